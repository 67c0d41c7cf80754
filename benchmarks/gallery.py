"""Times planning and rendering 1,000 photos in three languages; CPU time; run: python benchmarks/gallery.py."""

import time
from pathlib import Path

from photovoice.layouts.gallery import GalleryLayout
from photovoice.layouts.web import WebPage
from photovoice.pages.gallery.site import plan_gallery
from photovoice.press.html import WebPress
from photovoice.problems import Place, Problems
from photovoice.vocabulary.funder import funder
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.plate import CleanPrint, Plate, PrintOrder
from photovoice.vocabulary.submission import Showed
from photovoice.vocabulary.text import Text, Wording

PHOTOS = 1_000
LANGUAGES = ("cs", "en", "vi")
CAPTION = (
    "Every morning I open the shop at six. Nobody here asks where I come from, only what the herbs cost. " * 4
)


class OneTone:
    """Prints of one colour."""

    def path(self, order: PrintOrder) -> Path:
        """Return no file: pages are rendered without opening a picture."""
        raise AssertionError(order)

    def tone(self, digest: str) -> str:
        """Return a grey."""
        return f"#{digest[:6]}"


def wording(words: str) -> Wording:
    """Return the same words as if written in every language."""
    return Wording(tuple(Text(f"{words} ({language})", language) for language in ("uk", *LANGUAGES)))


def plate(number: int) -> Plate:
    """Return one of 50 authors' photos."""
    return Plate(
        picture=CleanPrint(f"{number:064x}", Px(4000), Px(3000)),
        title=wording(f"Morning {number}"),
        caption=wording(CAPTION),
        alt=wording("A shop at dawn, crates of herbs on the pavement."),
        showed=Showed(see=wording(CAPTION), why=wording(CAPTION)),
        where=wording("Libuš"),
        taken="2019-05",
        themes=(f"theme {number % 7}",),
        content_note=Wording(),
        credit=Text(f"Author {number % 50}", "und"),
        permalink=f"c{number:05}",
        token=f"{number}",
    )


def main() -> None:
    """Print CPU seconds for planning, fingerprints and rendering, and the size of what was made."""
    imprint = Imprint(
        wording("Prague"), LANGUAGES, "Centre", "a@example.org", "https://example.org", funder("eu-2021-2027")
    )
    layout = GalleryLayout(Place(""), Px(1600))
    plates = tuple(map(plate, range(PHOTOS)))
    started = time.process_time()
    parts = plan_gallery(imprint, layout, plates, (), Problems())
    planned = time.process_time()
    written = sum(len(repr(part)) for part in parts)
    described = time.process_time()
    press = WebPress(Path())
    sizes = {part.path: len(press.render(part, OneTone())) for part in parts if isinstance(part, WebPage)}
    rendered = time.process_time()
    print(f"plan      {planned - started:6.2f} s   {len(parts)} files")
    print(f"describe  {described - planned:6.2f} s   {written / 1e6:.1f} MB of plans to fingerprint")
    print(f"render    {rendered - described:6.2f} s   {len(sizes)} pages, {sum(sizes.values()) / 1e6:.1f} MB")
    print(f"first page {sizes['index.html'] / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
