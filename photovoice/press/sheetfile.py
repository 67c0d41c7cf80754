"""Lists as CSV that spreadsheet programs open with a double click, and that no cell of which is ever executed."""

import csv
import io
import re
from collections.abc import Iterable

BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for the office's old encoding
FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
# A program that separates by another sign than the list does begins a cell behind each of these.
BEHIND_A_SEPARATOR = re.compile('([,;\t|][ \u00a0"]*)(?=[=+@＝＋－＠-])')


def written_csv(rows: Iterable[tuple[str, ...]], language: str) -> bytes:
    """Return a table in UTF-8, separated as Excel in that language wants it: by semicolons in Czech, else commas.

    What a spreadsheet program would take for a formula, at a cell's beginning or where it splits the line at
    another separator, gets an apostrophe before it (OWASP, CSV injection); it stays readable and does nothing.
    """
    out = io.StringIO(newline="")
    out.write(BYTE_ORDER_MARK)
    writer = csv.writer(out, delimiter=";" if language == "cs" else ",", lineterminator="\r\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


def _harmless(cell: str) -> str:
    begins = cell.startswith(FORMULA_SIGNS) or cell.lstrip().startswith(FORMULA_SIGNS)
    cell = BEHIND_A_SEPARATOR.sub(r"\1'", cell)
    return f"'{cell}" if begins else cell
