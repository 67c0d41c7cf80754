"""Levels by UAX #9: Unicode's own cases, another program's opinion, and lines as people write them."""

import ctypes
import ctypes.util
import os
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from photovoice.typography.bidi import first_strong, levels, visual

CASES = Path("/usr/share/unicode/BidiCharacterTest.txt")
FRIBIDI = ctypes.util.find_library("fribidi")
in_ci = os.environ.get("CI") == "true"

LETTERS = "abcdéčЖю" + "אבגדשﬁ" + "ابتثجشکی" + "ﻻ"
NUMBERS = "0123456789" + "٠١٢٣" + "۱۲۳۴"
SIGNS = " \t.,:;!?()[]{}<>«»\"'+-/%€$#–…،؟" + "\u0301\u064e\u05b8" + "\u200b\u00ad\u200c"
CONTROLS = "\u200e\u200f\u061c" + "\u202a\u202b\u202c\u202d\u202e" + "\u2066\u2067\u2068\u2069"


def cases() -> Iterator[tuple[str, int, int, list[int | None], list[int]]]:
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        points, direction, base, resolved, order = line.split(";")
        yield (
            "".join(chr(int(point, 16)) for point in points.split()),
            int(direction),
            int(base),
            [None if level == "x" else int(level) for level in resolved.split()],
            [int(at) for at in order.split()],
        )


@pytest.mark.skipif(not CASES.exists() and not in_ci, reason="needs Debian's package unicode-data")
def test_every_case_of_unicode_has_the_levels_and_the_order_it_should() -> None:
    tried, wrong = 0, []
    for text, direction, base, expected, order in cases():
        tried += 1
        asked = direction if direction < 2 else first_strong(text) or 0
        found = levels(text, base)
        kept = [at for at, level in enumerate(expected) if level is not None]
        if (
            asked != base
            or [found[at] for at in kept] != [expected[at] for at in kept]
            or visual(kept, [found[at] for at in kept]) != order
        ):
            wrong.append(text)

    assert tried > 90_000
    assert not wrong


# fribidi 1.0.8 takes the beginning of a second isolate to stand after the letters of the first one; Unicode's
# own cases, above, decide.
MISTAKEN_BY_FRIBIDI = re.compile("\u2069.*[\u2066\u2067\u2068]")


def mixed_lines(count: int) -> Iterator[str]:
    chance = random.Random(9)
    while count:
        kinds = chance.choices((LETTERS, NUMBERS, SIGNS, CONTROLS), weights=(8, 4, 5, 1), k=chance.randint(1, 60))
        line = "".join(chance.choice(kind) for kind in kinds)
        if not MISTAKEN_BY_FRIBIDI.search(line):
            count -= 1
            yield line


def fribidi_levels(library: ctypes.CDLL, text: str, base: int) -> list[int]:
    count = len(text)
    points = (ctypes.c_uint32 * count)(*map(ord, text))
    types, brackets = (ctypes.c_uint32 * count)(), (ctypes.c_uint32 * count)()
    found = (ctypes.c_int8 * count)()
    direction = ctypes.c_uint32(0x111 if base else 0x110)  # FRIBIDI_PAR_RTL, FRIBIDI_PAR_LTR
    library.fribidi_get_bidi_types(points, count, types)
    library.fribidi_get_bracket_types(points, count, types, brackets)
    assert library.fribidi_get_par_embedding_levels_ex(types, brackets, count, ctypes.byref(direction), found)
    return list(found)


@pytest.mark.skipif(not FRIBIDI and not in_ci, reason="needs Debian's package libfribidi0")
def test_fribidi_is_of_the_same_opinion_about_10000_mixed_lines() -> None:
    library = ctypes.CDLL(FRIBIDI)

    differing = [
        (text, base)
        for text in mixed_lines(10_000)
        for base in (0, 1)
        if any(
            ours != theirs
            for ours, theirs, character in zip(
                levels(text, base), fribidi_levels(library, text, base), text, strict=True
            )
            if character not in CONTROLS and character not in "\u200b\u00ad\u200c"  # X9: these have no level
        )
    ]

    assert not differing


def test_an_isolate_that_is_never_closed_ends_with_the_wording() -> None:
    assert levels("a\u2067b", 0) == [0, 0, 2]


def test_nested_isolates_take_linear_time() -> None:
    deep = 50_000

    found = levels("\u2068" * deep + "א" + "\u2069" * deep, 0)

    assert len(found) == 2 * deep + 1
