"""What other programs are told: IIIF manifests, schema.org, cards; and what hostile words do there: nothing."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from photovoice.layouts.web import WebPage
from photovoice.press.html import WebPress
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import Text
from tests.press.test_html import HOSTILE, Element, everywhere
from tests.support.gallery import LAYOUT, OneTone, plan, plate, wording

WEB = "https://photovoice.example.org"
CC = "https://creativecommons.org/licenses/by-nc-nd/4.0/"
AGREED = {"also": (Use.SOCIAL, Use.ARCHIVE)}


def rendered(path: str, *plates: Plate, **planned: object) -> str:
    page = plan(*plates, **planned)[path]
    assert isinstance(page, WebPage)
    return WebPress(Path("none")).render(page, OneTone()).decode()


def manifest(*plates: Plate, path: str = "p/7k3qx9/manifest.json", **planned: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(rendered(path, *plates, **planned))
    return found


def image_object(page: str) -> dict[str, Any]:
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert len(blocks) == 1
    found: dict[str, Any] = json.loads(blocks[0])
    return found


def metas(page: str) -> dict[str, str]:
    return {meta["property"]: meta["content"] for meta in Element(page).all("meta") if "property" in meta}


def test_a_manifest_tells_every_language_in_its_own_map() -> None:
    told = manifest(plate(title=wording(vi="Buổi sáng", cs="Ráno", en="Morning"), **AGREED))

    assert told["@context"] == "http://iiif.io/api/presentation/3/context.json"
    assert told["type"] == "Manifest"
    assert told["id"] == f"{WEB}/p/7k3qx9/manifest.json"
    assert told["label"] == {"vi": ["Buổi sáng"], "cs": ["Ráno"], "en": ["Morning"]}


def test_a_manifest_paints_the_picture_that_lies_in_the_gallery() -> None:
    shown = plate(**AGREED)
    [canvas] = manifest(shown)["items"]

    [annotation] = canvas["items"][0]["items"]

    assert annotation["motivation"] == "painting"
    assert annotation["target"] == canvas["id"]
    assert annotation["body"]["id"].removeprefix(f"{WEB}/") in plan(shown)
    assert (canvas["width"], canvas["height"]) == (1000, 750)


def test_a_manifest_bears_the_agreed_credit_and_licence() -> None:
    told = manifest(plate(**AGREED), layout=replace(LAYOUT, licence=CC))

    assert told["requiredStatement"]["value"] == {"none": ["Hoa, Vietnam"]}
    assert told["rights"] == CC.replace("https", "http")


def test_a_manifest_of_an_anonymous_author_names_nobody() -> None:
    told = manifest(plate(credit=None, **AGREED))

    assert "requiredStatement" not in told
    assert "Hoa" not in json.dumps(told)


def test_words_that_look_like_html_are_shown_by_viewers_as_they_were_written() -> None:
    told = manifest(plate(caption=wording(cs="<b>tučně</b>"), **AGREED))

    assert told["summary"] == {"cs": ["<b>tučně</b> "]}  # the space is what IIIF asks for


def test_the_collection_names_every_manifest() -> None:
    told = manifest(plate("bbbbbb", **AGREED), plate("cccccc", **AGREED), path="collection.json")

    assert told["type"] == "Collection"
    assert [item["id"] for item in told["items"]] == [
        f"{WEB}/p/{code}/manifest.json" for code in ("bbbbbb", "cccccc")
    ]


def test_search_engines_are_told_the_agreed_credit_and_licence() -> None:
    told = image_object(rendered("p/7k3qx9/cs/index.html", plate(), layout=replace(LAYOUT, licence=CC)))

    assert told["@type"] == "ImageObject"
    assert told["creditText"] == told["creator"]["name"] == "Hoa, Vietnam"
    assert told["license"] == CC
    assert told["contentUrl"] == f"{WEB}/p/7k3qx9/1024.jpg"


def test_search_engines_are_told_nobodys_name_where_the_author_is_anonymous() -> None:
    told = image_object(rendered("p/7k3qx9/cs/index.html", plate(credit=None)))

    assert not {"creator", "creditText", "copyrightNotice"} & told.keys()


def test_a_card_shows_title_words_and_picture() -> None:
    page = rendered("p/7k3qx9/en/index.html", plate(caption=wording(en="Every morning…"), **AGREED))

    told = metas(page)
    assert told["og:title"] == "Morning"
    assert told["og:description"] == "Every morning…"
    assert told["og:image"] == f"{WEB}/p/7k3qx9/1024.jpg"
    assert told["og:url"] == f"{WEB}/p/7k3qx9/en/"


@pytest.mark.parametrize("also", [(), (Use.ARCHIVE, Use.PRESS, Use.SCREEN)])
def test_no_card_is_shown_of_what_was_not_cleared_for_social_networks(also: tuple[Use, ...]) -> None:
    for path in ("index.html", "p/7k3qx9/index.html", "p/7k3qx9/cs/index.html"):
        page = rendered(path, plate(also=also))

        assert "og:" not in page
        assert "twitter:" not in page


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words[:16]))
def test_hostile_words_reach_other_programs_as_written_and_end_no_block(words: str) -> None:
    hostile = replace(everywhere(words), also=(Use.SOCIAL, Use.ARCHIVE))

    page = rendered("p/7k3qx9/cs/index.html", hostile)

    assert image_object(page)["name"] == words
    assert metas(page)["og:title"] == words
    assert manifest(hostile)["label"]["cs"][0].rstrip() == words.rstrip()


def test_a_theme_is_told_in_the_words_that_visitors_read() -> None:
    layout = replace(LAYOUT, theme_names=(("home", wording(cs="Domov", en="Home")),))

    told = manifest(plate(themes=("home", "own"), credit=Text("Hoa", "vi"), **AGREED), layout=layout)

    [themes] = [entry["value"] for entry in told["metadata"] if entry["label"]["en"] == ["Themes"]]
    assert themes == {"cs": ["Domov"], "en": ["Home"], "none": ["own"]}
