"""Makes pictures such as telephones make: 12 megapixels, 3 to 5 MB, with all that they say beside the picture.

    python -m benchmarks.darkroom.pictures FOLDER [--count 60]

The pixels are noise whose power falls with its fineness, as in photographs, plus the grain of a small sensor.
"""

import argparse
import io
from pathlib import Path
from random import Random

from PIL import Image, ImageChops

from tests.support.profiles import DISPLAY_P3, profile, srgb_curve

SIZE = (4032, 3024)
SCENES = 6  # painted once; the pictures are their mirror images and turns in other lights
TURNS = (1, 6, 1, 3, 6, 8, 1, 6)  # EXIF orientation, as often as people turn their telephones


def scene(chance: Random) -> Image.Image:
    """Return a scene: octaves of noise, each half as strong as the one twice as coarse."""
    bands = []
    light = _octaves(chance, 0.55)
    for _ in range(3):
        bands.append(ImageChops.blend(light, _octaves(chance, 0.5), 0.3))
    grain = Image.frombytes("L", SIZE, chance.randbytes(SIZE[0] * SIZE[1]))
    picture = Image.merge("RGB", bands)
    return ImageChops.blend(picture, grain.convert("RGB"), 0.085)


def _octaves(chance: Random, falling: float) -> Image.Image:
    sheet = Image.new("L", SIZE, 128)
    share = 0.7
    for octave in range(1, 11):
        width, height = max(2, SIZE[0] >> 11 - octave), max(2, SIZE[1] >> 11 - octave)
        noise = Image.frombytes("L", (width, height), chance.randbytes(width * height))
        sheet = ImageChops.blend(sheet, noise.resize(SIZE, Image.Resampling.BICUBIC), share)
        share *= falling
    return sheet


def photograph(number: int, scenes: list[Image.Image]) -> bytes:
    """Return one picture as a file."""
    picture = scenes[number % len(scenes)]
    if number // len(scenes) % 2:
        picture = picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if number // len(scenes) // 2 % 2:
        picture = picture.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    light = 0.9 + 0.2 * (number % 7) / 6
    picture = picture.point(lambda value: min(255, round(value * light)))
    exif = Image.Exif()
    exif[0x010F], exif[0x0110] = ("Apple", "iPhone 14") if number % 3 == 0 else ("samsung", "SM-S911B")
    exif[0x0112], exif[0x0132], exif[0x013B] = TURNS[number % 8], "2026:05:01 10:00:00", f"Participant {number}"
    exif.get_ifd(0x8825).update({1: "N", 2: (50.0, 5.0, float(number)), 3: "E", 4: (14.0, 26.0, 1.0)})
    exif.get_ifd(0x8769).update({0x9003: "2026:05:01 10:00:00", 0xA431: f"SN{number:08}", 0x927C: bytes(1200)})
    named = {"icc_profile": profile(DISPLAY_P3, srgb_curve(64), "Display P3")} if number % 3 == 0 else {}
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=88 + number % 5, subsampling=2, exif=exif, comment=b"at home", **named)
    video = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + Random(number).randbytes(1_000_000) if number % 8 == 0 else b""
    return out.getvalue() + video


def main() -> None:
    """Write the pictures that are not there yet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=60)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    scenes = [scene(Random(number)) for number in range(min(SCENES, given.count))]
    for number in range(given.count):
        (given.folder / f"IMG_{number:04}.JPG").write_bytes(photograph(number, scenes))


if __name__ == "__main__":
    main()
