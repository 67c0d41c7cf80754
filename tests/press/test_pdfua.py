"""What a machine can see of PDF/UA-1 in finished files; the checkpoints named are the Matterhorn protocol's.

Only the file is read, by its structure: pages, content, tags, links, fonts.
"""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf

from photovoice.layouts.formats import ZINES
from photovoice.layouts.zine import ZineLayout
from tests.pages.test_zine import EXTREMES
from tests.press.test_zine_files import zine
from tests.support.plates import MadePrints

PAINTS = {"f", "f*", "S", "s", "B", "B*", "b", "b*", "Tj", "TJ", "'", '"', "Do", "sh"}
STANDARD = {"Document", "H1", "H2", "H3", "H4", "H5", "H6", "P", "Figure", "Link"}
CASES = ["five languages", "answers and notes", "a panorama 10:1", "Arabic only", "no words at all"]


def elements(node: Object) -> Iterator[Dictionary]:
    """Yield every element below a node, in reading order."""
    held = node.get("/K", Array())
    for child in held if isinstance(held, Array) else [held]:
        if isinstance(child, Dictionary) and "/S" in child:
            yield child
            yield from elements(child)


def own_content(element: Dictionary) -> Iterator[int]:
    """Yield the numbers of the marked content that an element holds itself."""
    held = element.get("/K", Array())
    for child in held if isinstance(held, Array) else [held]:
        if isinstance(child, int):
            yield child


def tree(pdf: Pdf) -> dict[int, Object]:
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return {int(number): owner for number, owner in zip(numbers[::2], numbers[1::2], strict=True)}


def of_the_file(pdf: Pdf) -> Iterator[str]:
    root = pdf.Root
    packet = root.Metadata.read_bytes().decode()
    if "<pdfuaid:part>1<" not in packet or "<dc:title>" not in packet:
        yield "06: no title, or not said to be PDF/UA"
    if not root.ViewerPreferences.get("/DisplayDocTitle") or not str(pdf.docinfo.Title).strip():
        yield "07: the title is not shown"
    if not root.MarkInfo.Marked or root.MarkInfo.get("/Suspects"):
        yield "06: not marked"
    if not str(root.get("/Lang", "")):
        yield "11-006: no language"
    if pdf.is_encrypted:
        yield "26: locked"


def of_the_content(pdf: Pdf) -> Iterator[str]:
    """Everything painted is either tagged, once, or an artifact."""
    parents = tree(pdf)
    for number, page in enumerate(pdf.pages, start=1):
        owners = list(parents[int(page.obj.StructParents)])
        depth = 0
        seen: list[int] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            sign = str(operator)
            if sign in ("BMC", "BDC"):
                kind = str(operands[0])
                if depth and kind != "/Span":  # a span within only tells what its letters say
                    yield f"01-003: page {number}: marks within marks"
                if kind not in ("/Artifact", "/Span"):
                    seen.append(int(operands[1].MCID))
                    if str(owners[seen[-1]].S) != kind:
                        yield f"page {number}: content {seen[-1]} is tagged otherwise"
                depth += 1
            elif sign == "EMC":
                depth -= 1
            elif sign in PAINTS and not depth:
                yield f"01-005: page {number}: {sign} is neither tagged nor an artifact"
        if depth or seen != list(range(len(owners))):
            yield f"01-005: page {number}: {seen} are not what {len(owners)} elements own"
        for content, owner in enumerate(owners):
            if list(own_content(owner)) != [content] or owner.Pg.objgen != page.obj.objgen:
                yield f"page {number}: content {content} and its element do not agree"


