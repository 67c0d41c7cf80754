"""Is a finished file fit to print? Told from the file alone: resolution, margins, bleed, type, ink, contrast."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf

from photovoice.problems import Message, say
from photovoice.proof.drawn import Box, Colour, Painted, PaintedArea, PaintedPicture, PaintedWords, painted
from photovoice.vocabulary.measure import Mm, Pt, pt

HAIR = 0.15  # points, that numbers in a file are rounded by
MOST_INK = 3.0  # of the four inks together, each from 0 to 1
LEAST_CONTRAST = 4.5  # of words against their ground in grey, as WCAG 2.2 counts it
PAPER = 1.0  # how light it is
BLACK = 0.05  # what a photocopy's black still reflects, in the same count


@dataclass(frozen=True, slots=True)
class Demands:
    """What is asked of a printed edition."""

    safe: Mm = Mm(3)  # from the trim to any word
    smallest: Pt = Pt(7)
    least_ppi: float = 150  # 0: staff accept what they have


@dataclass(frozen=True, slots=True)
class Fault:
    """Something for which a printer would send the file back."""

    name: str
    page: int
    what: Message


class PreflightError(Exception):
    """A finished file is not fit to print though its plan was: a mistake of the program's."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(f"{fault.name}, page {fault.page}: {fault.what}" for fault in faults))
        self.faults = faults


def preflight(data: bytes, name: str, demands: Demands) -> tuple[Fault, ...]:
    """Return what is wrong with a finished PDF, by page; empty when it is fit to print.

    Pictures and colours in RGB reach the press through the output profile, which keeps to its own limit of ink;
    what is given in inks is counted here.
    """
    faults: list[Fault] = []
    with pikepdf.open(io.BytesIO(data)) as document:
        for number, page in enumerate(document.pages, start=1):
            trim, bleed = (_box(edges) for edges in (page.trimbox, page.bleedbox))
            seen = painted(page)
            found = dict.fromkeys(
                (
                    *_coarse(seen, demands),
                    *_at_the_edge(seen, trim, demands),
                    *_short_of_the_bleed(seen, trim, bleed),
                    *_too_small(seen, demands),
                    *_too_much_ink(seen, trim),
                    *_hard_to_read(seen),
                )
            )
            faults += [Fault(name, number, what) for what in found]
    return tuple(faults)


def _coarse(seen: tuple[Painted, ...], demands: Demands) -> Iterator[Message]:
    for thing in seen:
        if isinstance(thing, PaintedPicture) and thing.ppi < demands.least_ppi - 1:
            yield say("A picture has only {ppi} pixels per inch.", ppi=int(thing.ppi))


def _at_the_edge(seen: tuple[Painted, ...], trim: Box, demands: Demands) -> Iterator[Message]:
    margin = pt(demands.safe) - HAIR
    for thing in seen:
        if isinstance(thing, PaintedWords):
            left, bottom, right, top = thing.box
            least = min(left - trim[0], bottom - trim[1], trim[2] - right, trim[3] - top)
            if least < margin:
                yield say("Words stand within {safe} mm of the edge.", safe=f"{demands.safe:g}")


def _short_of_the_bleed(seen: tuple[Painted, ...], trim: Box, bleed: Box) -> Iterator[Message]:
    """What touches the trim must go on to the end of the bleed, at each side."""
    for thing in seen:
        if isinstance(thing, PaintedWords) or not _meet(thing.box, trim):
            continue
        for side in range(4):
            way = -1 if side < 2 else 1
            beyond, wanted = way * (thing.box[side] - trim[side]), way * (bleed[side] - trim[side])
            if -HAIR <= beyond < wanted - HAIR:
                yield say("Something ends at the trim instead of filling the bleed.")


def _too_small(seen: tuple[Painted, ...], demands: Demands) -> Iterator[Message]:
    for thing in seen:
        if isinstance(thing, PaintedWords) and thing.size < demands.smallest - 0.01:
            yield say("Type is {size} points high.", size=f"{thing.size:.1f}")


def _too_much_ink(seen: tuple[Painted, ...], trim: Box) -> Iterator[Message]:
    for thing in seen:
        if isinstance(thing, PaintedPicture) or not _meet(thing.box, trim):
            continue
        ink = _ink(thing.colour)
        if ink > MOST_INK:
            yield say("{ink} % of ink lie on one spot.", ink=round(ink * 100))


def _ink(colour: Colour) -> float:
    if colour.space == "DeviceCMYK":
        return sum(colour.parts)
    if colour.space in ("DeviceGray", "DeviceRGB"):
        return 1 if colour.space == "DeviceGray" else 0
    return 4 * sum(colour.parts)  # a spot colour, which may be on every plate


def _hard_to_read(seen: tuple[Painted, ...]) -> Iterator[Message]:
    for number, words in enumerate(seen):
        if not isinstance(words, PaintedWords):
            continue
        ground = _ground(words, seen[:number])
        if isinstance(ground, PaintedPicture):
            yield say("Words stand on a picture, where a photocopy may lose them.")
            continue
        lights = (_light(words.colour), _light(ground.colour) if ground else PAPER)
        contrast = (max(lights) + BLACK) / (min(lights) + BLACK)
        if contrast < LEAST_CONTRAST:
            yield say("Words stand out only {contrast} : 1 from their ground in grey.", contrast=f"{contrast:.1f}")


def _ground(words: PaintedWords, before: tuple[Painted, ...]) -> PaintedPicture | PaintedArea | None:
    """Return what was painted last under some words; None: nothing but paper."""
    for under in reversed(before):
        if _meet(under.box, words.box) and (
            isinstance(under, PaintedPicture) or (isinstance(under, PaintedArea) and under.square)
        ):
            return under
    return None


def _light(colour: Colour) -> float:
    """Return how light a colour is in grey, from 0 to 1; WCAG 2.2, relative luminance."""
    if colour.space == "DeviceCMYK":
        *others, black = colour.parts
        return max(0.0, 1 - black - max(others))
    parts = colour.parts * 3 if len(colour.parts) == 1 else colour.parts
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _box(edges: pikepdf.Array) -> Box:
    left, bottom, right, top = map(float, edges)
    return left, bottom, right, top


def _meet(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2] - HAIR
        and other[0] < one[2] - HAIR
        and one[1] < other[3] - HAIR
        and other[1] < one[3] - HAIR
    )
