"""Scenes of the city from afar: roofs under snow, a bridge at sunrise."""

from itertools import pairwise

import numpy as np

from tests.support.scenes.brushes import Mood
from tests.support.scenes.canvas import Canvas, mix
from tests.support.scenes.people import Look, walking
from tests.support.scenes.props import foliage, pick

STROLLERS = (
    Look("#6a3f4a", "#2f2a3c", "#8a6655", "#2a2024", bag="#3d3a4c"),
    Look("#41556e", "#2a2a3c", "#8a6655", "#2a2024"),
    Look("#56704f", "#2f2a3c", "#8a6655", "#32241f", long_hair=True, skirt=True),
    Look("#8e5a3c", "#2c2c40", "#8a6655", "#2a2024", hat="#3d3a4c"),
    Look("#4a3f5c", "#2a2a38", "#8a6655", "#2a2024", pack="#7e4a3f"),
)


def rooftops(c: Canvas) -> Mood:
    """Roofs under the first snow."""
    c.sky((0, "#9db6d6"), (0.22, "#c9d2e2"), (0.36, "#f3dcd2"), (0.48, "#f9e3cc"), (1, "#dfe5ee"))
    c.wash([(0, 0), (1500, 0), (1500, 330), (0, 330)], "#e8e6ee", 0.8, 4, 3, soft=40)
    for x in (180, 236, 690, 1190):
        h = c.chance.uniform(70, 150)
        c.box(x, 400 - h, x + 26, 420, "#b3b4ca")
        c.shape([(x - 5, 402 - h), (x + 13, 340 - h), (x + 31, 402 - h)], "#a2a6c2")
    layers = ((400, 0.42, 0.55), (480, 0.6, 0.38), (590, 0.85, 0.2), (745, 1.2, 0.06))
    for ground, size, haze in layers:
        x = -260 * size + float(c.chance.uniform(0, 80))
        while x < 1520:
            x = house_in_snow(c, x, ground, size, haze)
        c.shape(
            [(-20, ground + 40 * size), (1520, ground + 40 * size), (1520, ground + 170), (-20, ground + 170)],
            "#f4ece8",
            alpha=0.35 * haze + 0.1,
            soft=30,
        )
    house_in_snow(c, -330, 985, 2.2, 0.0)
    house_in_snow(c, 860, 1040, 2.4, 0.0)
    for _ in range(260):
        x, y, r = c.chance.uniform(0, 1500), c.chance.uniform(0, 1000), c.chance.uniform(1.2, 4)
        c.oval(x, y, r, r, "#ffffff", alpha=0.75, soft=0.6)
    return Mood(contrast=0.25, shadows="#3a4a78", vignette=0.1)


def house_in_snow(c: Canvas, x: float, ground: float, size: float, haze: float) -> float:
    """Build a house with a snowy roof and return where the next one begins."""
    air = "#dfe0ea"
    gable, length = c.chance.uniform(150, 200) * size, c.chance.uniform(170, 330) * size
    rise, wall = c.chance.uniform(95, 135) * size, 260 * size
    top = ground - rise - c.chance.uniform(0, 40) * size
    eaves = top + rise
    plaster = pick(c, ("#d9a877", "#c98a6c", "#e2c48f", "#b8a08e", "#c7b49a", "#a9746a"))
    front, flank = mix(plaster, air, haze), mix(mix(plaster, "#3a4470", 0.45), air, haze)
    ridge = x + gable / 2
    c.box(x + gable - 2, eaves - 4, x + gable + length, eaves + wall, flank)
    c.shape([(x, eaves), (ridge, top), (x + gable, eaves), (x + gable, eaves + wall), (x, eaves + wall)], front)
    for k in range(int(length / (70 * size))):
        u = x + gable + (24 + 70 * k) * size
        lit = c.chance.random() < 0.3
        c.box(
            u,
            eaves + 34 * size,
            u + 30 * size,
            eaves + 84 * size,
            mix("#ffd48a" if lit else "#44507e", air, haze * 0.7),
        )
    for u in (0.28, 0.58):
        lit = c.chance.random() < 0.4
        c.box(
            x + gable * u,
            eaves + 30 * size,
            x + gable * (u + 0.16),
            eaves + 84 * size,
            mix("#ffd48a" if lit else "#5a618a", air, haze * 0.7),
        )
    c.box(
        ridge - 11 * size, eaves - 52 * size, ridge + 11 * size, eaves - 20 * size, mix("#ffcf80", air, haze * 0.7)
    )
    slope = [
        (ridge, top),
        (ridge + length, top),
        (x + gable + length + 10 * size, eaves + 6 * size),
        (x + gable + 6 * size, eaves + 8 * size),
    ]
    c.shape(slope, mix("#fdf6f2", air, haze * 0.5), mix("#b9c6e4", air, haze * 0.6))
    c.wash(slope, mix("#a9b9de", air, haze), 0.5, 5, 0.6)
    thick = 13 * size
    c.line(
        [(x - 14 * size, eaves + 12 * size), (ridge, top - thick * 0.3)], mix("#fffaf4", air, haze * 0.3), thick
    )
    c.line(
        [(ridge, top - thick * 0.3), (x + gable + 10 * size, eaves + 10 * size)],
        mix("#e2e8f6", air, haze * 0.3),
        thick,
    )
    c.line(
        [(x + gable + 6 * size, eaves + 12 * size), (x + gable + length + 8 * size, eaves + 10 * size)],
        mix("#8f9dc8", air, haze),
        6 * size,
    )
    u = ridge + length * c.chance.uniform(0.3, 0.75)
    stack = mix("#9a5a4c", air, haze)
    c.box(u, top - 34 * size, u + 30 * size, top + 34 * size, stack, mix(stack, "#2a2a50", 0.35), across=True)
    c.box(u - 4 * size, top - 44 * size, u + 34 * size, top - 32 * size, mix("#ffffff", air, haze * 0.4))
    if c.chance.random() < 0.45:
        for k in range(7):
            c.oval(
                u + (14 + k * k * 2.2) * size,
                top - (60 + k * 24) * size,
                (10 + 5 * k) * size,
                (9 + 4 * k) * size,
                "#fbf1ee",
                alpha=0.34,
                soft=8 * size,
            )
    return x + gable + length + c.chance.uniform(-16, 22) * size


