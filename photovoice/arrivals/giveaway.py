"""Words that give somebody away: names, numbers, addresses and plates in what is published; warnings only."""

import re
from collections.abc import Iterable, Iterator
from unicodedata import category, normalize

from photovoice.problems import Message, Problems, say
from photovoice.vocabulary.languages import language_name
from photovoice.vocabulary.submission import Photo, Submission
from photovoice.vocabulary.text import Text, Wording

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
JOINT = re.compile("['’-]")
SHORTEST_NAME = 3  # letters; shorter ones are words in too many languages
VOWELS = frozenset("aeiouyаеєиіїоуюя")

TELEPHONE = re.compile(r"(?<![\w.])(?:\+|00)?\d(?:[ .()/\u00a0-]{0,2}\d){8,14}(?!\w)")
EMAIL = re.compile(r"[^\s@,;]+@[^\s@,;]+\.\w{2,}")
STREETS = (
    "ulice", "ulici", r"ul\.", "třída", "třídě", r"tř\.", "náměstí", r"nám\.", "nábřeží", "sídliště", r"č\. ?p\.",
    "straße", "strasse", "rue", "вулиця", "вулиці", r"вул\.", "улица", "улице", r"ул\.", "đường", "phố", "شارع",
)  # fmt: skip
ADDRESSES = (
    re.compile(
        rf"\b(?:{'|'.join(STREETS)})[ \u00a0](?P<name>\w[^.!?\n\d]{{0,30}}?)[ \u00a0]\d{{1,4}}\b", re.IGNORECASE
    ),
    re.compile(r"\b\d{1,4}[a-z]?,? (?P<name>[A-Z]\w+ (?:[A-Z]\w+ ){0,2})(?:Street|St\.|Road|Rd\.|Avenue|Square)"),
    re.compile(r"\b(?P<name>[^\W\d_]{3,}) \d{1,4}/\d{1,4}[a-z]?\b"),
)
PLATE = re.compile(
    r"\b(?:\d[A-Z]\d[ -]?\d{4}|[A-Z]{3}[ -]?\d{2}[ -]\d{2}|[A-ZА-ЯІЇ]{2}[ -]?\d{4}[ -]?[A-ZА-ЯІЇ]{2}|"
    r"[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ -]?\d{1,4})\b"
)
KINDS = (
    (EMAIL, say("an e-mail address")),
    (TELEPHONE, say("a telephone number")),
    (PLATE, say("a number plate")),
)
ADDRESS = say("a street address")
NAME = say("the name of a participant or of somebody in a picture")
LISTED = say("what photovoice.yaml lists as sensitive")
TITLE, CAPTION, ALT = say("title"), say("caption"), say("description for people who do not see it (alt)")
SHOWED, PLACE, NOTE = say("answer to a SHOWeD question"), say("place"), say("content note")
TRANSCRIPT = say("transcript of its recording")


def warn_of_giveaways(submissions: Iterable[Submission], sensitive: Iterable[str], problems: Problems) -> None:
    """Warn of everything in titles, captions and the like that could give somebody away, in any language.

    Names are found as they are and declined; a name that somebody chose as credit everywhere is no giveaway in
    her own words.

    Args:
        submissions: All of the project's, for one participant's words may name another.
        sensitive: What staff listed; an entry such as `Žižkov + sewing` means both together.
        problems: Takes the warnings; they quote nothing.
    """
    submissions = tuple(submissions)
    listed = [[_plain(part) for part in entry.split("+") if part.strip()] for entry in sensitive]
    names = {name for submission in submissions for name in _names(submission)}
    for submission in submissions:
        # About and captions are the same in every edition: who is anonymous in one is named in none of them.
        credited = [
            {_plain(part) for part in _parts(credit.name.words)} if credit.name else set()
            for credit in submission.participant.credits
        ]
        agreed = set.intersection(*credited) if credited else set()
        others = _by_stem(name for name in names if _plain(name) not in agreed)
        _warn_about(submission, others, listed, problems)
        for photo in submission.photos:
            for what, text in _texts(photo):
                for kind in _kinds(text.words, others):
                    _warn(photo, what, text.language, kind, problems)
            everything = _plain(" ".join(text.words for _, text in _texts(photo)))
            if any(parts and all(part in everything for part in parts) for parts in listed):
                problems.warn(
                    photo.place,
                    "The words of photo {id} hold {kind}.",
                    "Take it out of every language, or make it coarser.",
                    id=photo.id,
                    kind=LISTED,
                )


