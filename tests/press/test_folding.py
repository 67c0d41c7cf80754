"""Paper, cut, folded and joined by geometry alone: whoever leafs through it finds every page in order and upright.

Only the finished sheets are read: each page carries a sign near its upper left and one near its lower right.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from photovoice.layouts.formats import ZINES, Scheme
from photovoice.layouts.imposition import lay_on_sheets, padded
from photovoice.layouts.page import Document, Lines, Page
from photovoice.press.impose import impose
from photovoice.press.pdf import set_document
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm, Pt, Rect, Size
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import TypeStyle
from tests.support.plates import MadePrints

THICKNESS = 0.1
STYLE = TypeStyle(Pt(12), Pt(15))
SIGN = 20.0  # mm from the corner
MOST = 64
HAIR = 0.05  # mm, half of what one nested sheet creeps


@dataclass(frozen=True)
class Face:
    """A page found on a piece of paper: where its trim lies, in millimetres from the piece's upper left."""

    page: int
    left: float
    top: float
    turned: bool


@dataclass(frozen=True)
class Paper:
    """A piece of paper with its two sides; the back is seen after turning the paper about an upright axis."""

    width: float
    height: float
    front: tuple[Face, ...]
    back: tuple[Face, ...] = ()

    def cut_out(self, x: float, y: float, width: float, height: float) -> "Paper":
        """Return a part; the back of its left edge is at the right."""
        return Paper(
            width,
            height,
            _within(self.front, x, y, width, height),
            _within(self.back, self.width - x - width, y, width, height),
        )


def _within(faces: tuple[Face, ...], x: float, y: float, width: float, height: float) -> tuple[Face, ...]:
    return tuple(
        Face(face.page, face.left - x, face.top - y, face.turned)
        for face in faces
        if x - 2 <= face.left < x + width - 2 and y - 2 <= face.top < y + height - 2
    )


@cache
def reading(page: Size) -> bytes:
    """Return as many numbered pages as any test needs."""

    def sign(text: str, x: float, y: float) -> Lines:
        return Lines(Rect(Mm(x), Mm(y), Mm(20), Mm(6)), Text(text, "en"), STYLE)

    pages = tuple(
        Page(
            page,
            (
                sign(f"A{number:03}", SIGN / 4, SIGN / 4),
                sign(f"Z{number:03}", page.width - SIGN, page.height - SIGN),
            ),
        )
        for number in range(MOST)
    )
    return set_document(Document(Text("Folding", "en"), pages, ()), MadePrints(None), Typesetter())  # type: ignore[arg-type]


def imposed(name: str, pages: int, right_bound: bool) -> bytes:
    layout = ZINES[name]
    with pikepdf.open(BytesIO(reading(layout.page))) as pdf:
        del pdf.pages[pages:]
        out = BytesIO()
        pdf.save(out)
    signature = lay_on_sheets(layout, pages, paper_thickness=Mm(THICKNESS), bleed=Mm(0), right_bound=right_bound)
    return impose(out.getvalue(), signature)


def printed(sheets: bytes, page: Size, one_sided: bool) -> list[Paper]:
    """Return the sheets as they come out of the printer."""
    document = pypdfium2.PdfDocument(sheets)
    sides = [tuple(_faces(document[number], page)) for number in range(len(document))]
    width, height = (side / 72 * 25.4 for side in document[0].get_size())
    if one_sided:
        return [Paper(width, height, side) for side in sides]
    return [Paper(width, height, *sides[number : number + 2]) for number in range(0, len(sides), 2)]


def _places(sheet: pypdfium2.PdfPage) -> dict[tuple[str, int], list[tuple[float, float]]]:
    height = sheet.get_size()[1]
    text = sheet.get_textpage()
    told = text.get_text_range()
    found: dict[tuple[str, int], list[tuple[float, float]]] = {}
    for at, sign in enumerate(told):
        if sign in "AZ":
            left, bottom, right, top = text.get_charbox(at)
            middle = ((left + right) / 2 / 72 * 25.4, (height - (top + bottom) / 2) / 72 * 25.4)
            found.setdefault((sign, int(told[at + 1 : at + 4])), []).append(middle)
    return found


@cache
def _signs(page: Size) -> tuple[float, float, float, float]:
    """Return where the first sign stands on a page before it is imposed, and the way to the second."""
    first = pypdfium2.PdfDocument(reading(page))[0]
    ((ax, ay),), ((zx, zy),) = _places(first).values()
    return ax, ay, zx - ax, zy - ay


def _faces(sheet: pypdfium2.PdfPage, page: Size) -> Iterator[Face]:
    found = _places(sheet)
    for (sign, number), places in found.items():
        if sign == "A":
            for (ax, ay), (zx, zy) in zip(places, found["Z", number], strict=True):
                turned = zx < ax
                edge_x, edge_y, across, down = _signs(page)
                assert abs(zx - ax) == pytest.approx(across, abs=HAIR), "at full scale"
                assert abs(zy - ay) == pytest.approx(down, abs=HAIR), "at full scale"
                left = ax + edge_x - page.width if turned else ax - edge_x
                top = ay + edge_y - page.height if turned else ay - edge_y
                yield Face(number, left, top, turned)


