"""Scenes in the courtyard: washing, a long table in the evening."""

import numpy as np

from tests.support.scenes.brushes import Mood
from tests.support.scenes.canvas import Canvas, mix, oval, smooth
from tests.support.scenes.props import facade, foliage, pick, tree


def laundry(c: Canvas) -> Mood:
    """Washing on the lines between old houses, sun and wind."""
    c.sky((0, "#7fb4d8"), (0.5, "#c4dfe4"), bottom=560)
    c.wash([(420, 0), (1080, 0), (1080, 320), (420, 320)], "#ffffff", 0.8, 5, 1.6, soft=20)
    facade(
        c, [(-20, -60), (430, 110), (430, 720), (-20, 900)], 3, 3, "#e8b878", "#c9905c", "#5c6c7c", frame="#f8ecd6"
    )
    facade(
        c,
        [(1070, 110), (1520, -60), (1520, 900), (1070, 720)],
        3,
        3,
        "#c98a7a",
        "#9a6464",
        "#4c5870",
        frame="#eadccb",
    )
    facade(
        c,
        [(430, 250), (1070, 250), (1070, 720), (430, 720)],
        5,
        3,
        "#f0d8a8",
        "#dcbb88",
        "#68808e",
        frame="#fdf6e6",
    )
    c.shape([(420, 254), (470, 196), (1030, 196), (1080, 254)], "#b5583e", "#93442f")
    c.line([(430, 110), (430, 720)], "#9a6a48", 6)
    c.line([(1070, 110), (1070, 720)], "#7a4c4a", 6)
    c.shape([(430, 716), (1070, 716), (1520, 890), (1520, 1010), (-20, 1010), (-20, 890)], "#c2b08c", "#93a06a")
    c.shape([(-20, 890), (430, 716), (520, 716), (330, 1010), (-20, 1010)], "#8fae62", "#6a8c4c")
    foliage(c, 120, 880, 170, 90, ("#5f8f48", "#7aa858", "#4a783e"), 150, 22)
    foliage(c, 1420, 880, 150, 100, ("#4f7f48", "#6a9858", "#3f6a40"), 150, 22)
    c.shade([(1070, 716), (1520, 890), (1520, 1010), (900, 1010)], "#5a5a8a", 0.55, 16)
    near = ("#fbf4e6", "#d9503f", "#f2c24c", "#3f7fa4", "#fbf4e6", "#e89aa4", "#5f9a7c")
    washing(c, (-30, 300), (1530, 250), 74, near, 148, 286)
    c.light([(-20, -20), (700, -20), (1200, 1010), (-20, 1010)], "#fff0b8", 0.22, 120)
    return Mood(contrast=0.32, lights="#fff4d4")


def washing(
    c: Canvas,
    start: tuple[float, float],
    end: tuple[float, float],
    sag: float,
    colours: tuple[str, ...],
    width: float,
    fall: float,
) -> None:
    """Hang a line of washing that sags in the middle; the wind comes from the left."""

    def rope(t: float) -> tuple[float, float]:
        return start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t + sag * 4 * t * (1 - t)

    c.line([rope(t) for t in np.linspace(0, 1, 30)], "#5a4a48", 3.5)
    span = end[0] - start[0]
    for k, colour in enumerate(colours):
        t = (k + 0.62) / (len(colours) + 0.25)
        w, h = width * c.chance.uniform(0.86, 1.1), fall * c.chance.uniform(0.82, 1.12)
        garment(c, k, rope(t - w / span / 2), rope(t + w / span / 2), h, colour)
        for u in (-0.42, 0.42):
            px, py = rope(t + u * w / span)
            c.box(px - 4, py - 13, px + 4, py + 10, "#c99a5c", "#8f6a3c")


