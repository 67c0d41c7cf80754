"""What a visitor's browser makes of a recording: calm, reachable, loaded only when asked for."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from photovoice.layouts.web import PictureCopy, WebPage
from photovoice.press.html import WebPress
from photovoice.vocabulary.plate import CleanSound, Voice
from tests.support.gallery import IMPRINT, OneTone, plan, plate, wording
from tests.support.sounds import plain_mp3

CHROMIUM = shutil.which("chromium") or ""
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")]
TRANSCRIPT = wording(vi="Tôi chờ tàu điện.", cs="Čekám na tramvaj.", ar="أنتظر الترام.")
VOICE = Voice(CleanSound("digest", 10, ("mp3",)), TRANSCRIPT, "token-voice")
PLAYED = """async () => {
  const player = document.querySelector("audio");
  player.muted = true;
  await player.play();
  return Math.round(player.duration);
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gallery")
    press = WebPress(Path("none"))
    imprint = replace(IMPRINT, languages=("cs", "en", "ar"))
    plates = [plate(code, width=720, height=480, voice=VOICE) for code in ("bbbbbb", "cccccc")]
    for part in plan(*plates, imprint=imprint).values():
        path = folder / part.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(part, WebPage):
            path.write_bytes(press.render(part, OneTone()))
        elif isinstance(part, PictureCopy):
            Image.new("RGB", (part.order.long_edge, part.order.long_edge * 2 // 3), "#8a7f70").save(path)
        else:
            path.write_bytes(plain_mp3(417))
    return folder


@pytest.fixture
def asked() -> list[str]:
    """Take the addresses that the page asks for."""
    return []


@pytest.fixture
def page(browser: Browser, site: Path, asked: list[str]) -> Iterator[Page]:
    """Open the page of a photograph from a USB stick, on a telephone; it may complain about nothing."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    opened.goto((site / "p" / "bbbbbb" / "en" / "index.html").as_uri())
    yield opened
    context.close()
    assert complaints == []


def test_a_voice_is_heard_from_a_usb_stick(page: Page) -> None:
    assert page.evaluate(PLAYED) == 10


def test_a_voice_is_loaded_only_when_somebody_wants_to_hear_it(page: Page, asked: list[str]) -> None:
    page.wait_for_load_state("networkidle")
    before = "voice.mp3" in asked

    page.evaluate(PLAYED)

    assert (before, "voice.mp3" in asked) == (False, True)


def test_the_player_is_large_and_named(page: Page) -> None:
    player = page.locator("audio")
    box = player.bounding_box()

    assert box
    assert box["height"] >= 44 and box["width"] >= 240
    assert page.locator(f"#{player.get_attribute('aria-labelledby')}").text_content() == (
        "Listen to the words Tiếng Việt · 0:10"
    )


def test_the_arrow_keys_move_in_the_recording_while_the_player_has_the_focus(page: Page) -> None:
    page.evaluate(PLAYED)
    page.locator("audio").focus()

    page.keyboard.press("ArrowRight")

    page.wait_for_timeout(200)
    assert "/p/bbbbbb/" in page.url


def test_player_and_transcript_are_reached_by_keyboard(page: Page) -> None:
    page.locator(".by a").focus()
    reached = []
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.tagName"))
        if reached[-1] == "SUMMARY":
            break
    page.keyboard.press("Enter")

    assert "AUDIO" in reached and page.get_by_text("Tôi chờ tàu điện.").is_visible()


def test_on_paper_there_is_the_transcript_and_no_player(page: Page) -> None:
    page.emulate_media(media="print")

    assert not page.locator("audio").is_visible()
    assert page.get_by_text("Tôi chờ tàu điện.").bounding_box()


@pytest.mark.parametrize("language", ["cs", "ar"])
def test_nothing_scrolls_sideways_on_a_narrow_screen(page: Page, site: Path, language: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto((site / "p" / "bbbbbb" / language / "index.html").as_uri())
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.locator("summary").click()

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_every_transcript_is_marked_with_its_language_and_direction(page: Page, site: Path) -> None:
    page.goto((site / "p" / "bbbbbb" / "ar" / "index.html").as_uri())

    marked = page.locator(".voice p").evaluate_all(
        "all => all.map(one => [one.closest('[lang]').lang, one.closest('[dir]').dir, one.textContent])"
    )

    assert marked == [["ar", "rtl", "أنتظر الترام."], ["vi", "ltr", "Tôi chờ tàu điện."]]
