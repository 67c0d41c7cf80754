"""Who paid, as photovoice.yaml says it: a profile by its name, or a description in the project's own words."""

from pathlib import Path

import pytest

from photovoice.arrivals.project import read_project
from photovoice.problems import Problems
from photovoice.vocabulary.funder import Funder
from tests.support.projects import project

OWN = """funder:
  name: {cs: Nadace Příklad, en: The Example Foundation}
  statement: {cs: Podpořila Nadace Příklad., en: Supported by the Example Foundation.}
"""


def read(tmp_path: Path, written: str) -> tuple[Funder | None, Problems]:
    place = project(tmp_path)
    file = place / "photovoice.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("funder:\n", written), encoding="utf-8")
    problems = Problems()
    found = read_project(place, problems)
    assert found
    return found.funder, problems


def test_a_profile_is_named(tmp_path: Path) -> None:
    paid, problems = read(tmp_path, "funder: eu-2021-2027\n")

    assert not problems
    assert paid and paid.profile == "eu-2021-2027" and paid.emblem


@pytest.mark.parametrize("written", ["funder:\n", "funder: none\n"])
def test_nobody_paid(tmp_path: Path, written: str) -> None:
    paid, problems = read(tmp_path, written)

    assert not problems
    assert paid is None


def test_a_funder_of_ones_own_is_described(tmp_path: Path) -> None:
    paid, problems = read(tmp_path, OWN)

    assert not problems
    assert paid and paid.statement.in_any("cs").words == "Podpořila Nadace Příklad."
    assert not paid.emblem


def test_a_funder_of_ones_own_may_want_the_unions_emblem(tmp_path: Path) -> None:
    paid, _ = read(tmp_path, f"{OWN}  eu_emblem: yes\n")

    assert paid and paid.emblem


def test_nothing_is_made_for_an_unknown_funder(tmp_path: Path) -> None:
    paid, problems = read(tmp_path, "funder: amif-2014\n")

    assert paid is None
    assert [(str(problem.what), str(problem.remedy)) for problem in problems] == [
        (
            "The funder “amif-2014” is not known, so what it demands cannot be shown.",
            "Write one of amif-2014-2020, eu-2021-2027 after   funder:   or none, or below it, indented, lines "
            "with its   name:   and   statement:   in each language.",
        )
    ]


def test_nothing_is_made_for_a_funder_that_says_nothing(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "funder:\n  name: {en: A Trust}\n")

    assert [(str(problem.what), str(problem.remedy)) for problem in problems] == [
        (
            "The funder has no “statement” here.",
            "Add a line   statement: {en: …}   with what the funder wants printed.",
        )
    ]
