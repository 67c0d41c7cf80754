"""A sheet of gouache paper: shapes, light and shadow in units of 1/1500 of a landscape picture's width."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.float32]
Point = tuple[float, float]
Points = Sequence[Point] | NDArray[Any]
Colour = str | NDArray[Any]

SPARE = 160  # pixels of pigment beyond the sheet, so that each shape takes its grain from elsewhere


def rgb(colour: Colour) -> Pixels:
    """Return `#rrggbb` as red, green, blue from 0 to 255; an array is returned as it is."""
    if isinstance(colour, str):
        return np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)], np.float32)
    return np.asarray(colour, np.float32)


def mix(one: Colour, other: Colour, share: float) -> Pixels:
    """Return one colour with a share (0 to 1) of the other in it."""
    return rgb(one) * np.float32(1 - share) + rgb(other) * np.float32(share)


def noise(height: int, width: int, cells: float, seed: int, octaves: int = 5, stretch: float = 1.0) -> Pixels:
    """Return cloudy noise around 0, mostly within -1 to 1; `stretch` above 1 draws it out sideways."""
    random = np.random.default_rng(seed)
    total = np.zeros((height, width), np.float32)
    for octave in range(octaves):
        across = max(2, round(cells * 2**octave)) + 2
        down = max(2, round(cells * 2**octave * stretch * height / width)) + 2
        grid = random.standard_normal((min(down, height), min(across, width))).astype(np.float32)
        total += cv2.resize(grid, (width, height), interpolation=cv2.INTER_CUBIC) * np.float32(0.55**octave)
    return total * np.float32(0.6)


def softened(pixels: Pixels, radius: float) -> Pixels:
    """Return the picture blurred; a wide blur is done on a smaller picture, which nobody can tell."""
    if radius <= 0.6:
        return pixels
    if radius <= 12:
        return cv2.GaussianBlur(pixels, (0, 0), radius)
    h, w = pixels.shape[:2]
    coarse = max(1, round(min(radius / 6, h / 8, w / 8)))
    small = cv2.resize(pixels, (max(1, w // coarse), max(1, h // coarse)), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), radius / coarse)
    return cv2.resize(small, (w, h), interpolation=cv2.INTER_CUBIC)


def smooth(points: Points, closed: bool = True, steps: int = 10) -> NDArray[Any]:
    """Return a curve through the points (Catmull and Rom 1974)."""
    p = np.asarray(points, float)
    p = np.vstack([p[-1:], p, p[:2]]) if closed else np.vstack([p[:1], p, p[-1:]])
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    curve = [
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        for a, b, c, d in zip(p[:-3], p[1:-2], p[2:-1], p[3:], strict=True)
    ]
    return np.vstack(curve) if closed else np.vstack([*curve, p[-1:]])


def oval(x: float, y: float, across: float, down: float, turn: float = 0.0) -> NDArray[Any]:
    """Return an ellipse's outline; radii across and down, turned by so many degrees."""
    t = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    a = np.deg2rad(turn)
    u, v = across * np.cos(t), down * np.sin(t)
    return np.c_[x + u * np.cos(a) - v * np.sin(a), y + u * np.sin(a) + v * np.cos(a)]


def box(left: float, top: float, right: float, bottom: float) -> NDArray[Any]:
    """Return a rectangle's outline."""
    return np.array([(left, top), (right, top), (right, bottom), (left, bottom)], float)


