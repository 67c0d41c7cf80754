"""Consent entries, releases of depicted people and withdrawals, as the signed forms say."""

from datetime import date

from photovoice.fields import Fields
from photovoice.vocabulary.consent import Release, Signatory, Use, Withdrawal

USES = tuple(use.value for use in Use)
NEVER = date.max  # a consent from then on never counts; a withdrawal of then is never undone


def read_uses(fields: Fields) -> tuple[Use, ...]:
    """Return the uses named under `uses`, in the order of the contract."""
    named = fields.choices("uses", USES)
    return tuple(use for use in Use if use.value in named)


def read_consent(fields: Fields) -> Release:
    """Return one entry of a participant's `consent`; given by her unless it says by whom."""
    return _release(fields, Signatory.PARTICIPANT)


def read_release(fields: Fields) -> Release:
    """Return the `release` of somebody in the picture; given by that person unless it says by whom."""
    return _release(fields, Signatory.PERSON)


def _release(fields: Fields, giver: Signatory) -> Release:
    photos = tuple(photo.text for photo in fields.words("photos"))
    given = fields.day("given")
    until = fields.day("until")
    if given is None:
        fields.required("given")
    elif until is not None and until < given:
        fields.problems.add(
            fields.place_of("until"),
            "This consent ends before it begins.",
            "Compare both days with the signed form.",
        )
    version, language = fields.record("form", _form) or ("", "")
    how = fields.choice("how", ("signed", "oral", "recorded"), "")
    witness = fields.text("witness")
    if how == "oral" and not witness:
        fields.problems.add(
            fields.place_of("how"),
            "An oral consent needs a witness.",
            "Add a line   witness: …   with who was there.",
        )
    return Release(
        given=given or NEVER,
        uses=read_uses(fields),
        by=Signatory(fields.choice("by", [signatory.value for signatory in Signatory], giver.value)),
        place=fields.place,
        until=until,
        photos=() if photos == ("all",) else photos,
        names_all=photos == ("all",),
        how=how,
        witness=witness,
        form_version=version,
        form_language=language,
        evidence=fields.text("evidence"),
    )


def _form(fields: Fields) -> tuple[str, str]:
    return fields.text("version"), fields.text("language")


def read_withdrawal(fields: Fields) -> Withdrawal:
    """Return one entry of `withdrawn`.

    A day that is missing or cannot be read does not weaken it: the entry then counts as later than every
    consent, beside the problem that is added.
    """
    day = fields.day("on")
    if day is None:
        fields.required("on")
    photos = tuple(photo.text for photo in fields.words("photos"))
    return Withdrawal(
        on=day or NEVER,
        place=fields.place,
        photos=() if photos == ("all",) else photos,
        uses=read_uses(fields),
    )
