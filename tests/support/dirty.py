"""Pictures made in code that say what they should not: one secret, planted wherever a format has room for it."""

import base64
import io
import struct
import zlib
from collections.abc import Callable

from PIL import Image, ImageDraw

from tests.support.heic import HEIC
from tests.support.profiles import SRGB, profile, srgb_curve

SECRET = "Secret-7f3a"
_SECRET = SECRET.encode()
SIZE = (96, 64)
CORNER, GROUND = (240, 200, 60), (60, 110, 160)


def picture(size: tuple[int, int] = SIZE, mode: str = "RGB") -> Image.Image:
    """Return a blue picture with a yellow top left corner, in which every turn can be told."""
    image = Image.new("RGB", size, GROUND)
    ImageDraw.Draw(image).rectangle((0, 0, size[0] * 2 // 5, size[1] // 3), CORNER)
    return image.convert(mode)


def encode(format_: str, image: Image.Image | None = None, **named: object) -> bytes:
    out = io.BytesIO()
    (image or picture()).save(out, format_, **named)
    return out.getvalue()


# ---- EXIF: a TIFF written by hand


def directory(entries: list[tuple[int, int, bytes | int]], at: int, after: int = 0) -> bytes:
    """Return a directory as it lies `at` an offset; a number is stored in place, bytes behind it."""
    count = len(entries)
    heap_at, heap, table = at + 2 + 12 * count + 4, b"", struct.pack("<H", count)
    for tag, kind, value in entries:
        if isinstance(value, int):
            table += struct.pack("<HHII", tag, kind, 1, value)
        elif len(value) <= 4:
            table += struct.pack("<HHI4s", tag, kind, len(value), value)
        else:
            table += struct.pack("<HHII", tag, kind, len(value), heap_at + len(heap))
            heap += value + bytes(len(value) % 2)
    return table + struct.pack("<I", after) + heap


def exif(turned: int = 1) -> bytes:
    """Return an EXIF block with artist, time, device, serial number, place, maker note and a thumbnail."""
    thumbnail = insert(encode("JPEG", picture((48, 48))), (0xFE, _SECRET))
    place = [(1, 2, b"N\0"), (3, 2, b"E\0"), (29, 2, _SECRET + b"\0")]
    camera = [
        (0x9003, 2, b"2019:05:12 10:11:12\0"),
        (0x927C, 7, b"Maker " + _SECRET),
        (0xA431, 2, _SECRET + b"\0"),
    ]
    main: list[tuple[int, int, bytes | int]] = [
        (0x010F, 2, b"Telephone works\0"),
        (0x0112, 3, turned),
        (0x013B, 2, _SECRET + b"\0"),
        (0x8769, 4, 0),
        (0x8825, 4, 0),
    ]
    at = 8 + len(directory(main, 8))
    camera_at, place_at = at, at + len(directory(camera, at))
    small_at = place_at + len(directory(place, place_at))
    main[3], main[4] = (0x8769, 4, camera_at), (0x8825, 4, place_at)
    small: list[tuple[int, int, bytes | int]] = [(0x0103, 3, 6), (0x0201, 4, 0), (0x0202, 4, len(thumbnail))]
    small[1] = (0x0201, 4, small_at + len(directory(small, small_at)))
    return (
        b"II*\0\x08\0\0\0"
        + directory(main, 8, small_at)
        + directory(camera, camera_at)
        + directory(place, place_at)
        + directory(small, small_at)
        + thumbnail
    )


def xmp(more: str = "") -> bytes:
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" '
        'xmlns:GDepth="http://ns.google.com/photos/1.0/depthmap/" '
        f'photoshop:City="{SECRET}" {more}/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def owned_profile() -> bytes:
    return profile(SRGB, srgb_curve(64), f"Screen of {SECRET}", owner=SECRET)


def camera_profile() -> bytes:
    return profile(SRGB, srgb_curve(64), f"Camera {SECRET}")


def trailing_profile() -> bytes:
    return profile(SRGB, srgb_curve(64), after=_SECRET)


def credentials() -> bytes:
    """Return content credentials (C2PA) as they lie in a JUMBF box."""
    described = _box(b"jumd", b"c2pa" + bytes(12) + b"\x03c2pa\0")
    return _box(b"jumb", described + _box(b"json", _SECRET))


def video() -> bytes:
    return _box(b"ftyp", b"mp42\0\0\0\0mp42isom") + _box(b"mdat", _SECRET)


def _box(name: bytes, contents: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(contents), name) + contents


# ---- JPEG


def insert(jpeg: bytes, *segments: tuple[int, bytes]) -> bytes:
    """Return a JPEG with segments put in behind its first one."""
    first = 4 + struct.unpack_from(">H", jpeg, 4)[0]
    added = b"".join(struct.pack(">BBH", 0xFF, marker, len(held) + 2) + held for marker, held in segments)
    return jpeg[:first] + added + jpeg[first:]


def _extended_xmp() -> bytes:
    depth = base64.b64encode(encode("PNG", picture(mode="L"))).decode()
    whole = xmp(f'GDepth:Data="{depth}"')
    head = b"http://ns.adobe.com/xmp/extension/\0" + bytes(32) + struct.pack(">II", len(whole), 0)
    return head + whole


def _second(second: bytes, *segments: tuple[int, bytes]) -> bytes:
    index = b"MPF\0MM\0*\0\0\0\x08\0\x01\xb0\x01\0\x04\0\0\0\x01\0\0\0\x02\0\0\0\0"
    return insert(encode("JPEG"), (0xE2, index), *segments) + second


def jpeg() -> dict[str, bytes]:
    """Return JPEGs by what they give away."""
    clean, xap = encode("JPEG"), b"http://ns.adobe.com/xap/1.0/\0"
    iptc = b"\x1c\x02\x50" + struct.pack(">H", len(_SECRET)) + _SECRET
    resource = b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc + bytes(len(iptc) % 2)
    other = insert(encode("JPEG", picture((48, 48))), (0xE1, b"Exif\0\0" + exif()))
    gain = insert(encode("JPEG", picture(mode="L")), (0xE1, xap + xmp('hdrgm:Version="1.0"')))
    progressive = encode("JPEG", progressive=True)
    scan = progressive.rindex(b"\xff\xc4")
    between = struct.pack(">BBH", 0xFF, 0xFE, len(_SECRET) + 2) + _SECRET
    return {
        "exif": insert(clean, (0xE1, b"Exif\0\0" + exif())),
        "second exif": insert(clean, (0xE1, b"Exif\0\0" + exif()), (0xE1, b"Exif\0\0" + exif())),
        "xmp": insert(clean, (0xE1, xap + xmp())),
        "depth map": insert(clean, (0xE1, xap + xmp()), (0xE1, _extended_xmp())),
        "iptc": insert(clean, (0xED, resource)),
        "comment": insert(clean, (0xFE, _SECRET)),
        "comment between scans": progressive[:scan] + between + progressive[scan:],
        "thumbnail": insert(clean, (0xE0, b"JFXX\0\x10" + other)),
        "second picture": _second(other),
        "gain map": _second(gain, (0xE1, xap + xmp('hdrgm:Version="1.0"'))),
        "credentials": insert(clean, (0xEB, b"JP\0\1\0\0\0\1" + credentials())),
        "unknown segment": insert(clean, (0xE5, _SECRET)),
        "owner in profile": encode("JPEG", icc_profile=owned_profile()),
        "camera in profile": encode("JPEG", icc_profile=camera_profile()),
        "bytes after profile": encode("JPEG", icc_profile=trailing_profile()),
        "text after the end": clean + _SECRET,
        "video after the end": clean + video(),
        "picture after the end": clean + other,
        "printing inks": insert(encode("JPEG", picture(mode="CMYK")), (0xE1, b"Exif\0\0" + exif())),
    }


# ---- PNG, WebP, GIF, TIFF


def chunk(name: bytes, held: bytes) -> bytes:
    return struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))


