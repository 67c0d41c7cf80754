"""What a single character is: its script, whether it is seen, and what to call it."""

import unicodedata
from functools import lru_cache

import uharfbuzz as hb

COMMON = ""  # Unicode's Common and Inherited: takes the script of its neighbours
# Seen only by what they do to their neighbours (joining, variation, direction, breaking).
UNSEEN = frozenset(
    "\u00ad\u034f\u061c\u180b\u180c\u180d\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
) | {chr(selector) for selector in (*range(0xFE00, 0xFE10), *range(0xE0020, 0xE0080), *range(0xE0100, 0xE01F0))}
JOINED = frozenset(  # letters that hang together: letterspacing would tear them
    {"Adlm", "Arab", "Beng", "Deva", "Gujr", "Guru", "Khmr", "Knda", "Mand", "Mlym", "Mong", "Mymr"}
    | {"Nkoo", "Orya", "Phag", "Rohg", "Sinh", "Sogd", "Syrc", "Taml", "Telu", "Tibt"}
)
SLANTED = frozenset({COMMON, "Latn", "Cyrl", "Grek"})  # elsewhere emphasis is bold
IDEOGRAPHIC = frozenset({"Hani", "Hira", "Kana", "Bopo", "Hang"})


@lru_cache(65536)
def script(character: str) -> str:
    """Return the script's four letters (ISO 15924), or COMMON."""
    buffer = hb.Buffer()
    buffer.add_str(character)
    buffer.guess_segment_properties()
    return str(buffer.script or COMMON)


def described(character: str) -> str:
    """Return what staff may search for: `U+1F600 GRINNING FACE`."""
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()
