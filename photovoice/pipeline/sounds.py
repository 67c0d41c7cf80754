"""Recordings that may be heard in the gallery become copies which hold nothing but sound, kept in private."""

import hashlib
import os
from collections.abc import Collection, Generator, Mapping
from dataclasses import replace
from pathlib import Path

from photovoice.arrivals.folder import recording
from photovoice.darkroom.mishap import WorkerHungError, WorkerLostError
from photovoice.darkroom.negative import Refusal
from photovoice.darkroom.sound import bare_copies, can_convert, formats_of
from photovoice.pipeline.gather import Gathered
from photovoice.pipeline.makers import SOUNDS
from photovoice.pipeline.originals import Originals
from photovoice.pipeline.plates import Exposable
from photovoice.pipeline.steps import Step
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Problems, say
from photovoice.publish.maker import maker
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.plate import CleanSound
from photovoice.vocabulary.submission import Photo

PATIENCE = 300.0  # seconds for one recording; ten minutes of sound take half a minute


def take_down(
    gathered: Gathered,
    ready: Mapping[str, Exposable],
    workplace: Workplace,
    originals: Originals,
    shelf: Path,
    problems: Problems,
) -> Generator[Step, None, dict[str, Exposable]]:
    """Return what is ready, with the clean sound of every voice that may be heard on the web.

    Args:
        gathered: The project with the gate's verdicts.
        ready: The photos whose picture can be told, by id.
        workplace: Where recordings lie, and earlier copies of them.
        originals: Tells digests.
        shelf: Takes new copies.
        problems: Takes a problem for each recording that cannot be published as it is.

    Raises:
        OSError: If a recording cannot be read or a copy cannot be written.
    """
    heard = dict(ready)
    waiting: dict[str, tuple[Path, str]] = {}
    voices = [verdict.photo for verdict in gathered.cleared(Use.WEB) if verdict.voice and verdict.photo in ready]
    made_by, photos, convert = maker(*SOUNDS) if voices else "", gathered.photos(), can_convert()
    for name in voices:
        submission, photo = photos[name]
        path = recording(workplace.submissions, submission.participant.id, photo)
        if path is None or not path.is_file():
            continue  # told already, where submissions are read
        formats = formats_of(path, convert=convert)
        if isinstance(formats, Refusal):
            _refuse(photo, formats, problems)
            continue
        digest = hashlib.sha256(f"{originals.digest(path)}\n{made_by}".encode()).hexdigest()
        if sound := _known(digest, formats, (shelf, workplace.sounds)):
            heard[photo.id] = replace(heard[photo.id], sound=sound)
        else:
            waiting[photo.id] = path, digest
    if waiting:
        yield from _listen(waiting, heard, shelf, convert, problems)
    return heard


def forget_others(workplace: Workplace, ready: Collection[Exposable]) -> None:
    """Remove the copies of recordings that are not, or no longer, to be heard.

    Raises:
        OSError: If one cannot be removed.
    """
    kept = {one.sound.name(format_) for one in ready if one.sound for format_ in one.sound.formats}
    for file in workplace.sounds.iterdir() if workplace.sounds.is_dir() else ():
        if file.name not in kept:
            file.unlink()


def _listen(
    waiting: Mapping[str, tuple[Path, str]],
    heard: dict[str, Exposable],
    shelf: Path,
    convert: bool,
    problems: Problems,
) -> Generator[Step, None, None]:
    from photovoice.darkroom.workers import Workers

    name = say("Copying recordings")
    yield Step(name, 0, len(waiting))
    with Workers(1, PATIENCE) as bench:
        for done, (photo, (path, digest)) in enumerate(waiting.items(), 1):
            try:
                answer = bench.submit(bare_copies, path, convert=convert).result()
            except (WorkerHungError, WorkerLostError):
                answer = Refusal(
                    say("Reading the recording failed; its file may be damaged."),
                    say("Play it to the end to see; save it as MP3 and hand that in."),
                )
            if isinstance(answer, Refusal):
                _refuse(heard[photo].photo, answer, problems)
            else:
                copies, seconds = answer
                sound = CleanSound(digest, seconds, tuple(copies))
                for format_, copy in copies.items():
                    _put(shelf / sound.name(format_), copy)
                heard[photo] = replace(heard[photo], sound=sound)
            yield Step(name, done, len(waiting))


def _known(digest: str, formats: tuple[str, ...], shelves: tuple[Path, ...]) -> CleanSound | None:
    """Return the copies if all of them lie on one shelf."""
    for shelf in shelves:
        for file in sorted(shelf.glob(f"{digest}-*.{formats[0]}")):
            sound = CleanSound(digest, int(file.stem.rpartition("-")[2]), formats)
            if all((shelf / sound.name(format_)).is_file() for format_ in formats):
                return sound
    return None


def _put(target: Path, copy: bytes) -> None:
    """Lay down a copy, whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.new")
    with unfinished.open("wb") as file:
        file.write(copy)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(target)


def _refuse(photo: Photo, refusal: Refusal, problems: Problems) -> None:
    problems.add(
        photo.sound.place if photo.sound else photo.place,
        "The recording of photo {id}: {what}",
        "{remedy} To leave it out, write   uses: []   under   audio:",
        id=photo.id,
        what=refusal.what,
        remedy=refusal.remedy,
    )