class Canvas:
    """A picture being painted; `chance` is its only source of accident, so it comes out the same every time."""

    def __init__(self, width: float, height: float, scale: float, seed: int) -> None:
        self.width, self.height, self.scale, self.seed = width, height, scale, seed
        self.chance = np.random.default_rng(seed)
        h, w = round(height * scale), round(width * scale)
        self.pixels: Pixels = np.full((h, w, 3), 128, np.float32)
        fine = noise(h + SPARE, w + SPARE, 90 * width / 1500, seed + 1, 3)
        broad = noise(h + SPARE, w + SPARE, 9 * width / 1500, seed + 2, 4, 1.6)
        self._pigment: Pixels = 0.045 * broad + 0.025 * fine
        self._warmth: Pixels = 4.0 * noise(h + SPARE, w + SPARE, 7 * width / 1500, seed + 3, 3)

    def _mask(self, points: Points, soft: float) -> tuple[slice, slice, Pixels] | None:
        """Return where a shape lies and how much it covers there; None if it misses the sheet."""
        p = np.asarray(points, float) * self.scale
        blur = soft * self.scale
        margin = int(3 * blur) + 3
        h, w = self.pixels.shape[:2]
        x0, y0 = max(0, int(p[:, 0].min()) - margin), max(0, int(p[:, 1].min()) - margin)
        x1, y1 = min(w, int(p[:, 0].max()) + margin), min(h, int(p[:, 1].max()) + margin)
        if x1 <= x0 or y1 <= y0:
            return None
        # Drawn beyond the sheet's edge, so that a soft shape running off it does not fade there.
        mask = np.zeros((y1 - y0 + 2 * margin, x1 - x0 + 2 * margin), np.uint8)
        cv2.fillPoly(mask, [np.int32((p - [x0 - margin, y0 - margin]) * 16)], 255, cv2.LINE_AA, 4)
        cover = mask.astype(np.float32) / 255
        cover = softened(cover, blur)
        return slice(y0, y1), slice(x0, x1), cover[margin:-margin, margin:-margin, None]

    def _paint(self, rows: slice, columns: slice, colour: Pixels, grain: float) -> Pixels:
        """Return a colour with the pigment's unevenness in it."""
        down, across = self.chance.integers(0, SPARE, 2)
        here = (slice(rows.start + down, rows.stop + down), slice(columns.start + across, columns.stop + across))
        tint = self._warmth[here][..., None] * np.array([1, 0.1, -1], np.float32)
        return colour * (1 + grain * self._pigment[here][..., None]) + grain * tint

    def shape(
        self,
        points: Points,
        colour: Colour,
        to: Colour | None = None,
        *,
        across: bool = False,
        alpha: float = 1.0,
        soft: float = 0.0,
        grain: float = 1.0,
    ) -> None:
        """Lay a flat or graded colour; graded from top to bottom, or from left to right with `across`."""
        found = self._mask(points, soft)
        if not found:
            return
        rows, columns, cover = found
        flat = rgb(colour)
        if to is not None:
            axis = 0 if across else 1
            low, high = np.asarray(points, float)[:, axis].min(), np.asarray(points, float)[:, axis].max()
            where = columns if across else rows
            t = (np.arange(where.start, where.stop, dtype=np.float32) / self.scale - low) / max(high - low, 1e-6)
            t = np.clip(t, 0, 1)[None, :, None] if across else np.clip(t, 0, 1)[:, None, None]
            flat = flat * (1 - t) + rgb(to) * t
        here = self.pixels[rows, columns]
        cover = cover * np.float32(alpha)
        here[:] = here * (1 - cover) + self._paint(rows, columns, flat, grain) * cover

    def blob(self, points: Points, colour: Colour, to: Colour | None = None, **how: Any) -> None:
        """Lay a colour inside a curve through the points."""
        self.shape(smooth(points), colour, to, **how)

    def box(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float,
        colour: Colour,
        to: Colour | None = None,
        **how: Any,
    ) -> None:
        """Lay a colour in a rectangle."""
        self.shape(box(left, top, right, bottom), colour, to, **how)

    def oval(
        self, x: float, y: float, across: float, down: float, colour: Colour, turn: float = 0, **how: Any
    ) -> None:
        """Lay a colour in an ellipse."""
        self.shape(oval(x, y, across, down, turn), colour, **how)

    def line(self, points: Points, colour: Colour, width: float, end: float | None = None, **how: Any) -> None:
        """Draw a line, tapering to another width at its end if given."""
        p = np.asarray(points, float)
        along = np.gradient(p, axis=0)
        normal = np.c_[-along[:, 1], along[:, 0]] / np.maximum(np.hypot(*along.T), 1e-6)[:, None]
        half = np.linspace(width, width if end is None else end, len(p))[:, None] / 2
        self.shape(np.vstack([p + normal * half, (p - normal * half)[::-1]]), colour, **how)

    def stroke(self, points: Points, colour: Colour, width: float, end: float | None = None, **how: Any) -> None:
        """Draw a curve through the points."""
        self.line(smooth(points, closed=False), colour, width, end, **how)

    def shade(self, points: Points, colour: Colour, strength: float = 1.0, soft: float = 0.0) -> None:
        """Glaze a shadow: multiply by a colour."""
        if found := self._mask(points, soft):
            rows, columns, cover = found
            self.pixels[rows, columns] *= 1 - cover * np.float32(strength) * (1 - rgb(colour) / 255)

    def shadow(self, shapes: Sequence[Points], colour: Colour, strength: float = 1.0, soft: float = 0.0) -> None:
        """Glaze one shadow made of several shapes: no darker where they overlap."""
        whole = np.zeros((*self.pixels.shape[:2], 1), np.float32)
        for points in shapes:
            if found := self._mask(points, soft):
                rows, columns, cover = found
                np.maximum(whole[rows, columns], cover, out=whole[rows, columns])
        self.pixels *= 1 - whole * np.float32(strength) * (1 - rgb(colour) / 255)

    def light(self, points: Points, colour: Colour, strength: float = 0.5, soft: float = 0.0) -> None:
        """Let light fall: what is already light takes more of it."""
        if found := self._mask(points, soft):
            rows, columns, cover = found
            here = self.pixels[rows, columns]
            here += cover * np.float32(strength) * rgb(colour) * (0.25 + 0.75 * here / 255) * (1 - here / 300)

    def glow(self, x: float, y: float, radius: float, colour: Colour, strength: float = 0.6) -> None:
        """Let a lamp shine, without ever burning out."""
        found = self._mask(oval(x, y, radius * 3, radius * 3), 0)
        if not found:
            return
        rows, columns, _ = found
        v, u = np.mgrid[rows, columns].astype(np.float32) / self.scale
        fall = 1 / (1 + ((u - x) ** 2 + (v - y) ** 2) / (radius * radius / 4)) - 1 / 37
        here = self.pixels[rows, columns]
        cover = np.clip(fall, 0, 1)[..., None] * np.float32(strength)
        here += (255 - here).clip(0) * cover * rgb(colour) / 255

    @contextmanager
    def inside(self, points: Points, soft: float = 0.0) -> Iterator[None]:
        """Keep everything painted meanwhile within a shape."""
        found = self._mask(points, soft)
        before = self.pixels.copy()
        yield
        after, self.pixels = self.pixels, before
        if found:
            rows, columns, cover = found
            before[rows, columns] += (after[rows, columns] - before[rows, columns]) * cover

    def blur(self, radius: float) -> None:
        """Put everything painted so far out of focus."""
        self.pixels = softened(self.pixels, radius * self.scale)

    def sky(self, *stops: tuple[float, Colour], top: float = 0, bottom: float | None = None) -> None:
        """Grade the whole width between heights given as fractions from top to bottom."""
        low = self.height if bottom is None else bottom
        rows = slice(max(0, round(top * self.scale)), min(self.pixels.shape[0], round(low * self.scale)))
        t = (np.arange(rows.start, rows.stop) / self.scale - top) / (low - top)
        at = [stop for stop, _ in stops]
        bands = np.stack([np.interp(t, at, [rgb(c)[i] for _, c in stops]) for i in range(3)], 1)
        columns = slice(0, self.pixels.shape[1])
        self.pixels[rows] = self._paint(rows, columns, bands[:, None].astype(np.float32), 0.8)

    def wash(
        self,
        points: Points,
        colour: Colour,
        strength: float,
        cells: float = 6,
        stretch: float = 1.0,
        soft: float = 0.0,
    ) -> None:
        """Let a second colour run into part of a shape: clouds, stains, foliage, worn paint."""
        if found := self._mask(points, soft):
            rows, columns, cover = found
            cloud = noise(*cover.shape[:2], cells, int(self.chance.integers(1 << 30)), 5, stretch)
            cover = cover * np.clip(cloud * 1.4 + 0.25, 0, 1)[..., None] * np.float32(strength)
            here = self.pixels[rows, columns]
            here[:] = here * (1 - cover) + rgb(colour) * cover

    def mirror(self, level: float, strength: float, fade: float, ripple: float = 6, blur: float = 5) -> None:
        """Reflect what stands above a level in wet ground or water below it.

        Args:
            level: The shore.
            strength: How much of the ground the reflection hides at the shore.
            fade: How much of that is gone at the bottom.
            ripple: How far the waves push it sideways near the bottom.
            blur: How far it is drawn out downwards.
        """
        row = round(level * self.scale)
        deep = self.pixels.shape[0] - row
        above = self.pixels[max(0, row - deep) : row][::-1]
        above = cv2.copyMakeBorder(above, 0, deep - above.shape[0], 0, 0, cv2.BORDER_REPLICATE)
        above = cv2.GaussianBlur(above, (0, 0), sigmaX=0.6 * self.scale, sigmaY=blur * self.scale)
        v, u = np.mgrid[0:deep, 0 : above.shape[1]].astype(np.float32)
        depth = v / deep
        wave = noise(deep, above.shape[1], 14, self.seed + 9, 4, 7.0)
        u += wave * ripple * self.scale * (0.15 + depth)
        above = cv2.remap(above, u, v, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
        cover = np.clip(strength * (1 - fade * depth) * (1 + 0.35 * wave), 0, 0.92)[..., None]
        self.pixels[row:] = self.pixels[row:] * (1 - cover) + above * cover
