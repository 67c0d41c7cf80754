"""Venues, their days and their walls are read from layouts/panels.yaml."""

from datetime import date
from pathlib import Path

import pytest

from photovoice.layouts.venue import Blocked, Venue, Wall, read_venues
from photovoice.problems import Place, Problems
from photovoice.vocabulary.measure import Mm, Size

CAFE = "name: Café Letka, from: 2026-06-01, until: 2026-06-30"


def read(folder: Path, written: str) -> tuple[tuple[Venue, ...], list[tuple[str, str]]]:
    (folder / "layouts").mkdir()
    (folder / "layouts/panels.yaml").write_text(written, encoding="utf-8")
    problems = Problems()
    found = read_venues(folder, problems)
    return found, [(str(problem.what), str(problem.remedy)) for problem in problems]


def test_venues_are_read_in_order(tmp_path: Path) -> None:
    found, problems = read(
        tmp_path,
        f"name: exhibition\nvenues:\n  - {{{CAFE}}}\n  - {{name: Library, from: 2026-07-01, until: 2026-07-31}}\n",
    )

    assert problems == []
    assert [(venue.key, venue.name, venue.opens, venue.closes) for venue in found] == [
        ("cafe-letka", "Café Letka", date(2026, 6, 1), date(2026, 6, 30)),
        ("library", "Library", date(2026, 7, 1), date(2026, 7, 31)),
    ]


def test_walls_are_read_in_centimetres(tmp_path: Path) -> None:
    (venue,), problems = read(
        tmp_path,
        f"venues:\n  - {{{CAFE}, centre_line: 150, gap: 8, walls: [{{name: by the bar, width: 420, height: 280,"
        " blocked: [{what: door, from: 120, to: 210, top: 205}]}]}\n",
    )

    assert problems == []
    assert (venue.centre_line, venue.gap) == (1500, 80)
    door = Blocked("door", Mm(1200), Mm(2100), Mm(0), Mm(2050))
    assert venue.walls == (Wall("by the bar", Mm(4200), Mm(2800), (door,), Place("layouts/panels.yaml", 2, 95)),)


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("a3", (297, 420)),
        ("60x90", (600, 900)),
        ("84,1 × 118,9", (841, 1189)),
        ("50x70cm", (500, 700)),
        ("50 cm x 70 cm", (500, 700)),
        ("rollup", (850, 2000)),
    ],
)
def test_a_format_has_a_name_or_centimetres(tmp_path: Path, written: str, size: tuple[float, float]) -> None:
    (venue,), problems = read(tmp_path, f"venues:\n  - {{{CAFE}, format: '{written}'}}\n")

    assert problems == []
    assert venue.format == Size(Mm(size[0]), Mm(size[1]))


@pytest.mark.parametrize("written", ["a9", "60", "5x5", "60x3000", "[a3]"])
def test_what_is_no_format_is_told(tmp_path: Path, written: str) -> None:
    _, problems = read(tmp_path, f"venues:\n  - {{{CAFE}, format: {written}}}\n")

    assert problems == [
        (
            "This is no format of a panel.",
            "Write one of a3, a2, a1, a0, 50x70, 70x100, rollup, or width x height in centimetres, "
            "from 10 to 2000, such as 60x90.",
        )
    ]


def test_a_venue_without_its_days_is_told_with_an_example(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "venues:\n  - {name: Café Letka, from: 2026-06-01}\n")

    assert found == ()
    assert problems == [
        (
            "This venue does not say from when until when.",
            "Write both days, such as   {name: …, from: 2026-05-01, until: 2026-06-30}",
        )
    ]


def test_a_venue_that_closes_before_it_opens_is_told(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "venues:\n  - {name: A, from: 2026-06-02, until: 2026-06-01}\n")

    assert found == ()
    assert problems == [("This venue closes before it opens.", "Correct   from   or   until   here.")]


def test_two_venues_never_share_a_folder(tmp_path: Path) -> None:
    _, problems = read(tmp_path, f"venues:\n  - {{{CAFE}}}\n  - {{{CAFE}}}\n")

    assert problems == [
        ("Two venues have the same short name, cafe-letka.", "Give this one another:   key: cafe-letka-2")
    ]


def test_the_name_proposed_to_a_venue_is_nobodys_yet(tmp_path: Path) -> None:
    taken = f"venues:\n  - {{{CAFE}}}\n  - {{{CAFE}}}\n  - {{{CAFE}}}\n  - {{{CAFE}, key: cafe-letka-2}}\n"

    _, problems = read(tmp_path, taken)

    assert [remedy for _, remedy in problems] == [
        "Give this one another:   key: cafe-letka-3",
        "Give this one another:   key: cafe-letka-4",
    ]


def test_a_door_beside_its_wall_is_told(tmp_path: Path) -> None:
    (venue,), problems = read(
        tmp_path,
        f"venues:\n  - {{{CAFE}, walls: [{{width: 200, height: 280,"
        " blocked: [{what: door, from: 150, to: 240}]}]}\n",
    )

    assert venue.walls[0].blocked == ()
    assert [what for what, _ in problems] == ["This does not lie on its wall: door."]


