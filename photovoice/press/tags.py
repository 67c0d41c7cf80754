"""Tags: what every piece of a page is, in which language, and in which order it is read (PDF/UA-1)."""

from xml.sax.saxutils import escape

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from photovoice.layouts.page import Document
from photovoice.press.forme import Forme, Tag

PRINTED = 4  # annotation flag; ISO 32000-1, table 165


def tag(pdf: Pdf, forme: Forme, document: Document) -> None:
    """Give the document its structure, its links, its language and its title."""
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    body = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root, K=Array()))
    parents: list[tuple[int, Object]] = []
    links = len(pdf.pages)
    for number, page in enumerate(pdf.pages):
        page.StructParents = number
        page.Tabs = Name.S
        owners = Array()
        for found in (noted for noted in forme.tags if noted.page == number):
            element = _element(pdf, found, page.obj, body)
            owners.append(element)
            if found.link:
                body.K.append(_linked(pdf, found, page.obj, body, element, links))
                parents.append((links, body.K[-1]))
                links += 1
            else:
                body.K.append(element)
        parents.append((number, pdf.make_indirect(owners)))
    root.K = body
    numbers = Array()
    for number, owner in sorted(parents, key=lambda parent: parent[0]):
        numbers.append(number)
        numbers.append(owner)
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    root.ParentTreeNextKey = links
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.Lang = String(document.title.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    _describe(pdf, document)


def _element(pdf: Pdf, found: Tag, page: Object, parent: Object) -> Object:
    element = Dictionary(Type=Name.StructElem, S=Name(f"/{found.element}"), P=parent, Pg=page, K=found.content)
    if found.language:
        element.Lang = String(found.language)
    if found.element != "Figure":
        # Lines end without a space, and words from right to left are drawn backwards.
        element.ActualText = String(found.said)
    else:
        box = Array([round(edge, 3) for edge in found.box])
        element.Alt = String(found.said)
        element.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=box)
    return pdf.make_indirect(element)


def _linked(pdf: Pdf, found: Tag, page: Object, parent: Object, element: Object, number: int) -> Object:
    """Wrap an element in a link, and put the spot to click on the page."""
    link = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Link, P=parent, Pg=page))
    element.P = link
    spot = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([round(edge, 3) for edge in found.box]),
            Border=Array([0, 0, 0]),
            F=PRINTED,
            Contents=String(found.link),
            StructParent=number,
            A=Dictionary(S=Name.URI, URI=String(found.link)),
        )
    )
    if "/Annots" not in page:
        page.Annots = Array()
    page.Annots.append(spot)
    link.K = Array([element, Dictionary(Type=Name.OBJR, Obj=spot, Pg=page)])
    return link


def _describe(pdf: Pdf, document: Document) -> None:
    title, language = escape(document.title.words), document.title.language
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
        "<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="r"?>'
    )
    pdf.Root.Metadata = pdf.make_indirect(Stream(pdf, packet.encode(), Type=Name.Metadata, Subtype=Name.XML))
    for key in list(pdf.docinfo.keys()):
        del pdf.docinfo[key]
    pdf.docinfo.Title = document.title.words
