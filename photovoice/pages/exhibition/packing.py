"""Which panel travels in which box: equal sizes together, as they hang, no box too full or too heavy."""

import re
from dataclasses import dataclass
from math import ceil

from photovoice.layouts.exhibition import Panel
from photovoice.vocabulary.measure import Size

DENSITIES = {
    r"forex|pvc|palight": 0.6,
    r"kapa|foam|pěn": 0.12,
    r"dibond|alu": 1.27,
    r"plexi|acryl|akryl": 1.19,
    r"mdf": 0.75,
    r"překližk|plywood": 0.6,
}
"""What boards weigh, in kilograms for each litre, by the makers' data sheets; paint and print do not count."""

THICKNESS = re.compile(r"(\d{1,2}(?:[.,]\d)?)\s*mm")
MM2_PER_M2 = 1e6


@dataclass(frozen=True, slots=True)
class Rule:
    """How full a box may be."""

    panels: int = 10
    kilograms: float = 15  # the limit for women who lift often; Czech government regulation 361/2007, section 29


@dataclass(frozen=True, slots=True)
class Box:
    """What one box holds: panels of one size, whichever way they hang."""

    number: int
    size: Size  # upright
    panels: tuple[Panel, ...]
    kilograms: float | None  # None: nobody said what the panels are made of


def packed(panels: tuple[Panel, ...], material: str, rule: Rule) -> tuple[Box, ...]:
    """Return the boxes, numbered from 1; those of one size are filled evenly."""
    sizes = dict.fromkeys(_upright(panel.size) for panel in panels)
    boxes: list[Box] = []
    for size in sizes:
        alike = [panel for panel in panels if _upright(panel.size) == size]
        each = weight(size, material)
        most = rule.panels if each is None else max(1, min(rule.panels, int(rule.kilograms / each)))
        count = ceil(len(alike) / most)
        for number in range(count):
            held = tuple(alike[len(alike) * number // count : len(alike) * (number + 1) // count])
            boxes.append(Box(len(boxes) + 1, size, held, None if each is None else each * len(held)))
    return tuple(boxes)


def weight(size: Size, material: str) -> float | None:
    """Return what a panel weighs in kilograms; None unless its material says what it is and how thick, in mm."""
    thickness = THICKNESS.search(material)
    density = next((known for name, known in DENSITIES.items() if re.search(name, material.casefold())), None)
    if thickness is None or density is None:
        return None
    square_metres = size.width * size.height / MM2_PER_M2
    return square_metres * float(thickness[1].replace(",", ".")) * density


def _upright(size: Size) -> Size:
    return size if size.width <= size.height else size.turned()
