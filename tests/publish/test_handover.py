"""The gallery takes its place in a web space's folder: whole, without traces, beside what others keep there."""

from pathlib import Path

import pytest

from photovoice.publish.handover import Handover
from tests.support.building import lying_in


@pytest.fixture
def gallery(tmp_path: Path) -> Path:
    gallery = tmp_path / "output" / "gallery"
    for path in ("index.html", "404.html", "p/bbbbbb/index.html", "cs/about.html"):
        write(gallery / path, "new")
    return gallery


def write(path: Path, words: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words)


def hand_over(gallery: Path, folder: Path) -> None:
    handover = Handover(gallery, folder)
    handover.stage(lying_in(gallery))
    handover.commit()


def test_an_empty_web_space_gets_the_gallery(gallery: Path, tmp_path: Path) -> None:
    hand_over(gallery, tmp_path / "www" / "html")

    assert lying_in(tmp_path / "www") == {f"html/{path}": data for path, data in lying_in(gallery).items()}


def test_what_was_not_made_is_left_behind(gallery: Path, tmp_path: Path) -> None:
    made = list(lying_in(gallery))
    write(gallery / "notes.txt", "somebody's own")
    handover = Handover(gallery, tmp_path / "www")

    handover.stage(made)
    handover.commit()

    assert sorted(lying_in(tmp_path / "www")) == sorted(made)


def test_what_was_withdrawn_leaves_the_web_space(gallery: Path, tmp_path: Path) -> None:
    www = tmp_path / "www"
    hand_over(gallery, www)
    for path in ("p/cccccc/index.html", "fonts/old.woff2", "feed.xml", "collection.json"):
        write(www / path, "old")
    for page in ("about", "withdraw", "accessibility"):
        write(www / "vi" / f"{page}.html", "old")

    hand_over(gallery, www)

    assert lying_in(www) == lying_in(gallery)


def test_what_others_keep_there_stays(gallery: Path, tmp_path: Path) -> None:
    www = tmp_path / "www"
    for path in (".git/HEAD", "CNAME", ".well-known/security.txt", "team/about.html"):
        write(www / path, "theirs")

    hand_over(gallery, www)
    hand_over(gallery, www)

    kept = {path for path, data in lying_in(www).items() if data == b"theirs"}
    assert kept == {".git/HEAD", "CNAME", ".well-known/security.txt", "team/about.html"}
    assert lying_in(gallery).items() <= lying_in(www).items()


def test_files_keep_their_dates_so_that_rsync_sends_only_what_changed(gallery: Path, tmp_path: Path) -> None:
    hand_over(gallery, tmp_path / "www")

    for path in lying_in(gallery):
        assert (tmp_path / "www" / path).stat().st_mtime_ns == (gallery / path).stat().st_mtime_ns


def test_until_it_is_committed_nothing_has_changed_and_then_nothing_is_left_over(
    gallery: Path, tmp_path: Path
) -> None:
    www = tmp_path / "www"
    write(www / "CNAME", "theirs")
    handover = Handover(gallery, www)

    handover.stage(lying_in(gallery))
    before = lying_in(www)
    handover.close()

    assert before == lying_in(www) == {"CNAME": b"theirs"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["output", "www"]


def test_another_website_is_recognised(gallery: Path, tmp_path: Path) -> None:
    write(tmp_path / "theirs" / "index.html", "theirs")
    hand_over(gallery, tmp_path / "ours")

    assert Handover(gallery, tmp_path / "theirs").holds_another_site()
    assert not Handover(gallery, tmp_path / "ours").holds_another_site()
    assert not Handover(gallery, tmp_path / "none").holds_another_site()
