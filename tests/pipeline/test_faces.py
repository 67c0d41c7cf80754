"""Faces are proposed to staff, and looked for once more in what is to be published; nobody is recognised."""

import shutil
from pathlib import Path

import pytest

from photovoice.cli import run
from photovoice.vocabulary.consent import Use
from tests.support.building import attempted
from tests.support.projects import ALL_USES, project

SAMPLE = Path(__file__).parents[2] / "submissions/p05"
STALL, BALCONY = "IMG_0422.jpg", "IMG_0431.jpg"  # painted: one face, and two


def place_with(tmp_path: Path, picture: str, entries: str) -> Path:
    place = project(tmp_path / "project")
    own = place / "submissions" / "p01"
    own.mkdir()
    shutil.copyfile(SAMPLE / picture, own / picture)
    (own / "submission.yaml").write_text(
        f"participant: {{language: cs}}\n{ALL_USES}photos:\n  - file: {picture}\n{entries}", encoding="utf-8"
    )
    return place


def told(place: Path) -> list[str]:
    return attempted(place, uses=(Use.ZINE,))[1]


def test_a_face_nobody_answered_for_stops_the_build(tmp_path: Path) -> None:
    place = place_with(tmp_path, BALCONY, "    alt: {cs: A, en: A}\n    people: none\n")

    problems = told(place)

    assert len(problems) == 1
    assert (
        "Photo p01-IMG_0431 shows what may be faces that nobody answered for: 2, one of them at [" in problems[0]
    )
    assert "write   faces_checked: true" in problems[0]
    assert not (place / "output").exists()


def test_who_looked_may_answer_for_it(tmp_path: Path) -> None:
    entries = "    alt: {cs: A, en: A}\n    people: none\n    faces_checked: true\n"
    place = place_with(tmp_path, STALL, entries)

    assert told(place) == []


def test_a_release_and_a_patch_answer_for_two_faces(tmp_path: Path) -> None:
    place = place_with(
        tmp_path,
        BALCONY,
        "    alt: {cs: A, en: A}\n"
        "    people:\n"
        "      - who: left\n"
        "        release: {given: 2020-01-02, uses: [zine, exhibition, web]}\n"
        "      - who: right\n"
        "    redact:\n"
        "      - {who: right, box: [0.575, 0.290, 0.128, 0.225]}\n",
    )

    assert told(place) == []


def test_a_patch_beside_the_face_answers_for_nothing(tmp_path: Path) -> None:
    place = place_with(
        tmp_path,
        BALCONY,
        "    alt: {cs: A, en: A}\n"
        "    people: [{who: left}, {who: right}]\n"
        "    redact:\n"
        "      - {who: left, box: [0.01, 0.80, 0.10, 0.18]}\n"
        "      - {who: right, box: [0.575, 0.290, 0.128, 0.225]}\n",
    )

    assert "nobody answered for: 1" in told(place)[0]


def test_proposals_lie_with_the_originals_and_change_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    place = place_with(tmp_path, BALCONY, "    people:\n")
    before = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}
    monkeypatch.chdir(place)

    code = run(["faces"])

    proposals = place / "submissions/.photovoice/faces"
    assert code == 0
    assert "Likely faces: 2." in capsys.readouterr().out
    assert "# p01-IMG_0431\nredact:\n  - {what: face, box: [0." in (proposals / "faces.yaml").read_text()
    assert (proposals / "faces-1.jpg").is_file()
    assert {path: path.read_bytes() for path in before} == before
    assert not (place / "output").exists()


def test_without_the_extra_staff_are_told_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setattr("photovoice.darkroom.faces.can_look", lambda: False)
    monkeypatch.chdir(place_with(tmp_path, STALL, "    people: none\n"))

    code = run(["faces"])

    assert code == 3
    assert "pip install 'photovoice[faces]'" in capsys.readouterr().err
