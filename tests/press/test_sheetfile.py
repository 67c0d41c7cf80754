"""Lists as CSV: they open in columns with a double click, and no cell is ever executed."""

import csv
import io
import re
from pathlib import Path

import pytest

from photovoice.arrivals.table import read_table
from photovoice.press.sheetfile import written_csv
from photovoice.problems import Problems

ROWS = (
    ("Č.", "Název", "Rozměry"),
    ("1", "Kytka; u okna, „moje“", "29,7"),
    ("2", 'Say "cheese"\nand wait', "42"),
    ("3", "نافذة", ""),
)
SEPARATORS = {"cs": ";", "en": ","}


def read(content: bytes, separator: str) -> list[tuple[str, ...]]:
    return [
        tuple(row) for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator)
    ]


@pytest.mark.parametrize("language", SEPARATORS)
def test_every_cell_is_read_back_as_it_was(language: str) -> None:
    assert read(written_csv(ROWS, language), SEPARATORS[language]) == list(ROWS)


@pytest.mark.parametrize("language", SEPARATORS)
def test_our_own_reader_tells_separator_and_encoding(language: str, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(written_csv(ROWS, language))

    table = read_table(file, Problems())

    assert table is not None
    assert [cells for _, cells in table.sheets[0].rows] == list(ROWS)


def test_excel_is_told_that_it_is_utf_8() -> None:
    assert written_csv(ROWS, "cs").startswith(b"\xef\xbb\xbf")


def test_rows_end_as_excel_ends_them() -> None:
    assert written_csv((("a", "b"), ("c", "d")), "en") == b"\xef\xbb\xbfa,b\r\nc,d\r\n"


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+420 600 000 000",
        "-5",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\n=x",
        "  =1+1",
        "＝1+1",
        '=HYPERLINK("http://x")',
    ],
)
def test_a_cell_that_looks_like_a_formula_is_shown_and_never_executed(cell: str) -> None:
    assert read(written_csv((("1", cell),), "cs"), ";") == [("1", f"'{cell}")]


@pytest.mark.parametrize("language", SEPARATORS)
@pytest.mark.parametrize("cell", ["Dům,=1+1", "Dům;=1+1", "a, @SUM(A1)", 'a\t"+1', "a|-2", "a,,=1"])
def test_whatever_separator_a_program_expects_no_cell_begins_like_a_formula(cell: str, language: str) -> None:
    (shown,) = read(written_csv((("1", cell),), language), SEPARATORS[language])

    begins = [part.strip(' "')[:1] for part in re.split("[,;\t|]", shown[1])]
    assert not {"=", "+", "-", "@"} & set(begins)
    assert shown[1].replace("'", "") == cell


@pytest.mark.parametrize("cell", ["", "Kytka", "29,7", "a=b", "1-2", "'quoted'", " x"])
def test_any_other_cell_stays_as_it_is(cell: str) -> None:
    assert read(written_csv((("1", cell),), "cs"), ";") == [("1", cell)]
