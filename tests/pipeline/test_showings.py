"""Venues from submissions to output: a folder for each, and only what is agreed to for all of its days."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from photovoice.pipeline.build import Order, build
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Problems
from photovoice.vocabulary.consent import Use
from tests.support.building import TODAY, attempted, built, everything_said, lying_in
from tests.support.projects import project, submission

ENDING = "consent:\n  - {given: 2020-01-01, uses: [exhibition, web], until: 2026-12-24}\n"
OWN = "    title: {cs: Strom, en: A tree}\n    alt: {cs: Strom., en: A tree.}\n"
CAFE = "  - {name: Café Letka, from: 2026-12-01, until: 2027-01-31"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A project of one author who agreed for good and one whose consent ends on Christmas Eve."""
    place = project(tmp_path / "project")
    submission(place, "p01")
    submission(place, "p02", agreed=ENDING, words=OWN)
    (place / "layouts").mkdir()
    return place


def shown(place: Path, venues: str, day: date = TODAY) -> dict[str, str]:
    """Build the exhibition at these venues; return the words on the panels by folder."""
    (place / "layouts/panels.yaml").write_text(f"venues:\n{venues}", encoding="utf-8")
    built(place, uses=(Use.EXHIBITION,), day=day)
    words = {}
    for path in sorted((place / "output/exhibition").glob("*/panels*.pdf")):
        with pypdfium2.PdfDocument(path) as pdf:
            words[path.parent.name] = " ".join(page.get_textpage().get_text_range() for page in pdf)
    return words


def warned(place: Path, day: date = TODAY) -> list[tuple[str, str]]:
    """Build the exhibition; return what staff are warned of."""
    problems = Problems()
    for _ in build(Workplace(place), Order((Use.EXHIBITION,), day, TODAY), problems):
        pass
    return [(str(warning.what), str(warning.remedy)) for warning in problems.warnings]


def test_every_venue_has_a_folder_of_its_own(place: Path) -> None:
    venues = f"{CAFE}}}\n  - {{key: hall, name: Town hall, from: 2027-02-01, until: 2027-02-02}}\n"

    assert list(shown(place, venues)) == ["exhibition-cafe-letka", "exhibition-hall"]


def test_a_photo_whose_consent_ends_before_the_last_day_does_not_hang_there(place: Path) -> None:
    short = "  - {name: Library, from: 2026-12-01, until: 2026-12-24}\n"

    words = shown(place, f"{CAFE}}}\n{short}")

    assert "A tree" not in words["exhibition-cafe-letka"]
    assert "A tree" in words["exhibition-library"]


def test_what_is_left_out_at_a_venue_leaves_no_trace_in_its_files(place: Path) -> None:
    shown(place, f"{CAFE}}}\n")

    files = lying_in(place / "output/exhibition")
    assert "exhibition-cafe-letka/panels.pdf" in files
    assert b"p02" not in everything_said(files)


def test_staff_are_told_what_is_left_out_and_why(place: Path) -> None:
    shown(place, f"{CAFE}}}\n")

    assert warned(place) == [
        (
            "Left out at Café Letka, because their consent ends before it closes on 2027-01-31: "
            "p02-IMG_0001 (2026-12-24).",
            "Ask for consent to the last day; or write   short_consent: warn   here, and take them down in time.",
        )
    ]


def test_staff_may_choose_to_take_a_photo_down_in_time(place: Path) -> None:
    words = shown(place, f"{CAFE}, short_consent: warn}}\n")

    assert "A tree" in words["exhibition-cafe-letka"]
    assert warned(place) == [
        (
            "At Café Letka these must be taken down before it closes on 2027-01-31: p02-IMG_0001 (2026-12-24).",
            "Take each down on the evening of its day, or ask for a longer consent.",
        )
    ]


def test_a_consent_that_has_ended_takes_the_photo_out_whatever_the_venue_says(place: Path) -> None:
    shown(place, f"{CAFE}, short_consent: warn}}\n")

    words = shown(place, f"{CAFE}, short_consent: warn}}\n", day=date(2026, 12, 25))

    assert "A tree" not in words["exhibition-cafe-letka"]


def test_a_venue_that_is_over_has_no_files_and_staff_are_told(place: Path) -> None:
    past = "  - {name: Past, from: 2026-01-01, until: 2026-02-01}\n"

    assert list(shown(place, f"{past}{CAFE}}}\n")) == ["exhibition-cafe-letka"]
    assert (
        "The exhibition at Past was over on 2026-02-01: nothing is made for it.",
        "Correct its days, or leave the venue as a record.",
    ) in warned(place)


def test_a_venue_speaks_its_own_languages(place: Path) -> None:
    words = shown(place, f"{CAFE}, languages: [en]}}\n")["exhibition-cafe-letka"]

    assert "A house" in words
    assert "We live here" in words


def test_words_missing_in_a_language_of_a_venue_are_told(place: Path) -> None:
    (place / "layouts/panels.yaml").write_text(f"venues:\n{CAFE}, languages: [cs, uk]}}\n", encoding="utf-8")

    _, problems = attempted(place, uses=(Use.EXHIBITION,))

    assert problems[0] == (
        "submissions/p01/submission.yaml:5:5: Photo p01-IMG_0001 has no title in Ukrainian (uk), "
        'which layouts/panels.yaml asks for. → Add   uk: "…"   under its   title:'
    )


def test_a_second_build_of_venues_makes_nothing(place: Path) -> None:
    shown(place, f"{CAFE}}}\n")

    again = built(place, uses=(Use.EXHIBITION,))

    assert {done.value for done in again.values()} == {"kept"}


def test_staff_number_photos_for_the_wall_and_the_rest_follow_as_handed_in(place: Path) -> None:
    submission(place, "p03", words=OWN.replace("A tree}", "The first}", 1) + "    order: {exhibition: 1}\n")

    words = shown(place, f"{CAFE}, short_consent: warn}}\n")["exhibition-cafe-letka"]

    assert words.index("The first") < words.index("A house") < words.index("A tree")


def test_a_photo_whose_consent_ends_before_a_venue_opens_is_told_as_well(place: Path) -> None:
    late = "  - {name: Late, from: 2027-02-01, until: 2027-02-28, short_consent: warn}\n"

    assert "A tree" not in shown(place, late)["exhibition-late"]
    assert [what for what, _ in warned(place)] == [
        "Left out at Late, because their consent ends before it closes on 2027-02-28: p02-IMG_0001 (2026-12-24)."
    ]
