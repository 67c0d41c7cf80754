"""Scenes where children play: swings and a slide, a goal on a wall."""

from itertools import pairwise

import numpy as np

from tests.support.scenes.brushes import Mood
from tests.support.scenes.canvas import Canvas, mix, oval
from tests.support.scenes.props import GREENS, facade, foliage, leaf, pick, tree


def playground(c: Canvas) -> Mood:
    """Swings and a slide in late sun before blocks of flats."""
    c.sky((0, "#6f9cc4"), (0.4, "#b9cdd0"), (0.7, "#f6dba8"), (0.85, "#fbc98a"), bottom=640)
    c.wash([(0, 40), (1500, 40), (1500, 380), (0, 380)], "#fdf0dc", 0.7, 4, 3, soft=40)
    facade(
        c,
        [(60, 180), (420, 180), (420, 600), (60, 600)],
        7,
        7,
        "#d9b49a",
        "#c99c84",
        "#7c8a9c",
        lit=0.08,
        opening=(0.6, 0.5),
    )
    c.shape([(420, 180), (490, 200), (490, 600), (420, 600)], "#9a7c7c")
    facade(
        c,
        [(560, 270), (900, 270), (900, 600), (560, 600)],
        7,
        6,
        "#c7b4a4",
        "#b89c8c",
        "#76869a",
        lit=0.08,
        opening=(0.6, 0.5),
    )
    c.shape([(900, 270), (960, 288), (960, 600), (900, 600)], "#8e7a80")
    facade(
        c,
        [(1060, 120), (1480, 120), (1480, 600), (1060, 600)],
        8,
        8,
        "#e0bc8c",
        "#cfa078",
        "#7c8a9c",
        lit=0.08,
        opening=(0.6, 0.5),
    )
    for k in range(14):
        foliage(
            c, k * 118 - 10, 590 + c.chance.uniform(-14, 14), 82, 52, ("#7f9a5a", "#94ac64", "#6a864e"), 46, 20
        )
    c.sky((0, "#c4b25c"), (0.3, "#9aa050"), (1, "#5f7a44"), top=612, bottom=1000)
    c.blob(
        [(120, 800), (480, 716), (1010, 706), (1400, 770), (1480, 880), (1000, 960), (380, 960), (80, 900)],
        "#ecd2a0",
        "#cfa878",
    )
    shadows(c)
    tree(c, 1390, 700, 520, ("#8a9a44", "#a8b054", "#6f843e", "#c4bc60"), dabs=460)
    slide(c)
    swings(c)
    c.light([(-20, 380), (500, 420), (1500, 760), (1500, 1010), (-20, 1010)], "#ffd88a", 0.3, 120)
    c.glow(-40, 420, 420, "#ffdc9a", 0.7)
    return Mood(contrast=0.32, lights="#ffeabc", shadows="#2a2450", bloom=0.1)


def shadows(c: Canvas) -> None:
    """Lay the long evening shadows of swings and slide towards the right."""
    beams = [((690, 880), (1130, 880), 15), ((270, 854), (690, 880), 13), ((338, 804), (690, 880), 11)]
    beams += [((710, 854), (1130, 880), 13), ((778, 804), (1130, 880), 11)]
    for x, reach in ((480, 820), (556, 896), (690, 1000), (766, 1076)):
        beams.append(((x, 842), (reach, 878), 3))
    cast = [
        [(a[0], a[1] - w / 2), (b[0], b[1] - w / 2), (b[0], b[1] + w / 2), (a[0], a[1] + w / 2)]
        for a, b, w in beams
    ]
    cast += [oval(518, 843, 54, 8), oval(728, 843, 54, 8)]
    cast.append([(1010, 790), (1100, 780), (1420, 840), (1330, 862)])
    c.shadow(cast, "#6a5a86", 0.75, 4)


def swings(c: Canvas) -> None:
    """Set up a frame with two swings, one still moving."""
    for x in (270, 710):
        c.line([(x, 854), (x + 60, 370)], "#c8472f", 19, 15)
        c.line([(x + 68, 804), (x + 58, 370)], "#9a3428", 15, 13)
    c.line([(300, 372), (796, 372)], "#d9573a", 22)
    c.line([(300, 366), (796, 366)], "#f4936a", 6)
    for x, swing in ((440, 0), (620, 52)):
        for u in (-38, 38):
            c.line([(x + u, 380), (x + u + swing, 734 - swing * 0.14)], "#4a4450", 4)
        c.shape(
            [
                (x - 54 + swing, 732 - swing * 0.1),
                (x + 54 + swing, 732 - swing * 0.24),
                (x + 54 + swing, 750 - swing * 0.24),
                (x - 54 + swing, 750 - swing * 0.1),
            ],
            "#3f6f9a",
            "#2a4c74",
        )


def slide(c: Canvas) -> None:
    """Set up a slide with a ladder."""
    for x in (968, 1024):
        c.line([(x, 800), (x + 6, 470)], "#3a5c74", 13)
    for y in range(500, 800, 52):
        c.line([(970, y), (1028, y)], "#6f94a8", 10)
    c.shape([(960, 486), (1052, 486), (1052, 504), (960, 504)], "#e8b23c")
    c.line([(964, 488), (964, 410), (1046, 410), (1046, 488)], "#3a5c74", 10)
    for points, colour in (
        (
            [
                (1040, 484),
                (1130, 600),
                (1220, 720),
                (1300, 786),
                (1360, 792),
                (1360, 812),
                (1290, 808),
                (1200, 748),
                (1110, 628),
                (1030, 504),
            ],
            "#b8842a",
        ),
        (
            [
                (1040, 470),
                (1130, 586),
                (1220, 704),
                (1300, 770),
                (1360, 778),
                (1360, 794),
                (1296, 788),
                (1214, 724),
                (1124, 606),
                (1036, 490),
            ],
            "#f6c84c",
        ),
    ):
        c.shape(points, colour, mix(colour, "#7a4a1c", 0.25))
    for x, y in ((1130, 640), (1230, 762)):
        c.line([(x, y), (x, 808)], "#3a5c74", 10)


