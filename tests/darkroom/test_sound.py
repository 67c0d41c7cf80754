"""A recording's copies hold its sound and nothing else, whatever was handed in."""

import random
from pathlib import Path

import pytest

from photovoice.darkroom.negative import Refusal
from photovoice.darkroom.sound import MOST_BYTES, bare_copies, formats_of, kind_of_sound
from photovoice.darkroom.sound_mp3 import bare_mp3
from photovoice.darkroom.sound_opus import read_ogg, written_ogg
from photovoice.proof.leaks import examine
from tests.support.sounds import CANARY, KINDS, heard, planted, recorded, wav

pytest.importorskip("av", reason="the converter is not installed")
PLANTED = planted()
KEPT = [what for what in PLANTED if what.startswith(("MP3", "Opus"))]
HALF_A_SECOND = range(23000, 28000)  # samples at 48 kHz; MP3 adds the time that its filters take


def copies(folder: Path, data: bytes, *, convert: bool) -> dict[str, bytes]:
    answer = answered(folder, data, convert=convert)
    assert not isinstance(answer, Refusal), answer
    return answer[0]


def answered(folder: Path, data: bytes, *, convert: bool) -> tuple[dict[str, bytes], int] | Refusal:
    recording = folder / "recording"
    recording.write_bytes(data)
    return bare_copies(recording, convert=convert)


def remains(data: bytes) -> bool:
    return any(CANARY.encode(coding)[2:-2] in data for coding in ("utf-8", "utf-16-le", "utf-16-be"))


@pytest.mark.parametrize("what", PLANTED)
def test_the_canary_is_there_to_be_found(what: str) -> None:
    part = CANARY[:12].encode()

    assert part in PLANTED[what] or CANARY.encode("utf-16-le") in PLANTED[what]


@pytest.mark.parametrize("what", PLANTED)
def test_nothing_planted_is_left_after_conversion(what: str, tmp_path: Path) -> None:
    made = copies(tmp_path, PLANTED[what], convert=True)

    assert list(made) == ["ogg", "mp3"]
    assert not any(map(remains, made.values()))


@pytest.mark.parametrize("what", PLANTED)
def test_every_converted_copy_is_found_clean(what: str, tmp_path: Path) -> None:
    made = copies(tmp_path, PLANTED[what], convert=True)

    assert [examine(copy, format_) for format_, copy in made.items()] == [(), ()]


@pytest.mark.parametrize("what", KEPT)
def test_nothing_planted_is_left_without_the_converter(what: str, tmp_path: Path) -> None:
    made = copies(tmp_path, PLANTED[what], convert=False)

    assert not any(map(remains, made.values()))


@pytest.mark.parametrize("what", KEPT)
def test_every_copy_made_without_the_converter_is_found_clean(what: str, tmp_path: Path) -> None:
    made = copies(tmp_path, PLANTED[what], convert=False)

    assert [examine(copy, format_) for format_, copy in made.items()] == [()]


@pytest.mark.parametrize("kind", [*KINDS, "wav"])
def test_a_recording_of_every_kind_keeps_its_length(kind: str, tmp_path: Path) -> None:
    data = wav() if kind == "wav" else recorded(kind)

    made = copies(tmp_path, data, convert=True)

    assert all(len(heard(copy)) // 4 in HALF_A_SECOND for copy in made.values())


@pytest.mark.parametrize("rate", [8000, 11025, 44100, 48000, 96000])
def test_a_recording_of_any_rate_keeps_its_length(rate: int, tmp_path: Path) -> None:
    made = copies(tmp_path, wav(rate=rate), convert=True)

    assert all(len(heard(copy)) // 4 in HALF_A_SECOND for copy in made.values())


@pytest.mark.parametrize("kind", ["mp3", "opus"])
def test_what_is_kept_sounds_as_before(kind: str, tmp_path: Path) -> None:
    data = recorded(kind, 2)

    (made,) = copies(tmp_path, data, convert=False).values()

    # An encoder's own frame tells players what to pass over at both ends; what lies between is the same.
    assert heard(data)[20_000:-20_000] in heard(made)


def test_the_same_recording_gives_the_same_bytes(tmp_path: Path) -> None:
    data = recorded("m4a")

    assert copies(tmp_path, data, convert=True) == copies(tmp_path, data, convert=True)


def test_seconds_are_told(tmp_path: Path) -> None:
    answer = answered(tmp_path, recorded("opus", 2), convert=False)

    assert not isinstance(answer, Refusal)
    assert answer[1] == 2


def test_a_clean_file_stays_as_it_is(tmp_path: Path) -> None:
    made = copies(tmp_path, recorded("opus"), convert=True)

    assert (bare_mp3(made["mp3"])[0], written_ogg(read_ogg(made["ogg"]))) == (made["mp3"], made["ogg"])


@pytest.mark.parametrize("kind", ["m4a", "3gp", "amr", "webm", "aac"])
def test_what_cannot_be_proven_clean_needs_the_converter(kind: str, tmp_path: Path) -> None:
    recording = tmp_path / "recording"
    recording.write_bytes(recorded(kind))

    refusal = formats_of(recording, convert=False)

    assert isinstance(refusal, Refusal)
    assert str(refusal.what) == (
        "The recording cannot be made into a copy that is certain to hold nothing but sound."
    )
    assert str(refusal.remedy) == (
        "Install the converter with   pip install 'photovoice[audio]'   or save the recording as MP3."
    )


def test_vorbis_needs_the_converter_though_its_ending_is_that_of_opus(tmp_path: Path) -> None:
    assert isinstance(answered(tmp_path, recorded("vorbis"), convert=False), Refusal)


def test_a_picture_is_no_recording(tmp_path: Path) -> None:
    recording = tmp_path / "voice.mp3"
    recording.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))

    refusal = formats_of(recording, convert=True)

    assert isinstance(refusal, Refusal)
    assert str(refusal.what) == "The file is no recording that can be read here."
    assert str(refusal.remedy) == "Save it as MP3, M4A, Ogg or WAV and hand that in."


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "voice.mp3").symlink_to("/etc/passwd")

    refusal = formats_of(tmp_path / "voice.mp3", convert=True)

    assert isinstance(refusal, Refusal)
    assert f"{refusal.what} {refusal.remedy}" == (
        "This is a link or a folder, not a recording. Put the file itself there."
    )


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    recording = tmp_path / "voice.wav"
    with recording.open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    refusal = formats_of(recording, convert=True)

    assert isinstance(refusal, Refusal)
    assert f"{refusal.what} {refusal.remedy}" == (
        "The file is larger than 150 MB. Save it as MP3 or M4A, or hand in a part of it."
    )


