"""Pages of the gallery, rendered: Jinja templates, with styles and scripts inlined and allowed by their hashes."""

import base64
import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from photovoice.layouts.web import (
    Collection,
    Contents,
    Door,
    Entrance,
    Feed,
    Home,
    Host,
    Manifest,
    Missing,
    Notice,
    Photos,
    Prose,
    Site,
    Sitemap,
    Story,
    Typeface,
    WebPage,
    WebPicture,
)
from photovoice.press.hosts import host_file
from photovoice.press.interchange import collection, image_object, manifest
from photovoice.press.words import FALLBACK, Catalogue, Speaker
from photovoice.problems import StoppedError, say
from photovoice.typography.webfont import webfont
from photovoice.vocabulary.funder import EU_BLUE, EU_GOLD, emblem_stars
from photovoice.vocabulary.languages import direction, endonym
from photovoice.vocabulary.plate import Prints
from photovoice.vocabulary.text import Text

BUILT_IN = Path(__file__).with_name("templates")
STAFFS_OWN = "layouts/gallery"
TEMPLATES = {
    Home: "home.html",
    Photos: "photos.html",
    Contents: "contents.html",
    Story: "story.html",
    Door: "door.html",
    Entrance: "entrance.html",
    Notice: "notice.html",
    Prose: "prose.html",
    Missing: "missing.html",
    Sitemap: "sitemap.xml",
    Feed: "feed.xml",
}
SCRIPTS = {
    Story: ("font.js", "story.js"),
    Door: ("door.js", "font.js"),
    Entrance: ("door.js", "font.js"),
    Missing: ("missing.js",),
}
HIDDEN = (Notice, Missing)  # never listed by search engines
TONE = re.compile(r"#[0-9a-f]{6}")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
EMBLEM_HEIGHT = 180.0


