"""What a PDF keeps of a set paragraph: its words in order, its languages, its fonts, its ink."""

import os
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from photovoice.pages.sentences import ARTICLE_1
from photovoice.press.text import draw
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm, Pt
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Align, Ink, TypeStyle
from tests.typography.charts import needs_its_fonts

TYPESETTER = Typesetter()
STYLE = TypeStyle(size=Pt(11), leading=Pt(18))
UNSEEN = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\x02\ufffe\u00ad]")

MIXED = (
    Text("اتصل بـ WhatsApp على 1234 (يوم 12/5)، «شكراً»!", "ar"),
    Text("مُحَمَّدٌ رَسُولُ ٱللَّهِ", "ar"),
    Text("سلام لا إله الأولاد", "ar"),
    Text("در سال ۱۳۹۸ خانه‌ای بزرگ: «سلام».", "fa"),
    Text('הוא גר ב-Praha 3 (רחוב 12), "שלום".', "he"),
    Text("שָׁלוֹם עֲלֵיכֶם", "he"),
    Text("Slovo שלום a بيت v češtině.", "cs"),
    Text("Найкраща ма́ма", "uk"),
    Text("fi ffi fl AVA „Ťuk“ … 50 % — 😀 ❤️", "en"),
)


def drawn(*texts: Text, style: TypeStyle = STYLE) -> bytes:
    """Draw each text on a page of its own."""
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for text in texts:
        draw(canvas, TYPESETTER.set(text, style, Mm(150)), 60, 780)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def poppler(pdf: bytes) -> str:
    if not shutil.which("pdftotext") and os.environ.get("CI") != "true":
        pytest.skip("needs Debian's package poppler-utils")
    return subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


def pdfium(pdf: bytes) -> str:
    return str(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range())


def plain(words: str, language: str) -> str:
    """Return words without what readers may add: invisible marks, line ends."""
    seen = UNSEEN.sub("", unicodedata.normalize("NFC", words))
    return re.sub(r"\s+", "" if language == "zh" else " ", seen).strip()


@pytest.mark.parametrize("reader", [poppler, pdfium])
@pytest.mark.parametrize("text", ARTICLE_1, ids=lambda text: text.language)
def test_every_language_is_copied_as_it_was_written(text: Text, reader: Callable[[bytes], str]) -> None:
    needs_its_fonts(text)

    copied = reader(drawn(text))

    assert plain(copied, text.language) == plain(text.words, text.language)


@pytest.mark.parametrize("text", MIXED, ids=lambda text: text.words[:9])
def test_names_numbers_and_vowel_signs_are_copied_in_order(text: Text) -> None:
    copied = poppler(drawn(text))

    assert plain(copied, text.language) == plain(text.words, text.language)


@pytest.mark.parametrize(
    "text",
    [text for text in MIXED if not re.search("[a-z0-9(«]", text.words)] + list(MIXED[-3:]),
    ids=lambda t: t.words[:9],
)
def test_pdfium_copies_vowel_signs_in_order_too(text: Text) -> None:
    copied = pdfium(drawn(text))

    assert plain(copied, text.language) == plain(text.words, text.language)


def test_a_word_cut_by_a_hyphen_is_copied_with_a_soft_one() -> None:
    style = TypeStyle(size=Pt(30), leading=Pt(36), hyphenate=True)
    text = Text("nejneobhospodařovávatelnějšími obhospodařovávatelnějšími", "cs")

    copied = poppler(drawn(text, style=style))

    assert "\u00ad" in copied
    assert plain(copied, "zh") == text.words.replace(" ", "")


def test_the_same_words_are_the_same_bytes() -> None:
    assert drawn(*ARTICLE_1[:14], *MIXED) == drawn(*ARTICLE_1[:14], *MIXED)


def test_every_font_is_embedded_and_holds_only_what_is_drawn() -> None:
    pdf = drawn(*ARTICLE_1[:25])

    with pikepdf.open(BytesIO(pdf)) as opened:
        fonts = [font for font in opened.objects if isinstance(font, pikepdf.Dictionary) and "/Subtype" in font]
        composite = [font for font in fonts if font.get("/Subtype") == "/Type0"]

        assert composite
        assert not [font for font in fonts if font.get("/Subtype") == "/Type3"]
        for font in composite:
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert re.fullmatch(r"/[A-Z]{6}\+.+", str(font.BaseFont))
            assert "/ToUnicode" in font
            assert len(descriptor.FontFile2.read_bytes()) < 120_000


def test_a_word_in_another_script_does_not_claim_the_language_of_the_words() -> None:
    with pikepdf.open(BytesIO(drawn(Text("شارع Praha", "ar")))) as opened:
        spans = [
            bytes(operands[1].Lang)
            for operands, operator in pikepdf.parse_content_stream(opened.pages[0])
            if str(operator) == "BDC" and "/Lang" in operands[1]
        ]

    assert spans == [b"und-Latn"]


@pytest.mark.parametrize(("ink", "operator"), [(Ink(0.25), "0.25 g"), (Ink(rgb=(0.0, 0.2, 0.6)), "0 0.2 0.6 rg")])
def test_grey_ink_stays_grey_and_colour_is_colour(ink: Ink, operator: str) -> None:
    style = TypeStyle(size=Pt(11), leading=Pt(18), ink=ink)

    with pikepdf.open(BytesIO(drawn(Text("Domov", "cs"), style=style))) as opened:
        content = opened.pages[0].Contents.read_bytes().decode()

    assert f"q {operator} BT" in content


def test_marked_content_and_graphics_states_are_closed_where_they_are_opened() -> None:
    with pikepdf.open(BytesIO(drawn(*ARTICLE_1[:25], *MIXED))) as opened:
        for page in opened.pages:
            open_ones: list[str] = []
            partners = {"EMC": "BDC", "Q": "q", "ET": "BT"}
            for _, operator in pikepdf.parse_content_stream(page):
                if str(operator) in partners.values():
                    open_ones.append(str(operator))
                elif str(operator) in partners:
                    assert open_ones.pop() == partners[str(operator)]
            assert not open_ones


def test_words_are_drawn_inside_their_box() -> None:
    out = BytesIO()
    canvas = Canvas(out, invariant=1, pagesize=(200, 100))
    style = TypeStyle(size=Pt(10), leading=Pt(14), align=Align.JUSTIFIED)
    paragraph = TYPESETTER.set(Text("Přípravy jsou hotové. " * 4, "cs"), style, Mm(35.2778))
    draw(canvas, paragraph, 50, 90)
    canvas.save()

    image = pypdfium2.PdfDocument(out.getvalue())[0].render(scale=4).to_pil().convert("L").point(lambda v: 255 - v)
    left, top, right, bottom = (edge / 4 for edge in image.getbbox())

    assert left >= 49.5
    assert right <= 150.5
    assert top >= 10
    assert bottom <= 10 + 14 * len(paragraph.lines)
