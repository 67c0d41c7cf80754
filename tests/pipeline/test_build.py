"""From submissions to output: what is made, what is left alone, and what never gets there."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from photovoice.publish.artifact import Done
from photovoice.vocabulary.consent import Use
from tests.support.building import ALL, attempted, built, everything_said, lying_in
from tests.support.projects import project, submission

NONE_YET = "consent:\n"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A project of three people: p01 agreed to everything, p02 to the zine, p03 to nothing yet."""
    place = project(tmp_path / "project")
    submission(place, "p01", photos=2)
    words = "    title: {cs: Jen zin, en: Zine only}\n"
    submission(place, "p02", agreed="consent:\n  - {given: 2020-01-01, uses: [zine]}\n", words=words)
    submission(place, "p03", agreed=NONE_YET, words="    title: {cs: Nikde, en: Nowhere}\n")
    return place


def replace(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_a_build_makes_zine_exhibition_and_gallery(place: Path) -> None:
    outcomes = built(place)

    assert {
        "zine/zine/reading.pdf",
        "zine/zine/booklet.pdf",
        "exhibition/exhibition/panels.pdf",
    } <= outcomes.keys()
    assert "gallery/index.html" in outcomes
    assert set(outcomes.values()) == {Done.MADE}


def test_a_second_build_makes_nothing(place: Path) -> None:
    built(place)
    before = {path: path.stat().st_mtime_ns for path in (place / "output").rglob("*")}

    outcomes = built(place)

    assert set(outcomes.values()) == {Done.KEPT}
    assert {path: path.stat().st_mtime_ns for path in (place / "output").rglob("*")} == before


def test_a_changed_caption_remakes_only_what_shows_it(place: Path) -> None:
    built(place)
    file = place / "submissions/p01/submission.yaml"
    replace(file, "Tady bydlíme.", "Tady jsme bydleli.")

    outcomes = built(place)

    remade = {path for path, done in outcomes.items() if done is Done.MADE}
    assert {"zine/zine/reading.pdf", "zine/zine/booklet.pdf", "exhibition/exhibition/panels.pdf"} <= remade
    assert not [path for path in remade if path.endswith((".avif", ".jpg"))]
    assert len([path for path in remade if path.startswith("gallery/")]) < len(outcomes) / 4


def test_an_edition_alone_leaves_the_others_as_they_are(place: Path) -> None:
    built(place)
    replace(place / "submissions/p01/submission.yaml", "Tady bydlíme.", "Tady jsme bydleli.")

    outcomes = built(place, uses=(Use.ZINE,))

    remade = {path.partition("/")[0] for path, done in outcomes.items() if done is Done.MADE}
    assert remade == {"zine"}
    assert "gallery/index.html" in outcomes


def test_what_is_withheld_is_in_none_of_it(place: Path) -> None:
    built(place)

    files = lying_in(place / "output")
    not_zine = everything_said({path: data for path, data in files.items() if not path.startswith("zine/")})
    assert b"Nowhere" not in everything_said(files)
    assert b"Zine only" not in not_zine
    assert b"p03" not in b"\n".join(path.encode() for path in files)


def test_two_folders_come_out_the_same(place: Path, tmp_path: Path) -> None:
    twin = tmp_path / "elsewhere" / "twin"
    shutil.copytree(place, twin)

    built(place)
    built(twin)

    assert lying_in(place / "output") == lying_in(twin / "output")


def test_building_in_two_goes_comes_out_the_same_as_in_one(place: Path, tmp_path: Path) -> None:
    twin = tmp_path / "twin"
    shutil.copytree(place, twin)

    for use in ALL:
        built(twin, uses=(use,))
    built(place)

    assert lying_in(place / "output") == lying_in(twin / "output")


def test_a_problem_publishes_nothing_and_loses_nothing(place: Path) -> None:
    built(place)
    before = lying_in(place / "output")
    replace(place / "submissions/p02/submission.yaml", "people: none", "poeple: none")
    replace(place / "submissions/p01/submission.yaml", "Tady bydlíme.", "Tady jsme bydleli.")

    outcomes, problems = attempted(place)

    assert [problem.split(" → ")[1] for problem in problems] == ["Did you mean “people”?"]
    assert Done.MADE not in outcomes.values()
    gone = {path for path, done in outcomes.items() if done is Done.REMOVED}
    after = lying_in(place / "output")
    assert {path: data for path, data in before.items() if path not in gone and ".photovoice" not in path} == {
        path: data for path, data in after.items() if ".photovoice" not in path
    }


def test_a_withdrawn_photo_leaves_output_even_while_another_file_is_broken(place: Path) -> None:
    built(place)
    replace(place / "submissions/p01/submission.yaml", "photos:\n", "withdrawn: [{on: 2026-11-20}]\nphotos:\n")
    (place / "submissions/p02/submission.yaml").write_text("photos: [", encoding="utf-8")

    outcomes, problems = attempted(place)

    assert len(problems) == 1
    assert outcomes["zine/zine/reading.pdf"] is Done.REMOVED
    said = everything_said(lying_in(place / "output"))
    assert b"A house" not in said
    assert not list((place / "output").rglob("*.avif"))


def test_a_photo_whose_file_cannot_be_read_stays_where_it_was(place: Path) -> None:
    built(place)
    before = lying_in(place / "output")
    (place / "submissions/p01/submission.yaml").write_text("photos: [", encoding="utf-8")

    _, problems = attempted(place)

    assert len(problems) == 1
    assert lying_in(place / "output") == before


def test_consent_that_ended_takes_the_photo_out(place: Path) -> None:
    replace(place / "submissions/p02/submission.yaml", "uses: [zine]", "uses: [zine], until: 2026-11-21")
    built(place, day=date(2026, 11, 21))

    built(place, day=date(2026, 11, 22))

    assert b"Zine only" not in everything_said(lying_in(place / "output"))


def test_a_renamed_file_stays_the_same_photo(place: Path) -> None:
    built(place)
    codes = {path.name for path in (place / "output/gallery/p").iterdir()}
    own = place / "submissions/p01"
    (own / "IMG_0001.jpg").rename(own / "house by the road.jpg")
    replace(own / "submission.yaml", "IMG_0001.jpg", "house by the road.jpg")

    built(place)

    assert {path.name for path in (place / "output/gallery/p").iterdir()} == codes


def test_a_permalink_stays_when_its_photo_does_not(place: Path) -> None:
    built(place)
    doors = sorted(path.relative_to(place).as_posix() for path in place.glob("output/gallery/p/*/index.html"))
    replace(place / "submissions/p01/submission.yaml", "photos:\n", "withdrawn: [{on: 2026-11-20}]\nphotos:\n")

    built(place)

    assert doors
    assert (
        sorted(path.relative_to(place).as_posix() for path in place.glob("output/gallery/p/*/index.html")) == doors
    )


def test_without_the_register_the_key_draws_the_same_codes(place: Path) -> None:
    built(place)
    before = lying_in(place / "output")
    (place / "submissions/register.sqlite").unlink()
    shutil.rmtree(place / "output")

    built(place)

    assert lying_in(place / "output") == before


def test_nobody_cleared_makes_a_gallery_without_photos_and_no_print(tmp_path: Path) -> None:
    place = project(tmp_path / "project")
    submission(place, agreed=NONE_YET)

    outcomes = built(place)

    assert "gallery/index.html" in outcomes
    assert not [path for path in outcomes if path.endswith(".pdf")]


def test_every_unreadable_picture_is_told_at_once(place: Path) -> None:
    (place / "submissions/p01/IMG_0001.jpg").write_text("this is a text")
    whole = (place / "submissions/p01/IMG_0002.jpg").read_bytes()
    (place / "submissions/p01/IMG_0002.jpg").write_bytes(whole[: len(whole) // 2])
    (place / "submissions/p02/IMG_0001.jpg").write_bytes(b"")

    _, problems = attempted(place)

    assert len(problems) == 3
    assert not (place / "output").exists()


def test_missing_words_are_told_by_language(place: Path) -> None:
    replace(
        place / "submissions/p01/submission.yaml",
        "caption: {cs: Tady bydlíme., en: We live here.}",
        "caption: {cs: Tady bydlíme.}",
    )

    _, problems = attempted(place)

    assert problems == [
        "submissions/p01/submission.yaml:5:5: Photo p01-IMG_0001 has no caption in English (en), which "
        'photovoice.yaml asks for. → Add   en: "…"   under its   caption:'
    ]


def test_the_day_decides(place: Path) -> None:
    built(place, day=date(2019, 12, 31))

    assert b"A house" not in everything_said(lying_in(place / "output"))


def test_an_older_copy_of_a_submission_brings_no_withdrawn_photo_back(place: Path) -> None:
    file = place / "submissions/p01/submission.yaml"
    before = file.read_text(encoding="utf-8")
    replace(file, "photos:\n", "withdrawn: [{on: 2026-11-20, photos: [p01-IMG_0001]}]\nphotos:\n")
    built(place)
    file.write_text(before, encoding="utf-8")

    outcomes, problems = attempted(place)

    assert problems == [
        "submissions/p01/submission.yaml:1:1: The register knows a withdrawal of 2026-11-20 that this file no "
        "longer says. → Put it back under   withdrawn:   as   - {on: 2026-11-20, photos: [p01-IMG_0001]}   It is "
        "undone only by a later consent that names the photo."
    ]
    assert Done.MADE not in outcomes.values()


def test_a_lost_register_is_not_begun_anew_beside_what_was_made_with_it(place: Path) -> None:
    built(place)
    (place / "submissions/register.sqlite").unlink()
    before = lying_in(place / "output")

    _, problems = attempted(place)

    assert len(problems) == 1
    assert "The register is missing, though output/ was made with one." in problems[0]
    assert lying_in(place / "output") == before


def test_another_day_for_one_edition_leaves_the_others_alone(place: Path) -> None:
    built(place)

    outcomes = built(place, uses=(Use.WEB,), day=date(2019, 1, 1))

    assert outcomes["zine/zine/reading.pdf"] is Done.KEPT
    assert outcomes["exhibition/exhibition/panels.pdf"] is Done.KEPT
    assert not list(place.glob("output/gallery/p/*/*.avif"))


def test_a_country_is_not_a_language(place: Path) -> None:
    replace(place / "photovoice.yaml", "languages: [cs, en]", "languages: [cz, en]")

    _, problems = attempted(place)

    assert problems == [
        "photovoice.yaml:2:13: “cz” is the code of a country, not of a language. → Did you mean “cs”?"
    ]
