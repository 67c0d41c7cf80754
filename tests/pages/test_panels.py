"""Panels: one for each photograph and one about the project, read from where visitors stand."""

from dataclasses import replace

import pytest

from photovoice.layouts.exhibition import Kind, Panels
from photovoice.layouts.formats import PANELS
from photovoice.layouts.page import Code, Document, Emblem, Lines, Page, Picture, Role
from photovoice.layouts.panels import PanelLayout, Template
from photovoice.layouts.symbol import modules
from photovoice.pages.exhibition.panels import plan_panels
from photovoice.problems import Problems
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.plate import Plate
from tests.support.fake_metrics import FakeMetrics
from tests.support.plates import (
    CAPTION,
    FOUNDATION,
    LANDSCAPE,
    PANORAMA,
    PILLAR,
    PORTRAIT,
    SQUARE,
    TITLE,
    chart,
    faults,
    imprint,
    marks,
    plate,
    wording,
    words,
)

SAFE = 10.0  # mm from the edge that words keep
A1 = replace(PanelLayout(), format=PANELS["a1"])
FIVE = {"vi": "Cây", "cs": "Kytka", "en": "Plant", "uk": "Рослина", "ar": "نبتة", "mn": "Ургамал"}
LONG = {language: " ".join(["slovo"] * 20) for language in ("vi", "cs", "en")}
LONG_WORDS = wording({"cs": "slovo " * 60, "en": "words " * 60})
FORTY = {language: " ".join(["slovo"] * 40) for language in ("vi", "cs", "en")}
EXTREMES: dict[str, tuple[tuple[Plate, ...], tuple[str, ...], PanelLayout]] = {
    "one photograph": ((plate(),), ("cs", "en"), PanelLayout()),
    "200 photographs": (
        tuple(plate(n, (LANDSCAPE, PORTRAIT, SQUARE)[n % 3]) for n in range(200)),
        ("cs", "en"),
        PanelLayout(),
    ),
    "a panorama 10:1": ((plate(1, PANORAMA), plate(2, (6000, 3000))), ("cs", "en"), PanelLayout()),
    "a pillar 1:4": ((plate(1, PILLAR),), ("cs", "en"), PanelLayout()),
    "five languages": (
        tuple(
            plate(n, size, title=FIVE, caption={k: f"{v} " * 10 for k, v in FIVE.items()})
            for n, size in enumerate((LANDSCAPE, PORTRAIT, SQUARE, PANORAMA), start=1)
        ),
        ("cs", "en", "uk", "ar", "mn"),
        A1,
    ),
    "Arabic only": (
        (plate(title={"ar": "نافذة"}, caption={"ar": "كل صباح أنظر من النافذة"}),),
        ("ar",),
        PanelLayout(),
    ),
    "captions of 3 characters": (
        tuple(plate(n, s, caption={"cs": "Ano"}) for n, s in enumerate((LANDSCAPE, PORTRAIT, PANORAMA))),
        ("cs", "en"),
        PanelLayout(),
    ),
    "40 words in three languages": (
        tuple(plate(n, s, caption=FORTY) for n, s in enumerate((LANDSCAPE, PORTRAIT, SQUARE, PANORAMA))),
        ("cs", "en"),
        A1,
    ),
    "no words at all": (
        tuple(plate(n, s, title={}, caption={}) for n, s in enumerate((LANDSCAPE, PORTRAIT, PANORAMA))),
        ("cs", "en"),
        PanelLayout(),
    ),
    "content notes": (
        tuple(plate(n, s, note=CAPTION) for n, s in enumerate((LANDSCAPE, PORTRAIT, PANORAMA))),
        ("cs", "en"),
        PanelLayout(),
    ),
    "a0 read from far away": ((plate(),), ("cs", "en"), replace(A1, format=PANELS["a0"], viewing_distance=3)),
    "a3 read from close by": ((plate(),), ("cs", "en"), replace(A1, format=PANELS["a3"], viewing_distance=0.5)),
}


