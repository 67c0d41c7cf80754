"""The gate: photo × use × day → cleared or withheld, with every reason; pure, and deny beats allow."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from photovoice import problems
from photovoice.problems import Message
from photovoice.vocabulary.consent import Cleared, Release, Signatory, Use, Withdrawal, Withheld
from photovoice.vocabulary.submission import Participant, Photo, Submission
from photovoice.vocabulary.text import Text

say = cache(problems.say)  # the same few sentences are said of thousands of photos

PARTICIPANT = say("the participant")
GUARDIAN = say("the participant's guardian")


def judge(photo: Photo, submission: Submission, use: Use, day: date) -> Cleared | Withheld:
    """Return whether the photo may be used so on that day, with every reason if it may not.

    What is not written is not agreed to, and of two entries the one that denies counts, in any order:

    - The participant's release must cover use and day; for a minor one by a guardian must cover them as
      well, and without the minor's own a guardian's counts for nothing. A release that names photos
      covers only these; a release by a depicted person is never the participant's.
    - The photo's own `uses` may narrow this, never widen it.
    - A withdrawal counts from the moment it is written, whatever day is asked about: a mistyped date keeps
      no photo in, and asking for an earlier day brings none back. It is undone only by releases of all who
      must agree, given after its date (the same day is not after), that name this photo or say
      `photos: all`; and then for the uses and days they cover.
    - Everybody who can be recognised is covered by a release of their own (a guardian's for a minor) or
      by a redaction that names them. When nobody has looked for people yet, the photo is withheld.

    A voice is heard only where the photo is cleared and the recording's own `uses` name the use.

    Reasons never hold a name: people in pictures are counted.
    """
    reasons = (
        *_not_agreed(photo, submission, use, day),
        *_narrowed_away(photo, use),
        *_taken_back(photo, submission, use, day),
        *_people_not_covered(photo, use, day),
    )
    if reasons:
        return Withheld(photo.id, use, reasons)
    voice = photo.sound is not None and use in photo.sound.uses
    return Cleared(photo.id, use, _credit(submission.participant, use), voice)


def judge_all(submissions: Iterable[Submission], uses: Iterable[Use], day: date) -> tuple[Cleared | Withheld, ...]:
    """Return a verdict for every photo and use, in the order of submissions, photos, uses."""
    wanted = tuple(uses)
    return tuple(
        judge(photo, submission, use, day)
        for submission in submissions
        for photo in submission.photos
        for use in wanted
    )


def _must_agree(participant: Participant) -> tuple[Signatory, ...]:
    return (Signatory.PARTICIPANT, Signatory.GUARDIAN) if participant.minor else (Signatory.PARTICIPANT,)


def _not_agreed(photo: Photo, submission: Submission, use: Use, day: date) -> Iterator[Message]:
    for signatory in _must_agree(submission.participant):
        whom = PARTICIPANT if signatory is Signatory.PARTICIPANT else GUARDIAN
        yield from _lacking(submission.releases, signatory, whom, photo, use, day)


def _narrowed_away(photo: Photo, use: Use) -> Iterator[Message]:
    if photo.uses is not None and use not in photo.uses:
        yield say("The photo's own entry does not name this use.")


def _taken_back(photo: Photo, submission: Submission, use: Use, day: date) -> Iterator[Message]:
    for withdrawal in submission.withdrawals:
        if withdrawal.concerns(photo.id, use) and not all(
            any(
                release.by is signatory and _undoes(release, withdrawal, photo) and release.covers(use, day)
                for release in submission.releases
            )
            for signatory in _must_agree(submission.participant)
        ):
            yield say("The consent was withdrawn on {day}.", day=withdrawal.on)


def _undoes(release: Release, withdrawal: Withdrawal, photo: Photo) -> bool:
    return release.given > withdrawal.on and (release.names_all or photo.id in release.photos)


def _people_not_covered(photo: Photo, use: Use, day: date) -> Iterator[Message]:
    if photo.people is None:
        yield say("Nobody has looked yet whether people can be recognised in it.")
        return
    for number, person in enumerate(photo.people, 1):
        if photo.hides(person):
            continue
        order = {"number": number, "count": len(photo.people)}
        if person.minor:
            whom = say("the guardian of person {number} of {count} in the picture", **order)
            yield from _lacking(person.releases, Signatory.GUARDIAN, whom, photo, use, day)
        else:
            whom = say("person {number} of {count} in the picture", **order)
            yield from _lacking(person.releases, Signatory.PERSON, whom, photo, use, day)


def _lacking(
    releases: tuple[Release, ...], by: Signatory, whom: Message, photo: Photo, use: Use, day: date
) -> Iterator[Message]:
    """Yield why none of the releases that this signatory gave covers photo, use and day; nothing if one does."""
    own = [release for release in releases if release.by is by]
    for_photo = [release for release in own if not release.photos or photo.id in release.photos]
    for_use = [release for release in for_photo if use in release.uses]
    for release in for_use:
        if release.covers(use, day):
            return
    if not own:
        yield say("No consent of {whom} is recorded.", whom=whom)
    elif not for_photo:
        yield say("The consent of {whom} names other photos only.", whom=whom)
    elif not for_use:
        yield say("The consent of {whom} does not name this use.", whom=whom)
    ended = [release.until for release in for_use if release.until is not None and release.until < day]
    if ended:
        yield say("The consent of {whom} ended on {day}.", whom=whom, day=max(ended))
    begins = [release.given for release in for_use if release.given > day]
    if begins:
        yield say("The consent of {whom} begins only on {day}.", whom=whom, day=min(begins))


def _credit(participant: Participant, use: Use) -> Text | None:
    """Return the name agreed for this use and no other; None: anonymous."""
    names = {credit.use: credit.name for credit in participant.credits}
    name = names[use] if use in names else names.get(None)
    return name or None
