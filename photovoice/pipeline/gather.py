"""Reads a project whole: its file, its submissions, what the register remembers, and the gate's verdicts."""

import hmac
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from photovoice.arrivals.folder import match_ids, original, read_submissions, with_ids
from photovoice.arrivals.project import read_project
from photovoice.consent.gate import judge_all
from photovoice.pipeline.originals import Originals
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Problems
from photovoice.register.agreed import photos_once_read
from photovoice.register.log import Register
from photovoice.register.photos import photo_ids
from photovoice.vocabulary.consent import Cleared, Use, Withheld
from photovoice.vocabulary.submission import Photo, Project, Submission


@dataclass(frozen=True, slots=True)
class Gathered:
    """A project as its files say it on one day."""

    project: Project
    submissions: tuple[Submission, ...]
    verdicts: tuple[Cleared | Withheld, ...]
    day: date
    whole: bool  # False: some submission could not be read, so a photo unknown here may be in it

    def photos(self) -> dict[str, tuple[Submission, Photo]]:
        """Return every photo with its submission, by id."""
        return {photo.id: (submission, photo) for submission in self.submissions for photo in submission.photos}

    def cleared(self, use: Use) -> tuple[Cleared, ...]:
        """Return what may be used so, in the order in which it was handed in."""
        return tuple(verdict for verdict in self.verdicts if isinstance(verdict, Cleared) and verdict.use is use)

    def shown(self, use: Use) -> frozenset[str]:
        """Return the tokens of what may be used so, voices by themselves."""
        cleared = self.cleared(use)
        voices = (self.voice_token(verdict.photo) for verdict in cleared if verdict.voice)
        return frozenset((*(self.token(verdict.photo) for verdict in cleared), *voices))

    def token(self, photo: str) -> str:
        """Return what a photo is called in the ledger."""
        return token(self.project.key, photo)

    def covers(self) -> dict[str, str]:
        """Return what of each photo is covered, by its token; it changes when a redaction does."""
        return {
            self.token(photo.id): token(self.project.key, f"covers {photo.id} {_boxes(photo)}")
            for submission in self.submissions
            for photo in submission.photos
        }

    def voice_token(self, photo: str) -> str:
        """Return what the recording of a photo's words is called in the ledger."""
        return token(self.project.key, f"voice {photo}")


def _boxes(photo: Photo) -> list[tuple[float, ...]]:
    return sorted(redaction.box for redaction in photo.redactions)


def token(key: str, photo: str) -> str:
    """Return what a photo is called in output/: nobody without the project's key can tell it from the id."""
    return hmac.digest(key.encode(), f"token {photo}".encode(), "sha256").hex()[:16]


def gather(
    workplace: Workplace, register: Register, originals: Originals, day: date, problems: Problems
) -> Gathered | None:
    """Return the project on that day, or None when photovoice.yaml cannot be read.

    Args:
        workplace: Where the project lies.
        register: Remembers photo ids.
        originals: Tells digests.
        day: The day asked about.
        problems: Takes everything staff must put right.

    Raises:
        OSError: If a file that is there cannot be read.
    """
    project = read_project(workplace.folder, problems)
    if project is None:
        return None
    remembered = photo_ids(register)
    taken = set(remembered.values())
    submissions = tuple(
        _recognised(workplace, submission, remembered, taken, originals)
        for submission in read_submissions(workplace.submissions, problems)
    )
    once_read = photos_once_read(register)
    for submission in submissions:
        match_ids(submission, once_read.get(submission.participant.id, ()), problems)
    folders = [f for f in workplace.submissions.glob("*/") if not f.name.startswith(".")]
    verdicts = judge_all(submissions, Use, day)
    return Gathered(project, submissions, verdicts, day, whole=len(submissions) == len(folders))


def _recognised(
    workplace: Workplace,
    submission: Submission,
    remembered: Mapping[str, str],
    taken: Collection[str],
    originals: Originals,
) -> Submission:
    """Give photos whose file was renamed the id that the register remembers for their contents."""
    own = submission.participant.id
    known = {photo.id for photo in submission.photos}
    ids = {}
    for photo in submission.photos:
        path = original(workplace.submissions, own, photo)
        if photo.id_given or photo.id in taken or not path.is_file():
            continue
        before = remembered.get(originals.digest(path))
        if before is not None and before not in known and before.startswith(f"{own}-"):
            ids[photo.id] = before
    return with_ids(submission, ids) if ids else submission
