"""The type specimen, planned and set."""

from pathlib import Path

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
        languages: Which to show; none: all there are.
        reader: The language of the lines to sign on.
    """
    document = plan_specimen(languages, reader, typesetter())
    return set_document(document, _NoPrints(), typesetter())
