"""What a visitor's browser does with the gallery: it leads on, answers keys, and complains about nothing."""

import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from photovoice.layouts.web import PictureCopy, WebPage
from photovoice.press.html import WebPress
from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.funder import funder
from tests.support.gallery import IMPRINT, OneTone, plan, plate, wording

CHROMIUM = shutil.which("chromium") or ""
CODES = ("bbbbbb", "cccccc", "dddddd")
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")]


class Host(SimpleHTTPRequestHandler):
    """A web host that shows 404.html for an address that leads nowhere, and keeps no log."""

    def send_error(self, code: int, *_: object) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A host's folder with the gallery in a sub-folder."""
    host = tmp_path_factory.mktemp("host")
    press = WebPress(Path("none"))
    imprint = IMPRINT.__class__(
        wording(cs="Praha", en="Prague", ar="براغ"),
        ("cs", "en", "ar"),
        "Centre",
        "a@b.org",
        "https://photovoice.example.org",
        funder("eu-2021-2027"),
    )
    plates = [plate(code, width=720, height=480, also=(Use.ZINE, Use.SOCIAL)) for code in CODES]
    parts = plan(*plates, imprint=imprint, gone=("zzzzzz",), printed=((Use.ZINE, "xxxxxx"),))
    for part in parts.values():
        path = host / "gallery" / part.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(part, PictureCopy):
            size = part.order.long_edge, part.order.long_edge * 2 // 3
            Image.new("RGB", size, "#8a7f70").save(path)
        elif isinstance(part, WebPage):
            path.write_bytes(press.render(part, OneTone()))
    (host / "404.html").write_bytes((host / "gallery" / "404.html").read_bytes())
    return host


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/gallery"
    server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(locale="en-GB", viewport={"width": 360, "height": 740})
    complaints: list[str] = []
    opened = context.new_page()
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    context.close()
    assert [words for words in complaints if "404" not in words] == []


def where(page: Page) -> str:
    return page.url.partition("/gallery/")[2]


def test_a_printed_code_leads_to_the_visitors_language(page: Page, address: str) -> None:
    page.goto(f"{address}/p/bbbbbb/")
    page.wait_for_url("**/en/index.html")

    assert where(page) == "p/bbbbbb/en/index.html"


def test_a_visitor_of_another_language_chooses_one(browser: Browser, address: str) -> None:
    page = browser.new_context(locale="sw").new_page()
    page.goto(f"{address}/p/bbbbbb/")

    assert where(page) == "p/bbbbbb/"
    page.get_by_role("link", name="Čeština").click()
    assert where(page) == "p/bbbbbb/cs/index.html"


def test_the_code_of_a_zine_leads_to_its_photographs_in_the_visitors_language(page: Page, address: str) -> None:
    page.goto(f"{address}/p/xxxxxx/")
    page.wait_for_url("**/en/index.html")

    assert where(page) == "p/xxxxxx/en/index.html"
    assert page.get_by_role("heading", name="The booklet").is_visible()
    assert page.locator(".wall img").count() == len(CODES)


@pytest.mark.parametrize("typed", ["BBBBBB", "Bbbbbb/", "bbb-bbb"])
def test_a_mistyped_code_finds_its_photograph(page: Page, address: str, typed: str) -> None:
    page.goto(f"{address}/p/{typed}")
    page.wait_for_url("**/en/index.html")

    assert where(page) == "p/bbbbbb/en/index.html"


def test_a_code_that_was_never_printed_leads_to_a_page_that_helps(page: Page, address: str) -> None:
    page.goto(f"{address}/p/QQQQQQ/")
    page.wait_for_url("**/p/qqqqqq/")

    assert page.get_by_text("Small letters and numerals only").first.is_visible()


def test_the_arrow_keys_lead_from_photograph_to_photograph(page: Page, address: str) -> None:
    page.goto(f"{address}/p/bbbbbb/en/index.html")
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/p/cccccc/**")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/p/bbbbbb/**")

    assert where(page) == "p/bbbbbb/en/index.html"


def test_the_arrow_keys_follow_the_direction_of_the_language(page: Page, address: str) -> None:
    page.goto(f"{address}/p/bbbbbb/ar/index.html")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/p/cccccc/**")

    assert where(page) == "p/cccccc/ar/index.html"


def test_the_full_screen_view_opens_by_keyboard_and_gives_the_focus_back(page: Page, address: str) -> None:
    page.goto(f"{address}/p/bbbbbb/en/index.html")
    page.locator(".open").focus()
    page.keyboard.press("Enter")
    assert page.locator("dialog").is_visible()
    assert page.evaluate("document.querySelector('dialog').contains(document.activeElement)")

    page.keyboard.press("Escape")

    assert not page.locator("dialog").is_visible()
    assert page.evaluate("document.activeElement.classList.contains('open')")


def test_the_full_screen_view_stays_open_from_photograph_to_photograph(page: Page, address: str) -> None:
    page.goto(f"{address}/p/bbbbbb/en/index.html")
    page.locator(".open").click()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/p/cccccc/**")
    page.locator("dialog").wait_for()

    page.keyboard.press("Escape")

    assert page.evaluate("document.activeElement.classList.contains('open')")


@pytest.mark.parametrize("script", [True, False])
def test_from_a_usb_stick_every_picture_shows_with_and_without_script(
    browser: Browser, site: Path, script: bool
) -> None:
    context = browser.new_context(java_script_enabled=script, locale="en")
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto((site / "gallery" / "index.html").as_uri())
    page.get_by_role("link", name="English").click()
    page.wait_for_load_state("networkidle")

    shown = page.locator("main img").evaluate_all("images => images.map(image => image.naturalWidth > 0)")
    context.close()
    assert shown == [True] * len(CODES)
    assert complaints == []


@pytest.mark.parametrize("width", [360, 1366])
def test_the_funders_block_is_seen_without_scrolling(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(f"{address}/index.html")

    box = page.locator(".funder").bounding_box()
    assert box
    assert box["y"] + box["height"] <= 640


def test_on_paper_there_is_the_photograph_and_its_words_and_nothing_to_press(page: Page, address: str) -> None:
    page.goto(f"{address}/p/bbbbbb/en/index.html")
    page.emulate_media(media="print")

    assert page.locator(".frame img").is_visible()
    assert page.locator("h1").is_visible()
    assert not [item for item in page.locator("nav, dialog, .skip, .concern").all() if item.is_visible()]
    assert page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--paper')") == "#fff"


def test_data_for_search_engines_is_executed_by_nobody(page: Page, address: str) -> None:
    page.goto(f"{address}/p/bbbbbb/en/index.html")

    assert "ImageObject" in page.locator("script[type='application/ld+json']").text_content()


@pytest.mark.parametrize("path", ["index.html", "p/bbbbbb/ar/index.html", "404.html", "p/zzzzzz/index.html"])
def test_nothing_scrolls_sideways_on_a_narrow_screen_with_large_type(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}/{path}")
    page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
