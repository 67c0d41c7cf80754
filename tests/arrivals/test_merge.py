"""What becomes of a value where a table, the last import and a file edited by hand meet."""

import pytest

from photovoice.arrivals.merge import Fate, digest, merge
from photovoice.arrivals.written import Plain

CASES: list[tuple[Plain, Plain, Plain, Fate | None]] = [
    # the last import (an empty text: there was none), the file now, the table now
    ("", None, "new", Fate.NEW),
    ("", None, None, None),
    ("", "hand", "hand", None),
    ("", "hand", "table", Fate.CONFLICT),
    ("", "hand", None, Fate.KEPT),
    ("old", "old", "old", None),
    ("old", "old", "table", Fate.CHANGED),
    ("old", "old", None, Fate.REMOVED),
    ("old", "hand", "old", Fate.KEPT),
    ("old", "hand", "table", Fate.CONFLICT),
    ("old", "hand", None, Fate.CONFLICT),
    ("old", "table", "table", None),
    ("old", None, "old", Fate.KEPT),
    ("old", None, "table", Fate.CONFLICT),
    (["zine"], ["zine"], [], Fate.CHANGED),
    ([], [], ["zine"], Fate.CHANGED),
    (["0.5", "0.4"], ["0.50", "0.40"], ["0.5", "0.4"], None),
]


@pytest.mark.parametrize(("before", "there", "table", "fate"), CASES)
def test_a_value_meets_its_fate(before: Plain, there: Plain, table: Plain, fate: Fate | None) -> None:
    imported = {} if before == "" else {"title/cs": digest(before)}

    changes = merge([(("title", "cs"), there, table)], imported)

    assert [change.fate for change in changes] == ([fate] if fate else [])


def test_nothing_agreed_is_not_the_same_as_nothing_said() -> None:
    assert digest([]) != digest(None)
