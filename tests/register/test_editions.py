"""Every printed copy is somewhere: at a venue, in stock, returned or given out."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from photovoice.register.editions import (
    CountError,
    Printed,
    Run,
    give_out,
    record_run,
    runs,
    send,
    take_back,
)
from photovoice.register.log import Register
from photovoice.register.recall import recalls
from photovoice.vocabulary.consent import Use

TODAY = date(2026, 3, 1)
PHOTOS = (Printed("p01-03", "374zty", "f00d"), Printed("p02-01"))


@pytest.fixture
def register(tmp_path: Path):
    """Return a register with a print run of 300 zines."""
    with Register(tmp_path / "register.sqlite", TODAY) as register:
        record_run(register, Use.ZINE, 300, PHOTOS, {"zine/z/reading.pdf": "abcd"})
        yield register


def only(register: Register) -> Run:
    (run,) = runs(register)
    return run


def test_a_recorded_run_keeps_what_was_printed(register: Register) -> None:
    assert only(register) == Run(
        name="zine-1",
        use=Use.ZINE,
        day="2026-03-01",
        copies=300,
        photos=PHOTOS,
        files=(("zine/z/reading.pdf", "abcd"),),
        in_stock=300,
    )


def test_runs_are_numbered_by_edition(register: Register) -> None:
    assert record_run(register, Use.ZINE, 10, (), {}).name == "zine-2"
    assert record_run(register, Use.EXHIBITION, 1, (), {}).name == "exhibition-1"


def test_copies_sent_are_at_the_venue(register: Register) -> None:
    send(register, "zine-1", "Café Letka", 40, "Letohradská 44")

    run = only(register)

    assert (run.in_stock, run.at_venues) == (260, 40)
    assert run.venue("café  letka") == run.venues[0]
    assert run.venues[0].address == "Letohradská 44"


def test_a_venue_sent_to_twice_is_one_venue(register: Register) -> None:
    send(register, "zine-1", "Café Letka", 40, "Letohradská 44")
    send(register, "zine-1", "CAFÉ LETKA", 10)

    assert [(venue.name, venue.copies, venue.address) for venue in only(register).venues] == [
        ("Café Letka", 50, "Letohradská 44")
    ]


def test_returned_copies_are_sent_again_when_the_stock_is_used_up(register: Register) -> None:
    send(register, "zine-1", "Café Letka", 280)
    take_back(register, "zine-1", "Café Letka", 50)
    send(register, "zine-1", "Library", 30)

    run = only(register)

    assert (run.in_stock, run.returned, run.at_venues) == (0, 40, 260)


def test_copies_are_given_out_at_a_venue_or_from_stock(register: Register) -> None:
    send(register, "zine-1", "Café Letka", 40)
    give_out(register, "zine-1", 15, "Café Letka")
    give_out(register, "zine-1", 5)

    run = only(register)

    assert (run.at_venues, run.given_out, run.in_stock) == (25, 20, 255)


@pytest.mark.parametrize(
    ("move", "words"),
    [
        (
            lambda register: send(register, "zine-1", "Library", 261),
            "Only 260 copies of zine-1 are here: 260 in stock and 0 returned.",
        ),
        (
            lambda register: take_back(register, "zine-1", "Café Letka", 41),
            "Café Letka has only 40 copies of zine-1.",
        ),
        (
            lambda register: take_back(register, "zine-1", "Library", 1),
            "No copy of zine-1 was sent to Library.",
        ),
        (
            lambda register: give_out(register, "zine-1", 261),
            "Only 260 copies of zine-1 are in stock.",
        ),
        (
            lambda register: give_out(register, "zine-1", 41, "café letka"),
            "Café Letka has only 40 copies of zine-1.",
        ),
        (
            lambda register: send(register, "zine-9", "Library", 1),
            "There is no print run zine-9. Those recorded are: zine-1.",
        ),
    ],
)
def test_a_count_that_does_not_add_up_is_refused_and_nothing_is_written(register: Register, move, words) -> None:
    send(register, "zine-1", "Café Letka", 40)
    before = runs(register), register.head()

    with pytest.raises(CountError) as refused:
        move(register)

    assert str(refused.value.message) == words
    assert (runs(register), register.head()) == before


MOVES = st.tuples(
    st.sampled_from(["send", "return", "give", "give from stock"]),
    st.sampled_from(["Café", "Library"]),
    st.integers(1, 200),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(MOVES, max_size=12))
def test_printed_is_always_at_venues_in_stock_returned_and_given_out(tmp_path: Path, moves) -> None:
    path = tmp_path / "register.sqlite"
    path.unlink(missing_ok=True)
    with Register(path, TODAY) as register:
        record_run(register, Use.ZINE, 300, (), {})
        for kind, venue, copies in moves:
            try:
                if kind == "send":
                    send(register, "zine-1", venue, copies)
                elif kind == "return":
                    take_back(register, "zine-1", venue, copies)
                else:
                    give_out(register, "zine-1", copies, venue if kind == "give" else "")
            except CountError:
                pass

            run = only(register)

            assert run.at_venues + run.in_stock + run.returned + run.given_out == 300
            assert min(run.in_stock, run.returned, run.given_out, *(v.copies for v in run.venues)) >= 0


def test_a_recall_names_the_runs_that_show_the_photo_and_the_venues_that_have_copies(register: Register) -> None:
    record_run(register, Use.ZINE, 50, (PHOTOS[1],), {})
    send(register, "zine-1", "Café Letka", 40)
    send(register, "zine-1", "Library", 10)
    take_back(register, "zine-1", "Library", 10)

    (recall,) = recalls(runs(register), {"p01-03"})

    assert (recall.run.name, recall.photos) == ("zine-1", (PHOTOS[0],))
    assert [venue.name for venue in recall.venues] == ["Café Letka"]
