"""Permalink codes: short, unguessable from anything public, safe against one mistyped or swapped symbol."""

import hashlib
import hmac
from collections.abc import Iterable, Mapping
from itertools import count

from photovoice.register.log import Register

SYMBOLS = "23456789bcdfghjklmnpqrstvwxyz"  # no vowels, so no words; nothing that looks like 0, 1 or another
PRIME = len(SYMBOLS)  # 29: a prime, so that the weighted sum sees every single error and every swap
DRAWN = 5  # symbols before the check symbol; 29⁵ are twenty million codes
CHECK_WEIGHT = DRAWN + 1


def draw_codes(key: str, ids: Iterable[str], known: Mapping[str, str]) -> dict[str, str]:
    """Return a code for every photo that has none yet; no two alike, and none of those known.

    The same key, ids and known codes give the same codes on every machine and in every order of ids.

    Args:
        key: The project's private key; without it a code cannot be told from an id.
        ids: Photos; those that are known already are left alone.
        known: The code of every photo that ever had one, also of those long gone.
    """
    taken = set(known.values())
    drawn: dict[str, str] = {}
    for photo in sorted(set(ids) - known.keys()):
        drawn[photo] = next(code for attempt in count() if (code := _draw(key, photo, attempt)) not in taken)
        taken.add(drawn[photo])
    return drawn


def is_code(typed: str) -> bool:
    """Tell whether this is a code whose check symbol is right."""
    return len(typed) == DRAWN + 1 and set(typed) <= set(SYMBOLS) and _weighted(typed) % PRIME == 0


def known_codes(register: Register) -> dict[str, str]:
    """Return the code of every photo that ever had one."""
    return register.latest("permalink", "code")


def record_codes(register: Register, codes: Mapping[str, str]) -> None:
    """Keep codes for ever; those that are known already cost nothing.

    Raises:
        ValueError: If a photo has another code already, or a code belongs to another photo.
    """
    if codes.items() <= known_codes(register).items():
        return
    register.hold()
    known = known_codes(register)
    owners = {code: photo for photo, code in known.items()}
    for photo, code in codes.items():
        if known.get(photo, code) != code or owners.get(code, photo) != photo:
            raise ValueError(f"the code {code} for {photo} contradicts the register")
        if photo not in known:
            register.append("permalink", photo, {"code": code})


def _draw(key: str, photo: str, attempt: int) -> str:
    digest = hmac.digest(key.encode(), f"{attempt} {photo}".encode(), hashlib.sha256)
    number = int.from_bytes(digest)
    symbols = ""
    for _ in range(DRAWN):
        number, symbol = divmod(number, PRIME)
        symbols += SYMBOLS[symbol]
    return symbols + SYMBOLS[_weighted(symbols) * pow(-CHECK_WEIGHT, -1, PRIME) % PRIME]


def _weighted(code: str) -> int:
    return sum(weight * SYMBOLS.index(symbol) for weight, symbol in enumerate(code, 1))
