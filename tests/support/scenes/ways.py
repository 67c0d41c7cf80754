"""Scenes on the way: a bridge at dawn, a bus window in the rain, a crossing, a bench, the school gate."""

import cv2
import numpy as np

from tests.support.scenes.brushes import Mood
from tests.support.scenes.canvas import Canvas, Colour, mix, oval, smooth
from tests.support.scenes.people import Look, standing, walking
from tests.support.scenes.props import LAMPLIGHT, facade, foliage, pick, tree

STROLLERS = (
    Look("#6a3f4a", "#2f2a3c", "#8a6655", "#2a2024", bag="#3d3a4c"),
    Look("#41556e", "#2a2a3c", "#8a6655", "#2a2024"),
    Look("#56704f", "#2f2a3c", "#8a6655", "#32241f", long_hair=True, skirt=True),
    Look("#8e5a3c", "#2c2c40", "#8a6655", "#2a2024", hat="#3d3a4c"),
    Look("#4a3f5c", "#2a2a38", "#8a6655", "#2a2024", pack="#7e4a3f"),
)


def bridge(c: Canvas) -> Mood:
    """A wide view of a stone bridge at sunrise."""
    c.sky((0, "#7fa4c8"), (0.25, "#b6c4cf"), (0.45, "#f3d6bb"), (0.62, "#f9c08d"), (0.7, "#f6b88c"), bottom=700)
    c.wash([(0, 20), (2100, 20), (2100, 300), (0, 300)], "#fbe4d4", 0.8, 5, 3, soft=40)
    c.wash([(0, 60), (2100, 60), (2100, 260), (0, 260)], "#9d92b0", 0.35, 4, 4, soft=40)
    c.oval(1385, 372, 52, 52, "#fff6d8", soft=2)
    c.glow(1385, 372, 330, "#ffdc9c", 0.9)
    hill = [(-20, 330), (180, 296), (420, 306), (640, 350), (900, 396), (1300, 410), (2120, 400), (2120, 480), (-20, 480)]
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
    for k, (x, h) in enumerate(((300, 78), (372, 80), (760, 70), (1010, 66), (1228, 62), (1560, 56), (1604, 58), (1830, 52))):
        walking(c, x, deck(x) + 1, h, STROLLERS[k % 5], way=1 if k % 3 else -1)
    parapet(c)
    c.mirror(524, 0.62, 0.75, 16, 6)
    water(c, 524, 1385)
    for x, y, s in ((980, 150, 1.0), (1050, 190, 0.7), (1120, 140, 0.8), (1720, 210, 0.7)):
        wings = [(x - 26 * s, y - 9 * s), (x - 12 * s, y - 13 * s), (x, y), (x + 12 * s, y - 13 * s), (x + 27 * s, y - 7 * s)]
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
    for a, b in zip(piers[:-1], piers[1:], strict=True):
        middle, half = (a + b) / 2, (b - a) / 2 - 24
        spring, crown = 532, deck(middle) + 38
        curve = [(middle - half * np.cos(t), spring - (spring - crown) * np.sin(t)) for t in np.linspace(0, np.pi, 30)]
        inner = [(x + 15, y + 3) for x, y in curve]
        c.shape([*curve, *inner[::-1]], dark)
        c.shape([(a, deck(a) + 10), *curve, (b, deck(b) + 10)], stone, mix(dark, stone, 0.35))
        c.line(curve, mix(stone, "#ffe2c0", 0.4), 6)
        c.shape([(b - 26, deck(b) + 60), (b, deck(b) + 40), (b + 26, deck(b) + 60), (b + 26, 540), (b - 26, 540)], mix(stone, "#ffd8a8", 0.3), dark, across=True)
    c.shape([*[(x, deck(x) - 2) for x in xs], *[(x, deck(x) + 26) for x in xs[::-1]]], mix(stone, "#ffe0b8", 0.22), stone)


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


