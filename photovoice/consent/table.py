"""The consent table: every photo by every use, cleared or withheld and why, on one day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from photovoice.consent.gate import judge
from photovoice.problems import say
from photovoice.vocabulary.consent import Cleared, Use, Withheld
from photovoice.vocabulary.submission import Submission

USE_NAMES = {
    Use.ZINE: say("zine"),
    Use.EXHIBITION: say("exhibition"),
    Use.WEB: say("web"),
    Use.SCREEN: say("screen"),
    Use.SOCIAL: say("social"),
    Use.PRESS: say("press"),
    Use.ARCHIVE: say("archive"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One photo and its verdict for every use, in the order of `Use`."""

    photo: str
    participant: str
    verdicts: tuple[Cleared | Withheld, ...]


def consent_table(submissions: Iterable[Submission], day: date, wanted: str = "") -> Iterator[Row]:
    """Yield a row for every photo, in the order in which they were handed in.

    Args:
        submissions: What was handed in.
        day: The day asked about.
        wanted: A photo or a participant; empty for all.
    """
    for submission in submissions:
        participant = submission.participant.id
        for photo in submission.photos:
            if not wanted or wanted in (photo.id, participant):
                yield Row(photo.id, participant, tuple(judge(photo, submission, use, day) for use in Use))
