"""The older form of a credit may stand in a picture; anything more in its block is a leak."""

import struct

import pytest

from photovoice.proof.leaks import examine
from tests.support.dirty import SECRET, encode, insert

HEAD = b"Photoshop 3.0\x008BIM\x04\x04\0\0"
PACKET = (
    b'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    b'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">'
    b"<dc:creator><rdf:Seq><rdf:li>Hoa</rdf:li></rdf:Seq></dc:creator>"
    b"<photoshop:Credit>Hoa</photoshop:Credit></rdf:Description></rdf:RDF></x:xmpmeta>"
)


def dataset(record: int, number: int, value: bytes) -> bytes:
    return struct.pack(">BBBH", 0x1C, record, number, len(value)) + value


def block(datasets: bytes) -> bytes:
    return HEAD + struct.pack(">I", len(datasets)) + datasets + bytes(len(datasets) % 2)


UTF8, BY_LINE, CREDIT = dataset(1, 90, b"\x1b%G"), dataset(2, 80, b"Hoa"), dataset(2, 110, b"Hoa")


def said(datasets: bytes, before: tuple[tuple[int, bytes], ...] = ((0xE1, PACKET),)) -> list[str]:
    picture = insert(encode("JPEG"), *before, (0xED, datasets))
    return [
        str(leak.what).removeprefix("The file holds something beside what is seen: ")[:-1]
        for leak in examine(picture, "a.jpg")
    ]


@pytest.mark.parametrize("datasets", [UTF8 + BY_LINE + CREDIT, UTF8 + BY_LINE, BY_LINE])
def test_a_credit_that_xmp_says_as_well_is_no_leak(datasets) -> None:
    assert said(block(datasets)) == []


@pytest.mark.parametrize(
    ("datasets", "strange"),
    [
        (UTF8 + BY_LINE + dataset(2, 90, SECRET.encode()), "IPTC 2:090"),
        (UTF8 + BY_LINE + dataset(2, 116, SECRET.encode()), "IPTC 2:116"),
        (UTF8 + dataset(2, 80, b"Hoa " + SECRET.encode()), "IPTC 2:080"),
        (UTF8 + dataset(2, 80, b""), "IPTC 2:080"),
        (UTF8 + BY_LINE + BY_LINE, "IPTC 2:080"),
        (dataset(1, 90, SECRET.encode()) + BY_LINE, "IPTC 1:090"),
        (dataset(0, 0, SECRET.encode()) + BY_LINE, "IPTC 0:000"),
        (dataset(8, 10, SECRET.encode()), "IPTC 8:010"),
        (UTF8 + BY_LINE + SECRET.encode(), "IPTC unreadable"),
        (UTF8 + BY_LINE[:-1], "IPTC unreadable"),
        (UTF8 + BY_LINE + b"\x1c\x02\x50\xff\xff" + SECRET.encode(), "IPTC unreadable"),
    ],
)
def test_a_dataset_that_is_no_agreed_credit_is_seen(datasets, strange) -> None:
    assert said(block(datasets)) == [strange]


@pytest.mark.parametrize(
    "contents",
    [
        block(UTF8 + BY_LINE) + SECRET.encode(),
        block(UTF8 + BY_LINE) + b"8BIM\x04\x0c\0\0" + struct.pack(">I", 6) + b"Secret",
        block(BY_LINE)[:-1] + b"S" if len(BY_LINE) % 2 else block(UTF8 + BY_LINE + CREDIT) + b"S",
        b"Photoshop 3.0\x008BIM\x04\x04\x06Secret\0" + struct.pack(">I", len(BY_LINE)) + BY_LINE,
        b"Photoshop 3.0\x008BIM\x04\x25\0\0" + struct.pack(">I", 16) + bytes(16),
        HEAD + struct.pack(">I", 1 << 31) + BY_LINE,
        HEAD,
    ],
    ids=["bytes after", "another resource", "padding", "a named resource", "a digest", "too long", "cut off"],
)
def test_a_block_that_holds_more_than_one_list_is_seen(contents) -> None:
    assert said(contents) == ["IPTC unreadable"]


def test_a_credit_that_nothing_else_says_is_seen() -> None:
    assert said(block(UTF8 + BY_LINE), before=()) == ["IPTC 2:080"]
