"""Sees whether output/ was made with another key than the one that stands in photovoice.yaml now."""

from photovoice.pipeline.gather import Gathered
from photovoice.problems import Place, Problems
from photovoice.publish.ledger import Ledger
from photovoice.register.agreed import photos_once_read
from photovoice.register.log import Register


def tell_another_key(gathered: Gathered, ledger: Ledger, register: Register, problems: Problems) -> None:
    """Warn when nothing in output/ bears a name that this key gives to any photo there ever was.

    Args:
        gathered: The project as it is read now.
        ledger: What lies in output/.
        register: Remembers the photos that are here no more.
        problems: Takes the warning.
    """
    shown = {token for _, entry in ledger.files for token in entry.shows}
    photos = {*gathered.photos(), *(photo for own in photos_once_read(register).values() for photo in own)}
    known = {gathered.token(photo) for photo in photos} | {gathered.voice_token(photo) for photo in photos}
    if shown and not shown & known:
        problems.warn(
            Place("photovoice.yaml"),
            "The key in photovoice.yaml is not the one with which output/ was made; everything is made anew.",
            "If the change was not meant, put the earlier key back after   key:   Codes that are printed lead to "
            "the same photos with either.",
        )
