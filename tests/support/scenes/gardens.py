"""Scenes among plants: an allotment, a bench under a tree in blossom."""

import numpy as np

from tests.support.scenes.brushes import Mood
from tests.support.scenes.canvas import Canvas, mix, oval, smooth
from tests.support.scenes.props import foliage, leaf, pick


def allotment(c: Canvas) -> Mood:
    """Rows of vegetables, a watering can, a shed."""
    c.sky((0, "#8fc0dc"), (0.5, "#d0e6e4"), (1, "#f6ecc8"), bottom=460)
    c.wash([(0, 20), (1500, 20), (1500, 300), (0, 300)], "#ffffff", 0.85, 4, 2.4, soft=30)
    c.blob(
        [(-40, 400), (300, 340), (700, 366), (1100, 330), (1540, 372), (1540, 520), (-40, 520)],
        "#a9c49a",
        "#8fb080",
    )
    for x, y, r in ((90, 380, 120), (330, 400, 90), (560, 410, 80), (820, 404, 90), (1420, 370, 140)):
        foliage(c, x, y, r, r * 0.6, ("#7ba268", "#93b478", "#668e58"), 80, 24)
    c.box(-10, 440, 1510, 480, "#86a662", "#7a9c58")
    for x in np.arange(-6, 1000, 44):
        lean = c.chance.normal(0, 4)
        c.shape(
            [(x, 470), (x + 4 + lean, 356), (x + 17 + lean, 340), (x + 30 + lean, 356), (x + 34, 470)],
            mix("#d9bb90", "#b8946a", float(c.chance.random())),
            "#a8865e",
        )
    for y in (384, 438):
        c.line([(-10, y), (1010, y + 4)], "#9a7a54", 10)
    shed(c)
    c.sky((0, "#9ab85e"), (1, "#6f9448"), top=478, bottom=1000)
    for a, b, e, f in (
        (80, 420, -330, 330),
        (500, 770, 430, 900),
        (850, 1120, 1000, 1500),
        (1200, 1470, 1600, 2100),
    ):
        c.shape([(a, 500), (b, 500), (f, 1010), (e, 1010)], "#8a6244", "#5f4030")
        c.wash([(a, 500), (b, 500), (f, 1010), (e, 1010)], "#b58a5c", 0.5, 10)
    kinds = ("cabbage", "lettuce", "leek", "herb")
    for bed, (near, far) in enumerate(
        (
            ((-60, 180), (145, 325)),
            ((530, 800), (560, 705)),
            ((1120, 1370), (915, 1055)),
            ((1740, 1950), (1265, 1400)),
        )
    ):
        for t in np.linspace(0, 1, 9) ** 1.5:
            y, size = 520 + 470 * t, 24 + 66 * t
            for lane in (0, 1):
                x = far[lane] + (near[lane] - far[lane]) * t + c.chance.normal(0, 3)
                if -100 < x < 1600:
                    vegetable(c, x, y, size, kinds[bed])
    watering_can(c, 440, 930)
    for _ in range(70):
        y = c.chance.uniform(770, 1010)
        x = abs(c.chance.normal(0, 110)) * (y - 560) / 400
        c.line([(x, y + 80), (x + 4, y)], "#5a8440", 4)
        r = c.chance.uniform(9, 17)
        c.oval(x + 4, y, r, r * 0.8, pick(c, ("#f2c24a", "#e8763c", "#d8504a", "#f6e6c8", "#c86a9a")))
        c.oval(x + 4, y, r * 0.36, r * 0.3, "#7a4a24")
    c.light([(-20, 300), (1000, 300), (1500, 1010), (-20, 1010)], "#fff0b0", 0.22, 100)
    return Mood(contrast=0.3, lights="#fff4d2", vignette=0.1)


