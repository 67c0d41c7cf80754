"""What photovoice import refuses: each with its exact words, and with nothing written anywhere."""

import os
import zipfile
from pathlib import Path

import pytest

from photovoice.arrivals import shoebox, table
from photovoice.cli import run
from tests.support.projects import jpeg, project
from tests.support.tables import csv_file, xlsx_file

HEADINGS = ("participant", "language", "file")
ONE = ("p01", "vi", "one.jpg")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("PHOTOVOICE_DEBUG", "1")
    place = project(tmp_path / "project")
    photos = tmp_path / "photos"
    photos.mkdir()
    for number, name in enumerate(("one", "two")):
        (photos / f"{name}.jpg").write_bytes(jpeg(number, (120, 80)))
    monkeypatch.chdir(place)
    return place


def everything(folder: Path) -> dict[str, bytes | str]:
    """Return what lies in a folder, links as what they lead to; a lock and an empty register may come."""
    return {
        str(path): str(path.readlink()) if path.is_symlink() else path.read_bytes()
        for path in folder.rglob("*")
        if (path.is_symlink() or path.is_file()) and path.name not in ("lock", "register.sqlite")
    }


def refused(place: Path, path: Path, capsys: pytest.CaptureFixture[str], photos: str = "photos") -> str:
    """Import, see that nothing was written, and return what staff are told."""
    before = everything(place.parent)

    code = run(["import", str(path), "--photos", str(place.parent / photos)])

    assert code in (1, 3)
    assert everything(place.parent) == before
    return capsys.readouterr().err


@pytest.mark.parametrize(
    ("headings", "rows", "told"),
    [
        (
            (*HEADINGS, "given", "use: zine"),
            [(*ONE, "", "yes")],
            "t.csv:2\n  This row agrees to something, but does not say on which day.\n"
            "  → Fill in the day of the consent, in a column called   given.\n",
        ),
        (
            (*HEADINGS, "given", "use: zine", "how"),
            [(*ONE, "1. 5. 2026", "yes", "oral")],
            "t.csv:2\n  An oral consent needs a witness.\n"
            "  → Fill in who was there, in a column called   witness.\n",
        ),
        (
            (*HEADINGS, "given", "use: zine", "until"),
            [(*ONE, "1. 5. 2026", "yes", "1. 4. 2026")],
            "t.csv:2\n  This consent ends before it begins.\n  → Compare both days with the signed form.\n",
        ),
        (
            HEADINGS,
            [ONE, ONE],
            "t.csv:3\n  The picture one.jpg is meant by two rows: see t.csv:2.\n"
            "  → Keep one row for each photo, or write which picture is meant.\n",
        ),
        (
            (*HEADINGS, "title"),
            [(*ONE, "a bell \x07")],
            "t.csv:2\n  A character stands in these words that cannot be printed: U+0007.\n"
            "  → Delete it: retype the words, or paste them as plain text.\n",
        ),
        (
            (*HEADINGS, "title"),
            [(*ONE, "right \u202e to left")],
            "t.csv:2\n  An invisible character stands in these words that makes them read differently: "
            "RIGHT-TO-LEFT OVERRIDE (U+202E).\n  → Delete it: retype the words, or paste them as plain text.\n",
        ),
        (
            (*HEADINGS, "focus"),
            [(*ONE, "the door")],
            "t.csv:2\n  “the door” does not say what a crop must keep.\n"
            "  → Write how far from the left and from the top, such as   0.5; 0.4\n",
        ),
        (
            HEADINGS,
            [("", "vi", "one.jpg")],
            "t.csv:2\n  This row does not say whose it is.\n"
            "  → Fill in the participant's id or name, or the id of a photo that is here already.\n",
        ),
        (
            ("participant", "file", "title"),
            [("p01", "one.jpg", "Dům")],
            "t.csv:2\n  It is not said which language p01 speaks.\n"
            "  → Add a column   language   with a code such as   vi   uk   ar.\n",
        ),
        (
            ("participant", "file", "title"),
            [("p01", "one.jpg", "Dům")],
            "t.csv:2\n  The words under “title” are in a language that nobody named.\n"
            "  → Add a column for the participant's language, or name the column   title/vi   for example.\n",
        ),
        (
            (*HEADINGS, "title", "title/vi"),
            [(*ONE, "Nhà", "Nhà mới")],
            "t.csv:2\n  Two columns hold different words for “title” in the same language (vi).\n"
            "  → Keep one of the two.\n",
        ),
        (
            (*HEADINGS, "name"),
            [(*ONE, "Somebody invented"), ("p01", "vi", "two.jpg", "Somebody else")],
            "t.csv:2\n  The rows of this participant differ in the column for name.\n"
            "  → Write the same in each of them, or only in the first.\n",
        ),
        (
            (*HEADINGS, "language"),
            [(*ONE, "cs")],
            "t.csv:1:4\n  Two columns mean the same: “language” and “language”.\n"
            "  → Rename or delete one of them; which one holds cannot be guessed.\n",
        ),
        (
            ("colour", "shape"),
            [("red", "round")],
            "t.csv\n  No heading of this table is known.\n"
            "  → Name the columns so: participant, name, language, file, title, given …; words by language so: "
            "title/cs, caption/en; consent so: use: zine\n",
        ),
    ],
)
def test_a_row_that_cannot_be_true_is_told(
    place: Path,
    capsys: pytest.CaptureFixture[str],
    headings: tuple[str, ...],
    rows: list[tuple[str, ...]],
    told: str,
) -> None:
    assert told in refused(place, csv_file(place.parent / "t.csv", [headings, *rows]), capsys)


