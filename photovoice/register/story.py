"""The register's entries in plain words, for whoever asks what was known when."""

from collections.abc import Collection

from photovoice.problems import Message, say
from photovoice.register.chain import Entry


def concerns(entry: Entry, ids: Collection[str]) -> bool:
    """Tell whether an entry is about one of these participants, photos or editions."""
    told = entry.told
    photos = [told.get("photo"), *told.get("concerns", ()), *(printed[0] for printed in _printed(entry))]
    return entry.subject in ids or any(photo in ids for photo in photos)


def tell(entry: Entry, own: Collection[str] = ()) -> Message:
    """Return what an entry says, as a sentence.

    Args:
        entry: What was written down.
        own: The only photos that are named, for somebody who may know of no others; none: all are.
    """
    told, subject = entry.told, entry.subject
    match entry.kind:
        case "consent":
            return say(
                "{id}: consent as its file said it: {given} given, {withdrawn} withdrawn, {photos} photos.",
                id=subject,
                given=len(told["releases"]),
                withdrawn=len(told["withdrawn"]),
                photos=len(told["photos"]),
            )
        case "original":
            return say(
                "{id}: the original with the fingerprint {digest} has this id.",
                id=told["photo"],
                digest=subject[:16],
            )
        case "permalink":
            return say("{id}: its permalink is {code}, for ever.", id=subject, code=told["code"])
        case "withdrawal":
            return say(
                "{id}: withdrawn on {day}: {photos}; uses: {uses}.",
                id=subject,
                day=told["on"],
                photos=", ".join(told["photos"]) or say("all photos"),
                uses=", ".join(told["uses"]) or say("all"),
            )
        case "carried out":
            return say(
                "{id}: the withdrawal of entry {number} stands in submission.yaml.",
                id=subject,
                number=told["entry"],
            )
        case "erasure":
            return say("{id}: asked for everything to be erased.", id=subject)
        case "erased":
            return say("{id}: photos, words and evidence were erased.", id=subject)
        case "edition":
            return say(
                "{id}: {copies} copies printed, showing {photos}.",
                id=subject,
                copies=told["copies"],
                photos=", ".join(photo for photo, *_ in _printed(entry) if not own or photo in own),
            )
        case "sent":
            return say(
                "{id}: {copies} copies sent to {venue}.", id=subject, copies=told["copies"], venue=told["venue"]
            )
        case "returned":
            return say(
                "{id}: {copies} copies came back from {venue}.",
                id=subject,
                copies=told["copies"],
                venue=told["venue"],
            )
        case "given out":
            return say(
                "{id}: {copies} copies given out, {venue}.",
                id=subject,
                copies=told["copies"],
                venue=told["venue"] or say("from stock"),
            )
        case "recall":
            return say("{id}: letters written to {venues}.", id=subject, venues=", ".join(told["venues"]))
    return say("{id}: {kind}", id=subject, kind=entry.kind)


def _printed(entry: Entry) -> list[list[str]]:
    return list(entry.told["photos"]) if entry.kind == "edition" else []
