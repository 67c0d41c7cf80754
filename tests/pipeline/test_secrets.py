"""Nothing that is private reaches output/: not a name, a contact, a file name, a place or a time."""

import os
import re
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PIL import Image

from tests.support.building import built, everything_said, lying_in
from tests.support.projects import KEY, jpeg, project

PEOPLE = ("p7341", "p7342")
SECRETS = ("name", "contact", "file", "person", "evidence", "witness", "born", "comment")
TAKEN = 1_557_650_000  # when the files say that the photos were taken


def secret(kind: str, participant: str) -> str:
    return f"Zq{kind}{participant}Xv"


def exif(participant: str) -> Image.Exif:
    written = Image.Exif()
    written[0x010E] = secret("comment", participant)
    written[0x013B] = secret("name", participant)
    written[0x9003] = "2019:05:12 10:33:20"
    gps = written.get_ifd(0x8825)
    gps[1], gps[2] = "N", (50.0, 5.0, 17.1234)
    gps[3], gps[4] = "E", (14.0, 25.0, 16.5678)
    return written


def handed_in(place: Path, participant: str) -> None:
    own = place / "submissions" / participant
    (own / "evidence").mkdir(parents=True)
    (own / "evidence" / f"{secret('evidence', participant)}.pdf").write_bytes(
        b"%PDF-1.4 signed by " + participant.encode()
    )
    file = own / f"{secret('file', participant)}.jpg"
    file.write_bytes(
        jpeg(int(participant[1:]), exif=exif(participant), comment=secret("comment", participant).encode())
    )
    os.utime(file, (TAKEN, TAKEN))
    (own / "submission.yaml").write_text(
        f"""\
participant:
  name: {secret("name", participant)}
  credit: {{zine: Agreed Zine {participant[-1]}, exhibition: anonymous, web: Agreed Web {participant[-1]}}}
  language: vi
  contact: {secret("contact", participant)}
  born: {secret("born", participant)}
consent:
  - given: 2019-05-12
    uses: [zine, exhibition, web]
    how: oral
    witness: {secret("witness", participant)}
    evidence: evidence/{secret("evidence", participant)}.pdf
photos:
  - file: {file.name}
    title: {{cs: Dům, en: A house}}
    alt: {{cs: Dům., en: A house.}}
    people:
      - who: {secret("person", participant)}
        release:
          given: 2019-05-13
          uses: [zine, exhibition, web]
          evidence: evidence/{secret("evidence", participant)}.pdf
      - who: {secret("person", participant)} covered
    redact:
      - {{what: face, who: {secret("person", participant)} covered, box: [0.4, 0.2, 0.1, 0.2]}}
""",
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = project(tmp_path_factory.mktemp("secrets") / "project")
    for participant in PEOPLE:
        handed_in(place, participant)
    built(place)
    return place / "output"


@pytest.fixture(scope="module")
def said(output: Path) -> bytes:
    """Every byte of output/: as it lies there, with every PDF stream unpacked, and as a reader copies it."""
    whole = everything_said(lying_in(output))
    for file in output.rglob("*.pdf"):
        with pikepdf.open(file) as pdf:
            for thing in pdf.objects:
                if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") != "/Image":
                    whole += thing.read_bytes()
            whole += repr(pdf.docinfo).encode()
        document = pypdfium2.PdfDocument(file)
        whole += "\n".join(page.get_textpage().get_text_range() for page in document).encode()
        document.close()
    return whole


@pytest.mark.parametrize("participant", PEOPLE)
@pytest.mark.parametrize("kind", SECRETS)
def test_what_is_private_is_in_no_byte(said: bytes, kind: str, participant: str) -> None:
    planted = secret(kind, participant)

    for written in (planted.encode(), planted.encode("utf-16-le"), planted.encode("utf-16-be")):
        assert written.lower() not in said.lower()


def test_no_participants_id_and_no_key_is_in_any_byte(said: bytes) -> None:
    for private in (*PEOPLE, KEY, "evidence", "submission.yaml"):
        assert private.encode() not in said


@pytest.mark.parametrize("told", ["17.1234", "16.5678", "2019:05:12", "2019-05-12", "10:33:20"])
def test_no_place_or_time_is_in_any_byte(said: bytes, told: str) -> None:
    assert told.encode() not in said


def test_no_file_is_as_old_as_its_photo(output: Path) -> None:
    assert not [path for path in output.rglob("*") if abs(path.stat().st_mtime - TAKEN) < 10**6]


def test_each_edition_names_only_as_was_agreed_for_it(output: Path) -> None:
    texts = dict.fromkeys(("zine", "exhibition"), "")
    for file in output.rglob("*.pdf"):
        document = pypdfium2.PdfDocument(file)
        pages = (page.get_textpage().get_text_range() for page in document)
        texts[file.relative_to(output).parts[0]] += "".join(pages)
        document.close()
    texts["gallery"] = "".join(file.read_text(encoding="utf-8") for file in output.rglob("*.html"))

    named = {edition: set(re.findall(r"Agreed (?:Zine|Web) \d", text)) for edition, text in texts.items()}

    assert named == {
        "zine": {"Agreed Zine 1", "Agreed Zine 2"},
        "exhibition": set(),
        "gallery": {"Agreed Web 1", "Agreed Web 2"},
    }
