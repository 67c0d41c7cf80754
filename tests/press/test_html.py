"""What a browser is given: true languages, nothing executed, nothing fetched from elsewhere."""

import base64
import gzip
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from photovoice.layouts.web import WebPage
from photovoice.press.html import WebPress
from photovoice.press.words import Catalogue
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.submission import Showed
from photovoice.vocabulary.text import Text
from tests.support.gallery import IMPRINT, LAYOUT, TONE, OneTone, plan, plate, wording
from tests.support.plates import FOUNDATION

HOSTILE = (
    "<script>alert(1)</script>",
    "{{ 7 * 7 }}{% include 'base.html' %}",
    "javascript:alert(1)",
    "\"'><img src=x onerror=alert(1)>",
    "\u202egnirts\u2066",
    "</style></title></script><!--",
    "&lt;b&gt;",
    "x" * 10_000,
)
LIMIT = 3 * 1024


class Element(HTMLParser):
    """Reads a page: every element with its attributes, languages and the words directly in it."""

    VOID = frozenset({"meta", "link", "img", "source", "br", "wbr", "path"})

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[tuple[str, str, str]] = []  # language, direction, words
        self._open: list[tuple[str, str, str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.tags.append((tag, named))
        if tag not in self.VOID:
            language, direction = self._open[-1][1:] if self._open else ("", "")
            self._open.append((tag, named.get("lang", language), named.get("dir", direction)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and self._open[-1][0] not in {"style", "script"}:
            self.words.append((*self._open[-1][1:], data.strip()))

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


def render(*plates: Plate, project: Path = Path("none"), **planned: object) -> dict[str, str]:
    press = WebPress(project)
    pages = [
        part
        for part in plan(*plates, **planned).values()
        if isinstance(part, WebPage) and part.path.endswith(".html")
    ]
    return {page.path: press.render(page, OneTone()).decode() for page in pages}


def everywhere(words: str) -> Plate:
    said = wording(cs=words, en=words)
    return plate(
        title=said,
        caption=said,
        alt=said,
        showed=Showed(said, said, said, said, said),
        where=said,
        themes=(words,),
        credit=Text(words, "und"),
    )


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words[:16]))
def test_hostile_words_are_shown_as_written_and_change_no_element(words: str) -> None:
    harmless = render(everywhere("harmless"), gone=("zzzzzz",))

    hostile = render(everywhere(words), gone=("zzzzzz",))

    page = Element(hostile["p/7k3qx9/cs/index.html"])
    expected = Element(harmless["p/7k3qx9/cs/index.html"])
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in expected.tags]
    assert [named.keys() - {"class"} for _, named in page.tags] == [
        named.keys() - {"class"} for _, named in expected.tags
    ]
    assert any(shown == words.strip() for _, _, shown in page.words)
    assert words in {image["alt"] for image in page.all("img")}


@pytest.mark.parametrize("words", HOSTILE, ids=lambda words: ascii(words[:16]))
def test_a_hostile_project_adds_no_script_and_no_address(words: str) -> None:
    imprint = replace(IMPRINT, title=wording(cs=words), organiser=words, contact=words)

    for page in render(plate(), imprint=imprint).values():
        elements = Element(page)
        assert not [named for _, named in elements.tags if any(name.startswith("on") for name in named)]
        assert not [link for link in elements.all("a") if link["href"].lower().startswith("javascript")]
        assert len([script for script in elements.all("script") if "type" not in script]) <= 1


def test_a_page_allows_just_the_styles_and_scripts_it_holds() -> None:
    for page in render(plate(), gone=("zzzzzz",)).values():
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
        assert policy
        allowed = set(re.findall(r"sha256-([\w+/=]+)", policy[1]))
        held = re.findall(r"<(?:style|script)>(.*?)</(?:style|script)>", page, flags=re.DOTALL)
        assert allowed == {base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for part in held}
        assert "unsafe" not in policy[1]
        assert policy[1].startswith("default-src &#39;none&#39;")


def test_no_element_has_a_style_or_a_handler_of_its_own() -> None:
    for page in render(plate(content_note=wording(cs="Pohřeb", en="A funeral"))).values():
        names = {name for _, named in Element(page).tags for name in named}
        assert not {name for name in names if name == "style" or name.startswith("on")}


def test_every_link_names_a_file_of_the_site_from_where_the_page_lies() -> None:
    parts = plan(*(plate(code) for code in ("bbbbbb", "cccccc")), gone=("zzzzzz",))
    press = WebPress(Path("none"))

    for page in parts.values():
        if not isinstance(page, WebPage) or not page.path.endswith("index.html"):
            continue
        elements = Element(press.render(page, OneTone()).decode())
        sources = [file.split()[0] for source in elements.all("source") for file in source["srcset"].split(", ")]
        links = [*(a["href"] for a in elements.all("a")), *(img["src"] for img in elements.all("img")), *sources]
        links += [link["href"] for link in elements.all("link") if link["rel"] == "alternate"]
        for link in links:
            if not link.startswith(("#", "mailto:")):
                up = "../" * page.path.count("/")
                assert link.startswith(up)
                assert link.removeprefix(up) in parts, (page.path, link)


def test_words_of_another_language_say_so_and_keep_their_direction() -> None:
    arabic = plate(title=wording(ar="نافذة"), caption=wording(ar="من النافذة…", cs="Z okna…"))

    page = Element(render(arabic)["p/7k3qx9/cs/index.html"])

    assert ("ar", "rtl", "نافذة") in page.words
    assert ("ar", "rtl", "من النافذة…") in page.words
    assert ("cs", "ltr", "Z okna…") in page.words


def test_a_name_whose_language_nobody_stated_is_kept_apart() -> None:
    page = Element(render(plate())["p/7k3qx9/cs/index.html"])

    assert ("", "auto", "Hoa, Vietnam") in page.words


def test_the_gallery_speaks_english_where_it_does_not_know_the_language_and_marks_it() -> None:
    imprint = replace(IMPRINT, languages=("mi", "fa"), title=wording(mi="Kōrero", fa="پراگ"))
    pages = render(plate(), imprint=imprint)

    for path, language in (("mi/about.html", "mi"), ("fa/about.html", "fa")):
        page = Element(pages[path])
        assert page.all("html")[0]["lang"] == language
        about = [spoken for spoken in page.words if spoken[2] == "About photovoice"]
        assert {(tag, direction) for tag, direction, _ in about} == {("en", "ltr")}


def test_every_language_of_the_catalogue_has_every_word() -> None:
    built_in = Catalogue.read(Path(__file__).parents[2] / "photovoice/press/templates/words.json")

    assert {language for language, _ in built_in.words} >= {"en", "cs"}
    for language, _ in built_in.words:
        assert {text.language for text in built_in.texts(language).values()} == {language}


def test_a_project_may_add_a_language_and_change_a_word(tmp_path: Path) -> None:
    own = tmp_path / "layouts" / "gallery"
    own.mkdir(parents=True)
    (own / "words.json").write_text('{"cs": {"about": "O nás"}, "mi": {"about": "Mō mātou"}}', encoding="utf-8")

    pages = render(plate(), project=tmp_path, imprint=replace(IMPRINT, languages=("cs", "mi")))

    assert ("cs", "ltr", "O nás") in Element(pages["cs/about.html"]).words
    assert ("mi", "ltr", "Mō mātou") in Element(pages["mi/about.html"]).words


def test_a_template_of_the_projects_own_goes_before_the_built_in_one(tmp_path: Path) -> None:
    own = tmp_path / "layouts" / "gallery"
    own.mkdir(parents=True)
    (own / "prose.html").write_text("<p>{{ site.organiser }}</p>", encoding="utf-8")
    (own / "style.css").write_text("h1 { color: #123456 }", encoding="utf-8")

    pages = render(plate(), project=tmp_path)

    assert pages["cs/about.html"] == "<p>Integration Centre</p>"
    assert "h1 { color: #123456 }" in pages["index.html"]


def test_a_content_note_stands_before_the_photograph() -> None:
    pages = render(plate(content_note=wording(cs="Pohřeb", en="A funeral")))

    for path in ("index.html", "p/7k3qx9/index.html"):
        assert "Pohřeb" in pages[path]
        assert not Element(pages[path]).all("img")
    story = Element(pages["p/7k3qx9/cs/index.html"])
    assert story.all("details")
    assert {image.get("loading") for image in story.all("img")} == {"lazy"}


def test_the_first_picture_comes_at_once_and_the_others_when_they_are_near() -> None:
    page = Element(render(*(plate(code) for code in ("bbbbbb", "cccccc", "dddddd")))["index.html"])

    assert [image.get("loading", "at once") for image in page.all("img")] == ["at once", "lazy", "lazy"]
    assert all(image["width"] == "1000" and image["height"] == "750" for image in page.all("img"))


def test_each_picture_waits_in_its_own_tone_and_ratio() -> None:
    page = render(plate())["p/7k3qx9/cs/index.html"]

    assert f".k7k3qx9{{--ratio:1.333;--tone:{TONE}}}" in page


def test_a_tone_that_is_no_colour_is_our_mistake() -> None:
    class Wrong(OneTone):
        def tone(self, digest: str) -> str:
            return f"url({digest})"

    [page] = [part for path, part in plan(plate()).items() if path == "index.html"]

    with pytest.raises(ValueError, match="not a colour"):
        WebPress(Path("none")).render(page, Wrong())


@pytest.mark.parametrize("engines", [False, True])
def test_search_engines_are_kept_out_unless_they_are_wanted(engines: bool) -> None:
    pages = render(plate(), layout=replace(LAYOUT, search_engines=engines), gone=("zzzzzz",))

    assert ('content="noindex"' in pages["index.html"]) is not engines
    assert 'content="noindex"' in pages["p/zzzzzz/index.html"]
    assert 'content="noindex"' in pages["404.html"]


def test_the_notice_speaks_every_language_and_names_nobody() -> None:
    page = Element(render(plate("bbbbbb"), gone=("zzzzzz",))["p/zzzzzz/index.html"])

    spoken = {language for language, _, _ in page.words}
    assert {"cs", "en"} <= spoken
    assert not [words for _, _, words in page.words if "Hoa" in words]
    assert not page.all("img")


def test_the_funders_block_stands_on_the_first_page_in_its_language() -> None:
    page = Element(render(plate())["en/index.html"])

    said = [words for _, _, words in page.words]
    assert "European Union" in said
    assert said.index("European Union") < said.index("Photographs")


def test_a_funder_of_ones_own_words_stands_without_the_unions_emblem() -> None:
    pages = render(plate(), imprint=replace(IMPRINT, funder=FOUNDATION))

    assert "Podpořila Nadace Příklad." in pages["index.html"]
    assert not [page for page in pages.values() if "<svg" in page]


def test_a_project_without_a_funder_shows_no_emblem() -> None:
    pages = render(plate(), imprint=replace(IMPRINT, funder=None))

    assert not [page for page in pages.values() if "<svg" in page]


def test_a_contact_that_is_no_email_address_is_no_link() -> None:
    page = Element(render(plate(), imprint=replace(IMPRINT, contact="+420 600 000 000"))["cs/withdraw.html"])

    assert not [link for link in page.all("a") if "mailto" in link["href"]]
    assert any(words == "+420 600 000 000" for _, _, words in page.words)


def test_all_script_of_a_page_is_smaller_than_3_kb() -> None:
    for page in render(plate(), gone=("zzzzzz",)).values():
        assert sum(len(script) for script in re.findall(r"<script>(.*?)</script>", page, re.DOTALL)) < LIMIT


def test_the_feed_and_the_sitemap_are_well_formed_whatever_the_words() -> None:
    parts = plan(everywhere("</title>]]>&\"'<"), layout=replace(LAYOUT, search_engines=True))
    press = WebPress(Path("none"))

    for path, items in (("feed.xml", ".//item/link"), ("sitemap.xml", ".//{*}loc")):
        page = parts[path]
        assert isinstance(page, WebPage)
        root = ElementTree.fromstring(press.render(page, OneTone()))
        assert all(link.text.startswith("https://photovoice.example.org/") for link in root.findall(items))


def test_the_first_page_of_a_thousand_photographs_is_smaller_than_300_kb() -> None:
    plates = [plate(f"{number:06}", themes=(f"theme {number % 7}",)) for number in range(1000)]
    parts = plan(*plates, imprint=replace(IMPRINT, languages=("cs",)))
    press = WebPress(Path("none"))

    for path in ("index.html", "cs/authors.html", "cs/photos-21.html"):
        page = parts[path]
        assert isinstance(page, WebPage)
        assert len(press.render(page, OneTone())) < 300_000


@pytest.mark.parametrize("path", ["index.html", "p/7k3qx9/cs/index.html", "p/7k3qx9/index.html"])
def test_a_page_is_smaller_than_10_kb_on_its_way(path: str) -> None:
    words = " ".join(f"slovo{number}" for number in range(120))
    said = wording(cs=words, en=words)
    full = plate(caption=said, showed=Showed(said, said, said, said, said), also=(Use.SOCIAL, Use.ARCHIVE))

    assert len(gzip.compress(render(full)[path].encode())) < 10_000


def test_half_a_surrogate_pair_spoils_nothing() -> None:
    assert "Ráno ?" in render(plate(title=wording(cs="Ráno \ud83d")))["p/7k3qx9/cs/index.html"]


def test_the_page_behind_a_code_names_the_author_and_how_to_have_a_picture_taken_down() -> None:
    page = Element(render(plate(credit=Text("Hoa, Vietnam", "vi")))["p/7k3qx9/index.html"])

    assert [words for _, _, words in page.words].count("Hoa, Vietnam") == 2  # once in each language
    assert {"../../cs/withdraw.html", "../../en/withdraw.html"} <= {link["href"] for link in page.all("a")}
