"""Whatever a photo says besides its picture stays in the darkroom."""

import io
import json
import shutil
import subprocess

import pytest
from PIL import Image

from tests.support.dirty import CORNER, GROUND, SECRET, everything

DIRTY = everything()
HARMLESS = {"SourceFile", "ExifTool", "System", "File", "ICC_Profile", "Composite", "JFIF", "QuickTime", "Meta"}


@pytest.mark.parametrize("data", [data for _, data in DIRTY], ids=[name for name, _ in DIRTY])
def test_no_secret_is_in_a_print(data, prints) -> None:
    made = prints(data, (96, "jpeg"), (96, "avif"), (40, "jpeg"))

    assert len(made) == 3
    assert not [print_ for print_ in made if SECRET.encode() in print_ or SECRET.encode("utf-16be") in print_]


@pytest.mark.parametrize("data", [data for _, data in DIRTY], ids=[name for name, _ in DIRTY])
def test_the_picture_itself_survives_cleaning(data, prints) -> None:
    (print_,) = prints(data, (96, "jpeg"))

    image = Image.open(io.BytesIO(print_))
    assert image.size == (96, 64)
    assert near(image.getpixel((10, 8)), CORNER)
    assert near(image.getpixel((80, 50)), GROUND)


@pytest.mark.skipif(not shutil.which("exiftool"), reason="ExifTool is not installed")
@pytest.mark.parametrize("format_", ["jpeg", "avif"])
def test_exiftool_finds_nothing_in_a_print(format_, prints, tmp_path) -> None:
    (print_,) = prints(dict(DIRTY)["jpeg: exif"], (96, format_))
    file = tmp_path / f"print.{format_}"
    file.write_bytes(print_)

    told = json.loads(subprocess.check_output(["exiftool", "-j", "-G0", "-a", "-u", "-ee", file]))[0]

    assert {tag.split(":")[0] for tag in told} <= HARMLESS


def near(colour, wanted, within: int = 24) -> bool:
    return all(abs(value - other) <= within for value, other in zip(colour, wanted, strict=True))
