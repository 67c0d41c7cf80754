"""What staff must put right before words can be printed: hostile signs, letters no font has, unusable fonts."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from photovoice.problems import Message, say
from photovoice.typography.bidi import OVERRIDES
from photovoice.typography.cabinet import CJK_EXTRA, SHIPPED, Cut, Families, cut_face, installed
from photovoice.typography.characters import IDEOGRAPHIC, described, script
from photovoice.typography.typesetter import Typesetter
from photovoice.typography.wording import MOST_MARKS, UNPRINTABLE, tallest_stack
from photovoice.vocabulary.text import Text


@dataclass(frozen=True, slots=True)
class Lacking:
    """A character that no font has, and the languages of the words it stands in."""

    character: str
    languages: tuple[str, ...]

    @property
    def called(self) -> str:
        """What to search for: `U+1F600 GRINNING FACE`."""
        return described(self.character)

    @property
    def remedy(self) -> Message:
        """What staff can do about it."""
        if script(self.character) in IDEOGRAPHIC and installed(CJK_EXTRA) is None:
            return say("Install the fonts for Chinese, Japanese and Korean:   pip install 'photovoice[cjk]'")
        return say("Write the words without it, or add a font file that has it.")


def faults(text: Text) -> tuple[Message, ...]:
    """Return what in a text must be put right so that it can be set as its author means it."""
    found: list[Message] = []
    for character in dict.fromkeys(text.words):
        if character in OVERRIDES:
            found.append(
                say(
                    "The words hold the invisible character {character}, which turns letters round. Delete it.",
                    character=described(character),
                )
            )
        elif UNPRINTABLE.match(character):
            found.append(
                say(
                    "The words hold the character {character}, which cannot be printed. Delete it.",
                    character=described(character),
                )
            )
    if tallest_stack(text.words) > MOST_MARKS:
        found.append(say("A letter bears more than {most} marks. Delete the ones too many.", most=MOST_MARKS))
    return tuple(found)


def lacking(texts: Iterable[Text], typesetter: Typesetter) -> tuple[Lacking, ...]:
    """Return every character of these texts that no font has, in order, each once."""
    languages: dict[str, dict[str, None]] = {}
    for text in texts:
        for character in typesetter.missing(text):
            languages.setdefault(character, {})[text.language] = None
    return tuple(Lacking(character, tuple(spoken)) for character, spoken in languages.items())


def unusable(families: Families) -> tuple[Message, ...]:
    """Return what is wrong with the project's choice of fonts."""
    found: list[Message] = []
    names = set(SHIPPED)
    for file in families.files:
        if not Path(file).is_file():
            found.append(say("There is no font file {file}.", file=file))
            continue
        face = cut_face(Cut("", file))
        if face.is_empty:
            found.append(say("{file} is not a font that can be used. Give a .ttf or .otf file.", file=file))
        elif face.forbids_embedding:
            found.append(
                say("The maker of the font {file} forbids putting it into a PDF. Choose another.", file=file)
            )
        else:
            names.add(face.family)
    for name in dict.fromkeys((families.text, families.title)):
        if name not in names:
            found.append(
                say(
                    "There is no family {name}. Choose one of {names}, or add its font files.",
                    name=name,
                    names=", ".join(sorted(names)),
                )
            )
    return tuple(found)
