"""Photographs told to other programs: IIIF manifests for archives, schema.org for search engines."""

import json
import re
from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import Markup

from photovoice.layouts.web import Collection, Manifest, Site, Story, WebPage
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording

CONTEXT = "http://iiif.io/api/presentation/3/context.json"
NO_LANGUAGE = "none"  # IIIF Presentation 3.0, section 4.1
RIGHTS = re.compile(r"https?://((?:www\.)?(?:creativecommons|rightsstatements)\.org/.+)")
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")

Label = Callable[[str, str], Text]
"""The gallery's own words, by language and key."""


def manifest(page: WebPage, content: Manifest, label: Label) -> bytes:
    """Return a manifest: one canvas with one picture, its words in every language they were written in."""
    site, picture = page.site, content.picture
    address = f"{site.web}/{page.path}"
    canvas = address.removesuffix("manifest.json") + "canvas"
    image = {
        "id": f"{site.web}/{picture.jpeg.path}",
        "type": "Image",
        "format": "image/jpeg",
        "width": picture.jpeg.width,
        "height": picture.jpeg.height,
    }
    painting = {
        "id": f"{canvas}/picture",
        "type": "Annotation",
        "motivation": "painting",
        "body": image,
        "target": canvas,
    }
    size = {"width": picture.jpeg.width, "height": picture.jpeg.height}
    told: dict[str, Any] = {
        "@context": CONTEXT,
        "id": address,
        "type": "Manifest",
        "label": _labelled(content.title, page, "untitled", label),
    }
    if content.caption:
        told["summary"] = _words(content.caption)
    told["metadata"] = [
        {"label": _own(page, key, label), "value": value} for key, value in _facts(content) if value
    ]
    if content.credit:
        told["requiredStatement"] = {"label": _own(page, "author", label), "value": _words(content.credit)}
    if rights := RIGHTS.fullmatch(content.licence):
        told["rights"] = f"http://{rights[1]}"  # as IIIF writes them (section 3.2, rights)
    told |= _provider(page)
    told["homepage"] = [
        {
            "id": f"{site.web}/{path}",
            "type": "Text",
            "label": _labelled(content.title, page, "untitled", label),
            "format": "text/html",
            "language": [tag],
        }
        for tag, path in _stories(page)
    ]
    told["thumbnail"] = [image]
    told["items"] = [
        {
            "id": canvas,
            "type": "Canvas",
            **size,
            "label": _labelled(content.alt or content.title, page, "untitled", label),
            "items": [{"id": f"{canvas}/page", "type": "AnnotationPage", "items": [painting]}],
        }
    ]
    return _written(told)


def collection(page: WebPage, content: Collection, label: Label) -> bytes:
    """Return the collection of all manifests."""
    told = {
        "@context": CONTEXT,
        "id": f"{page.site.web}/{page.path}",
        "type": "Collection",
        "label": _words(content.label),
        **_provider(page),
        "items": [
            {
                "id": f"{page.site.web}/{path}",
                "type": "Manifest",
                "label": _labelled(title, page, "untitled", label),
            }
            for path, title in content.items
        ],
    }
    return _written(told)


def image_object(site: Site, story: Story) -> Markup:
    """Return what schema.org tells of a picture, as a block of data; empty while there is no address.

    A data block is not executed, and browsers do not apply the page's security policy to it (HTML, "prepare the
    script element", step 13). Its one way out, the end of the element, is closed by writing < as an escape.
    """
    if not story.address:
        return Markup()
    picture = story.picture
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ImageObject",
        "url": story.address,
        "contentUrl": f"{site.web}/{picture.jpeg.path}",
        "width": picture.jpeg.width,
        "height": picture.jpeg.height,
    }
    told |= _literals(("name", story.words.title), ("caption", story.words.caption), ("description", picture.alt))
    if story.credit:
        name = story.credit.words
        told |= {"creator": {"@type": "Person", "name": name}, "creditText": name, "copyrightNotice": f"© {name}"}
    if story.licence:
        told["license"] = story.licence
    if story.where:
        told["contentLocation"] = {"@type": "Place", "name": story.where.words}
    if DATE.fullmatch(story.taken):
        told["dateCreated"] = story.taken
    data = json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup(f'<script type="application/ld+json">{data}</script>')


def _facts(content: Manifest) -> Iterable[tuple[str, dict[str, list[str]]]]:
    yield "where", _words(content.where)
    yield "taken", {NO_LANGUAGE: [_no_html(content.taken)]} if content.taken else {}
    yield "themes", _merged(content.themes)


def _provider(page: WebPage) -> dict[str, Any]:
    site = page.site
    home = [{"id": f"{site.web}/{site.home}", "type": "Text", "label": _words(site.title), "format": "text/html"}]
    label = {NO_LANGUAGE: [site.organiser]}
    return {"provider": [{"id": f"{site.web}/", "type": "Agent", "label": label, "homepage": home}]}


def _stories(page: WebPage) -> Iterable[tuple[str, str]]:
    return ((tag, page.path.replace("manifest.json", f"{tag}/index.html")) for tag, _ in page.languages)


def _own(page: WebPage, key: str, label: Label) -> dict[str, list[str]]:
    return _merged([Wording((label(tag, key),)) for tag, _ in page.languages])


def _labelled(wording: Wording, page: WebPage, otherwise: str, label: Label) -> dict[str, list[str]]:
    return _words(wording) if wording else _own(page, otherwise, label)


def _words(words: Wording | Text) -> dict[str, list[str]]:
    return _merged([Wording((words,)) if isinstance(words, Text) else words])


def _merged(wordings: Iterable[Wording]) -> dict[str, list[str]]:
    """Return a language map: every language's words, in their order, each once."""
    told: dict[str, list[str]] = {}
    for wording in wordings:
        for text in filter(None, wording):
            said = told.setdefault(NO_LANGUAGE if text.language == UNDETERMINED else text.language, [])
            if _no_html(text.words) not in said:
                said.append(_no_html(text.words))
    return told


def _no_html(words: str) -> str:
    """Return words that no viewer takes for HTML: these begin with < and end with > (section 4.5)."""
    return f"{words} " if words.startswith("<") and words.endswith(">") else words


def _literals(*told: tuple[str, Text | None]) -> dict[str, str]:
    return {key: text.words for key, text in told if text}


def _written(told: dict[str, Any]) -> bytes:
    return json.dumps(told, ensure_ascii=False, indent=1).encode(errors="replace")
