"""What is cleared today and until when: consents that end, and minors who come of age."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from photovoice.consent.gate import judge
from photovoice.vocabulary.consent import Cleared, Use
from photovoice.vocabulary.submission import Participant, Photo, Submission

OF_AGE = 18  # Czech Civil Code (89/2012 Sb.), section 30
NEXT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Ending:
    """A photo that is cleared for a use, and the last day on which it is."""

    photo: str
    participant: str
    use: Use
    last: date


def last_day(photo: Photo, submission: Submission, use: Use, day: date) -> date | None:
    """Return the last day up to which a photo that is cleared stays cleared without a gap; None: no end in sight.

    Raises:
        ValueError: If it is not cleared on that day.
    """
    if not isinstance(judge(photo, submission, use, day), Cleared):
        raise ValueError(f"{photo.id} is not cleared for {use.value} on {day}")
    people = photo.people or ()
    releases = (*submission.releases, *(release for person in people for release in person.releases))
    ends = sorted({release.until for release in releases if release.until and day <= release.until < date.max})
    return next((end for end in ends if not isinstance(judge(photo, submission, use, end + NEXT), Cleared)), None)


def endings(submissions: Iterable[Submission], uses: Iterable[Use], day: date, horizon: date) -> list[Ending]:
    """Return what is cleared on the day and no longer on the day after the horizon's, the soonest first."""
    wanted = tuple(uses)
    found = [
        Ending(photo.id, submission.participant.id, use, last)
        for submission in submissions
        for photo in submission.photos
        for use in wanted
        if isinstance(judge(photo, submission, use, day), Cleared)
        if (last := last_day(photo, submission, use, day)) is not None and last <= horizon
    ]
    return sorted(found, key=lambda ending: (ending.last, ending.photo))


def coming_of_age(submissions: Iterable[Submission], horizon: date) -> Iterator[tuple[Participant, date]]:
    """Yield the minors who are of age by the horizon at the latest, with the first day on which they can be."""
    for submission in submissions:
        participant = submission.participant
        if participant.minor and (of_age := first_day_of_age(participant.born)) is not None and of_age <= horizon:
            yield participant, of_age


def first_day_of_age(born: str) -> date | None:
    """Return the first day on which somebody born then can be of age; None when it is not known.

    Args:
        born: A year, a month or a day: `2009`, `2009-05`, `2009-05-17`.
    """
    parts = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", born)
    if parts is None:
        return None
    year, month, day = (int(part or 1) for part in parts.groups())
    try:
        return date(year + OF_AGE, month, day)
    except ValueError:
        # Born on 29 February: of age on the last day of that month. Anything else is no day.
        return date(year + OF_AGE, 2, 28) if (month, day) == (2, 29) else None
