"""How large a QR code must be: its modules, counted before it is drawn."""

from photovoice.layouts.page import Correction
from photovoice.vocabulary.measure import Mm

QUIET = 4  # modules of white on every side; ISO/IEC 18004, section 5.3.8

CAPACITY = {
    Correction.M: (14, 26, 42, 62, 84, 106, 122, 152, 180, 213),
    Correction.Q: (11, 20, 32, 46, 60, 74, 86, 108, 130, 151),
}
"""Bytes that versions 1 to 10 hold; ISO/IEC 18004, table 7."""


def fits(address: str) -> bool:
    """Tell whether an address is short enough for a code that a telephone reads well."""
    return len(address.encode()) <= CAPACITY[Correction.Q][-1]


def modules(address: str, correction: Correction) -> int:
    """Return how many modules wide the code of an address is, quiet zone included.

    Raises:
        ValueError: If the address is too long; `fits` tells before.
    """
    length = len(address.encode())
    for version, capacity in enumerate(CAPACITY[correction], start=1):
        if length <= capacity:
            return 17 + 4 * version + 2 * QUIET
    raise ValueError(f"an address of {length} bytes is too long for a code")


def side(address: str, correction: Correction, module: Mm) -> Mm:
    """Return how wide the code of an address is with modules so wide, quiet zone included."""
    return Mm(modules(address, correction) * module)
