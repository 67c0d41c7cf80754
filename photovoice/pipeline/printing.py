"""What a print run is made of: the files in output/ as they are, the photos on them and their words."""

import hashlib
from dataclasses import dataclass

from photovoice.pipeline.editions import gather_editions
from photovoice.pipeline.gather import Gathered, gather
from photovoice.pipeline.makers import EVERYTHING
from photovoice.pipeline.originals import Originals
from photovoice.pipeline.plates import cleared_for_editions, expose
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Place, Problems
from photovoice.publish.ledger import Ledger, read_ledger
from photovoice.publish.maker import maker
from photovoice.register.editions import Printed
from photovoice.register.log import Register
from photovoice.register.permalinks import known_codes
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.submission import Photo


@dataclass(frozen=True, slots=True)
class Frozen:
    """What lies in output/ for one edition; its words are known only while nothing changed since the build."""

    photos: tuple[Printed, ...]
    files: tuple[tuple[str, str], ...]  # path below output/ and the SHA-256 of its bytes
    in_line: bool


def freeze(
    workplace: Workplace, use: Use, register: Register, problems: Problems, folder: str = ""
) -> Frozen | None:
    """Return what would be printed now, or None after adding why that cannot be told.

    Args:
        workplace: The project.
        use: Which edition.
        register: Remembers photo ids.
        problems: Takes what staff must put right.
        folder: Only this folder of it: a venue's, or one zine's; empty: all of it.

    Raises:
        OSError: If a file cannot be read.
    """
    ledger = read_ledger(workplace.output)
    own = [
        (path, entry)
        for path, entry in ledger.files
        if entry.use is use and (not folder or path.split("/")[1] == folder)
    ]
    venues = sorted({path.split("/")[1] for path, _ in own}) if use is Use.EXHIBITION else ()
    if len(venues) > 1:
        problems.add(
            Place("output/exhibition"),
            "The exhibition was made for several venues: {venues}.",
            "Record what was printed for each, such as   "
            "photovoice edition record exhibition --of {first} --copies 1",
            venues=", ".join(venues),
            first=venues[0],
        )
        return None
    if not own:
        problems.add(
            Place(f"output/{use.value}"),
            "Nothing of this edition lies in output/.",
            "Run   photovoice build {use}   first, and print what it makes.",
            use=use.value,
        )
        return None
    found = Problems()
    originals = Originals(workplace.private)
    gathered = gather(workplace, register, originals, register.today, found)
    if gathered is None:
        problems.found += found.found
        return None
    shown = {token for _, entry in own for token in entry.shows}
    photos = {
        photo.id: photo
        for submission in gathered.submissions
        for photo in submission.photos
        if gathered.token(photo.id) in shown
    }
    if len(photos) < len(shown):
        problems.found += found.found
        problems.add(
            Place(f"output/{use.value}"),
            "What lies in output/ shows photos that are in no submission any more.",
            "Run   photovoice build {use}   and print what it makes.",
            use=use.value,
        )
        return None
    in_line = not found and _in_line(workplace, use, gathered, originals, register, ledger)
    codes = known_codes(register)
    return Frozen(
        tuple(
            Printed(name, codes.get(name, ""), _digest(photo) if in_line else "") for name, photo in photos.items()
        ),
        tuple((path, hashlib.sha256((workplace.output / path).read_bytes()).hexdigest()) for path, _ in own),
        in_line,
    )


def _in_line(
    workplace: Workplace,
    use: Use,
    gathered: Gathered,
    originals: Originals,
    register: Register,
    ledger: Ledger,
) -> bool:
    """Tell whether output/ was planned from just what the files say now."""
    found = Problems()
    ready = expose(gathered, cleared_for_editions(gathered), workplace.submissions, originals, found)
    editions = gather_editions(workplace, gathered, ready, known_codes(register), found)
    made_by = maker(*EVERYTHING)
    return not found and any(
        edition.use is use and dict(ledger.inputs).get(use.value) == edition.digest(made_by)
        for edition in editions
    )


def _digest(photo: Photo) -> str:
    """Return a fingerprint of the words printed with a photo; the words themselves can still be erased."""
    return hashlib.sha256(repr((photo.title, photo.caption)).encode()).hexdigest()
