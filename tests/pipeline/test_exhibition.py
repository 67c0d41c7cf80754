"""All that is needed to hang an exhibition, from submissions to output."""

import csv
import io
from pathlib import Path

import pypdfium2
import pytest

from photovoice.proof.audit import audit
from photovoice.publish.artifact import Done
from photovoice.vocabulary.consent import Use
from tests.support.building import attempted, built, everything_said, lying_in
from tests.support.projects import project, submission

ALWAYS = {
    "panels.pdf",
    "labels.pdf",
    "large-print.pdf",
    "large-print.html",
    "lists.pdf",
    "object-list.csv",
    "packing-list.csv",
    "condition-report.csv",
}
HALL = """\
venues:
  - {key: hall, name: Town hall, from: 2026-12-01, until: 2026-12-31, walls: [{width: 600, height: 300}]}
"""
NARROW = HALL.replace("width: 600", "width: 100")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A project of two authors with a photo each."""
    place = project(tmp_path / "project")
    submission(place, "p01")
    submission(
        place,
        "p02",
        words="    title: {cs: Strom, en: A tree}\n    alt: {cs: Strom., en: A tree.}\n    faces_checked: true\n",
    )
    (place / "layouts").mkdir()
    return place


def asked(place: Path, settings: str) -> dict[str, set[str]]:
    """Build the exhibition; return its files by folder."""
    (place / "layouts/panels.yaml").write_text(settings, encoding="utf-8")
    folders: dict[str, set[str]] = {}
    for path, done in built(place, uses=(Use.EXHIBITION,)).items():
        if done is not Done.REMOVED:
            _, folder, file = path.split("/")
            folders.setdefault(folder, set()).add(file)
    return folders


def words(pdf: Path) -> str:
    with pypdfium2.PdfDocument(pdf) as pages:
        return " ".join(page.get_textpage().get_text_range() for page in pages)


def test_an_exhibition_without_venues_has_all_but_a_plan(place: Path) -> None:
    assert asked(place, "") == {"exhibition": ALWAYS}


def test_a_venue_with_walls_has_a_plan_to_print_to_look_at_and_to_reckon_with(place: Path) -> None:
    files = asked(place, HALL)["exhibition-hall"]

    plan = {"hanging-plan.pdf", "hanging-plan.csv", "hanging-plan-1.png", "hanging-plan-2.png"}
    assert files == ALWAYS | plan


def test_panels_come_on_office_sheets_where_asked_for(place: Path) -> None:
    assert asked(place, "office_sheets: a3\n") == {"exhibition": ALWAYS | {"panels-on-a3.pdf"}}


def test_a_banner_says_its_scale_in_its_name(place: Path) -> None:
    files = asked(place, "format: 600x300\nviewing_distance: 5\naccept_low_resolution: yes\n")["exhibition"]

    assert "panels-1to2.pdf" in files


def test_panels_that_find_no_wall_stop_the_build_with_the_missing_centimetres(place: Path) -> None:
    (place / "layouts/panels.yaml").write_text(NARROW, encoding="utf-8")

    outcomes, problems = attempted(place, uses=(Use.EXHIBITION,))

    assert outcomes == {}
    assert problems == [
        "layouts/panels.yaml:2:5: The panels from number 2 on (3 in all) find no room on the walls of Town hall: "
        "190 cm of wall are missing. → Add a wall 190 cm wide under   walls, or choose a smaller   format."
    ]


@pytest.mark.parametrize(
    "useless",
    [
        "{name: too narrow, width: 30, height: 300}",
        "{name: all door, width: 300, height: 300, blocked: [{what: door, from: 0, to: 300}]}",
        "{name: spare, width: 900, height: 300}",
    ],
)
def test_a_wall_on_which_nothing_hangs_stops_no_build(place: Path, useless: str) -> None:
    walls = f"walls: [{{width: 900, height: 300}}, {useless}]"

    files = asked(place, HALL.replace("walls: [{width: 600, height: 300}]", walls))

    assert {"hanging-plan.pdf", "hanging-plan.csv"} <= files["exhibition-hall"]


def test_captions_that_are_too_long_are_told_once_whatever_the_venues(place: Path) -> None:
    more = "  - {key: cafe, name: Café, from: 2026-12-01, until: 2026-12-31}\n"
    (place / "submissions/p02/submission.yaml").write_text(
        (place / "submissions/p02/submission.yaml")
        .read_text(encoding="utf-8")
        .replace("    alt: {cs: Strom.", f"    caption: {{cs: Strom, en: {'tree ' * 80}}}\n    alt: {{cs: Strom."),
        encoding="utf-8",
    )
    (place / "layouts/panels.yaml").write_text(HALL + more, encoding="utf-8")

    _, problems = attempted(place, uses=(Use.EXHIBITION,))

    assert problems == [
        "layouts/panels.yaml: The caption of panel 3 (“Strom”) in English has 80 words; this file allows 75. "
        "→ Agree on shorter words with the author, or write   words: 80   in this file."
    ]


def test_lists_say_what_the_panels_say(place: Path) -> None:
    asked(place, HALL)

    folder = place / "output/exhibition/exhibition-hall"
    rows = list(csv.reader(io.StringIO((folder / "object-list.csv").read_text("utf-8-sig")), delimiter=";"))
    assert [row[0] for row in rows[1:]] == ["1", "2", "3", "4"]
    assert any("A tree" in row for row in rows)


def test_labels_and_large_print_hold_the_same_words(place: Path) -> None:
    asked(place, HALL)

    folder = place / "output/exhibition/exhibition-hall"
    large = (folder / "large-print.html").read_text("utf-8")
    for said in ("We live here.", "A tree"):
        assert said in words(folder / "labels.pdf")
        assert said in words(folder / "large-print.pdf")
        assert said in large


def test_a_withdrawn_photo_leaves_every_file_of_every_venue(place: Path) -> None:
    asked(place, HALL + "office_sheets: a4\n")
    own = place / "submissions/p02/submission.yaml"
    own.write_text(own.read_text("utf-8") + "withdrawn:\n  - {on: 2026-11-20}\n", encoding="utf-8")

    asked(place, HALL + "office_sheets: a4\n")

    files = lying_in(place / "output/exhibition")
    assert files
    said = everything_said(files)
    assert b"A tree" not in said
    assert not any("A tree" in words(path) for path in (place / "output/exhibition").rglob("*.pdf"))


def test_nothing_that_hangs_gives_anything_away(place: Path) -> None:
    asked(place, HALL + "office_sheets: a4\n")

    assert list(audit(place / "output/exhibition")) == []


def test_what_did_not_change_is_not_made_again(place: Path) -> None:
    asked(place, HALL)

    again = built(place, uses=(Use.EXHIBITION,))

    assert set(again.values()) == {Done.KEPT}
