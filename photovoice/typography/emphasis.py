r"""Emphasis as people type it: `*so*` and `**so**`; `\*` is an asterisk, and so is one that has no partner."""

import re
from typing import NamedTuple

STARS = re.compile(r"\\\*|\*(?=\*\*(?![*\w]))|\*{1,2}")  # `***` is ** and * before a word, * and ** after it


class Emphasis(NamedTuple):
    """How a stretch stands out; neither: it does not."""

    slanted: bool = False
    strong: bool = False


PLAIN = Emphasis()


class Stretch(NamedTuple):
    """Characters in a row with one emphasis."""

    words: str
    emphasis: Emphasis


class _Star(NamedTuple):
    start: int
    end: int
    opens: bool
    closes: bool


def stretches(words: str) -> tuple[Stretch, ...]:
    """Return the words without their marks of emphasis, cut where the emphasis changes; empty if they are."""
    if "*" not in words:
        return (Stretch(words, PLAIN),) if words else ()
    marks = _paired([_star(words, found) for found in STARS.finditer(words) if found[0] != r"\*"])
    found: list[Stretch] = []
    slanted = strong = False
    at = 0
    for start, end in [*sorted(marks), (len(words), len(words))]:
        if piece := words[at:start].replace(r"\*", "*"):
            found.append(Stretch(piece, Emphasis(slanted, strong)))
        slanted ^= end - start == 1
        strong ^= end - start == 2
        at = end
    return tuple(found)


def _star(words: str, found: re.Match[str]) -> _Star:
    """Say what a mark may do: open before a word, close after one; between digits it multiplies."""
    before = words[found.start() - 1 : found.start()]
    after = words[found.end() : found.end() + 1]
    opens = bool(after) and not after.isspace()
    closes = bool(before) and not before.isspace()
    if opens and closes:
        if before.isdigit() and after.isdigit():
            opens = closes = False
        elif before.isalnum() != after.isalnum():
            opens, closes = after.isalnum(), before.isalnum()
    return _Star(found.start(), found.end(), opens, closes)


def _paired(stars: list[_Star]) -> list[tuple[int, int]]:
    """Return the marks that found a partner, as start and end."""
    paired: list[tuple[int, int]] = []
    opened: list[_Star] = []
    for star in stars:
        length = star.end - star.start
        partner = next((o for o in reversed(opened) if o.end - o.start == length), None) if star.closes else None
        if partner is not None:
            del opened[opened.index(partner) :]
            paired += [(partner.start, partner.end), (star.start, star.end)]
        elif star.opens and all(o.end - o.start != length for o in opened):
            opened.append(star)
    return paired
