"""Builds a project: read, judge, take out, look, plan, develop, make, prove, remember, publish."""

from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from photovoice.arrivals.gaps import warn_of_gaps
from photovoice.arrivals.giveaway import warn_of_giveaways
from photovoice.consent.gate import judge_all
from photovoice.darkroom.store import Store, digest_in
from photovoice.pipeline.editions import EDITIONS, PRINTED, Edition, gather_editions, orders_of, plan
from photovoice.pipeline.executors import Crew
from photovoice.pipeline.gather import Gathered, gather
from photovoice.pipeline.makers import EVERYTHING
from photovoice.pipeline.originals import Originals
from photovoice.pipeline.plates import Exposable, cleared_for_editions, expose
from photovoice.pipeline.samekey import tell_another_key
from photovoice.pipeline.sounds import forget_others, take_down
from photovoice.pipeline.steps import Judged, Step
from photovoice.pipeline.takeout import Shown, take_out, take_out_withdrawn
from photovoice.pipeline.withdrawals import carry_out_erasures, carry_out_withdrawals, lost_withdrawals
from photovoice.pipeline.workplace import Workplace
from photovoice.problems import Place, Problems
from photovoice.publish.artifact import Artifact, Done, Outcome
from photovoice.publish.ledger import read_ledger
from photovoice.publish.lock import locked
from photovoice.publish.maker import maker
from photovoice.publish.run import PRINTS, Stage
from photovoice.register.agreed import record_agreed
from photovoice.register.log import Register
from photovoice.register.permalinks import draw_codes, known_codes, record_codes
from photovoice.register.photos import record_photos
from photovoice.vocabulary.consent import Use


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built: which editions, with the consent of which day, and who develops the photos."""

    uses: tuple[Use, ...]
    day: date
    today: date  # when the register writes down what was known
    crew: Crew = Crew()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A project read, judged and looked at: all that editions are planned from."""

    gathered: Gathered
    codes: Mapping[str, str]  # permalinks by photo id
    ready: Mapping[str, Exposable]  # by photo id
    editions: tuple[Edition, ...]


def build(workplace: Workplace, order: Order, problems: Problems) -> Iterator[Step | Outcome | Judged]:
    """Bring output/ in line with what was handed in and agreed to; yield the way and every file's outcome.

    Where staff have something to put right, it ends early with nothing published; what may not be shown any
    more is taken out even then.

    Raises:
        LeakedError: If a finished file still gave something away.
        LockedError: If another command is writing to this project.
        RegisterError: If the register cannot be read or written.
        OSError: If a file cannot be read or written.
    """
    with locked(workplace.lock), Register(workplace.register, order.today) as register:
        stage = Stage(workplace.output)
        originals = Originals(workplace.private)
        _miss_register(workplace, problems)
        carry_out_withdrawals(workplace, register, problems)
        gathered = gather(workplace, register, originals, order.day, problems)
        if gathered is None:
            yield from take_out_withdrawn(stage, workplace, register)
            return
        tell_another_key(gathered, stage.ledger, register, problems)
        yield Judged(tuple(verdict for verdict in gathered.verdicts if verdict.use in EDITIONS))
        lost = lost_withdrawals(register, gathered, problems)
        yield from take_out(stage, gathered, _shown(gathered, order), lost, workplace, register)
        prepared = yield from _prepare(workplace, gathered, register, originals, workplace.sounds, problems)
        forget_others(workplace, prepared.ready.values())
        originals.save()
        made_by = maker(*EVERYTHING)
        inputs = {edition.use.value: edition.digest(made_by) for edition in prepared.editions}
        due = _due(stage, prepared.editions, inputs, order.uses)
        artifacts = plan(due, workplace, problems)
        if problems:
            yield from _try(prepared, stage.earlier_prints, order, problems)
        elif due:
            yield from _make(stage, artifacts, due, prepared, workplace, order.crew, made_by, problems)
        if problems:
            return
        _remember(register, prepared)
        if due:
            now = {edition.use.value for edition in due}
            planned_from = dict(stage.ledger.inputs) | {use: inputs[use] for use in now}
            covers = dict(stage.ledger.covers) | gathered.covers()
            yield from stage.commit(planned_from, _prints(stage, artifacts, due, prepared), covers)
        else:
            stage.close()
            yield from (Outcome(path, Done.KEPT) for path, _ in stage.ledger.files)
        carry_out_erasures(workplace, register)


def check(workplace: Workplace, order: Order, problems: Problems) -> Iterator[Step | Judged]:
    """Find everything staff must put right before a build can publish; write nothing.

    Raises:
        RegisterError: If the register cannot be read.
        OSError: If a file cannot be read.
    """
    with Register(workplace.register, order.today) as register:
        originals = Originals(workplace.private)
        gathered = gather(workplace, register, originals, order.day, problems)
        if gathered is None:
            return
        _miss_register(workplace, problems)
        lost_withdrawals(register, gathered, problems)
        yield Judged(gathered.verdicts)
        tell_another_key(gathered, read_ledger(workplace.output), register, problems)
        warn_of_giveaways(gathered.submissions, gathered.project.sensitive, problems)
        warn_of_gaps(gathered.submissions, [v for use in EDITIONS for v in gathered.cleared(use)], problems)
        with TemporaryDirectory() as shelf:
            prepared = yield from _prepare(workplace, gathered, register, originals, Path(shelf), problems)
        plan(prepared.editions, workplace, problems)
        yield from _try(prepared, workplace.output / PRINTS, order, problems)


