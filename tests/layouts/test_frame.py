"""Pictures in boxes: nothing stretched, the focus kept, prints no larger than needed."""

import pytest

from photovoice.layouts.frame import Grid, fill, fit, place, resolution
from photovoice.vocabulary.measure import Mm, Pt, Px, Rect
from photovoice.vocabulary.plate import CleanPrint

BOX = Rect(Mm(10), Mm(20), Mm(100), Mm(150))
PICTURE = CleanPrint("digest", Px(3000), Px(2000))


@pytest.mark.parametrize("ratio", [0.1, 0.25, 0.667, 1.0, 1.5, 10.0])
def test_a_fitted_picture_keeps_its_proportions_within_the_box(ratio: float) -> None:
    box = fit(ratio, BOX)

    assert box.width / box.height == pytest.approx(ratio)
    assert BOX.holds(box)


@pytest.mark.parametrize("ratio", [0.25, 0.667, 1.0, 1.5, 10.0])
@pytest.mark.parametrize("focus", [(0.0, 0.0), (0.5, 0.5), (1.0, 1.0), (0.2, 0.9)])
def test_a_filling_crop_has_the_boxs_proportions(ratio: float, focus: tuple[float, float]) -> None:
    left, top, width, height = fill(ratio, BOX, focus)

    assert ratio * width / height == pytest.approx(BOX.width / BOX.height)
    assert 0 <= left <= left + width <= 1 + 1e-9
    assert 0 <= top <= top + height <= 1 + 1e-9


def test_a_crop_keeps_the_focus() -> None:
    left, _, width, _ = fill(1.5, BOX, (0.9, 0.5))

    assert left <= 0.9 <= left + width


def test_a_print_is_ordered_as_large_as_its_place_needs() -> None:
    assert place(PICTURE, Rect(Mm(0), Mm(0), Mm(90), Mm(60)), None, 300).order.long_edge == 1280


def test_a_cropped_print_is_ordered_for_what_is_shown() -> None:
    cropped = place(PICTURE, Rect(Mm(0), Mm(0), Mm(45), Mm(60)), None, 300, (0.25, 0.0, 0.5, 1.0))

    assert cropped.order.long_edge == 1280


def test_a_print_is_never_ordered_larger_than_it_is() -> None:
    assert place(PICTURE, Rect(Mm(0), Mm(0), Mm(900), Mm(600)), None, 300).order.long_edge == 3000


def test_resolution_counts_what_is_shown() -> None:
    assert resolution(PICTURE, Rect(Mm(0), Mm(0), Mm(127), Mm(100)), (0, 0, 0.5, 1)) == pytest.approx(300)


def test_type_stands_on_the_grid_or_half_way() -> None:
    grid = Grid.of(Mm(14), Pt(13))

    steps = [(grid.below(y) - 14) / grid.step for y in (14, 14.01, 20, 99.9)]

    assert steps == pytest.approx([round(step) for step in steps])
    assert all(grid.below(y) >= y for y in (14.01, 20, 99.9))
