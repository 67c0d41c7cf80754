"""Scenes in small rooms: shoes by the door, homework, a corner of one's own."""

import numpy as np

from tests.support.scenes.brushes import Mood
from tests.support.scenes.canvas import Canvas, Points, mix, oval, smooth
from tests.support.scenes.props import pick


def shoes(c: Canvas) -> Mood:
    """A row of shoes on the mat by the door."""
    c.box(0, 0, 1080, 1100, "#ead9bd", "#d6bf9c")
    c.wash([(0, 0), (1080, 0), (1080, 1100), (0, 1100)], "#f6ead0", 0.7, 4)
    c.box(0, 1000, 1080, 1096, "#fbf3e4", "#d9c9b2")
    c.shape([(-10, 1096), (1090, 1096), (1090, 1450), (-10, 1450)], "#b8774a", "#8a5234")
    for k in range(-2, 14):
        c.line([(540 + (k - 6) * 92, 1096), (540 + (k - 6) * 150, 1450)], "#74432a", 3, 5)
    c.box(300, -10, 900, 1096, "#f7ecd8", "#d8c6a8")
    c.box(346, 30, 854, 1096, "#3f9490", "#2f7876")
    for y, h in ((80, 420), (560, 470)):
        c.box(400, y, 800, y + h, "#2f7876", "#2a6a6c")
        c.box(412, y + 12, 800, y + h, "#4aa29c", "#358582")
        c.box(430, y + 32, 782, y + h - 22, "#3f9490", "#338080")
    c.oval(796, 566, 18, 18, "#e8c878")
    c.stroke([(796, 566), (750, 570), (720, 566)], "#e8c878", 17, 14)
    c.oval(796, 624, 9, 13, "#274a4c")
    c.shape([(0, 0), (0, 620), (150, 760), (300, 1096), (300, 0)], "#fff2cc", alpha=0.14, soft=30)
    coat_rack(c)
    c.shape([(120, 1160), (970, 1160), (1060, 1370), (20, 1370)], "#7d3f3c", "#6a3336")
    for k in range(5):
        t = 0.08 + 0.2 * k
        y = 1160 + 210 * t
        c.line([(130 - 88 * t, y), (962 + 84 * t, y)], pick(c, ("#d9a05a", "#c8755a", "#e9c98c")), 7)
    pairs = (
        (120, 1240, 1.05, "#3a3f52", "boot"),
        (330, 1252, 0.98, "#b8483c", "trainer"),
        (535, 1262, 0.9, "#e0a83c", "trainer"),
        (720, 1258, 0.66, "#4f86b4", "trainer"),
        (870, 1262, 0.56, "#d87a94", "boot"),
    )
    for x, y, size, colour, kind in pairs:
        for off in (0, 1):
            u, v = x + off * 88 * size, y + off * 10
            c.shade(oval(u + 24 * size, v + 46 * size, 62 * size, 17 * size), "#2a1418", 0.7, 6)
            shoe(c, u, v, size, colour, kind)
    c.light([(-10, 480), (1090, 900), (1090, 1450), (-10, 1450)], "#ffe0a0", 0.2, 120)
    c.shade([(900, -10), (1090, -10), (1090, 1096), (900, 1096)], "#8a7080", 0.4, 24)
    return Mood(contrast=0.3, lights="#fff2d4")


def coat_rack(c: Canvas) -> None:
    """Hang a few jackets of different sizes beside the door."""
    c.box(20, 210, 280, 240, "#9a6a44", "#74492e")
    for x, h, colour in ((76, 430, "#c8553c"), (160, 500, "#43607e"), (238, 330, "#d8a94a")):
        c.line([(x, 226), (x, 268)], "#4a3830", 8)
        light, dark = mix(colour, "#fff0d0", 0.2), mix(colour, "#181830", 0.35)
        for side in (-1, 1):
            c.stroke(
                [(x + side * 34, 300), (x + side * 60, 250 + h * 0.5), (x + side * 52, 250 + h * 0.8)],
                light if side < 0 else dark,
                34,
                26,
            )
        coat = [
            (x - 14, 258),
            (x + 14, 258),
            (x + 46, 292),
            (x + 44, 250 + h * 0.5),
            (x + 56, 250 + h),
            (x - 56, 250 + h),
            (x - 44, 250 + h * 0.5),
            (x - 46, 292),
        ]
        c.shape(coat, light, dark, across=True)
        c.shape([(x - 30, 276), (x, 262), (x + 30, 276), (x + 4, 316), (x - 4, 316)], mix(colour, "#181830", 0.25))
        c.line([(x, 300), (x + 3, 250 + h)], mix(colour, "#181830", 0.4), 5)


