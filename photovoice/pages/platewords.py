"""What a zine sets beside a photograph: the author's own words first and larger, then the translations."""

from photovoice.layouts.page import Role
from photovoice.pages import phrases
from photovoice.pages.flow import Block
from photovoice.pages.words import spoken, tongues
from photovoice.pages.zinepage import (
    BODY,
    HALF_LINE,
    HEADING,
    LINE,
    NOTE,
    QUOTATION,
    SMALL_TITLE,
    STORY,
    SUBTITLE,
    TITLE,
    TRANSLATION,
)
from photovoice.vocabulary.measure import Mm
from photovoice.vocabulary.plate import Plate
from photovoice.vocabulary.text import Text, Wording
from photovoice.vocabulary.type import TypeStyle

QUOTABLE = 150  # characters up to which words stand large, as a quotation


def full_words(plate: Plate, languages: tuple[str, ...]) -> tuple[Block, ...]:
    """Return all words of a plate for a page of their own."""
    titles, captions = tongues(plate.title, languages), tongues(plate.caption, languages)
    answers = _answers(plate, languages)
    blocks = [Block(text, TITLE, Role.HEADING) for text in titles[:1]]
    blocks += [Block(text, SUBTITLE, Role.BODY) for text in titles[1:]]
    blocks += _note(plate, languages)
    for text in captions[:1]:
        quoted = len(text.words) <= QUOTABLE and not answers
        blocks.append(Block(text, QUOTATION if quoted else STORY, Role.CAPTION, Mm(2 * LINE)))
    blocks += _translations(captions[1:], LINE)
    return (*blocks, *answers)


def brief_words(plate: Plate, languages: tuple[str, ...]) -> tuple[Block, ...]:
    """Return the words of a plate for a place under its picture, answers left out."""
    titles, captions = tongues(plate.title, languages), tongues(plate.caption, languages)
    blocks = [Block(text, SMALL_TITLE, Role.HEADING) for text in titles[:1]]
    blocks += [Block(text, SUBTITLE, Role.BODY) for text in titles[1:]]
    blocks += _note(plate, languages)
    blocks += [Block(text, BODY, Role.CAPTION, HALF_LINE) for text in captions[:1]]
    return (*blocks, *_translations(captions[1:], HALF_LINE))


def _note(plate: Plate, languages: tuple[str, ...]) -> list[Block]:
    return [Block(text, NOTE, Role.BODY, HALF_LINE) for text in tongues(plate.content_note, languages)]


def _translations(texts: tuple[Text, ...], above: Mm) -> list[Block]:
    return [Block(text, TRANSLATION, Role.CAPTION, above) for text in texts]


def _answers(plate: Plate, languages: tuple[str, ...]) -> list[Block]:
    blocks: list[Block] = []
    for name, question in phrases.QUESTIONS:
        answer: Wording = getattr(plate.showed, name)
        texts = tongues(answer, languages)
        if not texts:
            continue
        asked = " / ".join(text.words for text in spoken(question, languages))
        heading = Text(asked, spoken(question, languages)[0].language)
        blocks.append(Block(heading, HEADING, Role.HEADING, LINE))
        blocks += [
            Block(text, _voice(rank), Role.BODY, Mm(0) if not rank else HALF_LINE)
            for rank, text in enumerate(texts)
        ]
    return blocks


def _voice(rank: int) -> TypeStyle:
    return TRANSLATION if rank else BODY
