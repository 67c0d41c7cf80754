"""Scenes in the street: a tram stop at dusk, a shop at night."""

import numpy as np

from tests.support.scenes.brushes import Mood
from tests.support.scenes.canvas import Canvas, mix, oval
from tests.support.scenes.people import Look, standing
from tests.support.scenes.props import crate, facade, lamp, pick


def tram_stop(c: Canvas) -> Mood:
    """Dusk, wet rails, a lit tram coming."""
    c.sky((0, "#25335f"), (0.3, "#5f5a8f"), (0.5, "#c97f86"), (0.62, "#f7b27a"), (0.68, "#fbd9a0"), bottom=880)
    c.wash([(0, 60), (1500, 60), (1500, 480), (0, 480)], "#f0a08e", 0.5, 4, 3.5, soft=60)
    c.oval(735, 570, 260, 90, "#ffe2a8", alpha=0.6, soft=60)
    for x, w, h in ((520, 90, 150), (600, 70, 110), (668, 60, 135), (735, 80, 95), (812, 70, 150), (880, 90, 190)):
        c.box(x, 590 - h, x + w, 600, "#8d6f86", "#b58a88")
    c.shape([(735, 490), (742, 390), (749, 490)], "#8d6f86")
    c.box(-20, 596, 1520, 780, "#6d5a70")
    facade(c, [(330, 235), (545, 400), (545, 598), (330, 630)], 4, 4, "#5a4b70", "#6a5570", "#463c5e", lit=0.35)
    facade(c, [(-60, -60), (340, 190), (340, 632), (-60, 760)], 4, 4, "#3f3a5e", "#4c4262", "#322e50", lit=0.3)
    facade(c, [(930, 395), (1130, 250), (1130, 630), (930, 600)], 4, 4, "#63506f", "#75596f", "#4d4060", lit=0.35)
    facade(
        c, [(1120, 210), (1560, -40), (1560, 740), (1120, 632)], 4, 4, "#453c60", "#544464", "#352f52", lit=0.32
    )
    for a, b in (
        ((330, 235), (545, 400)),
        ((-60, -60), (340, 190)),
        ((930, 395), (1130, 250)),
        ((1120, 210), (1560, -40)),
    ):
        c.line([a, b], "#2b2745", 9)
    c.shape([(-20, 740), (560, 596), (930, 596), (1520, 720), (1520, 1010), (-20, 1010)], "#6d5a70", "#2c2a3e")
    c.shape([(600, 600), (880, 600), (1250, 1010), (180, 1010)], "#5b4e68", "#242437")
    for x in (640, 700, 772, 832):
        c.line([(738 + (x - 738) * 0.25, 600), (738 + (x - 738) * 4.6, 1010)], "#d9a994", 1.5, 9)
    for x, y in ((-20, 120), (1520, 60), (-20, 330), (1520, 300)):
        c.stroke([(x, y), ((x + 740) / 2, (y + 470) / 2 + 14), (740, 460)], "#211f38", 3, 1.2)
    tram(c)
    c.shape([(1010, 700), (1520, 660), (1520, 1010), (1180, 1010)], "#4d4460", "#34304a")
    c.line([(1010, 700), (1182, 1010)], "#b9919a", 5, 14)
    lamp(c, 1180, 720, 470, 95, 0.8)
    lamp(c, 300, 660, 330, 70, 0.7)
    c.mirror(690, 0.5, 0.75, 9, 10)
    looks = [
        (1272, 905, 405, Look("#b4523f", "#2b2b40", "#c9a07c", "#231d20", bag="#2f5a58")),
        (1390, 925, 430, Look("#3e5f88", "#23243a", "#b98d6c", "#1f1a1e", hat="#d9a94a")),
        (1112, 850, 330, Look("#5c7a5b", "#2b2b40", "#d0a585", "#4a2f22", long_hair=True, skirt=True)),
        (1178, 846, 200, Look("#d9963f", "#34405e", "#d0a585", "#2b2024", hat="#b23c3a", pack="#3d6f8e")),
    ]
    for x, y, h, look in looks:
        c.shade(oval(x + h * 0.2, y + 4, h * 0.4, h * 0.045), "#20203a", 0.7, 8)
        standing(c, x, y, h, look, head=1.3 if h < 250 else 1.0)
    return Mood(bloom=0.14, shadows="#1a1e44")


