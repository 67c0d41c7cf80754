"""Mistakes in layouts/gallery are told before anything is made."""

from pathlib import Path

import pytest

from photovoice.press.owntemplates import check_own_templates
from photovoice.problems import Problems

REPOSITORY = Path(__file__).parents[2]


def told(project: Path, **files: str) -> list[str]:
    folder = project / "layouts" / "gallery"
    folder.mkdir(parents=True)
    for name, written in files.items():
        (folder / name.replace("_", ".")).write_text(written, encoding="utf-8")
    problems = Problems()
    check_own_templates(project, problems)
    return [f"{problem.place}: {problem.what} {problem.remedy}" for problem in problems]


def test_the_folder_in_the_repository_holds_no_problem() -> None:
    problems = Problems()

    check_own_templates(REPOSITORY, problems)

    assert not list(problems)


def test_a_project_without_the_folder_has_no_problem(tmp_path: Path) -> None:
    problems = Problems()

    check_own_templates(tmp_path, problems)

    assert not list(problems)


def test_a_template_that_is_not_closed_is_named_with_its_line(tmp_path: Path) -> None:
    assert told(tmp_path, home_html="<p>\n{% if site.contact }\n</p>") == [
        "layouts/gallery/home.html:2: This template cannot be read from here on. "
        "Compare it with the built-in one of the same name: something is opened here and not closed."
    ]


def test_a_missing_comma_among_the_words_is_named_with_its_line(tmp_path: Path) -> None:
    assert told(tmp_path, words_json='{"cs": {"about": "O nás"\n"next": "Dál"}}') == [
        "layouts/gallery/words.json:2:1: This file cannot be read from here on. "
        "Look for a missing comma or quotation mark in this line and in the one before it."
    ]


def test_words_that_the_gallery_does_not_know_are_named(tmp_path: Path) -> None:
    assert told(tmp_path, words_json='{"cs": {"abuot": "O nás"}}') == [
        "layouts/gallery/words.json: The gallery has no words called “abuot”, which stand here under “cs”. "
        "Use the names in photovoice/press/templates/words.json."
    ]


@pytest.mark.parametrize("words", ['"Strana {nubmer}"', '"Strana {"', "7", '"{}"'])
def test_words_that_cannot_be_filled_in_are_named(tmp_path: Path, words: str) -> None:
    assert told(tmp_path, words_json=f'{{"cs": {{"page": {words}}}}}') == [
        "layouts/gallery/words.json: The words “page” under “cs” cannot be filled in. "
        "Write them in quotation marks, with no curly brackets but those of the English words."
    ]


@pytest.mark.parametrize("written", ["[]", '{"cs": "O nás"}'])
def test_a_file_of_another_shape_is_answered_with_an_example(tmp_path: Path, written: str) -> None:
    assert told(tmp_path, words_json=written) == [
        "layouts/gallery/words.json: This file should hold words by language. "
        'Write it like   {"cs": {"photographs": "Snímky"}}'
    ]
