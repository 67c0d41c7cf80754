"""Tables as real offices have them: the right result, or a clear problem."""

import struct
import time
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from photovoice.arrivals.cells import day_of, focus_of, says_yes, uses_of
from photovoice.arrivals.columns import Column, Records, Row, understand
from photovoice.arrivals.table import Table, read_table
from photovoice.problems import Place, Problems
from tests.support.tables import csv_file, member, ods_file, with_members, xlsx_file

HEADINGS = ("participant", "file", "title/cs", "use: zine")
ROW = ("p01", "one.jpg", "Žluťoučký kůň", "ano")
CYRILLIC = ("p01", "one.jpg", "Їжак і щур", "так")
ARABIC = ("p01", "one.jpg", "بيتنا القديم", "ano")


def read(path: Path) -> tuple[Table | None, Problems]:
    problems = Problems()
    return read_table(path, problems), problems


def understood(path: Path) -> Records:
    table, problems = read(path)
    assert table is not None
    records = understand(table.sheets[0], problems)
    assert records is not None
    assert list(problems) == []
    return records


def cells(row: Row) -> tuple[str, ...]:
    return tuple(text for _, text in row.cells)


def refused(path: Path) -> str:
    table, problems = read(path)
    assert table is None
    (problem,) = problems
    return str(problem.what)


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1250"])
def test_separator_and_encoding_are_told_from_the_data(tmp_path: Path, separator: str, encoding: str) -> None:
    path = csv_file(tmp_path / "t.csv", [HEADINGS, ROW], separator=separator, encoding=encoding)

    assert cells(understood(path).rows[0]) == ROW


@pytest.mark.parametrize("word", ["účastník", "Kámen", "výstava", "děti", "ÚČASTNÍK"])
def test_one_czech_word_is_enough_to_tell_the_encoding(tmp_path: Path, word: str) -> None:
    path = csv_file(tmp_path / "t.csv", [HEADINGS, ("p01", "one.jpg", word, "x")], encoding="cp1250")

    assert cells(understood(path).rows[0])[2] == word


def test_cyrillic_of_an_office_computer_is_told_from_czech(tmp_path: Path) -> None:
    path = csv_file(tmp_path / "t.csv", [HEADINGS, CYRILLIC], separator=";", encoding="cp1251")

    assert cells(understood(path).rows[0]) == CYRILLIC


def test_arabic_stays_as_it_was_typed(tmp_path: Path) -> None:
    assert cells(understood(csv_file(tmp_path / "t.csv", [HEADINGS, ARABIC])).rows[0]) == ARABIC
    assert cells(understood(xlsx_file(tmp_path / "t.xlsx", [HEADINGS, ARABIC])).rows[0]) == ARABIC


def test_what_an_encoding_is_told_to_be_is_said(tmp_path: Path) -> None:
    table, _ = read(csv_file(tmp_path / "t.csv", [HEADINGS, ROW], separator=";", encoding="cp1250"))

    assert table is not None
    assert str(table.told) == "t.csv is text in cp1250, its columns separated by: semicolon."


def test_an_encoding_that_cannot_be_told_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(b"participant,file,title\np01,one.jpg,\x81\x8d\x8f\x90\x9d\n")

    assert refused(path) == "It cannot be told in which encoding this file is written."


