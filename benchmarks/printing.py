"""Times a bleeding zine and 200 panels of 70 x 100 cm, and their memory; run: python benchmarks/printing.py."""

import resource
import sys
import time
from dataclasses import replace
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

import numpy
from PIL import Image

from photovoice.layouts.formats import PANELS
from photovoice.layouts.imposition import lay_on_sheets
from photovoice.layouts.page import Document
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.zine import BLEED, ZineLayout
from photovoice.pages.exhibition.panels import plan_panels
from photovoice.pages.zine.book import plan_zine
from photovoice.press.impose import impose
from photovoice.press.pdf import set_document
from photovoice.press.pdfx import write_for_press
from photovoice.problems import Problems
from photovoice.proof.leaks import examine_file
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.plate import CleanPrint, Plate, PrintOrder
from photovoice.vocabulary.submission import Showed
from photovoice.vocabulary.text import Text, Wording

SETTER = Typesetter()
IMPRINT = Imprint(
    Wording((Text("Praha", "cs"), Text("Prague", "en"))),
    ("cs", "en"),
    "NGO",
    "a@example.org",
    "https://example.org",
    None,
)
WORDS = Wording((Text("Každé ráno tudy chodím. " * 5, "cs"), Text("I walk here every morning. " * 5, "en")))


class Grain:
    """Prints with the weight of photographs: one file for each size, of coloured noise."""

    def __init__(self, folder: str) -> None:
        self.folder = Path(folder)

    def path(self, order: PrintOrder) -> Path:
        """Return the file of that size."""
        file = self.folder / f"{order.long_edge}.jpg"
        if not file.exists():
            noise = numpy.random.default_rng(1).normal(128, 12, (order.long_edge * 2 // 3, order.long_edge, 3))
            Image.fromarray(noise.clip(0, 255).astype("uint8")).save(file, quality=84)
        return file

    def tone(self, digest: str) -> str:
        """Return any colour."""
        return f"#{len(digest):06x}"


def plates(count: int, width: int, height: int) -> tuple[Plate, ...]:
    """Return plates of one size."""
    first = Plate(
        CleanPrint("", Px(width), Px(height)),
        WORDS,
        WORDS,
        WORDS,
        Showed(),
        Wording(),
        "2026",
        (),
        Wording(),
        None,
        "x",
        "",
    )
    return tuple(
        replace(
            first,
            title=Wording((Text(f"Ulice {number}", "cs"),)),
            picture=CleanPrint(f"d{number}", Px(width), Px(height)),
            permalink=f"bcd{number:03}",
            token=f"t{number}",
        )
        for number in range(count)
    )


def zine(prints: Grain) -> tuple[int, int]:
    """Make reading edition and booklet; return pages and bytes."""
    layout = ZineLayout(bleed=BLEED)
    document = plan_zine(IMPRINT, layout, plates(20, 2000, 2900), SETTER, Problems()).office
    reading = set_document(document, prints, SETTER)
    signature = lay_on_sheets(
        layout.format,
        len(document.pages),
        paper_thickness=layout.paper_thickness,
        bleed=layout.bleed,
        right_bound=False,
    )
    return len(document.pages), len(reading) + len(impose(reading, signature))


def panels(prints: Grain) -> tuple[int, int]:
    """Make the panels and read them again as a build does; return pages and bytes."""
    layout = PanelLayout(format=PANELS["70x100"])
    document: Document = plan_panels(IMPRINT, layout, plates(200, 3000, 2000), SETTER, Problems()).document
    file = prints.folder / "panels.pdf"
    with file.open("wb") as out:
        write_for_press(out, document, prints, SETTER)
    examine_file(file, file.name)
    return len(document.pages), file.stat().st_size


def main() -> None:
    """Print pages, bytes, seconds and peak memory of each edition, made in a process of its own."""
    editions = {"zine": zine, "panels": panels}
    if len(sys.argv) == 1:
        with TemporaryDirectory() as folder:
            for name in ("prints", *editions):  # each alone: a process hands its peak memory on to its children
                run([sys.executable, __file__, name, folder], check=True)
        return
    if sys.argv[1] == "prints":
        for size in (1600, 2000, 2560, 2900, 3000):
            Grain(sys.argv[2]).path(PrintOrder("", Px(size)))
        return
    started = time.perf_counter()
    pages, size = editions[sys.argv[1]](Grain(sys.argv[2]))
    took = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{sys.argv[1]}: {pages} pages, {size / 1e6:.0f} MB, {took:.1f} s, peak {peak:.0f} MiB")


if __name__ == "__main__":
    main()
