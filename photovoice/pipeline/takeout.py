"""Takes out of output/, at once, every file that shows what may not be shown (any more)."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace

from photovoice.arrivals.project import read_key
from photovoice.darkroom.store import Store
from photovoice.pipeline.editions import EDITIONS, PRINTED, gallery_edition, printed_codes
from photovoice.pipeline.gather import Gathered, token
from photovoice.pipeline.makers import EVERYTHING
from photovoice.pipeline.showings import hung_by_folder
from photovoice.pipeline.steps import LeakedError
from photovoice.pipeline.withdrawals import photos_taken_back
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Problems
from photovoice.publish.artifact import Artifact, Done, Outcome
from photovoice.publish.maker import maker
from photovoice.publish.run import PRINTS, Stage
from photovoice.register.log import Register
from photovoice.register.permalinks import known_codes
from photovoice.vocabulary.consent import Use

Stands = Callable[[str, Use, str], bool]
"""Whether a file of this path may go on showing the photo of this token for this use."""


Shown = Callable[[Use], frozenset[str]]
"""The tokens of the photos that may be used so."""


def take_out(
    stage: Stage,
    gathered: Gathered,
    shown_for: Shown,
    lost: Mapping[Use, Iterable[str]],
    workplace: Workplace,
    register: Register,
) -> Iterator[Outcome]:
    """Take out what is not cleared; permalinks that lead nowhere now get their notice at once.

    Where a submission cannot be read, nobody knows what became of its photos: their files stay, unless the
    register knows that they were withdrawn. A photo whose redactions changed leaves with every file that shows
    it as it was, and a venue's files leave when a photo may not hang there on all its days.
    """
    known = {name(photo) for photo in gathered.photos() for name in (gathered.token, gathered.voice_token)}
    shown = {use: shown_for(use) for use in Use}
    withdrawn = {
        use: {gathered.token(photo) for photo in (*photos, *lost[use])}
        for use, photos in photos_taken_back(register).items()
    }

    covers = gathered.covers()
    bared = {photo for photo, cover in stage.ledger.covers if covers.get(photo, cover) != cover}
    hung = hung_by_folder(workplace.folder, gathered)

    def stands(path: str, use: Use, photo: str) -> bool:
        unknown = photo not in known and not gathered.whole
        hangs = photo in hung.get(path.rpartition("/")[0], known) or unknown
        return photo not in withdrawn[use] | bared and hangs and (photo in shown[use] or unknown)

    def notices() -> Collection[Artifact]:
        return _notices(gathered, workplace, register)

    yield from _remove(stage, stands, notices, covers)


def take_out_withdrawn(stage: Stage, workplace: Workplace, register: Register) -> Iterator[Outcome]:
    """Take out what the register knows to be withdrawn, though photovoice.yaml cannot be read.

    Without the project's key nobody can tell which file shows what: then every file that shows a photo goes.
    """
    key = read_key(workplace.folder)
    withdrawn = photos_taken_back(register)
    if not any(withdrawn.values()):
        return
    tokens = {use: {token(key, photo) for photo in photos} for use, photos in withdrawn.items()}
    yield from _remove(stage, lambda _, use, photo: bool(key) and photo not in tokens[use], tuple)


def _remove(
    stage: Stage,
    stands: Stands,
    notices: Callable[[], Collection[Artifact]],
    covers: Mapping[str, str] | None = None,
) -> Iterator[Outcome]:
    standing = {
        path: entry
        for path, entry in stage.ledger.files
        if all(stands(path, use, photo) for mark in entry.shows for use, photo in _shown_for(entry.use, mark))
    }
    gone = {path for path, _ in stage.ledger.files} - standing.keys()
    if not gone:
        return
    from photovoice.pipeline.make import make

    stage.open()
    for path, entry in standing.items():
        stage.keep(path, entry)
    wanted = [notice for notice in notices() if notice.path in gone]
    # Nothing that staff wrote into templates or words of their own may keep a photo in output/.
    with suppress(LeakedError):
        for _ in make(wanted, stage, Store(stage.prints), stage.prints, maker(*EVERYTHING)):
            pass
    prints = {
        name: photo for name, photo in stage.ledger.prints if any(stands(PRINTS, use, photo) for use in EDITIONS)
    }
    for outcome in stage.commit({}, prints, covers):
        if outcome.done is not Done.KEPT:
            yield outcome


def _shown_for(use: Use, mark: str) -> Iterator[tuple[Use, str]]:
    """Yield every use that must be cleared for a file, and the photo's token."""
    photo, _, other = mark.partition("+")
    yield use, photo
    if other:
        yield Use(other), photo


def _notices(gathered: Gathered, workplace: Workplace, register: Register) -> Collection[Artifact]:
    """Return a notice for every permalink whose photo may not be shown on the web; editions stay, empty."""
    codes = known_codes(register)
    shown = {verdict.photo for verdict in gathered.cleared(Use.WEB)} | set(PRINTED.values())
    edition = gallery_edition(
        workplace,
        gathered.project,
        plates=(),
        gone=tuple(sorted(code for photo, code in codes.items() if photo not in shown)),
        printed=printed_codes(codes),
        problems=Problems(),
    )
    from photovoice.pipeline.plans import site

    planned = site(replace(edition, templates=""), Problems())
    return [artifact for artifact in planned if artifact.path.startswith("gallery/p/")]
