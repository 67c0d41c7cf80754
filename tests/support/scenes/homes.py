"""Scenes at home: a plant by the window, a kitchen."""

import numpy as np

from tests.support.scenes.brushes import Mood
from tests.support.scenes.canvas import Canvas, mix, oval, smooth
from tests.support.scenes.props import GREENS, foliage, leaf, pick


def window_plant(c: Canvas) -> Mood:
    """A house plant and a glass of tea on the sill, early sun."""
    c.box(0, 0, 1000, 1500, "#d9bd9a", "#b08f72")
    c.wash([(0, 0), (1000, 0), (1000, 1500), (0, 1500)], "#efd8b4", 0.6, 4)
    c.box(150, 60, 850, 1110, "#bfdbe2", "#f7e3b8")
    with c.inside([(150, 60), (850, 60), (850, 1110), (150, 1110)]):
        c.oval(690, 420, 200, 200, "#fff4cf", alpha=0.8, soft=60)
        for x, w, h, colour in (
            (130, 180, 420, "#d9a98c"),
            (330, 150, 330, "#c9b8a0"),
            (470, 210, 380, "#e2bf94"),
            (680, 200, 300, "#c79a84"),
        ):
            c.box(x, 1110 - h, x + w, 1110, colour, mix(colour, "#fbe6c0", 0.4), soft=5)
            c.shape([(x - 8, 1114 - h), (x + w / 2, 1040 - h), (x + w + 8, 1114 - h)], "#a8685a", soft=5)
        foliage(c, 500, 1060, 380, 90, ("#9ab07c", "#b7c48c", "#86a070"), 140, 30)
    c.blur(5)
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
    for turn, reach, width in (
        (-2.7, 250, 44),
        (-2.35, 380, 56),
        (-2.05, 470, 58),
        (-1.75, 560, 62),
        (-1.5, 590, 60),
        (-1.2, 540, 62),
        (-0.95, 440, 56),
        (-0.65, 360, 54),
        (-0.35, 240, 44),
        (-1.95, 330, 54),
        (-1.35, 350, 56),
        (-1.05, 280, 48),
        (-2.3, 250, 48),
        (-1.62, 400, 58),
    ):
        turn += c.chance.normal(0, 0.05)
        sag = max(0.0, abs(np.cos(turn)) - 0.4) * 130
        tip = (x + np.cos(turn) * reach, y + np.sin(turn) * reach + sag)
        leaf(
            c,
            (x, y),
            tip,
            width * 1.25,
            pick(c, ("#2f6a40", "#437f45", "#5d9650", "#37724a", "#78a858")),
            0.13 * np.sign(np.cos(turn)) * (0.4 + abs(np.cos(turn))),
        )
    c.shape([(x - 108, y), (x + 108, y), (x + 78, y + 186), (x - 78, y + 186)], "#d07a4e", "#8a3f28", across=True)
    c.shape(
        [(x - 122, y - 14), (x + 122, y - 14), (x + 116, y + 34), (x - 116, y + 34)],
        "#dd8a5c",
        "#a04e34",
        across=True,
    )
    c.shade([(x - 108, y + 34), (x + 108, y + 34), (x + 104, y + 52), (x - 104, y + 52)], "#7a3a2a", 0.5, 4)


def tea(c: Canvas, x: float, y: float) -> None:
    """Stand a glass of tea; y is the surface."""
    c.light([(x - 40, y - 4), (x + 20, y - 4), (x - 60, y + 26), (x - 150, y + 26)], "#ff9a3c", 0.8, 7)
    c.oval(x, y, 92, 17, "#fdf6ea")
    c.oval(x, y - 4, 60, 10, "#d9c6ae")
    c.shape([(x - 54, y - 142), (x + 54, y - 142), (x + 42, y - 6), (x - 42, y - 6)], "#eef2ec", alpha=0.55)
    c.shape([(x - 51, y - 104), (x + 51, y - 104), (x + 41, y - 9), (x - 41, y - 9)], "#d8762a", "#9a4218")
    c.oval(x, y - 104, 51, 10, "#eca054")
    c.shape(
        [(x - 40, y - 130), (x - 26, y - 130), (x - 22, y - 20), (x - 32, y - 20)], "#fff6dc", alpha=0.6, soft=3
    )
    c.line(np.vstack([oval(x, y - 142, 54, 10), oval(x, y - 142, 54, 10)[:1]]), "#fdfdf8", 3)
    for k in range(4):
        u = x - 22 + k * 15
        c.stroke(
            [(u, y - 150), (u + 14, y - 210), (u - 8, y - 270), (u + 10, y - 330)],
            "#fffaf0",
            12,
            2,
            alpha=0.3,
            soft=7,
        )


def kitchen(c: Canvas) -> Mood:
    """A big pot steaming on the stove."""
    c.box(0, 0, 1440, 700, "#e9e2cf", "#d8ccb4")
    for row in range(6):
        for column in range(13):
            x, y = column * 116 - 30, 120 + row * 96
            tile = mix(pick(c, ("#7fb0ac", "#93bdb4", "#6fa2a2", "#a5c8bc")), "#f5ead2", 0.2 - 0.03 * row)
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
        c.shape(
            smooth([(120, y), (210, y + 34), (250, y + 36), (340, y), (230, y - 10)]),
            "#fbf6ec",
            "#b9c2c8",
            across=True,
        )
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
        for _ in range(16):
            turn = c.chance.normal(np.pi / 2, 0.34)
            reach = c.chance.uniform(60, 130)
            leaf(c, (x, 178), (x + np.cos(turn) * reach, 178 + np.sin(turn) * reach), 18, pick(c, GREENS), 0.1)
        c.oval(x, 184, 11, 9, "#d8c090")


def pot(c: Canvas, x: float, y: float) -> None:
    """Put the pot on the stove, steam rising."""
    c.oval(x, y, 150, 14, "#232128")
    body = [
        (x - 158, y - 220),
        (x + 158, y - 220),
        (x + 150, y - 16),
        (x + 120, y),
        (x - 120, y),
        (x - 150, y - 16),
    ]
    c.shape(body, "#e2e4e2", "#6d7680", across=True)
    with c.inside(body):
        c.box(x - 120, y - 220, x - 84, y, "#ffffff", alpha=0.7, soft=10)
        c.box(x + 20, y - 220, x + 60, y, "#4f5862", alpha=0.45, soft=16)
        c.box(x + 96, y - 220, x + 112, y, "#cdd6da", alpha=0.6, soft=7)
    for side in (-1, 1):
        c.stroke(
            [
                (x + side * 156, y - 186),
                (x + side * 196, y - 178),
                (x + side * 194, y - 142),
                (x + side * 154, y - 140),
            ],
            "#4a4f58",
            16,
        )
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
        c.stroke(path, "#fffdf6", 22, 74, alpha=0.36, soft=15)


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
        c.line(
            [(1108 - 26 * np.cos(t), 726 - 20 * np.sin(t)), (1108 + 26 * np.cos(t), 726 + 20 * np.sin(t))],
            "#b8cf70",
            3,
        )
    c.stroke([(1150, 752), (1190, 742), (1230, 756)], "#d83a2c", 15, 3)
    for _ in range(22):
        turn = c.chance.normal(-0.3, 0.5)
        leaf(
            c,
            (1200, 726),
            (1200 + np.cos(turn) * c.chance.uniform(40, 110), 722 + np.sin(turn) * 44),
            17,
            pick(c, GREENS),
            0.1,
        )
