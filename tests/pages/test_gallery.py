"""What lies in the gallery, and what each page shows."""

from dataclasses import replace
from itertools import pairwise

import pytest

from photovoice.layouts.web import (
    Contents,
    Feed,
    Home,
    Link,
    Notice,
    Photos,
    PictureCopy,
    Sitemap,
    Story,
    Typeface,
    WebPage,
)
from photovoice.pages.gallery.site import plan_gallery
from photovoice.problems import Problems
from photovoice.vocabulary.submission import Showed
from photovoice.vocabulary.text import Text
from tests.support.gallery import IMPRINT, LAYOUT, content, plan, plate, wording

VIETNAMESE = plate(
    title=wording(vi="Buổi sáng", cs="Ráno", en="Morning"),
    caption=wording(vi="Mỗi sáng…", en="Every morning…"),
    showed=Showed(see=wording(vi="Tôi thấy…", cs="Vidím…"), why=wording(vi="Vì…")),
)


def story(language: str) -> Story:
    found = content(plan(VIETNAMESE), f"p/7k3qx9/{language}/index.html")
    assert isinstance(found, Story)
    return found


def many(count: int) -> list[str]:
    return [f"bcd{number:03}" for number in range(count)]


def test_the_listing_of_a_gallery_with_one_photograph_is_the_site() -> None:
    parts = plan(plate(themes=("home",)), gone=("zzzzzz",))

    shared = {"p/7k3qx9/index.html", "p/zzzzzz/index.html", "404.html", "index.html", "en/index.html"}
    shared |= {"fonts/titles.woff2", "feed.xml", ".htaccess", "_redirects", "_headers", "nginx.conf"}
    pictures = {f"p/7k3qx9/{name}" for name in ("512.avif", "768.avif", "1024.avif", "1600.avif", "1024.jpg")}
    in_each = {"about.html", "withdraw.html", "accessibility.html", "authors.html", "themes.html"}
    groups = {path.split("/")[1] for path in parts if "/author-" in path or "/theme-" in path}
    assert len(groups) == 2
    assert parts.keys() == (
        shared
        | pictures
        | {f"p/7k3qx9/{language}/index.html" for language in ("cs", "en")}
        | {f"{language}/{name}" for language in ("cs", "en") for name in in_each | groups}
    )


def test_every_page_exists_in_every_language_and_they_all_point_at_each_other() -> None:
    parts = plan(plate(themes=("home",)), plate("zzzzzz"))

    for part in parts.values():
        if isinstance(part, WebPage):
            assert [tag for tag, _ in part.languages] == ["cs", "en"]
            for tag, path in part.languages:
                other = parts[path]
                assert isinstance(other, WebPage)
                assert other.site.language == tag


def test_words_nobody_translated_are_shown_in_the_authors_own_language() -> None:
    assert story("cs").words.caption == Text("Mỗi sáng…", "vi")
    assert [answer.text.language for answer in story("cs").words.answers] == ["cs", "vi"]


def test_the_authors_own_words_stand_beside_a_translation() -> None:
    own = story("cs").own

    assert own is not None
    assert own.title == Text("Buổi sáng", "vi")
    assert own.caption is None  # it stands above already, for lack of a Czech one
    assert [answer.question for answer in own.answers] == ["see"]


def test_an_author_who_wrote_in_the_pages_language_is_not_shown_twice() -> None:
    written = plate(title=wording(cs="Ráno"), caption=wording(cs="Každé ráno…", en="Every morning…"))

    shown = content(plan(written), "p/7k3qx9/cs/index.html")

    assert isinstance(shown, Story)
    assert shown.own is None


def test_photographs_lead_to_their_neighbours_in_the_order_given() -> None:
    codes = many(4)
    parts = plan(*(plate(code) for code in codes))

    stories = [content(parts, f"p/{code}/en/index.html") for code in codes]

    for (code, before), (following, after) in pairwise(zip(codes, stories, strict=True)):
        assert isinstance(before, Story)
        assert isinstance(after, Story)
        assert before.next == f"p/{following}/en/index.html"
        assert after.previous == f"p/{code}/en/index.html"


@pytest.mark.parametrize(("count", "pages"), [(0, 1), (1, 1), (48, 1), (49, 2), (96, 2), (97, 3)])
def test_a_page_holds_48_photographs_and_none_is_lost(count: int, pages: int) -> None:
    parts = plan(*(plate(code, credit=None) for code in many(count)))

    leaves = [part.content for part in parts.values() if isinstance(part, WebPage)]
    shown = [leaf for leaf in leaves if isinstance(leaf, Home | Photos)]
    assert len(shown) == pages * 2
    assert sum(len(leaf.tiles) for leaf in shown) == count * 2
    assert all(len(leaf.tiles) <= 48 for leaf in shown)


def test_an_anonymous_author_has_no_page() -> None:
    parts = plan(plate("bbbbbb"), plate("cccccc", credit=None))

    authors = content(parts, "en/authors.html")
    assert isinstance(authors, Contents)
    assert [link.text.words for link in authors.links] == ["Hoa, Vietnam"]


def test_one_name_is_one_page_whatever_language_it_was_said_to_be_in() -> None:
    plates = (plate("bbbbbb", credit=Text("Hoa", "und")), plate("cccccc", credit=Text("Hoa", "vi")))

    paths = [part.path for part in plan_gallery(IMPRINT, LAYOUT, plates, (), Problems())]

    assert len(paths) == len(set(paths))
    assert len([path for path in paths if path.startswith("en/author-")]) == 1


def test_no_author_has_a_page_when_staff_want_none() -> None:
    parts = plan(plate(), layout=replace(LAYOUT, authors=False))

    assert not [path for path in parts if "author" in path]


