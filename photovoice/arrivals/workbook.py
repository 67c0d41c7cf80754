"""Workbooks that staff and forms are given: every cell is text, headings stay in view."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from xlsxwriter import Workbook

ALWAYS = datetime(2020, 1, 1)  # a workbook bears a date; this one says nothing
WIDEST, NARROWEST = 60, 8  # signs


@dataclass(frozen=True, slots=True)
class Written:
    """One sheet: its name, and its rows, of which the first are headings."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    fixed: int = 0  # so many columns stay in view
    choices: tuple[tuple[int, tuple[str, ...]], ...] = ()  # columns in which one of these may be written


def workbook(sheets: Iterable[Written]) -> bytes:
    """Return an XLSX; nothing in it is a formula or a link, whatever it begins with."""
    out = BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with Workbook(out, options) as book:
        book.set_properties({"created": ALWAYS})
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        cell = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        for written in sheets:
            sheet = book.add_worksheet(written.name)
            sheet.freeze_panes(1, written.fixed)
            for number, row in enumerate(written.rows):
                for column, text in enumerate(row):
                    sheet.write_string(number, column, text, cell if number else heading)
            for column in range(len(written.rows[0]) if written.rows else 0):
                sheet.set_column(column, column, _width(written, column), cell)
            for column, choices in written.choices:
                sheet.data_validation(
                    1, column, max(len(written.rows) - 1, 1), column, {"validate": "list", "source": list(choices)}
                )
    return out.getvalue()


def _width(written: Written, column: int) -> int:
    longest = max((len(row[column]) for row in written.rows if column < len(row)), default=0)
    return min(max(longest + 2, NARROWEST), WIDEST)
