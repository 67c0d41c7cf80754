"""What was left out though it need not be: words with a photo, a name beside it, a voice that nobody hears."""

from collections.abc import Iterable

from photovoice.problems import Problems
from photovoice.vocabulary.consent import Cleared, Use
from photovoice.vocabulary.submission import Submission


def warn_of_gaps(submissions: Iterable[Submission], cleared: Iterable[Cleared], problems: Problems) -> None:
    """Warn of cleared photos without words, of voices without uses, of participants whose name nobody told.

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
            if photo.sound and photo.sound.file and not photo.sound.uses:
                problems.warn(
                    photo.sound.place,
                    "The recording of photo {id} is heard nowhere until its own uses name the web.",
                    "If that was agreed to, let it say under   audio:   in two lines   file: {file}   "
                    "and   uses: [web]",
                    id=photo.id,
                    file=photo.sound.file,
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
