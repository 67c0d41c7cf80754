"""A zine: whole sheets, designed pages, nothing over the edge, whatever is handed in."""

from dataclasses import replace

import pytest

from photovoice.layouts.formats import ZINES
from photovoice.layouts.page import Code, Document, Emblem, Lines, Picture, Role
from photovoice.layouts.zine import BLEED, Binding, ZineLayout
from photovoice.pages.words import tongues
from photovoice.pages.zine.book import plan_zine
from photovoice.problems import Problems
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Pt, mm
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.submission import Showed
from photovoice.vocabulary.type import Align
from tests.support.fake_metrics import FakeMetrics
from tests.support.plates import (
    CAPTION,
    FOUNDATION,
    LANDSCAPE,
    PANORAMA,
    PILLAR,
    PORTRAIT,
    SQUARE,
    chart,
    faults,
    imprint,
    marks,
    plate,
    wording,
    words,
)

SAFE = 5.0  # mm from the edge that words keep
FIVE = {"vi": "Cây", "cs": "Kytka", "en": "Plant", "uk": "Рослина", "ar": "نبتة", "mn": "Ургамал"}
ANSWERS = Showed(
    see=wording(CAPTION),
    happening=wording(CAPTION),
    our_lives=wording(CAPTION),
    why=wording(CAPTION),
    do=wording(CAPTION),
)
EXTREMES: dict[str, tuple[tuple[Plate, ...], tuple[str, ...]]] = {
    "one photograph": ((plate(),), ("cs", "en")),
    "200 photographs": (
        tuple(plate(n, (LANDSCAPE, PORTRAIT, SQUARE)[n % 3], credit=f"Autor {n // 9}") for n in range(200)),
        ("cs", "en"),
    ),
    "60 of one author": (tuple(plate(n) for n in range(60)), ("cs", "en")),
    "a panorama 10:1": ((plate(1, PANORAMA), plate(2, (6000, 3000))), ("cs", "en")),
    "a pillar 1:4": ((plate(1, PILLAR),), ("cs", "en")),
    "five languages": (
        tuple(
            plate(n, size, title=FIVE, caption={k: f"{v} " * 30 for k, v in FIVE.items()})
            for n, size in enumerate((LANDSCAPE, PORTRAIT, SQUARE, PANORAMA), start=1)
        ),
        ("cs", "en", "uk", "ar", "mn"),
    ),
    "Arabic only": ((plate(1, title={"ar": "نافذة"}, caption={"ar": "كل صباح أنظر من النافذة " * 9}),), ("ar",)),
    "captions of 3 characters": (
        tuple(plate(n, s, caption={"cs": "Ano"}) for n, s in enumerate((LANDSCAPE, PORTRAIT, PANORAMA))),
        ("cs", "en"),
    ),
    "captions of 3,000 characters": (
        tuple(
            plate(n, s, caption={"vi": "bốn " * 750, "cs": "čtyři " * 500, "en": "four " * 600})
            for n, s in enumerate((LANDSCAPE, PORTRAIT, PANORAMA, PILLAR))
        ),
        ("cs", "en"),
    ),
    "no words at all": (
        tuple(plate(n, s, title={}, caption={}) for n, s in enumerate((LANDSCAPE, PORTRAIT, PANORAMA))),
        ("cs", "en"),
    ),
    "answers and notes": (
        tuple(
            plate(n, s, showed=ANSWERS, note={"vi": "Chiến tranh", "cs": "Válka", "en": "War"})
            for n, s in enumerate((LANDSCAPE, PORTRAIT, SQUARE, PANORAMA, PILLAR))
        ),
        ("cs", "en"),
    ),
    "one endless word": ((plate(1, caption={"cs": "x" * 4000}, title={"cs": "y" * 300}),), ("cs", "en")),
}


def planned(
    plates: tuple[Plate, ...],
    layout: ZineLayout = ZineLayout(),  # noqa: B008 - frozen
    of: Imprint | None = None,
    problems: Problems | None = None,
) -> Document:
    found = Problems() if problems is None else problems
    zine = plan_zine(of or imprint(), layout, plates, FakeMetrics(), found)
    return zine.office


