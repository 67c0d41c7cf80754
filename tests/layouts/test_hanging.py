"""Panels find their places on walls, and their numbers come out when they are computed a second time."""

import re
from dataclasses import replace
from itertools import combinations_with_replacement, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from photovoice.layouts.hanging import Hanging, hang
from photovoice.layouts.venue import Venue, Wall
from photovoice.problems import Place, Problems
from photovoice.vocabulary.measure import Mm
from tests.support.hanging import LARGE, LYING, PLACE, ROLLUP, SMALL, UPRIGHT, Sizes, panels, span, venue, wall


def tried(place: Venue, *sizes: Sizes) -> tuple[Hanging, list[tuple[str, str]]]:
    problems = Problems()
    hanging = hang(panels(*sizes), place, problems)
    assert all(problem.place == PLACE for problem in problems)
    return hanging, [(str(problem.what), str(problem.remedy)) for problem in problems]


def hung(place: Venue, *sizes: Sizes) -> Hanging:
    hanging, problems = tried(place, *sizes)
    assert problems == []
    return hanging


def lefts(hanging: Hanging) -> list[list[float]]:
    return [[each.left for each in on.hung] for on in hanging.walls]


def missing(problems: list[tuple[str, str]]) -> int:
    return int(re.search(r"(\d+) cm of wall are missing", problems[0][0])[1])


def faults(hanging: Hanging) -> list[str]:
    """Compute everything a second time, millimetre by millimetre, from where tape and level would be put."""
    place, found, numbers = hanging.venue, [], []
    for on in hanging.walls:
        taken: dict[int, str] = {}
        for each in on.hung:
            numbers.append(each.panel.number)
            size = each.panel.size
            columns = range(int(each.left), int(each.left + size.width))
            if each.left != int(each.left) or each.bottom != int(each.bottom):
                found.append(f"{each.panel.number} is not at whole millimetres")
            if columns[0] < place.gap or columns[-1] >= on.wall.width - place.gap:
                found.append(f"{each.panel.number} is too near to a corner")
            if not 0 <= each.bottom <= each.bottom + size.height <= on.wall.height:
                found.append(f"{each.panel.number} leaves its wall")
            for what in on.wall.blocked:
                beside = set(range(int(what.left - place.gap), int(what.right + place.gap)))
                if beside & set(columns) and set(range(int(what.bottom), int(what.top))) & set(
                    range(int(each.bottom), int(each.bottom + size.height))
                ):
                    found.append(f"{each.panel.number} is over a {what.what}")
            for column in range(columns[0], columns[-1] + 1 + int(place.gap)):
                if column in taken and column in columns:
                    found.append(f"{each.panel.number} is too near to {taken[column]}")
                    break
                taken[column] = str(each.panel.number)
        if on.hung:
            parts = [on.hung[0].left]
            parts += [each.panel.size.width + after for each, after in zip(on.hung, on.after(), strict=True)]
            if sum(parts) != on.wall.width:
                found.append("the sum is not the wall")
    if numbers != sorted(set(numbers)):
        found.append(f"the order is {numbers}")
    return found


SIZES = some.sampled_from([UPRIGHT, LYING, SMALL, LARGE, (1200, 400), ROLLUP])


