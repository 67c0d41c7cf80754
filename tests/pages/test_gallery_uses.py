"""What else than the web a photo is cleared for, and what the gallery makes of that; printed editions' pages."""

from dataclasses import replace

import pytest

from photovoice.layouts.web import Collection, Door, Entrance, Manifest, Photos, Story, WebPage
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.text import Text
from tests.support.gallery import IMPRINT, LAYOUT, content, plan, plate, wording

HUNG = plate("bbbbbb", also=(Use.EXHIBITION, Use.ZINE))
STAPLED = plate("cccccc", also=(Use.ZINE,))
PRINTED = ((Use.ZINE, "zzzzzz"), (Use.EXHIBITION, "xxxxxx"))


def test_a_card_is_shown_only_of_what_was_cleared_for_social_networks() -> None:
    parts = plan(plate("bbbbbb", also=(Use.SOCIAL,)), plate("cccccc", also=(Use.PRESS, Use.ARCHIVE)))

    for code, agreed in (("bbbbbb", True), ("cccccc", False)):
        for path in (f"p/{code}/index.html", f"p/{code}/en/index.html"):
            shown = content(parts, path)
            assert isinstance(shown, Door | Story)
            assert (shown.card is not None) is agreed


def test_a_card_of_a_photograph_with_a_note_says_the_note_and_shows_no_picture() -> None:
    noted = plate(also=(Use.SOCIAL,), content_note=wording(cs="Pohřeb", en="A funeral"))

    shown = content(plan(noted), "p/7k3qx9/en/index.html")

    assert isinstance(shown, Story)
    assert shown.card
    assert shown.card.words == Text("A funeral", "en")
    assert shown.card.picture is None


def test_archives_get_a_manifest_of_just_what_was_cleared_for_them() -> None:
    parts = plan(plate("bbbbbb", also=(Use.ARCHIVE,)), plate("cccccc", also=(Use.SOCIAL,)))

    assert [path for path in parts if path.endswith(".json")] == ["p/bbbbbb/manifest.json", "collection.json"]
    assert isinstance(content(parts, "p/bbbbbb/manifest.json"), Manifest)
    collection = content(parts, "collection.json")
    assert isinstance(collection, Collection)
    assert [path for path, _ in collection.items] == ["p/bbbbbb/manifest.json"]


@pytest.mark.parametrize("use", [Use.SOCIAL, Use.ARCHIVE])
def test_without_an_address_there_is_neither_card_nor_manifest(use: Use) -> None:
    parts = plan(plate(also=(use,)), imprint=replace(IMPRINT, web=""))

    shown = content(parts, "p/7k3qx9/cs/index.html")
    assert isinstance(shown, Story)
    assert shown.card is None
    assert shown.manifest == ""
    assert not [path for path in parts if path.endswith(".json")]


def test_what_is_shown_for_another_use_leaves_with_that_use() -> None:
    parts = plan(plate("bbbbbb", also=tuple(Use)), printed=PRINTED)

    shows = {part.path: set(part.shows) for part in parts.values() if isinstance(part, WebPage)}
    assert shows["p/bbbbbb/cs/index.html"] == {"token-bbbbbb", "token-bbbbbb+social", "token-bbbbbb+archive"}
    assert shows["p/bbbbbb/index.html"] == {"token-bbbbbb", "token-bbbbbb+social"}
    assert shows["p/bbbbbb/manifest.json"] == shows["collection.json"] == {"token-bbbbbb", "token-bbbbbb+archive"}
    assert shows["p/xxxxxx/cs/index.html"] == {"token-bbbbbb", "token-bbbbbb+exhibition"}
    assert shows["index.html"] == {"token-bbbbbb"}


def test_the_exhibitions_route_shows_what_hangs_there_in_the_order_of_the_panels() -> None:
    parts = plan(HUNG, STAPLED, plate("dddddd", also=(Use.EXHIBITION,)), printed=PRINTED)

    route = content(parts, "p/xxxxxx/en/index.html")

    assert isinstance(route, Photos)
    assert route.kind == "exhibition"
    assert [tile.picture.code for tile in route.tiles] == ["bbbbbb", "dddddd"]


def test_a_printed_editions_own_code_leads_to_its_photographs_in_every_language() -> None:
    parts = plan(HUNG, STAPLED, printed=PRINTED)

    door = parts["p/zzzzzz/index.html"]
    assert isinstance(door, WebPage)
    assert isinstance(door.content, Entrance)
    assert [tile.picture.code for tile in door.content.tiles] == ["bbbbbb", "cccccc"]
    assert door.languages == (("cs", "p/zzzzzz/cs/index.html"), ("en", "p/zzzzzz/en/index.html"))
    shown = content(parts, "p/zzzzzz/cs/index.html")
    assert isinstance(shown, Photos)
    assert [tile.picture.code for tile in shown.tiles] == ["bbbbbb", "cccccc"]


def test_a_code_printed_on_a_zine_leads_on_when_no_photograph_is_left() -> None:
    parts = plan(plate("bbbbbb"), printed=PRINTED)

    shown = content(parts, "p/zzzzzz/cs/index.html")
    assert isinstance(shown, Photos)
    assert shown.tiles == ()
    assert "p/zzzzzz/index.html" in parts
    home = parts["index.html"]
    assert isinstance(home, WebPage)
    assert "zine" not in dict(home.site.contents)


def test_every_page_leads_to_the_printed_editions() -> None:
    page = plan(HUNG, printed=PRINTED)["en/about.html"]

    assert isinstance(page, WebPage)
    assert page.site.contents == (
        ("authors", "en/authors.html"),
        ("zine", "p/zzzzzz/en/index.html"),
        ("exhibition", "p/xxxxxx/en/index.html"),
    )


def test_an_edition_of_more_than_48_photographs_has_further_pages() -> None:
    plates = [plate(f"bcd{number:03}", also=(Use.ZINE,)) for number in range(50)]

    further = content(plan(*plates, printed=PRINTED), "p/zzzzzz/en/photos-2.html")

    assert isinstance(further, Photos)
    assert len(further.tiles) == 2
    assert further.previous == "p/zzzzzz/en/index.html"


def test_an_anonymous_author_is_named_in_no_list_and_no_manifest() -> None:
    parts = plan(plate("bbbbbb", credit=None, also=tuple(Use)))

    assert not [path for path in parts if "author" in path]
    manifest = content(parts, "p/bbbbbb/manifest.json")
    assert isinstance(manifest, Manifest)
    assert manifest.credit is None


def test_the_licence_stands_on_every_photograph() -> None:
    licence = "https://creativecommons.org/licenses/by-nc-nd/4.0/"

    shown = content(plan(plate(), layout=replace(LAYOUT, licence=licence)), "p/7k3qx9/cs/index.html")

    assert isinstance(shown, Story)
    assert shown.licence == licence
