"""The gate lets through what was agreed to and nothing else, in every order of entries."""

from datetime import date
from itertools import combinations, permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photovoice.consent.gate import judge, judge_all
from photovoice.problems import Place
from photovoice.vocabulary.consent import Cleared, Release, Signatory, Use, Withdrawal, Withheld
from photovoice.vocabulary.submission import Credit, Participant, Person, Photo, Redaction, Sound, Submission
from photovoice.vocabulary.text import Text

HERE = Place("submissions/p01/submission.yaml", 1, 1)
PARTICIPANT, GUARDIAN, PERSON = Signatory.PARTICIPANT, Signatory.GUARDIAN, Signatory.PERSON
MAY, JUNE, JULY, AUGUST = (date(2019, month, 15) for month in (5, 6, 7, 8))
FACE = (0.1, 0.1, 0.2, 0.2)


def release(
    given: date = MAY,
    uses: tuple[Use, ...] = (Use.ZINE, Use.WEB),
    by: Signatory = PARTICIPANT,
    until: date | None = None,
    photos: tuple[str, ...] = (),
    names_all: bool = False,
) -> Release:
    return Release(given, uses, by, HERE, until, photos, names_all)


def withdrawal(on: date = JULY, photos: tuple[str, ...] = (), uses: tuple[Use, ...] = ()) -> Withdrawal:
    return Withdrawal(on, HERE, photos, uses)


def photo(**changes: object) -> Photo:
    return Photo(**{"id": "p01-03", "file": "a.jpg", "place": HERE, "people": (), **changes})  # type: ignore[arg-type]


def person(who: str = "man at the stall", minor: bool = False, *releases: Release) -> Person:
    return Person(who, HERE, minor, releases)


def submission(
    *entries: Release | Withdrawal | Photo, minor: bool = False, credits_: tuple[Credit, ...] = ()
) -> Submission:
    return Submission(
        Participant("p01", "vi", HERE, name="Planted Realname", minor=minor, credits=credits_),
        tuple(entry for entry in entries if isinstance(entry, Release)),
        tuple(entry for entry in entries if isinstance(entry, Withdrawal)),
        tuple(entry for entry in entries if isinstance(entry, Photo)),
        HERE,
    )


def reasons(verdict: Cleared | Withheld) -> list[str]:
    return [] if isinstance(verdict, Cleared) else [str(reason) for reason in verdict.reasons]


def why(shown: Photo, handed_in: Submission, use: Use = Use.WEB, day: date = AUGUST) -> list[str]:
    return reasons(judge(shown, handed_in, use, day))


# The rules once more, naively: each is a question about sets, none is shared with the gate.


def may_be_used(shown: Photo, handed_in: Submission, use: Use, day: date) -> bool:
    voices = {"participant", "guardian"} if handed_in.participant.minor else {"participant"}

    def speaking(releases: tuple[Release, ...]) -> set[tuple[str, Release]]:
        return {
            (one.by.value, one)
            for one in releases
            if use.value in {named.value for named in one.uses}
            and not (one.photos and shown.id not in one.photos)
            and not day < one.given
            and not (one.until and day > one.until)
        }

    agreed = speaking(handed_in.releases)
    if not voices <= {voice for voice, _ in agreed}:
        return False
    if shown.uses is not None and use not in shown.uses:
        return False
    for taken in handed_in.withdrawals:
        hits_photo = taken.photos == () or shown.id in taken.photos
        hits_use = taken.uses == () or use in taken.uses
        later = {
            voice for voice, one in agreed if one.given > taken.on and (one.names_all or shown.id in one.photos)
        }
        if hits_photo and hits_use and not voices <= later:
            return False
    if shown.people is None:
        return False
    covered_faces = {" ".join(r.who.lower().split()) for r in shown.redactions} - {""}
    for one in shown.people:
        voice = "guardian" if one.minor else "person"
        if " ".join(one.who.lower().split()) not in covered_faces and voice not in {
            v for v, _ in speaking(one.releases)
        }:
            return False
    return True