def shed(c: Canvas) -> None:
    """Build a small wooden shed with a bench before it."""
    c.shade([(1000, 470), (1400, 470), (1470, 520), (1010, 520)], "#3f5a3c", 0.6, 14)
    c.box(1040, 250, 1360, 494, "#7a9a96", "#54757a")
    for x in range(1040, 1361, 32):
        c.line([(x, 250), (x, 494)], "#48686c", 4)
    c.shape([(1360, 250), (1440, 262), (1440, 482), (1360, 494)], "#48666c", "#3a5058")
    c.shape([(1010, 262), (1060, 170), (1400, 170), (1462, 270), (1452, 282), (1360, 266)], "#c4694a", "#93483a")
    c.line([(1010, 264), (1364, 266), (1456, 280)], "#6f3a30", 8)
    c.box(1084, 310, 1176, 494, "#e6d2a4", "#c4a878")
    c.oval(1164, 404, 6, 6, "#5a4030")
    c.box(1222, 310, 1316, 396, "#f6ecd6")
    c.box(1230, 318, 1308, 388, "#5a7484", "#a4bcc0")
    c.line([(1269, 312), (1269, 392)], "#f6ecd6", 7)
    c.box(1216, 396, 1322, 412, "#a8683c")
    for _ in range(22):
        c.oval(
            1269 + c.chance.normal(0, 30),
            392 + c.chance.normal(0, 7),
            8,
            7,
            pick(c, ("#e0504a", "#f2a0a4", "#6f9a4a", "#5f8a44")),
        )


def vegetable(c: Canvas, x: float, y: float, size: float, kind: str) -> None:
    """Plant one vegetable or a tuft of herbs."""
    c.shade(oval(x + size * 0.3, y + size * 0.1, size * 0.8, size * 0.22), "#3a2c2c", 0.6, size * 0.08)
    if kind in ("cabbage", "lettuce"):
        colours = ("#7fa88a", "#5f8f7c", "#a3c4a0") if kind == "cabbage" else ("#93b848", "#b8d468", "#7aa040")
        for k in range(9):
            turn = np.deg2rad(-200 + k * 27.5)
            u, v = x + np.cos(turn) * size * 0.46, y - size * 0.2 + np.sin(turn) * size * 0.3
            c.oval(
                u,
                v,
                size * 0.34,
                size * 0.24,
                mix(pick(c, colours), "#fff4c0", 0.12 if k < 5 else 0),
                float(np.rad2deg(turn)),
            )
        c.oval(x, y - size * 0.26, size * 0.36, size * 0.3, mix(colours[2], "#fff8d0", 0.25))
        c.stroke(
            [(x - size * 0.2, y - size * 0.16), (x, y - size * 0.4), (x + size * 0.22, y - size * 0.18)],
            mix(colours[1], "#1c3028", 0.2),
            size * 0.04,
        )
        return
    for _ in range(9 if kind == "leek" else 13):
        turn = c.chance.normal(-np.pi / 2, 0.34 if kind == "leek" else 0.6)
        reach = size * c.chance.uniform(0.8, 1.35) * (1.1 if kind == "leek" else 0.7)
        tip = (x + np.cos(turn) * reach, y + np.sin(turn) * reach)
        colours = (
            ("#5f9a6a", "#7ab07c", "#4a8058") if kind == "leek" else ("#5a8a3c", "#8fb052", "#48743a", "#7a5a7c")
        )
        leaf(
            c, (x, y), tip, size * (0.16 if kind == "leek" else 0.3), pick(c, colours), 0.1 * np.sign(np.cos(turn))
        )


def watering_can(c: Canvas, x: float, y: float) -> None:
    """Stand a watering can on the path."""
    c.shade(oval(x + 70, y + 2, 150, 24), "#2f4030", 0.7, 10)
    c.stroke([(x - 66, y - 130), (x - 110, y - 120), (x - 120, y - 70), (x - 70, y - 30)], "#3a5f7a", 15)
    c.stroke([(x - 56, y - 150), (x - 10, y - 226), (x + 60, y - 150)], "#3a5f7a", 14)
    c.line([(x + 58, y - 56), (x + 190, y - 172)], "#4a7898", 30, 16)
    c.shape(smooth([(x + 176, y - 204), (x + 216, y - 160), (x + 196, y - 146), (x + 168, y - 180)]), "#6f9ab4")
    c.shape([(x - 74, y - 150), (x + 74, y - 150), (x + 82, y), (x - 82, y)], "#7fb0cc", "#2f5672", across=True)
    c.oval(x, y, 82, 15, "#2f5672")
    c.oval(x, y - 150, 74, 16, "#a4cbdc")
    c.oval(x, y - 148, 60, 11, "#2c4a60")
    c.line([(x - 78, y - 74), (x + 78, y - 74)], "#2f5672", 6, alpha=0.6)
    c.light([(x - 60, y - 140), (x - 34, y - 140), (x - 38, y - 10), (x - 64, y - 10)], "#ffffff", 0.7, 7)


