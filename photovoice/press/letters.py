"""Recall letters: one page to a venue that has copies showing a photo which was taken back."""

from dataclasses import dataclass

from photovoice.layouts.page import Document, Lines, Page, Role
from photovoice.vocabulary.measure import Mm, Pt, Rect, Size
from photovoice.vocabulary.text import UNDETERMINED, Text
from photovoice.vocabulary.type import Align, Family, Metrics, TypeStyle

A4 = Size(Mm(210), Mm(297))
LEFT, TOP, WIDTH = Mm(25), Mm(50), Mm(160)  # the address stands in the window of a DL envelope
AFTER = Mm(4)

BODY = TypeStyle(Pt(11), Pt(15))
HEADING = TypeStyle(Pt(16), Pt(20), family=Family.TITLE, bold=True)
SMALL = TypeStyle(Pt(9), Pt(12))
RIGHT = TypeStyle(Pt(11), Pt(15), align=Align.END)

WORDS = {
    "en": {
        "subject": "Please send back: {project}",
        "greeting": "Dear friends at {venue},",
        "asked": "A person who took part in our project has taken back consent to showing the following. "
        "That is their right, and no reason needs to be given.",
        "copies": "{run}, printed {day}: please send back or destroy {copies}.",
        "shows": "It shows: {what}.",
        "photo": "the photo with the code {code}",
        "titled": "the photo “{title}”",
        "both": "the photo “{title}”, code {code}",
        "untitled": "a photo without a title, which we will gladly point out to you",
        "please": "Please put these copies away at once, and do not hand out or post any more of them. "
        "Let us know how many you send back, how many you destroyed, and how many visitors had taken already.",
        "thanks": "Thank you for keeping our promise with us.",
        "proof": "Register fingerprint on {day}: {fingerprint}",
        "one": "1 copy",
        "many": "{count} copies",
    },
    "cs": {
        "subject": "Prosíme o stažení: {project}",
        "greeting": "Milí přátelé v místě {venue},",
        "asked": "osoba, která se účastnila našeho projektu, odvolala souhlas se zveřejněním toho, co je uvedeno "
        "níže. Má na to právo a důvod uvádět nemusí.",
        "copies": "{run}, tištěno {day}: prosíme, vraťte nebo zničte {copies}.",
        "shows": "Je v nich: {what}.",
        "photo": "fotografie s kódem {code}",
        "titled": "fotografie „{title}“",
        "both": "fotografie „{title}“, kód {code}",
        "untitled": "fotografie bez názvu, kterou vám rádi ukážeme",
        "please": "Výtisky prosím hned odložte a žádné další nevydávejte ani nevystavujte. "
        "Dejte nám vědět, kolik jich vracíte, kolik jste jich zničili a kolik si už odnesli návštěvníci.",
        "thanks": "Děkujeme, že s námi držíte slovo.",
        "proof": "Otisk rejstříku ke dni {day}: {fingerprint}",
        "one": "1 výtisk",
        "few": "{count} výtisky",
        "many": "{count} výtisků",
    },
}


@dataclass(frozen=True, slots=True)
class RecalledPhoto:
    """What a venue can find a photo by; either may be missing."""

    title: Text | None
    code: str


@dataclass(frozen=True, slots=True)
class RecalledRun:
    """A print run of which the venue has copies."""

    name: str
    day: str
    copies: int
    photos: tuple[RecalledPhoto, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter; language is cs or en."""

    language: str
    project: Text
    organiser: str
    contact: str
    venue: str
    address: str
    day: str
    runs: tuple[RecalledRun, ...]
    fingerprint: str  # of the register's last entry: noted outside it, it proves that nothing was changed since


def plan_letter(letter: Letter, metrics: Metrics) -> Document:
    """Return the letter as a page; long ones run on to further pages."""
    words = WORDS[letter.language]

    def own(key: str, **values: object) -> Text:
        return Text(words[key].format(**values), letter.language)

    subject = own("subject", project=letter.project.words)
    paragraphs = [
        (Text(f"{letter.organiser}\n{letter.contact}", UNDETERMINED), SMALL, Role.BODY),
        (Text("\n".join(filter(None, (letter.venue, letter.address))), UNDETERMINED), BODY, Role.BODY),
        (Text(letter.day, UNDETERMINED), RIGHT, Role.BODY),
        (subject, HEADING, Role.TITLE),
        (own("greeting", venue=letter.venue), BODY, Role.BODY),
        (own("asked"), BODY, Role.BODY),
    ]
    for run in letter.runs:
        copies = words[_plural(run.copies, words)].format(count=run.copies)
        shown = "; ".join(_named(photo, words) for photo in run.photos)
        paragraphs += [
            (own("copies", run=run.name, day=run.day, copies=copies), BODY, Role.BODY),
            (own("shows", what=shown), BODY, Role.BODY),
        ]
    paragraphs += [
        (own("please"), BODY, Role.BODY),
        (own("thanks"), BODY, Role.BODY),
        (Text(letter.organiser, UNDETERMINED), BODY, Role.BODY),
        (own("proof", day=letter.day, fingerprint=letter.fingerprint), SMALL, Role.BODY),
    ]
    return Document(subject, tuple(_pages(paragraphs, metrics)), shows=())


def _pages(paragraphs: list[tuple[Text, TypeStyle, Role]], metrics: Metrics) -> list[Page]:
    pages: list[list[Lines]] = [[]]
    y = Mm(20)
    for text, style, role in paragraphs:
        height = metrics.measure(text, style, WIDTH).height
        if y + height > A4.height - 20 and pages[-1]:
            pages.append([])
            y = Mm(20)
        pages[-1].append(Lines(Rect(LEFT, y, WIDTH, height), text, style, role))
        y = Mm(y + height + AFTER)
        if len(pages) == 1 and len(pages[0]) == 1:
            y = max(y, TOP)
        if role is Role.TITLE:
            y = Mm(y + AFTER)
    return [Page(A4, tuple(marks)) for marks in pages]


def _named(photo: RecalledPhoto, words: dict[str, str]) -> str:
    title = photo.title.words if photo.title else ""
    key = {(True, True): "both", (True, False): "titled", (False, True): "photo"}.get(
        (bool(title), bool(photo.code)), "untitled"
    )
    return words[key].format(title=title, code=photo.code)


def _plural(count: int, words: dict[str, str]) -> str:
    if count == 1:
        return "one"
    return "few" if "few" in words and 2 <= count <= 4 else "many"
