"""A planned site: pages to be rendered and picture files to be put beside them."""

from dataclasses import dataclass

from photovoice.vocabulary.plate import PrintOrder


@dataclass(frozen=True, slots=True)
class PictureCopy:
    """A developed picture that lies in the site; path is relative to the site's root."""

    path: str
    order: PrintOrder
    shows: tuple[str, ...]  # the token of its plate
