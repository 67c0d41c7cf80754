"""A finished file that gives something away is never called clean, whatever it is and wherever it hides it."""

import base64
import io
import struct
import zlib

import pikepdf
import pytest

from photovoice.proof.leaks import examine
from tests.support import dirty
from tests.support.dirty import SECRET, chunk, encode, exif, insert, picture, xmp
from tests.support.profiles import SRGB, profile, srgb_curve

PROFILE = profile(SRGB, srgb_curve(64))
CLEAN_JPEG = encode("JPEG", icc_profile=PROFILE)
DIRTY = [
    (f"{kind}: {what}", data) for kind in ("jpeg", "png", "avif") for what, data in dirty.DIRTY[kind]().items()
]
FOREIGN = [
    (f"{kind}: {what}", d) for kind in ("webp", "gif", "tiff", "heic") for what, d in dirty.DIRTY[kind]().items()
]
EXIF_JPEG = insert(encode("JPEG"), (0xE1, b"Exif\0\0" + exif()))


@pytest.mark.parametrize("data", [d for n, d in DIRTY if "printing inks" not in n], ids=lambda _: "")
def test_a_picture_that_gives_something_away_is_seen(data) -> None:
    assert examine(data, "print.jpg")


@pytest.mark.parametrize("data", [data for _, data in FOREIGN], ids=[name for name, _ in FOREIGN])
def test_a_picture_of_a_kind_that_is_never_published_is_not_called_clean(data) -> None:
    assert examine(data, "print")


@pytest.mark.parametrize(
    "data",
    [
        encode("JPEG"),
        CLEAN_JPEG,
        encode("JPEG", progressive=True, optimize=True, icc_profile=PROFILE),
        encode("JPEG", picture(mode="CMYK")),
        encode("PNG"),
        encode("AVIF"),
        b"<!doctype html><p>Hello</p>",
        b'{"photos": [{"width": 96}]}',
        b"#a1b2c3",
        b"",
    ],
    ids=["jpeg", "profile", "progressive", "inks", "png", "avif", "html", "json", "tone", "empty"],
)
def test_a_clean_file_raises_no_alarm(data) -> None:
    assert examine(data, "file") == ()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (EXIF_JPEG, "The file holds something beside what is seen: APP1 Exif."),
        (insert(encode("JPEG"), (0xFE, b"hello")), "The file holds something beside what is seen: comment."),
        (encode("JPEG") + b"more", "Bytes follow the end of the file."),
        (encode("AVIF") + b"more", "Bytes follow the end of the file."),
        (
            encode("JPEG", icc_profile=dirty.camera_profile()),
            "The picture carries a colour profile that photovoice does not write.",
        ),
        (
            b"\x89HDF\r\n\x1a\n\xff",
            "The file is of a kind that cannot be read here, or damaged, so nobody can say that it is clean.",
        ),
        (b"wOF2" + b"Exif\0\0", "The font has something hidden in it."),
        (b'{"lat": 50.0874, "lng": 14.4213}', "The text gives coordinates of a place."),
        (b"<a href='https://maps.google.com/?q=50.0874,14.42'>", "The text gives coordinates of a place."),
        (b'{"taken": "2021:06:07 08:09:10"}', "The text gives the exact time of a photo."),
        (b"<img src='file:///home/hoa/a.jpg'>", "The text gives a path on somebody's computer."),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(data, said) -> None:
    assert said in [str(leak.what) for leak in examine(data, "file")]


def test_the_second_witness_speaks_for_itself() -> None:
    said = [str(leak.what) for leak in examine(EXIF_JPEG, "print.jpg")]

    assert any(what.startswith("A second program finds this beside the picture: EXIF") for what in said)


@pytest.mark.parametrize("kept", ["Photo: Hoa, Vietnam"])
def test_an_agreed_credit_line_may_stand_in_a_picture(kept) -> None:
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>'
        f"{kept}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()

    assert examine(insert(CLEAN_JPEG, (0xE1, b"http://ns.adobe.com/xap/1.0/\0" + packet)), "print.jpg") == ()


