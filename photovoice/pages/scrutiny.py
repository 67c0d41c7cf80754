"""What is checked of every planned print edition: resolution, and letters that no font has."""

from dataclasses import dataclass, replace

from photovoice.layouts.frame import resolution
from photovoice.layouts.page import Document, Lines, Picture
from photovoice.layouts.symbol import fits
from photovoice.pages.words import named
from photovoice.problems import Place, Problems
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import MM_PER_INCH, Mm, Rect
from photovoice.vocabulary.plate import Plate

SAFE = Mm(5)  # from the edge, where presses and printers may cut
SHOWN = 40  # characters of words that are quoted to staff
LONGEST_CODE = "x" * 8  # a permalink's code has six signs


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
        told = {
            "photo": named(plate, number, languages),
            "ppi": int(found),
            "width": f"{mark.box.width / 10:.0f}",
            "height": f"{mark.box.height / 10:.0f}",
            "wanted": f"{fineness.wanted:.0f}",
            "best": f"{plate.picture.width * mark.crop[2] / fineness.wanted * MM_PER_INCH / 10:.0f}",
        }
        if found < fineness.least and not fineness.accept_less:
            problems.add(
                place,
                "Photograph {photo} has only {ppi} pixels per inch at {width} × {height} cm; {wanted} are wanted.",
                "Ask for the original file; this one looks good up to {best} cm wide. "
                "To print it all the same, write   accept_low_resolution: yes   here.",
                **told,
            )
        elif found < fineness.wanted:
            problems.warn(
                place,
                "Photograph {photo} is a little coarse: {ppi} pixels per inch at {width} × {height} cm; "
                "{wanted} are wanted.",
                "Ask for the original file; this one looks good up to {best} cm wide.",
                **told,
            )


def check_address(imprint: Imprint, problems: Problems) -> Imprint:
    """Return the imprint, without its address after adding that codes cannot lead to one so long."""
    if fits(imprint.address(LONGEST_CODE)):
        return imprint
    problems.add(
        Place("photovoice.yaml"),
        "The address after   web:   is too long for a code that a telephone can read.",
        "Put the gallery at a shorter address; 100 characters are no trouble.",
    )
    return replace(imprint, web="")


def check_room(document: Document, place: Place, problems: Problems) -> None:
    """Add a problem for words that leave their page, such as a title far too long."""
    for number, page in enumerate(document.pages, start=1):
        whole = Rect(Mm(0), Mm(0), page.trim.width, page.trim.height).inset(SAFE, SAFE, SAFE, SAFE)
        over = next((m for m in page.marks if isinstance(m, Lines) and not whole.holds(m.box)), None)
        if over:
            problems.add(
                place,
                "Words on page {number} do not fit: “{words}…”.",
                "Shorten them, or choose a larger format.",
                number=number,
                words=over.text.words[:SHOWN],
            )
