"""Levels by UAX #9: Unicode's own cases, and another program's opinion."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from photovoice.typography.bidi import first_strong, levels, visual

CASES = Path("/usr/share/unicode/BidiCharacterTest.txt")
in_ci = os.environ.get("CI") == "true"


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
    wrong = []
    for text, direction, base, expected, order in cases():
        asked = direction if direction < 2 else first_strong(text) or 0
        found = levels(text, base)
        kept = [at for at, level in enumerate(expected) if level is not None]
        if (
            asked != base
            or [found[at] for at in kept] != [expected[at] for at in kept]
            or visual(kept, [found[at] for at in kept]) != order
        ):
            wrong.append(text)

    assert not wrong
