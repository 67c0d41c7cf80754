"""Colour profiles made by hand: any primaries, any description, a secret where one could hide (ICC.1:2001-04)."""

import struct

Matrix = tuple[tuple[float, float, float], ...]

# Columns for red, green and blue, adapted to D50: what each colour space's own specification gives.
SRGB: Matrix = ((0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410))
DISPLAY_P3: Matrix = ((0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407))
ADOBE_RGB: Matrix = ((0.60974, 0.31111, 0.01947), (0.20528, 0.62567, 0.06087), (0.14919, 0.06322, 0.74457))


def srgb_curve(points: int) -> bytes:
    """Return sRGB's tone curve (IEC 61966-2-1) as a table."""
    steps = (step / (points - 1) for step in range(points))
    values = [step / 12.92 if step <= 0.04045 else ((step + 0.055) / 1.055) ** 2.4 for step in steps]
    table = b"".join(struct.pack(">H", round(value * 65535)) for value in values)
    return b"curv\0\0\0\0" + struct.pack(">I", points) + table


def gamma(exponent: float) -> bytes:
    """Return a tone curve that is a power."""
    return b"curv\0\0\0\0" + struct.pack(">IH", 1, round(exponent * 256))


def profile(matrix: Matrix, curve: bytes, description: str = "sRGB", owner: str = "", after: bytes = b"") -> bytes:
    """Return a display profile; `owner` goes into a private tag, `after` behind the profile's end."""
    tags = [(b"desc", _description(description)), (b"cprt", b"text\0\0\0\0No copyright\0")]
    tags.append((b"wtpt", _xyz((0.9505, 1.0, 1.0891))))
    tags += list(zip((b"rXYZ", b"gXYZ", b"bXYZ"), map(_xyz, matrix), strict=True))
    tags += [(name, curve) for name in (b"rTRC", b"gTRC", b"bTRC")]
    tags += [(b"mmod", b"mmod\0\0\0\0" + owner.encode())] if owner else []
    start = 132 + 12 * len(tags)
    places: dict[bytes, int] = {}
    body = b""
    for _, contents in tags:
        if contents not in places:
            places[contents] = start + len(body)
            body += contents + bytes(-len(contents) % 4)
    table = b"".join(struct.pack(">4sII", name, places[held], len(held)) for name, held in tags)
    head = struct.pack(">I4sI4s4s4s", start + len(body), bytes(4), 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H", 1999, 10, 18, 0, 0, 0) + b"acsp" + bytes(28) + _numbers((0.9642, 1.0, 0.8249))
    return head.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + body + after


def _numbers(values: tuple[float, ...]) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + _numbers(values)


def _description(words: str) -> bytes:
    text = words.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(text)) + text + bytes(8) + bytes(3) + bytes(67)