def garment(
    c: Canvas, kind: int, left: tuple[float, float], right: tuple[float, float], fall: float, colour: str
) -> None:
    """Hang a sheet, a shirt or a pair of trousers between two points, blown to the right."""
    (x0, y0), (x1, y1) = left, right
    w, blow = x1 - x0, fall * 0.13
    light, dark = mix(colour, "#fffbe8", 0.32), mix(colour, "#3a3a6a", 0.3)
    if kind % 4 == 1:
        outline = [
            (x0, y0),
            (x1, y1),
            (x1 + w * 0.34, y1 + fall * 0.36),
            (x1 + w * 0.12, y1 + fall * 0.42),
            (x1 + w * 0.02 + blow * 0.5, y1 + fall * 0.34),
            (x1 + blow, y1 + fall),
            (x0 + blow, y0 + fall * 1.02),
            (x0 + blow * 0.5, y0 + fall * 0.34),
            (x0 - w * 0.12, y0 + fall * 0.46),
            (x0 - w * 0.3, y0 + fall * 0.38),
        ]
        c.shape(outline, light, dark, across=True)
        c.stroke(
            [(x0 + w * 0.3, y0), (x0 + w * 0.5, y0 + fall * 0.1), (x0 + w * 0.7, y1)], mix(dark, colour, 0.4), 7
        )
    elif kind % 4 == 3:
        m = (x0 + x1) / 2
        outline = [
            (x0 + w * 0.12, y0),
            (x1 - w * 0.12, y1),
            (x1 - w * 0.02 + blow, y1 + fall),
            (m + w * 0.14 + blow, y1 + fall * 1.02),
            (m + blow * 0.4, y1 + fall * 0.36),
            (m - w * 0.14 + blow, y0 + fall),
            (x0 + w * 0.02 + blow, y0 + fall * 0.99),
        ]
        c.shape(outline, light, dark, across=True)
    else:
        hem = [(x1 + blow * (1 - t * 0.3) - w * t, y1 + fall + 5 * np.sin(t * 7)) for t in np.linspace(0, 1, 12)]
        outline = [
            (x0, y0),
            ((x0 + x1) / 2, (y0 + y1) / 2 + fall * 0.03),
            (x1, y1),
            (x1 + blow * 0.4, y1 + fall * 0.5),
            *hem,
            (x0 + blow * 0.3, y0 + fall * 0.5),
        ]
        c.shape(outline, light, mix(colour, dark, 0.5), across=True)
        with c.inside(outline):
            for t in (0.18, 0.42, 0.66, 0.88):
                x = x0 + w * t
                c.stroke(
                    [(x, y0), (x + blow * 0.3, y0 + fall * 0.5), (x + blow, y0 + fall * 1.1)],
                    dark,
                    7,
                    w * 0.1,
                    alpha=0.4,
                    soft=4,
                )
            if kind % 3 == 2:
                for v in (0.72, 0.82):
                    c.line(
                        [(x0 - 20, y0 + fall * v), (x1 + 60, y1 + fall * v)],
                        mix(colour, "#8a2a3a", 0.6),
                        fall * 0.035,
                    )


def tables(c: Canvas) -> Mood:
    """A long table under strings of bulbs."""
    c.sky((0, "#27335f"), (0.5, "#5a5484"), (1, "#9a7080"), bottom=500)
    facade(c, [(-20, -40), (380, 120), (380, 640), (-20, 760)], 3, 3, "#54486a", "#6a5068", "#3a3658", lit=0.45)
    facade(
        c, [(1120, 120), (1520, -40), (1520, 760), (1120, 640)], 3, 3, "#4a4468", "#5c4a68", "#343256", lit=0.45
    )
    facade(c, [(380, 190), (1120, 190), (1120, 640), (380, 640)], 6, 3, "#6a5670", "#7d6070", "#443e60", lit=0.4)
    c.shape([(380, 636), (1120, 636), (1520, 750), (1520, 1010), (-20, 1010), (-20, 750)], "#7a6470", "#3a3450")
    tree(c, 150, 740, 560, ("#4a6450", "#5f7c58", "#37504c", "#7f9462"), dabs=460)
    for a, b, sag in (
        ((-20, 150), (800, 110), 120),
        (((700, 90)), (1520, 170), 130),
        ((-20, 330), (1520, 300), 130),
    ):
        points = [
            (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + sag * 4 * t * (1 - t))
            for t in np.linspace(0, 1, 40)
        ]
        c.line(points, "#1e1c34", 3)
        for x, y in points[2::3]:
            c.oval(x, y + 11, 9, 12, "#fff4cc")
            c.glow(x, y + 11, 42, "#ffd48a", 0.75)
    c.light(oval(750, 780, 700, 260), "#ffc878", 0.75, 90)
    for k, (x, colour) in enumerate(
        ((470, "#b8543f"), (600, "#4f7f8a"), (735, "#d9a24a"), (870, "#7a5a8a"), (1010, "#5f8a5c"))
    ):
        sitter(c, x, 700, 150, colour, k, True)
    c.shape([(330, 690), (1170, 690), (1330, 830), (170, 830)], "#fdf2dc", "#e8cfa8")
    c.box(170, 830, 1330, 856, "#cfae84", "#a8845c")
    for x, y, r, colour in (
        (430, 730, 38, "#c8503c"),
        (560, 760, 46, "#6f9a4a"),
        (700, 725, 34, "#e8b04a"),
        (830, 768, 50, "#d9884a"),
        (970, 730, 36, "#a8486a"),
        (1100, 772, 44, "#7a9a4e"),
        (370, 790, 44, "#e0a04a"),
    ):
        c.shade(oval(x + 8, y + 8, r * 1.3, r * 0.42), "#8a6040", 0.5, 4)
        c.oval(x, y, r * 1.25, r * 0.44, "#ffffff")
        c.oval(x, y - 5, r, r * 0.34, colour)
        c.oval(x - r * 0.2, y - 10, r * 0.5, r * 0.16, mix(colour, "#fff0c0", 0.4))
    for x, y in ((490, 780), (640, 712), (770, 800), (900, 716), (1030, 806), (1180, 800)):
        c.shape([(x - 11, y - 44), (x + 11, y - 44), (x + 8, y), (x - 8, y)], "#f4d89a", "#b8743c", alpha=0.85)
    for k, (x, colour) in enumerate(
        ((330, "#3f5f7e"), (560, "#8a5a3c"), (800, "#a84a54"), (1040, "#46685a"), (1250, "#6a5a7c"))
    ):
        sitter(c, x, 1010, 250, colour, k + 2, False)
    return Mood(contrast=0.34, lights="#ffe8b8", shadows="#1c1c46", vignette=0.28, bloom=0.16)