class WebPress:
    """Renders the pages of one project; made once, since templates are compiled and styles hashed once."""

    def __init__(self, project: Path) -> None:
        """Read the templates.

        Args:
            project: The project's folder: a template, style sheet or catalogue in its layouts/gallery
                goes before the built-in one.
        """
        self._folders = (project / STAFFS_OWN, BUILT_IN)
        self._environment = Environment(
            loader=FileSystemLoader(self._folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        star, others = _emblem()
        self._environment.globals.update(
            direction=direction,
            endonym=endonym,
            isolated=_isolated,
            blue=EU_BLUE,
            gold=EU_GOLD,
            star=star,
            others=tuple(map(Markup, others)),
        )
        self._catalogue = Catalogue.read(BUILT_IN / "words.json", project / STAFFS_OWN / "words.json")
        self._styles: dict[str, Markup] = {}
        self._speakers: dict[str, Speaker] = {}
        self._parts: dict[tuple[str, Site, str], Markup] = {}
        self._scripts = {
            kind: _inlined("".join(map(self._source, SCRIPTS.get(kind, ("font.js",))))) for kind in TEMPLATES
        }

    def render(self, page: WebPage, prints: Prints) -> bytes:
        """Return a page's bytes, which depend on the page, the templates and the pictures' tones alone.

        Raises:
            StoppedError: If a template of the staff's asks for something that there is not.
        """
        try:
            return self._rendered(page, prints)
        except TemplateError as broken:
            raise StoppedError(
                say("A template in layouts/gallery cannot be filled in: {why}.", why=broken.message or "?")
            ) from broken

    def _rendered(self, page: WebPage, prints: Prints) -> bytes:
        match page.content:
            case Typeface(cut, characters):
                return webfont(cut, characters)
            case Manifest() as content:
                return manifest(page, content, self._label)
            case Collection() as content:
                return collection(page, content, self._label)
            case Host() as content:
                return host_file(content, page.site.web)
        speaker = self._speaker(page.site.language)
        script = self._scripts[type(page.content)]
        styles = (self._style(page.site.look), _picture_styles(page, prints))
        root = Markup("../" * page.path.count("/"))
        template = self._environment.get_template(TEMPLATES[type(page.content)])
        rendered = template.render(
            page=page,
            site=page.site,
            content=page.content,
            kind=type(page.content).__name__.lower(),
            hidden=isinstance(page.content, HIDDEN),
            root=root,
            policy=_policy(script, styles),
            script=script,
            styles=styles,
            say=speaker.say,
            tongue=speaker.tongue,
            ui=speaker.ui,
            plain=speaker.plain,
            ui_in=lambda tag, key: self._speaker(tag).ui(key),
            tongue_in=lambda tag, text: self._speaker(tag).tongue(text),
            contact=_contact(page.site.contact),
            funder=_funder_words(page.site),
            funding=self._part("funder.html", page.site, ""),
            footer=self._part("footer.html", page.site, root),
            data=image_object(page.site, page.content) if isinstance(page.content, Story) else "",
        )
        # Half a surrogate pair, which YAML can hold, is no character and cannot be written.
        return rendered.encode(errors="replace")

    def _speaker(self, language: str) -> Speaker:
        if language not in self._speakers:
            self._speakers[language] = Speaker(self._catalogue, language)
        return self._speakers[language]

    def _part(self, name: str, site: Site, root: str) -> Markup:
        """Return what is the same on many pages, rendered once."""
        if (name, site, root) not in self._parts:
            speaker = self._speaker(site.language)
            self._parts[name, site, root] = Markup(
                self._environment.get_template(name).render(
                    site=site,
                    root=root,
                    tongue=speaker.tongue,
                    ui=speaker.ui,
                    plain=speaker.plain,
                    contact=_contact(site.contact),
                    funder=_funder_words(site),
                )
            )
        return self._parts[name, site, root]

    def _label(self, language: str, key: str) -> Text:
        return self._speaker(language).text(key)

    def _style(self, look: str) -> Markup:
        if look not in self._styles:
            self._styles[look] = _inlined("".join(map(self._source, ("gallery.css", f"{look}.css", "style.css"))))
        return self._styles[look]

    def _source(self, name: str) -> str:
        found = (folder / name for folder in self._folders if (folder / name).is_file())
        return next((path.read_text(encoding="utf-8") for path in found), "")


def _inlined(source: str) -> Markup:
    """Return a style sheet or script without comments and indents, unable to end its element."""
    bare = re.sub(r"\s*\n\s*", "\n", re.sub(r"/\*.*?\*/", "", source, flags=re.DOTALL)).strip()
    return Markup(bare.replace("</", "<\\/"))


def _picture_styles(page: WebPage, prints: Prints) -> Markup:
    """Return each picture's ratio and tone; here because the policy forbids style attributes."""
    rules = []
    for picture in _pictures(page):
        tone = prints.tone(picture.digest)
        if not TONE.fullmatch(tone):
            raise ValueError(f"{tone!r} is not a colour")
        rules.append(f".k{picture.code}{{--ratio:{picture.ratio:.4g};--tone:{tone}}}")
    return Markup("\n".join(rules))


def _pictures(page: WebPage) -> Iterator[WebPicture]:
    match page.content:
        case Home(tiles=tiles) | Photos(tiles=tiles) | Entrance(tiles=tiles):
            yield from (tile.picture for tile in tiles)
        case Story(picture=picture) | Door(picture=picture):
            yield picture


def _policy(script: Markup, styles: tuple[Markup, ...]) -> str:
    styles_allowed = " ".join(_hash(style) for style in styles if style)
    return (
        "default-src 'none'; img-src 'self' data:; media-src 'self'; font-src 'self'; "
        f"style-src {styles_allowed}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )


@lru_cache(64)
def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def _contact(contact: str) -> Markup:
    if EMAIL.fullmatch(contact):
        return Markup('<a href="mailto:{0}" lang="" dir="ltr">{0}</a>').format(contact)
    return _isolated(contact)


def _isolated(words: str) -> Markup:
    return Markup('<bdi lang="">{}</bdi>').format(words)


def _funder_words(site: Site) -> dict[str, Text]:
    """Return what the funder wants said, in the page's language, else in English; empty without a funder."""
    paid = site.funder
    if not paid:
        return {}
    wordings = (("beside", paid.beside), ("statement", paid.statement), ("disclaimer", paid.disclaimer))
    return {name: wording.in_any(site.language, FALLBACK) for name, wording in wordings if wording}


def _emblem() -> tuple[str, tuple[str, ...]]:
    """Return the path of the emblem's first star, and where the others stand from there."""
    first, *others = emblem_stars(EMBLEM_HEIGHT)
    path = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in first) + "z"
    top = first[0]
    return path, tuple(f'x="{star[0][0] - top[0]:.1f}" y="{star[0][1] - top[1]:.1f}"' for star in others)