def png() -> dict[str, bytes]:
    """Return PNGs by what they give away."""
    clean = encode("PNG")

    def put(*chunks: bytes) -> bytes:
        return clean[:33] + b"".join(chunks) + clean[33:]

    pixels = clean.index(b"IDAT") - 4
    (length,) = struct.unpack_from(">I", clean, pixels)
    stuffed = chunk(b"IDAT", clean[pixels + 8 : pixels + 8 + length] + _SECRET)
    return {
        "exif": put(chunk(b"eXIf", exif())),
        "text": put(chunk(b"tEXt", b"Author\0" + _SECRET)),
        "packed text": put(chunk(b"zTXt", b"Comment\0\0" + zlib.compress(_SECRET))),
        "xmp": put(chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp())),
        "credentials": put(chunk(b"caBX", credentials())),
        "owner in profile": encode("PNG", icc_profile=owned_profile()),
        "camera in profile": encode("PNG", icc_profile=camera_profile()),
        "bytes after pixels": clean[:pixels] + stuffed + clean[pixels + 12 + length :],
        "text after the end": clean + _SECRET,
        "picture after the end": clean + jpeg()["exif"],
    }


def _riff(*chunks: tuple[bytes, bytes], flags: int = 0) -> bytes:
    coded = encode("WEBP", lossless=True)[12:]
    head = bytes([flags, 0, 0, 0]) + (SIZE[0] - 1).to_bytes(3, "little") + (SIZE[1] - 1).to_bytes(3, "little")
    body = b"WEBP" + b"".join(
        name + struct.pack("<I", len(held)) + held + bytes(len(held) % 2)
        for name, held in ((b"VP8X", head), *chunks)
    )
    return b"RIFF" + struct.pack("<I", len(body) + len(coded)) + body + coded


