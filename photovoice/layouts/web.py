"""A planned site: pages to be rendered and picture files to be put beside them."""

from dataclasses import dataclass

from photovoice.layouts.websound import Recording
from photovoice.vocabulary.funder import Funder
from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.plate import PrintOrder
from photovoice.vocabulary.text import Text, Wording


@dataclass(frozen=True, slots=True)
class PictureCopy:
    """A developed picture that lies in the site; path is relative to the site's root."""

    path: str
    order: PrintOrder
    shows: tuple[str, ...]  # the token of its plate
    credit: str = ""  # written into the file itself; empty: nothing is
    licence: str = ""  # the same


@dataclass(frozen=True, slots=True)
class PictureFile:
    """One file of a picture and its size."""

    path: str
    width: Px
    height: Px


@dataclass(frozen=True, slots=True)
class WebPicture:
    """A picture on a page: its AVIF files from small to large, and one JPEG that every browser can show."""

    code: str
    digest: str
    avif: tuple[PictureFile, ...]
    jpeg: PictureFile
    alt: Text | None

    @property
    def ratio(self) -> float:
        """Width over height of the largest file."""
        return self.avif[-1].width / self.avif[-1].height


@dataclass(frozen=True, slots=True)
class Link:
    """A page of this site and the words that lead to it."""

    path: str
    text: Text
    count: int = 0  # how many photographs it shows, where that is told


@dataclass(frozen=True, slots=True)
class Tile:
    """A photograph among others; one with a content note is announced, not shown."""

    path: str
    picture: WebPicture
    title: Text | None
    credit: Text | None
    note: Text | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the author answered to one of the five questions of SHOWeD; question is the field's name."""

    question: str
    text: Text


@dataclass(frozen=True, slots=True)
class Words:
    """What is told of a photograph, as far as somebody wrote it."""

    title: Text | None
    caption: Text | None
    answers: tuple[Answer, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.title or self.caption or self.answers)


@dataclass(frozen=True, slots=True)
class Home:
    """The first page of a language: introduction and the first photographs."""

    introduction: Text | None
    tiles: tuple[Tile, ...]
    next: str  # path of the second page of photographs; empty: none


@dataclass(frozen=True, slots=True)
class Photos:
    """Photographs under a heading: a further page of all, those of one author, those of one theme."""

    kind: str  # all, author, theme, or the printed edition: exhibition or zine
    name: Text | None  # the author's or the theme's
    number: int  # of the page, from 1
    tiles: tuple[Tile, ...]
    previous: str
    next: str


@dataclass(frozen=True, slots=True)
class Contents:
    """All authors or all themes."""

    kind: str  # authors or themes
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What social networks show of an address that is passed on; without a picture where a note comes first."""

    address: str
    title: Text | None
    words: Text | None
    picture: WebPicture | None


@dataclass(frozen=True, slots=True)
class Story:
    """One photograph with everything told of it."""

    picture: WebPicture
    words: Words
    own: Words | None  # the author's own, when the page speaks another language
    note: Text | None
    credit: Text | None
    author: str  # path of the author's page
    where: Text | None
    taken: str
    themes: tuple[Link, ...]
    address: str  # the permalink as printed; empty: the gallery has no address yet
    previous: str
    next: str
    licence: str = ""  # its address; empty: none was agreed
    card: Card | None = None  # None: not cleared for social networks
    manifest: str = ""  # path of its IIIF manifest; empty: not cleared for archives
    recording: Recording | None = None  # None: there is none, or it may not be heard


@dataclass(frozen=True, slots=True)
class Door:
    """The permalink of a photograph: leads on to the visitor's language, and tells all where that fails."""

    picture: WebPicture
    words: tuple[Words, ...]  # in the order of the page's languages
    note: Text | None
    credit: Text | None
    card: Card | None = None


@dataclass(frozen=True, slots=True)
class Entrance:
    """The permalink of a printed edition: leads on to the visitor's language, and shows all where that fails."""

    kind: str  # exhibition or zine
    code: str
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """The permalink of a photograph that is no longer shown: says so in every language and names nobody."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A page of words: what this is, how to withdraw, how accessible it is; words are the project's own."""

    kind: str  # about, withdraw or accessibility
    words: Text | None = None


@dataclass(frozen=True, slots=True)
class Missing:
    """What a host shows for an address that leads nowhere; a mistyped code is tried again in lower case."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font file, which has just the characters that the site needs."""

    cut: str  # serif, sans or bold
    characters: str


@dataclass(frozen=True, slots=True)
class Sitemap:
    """Every page for search engines, as whole addresses."""

    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """Every photograph for those who follow the gallery; paths are whole addresses."""

    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Manifest:
    """A photograph for libraries and archives, in every language: a IIIF Presentation 3 manifest."""

    picture: WebPicture
    title: Wording
    caption: Wording
    alt: Wording
    where: Wording
    themes: tuple[Wording, ...]
    credit: Text | None
    taken: str
    licence: str


@dataclass(frozen=True, slots=True)
class Collection:
    """All manifests of the gallery: a IIIF Presentation 3 collection."""

    label: Wording
    items: tuple[tuple[str, Wording], ...]  # path and title of each manifest


@dataclass(frozen=True, slots=True)
class Host:
    """What a web host is told: the page for mistyped addresses, and where visitors of old addresses are led."""

    kind: str  # htaccess, redirects, headers or nginx
    moved_from: tuple[str, ...]  # old addresses of the gallery, without a trailing slash


Content = (
    Home
    | Photos
    | Contents
    | Story
    | Door
    | Entrance
    | Notice
    | Prose
    | Missing
    | Typeface
    | Sitemap
    | Feed
    | Manifest
    | Collection
    | Host
)


@dataclass(frozen=True, slots=True)
class Site:
    """What every page of one language says of the project."""

    title: Text
    language: str
    home: str  # path of its first page
    organiser: str
    contact: str
    web: str
    funder: Funder | None
    look: str
    font: str  # path of the font that titles are set in
    search_engines: bool
    contents: tuple[tuple[str, str], ...]  # authors, themes and printed editions that there are, and their paths


@dataclass(frozen=True, slots=True)
class WebPage:
    """One page, or a file that is rendered like one.

    `repr` of it, the templates and the pictures' tones are all that its bytes depend on.
    """

    path: str  # relative to the site's root
    site: Site
    languages: tuple[tuple[str, str], ...]  # every language of the project and the path of this page in it
    content: Content
    shows: tuple[str, ...]  # the tokens of the plates it shows or names