@pytest.mark.parametrize("convert", [True, False])
def test_a_recording_that_goes_on_and_on_is_refused(
    convert: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photovoice.darkroom.sound.MOST_SECONDS", 1)

    refusal = answered(tmp_path, recorded("mp3", 3), convert=convert)

    assert isinstance(refusal, Refusal)
    assert str(refusal.remedy) == "Hand in the part that belongs to this photo."


@pytest.mark.parametrize("kind", ["m4a", "webm", "opus"])
def test_a_recording_that_was_cut_off_is_refused_or_heard_as_far_as_it_goes(kind: str, tmp_path: Path) -> None:
    data = recorded(kind, 4)

    for part in (8, 100, len(data) // 2, len(data) - 1):
        answer = answered(tmp_path, data[:part], convert=True)
        assert isinstance(answer, Refusal) or all(not examine(copy, "") for copy in answer[0].values())


def test_a_wav_that_claims_to_be_huge_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    data = bytearray(wav())
    data[40:44] = b"\xf0\xff\xff\xff"

    answer = answered(tmp_path, bytes(data), convert=True)

    assert isinstance(answer, Refusal) or answer[1] == 1


@pytest.mark.parametrize("what", ["MP3 ID3v2", "MP3 where decoders do not look", "Opus comments"])
def test_a_damaged_file_is_refused_or_made_clean_without_the_converter(what: str, tmp_path: Path) -> None:
    chance = random.Random(20)

    for _ in range(150):
        answer = answered(tmp_path, damaged(PLANTED[what], chance), convert=False)
        assert isinstance(answer, Refusal) or not any(examine(copy, "") for copy in answer[0].values())


@pytest.mark.parametrize("kind", [*KINDS, "wav"])
def test_a_damaged_file_is_refused_or_made_clean_by_the_converter(kind: str, tmp_path: Path) -> None:
    chance, data = random.Random(21), wav() if kind == "wav" else recorded(kind)

    for _ in range(25):
        answer = answered(tmp_path, damaged(data, chance), convert=True)
        assert isinstance(answer, Refusal) or not any(examine(copy, "") for copy in answer[0].values())


def damaged(data: bytes, chance: random.Random) -> bytes:
    broken = bytearray(data)
    for _ in range(chance.choice((1, 4, 30))):
        broken[chance.randrange(len(broken))] = chance.randrange(256)
    return bytes(broken[: chance.choice((len(broken), chance.randrange(1, len(broken))))])


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"ID3\4", "mp3"),
        (b"\xff\xfb\x90\0", "mp3"),
        (b"\xff\xf1\x50\x80", "aac"),
        (b"OggS\0\2", "ogg"),
        (b"RIFF\0\0\0\0WAVE", "wav"),
        (b"\0\0\0\x1cftypM4A ", "mp4"),
        (b"#!AMR\n", "amr"),
        (b"\x1aE\xdf\xa3", "webm"),
        (b"#EXTM3U\n", ""),
        (b"\xff\xd8\xff\xe0", ""),
    ],
)
def test_a_kind_is_told_from_the_first_bytes(start: bytes, kind: str) -> None:
    assert kind_of_sound(start) == kind
