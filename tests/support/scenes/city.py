"""Scenes in the street: tram stop, night shop, roofs in snow, market stall, a neighbour's window."""

import numpy as np

from tests.support.scenes.brushes import Mood
from tests.support.scenes.canvas import Canvas, mix, oval
from tests.support.scenes.faces import Face, face
from tests.support.scenes.people import Look, standing
from tests.support.scenes.props import crate, facade, foliage, lamp, pick


def tram_stop(c: Canvas) -> Mood:
    """Dusk, wet rails, a lit tram coming."""
    c.sky((0, "#25335f"), (0.3, "#5f5a8f"), (0.5, "#c97f86"), (0.62, "#f7b27a"), (0.68, "#fbd9a0"), bottom=880)
    c.wash([(0, 60), (1500, 60), (1500, 480), (0, 480)], "#f0a08e", 0.5, 4, 3.5, soft=60)
    c.oval(735, 570, 260, 90, "#ffe2a8", alpha=0.6, soft=60)
    for x, w, h in ((520, 90, 150), (600, 70, 110), (668, 60, 135), (735, 80, 95), (812, 70, 150), (880, 90, 190)):
        c.box(x, 590 - h, x + w, 600, "#8d6f86", "#b58a88")
    c.shape([(735, 490), (742, 390), (749, 490)], "#8d6f86")
    facade(c, [(330, 235), (545, 400), (545, 598), (330, 630)], 4, 4, "#5a4b70", "#6a5570", "#463c5e", lit=0.35)
    facade(c, [(-60, -60), (340, 190), (340, 632), (-60, 760)], 4, 4, "#3f3a5e", "#4c4262", "#322e50", lit=0.3)
    facade(c, [(930, 395), (1130, 250), (1130, 630), (930, 600)], 4, 4, "#63506f", "#75596f", "#4d4060", lit=0.35)
    facade(c, [(1120, 210), (1560, -40), (1560, 740), (1120, 632)], 4, 4, "#453c60", "#544464", "#352f52", lit=0.32)
    for a, b in (((330, 235), (545, 400)), ((-60, -60), (340, 190)), ((930, 395), (1130, 250)), ((1120, 210), (1560, -40))):
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
    c.shape([(left - 6, top + 196), (right + 6, top + 196), (right + 9, foot - 52), (left - 9, foot - 52)], "#f3e3c8", "#cdb49c")
    c.shape([(left + 20, top + 48), (right - 20, top + 48), (right - 8, top + 186), (left + 8, top + 186)], "#ffe9b0", "#f6c473")
    for x, h in ((left + 62, 74), (left + 104, 62), (right - 96, 66), (right - 56, 78)):
        c.blob([(x - 24, top + 186), (x - 19, top + 186 - h * 0.5), (x + 19, top + 186 - h * 0.5), (x + 24, top + 186)], "#8a5a3c")
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
    heap = {0: ("#e8842a", "#f09a3a"), 1: ("#c93a2c", "#d94a34"), 2: ("#ecc93a", "#f2d658"), 3: ("#6f9a3a", "#86b04c")}
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
            c.line([(x + u * size - d[0], foot - 48 * size - d[1]), (x + u * size + d[0], foot - 48 * size + d[1])], dark, 1)
    points = {"a": (-70, -48), "b": (-14, -46), "d": (-34, -116), "e": (48, -122), "f": (70, -48)}
    p = {k: (x + u * size, foot + v * size) for k, (u, v) in points.items()}
    for one, other in ("ab", "ad", "bd", "be", "de", "ef"):
        c.line([p[one], p[other]], "#8e3a3e", 6 * size)
    c.line([p["d"], (p["d"][0] - 4, p["d"][1] - 16 * size)], dark, 6 * size)
    c.oval(p["d"][0] - 4, p["d"][1] - 20 * size, 22 * size, 7 * size, dark)
    c.stroke([p["e"], (p["e"][0] - 6, p["e"][1] - 22 * size), (p["e"][0] + 24 * size, p["e"][1] - 26 * size)], dark, 6 * size)


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
        c.shape([(-20, ground + 40 * size), (1520, ground + 40 * size), (1520, ground + 170), (-20, ground + 170)], "#f4ece8", alpha=0.35 * haze + 0.1, soft=30)
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
        c.box(u, eaves + 34 * size, u + 30 * size, eaves + 84 * size, mix("#ffd48a" if lit else "#44507e", air, haze * 0.7))
    for u in (0.28, 0.58):
        lit = c.chance.random() < 0.4
        c.box(x + gable * u, eaves + 30 * size, x + gable * (u + 0.16), eaves + 84 * size, mix("#ffd48a" if lit else "#5a618a", air, haze * 0.7))
    c.box(ridge - 11 * size, eaves - 52 * size, ridge + 11 * size, eaves - 20 * size, mix("#ffcf80", air, haze * 0.7))
    slope = [(ridge, top), (ridge + length, top), (x + gable + length + 10 * size, eaves + 6 * size), (x + gable + 6 * size, eaves + 8 * size)]
    c.shape(slope, mix("#fdf6f2", air, haze * 0.5), mix("#b9c6e4", air, haze * 0.6))
    c.wash(slope, mix("#a9b9de", air, haze), 0.5, 5, 0.6)
    thick = 13 * size
    c.line([(x - 14 * size, eaves + 12 * size), (ridge, top - thick * 0.3)], mix("#fffaf4", air, haze * 0.3), thick)
    c.line([(ridge, top - thick * 0.3), (x + gable + 10 * size, eaves + 10 * size)], mix("#e2e8f6", air, haze * 0.3), thick)
    c.line([(x + gable + 6 * size, eaves + 12 * size), (x + gable + length + 8 * size, eaves + 10 * size)], mix("#8f9dc8", air, haze), 6 * size)
    u = ridge + length * c.chance.uniform(0.3, 0.75)
    stack = mix("#9a5a4c", air, haze)
    c.box(u, top - 34 * size, u + 30 * size, top + 34 * size, stack, mix(stack, "#2a2a50", 0.35), across=True)
    c.box(u - 4 * size, top - 44 * size, u + 34 * size, top - 32 * size, mix("#ffffff", air, haze * 0.4))
    if c.chance.random() < 0.45:
        for k in range(7):
            c.oval(u + (14 + k * k * 2.2) * size, top - (60 + k * 24) * size, (10 + 5 * k) * size, (9 + 4 * k) * size, "#fbf1ee", alpha=0.34, soft=8 * size)
    return x + gable + length + c.chance.uniform(-16, 22) * size


