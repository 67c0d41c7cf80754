"""Recall letters: what each venue has, set as one PDF per venue."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from unicodedata import normalize

from photovoice.darkroom.store import Store
from photovoice.pipeline.gather import Gathered
from photovoice.pipeline.type import typesetter
from photovoice.press.letters import Letter, RecalledPhoto, RecalledRun, plan_letter
from photovoice.press.pdf import set_document
from photovoice.register.editions import Printed
from photovoice.register.recall import Recall

NO_PRINTS = Store(Path())  # letters show no picture


def venues_with_copies(found: Iterable[Recall]) -> tuple[str, ...]:
    """Return the venues that have to be written to, each once."""
    return tuple(dict.fromkeys(venue.name for recalled in found for venue in recalled.venues))


def make_letters(
    found: Iterable[Recall], gathered: Gathered, language: str, day: str, fingerprint: str
) -> Iterator[tuple[str, bytes]]:
    """Yield a file name and a PDF for every venue that has copies.

    Args:
        found: What must be called back.
        gathered: The project; titles are taken from it, where a photo still has one.
        language: cs or en.
        day: The day on the letter.
        fingerprint: Of the register's last entry.
    """
    found = tuple(found)
    project = gathered.project
    for number, name in enumerate(venues_with_copies(found), 1):
        here = [
            (recalled.run, recalled.photos, venue) for recalled in found if (venue := recalled.run.venue(name))
        ]
        letter = Letter(
            language=language,
            project=project.title.in_any(language),
            organiser=project.organiser,
            contact=project.contact,
            venue=name,
            address=next((venue.address for _, _, venue in here if venue.address), ""),
            day=day,
            runs=tuple(
                RecalledRun(
                    run.name,
                    run.day,
                    venue.copies,
                    tuple(_findable(gathered, printed, language) for printed in photos),
                )
                for run, photos, venue in here
                if venue.copies
            ),
            fingerprint=fingerprint,
        )
        document = plan_letter(letter, typesetter())
        yield f"recall-{number:02}-{_plain(name)}.pdf", set_document(document, NO_PRINTS, typesetter())


def _findable(gathered: Gathered, printed: Printed, language: str) -> RecalledPhoto:
    known = gathered.photos().get(printed.photo)
    title = known[1].title.in_any(language) if known and known[1].title else None
    return RecalledPhoto(title, printed.code)


def _plain(name: str) -> str:
    """Return a name in letters that every file system takes."""
    bare = normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-") or "venue"
