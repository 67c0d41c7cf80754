"""Withdrawals and erasures: written down before anything else happens, and again when they are carried out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from photovoice.register.agreed import HERE
from photovoice.register.chain import Entry
from photovoice.register.log import Register
from photovoice.vocabulary.consent import Use, Withdrawal


@dataclass(frozen=True, slots=True)
class Asked:
    """A withdrawal that somebody asked for; submission.yaml may not say it yet."""

    number: int  # of its entry
    participant: str
    photos: tuple[str, ...]  # every photo it concerns, as far as is known
    withdrawal: Withdrawal


def record_withdrawal(register: Register, participant: str, photos: Iterable[str], withdrawal: Withdrawal) -> None:
    """Write down for good what somebody asked for, before it is carried out; what waits is not repeated."""
    register.hold()
    if any(
        (asked.participant, _told(asked.withdrawal)) == (participant, _told(withdrawal))
        for asked in withdrawals_to_carry_out(register)
    ):
        return
    register.append("withdrawal", participant, {**_told(withdrawal), "concerns": list(photos)})
    register.keep()


def withdrawals_to_carry_out(register: Register) -> tuple[Asked, ...]:
    """Return the withdrawals that were asked for and not written into submission.yaml since."""
    asked: dict[int, Asked] = {}
    for entry in register.entries("withdrawal", "carried out"):
        if entry.kind == "withdrawal":
            asked[entry.number] = _asked(entry)
        else:
            asked.pop(entry.told["entry"], None)
    return tuple(asked.values())


def record_carried_out(register: Register, asked: Asked) -> None:
    """Write down that submission.yaml says it too."""
    register.append("carried out", asked.participant, {"entry": asked.number})


def record_erasure(register: Register, participant: str) -> None:
    """Write down for good that a participant's submission is to be erased."""
    register.hold()
    if participant not in erasures_to_carry_out(register):
        register.append("erasure", participant, {})
    register.keep()


def erasures_to_carry_out(register: Register) -> tuple[str, ...]:
    """Return the participants whose submission is to be erased and was not yet."""
    waiting: dict[str, None] = {}
    for entry in register.entries("erasure", "erased"):
        if entry.kind == "erasure":
            waiting[entry.subject] = None
        else:
            waiting.pop(entry.subject, None)
    return tuple(waiting)


def record_erased(register: Register, participant: str) -> None:
    """Write down that the submission is gone."""
    register.append("erased", participant, {})


def _told(withdrawal: Withdrawal) -> dict[str, object]:
    return {
        "on": withdrawal.on.isoformat(),
        "photos": list(withdrawal.photos),
        "uses": [use.value for use in withdrawal.uses],
    }


def _asked(entry: Entry) -> Asked:
    told = entry.told
    withdrawal = Withdrawal(
        date.fromisoformat(told["on"]), HERE, tuple(told["photos"]), tuple(Use(use) for use in told["uses"])
    )
    return Asked(entry.number, entry.subject, tuple(told["concerns"]), withdrawal)
