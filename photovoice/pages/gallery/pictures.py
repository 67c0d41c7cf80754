"""Which files a photograph becomes in the gallery."""

from photovoice.layouts.gallery import GalleryLayout
from photovoice.layouts.web import PictureCopy, PictureFile, WebPicture
from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.plate import CleanPrint, Plate, PrintOrder
from photovoice.vocabulary.text import Text

AVIF_EDGES = (512, 768, 1024, 1600)
JPEG_EDGE = 1024
WORTHWHILE = 1.2  # a step between two sizes that is smaller than this saves a visitor nothing


def code_of(plate: Plate) -> str:
    """Return the plate's permalink code.

    Raises:
        ValueError: If it has none, which only a plate that was not cleared for the web may have.
    """
    if plate.permalink is None:
        raise ValueError("a plate without a permalink is not for the web")
    return plate.permalink


def web_picture(plate: Plate, longest_edge: Px, alt: Text | None) -> WebPicture:
    """Return the picture's files; none is larger than the print or than the project allows."""
    largest = min(AVIF_EDGES[-1], longest_edge, plate.picture.long_edge)
    edges = [edge for edge in AVIF_EDGES if edge * WORTHWHILE <= largest] + [largest]
    code = code_of(plate)
    return WebPicture(
        code=code,
        digest=plate.picture.digest,
        avif=tuple(_file(plate.picture, f"p/{code}/{edge}.avif", Px(edge)) for edge in edges),
        jpeg=_file(plate.picture, f"p/{code}/{min(JPEG_EDGE, largest)}.jpg", Px(min(JPEG_EDGE, largest))),
        alt=alt,
    )


def picture_copies(plate: Plate, layout: GalleryLayout) -> tuple[PictureCopy, ...]:
    """Return the copies of a plate's picture that lie in the site; all say whom to credit, where that is asked."""
    picture = web_picture(plate, layout.longest_edge, None)
    credit = plate.credit.words if plate.credit and layout.credit_in_pictures else ""
    licence = layout.licence if layout.credit_in_pictures else ""
    shows = (plate.token,)
    files = [*((file, "avif") for file in picture.avif), (picture.jpeg, "jpeg")]
    return tuple(
        PictureCopy(file.path, _order(picture, file, kind), shows, credit, licence) for file, kind in files
    )


def _order(picture: WebPicture, file: PictureFile, kind: str) -> PrintOrder:
    return PrintOrder(picture.digest, max(file.width, file.height), kind)


def _file(picture: CleanPrint, path: str, edge: Px) -> PictureFile:
    width, height = picture.at(edge)
    return PictureFile(path, width, height)
