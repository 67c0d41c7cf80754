"""Preflight: what a printer would send back is found in the file alone."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from photovoice.layouts.page import Area, Document, Lines, Mark, Page, Picture
from photovoice.press.cropmarks import SLUG
from photovoice.press.pdfx import set_for_press
from photovoice.proof.preflight import Demands, preflight
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm, Pt, Px, Rect, Size
from photovoice.vocabulary.plate import PrintOrder
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import PAPER, Ink, TypeStyle
from tests.support.plates import MadePrints

A6 = Size(Mm(105), Mm(148))
STYLE = TypeStyle(Pt(9), Pt(12))
FINE = Demands(least_ppi=0)
SETTER = Typesetter()


def box(x: float, y: float, width: float, height: float) -> Rect:
    return Rect(Mm(x), Mm(y), Mm(width), Mm(height))


def words(x: float = 20, y: float = 20, style: TypeStyle = STYLE, said: str = "Okno do dvora") -> Lines:
    return Lines(box(x, y, 60, 6), Text(said, "cs"), style)


def picture(place: Rect, long_edge: int = 4000) -> Picture:
    return Picture(place, PrintOrder("d", Px(long_edge)), None)


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> MadePrints:
    return MadePrints(tmp_path_factory.mktemp("prints"))


def faults(prints: MadePrints, *marks: Mark, demands: Demands = FINE) -> list[str]:
    document = Document(Text("Zkouška", "cs"), (Page(A6, marks, Mm(3)),), ())
    made = set_for_press(document, prints, SETTER, SLUG)
    return [str(fault.what) for fault in preflight(made, "zine.pdf", demands)]


def test_a_good_page_has_no_faults(prints: MadePrints) -> None:
    assert faults(prints, picture(box(-3, -3, 111, 60)), words(y=80)) == []


def test_a_coarse_picture_is_found(prints: MadePrints) -> None:
    # The stub that answers an order of 4000 pixels is 200 wide: 50 pixels per inch at 101.6 mm.
    found = faults(prints, picture(box(1.7, 20, 101.6, 67.7)), demands=Demands(least_ppi=150))

    assert found == ["A picture has only 49 pixels per inch."]


@pytest.mark.parametrize(("x", "y"), [(2, 20), (20, 1), (98, 20), (20, 143)])
def test_words_near_any_edge_are_found(prints: MadePrints, x: float, y: float) -> None:
    assert faults(prints, words(x, y, said="Okno")) == ["Words stand within 3 mm of the edge."]


@pytest.mark.parametrize(
    "place", [box(0, 20, 50, 50), box(60, 20, 45, 50), box(-3, 0, 111, 40), box(20, 120, 40, 28)]
)
def test_a_picture_that_ends_at_the_trim_is_found(prints: MadePrints, place: Rect) -> None:
    assert faults(prints, picture(place)) == ["Something ends at the trim instead of filling the bleed."]


def test_an_area_that_ends_in_the_middle_of_the_bleed_is_found(prints: MadePrints) -> None:
    assert faults(prints, Area(box(-1, 20, 50, 50), Ink(0.5))) == [
        "Something ends at the trim instead of filling the bleed."
    ]


def test_type_under_seven_points_is_found(prints: MadePrints) -> None:
    assert faults(prints, words(style=TypeStyle(Pt(6.5), Pt(9)))) == ["Type is 6.5 points high."]


def test_words_on_a_picture_are_found(prints: MadePrints) -> None:
    assert faults(prints, picture(box(10, 10, 80, 60)), words(style=TypeStyle(Pt(9), Pt(12), ink=PAPER))) == [
        "Words stand on a picture, where a photocopy may lose them."
    ]


def test_words_too_like_their_ground_are_found(prints: MadePrints) -> None:
    red_on_green = TypeStyle(Pt(9), Pt(12), ink=Ink(rgb=(0.8, 0.1, 0.1)))

    (found,) = faults(prints, Area(box(10, 10, 80, 60), Ink(rgb=(0.1, 0.5, 0.1))), words(style=red_on_green))

    assert found == "Words stand out only 1.1 : 1 from their ground in grey."


def test_white_words_on_a_dark_ground_are_fit_to_print(prints: MadePrints) -> None:
    white = TypeStyle(Pt(9), Pt(12), ink=PAPER)

    assert faults(prints, Area(box(10, 10, 80, 60), Ink(rgb=(0.1, 0.2, 0.3))), words(style=white)) == []


def made_by_hand(content: bytes) -> bytes:
    with Pdf.new() as pdf:
        page = pikepdf.Page(
            pdf.make_indirect(
                Dictionary(
                    Type=Name.Page,
                    MediaBox=Array([0, 0, 300, 400]),
                    Resources=Dictionary(),
                    Contents=pdf.make_indirect(Stream(pdf, content)),
                )
            )
        )
        pdf.pages.append(page)
        out = BytesIO()
        pdf.save(out)
        return out.getvalue()


def test_too_much_ink_is_found() -> None:
    found = preflight(made_by_hand(b"0.9 0.8 0.7 0.9 k 50 50 100 100 re f"), "x.pdf", FINE)

    assert [str(fault.what) for fault in found] == ["330 % of ink lie on one spot."]


def test_three_hundred_per_cent_of_ink_are_not_too_much() -> None:
    assert preflight(made_by_hand(b"0.9 0.6 0.6 0.9 k 50 50 100 100 re f"), "x.pdf", FINE) == ()


def test_a_fault_says_its_page_and_file(prints: MadePrints) -> None:
    pages = (Page(A6, (words(),), Mm(3)), Page(A6, (words(y=1),), Mm(3)))
    made = set_for_press(Document(Text("Zkouška", "cs"), pages, ()), prints, SETTER, SLUG)

    (fault,) = preflight(made, "zine/print-shop.pdf", FINE)

    assert (fault.name, fault.page) == ("zine/print-shop.pdf", 2)
