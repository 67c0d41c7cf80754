"""submissions/: one folder per participant, read whole, with everything that does not fit together."""

import difflib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

from photovoice.arrivals.record import read_submission
from photovoice.problems import Place, Problems
from photovoice.vocabulary.consent import Release, Withdrawal
from photovoice.vocabulary.submission import Photo, Submission
from photovoice.yamlfile import Mapping, read_yaml

SUBMISSION_FILE = "submission.yaml"
PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".heic", ".heif", ".avif", ".webp", ".tif", ".tiff", ".gif", ".mpo")
SOUND_ENDINGS = (".mp3", ".m4a", ".aac", ".mp4", ".3gp", ".amr", ".ogg", ".oga", ".opus", ".wav", ".webm", ".weba")


def read_submissions(folder: Path, problems: Problems) -> tuple[Submission, ...]:
    """Return every submission that can be read, by participant.

    Args:
        folder: The project's folder `submissions`.
        problems: Takes what is wrong, in every file.

    Raises:
        OSError: If a file that is there cannot be read.
    """
    found = [
        submission
        for own in (sorted(folder.iterdir()) if folder.is_dir() else ())
        if own.is_dir() and not own.name.startswith(".")
        if (submission := _read(own, problems)) is not None
    ]
    if not found and not problems:
        problems.add(
            Place(folder.name),
            "There are no submissions yet.",
            "Make a folder for each participant, such as   submissions/p01,   with a file submission.yaml in it.",
        )
    _refuse_twins(found, problems)
    return tuple(found)


def original(folder: Path, participant: str, photo: Photo) -> Path:
    """Return where a photo lies; names that differ only in how accents are encoded are the same."""
    return _lying(folder / participant, photo.file)


def recording(folder: Path, participant: str, photo: Photo) -> Path | None:
    """Return where the recording of a photo's words lies; None: there is none."""
    return _lying(folder / participant, photo.sound.file) if photo.sound and photo.sound.file else None


def _lying(own: Path, file: str) -> Path:
    path = own / file
    if path.exists() or not own.is_dir():
        return path
    wanted = normalize("NFC", file)
    return next((own / there for there in _names(own) if normalize("NFC", there) == wanted), path)


def _read(own: Path, problems: Problems) -> Submission | None:
    file = f"{own.parent.name}/{own.name}/{SUBMISSION_FILE}"
    found_before = len(problems.found)
    try:
        node = read_yaml(own / SUBMISSION_FILE, file, problems)
    except FileNotFoundError:
        problems.add(
            Place(file),
            "This participant's folder has no submission.yaml.",
            "Write one; the README shows how. A folder whose name begins with a dot is passed over.",
        )
        return None
    if not isinstance(node, Mapping):
        if len(problems.found) == found_before:
            problems.add(Place(file), "This file is empty.", "Write what was handed in; the README shows how.")
        return None
    submission = read_submission(node, own.name, problems)
    _match_files(own, submission, problems)
    return submission


def _match_files(own: Path, submission: Submission, problems: Problems) -> None:
    there = _names(own)
    handed_in = {normalize("NFC", name) for name in there}
    for photo in submission.photos:
        if photo.file and normalize("NFC", photo.file) not in handed_in:
            near = difflib.get_close_matches(photo.file, there, n=1, cutoff=0.75)
            problems.add(
                photo.place,
                "The picture {file} is not in this participant's folder.",
                "Did you mean {near}?" if near else "Put it there, or correct the name after   file:",
                file=photo.file,
                near="".join(near),
            )
        sound = photo.sound
        if sound and sound.file and normalize("NFC", sound.file) not in handed_in:
            near = difflib.get_close_matches(sound.file, there, n=1, cutoff=0.75)
            problems.add(
                sound.place,
                "The recording {file} is not in this participant's folder.",
                "Did you mean {near}?" if near else "Put it there, or correct its name after   audio:",
                file=sound.file,
                near="".join(near),
            )
    named = {normalize("NFC", photo.file) for photo in submission.photos}
    spoken = {normalize("NFC", photo.sound.file) for photo in submission.photos if photo.sound}
    for name in there:
        if Path(name).suffix.casefold() in PICTURE_ENDINGS and normalize("NFC", name) not in named:
            problems.warn(
                submission.place,
                "The picture {file} lies in this folder, but no photo names it.",
                "Add it under   photos:   or leave it out; it is not published as it is.",
                file=name,
            )
        if Path(name).suffix.casefold() in SOUND_ENDINGS and normalize("NFC", name) not in spoken:
            problems.warn(
                submission.place,
                "The recording {file} lies in this folder, but no photo names it.",
                "Write   audio: {file}   under the photo whose words it holds, or leave it out.",
                file=name,
            )


def match_ids(submission: Submission, once_known: Iterable[str], problems: Problems) -> None:
    """Add a problem for every consent and withdrawal that names a photo which is not and never was there."""
    known = [photo.id for photo in submission.photos] + list(once_known)
    entries: tuple[Release | Withdrawal, ...] = (*submission.releases, *submission.withdrawals)
    for entry in entries:
        for name in entry.photos:
            if name not in known:
                near = difflib.get_close_matches(name, known, n=1)
                problems.add(
                    entry.place,
                    "This entry names the photo {id}, which is not in this file.",
                    "Did you mean {near}?"
                    if near
                    else "Correct the id; a photo stays in the list even when withdrawn.",
                    id=name,
                    near="".join(near),
                )


def _refuse_twins(submissions: Iterable[Submission], problems: Problems) -> None:
    first: dict[str, Place] = {}
    for submission in submissions:
        for photo in submission.photos:
            if photo.file and photo.id in first:
                problems.add(
                    photo.place,
                    "The photo id {id} is taken already: see {place}.",
                    "Give one of the two another   id: …",
                    id=photo.id,
                    place=first[photo.id],
                )
            first.setdefault(photo.id, photo.place)


def with_ids(submission: Submission, ids: dict[str, str]) -> Submission:
    """Return the submission with photos' ids replaced: the ids of pictures whose file was renamed."""
    return replace(
        submission,
        photos=tuple(replace(photo, id=ids.get(photo.id, photo.id)) for photo in submission.photos),
    )


def _names(own: Path) -> list[str]:
    return sorted(entry.name for entry in own.iterdir() if not entry.name.startswith("."))
