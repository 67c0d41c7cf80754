"""Pictures coded for very bright screens (PQ and HLG) brought into the range of paper and ordinary screens."""

from collections.abc import Callable
from functools import cache

from PIL import Image

_WHITE = 203.0  # cd/m² of a white sheet of paper: ITU-R BT.2408, section 2
_BRIGHTEST = 1000.0  # cd/m² for which pictures are usually made: ITU-R BT.2100, table 5
_PQ = (0.1593017578125, 78.84375, 0.8359375, 18.8515625, 18.6875)  # m1, m2, c1, c2, c3: BT.2100, table 4
_HLG = (0.17883277, 0.28466892, 0.55991073)  # a, b, c: BT.2100, table 5
_GAMMA = 563 / 256  # of the profile in which their colours are told


def tamed(image: Image.Image, transfer: int) -> Image.Image:
    """Return a picture whose colours are coded as in print, whatever the transfer (ITU-T H.273, table 3).

    Up to the middle tones light stays what it is beside a white sheet of paper. Above, it is held back in a soft
    curve (ITU-R BT.2390, section 5.4), for each colour by itself: bright skies pale to white without an edge.
    """
    if transfer not in _LIGHT:
        return image
    return image.point(
        [code for band in image.getbands() for code in (_SAME if band == "A" else _curve(transfer))]
    )


def _light_of_pq(signal: float) -> float:
    m1, m2, c1, c2, c3 = _PQ
    root = signal ** (1 / m2)
    return float(10_000 * (max(root - c1, 0.0) / (c2 - c3 * root)) ** (1 / m1))


def _light_of_hlg(signal: float) -> float:
    a, b, c = _HLG
    scene = signal**2 / 3 if signal <= 0.5 else (2.718281828459045 ** ((signal - c) / a) + b) / 12
    return _BRIGHTEST * float(scene**1.2)


def _signal_of(light: float) -> float:
    """Return what PQ writes for so much light: even steps are even to the eye."""
    m1, m2, c1, c2, c3 = _PQ
    power = (light / 10_000) ** m1
    return float(((c1 + c2 * power) / (1 + c3 * power)) ** m2)


def _held_back(light: float) -> float:
    """Return the light that is left when the brightest becomes as bright as white paper."""
    most = _signal_of(_WHITE) / _signal_of(_BRIGHTEST)
    knee = 1.5 * most - 0.5
    signal = min(1.0, _signal_of(light) / _signal_of(_BRIGHTEST))
    if signal > knee:
        way = (signal - knee) / (1 - knee)
        signal = (
            (2 * way**3 - 3 * way**2 + 1) * knee
            + (way**3 - 2 * way**2 + way) * (1 - knee)
            + (3 * way**2 - 2 * way**3) * most
        )
    return _light_of_pq(signal * _signal_of(_BRIGHTEST))


@cache
def _curve(transfer: int) -> tuple[int, ...]:
    light = [_held_back(_LIGHT[transfer](code / 255)) / _WHITE for code in range(256)]
    return tuple(min(255, round(255 * share ** (1 / _GAMMA))) for share in light)


_SAME = tuple(range(256))
_LIGHT: dict[int, Callable[[float], float]] = {16: _light_of_pq, 18: _light_of_hlg}