def market(c: Canvas) -> Mood:
    """A woman behind her fruit stall."""
    c.sky((0, "#d9d3ba"), (0.5, "#b9b49c"), (1, "#8a8478"))
    for k in range(16):
        x, w = k * 100 - 40 + c.chance.uniform(-20, 20), c.chance.uniform(70, 150)
        c.box(x, c.chance.uniform(150, 320), x + w, 640, pick(c, ("#a8b6a4", "#c9b48e", "#98a9b2", "#d6c3a2", "#b08f7a")), alpha=0.7, soft=14)
    foliage(c, 210, 330, 220, 120, ("#8aa76a", "#a7bd7c", "#6f9060"), 160, 26)
    foliage(c, 1290, 320, 240, 130, ("#8aa76a", "#a7bd7c", "#6f9060"), 160, 26)
    with c.apart(5):
        pass
    for k in range(13):
        a, b = k / 13, (k + 1) / 13
        colour = "#c8402f" if k % 2 else "#f7ead0"
        c.shape([(90 + a * 1320, -20), (90 + b * 1320, -20), (b * 1520 - 10, 165), (a * 1520 - 10, 165)], mix(colour, "#ffffff", 0.1), colour)
        edge = [(a * 1520 - 10 + (b - a) * 1520 * t, 165 + 44 * np.sin(np.pi * t) ** 0.6) for t in np.linspace(0, 1, 14)]
        c.shape(edge, mix(colour, "#5a2030", 0.28))
    c.shade([(0, 165), (1500, 165), (1500, 330), (0, 330)], "#7a6a70", 0.55, 50)
    for x in (58, 1442):
        c.box(x - 11, 150, x + 11, 800, "#8a6240", "#5a3c28", across=True)
    vendor(c)
    rows = (
        (560, 118, ((18, 232, ("#e8842a", "#f09a3a", "#dd7420"), 22), (262, 210, ("#f0d24a", "#e6c236"), 20), (1002, 220, ("#8fb04a", "#a5c25c", "#7a9c3e"), 21), (1236, 250, ("#d23a2c", "#c22e28", "#e0503a"), 21))),
        (720, 160, ((-40, 290, ("#c8342c", "#d8483a", "#b82a28"), 24), (262, 236, ("#7c2a4a", "#93385a", "#6a2040"), 17), (510, 236, ("#f2a83a", "#f7bb58", "#e89a2c"), 25), (758, 230, ("#6f9a3e", "#86b04e", "#5a8432"), 23), (1000, 240, ("#e8d65a", "#f0e074"), 22), (1252, 290, ("#e06a4a", "#ea805c", "#d25a3c"), 24))),
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
    coat = "#3f7f86"
    body = [(690, 398), (624, 420), (560, 468), (530, 600), (520, 800), (980, 800), (968, 600), (938, 468), (876, 420), (810, 398)]
    c.blob(body, mix(coat, "#fff0d0", 0.25), mix(coat, "#10203a", 0.4), across=True)
    c.blob([(660, 480), (840, 480), (880, 600), (900, 810), (600, 810), (620, 600)], "#f3e6d0", "#cbb6a0", across=True)
    for x in (690, 810):
        c.line([(x, 410), (x + (750 - x) * -0.2, 490)], "#e8d8c0", 18)
    c.line([(604, 640), (896, 640)], "#d6c2a8", 12)
    for side in (-1, 1):
        arm = [(750 + side * 176, 470), (750 + side * 226, 590), (750 + side * 150, 690)]
        c.stroke(arm, mix(coat, "#10203a" if side > 0 else "#fff0d0", 0.25), 76, 60)
        c.stroke([arm[-1], (750 + side * 110, 706)], "#d9a27e", 42, 34)
        c.oval(750 + side * 92, 708, 34, 24, "#d9a27e")
    c.blob([(668, 720), (750, 690), (832, 722), (820, 760), (680, 760)], "#4f7a34")
    foliage(c, 750, 690, 76, 54, ("#5a8a3c", "#76a44c", "#4a7434"), 90, 12)
    face(c, 750, 300, 176, Face("#dda880", "#5a3826", "#4a2c1e", "#4a3222", "#b8574a", turn=-0.5, scarf="#d8a23e"))


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
    man = [(640, 520), (560, 560), (520, 640), (500, 780), (940, 780), (920, 640), (880, 560), (800, 520)]
    c.blob(man, "#8fa6c4", "#4a5a80", across=True)
    c.blob([(676, 520), (720, 566), (764, 520), (740, 506), (700, 506)], "#e9dcc8")
    face(c, 720, 392, 190, Face("#dba382", "#d9d5d0", "#b9b2aa", "#4a5a6a", "#b06a58", turn=-0.6, old=True, moustache=True))
    c.stroke([(540, 640), (600, 740), (760, 744)], "#7a92b4", 78, 62)
    c.stroke([(900, 640), (860, 744), (690, 740)], "#5a6c94", 78, 58)
    c.oval(690, 742, 36, 28, "#dba382")
    c.oval(776, 746, 36, 28, "#c98f70")
    c.box(380, 758, 1060, 800, "#fbf0da", "#c9b08c")
    c.shade([(390, 800), (1050, 800), (1040, 850), (420, 850)], "#a07a58", 0.6, 16)
    for x in (470, 960):
        c.shape([(x - 60, 700), (x + 60, 700), (x + 46, 762), (x - 46, 762)], "#c8603c", "#8f3f2a", across=True)
        foliage(c, x, 672, 84, 54, ("#4f8344", "#6a9c52", "#3c6a3a"), 90, 15)
        for _ in range(18):
            c.oval(x + c.chance.normal(0, 44), 652 + c.chance.normal(0, 28), 10, 9, pick(c, ("#e0403c", "#f06a5c", "#c82a34")))
    c.shade([(1050, -20), (1460, -20), (1460, 1090), (1240, 1090)], "#7a6a90", 0.55, 30)
    return Mood(contrast=0.3, lights="#fff0cc")
