"""From negatives to prints: one decode, covered, then every size and format that was ordered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from photovoice.darkroom.mishap import WorkerHungError, WorkerLostError
from photovoice.darkroom.negative import Negative
from photovoice.darkroom.recipe import Recipe
from photovoice.darkroom.store import Store
from photovoice.problems import Message, say
from photovoice.vocabulary.plate import CleanPrint, PrintOrder

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from PIL import Image


@dataclass(frozen=True, slots=True)
class Exposure:
    """A negative, what is done to it, and the prints that are ordered from it."""

    negative: Negative
    recipe: Recipe
    picture: CleanPrint
    orders: tuple[PrintOrder, ...]


@dataclass(frozen=True, slots=True)
class Developed:
    """All orders of an exposure lie in the store; `made` of them are new."""

    exposure: Exposure
    made: int


@dataclass(frozen=True, slots=True)
class Failed:
    """Why an exposure could not be developed, and what to do."""

    exposure: Exposure
    what: Message
    remedy: Message


def develop(exposures: Iterable[Exposure], store: Store, executor: "Executor") -> Iterator[Developed | Failed]:
    """Develop every exposure and yield its outcome as soon as it is known, in any order.

    Prints that lie in the store, or in an earlier folder of it, are not made again.

    Raises:
        OSError: If a print cannot be written, or an original cannot be read any more.
    """
    from concurrent.futures import as_completed

    under_way = {}
    for exposure in exposures:
        missing = tuple(order for order in exposure.orders if not store.adopt(order))
        if missing:
            under_way[executor.submit(expose, exposure, missing, store)] = exposure
        else:
            yield Developed(exposure, 0)
    try:
        for future in as_completed(under_way):
            fault = future.exception()
            if isinstance(fault, WorkerHungError):
                yield Failed(
                    under_way[future],
                    say("The photo could not be read in a reasonable time; its file may be damaged."),
                    say("Open it in a photo program, save it as a JPEG and hand that in."),
                )
            elif isinstance(fault, WorkerLostError):
                yield Failed(
                    under_way[future],
                    say("Reading the photo made the program that reads it crash; its file may be damaged."),
                    say("Open it in a photo program, save it as a JPEG and hand that in."),
                )
            else:
                yield future.result()
    finally:
        for future in under_way:
            future.cancel()


def expose(exposure: Exposure, orders: tuple[PrintOrder, ...], store: Store) -> Developed | Failed:
    """Decode one negative and lay the ordered prints into the store; this is what a worker runs.

    Every print is made straight from the covered negative, so its bytes do not depend on which others
    were ordered with it. A JPEG is read at half its size for prints of at most that size.
    """
    from photovoice.darkroom.decode import UndevelopableError, decode
    from photovoice.darkroom.printing import rungs, tone
    from photovoice.darkroom.redact import cover

    negative, picture = exposure.negative, exposure.picture
    half_edge = -(-picture.long_edge // 2)
    small = [order for order in orders if not negative.halves or max(picture.at(order.long_edge)) <= half_edge]
    large = [order for order in orders if order not in small]
    try:
        ladder = rungs(cover(decode(negative, half=negative.halves), exposure.recipe.patches))
        store.put_tone(picture.digest, tone(ladder))
        _print(ladder, picture, small, store)
        if large:
            ladder.clear()  # its memory is needed
            _print([cover(decode(negative), exposure.recipe.patches)], picture, large, store)
    except UndevelopableError:
        return Failed(
            exposure,
            say("The photo is damaged: it cannot be read to its end."),
            say(
                "Copy it again from the telephone or camera, or open it in a photo program and save it as a JPEG."
            ),
        )
    except MemoryError:
        return Failed(
            exposure,
            say("The photo is too large for this computer's memory."),
            say("Save a smaller copy as a JPEG and hand that in."),
        )
    return Developed(exposure, len(orders))


def _print(ladder: "list[Image.Image]", picture: CleanPrint, orders: list[PrintOrder], store: Store) -> None:
    from photovoice.darkroom.printing import encoded, sized

    for edge in sorted({order.long_edge for order in orders}):
        print_ = sized(ladder, picture.at(edge))
        for order in orders:
            if order.long_edge == edge:
                store.put(order, encoded(print_, order.format))