def tram(c: Canvas) -> None:
    """Drive a tram towards the camera."""
    left, right, top, foot = 608, 868, 380, 690
    c.shade(oval(738, foot + 6, 170, 20), "#181828", 0.8, 8)
    body = [(left, top + 26), (left + 34, top), (right - 34, top), (right, top + 26), (right + 10, foot - 26)]
    c.shape([*body, (right - 6, foot), (left + 6, foot), (left - 10, foot - 26)], "#d8452f", "#8e2426")
    c.shape(
        [(left - 6, top + 196), (right + 6, top + 196), (right + 9, foot - 52), (left - 9, foot - 52)],
        "#f3e3c8",
        "#cdb49c",
    )
    c.shape(
        [(left + 20, top + 48), (right - 20, top + 48), (right - 8, top + 186), (left + 8, top + 186)],
        "#ffe9b0",
        "#f6c473",
    )
    for x, h in ((left + 62, 74), (left + 104, 62), (right - 96, 66), (right - 56, 78)):
        c.blob(
            [
                (x - 24, top + 186),
                (x - 19, top + 186 - h * 0.5),
                (x + 19, top + 186 - h * 0.5),
                (x + 24, top + 186),
            ],
            "#8a5a3c",
        )
        c.oval(x, top + 178 - h * 0.7, 14, 18, "#6d4230")
    c.line([(738, top + 48), (738, top + 186)], "#7c2d26", 6)
    c.line([(left + 20, top + 48), (right - 20, top + 48)], "#6e1f22", 5)
    c.box(left + 84, top + 12, right - 84, top + 40, "#20161c")
    for k in range(4):
        c.box(left + 96 + k * 22, top + 19, left + 110 + k * 22, top + 33, "#ffc766")
    for x in (left + 34, right - 34):
        c.oval(x, foot - 82, 21, 18, "#fffbe6")
        c.glow(x, foot - 82, 75, "#ffe6ab", 0.75)
    c.box(left - 4, foot - 46, right + 4, foot - 22, "#3a2530")
    c.line([(700, top), (738, top - 60), (776, top)], "#211f38", 4)


def night_shop(c: Canvas) -> Mood:
    """The only lit window in a dark street after rain."""
    c.box(0, 0, 1500, 800, "#2a2d4e", "#343257")
    c.wash([(0, 0), (1500, 0), (1500, 800), (0, 800)], "#1d2344", 0.7, 5)
    for x in (120, 420, 720, 1020, 1320):
        c.box(x - 62, 20, x + 62, 236, "#3f3f68")
        c.box(x - 48, 34, x + 48, 222, "#1b2140", "#2a3560")
        c.box(x - 4, 34, x + 4, 222, "#3f3f68")
        c.box(x - 72, 236, x + 72, 250, "#4b4a74")
    c.box(0, 286, 1500, 304, "#46456f", "#26284a")
    c.box(338, 372, 1182, 800, "#1d3b39")
    c.box(372, 404, 1150, 770, "#fff0c4", "#f0b765")
    shelves(c, 392, 412, 900, 650)
    c.box(372, 650, 910, 770, "#a8653a", "#7d4527")
    c.box(372, 640, 916, 660, "#d9a05f")
    c.box(606, 590, 676, 642, "#4a5560", "#333a46")
    for x in (470, 640, 800):
        c.line([(x, 404), (x, 440)], "#6b4a2a", 3)
        c.shape([(x - 34, 462), (x - 12, 436), (x + 12, 436), (x + 34, 462)], "#e8d9b4")
        c.glow(x, 466, 75, "#fff2c8", 0.85)
    c.box(908, 404, 930, 800, "#1d3b39")
    c.box(934, 410, 1150, 800, "#f6cf86", "#dc9a4e")
    for y in (470, 540, 610):
        for x in range(952, 1130, 22):
            c.box(x, y - 40, x + 15, y, pick(c, ("#4f8a4a", "#c8502f", "#e4b83a", "#3f7d9a")), "#8a5a30")
        c.box(944, y, 1140, y + 7, "#9a6a3a")
    for x in (908, 1150):
        c.box(x, 396, x + 20, 800, "#234845")
    c.box(338, 770, 908, 800, "#173230")
    for k in range(20):
        x = 318 + k * 44.2
        colour = "#2f8f6c" if k % 2 else "#f2e6c8"
        c.shape([(x + 8, 318), (x + 52, 318), (x + 46, 398), (x, 398)], colour, mix(colour, "#1a2a3a", 0.3))
        c.oval(x + 23, 398, 22, 15, mix(colour, "#1a2a3a", 0.32))
    c.shade([(338, 398), (1182, 398), (1182, 424), (338, 424)], "#6a4a30", 0.5, 8)
    c.box(0, 800, 1500, 1000, "#4a4a6b", "#23264a")
    for k, y in enumerate((822, 856, 905, 970)):
        c.line([(0, y), (1500, y)], "#34365c", 2 + k)
    for k in range(-6, 16):
        c.line([(750 + (k - 5) * 88, 800), (750 + (k - 5) * 200, 1000)], "#34365c", 2, 5)
    c.light([(360, 800), (1160, 800), (1320, 960), (200, 960)], "#ffb860", 0.75, 34)
    c.mirror(806, 0.55, 0.5, 7, 14)
    heap = {
        0: ("#e8842a", "#f09a3a"),
        1: ("#c93a2c", "#d94a34"),
        2: ("#ecc93a", "#f2d658"),
        3: ("#6f9a3a", "#86b04c"),
    }
    for k, x in enumerate((398, 522, 646, 770)):
        c.shade(oval(x + 56, 852, 74, 12), "#181830", 0.7, 6)
        crate(c, x, 762, 112, 86, heap[k], 15)
    bicycle(c, 1270, 838, 1.0)
    c.shape([(0, 0), (90, 0), (90, 1000), (0, 1000)], "#14162e", alpha=0.55, soft=40)
    for _ in range(120):
        x, y = c.chance.uniform(0, 1500), c.chance.uniform(0, 980)
        c.line([(x, y), (x - 5, y + 34)], "#c8cdea", 1.2, alpha=0.16)
    return Mood(bloom=0.16, shadows="#151a40", vignette=0.28)


