"""A validator that is not ours: a twin of each finished zine that calls itself PDF/A-1b passes PDFBox's preflight.

Fonts, colours, pictures and the file's structure are those of the finished file; only what it calls itself and the
way it is packed are changed.
"""

from io import BytesIO
from pathlib import Path
from shutil import which
from subprocess import run

import pikepdf
import pytest
from pikepdf import Dictionary, Name, Pdf, Stream

from photovoice.layouts.formats import ZINES
from photovoice.layouts.zine import ZineLayout
from photovoice.press.pdfx import offset
from tests.press.test_zine_files import zine
from tests.support.plates import LANDSCAPE, PORTRAIT, SQUARE, MadePrints, plate

JARS = Path("/usr/share/java")
NEEDED = ("preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "javax.activation", "jaxb-api")
FOUND = tuple(str(JARS / f"{name}.jar") for name in NEEDED)

pytestmark = pytest.mark.skipif(
    not (which("java") and all(Path(jar).exists() for jar in FOUND)),
    reason="needs java and the packages libpdfbox2-java, libactivation-java and libjaxb-api-java",
)

ARABIC = {"ar": "نافذة على الفناء", "cs": "Okno do dvora"}
PACKET = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
    'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>1</pdfaid:part>'
    "<pdfaid:conformance>B</pdfaid:conformance></rdf:Description></rdf:RDF></x:xmpmeta>"
    '<?xpacket end="r"?>'
)


def twin(made: bytes) -> bytes:
    with Pdf.open(BytesIO(made)) as pdf:
        for key in list(pdf.docinfo.keys()):
            del pdf.docinfo[key]
        pdf.Root.Metadata = pdf.make_indirect(Stream(pdf, PACKET.encode(), Type=Name.Metadata, Subtype=Name.XML))
        for item in pdf.objects:
            if isinstance(item, Dictionary) and item.get("/Type") == "/FontDescriptor":
                item.CIDSet = Stream(pdf, b"\xff" * 8192)  # PDF/A-1 alone still wants one
        press = offset()
        intent = Dictionary(
            Type=Name.OutputIntent,
            S=Name("/GTS_PDFA1"),
            OutputConditionIdentifier=press.condition,
            Info=press.name,
            DestOutputProfile=pdf.make_indirect(Stream(pdf, press.profile, N=4)),
        )
        pdf.Root.OutputIntents = pikepdf.Array([pdf.make_indirect(intent)])
        out = BytesIO()
        pdf.save(
            out, force_version="1.4", object_stream_mode=pikepdf.ObjectStreamMode.disable, deterministic_id=True
        )
        return out.getvalue()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    plates = (plate(1, LANDSCAPE), plate(2, PORTRAIT, title=ARABIC, caption=ARABIC), plate(3, SQUARE))
    prints = MadePrints(tmp_path_factory.mktemp("prints"))
    return zine(ZineLayout(format=ZINES["a6"]), plates, ("cs", "en"), prints).files


@pytest.mark.parametrize("name", ["reading", "booklet", "print-shop", "job-sheet"])
def test_a_validator_that_is_not_ours_finds_nothing(files: dict[str, bytes], name: str, tmp_path: Path) -> None:
    (tmp_path / "twin.pdf").write_bytes(twin(files[name]))

    told = run(
        ["java", "-cp", ":".join(FOUND), "org.apache.pdfbox.preflight.Validator_A1b", tmp_path / "twin.pdf"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert told.returncode == 0, told.stdout + told.stderr
    assert "is a valid PDF/A-1b file" in told.stdout


def test_the_validator_is_awake(files: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "not.pdf").write_bytes(files["print-shop"])

    told = run(
        ["java", "-cp", ":".join(FOUND), "org.apache.pdfbox.preflight.Validator_A1b", tmp_path / "not.pdf"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert told.returncode != 0
