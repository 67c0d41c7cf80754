"""An exhibition's lists: every panel on each, nothing cut off, room to write, and only what a panel shows."""

from dataclasses import replace
from datetime import date

import pytest

from photovoice.layouts.exhibition import Kind, Panels
from photovoice.layouts.formats import PANELS
from photovoice.layouts.page import Document, Lines, Page, Role, Shape
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.venue import Venue
from photovoice.pages import phrases
from photovoice.pages.exhibition import listwords
from photovoice.pages.exhibition.lists import condition_rows, object_rows, packing_rows, plan_lists
from photovoice.pages.exhibition.packing import Rule
from photovoice.pages.exhibition.panels import plan_panels
from photovoice.pages.words import tongues
from photovoice.problems import Place, Problems
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Mm, Rect
from photovoice.vocabulary.plate import Plate
from tests.support.plates import LANDSCAPE, PANORAMA, PORTRAIT, SQUARE, imprint, plate, words

SETTER = Typesetter()
VENUE = Venue("town-hall", "Radnice", date(2026, 5, 1), date(2026, 6, 30), Place("layouts/panels.yaml"))
PLAIN = PanelLayout()
BOARD = PanelLayout(material="forex 5 mm", venue=VENUE)
FIVE = {"vi": "Cây", "cs": "Kytka", "en": "Plant", "uk": "Рослина", "ar": "نبتة بيتنا القديم", "mn": "Ургамал"}
ENDLESS = {"cs": "slovo " * 900, "ar": "كلمة " * 900}
EXTREMES: dict[str, tuple[tuple[Plate, ...], tuple[str, ...], PanelLayout]] = {
    "one photograph": ((plate(),), ("cs", "en"), PLAIN),
    "200 photographs": (
        tuple(plate(n, (LANDSCAPE, PORTRAIT, SQUARE, PANORAMA)[n % 4]) for n in range(200)),
        ("cs", "en"),
        BOARD,
    ),
    "five languages": (tuple(plate(n, title=FIVE) for n in range(9)), ("cs", "en", "uk", "ar", "mn"), BOARD),
    "Arabic first": ((plate(title={"ar": "نافذة"}), plate(2)), ("ar", "en"), BOARD),
    "no words at all": ((plate(title={}, caption={}, credit=None, permalink=None),), ("en",), PLAIN),
    "a title longer than a page": ((plate(), plate(2, title=ENDLESS), plate(3)), ("cs",), PLAIN),
    "a material of many words": ((plate(),), ("cs",), replace(PLAIN, material="deska " * 40)),
    "a word that no line holds": ((plate(title={"cs": "a" * 300}),), ("cs",), PLAIN),
}


def hung(of: Imprint, layout: PanelLayout, plates: tuple[Plate, ...]) -> Panels:
    return plan_panels(of, layout, plates, SETTER, Problems())


def planned(
    *plates: Plate,
    languages: tuple[str, ...] = ("en",),
    layout: PanelLayout = BOARD,
    rule: Rule = Rule(),  # noqa: B008 - frozen
) -> Document:
    of = imprint(*languages)
    return plan_lists(of, layout, hung(of, layout, plates), SETTER, rule)


def pages_of(document: Document, title: str) -> list[Page]:
    """Return the pages of one list, from the one with its bookmark to the next bookmark."""
    names = [page.name.words if page.name else "" for page in document.pages]
    start = names.index(title)
    after = next((n for n in range(start + 1, len(names)) if names[n]), len(names))
    return list(document.pages[start:after])


def said(document: Document, title: str) -> str:
    return " ".join(map(words, pages_of(document, title)))


def lines(page: Page) -> list[Lines]:
    return [mark for mark in page.marks if isinstance(mark, Lines)]


@pytest.mark.parametrize("extreme", EXTREMES)
def test_nothing_overlaps_leaves_its_page_or_is_cut_off(extreme: str) -> None:
    plates, languages, layout = EXTREMES[extreme]

    for page in planned(*plates, languages=languages, layout=layout).pages:
        whole = Rect(Mm(0), Mm(0), page.trim.width, page.trim.height).inset(*(Mm(10),) * 4)
        boxes = [mark.box for mark in lines(page)]

        assert all(whole.holds(mark.box) for mark in page.marks)
        assert not any(one.overlaps(other) for number, one in enumerate(boxes) for other in boxes[:number])
        for mark in lines(page):
            measured = SETTER.measure(mark.text, mark.style, mark.box.width)

            assert measured.height <= mark.box.height + 0.001
            assert measured.widest <= mark.box.width + 0.001


@pytest.mark.parametrize("extreme", EXTREMES)
def test_nothing_is_smaller_than_eleven_points(extreme: str) -> None:
    plates, languages, layout = EXTREMES[extreme]
    document = planned(*plates, languages=languages, layout=layout)

    assert min(mark.style.size for page in document.pages for mark in lines(page)) >= 11


