"""What was left out though it need not be: words with a photo, a name beside it."""

from collections.abc import Iterable

from photovoice.problems import Problems
from photovoice.vocabulary.consent import Cleared, Use
from photovoice.vocabulary.submission import Submission


def warn_of_gaps(submissions: Iterable[Submission], cleared: Iterable[Cleared], problems: Problems) -> None:
    """Warn of cleared photos with neither title nor caption, and of participants whose name nobody wrote down.

    Args:
        submissions: What was handed in.
        cleared: What will be shown.
        problems: Takes the warnings.
    """
    shown: dict[str, dict[Use, None]] = {}
    for verdict in cleared:
        shown.setdefault(verdict.photo, {})[verdict.use] = None
    for submission in submissions:
        own = [photo for photo in submission.photos if photo.id in shown]
        for photo in own:
            if not photo.title and not photo.caption:
                problems.warn(
                    photo.place,
                    "Photo {id} has neither title nor caption; it is shown without words.",
                    "If its author wants to say something, write it under   title:   or   caption:",
                    id=photo.id,
                )
        said = {credit.use for credit in submission.participant.credits}
        unsaid = [use for use in Use if any(use in shown[photo.id] for photo in own) and not {use, None} & said]
        if unsaid:
            problems.warn(
                submission.participant.place,
                "Nobody wrote down how participant {id} wants to be named in: {uses}. There the photos appear as "
                "anonymous.",
                "Ask, and write   credit: …   or, if that is the wish,   credit: anonymous",
                id=submission.participant.id,
                uses=", ".join(use.value for use in unsaid),
            )
