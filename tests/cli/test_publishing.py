"""The gallery is put on a web space, and looked at while it is worked on."""

import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from photovoice.cli import run
from photovoice.cli.serving import rebuild, state
from photovoice.console import Console
from photovoice.pipeline.executors import Crew
from photovoice.pipeline.steps import LeakedError
from photovoice.pipeline.workplace import Workplace
from tests.support.building import lying_in
from tests.support.projects import ALL_USES, project, submission


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    place = project(tmp_path / "project")
    submission(place)
    monkeypatch.chdir(place)
    return place


def change(place: Path, before: str, after: str) -> None:
    file = place / "submissions/p01/submission.yaml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_publishing_builds_the_gallery_and_puts_it_into_the_folder(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(["publish", str(tmp_path / "www")])

    assert code == 0
    assert capsys.readouterr().out == f"The gallery lies in {tmp_path / 'www'} now.\n"
    assert lying_in(tmp_path / "www") == lying_in(place / "output/gallery")


def test_what_was_taken_back_since_the_last_build_is_not_published(place: Path, tmp_path: Path) -> None:
    run(["publish", str(tmp_path / "www")])
    change(place, ALL_USES, f"{ALL_USES}withdrawn:\n  - {{on: 2026-01-01}}\n")

    run(["publish", str(tmp_path / "www")])

    assert not [path for path in lying_in(tmp_path / "www") if path.endswith((".avif", ".jpg"))]


def test_nothing_is_published_while_something_is_to_be_put_right(place: Path, tmp_path: Path) -> None:
    change(place, "people:", "poeple:")

    assert run(["publish", str(tmp_path / "www")]) == 1
    assert not (tmp_path / "www").exists()


def test_nothing_is_published_that_gives_something_away(
    place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["publish", str(tmp_path / "www")])
    before = lying_in(tmp_path / "www")
    page = place / "output/gallery/index.html"
    page.write_bytes(page.read_bytes()[:-14] + b"lat: 50.087654")
    capsys.readouterr()

    code = run(["publish", str(tmp_path / "www")])

    assert code == 4
    assert capsys.readouterr().err == (
        "index.html: The text gives coordinates of a place.\n"
        "A finished file would still have given something away. Nothing was published.\n"
    )
    assert lying_in(tmp_path / "www") == before
    assert not (tmp_path / ".www.next").exists()


@pytest.mark.parametrize("folder", [".", "..", "output", "output/gallery", "submissions/p01"])
def test_a_gallery_is_never_published_into_the_project_itself(
    place: Path, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(["publish", folder])

    assert code == 3
    assert capsys.readouterr().err == (
        f"{(place / folder).resolve()} belongs to the project itself. Name a folder outside of it.\n"
    )


def test_another_website_is_not_replaced(place: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    www = tmp_path / "www"
    www.mkdir()
    (www / "index.html").write_text("theirs")

    code = run(["publish", str(www)])

    assert place
    assert code == 3
    assert capsys.readouterr().err == (
        f"{www} holds another website, whose first page would be replaced. Name an empty folder.\n"
    )
    assert lying_in(www) == {"index.html": b"theirs"}


def test_a_saved_change_is_seen_in_the_served_gallery(place: Path) -> None:
    run(["build", "web"])
    server = subprocess.Popen(
        [sys.executable, "-u", "-m", "photovoice", "serve", "--port", "0"],
        cwd=place,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert server.stdout is not None
        address = next(word for word in server.stdout.readline().split() if word.startswith("http"))
        change(place, "A house", "A palace")

        told = server.stdout.readline()
        page = urllib.request.urlopen(f"{address}en/index.html", timeout=10).read().decode()

        assert told.startswith("The gallery was made anew: ")
        assert "A palace" in page
    finally:
        server.terminate()
        server.wait()


@pytest.mark.parametrize(
    ("stumble", "words"),
    [
        (OSError(5, "gone"), "A file could not be read just now. The gallery is as it was before.\n"),
        (
            LeakedError(()),
            "A finished file would still have given something away. Nothing was published.\n",
        ),
    ],
)
def test_a_change_that_cannot_be_shown_is_told_and_the_gallery_stays(
    place: Path,
    stumble: Exception,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object) -> None:
        raise stumble

    monkeypatch.setattr("photovoice.pipeline.build.build", fail)

    rebuild(Workplace(place), Crew(1), Console("en"))

    assert capsys.readouterr().err == words


def test_without_a_gallery_there_is_nothing_to_serve(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(place, "people:", "poeple:")

    code = run(["serve", "--port", "0"])

    assert code == 3
    assert "There is no gallery yet. Make it with   photovoice build web\n" in capsys.readouterr().err


def test_looking_again_and_again_makes_nothing_anew(place: Path) -> None:
    run(["build", "web"])
    before = state(Workplace(place))

    run(["build", "web"])

    assert state(Workplace(place)) == before
    time.sleep(0.01)
    change(place, "A house", "A hovel")
    assert state(Workplace(place)) != before
