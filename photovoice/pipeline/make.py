"""Plans become finished files, each read again before it may be published."""

import os
from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path

from photovoice.darkroom.credit import credited
from photovoice.darkroom.drawing import png_of
from photovoice.layouts.largeprint import LargePrint
from photovoice.layouts.web import PictureCopy
from photovoice.layouts.websound import SoundCopy
from photovoice.layouts.zine import OutputProfile
from photovoice.pipeline.plans import Drawn, ForPress, Imposed, Printed, Rendered, Tabled, Tiled
from photovoice.pipeline.steps import LeakedError, Step
from photovoice.pipeline.type import typesetter
from photovoice.pipeline.workplace import Workplace
from photovoice.press.cropmarks import SLUG
from photovoice.press.html import WebPress
from photovoice.press.impose import impose
from photovoice.press.largeprint_html import render_large_print
from photovoice.press.pdf import set_document
from photovoice.press.pdfx import Intent, offset, write_for_press
from photovoice.press.raster import page_picture
from photovoice.press.sheetfile import written_csv
from photovoice.press.tile import set_tiles
from photovoice.problems import say
from photovoice.proof.leaks import examine, examine_file
from photovoice.proof.preflight import Demands, PreflightError, preflight
from photovoice.publish.artifact import Artifact
from photovoice.publish.ledger import Entry
from photovoice.publish.run import Stage
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.measure import Mm
from photovoice.vocabulary.plate import Prints

PPI = 150  # of drawings as pictures


def make(artifacts: Iterable[Artifact], stage: Stage, prints: Prints, project: Path, maker: str) -> Iterator[Step]:
    """Bring every planned file onto the stage: kept where its plan is the same, made where it is not.

    Args:
        artifacts: What is to lie in output/.
        stage: Takes the files.
        prints: What the darkroom made.
        project: The project's folder, which may hold templates of its own.
        maker: A digest of everything that makes files.

    Raises:
        LeakedError: If a finished file gives something away.
        PreflightError: If a finished zine is not fit to print: planning let something through.
        OSError: If a file cannot be written.
    """
    waiting = []
    for artifact in artifacts:
        fingerprint = artifact.fingerprint(maker)
        if entry := stage.reusable(artifact.path, fingerprint):
            stage.keep(artifact.path, entry)
        else:
            waiting.append((artifact, fingerprint))
    name = say("Making files")
    press = _Press(prints, project, stage.prints)
    for done, (artifact, fingerprint) in enumerate(waiting, 1):
        made = press.make(artifact.plan)
        if isinstance(made, Path):
            leaks, size = examine_file(made, artifact.path), made.stat().st_size
        else:
            leaks, size = examine(made, artifact.path), len(made)
        if leaks:
            raise LeakedError(leaks)
        if artifact.use is Use.ZINE:
            content = made.read_bytes() if isinstance(made, Path) else made
            if faults := preflight(content, artifact.path, _demands(artifact.plan)):
                raise PreflightError(faults)
        stage.put(artifact.path, made, Entry(fingerprint, size, artifact.use, artifact.shows))
        yield Step(name, done, len(waiting))


class _Press:
    """Makes every kind of plan; a booklet is imposed from the pages that were just set."""

    def __init__(self, prints: Prints, project: Path, desk: Path) -> None:
        self._prints = prints
        self._desk = desk  # where large files are made; it is cleared when output/ is whole
        self._numbers = count()
        self._web = WebPress(project)
        self._project = project
        self._set: dict[int, bytes] = {}

    def make(self, plan: object) -> bytes | Path:
        """Return a finished file, or the clean print or sound that is one already."""
        match plan:
            case PictureCopy():
                path = self._prints.path(plan.order)
                said = plan.credit or plan.licence
                return credited(path.read_bytes(), plan.credit, licence=plan.licence) if said else path
            case SoundCopy():
                return Workplace(self._project).sounds / plan.sound.name(plan.format)
            case Rendered():
                return self._web.render(plan.page, self._prints)
            case LargePrint():
                return render_large_print(plan)
            case Tabled():
                return written_csv(plan.rows, plan.language)
            case Drawn():
                drawn = page_picture(self._pages(plan.plan), plan.page, PPI)
                return png_of(drawn.width, drawn.height, drawn.pixels)
            case Tiled():
                return set_tiles(self._pages(plan.panels), self._pages(plan.sheets), plan.laid)
            case Printed():
                return self._pages(plan)
            case Imposed():
                return impose(self._pages(Printed(plan.document, plan.fonts)), plan.signature)
            case ForPress():
                setter = typesetter(plan.fonts, self._project)
                slug = SLUG if plan.marks else Mm(0)
                file = self._desk / f"{next(self._numbers)}.pdf"
                file.unlink(missing_ok=True)  # an interrupted run's
                with file.open("wb") as out:
                    write_for_press(out, plan.document, self._prints, setter, slug, self._intent(plan.profile))
                    os.fsync(out.fileno())
                return file
        raise TypeError(f"no press makes {type(plan).__name__}")

    def _intent(self, profile: OutputProfile | None) -> Intent:
        if profile is None:
            return offset()
        return Intent(
            profile.condition, profile.condition, (self._project / "layouts" / profile.file).read_bytes()
        )

    def _pages(self, plan: Printed) -> bytes:
        key = id(plan.document)
        if key not in self._set:
            setter = typesetter(plan.fonts, self._project)
            self._set = {key: set_document(plan.document, self._prints, setter)}
        return self._set[key]


def _demands(plan: object) -> Demands:
    """Return what is asked of a zine's file; resolution where pictures are shown the largest."""
    return Demands(least_ppi=plan.least_ppi if isinstance(plan, ForPress) else 0)
