"""From flat shapes to a painting: brush strokes along the forms, bristles, light, grain."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.support.scenes.canvas import Canvas, Pixels, noise, rgb, softened

Picture = NDArray[np.uint8]
Whole = NDArray[np.int64]
Measures = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Mood:
    """How a picture is finished: contrast, shadow and light tints, darkening towards the edges, bloom of lamps."""

    contrast: float = 0.3
    shadows: str = "#1c2036"
    lights: str = "#fff3dc"
    tint: float = 0.10
    vignette: float = 0.16
    bloom: float = 0.10


def wobbled(pixels: Pixels, scale: float, seed: int) -> Pixels:
    """Return the picture with its ruled lines drawn as if by hand."""
    h, w = pixels.shape[:2]
    v, u = np.mgrid[0:h, 0:w].astype(np.float32)
    cells = 26 * w / (1500 * scale)
    u += noise(h, w, cells, seed + 11, 3) * np.float32(1.5 * scale)
    v += noise(h, w, cells, seed + 12, 3) * np.float32(1.5 * scale)
    return cv2.remap(pixels, u, v, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT)


def flow(pixels: Pixels, spread: float, seed: int) -> tuple[Pixels, Pixels]:
    """Return the direction of the forms at each pixel as a unit vector: along edges, wandering on flat ground."""
    grey = cv2.GaussianBlur(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), (0, 0), spread / 3)
    gx, gy = cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1)
    # Structure tensor (Foerstner 1987), smoothed so that strokes near an edge follow it too.
    xx, yy, xy = (softened(part, spread) for part in (gx * gx, gy * gy, gx * gy))
    wander = noise(*grey.shape, 4, seed + 21, 3) * 1.3
    xx += 1.5 * np.sin(wander) ** 2
    yy += 1.5 * np.cos(wander) ** 2
    xy -= 1.5 * np.sin(wander) * np.cos(wander)
    angle = 0.5 * np.arctan2(2 * xy, xx - yy) + np.pi / 2
    return np.cos(angle), np.sin(angle)


def paths(x: Whole, y: Whole, along_x: Pixels, along_y: Pixels, length: Measures) -> Measures:
    """Return the way of each stroke through its middle x, y: five points along the forms, so long on each side."""
    h, w = along_x.shape
    middle = np.c_[x, y].astype(float)
    sides = []
    for way in (-1, 1):
        point, ahead, side = middle, np.zeros_like(middle), []
        for _ in range(2):
            u = np.clip(point[:, 0], 0, w - 1).astype(int)
            v = np.clip(point[:, 1], 0, h - 1).astype(int)
            here = np.c_[along_x[v, u], along_y[v, u]]
            back = (here * ahead).sum(1) < 0 if side else np.full(len(here), way < 0)
            ahead = np.where(back[:, None], -here, here)
            point = point + ahead * length[:, None] / 2
            side.append(point)
        sides.append(side)
    return np.stack([*sides[0][::-1], middle, *sides[1]], 1)


def stroked(pixels: Pixels, scale: float, seed: int) -> Pixels:
    """Return the picture painted over from coarse to fine, each brush only where the last was too coarse."""
    random = np.random.default_rng(seed)
    h, w = pixels.shape[:2]
    source = np.clip(pixels, 0, 255)
    out = softened(source, 12 * scale).astype(np.uint8)
    for radius, opacity, density in ((26, 0.6, 1.0), (12, 0.75, 1.7), (5.5, 0.85, 2.6), (2.6, 0.9, 2.6)):
        size = radius * scale
        wanted = softened(source, max(0.6, size * 0.28))
        along_x, along_y = flow(source, size * 0.7, seed)
        count = int(density * h * w / (size * size * 1.6))
        x, y = random.integers(0, w, count), random.integers(0, h, count)
        off = np.abs(wanted[y, x] - out[y, x]).sum(1)
        coarse = off > random.uniform(5, 32, count) if radius < 20 else off >= 0
        x, y = x[coarse], y[coarse]
        colour = wanted[y, x] + random.normal(0, 4.5, (len(x), 1)) + random.normal(0, 2.2, (len(x), 3))
        length = size * random.uniform(0.5, 1.3, len(x))
        lines = np.round(paths(x, y, along_x, along_y, length) * 8).astype(np.int32)
        layer = out.copy()
        thickness = max(1, round(size * 0.55))
        for line, paint in zip(lines, np.clip(colour, 0, 255).tolist(), strict=True):
            cv2.polylines(layer, [line], False, paint, thickness, cv2.LINE_AA, 3)
        out = cv2.addWeighted(layer, opacity, out, 1 - opacity, 0)
    return out.astype(np.float32)


def bristles(pixels: Pixels, scale: float, seed: int) -> Pixels:
    """Return the ridges a brush leaves, around 0: noise drawn out along the forms (Cabral and Leedom 1993)."""
    h, w = pixels.shape[:2]
    along_x, along_y = flow(pixels, 5 * scale, seed)
    grain = np.random.default_rng(seed + 31).standard_normal((h, w)).astype(np.float32)
    grain = cv2.GaussianBlur(grain, (0, 0), 0.55 * scale)
    v, u = np.mgrid[0:h, 0:w].astype(np.float32)
    total = np.zeros((h, w), np.float32)
    for step in range(-5, 6):
        reach = np.float32(step * 1.5 * scale)
        total += cv2.remap(
            grain, u + along_x * reach, v + along_y * reach, cv2.INTER_LINEAR, None, cv2.BORDER_REFLECT
        )
    return total / total.std()


def finished(canvas: Canvas, mood: Mood) -> Picture:
    """Return the picture as it leaves the camera: painted, lit, toned, with grain."""
    scale, seed = canvas.scale, canvas.seed
    flat = wobbled(canvas.pixels, scale, seed)
    painted = 0.68 * stroked(flat, scale, seed) + 0.32 * np.clip(flat, 0, 255)
    ridges = bristles(painted, scale, seed)
    relief = cv2.Sobel(ridges, cv2.CV_32F, 1, 1, ksize=3)
    painted *= 1 + 0.018 * ridges[..., None] + 0.012 * (relief / relief.std())[..., None]
    shine = np.clip(painted - 190, 0, None)
    painted += mood.bloom * 3 * softened(shine, 22 * scale)
    h, w = painted.shape[:2]
    v, u = np.mgrid[-1 : 1 : h * 1j, -1 : 1 : w * 1j].astype(np.float32)
    painted *= (1 - mood.vignette * np.clip((u * u + v * v) / 2, 0, 1) ** 1.4)[..., None]
    t = np.clip(painted, 0, 255) / 255
    t = (1 - mood.contrast) * t + mood.contrast * t * t * (3 - 2 * t)
    grey = t.mean(2, keepdims=True)
    t = t * (1 - mood.tint) + mood.tint * (grey * rgb(mood.lights) + (1 - grey) * rgb(mood.shadows) * 1.2) / 255
    grain = cv2.GaussianBlur(np.random.default_rng(seed + 41).standard_normal((h, w)), (0, 0), 0.5 * scale)
    out = 255 * t + (grain / grain.std() * 3.2)[..., None] * (0.4 + 1.2 * grey * (1 - grey) * 2)
    return np.clip(out, 0, 255).astype(np.uint8)