def shoe(c: Canvas, x: float, y: float, size: float, colour: str, kind: str) -> None:
    """Stand one shoe, its toe towards us and to the left."""
    s = size
    high = 150 if kind == "boot" else 62
    dark = mix(colour, "#14141f", 0.45)
    c.blob(
        [(x - 54 * s, y + 36 * s), (x - 50 * s, y + 54 * s), (x + 40 * s, y + 56 * s), (x + 50 * s, y + 30 * s)],
        "#efe6d8" if kind == "trainer" else "#2a2022",
    )
    upper = [
        (x - 56 * s, y + 38 * s),
        (x - 52 * s, y + 6 * s),
        (x - 20 * s, y - 16 * s),
        (x - 12 * s, y - high * s),
        (x + 42 * s, y - high * s),
        (x + 50 * s, y + 36 * s),
    ]
    c.blob(upper, mix(colour, "#fff0d0", 0.24), dark, across=True)
    c.oval(x + 15 * s, y - high * s, 30 * s, 11 * s, mix(colour, "#0c0c14", 0.65))
    for k in range(3):
        v = y - (high * 0.55 - k * 24) * s
        c.stroke(
            [(x - 22 * s, v), (x + 2 * s, v - 9 * s), (x + 20 * s, v - 4 * s)],
            "#f4ecdc" if kind == "trainer" else "#8a7a6a",
            5 * s,
        )
    c.oval(x - 34 * s, y + 8 * s, 14 * s, 8 * s, mix(colour, "#ffffff", 0.5), -30, alpha=0.6, soft=4 * s)


