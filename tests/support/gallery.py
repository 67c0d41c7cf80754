"""A small gallery made in code: plates with words in several languages, and prints that are all one tone."""

from dataclasses import replace
from pathlib import Path

from photovoice.layouts.gallery import GalleryLayout
from photovoice.layouts.web import Content, PictureCopy, WebPage
from photovoice.pages.gallery.site import plan_gallery
from photovoice.problems import Place, Problems
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.funder import funder
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.plate import CleanPrint, Plate, PrintOrder
from photovoice.vocabulary.submission import Showed
from photovoice.vocabulary.text import Text, Wording

TONE = "#8a7f70"


def wording(**words: str) -> Wording:
    return Wording(tuple(Text(text, language) for language, text in words.items()))


IMPRINT = Imprint(
    title=wording(cs="Praha našima očima", en="Prague through our eyes"),
    languages=("cs", "en"),
    organiser="Integration Centre",
    contact="photovoice@example.org",
    web="https://photovoice.example.org",
    funder=funder("amif-2014-2020"),
)
LAYOUT = GalleryLayout(Place("layouts/gallery.yaml"), Px(1600))


PLATE = Plate(
    picture=CleanPrint("", Px(2000), Px(1500)),
    title=wording(cs="Ráno", en="Morning"),
    caption=wording(),
    alt=wording(cs="Obchod za rozbřesku.", en="A shop at dawn."),
    showed=Showed(),
    where=wording(),
    taken="",
    themes=(),
    content_note=wording(),
    credit=Text("Hoa, Vietnam", "und"),
    permalink="",
    token="",
)


def plate(code: str = "7k3qx9", *, width: int = 2000, height: int = 1500, **words: object) -> Plate:
    picture = CleanPrint(f"digest-{code}", Px(width), Px(height))
    return replace(PLATE, picture=picture, permalink=code, token=f"token-{code}", **words)


def plan(
    *plates: Plate,
    imprint: Imprint = IMPRINT,
    layout: GalleryLayout = LAYOUT,
    gone: tuple[str, ...] = (),
    printed: tuple[tuple[Use, str], ...] = (),
) -> dict[str, WebPage | PictureCopy]:
    return {part.path: part for part in plan_gallery(imprint, layout, plates, gone, Problems(), printed)}


def content(parts: dict[str, WebPage | PictureCopy], path: str) -> Content:
    page = parts[path]
    assert isinstance(page, WebPage)
    return page.content


class OneTone:
    """Prints that all have the same average colour and no files."""

    def path(self, order: PrintOrder) -> Path:
        raise AssertionError(f"a page is rendered without opening a picture, but {order} was asked for")

    def tone(self, digest: str) -> str:
        assert digest.startswith("digest-")
        return TONE
