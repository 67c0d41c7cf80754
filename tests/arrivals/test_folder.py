"""What participants handed in, and every way in which it can be wrong: one list, with places and remedies."""

from pathlib import Path

import pytest

from photovoice.arrivals.folder import match_ids, original, read_submissions
from photovoice.arrivals.project import find_project, read_project
from photovoice.problems import Problems
from photovoice.vocabulary.consent import Signatory, Use
from photovoice.vocabulary.text import Text
from tests.support.projects import PROJECT, jpeg, project, submission


def told(place: Path) -> list[str]:
    problems = Problems()
    read_project(place, problems)
    for read in read_submissions(place / "submissions", problems):
        match_ids(read, (), problems)
    return [f"{p.place}: {p.what} → {p.remedy}" for p in problems]


def with_line(file: Path, after: str, line: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert after in text
    file.write_text(text.replace(after, f"{after}{line}", 1), encoding="utf-8")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return project(tmp_path / "project")


def test_a_whole_submission_is_read_without_a_problem(place: Path) -> None:
    submission(place, photos=3)

    assert told(place) == []


def test_a_project_is_found_from_any_folder_in_it(place: Path) -> None:
    submission(place)

    assert find_project(place / "submissions" / "p01") == place
    assert find_project(place.parent) is None


def test_no_submissions_are_a_problem(place: Path) -> None:
    assert told(place) == [
        "submissions: There are no submissions yet. → Make a folder for each participant, such as   "
        "submissions/p01,   with a file submission.yaml in it."
    ]


def test_a_folder_without_its_file_is_a_problem(place: Path) -> None:
    (place / "submissions" / "p09").mkdir()

    assert told(place) == [
        "submissions/p09/submission.yaml: This participant's folder has no submission.yaml. → "
        "Write one; the README shows how. A folder whose name begins with a dot is passed over."
    ]


def test_an_empty_file_is_a_problem(place: Path) -> None:
    submission(place).write_text("")

    assert told(place) == [
        "submissions/p01/submission.yaml: This file is empty. → Write what was handed in; the README shows how."
    ]


def test_a_missing_picture_is_a_problem_that_names_the_nearest(place: Path) -> None:
    file = submission(place)
    (file.parent / "IMG_0001.jpg").rename(file.parent / "IMG_00O1.jpg")

    assert told(place) == [
        "submissions/p01/submission.yaml:5:5: The picture IMG_0001.jpg is not in this participant's folder. → "
        "Did you mean IMG_00O1.jpg?"
    ]


def test_the_same_id_twice_is_a_problem_that_names_both_places(place: Path) -> None:
    for participant in ("p01", "p02"):
        with_line(submission(place, participant), "  - file: IMG_0001.jpg\n", "    id: p01-home\n")

    assert told(place) == [
        "submissions/p02/submission.yaml:5:5: The photo id p01-home is taken already: see "
        "submissions/p01/submission.yaml:5:5. → Give one of the two another   id: …"
    ]


def test_an_unknown_key_is_a_problem_that_names_the_nearest(place: Path) -> None:
    with_line(submission(place), "  - file: IMG_0001.jpg\n", "    captoin: {cs: Dům}\n")

    assert told(place) == [
        "submissions/p01/submission.yaml:6:5: “captoin” is not known here. → Did you mean “caption”?"
    ]


def test_an_unknown_use_is_a_problem_that_names_the_nearest(place: Path) -> None:
    submission(place, agreed="consent:\n  - {given: 2020-01-01, uses: [zine, wbe]}\n")

    assert told(place) == ["submissions/p01/submission.yaml:3:38: “wbe” is not known here. → Did you mean “web”?"]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (
            "    people: [none]\n",
            "“people” cannot be understood. → Write a list of groups below it, each beginning",
        ),
        ("    focus: middle\n", "“focus” cannot be understood. → Write 2 numbers from 0 to 1 in square brackets."),
        ("    title: Dům\n", "“title” cannot be understood. → Write words by language, such as   {cs: …, en: …}"),
        ("    title: {cs: [a]}\n", "“cs” cannot be understood. → Write a single value after the colon."),
        ("    themes: {a: b}\n", "“themes” cannot be understood. → Write a list of single values in square"),
        ("    faces_checked: maybe\n", "“faces_checked” cannot be understood. → Write true or false."),
        (
            "    showed: see\n",
            "“showed” cannot be understood. → Write a group of lines below it, indented, with a key",
        ),
        ("    people: []\n", "The list of people is empty. → Write   people: none   if nobody can be recognised"),
        ("    people: some\n", "“some” does not say who can be recognised in this photo. → Write   none,"),
        ("    title: {Czech: Dům}\n", "“Czech” is not a language code. → Write two or three small letters"),
        (
            "    redact: [{box: [0.9, 0, 0.2, 0.1]}]\n",
            "This box does not lie inside the picture. → Write left, top,",
        ),
        ("    redact: [{what: face}]\n", "“box” is missing here. → Add a line   box: …   with its value."),
    ],
)
def test_a_value_of_the_wrong_kind_is_a_problem_with_its_remedy(place: Path, line: str, problem: str) -> None:
    file = submission(place, words="", people="" if "people" in line else "    people: none\n")
    with_line(file, "  - file: IMG_0001.jpg\n", line)

    assert len(told(place)) == 1
    assert problem in told(place)[0]
    assert told(place)[0].startswith("submissions/p01/submission.yaml:6:")


