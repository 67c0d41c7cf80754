"""The gallery, planned: every page in every language, and the picture files beside them."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from photovoice.layouts.gallery import GalleryLayout
from photovoice.layouts.web import (
    Content,
    Contents,
    Door,
    Entrance,
    Home,
    Link,
    Missing,
    Notice,
    Photos,
    PictureCopy,
    Prose,
    Site,
    Typeface,
    WebPage,
)
from photovoice.layouts.websound import SoundCopy
from photovoice.pages.gallery.interchange import listings, manifests, notes_for_hosts
from photovoice.pages.gallery.paths import Paths, door
from photovoice.pages.gallery.pictures import code_of, picture_copies, web_picture
from photovoice.pages.gallery.sounds import sound_copies
from photovoice.pages.gallery.story import (
    Group,
    authors_of,
    card,
    in_language,
    marks,
    shown,
    story,
    themes_of,
    tile,
    words_in,
)
from photovoice.problems import Problems
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.languages import language_name
from photovoice.vocabulary.plate import Plate

PROSE = ("about", "withdraw", "accessibility")
CUTS = {"paper": "serif", "night": "sans", "poster": "bold"}
ALWAYS = frozenset(map(chr, range(0x20, 0x7F))) | frozenset("–—’‚‘“”„…→←")
FONT = "fonts/titles.woff2"

PathIn = Callable[[Paths], str]
"""Where a page lies, given the addresses of a language."""


def plan_gallery(
    imprint: Imprint,
    layout: GalleryLayout,
    plates: tuple[Plate, ...],
    gone: tuple[str, ...],
    problems: Problems,
    printed: tuple[tuple[Use, str], ...] = (),
) -> tuple[WebPage | PictureCopy | SoundCopy, ...]:
    """Return everything that lies in the gallery.

    Args:
        imprint: What the pages say of the project, and their languages.
        layout: The staff's choices.
        plates: The photos cleared for the web, in the order in which visitors see them.
        gone: Codes that were printed once and whose photo may not be shown any more.
        problems: Takes a problem for each language in which the introduction is missing.
        printed: The printed editions and the codes that lead to their photographs.
    """
    for language in imprint.languages:
        if layout.introduction and not layout.introduction.only(language):
            problems.add(
                layout.place,
                "The gallery's introduction is missing in {name} ({language}).",
                "Add a line   {language}: …   under “introduction”.",
                name=language_name(language),
                language=language,
            )
    plan = _Plan(imprint, layout, plates, printed)
    pages = tuple(chain.from_iterable(plan.pages_in(language) for language in imprint.languages))
    copies = chain.from_iterable(picture_copies(plate, layout) for plate in plates)
    sounds = chain.from_iterable(map(sound_copies, plates))
    return (*pages, *plan.doors(gone), *plan.notes(pages), *copies, *sounds)


class _Plan:
    """The pages of one gallery; every method returns finished pages."""

    def __init__(
        self,
        imprint: Imprint,
        layout: GalleryLayout,
        plates: tuple[Plate, ...],
        printed: tuple[tuple[Use, str], ...],
    ) -> None:
        self.imprint, self.layout, self.plates = imprint, layout, plates
        self.printed = [
            (use, code, tuple(plate for plate in plates if use in plate.also)) for use, code in printed
        ]
        self.first = imprint.languages[0]
        self.paths = {tag: Paths(tag, first=tag == self.first) for tag in imprint.languages}
        self.groups = {"author": authors_of(plates) if layout.authors else (), "theme": themes_of(plates)}
        self.sites = {tag: self._site(tag) for tag in imprint.languages}

    def pages_in(self, language: str) -> Iterator[WebPage]:
        """Yield every page of a language."""
        yield from self._photos(language)
        for kind, groups in self.groups.items():
            if groups:
                yield self._contents(language, kind, groups)
            for group in groups:
                yield from self._group(language, kind, group)
        for use, code, plates in self.printed:
            yield from self._edition(language, use, code, plates)
        yield from self._stories(language)
        for kind in PROSE:
            words = in_language(self.layout.about, language) if kind == "about" else None
            yield self._page(language, partial(Paths.single, kind=kind), Prose(kind, words))

    def doors(self, gone: tuple[str, ...]) -> Iterator[WebPage]:
        """Yield the pages of no language: where codes lead, and where no address leads."""
        home = partial(Paths.photos, number=1)
        for plate in self.plates:
            code = code_of(plate)
            picture = web_picture(plate, self.layout.longest_edge, in_language(plate.alt, self.first))
            words = tuple(words_in(plate, tag) for tag in self.paths)
            note = in_language(plate.content_note, self.first)
            passed_on = card(plate, self.layout, self.imprint, self.first, door(code))
            content = Door(picture, words, note, plate.credit, passed_on)
            yield self._neutral(door(code), partial(Paths.story, code=code), content, marks(plate, Use.SOCIAL))
        for use, code, plates in self.printed:
            leaf = plates[: self.layout.photos_on_a_page]
            tiles = tuple(tile(plate, self.paths[self.first], self.layout) for plate in leaf)
            path = partial(Paths.edition, code=code, number=1)
            yield self._neutral(door(code), path, Entrance(use.value, code, tiles), shown(leaf, use))
        for code in gone:
            yield self._neutral(door(code), home, Notice())
        yield self._neutral("404.html", home, Missing())
        yield self._neutral(FONT, home, Typeface(CUTS[self.layout.look], self._characters()))

    def notes(self, pages: tuple[WebPage, ...]) -> Iterator[WebPage]:
        """Yield what only programs read: listings, manifests, settings of web hosts."""
        home = partial(Paths.photos, number=1)
        notes = (
            *listings(self.imprint, self.layout, self.plates, pages),
            *manifests(self.imprint, self.layout, self.plates),
            *notes_for_hosts(self.layout),
        )
        for path, content, shows in notes:
            yield self._neutral(path, home, content, shows)

    def _photos(self, language: str) -> Iterator[WebPage]:
        introduction = in_language(self.layout.introduction, language)
        for number, leaf, neighbours in self._leaves(language, self.plates, Paths.photos):
            tiles = tuple(tile(plate, self.paths[language], self.layout) for plate in leaf)
            content: Content = (
                Home(introduction, tiles, neighbours[1])
                if number == 1
                else Photos("all", None, number, tiles, *neighbours)
            )
            yield self._page(language, partial(Paths.photos, number=number), content, shown(leaf))

    def _group(self, language: str, kind: str, group: Group) -> Iterator[WebPage]:
        def path(paths: Paths, number: int) -> str:
            return paths.group(kind, group.key, number)

        name = group.name(self.layout, language)
        for number, leaf, neighbours in self._leaves(language, group.plates, path):
            tiles = tuple(tile(plate, self.paths[language], self.layout) for plate in leaf)
            content = Photos(kind, name, number, tiles, *neighbours)
            yield self._page(language, partial(path, number=number), content, shown(leaf))

    def _edition(self, language: str, use: Use, code: str, plates: tuple[Plate, ...]) -> Iterator[WebPage]:
        def path(paths: Paths, number: int) -> str:
            return paths.edition(code, number)

        for number, leaf, neighbours in self._leaves(language, plates, path):
            tiles = tuple(tile(plate, self.paths[language], self.layout) for plate in leaf)
            content = Photos(use.value, None, number, tiles, *neighbours)
            yield self._page(language, partial(path, number=number), content, shown(leaf, use))

    def _contents(self, language: str, kind: str, groups: tuple[Group, ...]) -> WebPage:
        paths = self.paths[language]
        links = tuple(
            Link(paths.group(kind, group.key, 1), group.name(self.layout, language), len(group.plates))
            for group in groups
        )
        named = tuple(dict.fromkeys(plate for group in groups for plate in group.plates))
        return self._page(
            language, partial(Paths.single, kind=f"{kind}s"), Contents(f"{kind}s", links), shown(named)
        )

    def _stories(self, language: str) -> Iterator[WebPage]:
        paths = self.paths[language]
        ways = ["", *(paths.story(code_of(plate)) for plate in self.plates), ""]
        for index, plate in enumerate(self.plates):
            content = story(plate, paths, self.layout, self.imprint, (ways[index], ways[index + 2]))
            voice = (plate.voice.token,) if plate.voice else ()
            shows = (*marks(plate, Use.SOCIAL, Use.ARCHIVE), *voice)
            yield self._page(language, partial(Paths.story, code=code_of(plate)), content, shows)

    def _characters(self) -> str:
        """Return all characters that titles are made of."""
        wordings = [self.imprint.title, self.layout.introduction, *(plate.title for plate in self.plates)]
        written = {character for wording in wordings for text in wording for character in text.words}
        return "".join(sorted(ALWAYS | {character for character in written if character.isprintable()}))

    def _leaves(
        self, language: str, plates: tuple[Plate, ...], path: Callable[[Paths, int], str]
    ) -> Iterator[tuple[int, tuple[Plate, ...], tuple[str, str]]]:
        """Yield number, photographs and neighbours (paths before and after, perhaps empty) of each page."""
        size = self.layout.photos_on_a_page
        last = max(1, -(-len(plates) // size))
        paths = self.paths[language]
        for number in range(1, last + 1):
            before = path(paths, number - 1) if number > 1 else ""
            after = path(paths, number + 1) if number < last else ""
            yield number, plates[(number - 1) * size : number * size], (before, after)

    def _page(self, language: str, path: PathIn, content: Content, shows: tuple[str, ...] = ()) -> WebPage:
        return WebPage(path(self.paths[language]), self.sites[language], self._everywhere(path), content, shows)

    def _neutral(self, at: str, path: PathIn, content: Content, shows: tuple[str, ...] = ()) -> WebPage:
        return WebPage(at, self.sites[self.first], self._everywhere(path), content, shows)

    def _everywhere(self, path: PathIn) -> tuple[tuple[str, str], ...]:
        return tuple((tag, path(paths)) for tag, paths in self.paths.items())

    def _site(self, language: str) -> Site:
        return Site(
            title=self.imprint.title.in_any(language),
            language=language,
            home=self.paths[language].photos(1),
            organiser=self.imprint.organiser,
            contact=self.imprint.contact,
            web=self.imprint.web,
            funder=self.imprint.funder,
            look=self.layout.look,
            font=FONT,
            search_engines=self.layout.search_engines,
            contents=tuple(self._footer(self.paths[language])),
        )

    def _footer(self, paths: Paths) -> Iterator[tuple[str, str]]:
        for kind, groups in self.groups.items():
            if groups:
                yield f"{kind}s", paths.single(f"{kind}s")
        for use, code, plates in self.printed:
            if plates:
                yield use.value, paths.edition(code, 1)
