"""Colours are right, whatever profile they came with."""

import io
import struct

import pytest
from PIL import Image, ImageCms

from photovoice.darkroom.colour import known_profile
from photovoice.darkroom.decode import decode
from tests.support.dirty import encode, insert, png
from tests.support.profiles import ADOBE_RGB, DISPLAY_P3, SRGB, gamma, profile, srgb_curve

P3, ADOBE = profile(DISPLAY_P3, srgb_curve(1024), "Display P3"), profile(ADOBE_RGB, gamma(563 / 256), "Adobe RGB")
COLOURS = [
    (200, 60, 40),
    (60, 160, 70),
    (50, 90, 190),
    (230, 200, 60),
    (128, 128, 128),
    (20, 20, 24),
    (255, 255, 255),
]


def plain(colour: tuple[int, ...], mode: str = "RGB") -> Image.Image:
    return Image.new(mode, (64, 64), colour)


def reference(colour: tuple[int, int, int], icc: bytes) -> tuple[int, int, int]:
    """Convert one colour by the profile's own numbers, without a colour engine."""
    matrix = [struct.unpack_from(">3i", icc, icc_tag(icc, name) + 8) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]
    inverse = (
        (3.1339, -1.6169, -0.4906),
        (-0.9788, 1.9161, 0.0335),
        (0.0719, -0.2290, 1.4052),
    )  # D50 to linear sRGB
    linear = [curve(icc, value) for value in colour]
    xyz = [sum(matrix[band][axis] / 65536 * linear[band] for band in range(3)) for axis in range(3)]
    out = [sum(row[axis] * xyz[axis] for axis in range(3)) for row in inverse]
    return tuple(round(255 * encoded(min(1.0, max(0.0, value)))) for value in out)


def icc_tag(icc: bytes, name: bytes) -> int:
    at = icc.index(name, 132)
    return struct.unpack_from(">I", icc, at + 4)[0]


def curve(icc: bytes, value: int) -> float:
    at = icc_tag(icc, b"rTRC")
    (count,) = struct.unpack_from(">I", icc, at + 8)
    if count == 1:
        return (value / 255) ** (struct.unpack_from(">H", icc, at + 12)[0] / 256)
    table = struct.unpack_from(f">{count}H", icc, at + 12)
    place = value / 255 * (count - 1)
    low = min(int(place), count - 2)
    return (table[low] + (table[low + 1] - table[low]) * (place - low)) / 65535


def encoded(linear: float) -> float:
    return 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055


def middle(negative) -> tuple[int, int, int]:
    return decode(negative).getpixel((32, 32))


def near(colour, wanted, within: int) -> bool:
    return all(abs(value - other) <= within for value, other in zip(colour, wanted, strict=True))


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("icc", [P3, ADOBE], ids=["Display P3", "Adobe RGB"])
@pytest.mark.parametrize("format_", ["PNG", "TIFF", "WEBP", "AVIF"])
def test_wide_colours_become_the_same_colours_in_srgb(format_, icc, colour, hand_in) -> None:
    how = (
        {"lossless": True}
        if format_ == "WEBP"
        else {"quality": 100, "subsampling": "4:4:4"}
        if format_ == "AVIF"
        else {}
    )

    negative = hand_in(encode(format_, plain(colour), icc_profile=icc, **how))

    assert near(middle(negative), reference(colour, icc), 4 if format_ == "AVIF" else 2)


@pytest.mark.parametrize("colour", COLOURS)
def test_a_camera_that_says_adobe_rgb_without_a_profile_is_believed(colour, hand_in) -> None:
    exif = b"Exif\0\0II*\0" + struct.pack(
        "<IHHHIIIHHHIIIHHHI4sI", 8, 1, 0x8769, 4, 1, 26, 0, 1, 0xA005, 4, 1, 44, 0, 1, 1, 2, 4, b"R03\0", 0
    )
    jpeg = insert(encode("JPEG", plain(colour), quality=100, subsampling=0), (0xE1, exif))

    assert near(middle(hand_in(jpeg)), reference(colour, ADOBE), 3)


