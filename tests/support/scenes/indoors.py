"""Scenes in shared houses: a staircase, a library, letterboxes."""

import numpy as np

from tests.support.scenes.brushes import Mood
from tests.support.scenes.canvas import Canvas, mix, oval, smooth
from tests.support.scenes.props import pick


def staircase(c: Canvas) -> Mood:
    """A winding staircase, looking down from the top."""
    c.box(0, 0, 1000, 1500, "#e6d3a8", "#b89f7c")
    x, y = 520.0, 790.0
    turns, steps = 3.6, 22
    count = int(turns * steps)

    def at(k: float, reach: float) -> tuple[float, float]:
        # A square well with round corners: a superellipse, shrinking with each floor down.
        t = 2 * np.pi * k / steps
        shrink = 0.9772**k
        u, v = np.cos(t), np.sin(t)
        round_ = (abs(u) ** 3.2 + abs(v) ** 3.2) ** (-1 / 3.2)
        return x + u * round_ * reach * shrink, y + v * round_ * reach * 1.32 * shrink

    for k in range(-10, count):
        outer = [at(k + d, 640) for d in np.linspace(0, 1.06, 4)]
        inner = [at(k + d, 440) for d in np.linspace(1.06, 0, 4)]
        depth = max(k, 0) / count
        turn = 2 * np.pi * k / steps
        lit = 0.5 + 0.5 * np.cos(turn + 2.2)
        tread = mix(mix("#b98a5c", "#ffe9b8", 0.55 * lit), "#2b2440", 0.62 * depth + 0.22 * (1 - lit))
        c.shape([*outer, *inner], tread)
        c.line([at(k, 440), at(k, 640)], mix(tread, "#2a1a20", 0.55), 9 * (1 - 0.5 * depth))
        c.line(
            [at(k + 0.14, 446), at(k + 0.14, 636)], mix(tread, "#fff2cc", 0.4), 6 * (1 - 0.5 * depth), alpha=0.7
        )
        wall = [
            *[at(k + d, 640) for d in np.linspace(0, 1.1, 4)],
            *[at(k + d, 690) for d in np.linspace(1.1, 0, 4)],
        ]
        c.shape(wall, mix(mix("#e6cf9c", "#fff4d4", 0.4 * lit), "#3a3050", 0.6 * depth + 0.2 * (1 - lit)))
        rail = [
            *[at(k + d, 440) for d in np.linspace(0, 1.1, 4)],
            *[at(k + d, 412) for d in np.linspace(1.1, 0, 4)],
        ]
        c.shape(rail, mix(mix("#2f6f5c", "#9fd0a8", 0.35 * lit), "#141a30", 0.5 * depth))
        c.line([at(k + 0.5, 440), at(k + 0.5, 404)], mix("#1f4a40", "#141a30", 0.5 * depth), 8 * (1 - 0.6 * depth))
        low = [
            *[at(k + d, 412) for d in np.linspace(0, 1.1, 4)],
            *[at(k + d, 400) for d in np.linspace(1.1, 0, 4)],
        ]
        c.shape(low, mix("#173a36", "#0f1428", 0.5 * depth))
    hole = [at(count + d, 440) for d in range(steps)]
    c.shape(smooth(hole), "#d9a860", "#8a5a3c")
    with c.inside(smooth(hole)):
        for k in range(-6, 7):
            for n in range(-8, 9):
                if (k + n) % 2:
                    c.shape(
                        [
                            (x + k * 15 - 8, y + n * 17 - 8),
                            (x + k * 15 + 9, y + n * 17 - 8),
                            (x + k * 15 + 9, y + n * 17 + 9),
                            (x + k * 15 - 8, y + n * 17 + 9),
                        ],
                        "#5a3830",
                    )
        c.glow(x, y, 60, "#ffd890", 0.5)
    c.light([(-20, -20), (700, -20), (300, 900), (-20, 1200)], "#ffe6a8", 0.4, 130)
    return Mood(contrast=0.4, lights="#fff0c8", shadows="#1c1a40", vignette=0.24)