def bus_window(c: Canvas) -> Mood:
    """A wet bus window at night, the street out of focus behind it."""
    c.sky((0, "#141a38"), (0.45, "#2a2f57"), (0.7, "#3d3450"), (1, "#1a1b30"))
    for x, w, h in ((150, 240, 420), (420, 210, 520), (660, 250, 380), (930, 220, 480), (1180, 260, 560)):
        facade(c, [(x, 640 - h), (x + w, 640 - h), (x + w, 650), (x, 650)], 4, 6, "#262a4c", "#3a3454", "#20244a", lit=0.35)
    c.box(0, 640, 1500, 1000, "#2c2b44", "#171829")
    for x, y, r, colour, strength in ((330, 560, 70, "#ffb45c", 0.9), (620, 520, 54, "#ff6a4a", 0.9), (1060, 540, 80, "#ffd48a", 0.9)):
        c.glow(x, y, r * 1.8, colour, strength)
    c.mirror(650, 0.7, 0.4, 12, 26)
    with c.apart(13):
        pass
    for _ in range(46):
        y = float(c.chance.normal(600, 110))
        r = c.chance.uniform(16, 46)
        colour = pick(c, (*LAMPLIGHT, "#ff7a52", "#f2503c", "#6fd0b4", "#ffb86a", "#8aa8ff"))
        x = c.chance.uniform(90, 1420)
        c.oval(x, y, r, r, colour, alpha=c.chance.uniform(0.22, 0.6), soft=2.5)
        c.oval(x, y, r * 0.86, r * 0.86, mix(colour, "#ffffff", 0.25), alpha=0.18, soft=3)
    droplets(c)
    frame = "#15161f"
    c.box(-10, -10, 1510, 62, frame, "#23242f")
    c.box(-10, 880, 1510, 1010, "#2b2c38", "#101118")
    c.box(-10, -10, 74, 1010, frame, "#22232e", across=True)
    c.box(1440, -10, 1510, 1010, "#262733", "#12131a", across=True)
    c.line([(0, 872), (1500, 872)], "#4a4c5e", 10)
    c.line([(80, 66), (1436, 66)], "#3a3c4c", 6)
    c.shape([(1150, -10), (1222, -10), (1230, 1010), (1142, 1010)], "#f0b432", "#b37a1c", across=True, soft=5)
    c.light([(1166, -10), (1182, -10), (1182, 1010), (1164, 1010)], "#fff2c0", 0.8, 5)
    c.blob([(-60, 1010), (-40, 700), (60, 610), (250, 600), (340, 680), (370, 1010)], "#40598a", "#1c2442", soft=4)
    c.stroke([(-30, 720), (60, 640), (240, 628), (322, 700)], "#6f8cc0", 10, alpha=0.6, soft=4)
    return Mood(bloom=0.14, shadows="#10163a", vignette=0.3)


def droplets(c: Canvas) -> None:
    """Cover the pane with drops; each shows the street behind it upside down, as a lens does."""
    behind = cv2.GaussianBlur(c.pixels, (0, 0), 5 * c.scale)
    h, w = behind.shape[:2]

    def seen(x: float, y: float) -> Colour:
        u, v = int(np.clip(x * c.scale, 0, w - 1)), int(np.clip(y * c.scale, 0, h - 1))
        return behind[v, u]

    for _ in range(26):
        x, y = float(c.chance.uniform(90, 1430)), float(c.chance.uniform(60, 500))
        path = [(x, y)]
        for _ in range(9):
            x, y = x + float(c.chance.normal(0, 4.5)), y + float(c.chance.uniform(18, 52))
            path.append((x, y))
        c.stroke(path, seen(x, 1000 - y), 5, 9, alpha=0.4)
        c.oval(x, y, 8, 11, mix(seen(x, 1050 - y), "#ffffff", 0.3))
        c.oval(x - 2, y - 4, 2.4, 3, "#ffffff", alpha=0.9)
    for _ in range(900):
        x, y = float(c.chance.uniform(74, 1440)), float(c.chance.uniform(60, 874))
        r = float(c.chance.gamma(2.0, 2.6)) + 1.4
        light = seen(x, 1150 - y)
        c.oval(x, y, r, r * 1.12, mix(light, "#05060f", 0.55), alpha=0.75)
        c.oval(x, y + r * 0.22, r * 0.8, r * 0.78, mix(light, "#ffffff", 0.28), alpha=0.85, soft=r * 0.15)
        c.oval(x - r * 0.3, y - r * 0.42, r * 0.2, r * 0.2, "#ffffff", alpha=0.9)


