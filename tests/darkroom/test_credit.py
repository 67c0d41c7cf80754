"""A picture may say whom to credit, in her own script, and nothing besides."""

import json
import shutil
import subprocess

import pytest
from PIL import Image

from photovoice.darkroom.credit import credited
from photovoice.proof.leaks import examine
from tests.support.dirty import encode

PRINT = encode("JPEG")


def test_a_picture_without_a_credit_stays_byte_for_byte_as_it_was() -> None:
    assert credited(PRINT) == PRINT


def test_a_credited_picture_is_still_clean() -> None:
    assert (
        examine(credited(PRINT, "Hoa, Vietnam", "© Hoa & <friends>", "https://example.org/terms"), "a.jpg") == ()
    )


def test_the_pixels_stay_as_they_were(tmp_path) -> None:
    (tmp_path / "a.jpg").write_bytes(credited(PRINT, "Hoa"))
    (tmp_path / "b.jpg").write_bytes(PRINT)

    assert Image.open(tmp_path / "a.jpg").tobytes() == Image.open(tmp_path / "b.jpg").tobytes()


@pytest.mark.skipif(not shutil.which("exiftool"), reason="ExifTool is not installed")
@pytest.mark.parametrize("name", ["Nguyễn Thị Hoa", "ليلى", "A & B <c>"])
def test_other_programs_read_the_credit(name, tmp_path) -> None:
    (tmp_path / "a.jpg").write_bytes(credited(PRINT, name, f"© {name}", "https://example.org/terms"))

    told = json.loads(subprocess.check_output(["exiftool", "-j", "-XMP:all", tmp_path / "a.jpg"]))[0]

    assert (told["Creator"], told["Rights"]) == (name, f"© {name}")
    assert told["WebStatement"] == "https://example.org/terms"
