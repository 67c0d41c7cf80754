"""What layouts/gallery.yaml may say."""

from pathlib import Path

import pytest

from photovoice.layouts.gallery import GalleryLayout, read_gallery_layout
from photovoice.problems import Place, Problems
from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.text import Text, Wording

REPOSITORY = Path(__file__).parents[2]


def read(folder: Path, written: str) -> tuple[GalleryLayout, list[str]]:
    (folder / "layouts").mkdir()
    (folder / "layouts" / "gallery.yaml").write_text(written, encoding="utf-8")
    problems = Problems()
    layout = read_gallery_layout(folder, Px(1600), problems)
    return layout, [f"{problem.place}: {problem.what} {problem.remedy}" for problem in problems]


def test_a_project_without_the_file_gets_the_paper_look_and_no_introduction(tmp_path: Path) -> None:
    layout = read_gallery_layout(tmp_path, Px(1200), Problems())

    assert layout == GalleryLayout(Place("layouts/gallery.yaml"), Px(1200))


def test_the_file_in_the_repository_holds_no_problem() -> None:
    problems = Problems()

    layout = read_gallery_layout(REPOSITORY, Px(1600), problems)

    assert not list(problems)
    assert layout.introduction.only("cs")


def test_words_keep_their_languages_in_the_order_they_were_written(tmp_path: Path) -> None:
    layout, problems = read(tmp_path, "introduction: {vi: Xin chào, cs: Dobrý den, en: }\n")

    assert layout.introduction == Wording((Text("Xin chào", "vi"), Text("Dobrý den", "cs")))
    assert problems == []


def test_a_theme_is_shown_as_staff_named_it(tmp_path: Path) -> None:
    layout, _ = read(tmp_path, "theme_names:\n  - theme: home\n    shown_as: {cs: Domov, en: Home}\n")

    assert layout.theme_name("home").in_any("en").words == "Home"
    assert not layout.theme_name("work")


def test_an_unknown_look_is_named_with_the_nearest_one(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "look: papper\n")

    assert problems == ["layouts/gallery.yaml:1:7: “papper” is not known here. Did you mean “paper”?"]


def test_no_page_holds_more_than_48_photographs(tmp_path: Path) -> None:
    layout, problems = read(tmp_path, "photos_on_a_page: 49\n")

    assert layout.photos_on_a_page == 48
    assert problems == [
        "layouts/gallery.yaml:1:19: The value of “photos_on_a_page” cannot be understood. "
        "Write a number from 1 to 48."
    ]


def test_a_blank_licence_is_none_and_an_old_address_loses_its_slash(tmp_path: Path) -> None:
    layout, problems = read(tmp_path, "licence:\nmoved_from: [https://old.example.org/]\n")

    assert layout.licence == ""
    assert layout.moved_from == ("https://old.example.org",)
    assert problems == []


@pytest.mark.parametrize(
    "typed", ["CC BY", "javascript:alert(1)", "ftp://example.org/", '"https://a.b/ onclick=c"']
)
def test_a_licence_that_is_no_web_address_is_a_problem(tmp_path: Path, typed: str) -> None:
    layout, problems = read(tmp_path, f"licence: {typed}\n")

    assert layout.licence == ""
    assert problems == [
        "layouts/gallery.yaml:1:10: The licence should be a web address. "
        "Write it like   https://creativecommons.org/licenses/by-nc-nd/4.0/   or leave the line blank."
    ]


def test_an_old_address_that_no_gallery_can_have_had_is_a_problem(tmp_path: Path) -> None:
    layout, problems = read(tmp_path, "moved_from: ['old.example.org', 'https://a.org/$1']\n")

    assert layout.moved_from == ()
    assert problems == [
        f"layouts/gallery.yaml:1:{column}: “{address}” is not an address that the gallery can have had. "
        "Write it like   https://old.example.org   or   https://example.org/gallery"
        for column, address in ((14, "old.example.org"), (33, "https://a.org/$1"))
    ]