def crossing(c: Canvas) -> Mood:
    """A crossing from above, the people small, their shadows long."""
    c.box(0, 0, 1500, 1000, "#7d8394", "#666c80")
    c.wash([(0, 0), (1500, 0), (1500, 1000), (0, 1000)], "#8f8f98", 0.7, 8)
    c.wash([(0, 0), (1500, 0), (1500, 1000), (0, 1000)], "#585f78", 0.5, 30)
    c.shape([(-10, -10), (1510, -10), (1510, 60), (-10, 200)], "#c9b8a4", "#b8a692")
    for k in range(30):
        x = -20 + k * 52
        c.line([(x, -20), (x + 6, 215 - k * 4.8)], "#a08f80", 2)
    c.line([(-10, 204), (1510, 63)], "#e6d8c4", 16)
    c.line([(-10, 216), (1510, 75)], "#595a6c", 9)
    for k in range(9):
        x = 60 + k * 162
        y = 238 - k * 15
        stripe = [(x, y), (x + 92, y - 9), (x + 172, y + 560), (x + 80, y + 570)]
        c.shape(stripe, "#f4efe6", "#e4dcd2")
        c.wash(stripe, "#8a8c98", 0.5, 14)
    c.shape([(-10, 960), (1510, 800), (1510, 820), (-10, 980)], "#f4efe6")
    for x, y in ((1090, 930), (280, 860)):
        c.oval(x, y, 44, 30, "#585d70")
        for k in range(4):
            c.line([(x - 28, y - 12 + k * 8), (x + 28, y - 14 + k * 8)], "#474b5e", 3)
    people = (
        (250, 430, "#c8503c", "#2a2022", 0, ""),
        (470, 330, "#3f6d94", "#4a3024", 25, ""),
        (520, 600, "#e0a53c", "#231c1e", -10, "#7a3b30"),
        (760, 420, "#5d7f58", "#8a5a34", 15, "#2f4f6a"),
        (836, 466, "#b86a86", "#2a2022", -20, ""),
        (1010, 270, "#2f3a5c", "#d8c8b0", 5, ""),
        (1120, 560, "#7a5a8c", "#1f1a1c", 20, "#c9a24a"),
        (1310, 360, "#d9d2c4", "#5a3524", -15, ""),
    )
    for x, y, *_ in people:
        cast_shadow(c, x, y)
    for x, y, coat, hair, turn, bag in people:
        from_above(c, x, y, coat, hair, turn, bag)
    c.light([(-10, 420), (1510, 120), (1510, 560), (-10, 1000)], "#ffdfa0", 0.34, 90)
    c.shade([(-10, 780), (700, 1010), (-10, 1010)], "#4a4a78", 0.6, 30)
    return Mood(contrast=0.36, shadows="#26285a", lights="#fff0cc")


def cast_shadow(c: Canvas, x: float, y: float) -> None:
    """Lay the long shadow of somebody walking, towards the lower right."""
    reach, slant = 250.0, np.deg2rad(32)
    down, aside = np.array([np.cos(slant), np.sin(slant)]), np.array([-np.sin(slant), np.cos(slant)])
    parts = (
        [(0, -0.05), (0.24, -0.13), (0.46, -0.07), (0.46, 0.0), (0.22, -0.05), (0.02, 0.03)],
        [(0, 0.12), (0.24, 0.1), (0.46, 0.07), (0.46, 0.0), (0.2, 0.06), (0.0, 0.18)],
        [(0.4, -0.1), (0.6, -0.1), (0.8, -0.12), (0.86, 0), (0.8, 0.12), (0.6, 0.1), (0.4, 0.1)],
        [(0.86, -0.03), (0.9, -0.055), (0.97, -0.05), (1.0, 0), (0.97, 0.05), (0.9, 0.055), (0.86, 0.03)],
        [(0.76, 0.1), (0.6, 0.17), (0.44, 0.14), (0.44, 0.18), (0.62, 0.22), (0.8, 0.13)],
    )
    for part in parts:
        points = np.array([np.array([x, y]) + down * u * reach + aside * v * reach * 0.8 for u, v in part])
        c.shade(smooth(points), "#3c3f72", 0.75, 2.5)