def of_the_structure(pdf: Pdf) -> Iterator[str]:
    root = pdf.Root.StructTreeRoot
    if "/RoleMap" in root or str(root.K.S) != "/Document":
        yield "02: other elements than the standard's, or no document"
    found = list(elements(root.K))
    if {str(element.S).lstrip("/") for element in found} - STANDARD:
        yield "02-001: an element that the standard does not know"
    reached = {element.objgen for element in found}
    level = 0
    for element in found:
        kind = str(element.S).lstrip("/")
        if element.P.objgen not in reached | {root.K.objgen}:
            yield "09: an element without its parent"
        if kind == "Figure" and not str(element.get("/Alt", "")).strip():
            yield "13-004: a figure that says nothing"
        if kind == "Figure" and len(element.A.BBox) != 4:
            yield "a figure without its box"
        if kind[0] == "H":
            if int(kind[1]) > level + 1:
                yield f"14-003: {kind} after level {level}"
            level = int(kind[1])
        if "/Lang" in element and not str(element.Lang).strip():
            yield "11: an empty language"
        if kind not in ("Figure", "Link", "Document") and not str(element.get("/ActualText", "")).strip():
            yield "an element without words"
    owned = {owner.objgen for owners in tree(pdf).values() if isinstance(owners, Array) for owner in owners}
    if owned - reached:
        yield "01: content whose element stands outside the document"


def of_the_links(pdf: Pdf) -> Iterator[str]:
    parents = tree(pdf)
    for number, page in enumerate(pdf.pages, start=1):
        spots = list(page.obj.get("/Annots", []))
        if spots and page.obj.get("/Tabs") != Name.S:
            yield f"28-008: page {number}: links are not visited in reading order"
        for spot in spots:
            owner = parents[int(spot.StructParent)]
            if Name.Link != owner.S:
                yield f"28-011: page {number}: a link outside a link"
            if spot.objgen not in {
                part.Obj.objgen for part in owner.K if isinstance(part, Dictionary) and "/Obj" in part
            }:
                yield f"28-002: page {number}: a link that its element does not know"
            if not str(spot.get("/Contents", "")).strip():
                yield f"28-012: page {number}: a link that says nothing"


def of_the_fonts(pdf: Pdf) -> Iterator[str]:
    for item in pdf.objects:
        if not isinstance(item, Dictionary) or item.get("/Type") != Name.Font or "/DescendantFonts" not in item:
            continue
        (inner,) = item.DescendantFonts
        described = inner.FontDescriptor
        if not {"/FontFile2", "/FontFile3"} & set(described.keys()):
            yield f"31-009: {item.BaseFont} is not embedded"
        if "/ToUnicode" not in item:
            yield f"31-027: {item.BaseFont} has no letters"
        if inner.Subtype == Name.CIDFontType2 and "/CIDToGIDMap" not in inner:
            yield f"31-005: {item.BaseFont} has no map to its glyphs"


def faults(made: bytes) -> list[str]:
    with Pdf.open(BytesIO(made)) as pdf:
        checks = (of_the_file, of_the_content, of_the_structure, of_the_links, of_the_fonts)
        return [fault for check in checks for fault in check(pdf)]


@pytest.fixture(scope="module")
def prints(tmp_path_factory: pytest.TempPathFactory) -> MadePrints:
    return MadePrints(tmp_path_factory.mktemp("prints"))


@pytest.mark.parametrize("layout", ["a5", "accordion-a4"])
@pytest.mark.parametrize("case", CASES)
def test_everything_read_on_a_screen_can_be_heard(case: str, layout: str, prints: MadePrints) -> None:
    plates, languages = EXTREMES[case]

    made = zine(ZineLayout(format=ZINES[layout], contents=layout == "a5"), plates, languages, prints).files

    assert faults(made["reading"]) == []
    assert faults(made["job-sheet"]) == []


def test_the_checks_see_what_is_taken_away(prints: MadePrints) -> None:
    plates, languages = EXTREMES["one photograph"]
    made = zine(ZineLayout(), plates, languages, prints).files["reading"]
    with Pdf.open(BytesIO(made)) as pdf:
        figure = next(element for element in elements(pdf.Root.StructTreeRoot.K) if Name.Figure == element.S)
        del figure.Alt
        del pdf.Root.Lang
        del pdf.pages[4].obj.Tabs
        out = BytesIO()
        pdf.save(out)

    assert faults(out.getvalue()) == [
        "11-006: no language",
        "13-004: a figure that says nothing",
        "28-008: page 5: links are not visited in reading order",
    ]
