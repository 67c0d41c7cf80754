"""photovoice consent: what may be used for what, for the eye and for files."""

import csv
import io
import json
from pathlib import Path

import pytest

from photovoice.cli import run
from tests.support.projects import project, submission

AGREED = "consent:\n  - {given: 2020-01-01, uses: [zine, exhibition, web], until: 2026-06-30}\n"
CHILD = "participant: {language: vi, name: Planted Realname, minor: true, born: 2009-05}\n"


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    place = project(tmp_path / "project")
    submission(place, "p01", agreed=AGREED)
    submission(place, "p02", person=CHILD)
    monkeypatch.chdir(place)
    return place


def asked(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["consent", "--on", "2026-03-01", *arguments]) == 0
    return capsys.readouterr().out


def test_the_table_shows_lights_and_words_and_reasons(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    assert asked(capsys, "p01") == (
        "              zine   exhibition  web    screen  social  press  archive  \n"
        "p01-IMG_0001  ✓ yes  ✓ yes       ✓ yes  ✗ no    ✗ no    ✗ no   ✗ no\n"
        "p01-IMG_0001  screen, social, press, archive: The consent of the participant does not name this use.\n"
    )


def test_the_table_can_be_read_in_czech(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    assert run(["--language", "cs", "consent", "p02", "--on", "2026-03-01"]) == 0

    told = capsys.readouterr().out

    assert "✗ ne" in told
    assert "Chybí záznam o souhlasu zákonného zástupce autora či autorky." in told


def test_csv_has_a_row_for_every_photo(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    rows = list(csv.DictReader(io.StringIO(asked(capsys, "--format", "csv"))))

    assert [row["photo"] for row in rows] == ["p01-IMG_0001", "p02-IMG_0001"]
    assert (rows[0]["web"], rows[0]["press"], rows[1]["web"]) == ("cleared", "withheld", "withheld")
    assert "No consent of the participant's guardian is recorded." in rows[1]["reasons"]


def test_a_cell_is_never_a_formula(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = place / "submissions/p01/submission.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("- file:", '- id: "=1+1"\n    file:'), encoding="utf-8"
    )

    assert next(csv.DictReader(io.StringIO(asked(capsys, "p01", "--format", "csv"))))["photo"] == "'=1+1"


def test_json_gives_every_reason(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    told = json.loads(asked(capsys, "p02", "--format", "json"))

    assert told["day"] == "2026-03-01"
    assert told["photos"][0]["uses"]["press"]["reasons"] == [
        "The consent of the participant does not name this use.",
        "No consent of the participant's guardian is recorded.",
    ]


def test_html_is_one_page_that_needs_nothing_else(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    page = asked(capsys, "--format", "html")

    assert page.startswith("<!DOCTYPE html>")
    assert "http" not in page
    assert page.count('<th scope="row">') == 2


@pytest.mark.parametrize("form", ["csv", "json", "html"])
def test_nobodys_name_is_told(place: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    assert "Planted" not in asked(capsys, "--format", form) + asked(capsys)


def test_what_ends_soon_and_who_comes_of_age_is_told(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    assert asked(capsys, "--expiring", "500") == (
        "p01-IMG_0001, zine: cleared until 2026-06-30 and not after.\n"
        "p01-IMG_0001, exhibition: cleared until 2026-06-30 and not after.\n"
        "p01-IMG_0001, web: cleared until 2026-06-30 and not after.\n"
        "Participant p02 is of age from 2027-05-01 at the earliest: "
        "ask for a consent without a guardian, then write   minor: false\n"
    )


def test_nothing_to_tell_is_told_as_well(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    assert asked(capsys, "--expiring", "30") == "No consent ends up to 2026-03-31.\n"


def test_a_consent_that_ends_before_an_exhibition_does_is_warned_of(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "layouts").mkdir()
    (place / "layouts/panels.yaml").write_text(
        "venues:\n"
        "  - {name: Café Letka, from: 2026-06-01, until: 2026-06-30}\n"
        "  - {name: Library, from: 2026-06-15, until: 2026-07-01}\n",
        encoding="utf-8",
    )

    told = asked(capsys)

    assert (
        "p01-IMG_0001: the consent ends on 2026-06-30, before the exhibition at Library closes on 2026-07-01.\n"
        in told
    )
    assert "Café Letka" not in told


def test_an_id_that_is_nobodys_is_a_wrong_command_line(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert place
    assert run(["consent", "p09"]) == 2
    assert capsys.readouterr().err == "There is no photo or participant p09 in submissions/.\n"


def test_asking_writes_nothing(place: Path) -> None:
    before = sorted(place.rglob("*"))

    run(["consent"])

    assert sorted(place.rglob("*")) == before
