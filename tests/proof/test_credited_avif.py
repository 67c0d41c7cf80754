"""A credit may stand beside the picture in an AVIF; anything more in its packet, or another packet, is a leak."""

import pytest

from photovoice.darkroom.credit import credited
from photovoice.darkroom.credit_avif import with_packet
from photovoice.proof.leaks import examine
from tests.support.dirty import SECRET, encode

PRINT = encode("AVIF")
WRAPPED = '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>{}<?xpacket end="r"?>'
PACKET = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
    "<dc:creator>Hoa</dc:creator>{}</rdf:Description></rdf:RDF></x:xmpmeta>"
)


def said(data: bytes) -> str:
    return ", ".join(str(leak.what).rpartition(": ")[2].rstrip(".") for leak in examine(data, "a.avif"))


def test_a_credit_alone_is_no_leak() -> None:
    assert said(with_packet(PRINT, WRAPPED.format(PACKET.format("")).encode())) == ""


@pytest.mark.parametrize(
    ("packet", "strange"),
    [
        (PACKET.format(f"<xmp:Label>{SECRET}</xmp:Label>"), "XMP Label"),
        (PACKET.format(f"<!--{SECRET}-->"), "XMP unreadable"),
        (PACKET.format(f"<?note {SECRET}?>"), "XMP unreadable"),
        (WRAPPED.format(PACKET.format("")).replace('begin=""', f'begin="{SECRET}"'), "XMP unreadable"),
        (PACKET.format("") + SECRET, "XMP unreadable"),
        (SECRET, "XMP unreadable"),
    ],
)
def test_a_packet_that_says_more_is_seen(packet, strange) -> None:
    assert said(with_packet(PRINT, packet.encode())) == strange


def test_an_item_of_another_kind_is_seen() -> None:
    assert "mime item" in said(credited(PRINT, "Hoa").replace(b"rdf+xml", b"note+xx"))


def test_bytes_behind_the_packet_are_seen() -> None:
    made = credited(PRINT, "Hoa")
    at = made.index(b"mdat") - 4
    longer = (len(made) - at + len(SECRET)).to_bytes(4, "big")

    assert said(made[:at] + longer + made[at + 4 :] + SECRET.encode()) == "bytes that no picture uses"
