"""A voice is heard where its own entry says so, as sound alone, and nowhere else."""

import re
import zipfile
from datetime import date
from pathlib import Path

import pytest

from photovoice.arrivals.folder import read_submissions
from photovoice.arrivals.giveaway import warn_of_giveaways
from photovoice.cli import run
from photovoice.pipeline.build import Order, check
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Problems
from photovoice.proof.leaks import examine
from photovoice.publish.artifact import Done
from photovoice.register.log import Register
from photovoice.vocabulary.consent import Use
from tests.support.building import TODAY, attempted, built, everything_said, lying_in
from tests.support.projects import WORDS, project, submission
from tests.support.sounds import CANARY, recorded

PACKAGE = Path(__file__).parents[2] / "photovoice"
pytest.importorskip("av", reason="the converter is not installed")
WEB = (Use.WEB,)
TRANSCRIPT = "{vi: Tôi chờ ở đây., cs: Čekám tady., en: I am waiting here.}"
AUDIO = f"    audio:\n      file: voice.m4a\n      uses: [web]\n      transcript: {TRANSCRIPT}\n"


@pytest.fixture(scope="module")
def voice() -> bytes:
    return recorded("m4a", 1)


@pytest.fixture
def place(tmp_path: Path, voice: bytes) -> Path:
    """Return a project with one photo and a recording of its words."""
    made = project(tmp_path / "project")
    submission(made, words=WORDS + AUDIO)
    (made / "submissions" / "p01" / "voice.m4a").write_bytes(voice)
    return made


def say_instead(place: Path, old: str, new: str) -> None:
    file = place / "submissions" / "p01" / "submission.yaml"
    written = file.read_text(encoding="utf-8")
    assert old in written
    file.write_text(written.replace(old, new), encoding="utf-8")


def sounds(place: Path) -> dict[str, bytes]:
    files = lying_in(place / "output" / "gallery")
    return {path.rpartition("/")[2]: held for path, held in files.items() if path.endswith((".ogg", ".mp3"))}


def test_a_voice_is_heard_in_two_formats_that_are_clean(place: Path) -> None:
    built(place, uses=WEB)

    found = sounds(place)
    assert sorted(found) == ["voice.mp3", "voice.ogg"]
    assert not any(examine(held, path) or CANARY.encode() in held for path, held in found.items())


def test_the_page_of_the_photo_lets_it_be_heard_and_read(place: Path) -> None:
    built(place, uses=WEB)

    (copy,) = (place / "output" / "gallery").glob("p/*/voice.ogg")
    told = (copy.parent / "en" / "index.html").read_text(encoding="utf-8")
    assert f'<source src="../../../p/{copy.parent.name}/voice.ogg"' in told
    assert "I am waiting here." in told and "Tôi chờ ở đây." in told


@pytest.mark.parametrize("uses", ["uses: [zine]", "uses: []", "uses:"])
def test_a_voice_that_was_not_agreed_to_for_the_web_leaves_no_trace(uses: str, place: Path) -> None:
    say_instead(place, "uses: [web]\n      transcript", f"{uses}\n      transcript")

    built(place, uses=WEB)

    said = everything_said(lying_in(place / "output"))
    assert b"/voice." not in said and b"waiting here" not in said and sounds(place) == {}


def test_a_recording_named_in_one_word_is_heard_nowhere(place: Path) -> None:
    say_instead(place, AUDIO, "    audio: voice.m4a\n")

    built(place, uses=WEB)

    assert sounds(place) == {}


def test_a_voice_that_is_taken_back_is_gone_at_once_though_other_things_are_wrong(place: Path) -> None:
    built(place, uses=WEB)
    say_instead(place, "uses: [web]\n      transcript", "uses: []\n      transcript")
    say_instead(place, "title: {cs: Dům, en: A house}", "title: {cs: Dům}")

    _, problems = attempted(place, uses=WEB)

    said = everything_said(lying_in(place / "output"))
    assert problems and sounds(place) == {} and b"waiting here" not in said


def test_a_withdrawn_photo_takes_its_voice_along(place: Path) -> None:
    built(place, uses=WEB)
    say_instead(place, "photos:\n", "withdrawn:\n  - {on: 2026-11-20}\nphotos:\n")

    built(place, uses=WEB)

    assert sounds(place) == {} and b"waiting here" not in everything_said(lying_in(place / "output"))