def test_an_authors_page_shows_her_photographs_only() -> None:
    parts = plan(plate("bbbbbb"), plate("cccccc", credit=Text("Sam", "und")))

    [sam] = [p for p in parts.values() if isinstance(p, WebPage) and p.path.startswith("en/author-") and
             isinstance(p.content, Photos) and p.content.name == Text("Sam", "und")]  # fmt: skip
    assert sam.shows == ("token-cccccc",)


def test_a_theme_that_is_a_path_names_no_file_outside_the_site() -> None:
    parts = plan(plate(themes=("../../../etc/passwd", "javascript:alert(1)")))

    assert not [path for path in parts if ".." in path or ":" in path or "etc" in path]


def test_every_page_says_whose_photographs_it_shows_or_names() -> None:
    parts = plan(plate("bbbbbb", credit=Text("Hoa", "vi"), themes=("home",)), plate("cccccc", credit=None))

    shows = {part.path: part.shows for part in parts.values() if isinstance(part, WebPage)}
    assert shows["index.html"] == ("token-bbbbbb", "token-cccccc")
    assert shows["en/authors.html"] == shows["en/themes.html"] == ("token-bbbbbb",)
    assert shows["p/cccccc/cs/index.html"] == shows["p/cccccc/index.html"] == ("token-cccccc",)
    assert shows["en/about.html"] == shows["404.html"] == ()


def test_a_withdrawn_photograph_leaves_nothing_but_a_notice() -> None:
    before = plan(plate("bbbbbb"), plate("cccccc", title=wording(cs="Tajné")))

    after = plan(plate("bbbbbb"), gone=("cccccc",))

    assert "Tajné" in repr(before)
    assert "Tajné" not in repr(after)
    assert [path for path in after if "cccccc" in path] == ["p/cccccc/index.html"]
    assert content(after, "p/cccccc/index.html") == Notice()
    assert repr(after).count("cccccc") == 2  # the notice's path as a key and in the page


@pytest.mark.parametrize(
    ("width", "height", "widths"),
    [
        (4000, 3000, [500, 768, 1000, 1600]),  # an eighth and a quarter are taken as they are
        (3024, 4032, [378, 576, 756, 1200]),
        (1600, 1200, [512, 768, 1024, 1600]),
        (1200, 900, [512, 768, 1200]),
        (640, 480, [512, 640]),
        (500, 500, [500]),
        (1, 1, [1]),
    ],
)
def test_pictures_are_never_enlarged_and_no_two_files_are_nearly_the_same(
    width: int, height: int, widths: list[int]
) -> None:
    shown = content(plan(plate(width=width, height=height)), "p/7k3qx9/cs/index.html")

    assert isinstance(shown, Story)
    assert [file.width for file in shown.picture.avif] == widths
    assert 0 <= min(1024, max(width, height)) - max(shown.picture.jpeg.width, shown.picture.jpeg.height) <= 25


def test_no_picture_is_larger_than_the_project_allows() -> None:
    parts = plan(plate(width=4000), layout=replace(LAYOUT, longest_edge=900))

    orders = [part.order for part in parts.values() if isinstance(part, PictureCopy)]
    assert sorted((order.format, order.long_edge) for order in orders) == [
        ("avif", 500), ("avif", 900), ("jpeg", 900),
    ]  # fmt: skip


def test_every_picture_file_a_page_names_lies_in_the_site() -> None:
    parts = plan(plate("bbbbbb", width=640, height=480), plate("cccccc"))

    for part in parts.values():
        if isinstance(part, WebPage) and isinstance(part.content, Story):
            for file in (*part.content.picture.avif, part.content.picture.jpeg):
                assert isinstance(parts[file.path], PictureCopy)


def test_a_page_depends_on_nothing_of_other_photographs_but_its_neighbours() -> None:
    alone = plan(*(plate(code) for code in many(4)))

    changed = plan(*(plate(code) for code in many(3)), plate("bcd003", title=wording(cs="Jiný")))

    for language in ("cs", "en"):
        path = f"p/bcd000/{language}/index.html"
        assert repr(alone[path]) == repr(changed[path])


def test_a_gallery_with_an_address_has_a_feed_and_one_for_search_engines_a_sitemap() -> None:
    parts = plan(plate(), layout=replace(LAYOUT, search_engines=True), gone=("zzzzzz",))

    sitemap, feed = content(parts, "sitemap.xml"), content(parts, "feed.xml")
    assert isinstance(sitemap, Sitemap)
    assert isinstance(feed, Feed)
    assert {
        address.removeprefix("https://photovoice.example.org/") for address in sitemap.addresses
    } < parts.keys()
    assert "zzzzzz" not in repr((sitemap, feed))
    assert feed.links == (Link("https://photovoice.example.org/p/7k3qx9/", Text("Ráno", "cs")),)
    assert "sitemap.xml" not in plan(plate())
    assert "feed.xml" not in plan(plate(), imprint=replace(IMPRINT, web=""))


def test_the_font_has_the_characters_of_the_titles() -> None:
    font = content(plan(plate(title=wording(vi="Buổi sáng ở Sapa"))), "fonts/titles.woff2")

    assert isinstance(font, Typeface)
    assert set("Buổi sáng ở Sapa") <= set(font.characters)


def test_an_introduction_that_misses_a_language_is_a_problem() -> None:
    problems = Problems()
    layout = replace(LAYOUT, introduction=wording(cs="Vítejte."))

    plan_gallery(IMPRINT, layout, (), (), problems)

    [problem] = problems
    assert str(problem.what) == "The gallery's introduction is missing in English (en)."
    assert str(problem.remedy) == "Add a line   en: …   under “introduction”."


def test_a_plate_without_a_permalink_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="permalink"):
        plan(replace(plate(), permalink=None))
