"""Looks for faces: in the originals, to propose what staff might cover, and once more in what is published."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from photovoice.darkroom.contactsheet import Sighting, contact_sheets
from photovoice.darkroom.decode import UndevelopableError
from photovoice.darkroom.faces import Face, can_look, faces_in, faces_in_print
from photovoice.darkroom.mishap import WorkerHungError, WorkerLostError
from photovoice.darkroom.workers import Workers
from photovoice.pipeline.executors import Crew, developers
from photovoice.pipeline.gather import gather
from photovoice.pipeline.originals import Originals
from photovoice.pipeline.plates import Exposable, expose
from photovoice.pipeline.steps import Step
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Problems, say
from photovoice.proof.faces import left_open
from photovoice.register.log import Register
from photovoice.vocabulary.plate import PrintOrder, Prints
from photovoice.vocabulary.submission import Photo

SEEN = "faces.json"
PROPOSALS = "faces.yaml"


@dataclass(frozen=True, slots=True)
class Proposed:
    """Where the proposals and the sheets to look at lie, and how many faces were found."""

    file: Path
    sheets: tuple[Path, ...]
    likely: int
    perhaps: int


def every_photo(workplace: Workplace, today: date, problems: Problems) -> dict[str, Exposable]:
    """Return every photo handed in, withheld or not, whose picture can be told.

    Raises:
        StoppedError: If the register cannot be read.
        OSError: If a file cannot be read.
    """
    originals = Originals(workplace.private)
    with Register(workplace.register, today) as register:
        gathered = gather(workplace, register, originals, today, problems)
    if gathered is None:
        return {}
    return expose(gathered, gathered.photos(), workplace.submissions, originals, problems)


def look_for_faces(
    ready: Mapping[str, Exposable], crew: Crew, thorough: bool, found: dict[str, tuple[Face, ...]]
) -> Iterator[Step]:
    """Look at every photo nobody answered for; `found` takes the faces of each, by id."""
    asked = {photo: exposable for photo, exposable in ready.items() if not exposable.photo.faces_checked}
    name = say("Looking for faces")
    with developers(crew, len(asked)) as executor:
        looking = {
            photo: executor.submit(faces_in, exposable.negative, thorough) for photo, exposable in asked.items()
        }
        for done, (photo, future) in enumerate(looking.items(), 1):
            if not isinstance(future.exception(), WorkerHungError | WorkerLostError | UndevelopableError):
                found[photo] = future.result()
            yield Step(name, done, len(looking))


def propose(ready: Mapping[str, Exposable], found: Mapping[str, tuple[Face, ...]], folder: Path) -> Proposed:
    """Write the boxes to take over, and sheets that show them, into a private folder.

    Raises:
        OSError: If they cannot be written.
    """
    seen = {photo: faces for photo, faces in found.items() if faces}
    sightings = tuple(Sighting(ready[photo].negative, photo, faces) for photo, faces in seen.items())
    folder.mkdir(parents=True, exist_ok=True)
    sheets = []
    with Workers(1) as executor:
        for number, sheet in enumerate(executor.submit(contact_sheets, sightings).result(), 1):
            sheets.append(folder / f"faces-{number}.jpg")
            sheets[-1].write_bytes(sheet)
    (folder / PROPOSALS).write_text(_written(seen), encoding="utf-8")
    every = [face for faces in seen.values() for face in faces]
    likely = sum(face.likely for face in every)
    return Proposed(folder / PROPOSALS, tuple(sheets), likely, len(every) - likely)


def check_faces(
    ready: Mapping[str, Exposable],
    orders: Iterable[PrintOrder],
    prints: Prints,
    private: Path,
    crew: Crew,
    problems: Problems,
) -> Iterator[Step]:
    """Look again at what will be published; a face that nobody answered for is a problem.

    Answered for are faces under a patch, as many others as there are people who gave their leave, and
    everything in a photo that staff looked through (`faces_checked: true`). Needs the extra
    `photovoice[faces]`; without it nothing is looked at.
    """
    if not can_look():
        return
    largest: dict[str, PrintOrder] = {}
    for order in orders:
        if order.format == "jpeg" and order.long_edge > getattr(largest.get(order.digest), "long_edge", 0):
            largest[order.digest] = order
    asked = [e for e in ready.values() if not e.photo.faces_checked and e.picture.digest in largest]
    memory = _Seen(private / SEEN)
    unseen = [exposable for exposable in asked if exposable.picture.digest not in memory.faces]
    if unseen:
        name = say("Looking for faces once more")
        with developers(crew, len(unseen)) as executor:
            looking = [
                (exposable, executor.submit(faces_in_print, prints.path(largest[exposable.picture.digest])))
                for exposable in unseen
            ]
            for done, (exposable, future) in enumerate(looking, 1):
                memory.faces[exposable.picture.digest] = future.result()
                yield Step(name, done, len(looking))
        memory.save()
    for exposable in asked:
        _answer(exposable.photo, memory.faces[exposable.picture.digest], problems)


def _answer(photo: Photo, faces: tuple[Face, ...], problems: Problems) -> None:
    covered = tuple(redaction.box for redaction in photo.redactions)
    released = [person for person in photo.people or () if not photo.hides(person)]
    unanswered = left_open(tuple(face.box for face in faces), covered)
    if len(unanswered) <= len(released):
        return
    left, top, width, height = unanswered[0]
    problems.add(
        photo.place,
        "Photo {id} shows what may be faces that nobody answered for: {count}, one of them at {box}.",
        "Cover them under   redact:   or list the people with their release; "
        "if you looked and all is right, write   faces_checked: true",
        id=photo.id,
        count=len(unanswered) - len(released),
        box=f"[{left:.2f}, {top:.2f}, {width:.2f}, {height:.2f}]",
    )


class _Seen:
    """Where faces were found in finished prints, by the print's digest; private, and safe to delete."""

    def __init__(self, file: Path) -> None:
        self.file = file
        try:
            written = json.loads(file.read_text(encoding="utf-8"))
            self.faces = {
                digest: tuple(Face((box[0], box[1], box[2], box[3]), sureness) for box, sureness in faces)
                for digest, faces in written.items()
            }
        except (FileNotFoundError, ValueError, TypeError, IndexError, AttributeError):
            self.faces = {}

    def save(self) -> None:
        fresh = self.file.with_suffix(".new")
        fresh.write_text(
            json.dumps({digest: [[f.box, f.sureness] for f in faces] for digest, faces in self.faces.items()})
        )
        fresh.replace(self.file)


def _written(seen: Mapping[str, tuple[Face, ...]]) -> str:
    """Return the proposals as YAML, to be copied under a photo."""
    lines = [
        "# Proposed boxes: copy those that show somebody under   redact:   of the photo, and add   who: …",
        "# Red frames on the sheets are likely faces, yellow ones perhaps. Nobody was recognised or compared.",
    ]
    for photo, faces in seen.items():
        lines.append(f"\n# {photo}\nredact:")
        for number, face in enumerate(faces, 1):
            box = ", ".join(f"{part:.3f}" for part in face.box)
            lines.append(
                f"  - {{what: face, box: [{box}]}}   # {number}: {'likely' if face.likely else 'perhaps'}"
            )
    return "\n".join(lines) + "\n"
