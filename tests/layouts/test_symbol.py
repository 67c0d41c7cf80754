"""A code's size is known before it is drawn."""

import pytest

from photovoice.layouts.page import Correction
from photovoice.layouts.symbol import modules, side
from photovoice.press.qr import symbol
from photovoice.vocabulary.measure import Mm


@pytest.mark.parametrize("length", range(1, 152, 5))
@pytest.mark.parametrize("correction", list(Correction))
def test_the_code_that_is_drawn_has_as_many_modules_as_were_counted(length: int, correction: Correction) -> None:
    address = "https://photovoice.example.org/p/7k3qx9/".ljust(length, "x")[:length]

    assert len(symbol(address, correction)) + 8 == modules(address, correction)


def test_a_code_is_as_wide_as_its_modules_with_the_quiet_zone() -> None:
    assert side("https://photovoice.example.org/p/7k3qx9/", Correction.M, Mm(0.5)) == 18.5


def test_an_address_for_no_telephone_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        modules("x" * 300, Correction.Q)