def from_above(c: Canvas, x: float, y: float, coat: str, hair: str, turn: float, bag: str) -> None:
    """Paint somebody seen from a high window."""
    c.oval(x - 10, y + 20, 11, 17, "#26232e", turn)
    c.oval(x + 13, y - 12, 11, 17, "#26232e", turn)
    if bag:
        c.oval(x + 40, y + 10, 20, 14, mix(bag, "#101020", 0.2), turn + 70)
    c.oval(x, y, 46, 27, mix(coat, "#15152c", 0.45), turn)
    c.oval(x - 3, y - 4, 43, 24, coat, turn)
    c.oval(x - 12, y - 9, 26, 13, mix(coat, "#fff2cc", 0.42), turn, soft=4)
    c.oval(x + 3, y - 3, 19, 20, mix(hair, "#0c0c18", 0.4))
    c.oval(x, y - 6, 18, 19, hair)
    c.oval(x - 5, y - 11, 9, 9, mix(hair, "#fff2cc", 0.35), soft=3)


def bench(c: Canvas) -> Mood:
    """A bench under a tree in blossom, two paper cups on it."""
    c.sky((0, "#bcd3dc"), (0.4, "#e9e6cf"), bottom=540)
    for x in range(-40, 1500, 120):
        foliage(c, x, 430 + c.chance.uniform(-30, 20), 120, 90, ("#9dbb86", "#86a878", "#b7cc98"), 60, 30)
    with c.apart(6):
        pass
    c.sky((0, "#a9c07a"), (0.4, "#8aa862"), (1, "#5f8450"), top=520, bottom=1080)
    c.blob([(-80, 760), (400, 700), (900, 690), (1520, 740), (1540, 850), (900, 800), (400, 830), (-80, 900)], "#e4d3b4", "#c4ae90")
    c.stroke([(330, 760), (350, 560), (300, 330), (360, 120), (330, -20)], "#6a4c48", 84, 52)
    c.stroke([(330, 400), (520, 250), (760, 170), (1040, 150)], "#6a4c48", 46, 10)
    c.stroke([(318, 300), (180, 200), (60, 160), (-40, 150)], "#5a403e", 36, 14)
    blossom = ("#f6c6d0", "#f3b0c2", "#fbdfe2", "#e79ab2", "#fdeef0")
    for x, y, r in ((60, 80, 190), (300, 60, 210), (560, 110, 200), (820, 90, 190), (1080, 120, 170), (1290, 50, 150), (180, 230, 120), (700, 220, 120), (960, 230, 100)):
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
        c.shape([(246 - k * 14, y), (1184 + k * 14, y), (1192 + k * 14, y + 20), (238 - k * 14, y + 20)], mix("#d6a06a", "#ffffff", 0.1), "#a87448")
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