def planned(
    plates: tuple[Plate, ...],
    layout: PanelLayout = PanelLayout(),  # noqa: B008 - frozen
    of: Imprint | None = None,
    problems: Problems | None = None,
) -> Document:
    return plan_panels(
        of or imprint(), layout, plates, FakeMetrics(), Problems() if problems is None else problems
    ).document


def shots(plates: tuple[Plate, ...], layout: PanelLayout = PanelLayout()) -> tuple[Page, ...]:  # noqa: B008
    panels = plan_panels(imprint(), layout, plates, FakeMetrics(), Problems())
    return photographs(panels)


def photographs(panels: Panels) -> tuple[Page, ...]:
    pages = zip(panels.panels, panels.document.pages, strict=True)
    return tuple(page for panel, page in pages if panel.kind is Kind.PHOTOGRAPH)


@pytest.mark.parametrize("extreme", EXTREMES)
def test_nothing_overlaps_or_leaves_its_page(extreme: str) -> None:
    plates, languages, layout = EXTREMES[extreme]

    assert faults(planned(plates, layout, imprint(*languages)), SAFE) == []


@pytest.mark.parametrize("extreme", EXTREMES)
def test_every_photograph_has_a_panel_with_all_its_words(extreme: str) -> None:
    plates, languages, layout = EXTREMES[extreme]
    problems = Problems()

    panels = plan_panels(imprint(*languages), layout, plates, FakeMetrics(), problems)

    assert list(problems) == []
    for shot, page in zip(plates, photographs(panels), strict=True):
        assert [m.order.digest for m in page.marks if isinstance(m, Picture)] == [shot.picture.digest]
        assert all(text.words in words(page) for text in (*shot.title, *shot.caption))


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, SQUARE, PANORAMA, PILLAR])
def test_a_picture_is_never_cropped(size: tuple[int, int]) -> None:
    (picture,) = marks(planned((plate(1, size),)), Picture)

    assert picture.crop == (0.0, 0.0, 1.0, 1.0)
    assert picture.box.width / picture.box.height == pytest.approx(size[0] / size[1])


def test_a_lying_picture_hangs_above_its_words() -> None:
    assert (
        chart(shots((plate(caption=LONG),))[0], 40)
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
.=========..
.=========..
.=========..
.=========..
.=========..
.=========..
..........qq
.=========qq
............"""
    )


def test_an_upright_picture_hangs_beside_its_words_on_a_lying_panel() -> None:
    assert (
        chart(shots((plate(1, PORTRAIT),))[0], 40)
        == """\
########..........
########.========.
########.========.
########.========.
########..........
########..........
########..........
########..........
########..........
########..........
########.q........
########.q=======."""
    )


def test_a_panorama_is_a_band_over_its_words() -> None:
    assert (
        chart(shots((plate(1, PANORAMA),))[0], 40)
        == """\
##################
##################
.=========........
.=========........
..................
.=========........
..................
..................
..................
..................
...............qq.
.==============qq."""
    )


def test_all_languages_stand_at_equal_size_the_authors_first() -> None:
    (panel,) = shots((plate(),))

    titles = [m for m in panel.marks if isinstance(m, Lines) and m.role is Role.HEADING]
    captions = [m for m in panel.marks if isinstance(m, Lines) and m.role is Role.CAPTION]
    assert [m.text.language for m in captions] == ["vi", "cs", "en"]
    assert len({m.style.size for m in titles}) == len({m.style.size for m in captions}) == 1


@pytest.mark.parametrize(("distance", "points"), [(0.5, 24), (1, 24), (1.5, 36), (2, 48), (3, 72)])
def test_captions_grow_with_the_viewing_distance(distance: float, points: float) -> None:
    layout = replace(PanelLayout(), format=PANELS["a0"], viewing_distance=distance)

    (panel,) = shots((plate(),), layout)

    assert {m.style.size for m in panel.marks if isinstance(m, Lines) and m.role is Role.CAPTION} == {points}


