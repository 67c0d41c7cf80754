"""A picture may say whom to credit, in her own script, and nothing besides."""

import io
import json
import shutil
import subprocess

import pytest
from PIL import Image

from photovoice.darkroom.credit import credited
from photovoice.proof.audit import audit
from photovoice.proof.leaks import examine
from tests.support.dirty import encode

PRINT = encode("JPEG")
PRINTS = {"jpg": PRINT, "avif": encode("AVIF")}


@pytest.mark.parametrize("kind", PRINTS)
def test_a_picture_without_a_credit_stays_byte_for_byte_as_it_was(kind) -> None:
    assert credited(PRINTS[kind]) == PRINTS[kind]


@pytest.mark.parametrize("kind", PRINTS)
def test_a_credited_picture_is_still_clean(kind) -> None:
    made = credited(PRINTS[kind], "Hoa, Vietnam", "© Hoa & <friends>", "https://example.org/terms")

    assert examine(made, f"a.{kind}") == ()


@pytest.mark.parametrize("kind", PRINTS)
def test_the_pixels_stay_as_they_were(kind) -> None:
    made = credited(PRINTS[kind], "Hoa")

    assert Image.open(io.BytesIO(made)).tobytes() == Image.open(io.BytesIO(PRINTS[kind])).tobytes()


def test_a_picture_that_is_not_ours_is_not_touched() -> None:
    for foreign in (b"\xff\xd8\xff\xe1" + PRINT[4:], PRINTS["avif"] + b"\0\0\0\x08free", b"GIF89a"):
        with pytest.raises(ValueError, match="no print of the darkroom"):
            credited(foreign, "Hoa")


@pytest.mark.skipif(not shutil.which("exiftool"), reason="ExifTool is not installed")
@pytest.mark.parametrize("name", ["Nguyễn Thị Hoa", "ليلى", "A & B <c>"])
def test_other_programs_read_the_credit_of_an_avif(name, tmp_path) -> None:
    (tmp_path / "a.avif").write_bytes(credited(PRINTS["avif"], name, f"© {name}", "https://example.org/terms"))

    told = json.loads(subprocess.check_output(["exiftool", "-j", "-G", "-XMP:all", tmp_path / "a.avif"]))[0]

    assert {tag: said for tag, said in told.items() if tag.startswith("XMP:")} == {
        "XMP:Creator": name,
        "XMP:Credit": name,
        "XMP:Rights": f"© {name}",
        "XMP:WebStatement": "https://example.org/terms",
    }


@pytest.mark.skipif(not shutil.which("exiftool"), reason="ExifTool is not installed")
@pytest.mark.parametrize("name", ["Nguyễn Thị Hoa", "ليلى", "A & B <c>"])
def test_other_programs_read_the_same_credit_in_both_places(name, tmp_path) -> None:
    (tmp_path / "a.jpg").write_bytes(credited(PRINT, name, f"© {name}", "https://example.org/terms"))

    asked = ["exiftool", "-j", "-G", "-XMP:all", "-IPTC:all", "-validate", tmp_path / "a.jpg"]
    told = json.loads(subprocess.check_output(asked))[0]

    assert told.pop("ExifTool:Validate") == "OK"
    assert {tag: said for tag, said in told.items() if tag[:4] in ("XMP:", "IPTC")} == {
        "XMP:Creator": name,
        "XMP:Credit": name,
        "XMP:Rights": f"© {name}",
        "XMP:WebStatement": "https://example.org/terms",
        "IPTC:CodedCharacterSet": "UTF8",
        "IPTC:By-line": name,
        "IPTC:Credit": name,
        "IPTC:CopyrightNotice": f"© {name}",
    }


def test_words_too_long_for_the_older_form_are_not_cut_but_left_to_the_newer() -> None:
    name = "ễ" * 11  # 33 bytes

    made = credited(PRINT, name, "© Hoa")

    assert made.count(name.encode()) == 2
    assert b"\x1c\x02\x50" not in made
    assert "\x1c\x02\x74\x00\x06© Hoa".encode() in made
    assert examine(made, "a.jpg") == ()


@pytest.mark.skipif(not shutil.which("exiftool"), reason="ExifTool is not installed")
def test_an_audit_with_exiftool_passes_a_credit(tmp_path) -> None:
    for kind, print_ in PRINTS.items():
        (tmp_path / f"a.{kind}").write_bytes(credited(print_, "Hoa", "© Hoa", "https://example.org/terms"))

    assert list(audit(tmp_path, shutil.which("exiftool"))) == []
