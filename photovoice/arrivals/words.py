"""Human words as they were written, with the characters that could deceive a reader refused."""

import re
import unicodedata

from photovoice.fields import Fields
from photovoice.problems import Place, Problems
from photovoice.vocabulary.text import Text, Wording
from photovoice.yamlfile import Scalar

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")  # BCP 47: language, script, region

# What is often written instead: codes of countries.
COUNTRIES = {
    "cz": "cs",
    "ua": "uk",
    "vn": "vi",
    "gr": "el",
    "dk": "da",
    "jp": "ja",
    "cn": "zh",
    "kz": "kk",
    "by": "be",
}

# Overrides and embeddings make words read differently from what they are; isolates (U+2066–2069) do not.
# Unicode Technical Report 36, section 2.4.
DECEIVING = re.compile("[\u202a-\u202e]")
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def refuse_strange_code(code: Scalar, problems: Problems) -> bool:
    """Tell whether this is no language code, after adding the problem of it."""
    if code.text in COUNTRIES:
        problems.add(
            code.place,
            "“{language}” is the code of a country, not of a language.",
            "Did you mean “{near}”?",
            language=code.text,
            near=COUNTRIES[code.text],
        )
    elif not LANGUAGE.fullmatch(code.text):
        problems.add(
            code.place,
            "“{language}” is not a language code.",
            "Write two or three small letters, such as   cs   en   uk   vi   ckb   zh-Hans.",
            language=code.text,
        )
    else:
        return False
    return True


def read_wording(fields: Fields, key: str, own: str) -> Wording:
    """Return the words under a key, the author's own language first, the others as they stand in the file."""
    texts = []
    for language, words in fields.translations(key):
        if refuse_strange_code(language, fields.problems):
            continue
        refuse_deceiving(words, language.place, fields.problems)
        texts.append(Text(words, language.text))
    return Wording(tuple(sorted(texts, key=lambda text: text.language != own)))


def refuse_deceiving(words: str, place: Place, problems: Problems) -> None:
    """Add a problem for every invisible character that changes how words are read, or cannot be printed."""
    for character in dict.fromkeys(DECEIVING.findall(words)):
        problems.add(
            place,
            "An invisible character stands in these words that makes them read differently: {name} (U+{number}).",
            "Delete it: retype the words, or paste them as plain text.",
            name=unicodedata.name(character),
            number=f"{ord(character):04X}",
        )
    for character in dict.fromkeys(UNPRINTABLE.findall(words)):
        problems.add(
            place,
            "A character stands in these words that cannot be printed: U+{number}.",
            "Delete it: retype the words, or paste them as plain text.",
            number=f"{ord(character):04X}",
        )
