"""Scenes at home: a plant by the window, a kitchen, shoes by the door, homework, a corner of one's own."""

import numpy as np

from tests.support.scenes.brushes import Mood
from tests.support.scenes.canvas import Canvas, mix, oval, smooth
from tests.support.scenes.props import GREENS, foliage, leaf, mug, pick


def window_plant(c: Canvas) -> Mood:
    """A house plant and a glass of tea on the sill, early sun."""
    c.box(0, 0, 1000, 1500, "#d9bd9a", "#b08f72")
    c.wash([(0, 0), (1000, 0), (1000, 1500), (0, 1500)], "#efd8b4", 0.6, 4)
    c.box(150, 60, 850, 1110, "#bfdbe2", "#f7e3b8")
    with c.inside([(150, 60), (850, 60), (850, 1110), (150, 1110)]):
        c.oval(690, 420, 200, 200, "#fff4cf", alpha=0.8, soft=60)
        for x, w, h, colour in ((130, 180, 420, "#d9a98c"), (330, 150, 330, "#c9b8a0"), (470, 210, 380, "#e2bf94"), (680, 200, 300, "#c79a84")):
            c.box(x, 1110 - h, x + w, 1110, colour, mix(colour, "#fbe6c0", 0.4), soft=5)
            c.shape([(x - 8, 1114 - h), (x + w / 2, 1040 - h), (x + w + 8, 1114 - h)], "#a8685a", soft=5)
        foliage(c, 500, 1060, 380, 90, ("#9ab07c", "#b7c48c", "#86a070"), 140, 30)
    with c.apart(5):
        pass
    for x in (150, 500, 850):
        c.box(x - 24, 50, x + 24, 1120, "#fbf4e6", "#d9c9b2", across=True)
    for y in (60, 400, 1104):
        c.box(130, y - 22, 870, y + 22, "#fbf4e6", "#dccdb6")
    curtain(c, -40, 190, 1)
    curtain(c, 830, 1060, -1)
    c.line([(-20, 36), (1020, 36)], "#6a4c3a", 20)
    c.shape([(70, 1120), (930, 1120), (1000, 1216), (0, 1216)], "#fdf3e0", "#ead8be")
    c.box(0, 1216, 1000, 1256, "#c4aa8c", "#a88c70")
    c.light([(180, 1124), (470, 1124), (330, 1212), (10, 1212)], "#fff2c0", 0.6, 5)
    c.light([(530, 1124), (820, 1124), (700, 1212), (390, 1212)], "#fff2c0", 0.6, 5)
    c.shade([(330, 1180), (520, 1176), (360, 1214), (120, 1214)], "#8a6a58", 0.6, 8)
    plant(c, 440, 1000)
    tea(c, 760, 1186)
    c.box(0, 1256, 1000, 1500, "#b89678", "#8a6a54")
    c.light([(90, 1256), (420, 1256), (240, 1500), (-140, 1500)], "#ffe2a8", 0.5, 20)
    for k in range(9):
        x = 90 + k * 100
        c.box(x, 1300, x + 64, 1500, "#e9ddcc", "#c8b8a4")
    c.box(40, 1286, 980, 1310, "#f2e8d8", "#cdbda8")
    c.light([(300, -20), (1020, -20), (560, 1500), (-180, 1500)], "#ffe6a8", 0.26, 70)
    return Mood(contrast=0.3, lights="#fff2cf", bloom=0.1)


def curtain(c: Canvas, left: float, right: float, side: int) -> None:
    """Hang a curtain beside a window."""
    edge = right if side > 0 else left
    fall = [(left, 30), (right, 30)] if side > 0 else [(right, 30), (left, 30)]
    outline = [*fall, (edge - side * 10, 400), (edge + side * 8, 800), (edge - side * 26, 1290)]
    outline += [(left if side > 0 else right, 1290)]
    c.shape(outline, "#e9c98c", "#d4a866", alpha=0.96)
    with c.inside(outline):
        for k in range(7):
            x = left + (right - left) * (k + 0.5) / 7
            c.stroke([(x, 30), (x + 6, 500), (x - 8, 1290)], "#b8864a", 16, 26, alpha=0.42, soft=5)
            c.stroke([(x - 16, 30), (x - 10, 500), (x - 24, 1290)], "#fff0c4", 9, 16, alpha=0.5, soft=4)


