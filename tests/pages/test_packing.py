"""Boxes: every panel in one, equal sizes together, none too full and none too heavy to carry."""

import pytest

from photovoice.layouts.exhibition import Kind, Panel
from photovoice.layouts.formats import A3, PANELS
from photovoice.pages.exhibition.packing import Box, Rule, packed, weight
from photovoice.vocabulary.measure import Size
from photovoice.vocabulary.text import Text

LARGE = PANELS["70x100"]


def panels(*sizes: Size) -> tuple[Panel, ...]:
    return tuple(
        Panel(number, Kind.PHOTOGRAPH, Text("Kytka", "cs"), size) for number, size in enumerate(sizes, start=1)
    )


def numbers(boxes: tuple[Box, ...]) -> list[list[int]]:
    return [[panel.number for panel in box.panels] for box in boxes]


@pytest.mark.parametrize("count", range(1, 60))
@pytest.mark.parametrize("most", [1, 7, 10])
def test_every_panel_travels_in_one_box_that_is_not_too_full(count: int, most: int) -> None:
    boxes = packed(panels(*[LARGE] * count), "", Rule(panels=most))

    assert [number for box in numbers(boxes) for number in box] == list(range(1, count + 1))
    assert len(boxes) == -(-count // most)
    assert max(map(len, numbers(boxes))) - min(map(len, numbers(boxes))) <= 1
    assert [box.number for box in boxes] == list(range(1, len(boxes) + 1))


def test_panels_of_one_size_travel_together_whichever_way_they_hang() -> None:
    boxes = packed(panels(LARGE, A3, LARGE.turned(), A3.turned(), LARGE), "", Rule())

    assert numbers(boxes) == [[1, 3, 5], [2, 4]]
    assert [box.size for box in boxes] == [LARGE, A3]


def test_a_box_is_not_too_heavy() -> None:
    boxes = packed(panels(*[LARGE] * 10), "forex 10 mm", Rule())

    assert numbers(boxes) == [[1, 2], [3, 4, 5], [6, 7], [8, 9, 10]]
    assert [box.kilograms for box in boxes] == pytest.approx([8.4, 12.6, 8.4, 12.6])


def test_a_panel_too_heavy_for_any_box_has_one_of_its_own() -> None:
    assert numbers(packed(panels(LARGE, LARGE), "dibond 30 mm", Rule())) == [[1], [2]]


@pytest.mark.parametrize(
    ("material", "kilograms"),
    [
        ("Forex 5 mm", 2.1),
        ("pěnové PVC, 3 mm", 1.26),
        ("kapa 10mm", 0.84),
        ("Dibond 3 mm", 2.667),
        ("MDF 2,5 mm", 1.3125),
    ],
)
def test_a_panel_weighs_what_its_board_weighs(material: str, kilograms: float) -> None:
    assert weight(LARGE, material) == pytest.approx(kilograms)


@pytest.mark.parametrize("material", ["", "forex", "5 mm", "paper in frames", "textile 1 mm"])
def test_no_weight_is_guessed(material: str) -> None:
    assert weight(LARGE, material) is None
    assert packed(panels(LARGE), material, Rule())[0].kilograms is None
