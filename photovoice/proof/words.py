"""Pages, data and other text: no coordinates, exact times, paths of a computer, or files hidden in addresses."""

import base64
import binascii
import html
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote_to_bytes

from photovoice.problems import Message, say
from photovoice.proof.finding import UNCLEAR, Leak, beside

_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
_COORDINATES = re.compile(
    r"""["']?(?:gps)?[_-]?(?:lat(?:itude)?|lng|lon(?:g(?:itude)?)?)["']?\s*[:=]\s*["']?-?\d{1,3}\.\d{3,}"""
    r"|[+-]\d{2,3}\.\d{3,}[+-]\d{3}\.\d{3,}"
    r"|(?:maps\.google|google\.[a-z]+/maps|openstreetmap\.org|geo:)\S*-?\d{1,3}\.\d{3,}",
    re.IGNORECASE,
)
_EXIF_TIME = re.compile(r"(?<!\d)(?:19|20)\d\d:[01]\d:[0-3]\d[ T][0-2]\d:[0-5]\d:[0-5]\d")
_LOCAL = re.compile(
    r"""(?:^|["'=(\s>])(?:file://|/home/[^/\s"'<>]+/|/Users/[^/\s"'<>]+/|[A-Za-z]:\\+Users\\)""", re.MULTILINE
)
_EMBEDDED = re.compile(r"""data:[\w.+-]+/[\w.+-]+(?:;[\w=-]+)*?(;base64)?,([^"')\s>]*)""")
_DRAWN_BY = re.compile(r"<(?:metadata|rdf:RDF|sodipodi:namedview|x:xmpmeta)\b")

_SAID: tuple[tuple[re.Pattern[str], Message], ...] = (
    (_COORDINATES, say("The text gives coordinates of a place.")),
    (_EXIF_TIME, say("The text gives the exact time of a photo.")),
    (_LOCAL, say("The text gives a path on somebody's computer.")),
)


def examine_words(text: str, name: str, examine: Callable[[bytes, str], tuple[Leak, ...]]) -> Iterator[Leak]:
    """Yield what a text gives away; files inside `data:` addresses are examined like files."""
    plain = html.unescape(text)
    if _NO_TEXT.search(text):
        yield Leak(name, UNCLEAR)
    for pattern, what in _SAID:
        if pattern.search(text) or pattern.search(plain):
            yield Leak(name, what)
    if drawn := _DRAWN_BY.search(text):
        yield beside(name, drawn.group().lstrip("<"))
    for number, embedded in enumerate(_EMBEDDED.finditer(plain), start=1):
        yield from examine(_unpacked(embedded), f"{name}, embedded file {number}")


def _unpacked(embedded: re.Match[str]) -> bytes:
    contents = unquote_to_bytes(embedded.group(2))
    if not embedded.group(1):
        return contents
    try:
        return base64.b64decode(contents, validate=False)
    except binascii.Error:
        return b"\xff"  # unreadable, which counts as a leak
