"""Scenes on the way: a bus window in the rain, a crossing, the school gate."""

import cv2
import numpy as np

from tests.support.scenes.brushes import Mood
from tests.support.scenes.canvas import Canvas, Colour, Points, mix, smooth
from tests.support.scenes.people import Look, standing
from tests.support.scenes.props import LAMPLIGHT, facade, pick, tree


def bus_window(c: Canvas) -> Mood:
    """A wet bus window at night, the street out of focus behind it."""
    c.sky((0, "#141a38"), (0.45, "#2a2f57"), (0.7, "#3d3450"), (1, "#1a1b30"))
    for x, w, h in ((150, 240, 420), (420, 210, 520), (660, 250, 380), (930, 220, 480), (1180, 260, 560)):
        facade(
            c,
            [(x, 640 - h), (x + w, 640 - h), (x + w, 650), (x, 650)],
            4,
            6,
            "#262a4c",
            "#3a3454",
            "#20244a",
            lit=0.35,
        )
    c.box(0, 640, 1500, 1000, "#2c2b44", "#171829")
    for x, y, r, colour, strength in (
        (330, 560, 70, "#ffb45c", 0.9),
        (620, 520, 54, "#ff6a4a", 0.9),
        (1060, 540, 80, "#ffd48a", 0.9),
    ):
        c.glow(x, y, r * 1.8, colour, strength)
    c.mirror(650, 0.7, 0.4, 12, 26)
    c.blur(13)
    for _ in range(64):
        y = float(c.chance.normal(600, 110))
        r = c.chance.uniform(16, 46)
        colour = pick(c, (*LAMPLIGHT, "#ff7a52", "#f2503c", "#6fd0b4", "#ffb86a", "#8aa8ff"))
        x = c.chance.uniform(90, 1420)
        c.oval(x, y, r, r, colour, alpha=c.chance.uniform(0.35, 0.8), soft=2.5)
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
    seat = [(-90, 1100), (-60, 760), (20, 700), (190, 696), (270, 750), (310, 1100)]
    head = [(-10, 706), (0, 590), (40, 556), (150, 552), (196, 586), (206, 704), (100, 722)]
    for outline, light, dark in ((seat, "#4a6aa4", "#1c2442"), (head, "#5878b4", "#26305a")):
        c.blob(outline, light, dark, across=True, soft=3)
    c.stroke([(-20, 770), (40, 716), (180, 712), (244, 756)], "#86a4d8", 9, alpha=0.6, soft=4)
    c.stroke([(20, 584), (48, 570), (146, 566), (176, 586)], "#86a4d8", 8, alpha=0.6, soft=3)
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
        c.wash(stripe, "#b9b6b4", 0.55, 5, 2.0)
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
    c.shadow([part for x, y, *_ in people for part in silhouette(x, y)], "#3c3f72", 0.78, 2.5)
    for x, y, coat, hair, turn, bag in people:
        from_above(c, x, y, coat, hair, turn, bag)
    c.light([(-10, 420), (1510, 120), (1510, 560), (-10, 1000)], "#ffdfa0", 0.34, 90)
    c.shade([(-10, 780), (700, 1010), (-10, 1010)], "#4a4a78", 0.6, 30)
    return Mood(contrast=0.36, shadows="#26285a", lights="#fff0cc")


def silhouette(x: float, y: float) -> list[Points]:
    """Return the long shadow of somebody walking who stands at x, y, towards the lower right."""
    reach, slant = 250.0, np.deg2rad(32)
    down, aside = np.array([np.cos(slant), np.sin(slant)]), np.array([-np.sin(slant), np.cos(slant)])
    parts = (
        [(0, -0.05), (0.24, -0.13), (0.46, -0.07), (0.46, 0.0), (0.22, -0.05), (0.02, 0.03)],
        [(0, 0.12), (0.24, 0.1), (0.46, 0.07), (0.46, 0.0), (0.2, 0.06), (0.0, 0.18)],
        [(0.4, -0.1), (0.6, -0.1), (0.8, -0.12), (0.86, 0), (0.8, 0.12), (0.6, 0.1), (0.4, 0.1)],
        [(0.84, -0.04), (0.9, -0.06), (0.97, -0.05), (1.0, 0), (0.97, 0.05), (0.9, 0.06), (0.84, 0.04)],
        [(0.76, 0.1), (0.6, 0.17), (0.44, 0.14), (0.44, 0.18), (0.62, 0.22), (0.8, 0.13)],
    )
    return [
        smooth([np.array([x, y]) + down * u * reach + aside * v * reach * 0.8 for u, v in part]) for part in parts
    ]


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


def school_gate(c: Canvas) -> Mood:
    """Children going through the gate in the morning."""
    c.sky((0, "#a7cbe0"), (0.35, "#dfe9e2"), (0.5, "#fbeccb"), bottom=700)
    c.wash([(0, 0), (1500, 0), (1500, 300), (0, 300)], "#ffffff", 0.7, 4, 2.5, soft=30)
    facade(
        c,
        [(300, 190), (1200, 190), (1200, 610), (300, 610)],
        9,
        3,
        "#f2c765",
        "#e2ac52",
        "#7c93a4",
        frame="#fbf1dc",
        opening=(0.42, 0.6),
    )
    c.shape([(280, 196), (310, 122), (1190, 122), (1220, 196)], "#b8563c", "#8f3f30")
    c.box(608, 180, 892, 612, "#f6d27a", "#e6b45c")
    corners = [(620, 196), (880, 196), (880, 476), (620, 476)]
    facade(c, corners, 3, 2, "#f6d27a", "#eabb64", "#7c93a4", frame="#fbf1dc", opening=(0.4, 0.62))
    c.shape([(608, 172), (750, 84), (892, 172), (892, 204), (608, 204)], "#f6d27a")
    c.shape([(590, 176), (750, 74), (910, 176), (888, 180), (750, 94), (612, 180)], "#fbf1dc")
    c.line([(600, 202), (900, 202)], "#fbf1dc", 9)
    c.oval(750, 142, 24, 24, "#fdfaf0")
    c.line([(750, 142), (750, 124)], "#4a3a34", 3)
    c.line([(750, 142), (762, 147)], "#4a3a34", 3)
    c.box(704, 490, 796, 612, "#6f4630", "#4f3022")
    c.box(690, 476, 810, 492, "#fbf1dc")
    c.shape([(-10, 640), (640, 604), (860, 604), (1510, 640), (1510, 1010), (-10, 1010)], "#8fae62", "#5f8448")
    c.shape([(690, 610), (810, 610), (1150, 1010), (330, 1010)], "#e9d8b8", "#cdb48e")
    tree(c, 210, 690, 560, ("#4f7f42", "#6b9a4e", "#3f6a3c", "#8fb45e"), dabs=520)
    tree(c, 1290, 690, 580, ("#4f7f42", "#6b9a4e", "#3f6a3c", "#8fb45e"), dabs=520)
    for x, y in (
        (180, 260),
        (250, 340),
        (120, 330),
        (1260, 250),
        (1340, 330),
        (1220, 350),
        (310, 270),
        (1380, 250),
    ):
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
        c.shade(
            [
                (x - h * 0.1, y - 4),
                (x + h * 0.1, y + 4),
                (x + h * 0.95, y + h * 0.16),
                (x + h * 0.75, y + h * 0.2),
            ],
            "#6a6a8c",
            0.7,
            5,
        )
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
