"""What telephones write into a recording is shown to staff before it is left out."""

import random

import pytest

from photovoice.darkroom.sound_tags import told_by_sound
from tests.support.sounds import CANARY, planted

pytest.importorskip("av", reason="the converter is not installed")
PLANTED = planted()
TOLD = [
    what for what in PLANTED if what.endswith(("ID3v2", "UTF-16", "ID3v1", "tags", "comments", "LIST", "bext"))
]


@pytest.mark.parametrize("what", [what for what in TOLD if not what.startswith("WebM")])
def test_what_is_planted_is_told(what: str) -> None:
    assert any(CANARY in revelation.value for revelation in told_by_sound(PLANTED[what]))


@pytest.mark.parametrize("what", ["MP3 cover", "MP3 APEv2", "M4A uuid"])
def test_what_has_no_words_is_told_by_its_size(what: str) -> None:
    assert any(revelation.value.endswith(" B") for revelation in told_by_sound(PLANTED[what]))


def test_a_place_is_told_as_one() -> None:
    told = {str(revelation.about) for revelation in told_by_sound(PLANTED["3GP tags"])}

    assert "the place" in told


@pytest.mark.parametrize("what", PLANTED)
def test_a_damaged_file_confuses_nobody(what: str) -> None:
    chance = random.Random(22)

    for _ in range(40):
        broken = bytearray(PLANTED[what])
        for _ in range(20):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        told_by_sound(bytes(broken[: chance.randrange(len(broken))]))
