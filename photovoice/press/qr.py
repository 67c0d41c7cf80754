"""QR codes as one traced outline: a third of the bytes of single squares, and no hairlines between them."""

from collections import defaultdict

import qrcode
from qrcode.constants import ERROR_CORRECT_H, ERROR_CORRECT_M, ERROR_CORRECT_Q

from photovoice.layouts.page import Correction

Corner = tuple[int, int]
Modules = tuple[tuple[bool, ...], ...]

LEVELS = {
    Correction.M: (ERROR_CORRECT_H, ERROR_CORRECT_Q, ERROR_CORRECT_M),
    Correction.Q: (ERROR_CORRECT_H, ERROR_CORRECT_Q),
}
"""What is tried for each correction, the strongest first; the last is what was asked for."""


def symbol(address: str, correction: Correction) -> Modules:
    """Return the code's rows without quiet zone; correction is raised where that makes it no larger."""
    codes = [_code(address, level) for level in LEVELS[correction]]
    strongest = next(code for code in codes if code.version == codes[-1].version)
    strongest.make(fit=False)
    return tuple(tuple(bool(module) for module in row) for row in strongest.get_matrix())


def outline(modules: Modules) -> tuple[tuple[Corner, ...], ...]:
    """Return the borders of the dark areas, x and y in modules from the top left; to be filled by winding.

    Outer borders run clockwise, holes the other way; areas that touch at a corner only stay apart.
    """
    ways = _edges(modules)
    found = []
    while ways:
        start = next(iter(ways))
        path, before, at = [start], None, start
        while True:
            onward = _turn(ways[at], before, at)
            ways[at].remove(onward)
            if not ways[at]:
                del ways[at]
            before, at = at, onward
            if at == start:
                break
            path.append(at)
        found.append(_corners(path))
    return tuple(found)


def _code(address: str, level: int) -> "qrcode.QRCode[qrcode.image.base.BaseImage]":
    code: qrcode.QRCode[qrcode.image.base.BaseImage] = qrcode.QRCode(error_correction=level, border=0)
    code.add_data(address, optimize=0)
    code.best_fit()
    return code


def _edges(modules: Modules) -> dict[Corner, list[Corner]]:
    """Return every step along a border, the dark side at its right."""

    def dark(x: int, y: int) -> bool:
        return 0 <= y < len(modules) and 0 <= x < len(modules[y]) and modules[y][x]

    ways: dict[Corner, list[Corner]] = defaultdict(list)
    for y, row in enumerate(modules):
        for x, module in enumerate(row):
            if not module:
                continue
            if not dark(x, y - 1):
                ways[x, y].append((x + 1, y))
            if not dark(x + 1, y):
                ways[x + 1, y].append((x + 1, y + 1))
            if not dark(x, y + 1):
                ways[x + 1, y + 1].append((x, y + 1))
            if not dark(x - 1, y):
                ways[x, y + 1].append((x, y))
    return ways


def _turn(ways: list[Corner], before: Corner | None, at: Corner) -> Corner:
    """Return the way on; where two meet, the one to the right, which stays with the same module."""
    if before is None or len(ways) == 1:
        return ways[0]
    right = (at[0] - (at[1] - before[1]), at[1] + (at[0] - before[0]))
    return right if right in ways else ways[0]


def _corners(path: list[Corner]) -> tuple[Corner, ...]:
    following = [*path[1:], path[0]]
    previous = [path[-1], *path[:-1]]
    return tuple(
        at
        for before, at, after in zip(previous, path, following, strict=True)
        if not (before[0] == at[0] == after[0] or before[1] == at[1] == after[1])
    )