def test_no_line_is_longer_than_is_read_with_ease() -> None:
    layout = replace(A1, viewing_distance=1, introduction=LONG_WORDS, thanks=LONG_WORDS)
    document = planned((plate(), plate(2, PORTRAIT), plate(3, PANORAMA)), layout)

    stories = [m for m in marks(document, Lines) if m.role in (Role.CAPTION, Role.BODY)]
    assert all(m.box.width / (m.style.size * 0.3528) <= 55 * 0.53 for m in stories if len(m.text.words) > 55)


@pytest.mark.parametrize("distance", [0.3, 0.6, 1.5])
def test_a_code_is_read_from_where_the_visitor_stands(distance: float) -> None:
    document = planned((plate(),), replace(A1, code_distance=distance))

    _, code = marks(document, Code)
    module = code.box.width / modules(code.address, code.correction)
    assert module >= max(0.65, distance / 0.4) - 1e-9


def test_a_photograph_not_for_the_web_has_no_code() -> None:
    (panel,) = shots((plate(permalink=None),))

    assert not [mark for mark in panel.marks if isinstance(mark, Code)]


def test_a_code_stands_by_its_address_in_words() -> None:
    assert "photovoice.example.org/p/7k3qx9" in words(shots((plate(),))[0])


def test_the_last_panel_tells_how_to_take_a_photo_back_and_who_paid() -> None:
    closing = planned((plate(),)).pages[-1]

    assert "photovoice@example.org" in words(closing)
    assert "European Union" in words(closing)
    assert [m.box.height >= 10 for m in closing.marks if isinstance(m, Emblem)] == [True]


@pytest.mark.parametrize("size", PANELS)
def test_the_emblem_is_never_lower_than_its_rules_ask(size: str) -> None:
    layout = PanelLayout(format=PANELS[size], viewing_distance=0.3)

    assert [mark.box.height >= 10 for mark in marks(planned((plate(),), layout), Emblem)] == [True]


def test_a_funder_of_ones_own_words_stands_on_the_last_panel() -> None:
    closing = planned((plate(),), of=imprint(funder=FOUNDATION)).pages[-1]

    assert "Podpořila Nadace Příklad." in words(closing)
    assert not any(isinstance(mark, Emblem) for mark in closing.marks)


def test_an_unfunded_project_has_no_emblem() -> None:
    assert marks(planned((plate(),), of=imprint(funder=None)), Emblem) == []


def told(problems: Problems) -> list[tuple[str, str]]:
    return [(str(problem.what), str(problem.remedy)) for problem in [*problems, *problems.warnings]]


def test_a_caption_with_too_many_words_is_told_by_language() -> None:
    problems = Problems()

    planned((plate(caption={**CAPTION, "cs": "slovo " * 80}),), problems=problems)

    assert told(problems) == [
        (
            "The caption of panel 2 (“Kytka u okna”) in Czech has 80 words; this file allows 75.",
            "Agree on shorter words with the author, or write   words: 80   in this file.",
        )
    ]


def test_as_many_words_as_told_may_be_allowed() -> None:
    problems = Problems()

    planned(
        (plate(caption={**CAPTION, "cs": "slovo " * 80}),), replace(PanelLayout(), words=80), problems=problems
    )

    assert told(problems) == []


def test_words_that_fit_together_only_when_shorter_are_told() -> None:
    problems = Problems()

    planned((plate(caption={"vi": "bốn " * 60, "cs": "slovo " * 60, "en": "words " * 70}),), problems=problems)

    ((what, _),) = told(problems)
    assert what.startswith("The caption of panel 2 (“Kytka u okna”) in English is ")