def test_an_entity_bomb_is_not_opened() -> None:
    laughing = b'<!DOCTYPE x [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'

    said = examine(insert(CLEAN_JPEG, (0xE1, b"http://ns.adobe.com/xap/1.0/\0" + laughing)), "print.jpg")

    assert [str(leak.what) for leak in said] == ["The file holds something beside what is seen: XMP unreadable."]


@pytest.mark.parametrize("length", range(1, len(CLEAN_JPEG), 37))
def test_a_cut_file_is_not_called_clean(length) -> None:
    assert examine(CLEAN_JPEG[:length], "print.jpg") or length < 3


def test_a_picture_hidden_in_a_page_is_examined() -> None:
    page = f"<img src='data:image/jpeg;base64,{base64.b64encode(EXIF_JPEG).decode()}'>".encode()

    assert {leak.name for leak in examine(page, "index.html")} == {"index.html, embedded file 1"}


def test_a_drawing_that_keeps_its_editors_notes_is_seen() -> None:
    assert examine(b"<svg xmlns='http://www.w3.org/2000/svg'><metadata>Hoa</metadata></svg>", "emblem.svg")


def test_text_with_bytes_no_text_has_is_not_called_clean() -> None:
    assert examine(b"\0\0\0\1Bud1\0I\0M\0G", ".DS_Store")


def pdf(build, **saved: object) -> bytes:
    document = pikepdf.new()
    document.add_blank_page(page_size=(200, 200))
    build(document)
    out = io.BytesIO()
    document.save(out, **({"deterministic_id": True} | saved))
    return out.getvalue()


def put_picture(document: pikepdf.Pdf, data: bytes, *filters: str) -> None:
    stream = pikepdf.Stream(document, data)
    stream.Type, stream.Subtype, stream.Width, stream.Height = pikepdf.Name.XObject, pikepdf.Name.Image, 96, 64
    stream.ColorSpace, stream.BitsPerComponent = pikepdf.Name.DeviceRGB, 8
    stream.Filter = pikepdf.Array([pikepdf.Name(name) for name in filters])
    document.pages[0].Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Picture=stream))


@pytest.mark.parametrize(
    ("wrap", "filters"),
    [
        (lambda data: data, ()),
        (lambda data: base64.a85encode(data) + b"~>", ("/ASCII85Decode",)),
        (zlib.compress, ("/FlateDecode",)),
        (lambda data: base64.a85encode(zlib.compress(data)) + b"~>", ("/ASCII85Decode", "/FlateDecode")),
    ],
    ids=["plain", "ascii85", "flate", "both"],
)
def test_a_picture_in_a_document_is_examined_however_it_is_wrapped(wrap, filters) -> None:
    dirty_one = pdf(lambda document: put_picture(document, wrap(EXIF_JPEG), *filters, "/DCTDecode"))
    clean_one = pdf(lambda document: put_picture(document, wrap(CLEAN_JPEG), *filters, "/DCTDecode"))

    assert any("APP1 Exif" in str(leak.what) for leak in examine(dirty_one, "zine.pdf"))
    assert examine(clean_one, "zine.pdf") == ()


def told(document: pikepdf.Pdf) -> None:
    document.docinfo["/Keywords"] = SECRET


def timed(document: pikepdf.Pdf) -> None:
    document.docinfo["/CreationDate"] = "D:20210607080910+03'00'"


def described(document: pikepdf.Pdf) -> None:
    document.Root.Metadata = pikepdf.Stream(document, xmp(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML)


def described_in_part(document: pikepdf.Pdf) -> None:
    document.pages[0].Metadata = pikepdf.Stream(
        document, xmp(), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
    )


def attached(document: pikepdf.Pdf) -> None:
    document.attachments["a.jpg"] = EXIF_JPEG


def noted(document: pikepdf.Pdf) -> None:
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], T=SECRET, Contents=SECRET
    )
    document.pages[0].Annots = document.make_indirect(pikepdf.Array([note]))


