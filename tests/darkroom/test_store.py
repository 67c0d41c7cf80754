"""Prints lie whole under names that say nothing."""

import os

import pytest

from photovoice.darkroom.store import Store
from photovoice.vocabulary.measure import Px
from photovoice.vocabulary.plate import PrintOrder

ORDER = PrintOrder("ab12", Px(480))


def test_a_print_is_there_once_its_file_and_its_tone_are(tmp_path) -> None:
    store = Store(tmp_path / "prints")

    seen = [store.has(ORDER)]
    store.put(ORDER, b"print")
    seen.append(store.has(ORDER))
    store.put_tone("ab12", "#112233")
    seen.append(store.has(ORDER))

    assert seen == [False, False, True]
    assert store.path(ORDER).read_bytes() == b"print"
    assert store.tone("ab12") == "#112233"


def test_nothing_unfinished_is_left_when_writing_fails(tmp_path, monkeypatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space"):
        Store(tmp_path).put(ORDER, b"print")

    assert list(tmp_path.iterdir()) == []


def test_a_ready_print_is_adopted_and_the_earlier_folder_left_as_it_was(tmp_path) -> None:
    earlier = Store(tmp_path / "earlier")
    earlier.put(ORDER, b"print")
    earlier.put_tone("ab12", "#112233")
    store = Store(tmp_path / "new", (tmp_path / "none", tmp_path / "earlier"))

    adopted = store.adopt(ORDER)

    assert adopted
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == sorted(store.names(ORDER))
    assert earlier.has(ORDER)


def test_a_disk_without_links_is_served_with_copies(tmp_path, monkeypatch) -> None:
    earlier = Store(tmp_path / "earlier")
    earlier.put(ORDER, b"print")
    earlier.put_tone("ab12", "#112233")

    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    store = Store(tmp_path / "new", (tmp_path / "earlier",))

    assert store.adopt(ORDER)
    assert store.path(ORDER).read_bytes() == b"print"


def test_what_is_nowhere_cannot_be_adopted(tmp_path) -> None:
    assert not Store(tmp_path, (tmp_path / "none",)).adopt(ORDER)
