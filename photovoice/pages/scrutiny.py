"""What is checked of every planned print edition: resolution, and letters that no font has."""

from dataclasses import dataclass, replace

from photovoice.layouts.frame import resolution
from photovoice.layouts.page import Document, Lines, Picture
from photovoice.layouts.symbol import fits
from photovoice.pages.words import named
from photovoice.problems import Message, Place, Problems, say
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
    panels: tuple[int, ...] = (),
) -> None:
    """Add a problem for every plate far too coarse at its size, and one warning of all that are a little so.

    Args:
        document: What is printed.
        plates: Its photographs in order.
        languages: Of the edition.
        fineness: What is wanted.
        place: Where that was chosen.
        problems: Takes the problems and the warning.
        panels: In an exhibition the number of each plate's panel, by which staff know the photograph.
    """
    numbers = {plate.picture.digest: number for number, plate in enumerate(plates, start=1)}
    coarsest: dict[int, tuple[float, Picture]] = {}
    for page in document.pages:
        for mark in page.marks:
            if isinstance(mark, Picture):
                number = numbers[mark.order.digest]
                found = resolution(plates[number - 1].picture, mark.box, mark.crop)
                if number not in coarsest or found < coarsest[number][0]:
                    coarsest[number] = (found, mark)
    little = []
    for number, (found, mark) in sorted(coarsest.items()):
        called = named(plates[number - 1], panels[number - 1] if panels else number, languages)
        told = {
            "photo": say("on panel {panel}", panel=called) if panels else called,
            "ppi": int(found),
            "size": _centimetres(mark.box.width, mark.box.height),
            "wanted": f"{fineness.wanted:.0f}",
            "best": _best(plates[number - 1], mark, fineness.wanted),
        }
        if found < fineness.least and not fineness.accept_less:
            problems.add(
                place,
                "Photograph {photo} has only {ppi} pixels per inch at {size} cm; {wanted} are wanted.",
                "Ask for the original file; this one is good up to {best} cm. "
                "To print it all the same, write   accept_low_resolution: yes   here.",
                **told,
            )
        elif found < fineness.wanted:
            little.append(told)
    if len(little) == 1:
        problems.warn(
            place,
            "Photograph {photo} is a little coarse: {ppi} pixels per inch at {size} cm; {wanted} are wanted.",
            "Ask for the original file; this one is good up to {best} cm.",
            **little[0],
        )
    elif little:
        problems.warn(
            place,
            "{count} photographs are a little coarse for their size; {wanted} pixels per inch are wanted.",
            "Ask for the original files. Good up to: {list}.",
            count=len(little),
            wanted=little[0]["wanted"],
            list=_listed([say("photograph {photo} {best} cm", **told) for told in little]),
        )


def _best(plate: Plate, mark: Picture, wanted: float) -> str:
    """Return the largest size at which what is shown of a picture is as fine as wanted."""
    across, down = plate.picture.width * mark.crop[2], plate.picture.height * mark.crop[3]
    return _centimetres(across / wanted * MM_PER_INCH, down / wanted * MM_PER_INCH)


def _centimetres(width: float, height: float) -> str:
    return f"{width / 10:.0f} × {height / 10:.0f}"


def _listed(messages: list[Message]) -> Message:
    *others, told = messages
    for message in reversed(others):
        told = say("{first}, {others}", first=message, others=told)
    return told


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


def check_room(document: Document, place: Place, problems: Problems, safe: Mm = SAFE) -> None:
    """Add a problem for words that leave their page, such as a title far too long."""
    for number, page in enumerate(document.pages, start=1):
        whole = Rect(Mm(0), Mm(0), page.trim.width, page.trim.height).inset(safe, safe, safe, safe)
        over = next((m for m in page.marks if isinstance(m, Lines) and not whole.holds(m.box)), None)
        if over:
            problems.add(
                place,
                "Words on page {number} do not fit: “{words}…”.",
                "Shorten them, or choose a larger format.",
                number=number,
                words=over.text.words[:SHOWN],
            )