def test_an_exhibition_need_not_name_venues(tmp_path: Path) -> None:
    assert read(tmp_path, "name: exhibition\n") == ((), [])


def test_a_project_need_not_have_the_file(tmp_path: Path) -> None:
    assert read_venues(tmp_path, Problems()) == ()


def warned(folder: Path, blocked: str) -> list[str]:
    (folder / "layouts").mkdir()
    (folder / "layouts/panels.yaml").write_text(
        f"venues:\n  - {{{CAFE}, walls: [{{width: 800, height: 280, blocked: [{{{blocked}}}]}}]}}\n",
        encoding="utf-8",
    )
    problems = Problems()
    read_venues(folder, problems)
    assert not problems
    return [str(problem.what) for problem in problems.warnings]


@pytest.mark.parametrize(
    ("blocked", "size"),
    [
        ("what: door, from: 4.1, to: 5, top: 2.05", "0.9 cm wide and 2.05 cm high"),
        ("what: door, from: 4.1, to: 5", "0.9 cm wide and 280 cm high"),
        ("what: door, from: 410, to: 500, top: 2.05", "90 cm wide and 2.05 cm high"),
    ],
)
def test_what_is_as_small_as_metres_would_be_is_warned_of(tmp_path: Path, blocked: str, size: str) -> None:
    assert warned(tmp_path, blocked) == [f"This is only {size}: door. Is it written in metres?"]


def test_a_door_in_centimetres_is_not_warned_of(tmp_path: Path) -> None:
    assert warned(tmp_path, "what: door, from: 410, to: 500, top: 205") == []


@pytest.mark.parametrize(
    ("blocked", "what"),
    [
        ("from: 210, to: 120", "Of this from is not smaller than to: door."),
        ("from: 120, to: 210, bottom: 200, top: 90", "Of this bottom is not smaller than top: door."),
        ("from: 120, to: 900", "This does not lie on its wall: door."),
    ],
)
def test_what_is_wrong_with_a_door_is_told_as_it_is(tmp_path: Path, blocked: str, what: str) -> None:
    _, problems = read(
        tmp_path,
        f"venues:\n  - {{{CAFE}, walls: [{{width: 620, height: 280, blocked: [{{what: door, {blocked}}}]}}]}}\n",
    )

    assert [told for told, _ in problems] == [what]


def test_numbers_are_asked_for_with_their_unit_and_a_door_is_not_judged_by_wrong_ones(tmp_path: Path) -> None:
    _, problems = read(
        tmp_path,
        f"venues:\n  - {{{CAFE}, viewing_distance: 150, walls: [{{width: 620 cm, height: 280,"
        " blocked: [{what: door, from: 120, to: 210}]}]}\n",
    )

    assert problems == [
        ("The value of “viewing_distance” cannot be understood.", "Write a number alone, from 0.5 to 10: metres."),
        ("The value of “width” cannot be understood.", "Write a number alone, from 20 to 20000: centimetres."),
    ]


def test_a_day_written_otherwise_is_told_with_an_example_and_nothing_else(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "venues:\n  - {name: A, from: 1.5.2027, until: 2027-06-01}\n")

    assert problems == [("The value of “from” cannot be understood.", "Write a day such as 2026-05-31.")]


def test_a_country_is_not_taken_for_a_language(tmp_path: Path) -> None:
    _, problems = read(tmp_path, f"venues:\n  - {{{CAFE}, languages: [cz, en, Czech]}}\n")

    assert problems == [
        ("“cz” is the code of a country, not of a language.", "Did you mean “cs”?"),
        (
            "“Czech” is not a language code.",
            "Write two or three small letters, such as   cs   en   uk   vi   ckb   zh-Hans.",
        ),
    ]


def test_names_that_read_differently_from_what_they_are_are_refused(tmp_path: Path) -> None:
    names = 'name: "A\\u202eB", from: 2026-06-01, until: 2026-06-30'
    wall = '{name: "C\\u202eD", width: 620, height: 280, blocked: [{what: "E\\u202eF", from: 120, to: 210}]}'

    _, problems = read(tmp_path, f"venues:\n  - {{{names}, walls: [{wall}]}}\n")

    assert len(problems) == 3
    assert all("RIGHT-TO-LEFT OVERRIDE" in what for what, _ in problems)


def test_a_venues_part_of_a_folders_name_stays_short(tmp_path: Path) -> None:
    long = "cafe-" * 20 + "letka"

    found, problems = read(
        tmp_path, f"venues:\n  - {{{CAFE}, key: {long}}}\n  - {{{CAFE.replace('Café Letka', long)}}}\n"
    )

    assert [what for what, _ in problems] == [
        "The key of this venue has more than 60 letters; it becomes the name of a folder."
    ]
    assert all(len(venue.key) <= 60 for venue in found)


@pytest.mark.parametrize(("written", "accepted"), [("yes", True), ("no", False), ("", None)])
def test_a_venue_may_accept_coarse_pictures_for_itself(
    tmp_path: Path, written: str, accepted: bool | None
) -> None:
    (venue,), problems = read(tmp_path, f"venues:\n  - {{{CAFE}, accept_low_resolution: {written}}}\n")

    assert problems == []
    assert venue.accept_low_resolution is accepted
