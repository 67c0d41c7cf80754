"""Things that stand in more than one picture: houses, trees, leaves, lamps, crates, pots."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from tests.support.scenes.canvas import Canvas, Colour, Points, mix, oval, smooth

LAMPLIGHT = ("#ffdc94", "#ffc873", "#ffe9b8")
GREENS = ("#3f6b3c", "#5a8746", "#2f5336", "#7ea556", "#49773f")


def pick(c: Canvas, colours: Sequence[str]) -> str:
    """Return one of the colours by chance."""
    return colours[int(c.chance.integers(len(colours)))]


def facade(
    c: Canvas,
    corners: Points,
    columns: int,
    rows: int,
    wall: Colour,
    to: Colour,
    glass: Colour,
    *,
    lit: float = 0.0,
    opening: tuple[float, float] = (0.46, 0.56),
    frame: Colour | None = None,
) -> None:
    """Build a house front with rows of windows between four corners, from the upper left one clockwise."""
    a, b, d, e = (np.asarray(p, float) for p in corners)

    def on_wall(u: float, v: float) -> Any:
        return (a + (b - a) * u) * (1 - v) + (e + (d - e) * u) * v

    def quad(u: float, v: float, across: float, down: float) -> list[Any]:
        return [on_wall(u, v), on_wall(u + across, v), on_wall(u + across, v + down), on_wall(u, v + down)]

    c.shape([a, b, d, e], wall, to)
    w, h = opening[0] / columns, opening[1] / rows
    for row in range(rows):
        for column in range(columns):
            u, v = (column + 0.5) / columns - w / 2, (row + 0.54) / rows - h / 2
            if frame is not None:
                c.shape(quad(u - w * 0.14, v - h * 0.08, w * 1.28, h * 1.16), frame)
                c.shape(quad(u - w * 0.24, v + h * 1.08, w * 1.48, h * 0.1), mix(frame, "#ffffff", 0.2))
            light = c.chance.random() < lit
            colour = pick(c, LAMPLIGHT) if light else glass
            c.shape(quad(u, v, w, h), mix(colour, "#101830", 0.0 if light else 0.15), mix(colour, "#ffffff", 0.12))
            if frame is not None:
                c.shape(quad(u + w * 0.45, v, w * 0.1, h), frame)
                c.shape(quad(u, v + h * 0.3, w, h * 0.06), frame)
                c.shade(quad(u, v, w, h * 0.13), "#40405a", 0.5)


def foliage(
    c: Canvas, x: float, y: float, across: float, down: float, colours: Sequence[str], dabs: int, size: float
) -> None:
    """Dab leaves into an oval: dark ones first and below, light ones last and above on the left."""
    for k in range(dabs):
        share = k / dabs
        angle, reach = c.chance.uniform(0, 2 * np.pi), np.sqrt(c.chance.random())
        u, v = np.cos(angle) * reach, np.sin(angle) * reach
        tone = 0.55 * share - 0.28 * (u + 1.4 * v) + 0.12
        colour = mix(pick(c, colours), "#13202c" if tone < 0.3 else "#fff3b8", abs(tone - 0.3) * 0.75)
        r = size * c.chance.uniform(0.5, 1.25) * (1.35 - 0.7 * share)
        c.shape(
            oval(x + u * across, y + v * down, r, r * 0.62, float(c.chance.uniform(0, 180))), colour, alpha=0.9
        )


def tree(
    c: Canvas,
    x: float,
    foot: float,
    height: float,
    colours: Sequence[str] = GREENS,
    bark: str = "#4a3a32",
    dabs: int = 420,
) -> None:
    """Plant a tree with a broad crown."""
    w = height * 0.045
    left = smooth(
        [(x - w * 1.7, foot), (x - w * 0.8, foot - height * 0.1), (x - w * 0.7, foot - height * 0.6)], closed=False
    )
    right = smooth(
        [(x + w * 0.5, foot - height * 0.6), (x + w * 0.6, foot - height * 0.1), (x + w * 1.6, foot)], closed=False
    )
    c.shade(oval(x + height * 0.14, foot, height * 0.26, height * 0.026), "#2c3a34", 0.6, height * 0.012)
    c.shape(np.vstack([left, right]), mix(bark, "#ffe9c8", 0.34), mix(bark, "#10101c", 0.2), across=True)
    for reach in (-0.2, 0.17, -0.08, 0.1):
        top = (x + reach * height, foot - height * (0.82 - abs(reach)))
        c.stroke(
            [(x, foot - height * 0.36), (x + reach * height * 0.4, foot - height * 0.52), top], bark, w, w * 0.25
        )
    for u, v, r in ((-0.17, 0.58, 0.19), (0.18, 0.6, 0.18), (0.02, 0.78, 0.2), (-0.04, 0.6, 0.2)):
        foliage(
            c, x + u * height, foot - v * height, r * height, r * height * 0.82, colours, dabs // 4, height * 0.036
        )


def leaf(
    c: Canvas, base: Sequence[float], tip: Sequence[float], width: float, colour: Colour, bend: float = 0.0
) -> None:
    """Draw one long leaf from base to tip, bent sideways, its far half in shadow."""
    a, b = np.asarray(base, float), np.asarray(tip, float)
    across = np.array([-(b - a)[1], (b - a)[0]])
    spine = smooth([a, (a + b) / 2 + across * bend, b], closed=False, steps=9)
    along = np.gradient(spine, axis=0)
    normal = np.c_[-along[:, 1], along[:, 0]] / np.maximum(np.hypot(*along.T), 1e-6)[:, None]
    half = (np.sin(np.pi * np.linspace(0.04, 1, len(spine)) ** 0.75) * width / 2)[:, None]
    c.shape(np.vstack([spine + normal * half, spine[::-1]]), mix(colour, "#fff6c0", 0.3))
    c.shape(np.vstack([spine - normal * half, spine[::-1]]), mix(colour, "#10261c", 0.25))


def lamp(c: Canvas, x: float, foot: float, height: float, radius: float = 90, strength: float = 0.75) -> None:
    """Stand a street lamp and light it."""
    c.line([(x, foot), (x, foot - height)], "#1c1a28", height * 0.028, height * 0.016)
    c.stroke(
        [(x, foot - height), (x - height * 0.05, foot - height * 1.04), (x - height * 0.12, foot - height * 1.03)],
        "#1c1a28",
        height * 0.016,
    )
    c.oval(x - height * 0.13, foot - height * 1.01, height * 0.05, height * 0.02, "#fff6dc")
    c.glow(x - height * 0.13, foot - height, radius, "#ffd48c", strength)


def fruit(
    c: Canvas, left: float, top: float, width: float, height: float, colours: Sequence[str], size: float
) -> None:
    """Heap fruit in a crate, each with its shadow and its light."""
    rows = max(2, round(height / (size * 1.05)))
    for row in range(rows):
        y = top + (row + 0.4) * height / rows
        spread = width * (0.94 + 0.06 * row / rows)
        count = max(2, int(spread / (size * 1.72)))
        for k in range(count + row % 2):
            x = (
                left
                + width / 2
                + (k - (count + row % 2 - 1) / 2) * spread / count
                + c.chance.normal(0, size * 0.1)
            )
            r = size * c.chance.uniform(0.88, 1.08)
            colour = pick(c, colours)
            v = y + c.chance.normal(0, size * 0.1)
            c.oval(x + r * 0.1, v + r * 0.25, r, r * 0.95, mix(colour, "#1c0c14", 0.6), alpha=0.8)
            c.oval(x, v, r * 0.96, r * 0.94, mix(colour, "#2a0f14", 0.18))
            c.oval(x - r * 0.14, v - r * 0.18, r * 0.7, r * 0.66, colour, soft=r * 0.12)
            c.oval(
                x - r * 0.34, v - r * 0.4, r * 0.2, r * 0.15, mix(colour, "#ffffff", 0.7), alpha=0.8, soft=r * 0.06
            )


def crate(
    c: Canvas, left: float, top: float, width: float, height: float, colours: Sequence[str], size: float
) -> None:
    """Stand a wooden crate full of fruit; top is the fruit's, the wood takes the lower third."""
    c.box(left, top - size * 0.4, left + width, top + height, "#3a261a")
    fruit(c, left, top - size * 0.3, width, height * 0.78, colours, size)
    wood = top + height * 0.66
    for k in range(2):
        y = wood + k * height * 0.18
        c.box(left - 5, y, left + width + 5, y + height * 0.15, "#b58552", "#8a5f38")
        c.box(left - 5, y + height * 0.145, left + width + 5, y + height * 0.175, "#4a3020")


def mug(c: Canvas, x: float, y: float, size: float, colour: Colour) -> None:
    """Stand a mug on a surface at y, lit from the left."""
    c.stroke(
        [
            (x + size * 0.42, y - size * 0.8),
            (x + size * 0.78, y - size * 0.75),
            (x + size * 0.74, y - size * 0.35),
            (x + size * 0.4, y - size * 0.25),
        ],
        mix(colour, "#201820", 0.3),
        size * 0.11,
    )
    body = [(x - size * 0.45, y - size), (x + size * 0.45, y - size), (x + size * 0.4, y), (x - size * 0.4, y)]
    c.shape(body, mix(colour, "#ffffff", 0.25), mix(colour, "#201820", 0.4), across=True)
    c.oval(x, y, size * 0.4, size * 0.09, mix(colour, "#201820", 0.25))
    c.oval(x, y - size, size * 0.45, size * 0.11, mix(colour, "#ffffff", 0.4))
    c.oval(x, y - size * 0.985, size * 0.38, size * 0.085, "#4a2c1c")