def homework(c: Canvas) -> Mood:
    """A desk from above in lamplight: exercise book, textbook, slips of paper, mug."""
    c.box(0, 0, 1440, 1080, "#8a5a3c", "#5f3a2a")
    for k in range(5):
        c.line([(-10, k * 230 + 60), (1450, k * 230 + 44)], "#4a2c20", 5)
    c.wash([(0, 0), (1440, 0), (1440, 1080), (0, 1080)], "#b07a4c", 0.5, 6, 0.25)

    def sheet(points: Points, colour: str) -> None:
        p = np.asarray(points, float)
        c.shade(p + np.array([12, 16]), "#2a1418", 0.6, 10)
        c.shape(p, colour, mix(colour, "#c8a884", 0.25))

    sheet([(60, 90), (430, 30), (500, 470), (130, 530)], "#3f6f8a")
    c.shape([(96, 118), (402, 68), (412, 136), (108, 186)], "#e9d8a8")
    c.blob([(180, 330), (260, 240), (350, 280), (380, 380), (240, 430)], "#e2a24a")
    c.line([(66, 100), (136, 528)], "#2c5068", 14)
    sheet([(470, 250), (860, 210), (890, 830), (500, 880)], "#fbf4e2")
    sheet([(860, 210), (1250, 240), (1290, 850), (890, 830)], "#fdf7e8")
    c.shade([(820, 214), (910, 214), (935, 834), (850, 834)], "#8a6a54", 0.45, 16)
    for k in range(13):
        y = 300 + k * 41
        c.line([(500 + k * 1.6, y), (838 + k * 2.2, y - 36)], "#a9bccb", 2)
        c.line([(900 + k * 2, y - 42), (1230 + k * 2.6, y - 16)], "#a9bccb", 2)
        if k < 10:
            x = 516 + k * 1.6
            while x < 800:
                w = c.chance.uniform(16, 52)
                path = [
                    (x + t * w, y - 8 - (x + t * w - 500) * 0.107 + 5 * np.sin(t * w / 3.2))
                    for t in np.linspace(0, 1, 12)
                ]
                c.line(path, "#2c4078", 3.4)
                x += w + 14
        if k < 5:
            c.line([(920 + k * 2, y - 52), (920 + k * 2 + c.chance.uniform(120, 270), y - 34)], "#2c4078", 4)
    for k, (x, y) in enumerate(((560, 420), (1000, 330))):
        c.stroke([(x, y), (x + 40, y + 8 - k * 4), (x + 90, y - 6)], "#d24a3c", 4)
    slips = (
        (90, 640, -8, "#f6cf5c"),
        (250, 720, 6, "#f2a0a8"),
        (110, 820, 4, "#a9d0b4"),
        (300, 880, -10, "#f6cf5c"),
        (1290, 90, 8, "#a9c4e4"),
        (1150, 60, -6, "#f2a0a8"),
    )
    for x, y, turn, colour in slips:
        a = np.deg2rad(turn)
        spin = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
        sheet(np.array([(0, 0), (138, 0), (138, 104), (0, 104)]) @ spin + [x, y], colour)
        for k in (38, 66):
            word = np.array(
                [(18 + t * c.chance.uniform(60, 96), k + 6 * np.sin(t * 17)) for t in np.linspace(0, 1, 14)]
            )
            c.line(np.c_[np.linspace(18, 104, 14), word[:, 1]] @ spin + [x, y], "#5a4038", 3)
    c.shade([(930, 720), (1210, 560), (1226, 590), (946, 750)], "#5a3a30", 0.6, 6)
    c.line([(920, 700), (1180, 550)], "#e8a83c", 19)
    c.line([(926, 692), (1176, 546)], "#f6cf70", 6)
    c.shape([(920, 690), (928, 712), (884, 722)], "#f2dcb8")
    c.shape([(896, 714), (900, 724), (884, 722)], "#2a2430")
    c.shape([(1172, 542), (1186, 562), (1206, 548), (1194, 530)], "#d8707a")
    c.shade(oval(1230, 966, 120, 100), "#241014", 0.7, 14)
    c.oval(1210, 940, 106, 106, "#c9573f")
    c.oval(1202, 930, 100, 100, "#dd6e50")
    c.oval(1206, 936, 82, 82, "#8a3428")
    c.oval(1210, 944, 76, 74, "#7a4a24")
    c.oval(1190, 926, 30, 18, "#c99a5c", -30, alpha=0.7, soft=8)
    c.stroke([(1296, 900), (1350, 880), (1366, 920), (1312, 962)], "#c9573f", 24)
    c.oval(720, 420, 900, 700, "#ffc86a", alpha=0.12, soft=160)
    c.light(oval(700, 400, 520, 420), "#ffdf98", 0.5, 130)
    c.shade(
        [(-10, -10), (1450, -10), (1450, 1090), (-10, 1090), (-10, 1000), (1300, 1000), (1380, 80), (-10, 60)],
        "#2a1a3a",
        0.5,
        110,
    )
    return Mood(contrast=0.36, lights="#ffe8b8", shadows="#231636", vignette=0.4)


