"""The panels that are not photographs: what the exhibition is, its themes, and who made it."""

from dataclasses import replace
from datetime import date

import pytest

from photovoice.layouts.exhibition import Kind, Panels
from photovoice.layouts.formats import PANELS
from photovoice.layouts.page import Code, Lines, Page, Role
from photovoice.layouts.panels import Order, PanelLayout, Theme
from photovoice.layouts.venue import Venue
from photovoice.pages.exhibition.panels import plan_panels
from photovoice.problems import Place, Problems
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Mm, Size
from photovoice.vocabulary.plate import Plate
from tests.support.fake_metrics import FakeMetrics
from tests.support.plates import faults, imprint, plate, wording, words

VENUE = Venue("town-hall", "Town hall", date(2026, 12, 1), date(2027, 1, 31), Place("layouts/panels.yaml"))
HOME = Theme("home", wording({"cs": "Doma", "en": "At home"}), wording({"en": "Where we sleep."}))
BY_THEME = PanelLayout(order=Order.THEME, theme_panels=True, themes=(HOME,))
FIVE = ("cs", "en", "uk", "ar", "mn")
LONG = wording(dict.fromkeys(FIVE, "Toto je delší úvod k výstavě. " * 40))


def shot(number: int, *themes: str) -> Plate:
    return replace(plate(number, title={"cs": f"Fotografie {number}"}), themes=themes)


def planned(
    layout: PanelLayout = PanelLayout(),  # noqa: B008 - frozen
    plates: tuple[Plate, ...] = (shot(1),),
    of: Imprint | None = None,
) -> Panels:
    return plan_panels(of or imprint(), layout, plates, FakeMetrics(), Problems())


def kinds(panels: Panels) -> str:
    return "".join(panel.kind.name[0] for panel in panels.panels)


def first(panels: Panels, kind: Kind) -> Page:
    return panels.document.pages[[panel.kind for panel in panels.panels].index(kind)]


def test_panels_are_numbered_as_the_pages_they_are() -> None:
    panels = planned(BY_THEME, (shot(1, "home"), shot(2, "work"), shot(3, "home")))

    assert [panel.number for panel in panels.panels] == list(range(1, len(panels.document.pages) + 1))
    assert kinds(panels) == "ITPPTPC"
    assert [panel.size for panel in panels.panels] == [page.trim for page in panels.document.pages]


def test_the_introduction_says_title_place_days_and_organiser() -> None:
    said = words(first(planned(replace(PanelLayout(), venue=VENUE)), Kind.INTRODUCTION))

    for expected in (
        "Praha našima očima",
        "Prague through our eyes",
        "Town hall",
        "1. 12. 2026 – 31. 1. 2027",
        "Integration Centre Prague",
    ):
        assert expected in said


def test_the_introduction_leads_to_the_whole_exhibition() -> None:
    page = first(planned(of=replace(imprint(), code="bcdfgh")), Kind.INTRODUCTION)

    (code,) = (mark for mark in page.marks if isinstance(mark, Code))
    assert code.address == "https://photovoice.example.org/p/bcdfgh/"
    assert "photovoice.example.org/p/bcdfgh" in words(page)


def test_without_a_gallery_the_introduction_has_no_code() -> None:
    page = first(planned(of=imprint(web="")), Kind.INTRODUCTION)

    assert not [mark for mark in page.marks if isinstance(mark, Code)]


def test_an_introduction_of_the_staffs_own_is_shown_in_every_language() -> None:
    own = wording({"cs": "Vítejte u nás.", "en": "Welcome to our place."})

    said = words(first(planned(replace(PanelLayout(), introduction=own)), Kind.INTRODUCTION))

    assert "Vítejte u nás." in said and "Welcome to our place." in said


def test_staff_may_do_without_an_introduction() -> None:
    assert kinds(planned(replace(PanelLayout(), introduction_panel=False))) == "PC"


def test_titles_of_all_languages_are_equally_large() -> None:
    page = first(planned(), Kind.INTRODUCTION)

    titles = [m for m in page.marks if isinstance(m, Lines) and m.text.words.startswith("Pra")]
    assert [m.text.language for m in titles] == ["cs", "en"]
    assert len({m.style.size for m in titles}) == 1


def test_a_theme_opens_with_its_name_in_every_language_and_its_words() -> None:
    said = words(first(planned(BY_THEME, (shot(1, "home"),)), Kind.THEME))

    assert "Doma" in said and "At home" in said and "Where we sleep." in said


def test_a_theme_without_a_name_is_called_as_in_submissions() -> None:
    panels = planned(BY_THEME, (shot(1, "work"),))

    assert [panel.title.words for panel in panels.panels if panel.kind is Kind.THEME] == ["work"]


def test_photographs_without_a_theme_hang_before_all_themes() -> None:
    panels = planned(BY_THEME, (shot(1, "home"), shot(2), shot(3, "home")))

    assert kinds(panels) == "IPTPPC"


def test_themes_have_no_panels_unless_wanted() -> None:
    assert kinds(planned(replace(BY_THEME, theme_panels=False), (shot(1, "home"),))) == "IPC"


def test_the_last_panel_thanks_in_every_language() -> None:
    thanks = wording({"cs": "Díky knihovně.", "en": "Thanks to the library."})

    said = words(first(planned(replace(PanelLayout(), thanks=thanks)), Kind.CLOSING))

    assert "Poděkování" in said and "Díky knihovně." in said and "Thanks to the library." in said


@pytest.mark.parametrize(
    "layout",
    [
        PanelLayout(format=PANELS["a3"], viewing_distance=0.5, code_distance=0.4),
        PanelLayout(),
        PanelLayout(format=PANELS["rollup"]),
        PanelLayout(format=Size(Mm(6000), Mm(1500)), viewing_distance=4, code_distance=2),
    ],
    ids=["a3", "50x70", "roll-up", "banner"],
)
@pytest.mark.parametrize("languages", [("cs",), ("cs", "en"), FIVE])
def test_words_of_any_length_find_room_on_as_many_panels_as_they_need(
    layout: PanelLayout, languages: tuple[str, ...]
) -> None:
    theme = replace(HOME, words=LONG)
    long = replace(
        layout, introduction=LONG, about=LONG, thanks=LONG, themes=(theme,), order=Order.THEME, theme_panels=True,
        venue=VENUE,
    )  # fmt: skip

    panels = planned(long, (shot(1, "home"),), imprint(*languages))

    pages = tuple(
        replace(page, marks=tuple(m for m in page.marks if not (isinstance(m, Lines) and m.role is Role.ARTIFACT)))
        for page in panels.document.pages
    )
    safe = (20 if max(layout.format.width, layout.format.height) > 1500 else 10) / panels.scale
    assert faults(replace(panels.document, pages=pages), safe) == []
    said = " ".join(words(page) for page in pages)
    assert said.split().count("delší") == 40 * len(languages) * 4


@pytest.mark.parametrize("kind", [Kind.INTRODUCTION, Kind.CLOSING])
def test_what_stands_on_the_floor_is_read_at_the_height_of_eyes(kind: Kind) -> None:
    page = first(planned(PanelLayout(format=PANELS["rollup"], venue=VENUE)), kind)

    assert all(m.box.y >= 299.9 and m.box.bottom <= 1400.1 for m in page.marks if isinstance(m, Lines))
