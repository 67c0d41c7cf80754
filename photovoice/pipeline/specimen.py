"""The type specimen, planned and set."""

from pathlib import Path

from photovoice.pages.sentences import ARTICLE_1
from photovoice.pages.specimen import plan_specimen
from photovoice.pipeline.type import typesetter
from photovoice.press.pdf import set_document
from photovoice.vocabulary.plate import PrintOrder


class _NoPrints:
    """A specimen shows no pictures."""

    def path(self, order: PrintOrder) -> Path:
        raise LookupError(order.digest)

    def tone(self, digest: str) -> str:
        raise LookupError(digest)


def specimen_of(languages: tuple[str, ...], reader: str) -> bytes:
    """Return the specimen as a PDF.

    Args:
        languages: Which to show, as far as there is a sample and a font has its letters; none: all there are.
        reader: The language of the lines to sign on.
    """
    setter = typesetter()
    samples = {text.language: text for text in ARTICLE_1 if not setter.missing(text)}
    shown = tuple(language for language in languages or samples if language in samples)
    return set_document(plan_specimen(shown, reader, setter), _NoPrints(), setter)
