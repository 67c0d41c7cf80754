"""Plans become finished files, each read again before it may be published."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from photovoice.darkroom.credit import credited
from photovoice.layouts.web import PictureCopy
from photovoice.layouts.zine import OutputProfile
from photovoice.pipeline.plans import ForPress, Imposed, Printed, Rendered
from photovoice.pipeline.steps import LeakedError, Step
from photovoice.pipeline.type import typesetter
from photovoice.press.cropmarks import SLUG
from photovoice.press.html import WebPress
from photovoice.press.impose import impose
from photovoice.press.pdf import set_document
from photovoice.press.pdfx import Intent, offset, set_for_press
from photovoice.problems import say
from photovoice.proof.leaks import examine
from photovoice.proof.preflight import Demands, PreflightError, preflight
from photovoice.publish.artifact import Artifact
from photovoice.publish.ledger import Entry
from photovoice.publish.run import Stage
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.measure import Mm
from photovoice.vocabulary.plate import Prints


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
    press = _Press(prints, project)
    for done, (artifact, fingerprint) in enumerate(waiting, 1):
        made = press.make(artifact.plan)
        content = made if isinstance(made, bytes) else made.read_bytes()
        if leaks := examine(content, artifact.path):
            raise LeakedError(leaks)
        if artifact.use is Use.ZINE and (faults := preflight(content, artifact.path, _demands(artifact.plan))):
            raise PreflightError(faults)
        stage.put(artifact.path, made, Entry(fingerprint, len(content), artifact.use, artifact.shows))
        yield Step(name, done, len(waiting))


class _Press:
    """Makes every kind of plan; a booklet is imposed from the pages that were just set."""

    def __init__(self, prints: Prints, project: Path) -> None:
        self._prints = prints
        self._web = WebPress(project)
        self._project = project
        self._set: dict[int, bytes] = {}

    def make(self, plan: object) -> bytes | Path:
        """Return a finished file, or the clean print that is one already."""
        match plan:
            case PictureCopy():
                path = self._prints.path(plan.order)
                said = plan.credit or plan.licence
                return credited(path.read_bytes(), plan.credit, licence=plan.licence) if said else path
            case Rendered():
                return self._web.render(plan.page, self._prints)
            case Printed():
                return self._pages(plan)
            case Imposed():
                return impose(self._pages(Printed(plan.document, plan.fonts)), plan.signature)
            case ForPress():
                setter = typesetter(plan.fonts, self._project)
                slug = SLUG if plan.marks else Mm(0)
                return set_for_press(plan.document, self._prints, setter, slug, self._intent(plan.profile))
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