def library(c: Canvas) -> Mood:
    """Tall shelves, a table with a green lamp, an empty chair."""
    c.box(0, 0, 1000, 1500, "#5a3f34", "#3a2a2a")
    c.box(392, 120, 608, 830, "#bcd0d4", "#f2e2bc")
    c.shape(smooth([(392, 170), (420, 90), (500, 50), (580, 90), (608, 170)], closed=False), "#bcd0d4")
    c.glow(500, 420, 240, "#fff2cc", 0.6)
    for y in (230, 380, 530, 680):
        c.line([(392, y), (608, y)], "#6a5044", 9)
    for u in (464, 536):
        c.line([(u, 80), (u, 830)], "#6a5044", 9)
    c.shape([(380, 840), (620, 840), (1010, 1320), (1010, 1510), (-10, 1510), (-10, 1320)], "#a8744a", "#5f3c2c")
    for k in range(-6, 7):
        c.line([(500 + k * 22, 840), (500 + k * 130, 1510)], "#54332a", 2, 5)
    c.light([(430, 845), (570, 845), (800, 1300), (200, 1300)], "#fff0c0", 0.4, 34)
    for side in (-1, 1):
        bookcase(c, side)
    table(c)
    return Mood(contrast=0.34, lights="#ffeec4", shadows="#201a3a", vignette=0.26, bloom=0.12)


def bookcase(c: Canvas, side: int) -> None:
    """Build a wall of books that runs to the window; side -1 is the left one."""
    books = (
        "#a8483a",
        "#3f6a70",
        "#c99a4a",
        "#5f7a4a",
        "#7a4a6a",
        "#d8c8a4",
        "#34506e",
        "#b8703c",
        "#8a8a5a",
        "#6a2e34",
    )

    def at(t: float, v: float) -> tuple[float, float]:
        # t from 0 (near) to 1 (far); v from 0 (top) to 1 (floor).
        s = t**0.62
        x = 500 + side * (520 + (108 - 520) * s)
        top, foot = -160 + (130 + 160) * s, 1390 + (842 - 1390) * s
        return x, top + (foot - top) * v

    c.shape([at(0, 0), at(1, 0), at(1, 1), at(0, 1)], "#4a2f24", "#44021e")
    shelves = 8
    for row in range(shelves):
        a, b = row / shelves, (row + 1) / shelves
        t = 0.0
        while t < 0.985:
            w = float(c.chance.uniform(0.006, 0.02)) * (1 + 0.4 * t)
            if c.chance.random() < 0.05:
                t += w * 2
                continue
            tall = a + (b - a) * float(c.chance.uniform(0.14, 0.34))
            base = b - (b - a) * 0.09
            end = min(t + w * 0.9, 1)
            spine = mix(pick(c, books), "#f2d8a4", 0.32 * t)
            spine = mix(spine, "#1c1420", 0.2 * (1 - t))
            points = [at(t, tall), at(end, tall), at(end, base), at(t, base)]
            c.shape(points, mix(spine, "#fff0c8", 0.12), mix(spine, "#1c1018", 0.25))
            if c.chance.random() < 0.45:
                band = tall + (base - tall) * 0.25
                c.line([at(t, band), at(end, band)], "#e9d0a0", 3.4, alpha=0.7)
            t += w
        c.shape([at(0, b - 0.012), at(1, b - 0.012), at(1, b), at(0, b)], "#8f6040", "#6a4430")
    for t in (0.0, 0.3, 0.55, 0.78, 1.0):
        c.line([at(t, 0), at(t, 1)], mix("#7a4e34", "#c99a68", t * 0.5), 26 - 15 * t)


def table(c: Canvas) -> None:
    """Set the table: lamp, open book, papers; a chair in front."""
    c.shade(oval(500, 1360, 430, 60), "#241418", 0.8, 26)
    for x in (210, 790):
        c.line([(x, 1150), (x + (500 - x) * -0.06, 1430)], "#54301f", 30, 22)
    c.shape([(250, 1020), (750, 1020), (880, 1150), (120, 1150)], "#b87a48", "#945a34")
    c.box(120, 1150, 880, 1184, "#7a4628", "#5a321f")
    c.light(oval(520, 1080, 300, 66), "#ffe29a", 0.85, 26)
    c.shape([(330, 1064), (470, 1056), (474, 1120), (310, 1126)], "#fdf4de", "#e2d2b4")
    c.shape([(474, 1056), (610, 1062), (630, 1124), (478, 1120)], "#fff8e8", "#e6d8bc")
    for k in range(5):
        y = 1072 + k * 10
        c.line([(346 - k * 2, y + 2), (458, y - 4)], "#9a8a74", 2)
        c.line([(488, y - 4), (600 + k * 3, y + 1)], "#9a8a74", 2)
    c.shape([(690, 1070), (776, 1076), (800, 1128), (704, 1124)], "#f2e8d4", "#cdbb9c")
    c.line([(660, 1128), (720, 1096)], "#2f4a7a", 7, 4)
    c.oval(600, 1052, 52, 13, "#b8863c")
    shade = smooth([(470, 948), (500, 896), (560, 872), (640, 872), (700, 896), (730, 948), (600, 960)], steps=8)
    c.shape(shade, "#4fae7c", "#1f6a4c")
    c.stroke([(500, 912), (560, 886), (640, 884)], "#c4f0cc", 10, 4, alpha=0.8, soft=3)
    c.oval(600, 950, 124, 13, "#fff6d0")
    c.glow(600, 1000, 120, "#ffe6a0", 0.7)
    c.line([(600, 1050), (600, 956)], "#9a6a28", 13, 11)
    c.line([(410, 1230), (398, 1470)], "#3a2018", 18, 14)
    c.line([(590, 1230), (606, 1470)], "#3a2018", 18, 14)
    c.blob([(386, 1250), (500, 1232), (614, 1250), (622, 1292), (378, 1292)], "#a4683c", "#6a3c24")
    back = smooth(
        [(400, 1258), (384, 1120), (400, 1090), (500, 1078), (600, 1090), (616, 1120), (600, 1258)], closed=False
    )
    c.line(back, "#5f3824", 24)
    for x in (446, 500, 554):
        c.line([(x, 1092), (x, 1250)], "#54301f", 13)
    c.stroke([(402, 1104), (500, 1090), (598, 1104)], "#c98a54", 9, alpha=0.8)