def plant(c: Canvas, x: float, y: float) -> None:
    """Put a large plant in a clay pot; y is the earth in it."""
    for turn, reach, width in ((-2.7, 250, 44), (-2.35, 380, 56), (-2.05, 470, 58), (-1.75, 560, 62), (-1.5, 590, 60), (-1.2, 540, 62), (-0.95, 440, 56), (-0.65, 360, 54), (-0.35, 240, 44), (-1.95, 330, 54), (-1.35, 350, 56), (-1.05, 280, 48), (-2.3, 250, 48), (-1.62, 400, 58)):
        turn += c.chance.normal(0, 0.05)
        sag = max(0.0, abs(np.cos(turn)) - 0.4) * 130
        tip = (x + np.cos(turn) * reach, y + np.sin(turn) * reach + sag)
        leaf(c, (x, y), tip, width * 1.25, pick(c, ("#2f6a40", "#437f45", "#5d9650", "#37724a", "#78a858")), 0.13 * np.sign(np.cos(turn)) * (0.4 + abs(np.cos(turn))))
    c.shape([(x - 108, y), (x + 108, y), (x + 78, y + 186), (x - 78, y + 186)], "#d07a4e", "#8a3f28", across=True)
    c.shape([(x - 122, y - 14), (x + 122, y - 14), (x + 116, y + 34), (x - 116, y + 34)], "#dd8a5c", "#a04e34", across=True)
    c.shade([(x - 108, y + 34), (x + 108, y + 34), (x + 104, y + 52), (x - 104, y + 52)], "#7a3a2a", 0.5, 4)


def tea(c: Canvas, x: float, y: float) -> None:
    """Stand a glass of tea; y is the surface."""
    c.light([(x - 40, y - 4), (x + 20, y - 4), (x - 60, y + 26), (x - 150, y + 26)], "#ff9a3c", 0.8, 7)
    c.oval(x, y, 92, 17, "#fdf6ea")
    c.oval(x, y - 4, 60, 10, "#d9c6ae")
    c.shape([(x - 54, y - 142), (x + 54, y - 142), (x + 42, y - 6), (x - 42, y - 6)], "#eef2ec", alpha=0.55)
    c.shape([(x - 51, y - 104), (x + 51, y - 104), (x + 41, y - 9), (x - 41, y - 9)], "#d8762a", "#9a4218")
    c.oval(x, y - 104, 51, 10, "#eca054")
    c.shape([(x - 40, y - 130), (x - 26, y - 130), (x - 22, y - 20), (x - 32, y - 20)], "#fff6dc", alpha=0.6, soft=3)
    c.line(np.vstack([oval(x, y - 142, 54, 10), oval(x, y - 142, 54, 10)[:1]]), "#fdfdf8", 3)
    for k in range(4):
        u = x - 22 + k * 15
        c.stroke([(u, y - 150), (u + 14, y - 210), (u - 8, y - 270), (u + 10, y - 330)], "#fffaf0", 12, 2, alpha=0.3, soft=7)