def test_a_picture_that_could_be_two_is_not_guessed(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number, card in enumerate(("a", "b")):
        (place.parent / "photos" / card).mkdir()
        (place.parent / "photos" / card / "tram.jpg").write_bytes(jpeg(number + 7, (90, 60)))

    assert (
        "t.csv:2\n  tram.jpg could be several pictures: a/tram.jpg, b/tram.jpg.\n"
        "  → Write in the table which one is meant, with its folder if need be.\n"
    ) in refused(place, csv_file(place.parent / "t.csv", [HEADINGS, ("p01", "vi", "tram.jpg")]), capsys)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"participant,file\np01,a\0b\n\xc5\xbe", "It cannot be told in which encoding this file is written."),
        (b"participant\np01\n", "It cannot be told what separates the columns of this file."),
        (b"a\n", "It cannot be told what separates the columns of this file."),
        (b"", "This table is empty."),
        (b"%PDF-1.7 and no table at all\n", "It cannot be told what separates the columns of this file."),
    ],
)
def test_a_text_that_is_no_table_is_told(
    place: Path, capsys: pytest.CaptureFixture[str], content: bytes, told: str
) -> None:
    path = place.parent / "t.csv"
    path.write_bytes(content)

    assert f"t.csv\n  {told}\n" in refused(place, path, capsys)


def test_a_table_of_too_many_rows_is_told(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table, "MOST_ROWS", 3)
    path = csv_file(place.parent / "t.csv", [HEADINGS, *[ONE] * 3])

    assert "t.csv\n  This table has more than 3 rows.\n  → Split it into several and import them.\n" in refused(
        place, path, capsys
    )


