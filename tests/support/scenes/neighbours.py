"""Scenes with painted faces: a market stall, a window, a balcony walk."""

import numpy as np

from tests.support.scenes.brushes import Mood
from tests.support.scenes.canvas import Canvas, mix, smooth
from tests.support.scenes.faces import Face, arm, bust
from tests.support.scenes.props import GREENS, crate, foliage, leaf, mug, pick


def market(c: Canvas) -> Mood:
    """A woman behind her fruit stall."""
    c.sky((0, "#d9d3ba"), (0.5, "#b9b49c"), (1, "#8a8478"))
    for k in range(16):
        x, w = k * 100 - 40 + c.chance.uniform(-20, 20), c.chance.uniform(70, 150)
        c.box(
            x,
            c.chance.uniform(150, 320),
            x + w,
            640,
            pick(c, ("#a8b6a4", "#c9b48e", "#98a9b2", "#d6c3a2", "#b08f7a")),
            alpha=0.7,
            soft=14,
        )
    foliage(c, 210, 330, 220, 120, ("#8aa76a", "#a7bd7c", "#6f9060"), 160, 26)
    foliage(c, 1290, 320, 240, 130, ("#8aa76a", "#a7bd7c", "#6f9060"), 160, 26)
    c.blur(5)
    for k in range(13):
        a, b = k / 13, (k + 1) / 13
        colour = "#c8402f" if k % 2 else "#f7ead0"
        c.shape(
            [(90 + a * 1320, -20), (90 + b * 1320, -20), (b * 1520 - 10, 165), (a * 1520 - 10, 165)],
            mix(colour, "#ffffff", 0.1),
            colour,
        )
        edge = [
            (a * 1520 - 10 + (b - a) * 1520 * t, 165 + 44 * np.sin(np.pi * t) ** 0.6)
            for t in np.linspace(0, 1, 14)
        ]
        c.shape(edge, mix(colour, "#5a2030", 0.28))
    c.shade([(0, 165), (1500, 165), (1500, 330), (0, 330)], "#7a6a70", 0.55, 50)
    for x in (58, 1442):
        c.box(x - 11, 150, x + 11, 800, "#8a6240", "#5a3c28", across=True)
    vendor(c)
    rows = (
        (
            560,
            118,
            (
                (18, 232, ("#e8842a", "#f09a3a", "#dd7420"), 22),
                (262, 210, ("#f0d24a", "#e6c236"), 20),
                (1002, 220, ("#8fb04a", "#a5c25c", "#7a9c3e"), 21),
                (1236, 250, ("#d23a2c", "#c22e28", "#e0503a"), 21),
            ),
        ),
        (
            720,
            160,
            (
                (-40, 290, ("#c8342c", "#d8483a", "#b82a28"), 24),
                (262, 236, ("#7c2a4a", "#93385a", "#6a2040"), 17),
                (510, 236, ("#f2a83a", "#f7bb58", "#e89a2c"), 25),
                (758, 230, ("#6f9a3e", "#86b04e", "#5a8432"), 23),
                (1000, 240, ("#e8d65a", "#f0e074"), 22),
                (1252, 290, ("#e06a4a", "#ea805c", "#d25a3c"), 24),
            ),
        ),
    )
    for y, h, line in rows:
        for x, w, colours, size in line:
            crate(c, x, y, w, h, colours, size)
            c.box(x + w * 0.34, y - 62, x + w * 0.66, y - 16, "#28403a", "#1c2e2a")
            c.stroke([(x + w * 0.4, y - 36), (x + w * 0.46, y - 44), (x + w * 0.5, y - 34)], "#f2ecd8", 3)
            c.stroke([(x + w * 0.53, y - 46), (x + w * 0.59, y - 40), (x + w * 0.53, y - 32)], "#f2ecd8", 3)
            c.line([(x + w * 0.5, y - 16), (x + w * 0.5, y + 8)], "#5a4030", 4)
    c.box(-10, 886, 1510, 1010, "#7a5a40", "#4a3426")
    for k in range(9):
        c.line([(k * 190 - 30, 890), (k * 190 - 36, 1010)], "#3c2a20", 4)
    c.light([(-40, 560), (560, 560), (240, 1010), (-40, 1010)], "#ffe2a0", 0.32, 60)
    return Mood(bloom=0.06, lights="#fff0cf", shadows="#2a2340", contrast=0.34)


