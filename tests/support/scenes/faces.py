"""Painted faces of nobody, near enough to be recognised: for showing releases and covering."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.support.scenes.canvas import Canvas, Points, mix, oval, smooth


@dataclass(frozen=True, slots=True)
class Face:
    """Colouring and age; `turn` from -1 (looks to the left) to 1 moves the features."""

    skin: str = "#d9a583"
    hair: str = "#3a2a22"
    brows: str = "#3a2a22"
    eyes: str = "#3b2a20"
    lips: str = "#b4604f"
    turn: float = 0.0
    old: bool = False
    moustache: bool = False
    scarf: str = ""


def face(c: Canvas, x: float, y: float, size: float, who: Face) -> None:
    """Paint a head lit from the upper left; x, y its middle, size from crown to chin."""

    def put(points: Points) -> NDArray[Any]:
        return smooth([(x + u * size, y + v * size) for u, v in points], steps=8)

    side = who.turn * 0.07
    deep = mix(who.skin, "#6b2b22", 0.42)
    warm = mix(who.skin, "#d8543f", 0.34)
    half = [(0, -0.5), (0.25, -0.43), (0.345, -0.2), (0.345, 0.05), (0.29, 0.28), (0.14, 0.46), (0, 0.5)]
    outline = put([*half, *[(-u, v) for u, v in half[-2:0:-1]]])
    c.blob([(x + u * size, y + v * size) for u, v in neck()], mix(deep, who.skin, 0.35), deep)
    for u in (-0.35, 0.35):
        if u * who.turn <= 0.01:
            c.oval(x + u * size, y + 0.06 * size, 0.045 * size, 0.085 * size, mix(who.skin, deep, 0.45))
    c.shape(outline, mix(who.skin, "#fff2dc", 0.2), mix(who.skin, deep, 0.25), across=True)
    with c.inside(outline):
        c.shape(
            put([(0.16, -0.5), (0.5, -0.5), (0.5, 0.5), (0.0, 0.55), (0.2, 0.3)]),
            deep,
            alpha=0.42,
            soft=0.06 * size,
        )
        c.oval(x, y + 0.56 * size, 0.4 * size, 0.16 * size, deep, alpha=0.45, soft=0.05 * size)
        for u in (-0.2, 0.2):
            c.oval(
                x + (u + side) * size,
                y + 0.17 * size,
                0.085 * size,
                0.065 * size,
                warm,
                alpha=0.55,
                soft=0.04 * size,
            )
        for u in (-0.145, 0.145):
            socket = oval(x + (u + side) * size, y + 0.0 * size, 0.1 * size, 0.07 * size)
            c.shape(socket, deep, alpha=0.3, soft=0.03 * size)
    for u in (-0.145, 0.145):
        eye(c, x + (u + side) * size, y + 0.015 * size, size, who, 1 if u > 0 else -1)
    nose = [(0.02, -0.02), (0.045, 0.1), (0.062, 0.165), (0.02, 0.2), (-0.045, 0.185), (-0.01, 0.16), (0.0, 0.06)]
    c.shape(put([(u + side * 1.5, v) for u, v in nose]), deep, alpha=0.75, soft=0.008 * size)
    c.oval(
        x + (side * 1.6 - 0.012) * size,
        y + 0.14 * size,
        0.026 * size,
        0.022 * size,
        "#fff0e0",
        alpha=0.5,
        soft=0.012 * size,
    )
    lips = [
        (-0.115, 0.285),
        (-0.04, 0.268),
        (0, 0.277),
        (0.04, 0.268),
        (0.115, 0.285),
        (0.06, 0.335),
        (-0.06, 0.335),
    ]
    c.shape(put([(u + side * 1.2, v) for u, v in lips]), who.lips)
    mouth = [(-0.125, 0.28), (-0.05, 0.297), (0.05, 0.297), (0.125, 0.28)]
    c.stroke(
        [(x + (u + side * 1.2) * size, y + v * size) for u, v in mouth], mix(deep, "#3a1010", 0.5), 0.013 * size
    )
    if who.old:
        for u in (-1, 1):
            fold = [(u * 0.1, 0.17), (u * 0.165, 0.24), (u * 0.165, 0.31)]
            c.stroke(
                [(x + (a + side) * size, y + b * size) for a, b in fold],
                deep,
                0.014 * size,
                0.004 * size,
                alpha=0.6,
            )
        for v in (-0.2, -0.25):
            crease = [(-0.15, v + 0.01), (0.0, v), (0.15, v + 0.01)]
            c.stroke([(x + (a + side) * size, y + b * size) for a, b in crease], deep, 0.008 * size, alpha=0.4)
    if who.moustache:
        hair = [
            (-0.15, 0.3),
            (-0.08, 0.225),
            (0, 0.215),
            (0.08, 0.225),
            (0.15, 0.3),
            (0.06, 0.268),
            (0, 0.262),
            (-0.06, 0.268),
        ]
        c.shape(put([(u + side * 1.3, v) for u, v in hair]), who.hair)
    top(c, x, y, size, who)


def bust(c: Canvas, x: float, y: float, size: float, coat: str, who: Face, foot: float) -> None:
    """Paint somebody from the waist up, down to the line `foot`; x, y the middle of the face, size its height."""
    light, dark = mix(coat, "#fff0d0", 0.25), mix(coat, "#14142c", 0.42)
    side = [(-0.8, 3.2), (-0.78, 2.2), (-0.84, 1.5), (-0.86, 1.12), (-0.72, 0.84), (-0.42, 0.68), (-0.2, 0.6)]
    path = smooth([*side, *[(-u, v) for u, v in reversed(side)]], closed=False)
    outline = [(x + u * size, min(y + v * size, foot)) for u, v in path]
    c.shape(outline, light, dark, across=True)
    with c.inside(outline):
        for u, bend in ((-0.5, 0.1), (0.42, -0.06), (0.1, 0.04)):
            fold = [
                (x + u * size, y + 1.2 * size),
                (x + (u + bend) * size, y + 1.7 * size),
                (x + u * size, y + 2.4 * size),
            ]
            c.stroke(fold, dark, 0.03 * size, 0.09 * size, alpha=0.4, soft=0.03 * size)
    opening = [(-0.26, 0.62), (0, 0.98), (0.26, 0.62), (0, 0.56)]
    c.shape([(x + u * size, y + v * size) for u, v in opening], mix(who.skin, "#6b2b22", 0.22))
    face(c, x, y, size, who)


def arm(c: Canvas, points: list[tuple[float, float]], colour: str, width: float, hand: str = "") -> None:
    """Paint a sleeve from the shoulder along the joints, lit from the upper left, and a hand at its end."""
    end = width * 0.68
    if hand:
        (u, v), (x, y) = points[-2:]
        reach = np.hypot(x - u, y - v)
        ahead = ((x - u) / reach, (y - v) / reach)
        turn = float(np.rad2deg(np.arctan2(ahead[1], ahead[0])))
        palm = (x + ahead[0] * width * 0.4, y + ahead[1] * width * 0.4)
        c.oval(*palm, width * 0.46, width * 0.27, mix(hand, "#6b2b22", 0.25), turn)
        c.oval(palm[0], palm[1] - width * 0.05, width * 0.42, width * 0.21, hand, turn)
    rim = mix(colour, "#14142c", 0.42)
    tube = smooth(points, closed=False)
    for shade, shift, share, soft in (
        (rim, 0.0, 1.0, 0.0),
        (colour, -0.06, 0.84, 0.05),
        (mix(colour, "#fff0d0", 0.18), -0.16, 0.4, 0.12),
    ):
        path = tube + shift * width
        c.line(path, shade, width * share, end * share, soft=soft * width)
        c.oval(*path[0], width * share / 2, width * share / 2, shade, soft=soft * width)


def neck() -> list[tuple[float, float]]:
    """Return a neck's outline in head heights."""
    return [(-0.17, 0.3), (0.17, 0.3), (0.18, 0.6), (0.24, 0.72), (0, 0.8), (-0.24, 0.72), (-0.18, 0.6)]


