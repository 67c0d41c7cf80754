"""The large print booklet: every word of the exhibition in 18 points, and where it is found."""

from datetime import date
from itertools import pairwise

import pytest

from photovoice.layouts.exhibition import Kind, Panels
from photovoice.layouts.page import Area, Document, Lines, Page, Role
from photovoice.layouts.panels import PanelLayout
from photovoice.layouts.venue import Venue
from photovoice.pages.exhibition.largeprint import plan_large_print
from photovoice.pages.exhibition.wallwords import large_print
from photovoice.problems import Place
from photovoice.vocabulary.text import Text
from photovoice.vocabulary.type import Align
from tests.support.fake_metrics import FakeMetrics
from tests.support.hung import hang, photograph, photographs, told
from tests.support.plates import CAPTION, TITLE, faults, imprint, marks, plate, words

MARGIN = 10.0
LONG = dict.fromkeys(("vi", "cs", "en"), "slovo " * 500)
ARABIC = {"ar": "كل صباح أنظر من النافذة"}
FIVE = {"vi": "Cây", "cs": "Kytka", "en": "Plant", "uk": "Рослина", "ar": "نبتة", "mn": "Ургамал"}
EXTREMES: dict[str, tuple[Panels, tuple[str, ...]]] = {
    "one photograph": (photographs(plate()), ("cs", "en")),
    "200 photographs": (photographs(*(plate(n) for n in range(200))), ("cs", "en")),
    "captions of 3,000 characters": (photographs(*(plate(n, caption=LONG) for n in range(3))), ("cs", "en")),
    "five languages": (
        photographs(
            *(
                plate(n, title=FIVE, caption={k: f"{v} " * 40 for k, v in FIVE.items()}, note=FIVE)
                for n in range(3)
            )
        ),
        ("cs", "en", "uk", "ar", "mn"),
    ),
    "Arabic only": (photographs(*(plate(n, title=ARABIC, caption=ARABIC) for n in range(12))), ("ar",)),
    "no words": (photographs(*(plate(n, title={}, caption={}, credit=None) for n in range(12))), ("cs", "en")),
    "a title of 300 characters": (photographs(plate(title={"cs": "název " * 50})), ("cs", "en")),
    "captions of growing length": (
        photographs(*(plate(n, caption={"vi": "bốn " * 2 * n, "cs": "slovo " * 3 * n}) for n in range(90))),
        ("cs", "en"),
    ),
    "nothing hangs": (photographs(), ("cs", "en")),
}
HALL = Venue("hall", "Town hall", date(2026, 5, 1), date(2026, 6, 30), Place("layouts/panels.yaml"))


def planned(panels: Panels, *languages: str, venue: Venue | None = None) -> Document:
    return plan_large_print(imprint(*languages), PanelLayout(venue=venue), panels, FakeMetrics())


def lines(page: Page) -> list[Lines]:
    return [mark for mark in page.marks if isinstance(mark, Lines)]


def everything(document: Document) -> str:
    return " ".join(" ".join(map(words, document.pages)).split())


@pytest.mark.parametrize("extreme", EXTREMES)
def test_nothing_overlaps_or_leaves_its_page(extreme: str) -> None:
    panels, languages = EXTREMES[extreme]

    assert faults(planned(panels, *languages), MARGIN) == []


@pytest.mark.parametrize("extreme", EXTREMES)
def test_all_words_are_there_in_wall_order(extreme: str) -> None:
    panels, languages = EXTREMES[extreme]

    said = everything(planned(panels, *languages))

    at = 0
    for panel in panels.panels:
        if panel.plate:
            own = [
                text.words.split()[0] for text in (*panel.plate.title, *panel.plate.caption) if text.words.strip()
            ]
            at = said.index(f"{panel.number}. ", at)
            assert all(word in said[at:] for word in own)
    counted = sum(said.count(word) for word in ("slovo", "bốn"))
    assert counted == sum(
        text.words.count(word)
        for panel in panels.panels
        if panel.plate
        for text in panel.plate.caption
        for word in ("slovo", "bốn")
    )


