"""Every order is answered with its exact size, the same bytes every time, and no photo stops another."""

import io
import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import pytest
from PIL import Image

from photovoice.darkroom.develop import Developed, Exposure, Failed, develop
from photovoice.darkroom.mishap import WorkerHungError, WorkerLostError
from photovoice.darkroom.negative import look
from photovoice.darkroom.recipe import Recipe, clean_print
from photovoice.darkroom.store import Store
from photovoice.darkroom.workers import Workers
from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.plate import PrintOrder
from tests.support.dirty import CORNER, encode, picture


def exposure(path, data: bytes, *edges: int) -> Exposure:
    path.write_bytes(data)
    negative = look(path, sha256(data).hexdigest())
    made = clean_print(negative, Recipe(), "maker")
    return Exposure(negative, Recipe(), made, tuple(PrintOrder(made.digest, Px(edge)) for edge in edges))


@pytest.mark.parametrize("size", [(641, 481), (1, 700), (333, 2), (64, 64)])
@pytest.mark.parametrize("edge", [1, 7, 64, 82, 162, 320, 321, 325, 640, 5000])
@pytest.mark.parametrize("format_", ["JPEG", "PNG"])
def test_a_print_has_the_size_that_was_announced(size, edge, format_, tmp_path) -> None:
    ordered = exposure(tmp_path / "a", encode(format_, picture(size)), edge)
    store = Store(tmp_path / "prints")

    with ThreadPoolExecutor(1) as executor:
        list(develop([ordered], store, executor))

    with Image.open(store.path(ordered.orders[0])) as print_:
        assert print_.size == ordered.picture.at(Px(edge))


@pytest.mark.parametrize("edge", [60, 120, 300, 450, 700, 900])
@pytest.mark.parametrize("format_", ["JPEG", "PNG"])
def test_a_print_is_the_same_whatever_else_was_ordered_with_it(edge, format_, tmp_path) -> None:
    data = encode(format_, picture((900, 600)), exif=b"")
    alone, together = Store(tmp_path / "alone"), Store(tmp_path / "together")

    with ThreadPoolExecutor(1) as executor:
        one = exposure(tmp_path / "a", data, edge)
        list(develop([one], alone, executor))
        list(develop([exposure(tmp_path / "a", data, 60, 120, 300, 450, 700, 900)], together, executor))

    (order,) = one.orders
    assert alone.path(order).read_bytes() == together.path(order).read_bytes()
    assert alone.tone(order.digest) == together.tone(order.digest)


def test_the_tone_is_the_average_colour(tmp_path) -> None:
    store = Store(tmp_path / "prints")
    ordered = exposure(tmp_path / "a", encode("PNG", Image.new("RGB", (64, 64), CORNER)), 64)

    with ThreadPoolExecutor(1) as executor:
        list(develop([ordered], store, executor))

    assert store.tone(ordered.picture.digest) == "#f0c83c"


def test_ready_prints_are_not_made_again(tmp_path) -> None:
    ordered = exposure(tmp_path / "a", encode("JPEG"), 64, 32)
    store = Store(tmp_path / "prints")

    with ThreadPoolExecutor(1) as executor:
        first = list(develop([ordered], store, executor))
        (tmp_path / "a").unlink()
        second = list(develop([ordered], store, executor))
        moved = list(develop([ordered], Store(tmp_path / "new", (tmp_path / "prints",)), executor))

    assert first == [Developed(ordered, 2)]
    assert second == moved == [Developed(ordered, 0)]


@pytest.mark.parametrize(
    "data",
    [
        encode("JPEG", picture((400, 300)))[:-400],
        encode("PNG")[:-60],
        encode("TIFF", picture(mode="L").convert("F")),
        encode("AVIF")[:-90],
    ],
    ids=["jpeg", "png", "tiff", "avif"],
)
def test_a_damaged_photo_is_named_and_the_others_are_developed(data, tmp_path) -> None:
    good, bad = exposure(tmp_path / "a", encode("JPEG"), 64), exposure(tmp_path / "b", data, 64)

    with ThreadPoolExecutor(1) as executor:
        outcomes = {o.exposure: o for o in develop([bad, good], Store(tmp_path / "prints"), executor)}

    assert outcomes[good] == Developed(good, 1)
    assert isinstance(outcomes[bad], Failed)
    assert str(outcomes[bad].what) == "The photo is damaged: it cannot be read to its end."
    assert "Copy it again" in str(outcomes[bad].remedy)


def crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def test_a_crash_takes_only_its_own_task_along() -> None:
    with Workers(2) as workers:
        crashing = [workers.submit(crash) for _ in range(2)]
        working = [workers.submit(abs, -number) for number in range(6)]

        assert [future.result() for future in working] == list(range(6))
        assert all(isinstance(future.exception(), WorkerLostError) for future in crashing)


def test_a_task_that_hangs_is_ended_after_its_time() -> None:
    with Workers(1, seconds=0.5) as workers:
        hanging = workers.submit(time.sleep, 60)
        working = workers.submit(abs, -1)

        assert isinstance(hanging.exception(timeout=20), WorkerHungError)
        assert working.result() == 1


def test_a_worker_that_asks_for_ever_more_memory_is_refused_it() -> None:
    with Workers(1) as workers:
        assert isinstance(workers.submit(bytes, 4 << 30).exception(), MemoryError)


class Guilty(Workers):
    """Workers whose every task crashes, or hangs."""

    def __init__(self, fault: type[Exception]) -> None:
        super().__init__(1)
        self.fault = fault

    def submit(self, *_: object, **__: object):
        from concurrent.futures import Future

        future: Future[None] = Future()
        future.set_exception(self.fault())
        return future


@pytest.mark.parametrize(
    ("fault", "what"),
    [
        (WorkerLostError, "Reading the photo made the program that reads it crash; its file may be damaged."),
        (WorkerHungError, "The photo could not be read in a reasonable time; its file may be damaged."),
    ],
)
def test_staff_are_told_which_photo_crashed_or_hung(fault, what, tmp_path) -> None:
    ordered = exposure(tmp_path / "a", encode("JPEG"), 64)

    with Guilty(fault) as executor:
        (failed,) = develop([ordered], Store(tmp_path / "prints"), executor)

    assert str(failed.what) == what
    assert str(failed.remedy) == "Open it in a photo program, save it as a JPEG and hand that in."


def test_a_full_disk_is_nobodys_photo(tmp_path, monkeypatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Store, "put", full)

    with ThreadPoolExecutor(1) as executor, pytest.raises(OSError, match="No space"):
        list(develop([exposure(tmp_path / "a", encode("JPEG"), 64)], Store(tmp_path / "prints"), executor))


@pytest.mark.parametrize("turned", range(1, 9))
@pytest.mark.parametrize("format_", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_a_print_is_upright(format_, turned, tmp_path) -> None:
    undone = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # Image.Transpose that turns the upright picture so
    image = picture((240, 160))
    coded = image.transpose(Image.Transpose(undone[turned])) if turned > 1 else image
    said = Image.Exif()
    said[0x0112] = turned
    ordered = exposure(tmp_path / "a", encode(format_, coded, exif=said.tobytes()), 240)
    store = Store(tmp_path / "prints")

    with ThreadPoolExecutor(1) as executor:
        list(develop([ordered], store, executor))

    with Image.open(store.path(ordered.orders[0])) as print_:
        assert print_.size == (240, 160)
        red, _, blue = print_.getpixel((20, 20))
        assert red - blue > 100
        red, _, blue = print_.getpixel((220, 140))
        assert blue - red > 60


def test_what_is_transparent_lies_on_white_paper(tmp_path) -> None:
    store = Store(tmp_path / "prints")
    ordered = exposure(tmp_path / "a", encode("PNG", Image.new("RGBA", (64, 64), (0, 0, 0, 0))), 64)

    with ThreadPoolExecutor(1) as executor:
        list(develop([ordered], store, executor))

    assert Image.open(io.BytesIO(store.path(ordered.orders[0]).read_bytes())).getpixel((9, 9)) == (255, 255, 255)