def previewed(document: pikepdf.Pdf) -> None:
    document.pages[0].Thumb = pikepdf.Stream(
        document, bytes(30), Width=2, Height=5, ColorSpace=pikepdf.Name.DeviceRGB, BitsPerComponent=8
    )


def active(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def private(document: pikepdf.Pdf) -> None:
    document.pages[0].PieceInfo = pikepdf.Dictionary(Editor=pikepdf.Dictionary(Private=SECRET))


def hidden(document: pikepdf.Pdf) -> None:
    document.Root.Extra = document.make_indirect(pikepdf.Stream(document, EXIF_JPEG))


def profiled(document: pikepdf.Pdf) -> None:
    stream = pikepdf.Stream(document, dirty.owned_profile(), N=3)
    document.Root.OutputIntents = [pikepdf.Dictionary(S=pikepdf.Name.GTS_PDFX, DestOutputProfile=stream)]


def local_link(document: pikepdf.Pdf) -> None:
    document.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="file:///home/hoa/")


@pytest.mark.parametrize(
    "build",
    [
        told,
        timed,
        described,
        described_in_part,
        attached,
        noted,
        previewed,
        active,
        private,
        hidden,
        profiled,
        local_link,
    ],
)
def test_a_document_that_gives_something_away_is_seen(build) -> None:
    assert examine(pdf(build), "zine.pdf")


def test_a_document_that_says_its_title_and_its_day_is_clean() -> None:
    def titled(document: pikepdf.Pdf) -> None:
        document.docinfo["/Title"] = "Prague through our eyes"
        document.docinfo["/CreationDate"] = "D:20260607000000Z"

    assert examine(pdf(titled), "zine.pdf") == ()


def test_an_older_version_inside_a_document_is_seen() -> None:
    older = pdf(lambda document: put_picture(document, EXIF_JPEG, "/DCTDecode"))

    said = examine(older + b"\n" + pdf(lambda _: None), "zine.pdf")

    assert "The document keeps an older version of itself." in [str(leak.what) for leak in said]


def test_a_locked_or_broken_document_is_not_called_clean() -> None:
    locked = pdf(lambda _: None, deterministic_id=False, encryption=pikepdf.Encryption(owner="a", user="b"))

    assert examine(locked, "zine.pdf")
    assert examine(b"%PDF-1.7 nonsense", "zine.pdf")


def test_bytes_behind_an_avif_picture_within_its_data_are_seen() -> None:
    clean = encode("AVIF")
    at = clean.index(b"mdat") - 4
    (size,) = struct.unpack_from(">I", clean, at)
    stuffed = clean[:at] + struct.pack(">I", size + len(SECRET)) + clean[at + 4 :] + SECRET.encode()

    assert examine(stuffed, "print.avif")


def test_metadata_inside_the_coded_picture_is_seen() -> None:
    clean = encode("AVIF")
    unit = bytes([5 << 3 | 2, len(SECRET)]) + SECRET.encode()  # an AV1 metadata unit with a length
    at = clean.index(b"mdat") - 4
    (size,) = struct.unpack_from(">I", clean, at)
    grown = clean.replace(struct.pack(">I", size - 8), struct.pack(">I", size - 8 + len(unit)), 1)
    stuffed = grown[:at] + struct.pack(">I", size + len(unit)) + grown[at + 4 :] + unit

    said = [str(leak.what) for leak in examine(stuffed, "print.avif")]

    assert said == ["The file holds something beside what is seen: AV1 unit 5."]


def test_a_chunk_that_packs_more_than_pixels_is_seen() -> None:
    clean = encode("PNG")
    at = clean.index(b"IDAT") - 4
    (length,) = struct.unpack_from(">I", clean, at)
    pixels = zlib.decompress(clean[at + 8 : at + 8 + length])
    stuffed = clean[:at] + chunk(b"IDAT", zlib.compress(pixels + SECRET.encode())) + clean[at + 12 + length :]

    assert examine(stuffed, "icon.png")