def vendor(c: Canvas) -> None:
    """Stand a woman in an apron between the crates."""
    who = Face("#dda880", "#5a3826", "#4a2c1e", "#4a3222", "#b8574a", turn=-0.5, scarf="#c8503c")
    bust(c, 750, 318, 172, "#3f7f86", who, 900)
    c.blob(
        [
            (672, 480),
            (750, 500),
            (828, 480),
            (862, 600),
            (880, 800),
            (870, 900),
            (630, 900),
            (620, 800),
            (638, 600),
        ],
        "#f6ead4",
        "#cdb8a2",
        across=True,
    )
    for x in (676, 824):
        c.line([(x, 500), (x + (750 - x) * 0.3, 428)], "#efe0c8", 17)
    c.line([(632, 640), (868, 640)], "#d8c4aa", 12)
    for side in (-1, 1):
        arm(
            c, [(750 + side * 128, 480), (750 + side * 166, 600), (750 + side * 70, 690)], "#3f7f86", 62, "#dda880"
        )
    for _ in range(28):
        turn = c.chance.normal(-np.pi / 2, 0.5)
        reach = c.chance.uniform(60, 128)
        leaf(
            c,
            (750, 712),
            (750 + np.cos(turn) * reach, 712 + np.sin(turn) * reach),
            20,
            pick(c, GREENS),
            0.1 * np.sign(np.cos(turn)),
        )
    c.oval(724, 704, 24, 15, "#dda880", 30)
    c.oval(778, 708, 24, 15, "#c98f6a", -30)
    for u, v in ((-0.22, -0.46), (0.04, -0.52), (0.26, -0.42), (-0.36, -0.24), (0.38, -0.16), (-0.08, -0.42)):
        c.oval(750 + u * 172, 318 + v * 172, 6, 6, "#fbeed4")


def window_neighbour(c: Canvas) -> Mood:
    """An elderly man at an open window on the ground floor."""
    c.box(0, 0, 1440, 1080, "#e3b566", "#cf9a4e")
    c.wash([(0, 0), (1440, 0), (1440, 1080), (0, 1080)], "#f0d090", 0.7, 5)
    c.wash([(0, 620), (1440, 620), (1440, 1080), (0, 1080)], "#a87a4c", 0.6, 7, soft=60)
    c.box(0, 950, 1440, 1080, "#9a8a7c", "#6d6260")
    c.box(0, 938, 1440, 956, "#c8b49c")
    c.box(400, 118, 1040, 800, "#f4e6cc", "#dcc6a4")
    c.box(450, 166, 990, 760, "#2c2a34", "#4a3a34")
    c.box(470, 190, 700, 500, "#3f4c54", alpha=0.6, soft=18)
    c.oval(880, 300, 60, 60, "#f0c070", alpha=0.35, soft=30)
    for side in (-1, 1):
        x = 720 + side * 270
        c.shape([(x, 160), (x + side * 190, 120), (x + side * 190, 810), (x, 764)], "#3f7a5c", "#2f5a48")
        for y in range(190, 750, 34):
            c.line([(x + side * 20, y), (x + side * 172, y - (455 - y) * -0.06)], "#2a5040", 9)
    who = Face("#dba382", "#d9d5d0", "#b9b2aa", "#4a5a6a", "#b06a58", turn=-0.6, old=True, moustache=True)
    bust(c, 720, 400, 186, "#7f9cc0", who, 770)
    c.shape([(672, 508), (720, 590), (768, 508), (800, 528), (722, 640), (640, 528)], "#eee4d2")
    arm(c, [(862, 590), (914, 690), (720, 728)], "#7f9cc0", 82, "#dba382")
    arm(c, [(576, 590), (528, 694), (744, 742)], "#7f9cc0", 82, "#dba382")
    c.box(380, 758, 1060, 800, "#fbf0da", "#c9b08c")
    c.shade([(390, 800), (1050, 800), (1040, 850), (420, 850)], "#a07a58", 0.6, 16)
    for x in (452, 990):
        c.shape([(x - 60, 700), (x + 60, 700), (x + 46, 762), (x - 46, 762)], "#c8603c", "#8f3f2a", across=True)
        foliage(c, x, 668, 76, 50, ("#4f8344", "#6a9c52", "#3c6a3a"), 90, 15)
        for _ in range(18):
            c.oval(
                x + c.chance.normal(0, 44),
                652 + c.chance.normal(0, 28),
                10,
                9,
                pick(c, ("#e0403c", "#f06a5c", "#c82a34")),
            )
    c.shade([(1050, -20), (1460, -20), (1460, 1090), (1240, 1090)], "#7a6a90", 0.55, 30)
    return Mood(contrast=0.3, lights="#fff0cc")