def kitchen(c: Canvas) -> Mood:
    """A big pot steaming on the stove."""
    c.box(0, 0, 1440, 700, "#e9e2cf", "#d8ccb4")
    for row in range(6):
        for column in range(13):
            x, y = column * 116 - 30, 120 + row * 96
            tile = mix(pick(c, ("#9fc4bc", "#b4d2c6", "#8fb8b4", "#c4dcd0")), "#f5ead2", 0.22 - 0.02 * row)
            c.box(x + 3, y + 3, x + 113, y + 93, tile, mix(tile, "#3a6a70", 0.12))
            c.line([(x + 8, y + 9), (x + 104, y + 9)], "#ffffff", 3, alpha=0.35)
    c.box(0, 0, 1440, 116, "#b8825a", "#8f5f40")
    c.line([(0, 116), (1440, 116)], "#5f3d2a", 10)
    for x in range(80, 620, 88):
        c.line([(x, 150), (x, 176)], "#54403a", 4)
    c.line([(30, 150), (640, 150)], "#6a5a54", 8)
    hanging(c)
    c.box(940, 110, 1440, 560, "#fdf5dc", "#fbe3ae")
    with c.inside([(940, 110), (1440, 110), (1440, 560), (940, 560)]):
        c.oval(1250, 240, 160, 160, "#ffffff", alpha=0.7, soft=50)
        foliage(c, 1150, 560, 260, 120, ("#a9c284", "#c4d29a", "#90b078"), 110, 26)
    for x in (940, 1185, 1430):
        c.box(x - 14, 104, x + 14, 566, "#fffaf0", "#d8c8b0", across=True)
    c.box(920, 556, 1440, 590, "#fffaf0", "#cbb99e")
    c.shape([(-10, 690), (1450, 690), (1450, 800), (-10, 800)], "#d9a874", "#b8844f")
    c.line([(0, 694), (1440, 694)], "#f2cf9c", 8)
    c.box(-10, 800, 1450, 1090, "#4f7a78", "#335654")
    for x in (40, 900, 1180):
        c.box(x, 830, x + 250, 1080, "#5d8a86", "#3f6664")
        c.oval(x + 125, 866, 34, 8, "#d9c08a")
    c.box(330, 716, 860, 1090, "#ece6dc", "#b8b0a8")
    c.box(330, 716, 860, 752, "#54525a", "#3a383f")
    for x in (410, 500, 690, 780):
        c.oval(x, 800, 24, 24, "#3a383f")
        c.line([(x, 800), (x, 780)], "#d8d2c8", 5)
    c.box(390, 860, 800, 1040, "#3f3d46", "#2a2830")
    c.line([(400, 848), (790, 848)], "#9a948c", 12)
    c.light([(880, 690), (1440, 690), (1440, 800), (640, 800)], "#fff0b4", 0.4, 24)
    pot(c, 590, 716)
    board(c)
    for y in (655, 676, 697):
        c.shape(smooth([(120, y), (210, y + 34), (250, y + 36), (340, y), (230, y - 10)]), "#fbf6ec", "#b9c2c8", across=True)
        c.oval(230, y - 1, 110, 12, "#eef0ea")
        c.stroke([(124, y + 8), (230, y + 24), (336, y + 8)], "#4f7fa8", 5)
    return Mood(contrast=0.3, lights="#fff3d4", bloom=0.1)


def hanging(c: Canvas) -> None:
    """Hang ladles, a sieve and bunches of herbs on the rail."""
    for x, r in ((124, 34), (300, 26)):
        c.line([(x, 168), (x, 300)], "#8a8f94", 9)
        c.oval(x, 316, r, r * 0.8, "#a8adb2")
        c.oval(x - 6, 308, r * 0.6, r * 0.4, "#dfe4e6", soft=4)
    c.line([(212, 168), (212, 250)], "#7a5030", 10)
    c.blob([(212, 240), (238, 300), (226, 352), (198, 352), (186, 300)], "#b07a48", "#855a34")
    for x in (400, 488, 560):
        for k in range(16):
            turn = c.chance.normal(np.pi / 2, 0.34)
            reach = c.chance.uniform(60, 130)
            leaf(c, (x, 178), (x + np.cos(turn) * reach, 178 + np.sin(turn) * reach), 18, pick(c, GREENS), 0.1)
        c.oval(x, 184, 11, 9, "#d8c090")


def pot(c: Canvas, x: float, y: float) -> None:
    """Put the pot on the stove, steam rising."""
    c.oval(x, y, 150, 14, "#232128")
    body = [(x - 158, y - 220), (x + 158, y - 220), (x + 150, y - 16), (x + 120, y), (x - 120, y), (x - 150, y - 16)]
    c.shape(body, "#e2e4e2", "#6d7680", across=True)
    with c.inside(body):
        c.box(x - 120, y - 220, x - 84, y, "#ffffff", alpha=0.7, soft=10)
        c.box(x + 20, y - 220, x + 60, y, "#4f5862", alpha=0.45, soft=16)
        c.box(x + 96, y - 220, x + 112, y, "#cdd6da", alpha=0.6, soft=7)
    for side in (-1, 1):
        c.stroke([(x + side * 156, y - 186), (x + side * 196, y - 178), (x + side * 194, y - 142), (x + side * 154, y - 140)], "#4a4f58", 16)
    c.oval(x, y - 220, 162, 30, "#f4f5f2")
    c.oval(x, y - 217, 148, 24, "#b9703a")
    c.oval(x - 20, y - 220, 110, 14, "#d99650", soft=5)
    for u, v in ((-60, -6), (10, 4), (62, -4), (-14, -9)):
        c.oval(x + u, y - 216 + v, 13, 5, "#e9bd74")
    c.line([(x + 60, y - 222), (x + 150, y - 330)], "#7a5030", 13, 10)
    for k in range(9):
        u = x - 110 + k * 28
        w = c.chance.uniform(-40, 40)
        path = [(u, y - 228), (u + 24, y - 330), (u - 22 + w, y - 450), (u + 30 + w, y - 590), (u + w, y - 700)]
        c.stroke(path, "#fffaf0", 20, 64, alpha=0.2, soft=17)


