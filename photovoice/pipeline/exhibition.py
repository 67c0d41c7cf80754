"""What an exhibition's files are planned as: the panels, and all that is needed to hang them."""

from collections.abc import Iterator
from pathlib import Path

from photovoice.pages.panels import plan_panels
from photovoice.pipeline.editions import Edition
from photovoice.pipeline.plans import ForPress, Plan
from photovoice.pipeline.showings import Run
from photovoice.pipeline.type import check_type, typesetter
from photovoice.problems import Problems
from photovoice.publish.artifact import Artifact
from photovoice.vocabulary.consent import Use


def files(edition: Edition, project: Path, problems: Problems) -> tuple[Artifact, ...]:
    """Return the files of every run in which something hangs; project is the folder of the project."""
    return tuple(
        Artifact(f"exhibition/{run.layout.name}/{name}", Use.EXHIBITION, plan, tuple(p.token for p in run.plates))
        for run in edition.runs
        if run.plates
        for name, plan in _plans(run, project, problems)
    )


def _plans(run: Run, project: Path, problems: Problems) -> Iterator[tuple[str, Plan]]:
    layout, imprint = run.layout, run.imprint
    fonts, setter = layout.fonts, typesetter(layout.fonts, project)
    own = (imprint.title, layout.about)
    check_type(fonts, project, run.plates, own, imprint.languages, layout.place, problems)
    panels = plan_panels(imprint, layout, run.plates, setter, problems)
    yield "panels.pdf", ForPress(panels.document, fonts, marks=False)
