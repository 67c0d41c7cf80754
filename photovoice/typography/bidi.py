"""Which way each character runs: embedding levels of a paragraph (UAX #9), and the order of runs on a line."""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar
from unicodedata import bidirectional

from photovoice.typography.isolating import ISOLATES, REMOVED, isolating_runs, resolve

MAX_DEPTH = 125  # BD2
OVERRIDES = frozenset("\u202d\u202e")
STRONG = {"L": 0, "R": 1, "AL": 1}
TURNING = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI"})
Ordered = TypeVar("Ordered")


class _Status(NamedTuple):
    level: int
    override: str
    isolate: bool


def first_strong(text: str) -> int | None:
    """Return the level that the first strong character asks for, 0 or 1, if there is one (P2)."""
    depth = 0
    for character in text:
        kind = bidirectional(character)
        if kind in ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif not depth and kind in STRONG:
            return STRONG[kind]
    return None


def levels(text: str, base: int) -> list[int]:
    """Return the embedding level of each character of one paragraph; even runs left to right.

    Characters that rule X9 removes take the level before them, so that they never cut a run.
    """
    kinds = [bidirectional(character) or "L" for character in text]
    if not base and TURNING.isdisjoint(kinds):
        return [0] * len(text)
    found, types = _explicit(kinds, base)
    kept = [at for at, kind in enumerate(kinds) if kind not in REMOVED]
    shown = [kinds[at] for at in kept]
    kept_levels = [found[at] for at in kept]
    for run in isolating_runs(shown, kept_levels, base):
        characters = [text[kept[at]] for at in run.members]
        resolved = resolve(characters, [types[kept[at]] for at in run.members], run)
        for at, level in zip(run.members, resolved, strict=True):
            found[kept[at]] = level
    _reset_white_space(kinds, found, base)
    before = base
    for at, kind in enumerate(kinds):
        if kind in REMOVED:
            found[at] = before
        before = found[at]
    return found


def visual(pieces: Sequence[Ordered], piece_levels: Sequence[int]) -> list[Ordered]:
    """Return the pieces of a line as they stand from left to right (L2)."""
    order = list(zip(piece_levels, pieces, strict=True))
    lowest_odd = min((level | 1 for level in piece_levels), default=1)
    for level in range(max(piece_levels, default=0), lowest_odd - 1, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and order[end][0] >= level:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = end + 1
    return [piece for _, piece in order]


def _explicit(kinds: Sequence[str], base: int) -> tuple[list[int], list[str]]:
    """Apply X1 to X8: return levels, and kinds as overridden."""
    found, types = [base] * len(kinds), list(kinds)
    stack = [_Status(base, "", False)]
    lost_isolates = lost_embeddings = open_isolates = 0
    asked = _asked_by_first_strong(kinds) if "FSI" in kinds else {}
    for at, kind in enumerate(kinds):
        top = stack[-1]
        found[at] = top.level
        if kind in ISOLATES or kind in {"RLE", "LRE", "RLO", "LRO"}:
            isolate = kind in ISOLATES
            if isolate and top.override:
                types[at] = top.override
            rightward = asked[at] == 1 if kind == "FSI" else kind[0] == "R"
            deeper = (top.level + 1) | 1 if rightward else (top.level + 2) & ~1
            if deeper <= MAX_DEPTH and not lost_isolates and not lost_embeddings:
                open_isolates += isolate
                stack.append(_Status(deeper, kind[0] if kind[2] == "O" else "", isolate))
            elif isolate:
                lost_isolates += 1
            elif not lost_isolates:
                lost_embeddings += 1
        elif kind == "PDI":
            if lost_isolates:
                lost_isolates -= 1
            elif open_isolates:
                lost_embeddings = 0
                while not stack.pop().isolate:
                    pass
                open_isolates -= 1
            found[at] = stack[-1].level
            types[at] = stack[-1].override or kind
        elif kind == "PDF":
            if not lost_isolates and lost_embeddings:
                lost_embeddings -= 1
            elif not lost_isolates and not top.isolate and len(stack) > 1:
                stack.pop()
        elif kind == "B":
            found[at] = base
        elif kind != "BN" and top.override:
            types[at] = top.override
    return found, types


def _asked_by_first_strong(kinds: Sequence[str]) -> dict[int, int]:
    """Return the level each first-strong isolate asks for (X5c).

    One pass from the end: looking ahead anew at each would be quadratic where thousands are nested.
    """
    asked: dict[int, int] = {}
    outside: list[int] = []
    strong = 0
    for at in range(len(kinds) - 1, -1, -1):
        kind = kinds[at]
        if kind == "PDI":
            outside.append(strong)
            strong = 0
        elif kind in ISOLATES:
            if kind == "FSI":
                asked[at] = strong
            strong = outside.pop() if outside else 0
        elif kind in STRONG:
            strong = STRONG[kind]
    return asked


def _reset_white_space(kinds: Sequence[str], found: list[int], base: int) -> None:
    """Give separators, and white space before them and at the end, the paragraph's level (L1)."""
    reset = True
    for at in range(len(kinds) - 1, -1, -1):
        kind = kinds[at]
        if kind in {"B", "S"}:
            reset = True
        elif kind not in {"WS", "PDI"} and kind not in ISOLATES and kind not in REMOVED:
            reset = False
        if reset:
            found[at] = base
