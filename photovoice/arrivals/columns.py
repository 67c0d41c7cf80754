"""Which column of a sheet means what: told from its headings, shown to staff before anything is written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from photovoice.arrivals.headings import CHOSEN, KEYS, USE_OF, WORDED, language_of, plain_heading
from photovoice.arrivals.table import Cells, Sheet
from photovoice.problems import Place, Problems

HEADINGS_WITHIN = 10  # filled rows: titles, notes and a logo's line stand above
LABELLED = re.compile(r"^(?P<name>.+?)::.*\((?P<of>[A-Za-z-]+)\)$")  # XLSForm: caption::Czech (cs)


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds: a key of submission.yaml, perhaps in one language or for one use."""

    key: str
    language: str = ""
    use: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the headings: its cells by what they mean; blank cells are there, empty."""

    place: Place
    sheet: str
    cells: tuple[tuple[Column, str], ...]
    others: tuple[tuple[str, str], ...]  # by plain heading, for exports that say more than columns tell

    def get(self, key: str) -> str:
        """Return the cell of a column without language or use; empty when it is blank or missing."""
        for column, text in self.cells:
            if column.key == key and not column.language and not column.use:
                return text.strip()
        return ""

    def other(self, heading: str) -> str:
        """Return the cell under a heading that is not ours."""
        return next((text.strip() for known, text in self.others if known == heading), "")


@dataclass(frozen=True, slots=True)
class Records:
    """A sheet understood: its columns, what nobody understands, and its rows."""

    sheet: str
    columns: tuple[tuple[str, Column], ...]  # headings and what they mean
    unknown: tuple[str, ...]
    rows: tuple[Row, ...]


def understand(sheet: Sheet, problems: Problems) -> Records | None:
    """Return the sheet's rows by what their cells mean, or None when no heading is known.

    Args:
        sheet: Rows of text.
        problems: Takes a problem for two columns that mean the same.
    """
    headings, skipped = _headings(sheet)
    columns = [_column(heading) for heading in headings]
    if not any(columns):
        return None
    first = sheet.rows[skipped - 1][0]
    taken: dict[Column, int] = {}
    for number, column in enumerate(columns):
        if column is not None and column in taken:
            problems.add(
                Place(sheet.file, first, number + 1),
                "Two columns mean the same: “{one}” and “{other}”.",
                "Rename or delete one of them; which one holds cannot be guessed.",
                one=headings[taken[column]],
                other=headings[number],
            )
        elif column is not None:
            taken[column] = number
    return Records(
        sheet.name,
        tuple((headings[number].strip(), column) for column, number in taken.items()),
        tuple(
            heading
            for heading, column in zip(headings, columns, strict=True)
            if column is None and heading.strip() and not heading.startswith("_")
        ),
        tuple(
            _row(Place(sheet.file, number), sheet.name, cells, headings, taken)
            for number, cells in sheet.rows[skipped:]
        ),
    )


def _row(place: Place, sheet: str, cells: Cells, headings: Cells, taken: dict[Column, int]) -> Row:
    ours = set(taken.values())
    return Row(
        place,
        sheet,
        tuple((column, cells[number] if number < len(cells) else "") for column, number in taken.items()),
        tuple(
            (plain_heading(heading), cells[number])
            for number, heading in enumerate(headings)
            if number < len(cells) and number not in ours and heading.strip()
        ),
    )


def _headings(sheet: Sheet) -> tuple[Cells, int]:
    """Return the headings and how many rows they and what stands above them take.

    Two rows of headings are read as one, such as “title” over “cs” and “en”.
    """
    tops = [cells for _, cells in sheet.rows[:HEADINGS_WITHIN]]
    single = [(_known(cells), cells, number + 1) for number, cells in enumerate(tops)]
    double = [(_known(both := _joined(*pair)), both, number + 2) for number, pair in enumerate(pairwise(tops))]
    best = max(single, key=lambda found: found[0])
    if (joined := max(double, key=lambda found: found[0], default=best))[0] > best[0]:
        best = joined
    _, headings, skipped = best
    # A second row that says the same in other words, as when names and labels are both exported.
    if skipped < len(tops) and 2 <= _known(tops[skipped]) == len(list(filter(str.strip, tops[skipped]))):
        skipped += 1
    return headings, skipped


def _joined(upper: Cells, lower: Cells) -> Cells:
    above, joined = "", []
    for number in range(max(len(upper), len(lower))):
        below = lower[number].strip() if number < len(lower) else ""
        here = upper[number].strip() if number < len(upper) else ""
        above = here or (above if below else "")
        joined.append(f"{above}/{below}" if above and below and above != below else above or below)
    return tuple(joined)


def _known(cells: Cells) -> int:
    return len({column for cell in cells if (column := _column(cell)) is not None})


def _column(heading: str) -> Column | None:
    """Return what a heading means; a form's groups before a slash are passed over."""
    whole = heading.strip().rstrip("*").strip()
    if whole.startswith("_"):
        return None  # an export's own numbers
    parts = [part for part in whole.split("/") if part.strip()]
    tails = ["/".join(parts[-2:]), *parts[-1:]] if len(parts) > 1 else [whole.rpartition("-")[2]]
    return next((column for tail in [whole, *tails] if (column := _meaning(tail)) is not None), None)


def _meaning(heading: str) -> Column | None:
    if key := KEYS.get(plain_heading(heading)):
        return Column(key)
    for name, of in _qualified(heading):
        key = KEYS.get(plain_heading(name), "")
        if key in WORDED and (language := language_of(of)):
            return Column(key, language=language)
        if key in CHOSEN and (use := USE_OF.get(plain_heading(of))):
            return Column(key, use=use.value)
    return None


def _qualified(heading: str) -> Iterator[tuple[str, str]]:
    """Yield every way of reading a heading as a name and what it is said in or for."""
    if labelled := LABELLED.match(heading):
        yield labelled["name"], labelled["of"]
    flat = heading.replace("_", " ").strip().rstrip(")]")
    for mark in ("::", "/", ":", "(", "[", " – ", " - ", " in ", " "):
        name, found, of = flat.rpartition(mark)
        if found:
            yield name, of