def _shown(gathered: Gathered, order: Order) -> Shown:
    """Return what may be shown: in the editions asked for on their day, in all others today."""
    if order.day == order.today:
        return gathered.shown
    asked = {*order.uses, *((Use.SOCIAL, Use.ARCHIVE) if Use.WEB in order.uses else ())}
    verdicts = judge_all(gathered.submissions, Use, order.today)
    today = replace(gathered, verdicts=verdicts, day=order.today)
    return lambda use: (gathered if use in asked else today).shown(use)


def _miss_register(workplace: Workplace, problems: Problems) -> None:
    """Add a problem when the register is gone though something was made with it."""
    if not workplace.register.exists() and read_ledger(workplace.output).files:
        problems.add(
            Place("submissions/register.sqlite"),
            "The register is missing, though output/ was made with one.",
            "Put back the last copy of it. If there is none, move output/ away and build again: which codes were "
            "withdrawn and where copies are is lost then.",
        )


def _prepare(
    workplace: Workplace,
    gathered: Gathered,
    register: Register,
    originals: Originals,
    shelf: Path,
    problems: Problems,
) -> Generator[Step, None, Prepared]:
    known = known_codes(register)
    on_the_web = [verdict.photo for verdict in gathered.cleared(Use.WEB)]
    drawn = draw_codes(gathered.project.key, [*on_the_web, *PRINTED.values()], known)
    codes = known | drawn
    wanted = cleared_for_editions(gathered)
    ready = expose(gathered, wanted, workplace.submissions, originals, problems)
    ready = yield from take_down(gathered, ready, workplace, originals, shelf, problems)
    return Prepared(gathered, codes, ready, gather_editions(workplace, gathered, ready, codes, problems))


def _try(prepared: Prepared, prints: Path, order: Order, problems: Problems) -> Iterator[Step]:
    from photovoice.pipeline.develop import try_pictures

    yield from try_pictures(prepared.ready, prints, order.crew, problems)


def _due(
    stage: Stage, editions: Iterable[Edition], inputs: Mapping[str, str], uses: Iterable[Use]
) -> tuple[Edition, ...]:
    """Return the editions asked for that were planned from something else, or of which a file is missing."""
    planned_from = dict(stage.ledger.inputs) if stage.whole() else {}
    return tuple(
        edition
        for edition in editions
        if edition.use in uses and planned_from.get(edition.use.value) != inputs[edition.use.value]
    )


def _make(
    stage: Stage,
    artifacts: tuple[Artifact, ...],
    due: tuple[Edition, ...],
    prepared: Prepared,
    workplace: Workplace,
    crew: Crew,
    made_by: str,
    problems: Problems,
) -> Iterator[Step]:
    from photovoice.pipeline.develop import develop_orders
    from photovoice.pipeline.faces import check_faces

    stage.open()
    for path, entry in stage.ledger.files:
        if entry.use not in {edition.use for edition in due}:
            stage.keep(path, entry)
    store = Store(stage.prints, (stage.earlier_prints,))
    orders = [order for artifact in artifacts for order in orders_of(artifact)]
    yield from develop_orders(orders, prepared.ready, store, crew, problems)
    if not problems:
        yield from check_faces(prepared.ready, orders, store, workplace.private, crew, problems)
    if not problems:
        from photovoice.pipeline.make import make

        yield from make(artifacts, stage, store, workplace.folder, made_by)


def _prints(
    stage: Stage, artifacts: Iterable[Artifact], due: tuple[Edition, ...], prepared: Prepared
) -> dict[str, str]:
    """Return the clean prints worth keeping, by name, with the token of the photo each is of."""
    tokens = {
        exposable.picture.digest: prepared.gathered.token(photo) for photo, exposable in prepared.ready.items()
    }
    store = Store(stage.prints)
    kept = dict(stage.ledger.prints) if len(due) < len(EDITIONS) else {}
    for artifact in artifacts:
        for order in orders_of(artifact):
            kept |= dict.fromkeys(store.names(order), tokens[order.digest])
    return {name: tokens[digest] for name in kept if (digest := digest_in(name)) in tokens}


def _remember(register: Register, prepared: Prepared) -> None:
    """Write into the register what is new: consent as it was read, ids of originals, permalinks."""
    gathered = prepared.gathered
    record_agreed(register, gathered.submissions)
    record_photos(register, {exposable.negative.digest: photo for photo, exposable in prepared.ready.items()})
    record_codes(register, prepared.codes)
    register.keep()