def board(c: Canvas) -> None:
    """Lay limes, chilli, star anise and herbs on a chopping board."""
    c.shade([(905, 752), (1330, 752), (1340, 792), (880, 792)], "#7a4a2c", 0.6, 8)
    c.shape([(920, 700), (1310, 700), (1350, 770), (890, 770)], "#edc894", "#cf9f66")
    c.box(890, 770, 1350, 784, "#a8764a")
    for x, y in ((990, 716), (1046, 734)):
        c.oval(x, y, 34, 27, "#6f9a34")
        c.oval(x - 8, y - 7, 18, 12, "#a5c95c", soft=4)
    c.oval(1108, 728, 33, 27, "#5d862c")
    c.oval(1108, 726, 28, 22, "#e4eeb0")
    for t in np.linspace(0, np.pi, 5)[:-1]:
        c.line([(1108 - 26 * np.cos(t), 726 - 20 * np.sin(t)), (1108 + 26 * np.cos(t), 726 + 20 * np.sin(t))], "#b8cf70", 3)
    c.stroke([(1150, 752), (1190, 742), (1230, 756)], "#d83a2c", 15, 3)
    for k in range(22):
        turn = c.chance.normal(-0.3, 0.5)
        leaf(c, (1200, 726), (1200 + np.cos(turn) * c.chance.uniform(40, 110), 722 + np.sin(turn) * 44), 17, pick(c, GREENS), 0.1)


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
    pairs = ((120, 1240, 1.05, "#3a3f52", "boot"), (330, 1252, 0.98, "#b8483c", "trainer"), (535, 1262, 0.9, "#e0a83c", "trainer"), (720, 1258, 0.66, "#4f86b4", "trainer"), (870, 1262, 0.56, "#d87a94", "boot"))
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
    for x, h, colour in ((70, 420, "#c8553c"), (150, 470, "#43607e"), (226, 330, "#d8a94a")):
        c.line([(x, 226), (x, 262)], "#4a3830", 8)
        coat = [(x - 16, 250), (x + 16, 250), (x + 46, 290), (x + 54, 250 + h), (x - 54, 250 + h), (x - 46, 290)]
        c.blob(coat, mix(colour, "#fff0d0", 0.2), mix(colour, "#181830", 0.35), across=True)
        c.line([(x, 280), (x + 4, 246 + h)], mix(colour, "#181830", 0.4), 5)


def shoe(c: Canvas, x: float, y: float, size: float, colour: str, kind: str) -> None:
    """Stand one shoe, its toe towards us and to the left."""
    s = size
    high = 150 if kind == "boot" else 62
    dark = mix(colour, "#14141f", 0.45)
    c.blob([(x - 54 * s, y + 36 * s), (x - 50 * s, y + 54 * s), (x + 40 * s, y + 56 * s), (x + 50 * s, y + 30 * s)], "#efe6d8" if kind == "trainer" else "#2a2022")
    upper = [(x - 56 * s, y + 38 * s), (x - 52 * s, y + 6 * s), (x - 20 * s, y - 16 * s), (x - 12 * s, y - high * s), (x + 42 * s, y - high * s), (x + 50 * s, y + 36 * s)]
    c.blob(upper, mix(colour, "#fff0d0", 0.24), dark, across=True)
    c.oval(x + 15 * s, y - high * s, 30 * s, 11 * s, mix(colour, "#0c0c14", 0.65))
    for k in range(3):
        v = y - (high * 0.55 - k * 24) * s
        c.stroke([(x - 22 * s, v), (x + 2 * s, v - 9 * s), (x + 20 * s, v - 4 * s)], "#f4ecdc" if kind == "trainer" else "#8a7a6a", 5 * s)
    c.oval(x - 34 * s, y + 8 * s, 14 * s, 8 * s, mix(colour, "#ffffff", 0.5), -30, alpha=0.6, soft=4 * s)


