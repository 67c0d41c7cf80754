"""photovoice contact-sheet: what a meeting looks at, and sheets that come back filled in."""

import re
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from photovoice.arrivals.folder import read_submissions
from photovoice.cli import run
from photovoice.problems import Problems
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.submission import Photo
from tests.support.projects import project, submission

FULL = "consent:\n  - {given: 2020-01-01, uses: [zine, exhibition, web, social]}\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("PHOTOVOICE_DEBUG", "1")
    place = project(tmp_path / "project")
    person = "participant: {name: An invented name, contact: +420 600 000 000, language: vi, credit: Hoa}\n"
    submission(place, "p01", agreed=FULL, person=person, words="    title: {vi: Nhà, cs: Dům}\n")
    submission(place, "p02", agreed="", words="    title: {vi: Bí mật}\n")
    monkeypatch.chdir(place)
    assert run(["contact-sheet", "may.pdf", "--jobs", "1"]) == 0
    return place


def fill(place: Path, sheet: str, photo: str, **cells: str) -> Path:
    """Write into the row of a photo, in the columns named."""
    path = place / sheet
    book = openpyxl.load_workbook(path)
    columns = {str(cell.value): cell.column for cell in book.active[1]}
    row = next(cell.row for cell in book.active["A"] if cell.value == photo)
    for name, text in cells.items():
        book.active.cell(row, columns[re.sub("^(use|order)/", r"\1: ", name.replace("_", "/"))]).value = text
    book.save(path)
    return path


def edit(place: Path, before: str, after: str) -> None:
    file = place / "submissions/p01/submission.yaml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def photo(place: Path) -> Photo:
    return read_submissions(place / "submissions", Problems())[0].photos[0]


def everything(sheet: Path) -> str:
    rows = openpyxl.load_workbook(sheet).active.iter_rows(values_only=True)
    return "\n".join(str(cell) for row in rows for cell in row)


