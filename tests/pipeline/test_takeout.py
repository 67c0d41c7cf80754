"""What may not be shown any more leaves output/ at once, whatever else is wrong."""

import os
import shutil
from pathlib import Path

import pytest

from photovoice.cli import run
from photovoice.vocabulary.consent import Use
from tests.support.building import attempted, built, lying_in
from tests.support.projects import ALL_USES, project, submission

HALL = "venues:\n  - {key: hall, name: Town hall, from: 2026-12-01, until: 2026-12-31}\n"
COVERED = "    redact:\n      - {what: face, box: [0.2, 0.2, 0.2, 0.2]}\n"
OWN = "    title: {cs: Strom, en: A tree}\n    alt: {cs: Strom., en: A tree.}\n"


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a built project of two participants, the first of whom agreed to the web alone."""
    place = project(tmp_path_factory.mktemp("takeout") / "project")
    submission(place, "p01", agreed=ALL_USES.replace("zine, exhibition, web", "web"))
    submission(place, "p02", words=OWN)
    (place / "layouts").mkdir()
    (place / "layouts/panels.yaml").write_text(HALL, encoding="utf-8")
    built(place)
    return place


@pytest.fixture
def place(finished: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of it to work in."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    place = tmp_path / "project"
    shutil.copytree(finished, place)
    monkeypatch.chdir(place)
    return place


def change(place: Path, participant: str, before: str, after: str) -> None:
    file = place / "submissions" / participant / "submission.yaml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def prints(place: Path) -> set[str]:
    return {path.name for path in (place / "output/.photovoice/prints").iterdir() if path.suffix != ".tone"}


def editions(place: Path) -> set[str]:
    return {path.split("/")[0] for path in lying_in(place / "output")} - {".photovoice"}


def test_no_print_from_before_a_redaction_is_kept(place: Path) -> None:
    before = prints(place)
    change(place, "p01", "    people: none\n", f"    people: none\n{COVERED}")

    built(place)

    digests = {name.split("-")[0] for name in before}
    assert len({name.split("-")[0] for name in prints(place)} & digests) == 1  # p02's


def test_a_new_redaction_empties_editions_that_were_not_asked_for(place: Path) -> None:
    change(place, "p02", "    people: none\n", f"    people: none\n{COVERED}")

    built(place, uses=(Use.WEB,))

    assert editions(place) == {"gallery"}


def test_a_new_redaction_empties_output_even_while_something_else_is_wrong(place: Path) -> None:
    change(place, "p02", "    people: none\n", f"    people: none\n{COVERED}")
    change(place, "p01", "en: A house}", "en: A house}\n    titel: x")

    _, problems = attempted(place)

    assert len(problems) == 1
    assert not {"zine", "exhibition"} & editions(place)


def test_a_redaction_of_old_removes_nothing(place: Path) -> None:
    change(place, "p02", "    people: none\n", f"    people: none\n{COVERED}")
    built(place)

    again = built(place)

    assert {done.value for done in again.values()} == {"kept"}


def test_a_venue_loses_a_photo_whose_consent_became_too_short_though_the_web_alone_is_built(place: Path) -> None:
    change(place, "p02", "uses: [zine, exhibition, web]", "until: 2026-12-24, uses: [zine, exhibition, web]")

    built(place, uses=(Use.WEB,))

    assert editions(place) == {"zine", "gallery"}


@pytest.mark.parametrize(
    ("file", "written"),
    [
        ("base.html", b"{% if"),
        ("notice.html", b"{{ nothing.here }}"),
        ("footer.html", b"50.0880400, 14.4207600"),
        ("words.json", b"{"),
        ("base.html", b"\xff\xfe"),
    ],
)
def test_a_mistake_in_templates_stops_no_withdrawal(place: Path, file: str, written: bytes) -> None:
    (place / "layouts/gallery").mkdir()
    (place / "layouts/gallery" / file).write_bytes(written)

    assert run(["withdraw", "p02"]) != 70

    assert not {"zine", "exhibition"} & editions(place)
    assert not any(b"A tree" in content for content in lying_in(place / "output").values())


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid"), reason="there are no such rights")
@pytest.mark.parametrize(
    "locked", ["submissions/p01/submission.yaml", "photovoice.yaml", "layouts/panels.yaml", "layouts/zine.yaml"]
)
def test_a_file_that_cannot_be_opened_stops_no_withdrawal(
    place: Path, locked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.resolve() == (place / locked).resolve():
            raise PermissionError(13, "Permission denied", str(path))
        return kept(path)

    monkeypatch.setattr(Path, "read_bytes", refused)

    run(["withdraw", "p02"])

    assert not {"zine", "exhibition"} & editions(place)


def test_a_folder_where_a_layout_should_be_stops_no_withdrawal(place: Path) -> None:
    (place / "layouts/panels.yaml").unlink()
    (place / "layouts/panels.yaml").mkdir()

    assert run(["withdraw", "p02"]) == 1

    assert not {"zine", "exhibition"} & editions(place)


def test_what_an_interrupted_build_left_is_gone_when_somebody_is_erased(place: Path) -> None:
    left = place / ".output.next/exhibition"
    left.mkdir(parents=True)
    (left / "panels.pdf").write_bytes(b"A tree")
    (place / "submissions/.photovoice/sounds").mkdir(parents=True, exist_ok=True)
    voice = place / "submissions/.photovoice/sounds/voice.mp3"
    voice.write_bytes(b"her voice")
    (place / "photovoice.yaml").write_text("title: [", encoding="utf-8")

    run(["erase", "p02", "--yes"])

    assert not (place / ".output.next").exists()
    assert not voice.exists()
