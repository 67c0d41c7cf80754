"""What the gallery tells of a photograph in one language, and who or what photographs are grouped by."""

from dataclasses import dataclass, fields

from photovoice.layouts.gallery import GalleryLayout
from photovoice.layouts.web import Answer, Card, Link, Story, Tile, Words
from photovoice.pages.gallery.paths import Paths, manifest
from photovoice.pages.gallery.pictures import code_of, web_picture
from photovoice.pages.gallery.sounds import recording
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.submission import Showed
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording


@dataclass(frozen=True, slots=True)
class Group:
    """Photographs of one author or one theme; key is what the submissions say."""

    key: str
    plates: tuple[Plate, ...]
    credit: Text | None = None

    def name(self, layout: GalleryLayout, language: str) -> Text:
        """Return what visitors read."""
        return self.credit or theme_name(self.key, layout, language)


def marks(plate: Plate, *others: Use) -> tuple[str, ...]:
    """Return what a file bears that shows the plate, and more of it where it is cleared for these uses too."""
    return (plate.token, *(plate.mark(other) for other in others if other in plate.also))


def shown(plates: tuple[Plate, ...], *others: Use) -> tuple[str, ...]:
    """Return what a file bears that shows all these plates."""
    return tuple(mark for plate in plates for mark in marks(plate, *others))


def in_language(wording: Wording, language: str) -> Text | None:
    """Return the words in this language, else the author's own; None when nothing was written."""
    return wording.in_any(language) if wording else None


def theme_name(theme: str, layout: GalleryLayout, language: str) -> Text:
    """Return the theme as staff named it, else as it was written."""
    return in_language(layout.theme_name(theme), language) or Text(theme, UNDETERMINED)


def authors_of(plates: tuple[Plate, ...]) -> tuple[Group, ...]:
    """Return the photographs by author, in the order of their first; the anonymous have no group."""
    groups: dict[str, list[Plate]] = {}
    for plate in plates:
        if plate.credit:
            groups.setdefault(plate.credit.words, []).append(plate)
    return tuple(Group(words, tuple(found), found[0].credit) for words, found in groups.items())


def themes_of(plates: tuple[Plate, ...]) -> tuple[Group, ...]:
    """Return the photographs by theme, in the order of their first."""
    groups: dict[str, list[Plate]] = {}
    for plate in plates:
        for theme in dict.fromkeys(plate.themes):
            groups.setdefault(theme, []).append(plate)
    return tuple(Group(theme, tuple(found)) for theme, found in groups.items())


def tile(plate: Plate, paths: Paths, layout: GalleryLayout) -> Tile:
    """Return a photograph as it stands among others."""
    language = paths.language
    return Tile(
        path=paths.story(code_of(plate)),
        picture=web_picture(plate, layout.longest_edge, in_language(plate.alt, language)),
        title=in_language(plate.title, language),
        credit=plate.credit,
        note=in_language(plate.content_note, language),
    )


def story(
    plate: Plate, paths: Paths, layout: GalleryLayout, imprint: Imprint, neighbours: tuple[str, str]
) -> Story:
    """Return everything told of a photograph; neighbours are the paths before and after, perhaps empty."""
    language = paths.language
    code = code_of(plate)
    credit = plate.credit if layout.authors else None
    return Story(
        picture=web_picture(plate, layout.longest_edge, in_language(plate.alt, language)),
        words=words_in(plate, language),
        own=_own_words(plate, language),
        note=in_language(plate.content_note, language),
        credit=plate.credit,
        author=paths.group("author", credit.words, 1) if credit else "",
        where=in_language(plate.where, language),
        taken=plate.taken,
        themes=tuple(
            Link(paths.group("theme", theme, 1), theme_name(theme, layout, language)) for theme in plate.themes
        ),
        address=imprint.address(code) if imprint.web else "",
        previous=neighbours[0],
        next=neighbours[1],
        licence=layout.licence,
        card=card(plate, layout, imprint, language, paths.story(code)),
        manifest=manifest(code) if imprint.web and Use.ARCHIVE in plate.also else "",
        recording=recording(plate, language),
    )


def card(plate: Plate, layout: GalleryLayout, imprint: Imprint, language: str, path: str) -> Card | None:
    """Return what social networks may show of a page, or None where nobody agreed to that."""
    if not imprint.web or Use.SOCIAL not in plate.also:
        return None
    note = in_language(plate.content_note, language)
    shown = web_picture(plate, layout.longest_edge, in_language(plate.alt, language))
    return Card(
        address=f"{imprint.web}/{path.removesuffix('index.html')}",
        title=in_language(plate.title, language),
        words=note or in_language(plate.caption, language),
        picture=None if note else shown,
    )


def words_in(plate: Plate, language: str) -> Words:
    """Return what is told of a photograph in this language, else in the author's own."""
    return Words(
        in_language(plate.title, language),
        in_language(plate.caption, language),
        tuple(Answer(question, wording.in_any(language)) for question, wording in _showed(plate.showed)),
    )


def _own_words(plate: Plate, language: str) -> Words | None:
    def own(wording: Wording) -> Text | None:
        first = wording.in_any() if wording else None
        return first if first and first != wording.in_any(language) else None

    answers = ((question, own(wording)) for question, wording in _showed(plate.showed))
    words = Words(
        own(plate.title),
        own(plate.caption),
        tuple(Answer(question, text) for question, text in answers if text),
    )
    return words or None


def _showed(showed: Showed) -> tuple[tuple[str, Wording], ...]:
    found = ((field.name, getattr(showed, field.name)) for field in fields(showed))
    return tuple((question, wording) for question, wording in found if wording)