def webp() -> dict[str, bytes]:
    """Return WebPs by what they give away."""
    return {
        "exif": _riff((b"EXIF", exif()), flags=8),
        "xmp": _riff((b"XMP ", xmp()), flags=4),
        "owner in profile": _riff((b"ICCP", owned_profile()), flags=32),
        "unknown chunk": _riff((b"WHO ", _SECRET)),
        "credentials": _riff((b"C2PA", credentials())),
        "text after the end": encode("WEBP") + _SECRET,
    }


def gif() -> dict[str, bytes]:
    """Return GIFs by what they give away."""
    clean = encode("GIF", picture().quantize(8))
    said = b"!\xfe" + bytes([len(_SECRET)]) + _SECRET + b"\0"
    program = b"!\xff\x0bXMP DataXMP" + bytes([len(_SECRET)]) + _SECRET + b"\0"
    return {
        "comment": clean[:-1] + said + b";",
        "xmp": clean[:-1] + program + b";",
        "text after the end": clean + _SECRET,
    }


def tiff() -> dict[str, bytes]:
    """Return TIFFs by what they give away."""
    tags = {270: SECRET, 315: SECRET, 700: xmp(), 33723: _SECRET}
    return {
        "tags": encode("TIFF", tiffinfo=tags),
        "owner in profile": encode("TIFF", icc_profile=owned_profile()),
        "second page": encode("TIFF", save_all=True, append_images=[picture((60, 60))], tiffinfo=tags),
        "text after the end": encode("TIFF") + _SECRET,
    }


# ---- AVIF and HEIC


def avif() -> dict[str, bytes]:
    """Return AVIFs by what they give away."""
    clean = encode("AVIF")
    return {
        "exif": encode("AVIF", exif=exif()),
        "xmp": encode("AVIF", xmp=xmp()),
        "owner in profile": encode("AVIF", icc_profile=owned_profile()),
        "credentials": clean + _box(b"uuid", b"\xd8\xfe\xc3\xd6" + bytes(12) + credentials()),
        "free space": clean + _box(b"free", _SECRET),
        "video after the end": clean + _box(b"mpvd", video()),
        "text after the end": clean + _SECRET,
    }


def heic() -> dict[str, bytes]:
    """Return HEICs by what they give away."""
    return {
        "exif": HEIC,
        "credentials": HEIC + _box(b"uuid", b"\xd8\xfe\xc3\xd6" + bytes(12) + credentials()),
        "video after the end": HEIC + _box(b"mpvd", video()),
    }


DIRTY: dict[str, Callable[[], dict[str, bytes]]] = {
    "jpeg": jpeg,
    "png": png,
    "webp": webp,
    "gif": gif,
    "tiff": tiff,
    "avif": avif,
    "heic": heic,
}


def everything() -> list[tuple[str, bytes]]:
    """Return every dirty picture with a name such as `jpeg: comment`."""
    return [(f"{kind}: {what}", data) for kind, make in DIRTY.items() for what, data in make().items()]