def bridge(c: Canvas) -> Mood:
    """A wide view of a stone bridge at sunrise."""
    c.sky((0, "#7fa4c8"), (0.25, "#b6c4cf"), (0.45, "#f3d6bb"), (0.62, "#f9c08d"), (0.7, "#f6b88c"), bottom=700)
    c.wash([(0, 20), (2100, 20), (2100, 300), (0, 300)], "#fbe4d4", 0.8, 5, 3, soft=40)
    c.wash([(0, 60), (2100, 60), (2100, 260), (0, 260)], "#9d92b0", 0.35, 4, 4, soft=40)
    c.oval(1385, 372, 52, 52, "#fff6d8", soft=2)
    c.glow(1385, 372, 330, "#ffdc9c", 0.9)
    hill = [
        (-20, 330),
        (180, 296),
        (420, 306),
        (640, 350),
        (900, 396),
        (1300, 410),
        (2120, 400),
        (2120, 480),
        (-20, 480),
    ]
    c.blob(hill, "#a594ad", "#c5a4a6")
    for x, y, w, h in ((150, 302, 120, 62), (280, 306, 190, 50), (430, 316, 70, 44)):
        c.box(x, y - h, x + w, y + 20, "#9687a6")
        c.shape([(x - 6, y - h), (x + 14, y - h - 26), (x + w - 14, y - h - 26), (x + w + 6, y - h)], "#86799c")
    for x, h in ((236, 150), (262, 150), (330, 118), (452, 84)):
        c.box(x, 300 - h, x + 17, 300, "#8d7f9f")
        c.shape([(x - 3, 302 - h), (x + 8, 250 - h), (x + 20, 302 - h)], "#7c7094")
    x = 560.0
    while x < 2120:
        w, h = c.chance.uniform(30, 74), c.chance.uniform(38, 92)
        wall = mix(pick(c, ("#c09a98", "#b08c92", "#cfa89a", "#a08594")), "#f3cdb0", 0.25)
        c.box(x, 470 - h, x + w, 476, wall)
        c.shape([(x - 3, 472 - h), (x + w / 2, 446 - h), (x + w + 3, 472 - h)], mix("#96616a", "#c09a98", 0.5))
        for u in np.arange(x + 6, x + w - 8, 13):
            for v in np.arange(478 - h, 460, 18):
                c.box(u, v, u + 5, v + 9, "#ffe2a8" if c.chance.random() < 0.3 else "#8a7088")
        if c.chance.random() < 0.1:
            c.box(x + 6, 400 - h, x + 20, 476, "#8d7488")
            c.shape([(x + 3, 402 - h), (x + 13, 350 - h), (x + 23, 402 - h)], "#74637f")
        x += w
    for x in range(0, 2100, 46):
        foliage(c, x, 474, 34, 17, ("#87876f", "#7b8068", "#9a8f74"), 16, 12)
    c.sky((0, "#eeb98f"), (0.3, "#b99b9a"), (1, "#566f86"), top=484, bottom=700)
    c.box(-10, 478, 2110, 488, "#7a6a70")
    arches(c)
    for k, (x, h) in enumerate(
        ((300, 78), (372, 80), (760, 70), (1010, 66), (1228, 62), (1560, 56), (1604, 58), (1830, 52))
    ):
        walking(c, x, deck(x) + 1, h, STROLLERS[k % 5], way=1 if k % 3 else -1)
    parapet(c)
    c.mirror(524, 0.62, 0.75, 16, 6)
    water(c, 524, 1385)
    for x, y, s in ((980, 150, 1.0), (1050, 190, 0.7), (1120, 140, 0.8), (1720, 210, 0.7)):
        wings = [
            (x - 26 * s, y - 9 * s),
            (x - 12 * s, y - 13 * s),
            (x, y),
            (x + 12 * s, y - 13 * s),
            (x + 27 * s, y - 7 * s),
        ]
        c.stroke(wings, "#5a5068", 4 * s, 2)
    return Mood(bloom=0.12, shadows="#2a2a50", lights="#fff0d8", vignette=0.14)