def test_excels_line_about_the_separator_is_no_row(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("sep=;\nparticipant;file\np01;one, two.jpg\n", encoding="utf-8")

    assert cells(understood(path).rows[0]) == ("p01", "one, two.jpg")


def test_a_quotation_mark_that_is_never_closed_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text('participant,file\np01,"one.jpg\np02,two.jpg\n', encoding="utf-8")

    assert refused(path) == "A cell of this table never ends: a quotation mark is opened and not closed."


def test_a_cell_may_hold_lines_and_separators(tmp_path: Path) -> None:
    row = ("p01", "one.jpg", 'První; "druhý"\nřádek', "ano")

    assert cells(understood(csv_file(tmp_path / "t.csv", [HEADINGS, row], separator=";")).rows[0]) == row


def test_rows_and_columns_that_hold_nothing_are_passed_over(tmp_path: Path) -> None:
    path = csv_file(tmp_path / "t.csv", [HEADINGS, ("", "", "", ""), ROW, *[("", " ", "", "")] * 200])

    (row,) = understood(path).rows
    assert (row.place.line, cells(row)) == (3, ROW)


def test_a_title_above_the_headings_is_passed_over(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path / "t.xlsx", [("Workshop in May",), (), HEADINGS, ROW])

    assert [cells(row) for row in understood(path).rows] == [ROW]


def test_two_rows_of_headings_are_read_as_one(tmp_path: Path) -> None:
    rows = [
        ("participant", "file", "title", "", "use", ""),
        ("", "", "cs", "en", "zine", "web"),
        ("p01", "one.jpg", "Dům", "House", "x", ""),
    ]

    records = understood(xlsx_file(tmp_path / "t.xlsx", rows, merged=["C1:D1", "E1:F1"]))

    assert tuple(column for _, column in records.columns)[2:] == (
        Column("title", "cs"),
        Column("title", "en"),
        Column("uses", use="zine"),
        Column("uses", use="web"),
    )
    assert len(records.rows) == 1


def test_headings_said_twice_in_other_words_are_one(tmp_path: Path) -> None:
    rows = [("participant", "file", "title"), ("Účastník", "Soubor", "Název"), ("p01", "one.jpg", "Dům")]

    assert [cells(row) for row in understood(csv_file(tmp_path / "t.csv", rows)).rows] == [rows[2]]


def test_two_columns_that_mean_the_same_are_a_problem(tmp_path: Path) -> None:
    table, problems = read(csv_file(tmp_path / "t.csv", [("participant", "title", "Název"), ("p01", "a", "b")]))

    assert table is not None
    understand(table.sheets[0], problems)
    assert [str(problem.what) for problem in problems] == ["Two columns mean the same: “title” and “Název”."]


def test_a_merged_cell_counts_for_every_row_it_covers(tmp_path: Path) -> None:
    rows = [("participant", "file"), ("p01", "one.jpg"), ("", "two.jpg"), ("p02", "three.jpg")]

    records = understood(xlsx_file(tmp_path / "t.xlsx", rows, merged=["A2:A3"]))

    assert [row.get("participant") for row in records.rows] == ["p01", "p01", "p02"]


def test_cells_of_a_workbook_are_read_as_text(tmp_path: Path) -> None:
    rows = [("participant", "given", "taken", "title/cs", "minor"), ("p01", date(2026, 5, 12), 2026, 3.5, True)]

    assert cells(understood(xlsx_file(tmp_path / "t.xlsx", rows)).rows[0]) == (
        "p01",
        "2026-05-12",
        "2026",
        "3.5",
        "yes",
    )


def test_an_opendocument_spreadsheet_is_read(tmp_path: Path) -> None:
    assert cells(understood(ods_file(tmp_path / "t.ods", [HEADINGS, ROW])).rows[0]) == ROW


def test_a_text_that_begins_like_a_formula_stays_text(tmp_path: Path) -> None:
    row = ("p01", "one.jpg", "=HYPERLINK(1)", "ano")

    assert cells(understood(csv_file(tmp_path / "t.csv", [HEADINGS, row])).rows[0]) == row


def test_a_formula_that_was_never_calculated_is_a_problem(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path / "t.xlsx", [HEADINGS, ("p01", "one.jpg", "=1+1", "ano")])

    assert refused(path) == (
        "Cell C2 holds a formula whose result was never stored; formulas are not calculated here."
    )


def test_of_a_formula_the_stored_result_is_read_with_a_warning(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path / "t.xlsx", [HEADINGS, ("p01", "one.jpg", "=1+1", "ano")])
    sheet = member(path, "xl/worksheets/sheet1.xml").replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
    sheet = sheet.replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>")
    with_members(path, {"xl/worksheets/sheet1.xml": sheet})

    table, problems = read(path)

    assert table is not None
    assert table.sheets[0].rows[1][1][2] == "2"
    assert [str(warning.what) for warning in problems.warnings] == [
        "This workbook holds formulas; of each the result that was last stored is read, as text."
    ]


def test_macros_and_links_to_other_files_are_named_and_left_alone(tmp_path: Path) -> None:
    path = with_members(
        xlsx_file(tmp_path / "t.xlsx", [HEADINGS, ROW]),
        {"xl/vbaProject.bin": b"Sub AutoOpen()", "xl/externalLinks/externalLink1.xml": b"<externalLink/>"},
    )

    table, problems = read(path)

    assert table is not None
    assert [str(warning.what) for warning in problems.warnings] == [
        "This workbook holds macros; they are not run.",
        "This workbook refers to other files; they are not opened.",
    ]


def test_a_million_empty_formatted_rows_are_no_rows(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path / "t.xlsx", [HEADINGS, ROW])
    row = b'<row r="%d"><c r="A%d" s="0"/><c r="B%d" s="0"/></row>'
    empty = b"".join(row % (number, number, number) for number in range(3, 1_000_001))
    sheet = member(path, "xl/worksheets/sheet1.xml").replace(b"</sheetData>", empty + b"</sheetData>")
    with_members(path, {"xl/worksheets/sheet1.xml": sheet})
    begun = time.monotonic()

    assert [cells(row) for row in understood(path).rows] == [ROW]
    assert time.monotonic() - begun < 30


def test_a_workbook_that_unpacks_to_gigabytes_is_not_opened(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path / "t.xlsx", [HEADINGS, ROW])
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/worksheets/sheet9.xml", "w", force_zip64=True) as bomb,
    ):
        for _ in range(320):
            bomb.write(bytes(1 << 20))

    assert refused(path) == (
        "This workbook unpacks to far more than a table of photos can hold, so it is not opened."
    )