def test_the_sheet_names_every_photo_and_shows_only_what_is_cleared(place: Path) -> None:
    page = pypdfium2.PdfDocument(place / "may.pdf")[0]

    text = page.get_textpage().get_text_bounded()
    pictures = [thing for thing in page.get_objects() if thing.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
    assert "p01-IMG_0001" in text
    assert "p02-IMG_0001" in text
    assert "Bí mật" not in text
    assert len(pictures) == 1


def test_the_sheet_says_what_is_withheld_and_why(place: Path) -> None:
    edit(place, "people: none", "people: none\n    uses: [zine]")
    run(["contact-sheet", "june.pdf", "--jobs", "1"])

    text = " ".join(pypdfium2.PdfDocument(place / "june.pdf")[0].get_textpage().get_text_bounded().split())

    assert "withheld No consent of the participant is recorded. p02-IMG_0001" in text
    assert "exhibition, web: The photo's own entry does not name this use." in text


def withheld(sheet: Path, photo: str, heading: str = "withheld") -> object:
    rows = list(openpyxl.load_workbook(sheet).active.iter_rows(values_only=True))
    return next(row[rows[0].index(heading)] for row in rows if row[0] == photo)


def test_the_sheet_to_fill_in_says_what_is_withheld_and_why(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(place, "photos:\n", "withdrawn:\n  - {on: 2026-01-05}\nphotos:\n")
    run(["contact-sheet", "june.pdf", "--jobs", "1"])
    capsys.readouterr()

    assert withheld(place / "may.xlsx", "p01-IMG_0001") == ""
    assert withheld(place / "may.xlsx", "p02-IMG_0001") == "No consent of the participant is recorded."
    assert "2026-01-05" in str(withheld(place / "june.xlsx", "p01-IMG_0001"))
    assert run(["import", "june.xlsx"]) == 0
    assert "Nothing changes: everything in the table is here already." in capsys.readouterr().out


def test_what_is_withheld_is_said_in_czech_as_well(place: Path) -> None:
    run(["--language", "cs", "contact-sheet", "june.pdf", "--jobs", "1"])

    assert "souhlas" in str(withheld(place / "june.xlsx", "p02-IMG_0001", "zadrženo"))


def test_the_sheet_leaves_a_place_for_the_order_in_each_edition(place: Path) -> None:
    edit(place, "people: none", "people: none\n    order: {zine: 17}")
    run(["contact-sheet", "june.pdf", "--jobs", "1"])

    text = pypdfium2.PdfDocument(place / "june.pdf")[0].get_textpage().get_text_bounded()

    assert text.split().count("order") == 3
    assert "17" in text.split()


def test_the_translators_sheet_holds_no_personal_data(place: Path) -> None:
    said = everything(place / "may-translations.xlsx")

    assert "Nhà" in said
    assert "invented" not in said
    assert "600" not in said
    assert "Hoa" not in said


def test_words_that_may_not_be_shown_are_given_to_no_translator(place: Path) -> None:
    assert "Bí mật" not in everything(place / "may-translations.xlsx")


@pytest.mark.parametrize("sheet", ["may.xlsx", "may-translations.xlsx"])
def test_a_sheet_that_nobody_filled_in_changes_nothing(
    place: Path, capsys: pytest.CaptureFixture[str], sheet: str
) -> None:
    before = (place / "submissions/p01/submission.yaml").read_bytes()
    capsys.readouterr()

    assert run(["import", sheet]) == 0

    assert (place / "submissions/p01/submission.yaml").read_bytes() == before
    assert "Nothing changes: everything in the table is here already." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("people: none", "people: none\n    focus: [0.5, 0.5]"),
        ("people: none", "people: none\n    focus: [0.25, 0.75]"),
        ("people: none", "people: none\n    uses: [zine]"),
        ("people: none", "people: none\n    order: 3"),
        ("cs: Dům", "cs: Dvůr"),
        ("cs: Dům", "cs: Dům, en: House"),
    ],
)
def test_a_sheet_that_nobody_filled_in_does_not_speak_of_what_was_edited_since(
    place: Path, capsys: pytest.CaptureFixture[str], before: str, after: str
) -> None:
    edit(place, before, after)
    edited = (place / "submissions/p01/submission.yaml").read_bytes()
    capsys.readouterr()

    run(["import", "may.xlsx"])

    assert (place / "submissions/p01/submission.yaml").read_bytes() == edited
    assert "Nothing changes: everything in the table is here already." in capsys.readouterr().out


def test_translations_come_back(place: Path) -> None:
    fill(place, "may-translations.xlsx", "p01-IMG_0001", title_en="House", title_cs="Domek")

    run(["import", "may-translations.xlsx"])

    assert [(text.language, text.words) for text in photo(place).title] == [
        ("vi", "Nhà"),
        ("cs", "Domek"),
        ("en", "House"),
    ]