@some.composite
def walls(draw: some.DrawFn) -> Wall:
    width = draw(some.integers(60, 700)) * 10
    obstacles = []
    for _ in range(draw(some.integers(0, 2))):
        left = draw(some.integers(0, width // 10 - 20)) * 10
        right = min(width, left + draw(some.integers(10, 150)) * 10)
        bottom, top = draw(some.sampled_from([(0, 2050), (900, 2200), (100, 800), (0, 2600)]))
        obstacles.append(span(left, right, bottom, top))
    return wall(width, *obstacles, height=draw(some.sampled_from([2600, 3400])))


VENUES = some.builds(
    lambda found, gap, line: venue(*found, gap=gap, centre_line=line),
    some.lists(walls(), min_size=1, max_size=3),
    some.sampled_from([0, 37, 50, 100, 200]),
    some.sampled_from([1470, 1600, 900]),
)


@settings(max_examples=400, deadline=None)
@given(VENUES, some.lists(SIZES, min_size=1, max_size=12))
def test_wherever_doors_are_nothing_overlaps_and_sums_are_the_wall(place: Venue, sizes: list[Sizes]) -> None:
    hanging, problems = tried(place, *sizes)

    assert faults(hanging) == []
    assert problems or sum(len(on.hung) for on in hanging.walls) == len(sizes)


@pytest.mark.parametrize("count", range(1, 7))
def test_a_door_anywhere_is_never_hung_over(count: int) -> None:
    for left in range(0, 3101, 100):
        hanging, problems = tried(venue(wall(4000, span(left, left + 900))), *([UPRIGHT] * count))

        assert faults(hanging) == []
        assert sum(len(on.hung) for on in hanging.walls) == count or problems


@settings(max_examples=200, deadline=None)
@given(VENUES, some.lists(SIZES, min_size=1, max_size=12))
def test_just_the_missing_centimetres_of_wall_make_the_rest_fit(place: Venue, sizes: list[Sizes]) -> None:
    _, problems = tried(place, *sizes)
    if not problems or "cm of wall are missing" not in problems[0][0]:
        return
    more = missing(problems) * 10
    whole, short = (
        venue(*place.walls, wall(width, height=3400), gap=place.gap, centre_line=place.centre_line)
        for width in (more, more - 10)
    )

    enough, too_little = tried(whole, *sizes), tried(short, *sizes)

    assert enough[1] == []
    assert too_little[1] != []


@pytest.mark.parametrize("count", range(1, 8))
@pytest.mark.parametrize("widths", [(1300,), (2500, 1900), (1300, 2500, 700), (700, 700, 3100)])
def test_what_is_told_not_to_fit_fits_in_no_other_way_either(widths: tuple[int, ...], count: int) -> None:
    sizes = [(UPRIGHT, LYING, SMALL)[number % 3] for number in range(count)]

    _, problems = tried(venue(*map(wall, widths)), *sizes)

    divisions = combinations_with_replacement(range(count + 1), len(widths) - 1)
    fits = any(
        all(
            sum(width for width, _ in sizes[start:end]) + (end - start + 1) * 100 <= width or start == end
            for width, (start, end) in zip(widths, pairwise((0, *cuts, count)), strict=True)
        )
        for cuts in divisions
    )
    assert fits is not any("cm of wall are missing" in what for what, _ in problems)


def test_gaps_are_equal_and_the_group_stands_in_the_middle() -> None:
    hanging = hung(venue(wall(4000)), *[UPRIGHT] * 3)

    assert hanging.gap == 250
    assert lefts(hanging) == [[1000, 1750, 2500]]


def test_two_groups_stand_in_the_middle_beside_a_door() -> None:
    hanging = hung(venue(wall(4900, span(2000, 2900))), *[UPRIGHT] * 4)

    assert lefts(hanging) == [[375, 1125, 3275, 4025]]


def test_panels_are_spread_over_all_walls() -> None:
    hanging = hung(venue(wall(6000), wall(6000), wall(6000)), *[UPRIGHT] * 12)

    assert [len(on.hung) for on in hanging.walls] == [4, 4, 4]


def test_centres_lie_on_the_centre_line() -> None:
    hanging = hung(venue(wall(4000)), UPRIGHT, LYING)

    assert [(each.bottom, each.top) for each in hanging.walls[0].hung] == [(1120, 1820), (1220, 1720)]
    assert hanging.raised() == ()


def test_hooks_sit_below_the_top_edge_a_quarter_of_the_width_from_either_side() -> None:
    (each,) = hung(venue(wall(2000)), LYING).walls[0].hung

    assert each.left == 650
    assert each.hooks == (825, 1175)
    assert each.hook_height == 1670


def test_a_panel_hangs_above_a_radiator_but_not_over_a_window() -> None:
    radiator, window = span(0, 4000, 100, 800, "radiator"), span(1000, 2000, 900, 2200, "window")

    above = hung(venue(wall(4000, radiator)), UPRIGHT)
    beside = hung(venue(wall(4000, radiator, window)), UPRIGHT)

    assert lefts(above) == [[1750]]
    assert lefts(beside) == [[2750]]


@pytest.mark.parametrize(("top", "left"), [(1070, 1750), (1075, 3050)])
def test_a_panel_keeps_five_centimetres_from_what_it_hangs_above(top: float, left: float) -> None:
    assert lefts(hung(venue(wall(4000, span(0, 2600, 0, top, "bench"))), UPRIGHT)) == [[left]]


def test_a_roll_up_stands_on_the_floor() -> None:
    hanging = hung(venue(wall(4000)), ROLLUP, UPRIGHT)

    assert [(each.stands, each.bottom) for each in hanging.walls[0].hung] == [(True, 0), (False, 1120)]
    assert hanging.raised() == ()


def test_what_would_come_too_near_to_the_ceiling_is_lowered_as_little_as_can_be() -> None:
    hanging = hung(venue(wall(4000, height=2200)), (1000, 1700), UPRIGHT)

    assert [each.bottom for each in hanging.walls[0].hung] == [400, 1120]
    assert [each.panel.number for each in hanging.raised()] == [1]


def test_what_would_come_too_near_to_the_floor_is_raised_as_little_as_can_be() -> None:
    hanging = hung(venue(wall(4000), centre_line=900), (1000, 1700))

    assert hanging.walls[0].hung[0].bottom == 100


def test_positions_are_multiples_of_five_millimetres_where_there_is_room() -> None:
    hanging = hung(venue(wall(4123)), *[SMALL] * 5)

    assert all(each.left % 5 == 0 for each in hanging.walls[0].hung)


def test_where_every_millimetre_counts_it_is_used() -> None:
    hanging = hung(venue(wall(3 * 297 + 4 * 100)), *[SMALL] * 3)

    assert lefts(hanging) == [[100, 497, 894]]
    assert hanging.walls[0].after() == (100, 100, 100)


def test_what_is_left_over_is_told_with_the_missing_centimetres_and_the_gap_that_would_do() -> None:
    _, problems = tried(venue(wall(2100)), *[UPRIGHT] * 4)

    assert problems == [
        (
            "The panels from number 4 on (1 in all) find no room on the walls of Town hall: "
            "70 cm of wall are missing.",
            "Add a wall 70 cm wide under   walls, choose a smaller   format, or write   gap: 2",
        )
    ]


def test_what_no_gap_helps_is_told_without_one() -> None:
    hanging, problems = tried(venue(wall(1300)), *[UPRIGHT] * 4)

    assert problems == [
        (
            "The panels from number 3 on (2 in all) find no room on the walls of Town hall: "
            "130 cm of wall are missing.",
            "Add a wall 130 cm wide under   walls, or choose a smaller   format.",
        )
    ]
    assert [len(on.hung) for on in hanging.walls] == [2]


def test_a_panel_wider_than_every_wall_is_told_and_the_others_hang() -> None:
    hanging, problems = tried(venue(wall(1000), wall(1300, span(100, 200))), UPRIGHT, (1200, 400), UPRIGHT)

    assert problems == [
        (
            "Panels of 120 × 40 cm find no room on the walls of Town hall: the widest free stretch at their "
            "height is 110 cm, and with a gap at either side 30 cm are missing.",
            "Name a wall with 140 cm free under   walls, or choose a smaller   format   or a smaller   gap.",
        )
    ]
    assert [each.panel.number for on in hanging.walls for each in on.hung] == [1, 3]


def test_a_wall_that_is_all_door_has_no_room() -> None:
    hanging, problems = tried(venue(wall(2000, span(0, 2000))), UPRIGHT)

    assert problems[0][0] == (
        "Panels of 50 × 70 cm find no room on the walls of Town hall: the widest free stretch at their height "
        "is 0 cm, and with a gap at either side 70 cm are missing."
    )
    assert lefts(hanging) == [[]]


def test_panels_too_high_for_every_wall_are_told_once() -> None:
    hanging, problems = tried(venue(wall(6000, height=2000)), *[(1000, 1900)] * 3)

    assert problems == [
        (
            "Panels of 100 × 190 cm are too high for the walls of Town hall: 10 cm are missing.",
            "Name a wall at least 210 cm high under   walls, or choose a smaller   format.",
        )
    ]
    assert lefts(hanging) == [[]]


def test_a_low_wall_is_passed_over() -> None:
    hanging = hung(venue(wall(4000, height=1200), wall(4000)), LARGE, LARGE)

    assert [len(on.hung) for on in hanging.walls] == [0, 2]


@settings(max_examples=200, deadline=None)
@given(
    some.lists(some.builds(lambda width: wall(width, span(0, width)), some.integers(200, 900)), max_size=3),
    VENUES,
    some.lists(SIZES, max_size=4),
)
def test_walls_on_which_nothing_hangs_are_walls_all_the_same(
    useless: list[Wall], place: Venue, sizes: list[Sizes]
) -> None:
    hanging, _ = tried(venue(*useless, *place.walls, gap=place.gap), *sizes)

    assert faults(hanging) == []
    assert [len(on.after()) for on in hanging.walls] == [len(on.hung) for on in hanging.walls]


def warnings(place: Venue, *sizes: Sizes) -> list[tuple[Place, str]]:
    problems = Problems()
    hang(panels(*sizes), place, problems)
    assert not problems
    return [(problem.place, str(problem.what)) for problem in problems.warnings]


def test_a_wall_that_has_room_for_no_panel_is_warned_of_where_it_stands() -> None:
    narrow = replace(wall(300), place=Place("layouts/panels.yaml", 12, 9))

    told = warnings(venue(narrow, wall(4000)), UPRIGHT, LYING)

    assert told == [(narrow.place, "No panel fits on this wall of Town hall.")]


def test_a_wall_that_is_merely_spare_is_not_warned_of() -> None:
    assert warnings(venue(wall(4000), wall(4000)), UPRIGHT) == []


def test_a_centre_line_that_most_panels_cannot_keep_is_warned_of() -> None:
    told = warnings(venue(wall(4000), centre_line=3000), UPRIGHT, UPRIGHT, ROLLUP)

    assert told == [(PLACE, "At Town hall 2 of 2 panels cannot hang with their middle 300 cm above the floor.")]


def test_one_panel_off_the_centre_line_is_not_warned_of() -> None:
    assert warnings(venue(wall(6000, height=2200)), (1000, 1700), UPRIGHT, UPRIGHT) == []


def test_without_walls_nothing_hangs_and_nothing_is_told() -> None:
    hanging = hung(venue(), UPRIGHT)

    assert hanging.walls == ()


def test_without_panels_the_walls_are_empty() -> None:
    assert lefts(hung(venue(wall(4000)))) == [[]]


def test_two_hundred_panels_hang() -> None:
    hanging = hung(venue(*[wall(20000, span(5000, 6000))] * 11), *[(700, 1000), (1000, 700)] * 100)

    assert faults(hanging) == []
    assert sum(len(on.hung) for on in hanging.walls) == 200


def test_a_gap_of_nothing_hangs_panels_edge_to_edge() -> None:
    hanging = hung(venue(wall(2000), gap=0), *[UPRIGHT] * 2)

    assert lefts(hanging) == [[500, 1000]]
    assert hanging.gap == Mm(0)