def eye(c: Canvas, x: float, y: float, size: float, who: Face, side: int) -> None:
    """Paint one eye and its brow; side -1 is the left one in the picture."""
    almond = [(-0.062, 0.004), (-0.02, -0.03), (0.03, -0.028), (0.062, 0.004), (0.02, 0.026), (-0.03, 0.024)]
    points = smooth([(x + u * size, y + v * size) for u, v in almond], steps=6)
    c.shape(points, "#f4ece2")
    with c.inside(points):
        c.oval(x + who.turn * 0.012 * size, y - 0.002 * size, 0.03 * size, 0.03 * size, who.eyes)
        c.oval(x + who.turn * 0.012 * size, y - 0.002 * size, 0.014 * size, 0.014 * size, "#120c0a")
    c.oval(x + (who.turn * 0.012 - 0.01) * size, y - 0.012 * size, 0.006 * size, 0.006 * size, "#ffffff")
    lid = [(-0.066, 0.0), (-0.02, -0.033), (0.03, -0.031), (0.066, 0.0)]
    c.stroke([(x + u * size, y + v * size) for u, v in lid], "#2c1712", 0.014 * size, 0.014 * size)
    brow = [(-0.085 * side, -0.085), (0.0, -0.108), (0.09 * side, -0.075)]
    c.stroke([(x + u * size, y + v * size) for u, v in brow], who.brows, 0.03 * size, 0.012 * size, alpha=0.85)


