"""The specimen shows every language once, whole, in its own direction."""

from photovoice.layouts.page import Lines, Role
from photovoice.pages.sentences import ARTICLE_1
from photovoice.pages.specimen import A4, MARGIN, plan_specimen
from photovoice.typography.typesetter import Typesetter
from photovoice.vocabulary.measure import Mm, Rect

METRICS = Typesetter()


def test_the_specimen_names_every_language_asked_for_once() -> None:
    document = plan_specimen(("cs", "fa", "xx", "vi"), "cs", METRICS)

    headings = [
        mark.text for page in document.pages for mark in page.marks if getattr(mark, "role", "") is Role.HEADING
    ]
    assert [(heading.words, heading.language) for heading in headings] == [
        ("Čeština", "cs"),
        ("فارسی", "fa"),
        ("Tiếng Việt", "vi"),
    ]


def test_without_languages_the_specimen_shows_all() -> None:
    document = plan_specimen((), "en", METRICS)

    headings = [
        mark for page in document.pages for mark in page.marks if getattr(mark, "role", "") is Role.HEADING
    ]
    assert len(headings) == len(ARTICLE_1) == 26


def test_nothing_in_the_specimen_leaves_the_margins_or_lacks_a_font() -> None:
    inside = Rect(MARGIN, MARGIN, Mm(A4.width - 2 * MARGIN), Mm(A4.height - 2 * MARGIN))

    for page in plan_specimen((), "en", METRICS).pages:
        for mark in page.marks:
            assert inside.holds(mark.box)
            if isinstance(mark, Lines) and mark.text.language != "zh":
                assert not METRICS.measure(mark.text, mark.style, mark.box.width).missing
