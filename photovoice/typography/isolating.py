"""The inner part of UAX #9: isolating run sequences, and how weak and neutral characters in them are resolved."""

from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import normalize

ISOLATES = frozenset({"RLI", "LRI", "FSI"})
REMOVED = frozenset({"RLE", "LRE", "RLO", "LRO", "PDF", "BN"})  # X9
NEUTRAL = frozenset({"B", "S", "WS", "ON", "PDI"}) | ISOLATES
AS_RIGHT = frozenset({"R", "EN", "AN"})  # N0, N1: numbers count as right to left
DEEPEST_BRACKETS = 63  # BD16
PAIRS = (  # BidiBrackets.txt, Unicode 15
    "()[]{}\u0f3a\u0f3b\u0f3c\u0f3d\u169b\u169c\u2045\u2046\u207d\u207e\u208d\u208e\u2308\u2309\u230a\u230b"
    "\u2329\u232a\u2768\u2769\u276a\u276b\u276c\u276d\u276e\u276f\u2770\u2771\u2772\u2773\u2774\u2775\u27c5\u27c6"
    "\u27e6\u27e7\u27e8\u27e9\u27ea\u27eb\u27ec\u27ed\u27ee\u27ef\u2983\u2984\u2985\u2986\u2987\u2988\u2989\u298a"
    "\u298b\u298c\u298d\u2990\u298f\u298e\u2991\u2992\u2993\u2994\u2995\u2996\u2997\u2998\u29d8\u29d9\u29da\u29db"
    "\u29fc\u29fd\u2e22\u2e23\u2e24\u2e25\u2e26\u2e27\u2e28\u2e29\u2e55\u2e56\u2e57\u2e58\u2e59\u2e5a\u2e5b\u2e5c"
    "\u3008\u3009\u300a\u300b\u300c\u300d\u300e\u300f\u3010\u3011\u3014\u3015\u3016\u3017\u3018\u3019\u301a\u301b"
    "\ufe59\ufe5a\ufe5b\ufe5c\ufe5d\ufe5e\uff08\uff09\uff3b\uff3d\uff5b\uff5d\uff5f\uff60\uff62\uff63"
)
RAISED_IN_LEFT = {"L": 0, "R": 1, "EN": 2, "AN": 2}  # I1
RAISED_IN_RIGHT = {"R": 0, "L": 1, "EN": 1, "AN": 1}  # I2
OPENING = dict(zip(PAIRS[::2], PAIRS[1::2], strict=True))
CLOSING = frozenset(PAIRS[1::2])


class IsolatingRun(NamedTuple):
    """Characters that are resolved together (BD13), their level, and the directions around them (X10)."""

    members: list[int]
    level: int
    before: str
    after: str


def isolating_runs(kinds: Sequence[str], levels: Sequence[int], base: int) -> list[IsolatingRun]:
    """Return the isolating run sequences of a paragraph without the characters that X9 removes."""
    opened_by = _matching_isolates(kinds)
    closed = set(opened_by.values())
    sequences: list[list[int]] = []
    goes_on: dict[int, list[int]] = {}  # by the isolate's opening character, if it ends a level run
    start = 0
    for end in range(1, len(kinds) + 1):
        if end < len(kinds) and levels[end] == levels[start]:
            continue
        sequence = goes_on.get(opened_by.get(start, -1))
        if sequence is None:
            sequence = []
            sequences.append(sequence)
        sequence.extend(range(start, end))
        if kinds[end - 1] in ISOLATES:
            goes_on[end - 1] = sequence
        start = end
    runs: list[IsolatingRun] = []
    for members in sequences if kinds else []:
        first, last = members[0], members[-1]
        level = levels[first]
        level_before = levels[first - 1] if first else base
        unclosed = kinds[last] in ISOLATES and last not in closed
        level_after = base if unclosed or last + 1 == len(kinds) else levels[last + 1]
        runs.append(IsolatingRun(members, level, _side(max(level, level_before)), _side(max(level, level_after))))
    return runs


def resolve(characters: Sequence[str], types: list[str], run: IsolatingRun) -> list[int]:
    """Return the level of each character of a sequence (W1 to I2); types are used up."""
    original = list(types)
    _weak(types, run.before)
    _brackets(characters, original, types, run)
    _neutral(types, run)
    raised = RAISED_IN_RIGHT if run.level & 1 else RAISED_IN_LEFT
    return [run.level + raised[kind] for kind in types]


