"""Plates, an imprint and prints for editions on paper; every word is invented."""

import io
from pathlib import Path

from PIL import Image

from photovoice.layouts.page import Area, Code, Document, Emblem, Lines, Mark, Page, Picture, Role
from photovoice.vocabulary.funder import Funder, funder
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Mm, Px, Rect
from photovoice.vocabulary.plate import CleanPrint, Plate, PrintOrder
from photovoice.vocabulary.submission import Showed
from photovoice.vocabulary.text import Text, Wording

UNASKED = Showed()
AMIF = funder("amif-2014-2020")
LANDSCAPE, PORTRAIT, SQUARE = (3000, 2000), (2000, 3000), (2400, 2400)
PANORAMA, PILLAR = (8000, 800), (1500, 6000)

TITLE = {"vi": "Cái cây bên cửa sổ", "cs": "Kytka u okna", "en": "The plant by the window"}
CAPTION = {
    "vi": "Ba năm trước tôi mua cái cây này ở chợ.",
    "cs": "Koupila jsem ji před třemi lety na trhu.",
    "en": "I bought it at the market three years ago.",
}


def wording(words: dict[str, str]) -> Wording:
    return Wording(tuple(Text(text, language) for language, text in words.items()))


def plate(
    number: int = 1,
    size: tuple[int, int] = LANDSCAPE,
    *,
    title: dict[str, str] = TITLE,
    caption: dict[str, str] = CAPTION,
    showed: Showed = UNASKED,
    credit: str | None = "Hoa, Vietnam",
    permalink: str | None = "7k3qx9",
    note: dict[str, str] | None = None,
) -> Plate:
    return Plate(
        picture=CleanPrint(f"digest-{number}", Px(size[0]), Px(size[1])),
        title=wording(title),
        caption=wording(caption),
        alt=wording({"cs": "Kytka na okně.", "en": "A plant on a window sill."}),
        showed=showed,
        where=wording({"cs": "Žižkov"}),
        taken="2026-04",
        themes=(),
        content_note=wording(note or {}),
        credit=Text(credit, "vi") if credit else None,
        permalink=permalink,
        token=f"token-{number}",
    )


def imprint(
    *languages: str,
    web: str = "https://photovoice.example.org",
    funder: Funder | None = AMIF,
) -> Imprint:
    return Imprint(
        wording({"cs": "Praha našima očima", "en": "Prague through our eyes"}),
        languages or ("cs", "en"),
        "Integration Centre Prague",
        "photovoice@example.org",
        web,
        funder,
    )


FOUNDATION = Funder(
    "own",
    wording({"cs": "Nadace Příklad"}),
    wording({"cs": "Podpořila Nadace Příklad."}),
    wording({}),
    emblem=False,
)


class MadePrints:
    """A darkroom that answers every order with one flat colour."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, order: PrintOrder) -> Path:
        file = self.folder / f"{order.digest}-{order.long_edge}.jpg"
        if not file.exists():
            out = io.BytesIO()
            Image.new("RGB", (order.long_edge // 20, order.long_edge // 30), "#557799").save(out, "JPEG")
            file.write_bytes(out.getvalue())
        return file

    def tone(self, digest: str) -> str:
        return f"#{len(digest):06x}"


def marks(document: Document, kind: type[Mark]) -> list[Mark]:
    return [mark for page in document.pages for mark in page.marks if isinstance(mark, kind)]


def words(page: Page) -> str:
    return " ".join(mark.text.words for mark in page.marks if isinstance(mark, Lines))


def faults(document: Document, safe: float) -> list[str]:
    """Return every overlap and everything that leaves its page."""
    found = []
    for number, page in enumerate(document.pages, start=1):
        whole = Rect(Mm(0), Mm(0), page.trim.width, page.trim.height)
        bleed, edge = Mm(-page.bleed), Mm(safe)
        standing = [mark for mark in page.marks if not isinstance(mark, Area)]
        for index, mark in enumerate(standing):
            room = whole.inset(bleed, bleed, bleed, bleed)
            if isinstance(mark, (Lines, Code, Emblem)):
                room = whole.inset(edge, edge, edge, edge)
            if not room.holds(mark.box):
                found.append(f"page {number}: {mark} leaves {room}")
            found += [
                f"page {number}: {mark} overlaps {other}"
                for other in standing[:index]
                if mark.box.overlaps(other.box)
            ]
    return found


def chart(page: Page, step: float = 12.0) -> str:
    """Return the page as a grid of signs: # picture, = words, q code, e emblem, - a rule, : a ground of colour."""
    signs = {Picture: "#", Lines: "=", Code: "q", Emblem: "e", Area: ":"}
    columns, rows = round(page.trim.width / step), round(page.trim.height / step)
    grid = [["."] * columns for _ in range(rows)]
    for mark in page.marks:
        if isinstance(mark, Lines) and mark.role is Role.ARTIFACT:
            continue
        for row in range(rows):
            for column in range(columns):
                x, y = (column + 0.5) * step, (row + 0.5) * step
                if mark.box.x <= x < mark.box.right and mark.box.y <= y < mark.box.bottom:
                    grid[row][column] = signs[type(mark)]
    return "\n".join("".join(row) for row in grid)