def bench(c: Canvas) -> Mood:
    """A bench under a tree in blossom, two paper cups on it."""
    c.sky((0, "#bcd3dc"), (0.4, "#e9e6cf"), bottom=540)
    for x in range(-40, 1500, 120):
        foliage(c, x, 430 + c.chance.uniform(-30, 20), 120, 90, ("#9dbb86", "#86a878", "#b7cc98"), 60, 30)
    c.blur(6)
    c.sky((0, "#a9c07a"), (0.4, "#8aa862"), (1, "#5f8450"), top=520, bottom=1080)
    c.blob(
        [(-80, 760), (400, 700), (900, 690), (1520, 740), (1540, 850), (900, 800), (400, 830), (-80, 900)],
        "#e4d3b4",
        "#c4ae90",
    )
    c.stroke([(330, 760), (350, 560), (300, 330), (360, 120), (330, -20)], "#6a4c48", 84, 52)
    c.stroke([(330, 400), (520, 250), (760, 170), (1040, 150)], "#6a4c48", 46, 10)
    c.stroke([(318, 300), (180, 200), (60, 160), (-40, 150)], "#5a403e", 36, 14)
    blossom = ("#f6c6d0", "#f3b0c2", "#fbdfe2", "#e79ab2", "#fdeef0")
    for x, y, r in (
        (60, 80, 190),
        (300, 60, 210),
        (560, 110, 200),
        (820, 90, 190),
        (1080, 120, 170),
        (1290, 50, 150),
        (180, 230, 120),
        (700, 220, 120),
        (960, 230, 100),
    ):
        foliage(c, x, y, r, r * 0.62, blossom, 150, 21)
    c.shade([(160, 880), (1230, 880), (1180, 960), (220, 960)], "#54704e", 0.7, 22)
    for x in (330, 1060):
        c.line([(x, 690), (x - 14, 930)], "#2f3a3c", 20)
        c.line([(x + 66, 690), (x + 82, 890)], "#242c2e", 16)
        c.line([(x + 10, 720), (x + 26, 500)], "#2f3a3c", 16)
    for k, y in enumerate((510, 560, 610)):
        c.box(250, y, 1180, y + 36, mix("#c08a58", "#ffffff", 0.12 - 0.04 * k), "#9a6a42")
    for k in range(3):
        y = 668 + k * 26
        c.shape(
            [(246 - k * 14, y), (1184 + k * 14, y), (1192 + k * 14, y + 20), (238 - k * 14, y + 20)],
            mix("#d6a06a", "#ffffff", 0.1),
            "#a87448",
        )
    for x, lid in ((650, "#f6f0e6"), (760, "#6a4434")):
        c.shade(oval(x + 46, 716, 60, 11), "#5a3a28", 0.7, 4)
        c.shape([(x - 33, 600), (x + 33, 600), (x + 25, 716), (x - 25, 716)], "#f2e4d0", "#b89a80", across=True)
        c.shape([(x - 31, 634), (x + 31, 634), (x + 27, 684), (x - 27, 684)], "#a8653c", "#7a4428", across=True)
        c.shape([(x - 37, 590), (x + 37, 590), (x + 35, 606), (x - 35, 606)], lid)
        c.oval(x, 590, 35, 7, mix(lid, "#ffffff", 0.3))
    for _ in range(170):
        x, y = c.chance.uniform(0, 1440), 690 + 380 * c.chance.random()
        s = 3 + 6 * (y - 690) / 380
        c.oval(x, y, s, s * 0.55, pick(c, blossom), float(c.chance.uniform(0, 180)), alpha=0.9)
    c.light([(700, -20), (1460, -20), (1460, 600), (900, 1090), (300, 1090)], "#fff2b8", 0.2, 90)
    return Mood(contrast=0.26, lights="#fff4d6")
