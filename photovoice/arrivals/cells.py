"""What a cell says: yes or no, a day, a list, uses, people; what cannot be told is a problem, never a guess."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from photovoice.arrivals.agreement import USES
from photovoice.arrivals.columns import Column, Row
from photovoice.arrivals.headings import USE_OF, plain_heading
from photovoice.problems import Problems

YES = frozenset({"yes", "y", "true", "1", "x", "✓", "✔", "☑", "☒", "ano", "a", "souhlasím", "souhlasí"})
NO = frozenset({"", "no", "n", "false", "0", "-", "–", "—", "✗", "✘", "☐", "ne", "nesouhlasím", "nesouhlasí"})
NOBODY = frozenset({"none", "nobody", "no one", "nikdo", "žádní"})
NAMED = frozenset({"named", "somebody can be recognised", "někoho lze poznat"})  # who, is told elsewhere
UNIDENTIFIABLE = frozenset({"unidentifiable", "nobody recognisable", "nerozpoznatelní", "nelze poznat"})
HOW = {
    "signed": "signed", "podepsaný": "signed", "podepsáno": "signed", "písemně": "signed", "in writing": "signed",
    "oral": "oral", "spoken": "oral", "ústně": "oral", "ústní": "oral",
    "recorded": "recorded", "nahrávka": "recorded", "nahráno": "recorded",
}  # fmt: skip
BY = {"participant": "participant", "guardian": "guardian", "účastník": "participant", "účastnice": "participant",
      "zákonný zástupce": "guardian", "rodič": "guardian", "parent": "guardian"}  # fmt: skip
PERSON_BY = {"person": "person", "that person": "person", "ta osoba": "person",
             "guardian": "guardian", "zákonný zástupce": "guardian", "parent": "guardian",
             "rodič": "guardian"}  # fmt: skip

YEAR_FIRST = re.compile(r"(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:[T ].*)?\.?")
DOTTED = re.compile(r"(\d{1,2})\s*\.\s*(\d{1,2})\s*\.\s*(\d{4})")  # day first wherever dots are written
SLASHED = re.compile(r"(\d{1,2})\s*[/-]\s*(\d{1,2})\s*[/-]\s*(\d{4})")
SERIAL = re.compile(r"[2-7]\d{4}(?:[.,]0+)?")  # 1954 to 2119
SERIALS_FROM = date(1899, 12, 30)  # what Excel and LibreOffice count days from; ECMA-376, part 1, 18.17.4.1


def says_yes(text: str, row: Row, problems: Problems) -> bool:
    """Tell whether a cell says yes; blank is no, and what cannot be understood is no and a problem."""
    word = plain_heading(text)
    if word not in YES | NO and text.strip() not in YES | NO:
        problems.add(
            row.place,
            "“{word}” says neither yes nor no.",
            "Write yes or no; until then it counts as no.",
            word=text.strip(),
        )
    return word in YES or text.strip() in YES


def day_of(text: str, row: Row, problems: Problems) -> str:
    """Return a day as 2026-05-31; empty when the cell is blank or after adding that it cannot be told."""
    text = text.strip()
    if not text:
        return ""
    for year, month, day in _readings(text):
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            break
    problems.add(
        row.place,
        "“{text}” is no day, or could be two.",
        "Write days as 2026-05-31.",
        text=text,
    )
    return ""


def _readings(text: str) -> Iterator[tuple[int, int, int]]:
    if found := YEAR_FIRST.fullmatch(text):
        yield int(found[1]), int(found[2]), int(found[3])
    elif found := DOTTED.fullmatch(text):
        yield int(found[3]), int(found[2]), int(found[1])
    elif found := SLASHED.fullmatch(text):
        first, second = int(found[1]), int(found[2])
        if first > 12 or first == second:
            yield int(found[3]), second, first
        elif second > 12:
            yield int(found[3]), first, second
    elif SERIAL.fullmatch(text):
        counted = SERIALS_FROM + timedelta(days=int(re.split("[.,]", text)[0]))
        yield counted.year, counted.month, counted.day


def uses_of(row: Row, problems: Problems, key: str = "uses") -> tuple[str, ...] | None:
    """Return the uses a row says yes to, or None when the sheet has no column for them.

    Where a form's export tells them twice, in one cell and in a column for each, both must say yes.
    """
    asked = {column.use: text for column, text in row.cells if column.key == key and column.use}
    summed = Column(key) in [column for column, _ in row.cells]
    if not asked and not summed:
        return None
    each = {use for use, text in asked.items() if says_yes(text, row, problems)}
    if not summed:
        return tuple(use for use in USES if use in each)
    together = _named_uses(row.get(key), row, problems)
    return tuple(use for use in USES if use in together and (use in each or use not in asked))


def _named_uses(text: str, row: Row, problems: Problems) -> set[str]:
    if plain_heading(text) in NO or text.strip() in NO:
        return set()
    words = re.split(r"[,;/\s]+", text.strip(" ,;/\n"))
    named: set[str] = set()
    while words:
        # The longest name first, so that “social media” is one use and no other.
        length = next((n for n in range(len(words), 0, -1) if plain_heading(" ".join(words[:n])) in USE_OF), 0)
        if not length:
            problems.add(
                row.place,
                "“{word}” is not a use that can be agreed to.",
                "Use one of: {known}. Until then nothing in this cell counts as agreed.",
                word=words[0],
                known=", ".join(USES),
            )
            return set()
        named.add(USE_OF[plain_heading(" ".join(words[:length]))].value)
        words = words[length:]
    return named


def word_of(key: str, known: dict[str, str], row: Row, problems: Problems) -> str:
    """Return which of the known words a cell says; empty when it is blank or after adding that it is none."""
    text = row.get(key)
    word = known.get(plain_heading(text), "")
    if text and not word:
        problems.add(
            row.place,
            "“{word}” is not known here.",
            "Use one of: {known}.",
            word=text,
            known=", ".join(dict.fromkeys(known.values())),
        )
    return word


def list_of(text: str) -> list[str]:
    """Return what a cell lists, separated by commas, semicolons or lines."""
    return [part.strip() for part in re.split(r"[,;\n]", text) if part.strip()]


def people_of(text: str) -> str | list[str] | None:
    """Return `none`, `unidentifiable`, whom the cell names, or None when it is blank: nobody has looked."""
    word = plain_heading(text)
    if word in NOBODY:
        return "none"
    if word in UNIDENTIFIABLE:
        return "unidentifiable"
    if word in NAMED:
        return None
    return [part.strip() for part in re.split(r"[;\n]", text) if part.strip()] or None


def order_of(text: str, row: Row, problems: Problems) -> str | None:
    """Return a photo's place among the others, or None when the cell is blank or after adding that it is none."""
    if not text.strip():
        return None
    if (number := re.fullmatch(r"0*([1-9]\d{0,3})\.?", text.strip())) is not None:
        return number[1]
    problems.add(
        row.place,
        "“{text}” is no place in an order.",
        "Write a whole number from 1 to 9999, or leave the cell blank.",
        text=text.strip(),
    )
    return None


def focus_of(text: str, row: Row, problems: Problems) -> list[str] | None:
    """Return two fractions from 0 to 1, or None when the cell is blank or after adding that it is wrong.

    Decimal commas are understood where something else separates the two.
    """
    if not text.strip():
        return None
    parts = re.split(r"\s*[;|]\s*|\s+|(?<=\d),(?=\d?\.)", text.strip().strip("[]"))
    numbers = [part.strip(", ").replace(",", ".") for part in parts if part.strip(", ")]
    if len(numbers) == 2 and all(re.fullmatch(r"0?\.\d+|[01](\.0*)?", number) for number in numbers):
        return numbers
    problems.add(
        row.place,
        "“{text}” does not say what a crop must keep.",
        "Write how far from the left and from the top, such as   0.5; 0.4",
        text=text.strip(),
    )
    return None