@pytest.mark.parametrize(
    "icc", [b"", b"not a profile", P3[:200], profile(SRGB, srgb_curve(1024), "sRGB by another name")]
)
def test_no_profile_a_broken_one_or_srgb_itself_change_nothing(icc, hand_in) -> None:
    negative = hand_in(encode("PNG", plain((200, 60, 40)), icc_profile=icc))

    assert near(middle(negative), (200, 60, 40), 1)


def test_a_grey_photo_with_a_colour_profile_stays_grey(hand_in) -> None:
    red, green, blue = middle(hand_in(encode("PNG", plain(120, "L"), icc_profile=P3)))

    assert abs(red - green) <= 1
    assert abs(green - blue) <= 1


def test_printing_inks_become_the_colours_they_would_print(hand_in) -> None:
    yellow = middle(hand_in(encode("JPEG", plain((0, 0, 255, 0), "CMYK"), quality=95)))

    assert yellow[0] > 200
    assert yellow[1] > 200
    assert yellow[2] < 90


@pytest.mark.parametrize(
    ("name", "matrix"), [("srgb", SRGB), ("display-p3", DISPLAY_P3), ("adobe-rgb", ADOBE_RGB)]
)
def test_the_profiles_shipped_are_what_they_are_called(name, matrix) -> None:
    icc = known_profile(name)

    assert [struct.unpack_from(">3i", icc, icc_tag(icc, tag) + 8) for tag in (b"rXYZ", b"gXYZ", b"bXYZ")] == [
        tuple(round(value * 65536) for value in column) for column in matrix
    ]
    assert len(icc) < 700


def test_the_profile_every_print_carries_is_srgb_to_a_colour_engine() -> None:
    ours = ImageCms.ImageCmsProfile(io.BytesIO(known_profile("srgb")))
    image = Image.merge("RGB", [Image.linear_gradient("L").rotate(turn) for turn in (0, 90, 180)])

    shown = ImageCms.profileToProfile(image, ours, ImageCms.createProfile("sRGB"))

    assert max(abs(a - b) for a, b in zip(image.tobytes(), shown.tobytes(), strict=True)) <= 1


@pytest.mark.parametrize("mode", ["RGB", "grey"])
@pytest.mark.parametrize("format_", ["PNG", "TIFF"])
def test_a_sky_with_sixteen_bits_does_not_fall_into_steps(format_, mode, hand_in) -> None:
    cv2, np = pytest.importorskip("cv2"), pytest.importorskip("numpy")
    sky = np.tile(np.linspace(30_000, 31_000, 256).astype(np.uint16), (256, 1))  # four steps of eight bits
    picture = np.dstack([sky] * 3) if mode == "RGB" else sky
    data = cv2.imencode(f".{format_.lower()}", picture)[1].tobytes()

    band = np.asarray(decode(hand_in(data)).getchannel("R")).astype(float)

    errors = band.mean(axis=0) - sky.mean(axis=0) / 257
    assert np.abs(np.convolve(errors, np.ones(8) / 8, "valid")).max() < 0.08
    assert len(np.unique(band[:, 100])) == 2


def test_an_orientation_and_a_profile_are_both_heeded(hand_in) -> None:
    said = Image.Exif()
    said[0x0112] = 6
    negative = hand_in(
        encode("PNG", Image.new("RGB", (64, 32), (200, 60, 40)), icc_profile=P3, exif=said.tobytes())
    )

    assert decode(negative).size == (32, 64)
    assert near(decode(negative).getpixel((9, 9)), reference((200, 60, 40), P3), 2)


def test_a_profile_with_a_secret_still_gives_its_colours(hand_in) -> None:
    assert near(decode(hand_in(png()["owner in profile"])).getpixel((90, 60)), (60, 110, 160), 1)