def corner(c: Canvas) -> Mood:
    """A bed behind a curtain, a carpet on the wall, a lamp."""
    c.box(0, 0, 1000, 1500, "#4f5478", "#3a3f62")
    c.wash([(0, 0), (1000, 0), (1000, 1500), (0, 1500)], "#6a6a8e", 0.5, 5)
    carpet(c, 190, 190, 860, 800)
    c.shape([(60, 1010), (1010, 1010), (1010, 1300), (60, 1300)], "#d9c8b0", "#a8957f")
    c.blob(
        [(70, 960), (300, 930), (640, 940), (1020, 925), (1020, 1130), (600, 1150), (300, 1130), (60, 1150)],
        "#c8563c",
        "#8e3430",
    )
    for k in range(8):
        x = 110 + k * 120
        c.stroke([(x, 948), (x + 26, 1040), (x - 6, 1140)], "#e9b45a", 15, alpha=0.85)
        c.stroke([(x + 50, 946), (x + 76, 1040), (x + 44, 1142)], "#3f7a80", 9, alpha=0.8)
    c.blob([(560, 900), (640, 830), (900, 836), (990, 880), (990, 960), (600, 968)], "#fbf0dc", "#c9b494")
    c.stroke([(620, 930), (760, 900), (950, 930)], "#b8a084", 6, alpha=0.6)
    c.box(60, 1290, 1010, 1340, "#8a5a3a", "#5f3c28")
    c.box(90, 1340, 130, 1500, "#5f3c28")
    c.box(0, 1430, 1000, 1500, "#3a2c34", "#2a2028")
    c.shape([(300, 1000), (470, 966), (520, 1050), (340, 1092)], "#3f7fa8", "#2c5c80")
    c.shape([(340, 1092), (520, 1050), (522, 1064), (344, 1106)], "#f6ead2")
    c.box(760, 640, 1000, 664, "#8a5a3a", "#6a4028")
    c.shape([(850, 640), (890, 640), (884, 560), (856, 560)], "#4a3a3a")
    c.shape([(790, 570), (950, 570), (915, 440), (825, 440)], "#fff0b8", "#ffd27a")
    c.glow(870, 530, 300, "#ffc870", 0.75)
    c.light(oval(800, 800, 520, 480), "#ffce80", 0.6, 120)
    for k, (h, colour) in enumerate(((92, "#c8553c"), (108, "#4f8a74"), (84, "#e0b04a"))):
        c.box(964 - k * 27, 640 - h, 988 - k * 27, 640, colour, mix(colour, "#2a1830", 0.3))
    edge = smooth([(330, -20), (310, 300), (350, 700), (300, 1100), (340, 1520)], closed=False)
    cloth = [*edge, (-20, 1520), (-20, -20)]
    c.shape(cloth, "#7aa39c", "#4f7a78")
    with c.inside(cloth):
        for k in range(7):
            x = -10 + k * 52
            c.stroke(
                [(x, -20), (x + 16, 500), (x - 12, 1000), (x + 10, 1520)], "#33585c", 20, 28, alpha=0.5, soft=8
            )
            c.stroke(
                [(x + 24, -20), (x + 40, 500), (x + 12, 1000), (x + 34, 1520)], "#b9d8c8", 9, 13, alpha=0.5, soft=5
            )
    c.light([(230, -20), (350, -20), (360, 1520), (250, 1520)], "#ffd898", 0.5, 34)
    c.line([(-20, 24), (1020, 24)], "#3a2c30", 14)
    for x in range(20, 330, 52):
        c.oval(x, 30, 13, 17, "#d9b070")
    return Mood(contrast=0.34, lights="#ffe6b4", shadows="#1c1a44", vignette=0.3, bloom=0.12)


def carpet(c: Canvas, left: float, top: float, right: float, bottom: float) -> None:
    """Hang a patterned carpet on the wall."""
    c.shade(
        [(left + 14, top + 20), (right + 14, top + 20), (right + 14, bottom + 22), (left + 14, bottom + 22)],
        "#181838",
        0.6,
        10,
    )
    for inset, colour in ((0, "#7d2a30"), (26, "#d9a24a"), (38, "#2f4a6a"), (84, "#e9c98c"), (94, "#a83a38")):
        c.box(left + inset, top + inset, right - inset, bottom - inset, colour)
    for x in np.arange(left + 62, right - 50, 58):
        for y in (top + 61, bottom - 61):
            c.shape([(x, y - 17), (x + 20, y), (x, y + 17), (x - 20, y)], "#e9c98c")
            c.shape([(x, y - 7), (x + 8, y), (x, y + 7), (x - 8, y)], "#a83a38")
    for y in np.arange(top + 119, bottom - 100, 58):
        for x in (left + 61, right - 61):
            c.shape([(x, y - 17), (x + 20, y), (x, y + 17), (x - 20, y)], "#e9c98c")
            c.shape([(x, y - 7), (x + 8, y), (x, y + 7), (x - 8, y)], "#a83a38")
    x, y = (left + right) / 2, (top + bottom) / 2
    for r, colour in (
        (170, "#e9c98c"),
        (150, "#2f4a6a"),
        (112, "#d9a24a"),
        (94, "#7d2a30"),
        (52, "#e9c98c"),
        (34, "#3f7a70"),
    ):
        c.shape([(x, y - r * 1.1), (x + r * 1.2, y), (x, y + r * 1.1), (x - r * 1.2, y)], colour)
    for u, v in ((-1, -1), (1, -1), (-1, 1), (1, 1)):
        for r, colour in ((52, "#2f4a6a"), (36, "#d9a24a"), (18, "#7d2a30")):
            c.oval(x + u * 172, y + v * 150, r, r, colour)