def shelves(c: Canvas, left: float, top: float, right: float, bottom: float) -> None:
    """Fill a wall with packets, jars and bottles."""
    goods = ("#c8502f", "#e4b83a", "#4f8a4a", "#3f7d9a", "#b8406a", "#f2e2c0", "#7a4a8a", "#d97a34")
    for y in np.linspace(top + 62, bottom, 4):
        x = left
        while x < right - 14:
            w, h = c.chance.uniform(12, 24), c.chance.uniform(26, 50)
            colour = pick(c, goods)
            c.box(x, y - h, x + w, y, mix(colour, "#fff0c0", 0.25), mix(colour, "#5a2a10", 0.2))
            c.box(x + 2, y - h * 0.62, x + w - 2, y - h * 0.35, mix(colour, "#fff6dc", 0.6))
            x += w + c.chance.uniform(1, 5)
        c.box(left - 8, y, right + 4, y + 8, "#a8743c", "#7a4c24")


def bicycle(c: Canvas, x: float, foot: float, size: float) -> None:
    """Lean a bicycle against the wall."""
    dark = "#10122a"
    for u in (-70, 70):
        rim = oval(x + u * size, foot - 48 * size, 46 * size, 48 * size)
        c.line(np.vstack([rim, rim[:1]]), dark, 6 * size)
        for a in np.linspace(0, np.pi, 7)[:-1]:
            d = np.array([np.cos(a), np.sin(a)]) * 44 * size
            c.line(
                [(x + u * size - d[0], foot - 48 * size - d[1]), (x + u * size + d[0], foot - 48 * size + d[1])],
                dark,
                1,
            )
    points = {"a": (-70, -48), "b": (-14, -46), "d": (-34, -116), "e": (48, -122), "f": (70, -48)}
    p = {k: (x + u * size, foot + v * size) for k, (u, v) in points.items()}
    for one, other in ("ab", "ad", "bd", "be", "de", "ef"):
        c.line([p[one], p[other]], "#8e3a3e", 6 * size)
    c.line([p["d"], (p["d"][0] - 4, p["d"][1] - 16 * size)], dark, 6 * size)
    c.oval(p["d"][0] - 4, p["d"][1] - 20 * size, 22 * size, 7 * size, dark)
    c.stroke(
        [p["e"], (p["e"][0] - 6, p["e"][1] - 22 * size), (p["e"][0] + 24 * size, p["e"][1] - 26 * size)],
        dark,
        6 * size,
    )
