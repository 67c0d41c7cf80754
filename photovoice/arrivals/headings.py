"""What staff call the columns of a table, in English and Czech, and the keys these stand for."""

import re
from unicodedata import normalize

from photovoice.vocabulary.consent import Use
from photovoice.vocabulary.languages import BY_TAG, LANGUAGES

# The keys are those of submission.yaml; see the contract's example.
NAMES: dict[str, tuple[str, ...]] = {
    "participant": ("participant", "participant id", "účastník", "účastnice", "id účastníka", "kód účastníka"),
    "name": ("name", "full name", "participant name", "jméno", "jméno a příjmení", "jméno účastníka"),
    "credit": ("credit", "credit line", "sign as", "uvést jako", "podepsat jako", "podpis"),
    "language": ("language", "own language", "mother tongue", "jazyk", "vlastní jazyk", "mateřský jazyk"),
    "about": ("about", "about the author", "biography", "o sobě", "o autorce", "o autorovi", "medailonek"),
    "contact": ("contact", "e-mail", "email", "phone", "telephone", "kontakt", "telefon", "mail"),
    "minor": ("minor", "under 18", "nezletilý", "nezletilá", "do 18 let", "person minor", "person under 18",
              "osoba do 18 let"),
    "given": ("given", "consent given", "consent date", "date of consent", "datum souhlasu", "souhlas dne",
              "person given", "person's consent date", "datum souhlasu osoby"),
    "until": ("until", "consent until", "souhlas do", "platí do"),
    "how": ("how", "consent how", "how given", "způsob souhlasu", "jak", "person how",
            "how the person consented", "jak osoba souhlasila"),
    "witness": ("witness", "svědek", "svědkyně"),
    "by": ("by", "consent by", "given by", "souhlasí", "souhlas dal", "person by",
           "person's consent given by", "za osobu souhlasil"),
    "form_version": ("form version", "verze formuláře"),
    "file": (
        "file",
        "filename",
        "file name",
        "photo",
        "picture",
        "image",
        "soubor",
        "název souboru",
        "fotografie",
    ),
    "id": ("id", "photo id", "id fotografie"),
    "title": ("title", "název", "titulek", "název fotografie"),
    "caption": ("caption", "story", "popisek", "příběh", "text"),
    "alt": ("alt", "alt text", "description", "popis", "popis pro nevidomé"),
    "see": ("see", "what do you see", "showed see", "co vidíte"),
    "happening": ("happening", "what is happening", "showed happening", "co se děje"),
    "our_lives": ("our lives", "showed our lives", "how does this relate to our lives",
                  "jak to souvisí s naším životem"),
    "why": ("why", "showed why", "proč"),
    "do": ("do", "what can we do", "showed do", "co s tím"),
    "place": ("place", "location", "místo"),
    "content_note": ("content note", "upozornění na obsah"),
    "taken": ("taken", "date taken", "when taken", "vyfoceno", "datum pořízení"),
    "themes": ("themes", "theme", "tags", "témata", "téma"),
    "people": ("people", "people in the picture", "lidé", "lidé na snímku"),
    "focus": ("focus", "střed výřezu"),
    "order": ("order", "pořadí"),
    "audio": ("audio", "audio file", "recording", "voice recording", "nahrávka", "zvuk", "hlasová nahrávka"),
    "audio_uses": ("audio uses", "use audio", "audio use", "voice consent for", "užití nahrávky",
                   "nahrávka pro", "souhlas s hlasem"),
    "transcript": ("transcript", "transcript of the recording", "přepis", "přepis nahrávky"),
    "uses": ("uses", "use", "consent", "consent for", "užití", "použití", "souhlas", "souhlas s", "person uses",
             "person consents to", "osoba souhlasí s"),
    "who": ("who", "person", "kdo"),
}  # fmt: skip
SHOWED = ("see", "happening", "our_lives", "why", "do")
WORDS_OF_PHOTO = ("title", "caption", "alt", *SHOWED, "place", "content_note", "transcript")
WORDED = (*WORDS_OF_PHOTO, "about")
CHOSEN = ("uses", "audio_uses", "order")  # said for all uses, or in a column for each

USES: dict[str, tuple[str, ...]] = {
    "zine": ("zine", "zin", "brožura"),
    "exhibition": ("exhibition", "výstava"),
    "web": ("web", "website", "gallery", "internet", "galerie"),
    "screen": ("screen", "screening", "promítání"),
    "social": ("social", "social media", "sociální sítě"),
    "press": ("press", "tisk"),
    "archive": ("archive", "archiv"),
}

# How Czech staff call languages; the others are found by their code, English or own name.
CZECH = {
    "česky": "cs", "čeština": "cs", "anglicky": "en", "angličtina": "en", "ukrajinsky": "uk", "ukrajinština": "uk",
    "rusky": "ru", "ruština": "ru", "vietnamsky": "vi", "vietnamština": "vi", "arabsky": "ar", "arabština": "ar",
    "persky": "fa", "perština": "fa", "slovensky": "sk", "slovenština": "sk", "německy": "de", "němčina": "de",
    "francouzsky": "fr", "španělsky": "es", "mongolsky": "mn", "romsky": "rom", "turecky": "tr", "čínsky": "zh",
}  # fmt: skip

MARK = re.compile(r"[*:?]+$")


def plain_heading(heading: str) -> str:
    """Return a heading without what does not matter: case, spaces, underscores, a star or colon at its end."""
    return MARK.sub("", " ".join(normalize("NFC", heading).replace("_", " ").casefold().split())).strip()


def _turned_round(names: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {plain_heading(name): key for key, known in names.items() for name in known}


KEYS = _turned_round(NAMES)
USE_OF = {name: Use(key) for name, key in _turned_round(USES).items()}
LANGUAGE_OF = {
    **CZECH,
    **{plain_heading(language.endonym): language.tag for language in LANGUAGES},
    **{plain_heading(str(language.name)): language.tag for language in LANGUAGES},
}
SUBTAGS = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?")  # BCP 47: language, script, region


def language_of(word: str) -> str:
    """Return the code of a language named by its code, its own name, or its English or Czech one; else nothing."""
    word = plain_heading(word).replace(" ", "-")
    if (parts := SUBTAGS.fullmatch(word)) and parts[1] in BY_TAG:
        return "-".join(filter(None, (parts[1], (parts[2] or "").capitalize(), (parts[3] or "").upper())))
    return LANGUAGE_OF.get(word.replace("-", " "), "")