def deck(x: float) -> float:
    """Return how high the bridge's roadway lies."""
    return 352 + 0.021 * x


def arches(c: Canvas) -> None:
    """Build the bridge's piers and vaults."""
    stone, dark = "#8a6d68", "#4d3f4e"
    xs = np.linspace(-20, 2120, 60)
    piers = [-90, 230, 540, 836, 1112, 1370, 1610, 1834, 2040, 2240]
    for a, b in pairwise(piers):
        middle, half = (a + b) / 2, (b - a) / 2 - 24
        spring, crown = 532, deck(middle) + 38
        curve = [
            (middle - half * np.cos(t), spring - (spring - crown) * np.sin(t)) for t in np.linspace(0, np.pi, 30)
        ]
        inner = [(x + 15, y + 3) for x, y in curve]
        c.shape([*curve, *inner[::-1]], dark)
        c.shape([(a, deck(a) + 10), *curve, (b, deck(b) + 10)], stone, mix(dark, stone, 0.35))
        c.line(curve, mix(stone, "#ffe2c0", 0.4), 6)
        c.shape(
            [(b - 26, deck(b) + 60), (b, deck(b) + 40), (b + 26, deck(b) + 60), (b + 26, 540), (b - 26, 540)],
            mix(stone, "#ffd8a8", 0.3),
            dark,
            across=True,
        )
    c.shape(
        [*[(x, deck(x) - 2) for x in xs], *[(x, deck(x) + 26) for x in xs[::-1]]],
        mix(stone, "#ffe0b8", 0.22),
        stone,
    )


def parapet(c: Canvas) -> None:
    """Put railing and lamps on the bridge, in front of those who walk there."""
    xs = np.linspace(-20, 2120, 60)
    c.shape([*[(x, deck(x) - 24) for x in xs], *[(x, deck(x)) for x in xs[::-1]]], "#7c626a", "#5a4a58")
    c.line([(x, deck(x) - 25) for x in xs], "#d9ae96", 5)
    for x in range(90, 2100, 292):
        c.line([(x, deck(x)), (x, deck(x) - 96)], "#3a3044", 6, 4)
        c.oval(x, deck(x) - 104, 8, 11, "#ffeebc")
        c.glow(x, deck(x) - 104, 26, "#ffdf9c", 0.8)


def water(c: Canvas, shore: float, sun: float) -> None:
    """Let ripples and the sun's path run over the river."""
    for _ in range(330):
        v = float(c.chance.random() ** 1.5)
        y = shore + 4 + v * (c.height - shore)
        x, w = c.chance.uniform(0, c.width), (14 + 60 * v) * c.chance.uniform(0.6, 1.6)
        tone = pick(c, ("#f7cfae", "#5c6f8c", "#e8b49a", "#465a7a"))
        c.oval(x, y, w, 0.8 + 2.0 * v, tone, alpha=0.32)
    for _ in range(200):
        v = float(c.chance.random())
        y = shore + v * (c.height - shore)
        x = sun + c.chance.normal(0, 26 + 60 * v)
        c.oval(x, y, (10 + 26 * v) * c.chance.uniform(0.5, 1.4), 1.2 + 1.8 * v, "#fff0c8", alpha=0.8)
