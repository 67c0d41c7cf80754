"""Venues and their days are read from layouts/panels.yaml."""

from datetime import date
from pathlib import Path

from photovoice.layouts.showings import Showing, read_showings
from photovoice.problems import Problems


def read(folder: Path, written: str) -> tuple[tuple[Showing, ...], list[tuple[str, str]]]:
    (folder / "layouts").mkdir()
    (folder / "layouts/panels.yaml").write_text(written, encoding="utf-8")
    problems = Problems()
    found = read_showings(folder, problems)
    return found, [(str(problem.what), str(problem.remedy)) for problem in problems]


def test_venues_are_read_in_order(tmp_path: Path) -> None:
    found, problems = read(
        tmp_path,
        "name: exhibition\nvenues:\n"
        "  - {name: Café Letka, from: 2026-06-01, until: 2026-06-30}\n"
        "  - {name: Library, from: 2026-07-01, until: 2026-07-31}\n",
    )

    assert problems == []
    assert found == (
        Showing("Café Letka", date(2026, 6, 1), date(2026, 6, 30)),
        Showing("Library", date(2026, 7, 1), date(2026, 7, 31)),
    )


def test_a_venue_without_its_days_is_told_with_an_example(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "venues:\n  - {name: Café Letka, from: 2026-06-01}\n")

    assert found == ()
    assert problems == [
        (
            "This venue does not say from when until when.",
            "Write both days, such as   {name: …, from: 2026-05-01, until: 2026-06-30}",
        )
    ]


def test_an_exhibition_need_not_name_venues(tmp_path: Path) -> None:
    assert read(tmp_path, "name: exhibition\n") == ((), [])


def test_a_project_need_not_have_the_file(tmp_path: Path) -> None:
    assert read_showings(tmp_path, Problems()) == ()
