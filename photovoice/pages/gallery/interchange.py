"""What programs read of the gallery: its feed and site map, IIIF manifests, and settings of web hosts."""

from collections.abc import Iterator

from photovoice.layouts.gallery import GalleryLayout
from photovoice.layouts.web import Collection, Content, Feed, Host, Link, Manifest, Sitemap, WebPage
from photovoice.pages.gallery.paths import manifest
from photovoice.pages.gallery.pictures import code_of, web_picture
from photovoice.pages.gallery.story import in_language, marks, shown
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording

Note = tuple[str, Content, tuple[str, ...]]
"""A path, what lies there, and the marks of the plates it shows."""

HOSTS = ((".htaccess", "htaccess"), ("_redirects", "redirects"), ("_headers", "headers"), ("nginx.conf", "nginx"))


def listings(
    imprint: Imprint, layout: GalleryLayout, plates: tuple[Plate, ...], pages: tuple[WebPage, ...]
) -> Iterator[Note]:
    """Yield the feed, and for search engines the site map; both need the gallery's address."""
    if not imprint.web:
        return
    titled = tuple(plate for plate in plates if plate.title)
    first = imprint.languages[0]
    links = tuple(Link(imprint.address(code_of(plate)), plate.title.in_any(first)) for plate in titled)
    yield "feed.xml", Feed(links), shown(titled)
    if layout.search_engines:
        yield "sitemap.xml", Sitemap(tuple(f"{imprint.web}/{page.path}" for page in pages)), ()


def manifests(imprint: Imprint, layout: GalleryLayout, plates: tuple[Plate, ...]) -> Iterator[Note]:
    """Yield a manifest for every photograph cleared for archives, and the collection of them all."""
    kept = tuple(plate for plate in plates if Use.ARCHIVE in plate.also)
    if not imprint.web or not kept:
        return
    for plate in kept:
        content = Manifest(
            picture=web_picture(plate, layout.longest_edge, in_language(plate.alt, imprint.languages[0])),
            title=plate.title,
            caption=plate.caption,
            alt=plate.alt,
            where=plate.where,
            themes=tuple(
                layout.theme_name(theme) or Wording((Text(theme, UNDETERMINED),)) for theme in plate.themes
            ),
            credit=plate.credit,
            taken=plate.taken,
            licence=layout.licence,
        )
        yield manifest(code_of(plate)), content, marks(plate, Use.ARCHIVE)
    items = tuple((manifest(code_of(plate)), plate.title) for plate in kept)
    yield "collection.json", Collection(imprint.title, items), shown(kept, Use.ARCHIVE)


def notes_for_hosts(layout: GalleryLayout) -> Iterator[Note]:
    """Yield what common web hosts read: each takes its own file and leaves the others alone."""
    for path, kind in HOSTS:
        yield path, Host(kind, layout.moved_from), ()
