"""What an exhibition's files are planned as: the panels, and all that is needed to hang them."""

from collections.abc import Iterator
from pathlib import Path

from photovoice.layouts.exhibition import Panels
from photovoice.layouts.formats import A3, A4
from photovoice.layouts.hanging import hang
from photovoice.layouts.panels import OfficeSheets, PanelLayout
from photovoice.pages.exhibition.hangingplan import hanging_table, plan_hanging
from photovoice.pages.exhibition.labels import plan_labels
from photovoice.pages.exhibition.largeprint import plan_large_print
from photovoice.pages.exhibition.lists import condition_rows, object_rows, packing_rows, plan_lists
from photovoice.pages.exhibition.ownwords import check_own_words
from photovoice.pages.exhibition.panels import plan_panels
from photovoice.pages.exhibition.tilesheets import plan_tiles
from photovoice.pages.exhibition.wallwords import large_print
from photovoice.pages.staff import staff_language
from photovoice.pipeline.editions import Edition
from photovoice.pipeline.plans import Drawn, ForPress, Plan, Printed, Tabled, Tiled
from photovoice.pipeline.showings import Run
from photovoice.pipeline.type import check_type, typesetter
from photovoice.problems import Place, Problems
from photovoice.publish.artifact import Artifact
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.consent import Use

SHEETS = {OfficeSheets.A4: A4, OfficeSheets.A3: A3}


def files(edition: Edition, project: Path, problems: Problems) -> tuple[Artifact, ...]:
    """Return the files of every run in which something hangs; project is the folder of the project."""
    assert isinstance(edition.layout, PanelLayout)
    spoken = (language for run in edition.runs for language in run.imprint.languages)
    check_own_words(edition.layout, edition.plates, spoken, problems)
    return tuple(
        Artifact(f"exhibition/{run.layout.name}/{name}", Use.EXHIBITION, plan, tuple(p.token for p in run.plates))
        for run in edition.runs
        if run.plates
        for name, plan in _plans(run, project, problems)
    )


def _plans(run: Run, project: Path, problems: Problems) -> Iterator[tuple[str, Plan]]:
    layout, imprint = run.layout, run.imprint
    fonts, setter = layout.fonts, typesetter(layout.fonts, project)
    themes = (words for theme in layout.themes for words in (theme.name, theme.words))
    own = (*imprint.said, layout.introduction, layout.about, layout.thanks, *themes)
    check_type(fonts, project, run.plates, own, imprint.languages, Place(layout.place.file), problems)
    panels = plan_panels(imprint, layout, run.plates, setter, problems)
    if problems:
        return
    scale = f"-1to{panels.scale}" if panels.scale > 1 else ""
    yield f"panels{scale}.pdf", ForPress(panels.document, fonts, marks=panels.scale > 1)
    yield "labels.pdf", Printed(plan_labels(imprint, layout, panels, setter, problems), fonts)
    yield "large-print.pdf", Printed(plan_large_print(imprint, layout, panels, setter), fonts)
    yield "large-print.html", large_print(imprint, layout, panels)
    yield "lists.pdf", Printed(plan_lists(imprint, layout, panels, setter), fonts)
    language = staff_language(imprint)
    yield "object-list.csv", Tabled(object_rows(imprint, layout, panels), language)
    yield "packing-list.csv", Tabled(packing_rows(imprint, layout, panels), language)
    yield "condition-report.csv", Tabled(condition_rows(imprint, layout, panels), language)
    if layout.venue and layout.venue.walls:
        yield from _hanging(run, panels, setter, problems)
    if sheet := SHEETS.get(layout.office_sheets):
        tiles = plan_tiles(imprint, layout, panels, sheet, setter, problems)
        name = f"panels-on-{layout.office_sheets.value}.pdf"
        yield name, Tiled(Printed(panels.document, fonts), Printed(tiles.document, fonts), tiles.laid)


def _hanging(run: Run, panels: Panels, setter: Typesetter, problems: Problems) -> Iterator[tuple[str, Plan]]:
    """Yield the plan of the walls: to print, to look at on a telephone, and as a table."""
    layout, imprint = run.layout, run.imprint
    assert layout.venue
    hanging = hang(panels.panels, layout.venue, problems)
    plan = Printed(plan_hanging(imprint, layout, panels, hanging, setter), layout.fonts)
    yield "hanging-plan.pdf", plan
    for number in range(1, len(plan.document.pages) + 1):
        yield f"hanging-plan-{number}.png", Drawn(plan, number)
    language = staff_language(imprint)
    yield "hanging-plan.csv", Tabled(hanging_table(hanging, language), language)
