"""Panels longer than a PDF's page can be are drawn smaller, and say so."""

from dataclasses import replace

import pytest

from photovoice.layouts.exhibition import Panels
from photovoice.layouts.page import Code, Lines, Picture, Role
from photovoice.layouts.panels import PanelLayout
from photovoice.pages.exhibition.panels import plan_panels
from photovoice.problems import Problems
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm, Size
from photovoice.vocabulary.type import Metrics
from tests.support.fake_metrics import FakeMetrics
from tests.support.plates import imprint, plate

CLOSE = PanelLayout(viewing_distance=4, code_distance=2, accept_low_resolution=True)


def planned(width: float, metrics: Metrics | None = None) -> Panels:
    layout = replace(CLOSE, format=Size(Mm(width), Mm(1500)))
    return plan_panels(imprint(), layout, (plate(),), metrics or FakeMetrics(), Problems())


@pytest.mark.parametrize(("width", "scale"), [(5000, 1), (5010, 2), (10000, 2), (10010, 4), (20000, 4)])
def test_no_page_is_longer_than_five_metres(width: float, scale: int) -> None:
    panels = planned(width)

    assert panels.scale == scale
    assert {page.trim.width for page in panels.document.pages} == {width / scale}


def test_a_panel_is_listed_as_large_as_it_hangs() -> None:
    assert {panel.size for panel in planned(6000).panels} == {Size(Mm(6000), Mm(1500))}


def test_a_smaller_drawing_says_so_in_its_title() -> None:
    assert planned(6000).document.title.words == "Praha našima očima (1:2)"


def test_a_smaller_drawing_says_so_beside_every_trim() -> None:
    for page in planned(12000).document.pages:
        (note,) = (mark for mark in page.marks if isinstance(mark, Lines) and mark.role is Role.ARTIFACT)

        assert note.text.words == "Měřítko 1:4. Tiskněte zvětšené na 4násobek."
        assert note.box.y >= page.trim.height + page.bleed


@pytest.mark.parametrize("width", [4000, 6000, 12000])
def test_a_banner_bleeds_five_millimetres_in_its_file(width: float) -> None:
    assert {page.bleed for page in planned(width).document.pages} == {5}


def test_prints_are_ordered_as_large_as_the_panel_hangs() -> None:
    drawn, hung = planned(6000), planned(4999)

    orders = [{m.order for p in panels.document.pages for m in p.marks if isinstance(m, Picture)}
              for panels in (drawn, hung)]  # fmt: skip
    assert orders[0] == orders[1]


def test_codes_are_read_from_as_far_when_printed_at_full_size() -> None:
    drawn, hung = planned(6000), planned(4999)

    wide = [[m.box.width for p in panels.document.pages for m in p.marks if isinstance(m, Code)]
            for panels in (drawn, hung)]  # fmt: skip
    assert [width * 2 for width in wide[0]] == wide[1]


def test_lines_break_where_they_were_measured() -> None:
    setter = Typesetter()

    for page in planned(6000, setter).document.pages:
        for mark in page.marks:
            if isinstance(mark, Lines):
                assert setter.measure(mark.text, mark.style, mark.box.width).height == pytest.approx(
                    mark.box.height
                )