def stapled(papers: list[Paper], page: Size, right_bound: bool) -> list[int]:
    """Fold papers in the middle, one into the other, and leaf through them."""
    recto, verso = (0, 1) if right_bound else (1, 0)
    outer, inner = [], []
    for nested, paper in enumerate(papers):
        half = paper.width / 2
        fronts, backs = [], []
        for side, faces in ((paper.front, fronts), (paper.back, backs)):
            for start in (0.0, half):
                (face,) = _within(side, start, 0, half, paper.height)
                creep = THICKNESS * nested
                wanted = half - page.width + creep if start == 0 else -creep
                assert not face.turned
                assert face.left == pytest.approx(wanted, abs=HAIR), "moved to the fold as far as it sticks out"
                assert face.top == pytest.approx((paper.height - page.height) / 2, abs=HAIR)
                faces.append(face.page)
        outer += [fronts[recto], backs[verso]]
        inner[:0] = [backs[recto], fronts[verso]]
    return outer + inner


def pressed_into_a_cross(paper: Paper, right_bound: bool) -> list[int]:
    """Fold a slit leaf lengthwise, push its ends together, and leaf through the four leaves around the middle.

    The ends are leaves of two panels back to back; the two panels either side of the slit become a leaf each row.
    """
    wide, high = paper.width / 4, paper.height / 2

    def panel(row: int, column: int) -> int:
        column = 3 - column if right_bound else column
        (face,) = paper.cut_out(column * wide, row * high, wide, high).front
        assert face.turned == (row == 0), "the upper row hangs over the fold"
        return face.page

    leaves = (((1, 3), (0, 3)), ((0, 2), (0, 1)), ((0, 0), (1, 0)), ((1, 1), (1, 2)))
    return [panel(*face) for leaf in leaves for face in leaf]


def joined(papers: list[Paper], page: Size, right_bound: bool) -> list[int]:
    """Cut papers into strips, lay these end to end, and read along them."""
    read = []
    for paper in papers:
        for row in range(round(paper.height / page.height)):
            strip = paper.cut_out(0, row * page.height, paper.width, page.height).front
            assert not any(face.turned for face in strip)
            assert all(abs(face.left - page.width * round(face.left / page.width)) < HAIR for face in strip)
            read += [face.page for face in sorted(strip, key=lambda face: face.left, reverse=right_bound)]
    return read


BOUND = pytest.mark.parametrize("right_bound", [False, True], ids=["left", "right"])


@BOUND
@pytest.mark.parametrize("wanted", range(1, MOST + 1))
@pytest.mark.parametrize("name", [name for name, made in ZINES.items() if made.scheme is not Scheme.MINI])
def test_every_number_of_pages_is_leafed_through_in_order(name: str, wanted: int, right_bound: bool) -> None:
    pages = padded(wanted, ZINES[name].multiple)

    assert leafed(name, pages, right_bound) == [list(range(pages))] * (2 if name == "a6" else 1)


@cache
def leafed(name: str, pages: int, right_bound: bool) -> list[list[int]]:
    layout = ZINES[name]
    papers = printed(imposed(name, pages, right_bound), layout.page, layout.scheme is Scheme.ACCORDION)
    if layout.scheme is Scheme.ACCORDION:
        return [joined(papers, layout.page, right_bound)]
    if layout.scheme is Scheme.STITCHED:
        return [stapled(papers, layout.page, right_bound)]
    half = layout.sheet.height / 2
    piles = [[paper.cut_out(0, top, paper.width, half) for paper in papers] for top in (0, half)]
    return [stapled(pile, layout.page, right_bound) for pile in piles]


@BOUND
def test_a_mini_zine_is_leafed_through_in_order(right_bound: bool) -> None:
    (leaf,) = printed(imposed("mini8", 8, right_bound), ZINES["mini8"].page, one_sided=True)

    assert pressed_into_a_cross(leaf, right_bound) == list(range(8))


def test_turning_one_page_over_would_be_noticed() -> None:
    (leaf,) = printed(imposed("mini8", 8, right_bound=False), ZINES["mini8"].page, one_sided=True)

    turned = tuple(replace(face, turned=not face.turned) if face.page == 0 else face for face in leaf.front)

    with pytest.raises(AssertionError, match="hangs over"):
        pressed_into_a_cross(replace(leaf, front=turned), right_bound=False)


def test_a_page_that_does_not_creep_would_be_noticed() -> None:
    papers = printed(imposed("a5", 8, right_bound=False), ZINES["a5"].page, one_sided=False)
    moved = tuple(replace(face, left=face.left + 1) for face in papers[1].front)

    with pytest.raises(AssertionError, match="sticks out"):
        stapled([papers[0], replace(papers[1], front=moved)], ZINES["a5"].page, right_bound=False)


def test_sheets_say_over_which_edge_they_are_turned() -> None:
    said = {}
    for name in ("a5", "a6", "mini8", "accordion-a4"):
        with pikepdf.open(BytesIO(imposed(name, 8, right_bound=False))) as pdf:
            said[name] = str(pdf.Root.ViewerPreferences.Duplex)

    assert said == {
        "a5": "/DuplexFlipShortEdge",
        "a6": "/DuplexFlipLongEdge",
        "mini8": "/Simplex",
        "accordion-a4": "/Simplex",
    }
