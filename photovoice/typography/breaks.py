"""Where a line may end: after UAX #14, without leaving little words behind, and inside words when asked to."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from icu4py.breakers import LineBreaker

from photovoice.typography.languages import primary

SOFT_HYPHEN = "\u00ad"
WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{6,60}(?![^\W\d_])")
BEFORE_HYPHEN, AFTER_HYPHEN = 2, 3  # fewest letters on either side
UNITS = (
    "%|‰|°C?|€|\\$|£|Kč|zł|лв|грн|₴|₽|mm|cm|dm|m|km|g|dag|kg|t|ml|cl|dl|l|s|min|h|hod|°|px|"
    "мм|см|м|км|г|кг|л|мл|хв|год|лет|мин|ч|EUR|CZK|USD|m²|m³|km²|ha"
)
NUMBER = re.compile(rf"\d ((?:{UNITS})(?!\w)|\d{{3}}(?!\d))")
# Czech and Slovak (ČSN 01 6910): a preposition or conjunction of one letter ends no line; dates hold together.
LITTLE_WORD = re.compile(r"(?<!\w)[KkSsVvZzOoUuAaIi] (?=\S)")
DATE = re.compile(r"(?<!\d)\d{1,2}\. (?=\d)")


class Break(NamedTuple):
    """A place where a line may end; widths are in ems from the beginning of the wording."""

    at: int  # where the next line starts
    end: float  # where the ink before it ends
    start: float  # where the next line's ink starts
    hyphen: float  # the width of the hyphen to be added; 0: none
    gaps_end: int  # spaces before `end`
    gaps_start: int  # spaces before `start`


def breaks(text: str, edges: list[float], language: str, hyphen: float, hyphenate: bool) -> list[Break]:
    """Return every place where a line may end, the end of the text last.

    Args:
        text: One paragraph without line ends.
        edges: Where each character starts, in ems, and where the last one ends.
        language: Its language.
        hyphen: The width of a hyphen in ems.
        hyphenate: Whether words may be cut where the language's rules allow.
    """
    places = dict.fromkeys(_after_words(text, language), 0.0)
    for at in places:
        if text[at - 1] == SOFT_HYPHEN:
            places[at] = hyphen
    if hyphenate:
        places |= dict.fromkeys(_inside_words(text, language), hyphen)
    found: list[Break] = []
    gaps = before = 0
    for at in sorted(places):
        ink = before + len(text[before:at].rstrip())
        gaps_end = gaps + _gaps(text, before, ink)
        gaps = gaps_end + _gaps(text, ink, at)
        if found and edges[at] == found[-1].start and not places[at]:
            found.pop()  # nothing is seen between the two
        found.append(Break(at, edges[ink], edges[at], places[at], gaps_end, gaps))
        before = at
    return found


def _gaps(text: str, start: int, end: int) -> int:
    """Return how many spaces that justifying widens stand there."""
    return text.count(" ", start, end) + text.count("\u00a0", start, end)


def _after_words(text: str, language: str) -> Iterator[int]:
    glued = {found.end(0) - len(found[1]) for found in NUMBER.finditer(text)}
    if primary(language) in {"cs", "sk"}:
        glued |= {found.end() for rule in (LITTLE_WORD, DATE) for found in rule.finditer(text)}
    at = 0
    for word in LineBreaker(text, language):
        at += len(word)
        if at not in glued:
            yield at


def _inside_words(text: str, language: str) -> Iterator[int]:
    for found in WORD.finditer(text):
        for at in _syllables(found[0], language):
            yield found.start() + at


@lru_cache(16384)
def _syllables(word: str, language: str) -> tuple[int, ...]:
    """Return where a word may be cut without changing its spelling; nowhere if nobody knows the rules."""
    import pyphen  # its dictionaries take time, and only texts that are hyphenated need them

    rules = pyphen.language_fallback(language.replace("-", "_"))
    if rules is None:
        return ()
    places = pyphen.Pyphen(lang=rules, left=BEFORE_HYPHEN, right=AFTER_HYPHEN).positions(word)
    return tuple(int(place) for place in places if not place.data)
