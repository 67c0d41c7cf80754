"""Times dense pages in 16 languages: this engine, ReportLab's Paragraph and, where it is installed, WeasyPrint.

Run: python benchmarks/typography.py

ReportLab's Paragraph sets letters without shaping and without right-to-left lines, so its pages are wrong in
half of the languages; it is here as the floor. Every page has other words, so nothing is remembered; what is
counted is the processor's time.
"""

import time
from collections.abc import Callable
from html import escape
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from pymupdf_fonts.FiraGO_Regular import fontbuffer
from reportlab import rl_config
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from photovoice.pages.sentences import ARTICLE_1
from photovoice.press.text import draw
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.languages import direction
from photovoice.vocabulary.measure import mm
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Pt, TypeStyle

LANGUAGES = ("cs", "uk", "vi", "mn", "tr", "ro", "ka", "hy", "ar", "fa", "he", "hi", "bn", "am", "ti", "en")
SENTENCES = {text.language: text.words for text in ARTICLE_1}
PARAGRAPHS, SIGNS = 8, 350  # on a page, and in a paragraph at least
WIDTH, SIZE, LEADING, TOP, LEFT = Pt(482.0), Pt(10.0), Pt(14.0), 800.0, 56.0


def page(number: int) -> list[Text]:
    """Return the paragraphs of a page; numbers make each one new."""
    language = LANGUAGES[number % len(LANGUAGES)]
    words = SENTENCES[language]
    return [
        Text(f"{number}.{at} " + " ".join([words] * -(-SIGNS // len(words))), language) for at in range(PARAGRAPHS)
    ]


def ours(pages: int) -> bytes:
    """Set pages with photovoice."""
    typesetter, style = Typesetter(), TypeStyle(size=SIZE, leading=LEADING)
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for number in range(pages):
        y = TOP
        for text in page(number):
            paragraph = typesetter.set(text, style, mm(WIDTH))
            draw(canvas, paragraph, LEFT, y)
            y -= len(paragraph.lines) * LEADING + 6
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def reportlab(pages: int) -> bytes:
    """Set pages with ReportLab's Paragraph, unshaped, in one font."""
    pdfmetrics.registerFont(TTFont("FiraGO", BytesIO(fontbuffer)))
    style = ParagraphStyle("text", fontName="FiraGO", fontSize=SIZE, leading=LEADING)
    out = BytesIO()
    canvas = Canvas(out, invariant=1)
    for number in range(pages):
        y = TOP
        for text in page(number):
            paragraph = Paragraph(escape(text.words), style)
            _, height = paragraph.wrap(WIDTH, TOP)
            paragraph.drawOn(canvas, LEFT, y - height)
            y -= height + 6
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def weasyprint(pages: int) -> bytes:
    """Set pages with WeasyPrint, which has Pango shape them."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    with TemporaryDirectory() as folder:
        font = Path(folder) / "FiraGO.ttf"
        font.write_bytes(fontbuffer)
        fonts = FontConfiguration()
        css = CSS(
            string=f"@font-face {{ font-family: F; src: url({font.as_uri()}) }}"
            "@page { size: A4; margin: 15mm 20mm } p { margin: 0 0 6pt } div { break-after: page }"
            f"body {{ font: {SIZE}pt/{LEADING}pt F, sans-serif }}",
            font_config=fonts,
        )
        body = "".join(
            f"<div lang={texts[0].language} dir={direction(texts[0].language)}>"
            + "".join(f"<p>{escape(text.words)}</p>" for text in texts)
            + "</div>"
            for texts in map(page, range(pages))
        )
        return HTML(string=f"<html><body>{body}").write_pdf(stylesheets=[css], font_config=fonts)


def timed(make: Callable[[int], bytes], pages: int) -> str:
    """Return pages a second, and how large a page is."""
    make(len(LANGUAGES))  # fonts are read once
    start = time.process_time()
    pdf = make(pages)
    seconds = time.process_time() - start
    return f"{pages / seconds:6.1f} pages/s   {len(pdf) / pages / 1024:5.1f} KiB a page"


if __name__ == "__main__":
    rl_config.useA85 = 0
    signs = sum(len(text.words) for number in range(16) for text in page(number)) / 16
    print(f"{len(LANGUAGES)} languages, {signs:.0f} signs a page")
    print("photovoice             ", timed(ours, 320))
    print("ReportLab, unshaped    ", timed(reportlab, 320))
    if find_spec("weasyprint"):
        print("WeasyPrint             ", timed(weasyprint, 96))
    else:
        print("WeasyPrint              is not installed")
