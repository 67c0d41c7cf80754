"""What stands in submission.yaml besides consent and words: order, recordings, words about an author."""

from pathlib import Path

from photovoice.arrivals.folder import read_submissions
from photovoice.problems import Problems
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.submission import Photo
from photovoice.vocabulary.text import Text
from tests.support.projects import WORDS, project, submission

AUTHOR = "participant: {language: vi, about: {vi: Tôi nấu ăn., cs: Vařím., en: I cook.}}\n"


def read(folder: Path, line: str = "", person: str = AUTHOR) -> tuple[Photo, list[tuple[str, str]]]:
    place = project(folder / "project")
    own = submission(place, words=WORDS + line, person=person).parent
    (own / "voice.m4a").write_bytes(b"")
    problems = Problems()
    (one,) = read_submissions(place / "submissions", problems)
    return one.photos[0], [(str(problem.what), str(problem.remedy)) for problem in problems]


def test_one_number_is_a_photos_place_in_every_edition(tmp_path: Path) -> None:
    photo, problems = read(tmp_path, "    order: 3\n")

    assert problems == []
    assert [photo.rank(use) for use in (Use.ZINE, Use.EXHIBITION, Use.WEB)] == [3, 3, 3]


def test_every_edition_may_have_an_order_of_its_own(tmp_path: Path) -> None:
    photo, _ = read(tmp_path, "    order: {zine: 2, exhibition: 7}\n")

    assert [photo.rank(use) for use in (Use.ZINE, Use.EXHIBITION)] == [2, 7]
    assert photo.rank(Use.WEB) == float("inf")


def test_an_order_that_is_no_number_is_told(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "    order: first\n")

    assert problems == [("The value of “order” cannot be understood.", "Write a number from 1 to 9999.")]


def test_a_recording_without_uses_is_heard_nowhere(tmp_path: Path) -> None:
    photo, _ = read(tmp_path, "    audio: voice.m4a\n")

    assert photo.sound is not None
    assert (photo.sound.file, photo.sound.uses) == ("voice.m4a", ())


def test_a_recording_has_uses_and_a_transcript_of_its_own(tmp_path: Path) -> None:
    photo, problems = read(
        tmp_path, "    audio: {file: voice.m4a, uses: [web], transcript: {en: And., vi: Và.}}\n"
    )

    assert problems == []
    assert photo.sound is not None
    assert photo.sound.uses == (Use.WEB,)
    assert tuple(photo.sound.transcript) == (Text("Và.", "vi"), Text("And.", "en"))


def test_a_recording_lies_in_the_participants_own_folder(tmp_path: Path) -> None:
    photo, problems = read(tmp_path, "    audio: ../p02/voice.m4a\n")

    assert photo.sound is not None
    assert photo.sound.file == ""
    assert problems[0] == (
        "A file named here lies in the participant's own folder, without a path.",
        "Move it beside this file and write only its name.",
    )


def test_an_author_is_told_of_in_her_own_language_first(tmp_path: Path) -> None:
    place = project(tmp_path / "project")
    submission(place, person="participant: {language: vi, about: {cs: Vařím., vi: Tôi nấu ăn.}}\n")

    (one,) = read_submissions(place / "submissions", Problems())

    assert tuple(one.participant.about) == (Text("Tôi nấu ăn.", "vi"), Text("Vařím.", "cs"))
