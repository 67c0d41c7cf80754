"""Carries out what participants asked for: withdrawals into submission.yaml, erasures from submissions/.

What is asked for is written into the register first. From then on every command that builds carries it out,
so an interruption at any point delays it and loses nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from photovoice.arrivals.amend import add_withdrawal, entry_of, remove_submission
from photovoice.arrivals.folder import SUBMISSION_FILE
from photovoice.arrivals.project import read_project
from photovoice.pipeline.gather import Gathered
from photovoice.pipeline.sounds import forget_others
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Problems
from photovoice.publish.lock import locked
from photovoice.publish.run import Stage
from photovoice.register.agreed import HERE, photos_once_read, withdrawals_once_known
from photovoice.register.log import Register
from photovoice.register.permalinks import known_codes
from photovoice.register.withdrawals import (
    erasures_to_carry_out,
    record_carried_out,
    record_erased,
    record_erasure,
    record_withdrawal,
    withdrawals_to_carry_out,
)
from photovoice.vocabulary.consent import Use, Withdrawal
from photovoice.vocabulary.submission import Submission


@dataclass(frozen=True, slots=True)
class Concerned:
    """Whom and what an id on the command line means."""

    participant: str
    photos: tuple[str, ...]  # those there are and those there once were
    one_photo: bool


def concerned(submissions: Iterable[Submission], register: Register, name: str) -> Concerned | None:
    """Return what a photo's or participant's id, or a permalink's code, means; None when nobody ever had it."""
    name = {code: photo for photo, code in known_codes(register).items()}.get(name, name)
    photos = {participant: dict.fromkeys(known) for participant, known in photos_once_read(register).items()}
    for submission in submissions:
        own = photos.setdefault(submission.participant.id, {})
        own |= dict.fromkeys(photo.id for photo in submission.photos)
    if name in photos:
        return Concerned(name, tuple(photos[name]), one_photo=False)
    owner = next((participant for participant, own in photos.items() if name in own), None)
    return Concerned(owner, (name,), one_photo=True) if owner is not None else None


def withdraw(
    workplace: Workplace, meant: Concerned, uses: tuple[Use, ...], on: date, today: date, problems: Problems
) -> None:
    """Write down that a photo, or all of a participant's, was taken back, and carry it out in submission.yaml.

    What becomes of output/ is for the build that follows.

    Args:
        workplace: The project.
        meant: What was taken back.
        uses: The uses taken back; none: every use.
        on: The day that the withdrawal bears.
        today: The day on which it is written down.
        problems: Takes what keeps it from being carried out.

    Raises:
        StoppedError: If another command is writing, or the register cannot be read or written.
        OSError: If a file cannot be read or written.
    """
    with locked(workplace.lock), Register(workplace.register, today) as register:
        photos = meant.photos if meant.one_photo else ()
        record_withdrawal(register, meant.participant, meant.photos, Withdrawal(on, HERE, photos, uses))
        Stage(workplace.output).close()  # an interrupted build may have left files beside output/
        carry_out_withdrawals(workplace, register, problems)


def erase(workplace: Workplace, participant: str, today: date) -> None:
    """Write down that a participant's submission is to be erased, and erase it.

    Raises:
        StoppedError: If another command is writing, or the register cannot be read or written.
        OSError: If a file cannot be removed.
    """
    with locked(workplace.lock), Register(workplace.register, today) as register:
        record_erasure(register, participant)
        Stage(workplace.output).close()
        carry_out_erasures(workplace, register)


def carry_out_withdrawals(workplace: Workplace, register: Register, problems: Problems) -> None:
    """Write into submission.yaml every withdrawal that was asked for and is not there yet.

    One that cannot be written is a problem, and is tried again by the next command.

    Raises:
        OSError: If a file cannot be read or written.
    """
    waiting = withdrawals_to_carry_out(register)
    # Without photovoice.yaml nothing leaves output/ by what the submissions say: then the register's word stands.
    readable = bool(waiting) and read_project(workplace.folder, Problems()) is not None
    for asked in waiting:
        path = workplace.submissions / asked.participant / SUBMISSION_FILE
        found = Problems()
        if path.is_file():
            file = f"{workplace.submissions.name}/{asked.participant}/{SUBMISSION_FILE}"
            add_withdrawal(path, file, asked.withdrawal, found)
        if found:
            problems.found += found.found
        elif readable:
            record_carried_out(register, asked)
    register.keep()


def carry_out_erasures(workplace: Workplace, register: Register) -> None:
    """Remove every submission that is to be erased; its photos have left output/ before.

    Raises:
        OSError: If a file cannot be removed.
    """
    for participant in erasures_to_carry_out(register):
        forget_others(workplace, ())  # copies of recordings are made anew
        remove_submission(workplace.submissions / participant)
        record_erased(register, participant)
    register.keep()


def photos_taken_back(register: Register) -> dict[Use, set[str]]:
    """Return, by use, the photos that were taken back though submission.yaml does not say so yet."""
    photos: dict[Use, set[str]] = {use: set() for use in Use}
    for asked in withdrawals_to_carry_out(register):
        for use in asked.withdrawal.uses or Use:
            photos[use].update(asked.photos)
    return photos


def lost_withdrawals(register: Register, gathered: Gathered, problems: Problems) -> dict[Use, set[str]]:
    """Return, by use, the photos whose withdrawal the register knows and submission.yaml no longer says.

    An older copy of the file that was saved or restored brings nothing back: each is a problem.
    """
    photos: dict[Use, set[str]] = {use: set() for use in Use}
    once = withdrawals_once_known(register)
    for submission in gathered.submissions:
        said = {(own.on, own.photos, own.uses) for own in submission.withdrawals}
        for known in once.get(submission.participant.id, ()):
            if (known.on, known.photos, known.uses) in said:
                continue
            for use in known.uses or Use:
                photos[use].update(known.photos or (photo.id for photo in submission.photos))
            problems.add(
                submission.place,
                "The register knows a withdrawal of {day} that this file no longer says.",
                "Put it back under   withdrawn:   as   - {entry}   "
                "It is undone only by a later consent that names the photo.",
                day=known.on,
                entry=entry_of(known),
            )
    return photos
