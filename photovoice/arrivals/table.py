"""A table as it was handed in: sheets of rows, every cell the text that stands in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from glob import escape
from pathlib import Path

from photovoice.arrivals.table_text import TextTable, read_text_table
from photovoice.arrivals.table_workbook import Rows, read_workbook
from photovoice.problems import Message, Place, Problems, say

TEXT_ENDINGS = (".csv", ".tsv", ".tab", ".txt")
LARGEST_TEXT = 50_000_000  # bytes; ten thousand photos with five languages have a fifth of it
MOST_ROWS = 200_000
KEY, PARENT_KEY = "KEY", "PARENT_KEY"  # ODK Central's own columns
SEPARATORS = {",": say("comma"), ";": say("semicolon"), "\t": say("tab"), "|": say("upright stroke")}

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its rows that hold anything, each with its number, counted from 1; `file` is for messages."""

    name: str
    file: str
    rows: tuple[tuple[int, Cells], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Everything in the file, and how it was told what the file is."""

    file: str
    sheets: tuple[Sheet, ...]
    told: Message


def read_table(path: Path, problems: Problems) -> Table | None:
    """Return a table, or None after adding why it cannot be had.

    CSV and its kin, whatever their encoding and separator; XLSX, XLSM, XLS and ODS. Nothing in a workbook is
    executed or followed: of a formula only the result that was stored with it is read, as text.

    Args:
        path: Where the file lies.
        problems: Takes what is wrong with the file, and warnings of what was left aside.

    Raises:
        OSError: If the file cannot be read at all.
    """
    place = Place(path.name)
    with path.open("rb") as file:
        start = file.read(8)
    if start.startswith((b"PK", b"\xd0\xcf\x11\xe0")):
        sheets = read_workbook(path, problems)
        if sheets is None:
            return None
        table = Table(
            path.name,
            tuple(Sheet(name, _named(path.name, name, sheets), rows) for name, rows in sheets if rows),
            say("{file} is a workbook.", file=path.name),
        )
    elif path.suffix.casefold() in TEXT_ENDINGS and path.stat().st_size <= LARGEST_TEXT:
        text = read_text_table(path.read_bytes(), place, problems)
        if text is None:
            return None
        sheets_of_text = (
            (Sheet(path.stem, path.name, text.rows), *_repeats(path, text, problems)) if text.rows else ()
        )
        table = Table(path.name, sheets_of_text, _told(path.name, text))
    else:
        problems.add(
            place,
            "This file is not a table that can be read.",
            "Save it as CSV, XLSX or ODS; a text table may have 50 MB.",
        )
        return None
    if not table.sheets:
        problems.add(place, "This table is empty.", "Check that you saved the right sheet, and its contents.")
        return None
    if sum(len(sheet.rows) for sheet in table.sheets) > MOST_ROWS:
        problems.add(
            place,
            "This table has more than {most} rows.",
            "Split it into several and import them.",
            most=MOST_ROWS,
        )
        return None
    return table


def _named(file: str, sheet: str, sheets: tuple[tuple[str, Rows], ...]) -> str:
    return file if sum(bool(rows) for _, rows in sheets) == 1 else f"{file} ({sheet})"


def _repeats(path: Path, top: TextTable, problems: Problems) -> Iterator[Sheet]:
    """Yield the tables that ODK Central puts beside an export, one for each repeat group."""
    if KEY not in top.rows[0][1]:
        return
    for beside in sorted(path.parent.glob(f"{escape(path.stem)}-*{path.suffix}")):
        text = read_text_table(beside.read_bytes(), Place(beside.name), problems)
        if text is not None and text.rows and PARENT_KEY in text.rows[0][1]:
            yield Sheet(beside.stem, beside.name, text.rows)


def _told(file: str, text: TextTable) -> Message:
    return say(
        "{file} is text in {encoding}, its columns separated by: {separator}.",
        file=file,
        encoding=text.encoding,
        separator=SEPARATORS[text.separator],
    )
