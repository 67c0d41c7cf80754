"""Texts through boxes: nothing lost, nothing over the edge, headings with what they head."""

from itertools import repeat

import pytest

from photovoice.layouts.frame import Grid
from photovoice.layouts.page import Role
from photovoice.pages.flow import Block, Row, divide, flow, stack
from photovoice.vocabulary.measure import Mm, Pt, Rect
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import TypeStyle
from tests.support.fake_metrics import FakeMetrics

METRICS = FakeMetrics()
STYLE = TypeStyle(Pt(10), Pt(13))
GRID = Grid.of(Mm(0), Pt(13))
BOX = Rect(Mm(0), Mm(0), Mm(60), Mm(30))


def block(words: str, role: Role = Role.BODY) -> Block:
    return Block(Text(words, "cs"), STYLE, role)


LONG = " ".join(f"slovo{number}" for number in range(200))


@pytest.mark.parametrize("words", [LONG, "x" * 900, "自由" * 200, "slovo\n" * 60, f"  {LONG}  \n\n konec "])
def test_words_that_flow_are_all_there(words: str) -> None:
    filled = flow((block(words),), repeat(BOX), GRID, METRICS)

    assert "".join(line.text.words for lines in filled for line in lines) == words


@pytest.mark.parametrize("words", [LONG, "x" * 900])
def test_words_that_flow_stay_in_their_boxes(words: str) -> None:
    filled = flow((block(words), block(words)), repeat(BOX), GRID, METRICS)

    assert all(BOX.holds(line.box) for lines in filled for line in lines)


def test_a_heading_stays_with_what_it_heads() -> None:
    five_lines = block("slovo " * 25)

    filled = flow((five_lines, block("Nadpis", Role.HEADING), block(LONG)), repeat(BOX), GRID, METRICS)

    assert filled[1][0].text.words == "Nadpis"


def test_two_headings_in_a_row_stay_with_what_they_head() -> None:
    three_lines, headings = block("slovo " * 15), [block(words, Role.HEADING) for words in ("Nadpis", "Podnadpis")]

    filled = flow((three_lines, *headings, block(LONG)), repeat(BOX), GRID, METRICS)

    assert [line.text.words for line in filled[1]][:2] == ["Nadpis", "Podnadpis"]


def test_columns_of_a_row_begin_on_one_line() -> None:
    row = Row((block("vlevo"), block("vpravo " * 9)), Mm(4))

    left, right = stack((row,), BOX, GRID, METRICS).lines

    assert left.box.y == right.box.y
    assert left.box.right + 4 == right.box.x


def test_a_row_that_does_not_fit_goes_on_in_both_columns() -> None:
    row = Row((block(LONG), block("krátce")), Mm(4))

    filled = flow((row,), repeat(BOX), GRID, METRICS)

    left = "".join(line.text.words for lines in filled for line in lines if line.box.x == 0)
    right = "".join(line.text.words for lines in filled for line in lines if line.box.x > 0)
    assert (left, right) == (LONG, "krátce")


def test_a_divided_text_fills_its_lines() -> None:
    head, tail = divide(Text(LONG, "cs"), STYLE, Mm(60), 4, METRICS)

    assert METRICS.measure(head, STYLE, Mm(60)).lines == 4
    assert head.words + tail.words == LONG


def test_no_words_fill_no_box() -> None:
    assert flow((), repeat(BOX), GRID, METRICS) == ()