RELEASES = (
    release(),
    release(uses=(Use.ZINE,), until=JUNE),
    release(given=JULY),
    release(photos=("p01-04",)),
    release(given=AUGUST, photos=("p01-03",)),
    release(given=AUGUST, names_all=True, uses=(Use.WEB,)),
    release(by=GUARDIAN),
    release(by=GUARDIAN, given=AUGUST, names_all=True),
    release(by=PERSON),
)
WITHDRAWALS = (
    None,
    withdrawal(),
    withdrawal(photos=("p01-03",), uses=(Use.WEB,)),
    withdrawal(photos=("p01-04",)),
    withdrawal(on=AUGUST),
    withdrawal(on=date.max, uses=(Use.ZINE,)),
)
SIGNED = (release(by=PERSON), release(by=GUARDIAN), release(by=PERSON, until=JUNE))
PEOPLE: tuple[tuple[tuple[Person, ...] | None, tuple[Redaction, ...]], ...] = (
    (None, ()),
    ((), ()),
    *(((person("man", minor, *given),), ()) for minor in (False, True) for given in ((), *((s,) for s in SIGNED))),
    ((person("A Man "), person("b", False, SIGNED[0])), (Redaction("face", FACE, HERE, "a  man"),)),
    ((person(""),), (Redaction("face", FACE, HERE, ""),)),
)


@pytest.mark.parametrize("minor", [False, True])
@pytest.mark.parametrize("people", PEOPLE)
def test_the_gate_agrees_with_the_rules_told_naively(
    minor: bool, people: tuple[tuple[Person, ...] | None, tuple[Redaction, ...]]
) -> None:
    signed = [pair for size in (0, 1, 2, 3) for pair in combinations(RELEASES, size)]

    for releases, taken, narrowed in product(signed, WITHDRAWALS, (None, (), (Use.WEB,))):
        shown = photo(uses=narrowed, people=people[0], redactions=people[1])
        handed_in = submission(*releases, *([taken] if taken else []), minor=minor)
        for use, day in product((Use.ZINE, Use.WEB), (JUNE, AUGUST)):
            cleared = isinstance(judge(shown, handed_in, use, day), Cleared)

            assert cleared == may_be_used(shown, handed_in, use, day), (shown, handed_in, use, day)


@given(
    st.lists(st.sampled_from(RELEASES), max_size=4),
    st.lists(st.sampled_from(WITHDRAWALS[1:]), max_size=3),
    st.booleans(),
)
def test_the_order_of_entries_never_changes_the_verdict(releases, withdrawals, minor) -> None:
    verdicts = {
        isinstance(judge(photo(), submission(*some, *others, minor=minor), Use.WEB, AUGUST), Cleared)
        for some in list(permutations(releases))[:24]
        for others in permutations(withdrawals)
    }

    assert len(verdicts) == 1


@given(st.lists(st.sampled_from(RELEASES), max_size=4), st.integers(0, 4))
def test_a_withdrawal_beside_consents_that_do_not_name_the_photo_always_denies(releases, position) -> None:
    plain = [one for one in releases if not one.names_all and not one.photos]

    assert why(photo(), submission(*plain[:position], withdrawal(), *plain[position:]))


@given(
    st.lists(st.sampled_from(RELEASES), max_size=4),
    st.lists(st.sampled_from(WITHDRAWALS[1:]), max_size=2),
    st.sampled_from(WITHDRAWALS[1:]),
)
def test_one_more_withdrawal_never_lets_a_photo_through(releases, withdrawals, more) -> None:
    before = why(photo(), submission(*releases, *withdrawals))
    after = why(photo(), submission(*releases, *withdrawals, more))

    assert not before or after


def test_nothing_written_is_nothing_agreed() -> None:
    assert why(photo(), submission()) == ["No consent of the participant is recorded."]


def test_a_consent_without_uses_allows_nothing() -> None:
    assert why(photo(), submission(release(uses=()))) == ["The consent of the participant does not name this use."]


def test_a_consent_for_other_photos_does_not_count() -> None:
    assert why(photo(), submission(release(photos=("p01-04",)))) == [
        "The consent of the participant names other photos only."
    ]


def test_a_consent_counts_on_its_last_day_and_not_after() -> None:
    handed_in = submission(release(until=JULY))

    assert why(photo(), handed_in, day=JULY) == []
    assert why(photo(), handed_in, day=AUGUST) == ["The consent of the participant ended on 2019-07-15."]


