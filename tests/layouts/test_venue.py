"""Venues, their days and their walls are read from layouts/panels.yaml."""

from datetime import date
from pathlib import Path

import pytest

from photovoice.layouts.venue import Blocked, Venue, Wall, read_venues
from photovoice.problems import Problems
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
    assert venue.walls == (Wall("by the bar", Mm(4200), Mm(2800), (door,)),)


@pytest.mark.parametrize(
    ("written", "size"),
    [("a3", (297, 420)), ("60x90", (600, 900)), ("84,1 × 118,9", (841, 1189)), ("rollup", (850, 2000))],
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
        ("Two venues have the same short name, cafe-letka.", "Give this one another:   key: town-hall")
    ]


def test_a_door_beside_its_wall_is_told(tmp_path: Path) -> None:
    (venue,), problems = read(
        tmp_path,
        f"venues:\n  - {{{CAFE}, walls: [{{width: 200, height: 280,"
        " blocked: [{what: door, from: 150, to: 240}]}]}\n",
    )

    assert venue.walls == (Wall("", Mm(2000), Mm(2800)),)
    assert [what for what, _ in problems] == ["This does not lie on its wall: door."]


def test_an_exhibition_need_not_name_venues(tmp_path: Path) -> None:
    assert read(tmp_path, "name: exhibition\n") == ((), [])


def test_a_project_need_not_have_the_file(tmp_path: Path) -> None:
    assert read_venues(tmp_path, Problems()) == ()
