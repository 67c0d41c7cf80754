"""Sheets, folded one into the other, are leafed through in order."""

import pytest

from photovoice.layouts.formats import ZINES
from photovoice.layouts.imposition import Placement, Signature, creep, padded, saddle_stitch
from photovoice.vocabulary.measure import Mm

PAGE, SHEET = ZINES["a5"].page, ZINES["a5"].sheet
COUNTS = range(4, 129, 4)


def signature(pages: int, *, right_bound: bool = False, thickness: float = 0.0) -> Signature:
    return saddle_stitch(pages, PAGE, SHEET, paper_thickness=Mm(thickness), bleed=Mm(0), right_bound=right_bound)


def leafed(folded: Signature, *, right_bound: bool = False) -> list[int]:
    """Fold paper sheets and leaf: each leaf's recto and verso lie back to back when the sheet is turned over."""
    recto, verso = (0, 1) if right_bound else (1, 0)
    first = [(sheet.front[recto], sheet.back[verso]) for sheet in folded.sheets]
    second = [(sheet.back[recto], sheet.front[verso]) for sheet in reversed(folded.sheets)]
    return [face.page for leaf in first + second for face in leaf]


@pytest.mark.parametrize("pages", COUNTS)
def test_folded_sheets_are_leafed_through_in_order(pages: int) -> None:
    assert leafed(signature(pages)) == list(range(pages))


@pytest.mark.parametrize("pages", COUNTS)
def test_a_right_bound_zine_is_leafed_from_the_other_side(pages: int) -> None:
    assert leafed(signature(pages, right_bound=True), right_bound=True) == list(range(pages))


def test_the_covers_are_outside() -> None:
    outside = signature(16).sheets[0].front

    assert [placed.page for placed in outside] == [15, 0]


def test_pages_meet_at_the_fold() -> None:
    left, right = signature(4).sheets[0].front

    assert (left.x + PAGE.width, right.x) == (SHEET.width / 2, SHEET.width / 2)


def test_inner_sheets_are_moved_to_the_fold() -> None:
    def outer_edge(placed: Placement) -> float:
        return placed.x

    lefts = [outer_edge(sheet.front[0]) for sheet in signature(12, thickness=0.1).sheets]

    assert lefts == pytest.approx([0.5, 0.6, 0.7])


def test_no_page_crosses_the_fold() -> None:
    for sheet in signature(32, thickness=0.2).sheets:
        for left, right in (sheet.front, sheet.back):
            assert left.clip.right == right.clip.x == SHEET.width / 2


@pytest.mark.parametrize(("pages", "wanted"), [(1, 4), (4, 4), (5, 8), (63, 64), (64, 64)])
def test_pages_fill_whole_sheets(pages: int, wanted: int) -> None:
    assert padded(pages) == wanted


@pytest.mark.parametrize("pages", [0, 3, 6, 63])
def test_pages_that_leave_a_sheet_half_empty_are_refused(pages: int) -> None:
    with pytest.raises(ValueError, match="whole sheets"):
        signature(pages)


def test_the_outermost_sheet_does_not_creep() -> None:
    assert creep(0, Mm(0.2)) == 0
