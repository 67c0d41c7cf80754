"""The three editions: what each is planned from, and the files it consists of."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from photovoice.layouts.gallery import GalleryLayout, read_gallery_layout
from photovoice.layouts.panels import PanelLayout, read_panel_layout
from photovoice.layouts.zine import ZineLayout, read_zine_layout
from photovoice.pipeline.gather import Gathered
from photovoice.pipeline.plates import Exposable, make_plates
from photovoice.pipeline.showings import Run, runs_of
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Problems
from photovoice.publish.artifact import Artifact
from photovoice.publish.maker import digest_of_folder
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.plate import Plate, PrintOrder
from photovoice.vocabulary.submission import Project

EDITIONS = (Use.ZINE, Use.EXHIBITION, Use.WEB)
PRINTED = {Use.ZINE: "edition:zine", Use.EXHIBITION: "edition:exhibition"}  # what the register calls them


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything that one edition is planned from; its plan is a pure function of this."""

    use: Use
    imprint: Imprint
    layout: ZineLayout | PanelLayout | GalleryLayout
    plates: tuple[Plate, ...]
    gone: tuple[str, ...] = ()  # permalinks whose photo may not be shown (any more)
    templates: str = ""  # a digest of the project's own templates
    printed: tuple[tuple[Use, str], ...] = ()  # the printed editions and their own permalinks
    runs: tuple[Run, ...] = ()  # of an exhibition: what hangs where

    def digest(self, maker: str) -> str:
        """Return what all files of the edition depend on."""
        return hashlib.sha256(f"{maker}\n{self!r}".encode()).hexdigest()


def gather_editions(
    workplace: Workplace,
    gathered: Gathered,
    ready: Mapping[str, Exposable],
    codes: Mapping[str, str],
    problems: Problems,
) -> tuple[Edition, ...]:
    """Return the three editions, with the plates cleared for each.

    Raises:
        OSError: If a layout that is there cannot be read.
    """
    project = gathered.project
    imprint = _imprint(project)
    plates = {use: make_plates(gathered, use, ready, codes, problems) for use in EDITIONS}
    printed = dict(printed_codes(codes))
    shown = {plate.permalink for plate in plates[Use.WEB]} | set(printed.values())
    zine, exhibition = (replace(imprint, code=printed.get(use, "")) for use in PRINTED)
    panels, hung = read_panel_layout(workplace.folder, problems), plates[Use.EXHIBITION]
    return (
        Edition(Use.ZINE, zine, read_zine_layout(workplace.folder, problems), plates[Use.ZINE]),
        Edition(
            Use.EXHIBITION, exhibition, panels, hung, runs=runs_of(panels, exhibition, hung, gathered, problems)
        ),
        gallery_edition(
            workplace,
            project,
            plates=plates[Use.WEB],
            gone=tuple(sorted(code for code in codes.values() if code not in shown)),
            printed=printed_codes(codes),
            problems=problems,
        ),
    )


def printed_codes(codes: Mapping[str, str]) -> tuple[tuple[Use, str], ...]:
    """Return the printed editions that have a permalink of their own."""
    return tuple((use, codes[subject]) for use, subject in PRINTED.items() if subject in codes)


def gallery_edition(
    workplace: Workplace,
    project: Project,
    *,
    plates: tuple[Plate, ...],
    gone: tuple[str, ...],
    printed: tuple[tuple[Use, str], ...] = (),
    problems: Problems,
) -> Edition:
    """Return the gallery with these plates, and with notices for the permalinks that are gone.

    Raises:
        OSError: If its layout is there and cannot be read.
    """
    layout = read_gallery_layout(workplace.folder, project.longest_edge, problems)
    templates = digest_of_folder(workplace.layouts / "gallery")
    return Edition(Use.WEB, _imprint(project), layout, plates, gone, templates, printed)


def plan(editions: Iterable[Edition], workplace: Workplace, problems: Problems) -> tuple[Artifact, ...]:
    """Return every file of some editions, planned; one without photos has none, but for the gallery."""
    return tuple(artifact for edition in editions for artifact in _plan(edition, workplace, problems))


def _plan(edition: Edition, workplace: Workplace, problems: Problems) -> tuple[Artifact, ...]:
    from photovoice.pipeline import exhibition, plans

    if isinstance(edition.layout, GalleryLayout):
        return plans.gallery(edition, workplace.folder, problems)
    if not edition.plates:
        return ()
    if isinstance(edition.layout, ZineLayout):
        return plans.zine(edition, edition.layout, workplace.folder, problems)
    return exhibition.files(edition, workplace.folder, problems)


def orders_of(artifact: Artifact) -> Iterable[PrintOrder]:
    """Return the prints that a file shows or is."""
    from photovoice.pipeline import plans

    return plans.orders_of(artifact.plan)


def _imprint(project: Project) -> Imprint:
    return Imprint(
        title=project.title,
        languages=project.languages,
        organiser=project.organiser,
        contact=project.contact,
        web=project.web,
        funder=project.funder,
    )