def homework(c: Canvas) -> Mood:
    """A desk from above in lamplight: exercise book, textbook, slips of paper, mug."""
    c.box(0, 0, 1440, 1080, "#8a5a3c", "#5f3a2a")
    for k in range(5):
        c.line([(-10, k * 230 + 60), (1450, k * 230 + 44)], "#4a2c20", 5)
    c.wash([(0, 0), (1440, 0), (1440, 1080), (0, 1080)], "#b07a4c", 0.5, 6, 0.25)

    def sheet(points: object, colour: str) -> None:
        p = np.asarray(points, float)
        c.shade(p + [12, 16], "#2a1418", 0.6, 10)
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
                path = [(x + t * w, y - 8 - (x + t * w - 500) * 0.107 + 5 * np.sin(t * w / 3.2)) for t in np.linspace(0, 1, 12)]
                c.line(path, "#2c4078", 3.4)
                x += w + 14
        if k < 5:
            c.line([(920 + k * 2, y - 52), (920 + k * 2 + c.chance.uniform(120, 270), y - 34)], "#2c4078", 4)
    for k, (x, y) in enumerate(((560, 420), (1000, 330))):
        c.stroke([(x, y), (x + 40, y + 8 - k * 4), (x + 90, y - 6)], "#d24a3c", 4)
    slips = ((90, 640, -8, "#f6cf5c"), (250, 720, 6, "#f2a0a8"), (110, 820, 4, "#a9d0b4"), (300, 880, -10, "#f6cf5c"), (1290, 90, 8, "#a9c4e4"), (1150, 60, -6, "#f2a0a8"))
    for x, y, turn, colour in slips:
        a = np.deg2rad(turn)
        spin = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
        sheet(np.array([(0, 0), (138, 0), (138, 104), (0, 104)]) @ spin + [x, y], colour)
        for k in (38, 66):
            word = np.array([(18 + t * c.chance.uniform(60, 96), k + 6 * np.sin(t * 17)) for t in np.linspace(0, 1, 14)])
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
    c.shade([(-10, -10), (1450, -10), (1450, 1090), (-10, 1090), (-10, 1000), (1300, 1000), (1380, 80), (-10, 60)], "#2a1a3a", 0.5, 110)
    return Mood(contrast=0.36, lights="#ffe8b8", shadows="#231636", vignette=0.4)


def corner(c: Canvas) -> Mood:
    """A bed behind a curtain, a carpet on the wall, a lamp."""
    c.box(0, 0, 1000, 1500, "#4f5478", "#3a3f62")
    c.wash([(0, 0), (1000, 0), (1000, 1500), (0, 1500)], "#6a6a8e", 0.5, 5)
    carpet(c, 190, 190, 860, 800)
    c.shape([(60, 1010), (1010, 1010), (1010, 1300), (60, 1300)], "#d9c8b0", "#a8957f")
    c.blob([(70, 960), (300, 930), (640, 940), (1020, 925), (1020, 1130), (600, 1150), (300, 1130), (60, 1150)], "#c8563c", "#8e3430")
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
            c.stroke([(x, -20), (x + 16, 500), (x - 12, 1000), (x + 10, 1520)], "#33585c", 20, 28, alpha=0.5, soft=8)
            c.stroke([(x + 24, -20), (x + 40, 500), (x + 12, 1000), (x + 34, 1520)], "#b9d8c8", 9, 13, alpha=0.5, soft=5)
    c.light([(230, -20), (350, -20), (360, 1520), (250, 1520)], "#ffd898", 0.5, 34)
    c.line([(-20, 24), (1020, 24)], "#3a2c30", 14)
    for x in range(20, 330, 52):
        c.oval(x, 30, 13, 17, "#d9b070")
    return Mood(contrast=0.34, lights="#ffe6b4", shadows="#1c1a44", vignette=0.3, bloom=0.12)


def carpet(c: Canvas, left: float, top: float, right: float, bottom: float) -> None:
    """Hang a patterned carpet on the wall."""
    c.shade([(left + 14, top + 20), (right + 14, top + 20), (right + 14, bottom + 22), (left + 14, bottom + 22)], "#181838", 0.6, 10)
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
    for r, colour in ((170, "#e9c98c"), (150, "#2f4a6a"), (112, "#d9a24a"), (94, "#7d2a30"), (52, "#e9c98c"), (34, "#3f7a70")):
        c.shape([(x, y - r * 1.1), (x + r * 1.2, y), (x, y + r * 1.1), (x - r * 1.2, y)], colour)
    for u, v in ((-1, -1), (1, -1), (-1, 1), (1, 1)):
        for r, colour in ((52, "#2f4a6a"), (36, "#d9a24a"), (18, "#7d2a30")):
            c.oval(x + u * 172, y + v * 150, r, r, colour)


