"""CSV and its kin: encoding and separator told from the data."""

import csv
import io
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from photovoice.problems import Place, Problems

BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)
OFFICE = ("cp1250", "cp1251")  # what Excel saves where Czech or Ukrainian is spoken
SEPARATORS = (",", ";", "\t", "|")
SAMPLE_ROWS = 50
LONGEST_CELL = 1_000_000  # signs; a whole life story has fewer

# Read in the wrong one of the two, most letters are letters all the same; but Czech words hold Latin letters
# without accents as well, and Cyrillic words never do.
CZECH = frozenset("áčďéěíňóřšťúůýžäöüßľĺŕô")
CYRILLIC = frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяєіїґёў")
WORD = re.compile(r"[^\W\d_]+")
LIKELY = 0.9


@dataclass(frozen=True, slots=True)
class TextTable:
    """The rows that hold anything, by the number of their line's record, and what they were told to be."""

    rows: tuple[tuple[int, tuple[str, ...]], ...]
    encoding: str
    separator: str


def read_text_table(content: bytes, place: Place, problems: Problems) -> TextTable | None:
    """Return the table, or None after adding why encoding or separator cannot be told."""
    encoding, codec = _encoding(content)
    if not codec:
        problems.add(
            place,
            "It cannot be told in which encoding this file is written.",
            "Save it as   CSV UTF-8   or as XLSX.",
        )
        return None
    text = content.decode(codec).removeprefix("\ufeff")
    if "\0" in text:
        problems.add(
            place, "This file holds signs that are no text.", "Save it again as   CSV UTF-8   or as XLSX."
        )
        return None
    if not text.strip():
        return TextTable((), encoding, SEPARATORS[0])
    separator, text = _separator(text)
    if not separator:
        problems.add(
            place,
            "It cannot be told what separates the columns of this file.",
            "Save it with commas, semicolons or tabs between the columns, or as XLSX.",
        )
        return None
    try:
        return TextTable(_filled(_records(text, separator)), encoding, separator)
    except csv.Error:
        problems.add(
            place,
            "A cell of this table never ends: a quotation mark is opened and not closed.",
            "Open the file in a spreadsheet program and save it as XLSX.",
        )
        return None


def _encoding(content: bytes) -> tuple[str, str]:
    """Return the encoding as staff call it and as Python does; empty when it cannot be told."""
    for bom, codec, name in BOMS:
        if content.startswith(bom):
            return (name, codec) if _decodes(content, codec) else ("", "")
    if _decodes(content, "utf-8") and b"\0" not in content:
        return "UTF-8", "utf-8"
    if b"\0" in content:
        # Every second byte of Western or Czech text in UTF-16 is zero or one.
        codec = "utf-16-le" if content[1::2].count(0) > content[::2].count(0) else "utf-16-be"
        return ("UTF-16", codec) if _decodes(content, codec) else ("", "")
    scores = {codec: _likeness(content, codec) for codec in OFFICE}
    best = max(OFFICE, key=lambda codec: scores[codec])
    others = max(score for codec, score in scores.items() if codec != best)
    return (best, best) if scores[best] >= LIKELY and scores[best] > others else ("", "")


def _decodes(content: bytes, codec: str) -> bool:
    try:
        content.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _likeness(content: bytes, codec: str) -> float:
    """Return how many of the letters beyond ASCII stand in words as the codec's languages have them, 0 to 1."""
    if not _decodes(content, codec):
        return 0.0
    letters = likely = 0
    for word in WORD.findall(content.decode(codec).casefold()):
        beyond = [letter for letter in word if not letter.isascii()]
        letters += len(beyond)
        if codec == "cp1251" and len(beyond) == len(word):
            likely += sum(letter in CYRILLIC for letter in beyond)
        elif codec == "cp1250" and (len(beyond) < len(word) or len(word) == 1):
            likely += sum(letter in CZECH for letter in beyond)
    return likely / letters if letters else 0.0


def _separator(text: str) -> tuple[str, str]:
    """Return what separates columns and the text without Excel's line about it; empty when nothing does."""
    first, _, rest = text.partition("\n")
    if first.casefold().startswith("sep=") and len(first.strip()) == 5:
        return (first.strip()[4], rest) if first.strip()[4] in SEPARATORS else ("", text)
    scores = {separator: _evenness(text, separator) for separator in SEPARATORS}
    best = max(SEPARATORS, key=lambda separator: scores[separator])
    return (best, text) if scores[best] > 0 else ("", text)


def _evenness(text: str, separator: str) -> float:
    """Return how many columns most rows share; 0 when the separator makes no columns of them."""
    widths = []
    with suppress(csv.Error):  # told when the table is read
        for row in _records(text, separator):
            if any(row):
                widths.append(len(row))
            if len(widths) == SAMPLE_ROWS:
                break
    if not widths or (usual := max(set(widths), key=lambda width: (widths.count(width), width))) < 2:
        return 0.0
    return usual * widths.count(usual) / len(widths)


def _records(text: str, separator: str) -> Iterable[list[str]]:
    csv.field_size_limit(LONGEST_CELL)
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)


def _filled(records: Iterable[list[str]]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    return tuple(
        (number, tuple(cells))
        for number, cells in enumerate(records, start=1)
        if any(cell.strip() for cell in cells)
    )
