"""Codes: drawn as one outline, read by a decoder that did not make them."""

import numpy
import pytest
import zxingcpp

from photovoice.layouts.page import Correction
from photovoice.press.qr import outline, symbol

ADDRESS = "https://photovoice.example.org/p/7k3qx9/"
ADDRESSES = (ADDRESS, "https://a.cz/", "https://photovoice.example.org/p/zzzzzz/" + "x" * 60)


def picture(modules: tuple[tuple[bool, ...], ...]) -> numpy.ndarray:
    dark = numpy.pad(numpy.array(modules), 4)
    return numpy.where(numpy.kron(dark, numpy.ones((6, 6))) > 0, 0, 255).astype("uint8")


def windings(borders: tuple[tuple[tuple[int, int], ...], ...], x: float, y: float) -> int:
    """Count how often the borders go round a point: the rule by which PDF fills."""
    turns = 0
    for border in borders:
        for (x0, y0), (_, y1) in zip(border, (*border[1:], border[0]), strict=True):
            if x0 > x and (y0 <= y < y1 or y1 <= y < y0):
                turns += 1 if y1 > y0 else -1
    return turns


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("correction", list(Correction))
def test_a_code_says_its_address(address: str, correction: Correction) -> None:
    (found,) = zxingcpp.read_barcodes(picture(symbol(address, correction)))

    assert found.text == address


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_outline_fills_the_dark_modules_and_no_others(address: str) -> None:
    modules = symbol(address, Correction.Q)

    borders = outline(modules)

    filled = tuple(
        tuple(windings(borders, x + 0.5, y + 0.5) != 0 for x in range(len(modules))) for y in range(len(modules))
    )
    assert filled == modules


def test_correction_is_raised_where_it_costs_nothing() -> None:
    (found,) = zxingcpp.read_barcodes(picture(symbol("https://photovoice.example.org", Correction.M)))

    assert found.ec_level in "QH"


def test_the_same_address_is_drawn_the_same() -> None:
    assert outline(symbol(ADDRESS, Correction.M)) == outline(symbol(ADDRESS, Correction.M))


def test_areas_that_touch_at_a_corner_stay_apart() -> None:
    borders = outline(((True, False), (False, True)))

    assert sorted(map(len, borders)) == [4, 4]
