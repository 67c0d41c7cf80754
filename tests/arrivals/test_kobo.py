"""The form photovoice gives to KoBoToolbox and ODK, and what their exports bring back."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from photovoice.arrivals.folder import read_submissions
from photovoice.arrivals.xlsform import CHOICES, QUESTIONS, form
from photovoice.cli import run
from photovoice.problems import Problems
from photovoice.vocabulary.consent import Signatory, Use
from photovoice.vocabulary.submission import Submission
from tests.support.projects import jpeg, project
from tests.support.tables import csv_file, xlsx_file

UUID = "6e1f1b2c-0000-4000-8000-00000000000a"
ANSWERS = {
    "name": "An invented name",
    "credit": "Hoa",
    "language": "vi",
    "about": "Tôi nấu ăn.",
    "contact": "+420 600 000 000",
    "minor": "no",
    "uses": "zine social",
    "given": "2026-05-12",
    "how": "oral",
    "witness": "Somebody invented",
    "by": "participant",
}
PHOTOS = (
    {
        "file": "trước nhà (1).jpg",
        "title": "Một",
        "caption": "Ở đây.",
        "see": "Cửa",
        "audio": "giọng nói.m4a",
        "audio_uses": "web",
        "transcript": "Xin chào",
        "people": "named",
    },
    {"file": "IMG_2.jpg", "title": "Hai", "people": "none"},
)
PERSON = {
    "who": "a man at a stall",
    "person_minor": "no",
    "person_uses": "zine",
    "person_given": "2026-05-13",
    "person_how": "signed",
    "person_by": "person",
}

Header = Callable[[str], str]


def path_of(name: str) -> tuple[str, ...]:
    """Return the groups above a question, and the question."""
    above: list[str] = []
    for question in QUESTIONS:
        if question[0].startswith("begin"):
            above.append(question[1])
        elif question[0].startswith("end"):
            above.pop()
        elif question[1] == name:
            return (*above, name)
    raise ValueError(name)


def by_name(name: str) -> str:
    return "/".join(path_of(name))


def labelled(column: int) -> Header:
    labels = {question[1]: question[column] for question in QUESTIONS if len(question) > 3}
    return lambda name: "/".join(labels[part] for part in path_of(name))


def choice(kind: str, answer: str, column: int) -> str:
    return next(row[column] for row in CHOICES if row[0] == kind and row[1] == answer)


def cells(answers: dict[str, str], header: Header, column: int) -> dict[str, object]:
    """Return cells as KoBoToolbox writes them: an answer, and a column for each choice of several."""
    found: dict[str, object] = {}
    for name, answer in answers.items():
        kind = next(question[0] for question in QUESTIONS if len(question) > 1 and question[1] == name)
        kind, _, choices = kind.partition(" ")
        if kind == "select_multiple":
            found[header(name)] = " ".join(choice(choices, one, column) for one in answer.split())
            for known in (row for row in CHOICES if row[0] == choices):
                found[f"{header(name)}/{known[column]}"] = int(known[1] in answer.split())
        else:
            found[header(name)] = choice(choices, answer, column) if kind == "select_one" else answer
    return found


def export(path: Path, header: Header = by_name, column: int = 1) -> Path:
    """Write what KoBoToolbox exports after one person handed in two photos."""
    top = {
        "start": "2026-05-12T10:00:00.000+02:00",
        **cells(ANSWERS, header, column),
        "_id": 7,
        "_uuid": UUID,
        "_index": 1,
    }
    below = {"_parent_table_name": "Photovoice", "_parent_index": 1, "_submission__uuid": UUID}
    photos = [
        {**cells(photo, header, column), f"{header('file')}_URL": "https://kobo.example.org/x", "_index": number}
        | below
        for number, photo in enumerate(PHOTOS, start=1)
    ]
    person = cells(PERSON, header, column) | {"_index": 1, "_parent_table_name": "photos", "_parent_index": 1}
    return xlsx_file(path, {"Photovoice": rows([top]), "photos": rows(photos), "persons": rows([person])})


def rows(records: list[dict[str, object]]) -> list[list[object]]:
    headings = list(dict.fromkeys(heading for record in records for heading in record))
    return [headings, *([record.get(heading) for heading in headings] for record in records)]


def media(path: Path) -> Path:
    """Pack the attachments as KoBoToolbox does, which changes their names."""
    with zipfile.ZipFile(path, "w") as archive:
        folder = f"team/attachments/0a1b2c/{UUID}"
        archive.writestr(f"{folder}/truoc_nha_1.jpg", jpeg(1, (90, 60)))
        archive.writestr(f"{folder}/IMG_2.jpg", jpeg(2, (90, 60)))
        archive.writestr(f"{folder}/giong_noi.m4a", b"a voice")
        archive.writestr("team/attachments/0a1b2c/another/giong_noi.m4a", b"another voice")
        archive.writestr("team/attachments/0a1b2c/another/IMG_2.jpg", jpeg(3, (90, 60)))
    return path


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    place = project(tmp_path / "project")
    monkeypatch.chdir(place)
    return place


def imported(place: Path, table: Path) -> Submission:
    assert run(["import", str(table), "--photos", str(media(place.parent / "media.zip"))]) == 0
    problems = Problems()
    (found,) = read_submissions(place / "submissions", problems)
    assert list(problems) == []
    return found


def test_the_form_is_one_that_the_collecting_programs_accept(tmp_path: Path) -> None:
    pyxform = pytest.importorskip("pyxform.xls2xform")
    file = tmp_path / "photovoice.xlsx"
    file.write_bytes(form())

    xform = pyxform.convert(str(file)).xform

    assert '/photos/file"' in xform
    assert '/photos/audio"' in xform


def test_the_form_is_the_same_each_time() -> None:
    assert form() == form()


def test_every_question_is_asked_in_english_and_czech() -> None:
    survey = openpyxl.load_workbook(io.BytesIO(form()))["survey"]

    assert all(
        row[2] and row[3] for row in survey.iter_rows(values_only=True) if not str(row[0]).startswith("end")
    )


@pytest.mark.parametrize(
    ("header", "column"), [(by_name, 1), (labelled(2), 2), (labelled(3), 3)], ids=["names", "English", "Czech"]
)
def test_an_export_of_the_form_is_imported_as_it_is(place: Path, header: Header, column: int) -> None:
    found = imported(place, export(place.parent / "export.xlsx", header, column))

    (release,) = found.releases
    first, second = found.photos
    assert (found.participant.name, found.participant.language) == ("An invented name", "vi")
    assert (release.uses, release.how) == ((Use.ZINE, Use.SOCIAL), "oral")
    assert [text.words for text in found.participant.about] == ["Tôi nấu ăn."]
    assert [photo.title.texts[0].words for photo in found.photos] == ["Một", "Hai"]
    assert first.showed.see.texts[0].words == "Cửa"
    assert first.people is not None
    assert second.people == ()
    assert [(person.who, person.releases[0].uses, person.releases[0].by) for person in first.people] == [
        ("a man at a stall", (Use.ZINE,), Signatory.PERSON)
    ]


def test_attachments_are_found_though_their_names_were_changed(place: Path) -> None:
    found = imported(place, export(place.parent / "export.xlsx"))

    own = place / "submissions/p01"
    assert [(own / photo.file).read_bytes() for photo in found.photos] == [jpeg(1, (90, 60)), jpeg(2, (90, 60))]


@pytest.mark.parametrize(
    ("header", "column"), [(by_name, 1), (labelled(2), 2), (labelled(3), 3)], ids=["names", "English", "Czech"]
)
def test_a_recording_is_imported_with_its_own_consent(place: Path, header: Header, column: int) -> None:
    found = imported(place, export(place.parent / "export.xlsx", header, column))

    first, second = found.photos
    assert first.sound is not None
    assert first.sound.uses == (Use.WEB,)
    assert [(text.language, text.words) for text in first.sound.transcript] == [("vi", "Xin chào")]
    assert (place / "submissions/p01" / first.sound.file).read_bytes() == b"a voice"
    assert second.sound is None


def test_who_corrects_a_name_in_the_form_stays_the_same_participant(place: Path) -> None:
    imported(place, export(place.parent / "export.xlsx"))
    table = openpyxl.load_workbook(place.parent / "export.xlsx")
    for cell in table["Photovoice"][2]:
        if cell.value == ANSWERS["name"]:
            cell.value = "A corrected name"
    table.save(place.parent / "export.xlsx")

    found = imported(place, place.parent / "export.xlsx")

    assert (found.participant.id, found.participant.name) == ("p01", "A corrected name")


def test_tables_of_odk_central_are_read_together(place: Path) -> None:
    folder = place.parent
    top = {
        "SubmissionDate": "2026-05-12",
        **{by_name(name).replace("/", "-"): said for name, said in ANSWERS.items()},
    }
    csv_file(folder / "form.csv", rows([{**top, "KEY": f"uuid:{UUID}"}]))
    photos = [
        {**photo, "PARENT_KEY": f"uuid:{UUID}", "KEY": f"uuid:{UUID}/photos[{n}]"}
        for n, photo in enumerate(PHOTOS)
    ]
    csv_file(folder / "form-photos.csv", rows(photos))

    found = imported(place, folder / "form.csv")

    assert [photo.title.texts[0].words for photo in found.photos] == ["Một", "Hai"]