@pytest.mark.parametrize("extreme", EXTREMES)
def test_every_word_of_every_title_is_in_the_object_list(extreme: str) -> None:
    plates, languages, layout = EXTREMES[extreme]
    document = planned(*plates, languages=languages, layout=layout)
    told = said(document, listwords.OBJECTS.in_any("cs" if languages[0] == "cs" else "en").words).split()

    for shot in plates:
        for text in tongues(shot.title, languages):
            for word in set(text.words.split()):
                assert told.count(word) >= text.words.split().count(word)


def test_the_four_lists_have_bookmarks() -> None:
    names = [page.name.words for page in planned(plate()).pages if page.name]

    assert names == ["Object list", "Packing list", "Condition report", "Loan sheet"]


def test_they_speak_czech_where_that_comes_first() -> None:
    names = [page.name.words for page in planned(plate(), languages=("cs", "en")).pages if page.name]

    assert names == ["Seznam panelů", "Balicí seznam", "Záznam o stavu", "Zápůjční list"]


def test_pages_are_numbered() -> None:
    pages = planned(*(plate(n) for n in range(30))).pages

    assert [lines(page)[-1].text.words for page in pages] == [
        f"{n} / {len(pages)}" for n in range(1, len(pages) + 1)
    ]


def test_the_head_of_a_table_stands_on_every_page() -> None:
    pages = pages_of(planned(*(plate(n) for n in range(40))), "Object list")

    assert len(pages) > 3
    assert all("Title, author, code" in words(page) for page in pages)
    assert all("Object list, continued" in words(page) for page in pages[1:])


def test_a_title_longer_than_a_page_goes_on_with_all_its_words() -> None:
    document = planned(plate(title=ENDLESS), languages=("cs",))

    assert said(document, "Seznam panelů").split().count("slovo") == 900


def test_every_panel_is_on_every_list() -> None:
    plates = tuple(plate(n, title={"en": f"Plant{n}"}) for n in range(25))
    document = planned(*plates)

    for title in ("Object list", "Packing list", "Condition report"):
        told = said(document, title).split()

        assert [word for word in told if word.startswith("Plant")] == [f"Plant{n}" for n in range(25)]


def test_an_author_is_named_as_she_wants_or_not_at_all() -> None:
    told = said(planned(plate(1, credit="Hoa"), plate(2, credit=None)), "Object list")

    assert "Hoa · 4/2026" in told
    assert "anonymous · 4/2026" in told


def test_every_panel_and_every_thing_for_hanging_is_ticked_three_times() -> None:
    plates = tuple(plate(n) for n in range(3))
    panels = hung(imprint("en"), BOARD, plates).panels
    pages = pages_of(planned(*plates), "Packing list")
    sides = [mark for page in pages for mark in page.marks if isinstance(mark, Shape)]

    assert len(sides) == 4 * 3 * (len(panels) + 1 + len(listwords.THINGS))


def test_the_packing_list_states_its_rule() -> None:
    told = said(planned(plate(), rule=Rule(4, 12.5)), "Packing list")

    assert "A box holds at most 4 panels, all of one format, in the order in which they hang." in told
    assert "No box weighs more than 12.5 kg, unless a single panel does." in told


def test_a_weight_nobody_can_know_is_not_spoken_of() -> None:
    assert " kg" not in said(planned(plate(), layout=PLAIN), "Packing list")


def test_hooks_are_counted() -> None:
    document = planned(*(plate(n) for n in range(3)))
    panels = hung(imprint("en"), BOARD, tuple(plate(n) for n in range(3))).panels

    assert f"Hooks: {2 * len(panels)}, two for each hanging panel" in said(document, "Packing list")


def test_damage_is_marked_in_an_outline_of_the_panels_proportions() -> None:
    document = planned(plate())
    panels = hung(imprint("en"), BOARD, (plate(),)).panels
    sides = [
        mark.box
        for page in pages_of(document, "Condition report")
        for mark in page.marks
        if isinstance(mark, Shape)
    ]
    ratios = [
        max(side.width for side in sides[at : at + 4]) / max(side.height for side in sides[at : at + 4])
        for at in range(0, len(sides), 4)
    ]

    assert ratios == pytest.approx([panel.size.width / panel.size.height for panel in panels], rel=0.001)


def test_the_condition_is_signed_by_four_people_and_the_loan_by_two() -> None:
    document = planned(plate())

    assert said(document, "Condition report").count("Signature") == 4
    assert said(document, "Loan sheet").count("Signature") == 2


def test_the_loan_sheet_is_one_page() -> None:
    for languages in (("cs",), ("en",)):
        title = "Zápůjční list" if languages == ("cs",) else "Loan sheet"

        assert len(pages_of(planned(plate(), languages=languages), title)) == 1