def test_as_many_words_too_many_as_told() -> None:
    caption = {"vi": "bốn " * 60, "cs": "slovo " * 60, "en": "words " * 70}
    problems = Problems()
    planned((plate(caption=caption),), problems=problems)
    surplus = int(told(problems)[0][0].split(" words too")[0].rsplit(" ", 1)[1])

    shorter, nearly = Problems(), Problems()
    planned((plate(caption=caption | {"en": "words " * (70 - surplus)}),), problems=shorter)
    planned((plate(caption=caption | {"en": "words " * (71 - surplus)}),), problems=nearly)

    assert (bool(shorter), bool(nearly)) == (False, True)


def test_a_title_too_long_for_its_panel_is_told() -> None:
    problems = Problems()

    planned((plate(title={"cs": "dlouhý název " * 80}, caption={}),), problems=problems)

    ((what, remedy),) = told(problems)
    assert what.endswith("does not fit on it.") and what.startswith("The title of panel 2 (“dlouhý název")
    assert remedy == "Choose a larger format or a shorter viewing_distance here."


def test_resolution_is_judged_from_the_viewing_distance() -> None:
    near, far = Problems(), Problems()

    planned((plate(1, (1600, 1067)),), replace(PanelLayout(), viewing_distance=0.7), problems=near)
    planned((plate(1, (1600, 1067)),), replace(A1, viewing_distance=2), problems=far)

    assert [str(w.what) for w in near.warnings] == [
        "Photograph on panel 2 (“Kytka u okna”) is a little coarse: 101 pixels per inch at 40 × 27 cm; "
        "125 are wanted."
    ]
    assert [str(w.remedy) for w in near.warnings] == [
        "Ask for the original file; this one is good up to 33 × 22 cm."
    ]


def test_several_coarse_photographs_are_one_warning() -> None:
    problems = Problems()
    shots = (plate(1, (1600, 1067)), plate(2), plate(3, (1067, 1600)))

    planned(shots, replace(PanelLayout(), viewing_distance=0.7), problems=problems)

    assert told(problems) == [
        (
            "2 photographs are a little coarse for their size; 125 pixels per inch are wanted.",
            "Ask for the original files. Good up to: photograph on panel 2 (“Kytka u okna”) 33 × 22 cm, "
            "photograph on panel 4 (“Kytka u okna”) 22 × 33 cm.",
        )
    ]


def test_photographs_under_half_of_what_the_eye_sees_are_refused_one_by_one() -> None:
    problems = Problems()

    planned((plate(1, (700, 467)),), replace(PanelLayout(), viewing_distance=0.7), problems=problems)

    assert told(problems) == [
        (
            "Photograph on panel 2 (“Kytka u okna”) has only 44 pixels per inch at 40 × 27 cm; 125 are wanted.",
            "Ask for the original file; this one is good up to 14 × 10 cm. "
            "To print it all the same, write   accept_low_resolution: yes   here.",
        )
    ]


def test_titles_without_captions_hang_alone() -> None:
    (panel,) = shots((plate(title=TITLE, caption={}),))

    assert [m.role for m in panel.marks if isinstance(m, Lines)].count(Role.CAPTION) == 0


def test_words_read_from_the_right_begin_at_the_right_margin() -> None:
    arabic, latin = {"ar": "كنا نجلس هنا كل مساء. " * 6}, {"en": "We sat here every evening. " * 6}
    layout = replace(PanelLayout(), viewing_distance=1, template=Template.ABOVE)

    (page,) = shots((plate(title={}, caption=arabic | latin),), layout)

    captions = {m.text.language: m.box for m in page.marks if isinstance(m, Lines) and m.role is Role.CAPTION}
    (code,) = (m for m in page.marks if isinstance(m, Code))
    margin = page.trim.width * 0.055
    assert captions["ar"].bottom <= code.box.y
    assert captions["ar"].right == pytest.approx(page.trim.width - margin)
    assert captions["en"].x == pytest.approx(margin)
