"""A panel over office sheets: every part once, as few sheets as can be, white at every edge."""

from itertools import product

import pytest

from photovoice.layouts.formats import A3, A4, PANELS
from photovoice.layouts.tiling import Tiling, tag, tile
from photovoice.vocabulary.measure import Mm, Rect, Size


def size(width: float, height: float) -> Size:
    return Size(Mm(width), Mm(height))


EXACT = [size(columns * 190 + 10, rows * 277 + 10) for columns, rows in product((1, 2, 3, 7), (1, 2, 5))]
SLIVERS = [size(one.width + 1, one.height + over) for one in EXACT for over in (0, 1)]
OWN = [size(100, 100), size(100, 1000), size(2000, 100), size(333.3, 777.7), size(850, 2000), size(5000, 3000)]
UPRIGHT = [*PANELS.values(), *EXACT, *SLIVERS, *OWN]
SIZES = [way for one in UPRIGHT for way in (one, one.turned())]
SHEETS = {"A4": A4, "A3": A3}

every_panel = pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)


def cells(tiling: Tiling) -> list[tuple[int, int]]:
    return list(product(range(tiling.columns), range(tiling.rows)))


def area(box: Rect) -> float:
    return box.width * box.height


@every_panel
def test_what_is_seen_covers_the_panel_once(sheet: Size) -> None:
    for panel in SIZES:
        tiling = tile(panel, sheet)
        seen = [tiling.seen(*cell) for cell in cells(tiling)]

        assert all(Rect(Mm(0), Mm(0), panel.width, panel.height).holds(part) for part in seen)
        assert sum(map(area, seen)) == pytest.approx(panel.width * panel.height)
        assert not any(
            tiling.seen(column, row).overlaps(tiling.seen(*beside))
            for column, row in cells(tiling)
            for beside in ((column + 1, row), (column, row + 1))
            if beside in cells(tiling)
        )


@every_panel
def test_neighbours_share_ten_millimetres(sheet: Size) -> None:
    for panel in SIZES:
        tiling = tile(panel, sheet)
        for column, row in cells(tiling):
            here = tiling.source(column, row)

            if column:
                assert tiling.source(column - 1, row).right - here.x == pytest.approx(10)
            if row:
                assert tiling.source(column, row - 1).bottom - here.y == pytest.approx(10)


@every_panel
def test_five_millimetres_stay_white_at_every_edge(sheet: Size) -> None:
    for panel in SIZES:
        tiling = tile(panel, sheet)

        assert Rect(Mm(0), Mm(0), tiling.sheet.width, tiling.sheet.height).inset(*(Mm(5),) * 4).holds(tiling.box)


@every_panel
def test_what_is_kept_shows_what_is_seen(sheet: Size) -> None:
    for panel in SIZES:
        tiling = tile(panel, sheet)
        for cell in cells(tiling):
            source, seen, kept = tiling.source(*cell), tiling.seen(*cell), tiling.kept(*cell)

            assert tiling.box.holds(kept)
            assert kept.x - tiling.box.x == pytest.approx(seen.x - source.x)
            assert kept.y - tiling.box.y == pytest.approx(seen.y - source.y)


def fewest(panel: Size, sheet: Size) -> int:
    """Return the fewest sheets, counted one by one."""
    counts = []
    for width, height in ((sheet.width, sheet.height), (sheet.height, sheet.width)):
        columns = next(n for n in range(1, 999) if n * (width - 10) - (n - 1) * 10 >= panel.width - 0.01)
        rows = next(n for n in range(1, 999) if n * (height - 10) - (n - 1) * 10 >= panel.height - 0.01)
        counts.append(columns * rows)
    return min(counts)


@every_panel
def test_no_sheet_is_spent_that_could_be_spared(sheet: Size) -> None:
    assert [tile(panel, sheet).sheets for panel in SIZES] == [fewest(panel, sheet) for panel in SIZES]


@every_panel
def test_a_smaller_panel_is_offered_wherever_it_spares_sheets(sheet: Size) -> None:
    for panel in SIZES:
        whole = fewest(panel, sheet)
        reduced = [size(panel.width * share // 100, panel.height * share // 100) for share in range(95, 100)]
        best = min(fewest(smaller, sheet) for smaller in reduced)
        better = tile(panel, sheet).better

        assert (better.sheets if better else whole) == min(best, whole)
        assert better is None or fewest(better.size, sheet) == better.sheets < whole


def test_the_offer_is_the_largest_size_that_spares_as_many() -> None:
    better = tile(PANELS["a1"], A4).better

    assert better is not None
    assert (better.percent, better.size, better.sheets) == (97, size(576, 815), 9)


def test_a_panel_that_fits_exactly_takes_no_sheet_more() -> None:
    exact, more = tile(size(390, 564), A4), tile(size(391, 564), A4)

    assert (exact.columns, exact.rows, more.columns, more.rows) == (2, 2, 3, 2)


def test_a_sliver_is_shared_by_all_sheets() -> None:
    more = tile(size(391, 564), A4)

    assert [more.source(column, 0).width for column in range(3)] == pytest.approx([137, 137, 137])


def test_a_small_panel_stands_in_the_middle_of_one_sheet() -> None:
    assert tile(size(100, 150), A4).box == Rect(Mm(55), Mm(73.5), Mm(100), Mm(150))


def test_sheets_lie_where_that_takes_fewer() -> None:
    assert tile(PANELS["50x70"], A4).sheet == A4.turned()
    assert tile(PANELS["a1"], A4).sheet == A4


def test_sheets_are_called_as_in_a_spreadsheet() -> None:
    assert [tag(0, 0), tag(1, 2), tag(25, 0), tag(26, 9), tag(701, 0), tag(702, 0)] == [
        "A1",
        "B3",
        "Z1",
        "AA10",
        "ZZ1",
        "AAA1",
    ]
