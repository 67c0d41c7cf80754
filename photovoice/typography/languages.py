"""Which scripts a language is written in; what stands in another script is not in that language."""

SCRIPTS: dict[str, frozenset[str]] = {
    language: frozenset(scripts.split())
    for scripts, languages in {
        "Arab": "ar fa ur ps ckb sd ug prs azb",
        "Armn": "hy",
        "Beng": "bn as",
        "Cyrl": "be bg kk ky mk mn ru sr tg uk",
        "Deva": "hi ne mr sa",
        "Ethi": "am ti",
        "Geor": "ka",
        "Grek": "el",
        "Gujr": "gu",
        "Guru": "pa",
        "Hani Bopo": "zh yue",
        "Hani Hira Kana": "ja",
        "Hang Hani": "ko",
        "Hebr": "he yi",
        "Khmr": "km",
        "Knda": "kn",
        "Laoo": "lo",
        "Mlym": "ml",
        "Mymr": "my",
        "Orya": "or",
        "Sinh": "si",
        "Syrc": "syr",
        "Taml": "ta",
        "Telu": "te",
        "Thaa": "dv",
        "Thai": "th",
    }.items()
    for language in languages.split()
}
LATIN = frozenset({"Latn"})
MIXED = {  # tags for several scripts at once (ISO 15924)
    "Hans": SCRIPTS["zh"],
    "Hant": SCRIPTS["zh"],
    "Jpan": SCRIPTS["ja"],
    "Kore": SCRIPTS["ko"],
}


def primary(language: str) -> str:
    """Return the language without script and region: `sr` of `sr-Latn-RS`."""
    return language.partition("-")[0].lower()


def scripts(language: str) -> frozenset[str]:
    """Return the scripts a language is written in; a script in its tag decides (BCP 47, section 2.2.3)."""
    for subtag in language.split("-")[1:]:
        if len(subtag) == 4 and subtag.isalpha():
            return MIXED.get(subtag.title(), frozenset({subtag.title()}))
    return SCRIPTS.get(primary(language), LATIN)
