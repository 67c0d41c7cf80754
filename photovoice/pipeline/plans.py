"""What the files of each edition are planned as, and how each plan is made; heavy rooms are opened here."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from photovoice.layouts.gallery import GalleryLayout
from photovoice.layouts.imposition import Signature, saddle_stitch
from photovoice.layouts.page import Document
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.web import PictureCopy, WebPage
from photovoice.layouts.zine import ZineLayout
from photovoice.pages.gallery import plan_gallery
from photovoice.pages.panels import plan_panels
from photovoice.pages.zine import plan_zine
from photovoice.pipeline.editions import Edition
from photovoice.press.owntemplates import check_own_templates
from photovoice.problems import Problems
from photovoice.publish.artifact import Artifact
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.plate import PrintOrder


@dataclass(frozen=True, slots=True)
class Printed:
    """Pages as they are read, one after the other."""

    document: Document


@dataclass(frozen=True, slots=True)
class Imposed:
    """The same pages on sheets that are folded and stapled."""

    document: Document
    signature: Signature


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page of the gallery; templates is a digest of the project's own."""

    page: WebPage
    templates: str


Plan = Printed | Imposed | Rendered | PictureCopy


@cache
def typesetter() -> Typesetter:
    """Return the one typesetter of this run; it remembers what it has measured."""
    return Typesetter()


def zine(edition: Edition, layout: ZineLayout, problems: Problems) -> tuple[Artifact, ...]:
    """Return the zine's files."""
    document = plan_zine(edition.imprint, layout, edition.plates, typesetter(), problems)
    if problems:
        return ()
    signature = saddle_stitch(
        len(document.pages),
        layout.page,
        layout.sheet,
        paper_thickness=layout.paper_thickness,
        bleed=layout.bleed,
        right_bound=layout.right_bound,
    )
    folder = f"zine/{layout.name}"
    return (
        Artifact(f"{folder}/reading.pdf", Use.ZINE, Printed(document), document.shows),
        Artifact(f"{folder}/booklet.pdf", Use.ZINE, Imposed(document, signature), document.shows),
    )


def panels(edition: Edition, layout: PanelLayout, problems: Problems) -> tuple[Artifact, ...]:
    """Return the exhibition's files."""
    document = plan_panels(edition.imprint, layout, edition.plates, typesetter(), problems)
    path = f"exhibition/{layout.name}/panels.pdf"
    return (Artifact(path, Use.EXHIBITION, Printed(document), document.shows),)


def gallery(edition: Edition, layout: GalleryLayout, project: Path, problems: Problems) -> tuple[Artifact, ...]:
    """Return the gallery's files; project is its folder, which may hold templates of its own."""
    check_own_templates(project, problems)
    pages = plan_gallery(edition.imprint, layout, edition.plates, edition.gone, problems, edition.printed)
    return tuple(
        Artifact(
            f"gallery/{page.path}",
            Use.WEB,
            page if isinstance(page, PictureCopy) else Rendered(page, edition.templates),
            page.shows,
        )
        for page in pages
    )


def orders_of(plan: object) -> Iterable[PrintOrder]:
    """Return the prints that a file shows or is."""
    match plan:
        case PictureCopy():
            return (plan.order,)
        case Printed() | Imposed():
            return plan.document.orders()
        case _:
            return ()
