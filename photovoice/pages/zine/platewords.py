"""What a zine sets beside a photograph: the author's own words first and larger, then the translations."""

from photovoice.layouts.page import Role
from photovoice.pages import phrases
from photovoice.pages.flow import Block, Row
from photovoice.pages.words import spoken, tongues
from photovoice.pages.zine.page import (
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

GUTTER = Mm(5)
QUOTABLE = 150  # characters up to which words stand large, as a quotation


Words = tuple[Block | Row, ...]


def full_words(plate: Plate, languages: tuple[str, ...]) -> Words:
    """Return all words of a plate for a page of their own."""
    captions = tongues(plate.caption, languages)
    answers = _answers(plate, languages, LINE)
    own = [Block(text, _voice(text, answers), Role.CAPTION, Mm(2 * LINE)) for text in captions[:1]]
    return (*_head(plate, languages, TITLE), *own, *_translations(captions[1:], LINE), *answers)


def close_words(plate: Plate, languages: tuple[str, ...]) -> Words:
    """Return all words of a plate set closer, for a page that they would just not fit."""
    return (*brief_words(plate, languages), *_answers(plate, languages, HALF_LINE))


def shared_words(plate: Plate, languages: tuple[str, ...]) -> tuple[Words, Words]:
    """Return the author's own words and what is said in other languages, for two pages."""
    titles, captions = tongues(plate.title, languages), tongues(plate.caption, languages)
    notes = tongues(plate.content_note, languages)
    own = [Block(text, TITLE, Role.HEADING) for text in titles[:1]]
    own += [Block(text, NOTE, above=HALF_LINE) for text in notes[:1]]
    answers = _answers(plate, languages, LINE)
    own += [Block(text, _voice(text, answers), Role.CAPTION, LINE) for text in captions[:1]]
    others = (
        *side_by_side([Block(text, SUBTITLE) for text in titles[1:]]),
        *side_by_side([Block(text, NOTE, above=HALF_LINE) for text in notes[1:]]),
        *_translations(captions[1:], LINE),
        *answers,
    )
    return tuple(own), others


def brief_words(plate: Plate, languages: tuple[str, ...]) -> Words:
    """Return the words of a plate for a place under its picture, answers left out."""
    captions = tongues(plate.caption, languages)
    own = [Block(text, BODY, Role.CAPTION, HALF_LINE) for text in captions[:1]]
    return (*_head(plate, languages, SMALL_TITLE), *own, *_translations(captions[1:], HALF_LINE))


def _voice(text: Text, answers: Words) -> TypeStyle:
    return QUOTATION if len(text.words) <= QUOTABLE and not answers else STORY


def _head(plate: Plate, languages: tuple[str, ...], style: TypeStyle) -> Words:
    first, *others = tongues(plate.title, languages) or (None,)
    notes = [Block(text, NOTE, above=HALF_LINE) for text in tongues(plate.content_note, languages)]
    own = [Block(first, style, Role.HEADING)] if first else []
    return (*own, *side_by_side([Block(text, SUBTITLE) for text in others if text]), *notes)


def _translations(texts: tuple[Text, ...], above: Mm) -> Words:
    return side_by_side([Block(text, TRANSLATION, Role.CAPTION, above) for text in texts])


def side_by_side(blocks: list[Block]) -> Words:
    """Return two languages beside each other; a third one has the next line to itself."""
    pairs = [tuple(blocks[start : start + 2]) for start in range(0, len(blocks), 2)]
    return tuple(Row(pair, GUTTER) if len(pair) > 1 else pair[0] for pair in pairs)


def _answers(plate: Plate, languages: tuple[str, ...], above: Mm) -> Words:
    blocks: list[Block | Row] = []
    for name, question in phrases.QUESTIONS:
        answer: Wording = getattr(plate.showed, name)
        if own := tongues(answer, languages)[:1]:
            asked = spoken(question, languages)
            heading = Text(" / ".join(text.words for text in asked), asked[0].language)
            blocks.append(Block(heading, HEADING, Role.HEADING, above))
            blocks.append(Block(own[0], BODY))
            blocks += _translations(tongues(answer, languages)[1:], Mm(0))
    return tuple(blocks)
