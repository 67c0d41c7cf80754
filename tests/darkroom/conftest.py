"""One bench of workers for the whole room: starting one takes longer than most tests."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from photovoice.darkroom.develop import Developed, Exposure, Failed, develop
from photovoice.darkroom.negative import Negative, Refusal, look
from photovoice.darkroom.recipe import Patch, Recipe, clean_print
from photovoice.darkroom.store import Store
from photovoice.darkroom.workers import Workers
from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.plate import PrintOrder

Hand = Callable[[bytes], Negative]


@pytest.fixture(scope="session")
def workers() -> Iterator[Workers]:
    with Workers(1) as bench:
        yield bench


@pytest.fixture
def hand_in(tmp_path: Path) -> Callable[[bytes], Negative | Refusal]:
    """Return what the darkroom says of some bytes handed in as a file."""

    def hand_in(data: bytes) -> Negative | Refusal:
        original = tmp_path / "IMG_0001.jpg"
        original.write_bytes(data)
        return look(original, sha256(data).hexdigest())

    return hand_in


@pytest.fixture
def prints(
    tmp_path: Path, workers: Workers, hand_in: Callable[[bytes], Negative | Refusal]
) -> Callable[..., tuple[bytes, ...] | Failed]:
    """Return the files that come of some bytes: one per long edge and format."""

    def prints(
        data: bytes, *orders: tuple[int, str], patches: tuple[Patch, ...] = ()
    ) -> tuple[bytes, ...] | Failed:
        negative = hand_in(data)
        assert isinstance(negative, Negative), negative
        recipe = Recipe(patches)
        picture = clean_print(negative, recipe, "maker")
        ordered = tuple(PrintOrder(picture.digest, Px(edge), format_) for edge, format_ in orders)
        store = Store(tmp_path / "prints")
        (outcome,) = develop([Exposure(negative, recipe, picture, ordered)], store, workers)
        if isinstance(outcome, Failed):
            return outcome
        assert outcome == Developed(outcome.exposure, len(ordered))
        return tuple(store.path(order).read_bytes() for order in ordered)

    return prints