def balcony(c: Canvas) -> Mood:
    """Two neighbours at the railing of the balcony walk."""
    c.box(0, 0, 1440, 1080, "#ecd3a0", "#d3b07c")
    c.wash([(0, 0), (1440, 0), (1440, 1080), (0, 1080)], "#f8e8c4", 0.6, 5)
    for x, colour in ((110, "#7a5a42"), (1080, "#4f7a72")):
        c.box(x - 24, 96, x + 264, 840, "#f8eeda")
        c.box(x, 120, x + 240, 840, colour, mix(colour, "#1c1c30", 0.3))
        c.box(x + 34, 160, x + 206, 420, "#5f7484", "#9ab0b4")
        c.line([(x + 120, 160), (x + 120, 420)], colour, 12)
        c.box(x + 34, 470, x + 206, 800, mix(colour, "#ffffff", 0.1))
    c.box(640, 130, 820, 420, "#f8eeda")
    c.box(660, 150, 800, 400, "#52687a", "#8fa6ac")
    c.line([(730, 150), (730, 400)], "#f8eeda", 10)
    c.box(-10, -10, 1450, 66, "#8a6248", "#6a4a3a")
    c.shade([(-10, 66), (1450, 66), (1450, 170), (-10, 170)], "#7a6a7a", 0.5, 34)
    young = Face("#d99f7a", "#3a2620", "#33201a", "#3a2a20", "#b8544a", turn=0.7)
    old = Face("#e2b08c", "#a8a09a", "#8a7a6c", "#4f6a6a", "#b86458", turn=-0.7, old=True)
    for x, y, coat, who in ((500, 420, "#4f88a8", young), (920, 440, "#d0785a", old)):
        bust(c, x, y, 196, coat, who, 1100)
        for side in (1, -1) if x < 720 else (-1, 1):
            arm(c, [(x + side * 146, y + 206), (x + side * 196, y + 330), (x - side * 6, 786)], coat, 76, who.skin)
    c.shape(
        smooth([(770, 620), (850, 572), (920, 640), (990, 572), (1070, 620), (980, 690), (920, 760), (860, 690)]),
        "#efe2cc",
        "#c4ae98",
    )
    mug(c, 700, 800, 62, "#e8b84c")
    c.box(-10, 800, 1450, 828, "#3f5a4e", "#2a4038")
    for x in range(18, 1440, 46):
        c.line([(x, 826), (x, 1090)], "#33493f", 9)
        c.line([(x - 14, 900), (x, 880), (x + 14, 900)], "#33493f", 5)
    c.line([(-10, 812), (1450, 812)], "#6f9080", 6)
    for x in (60, 610, 1110):
        c.shade([(x, 930), (x + 300, 930), (x + 300, 960), (x, 960)], "#3a3040", 0.5, 8)
        c.shape([(x, 850), (x + 290, 850), (x + 276, 936), (x + 14, 936)], "#a8603c", "#7a3f2c")
        foliage(c, x + 145, 838, 158, 44, ("#4f8344", "#6a9c52", "#3c6a3a"), 150, 17)
        for _ in range(46):
            u, v = x + 145 + c.chance.uniform(-150, 150), 824 + c.chance.normal(0, 17)
            r = c.chance.uniform(9, 15)
            c.oval(u, v, r, r * 0.86, pick(c, ("#e0403c", "#f06a5c", "#c82a34", "#f4a0a0")))
    c.light([(-20, -20), (560, -20), (1240, 1090), (180, 1090)], "#fff0b4", 0.3, 60)
    return Mood(contrast=0.32, lights="#fff2d0")
