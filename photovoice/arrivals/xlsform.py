"""The form for KoBoToolbox and ODK: what photovoice asks, so that its export is imported as it is.

XLSForm: https://xlsform.org. Labels are headings that the import knows, for exports may bear them.
"""

from photovoice.arrivals.workbook import Written, workbook
from photovoice.vocabulary.languages import LANGUAGES

VERSION = "2"
ENGLISH, CZECH = "English (en)", "Czech (cs)"

# Each question's kind, name, label in two languages, hint in both, whether it must be answered, and when.
QUESTIONS: tuple[tuple[str, ...], ...] = (
    ("begin_group", "participation", "About you", "O vás"),
    ("text", "name", "Name", "Jméno", "Private: never published.", "Soukromé: nikdy se nezveřejní.", "yes"),
    ("text", "credit", "Sign as", "Podepsat jako",
     "How you want to be named beside your photos, or the word anonymous.",
     "Jak chcete být u fotografií uvedeni, nebo slovo anonymous."),
    ("select_one languages", "language", "Language", "Jazyk", "In which you write below.",
     "Ve kterém níže píšete.", "yes"),
    ("text", "about", "About the author", "O autorovi",
     "What you want readers to know about you, in your own words; it is published.",
     "Co o sobě chcete čtenářům říci, vlastními slovy; bude to zveřejněno."),
    ("text", "contact", "Contact", "Kontakt", "Private: never published.", "Soukromé: nikdy se nezveřejní."),
    ("select_one yes_no", "minor", "Under 18", "Do 18 let", "A guardian must then consent as well.",
     "Pak musí souhlasit i zákonný zástupce."),
    ("end_group",),
    ("begin_group", "consent", "Your consent", "Váš souhlas"),
    ("select_multiple uses", "uses", "Consent for", "Souhlas s",
     "Tick only what you agree to. You can take it back at any time.",
     "Zaškrtněte jen to, s čím souhlasíte. Souhlas můžete kdykoli odvolat."),
    ("date", "given", "Consent date", "Datum souhlasu"),
    ("date", "until", "Consent until", "Souhlas do", "Leave it blank if there is no end.",
     "Nechte prázdné, pokud souhlas nekončí."),
    ("select_one how", "how", "How given", "Způsob souhlasu"),
    ("text", "witness", "Witness", "Svědek", "Who was there.", "Kdo byl u toho.", "yes", "${how} = 'oral'"),
    ("select_one by", "by", "Given by", "Souhlas dal"),
    ("end_group",),
    ("begin_repeat", "photos", "Photos", "Fotografie účastníka"),
    ("image", "file", "Photo", "Fotografie", "", "", "yes"),
    ("text", "title", "Title", "Název"),
    ("text", "caption", "Story", "Příběh", "What this photo means to you, in your own language.",
     "Co pro vás tato fotografie znamená, ve vašem jazyce."),
    ("text", "see", "What do you see?", "Co vidíte?"),
    ("text", "happening", "What is happening?", "Co se děje?"),
    ("text", "our_lives", "How does this relate to our lives?", "Jak to souvisí s naším životem?"),
    ("text", "why", "Why?", "Proč?", "Why is it so?", "Proč to tak je?"),
    ("text", "do", "What can we do?", "Co s tím?"),
    ("text", "alt", "Description", "Popis", "For people who do not see the photo.",
     "Pro ty, kdo fotografii nevidí."),
    ("text", "place", "Place", "Místo", "Only as exact as you like; no address.",
     "Jen tak přesně, jak chcete; ne adresu."),
    ("text", "taken", "When taken", "Vyfoceno", "A year or a month is enough.", "Stačí rok nebo měsíc."),
    ("audio", "audio", "Voice recording", "Hlasová nahrávka",
     "If you would rather tell the story than write it.", "Pokud příběh raději povíte, než napíšete."),
    ("select_multiple uses", "audio_uses", "Voice consent for", "Souhlas s hlasem",
     "People may know you by your voice. Tick only where it may be heard.",
     "Po hlase vás může někdo poznat. Zaškrtněte jen to, kde smí zaznít.", "", "${audio} != ''"),
    ("text", "transcript", "Transcript of the recording", "Přepis nahrávky", "What is said in it.",
     "Co v ní říkáte.", "", "${audio} != ''"),
    ("select_one people", "people", "People in the picture", "Lidé na snímku"),
    ("begin_repeat", "persons", "Everybody who can be recognised", "Všichni, koho lze poznat", "", "", "",
     "${people} = 'named'"),
    ("text", "who", "Person", "Kdo", "Private, such as: the man at the stall.",
     "Soukromé, třeba: muž u stánku.", "yes"),
    ("select_one yes_no", "person_minor", "Person under 18", "Osoba do 18 let"),
    ("select_multiple uses", "person_uses", "Person consents to", "Osoba souhlasí s"),
    ("date", "person_given", "Person's consent date", "Datum souhlasu osoby"),
    ("select_one how", "person_how", "How the person consented", "Jak osoba souhlasila"),
    ("select_one person_by", "person_by", "Person's consent given by", "Za osobu souhlasil"),
    ("end_repeat",),
    ("end_repeat",),
)  # fmt: skip

# Each answer's list, its name, and the label in two languages.
CHOICES: tuple[tuple[str, str, str, str], ...] = (
    ("yes_no", "yes", "Yes", "Ano"),
    ("yes_no", "no", "No", "Ne"),
    ("uses", "zine", "Zine", "Zin"),
    ("uses", "exhibition", "Exhibition", "Výstava"),
    ("uses", "web", "Web", "Web"),
    ("uses", "screen", "Screening", "Promítání"),
    ("uses", "social", "Social media", "Sociální sítě"),
    ("uses", "press", "Press", "Tisk"),
    ("uses", "archive", "Archive", "Archiv"),
    ("how", "signed", "Signed", "Písemně"),
    ("how", "oral", "Oral", "Ústně"),
    ("how", "recorded", "Recorded", "Nahrávka"),
    ("by", "participant", "Participant", "Účastník"),
    ("by", "guardian", "Guardian", "Zákonný zástupce"),
    ("person_by", "person", "That person", "Ta osoba"),
    ("person_by", "guardian", "Guardian", "Zákonný zástupce"),
    ("people", "none", "Nobody", "Nikdo"),
    ("people", "unidentifiable", "Unidentifiable", "Nerozpoznatelní"),
    ("people", "named", "Somebody can be recognised", "Někoho lze poznat"),
    *(("languages", language.tag, language.endonym, language.endonym) for language in LANGUAGES),
)

SURVEY = (
    "type", "name", f"label::{ENGLISH}", f"label::{CZECH}", f"hint::{ENGLISH}", f"hint::{CZECH}",
    "required", "relevant",
)  # fmt: skip


def form() -> bytes:
    """Return the form as a workbook; the same bytes each time."""
    questions = tuple((*question, *[""] * (len(SURVEY) - len(question))) for question in QUESTIONS)
    choices = (("list_name", "name", f"label::{ENGLISH}", f"label::{CZECH}"), *CHOICES)
    settings = (
        ("form_title", "form_id", "version", "default_language"),
        ("Photovoice", "photovoice", VERSION, ENGLISH),
    )
    return workbook(
        (Written("survey", (SURVEY, *questions)), Written("choices", choices), Written("settings", settings))
    )
