"""What lies in output/ beside what was made, and what is handed on of it."""

from pathlib import Path

import pytest

from photovoice.cli import run
from tests.support.projects import project, submission


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    place = project(tmp_path / "project")
    submission(place)
    monkeypatch.chdir(place)
    assert run(["build", "web"]) == 0
    (place / "output/gallery/notes.html").write_text("María +420 600 111 222", encoding="utf-8")
    return place


def test_audit_names_what_photovoice_did_not_make(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["audit"])

    told = capsys.readouterr().out
    assert code == 4
    assert f"{place / 'output/gallery/notes.html'}\n  photovoice did not make this file" in told
    assert "Leaks found: 1." in told


def test_only_what_was_made_is_published(place: Path, tmp_path: Path) -> None:
    assert run(["publish", str(tmp_path / "site")]) == 0

    assert (tmp_path / "site/index.html").read_bytes() == (place / "output/gallery/index.html").read_bytes()
    assert not (tmp_path / "site/notes.html").exists()


def test_a_printed_code_names_its_photo(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = next(path.name for path in (place / "output/gallery/p").iterdir() if (path / "480.avif").exists())

    ended = run(["withdraw", code, "--use", "web"])

    assert ended == 0
    assert f"{code} is withdrawn" in capsys.readouterr().out
    assert "photos: [p01-IMG_0001]" in (place / "submissions/p01/submission.yaml").read_text(encoding="utf-8")