def test_a_workbook_that_lies_about_its_size_is_not_opened(tmp_path: Path) -> None:
    path = with_members(xlsx_file(tmp_path / "t.xlsx", [HEADINGS, ROW]), {"xl/big.bin": bytes(5_000_000)})
    content = path.read_bytes()
    path.write_bytes(content.replace(struct.pack("<L", 5_000_000), struct.pack("<L", 10)))

    assert refused(path) == "This workbook is damaged or no workbook at all."


def test_a_row_that_stands_for_a_million_is_not_opened(tmp_path: Path) -> None:
    many = (
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="9"'
        ' office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
    )

    assert "unpacks to far more" in refused(ods_file(tmp_path / "t.ods", [HEADINGS, ROW], after=many))


def test_a_million_empty_rows_of_an_opendocument_spreadsheet_are_no_rows(tmp_path: Path) -> None:
    many = (
        '<table:table-row table:number-rows-repeated="1048570"><table:table-cell'
        ' table:number-columns-repeated="16384"/></table:table-row>'
    )

    path = ods_file(tmp_path / "t.ods", [HEADINGS, ROW], after=many)

    assert [cells(row) for row in understood(path).rows] == [ROW]


def test_hidden_sheets_are_not_read(tmp_path: Path) -> None:
    path = xlsx_file(
        tmp_path / "t.xlsx", {"Photos": [HEADINGS, ROW], "Old": [HEADINGS, ("p09", "old.jpg", "", "ano")]}
    )
    workbook = openpyxl.load_workbook(path)
    workbook["Old"].sheet_state = "hidden"
    workbook.save(path)

    table, _ = read(path)

    assert table is not None
    assert [sheet.name for sheet in table.sheets] == ["Photos"]


@pytest.mark.parametrize(
    "content", [b"PK\x03\x04 not an archive", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 not a workbook", b"%PDF-1.7\n"]
)
def test_what_is_no_table_is_a_problem(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(content)

    assert refused(path) in (
        "This workbook is damaged or no workbook at all.",
        "This file is not a table that can be read.",
    )


def test_an_empty_table_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(b"")

    assert refused(path) == "This table is empty."


def row(key: str, text: str, use: str = "") -> Row:
    return Row(Place("t.csv", 2), "", ((Column(key, use=use), text),), ())


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-05-12", "2026-05-12"),
        ("12. 5. 2026", "2026-05-12"),
        ("12.5.2026", "2026-05-12"),
        ("2026/5/12", "2026-05-12"),
        ("31/12/2026", "2026-12-31"),
        ("12/31/2026", "2026-12-31"),
        ("05/05/2026", "2026-05-05"),
        ("46154", "2026-05-12"),
        ("2026-05-12T10:00:00.000+02:00", "2026-05-12"),
        ("", ""),
    ],
)
def test_a_day_is_read_as_offices_write_it(typed: str, day: str) -> None:
    problems = Problems()

    assert day_of(typed, row("given", typed), problems) == day
    assert list(problems) == []


@pytest.mark.parametrize("typed", ["05/06/2026", "12.5.26", "31. 2. 2026", "May", "1", "in spring"])
def test_a_day_that_could_be_two_or_none_is_a_problem(typed: str) -> None:
    problems = Problems()

    assert day_of(typed, row("given", typed), problems) == ""
    assert [str(problem.what) for problem in problems] == [f"“{typed}” is no day, or could be two."]


@pytest.mark.parametrize(
    ("typed", "said"), [("Ano", True), (" x ", True), ("1", True), ("", False), ("ne", False)]
)
def test_yes_and_no_are_read_in_both_languages(typed: str, said: bool) -> None:
    problems = Problems()

    assert says_yes(typed, row("minor", typed), problems) is said
    assert list(problems) == []


def test_a_use_in_two_words_is_no_other_use() -> None:
    assert uses_of(row("uses", "Zine Social media"), Problems()) == ("zine", "social")


def test_a_use_that_is_not_known_agrees_to_nothing_at_all() -> None:
    problems = Problems()

    assert uses_of(row("uses", "zine, billboard"), problems) == ()
    assert [str(problem.what) for problem in problems] == ["“billboard” is not a use that can be agreed to."]


def test_what_an_export_says_twice_must_be_yes_twice() -> None:
    twice = Row(
        row("uses", "").place,
        "",
        ((Column("uses"), "zine web"), (Column("uses", use="zine"), "1"), (Column("uses", use="web"), "0")),
        (),
    )

    assert uses_of(twice, Problems()) == ("zine",)


@pytest.mark.parametrize("typed", ["0,5; 0,4", "0.5, 0.4", "0.5 0.4", "[0.5, 0.4]", ".5;.4"])
def test_decimal_commas_are_understood(typed: str) -> None:
    problems = Problems()

    assert [float(number) for number in focus_of(typed, row("focus", typed), problems) or ()] == [0.5, 0.4]
    assert list(problems) == []


def test_nothing_beside_the_table_is_read_or_written(tmp_path: Path) -> None:
    path = xlsx_file(tmp_path / "t.xlsx", [HEADINGS, ROW])
    before = sorted(tmp_path.iterdir())

    read(path)

    assert sorted(tmp_path.iterdir()) == before