def letterboxes(c: Canvas) -> Mood:
    """A row of old letterboxes in a hallway."""
    c.box(0, 0, 1440, 1080, "#dfd2b4", "#c4b292")
    c.wash([(0, 0), (1440, 0), (1440, 1080), (0, 1080)], "#f0e6cc", 0.6, 5)
    c.box(0, 760, 1440, 1080, "#5f8a84", "#446a68")
    c.wash([(0, 760), (1440, 760), (1440, 1080), (0, 1080)], "#86aca0", 0.5, 6)
    c.box(0, 748, 1440, 764, "#3f5f5e")
    colours = ("#c8573f", "#4f7f8a", "#e0ae4c", "#6f8f5a", "#a85a6e", "#d9c9a8", "#3f5f7e", "#b8824a")
    for row in range(3):
        for column in range(6):
            x, y = 150 + column * 194, 96 + row * 214
            colour = mix(pick(c, colours), "#d8c8b0", 0.1)
            c.shade(
                [(x + 12, y + 14), (x + 186, y + 14), (x + 196, y + 212), (x + 20, y + 212)], "#6a5a50", 0.6, 8
            )
            c.box(x, y, x + 178, y + 192, mix(colour, "#ffffff", 0.18), mix(colour, "#1c1c30", 0.22))
            c.box(x + 8, y + 8, x + 170, y + 184, colour, mix(colour, "#1c1c30", 0.16))
            c.wash(
                [(x + 8, y + 120), (x + 170, y + 120), (x + 170, y + 184), (x + 8, y + 184)], "#7a4a34", 0.35, 4
            )
            c.box(x + 26, y + 30, x + 152, y + 50, "#23222c")
            c.line([(x + 24, y + 30), (x + 154, y + 30)], mix(colour, "#ffffff", 0.5), 5)
            if c.chance.random() < 0.4:
                c.shape(
                    [(x + 44, y + 4), (x + 126, y - 6), (x + 132, y + 42), (x + 48, y + 44)], "#fbf3e0", "#e0d0b4"
                )
                c.line([(x + 40, y + 46), (x + 140, y + 46)], "#23222c", 8)
            c.box(x + 34, y + 78, x + 144, y + 112, "#f6eeda", "#dccdb0")
            name = [
                (x + 44 + t * c.chance.uniform(66, 88), y + 96 + 5 * np.sin(t * 23)) for t in np.linspace(0, 1, 16)
            ]
            c.line([(x + 44 + k * 5.4, v) for k, (_, v) in enumerate(name)], "#3a3a50", 3)
            c.oval(x + 90, y + 148, 12, 12, "#e6d6a4")
            c.line([(x + 90, y + 143), (x + 90, y + 153)], "#3a2c28", 4)
    c.shape([(-10, 960), (1450, 960), (1450, 1090), (-10, 1090)], "#9a6a52", "#6f4a3e")
    for k in range(-8, 9):
        c.line([(720 + k * 120, 960), (720 + k * 170, 1090)], "#5a3a32", 4)
    c.line([(0, 1010), (1440, 1010)], "#5a3a32", 4)
    c.light([(-20, -20), (380, -20), (1120, 1090), (420, 1090)], "#fff0b8", 0.5, 30)
    c.light([(520, -20), (640, -20), (1400, 1090), (1240, 1090)], "#fff0b8", 0.45, 26)
    return Mood(contrast=0.3, lights="#fff2d0")
