"""Sends to the darkroom what the plans order, or tries whether everything can be developed at all."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from photovoice.darkroom.develop import Exposure, Failed, develop
from photovoice.darkroom.negative import Refusal
from photovoice.darkroom.store import Store
from photovoice.pipeline.executors import Crew, developers
from photovoice.pipeline.plates import Exposable, refuse
from photovoice.pipeline.steps import Step
from photovoice.problems import Problems, say
from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.plate import PrintOrder

TRIAL_EDGE = Px(160)


def develop_orders(
    orders: Iterable[PrintOrder],
    ready: Mapping[str, Exposable],
    store: Store,
    crew: Crew,
    problems: Problems,
) -> Iterator[Step]:
    """Bring every ordered print into the store; a picture that cannot be developed is a problem.

    Raises:
        OSError: If a print cannot be written.
    """
    by_digest: dict[str, list[PrintOrder]] = {}
    for order in dict.fromkeys(orders):
        by_digest.setdefault(order.digest, []).append(order)
    exposures = [
        Exposure(exposable.negative, exposable.recipe, exposable.picture, tuple(ordered))
        for exposable in ready.values()
        if (ordered := by_digest.pop(exposable.picture.digest, None))
    ]
    waiting = [exposure for exposure in exposures if not all(map(store.adopt, exposure.orders))]
    if not waiting:
        return
    photos = {exposable.picture.digest: exposable.photo for exposable in ready.values()}
    name = say("Developing photos")
    yield Step(name, 0, len(waiting))
    with developers(crew, len(waiting)) as executor:
        for done, outcome in enumerate(develop(waiting, store, executor), 1):
            if isinstance(outcome, Failed):
                refuse(photos[outcome.exposure.picture.digest], Refusal(outcome.what, outcome.remedy), problems)
            yield Step(name, done, len(waiting))


def try_pictures(ready: Mapping[str, Exposable], prints: Path, crew: Crew, problems: Problems) -> Iterator[Step]:
    """Find every picture that cannot be developed, keeping nothing; what was developed before needs no trial."""
    developed = {name.partition(".")[0] for name in _names(prints)}
    untried = {name: e for name, e in ready.items() if e.picture.digest not in developed}
    with TemporaryDirectory() as folder:
        orders = [PrintOrder(exposable.picture.digest, TRIAL_EDGE) for exposable in untried.values()]
        yield from develop_orders(orders, untried, Store(Path(folder)), crew, problems)


def _names(prints: Path) -> list[str]:
    return [entry.name for entry in prints.iterdir()] if prints.is_dir() else []