def sitter(c: Canvas, x: float, foot: float, size: float, coat: str, kind: int, facing: bool) -> None:
    """Seat somebody at the table, facing us or seen from behind."""
    light, dark = mix(coat, "#ffd890", 0.35), mix(coat, "#141432", 0.45)
    top, low = (light, dark) if facing else (dark, mix(coat, "#141432", 0.6))
    w = size * 0.34
    c.blob(
        [
            (x - w * 0.5, foot - size * 0.66),
            (x - w, foot - size * 0.5),
            (x - w * 1.1, foot),
            (x + w * 1.1, foot),
            (x + w, foot - size * 0.5),
            (x + w * 0.5, foot - size * 0.66),
        ],
        top,
        low,
    )
    skin = pick(c, ("#d9a27e", "#c48a64", "#e2b494", "#a87450"))
    hair = ("#2a2024", "#6a4430", "#3a2c28", "#c9b8a4", "#8a5a34")[kind % 5]
    y, r = foot - size * 0.84, size * 0.15
    c.box(x - r * 0.42, y + r * 0.6, x + r * 0.42, foot - size * 0.58, mix(skin, "#5a2a24", 0.3))
    c.oval(x, y, r * 0.9, r * 1.14, mix(skin, "#ffd890", 0.2) if facing else hair)
    crown = smooth(
        [
            (x - r, y - r * 0.1),
            (x - r * 0.85, y - r * 0.95),
            (x, y - r * 1.35),
            (x + r * 0.85, y - r * 0.95),
            (x + r, y - r * 0.1),
            (x + r * 0.5, y - r * 0.62),
            (x - r * 0.4, y - r * 0.66),
        ]
    )
    c.shape(crown, hair)
    if facing:
        for u in (-0.32, 0.32):
            c.oval(x + u * r, y + r * 0.02, r * 0.08, r * 0.07, mix(skin, "#2c1a18", 0.8))
            c.oval(x + u * 1.5 * r, y + r * 0.34, r * 0.2, r * 0.14, "#d8704f", alpha=0.35, soft=r * 0.08)
        c.oval(x + r * 0.05, y + r * 0.24, r * 0.09, r * 0.12, mix(skin, "#5a2a24", 0.4), alpha=0.6)
        c.stroke(
            [(x - r * 0.24, y + r * 0.56), (x, y + r * 0.64), (x + r * 0.24, y + r * 0.56)], "#8a4a40", r * 0.07
        )
    else:
        c.stroke(
            [
                (x - w * 0.8, foot - size * 0.5),
                (x - w * 0.3, foot - size * 0.63),
                (x + w * 0.3, foot - size * 0.63),
            ],
            "#ffcf80",
            size * 0.02,
            alpha=0.6,
            soft=3,
        )
