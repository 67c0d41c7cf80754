"""The words of an exhibition in wall order, for people who see badly: what the booklet and the page both say."""

from dataclasses import dataclass

from photovoice.layouts.page import Role
from photovoice.vocabulary.text import Text


@dataclass(frozen=True, slots=True)
class Said:
    """Words, and what they are: by their role, and by a label before them if they have one."""

    words: Text
    role: Role = Role.BODY
    label: Text | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands on one panel, under the number that its label bears."""

    number: int
    heading: Text
    listed: Text  # its name in the contents
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """How the words are to be used, in one language."""

    heading: Text
    words: Text


@dataclass(frozen=True, slots=True)
class LargePrint:
    """Everything that is said in one exhibition."""

    languages: tuple[str, ...]
    titles: tuple[Text, ...]  # of the exhibition, one in each language
    facts: tuple[Text, ...]  # who shows it, where and when
    guides: tuple[Guide, ...]
    contents: tuple[Text, ...]  # the heading of the list of passages, in each language
    passages: tuple[Passage, ...]