def top(c: Canvas, x: float, y: float, size: float, who: Face) -> None:
    """Paint hair or a scarf over the crown."""
    cover = who.scarf or who.hair
    light, dark = mix(cover, "#fff2dc", 0.2), mix(cover, "#120c14", 0.35)
    if who.scarf:
        edge = [
            (-0.36, 0.3),
            (-0.4, 0.0),
            (-0.36, -0.34),
            (-0.18, -0.56),
            (0.0, -0.6),
            (0.18, -0.56),
            (0.36, -0.34),
        ]
        edge += [
            (0.4, 0.0),
            (0.36, 0.3),
            (0.3, 0.18),
            (0.3, -0.12),
            (0.2, -0.29),
            (0, -0.35),
            (-0.2, -0.29),
            (-0.3, -0.12),
        ]
        edge += [(-0.3, 0.18)]
    elif who.old:
        edge = [
            (-0.36, 0.02),
            (-0.4, -0.16),
            (-0.3, -0.42),
            (-0.1, -0.555),
            (0.12, -0.55),
            (0.31, -0.42),
            (0.4, -0.16),
        ]
        edge += [
            (0.36, 0.02),
            (0.32, -0.1),
            (0.28, -0.26),
            (0.1, -0.38),
            (-0.1, -0.38),
            (-0.28, -0.26),
            (-0.32, -0.1),
        ]
    else:
        edge = [
            (-0.4, 0.4),
            (-0.43, 0.05),
            (-0.39, -0.34),
            (-0.18, -0.575),
            (0.06, -0.6),
            (0.29, -0.5),
            (0.42, -0.2),
        ]
        edge += [(0.44, 0.1), (0.4, 0.4), (0.32, 0.3), (0.325, 0.0), (0.27, -0.2), (0.08, -0.3), (-0.08, -0.36)]
        edge += [(-0.22, -0.22), (-0.31, -0.02), (-0.32, 0.28)]
    c.blob([(x + u * size, y + v * size) for u, v in edge], light, dark, across=True)
    for k in range(7):
        u = -0.28 + 0.09 * k
        strand = [
            (x + (u + 0.02) * size, y - 0.5 * size + abs(u) * 0.3 * size),
            (x + u * 1.15 * size, y - 0.34 * size),
        ]
        c.line(strand, dark, 0.012 * size, 0.003 * size, alpha=0.35)
