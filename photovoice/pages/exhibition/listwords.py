"""What an exhibition's lists say, in Czech and English."""

from photovoice.layouts.exhibition import Kind
from photovoice.vocabulary.text import Text, Wording


def _both(cs: str, en: str) -> Wording:
    return Wording((Text(cs, "cs"), Text(en, "en")))


LISTS = _both("Seznamy: {exhibition}", "Lists: {exhibition}")
CONTINUED = _both("{list}, pokračování", "{list}, continued")
NUMBER = _both("Č.", "No.")
TITLE = _both("Název", "Title")
TITLE_IN = _both("Název ({spoken})", "Title ({spoken})")
OWN_TITLE = _both("Název ve vlastním jazyce autora", "Title in the author's own language")
KIND = _both("Druh", "Kind")
AUTHOR = _both("Autor, autorka", "Author")
MATERIAL = _both("Materiál", "Material")
WIDTH = _both("Šířka (cm)", "Width (cm)")
HEIGHT = _both("Výška (cm)", "Height (cm)")
SIZE = _both("Rozměry", "Size")
SIZE_TOLD = _both("{width} × {height} cm", "{width} × {height} cm")
DATE = _both("Datum", "Date")
LANGUAGES = _both("Jazyky", "Languages")
ADDRESS = _both("Adresa QR kódu", "Address of the QR code")
UNTITLED = _both("bez názvu", "untitled")
KINDS = {
    Kind.INTRODUCTION: _both("úvodní panel", "introduction panel"),
    Kind.THEME: _both("panel k tématu", "theme panel"),
    Kind.PHOTOGRAPH: _both("fotografie", "photograph"),
    Kind.CLOSING: _both("závěrečný panel", "closing panel"),
}

OBJECTS = _both("Seznam panelů", "Object list")
OBJECTS_TOLD = _both(
    "Panelů: {count}, z toho fotografií: {photographs}. Čísla jdou v pořadí, v jakém panely visí; jsou to čísla "
    "stran v souboru panels.pdf. Rozměry jsou šířka × výška.",
    "Panels: {count}, of these photographs: {photographs}. Numbers follow the order in which the panels hang; "
    "they are the pages of panels.pdf. Sizes are width × height.",
)
WORK = _both("Název, autor nebo autorka, kód", "Title, author, code")
MADE = _both("Druh, materiál, rozměry", "Kind, material, size")

PACKING = _both("Balicí seznam", "Packing list")
PACKING_TOLD = _both(
    "Krabic: {boxes}, panelů: {count}. V jedné krabici je nejvýš {most} panelů stejného formátu, v pořadí, v "
    "jakém visí. Před cestou, po příjezdu a při vracení odškrtněte každý kus.",
    "Boxes: {boxes}, panels: {count}. A box holds at most {most} panels, all of one format, in the order in which"
    " they hang. Tick every piece before the journey, on arrival and on return.",
)
HEAVIEST = _both(
    "Žádná krabice neváží víc než {kilograms} kg, pokud to nepřekročí už jediný panel.",
    "No box weighs more than {kilograms} kg, unless a single panel does.",
)
BOX = _both("Krabice", "Box")
BOX_TOLD = _both("Krabice {number} · panelů: {count} · {size}", "Box {number} · panels: {count} · {size}")
BOX_WEIGHT = _both("{box} · asi {kilograms} kg", "{box} · about {kilograms} kg")
PACKED = _both("Zabaleno", "Packed")
ARRIVED = _both("Dorazilo", "Arrived")
BACK = _both("Zpět", "Back")
TOOLS = _both("K věšení", "For hanging")
TOOL = _both("Co", "What")
HOOKS = _both(
    "Háčky: {hooks}, dva na každý visící panel, a několik navíc",
    "Hooks: {hooks}, two for each hanging panel, and some to spare",
)
THINGS = (
    _both("Vodováha, svinovací metr, tužka", "Spirit level, tape measure, pencil"),
    _both("Kladivo nebo vrtačka, schůdky", "Hammer or drill, steps"),
    _both("Bavlněné rukavice, měkký hadřík, lepicí páska", "Cotton gloves, soft cloth, tape"),
    _both("Plán věšení, popisky, velký tisk, tyto seznamy", "Hanging plan, labels, large print, these lists"),
)