def test_a_consent_counts_from_the_day_it_was_given() -> None:
    handed_in = submission(release(given=JULY))

    assert why(photo(), handed_in, day=JULY) == []
    assert why(photo(), handed_in, day=JUNE) == ["The consent of the participant begins only on 2019-07-15."]


def test_a_gap_between_two_consents_is_told_from_both_sides() -> None:
    handed_in = submission(release(until=MAY), release(given=JULY))

    assert why(photo(), handed_in, day=JUNE) == [
        "The consent of the participant ended on 2019-05-15.",
        "The consent of the participant begins only on 2019-07-15.",
    ]


def test_a_minor_needs_a_guardian_as_well() -> None:
    assert why(photo(), submission(release(), minor=True)) == [
        "No consent of the participant's guardian is recorded."
    ]
    assert why(photo(), submission(release(), release(by=GUARDIAN), minor=True)) == []


def test_a_guardian_alone_agrees_for_nobody() -> None:
    handed_in = submission(release(by=GUARDIAN))

    assert why(photo(), handed_in) == ["No consent of the participant is recorded."]


def test_a_photo_may_be_narrower_than_the_consent_and_never_wider() -> None:
    assert why(photo(uses=(Use.ZINE,)), submission(release())) == ["The photo's own entry does not name this use."]
    assert why(photo(uses=(Use.PRESS,)), submission(release()), Use.PRESS) == [
        "The consent of the participant does not name this use."
    ]


def test_a_withdrawal_tells_its_day() -> None:
    assert why(photo(), submission(release(), withdrawal())) == ["The consent was withdrawn on 2019-07-15."]


def test_a_withdrawal_dated_in_the_future_counts_already() -> None:
    assert why(photo(), submission(release(), withdrawal(on=date(2190, 1, 1))))


def test_asking_for_a_day_before_the_withdrawal_does_not_bring_the_photo_back() -> None:
    assert why(photo(), submission(release(), withdrawal()), day=JUNE)


def test_withdrawing_one_use_leaves_the_others() -> None:
    handed_in = submission(release(), withdrawal(uses=(Use.WEB,)))

    assert why(photo(), handed_in, Use.WEB)
    assert why(photo(), handed_in, Use.ZINE) == []


@pytest.mark.parametrize(
    "again", [release(given=AUGUST, photos=("p01-03",)), release(given=AUGUST, names_all=True)]
)
def test_a_later_consent_that_names_the_photo_undoes_a_withdrawal(again: Release) -> None:
    assert why(photo(), submission(release(), withdrawal(), again)) == []


def test_a_withdrawal_outranks_a_later_consent_that_names_no_photo() -> None:
    assert why(photo(), submission(release(), withdrawal(), release(given=AUGUST)))


def test_a_consent_of_the_same_day_does_not_undo_a_withdrawal() -> None:
    assert why(photo(), submission(withdrawal(on=JULY), release(given=JULY, names_all=True)))


def test_a_later_consent_undoes_a_withdrawal_only_for_the_uses_it_names() -> None:
    handed_in = submission(release(), withdrawal(), release(given=AUGUST, names_all=True, uses=(Use.ZINE,)))

    assert why(photo(), handed_in, Use.ZINE) == []
    assert why(photo(), handed_in, Use.WEB) == ["The consent was withdrawn on 2019-07-15."]


def test_a_minors_withdrawal_is_undone_only_by_both() -> None:
    both = (release(), release(by=GUARDIAN))
    again = release(given=AUGUST, names_all=True)
    by_guardian = release(given=AUGUST, names_all=True, by=GUARDIAN)

    assert why(photo(), submission(*both, withdrawal(), again, minor=True))
    assert why(photo(), submission(*both, withdrawal(), by_guardian, minor=True))
    assert why(photo(), submission(*both, withdrawal(), again, by_guardian, minor=True)) == []


def test_a_photo_nobody_looked_at_is_withheld() -> None:
    assert why(photo(people=None), submission(release())) == [
        "Nobody has looked yet whether people can be recognised in it."
    ]


