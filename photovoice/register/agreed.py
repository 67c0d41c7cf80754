"""Consent as read from the files, written down whenever it changed; without any name, so that it may stay."""

import hashlib
import json
from collections.abc import Iterable
from datetime import date

from photovoice.problems import Place
from photovoice.register.log import Register
from photovoice.vocabulary.consent import Release, Use, Withdrawal
from photovoice.vocabulary.submission import Photo, Submission

HERE = Place("submissions/register.sqlite")


def record_agreed(register: Register, submissions: Iterable[Submission]) -> None:
    """Write down what each participant agreed to and took back, where it is not what was written last."""
    found = {submission.participant.id: _agreed(submission) for submission in submissions}
    if not _changed(register, found):
        return
    register.hold()
    for participant in _changed(register, found):
        register.append(
            "consent", participant, {"digest": _digest(found[participant]), **json.loads(found[participant])}
        )


def photos_once_read(register: Register) -> dict[str, tuple[str, ...]]:
    """Return the photos of every participant that were ever read, in the order in which they were first."""
    photos: dict[str, dict[str, None]] = {}
    for entry in register.entries("consent"):
        photos.setdefault(entry.subject, {}).update(dict.fromkeys(entry.told["photos"]))
    return {participant: tuple(own) for participant, own in photos.items()}


def withdrawals_once_known(register: Register) -> dict[str, tuple[Withdrawal, ...]]:
    """Return every withdrawal of each participant that a file once said or somebody asked for."""
    known: dict[str, dict[Withdrawal, None]] = {}
    for entry in register.entries("consent", "withdrawal"):
        told = entry.told["withdrawn"] if entry.kind == "consent" else [entry.told]
        own = known.setdefault(entry.subject, {})
        for one in told:
            uses = tuple(Use(use) for use in one["uses"])
            own[Withdrawal(date.fromisoformat(one["on"]), HERE, tuple(one["photos"]), uses)] = None
    return {participant: tuple(own) for participant, own in known.items()}


def _changed(register: Register, found: dict[str, str]) -> list[str]:
    known = register.latest("consent", "digest")
    return [participant for participant, agreed in found.items() if known.get(participant) != _digest(agreed)]


def _digest(agreed: str) -> str:
    return hashlib.sha256(agreed.encode()).hexdigest()


def _agreed(submission: Submission) -> str:
    """Return what the gate judges by; who witnessed, who is in the picture and file names are left out."""
    return json.dumps(
        {
            "minor": submission.participant.minor,
            "releases": [_release(release) for release in submission.releases],
            "withdrawn": [_withdrawal(withdrawal) for withdrawal in submission.withdrawals],
            "photos": {photo.id: _photo(photo) for photo in submission.photos},
        },
        ensure_ascii=False,
    )


def _release(release: Release) -> dict[str, object]:
    return {
        "given": release.given.isoformat(),
        "until": release.until.isoformat() if release.until else None,
        "uses": _uses(release.uses),
        "photos": "all" if release.names_all else list(release.photos),
        "by": release.by.value,
        "how": release.how,
        "witnessed": bool(release.witness),
        "form": [release.form_version, release.form_language],
        "evidence": bool(release.evidence),
    }


def _withdrawal(withdrawal: Withdrawal) -> dict[str, object]:
    return {"on": withdrawal.on.isoformat(), "photos": list(withdrawal.photos), "uses": _uses(withdrawal.uses)}


def _photo(photo: Photo) -> dict[str, object]:
    voice = {"voice": _uses(photo.sound.uses)} if photo.sound else {}
    return voice | {
        "uses": None if photo.uses is None else _uses(photo.uses),
        "people": None
        if photo.people is None
        else [
            {
                "minor": person.minor,
                "hidden": photo.hides(person),
                "releases": [_release(release) for release in person.releases],
            }
            for person in photo.people
        ],
    }


def _uses(uses: tuple[Use, ...]) -> list[str]:
    return [use.value for use in uses]
