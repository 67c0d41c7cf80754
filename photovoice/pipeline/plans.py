"""What the files of each edition are planned as, and how each plan is made; heavy rooms are opened here."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from photovoice.layouts.gallery import GalleryLayout
from photovoice.layouts.imposition import Signature, lay_on_sheets
from photovoice.layouts.largeprint import LargePrint
from photovoice.layouts.page import Document
from photovoice.layouts.tiling import Laid
from photovoice.layouts.web import PictureCopy, WebPage
from photovoice.layouts.websound import SoundCopy
from photovoice.layouts.zine import OutputProfile, ZineLayout
from photovoice.pages.gallery.site import plan_gallery
from photovoice.pages.zine.book import LEAST_PPI, plan_zine
from photovoice.pages.zine.issues import issues_of
from photovoice.pages.zine.jobsheet import plan_job_sheet
from photovoice.pipeline.editions import Edition
from photovoice.pipeline.type import check_type, typesetter
from photovoice.press.owntemplates import check_own_templates
from photovoice.problems import Problems
from photovoice.publish.artifact import Artifact
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.plate import PrintOrder
from photovoice.vocabulary.type import Fonts


@dataclass(frozen=True, slots=True)
class Printed:
    """Pages as they are read, one after the other."""

    document: Document
    fonts: Fonts


@dataclass(frozen=True, slots=True)
class Imposed:
    """The same pages on sheets that are cut, folded and stapled."""

    document: Document
    fonts: Fonts
    signature: Signature


@dataclass(frozen=True, slots=True)
class ForPress:
    """Pages with their bleed and crop marks, for a print shop."""

    document: Document
    fonts: Fonts
    profile: OutputProfile | None = None  # of the press; None: the usual one
    least_ppi: float = 0  # under which no picture may be; 0: staff accept what there is
    marks: bool = True  # whether crop marks stand around the trim


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page of the gallery; templates is a digest of the project's own."""

    page: WebPage
    templates: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page of a document as a picture; pages count from 1."""

    plan: Printed
    page: int


@dataclass(frozen=True, slots=True)
class Tabled:
    """A table for a spreadsheet, its head first, as people of this language open it."""

    rows: tuple[tuple[str, ...], ...]
    language: str


@dataclass(frozen=True, slots=True)
class Tiled:
    """Panels over sheets of an office printer."""

    panels: Printed
    sheets: Printed
    laid: tuple[Laid, ...]


Plan = Printed | Imposed | ForPress | Rendered | PictureCopy | SoundCopy | Drawn | Tabled | Tiled | LargePrint


def zine(edition: Edition, layout: ZineLayout, project: Path, problems: Problems) -> tuple[Artifact, ...]:
    """Return the files of every zine of the edition, four for each."""
    fonts, setter = layout.fonts, typesetter(layout.fonts, project)
    own = (*edition.imprint.said, layout.about, layout.licence, layout.edition)
    check_type(fonts, project, edition.plates, own, edition.imprint.languages, layout.place, problems)
    issues = issues_of(edition.imprint, layout, edition.plates, problems)
    zines = [plan_zine(issue.imprint, layout, issue.plates, setter, problems, issue.subject) for issue in issues]
    if problems:
        return ()
    artifacts = []
    for issue, planned in zip(issues, zines, strict=True):
        signature = lay_on_sheets(
            layout.format,
            len(planned.office.pages),
            paper_thickness=layout.paper_thickness,
            bleed=layout.bleed,
            right_bound=layout.right_bound(issue.imprint.languages),
        )
        plans: dict[str, Plan] = {
            "reading": Printed(planned.office, fonts),
            "booklet": Imposed(planned.office, fonts, signature),
            "print-shop": ForPress(
                planned.shop, fonts, layout.icc, 0 if layout.accept_low_resolution else LEAST_PPI
            ),
            "job-sheet": Printed(plan_job_sheet(issue.imprint, layout, planned, signature, setter), fonts),
        }
        artifacts += [
            Artifact(f"zine/{issue.folder}/{name}.pdf", Use.ZINE, plan, planned.office.shows)
            for name, plan in plans.items()
        ]
    return tuple(artifacts)


def gallery(edition: Edition, project: Path, problems: Problems) -> tuple[Artifact, ...]:
    """Return the gallery's files; project is its folder, which may hold templates of its own."""
    check_own_templates(project, problems)
    return site(edition, problems)


def site(edition: Edition, problems: Problems) -> tuple[Artifact, ...]:
    """Return the gallery's files, whatever templates there are."""
    assert isinstance(edition.layout, GalleryLayout)
    pages = plan_gallery(edition.imprint, edition.layout, edition.plates, edition.gone, problems, edition.printed)
    return tuple(
        Artifact(
            f"gallery/{page.path}",
            Use.WEB,
            page if isinstance(page, PictureCopy | SoundCopy) else Rendered(page, edition.templates),
            page.shows,
        )
        for page in pages
    )


def orders_of(plan: object) -> Iterable[PrintOrder]:
    """Return the prints that a file shows or is."""
    match plan:
        case PictureCopy():
            return (plan.order,)
        case Printed() | Imposed() | ForPress():
            return plan.document.orders()
        case Tiled():
            return plan.panels.document.orders()
        case _:
            return ()
