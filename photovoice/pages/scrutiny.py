"""What is checked of every planned print edition: resolution, and letters that no font has."""

from collections.abc import Callable
from dataclasses import dataclass

from photovoice.layouts.frame import resolution
from photovoice.layouts.page import Document, Lines, Picture
from photovoice.pages.words import named
from photovoice.problems import Place, Problems
from photovoice.vocabulary.languages import language_name
from photovoice.vocabulary.measure import MM_PER_INCH
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.type import Metrics


@dataclass(frozen=True, slots=True)
class Fineness:
    """Pixels per inch under which staff are warned, and under which a picture is refused unless accepted."""

    wanted: float
    least: float
    accept_less: bool


def check_resolution(
    document: Document,
    plates: tuple[Plate, ...],
    languages: tuple[str, ...],
    fineness: Fineness,
    place: Place,
    problems: Problems,
) -> None:
    """Add a warning or a problem for every plate that is placed larger than its pixels allow."""
    numbers = {plate.picture.digest: number for number, plate in enumerate(plates, start=1)}
    coarsest: dict[int, tuple[float, Picture]] = {}
    for page in document.pages:
        for mark in page.marks:
            if isinstance(mark, Picture):
                number = numbers[mark.order.digest]
                found = resolution(plates[number - 1].picture, mark.box, mark.crop)
                if number not in coarsest or found < coarsest[number][0]:
                    coarsest[number] = (found, mark)
    for number, (found, mark) in sorted(coarsest.items()):
        plate = plates[number - 1]
        refused = found < fineness.least and not fineness.accept_less
        if not refused and found >= fineness.wanted:
            continue
        tell: Callable[..., None] = problems.add if refused else problems.warn
        tell(
            place,
            "The {photo} has only {ppi} pixels per inch at {width} × {height} cm; {wanted} are wanted.",
            "Ask for the original file from the camera; it looks good up to {best} cm wide. "
            "To print it all the same, write   accept_low_resolution: true   in this file.",
            photo=named(plate, number, languages),
            ppi=int(found),
            width=f"{mark.box.width / 10:.0f}",
            height=f"{mark.box.height / 10:.0f}",
            wanted=f"{fineness.wanted:.0f}",
            best=f"{plate.picture.width * mark.crop[2] / fineness.wanted * MM_PER_INCH / 10:.0f}",
        )


def check_letters(document: Document, metrics: Metrics, place: Place, problems: Problems) -> None:
    """Add a problem for every text with signs that no font of the project has."""
    for number, page in enumerate(document.pages, start=1):
        for mark in page.marks:
            if not isinstance(mark, Lines):
                continue
            if missing := metrics.measure(mark.text, mark.style, mark.box.width).missing:
                problems.add(
                    place,
                    "No font has the signs {signs}, which stand in words in {language} on page {number}.",
                    "Write the words with other signs.",
                    signs=" ".join(missing),
                    language=language_name(mark.text.language),
                    number=number,
                )
