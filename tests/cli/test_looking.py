"""What lies in output/ beside what was made, and what is handed on of it."""

from pathlib import Path

import pytest
from PIL import Image

from photovoice.cli import run
from tests.support.projects import jpeg, project, submission


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


def test_a_photo_says_first_where_it_was_taken_and_then_what_each_time_means(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = Image.Exif()
    said[306] = "2021:03:04 05:06:07"
    said.get_ifd(0x8769).update({0x9003: "2019:05:12 10:11:12", 0x9004: "2019:05:13 00:00:00"})
    said.get_ifd(0x8825).update({1: "N", 2: (50.0, 5.0, 15.0), 3: "E", 4: (14.0, 25.0, 16.2)})
    photo = place / "submissions/p01/IMG_0001.jpg"
    photo.write_bytes(jpeg(1, (90, 60), exif=said.tobytes()))
    capsys.readouterr()

    run(["inspect", str(photo)])

    assert capsys.readouterr().out.splitlines()[:5] == [
        "This file tells where the photo was taken.",
        "the place: 50.08750, 14.42117",
        "when it was taken: 2019:05:12 10:11:12",
        "when it was digitised: 2019:05:13 00:00:00",
        "when it was last changed: 2021:03:04 05:06:07",
    ]


def test_only_what_was_made_is_published(place: Path, tmp_path: Path) -> None:
    assert run(["publish", str(tmp_path / "site")]) == 0

    assert (tmp_path / "site/index.html").read_bytes() == (place / "output/gallery/index.html").read_bytes()
    assert not (tmp_path / "site/notes.html").exists()


def test_a_printed_code_names_its_photo(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = next(path.name for path in (place / "output/gallery/p").iterdir() if (path / "512.avif").exists())

    ended = run(["withdraw", code, "--use", "web"])

    assert ended == 0
    assert f"{code} is withdrawn" in capsys.readouterr().out
    assert "photos: [p01-IMG_0001]" in (place / "submissions/p01/submission.yaml").read_text(encoding="utf-8")