def test_no_copy_of_a_voice_is_kept_once_it_is_not_to_be_heard(place: Path) -> None:
    built(place, uses=WEB)
    kept = len(lying_in(place / "submissions" / ".photovoice" / "sounds"))
    say_instead(place, "uses: [web]\n      transcript", "uses: []\n      transcript")

    built(place, uses=WEB)

    assert (kept, lying_in(place / "submissions" / ".photovoice" / "sounds")) == (2, {})


def test_a_second_build_makes_nothing(place: Path) -> None:
    built(place, uses=WEB)

    assert set(built(place, uses=WEB).values()) == {Done.KEPT}


def test_the_same_recording_gives_the_same_gallery(place: Path) -> None:
    built(place, uses=WEB)
    before = lying_in(place / "output" / "gallery")
    for file in (place / "submissions" / ".photovoice" / "sounds").iterdir():
        file.unlink()
    (place / "output" / ".photovoice" / "ledger.json").unlink()

    built(place, uses=WEB)

    assert lying_in(place / "output" / "gallery") == before


def test_another_recording_takes_the_place_of_the_first(place: Path) -> None:
    built(place, uses=WEB)
    before = sounds(place)
    (place / "submissions" / "p01" / "voice.m4a").write_bytes(recorded("m4a", 2))

    built(place, uses=WEB)

    assert all(len(held) > len(before[name]) for name, held in sounds(place).items())


def test_the_original_is_neither_changed_nor_published(place: Path, voice: bytes) -> None:
    built(place, uses=WEB)

    assert (place / "submissions" / "p01" / "voice.m4a").read_bytes() == voice
    assert CANARY.encode() not in everything_said(lying_in(place / "output"))


def test_a_transcript_that_nobody_wrote_is_a_problem(place: Path) -> None:
    say_instead(place, f"      transcript: {TRANSCRIPT}\n", "")

    _, problems = attempted(place, uses=WEB)

    assert problems == [
        "submissions/p01/submission.yaml:10:7: Nobody has written down what is heard in the recording of photo "
        'p01-IMG_0001. → Write it down under   audio:   so:   transcript: {vi: "…", cs: "…", en: "…"}   beginning '
        "with the language that is spoken."
    ]


def test_a_transcript_that_is_not_translated_is_told_and_stops_nothing(place: Path) -> None:
    say_instead(place, TRANSCRIPT, "{vi: Tôi chờ ở đây., cs: Čekám tady.}")
    problems = Problems()

    list(check(Workplace(place), Order(WEB, TODAY, TODAY), problems))

    assert not problems.found
    assert [f"{warning.what} → {warning.remedy}" for warning in problems.warnings] == [
        "What is heard in the recording of photo p01-IMG_0001 is not translated into English (en). → "
        'Add   en: "…"   under   transcript:   or leave it; the words are shown as they were said.'
    ]


def test_a_recording_that_is_not_there_is_a_problem(place: Path) -> None:
    say_instead(place, "file: voice.m4a", "file: voyce.m4a")

    _, problems = attempted(place, uses=WEB)

    assert problems == [
        "submissions/p01/submission.yaml:10:7: The recording voyce.m4a is not in this participant's folder. → "
        "Did you mean voice.m4a?"
    ]


def test_a_recording_that_no_photo_names_is_told(place: Path, voice: bytes) -> None:
    (place / "submissions" / "p01" / "other.mp3").write_bytes(voice)
    problems = Problems()

    read_submissions(place / "submissions", problems)

    assert [f"{warning.what} → {warning.remedy}" for warning in problems.warnings] == [
        "The recording other.mp3 lies in this folder, but no photo names it. → "
        "Write   audio: other.mp3   under the photo whose words it holds, or leave it out."
    ]


def test_a_damaged_recording_is_a_problem_and_not_published(place: Path, voice: bytes) -> None:
    (place / "submissions" / "p01" / "voice.m4a").write_bytes(voice[:60])

    _, problems = attempted(place, uses=WEB)

    assert problems == [
        "submissions/p01/submission.yaml:10:7: The recording of photo p01-IMG_0001: The file is damaged, or it is "
        "no recording: it cannot be read to its end. → Play it to the end to see; copy it again from the "
        "telephone, or save it as MP3 or M4A. To leave it out, write   uses: []   under   audio:"
    ]


