"""Languages by their BCP 47 tags: their own names, their names for staff, and which way they are written."""

from dataclasses import dataclass

from photovoice.problems import Message, say
from photovoice.vocabulary.text import UNDETERMINED

RIGHT_TO_LEFT_SCRIPTS = frozenset({"adlm", "arab", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"})
SCRIPT_SUBTAG = 4  # letters; BCP 47, section 2.2.3


@dataclass(frozen=True, slots=True)
class Language:
    """One language as visitors and staff call it."""

    tag: str
    endonym: str
    name: Message
    right_to_left: bool = False


LANGUAGES: tuple[Language, ...] = (
    Language("am", "አማርኛ", say("Amharic")),
    Language("ar", "العربية", say("Arabic"), right_to_left=True),
    Language("az", "Azərbaycanca", say("Azerbaijani")),
    Language("be", "Беларуская", say("Belarusian")),
    Language("bg", "Български", say("Bulgarian")),
    Language("bn", "বাংলা", say("Bengali")),
    Language("bs", "Bosanski", say("Bosnian")),
    Language("ca", "Català", say("Catalan")),
    Language("ckb", "کوردیی ناوەندی", say("Central Kurdish (Sorani)"), right_to_left=True),
    Language("cs", "Čeština", say("Czech")),
    Language("cy", "Cymraeg", say("Welsh")),
    Language("da", "Dansk", say("Danish")),
    Language("de", "Deutsch", say("German")),
    Language("dv", "ދިވެހި", say("Maldivian"), right_to_left=True),
    Language("el", "Ελληνικά", say("Greek")),
    Language("en", "English", say("English")),
    Language("es", "Español", say("Spanish")),
    Language("et", "Eesti", say("Estonian")),
    Language("fa", "فارسی", say("Persian"), right_to_left=True),
    Language("fi", "Suomi", say("Finnish")),
    Language("fr", "Français", say("French")),
    Language("ga", "Gaeilge", say("Irish")),
    Language("gu", "ગુજરાતી", say("Gujarati")),
    Language("ha", "Hausa", say("Hausa")),
    Language("he", "עברית", say("Hebrew"), right_to_left=True),
    Language("hi", "हिन्दी", say("Hindi")),
    Language("hr", "Hrvatski", say("Croatian")),
    Language("hu", "Magyar", say("Hungarian")),
    Language("hy", "Հայերեն", say("Armenian")),
    Language("id", "Bahasa Indonesia", say("Indonesian")),
    Language("is", "Íslenska", say("Icelandic")),
    Language("it", "Italiano", say("Italian")),
    Language("ja", "日本語", say("Japanese")),
    Language("ka", "ქართული", say("Georgian")),
    Language("kk", "Қазақша", say("Kazakh")),
    Language("km", "ខ្មែរ", say("Khmer")),
    Language("ko", "한국어", say("Korean")),
    Language("ku", "Kurdî", say("Kurdish (Kurmanji)")),
    Language("ky", "Кыргызча", say("Kyrgyz")),
    Language("lt", "Lietuvių", say("Lithuanian")),
    Language("lv", "Latviešu", say("Latvian")),
    Language("mk", "Македонски", say("Macedonian")),
    Language("mn", "Монгол", say("Mongolian")),
    Language("mt", "Malti", say("Maltese")),
    Language("my", "မြန်မာ", say("Burmese")),
    Language("ne", "नेपाली", say("Nepali")),
    Language("nl", "Nederlands", say("Dutch")),
    Language("no", "Norsk", say("Norwegian")),
    Language("pa", "ਪੰਜਾਬੀ", say("Punjabi")),
    Language("pl", "Polski", say("Polish")),
    Language("prs", "دری", say("Dari"), right_to_left=True),
    Language("ps", "پښتو", say("Pashto"), right_to_left=True),
    Language("pt", "Português", say("Portuguese")),
    Language("ro", "Română", say("Romanian")),
    Language("rom", "Romani čhib", say("Romani")),
    Language("ru", "Русский", say("Russian")),
    Language("sd", "سنڌي", say("Sindhi"), right_to_left=True),
    Language("si", "සිංහල", say("Sinhala")),
    Language("sk", "Slovenčina", say("Slovak")),
    Language("sl", "Slovenščina", say("Slovenian")),
    Language("so", "Soomaali", say("Somali")),
    Language("sq", "Shqip", say("Albanian")),
    Language("sr", "Српски", say("Serbian")),
    Language("sv", "Svenska", say("Swedish")),
    Language("sw", "Kiswahili", say("Swahili")),
    Language("ta", "தமிழ்", say("Tamil")),
    Language("te", "తెలుగు", say("Telugu")),
    Language("tg", "Тоҷикӣ", say("Tajik")),
    Language("th", "ไทย", say("Thai")),
    Language("ti", "ትግርኛ", say("Tigrinya")),
    Language("tl", "Tagalog", say("Tagalog")),
    Language("tr", "Türkçe", say("Turkish")),
    Language("ug", "ئۇيغۇرچە", say("Uyghur"), right_to_left=True),
    Language("uk", "Українська", say("Ukrainian")),
    Language("ur", "اردو", say("Urdu"), right_to_left=True),
    Language("uz", "Oʻzbekcha", say("Uzbek")),
    Language("vi", "Tiếng Việt", say("Vietnamese")),
    Language("yi", "ייִדיש", say("Yiddish"), right_to_left=True),
    Language("yo", "Yorùbá", say("Yoruba")),
    Language("zh", "中文", say("Chinese")),
)
BY_TAG = {language.tag: language for language in LANGUAGES}


def direction(tag: str) -> str:
    """Return `rtl` or `ltr`; a script named in the tag outranks what the language is usually written in."""
    first, *others = tag.casefold().split("-")
    for subtag in others:
        if len(subtag) == SCRIPT_SUBTAG and subtag.isalpha():
            return "rtl" if subtag in RIGHT_TO_LEFT_SCRIPTS else "ltr"
    known = BY_TAG.get(first)
    return "rtl" if known and known.right_to_left else "ltr"


def endonym(tag: str) -> str:
    """Return what the language is called in itself; the tag when it is not on the list."""
    known = _known(tag)
    return known.endonym if known else tag


def language_name(tag: str) -> Message:
    """Return what staff call the language; the tag when it is not on the list."""
    if tag == UNDETERMINED:
        return say("an unknown language")
    known = _known(tag)
    return known.name if known else say("{tag}", tag=tag)


def _known(tag: str) -> Language | None:
    return BY_TAG.get(tag.casefold().split("-")[0])
