"""photovoice new: four answers make a project that explains itself."""

from pathlib import Path

import pytest

from photovoice.arrivals.project import read_project
from photovoice.arrivals.xlsform import form
from photovoice.cli import run
from photovoice.problems import Problems
from photovoice.vocabulary.submission import Project


def made(folder: Path, *options: str, language: str = "en") -> Project:
    assert run(["--language", language, "new", str(folder), *options]) == 0
    problems = Problems()
    project = read_project(folder, problems)
    assert list(problems) == []
    assert project is not None
    return project


def test_what_is_answered_stands_in_the_project(tmp_path: Path) -> None:
    project = made(
        tmp_path / "p",
        *("--languages", "uk, cs", "--title", "Наш дім: дворик", "--title", 'Náš "dům"'),
        *("--organiser", "Spolek #1", "--contact", "spolek@example.org"),
    )

    assert project.languages == ("uk", "cs")
    assert [(text.language, text.words) for text in project.title] == [
        ("uk", "Наш дім: дворик"),
        ("cs", 'Náš "dům"'),
    ]
    assert (project.organiser, project.contact) == ("Spolek #1", "spolek@example.org")


def test_what_is_not_answered_stays_as_the_example_has_it(tmp_path: Path) -> None:
    project = made(tmp_path / "p")

    assert project.languages == ("cs", "en")
    assert project.organiser


@pytest.mark.parametrize("language", ["en", "cs"])
def test_a_fresh_project_has_nothing_to_put_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    made(tmp_path / "p", language=language)
    monkeypatch.chdir(tmp_path / "p")

    assert run(["check", "--jobs", "1"]) == 0


def test_the_czech_project_is_explained_in_czech(tmp_path: Path) -> None:
    made(tmp_path / "p", language="cs")

    for file in ("photovoice.yaml", "submissions/p01/submission.yaml"):
        text = (tmp_path / "p" / file).read_text(encoding="utf-8")
        assert "Tento příklad" in text or "Váš projekt" in text
        assert "private" not in text


@pytest.mark.parametrize("file", ["photovoice.yaml", "submissions/p01/submission.yaml"])
def test_both_projects_say_the_same(tmp_path: Path, file: str) -> None:
    made(tmp_path / "en")
    made(tmp_path / "cs", language="cs")

    english, czech = ((tmp_path / name / file).read_text(encoding="utf-8").splitlines() for name in ("en", "cs"))
    keys = [
        [line.split(":")[0] for line in lines if line and "#" not in line.split(":")[0]]
        for lines in (english, czech)
    ]
    assert keys[0] == keys[1]


def test_a_language_that_is_none_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    assert run(["new", str(tmp_path / "p"), "--languages", "cs,klingon"]) == 3

    assert not (tmp_path / "p").exists()


def test_the_form_lies_ready(tmp_path: Path) -> None:
    made(tmp_path / "p")

    assert (tmp_path / "p/layouts/forms/photovoice.xlsx").read_bytes() == form()


def test_the_repositorys_form_is_the_programs_own() -> None:
    assert (Path(__file__).parents[2] / "layouts/forms/photovoice.xlsx").read_bytes() == form()


@pytest.mark.parametrize("name", ["zine.yaml", "panels.yaml", "gallery/README.md", "gallery/style.css"])
def test_a_new_project_has_the_layouts_of_the_repositorys_own(name: str) -> None:
    root = Path(__file__).parents[2]

    fresh = (root / "photovoice/starter/layouts" / name).read_text(encoding="utf-8")

    ours = (root / "layouts" / name).read_text(encoding="utf-8")
    assert fresh.partition("\nvenues:")[0] == ours.partition("\nvenues:")[0]  # the sample hangs at a venue
