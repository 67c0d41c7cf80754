"""Which id a photo got, remembered by its contents, so that a renamed file stays the same photo."""

from collections.abc import Mapping

from photovoice.register.log import Register


def photo_ids(register: Register) -> dict[str, str]:
    """Return the id of every original ever read, by the SHA-256 of its file."""
    return register.latest("original", "photo")


def record_photos(register: Register, ids: Mapping[str, str]) -> None:
    """Remember the ids of originals; an original that is known keeps its first id.

    Args:
        register: Takes what is new.
        ids: Photo ids by the SHA-256 of their original.
    """
    if ids.keys() <= photo_ids(register).keys():
        return
    register.hold()
    known = photo_ids(register)
    for digest, photo in ids.items():
        if digest not in known:
            register.append("original", digest, {"photo": photo})
