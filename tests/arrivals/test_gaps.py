"""What nobody wrote down though it will be missed."""

from pathlib import Path

import pytest

from photovoice.arrivals.folder import read_submissions
from photovoice.arrivals.gaps import warn_of_gaps
from photovoice.problems import Problems
from photovoice.vocabulary.consent import Cleared, Use
from tests.support.projects import project, submission


def told(place: Path, *uses: Use) -> list[str]:
    problems = Problems()
    submissions = read_submissions(place / "submissions", problems)
    photos = [photo for own in submissions for photo in own.photos]
    warn_of_gaps(submissions, [Cleared(photo.id, use, None) for photo in photos for use in uses], problems)
    assert list(problems) == []
    return [f"{warning.place}: {warning.what} → {warning.remedy}" for warning in problems.warnings]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return project(tmp_path / "project")


def test_a_photo_without_words_is_told(place: Path) -> None:
    submission(place, words="    alt: {cs: Dům.}\n")

    assert told(place, Use.ZINE) == [
        "submissions/p01/submission.yaml:5:5: Photo p01-IMG_0001 has neither title nor caption; it is shown "
        "without words. → If its author wants to say something, write it under   title:   or   caption:"
    ]


@pytest.mark.parametrize("words", ["    title: {cs: Dům}\n", "    caption: {cs: Dům}\n"])
def test_a_title_or_a_caption_alone_is_enough(place: Path, words: str) -> None:
    submission(place, words=words)

    assert told(place, Use.ZINE) == []


def test_a_participant_without_a_credit_is_told(place: Path) -> None:
    submission(place, person="participant: {language: vi}\n")

    assert told(place, Use.ZINE, Use.WEB) == [
        "submissions/p01/submission.yaml:1:14: Nobody wrote down how participant p01 wants to be named in: zine, "
        "web. There the photos appear as anonymous. → Ask, and write   credit: …   or, if that is the wish,   "
        "credit: anonymous"
    ]


def test_a_credit_for_one_use_says_nothing_of_the_others(place: Path) -> None:
    submission(place, person="participant: {language: vi, credit: {zine: Hoa}}\n")

    (warning,) = told(place, Use.ZINE, Use.WEB)
    assert "wants to be named in: web." in warning


@pytest.mark.parametrize("credit", ["Hoa", "anonymous", "{zine: Hoa, web: anonymous}"])
def test_who_said_how_to_be_named_is_not_told_of(place: Path, credit: str) -> None:
    submission(place, person=f"participant: {{language: vi, credit: {credit}}}\n")

    assert told(place, Use.ZINE, Use.WEB) == []


def test_of_what_is_shown_nowhere_nothing_is_told(place: Path) -> None:
    submission(place, person="participant: {language: vi}\n", words="")

    assert told(place) == []


def test_a_voice_that_nobody_agreed_to_let_be_heard_is_told(place: Path) -> None:
    own = submission(place, people="    people: none\n    audio: voice.m4a\n").parent
    (own / "voice.m4a").write_bytes(b"ID3")

    assert told(place, Use.ZINE) == [
        "submissions/p01/submission.yaml:10:12: The recording of photo p01-IMG_0001 is heard nowhere until its "
        "own uses name the web. → "
        "If that was agreed to, let it say under   audio:   in two lines   file: voice.m4a   "
        "and   uses: [web]"
    ]


def test_a_voice_with_uses_of_its_own_is_not_told_of(place: Path) -> None:
    own = submission(place, people="    people: none\n    audio: {file: voice.m4a, uses: [web]}\n").parent
    (own / "voice.m4a").write_bytes(b"ID3")

    assert told(place, Use.ZINE) == []