def school_gate(c: Canvas) -> Mood:
    """Children going through the gate in the morning."""
    c.sky((0, "#a7cbe0"), (0.35, "#dfe9e2"), (0.5, "#fbeccb"), bottom=700)
    c.wash([(0, 0), (1500, 0), (1500, 300), (0, 300)], "#ffffff", 0.7, 4, 2.5, soft=30)
    facade(c, [(300, 190), (1200, 190), (1200, 610), (300, 610)], 9, 3, "#f2c765", "#e2ac52", "#7c93a4", frame="#fbf1dc", opening=(0.42, 0.6))
    c.box(640, 160, 860, 612, "#f6d27a", "#e6b45c")
    facade(c, [(660, 200), (840, 200), (840, 470), (660, 470)], 2, 2, "#f6d27a", "#eabb64", "#7c93a4", frame="#fbf1dc", opening=(0.4, 0.62))
    c.shape([(626, 164), (750, 84), (874, 164)], "#fbf1dc")
    c.shape([(652, 157), (750, 96), (848, 157)], "#e9b95e")
    c.oval(750, 134, 21, 21, "#fbf6ea")
    c.line([(750, 134), (750, 120)], "#4a3a34", 3)
    c.line([(750, 134), (760, 138)], "#4a3a34", 3)
    c.shape([(280, 196), (310, 122), (1190, 122), (1220, 196)], "#b8563c", "#8f3f30")
    c.shape([(626, 164), (750, 84), (874, 164), (874, 200), (626, 200)], "#f6d27a")
    c.shape([(612, 170), (750, 80), (888, 170), (872, 172), (750, 98), (628, 172)], "#fbf1dc")
    c.oval(750, 140, 22, 22, "#fdfaf0")
    c.line([(750, 140), (750, 124)], "#4a3a34", 3)
    c.line([(750, 140), (761, 144)], "#4a3a34", 3)
    c.box(704, 490, 796, 612, "#6f4630", "#4f3022")
    c.box(690, 476, 810, 492, "#fbf1dc")
    c.shape([(-10, 640), (640, 604), (860, 604), (1510, 640), (1510, 1010), (-10, 1010)], "#8fae62", "#5f8448")
    c.shape([(690, 610), (810, 610), (1150, 1010), (330, 1010)], "#e9d8b8", "#cdb48e")
    tree(c, 210, 690, 560, ("#4f7f42", "#6b9a4e", "#3f6a3c", "#8fb45e"), dabs=520)
    tree(c, 1290, 690, 580, ("#4f7f42", "#6b9a4e", "#3f6a3c", "#8fb45e"), dabs=520)
    for x, y in ((180, 260), (250, 340), (120, 330), (1260, 250), (1340, 330), (1220, 350), (310, 270), (1380, 250)):
        c.shape(smooth([(x, y - 26), (x + 9, y), (x, y + 14), (x - 9, y)]), "#fdeee0", alpha=0.9)
    railing(c, -20, 372)
    railing(c, 1128, 1520)
    for x in (400, 1100):
        c.box(x - 38, 470, x + 38, 830, "#d8b28c", "#a07a60", across=True)
        for k in range(1, 7):
            c.line([(x - 38, 470 + k * 51), (x + 38, 470 + k * 51)], "#9a7458", 3)
        c.shape([(x - 50, 474), (x - 36, 446), (x + 36, 446), (x + 50, 474)], "#efe0c8", "#c8ae92")
        c.oval(x, 424, 27, 27, "#efe0c8")
    looks = (
        (700, 700, 128, Look("#d8664a", "#34405e", hair="#3a2820", pack="#3f6d94")),
        (792, 706, 134, Look("#5d7fae", "#3a3a48", hair="#8a5a34", pack="#e0b04a", long_hair=True)),
        (628, 770, 190, Look("#e6b84c", "#3f5a7c", hair="#1f191c", pack="#b8443c")),
        (862, 786, 204, Look("#7a9a5c", "#34344a", hair="#241c1e", pack="#6a4a8c")),
        (735, 900, 300, Look("#3f6d94", "#2e3448", "#c99a74", "#1a1618", pack="#e07a3a")),
        (985, 935, 320, Look("#c05a6e", "#3a4462", "#d9a888", "#6a4228", pack="#4f8a84", long_hair=True)),
    )
    for x, y, h, look in looks:
        c.shade([(x - h * 0.1, y - 4), (x + h * 0.1, y + 4), (x + h * 0.95, y + h * 0.16), (x + h * 0.75, y + h * 0.2)], "#6a6a8c", 0.7, 5)
        standing(c, x, y, h, look, head=1.32)
    c.light([(-10, -10), (520, -10), (1250, 1010), (300, 1010), (-10, 620)], "#fff0b4", 0.28, 90)
    return Mood(contrast=0.3, lights="#fff2cf")


def railing(c: Canvas, left: float, right: float) -> None:
    """Set up an iron railing on a low wall."""
    c.box(left, 770, right, 836, "#c9a888", "#947460")
    c.box(left, 760, right, 776, "#ead6bc")
    for x in np.arange(left + 14, right, 27):
        c.line([(x, 764), (x, 536)], "#33473f", 6)
        c.shape([(x - 6, 538), (x, 514), (x + 6, 538)], "#33473f")
    for y in (570, 740):
        c.line([(left, y), (right, y)], "#33473f", 8)


