"""Which file a name in a table means: one, several, none; never a guess."""

import os
import zipfile
from pathlib import Path
from unicodedata import normalize

import pytest

from photovoice.arrivals.match import Ambiguous, Elsewhere, Folders, Found, Matcher, Missing, Shoebox
from photovoice.arrivals.shoebox import open_shoebox
from photovoice.problems import Problems


def find(
    name: str, *files: str, own: tuple[str, ...] = (), others: tuple[str, ...] = (), same: bool = False
) -> Found | Ambiguous | Missing | Elsewhere:
    return Matcher(Shoebox(files, lambda file: "one" if same else file)).find(name, Folders(own, others))


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("IMG_2031.jpg", "IMG_2031.jpg"),
        ("img_2031.JPG", "IMG_2031.jpg"),
        ("IMG_2031", "IMG_2031.jpg"),
        ("IMG_2031.png", "IMG_2031.jpg"),
        ("IMG_2031.jpeg", "IMG_2031.JPG"),
        ("IMG_2031.jpg", "IMG_2031 (1).jpg"),
        ("IMG_2031.jpg", "IMG_2031 - kopie.jpg"),
        (normalize("NFD", "Šárka u řeky.jpg"), normalize("NFC", "Šárka u řeky.jpg")),
        ("Šárka u řeky.jpg", "Sarka_u_reky.jpg"),
        ("  IMG 2031.jpg ", "IMG_2031.jpg"),
        ("дім.jpg", "ДІМ.jpg"),
        ("card2\\IMG_1.jpg", "card2/IMG_1.jpg"),
    ],
)
def test_names_that_differ_in_what_does_not_matter_are_the_same(name: str, file: str) -> None:
    assert find(name, file, "something else.jpg") == Found(file)


def test_the_nearest_reading_wins() -> None:
    assert find("IMG_1.jpg", "IMG_1.jpg", "img_1.JPG", "IMG_1 (1).jpg", "IMG_1.heic") == Found("IMG_1.jpg")


def test_a_heic_and_its_jpeg_are_told_apart_by_the_ending() -> None:
    assert find("IMG_1.HEIC", "IMG_1.HEIC", "IMG_1.jpg") == Found("IMG_1.HEIC")


def test_without_an_ending_a_heic_and_its_jpeg_are_not_guessed_between() -> None:
    assert find("IMG_1", "IMG_1.HEIC", "IMG_1.jpg") == Ambiguous(("IMG_1.HEIC", "IMG_1.jpg"))


def test_two_cards_with_the_same_name_are_not_guessed_between() -> None:
    assert find("IMG_1.jpg", "a/IMG_1.jpg", "b/IMG_1.jpg") == Ambiguous(("a/IMG_1.jpg", "b/IMG_1.jpg"))


def test_equal_files_are_one_picture() -> None:
    assert find("IMG_1.jpg", "a/IMG_1.jpg", "b/IMG_1.jpg", same=True) == Found("a/IMG_1.jpg", ("b/IMG_1.jpg",))


def test_the_participants_own_folder_decides() -> None:
    assert find("IMG_1.jpg", "p01/IMG_1.jpg", "p02/IMG_1.jpg", own=("p02",)) == Found("p02/IMG_1.jpg")


@pytest.mark.parametrize("name", ["IMG_1.jpg", "p02/IMG_1.jpg", "img_1", "IMG_1.png"])
@pytest.mark.parametrize("folder", ["p02", "P02", "p01/p02", "cards/p02/DCIM"])
def test_a_file_in_another_participants_folder_is_never_taken(name: str, folder: str) -> None:
    file = f"{folder}/IMG_1.jpg"

    found = find(name, file, own=("p01",), others=("p02",))

    assert isinstance(found, Elsewhere | Missing)


def test_a_file_in_another_participants_folder_is_told_with_the_folder() -> None:
    file = "cards/p02/IMG_1.jpg"

    assert find("IMG_1.jpg", file, own=("p01",), others=("p02",)) == Elsewhere(file, "p02")


def test_a_file_in_nobodys_folder_is_taken_before_another_participants() -> None:
    found = find("IMG_1.jpg", "p02/IMG_1.jpg", "card/IMG_1 (1).jpg", own=("p01",), others=("p02",))

    assert found == Found("card/IMG_1 (1).jpg")


def test_a_folder_in_the_name_must_be_the_files() -> None:
    assert find("p03/IMG_1.jpg", "p01/IMG_1.jpg") == Missing()


def test_a_name_that_nothing_resembles_is_missing() -> None:
    assert find("IMG_9.jpg", "IMG_1.jpg", "IMG_91.jpg") == Missing()


def test_names_that_lead_out_of_an_archive_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "photos.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("../out.jpg", "/etc/out.jpg", "C:/out.jpg", "a/../../out.jpg", "in.jpg"):
            archive.writestr(name, b"x")
    problems = Problems()

    contents = open_shoebox(path, problems)

    assert contents.pictures == ("in.jpg",)
    assert len(list(problems)) == 4


def test_links_in_an_archive_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "photos.zip"
    link = zipfile.ZipInfo("link.jpg")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    problems = Problems()

    contents = open_shoebox(path, problems)

    assert contents.pictures == ()
    assert [str(problem.what) for problem in problems] == [
        "link.jpg is a link to somewhere else; links are not followed."
    ]


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_links_in_a_folder_are_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "private.jpg").write_bytes(b"x")
    photos = tmp_path / "photos"
    photos.mkdir()
    (photos / "link.jpg").symlink_to(secret / "private.jpg")
    (photos / "folder").symlink_to(secret)
    problems = Problems()

    contents = open_shoebox(photos, problems)

    assert contents.pictures == ()
    assert len(list(problems)) == 2


def test_a_picture_that_unpacks_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "photos.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("bomb.jpg", "w") as bomb:
        for _ in range(260):
            bomb.write(bytes(1 << 20))
    problems = Problems()

    contents = open_shoebox(path, problems)

    assert contents.pictures == ()
    assert [str(problem.what) for problem in problems] == [
        "bomb.jpg in this archive unpacks to more than 250 MB; it is refused."
    ]


def test_what_systems_leave_behind_is_no_picture(tmp_path: Path) -> None:
    for name in ("one.jpg", ".DS_Store", "._one.jpg", "Thumbs.db", "notes.txt"):
        (tmp_path / name).write_bytes(b"x")

    contents = open_shoebox(tmp_path, Problems())

    assert (contents.pictures, contents.others) == (("one.jpg",), ("notes.txt",))