LAYOUTS = {
    "office": ZineLayout(),
    "print shop": ZineLayout(bleed=BLEED),
    "right bound": ZineLayout(bleed=BLEED, binding=Binding.RIGHT),
    "a6": ZineLayout(format=ZINES["a6"]),
    "mini": ZineLayout(format=ZINES["mini8"]),
    "accordion": ZineLayout(format=ZINES["accordion-a4"]),
    "bleeding accordion": ZineLayout(format=ZINES["accordion-a3"], bleed=BLEED),
    "contents": ZineLayout(contents=True),
    "a4": ZineLayout(format=ZINES["a4"]),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("extreme", EXTREMES)
def test_nothing_overlaps_or_leaves_its_page(extreme: str, layout: str) -> None:
    plates, languages = EXTREMES[extreme]

    document = planned(plates, LAYOUTS[layout], imprint(*languages))

    assert faults(document, SAFE) == []


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("extreme", EXTREMES)
def test_pages_fill_whole_sheets(extreme: str, layout: str) -> None:
    plates, languages = EXTREMES[extreme]
    asked = LAYOUTS[layout]

    assert len(planned(plates, asked, imprint(*languages)).pages) % asked.format.multiple == 0


@pytest.mark.parametrize("layout", ["office", "accordion", "contents"])
@pytest.mark.parametrize("extreme", EXTREMES)
def test_every_photograph_is_shown_in_order_and_none_of_its_words_is_lost(extreme: str, layout: str) -> None:
    plates, languages = EXTREMES[extreme]

    document = planned(plates, LAYOUTS[layout], imprint(*languages))

    inside = replace(document, pages=document.pages[1:])
    shown = [mark.order.digest for mark in marks(inside, Picture)]
    assert list(dict.fromkeys(shown)) == [shot.picture.digest for shot in plates]
    for shot in plates:
        for text in tongues(shot.caption, languages):
            said = [
                mark.text.words
                for mark in marks(inside, Lines)
                if mark.text.language == text.language and mark.role is not Role.CREDIT
            ]
            assert text.words in "".join(said)
    assert document.shows == tuple(shot.token for shot in plates)


@pytest.mark.parametrize("name", ZINES)
@pytest.mark.parametrize("count", [1, 2, 3, 4, 9])
def test_the_back_cover_is_last_and_pages_to_spare_are_for_notes(name: str, count: int) -> None:
    zine = plan_zine(
        imprint(), ZineLayout(format=ZINES[name]), tuple(plate(n) for n in range(count)), FakeMetrics(), Problems()
    )

    notes = [page for page in zine.office.pages if words(page).startswith("Poznámky")]
    assert words(zine.office.pages[-1]).endswith("photovoice.example.org")
    assert all(page.marks for page in zine.office.pages)
    assert len(notes) >= zine.notes


def test_the_print_shops_pages_bleed_and_the_offices_do_not() -> None:
    zine = plan_zine(imprint(), ZineLayout(), (plate(1, PORTRAIT),), FakeMetrics(), Problems())

    office, shop = (
        next(mark.box for mark in document.pages[3].marks if isinstance(mark, Picture))
        for document in (zine.office, zine.shop)
    )
    assert (office.x, office.right) == (6, 142)
    assert (shop.x, shop.y, shop.right, shop.bottom) == (-3, -3, 151, 213)


def test_a_zine_that_bleeds_anyway_is_planned_once() -> None:
    zine = plan_zine(imprint(), ZineLayout(bleed=BLEED), (plate(),), FakeMetrics(), Problems())

    assert zine.shop is zine.office


def test_an_arabic_zine_is_bound_at_the_right() -> None:
    assert planned((plate(),), of=imprint("ar", "en")).right_bound
    assert not planned((plate(),), of=imprint("en", "ar")).right_bound


def test_staff_may_bind_it_at_the_left_all_the_same() -> None:
    assert not planned((plate(),), ZineLayout(binding=Binding.LEFT), imprint("ar")).right_bound


def test_contents_tell_the_page_of_every_photograph() -> None:
    plates = tuple(plate(n, PORTRAIT) for n in range(1, 4))

    pages = planned(plates, ZineLayout(contents=True)).pages

    (contents,) = (page for page in pages if words(page).startswith("Obsah / Contents"))
    numbers = [int(m.text.words) for m in contents.marks if isinstance(m, Lines) and m.text.words.isdigit()][:-1]
    for number, shot in zip(numbers, plates, strict=True):
        assert shot.picture.digest in [m.order.digest for m in pages[number - 1].marks if isinstance(m, Picture)]


def test_a_mini_zine_with_too_much_in_it_is_not_made() -> None:
    problems = Problems()

    planned(tuple(plate(n) for n in range(9)), ZineLayout(format=ZINES["mini8"]), problems=problems)

    assert told(problems) == [
        (
            "The mini-zine would have 16 pages; one leaf holds 8.",
            "Use fewer photographs or shorter words, or write   languages: apart   or   format: a6.",
        )
    ]


def test_a_mini_zine_of_a_few_photographs_is_made() -> None:
    problems = Problems()

    pages = planned(
        (plate(1), plate(2)), ZineLayout(format=ZINES["mini8"]), imprint(funder=None), problems=problems
    ).pages

    assert not problems
    assert len(pages) == 8


def test_a_funder_of_its_own_words_is_printed_without_the_unions_emblem() -> None:
    problems = Problems()

    pages = planned((plate(),), ZineLayout(), imprint(funder=FOUNDATION), problems).pages

    assert not problems
    assert "Podpořila Nadace Příklad." in words(pages[-2])
    assert not any(isinstance(mark, Emblem) for mark in pages[-2].marks)


def test_a_funder_of_one_zine_stands_in_the_place_of_the_projects() -> None:
    pages = planned((plate(),), ZineLayout(funder=FOUNDATION)).pages

    assert "Podpořila Nadace Příklad." in words(pages[-2])
    assert "Evropská unie" not in words(pages[-2])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_emblem_is_never_lower_than_its_rules_ask(layout: str) -> None:
    document = planned((plate(),), LAYOUTS[layout])

    assert [mark.box.height >= 10 for mark in marks(document, Emblem)] == [True]


@pytest.mark.parametrize("count", range(1, 30))
def test_the_covers_are_outside_and_the_colophon_inside_the_back(count: int) -> None:
    pages = planned(tuple(plate(n) for n in range(count))).pages

    assert words(pages[0]).startswith("Praha našima očima")
    assert "Tiráž" in (pages[-2].name.words if pages[-2].name else "")
    assert words(pages[-1]).endswith("photovoice.example.org")


def test_the_colophon_tells_the_edition_and_its_copies() -> None:
    edition = wording({"cs": "První vydání", "en": "First edition"})

    pages = planned((plate(),), ZineLayout(edition=edition, copies=30)).pages

    assert "První vydání · First edition · Náklad / Copies: 30" in words(pages[-2])


def test_an_edition_without_words_of_its_own_is_told_by_its_name() -> None:
    pages = planned((plate(),), ZineLayout(name="praha-2026")).pages

    assert "praha-2026 · Náklad / Copies: 20" in words(pages[-2])


def test_the_pictures_of_a_contact_sheet_fill_its_rows() -> None:
    shapes = ((3000, 2000), (2000, 3000), (2400, 2400), (4000, 2000)) * 2
    plates = tuple(plate(n, shape, credit="Hoa") for n, shape in enumerate(shapes))

    (sheet,) = (
        page
        for page in planned(plates).pages[1:]
        if sum(isinstance(mark, Picture) for mark in page.marks) == len(plates)
    )

    shown = [mark.box for mark in sheet.marks if isinstance(mark, Picture)]
    for row in (shown[start : start + 4] for start in range(0, len(shown), 4)):
        assert len({(box.y, box.height) for box in row}) == 1
        assert row[-1].right - row[0].x == pytest.approx(119)


def test_the_words_of_a_pocket_zine_stand_on_one_grid() -> None:
    plates = tuple(plate(n, size, showed=ANSWERS) for n, size in enumerate((LANDSCAPE, PORTRAIT, SQUARE)))

    pages = planned(plates, LAYOUTS["accordion"]).pages[1:-4]

    told = [
        mark.box.y
        for page in pages
        for mark in page.marks
        if isinstance(mark, Lines) and mark.role not in (Role.CREDIT, Role.ARTIFACT) and not mark.link
    ]
    half = mm(Pt(10.5)) / 2
    assert {round((y - told[0]) / half, 2) % 1 for y in told} == {0}


@pytest.mark.parametrize("wide", range(300, 4000, 40))
def test_a_bleeding_picture_never_ends_at_the_trim(wide: int) -> None:
    page = planned((plate(1, (wide, 1000)),), LAYOUTS["bleeding accordion"]).pages[1]

    (box,) = (mark.box for mark in page.marks if isinstance(mark, Picture))
    bleeds = (box.x, box.right) == (pytest.approx(-BLEED), pytest.approx(page.trim.width + BLEED))
    assert bleeds or (box.x >= 2.9 and box.right <= page.trim.width - 2.9)


def test_spare_pages_are_for_notes_before_the_colophon() -> None:
    pages = planned((plate(),)).pages

    assert [words(page).split()[0] for page in pages[5:7]] == ["Poznámky", "Praha"]


def test_two_spare_pages_make_room_for_a_contact_sheet() -> None:
    plates = tuple(plate(n, PORTRAIT, credit="Hoa") for n in range(1, 5))

    pages = planned(plates).pages

    (sheet,) = (page for page in pages[1:] if sum(isinstance(mark, Picture) for mark in page.marks) > 1)
    told = [m.text.words for m in sheet.marks if isinstance(m, Lines) and m.text.words.isdigit()]
    assert [mark.order.digest for mark in sheet.marks if isinstance(mark, Picture)] == [
        shot.picture.digest for shot in plates
    ]
    assert told[:-1] == ["4", "6", "8", "10"]


def test_an_upright_picture_fills_the_page_before_its_words() -> None:
    pages = planned((plate(1, PORTRAIT),), replace(ZineLayout(), bleed=BLEED)).pages

    assert chart(pages[3]) == "\n".join(["#" * 12] * 18)
    assert (
        chart(pages[4])
        == """\
............
............
............
............
............
.==========.
............
............
............
............
............
............
............
............
.qqq........
.qqq........
............
............"""
    )


def test_a_lying_picture_stands_above_its_words() -> None:
    pages = planned((plate(1), plate(2), plate(3))).pages

    assert (
        chart(pages[5])
        == """\
############
############
############
############
############
############
############
############
............
.==========.
.==========.
............
............
............
.qq.........
.qq.........
............
............"""
    )


def test_a_panorama_runs_across_both_pages() -> None:
    left, right = planned((plate(1, PANORAMA),)).pages[3:5]

    (first,), (second,) = ([m for m in page.marks if isinstance(m, Picture)] for page in (left, right))
    assert (first.box.right, second.box.x) == (148, 0)
    assert (first.crop, second.crop) == ((0.0, 0.0, 0.5, 1.0), (0.5, 0.0, 0.5, 1.0))


def test_a_bleeding_panorama_shows_the_same_on_both_sides_of_the_fold() -> None:
    pages = planned((plate(1, PANORAMA),), replace(ZineLayout(), bleed=BLEED)).pages[3:5]

    left, right = (next(m for m in page.marks if isinstance(m, Picture)) for page in pages)
    scale = left.box.width / left.crop[2]
    assert (left.box.right, right.box.x) == (148 + BLEED, -BLEED)
    assert scale * right.crop[0] == pytest.approx(left.box.width - 2 * BLEED)


def test_a_picture_is_hardly_cropped_inside() -> None:
    plates = tuple(plate(n, s) for n, s in enumerate((LANDSCAPE, PORTRAIT, SQUARE, PILLAR, (3000, 4000)), start=1))

    inside = planned(plates).pages[1:]

    crops = [mark.crop for page in inside for mark in page.marks if isinstance(mark, Picture)]
    assert all(width * height >= 0.85 for _, _, width, height in crops)


def test_page_numbers_stand_outside() -> None:
    for number, page in enumerate(planned(tuple(plate(n) for n in range(6))).pages, start=1):
        folios = [m for m in page.marks if isinstance(m, Lines) and m.role is Role.ARTIFACT]

        assert all(folio.text.words == str(number) for folio in folios)
        assert all(folio.style.align is (Align.RIGHT if number % 2 else Align.LEFT) for folio in folios)


def test_a_code_stands_by_its_address_in_words() -> None:
    document = planned((plate(permalink="7k3qx9"),))

    assert "https://photovoice.example.org/p/7k3qx9/" in [code.address for code in marks(document, Code)]
    assert "photovoice.example.org/p/7k3qx9" in [line.text.words for line in marks(document, Lines)]


def test_a_photograph_not_for_the_web_has_no_code() -> None:
    document = planned((plate(permalink=None),))

    assert [code.address for code in marks(document, Code)] == ["https://photovoice.example.org/"]


def test_without_a_gallery_there_is_no_code() -> None:
    assert marks(planned((plate(),), of=imprint(web="")), Code) == []


def test_modules_are_large_enough_for_a_telephone() -> None:
    from photovoice.layouts.symbol import modules

    for code in marks(planned((plate(),)), Code):
        assert code.box.width / modules(code.address, code.correction) >= 0.4


def test_no_type_is_under_seven_points() -> None:
    assert min(line.style.size for line in marks(planned((plate(showed=ANSWERS),)), Lines)) >= 7


def test_the_cover_shows_the_photograph_that_was_asked_for() -> None:
    plates = tuple(plate(n) for n in range(1, 5))

    cover = planned(plates, replace(ZineLayout(), cover=3)).pages[0]

    assert [m.order.digest for m in cover.marks if isinstance(m, Picture)] == ["digest-3"]


def test_a_photograph_with_a_content_note_is_not_chosen_for_the_cover() -> None:
    plates = (plate(1, note={"en": "War"}), plate(2))

    cover = planned(plates).pages[0]

    assert [m.order.digest for m in cover.marks if isinstance(m, Picture)] == ["digest-2"]


def test_a_zine_without_photographs_is_still_whole_sheets() -> None:
    assert len(planned(()).pages) == 8


def told(problems: Problems) -> list[tuple[str, str]]:
    return [(str(problem.what), str(problem.remedy)) for problem in [*problems, *problems.warnings]]


def test_a_cover_that_is_not_there_is_told() -> None:
    problems = Problems()

    planned((plate(),), replace(ZineLayout(), cover=7), problems=problems)

    assert told(problems) == [
        (
            "The cover asks for photograph 7, but the zine has only 1.",
            "Write a number up to 1 after   cover:   or leave the line out.",
        )
    ]


def test_a_title_too_long_for_the_cover_is_told() -> None:
    problems = Problems()
    endless = replace(imprint(), title=wording({"cs": "Praha našima očima a " * 90}))

    planned((plate(),), of=endless, problems=problems)

    assert told(problems)[0] == (
        "Words on page 1 do not fit: “Praha našima očima a Praha našima očima …”.",
        "Shorten them, or choose a larger format.",
    )


def test_a_long_title_leaves_room_for_a_picture_on_the_cover() -> None:
    problems = Problems()
    long = replace(
        imprint(), title=wording({"cs": "Praha našima očima a " * 8, "en": "Prague through our eyes " * 8})
    )

    cover = planned((plate(),), of=long, problems=problems).pages[0]

    assert not problems
    assert any(isinstance(mark, Picture) for mark in cover.marks)


@pytest.mark.parametrize("paragraphs", [1, 8, 16, 24])
def test_photographs_open_on_a_left_page_however_long_the_introduction_is(paragraphs: int) -> None:
    about = wording({"cs": "Odstavec o projektu. " * 9 + "\n", "en": "Words.\n"})
    long = replace(about, texts=(replace(about.texts[0], words=about.texts[0].words * paragraphs), about.texts[1]))

    pages = planned((plate(1, PORTRAIT),), replace(ZineLayout(), about=long)).pages

    shown = [
        number for number, page in enumerate(pages, start=1) if any(isinstance(m, Picture) for m in page.marks)
    ]
    assert shown[1] % 2 == 0


def test_an_address_too_long_for_a_code_is_told() -> None:
    problems = Problems()

    document = planned((plate(),), of=imprint(web="https://example.org/" + "x" * 150), problems=problems)

    assert marks(document, Code) == []
    assert told(problems) == [
        (
            "The address after   web:   is too long for a code that a telephone can read.",
            "Put the gallery at a shorter address; 100 characters are no trouble.",
        )
    ]


def test_a_coarse_picture_is_warned_of() -> None:
    problems = Problems()

    planned((plate(1, (1200, 800)),), problems=problems)

    assert not problems
    assert told(problems) == [
        (
            "Photograph 1 (“Kytka u okna”) is a little coarse: 197 pixels per inch at 15 × 10 cm; 250 are wanted.",
            "Ask for the original file; this one is good up to 12 × 8 cm.",
        )
    ]


def test_a_picture_far_too_coarse_is_refused() -> None:
    problems = Problems()

    planned((plate(1, (600, 400)),), problems=problems)

    assert told(problems) == [
        (
            "Photograph 1 (“Kytka u okna”) has only 98 pixels per inch at 15 × 10 cm; 250 are wanted.",
            "Ask for the original file; this one is good up to 6 × 4 cm. "
            "To print it all the same, write   accept_low_resolution: yes   here.",
        )
    ]


def test_staff_may_accept_a_coarse_picture() -> None:
    problems = Problems()

    planned((plate(1, (600, 400)),), replace(ZineLayout(), accept_low_resolution=True), problems=problems)

    assert not problems


def test_a_zine_too_thick_to_staple_is_warned_of() -> None:
    problems = Problems()

    planned(tuple(plate(n, PORTRAIT) for n in range(40)), problems=problems)

    assert told(problems) == [
        (
            "The zine has 88 pages; more than 64 can hardly be folded and stapled.",
            "Have it bound by a print shop, or make a zine of fewer photographs.",
        )
    ]


def test_the_same_plates_make_the_same_plan() -> None:
    plates = tuple(plate(n, s, showed=ANSWERS) for n, s in enumerate((LANDSCAPE, PORTRAIT, PANORAMA)))

    assert repr(planned(plates)) == repr(planned(plates))