def test_checking_finds_it_too_and_writes_nothing(place: Path) -> None:
    (place / "submissions" / "p01" / "voice.m4a").write_bytes(b"\xff\xfb")
    before, problems = lying_in(place), Problems()

    list(check(Workplace(place), Order(WEB, TODAY, TODAY), problems))

    assert len(problems.found) == 1 and lying_in(place).keys() == before.keys()


@pytest.mark.parametrize(("kind", "copy"), [("mp3", "voice.mp3"), ("opus", "voice.ogg")])
def test_without_the_converter_what_can_be_proven_clean_is_heard(
    kind: str, copy: str, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photovoice.pipeline.sounds.can_convert", lambda: False)
    (place / "submissions" / "p01" / "voice.m4a").write_bytes(recorded(kind))

    built(place, uses=WEB)

    assert list(sounds(place)) == [copy] and CANARY.encode() not in sounds(place)[copy]


def test_without_the_converter_all_else_is_a_problem(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photovoice.pipeline.sounds.can_convert", lambda: False)

    _, problems = attempted(place, uses=WEB)

    assert len(problems) == 1 and "pip install 'photovoice[audio]'" in problems[0]


def test_names_in_a_transcript_and_in_words_about_an_author_are_told(place: Path) -> None:
    say_instead(place, "en: I am waiting here.", "en: Call me at jana@example.org.")
    say_instead(place, "credit: Hoa}", "credit: Hoa, name: Quynh, about: {en: I am Quynh.}}")
    problems = Problems()

    warn_of_giveaways(read_submissions(place / "submissions", Problems()), (), problems)

    assert [str(warning.what) for warning in problems.warnings] == [
        "The author's words about herself (about) seem to hold the name of a participant or of somebody in a "
        "picture.",
        "Photo p01-IMG_0001: its transcript of its recording in English seems to hold an e-mail address.",
    ]


def test_the_register_remembers_where_a_voice_may_be_heard(place: Path) -> None:
    built(place, uses=WEB)

    with Register(place / "submissions" / "register.sqlite", date(2026, 11, 21)) as register:
        (entry,) = register.entries("consent")
    assert entry.told["photos"]["p01-IMG_0001"]["voice"] == ["web"]


def test_the_register_is_not_written_again_for_photos_without_a_voice(tmp_path: Path) -> None:
    place = project(tmp_path / "project")
    submission(place)
    built(place, uses=WEB)

    with Register(place / "submissions" / "register.sqlite", date(2026, 11, 21)) as register:
        (entry,) = register.entries("consent")
    assert "voice" not in entry.told["photos"]["p01-IMG_0001"]


def test_a_participants_pack_holds_her_recording_and_its_transcript(
    place: Path, voice: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    built(place, uses=WEB)
    monkeypatch.chdir(place)

    run(["--language", "en", "participant", "p01", "--pack", str(tmp_path / "pack.zip")])

    with zipfile.ZipFile(tmp_path / "pack.zip") as pack:
        record = pack.read("record.html").decode()
        assert pack.read("recordings/voice.m4a") == voice
    assert "Your voice may be heard in: web." in record and "I am waiting here." in record


@pytest.mark.parametrize("starter", ["starter", "starter_cs"])
def test_the_example_of_a_new_project_can_be_taken_over_as_it_is(starter: str, tmp_path: Path) -> None:
    example = (PACKAGE / starter / "submissions" / "p01" / "submission.yaml").read_text(encoding="utf-8")
    start = example.index("    # audio:")
    (tmp_path / "p01").mkdir()
    (tmp_path / "p01" / "submission.yaml").write_text(
        example[:start] + re.sub("^    # ", "    ", example[start:], flags=re.MULTILINE), encoding="utf-8"
    )

    (read,) = read_submissions(tmp_path, Problems())

    sound = read.photos[0].sound
    assert sound and sound.uses == (Use.WEB,)
    assert [text.language for text in sound.transcript] == ["vi", "cs", "en"]


def test_an_erased_voice_is_gone_everywhere(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    submission(place, "p02")
    built(place, uses=WEB)
    monkeypatch.chdir(place)

    run(["erase", "p01", "--yes", "--jobs", "1"])

    files = lying_in(place)
    assert not [path for path in files if path.endswith((".m4a", ".ogg", ".mp3"))]
    assert b"waiting here" not in everything_said(files)