@pytest.mark.parametrize("extreme", EXTREMES)
def test_type_is_18_points_or_larger_black_and_well_spaced(extreme: str) -> None:
    panels, languages = EXTREMES[extreme]

    styles = {mark.style for mark in marks(planned(panels, *languages), Lines)}

    assert {style.size for style in styles} <= {18, 24, 28}
    assert all(style.leading >= 1.4 * style.size for style in styles)
    assert {(style.ink.grey, style.ink.rgb) for style in styles} == {(0.0, None)}
    assert not [style for style in styles if style.hyphenate or style.align is Align.JUSTIFIED or style.italic]


@pytest.mark.parametrize("extreme", EXTREMES)
def test_a_heading_never_stands_at_the_foot_of_a_page(extreme: str) -> None:
    panels, languages = EXTREMES[extreme]

    document = planned(panels, *languages)

    starts = [bool(page) for page in begun(document)]
    for page, ended in zip(document.pages, [*starts[1:], True], strict=True):
        last = [mark for mark in lines(page) if mark.role is not Role.ARTIFACT][-1]
        assert ended or last.role is not Role.HEADING


def begun(document: Document) -> list[list[str]]:
    """Return the numbers of the passages that begin on each page."""
    return [
        [
            number
            for mark in lines(page)
            if mark.role is Role.HEADING and (number := mark.text.words.partition(". ")[0]).isdigit()
        ]
        for page in document.pages
    ]


@pytest.mark.parametrize("extreme", EXTREMES)
def test_every_panel_has_a_passage_in_wall_order(extreme: str) -> None:
    panels, languages = EXTREMES[extreme]

    document = planned(panels, *languages)

    assert [number for page in begun(document) for number in page] == [
        str(panel.number) for panel in panels.panels
    ]


def test_short_passages_share_a_page_parted_by_a_rule() -> None:
    document = planned(photographs(*(plate(n, caption={}, title={"cs": "Dům"}) for n in range(3))))

    assert begun(document) == [[], ["1", "2", "3"]]
    assert len([mark for mark in document.pages[1].marks if isinstance(mark, Area)]) == 2


def test_a_passage_that_would_be_divided_begins_on_a_page_of_its_own() -> None:
    document = planned(
        photographs(plate(1, caption={"cs": "slovo " * 80}), plate(2, caption={"cs": "slovo " * 80}))
    )

    assert begun(document) == [[], ["1"], ["2"]]


def test_only_a_passage_longer_than_a_page_is_divided() -> None:
    document = planned(photographs(plate(caption={"cs": "slovo " * 500}), plate(2)))

    assert begun(document) == [[], ["1"], [], ["2"]] or begun(document) == [[], ["1"], [], [], ["2"]]


def test_the_authors_own_language_comes_first_and_all_titles_are_alike() -> None:
    document = planned(photographs(plate()))

    captions = [mark for mark in marks(document, Lines) if mark.role is Role.CAPTION]
    titles = [m for m in lines(document.pages[1]) if m.text.words.removeprefix("1. ") in TITLE.values()]
    assert [mark.text.words for mark in captions] == list(CAPTION.values())
    assert [mark.text.language for mark in titles] == ["vi", "cs", "en"]
    assert len({mark.style for mark in titles}) == 1


def test_every_picture_is_described_under_a_label() -> None:
    said = everything(planned(photographs(plate())))

    assert "Popis fotografie: Kytka na okně." in said
    assert "Description: A plant on a window sill." in said


def test_a_label_that_is_not_known_in_a_language_stands_apart_in_english() -> None:
    (page,) = planned(photographs(plate(note={"vi": "Chiến tranh"}))).pages[1:]

    assert [m.text.language for m in lines(page) if m.text.words in ("Please note", "Chiến tranh")] == ["en", "vi"]


def test_a_photograph_without_words_is_called_one() -> None:
    document = planned(photographs(plate(title={}, caption={}, credit=None)))

    assert "1. Fotografie anonymně" in everything(document)


