"""The emblem is drawn as its rules say, and the statements are there in the project's languages."""

from itertools import pairwise
from math import dist, isclose

import pytest

from photovoice.vocabulary.funder import FUNDERS, Funder, emblem_stars, funder

HEIGHT = 180.0
MIDDLE = (135.0, 90.0)


def middle(star: tuple[tuple[float, float], ...]) -> tuple[float, float]:
    return sum(x for x, _ in star) / len(star), sum(y for _, y in star) / len(star)


def test_twelve_stars_stand_on_a_circle_of_a_third_of_the_height() -> None:
    stars = emblem_stars(HEIGHT)

    assert len(stars) == 12
    assert all(isclose(dist(middle(star), MIDDLE), 60) for star in stars)


def test_the_stars_stand_like_the_hours_of_a_dial() -> None:
    middles = [middle(star) for star in emblem_stars(HEIGHT)]

    assert isclose(middles[0][0], 135) and isclose(middles[0][1], 30)
    steps = [dist(one, other) for one, other in pairwise([*middles, middles[0]])]
    assert all(isclose(step, steps[0]) for step in steps)


def test_every_star_points_straight_up_and_reaches_an_eighteenth_of_the_height() -> None:
    for star in emblem_stars(HEIGHT):
        x, y = middle(star)
        top = min(star, key=lambda corner: corner[1])
        assert isclose(top[0], x, abs_tol=1e-9)
        assert isclose(y - top[1], 10)
        assert isclose(max(dist(corner, (x, y)) for corner in star), 10)


def test_the_edges_of_a_star_are_straight_from_point_to_point() -> None:
    top, notch, right, *_ = emblem_stars(HEIGHT)[0]
    opposite = emblem_stars(HEIGHT)[0][4]

    across = (opposite[0] - top[0]) * (notch[1] - top[1]) - (opposite[1] - top[1]) * (notch[0] - top[0])
    assert isclose(across, 0, abs_tol=1e-9)
    assert right[0] > notch[0]


@pytest.mark.parametrize("profile", FUNDERS, ids=lambda profile: profile.profile)
def test_every_profile_speaks_czech_and_english(profile: Funder) -> None:
    assert funder(profile.profile) is profile
    for language in ("cs", "en"):
        assert profile.beside.only(language)
        assert profile.statement.only(language)
        assert not profile.disclaimer or profile.disclaimer.only(language)


def test_a_project_without_a_funder_has_no_profile() -> None:
    assert funder("") is None
