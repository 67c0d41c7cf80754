"""A code is drawn once, kept for ever, tells nothing and survives a slip of the finger."""

import random
from collections import Counter
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from photovoice.register.log import Register
from photovoice.register.permalinks import SYMBOLS, draw_codes, is_code, known_codes, record_codes

KEY = "3f" * 32
IDS = [f"p{person:02}-IMG_{number}" for person in range(20) for number in range(20)]
TODAY = date(2026, 3, 1)


def test_codes_are_valid_and_no_two_alike() -> None:
    codes = draw_codes(KEY, IDS, {})

    assert codes.keys() == set(IDS)
    assert len(set(codes.values())) == len(IDS)
    assert all(is_code(code) for code in codes.values())


def test_the_order_of_photos_does_not_matter() -> None:
    assert draw_codes(KEY, IDS, {}) == draw_codes(KEY, reversed(IDS), {})


def test_another_machine_draws_the_same_codes() -> None:
    assert draw_codes(KEY, ["p01-03"], {}) == {"p01-03": "374zty"}


def test_another_key_draws_other_codes() -> None:
    assert not set(draw_codes(KEY, IDS, {}).values()) & set(draw_codes("ab" * 32, IDS, {}).values())


def test_a_known_photo_is_not_drawn_again() -> None:
    assert draw_codes(KEY, ["p01-03"], {"p01-03": "222222"}) == {}


def test_a_taken_code_makes_way_for_the_next() -> None:
    first = draw_codes(KEY, ["p01-03"], {})["p01-03"]

    again = draw_codes(KEY, ["p01-03"], {"p99-01": first})["p01-03"]

    assert again != first
    assert is_code(again)


def test_codes_of_one_person_share_no_pattern() -> None:
    codes = draw_codes(KEY, [f"p01-{number:03}" for number in range(500)], {}).values()

    beginnings = Counter(code[:2] for code in codes)

    assert max(beginnings.values()) <= 6  # 500 over 841 pairs of symbols: seven alike would be no chance


@pytest.mark.parametrize("code", random.Random(5).sample(list(draw_codes(KEY, IDS, {}).values()), 20))
def test_no_single_mistyped_or_swapped_symbol_goes_unseen(code: str) -> None:
    mistyped = {code[:at] + symbol + code[at + 1 :] for at in range(6) for symbol in SYMBOLS} - {code}
    swapped = set()
    for one, other in combinations(range(6), 2):
        symbols = list(code)
        symbols[one], symbols[other] = symbols[other], symbols[one]
        swapped.add("".join(symbols))

    assert not [typed for typed in mistyped | (swapped - {code}) if is_code(typed)]


@pytest.mark.parametrize("typed", ["", "22222", "2222222", "22222a", "374ZTY", "374zt ", "../p01"])
def test_what_is_no_code_is_not_taken_for_one(typed: str) -> None:
    assert not is_code(typed)


def test_the_register_keeps_codes_for_ever(tmp_path: Path) -> None:
    with Register(tmp_path / "register.sqlite", TODAY) as register:
        record_codes(register, {"p01-03": "374zty"})
    with Register(tmp_path / "register.sqlite", TODAY) as register:
        record_codes(register, draw_codes(KEY, ["p01-04"], known_codes(register)))

    with Register(tmp_path / "register.sqlite", TODAY) as register:
        assert known_codes(register).keys() == {"p01-03", "p01-04"}
        assert known_codes(register)["p01-03"] == "374zty"


def test_recording_codes_again_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    with Register(path, TODAY) as register:
        record_codes(register, {"p01-03": "374zty"})
    before = path.read_bytes()

    with Register(path, TODAY) as register:
        record_codes(register, {"p01-03": "374zty"})

    assert path.read_bytes() == before


@pytest.mark.parametrize("codes", [{"p01-03": "222222"}, {"p01-04": "374zty"}])
def test_a_code_never_changes_and_never_moves(tmp_path: Path, codes: dict[str, str]) -> None:
    with Register(tmp_path / "register.sqlite", TODAY) as register:
        record_codes(register, {"p01-03": "374zty"})

        with pytest.raises(ValueError, match="contradicts"):
            record_codes(register, codes)
