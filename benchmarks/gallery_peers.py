"""Times the pages of 1,000 pictures beside Sigal's; CPU time. Run: python benchmarks/gallery_peers.py SIGAL.

SIGAL is the program of an environment of its own (`pip install sigal`). Pictures are tiny and made by a first run,
so that pages are compared: Sigal's one page for 1,000 pictures against a page for each photograph, its permalink
page, authors, themes and the index, all in one language.
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
from photovoice.pages.gallery import plan_gallery
from photovoice.press.html import WebPress
from photovoice.problems import Place, Problems
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Px


def ours(folder: Path) -> tuple[float, int]:
    """Return CPU seconds and the number of pages."""
    started = time.process_time()
    imprint = Imprint(wording("Prague"), LANGUAGES[:1], "Centre", "a@example.org", "https://example.org", "")
    layout = GalleryLayout(Place(""), Px(1600))
    parts = plan_gallery(imprint, layout, tuple(map(plate, range(PHOTOS))), (), Problems())
    press = WebPress(folder)
    pages = [part for part in parts if isinstance(part, WebPage)]
    for page in pages:
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(press.render(page, OneTone()))
    return time.process_time() - started, len(pages)


def sigals(program: str, folder: Path) -> tuple[float, int]:
    """Return CPU seconds of a run that finds its pictures made, and the number of pages."""
    album = folder / "pictures" / "album"
    album.mkdir(parents=True)
    for number in range(PHOTOS):
        Image.new("RGB", (64, 48), (number % 256, 120, 90)).save(album / f"{number}.jpg")
    command = [program, "build", "--ncpu", "1", "--quiet", "pictures", "site"]
    subprocess.run([program, "init"], cwd=folder, check=True, capture_output=True)
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, len(list((folder / "site").rglob("*.html")))


def main() -> None:
    """Print both."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        for name, (seconds, pages) in (
            ("photovoice", ours(Path(one))),
            ("sigal", sigals(sys.argv[1], Path(other))),
        ):
            print(f"{name:12}{seconds:6.2f} s   {pages:5} pages   {1000 * seconds / pages:8.1f} ms a page")


if __name__ == "__main__":
    main()
