"""The print shop's edition: the planned pages with their bleed as PDF/X-4 (ISO 15930-7), colours as they are."""

import hashlib
import uuid
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from typing import BinaryIO
from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from photovoice.layouts.page import Document
from photovoice.press.cropmarks import mark_cuts
from photovoice.press.forme import Setter, make_forme
from photovoice.press.pdf import save, tidy
from photovoice.press.pictures import gathered, put_pictures
from photovoice.vocabulary.measure import Mm, pt
from photovoice.vocabulary.plate import Prints

OFFSET_PROFILE = "ISOcoated_v2_300_bas.icc"
REGISTRY = "http://www.color.org"
NO_SLUG = Mm(0)
WRITTEN = "2000-01-01T00:00:00+00:00"  # the standard wants dates; the same input must give the same bytes
WRITTEN_IN_PDF = "D:20000101000000+00'00'"


@dataclass(frozen=True, slots=True)
class Intent:
    """The press a file is meant for, as its condition is registered and called, and its colour profile."""

    condition: str
    name: str
    profile: bytes


def offset() -> Intent:
    """Return the usual press: offset on coated paper."""
    profile = (files("photovoice.press") / OFFSET_PROFILE).read_bytes()
    return Intent("FOGRA39", "Offset, coated paper types 1 and 2 (ISO 12647-2:2004/Amd 1)", profile)


def set_for_press(
    document: Document, prints: Prints, typesetter: Setter, slug: Mm = NO_SLUG, press: Intent | None = None
) -> bytes:
    """Return the file that `write_for_press` writes; for documents with few pictures."""
    out = BytesIO()
    write_for_press(out, document, prints, typesetter, slug, press)
    return out.getvalue()


def write_for_press(
    out: BinaryIO,
    document: Document,
    prints: Prints,
    typesetter: Setter,
    slug: Mm = NO_SLUG,
    press: Intent | None = None,
) -> None:
    """Write a PDF with one sheet for each page, as much larger than the trim as the pages bleed.

    Black words are on the black plate alone; pictures carry their profile; nothing is clickable. Memory does not
    grow with the number of pictures.

    Args:
        out: Where it is written to.
        document: The planned pages.
        prints: What the darkroom made.
        typesetter: Sets the words.
        slug: Room beyond the bleed at every side, for crop marks; 0: there are none.
        press: Where it will be printed; the usual one if not told.
    """
    bleed = max((page.bleed for page in document.pages), default=Mm(0))
    forme = make_forme(document, typesetter, Mm(bleed + slug))
    with gathered(forme, prints) as pdf, Pdf.open(BytesIO(forme.pdf)) as drawn:
        pdf.pages.extend(drawn.pages)
        tidy(pdf)
        put_pictures(pdf, list(pdf.Root.Pictures))
        del pdf.Root.Pictures
        cut = pt(bleed)
        for page in pdf.pages:
            left, bottom, right, top = _within([float(edge) for edge in page.mediabox], pt(slug))
            page.BleedBox = Array([left, bottom, right, top])
            page.TrimBox = Array([left + cut, bottom + cut, right - cut, top - cut])
            if slug:
                mark_cuts(page, bleed, slug)
        _intend(pdf, press or offset())
        _describe(pdf, document, hashlib.sha256(repr(document).encode()).digest())
        save(pdf, out)


def _within(box: list[float], inset: float) -> tuple[float, float, float, float]:
    left, bottom, right, top = box
    return left + inset, bottom + inset, right - inset, top - inset


def _intend(pdf: Pdf, press: Intent) -> None:
    """Say which press the file is meant for."""
    profile = pdf.make_indirect(Stream(pdf, press.profile, N=4, Alternate=Name.DeviceCMYK))
    pdf.Root.OutputIntents = Array(
        [
            pdf.make_indirect(
                Dictionary(
                    Type=Name.OutputIntent,
                    S=Name("/GTS_PDFX"),
                    OutputConditionIdentifier=press.condition,
                    OutputCondition=press.name,
                    RegistryName=REGISTRY,
                    Info=press.name,
                    DestOutputProfile=profile,
                )
            )
        ]
    )


def _describe(pdf: Pdf, document: Document, seed: bytes) -> None:
    title = document.title.words
    pdf.Root.Lang = String(document.title.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    pdf.docinfo.Title = title
    pdf.docinfo.CreationDate = WRITTEN_IN_PDF
    pdf.docinfo.ModDate = WRITTEN_IN_PDF
    pdf.docinfo.Trapped = Name("/False")
    pdf.docinfo.GTS_PDFXVersion = "PDF/X-4"
    described = {
        'dc="http://purl.org/dc/elements/1.1/"': (
            "<dc:format>application/pdf</dc:format>"
            f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>'
        ),
        'xmp="http://ns.adobe.com/xap/1.0/"': "".join(
            f"<xmp:{name}>{WRITTEN}</xmp:{name}>" for name in ("CreateDate", "ModifyDate", "MetadataDate")
        ),
        'pdf="http://ns.adobe.com/pdf/1.3/"': "<pdf:Trapped>False</pdf:Trapped>",
        'xmpMM="http://ns.adobe.com/xap/1.0/mm/"': (
            f"<xmpMM:DocumentID>uuid:{uuid.UUID(bytes=seed[:16])}</xmpMM:DocumentID>"
            f"<xmpMM:InstanceID>uuid:{uuid.UUID(bytes=seed[16:])}</xmpMM:InstanceID>"
            "<xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>"
        ),
        'pdfxid="http://www.npes.org/pdfx/ns/id/"': "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
    }
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        + "".join(
            f'<rdf:Description rdf:about="" xmlns:{namespace}>{said}</rdf:Description>'
            for namespace, said in described.items()
        )
        + '</rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    )
    pdf.Root.Metadata = pdf.make_indirect(Stream(pdf, packet.encode(), Type=Name.Metadata, Subtype=Name.XML))
