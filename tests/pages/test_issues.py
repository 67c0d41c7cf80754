"""One zine or many: for each author or theme, in each language, and what their folders give away."""

from dataclasses import replace

from photovoice.layouts.zine import Per, ZineLayout
from photovoice.pages.zine.book import plan_zine
from photovoice.pages.zine.issues import Issue, issues_of
from photovoice.problems import Problems
from photovoice.vocabulary.plate import Plate
from tests.support.fake_metrics import FakeMetrics
from tests.support.plates import imprint, plate, words

HOA, OKSANA = "aaaaaa0123456789", "bbbbbb0123456789"


def by(author: str, number: int, credit: str | None, themes: tuple[str, ...] = ()) -> Plate:
    return replace(plate(number, credit=credit), author=author, themes=themes)


PLATES = (
    by(HOA, 1, "Hoa, Vietnam", ("domov",)),
    by(OKSANA, 2, "Оксана", ("práce", "domov")),
    by(HOA, 3, "Hoa, Vietnam", ("domov",)),
)


def found(
    layout: ZineLayout, plates: tuple[Plate, ...] = PLATES, problems: Problems | None = None
) -> tuple[Issue, ...]:
    return issues_of(imprint(), layout, plates, Problems() if problems is None else problems)


def test_a_project_has_one_zine() -> None:
    (issue,) = found(ZineLayout(name="praha"))

    assert (issue.folder, issue.plates, issue.subject) == ("praha", PLATES, ())


def test_every_author_has_a_zine_of_all_her_photographs() -> None:
    first, second = found(ZineLayout(per=Per.PARTICIPANT))

    assert [shot.picture.digest for shot in first.plates] == ["digest-1", "digest-3"]
    assert [shot.picture.digest for shot in second.plates] == ["digest-2"]


def test_an_authors_folder_is_named_after_her_credit() -> None:
    first, second = found(ZineLayout(per=Per.PARTICIPANT))

    assert (first.folder, second.folder) == ("zine-hoa-vietnam", "zine-bbbbbb")


def test_anonymous_authors_are_neither_named_nor_numbered() -> None:
    plates = (by(HOA, 1, None), by(OKSANA, 2, None))

    issues = found(ZineLayout(per=Per.PARTICIPANT), plates)

    assert [issue.folder for issue in issues] == ["zine-aaaaaa", "zine-bbbbbb"]
    assert [issue.subject for issue in issues] == [(), ()]


def test_authors_of_the_same_credit_have_folders_of_their_own() -> None:
    plates = (by(HOA, 1, "Hoa"), by(OKSANA, 2, "Hoa"))

    assert [issue.folder for issue in found(ZineLayout(per=Per.PARTICIPANT), plates)] == [
        "zine-hoa-aaaaaa",
        "zine-hoa-bbbbbb",
    ]


def test_every_theme_has_a_zine_and_a_photograph_may_be_in_several() -> None:
    home, work = found(ZineLayout(per=Per.THEME))

    assert (home.folder, work.folder) == ("zine-domov", "zine-prace")
    assert [len(issue.plates) for issue in (home, work)] == [3, 1]


def test_photographs_without_a_theme_are_told() -> None:
    problems = Problems()

    found(ZineLayout(per=Per.THEME), (*PLATES, plate(4)), problems)

    assert [(str(warning.what), str(warning.remedy)) for warning in problems.warnings] == [
        (
            "Photographs without a theme: 1. With   per: theme   they are in no zine.",
            "Write   themes:   under each, or choose   per: project.",
        )
    ]


def test_a_problem_tells_whose_zine_it_is_of() -> None:
    problems = Problems()
    layout = ZineLayout(per=Per.PARTICIPANT, cover=9)

    for issue in found(layout, (*PLATES[:2], by("cccccc", 3, None))):
        plan_zine(issue.imprint, layout, issue.plates, FakeMetrics(), problems, issue.subject)

    assert [str(problem.what) for problem in problems.found] == [
        "Zine “Hoa, Vietnam”: The cover asks for photograph 9, but the zine has only 1.",
        "Zine “Оксана”: The cover asks for photograph 9, but the zine has only 1.",
        "Zine that begins with photograph 1 (“Kytka u okna”): "
        "The cover asks for photograph 9, but the zine has only 1.",
    ]


def test_languages_apart_make_a_zine_of_each() -> None:
    issues = found(ZineLayout(one_per_language=True))

    assert [(issue.folder, issue.imprint.languages) for issue in issues] == [
        ("zine-cs", ("cs",)),
        ("zine-en", ("en",)),
    ]


def test_an_authors_zine_has_her_credit_on_the_cover() -> None:
    issue = found(ZineLayout(per=Per.PARTICIPANT))[0]

    zine = plan_zine(issue.imprint, ZineLayout(), issue.plates, FakeMetrics(), Problems(), issue.subject)

    assert "Hoa, Vietnam" in words(zine.office.pages[0])
    assert zine.office.title.words == "Praha našima očima: Hoa, Vietnam"
