"""How photographs and their words share a panel: every template in every format, with all kinds of photographs."""

from dataclasses import replace
from itertools import product

import pytest

from photovoice.layouts.exhibition import Kind
from photovoice.layouts.formats import PANELS
from photovoice.layouts.page import Area, Code, Lines, Page, Picture, Role
from photovoice.layouts.panels import PanelLayout, Template
from photovoice.layouts.symbol import modules
from photovoice.pages.exhibition.panels import plan_panels
from photovoice.pages.inks import contrast, ink_on
from photovoice.problems import Problems
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm, Size
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.type import PAPER, Ink, Metrics
from tests.support.fake_metrics import FakeMetrics
from tests.support.plates import LANDSCAPE, PANORAMA, PILLAR, PORTRAIT, SQUARE, chart, faults, imprint, plate

SIZES = (LANDSCAPE, PORTRAIT, SQUARE, (4000, 3000), (6000, 3000), PANORAMA, PILLAR)
ROLLUP, BANNER = PANELS["rollup"], Size(Mm(6000), Mm(1500))
FORMATS: dict[str, PanelLayout] = {
    "a3": PanelLayout(format=PANELS["a3"], viewing_distance=0.5, code_distance=0.4),
    "a1": PanelLayout(format=PANELS["a1"], viewing_distance=1),
    "50x70": PanelLayout(viewing_distance=1),
    "70x100": PanelLayout(format=PANELS["70x100"]),
    "a0": PanelLayout(format=PANELS["a0"], viewing_distance=2),
    "roll-up": PanelLayout(format=ROLLUP),
    "banner": PanelLayout(format=BANNER, viewing_distance=4, code_distance=2),
    "lying": PanelLayout(format=Size(Mm(900), Mm(600)), viewing_distance=1),
    "narrow": PanelLayout(format=Size(Mm(300), Mm(900)), viewing_distance=1),
    "square": PanelLayout(format=Size(Mm(800), Mm(800)), viewing_distance=1),
}
SPOKEN = {"vi": "Cây", "cs": "Kytka", "en": "Plant", "uk": "Рослина", "ar": "نبتة"}
CAPTIONS: dict[str, dict[str, str]] = {
    "no words": {},
    "3 characters": {"cs": "Ano", "en": "Yes"},
    "25 words in five languages": {language: " ".join([word] * 25) for language, word in SPOKEN.items()},
    "75 words in two": {"cs": " ".join(["slovo"] * 75), "en": " ".join(["words"] * 75)},
    "right to left": {"ar": " ".join(["نبتة"] * 40)},
}


def plates(caption: dict[str, str]) -> tuple[Plate, ...]:
    title = {language: SPOKEN[language] for language in caption}
    return tuple(
        plate(number, size, caption=caption, title=title, permalink=f"bcd{number:03}")
        for number, size in enumerate(SIZES, start=1)
    )


def photographs(
    layout: PanelLayout, of: tuple[Plate, ...], metrics: Metrics | None = None, *languages: str
) -> tuple[Page, ...]:
    panels = plan_panels(imprint(*languages), layout, of, metrics or FakeMetrics(), Problems())
    pages = zip(panels.panels, panels.document.pages, strict=True)
    return tuple(page for panel, page in pages if panel.kind is Kind.PHOTOGRAPH)


@pytest.mark.parametrize(("name", "caption"), list(product(FORMATS, CAPTIONS)))
def test_nothing_overlaps_or_leaves_its_page_in_any_template(name: str, caption: str) -> None:
    languages = tuple(CAPTIONS[caption]) or ("cs", "en")
    for template in Template:
        layout = replace(FORMATS[name], template=template)
        panels = plan_panels(imprint(*languages), layout, plates(CAPTIONS[caption]), FakeMetrics(), Problems())

        found = [*panels.document.pages]
        safe = (20 if name in ("roll-up", "banner") else 10) / panels.scale
        document = replace(panels.document, pages=tuple(replace(p, marks=unslugged(p)) for p in found))
        assert faults(document, safe) == []


def unslugged(page: Page) -> tuple[object, ...]:
    return tuple(m for m in page.marks if not (isinstance(m, Lines) and m.role is Role.ARTIFACT))


@pytest.mark.parametrize(("name", "template"), list(product(FORMATS, Template)))
def test_words_of_usual_length_fit_on_every_panel(name: str, template: Template) -> None:
    problems = Problems()
    caption = {language: " ".join([word] * 20) for language, word in SPOKEN.items() if language in ("cs", "en")}

    plan_panels(
        imprint(), replace(FORMATS[name], template=template, accept_low_resolution=True), plates(caption),
        FakeMetrics(), problems,
    )  # fmt: skip

    assert [str(problem.what) for problem in problems] == []


@pytest.mark.parametrize("name", ["50x70", "roll-up"])
def test_nothing_overlaps_with_real_letters(name: str) -> None:
    metrics = Typesetter()
    caption = {
        "ar": "كل صباح أنظر من النافذة " * 3,
        "cs": "Každé ráno se dívám z okna. " * 4,
        "en": "Morning. " * 9,
    }

    for template in Template:
        layout = replace(FORMATS[name], template=template)
        panels = plan_panels(imprint(), layout, plates(caption), metrics, Problems())

        assert faults(panels.document, 20 if name == "roll-up" else 10) == []