def test_an_archive_that_leads_elsewhere_writes_nothing_there(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    link = zipfile.ZipInfo("link.jpg")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(place.parent / "media.zip", "w") as archive:
        archive.writestr("one.jpg", jpeg(0, (90, 60)))
        archive.writestr("../../out.jpg", jpeg(1, (90, 60)))
        archive.writestr("/etc/out.jpg", jpeg(1, (90, 60)))
        archive.writestr(link, "/etc/passwd")

    told = refused(place, csv_file(place.parent / "t.csv", [HEADINGS, ONE]), capsys, "media.zip")

    assert (
        "media.zip\n  ../../out.jpg in this archive would be unpacked somewhere else; it is refused.\n"
        "  → Ask where the archive comes from. Pack the photos again without it.\n"
    ) in told
    assert "link.jpg\n  link.jpg is a link to somewhere else; links are not followed.\n" in told
    assert not Path("/etc/out.jpg").exists()


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_in_the_folder_of_photos_is_not_followed(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place.parent / "photos/three.jpg").symlink_to("/etc/passwd")

    told = refused(place, csv_file(place.parent / "t.csv", [HEADINGS, ("p01", "vi", "three.jpg")]), capsys)

    assert "three.jpg is a link to somewhere else; links are not followed." in told


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_picture_that_is_in_an_archive_twice_is_told(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with zipfile.ZipFile(place.parent / "media.zip", "w") as archive:
        for number in range(2):
            archive.writestr("one.jpg", jpeg(number, (90, 60)))

    assert ("media.zip\n  one.jpg is in this archive twice.\n  → Pack the photos again, each once.\n") in refused(
        place, csv_file(place.parent / "t.csv", [HEADINGS, ONE]), capsys, "media.zip"
    )


def test_a_picture_that_is_damaged_in_its_archive_is_told(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = place.parent / "media.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("one.jpg", b"a picture that was whole once")
    path.write_bytes(path.read_bytes().replace(b"whole", b"whale"))

    assert (
        refused(place, csv_file(place.parent / "t.csv", [HEADINGS, ONE]), capsys, "media.zip")
        == "one.jpg in media.zip is damaged or locked. Pack it again.\n"
    )


def test_what_is_neither_folder_nor_archive_is_told(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place.parent / "media.zip").write_bytes(b"no archive")

    assert (
        refused(place, csv_file(place.parent / "t.csv", [HEADINGS, ONE]), capsys, "media.zip")
        == f"{place.parent / 'media.zip'} is neither a folder nor a ZIP archive of photos.\n"
    )


def test_a_folder_of_far_too_many_files_is_told(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shoebox, "MOST_FILES", 1)

    assert (
        refused(place, csv_file(place.parent / "t.csv", [HEADINGS, ONE]), capsys)
        == f"{place.parent / 'photos'} holds more than 1 files. Take fewer at once.\n"
    )


def test_a_formula_is_a_text_and_nothing_is_run(place: Path) -> None:
    formula = '=HYPERLINK("https://example.org";"x")'

    run(["import", str(csv_file(place.parent / "t.csv", [(*HEADINGS, "title"), (*ONE, formula)])),
         "--photos", str(place.parent / "photos")])  # fmt: skip

    written = (place / "submissions/p01/submission.yaml").read_text(encoding="utf-8")
    assert r'vi: "=HYPERLINK(\"https://example.org\";\"x\")"' in written


def test_an_offices_own_csv_with_decimal_commas_is_imported_whole(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        ("Účastník", "Jazyk", "Soubor", "Název/cs", "Střed výřezu", "Užití: zin", "Datum souhlasu"),
        ("p01", "vietnamsky", "one.jpg", "Žluťoučký kůň", "0,25; 0,75", "ano", "12. 5. 2026"),
        *[("", "", "", "", "", "", "")] * 50,
    ]
    path = csv_file(place.parent / "t.csv", rows, separator=";", encoding="cp1250")

    assert run(["import", str(path), "--photos", str(place.parent / "photos")]) == 0

    written = (place / "submissions/p01/submission.yaml").read_text(encoding="utf-8")
    assert "Žluťoučký kůň" in written
    assert "focus: [0.25, 0.75]" in written
    assert "given: 2026-05-12" in written
    assert "t.csv is text in cp1250, its columns separated by: semicolon." in capsys.readouterr().out


def test_a_workbook_of_two_headings_and_serial_days_is_imported_whole(place: Path) -> None:
    rows = [
        ("Workshop in May",),
        ("participant", "language", "file", "title", "", "use", "", "given"),
        ("", "", "", "cs", "en", "zine", "web", ""),
        ("p01", "vi", "one.jpg", "Dům", "House", "x", "", 46154),
        ("", "", "two.jpg", "Loď", "", "x", "", 46154),
    ]
    path = xlsx_file(place.parent / "t.xlsx", rows, merged=["A4:A5", "D2:E2", "F2:G2"])

    assert run(["import", str(path), "--photos", str(place.parent / "photos")]) == 0

    written = (place / "submissions/p01/submission.yaml").read_text(encoding="utf-8")
    assert written.count("file: ") == 2
    assert "given: 2026-05-12\n    uses: [zine]" in written


SPEAKING = ("participant", "language", "file", "audio")


@pytest.mark.parametrize("named", ["Recording.m4a", "p02/Recording.m4a"])
def test_one_participant_is_never_given_the_voice_of_another(
    place: Path, capsys: pytest.CaptureFixture[str], named: str
) -> None:
    (place.parent / "photos/p02").mkdir()
    (place.parent / "photos/p02/Recording.m4a").write_bytes(b"ftypM4A the voice of p02")
    rows = [("p01", "vi", "one.jpg", named), ("p02", "uk", "two.jpg", "")]

    told = refused(place, csv_file(place.parent / "t.csv", [SPEAKING, *rows]), capsys)

    assert (
        "t.csv:2\n  p02/Recording.m4a lies in the folder p02, which is another participant's.\n"
        "  → Put the right file into a folder of this participant, or correct the name in the table.\n"
    ) in told


def test_one_participant_is_never_given_the_picture_of_another(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place.parent / "photos/p02").mkdir()
    (place.parent / "photos/p02/IMG_0003.jpg").write_bytes(jpeg(3, (120, 80)))
    rows = [("p01", "vi", "IMG_0003.jpg"), ("p02", "uk", "two.jpg")]

    told = refused(place, csv_file(place.parent / "t.csv", [HEADINGS, *rows]), capsys)

    assert "t.csv:2\n  p02/IMG_0003.jpg lies in the folder p02, which is another participant's.\n" in told


def test_a_folder_that_bears_a_participants_name_is_hers_alone(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place.parent / "photos/An invented name").mkdir()
    (place.parent / "photos/An invented name/mine.jpg").write_bytes(jpeg(3, (120, 80)))
    headings = ("name", "language", "file")
    rows = [("Another name", "vi", "mine.jpg"), ("an invented name", "uk", "two.jpg")]

    told = refused(place, csv_file(place.parent / "t.csv", [headings, *rows]), capsys)

    assert "t.csv:2\n  An invented name/mine.jpg lies in the folder An invented name, which is another" in told


def test_a_recording_that_two_rows_name_is_given_to_neither(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place.parent / "photos/Recording.m4a").write_bytes(b"ftypM4A a voice")
    rows = [("p01", "vi", "one.jpg", "Recording.m4a"), ("p02", "uk", "two.jpg", "Recording.m4a")]

    told = refused(place, csv_file(place.parent / "t.csv", [SPEAKING, *rows]), capsys)

    assert (
        "t.csv:3\n  The recording Recording.m4a is meant by two rows: see t.csv:2.\n"
        "  → Keep it in the row of the photo that it speaks of, and clear the other cell.\n"
    ) in told
