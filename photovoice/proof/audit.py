"""Opens every file of a finished folder and says what it gives away, its name and its neighbours included."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from photovoice.problems import say
from photovoice.proof.finding import UNCLEAR, Leak, beside
from photovoice.proof.leaks import examine_file

_CAMERAS = re.compile(
    r"(IMG|DSC[NF]?|PXL|MVIMG|VID|_MG|_DSC|GOPR|SAM|PANO|BURST|CIMG)[-_ ]?\d{4,}"
    r"|WhatsApp (Image|Video)|signal-\d{4}|Screenshot[ _-]|(19|20)\d\d[-_.]?[01]\d[-_.]?[0-3]\d[-_ T.]+[0-2]\d",
    re.IGNORECASE,
)
_STRAY = re.compile(
    r"\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.git.*|.*_original|.*~|.*\.(bak|xmp|aae|swp|sqlite)"
)
# What ExifTool says of any file: itself, the file system, how pixels are coded, what it works out from those.
_HARMLESS = {"SourceFile", "ExifTool", "System", "File", "Composite", "JFIF", "APP14", "ICC_Profile"}
_CODED = {"QuickTime", "Meta", "PNG", "RIFF", "MPEG", "Opus"}
_CREDITS = {"XMP:Creator", "XMP:Credit", "XMP:Rights", "XMP:WebStatement", "IPTC:CodedCharacterSet"}
_SAID_TWICE = {"IPTC:By-line": "XMP:Creator", "IPTC:Credit": "XMP:Credit", "IPTC:CopyrightNotice": "XMP:Rights"}
_TOLD_BY_EXIFTOOL = (".jpg", ".jpeg", ".avif", ".png", ".webp", ".ogg", ".mp3")
_BATCH = 200


def audit(folder: Path, exiftool: str | None = None) -> Iterator[Leak]:
    """Yield everything that the files of a folder give away, in the order of their names.

    Args:
        folder: What is to be handed on.
        exiftool: The path of ExifTool, when it is installed: the third witness for pictures and sounds.

    Raises:
        OSError: If a file cannot be read.
    """
    pictures: list[Path] = []
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if file.is_symlink():
            yield Leak(name, say("This is a link to another place, not a file."))
        elif file.is_file():
            yield from _named(file.name, name)
            yield from examine_file(file, name)
            if file.suffix in _TOLD_BY_EXIFTOOL:
                pictures.append(file)
        elif not file.is_dir():
            yield Leak(name, UNCLEAR)
    if exiftool:
        for start in range(0, len(pictures), _BATCH):
            yield from _third_witness(exiftool, folder, pictures[start : start + _BATCH])


def _named(own: str, name: str) -> Iterator[Leak]:
    if _STRAY.fullmatch(own):
        yield Leak(name, say("This file was left by another program and does not belong here."))
    elif _CAMERAS.match(own):
        yield Leak(name, say("The name is one that cameras give, or tells a time."))


def _third_witness(exiftool: str, folder: Path, pictures: list[Path]) -> Iterator[Leak]:
    # Names go in through standard input, so that none can be taken for an option.
    asked = subprocess.run(
        [exiftool, "-j", "-G0", "-a", "-u", "-ee", "-charset", "filename=utf8", "-@", "-"],
        input="\n".join(str(picture.resolve()) for picture in pictures),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60 + 5 * len(pictures),
    )
    try:
        answers = json.loads(asked.stdout or "[]")
    except ValueError:
        yield Leak(folder.name, UNCLEAR)
        return
    for told in answers:
        agreed = _CREDITS | {older for older, newer in _SAID_TWICE.items() if told.get(older) == told.get(newer)}
        others = (tag for tag in told if tag.partition(":")[0] not in _HARMLESS | _CODED)
        strange = sorted(tag for tag in others if tag not in agreed)
        strange = [tag for tag in strange if (tag, told[tag]) != ("Vorbis:Vendor", "")]  # Opus has to have one
        strange += [tag for tag in ("File:Comment",) if tag in told]
        if strange:
            name = Path(told["SourceFile"]).relative_to(folder.resolve()).as_posix()
            yield beside(name, ", ".join(strange[:5]))
    if len(answers) != len(pictures):
        yield Leak(folder.name, UNCLEAR)
