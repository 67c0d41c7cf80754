"""Words as handed in → words as they can be set; what is left out here, `faults.py` tells of."""

import re
from unicodedata import combining, normalize

from photovoice.typography.bidi import OVERRIDES

LINE_ENDS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
MOST_MARKS = 30  # on one letter: UAX #15, Stream-Safe Text Format; longer stacks take quadratic time to sort


def settable(words: str) -> str:
    """Return the words in composed form (NFC), without what no font can show."""
    if words.isascii() and words.isprintable():
        return words
    plain = UNPRINTABLE.sub("", words.replace("\t", " "))
    if not OVERRIDES.isdisjoint(plain):
        plain = plain.translate(dict.fromkeys(map(ord, OVERRIDES)))
    return normalize("NFC", _with_low_stacks(plain) if tallest_stack(plain) > MOST_MARKS else plain)


def tallest_stack(words: str) -> int:
    """Return the most combining marks that follow each other."""
    marks = {character for character in set(words) if combining(character)}
    tallest = height = 0
    for character in words if marks else "":
        height = height + 1 if character in marks else 0
        tallest = max(tallest, height)
    return tallest


def _with_low_stacks(words: str) -> str:
    kept: list[str] = []
    height = 0
    for character in words:
        height = height + 1 if combining(character) else 0
        if height <= MOST_MARKS:
            kept.append(character)
    return "".join(kept)
