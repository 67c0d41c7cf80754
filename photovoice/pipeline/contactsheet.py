"""The contact sheet as a PDF, and the sheets that staff and translators fill in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from photovoice.arrivals.folder import original
from photovoice.arrivals.photoproposal import older_words
from photovoice.arrivals.placing import photo_id
from photovoice.arrivals.selection import SELECTED, Older, Spoken, place_in, selection_sheet, translation_sheet
from photovoice.arrivals.shelf import Shelf, read_shelves
from photovoice.arrivals.workbook import workbook
from photovoice.arrivals.written import at
from photovoice.consent.table import USE_NAMES
from photovoice.darkroom.metadata import revelations
from photovoice.darkroom.negative import MOST_BYTES
from photovoice.darkroom.revelation import WORDS
from photovoice.darkroom.store import Store
from photovoice.pages.selectionsheet import Frame, Labels, Light, order_of, plan_contact_sheet
from photovoice.pipeline.develop import develop_orders
from photovoice.pipeline.executors import Crew
from photovoice.pipeline.gather import Gathered
from photovoice.pipeline.originals import Originals
from photovoice.pipeline.plates import cleared_for_editions, expose
from photovoice.pipeline.steps import Step
from photovoice.pipeline.type import typesetter
from photovoice.pipeline.workplace import Workplace
from photovoice.press.pdf import set_document
from photovoice.problems import Message, Problems, say
from photovoice.vocabulary.consent import Cleared, Use, Withheld
from photovoice.vocabulary.submission import Photo
from photovoice.vocabulary.text import UNDETERMINED, Text


@dataclass(frozen=True, slots=True)
class Sheets:
    """What is written for a selection meeting."""

    selection: bytes
    translation: bytes
    older: tuple[Older, ...]


def contact_sheet(
    workplace: Workplace,
    gathered: Gathered,
    originals: Originals,
    crew: Crew,
    folder: Path,
    spoken: Spoken,
    language: str,
    problems: Problems,
) -> Iterator[Step | bytes]:
    """Yield how far the work is, then the PDF; photos cleared for nothing are named without picture or words.

    Args:
        workplace: The project.
        gathered: What its files say.
        originals: What is known of the pictures.
        crew: Who develops.
        folder: Takes the prints while they are needed.
        spoken: Puts a message into the reader's language.
        language: That language.
        problems: Takes pictures that cannot be developed.

    Raises:
        OSError: If a file cannot be read or written.
    """
    ready = expose(gathered, cleared_for_editions(gathered), workplace.submissions, originals, problems)
    store = Store(folder)
    orders = tuple(order_of(exposable.picture) for exposable in ready.values())
    yield from develop_orders(orders, ready, store, crew, problems)
    if problems:
        return
    cleared = {(v.photo, v.use) for v in gathered.verdicts if isinstance(v, Cleared)}
    reasons = _reasons(gathered, spoken)
    frames = []
    for name, (_, photo) in gathered.photos().items():
        lights = tuple(
            Light((name, use) in cleared, Text(spoken(USE_NAMES[use]), language), place_in(photo, use))
            for use in SELECTED
        )
        picture = ready[name].picture if name in ready else None
        title = _title(photo, language) if picture else None
        frames.append(Frame(name, picture, title, lights, Text(reasons.get(name, ""), language)))
    heading = say(
        "Contact sheet, {count} photos. Tick what is to be shown, and write in which order; "
        "without a box there is no consent.",
        count=len(frames),
    )
    labels = Labels(*(Text(spoken(words), language) for words in (heading, say("withheld"), say("order"))))
    document = plan_contact_sheet(labels, frames, typesetter())
    yield set_document(document, store, typesetter())


def sheets(workplace: Workplace, gathered: Gathered, spoken: Spoken, problems: Problems) -> Sheets:
    """Return the sheets to fill in, and which translations are older than their source.

    Raises:
        OSError: If a file cannot be read.
    """
    older = tuple(each for shelf in read_shelves(workplace.submissions, problems) for each in _older(shelf))
    languages = gathered.project.languages
    cleared = set(cleared_for_editions(gathered))
    # Words that may not be shown anywhere are given to nobody to translate.
    shown = tuple(
        replace(submission, photos=tuple(photo for photo in submission.photos if photo.id in cleared))
        for submission in gathered.submissions
    )
    return Sheets(
        workbook(
            (
                selection_sheet(
                    gathered.submissions,
                    languages,
                    _reasons(gathered, spoken),
                    _found_in_files(workplace, gathered),
                    spoken,
                ),
            )
        ),
        workbook((translation_sheet(shown, languages, older, spoken),)),
        older,
    )


def _found_in_files(workplace: Workplace, gathered: Gathered) -> dict[str, str]:
    """Return the titles and captions that cameras and programs wrote into the pictures, by photo."""
    found = {}
    for name, (submission, photo) in gathered.photos().items():
        path = original(workplace.submissions, submission.participant.id, photo)
        told = revelations(path) if path.is_file() and path.stat().st_size <= MOST_BYTES else ()
        found[name] = " · ".join(said.value for said in told if said.about == WORDS)
    return found


def _reasons(gathered: Gathered, spoken: Spoken) -> dict[str, str]:
    """Return why each photo is withheld from editions: every reason once, after the editions it stands against."""
    against: dict[str, dict[Message, list[Use]]] = {}
    for verdict in gathered.verdicts:
        if isinstance(verdict, Withheld) and verdict.use in SELECTED:
            for reason in verdict.reasons:
                against.setdefault(verdict.photo, {}).setdefault(reason, []).append(verdict.use)
    return {
        photo: " ".join(
            spoken(reason)
            if len(uses) == len(SELECTED)
            else f"{', '.join(spoken(USE_NAMES[use]) for use in uses)}: {spoken(reason)}"
            for reason, uses in reasons.items()
        )
        for photo, reasons in against.items()
    }


def _older(shelf: Shelf) -> Iterator[Older]:
    own = str(at(shelf.says, ("participant", "language")) or UNDETERMINED)
    for _, entry in shelf.entries():
        file = shelf.folder / str(entry.get("file") or "")
        imported = shelf.record.photos.get(shelf.digest(file.name), {}) if file.is_file() else {}
        if words := older_words(own, entry, imported):
            yield Older(photo_id(shelf.participant, entry), words)


def _title(photo: Photo, language: str) -> Text | None:
    return photo.title.in_any(language) if photo.title else None