def test_people_in_a_picture_are_counted_and_never_named() -> None:
    shown = photo(people=(person("a", False, release(by=PERSON)), person("b"), person("c", True)))

    assert why(shown, submission(release())) == [
        "No consent of person 2 of 3 in the picture is recorded.",
        "No consent of the guardian of person 3 of 3 in the picture is recorded.",
    ]


def test_a_child_in_a_picture_is_not_covered_by_its_own_release() -> None:
    shown = photo(people=(person("girl", True, release(by=PERSON)),))

    assert why(shown, submission(release()))


def test_a_release_of_somebody_in_the_picture_may_end_too() -> None:
    shown = photo(people=(person("man", False, release(by=PERSON, until=JUNE)),))

    assert why(shown, submission(release())) == [
        "The consent of person 1 of 1 in the picture ended on 2019-06-15."
    ]


@pytest.mark.parametrize("who", ["man at the stall", "Man at  the stall ", "MAN AT THE STALL"])
def test_a_redaction_that_names_somebody_covers_them(who: str) -> None:
    shown = photo(people=(person("man at the stall"),), redactions=(Redaction("face", FACE, HERE, who),))

    assert why(shown, submission(release())) == []


def test_a_redaction_without_a_name_covers_nobody() -> None:
    shown = photo(people=(person(""),), redactions=(Redaction("face", FACE, HERE),))

    assert why(shown, submission(release()))


def test_every_reason_is_given() -> None:
    shown = photo(uses=(), people=(person("a"),))

    assert len(why(shown, submission(release(until=JUNE), withdrawal(), withdrawal(on=JUNE), minor=True))) == 6


@pytest.mark.parametrize(
    ("credits_", "expected"),
    [
        ((), None),
        ((Credit(None, None),), None),
        ((Credit(None, Text("Hoa", "und")),), Text("Hoa", "und")),
        ((Credit(Use.ZINE, Text("Hoa", "und")),), None),
        ((Credit(Use.ZINE, Text("Hoa", "und")), Credit(Use.WEB, Text("H.", "und"))), Text("H.", "und")),
        ((Credit(Use.WEB, None), Credit(Use.ZINE, Text("Hoa", "und"))), None),
        ((Credit(None, Text("Hoa", "und")), Credit(Use.WEB, None)), None),
        ((Credit(None, Text(" ", "und")),), None),
    ],
)
def test_the_credit_is_the_name_agreed_for_this_use_and_no_other(
    credits_: tuple[Credit, ...], expected: Text | None
) -> None:
    verdict = judge(photo(), submission(release(), credits_=credits_), Use.WEB, AUGUST)

    assert verdict == Cleared("p01-03", Use.WEB, expected)


def test_all_verdicts_come_in_the_order_of_submissions_photos_and_uses() -> None:
    first = submission(release(), photo(id="a"), photo(id="b"))
    second = submission(photo(id="c"))

    verdicts = judge_all([first, second], (Use.WEB, Use.ZINE), AUGUST)

    assert [(verdict.photo, verdict.use) for verdict in verdicts] == list(
        product(("a", "b", "c"), (Use.WEB, Use.ZINE))
    )


def test_a_voice_is_heard_only_where_its_own_uses_name_it() -> None:
    agreed = submission(release(uses=(Use.ZINE, Use.WEB)))

    def heard(sound: Sound | None, use: Use) -> bool:
        verdict = judge(photo(sound=sound), agreed, use, AUGUST)
        return isinstance(verdict, Cleared) and verdict.voice

    assert not heard(None, Use.WEB)
    assert not heard(Sound("voice.m4a", HERE), Use.WEB)
    assert not heard(Sound("voice.m4a", HERE, (Use.ZINE,)), Use.WEB)
    assert heard(Sound("voice.m4a", HERE, (Use.WEB,)), Use.WEB)


def test_a_voice_is_never_heard_where_its_photo_is_withheld() -> None:
    everywhere = photo(sound=Sound("voice.m4a", HERE, tuple(Use)))

    for use in Use:
        verdict = judge(everywhere, submission(release(uses=(Use.WEB,))), use, AUGUST)
        assert isinstance(verdict, Cleared) == (use is Use.WEB)