def goal(c: Canvas) -> Mood:
    """A goal drawn in chalk on a brick wall, a ball before it."""
    c.box(0, 0, 1080, 1130, "#a8523c", "#8a4236")
    for row in range(31):
        y = row * 37
        for column in range(-1, 12):
            x = column * 98 + (49 if row % 2 else 0)
            brick = mix(pick(c, ("#b35a40", "#a04a38", "#c06a4a", "#93443a", "#b8644e")), "#e8a878", 0.12)
            c.box(x + 3, y + 3, x + 95, y + 34, mix(brick, "#ffffff", 0.04), mix(brick, "#3a1c28", 0.12))
    c.wash([(0, 0), (1080, 0), (1080, 1130), (0, 1130)], "#d99a74", 0.4, 5)
    c.wash([(0, 800), (1080, 800), (1080, 1130), (0, 1130)], "#5a3440", 0.5, 6, soft=60)
    for shift in (-5, 0, 6):
        frame = [
            (170 + shift, 1124),
            (176 + shift, 800),
            (172, 450 + shift),
            (520, 442 + shift),
            (906 + shift, 452 + shift),
            (902 + shift, 800),
            (908, 1124),
        ]
        for a, b in pairwise(frame):
            c.line(
                [a, ((a[0] + b[0]) / 2 + c.chance.normal(0, 3), (a[1] + b[1]) / 2 + c.chance.normal(0, 3)), b],
                "#f6efe2",
                11,
                alpha=0.62,
            )
    for k in range(9):
        x = 230 + k * 78
        c.line([(x, 470), (x + c.chance.normal(0, 5), 1110)], "#f6efe2", 4, alpha=0.4)
    for k in range(7):
        y = 530 + k * 84
        c.line([(186, y), (896, y + c.chance.normal(0, 5))], "#f6efe2", 4, alpha=0.4)
    foliage(c, 960, 60, 230, 150, GREENS, 260, 30)
    foliage(c, 700, -10, 200, 70, GREENS, 120, 28)
    c.shade([(520, -10), (1090, -10), (1090, 420), (860, 300), (700, 330)], "#5a3a5c", 0.45, 60)
    c.shape([(-10, 1124), (1090, 1124), (1090, 1450), (-10, 1450)], "#b8aaa0", "#8f8484")
    c.wash([(-10, 1124), (1090, 1124), (1090, 1450), (-10, 1450)], "#6f666e", 0.5, 9, 0.4)
    c.box(-10, 1112, 1090, 1136, "#5a4a4c", alpha=0.7, soft=5)
    for _ in range(26):
        x, y = c.chance.uniform(0, 1080), 1128 + c.chance.uniform(-4, 10)
        for _ in range(5):
            turn = c.chance.normal(-np.pi / 2, 0.5)
            leaf(c, (x, y), (x + np.cos(turn) * 34, y + np.sin(turn) * 34), 8, pick(c, GREENS), 0.1)
    ball(c, 600, 1240, 84)
    c.light([(-10, 300), (700, 1450), (-10, 1450)], "#ffdf9c", 0.5, 90)
    c.light([(-10, -10), (300, -10), (900, 1124), (300, 1124), (-10, 600)], "#ffe2a4", 0.32, 60)
    return Mood(contrast=0.34, lights="#ffeec8", shadows="#2a1c44")


def ball(c: Canvas, x: float, y: float, r: float) -> None:
    """Lay a football on the ground, lit from the upper left."""
    c.shade(oval(x + r * 0.75, y + r * 0.86, r * 1.4, r * 0.26), "#3a3048", 0.85, 9)
    with c.inside(oval(x, y, r, r)):
        c.oval(x, y, r, r, "#f8f2e4")
        for turn in np.arange(5) * 72 - 90 + 14:
            a = np.deg2rad(turn)
            u, v = x + np.cos(a) * r * 0.86, y + np.sin(a) * r * 0.86
            c.shape(
                [
                    (u + np.cos(a + b) * r * 0.3, v + np.sin(a + b) * r * 0.3)
                    for b in np.linspace(0, 2 * np.pi, 6)[:-1] + np.pi
                ],
                "#2c2c3a",
            )
            c.line([(x + np.cos(a) * r * 0.3, y + np.sin(a) * r * 0.3), (u, v)], "#6a6468", 4)
        c.shape(
            [
                (x + np.cos(np.deg2rad(t)) * r * 0.34, y + np.sin(np.deg2rad(t)) * r * 0.34)
                for t in np.arange(5) * 72 - 90 + 14
            ],
            "#2c2c3a",
        )
        c.shade(
            [
                (x + r * 0.1, y - r),
                (x + r * 1.2, y - r),
                (x + r * 1.2, y + r * 1.2),
                (x - r, y + r * 1.2),
                (x - r * 0.2, y + r * 0.5),
            ],
            "#5a5080",
            0.75,
            r * 0.24,
        )
        c.light(oval(x - r * 0.4, y - r * 0.44, r * 0.4, r * 0.36), "#fff6dc", 0.8, r * 0.16)