CONDITION = _both("Záznam o stavu", "Condition report")
CONDITION_TOLD = _both(
    "Prohlédněte každý panel při předání a znovu při vrácení. Do obrysu zakreslete každý škrábanec, promáčklinu, "
    "skvrnu i ohnutý roh: před výstavou křížkem ×, po výstavě kroužkem ○. Vedle napište, co to je; je-li vše v "
    "pořádku, napište to také.",
    "Look at every panel when it is handed over, and again when it comes back. In the outline mark every scratch,"
    " dent, stain and bent corner: with a cross × before the exhibition, with a circle ○ after it. Beside it "
    "write what it is; if all is well, write that too.",
)
BEFORE = _both("Před výstavou", "Before the exhibition")
AFTER = _both("Po výstavě", "After the exhibition")
HANDED_OVER = _both("Za pořadatele předal(a)", "Handed over for the organiser")
RECEIVED = _both("Za místo konání převzal(a)", "Received for the venue")
RETURNED = _both("Za místo konání vrátil(a)", "Handed back for the venue")
TAKEN_BACK = _both("Za pořadatele převzal(a)", "Taken back for the organiser")
NAME = _both("Jméno", "Name")
DAY = _both("Datum", "Date")
SIGNATURE = _both("Podpis", "Signature")

FOR_LENDER = _both("Za pořadatele", "For the organiser")
FOR_VENUE = _both("Za místo konání", "For the venue")

LOAN = _both("Zápůjční list", "Loan sheet")
EXHIBITION = _both("Výstava", "Exhibition")
LENDER = _both("Půjčuje", "Lent by")
CONTACT = _both("Kontakt", "Contact")
VENUE = _both("Místo konání", "Venue")
DATES = _both("Termín", "Dates")
DATES_TOLD = _both("{opens} – {closes}", "{opens} – {closes}")
RESPONSIBLE = _both("Na místě odpovídá", "Responsible there")
COUNT = _both("Počet", "Objects")
COUNT_TOLD = _both(
    "Panelů: {count}, krabic: {boxes}; podle seznamu panelů",
    "Panels: {count}, boxes: {boxes}; as in the object list",
)
VALUE = _both("Pojistná hodnota", "Insurance value")
RETURN_BY = _both("Vrátit do", "Return by")
CONDITIONS = _both("Na čem jsme se dohodli", "What we agree on")
AGREED = (
    _both(
        "Panely zůstanou v suchu, mimo přímé slunce a dál od topení. Nic se na ně nelepí, nepřipíná ani nekreslí.",
        "The panels are kept dry, out of direct sun and away from radiators. Nothing is stuck, pinned or drawn on"
        " them.",
    ),
    _both(
        "Fotografie visí i se svými slovy, nezakryté a v domluveném pořadí. Nikdo je nekopíruje ani nepůjčuje "
        "dál.",
        "Photographs hang with their words, uncovered and in the agreed order. Nobody copies them or lends them "
        "on.",
    ),
    _both(
        "Na sociální sítě a do tisku se smí fotit výstava jako celek, ne jednotlivé fotografie ani tváře lidí: na"
        " panelech ani v sále.",
        "For social media and the press the exhibition may be photographed as a whole, but no single photograph "
        "and no person's face, on the panels or in the room.",
    ),
    _both(
        "{withdraw} {contact}. Když vám to oznámíme, nebo když o to někdo požádá přímo vás, sundáte panel ještě "
        "týž den, uložíte ho tak, aby ho nikdo neviděl, a pošlete nám ho zpět.",
        "{withdraw} {contact}. When we tell you so, or when somebody asks you directly, you take the panel down "
        "the same day, keep it where nobody sees it and send it back to us.",
    ),
    _both(
        "Co se poškodí nebo ztratí, ohlásíte nám týž den. Nic se neopravuje bez domluvy.",
        "What is damaged or lost you report the same day. Nothing is repaired unless we agree on it.",
    ),
    _both(
        "Panely se vracejí v týchž krabicích, odškrtnuté v balicím seznamu a se záznamem o stavu.",
        "The panels come back in the same boxes, ticked in the packing list and with the condition report.",
    ),
)
EARLIER = _both(
    "Souhlas s některými fotografiemi končí dřív než výstava. {days}.",
    "Consent to some photographs ends before the exhibition closes. {days}.",
)
