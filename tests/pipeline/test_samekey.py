"""A key that was changed since output/ was made does not go unnoticed."""

from datetime import date
from pathlib import Path

import pytest

from photovoice.pipeline.gather import gather
from photovoice.pipeline.originals import Originals
from photovoice.pipeline.samekey import tell_another_key
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Problems
from photovoice.publish.ledger import Entry, Ledger
from photovoice.register.log import Register
from photovoice.vocabulary.consent import Use
from tests.support.building import built
from tests.support.projects import KEY, PROJECT, project, submission

TODAY = date(2026, 1, 1)


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    folder = project(tmp_path / "project")
    submission(folder)
    return Workplace(folder)


def told(place: Workplace, made_with: str = "") -> list[str]:
    problems = Problems()
    with Register(place.register, TODAY) as register:
        gathered = gather(place, register, Originals(place.private), TODAY, problems)
        assert gathered is not None
        shown = (gathered.token("p01-IMG_0001"),) if made_with else ()
        if made_with not in ("", KEY):
            (place.folder / "photovoice.yaml").write_text(PROJECT.replace(KEY, made_with), encoding="utf-8")
            gathered = gather(place, register, Originals(place.private), TODAY, problems)
            assert gathered is not None
        ledger = Ledger(files=(("zine/zine/reading.pdf", Entry("plan", 1, Use.ZINE, shown)),))
        tell_another_key(gathered, ledger, register, problems)
    return [f"{problem.place}: {problem.what} → {problem.remedy}" for problem in problems.warnings]


def test_another_key_than_the_one_output_was_made_with_is_told(place: Workplace) -> None:
    assert told(place, "0" * 32) == [
        "photovoice.yaml: The key in photovoice.yaml is not the one with which output/ was made; everything is "
        "made anew. → If the change was not meant, put the earlier key back after   key:   Codes that are printed "
        "lead to the same photos with either."
    ]


def test_the_same_key_is_no_problem(place: Workplace) -> None:
    assert told(place, KEY) == []


def test_where_nothing_is_shown_no_key_is_missed(place: Workplace) -> None:
    assert told(place) == []


def test_a_build_with_another_key_makes_everything_anew(place: Workplace) -> None:
    first = built(place.folder)
    (place.folder / "photovoice.yaml").write_text(PROJECT.replace(KEY, "0" * 32), encoding="utf-8")

    again = built(place.folder)

    assert again.keys() == first.keys()
