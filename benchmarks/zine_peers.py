"""Times a zine of 48 full-bleed pages, and its memory, beside WeasyPrint's pages imposed by pdfimpose.

Run: python benchmarks/zine_peers.py   (needs `pip install weasyprint pdfimpose`)

Both get the same 48 photographs of 2,000 by 2,900 pixels, as upright pages of 148 by 210 mm with 3 mm of bleed, a
title and two captions each, and make the pages and the sheets of a stapled booklet. WeasyPrint and pdfimpose run
one after the other in one process, as a script would.
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from printing import IMPRINT, SETTER, WORDS, Grain, plates

from photovoice.layouts.frame import fill, place
from photovoice.layouts.imposition import lay_on_sheets
from photovoice.layouts.page import Document, Lines, Page, Role
from photovoice.layouts.zine import BLEED, ZineLayout
from photovoice.pages.zine.page import BODY, PPI, TITLE, ZineJob
from photovoice.press.impose import impose
from photovoice.press.pdf import set_document
from photovoice.vocabulary.measure import Mm, Px, Rect
from photovoice.vocabulary.plate import PrintOrder
from photovoice.vocabulary.text import Text

PAGES = 48
LONG_EDGE = 2900
STYLE = """
@page { size: 148mm 210mm; bleed: 3mm; margin: 0 }
body { margin: 0 } section { page-break-after: always; position: relative; width: 148mm; height: 210mm }
img { position: absolute; left: -3mm; top: -3mm; width: 154mm; height: 216mm; object-fit: cover }
div { position: absolute; left: 13mm; right: 13mm; top: 150mm; background: white; font: 10pt serif }
"""


def ours(prints: Grain, folder: Path) -> None:
    """Make reading edition and booklet of pages that are a picture and words each."""
    job = ZineJob(IMPRINT, ZineLayout(bleed=BLEED), SETTER)
    pages = []
    for shot in plates(PAGES, 2000, LONG_EDGE):
        area = job.picture_area
        picture = place(shot.picture, area, None, PPI, fill(shot.picture.ratio, area, shot.focus))
        words = [
            Lines(Rect(Mm(13), Mm(150 + 12 * n), Mm(122), Mm(12)), text, TITLE if not n else BODY, Role.BODY)
            for n, text in enumerate((Text("Ulice", "cs"), *WORDS.texts))
        ]
        pages.append(Page(job.layout.page, (picture, *words), BLEED))
    document = Document(Text("Praha", "cs"), tuple(pages), ())
    reading = set_document(document, prints, SETTER)
    signature = lay_on_sheets(job.layout.format, PAGES, paper_thickness=Mm(0.1), bleed=BLEED, right_bound=False)
    (folder / "reading.pdf").write_bytes(reading)
    (folder / "booklet.pdf").write_bytes(impose(reading, signature))


def theirs(prints: Grain, folder: Path) -> None:
    """Make the same pages by WeasyPrint and impose them by pdfimpose."""
    import weasyprint
    from pdfimpose.schema import saddle

    text = "".join(f"<p>{words.words}</p>" for words in WORDS.texts)
    source = prints.path(PrintOrder("", Px(LONG_EDGE)))
    sections = []
    for number in range(PAGES):
        picture = folder / f"{number}.jpg"
        picture.write_bytes(source.read_bytes() + bytes([number]))  # else one copy would serve all pages
        sections.append(f"<section><img src='{picture.as_uri()}'><div><h1>Ulice</h1>{text}</div></section>")
    html = f"<html><style>{STYLE}</style><body>{''.join(sections)}</body></html>"
    weasyprint.HTML(string=html).write_pdf(folder / "reading.pdf")
    saddle.impose([str(folder / "reading.pdf")], str(folder / "booklet.pdf"), folds="h")


def main() -> None:
    """Print seconds, peak memory and bytes of each, made in a process of its own."""
    makers = {"photovoice": ours, "weasyprint+pdfimpose": theirs}
    if len(sys.argv) == 1:
        with tempfile.TemporaryDirectory() as folder:
            for name in ("prints", *makers):
                subprocess.run([sys.executable, __file__, name, folder], check=True)
        return
    prints, folder = Grain(sys.argv[2]), Path(sys.argv[2])
    if sys.argv[1] == "prints":
        prints.path(PrintOrder("", Px(LONG_EDGE)))
        return
    started, busy = time.perf_counter(), time.process_time()
    makers[sys.argv[1]](prints, folder)
    took, worked = time.perf_counter() - started, time.process_time() - busy
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = sum((folder / name).stat().st_size for name in ("reading.pdf", "booklet.pdf"))
    print(f"{sys.argv[1]}: {took:.1f} s ({worked:.1f} s CPU), peak {peak:.0f} MiB, {size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