def test_words_that_deceive_the_reader_are_refused(place: Path) -> None:
    with_line(submission(place, words=""), "  - file: IMG_0001.jpg\n", "    title: {cs: 'Dům \u202egpj.exe'}\n")

    assert told(place) == [
        "submissions/p01/submission.yaml:6:13: An invisible character stands in these words that makes them read "
        "differently: RIGHT-TO-LEFT OVERRIDE (U+202E). → Delete it: retype the words, or paste them as plain text."
    ]


@pytest.mark.parametrize("file", ["../p02/IMG.jpg", "/etc/passwd", "a\\b.jpg", ".."])
def test_a_photo_lies_in_its_own_folder(place: Path, file: str) -> None:
    written = submission(place)
    written.write_text(written.read_text(encoding="utf-8").replace("IMG_0001.jpg", f"'{file}'"), encoding="utf-8")

    assert "A file named here lies in the participant's own folder, without a path." in told(place)[0]


@pytest.mark.parametrize("entry", ["withdrawn: [{on: 2026-01-01, photos: [p01-IMG_0002]}]\n"])
def test_a_withdrawal_of_an_unknown_photo_is_a_problem(place: Path, entry: str) -> None:
    with_line(submission(place), "participant: {language: vi, credit: Hoa}\n", entry)

    assert told(place) == [
        "submissions/p01/submission.yaml:2:13: This entry names the photo p01-IMG_0002, which is not in this "
        "file. → Did you mean p01-IMG_0001?"
    ]


def test_a_withdrawal_whose_words_cannot_be_read_takes_back_more_not_less(place: Path) -> None:
    file = submission(place)
    with_line(file, "participant: {language: vi, credit: Hoa}\n", "withdrawn: [{on: soon, uses: [wbe]}]\n")

    (read,) = read_submissions(place / "submissions", Problems())

    assert read.withdrawals[0].concerns("p01-IMG_0001", Use.WEB)
    assert read.withdrawals[0].concerns("p01-IMG_0001", Use.ZINE)


def test_every_problem_of_every_file_is_told_at_once(place: Path) -> None:
    for participant in ("p01", "p02"):
        with_line(submission(place, participant), "  - file: IMG_0001.jpg\n", "    colour: red\n    size: 3\n")

    assert len(told(place)) == 4


def test_names_whose_accents_are_encoded_otherwise_are_the_same_file(place: Path) -> None:
    file = submission(place, words="")
    file.write_text(file.read_text(encoding="utf-8").replace("IMG_0001.jpg", "ča\u0301p.jpg"), encoding="utf-8")
    (file.parent / "č\u00e1p.jpg").write_bytes(jpeg())

    (read,) = read_submissions(place / "submissions", problems := Problems())

    assert not problems
    assert original(place / "submissions", "p01", read.photos[0]).is_file()


def test_the_authors_own_words_come_first(place: Path) -> None:
    submission(place, words="    title: {cs: Dům, en: House, vi: Nhà}\n")

    (read,) = read_submissions(place / "submissions", Problems())

    assert [text.language for text in read.photos[0].title] == ["vi", "cs", "en"]


def test_consent_is_read_as_it_was_signed(place: Path) -> None:
    submission(
        place,
        agreed="consent:\n"
        "  - {given: 2020-01-01, uses: [web, zine], until: 2021-12-31, by: guardian, photos: all}\n",
    )

    (read,) = read_submissions(place / "submissions", problems := Problems())

    assert not problems
    assert read.releases[0].uses == (Use.ZINE, Use.WEB)
    assert read.releases[0].by is Signatory.GUARDIAN
    assert read.releases[0].names_all
    assert str(read.releases[0].until) == "2021-12-31"


def test_a_credit_may_differ_by_use(place: Path) -> None:
    submission(place, person="participant: {language: vi, credit: {zine: Hoa, web: anonymous}}\n")

    (read,) = read_submissions(place / "submissions", problems := Problems())

    assert not problems
    assert [(credit.use, credit.name) for credit in read.participant.credits] == [
        (Use.ZINE, Text("Hoa", "und")),
        (Use.WEB, None),
    ]


@pytest.mark.parametrize(
    ("line", "put", "problem"),
    [
        ("web: https://photovoice.example.org", "web: HTTPS://Example.org", "This web address cannot be printed"),
        ("web: https://photovoice.example.org", "web: javascript:alert(1)", "This web address cannot be printed"),
        ("languages: [cs, en]", "languages: [czech]", "“czech” is not a language code."),
        ("languages: [cs, en]", "", "The project names no language."),
        ("title: {en: Through our eyes, cs: Našima očima}", "", "The project has no title."),
        ("key: 5e0c7a3f9b1d4826a7f3c0d95e8b2461", "key: secret", "The project's key is not one that photovoice"),
        ("organiser: A sample organiser", "", "“organiser” is missing here."),
    ],
)
def test_a_project_file_that_cannot_work_is_a_problem(tmp_path: Path, line: str, put: str, problem: str) -> None:
    place = project(tmp_path / "project", PROJECT.replace(line, put))
    submission(place)

    assert problem in told(place)[0]
