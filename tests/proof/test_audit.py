"""A folder is clean only when every file in it is, name and all."""

import shutil

import pytest

from photovoice.proof.audit import audit
from tests.support import dirty
from tests.support.dirty import encode


def found(folder, exiftool=None) -> list[tuple[str, str]]:
    return [(leak.name, str(leak.what)) for leak in audit(folder, exiftool)]


def test_a_clean_folder_raises_no_alarm(tmp_path) -> None:
    (tmp_path / "gallery").mkdir()
    (tmp_path / "gallery" / "index.html").write_text("<p>Hello</p>")
    (tmp_path / "gallery" / "a1.jpg").write_bytes(encode("JPEG"))

    assert found(tmp_path) == []


@pytest.mark.parametrize("name", ["IMG_20210607_080910.jpg", "DSC_0107.JPG", "WhatsApp Image 2021-06-07.jpg"])
def test_a_cameras_name_for_a_file_is_seen(name, tmp_path) -> None:
    (tmp_path / name).write_bytes(encode("JPEG"))

    assert found(tmp_path) == [(name, "The name is one that cameras give, or tells a time.")]


def test_what_other_programs_leave_is_seen(tmp_path) -> None:
    (tmp_path / "1.jpg_original").write_bytes(encode("JPEG"))

    assert found(tmp_path) == [
        ("1.jpg_original", "This file was left by another program and does not belong here.")
    ]


def test_a_link_is_named_and_not_followed(tmp_path) -> None:
    (tmp_path / "passwords.jpg").symlink_to("/etc/passwd")

    assert found(tmp_path) == [("passwords.jpg", "This is a link to another place, not a file.")]


def test_the_programs_own_bookkeeping_is_judged_too(tmp_path) -> None:
    (tmp_path / ".photovoice").mkdir()
    (tmp_path / ".photovoice" / "ledger").write_bytes(b"\xff\xfe")

    assert [name for name, _ in found(tmp_path)] == [".photovoice/ledger"]


@pytest.mark.skipif(not shutil.which("exiftool"), reason="ExifTool is not installed")
@pytest.mark.parametrize("what", ["exif", "xmp", "iptc", "comment", "credentials", "gain map"])
def test_exiftool_is_heard_as_a_third_witness(what, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("photovoice.proof.audit.examine_file", lambda *_: ())
    (tmp_path / "-a.jpg").write_bytes(dirty.jpeg()[what])
    (tmp_path / "b.jpg").write_bytes(encode("JPEG"))

    assert {name for name, _ in found(tmp_path, shutil.which("exiftool"))} == {"-a.jpg"}