def _side(level: int) -> str:
    return "R" if level & 1 else "L"


def _matching_isolates(kinds: Sequence[str]) -> dict[int, int]:
    """Return, for each closing character of an isolate, the one that opened it (BD9)."""
    opened: list[int] = []
    matches: dict[int, int] = {}
    for at, kind in enumerate(kinds):
        if kind in ISOLATES:
            opened.append(at)
        elif kind == "PDI" and opened:
            matches[at] = opened.pop()
    return matches


def _weak(types: list[str], before: str) -> None:
    """Apply W1 to W7 in place."""
    previous, strong = before, before
    for at, kind in enumerate(types):
        if kind == "NSM":  # W1
            kind = "ON" if previous in ISOLATES or previous == "PDI" else previous
        previous = kind
        if kind in {"L", "R", "AL"}:
            strong = kind
        elif kind == "EN" and strong == "AL":  # W2
            kind = "AN"
        types[at] = kind
    for at in range(1, len(types) - 1):  # W4; W3 comes with W7, as AL and R are one from here on
        around = types[at - 1]
        if around == types[at + 1] and (
            (types[at] == "ES" and around == "EN") or (types[at] == "CS" and around in {"EN", "AN"})
        ):
            types[at] = around
    at = 0
    while at < len(types):  # W5
        end = at
        while end < len(types) and types[end] == "ET":
            end += 1
        if end > at and ((at and types[at - 1] == "EN") or (end < len(types) and types[end] == "EN")):
            types[at:end] = ["EN"] * (end - at)
        at = end + 1
    strong = before
    for at, kind in enumerate(types):
        if kind in {"ES", "ET", "CS"}:
            types[at] = "ON"  # W6
        elif kind in {"R", "AL"}:
            types[at] = strong = "R"  # W3
        elif kind == "L":
            strong = "L"
        elif kind == "EN" and strong == "L":
            types[at] = "L"  # W7


def _brackets(characters: Sequence[str], original: Sequence[str], types: list[str], run: IsolatingRun) -> None:
    """Apply N0 in place: a pair of brackets takes the direction of what it holds, or of what stands before."""
    embedding = _side(run.level)
    for opening, closing in _bracket_pairs(characters, types):
        held = {"R" if kind in AS_RIGHT else kind for kind in types[opening + 1 : closing]} & {"L", "R"}
        if not held:
            continue
        direction = embedding if embedding in held else _strong_before(types, opening, run.before)
        for bracket in (opening, closing):
            types[bracket] = direction
            following = bracket + 1
            while following < len(types) and original[following] == "NSM":
                types[following] = direction
                following += 1


def _strong_before(types: Sequence[str], at: int, before: str) -> str:
    for index in range(at - 1, -1, -1):
        kind = types[index]
        if kind == "L" or kind in AS_RIGHT:
            return "L" if kind == "L" else "R"
    return before


def _bracket_pairs(characters: Sequence[str], types: Sequence[str]) -> list[tuple[int, int]]:
    """Return the bracket pairs by their opening (BD16)."""
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for at, character in enumerate(characters):
        if types[at] != "ON" or (character not in OPENING and character not in CLOSING):
            continue
        if character in OPENING:
            if len(opened) == DEEPEST_BRACKETS:
                return []
            opened.append((normalize("NFC", OPENING[character]), at))
            continue
        for depth in range(len(opened) - 1, -1, -1):
            if opened[depth][0] == normalize("NFC", character):
                pairs.append((opened[depth][1], at))
                del opened[depth:]
                break
    return sorted(pairs)


def _neutral(types: list[str], run: IsolatingRun) -> None:
    """Apply N1 and N2 in place: neutrals between equal sides take that side, others the embedding's."""
    embedding, before = _side(run.level), run.before
    at = 0
    while at < len(types):
        if types[at] not in NEUTRAL:
            before = "L" if types[at] == "L" else "R"
            at += 1
            continue
        end = at
        while end < len(types) and types[end] in NEUTRAL:
            end += 1
        after = run.after if end == len(types) else "L" if types[end] == "L" else "R"
        types[at:end] = [before if before == after else embedding] * (end - at)
        at = end