def test_the_title_page_tells_who_shows_it_where_and_when() -> None:
    said = everything(planned(photographs(plate()), venue=HALL))

    assert said.startswith("Praha našima očima Prague through our eyes Integration Centre Prague Town hall ")
    assert "1. 5. 2026 – 30. 6. 2026" in said
    assert "Výstava velkým písmem" in said
    assert "Please bring this booklet back after your visit." in said


def test_a_short_booklet_has_no_contents() -> None:
    assert "Obsah" not in everything(planned(photographs(*(plate(n) for n in range(10)))))


def test_the_contents_tell_on_which_page_each_number_is() -> None:
    document = planned(photographs(*(plate(n, title={"cs": f"Dům {n}"}) for n in range(1, 41))))

    pages = [page for page in document.pages if page.marks]
    before = next(at for at, numbers in enumerate(begun(document)) if numbers)
    listed = [mark for page in pages[1:before] for mark in lines(page) if mark.role is Role.BODY]
    told_pages = {
        name.text.words: int(page.text.words) for name, page in pairwise(listed) if "Dům" in name.text.words
    }
    assert len(told_pages) == 40
    for name, number in told_pages.items():
        assert name in [mark.text.words for mark in lines(document.pages[number - 1])]
        assert lines(document.pages[number - 1])[-1].text.words == str(number)


def test_bookmarks_lead_to_every_passage() -> None:
    document = planned(photographs(*(plate(n, caption={}, title={"cs": f"Dům {n}"}) for n in range(1, 13))))

    names = [page.name.words for page in document.pages if page.name]
    assert names[:2] == ["Praha našima očima", "Obsah"]
    assert " · ".join(names[2:]) == " · ".join(f"{n}. Dům {n}" for n in range(1, 13))


def test_page_numbers_are_as_large_as_the_words_and_not_read_aloud() -> None:
    document = planned(photographs(plate()))

    (number,) = [mark for mark in lines(document.pages[1]) if mark.role is Role.ARTIFACT]
    assert (number.text.words, number.style.size) == ("2", 18)


def test_an_arabic_booklet_is_leafed_from_the_right_with_page_numbers_at_the_left() -> None:
    document = planned(EXTREMES["Arabic only"][0], "ar")

    heading, name, number, *_ = lines(document.pages[1])
    assert document.right_bound
    assert number.box.right <= name.box.x + 0.001
    assert heading.text.words == "Contents"


def test_panels_without_a_photograph_say_what_hangs_there() -> None:
    panels = hang(
        told(
            1,
            Kind.INTRODUCTION,
            Text("Praha našima očima", "cs"),
            (Text("Praha našima očima", "cs"), Role.TITLE),
            (Text("Prague through our eyes", "en"), Role.BODY),
            (Text("Lidé fotili, kde žijí.", "cs"), Role.BODY),
        ),
        photograph(2, plate()),
        told(
            3,
            Kind.CLOSING,
            Text("O photovoice", "cs"),
            (Text("Integration Centre Prague", "und"), Role.BODY),
            (Text("O photovoice", "cs"), Role.HEADING),
            (Text("Vyprávět fotografií.", "cs"), Role.BODY),
            (Text("Stažení souhlasu", "cs"), Role.HEADING),
            (Text("Napište na photovoice@example.org", "cs"), Role.BODY),
            (Text("7", "und"), Role.ARTIFACT),
        ),
    )

    said = large_print(imprint(), PanelLayout(), panels).passages

    assert [(p.number, p.heading.words, [s.words.words for s in p.said]) for p in (said[0], said[2])] == [
        (1, "Praha našima očima", ["Lidé fotili, kde žijí."]),
        (
            3,
            "O photovoice",
            ["Vyprávět fotografií.", "Stažení souhlasu", "Napište na photovoice@example.org"],
        ),
    ]


def test_the_booklet_shows_what_hangs() -> None:
    panels = photographs(plate(1), plate(2))

    assert planned(panels).shows == panels.document.shows
