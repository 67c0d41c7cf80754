"""Workbooks (XLSX, XLSM, XLS, ODS): values as text; formulas, macros and links are seen, named and left alone."""

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from photovoice.problems import Place, Problems

MOST_UNPACKED = 300_000_000  # bytes; a million empty formatted rows have a third of it
MOST_MEMBERS = 5_000
MOST_REPEATED = 1_000  # how often a spreadsheet program writes a filled row or cell once and repeats it
CHUNK, OVERLAP = 1 << 20, 1 << 14

Value = int | float | str | bool | time | date | datetime | timedelta
Rows = tuple[tuple[int, tuple[str, ...]], ...]

# ECMA-376, part 1, section 18.3.1.4: a cell's formula, then its stored value.
UNCALCULATED = re.compile(
    rb'<c\b[^>]*\br="([A-Z]+[0-9]+)"[^>]*><f\b(?:[^>]*/>|[^>]*>[^<]*</f>)(?:<v\s*/>|<v></v>)?</c>'
)
FORMULA = re.compile(rb"<f[ >/]|\btable:formula=")
# OpenDocument 1.3, part 3, section 19.679: a row or cell that stands for many.
REPEATED_CELL = re.compile(rb'<table:table-cell\b(?=[^>]*value-type)[^>]*number-columns-repeated="([0-9]+)"')
REPEATED_ROW = re.compile(
    rb'<table:table-row\b[^>]*number-rows-repeated="([0-9]+)"[^>]*>(?:(?!</table:table-row).){0,4000}?value-type',
    re.S,
)


@dataclass(slots=True)
class _Seen:
    formulas: bool = False
    uncalculated: str = ""  # the first cell whose result was never stored
    repeats: bool = False


def read_workbook(path: Path, problems: Problems) -> tuple[tuple[str, Rows], ...] | None:
    """Return name and filled rows of every visible sheet, or None after adding why they cannot be had.

    A merged cell counts for every cell it covers.

    Raises:
        OSError: If the file cannot be read at all.
    """
    place = Place(path.name)
    if zipfile.is_zipfile(path) and not _safe(path, place, problems):
        return None
    try:
        with CalamineWorkbook.from_path(path) as workbook:
            return tuple(
                (sheet.name, _rows(workbook, sheet.name))
                for sheet in workbook.sheets_metadata
                if str(sheet.visible).endswith("Visible") and str(sheet.typ).endswith("WorkSheet")
            )
    except PasswordError:
        problems.add(place, "This workbook is locked with a password.", "Save it without one and import it again.")
    except CalamineError:
        problems.add(
            place,
            "This workbook is damaged or no workbook at all.",
            "Open it in a spreadsheet program and save it again as XLSX.",
        )
    return None


def _safe(path: Path, place: Place, problems: Problems) -> bool:
    """Tell whether a packed workbook may be unpacked; sizes are counted, not believed."""
    seen = _Seen()
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            left = MOST_UNPACKED
            for member in members[:MOST_MEMBERS]:
                left -= _scan(archive, member, left, seen)
                if left < 0:
                    break
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        problems.add(
            place,
            "This workbook is damaged or no workbook at all.",
            "Open it in a spreadsheet program and save it again as XLSX.",
        )
        return False
    if left < 0 or len(members) > MOST_MEMBERS or seen.repeats:
        problems.add(
            place,
            "This workbook unpacks to far more than a table of photos can hold, so it is not opened.",
            "Copy the rows that matter into a new workbook.",
        )
        return False
    _tell(members, seen, place, problems)
    return not seen.uncalculated


def _scan(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int, seen: _Seen) -> int:
    """Read a member through, look at what it holds, and return its size; it stops soon after `most`."""
    size, tail = 0, b""
    with archive.open(member) as file:
        while size <= most and (chunk := file.read(CHUNK)):
            size += len(chunk)
            window = tail + chunk
            if member.filename.startswith("xl/worksheets/") or member.filename == "content.xml":
                seen.formulas = seen.formulas or FORMULA.search(window) is not None
                if not seen.uncalculated and (cell := UNCALCULATED.search(window)):
                    seen.uncalculated = cell[1].decode()
                repeats = (*REPEATED_CELL.findall(window), *REPEATED_ROW.findall(window))
                seen.repeats = seen.repeats or any(int(times) > MOST_REPEATED for times in repeats)
            tail = window[-OVERLAP:]
    return size


def _tell(members: list[zipfile.ZipInfo], seen: _Seen, place: Place, problems: Problems) -> None:
    names = {member.filename.casefold() for member in members}
    if seen.uncalculated:
        problems.add(
            place,
            "Cell {cell} holds a formula whose result was never stored; formulas are not calculated here.",
            "Open the workbook in a spreadsheet program, save it, and import it again.",
            cell=seen.uncalculated,
        )
    elif seen.formulas:
        problems.warn(
            place,
            "This workbook holds formulas; of each the result that was last stored is read, as text.",
            "Nothing needs to be done if the results are right.",
        )
    if any(name.endswith("vbaproject.bin") for name in names) or any(name.startswith("basic/") for name in names):
        problems.warn(
            place,
            "This workbook holds macros; they are not run.",
            "Nothing needs to be done: only its cells are read.",
        )
    if any(name.startswith("xl/externallinks/") for name in names):
        problems.warn(
            place,
            "This workbook refers to other files; they are not opened.",
            "Nothing needs to be done if what stands in its cells is right.",
        )


def _rows(workbook: CalamineWorkbook, name: str) -> Rows:
    sheet = workbook.get_sheet_by_name(name)
    values = [[_text(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        for row, column in _covered(values, top, left, bottom, right):
            values[row][column] = values[top][left]
    return tuple(
        (number, tuple(cells))
        for number, cells in enumerate(values, start=1)
        if any(cell.strip() for cell in cells)
    )


def _covered(values: list[list[str]], top: int, left: int, bottom: int, right: int) -> Iterator[tuple[int, int]]:
    for row in range(top, min(bottom + 1, len(values))):
        for column in range(left, min(right + 1, len(values[row]))):
            yield row, column


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat()
    return value.isoformat() if isinstance(value, date | time) else str(value)