def test_what_was_changed_in_the_file_meanwhile_is_left(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(place, "cs: Dům", "cs: Dvůr")
    fill(place, "may-translations.xlsx", "p01-IMG_0001", title_cs="Domek")
    capsys.readouterr()

    run(["import", "may-translations.xlsx"])

    assert "cs: Dvůr" in (place / "submissions/p01/submission.yaml").read_text(encoding="utf-8")
    assert "differs from what was edited by hand, and is left: title/cs" in capsys.readouterr().out


def test_a_selection_made_meanwhile_in_the_file_stays(place: Path) -> None:
    edit(place, "people: none", "people: none\n    uses: [zine, social]")
    fill(place, "may.xlsx", "p01-IMG_0001", use_zine="no")

    run(["import", "may.xlsx"])

    assert photo(place).uses == (Use.SOCIAL,)


def test_what_a_voice_says_that_may_be_heard_nowhere_is_given_to_no_translator(place: Path) -> None:
    (place / "submissions/p01/voice.m4a").write_bytes(b"ID3")
    edit(place, "people: none", "people: none\n    audio: {file: voice.m4a, transcript: {vi: Xin chào}}")
    run(["contact-sheet", "june.pdf", "--jobs", "1"])
    edit(place, "file: voice.m4a", "file: voice.m4a, uses: [web]")
    run(["contact-sheet", "july.pdf", "--jobs", "1"])

    assert "Xin chào" not in everything(place / "june-translations.xlsx")
    assert "Xin chào" in everything(place / "july-translations.xlsx")


def test_a_transcript_is_translated(place: Path) -> None:
    (place / "submissions/p01/voice.m4a").write_bytes(b"ID3")
    edit(
        place,
        "people: none",
        "people: none\n    audio: {file: voice.m4a, uses: [web], transcript: {vi: Xin chào}}",
    )
    run(["contact-sheet", "june.pdf", "--jobs", "1"])
    fill(place, "june-translations.xlsx", "p01-IMG_0001", transcript_cs="Dobrý den")

    run(["import", "june-translations.xlsx"])

    sound = photo(place).sound
    assert sound is not None
    assert [text.words for text in sound.transcript] == ["Xin chào", "Dobrý den"]


def test_a_selection_narrows_its_use_and_no_other(place: Path) -> None:
    fill(place, "may.xlsx", "p01-IMG_0001", use_zine="no")

    run(["import", "may.xlsx"])

    uses = photo(place).uses
    assert uses is not None
    assert Use.ZINE not in uses
    assert {Use.WEB, Use.EXHIBITION, Use.SOCIAL} <= set(uses)


def test_a_selection_writes_no_use_that_nobody_agreed_to(place: Path) -> None:
    fill(place, "may.xlsx", "p01-IMG_0001", use_exhibition="no")

    run(["import", "may.xlsx"])

    assert photo(place).uses == (Use.ZINE, Use.WEB, Use.SOCIAL)


def test_a_yes_beyond_the_consent_is_not_written(place: Path) -> None:
    edit(place, "web, social]", "web]")
    edit(place, "people: none", "people: none\n    uses: [zine]")
    run(["contact-sheet", "june.pdf", "--jobs", "1"])
    edit(place, "exhibition, web]", "exhibition]")
    fill(place, "june.xlsx", "p01-IMG_0001", use_exhibition="yes", use_web="yes")

    run(["import", "june.xlsx"])

    assert photo(place).uses == (Use.ZINE, Use.EXHIBITION)


def test_the_order_in_each_edition_comes_back(place: Path) -> None:
    fill(place, "may.xlsx", "p01-IMG_0001", order_zine="3", order_web="1")

    run(["import", "may.xlsx"])

    assert photo(place).order == ((Use.ZINE, 3), (Use.WEB, 1))


def test_an_order_for_all_editions_is_filled_in_for_each(place: Path) -> None:
    edit(place, "people: none", "people: none\n    order: 4")
    run(["contact-sheet", "june.pdf", "--jobs", "1"])

    fill(place, "june.xlsx", "p01-IMG_0001", order_exhibition="1")
    run(["import", "june.xlsx"])

    assert photo(place).order == ((Use.ZINE, 4), (Use.EXHIBITION, 1), (Use.WEB, 4))


def test_an_order_that_is_cleared_is_taken_out(place: Path) -> None:
    edit(place, "people: none", "people: none\n    order: {zine: 2, web: 7}")
    run(["contact-sheet", "june.pdf", "--jobs", "1"])

    fill(place, "june.xlsx", "p01-IMG_0001", order_zine="")
    run(["import", "june.xlsx"])

    assert photo(place).order == ((Use.WEB, 7),)


@pytest.mark.parametrize("written", ["{zine: 2, web: 7}", "{web: 7}", "3", "\n      zine: 2\n      web: 7"])
def test_of_orders_that_are_all_cleared_nothing_is_left(place: Path, written: str) -> None:
    file = place / "submissions/p01/submission.yaml"
    before = file.read_text(encoding="utf-8")
    edit(place, "people: none", f"people: none\n    order: {written}")
    run(["contact-sheet", "june.pdf", "--jobs", "1"])

    fill(place, "june.xlsx", "p01-IMG_0001", order_zine="", order_exhibition="", order_web="")
    run(["import", "june.xlsx"])

    assert file.read_text(encoding="utf-8") == before


def test_an_order_that_was_changed_in_the_file_meanwhile_is_left(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(place, "people: none", "people: none\n    order: {zine: 2, web: 7}")
    run(["contact-sheet", "june.pdf", "--jobs", "1"])
    edit(place, "zine: 2", "zine: 9")
    fill(place, "june.xlsx", "p01-IMG_0001", order_zine="5", order_web="8")

    run(["import", "june.xlsx"])

    assert photo(place).order == ((Use.ZINE, 9), (Use.WEB, 8))
    assert "differs from what was edited by hand, and is left: order/zine" in capsys.readouterr().out


def test_what_a_crop_keeps_comes_back(place: Path) -> None:
    fill(place, "may.xlsx", "p01-IMG_0001", focus="0,3; 0,6")

    run(["import", "may.xlsx"])

    assert photo(place).focus == (0.3, 0.6)


def test_a_translation_older_than_its_source_is_told(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fill(place, "may-translations.xlsx", "p01-IMG_0001", title_en="House")
    run(["import", "may-translations.xlsx"])
    edit(place, "Nhà", "Nhà mới")
    capsys.readouterr()

    run(["contact-sheet", "june.pdf", "--jobs", "1"])

    assert (
        "p01-IMG_0001: older than what they were translated from: title/cs, title/en.\n" in capsys.readouterr().out
    )
    assert "title/cs, title/en" in everything(place / "june-translations.xlsx")


def test_words_found_in_a_picture_file_are_proposed_and_not_taken_over(place: Path) -> None:
    picture = place / "submissions/p01/IMG_0001.jpg"
    content = picture.read_bytes()
    said = b"A caption in the file"
    picture.write_bytes(content[:2] + b"\xff\xfe" + (len(said) + 2).to_bytes(2, "big") + said + content[2:])

    run(["contact-sheet", "june.pdf", "--jobs", "1"])
    run(["import", "june.xlsx"])

    assert "A caption in the file" in everything(place / "june.xlsx")
    assert "A caption in the file" not in everything(place / "june-translations.xlsx")
    assert "A caption in the file" not in (place / "submissions/p01/submission.yaml").read_text(encoding="utf-8")


def test_a_sheet_that_may_be_filled_in_is_not_overwritten(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (place / "may.xlsx").read_bytes()

    assert run(["contact-sheet", "may.pdf"]) == 3

    assert (place / "may.xlsx").read_bytes() == before
    assert "may.xlsx is there already and may be filled in." in capsys.readouterr().err


def test_the_sheet_is_not_written_into_output(place: Path) -> None:
    (place / "output").mkdir()

    assert run(["contact-sheet", "output/may.pdf"]) == 3


def test_sheets_in_czech_come_back_as_well(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(place, "people: none", "people: none\n    order: 4")
    run(["--language", "cs", "contact-sheet", "kveten.pdf", "--jobs", "1"])
    fill(
        place,
        "kveten.xlsx",
        "p01-IMG_0001",
        **{"pořadí: výstava": "1", "užití: web": "ne", "střed výřezu": "0,2; 0,8"},
    )
    capsys.readouterr()

    run(["--language", "cs", "import", "kveten.xlsx"])

    told = capsys.readouterr().out
    filled = photo(place)
    assert filled.order == ((Use.ZINE, 4), (Use.EXHIBITION, 1), (Use.WEB, 4))
    assert filled.uses is not None
    assert Use.WEB not in filled.uses
    assert filled.focus == (0.2, 0.8)
    assert "původní název, původní příběh, zadrženo, nalezeno v souboru snímku, as exported" in told


def test_a_translators_sheet_in_czech_comes_back_as_well(place: Path) -> None:
    run(["--language", "cs", "contact-sheet", "kveten.pdf", "--jobs", "1"])
    fill(place, "kveten-translations.xlsx", "p01-IMG_0001", **{"název/en": "House"})

    run(["import", "kveten-translations.xlsx"])

    assert [text.words for text in photo(place).title] == ["Nhà", "Dům", "House"]