def _warn_about(
    submission: Submission, others: dict[str, int], listed: list[list[str]], problems: Problems
) -> None:
    """Warn of what an author's words about herself give away."""
    everything = _plain(" ".join(text.words for text in submission.participant.about))
    found = {kind: None for text in submission.participant.about for kind in _kinds(text.words, others)}
    if any(parts and all(part in everything for part in parts) for parts in listed):
        found[LISTED] = None
    for kind in found:
        problems.warn(
            submission.participant.place,
            "The author's words about herself (about) seem to hold {kind}.",
            "Take it out if it was not agreed to; nothing needs to be done if it was, or if it is something else.",
            kind=kind,
        )


def _kinds(words: str, others: dict[str, int]) -> list[Message]:
    kinds = [kind for pattern, kind in KINDS if pattern.search(words)]
    if _holds_address(words):
        kinds.append(ADDRESS)
    if any(_is_name(part, others) for part in _parts(words)):
        kinds.append(NAME)
    return kinds


def _warn(photo: Photo, what: Message, language: str, kind: Message, problems: Problems) -> None:
    problems.warn(
        photo.place,
        "Photo {id}: its {what} in {language} seems to hold {kind}.",
        "Take it out if it was not agreed to; nothing needs to be done if it was, or if it is something else.",
        id=photo.id,
        what=what,
        language=language_name(language),
        kind=kind,
    )


def _holds_address(words: str) -> bool:
    """Tell whether a street is named with a number; a street's name is no ordinary word in small letters."""
    return any(not found["name"][0].islower() for pattern in ADDRESSES for found in pattern.finditer(words))


def _texts(photo: Photo) -> Iterator[tuple[Message, Text]]:
    showed = photo.showed
    wordings: tuple[tuple[Message, Wording], ...] = (
        (TITLE, photo.title),
        (CAPTION, photo.caption),
        (ALT, photo.alt),
        *((SHOWED, answer) for answer in (showed.see, showed.happening, showed.our_lives, showed.why, showed.do)),
        (PLACE, photo.where),
        (NOTE, photo.content_note),
        (TRANSCRIPT, photo.sound.transcript if photo.sound else Wording()),
    )
    return ((what, text) for what, wording in wordings for text in wording)


def _names(submission: Submission) -> Iterator[str]:
    """Yield the parts of all names a submission tells; of who is in a picture only what is written like a name."""
    yield from _parts(submission.participant.name)
    for photo in submission.photos:
        for person in photo.people or ():
            yield from (part for part in _parts(person.who) if not part.islower())


def _parts(words: str) -> list[str]:
    """Return words, those with a hyphen or an apostrophe also taken apart: Al-Khatib, and Khatib as well."""
    whole = WORD.findall(words)
    taken_apart = (part for word in whole for part in JOINT.split(word))
    return [part for part in dict.fromkeys((*whole, *taken_apart)) if len(part) >= SHORTEST_NAME]


def _by_stem(names: Iterable[str]) -> dict[str, int]:
    """Return the beginnings that are left of names when they are declined, and how many letters may follow.

    Czech and Ukrainian: Jana, Janu, Janou; Petr, Petrovi. Names of three letters are looked for as they are.
    """
    stems: dict[str, int] = {}
    for name in map(_plain, names):
        if len(name) <= SHORTEST_NAME:
            stems[name] = max(stems.get(name, 0), 0)
        elif name[-1] in VOWELS:
            stems[name[:-1]] = max(stems.get(name[:-1], 0), 2)
        else:
            stems[name] = 3
    return stems


def _is_name(word: str, stems: dict[str, int]) -> bool:
    if word.islower():
        return False
    plain = _plain(word)
    return any(stems.get(plain[:end], -1) >= len(plain) - end for end in range(SHORTEST_NAME, len(plain) + 1))


def _plain(words: str) -> str:
    """Return words without case and accents, spaces evened out."""
    bare = (sign for sign in normalize("NFKD", words.casefold()) if category(sign) != "Mn")
    return " ".join("".join(bare).split())
