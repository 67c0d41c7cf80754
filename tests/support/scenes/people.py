"""People: figures from behind and walking past, and, nearer, painted faces of nobody."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.support.scenes.canvas import Canvas, Colour, Points, mix, oval, smooth


@dataclass(frozen=True, slots=True)
class Look:
    """What somebody wears, and how light or dark their skin and hair are."""

    coat: str = "#5b6f86"
    legs: str = "#2c2e3b"
    skin: str = "#c39373"
    hair: str = "#2d2320"
    hat: str = ""
    bag: str = ""
    pack: str = ""
    long_hair: bool = False
    skirt: bool = False


def at(x: float, foot: float, height: float, points: Points) -> NDArray[Any]:
    """Return points given in heights of the person, upwards from between the feet, as points of the picture."""
    p = np.asarray(points, float)
    return np.c_[x + p[:, 0] * height, foot - p[:, 1] * height]


def standing(
    c: Canvas, x: float, foot: float, height: float, look: Look, *, head: float = 1.0, lit: int = -1
) -> None:
    """Paint somebody seen from behind.

    Args:
        c: Where to.
        x: The middle of the person.
        foot: Where the feet stand.
        height: From foot to crown.
        look: Clothes and colouring.
        head: 1 for grown people, about 1.3 for children.
        lit: The side the light comes from: -1 left, 1 right.
    """

    def put(points: Points, colour: Colour, to: Colour | None = None, **how: Any) -> None:
        c.blob(at(x, foot, height, points), colour, to, **how)

    def limb(points: Points, colour: Colour, width: float, end: float) -> None:
        c.stroke(at(x, foot, height, points), colour, width * height, end * height)

    sway = float(c.chance.uniform(-0.012, 0.012))
    step = float(c.chance.uniform(0.0, 0.02))
    bright, dark = mix(look.coat, "#fff0d6", 0.22), mix(look.coat, "#141428", 0.42)
    left, right = (bright, dark) if lit < 0 else (dark, bright)
    hip = 0.5
    limb([(-0.046, hip), (-0.05, 0.26), (-0.052 - step, 0.025)], mix(look.legs, left, 0.16), 0.10, 0.055)
    limb([(0.046, hip), (0.05, 0.26), (0.056 + step, 0.035)], mix(look.legs, "#0c0c14", 0.25), 0.10, 0.055)
    for side, lift in ((-0.056 - step, 0.014), (0.06 + step, 0.024)):
        c.shape(at(x, foot, height, oval(side, lift, 0.036, 0.017)), "#1d1a1f")
    hem = 0.24 if look.skirt else 0.41
    for side, colour in ((-1, left), (1, right)):
        hand = (side * (0.132 + sway), 0.46)
        c.shape(at(x, foot, height, oval(*hand, 0.02, 0.026)), look.skin)
        limb([(side * 0.092, 0.79), (side * 0.137, 0.65), hand], mix(colour, look.coat, 0.35), 0.062, 0.046)
    body = [
        (-0.034, 0.85),
        (-0.08, 0.83),
        (-0.112, 0.785),
        (-0.113, 0.7),
        (-0.1, 0.6),
        (-0.106, 0.5),
        (-0.112, hem),
    ]
    outline = smooth([*body, (0, hem - 0.012), *[(-u, v) for u, v in reversed(body)]], steps=6)
    c.shape(at(x, foot, height, outline), left, right, across=True)
    with c.inside(at(x, foot, height, outline)):
        limb([(0.005, 0.7), (0.0, 0.55), (0.01, hem)], mix(look.coat, dark, 0.7), 0.012, 0.02)
    if look.pack:
        pack = [(-0.075, 0.8), (0.075, 0.8), (0.088, 0.66), (0.082, 0.53), (-0.082, 0.53), (-0.088, 0.66)]
        put(pack, mix(look.pack, "#ffffff", 0.18), mix(look.pack, "#101020", 0.35), across=True)
        put([(-0.05, 0.64), (0.05, 0.64), (0.055, 0.55), (-0.055, 0.55)], mix(look.pack, "#101020", 0.22))
    if look.bag:
        side = -lit * 0.15
        limb([(side, 0.47), (side * 0.5, 0.83)], mix(look.bag, "#000000", 0.3), 0.012, 0.012)
        put([(side - 0.06, 0.46), (side + 0.06, 0.46), (side + 0.068, 0.3), (side - 0.068, 0.3)], look.bag)
    up = 0.855 + 0.058 * head
    c.shape(at(x, foot, height, [(-0.028, 0.88), (0.028, 0.88), (0.036, 0.825), (-0.036, 0.825)]), look.skin)
    c.shape(at(x, foot, height, oval(0, up, 0.048 * head, 0.063 * head)), look.skin)
    crown = oval(0, up + 0.008 * head, 0.052 * head, 0.062 * head)
    c.shape(at(x, foot, height, crown), mix(look.hair, left, 0.15), mix(look.hair, "#000000", 0.2), across=True)
    if look.long_hair:
        fall = [(-0.05, up), (0.05, up), (0.058, 0.8), (0.03, 0.755), (-0.03, 0.755), (-0.058, 0.8)]
        put(fall, mix(look.hair, left, 0.12), mix(look.hair, "#000000", 0.2), across=True)
    if look.hat:
        cap = [(-0.057, up - 0.004), (-0.05, up + 0.05), (0, up + 0.078), (0.05, up + 0.05), (0.057, up - 0.004)]
        cap = [(u * head, up + (v - up) * head) for u, v in cap]
        put(cap, mix(look.hat, "#ffffff", 0.15), mix(look.hat, "#101020", 0.3), across=True)


def walking(
    c: Canvas, x: float, foot: float, height: float, look: Look, *, way: int = 1, head: float = 1.0
) -> None:
    """Paint somebody walking past to the right (way 1) or to the left (-1)."""

    def place(points: Points) -> NDArray[Any]:
        p = np.asarray(points, float) * [way, 1]
        return at(x, foot, height, p)

    def limb(points: Points, colour: Colour, width: float, end: float) -> None:
        c.stroke(place(points), colour, width * height, end * height)

    stride = float(c.chance.uniform(0.8, 1.15))
    dark = mix(look.coat, "#141428", 0.4)
    limb([(0.02, 0.78), (-0.05, 0.64), (0.05 * stride, 0.53)], dark, 0.055, 0.042)
    back, front = mix(look.legs, "#08080f", 0.35), look.legs
    limb([(0.0, 0.47), (-0.03, 0.27), (-0.13 * stride, 0.06)], back, 0.1, 0.05)
    c.shape(place(oval(-0.125 * stride, 0.035, 0.018, 0.034, 30)), "#1b191e")
    limb([(0.01, 0.47), (0.07 * stride, 0.27), (0.095 * stride, 0.03)], front, 0.105, 0.052)
    c.shape(place(oval(0.12 * stride, 0.014, 0.042, 0.016)), "#1f1c21")
    hem = 0.26 if look.skirt else 0.42
    outline = [(0.0, 0.85), (0.055, 0.8), (0.075, 0.68), (0.065, 0.55), (0.085, hem), (-0.075, hem + 0.005)]
    outline += [(-0.07, 0.56), (-0.072, 0.7), (-0.055, 0.81)]
    c.blob(place(outline), mix(look.coat, "#fff0d6", 0.16), dark, across=True)
    if look.pack:
        pack = [(-0.05, 0.8), (-0.12, 0.77), (-0.135, 0.64), (-0.11, 0.55), (-0.055, 0.56)]
        c.blob(place(pack), look.pack, mix(look.pack, "#101020", 0.35))
    limb([(-0.005, 0.79), (-0.03, 0.65), (0.06 * stride, 0.53)], mix(look.coat, "#141428", 0.18), 0.062, 0.046)
    c.shape(place(oval(0.065 * stride, 0.525, 0.022, 0.02)), look.skin)
    if look.bag:
        c.blob(place([(0.0, 0.5), (0.12, 0.5), (0.13, 0.33), (-0.01, 0.33)]), look.bag)
    up = 0.855 + 0.058 * head
    c.shape(place([(-0.022, 0.88), (0.03, 0.88), (0.035, 0.82), (-0.03, 0.82)]), mix(look.skin, "#301818", 0.2))
    c.shape(place(oval(0.016, up, 0.047 * head, 0.062 * head)), look.skin)
    c.blob(place([(0.062 * head, up + 0.005), (0.075 * head, up - 0.012), (0.058 * head, up - 0.018)]), look.skin)
    hair = [
        (0.05, 0.035),
        (0.02, 0.072),
        (-0.03, 0.062),
        (-0.052, 0.01),
        (-0.04, -0.04),
        (-0.012, -0.02),
        (0.0, 0.025),
    ]
    if look.long_hair:
        hair = [*hair[:4], (-0.065, -0.06), (-0.03, -0.09), *hair[5:]]
    c.blob(place([(u * head + 0.01, up + v * head) for u, v in hair]), look.hat or look.hair)
