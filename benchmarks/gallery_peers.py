"""Times the pages of 1,000 pictures beside Sigal's and thumbsup's; CPU time.

Run: python benchmarks/gallery_peers.py SIGAL THUMBSUP

SIGAL is the program of an environment of its own (`pip install sigal`), THUMBSUP that of a folder of its own
(`npm install thumbsup`; it wants ExifTool and GraphicsMagick). Pictures are tiny and made by a first run, so that
pages are compared: the peers' one album of 1,000 pictures against a page for each photograph, its permalink page,
authors, themes and the index, all in one language.
"""

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from gallery import LANGUAGES, PHOTOS, OneTone, plate, wording
from PIL import Image

from photovoice.layouts.gallery import GalleryLayout
from photovoice.layouts.web import WebPage
from photovoice.pages.gallery.site import plan_gallery
from photovoice.press.html import WebPress
from photovoice.problems import Place, Problems
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Px


def ours(folder: Path) -> tuple[float, int]:
    """Return CPU seconds and the number of pages."""
    started = time.process_time()
    imprint = Imprint(wording("Prague"), LANGUAGES[:1], "Centre", "a@example.org", "https://example.org", None)
    layout = GalleryLayout(Place(""), Px(1600))
    parts = plan_gallery(imprint, layout, tuple(map(plate, range(PHOTOS))), (), Problems())
    press = WebPress(folder)
    pages = [part for part in parts if isinstance(part, WebPage)]
    for page in pages:
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(press.render(page, OneTone()))
    return time.process_time() - started, len(list(folder.rglob("*.html")))


def sigals(program: str, folder: Path) -> tuple[float, int]:
    """Return CPU seconds of a run that finds its pictures made, and the number of pages."""
    subprocess.run([program, "init"], cwd=folder, check=True, capture_output=True)
    return second_run([program, "build", "--ncpu", "1", "--quiet", "pictures", "site"], folder)


def thumbsups(program: str, folder: Path) -> tuple[float, int]:
    """Return CPU seconds of a run that finds its pictures made, and the number of pages."""
    told = ["--input", "pictures", "--output", "site", "--concurrency", "1", "--no-usage-stats", "--log", "info"]
    return second_run([program, *told], folder)


def second_run(command: list[str], folder: Path) -> tuple[float, int]:
    """Return CPU seconds of running the command again, and the number of pages it made."""
    album = folder / "pictures" / "album"
    album.mkdir(parents=True)
    for number in range(PHOTOS):
        Image.new("RGB", (64, 48), (number % 256, 120, 90)).save(album / f"{number}.jpg")
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, len(list((folder / "site").rglob("*.html")))


def main() -> None:
    """Print all three."""
    sigal, thumbsup = sys.argv[1:]
    for name, timed in (
        ("photovoice", ours),
        ("sigal", lambda folder: sigals(sigal, folder)),
        ("thumbsup", lambda folder: thumbsups(thumbsup, folder)),
    ):
        with tempfile.TemporaryDirectory() as folder:
            seconds, pages = timed(Path(folder))
        print(f"{name:12}{seconds:6.2f} s   {pages:5} pages   {1000 * seconds / pages:8.1f} ms a page")


if __name__ == "__main__":
    main()