@pytest.mark.parametrize("template", [one for one in Template if one is not Template.FULL_BLEED])
def test_only_panels_without_white_crop_a_picture(template: Template) -> None:
    pages = photographs(replace(FORMATS["50x70"], template=template), plates(CAPTIONS["3 characters"]))

    crops = {mark.crop for page in pages for mark in page.marks if isinstance(mark, Picture)}
    assert crops == {(0.0, 0.0, 1.0, 1.0)}


@pytest.mark.parametrize("name", ["50x70", "banner", "lying"])
def test_panels_without_white_crop_no_more_than_a_quarter(name: str) -> None:
    pages = photographs(replace(FORMATS[name], template=Template.FULL_BLEED), plates(CAPTIONS["3 characters"]))

    kept = [mark.crop[2] * mark.crop[3] for page in pages for mark in page.marks if isinstance(mark, Picture)]
    assert len(kept) == len(SIZES)
    assert all(share >= 0.75 - 1e-9 for share in kept)


def test_a_crop_keeps_what_the_author_wants_to_be_seen() -> None:
    (page,) = photographs(
        replace(FORMATS["50x70"], template=Template.FULL_BLEED), (replace(plate(), focus=(0.95, 0.5)),)
    )

    (picture,) = (mark for mark in page.marks if isinstance(mark, Picture))
    left, _, width, _ = picture.crop
    assert width < 1
    assert left + width == pytest.approx(1)


def test_a_panel_without_white_is_all_picture_and_colour() -> None:
    (page,) = photographs(
        replace(FORMATS["50x70"], template=Template.FULL_BLEED, colour=Ink(rgb=(0, 0, 0.5))), (plate(),)
    )

    assert chart(page, 40).replace("\n", "").count(".") == 0


@pytest.mark.parametrize("colour", [Ink(rgb=(0.5, 0.5, 0.5)), Ink(rgb=(1.0, 0.8, 0.0)), Ink(rgb=(0.9, 0.1, 0.1))])
def test_words_are_read_with_ease_on_any_colour(colour: Ink) -> None:
    layout = replace(FORMATS["50x70"], template=Template.FULL_BLEED, colour=colour)

    (page,) = photographs(layout, (plate(),))

    (ground, _) = (mark for mark in page.marks if isinstance(mark, Area))
    inks = {mark.style.ink for mark in page.marks if isinstance(mark, Lines)}
    assert inks == {ink_on(ground.ink)}
    assert contrast(ink_on(ground.ink), ground.ink) >= 7


def test_a_code_on_colour_stands_on_white_with_its_quiet_zone() -> None:
    (page,) = photographs(replace(FORMATS["50x70"], template=Template.FULL_BLEED), (plate(),))

    _, white = (mark for mark in page.marks if isinstance(mark, Area))
    (code,) = (mark for mark in page.marks if isinstance(mark, Code))
    assert (white.ink, white.box) == (PAPER, code.box)
    assert page.marks.index(white) < page.marks.index(code)


def test_few_words_hang_below_a_framed_picture() -> None:
    (page,) = photographs(PanelLayout(viewing_distance=1), (plate(),))

    assert (
        chart(page, 40)
        == """\
............
.##########.
.##########.
.##########.
.##########.
.##########.
.##########.
.##########.
............
.======.....
.======.....
............
............
............
............
..........q.
............
............"""
    )


def test_a_framed_picture_has_white_all_around() -> None:
    pages = photographs(replace(FORMATS["50x70"], template=Template.FRAMED), plates(CAPTIONS["3 characters"]))

    for page in pages:
        (picture,) = (mark for mark in page.marks if isinstance(mark, Picture))
        assert min(picture.box.x, picture.box.y, page.trim.width - picture.box.right) >= 49.9


def test_words_may_stand_beside_a_lying_picture() -> None:
    (page,) = photographs(replace(FORMATS["50x70"], template=Template.BESIDE), (plate(),))

    (picture,) = (mark for mark in page.marks if isinstance(mark, Picture))
    assert all(mark.box.x > picture.box.right for mark in page.marks if isinstance(mark, Lines))


@pytest.mark.parametrize("caption", CAPTIONS)
def test_words_of_a_roll_up_stand_at_the_height_of_eyes(caption: str) -> None:
    for page in photographs(FORMATS["roll-up"], plates(CAPTIONS[caption])):
        heights = [2000 - edge for m in page.marks if isinstance(m, Lines) for edge in (m.box.y, m.box.bottom)]
        assert all(599.9 <= height <= 1700.1 for height in heights)


@pytest.mark.parametrize("caption", CAPTIONS)
def test_a_roll_ups_code_is_where_telephones_are_held(caption: str) -> None:
    for page in photographs(FORMATS["roll-up"], plates(CAPTIONS[caption])):
        for code in (mark for mark in page.marks if isinstance(mark, Code)):
            quiet = 4 * code.box.width / modules(code.address, code.correction)
            assert 2000 - (code.box.bottom - quiet) >= 800 and 2000 - (code.box.y + quiet) <= 1400


def test_a_code_too_large_for_its_panels_is_told() -> None:
    problems = Problems()

    plan_panels(imprint(), replace(FORMATS["a3"], code_distance=4), (plate(),), FakeMetrics(), problems)

    assert [(str(p.what), str(p.remedy)) for p in problems] == [
        (
            "The codes would be 41 cm wide, too large for these panels, to be read from 4 m.",
            "Choose a shorter code_distance here, or a larger format.",
        )
    ]
