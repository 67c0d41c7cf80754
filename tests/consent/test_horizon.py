"""Staff learn in time what will end and who comes of age."""

from datetime import date

import pytest

from photovoice.consent.gate import judge
from photovoice.consent.horizon import coming_of_age, endings, first_day_of_age, last_day
from photovoice.consent.table import consent_table
from photovoice.problems import Place
from photovoice.vocabulary.consent import Cleared, Release, Signatory, Use
from photovoice.vocabulary.submission import Participant, Person, Photo, Submission

HERE = Place("submissions/p01/submission.yaml", 1, 1)
MAY, JUNE, JULY, AUGUST = (date(2019, month, 15) for month in (5, 6, 7, 8))


def release(given: date, until: date | None, by: Signatory = Signatory.PARTICIPANT) -> Release:
    return Release(given, (Use.WEB,), by, HERE, until)


def submission(*releases: Release, photo: Photo, minor: bool = False, born: str = "") -> Submission:
    return Submission(Participant("p01", "vi", HERE, minor=minor, born=born), releases, (), (photo,), HERE)


PLAIN = Photo("p01-03", "a.jpg", HERE, people=())


@pytest.mark.parametrize(
    ("releases", "last"),
    [
        ((release(MAY, None),), None),
        ((release(MAY, JULY),), JULY),
        ((release(MAY, JULY), release(MAY, AUGUST)), AUGUST),
        ((release(MAY, JUNE), release(date(2019, 6, 16), AUGUST)), AUGUST),
        ((release(MAY, JUNE), release(date(2019, 6, 17), AUGUST)), JUNE),
        ((release(MAY, JULY), release(MAY, None)), None),
        ((release(MAY, date.max),), None),
    ],
)
def test_the_last_day_is_the_one_before_the_gate_first_closes(
    releases: tuple[Release, ...], last: date | None
) -> None:
    assert last_day(PLAIN, submission(*releases, photo=PLAIN), Use.WEB, MAY) == last


def test_somebody_in_the_picture_can_end_it_earlier() -> None:
    person = Person("man", HERE, releases=(release(MAY, JUNE, Signatory.PERSON),))
    photo = Photo("p01-03", "a.jpg", HERE, people=(person,))

    assert last_day(photo, submission(release(MAY, JULY), photo=photo), Use.WEB, MAY) == JUNE


def test_asking_for_the_end_of_what_is_withheld_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="not cleared"):
        last_day(PLAIN, submission(photo=PLAIN), Use.WEB, MAY)


def test_endings_are_those_up_to_the_horizon_and_its_day_counts() -> None:
    handed_in = submission(release(MAY, JULY), photo=PLAIN)

    assert [ending.last for ending in endings([handed_in], Use, MAY, JULY)] == [JULY]
    assert endings([handed_in], Use, MAY, date(2019, 7, 14)) == []


@pytest.mark.parametrize(
    ("born", "of_age"),
    [
        ("2009-05", date(2027, 5, 1)),
        ("2009", date(2027, 1, 1)),
        ("2009-05-17", date(2027, 5, 17)),
        ("2008-02-29", date(2026, 2, 28)),
        ("2009-13", None),
        ("May 2009", None),
        ("", None),
    ],
)
def test_of_age_is_told_as_finely_as_the_birthday_is_known(born: str, of_age: date | None) -> None:
    assert first_day_of_age(born) == of_age


def test_only_minors_come_of_age() -> None:
    child = submission(photo=PLAIN, minor=True, born="2009-05")
    adult = submission(photo=PLAIN, born="1980-05")

    found = list(coming_of_age([child, adult], date(2027, 5, 1)))

    assert found == [(child.participant, date(2027, 5, 1))]
    assert not list(coming_of_age([child], date(2027, 4, 30)))


def test_the_table_has_every_photo_by_every_use() -> None:
    rows = list(consent_table([submission(release(MAY, None), photo=PLAIN)], MAY))

    assert [row.photo for row in rows] == ["p01-03"]
    assert [verdict.use for verdict in rows[0].verdicts] == list(Use)
    assert [isinstance(verdict, Cleared) for verdict in rows[0].verdicts] == [use is Use.WEB for use in Use]


@pytest.mark.parametrize(("wanted", "count"), [("", 1), ("p01", 1), ("p01-03", 1), ("p01-0", 0)])
def test_the_table_can_be_asked_for_one_photo_or_one_participant(wanted: str, count: int) -> None:
    assert len(list(consent_table([submission(photo=PLAIN)], MAY, wanted))) == count


def test_the_table_says_what_the_gate_says() -> None:
    handed_in = submission(release(MAY, JUNE), photo=PLAIN)

    (row,) = consent_table([handed_in], AUGUST)

    assert row.verdicts == tuple(judge(PLAIN, handed_in, use, AUGUST) for use in Use)
