"""The converter: any recording into bare samples, and these into Opus and MP3; needs photovoice[audio]."""

import io
import struct
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from photovoice.darkroom.sound_mp3 import bare_mp3
from photovoice.darkroom.sound_opus import RATE, Opus, written_ogg

if TYPE_CHECKING:
    from av import AudioCodecContext, AudioFifo, AudioFrame, AudioStream
    from av.container import InputContainer

    Queue = tuple[AudioCodecContext, AudioFifo, list[bytes]]

# Told to the reader, so that it tries no other: some kinds are lists that lead to other files and hosts.
_READERS = {"mp3": "mp3", "aac": "aac", "wav": "wav", "ogg": "ogg", "amr": "amr", "mp4": "mov", "webm": "matroska"}
_OPUS_BITS, _MP3_BITS = 32_000, 64_000  # a second; one voice, one channel
_LEAST_PART = 0.9  # of the length a file declares; with less of it the end is missing
_MOST_PASSED_OVER = 0.05  # of the packets: what follows the end of a recording is sometimes taken for some


def converted(data: bytes, kind: str, most_seconds: float) -> tuple[dict[str, bytes], float]:
    """Return the recording as Ogg Opus and as MP3, made from its samples alone, and its seconds.

    Raises:
        ValueError: If it cannot be read to its end.
        OverflowError: If it is longer than allowed.
    """
    import av

    av.logging.set_level(None)
    opus = av.CodecContext.create("libopus", "w")
    mp3 = av.CodecContext.create("libmp3lame", "w")
    opus.bit_rate, mp3.bit_rate = _OPUS_BITS, _MP3_BITS
    opus.format, mp3.format = "s16", "s16p"
    for encoder in (opus, mp3):
        encoder.sample_rate, encoder.layout = RATE, "mono"
        encoder.open()  # now: then it knows how long its frames are
    evened = av.AudioResampler("s16", "mono", RATE)
    packets: list[bytes] = []
    frames: list[bytes] = []
    queues = ((opus, av.AudioFifo(), packets), (mp3, av.AudioFifo(), frames))
    heard = 0.0
    try:
        with av.open(io.BytesIO(data), "r", format=_READERS[kind]) as file:
            if not file.streams.audio:
                raise ValueError("no sound in it")
            stream = file.streams.audio[0]
            declared = float(stream.duration * stream.time_base) if stream.duration and stream.time_base else 0.0
            for frame in _frames(file, stream):
                heard += frame.samples / frame.sample_rate
                if heard > most_seconds:
                    raise OverflowError("longer than allowed")
                frame.pts = None  # gaps and jumps in time are closed
                _encode(evened.resample(frame), queues)
        _encode(evened.resample(None), queues)
        for encoder, queue, out in queues:
            if rest := queue.read(0, partial=True):
                rest.pts = None
                out += map(bytes, encoder.encode(rest))
            out += map(bytes, encoder.encode(None))
        skip = struct.unpack_from("<H", opus.extradata or bytes(12), 10)[0]
    except (av.FFmpegError, ArithmeticError, LookupError, TypeError) as broken:
        if isinstance(broken, OverflowError):
            raise
        raise ValueError("it cannot be read") from broken
    samples = round(heard * RATE)
    if not samples or heard < declared * _LEAST_PART - 1:
        raise ValueError("its end is missing")
    ogg = written_ogg(Opus(tuple(packets), 1, skip, samples))
    return {"ogg": ogg, "mp3": bare_mp3(b"".join(frames))[0]}, heard


def _encode(pieces: "Iterable[AudioFrame]", queues: "Iterable[Queue]") -> None:
    """Give samples to every encoder, in the lengths that each takes."""
    for piece in pieces:
        for encoder, queue, out in queues:
            piece.pts = None
            queue.write(piece)
            for whole in queue.read_many(encoder.frame_size):
                whole.pts = None
                out += map(bytes, encoder.encode(whole))


def _frames(file: "InputContainer", stream: "AudioStream") -> "Iterator[AudioFrame]":
    """Yield the samples of every packet; a few that cannot be read are passed over, as players do.

    Raises:
        ValueError: If they are many.
    """
    import av

    read = passed_over = 0
    for packet in file.demux(stream):
        try:
            yield from packet.decode()
            read += 1
        except av.FFmpegError:
            passed_over += 1
    if passed_over > max(2, read * _MOST_PASSED_OVER):
        raise ValueError("damaged")