def test_the_loan_sheet_says_what_to_do_when_consent_is_taken_back() -> None:
    told = said(planned(plate()), "Loan sheet")

    assert f"{phrases.WITHDRAW_WORDS.in_any('en').words} photovoice@example.org." in told
    assert "you take the panel down the same day, keep it where nobody sees it and send it back to us" in told


def test_the_loan_sheet_names_venue_and_dates() -> None:
    told = said(planned(plate()), "Loan sheet")

    assert "Venue Radnice Dates 1. 5. 2026 – 30. 6. 2026" in told


def test_without_a_venue_there_is_room_to_write_one() -> None:
    told = said(planned(plate(), layout=PLAIN), "Loan sheet")

    assert "Venue Dates Responsible there Objects" in told


def test_the_object_list_is_a_table_too() -> None:
    of = imprint("cs", "en")
    header, *rows = object_rows(of, BOARD, hung(of, BOARD, (plate(), plate(2, LANDSCAPE, title={"cs": "Dům"}))))
    shown = [row for row in rows if row[1] == "fotografie"]

    assert header == (
        "Č.",
        "Druh",
        "Název ve vlastním jazyce autora",
        "Název (cs)",
        "Název (en)",
        "Autor, autorka",
        "Materiál",
        "Šířka (cm)",
        "Výška (cm)",
        "Datum",
        "Jazyky",
        "Adresa QR kódu",
    )
    assert [row[2:7] for row in shown] == [
        ("Cái cây bên cửa sổ", "Kytka u okna", "The plant by the window", "Hoa, Vietnam", "forex 5 mm"),
        ("Dům", "Dům", "", "Hoa, Vietnam", "forex 5 mm"),
    ]
    assert shown[0][9:] == (
        "4/2026",
        "Tiếng Việt, Čeština, English",
        "https://photovoice.example.org/p/7k3qx9/",
    )


def test_sizes_are_numbers_as_the_language_writes_them() -> None:
    layout = PanelLayout(format=PANELS["a3"])

    for language, wide in (("cs", "29,7"), ("en", "29.7")):
        of = imprint(language)
        _, *rows = object_rows(of, layout, hung(of, layout, (plate(1, LANDSCAPE),)))

        assert all(wide in row for row in rows)


def test_the_packing_table_tells_box_and_panel_and_leaves_ticks_empty() -> None:
    of, plates = imprint("en"), tuple(plate(n) for n in range(3))
    header, *rows = packing_rows(of, BOARD, hung(of, BOARD, plates), Rule(panels=2))

    assert header == ("Box", "No.", "Title", "Width (cm)", "Height (cm)", "Packed", "Arrived", "Back")
    assert [row[1] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    assert all(row[5:] == ("", "", "") for row in rows)
    assert int(rows[-1][0]) == -(-len(rows) // 2)


def test_the_condition_table_leaves_room_for_remarks() -> None:
    of = imprint("en")
    header, *rows = condition_rows(of, BOARD, hung(of, BOARD, (plate(),)))

    assert header == ("No.", "Title", "Width (cm)", "Height (cm)", "Before the exhibition", "After the exhibition")
    assert all(row[4:] == ("", "") for row in rows)


def test_every_kind_of_panel_has_a_name() -> None:
    assert listwords.KINDS.keys() == set(Kind)


def test_the_document_shows_what_the_panels_show() -> None:
    assert {"token-1", "token-2"} <= set(planned(plate(1), plate(2)).shows)


def test_headings_are_heard_as_headings() -> None:
    for page in planned(plate()).pages:
        titles = [mark for mark in lines(page) if mark.role is Role.TITLE]

        assert [mark.text for mark in titles] == ([page.name] if page.name else [])


SOON = replace(plate(2), until=date(2026, 5, 15))


def test_a_panel_that_is_taken_down_earlier_says_so_on_the_object_list_and_on_the_loan_sheet() -> None:
    document = planned(plate(), SOON, plate(3))

    said = [words(page) for page in document.pages]
    assert sum("Take down by 15. 5. 2026" in page for page in said) == 1
    assert "Take down on the evening of 15. 5. 2026: panel 3." in said[-1]
    assert len([page for page in said if "Loan sheet" in page]) == 1


def test_the_day_on_which_a_panel_is_taken_down_has_a_column_only_where_there_is_one() -> None:
    of = imprint("en")

    header, *rows = object_rows(of, BOARD, hung(of, BOARD, (plate(), SOON)))
    plain, *_ = object_rows(of, BOARD, hung(of, BOARD, (plate(), plate(2))))

    assert header == (*plain, "Take down by")
    assert [row[-1] for row in rows] == ["", "", "15. 5. 2026", ""]
