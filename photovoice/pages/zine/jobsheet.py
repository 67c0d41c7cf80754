"""Planning a zine's job sheet: how it is printed, cut, folded and stapled, and a leaf to test the printer with."""

from photovoice.layouts.formats import A4, Scheme
from photovoice.layouts.frame import Grid
from photovoice.layouts.imposition import Flip, Signature
from photovoice.layouts.page import Document, Lines, Mark, Page, Role
from photovoice.layouts.zine import BLEED, ZineLayout
from photovoice.pages.flow import Block, stack
from photovoice.pages.jobdiagrams import arrow, frame, line, steps
from photovoice.pages.staff import staff_language
from photovoice.pages.zine import jobwords
from photovoice.pages.zine.book import Zine
from photovoice.vocabulary.imprint import Imprint
from photovoice.vocabulary.measure import Mm, Pt, Rect, Size
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording
from photovoice.vocabulary.type import Align, Family, Metrics, TypeStyle

MARGIN = Mm(18)
LABELS = Mm(36)  # the column of what is told
FREE = Grid(Mm(0), Mm(0.001))
TITLE = TypeStyle(Pt(20), Pt(25), Family.TITLE, bold=True)
SUBTITLE = TypeStyle(Pt(12), Pt(16), Family.TITLE)
HEADING = TypeStyle(Pt(14), Pt(18), Family.TITLE, bold=True)
LABEL = TypeStyle(Pt(11), Pt(15), bold=True)
BODY = TypeStyle(Pt(11), Pt(15))
SMALL = TypeStyle(Pt(9), Pt(12), align=Align.CENTRE)
LARGE = TypeStyle(Pt(24), Pt(29), Family.TITLE, bold=True, align=Align.CENTRE)
SPACE = Mm(3.5)
CELLS, CELL_HEIGHT = 4, Mm(46)
EDGE = Mm(5)  # what office printers leave white
RULER = 100
USUAL_PRESS = "FOGRA39"
PAPERS = {frozenset((210.0, 297.0)): "A4", frozenset((297.0, 420.0)): "A3"}


def plan_job_sheet(
    imprint: Imprint, layout: ZineLayout, zine: Zine, signature: Signature, metrics: Metrics
) -> Document:
    """Return one page of instructions, in Czech or else in English, and the sides of a test leaf."""
    language = staff_language(imprint)
    sheet = _Sheet(layout, zine, signature, metrics, language)
    sides = (1,) if signature.flip is Flip.NONE else (1, 2)
    title = jobwords.HEADING.in_any(language)
    pages = (sheet.instructions(), *(sheet.test(number) for number in sides))
    return Document(Text(f"{title.words}: {zine.office.title.words}", language), pages, zine.office.shows)


class _Sheet:
    """What the job sheet is planned from."""

    def __init__(
        self, layout: ZineLayout, zine: Zine, signature: Signature, metrics: Metrics, language: str
    ) -> None:
        self._layout, self._zine, self._signature = layout, zine, signature
        self._metrics, self._language = metrics, language

    def instructions(self) -> Page:
        """Return the page for whoever stands at the printer."""
        area = Rect(Mm(0), Mm(0), A4.width, A4.height).inset(MARGIN, MARGIN, MARGIN, MARGIN)
        head = (
            Block(self._told(jobwords.HEADING), TITLE, Role.TITLE),
            Block(self._zine.office.title, SUBTITLE),
            Block(self._told(jobwords.OFFICE), HEADING, Role.HEADING, Mm(2 * SPACE)),
        )
        top = stack(head, area, FREE, self._metrics)
        marks: list[Mark] = list(top.lines)
        y = Mm(top.bottom + SPACE)
        for label, text in self._facts():
            y = self._entry(marks, label, text, Rect(area.x, y, area.width, area.height))
        y = self._steps(marks, Rect(area.x, Mm(y + SPACE), area.width, CELL_HEIGHT))
        first = Block(self._told(jobwords.FIRST), LABEL, above=SPACE)
        shop = (
            first,
            Block(self._told(jobwords.SHOP), HEADING, Role.HEADING, Mm(2 * SPACE)),
            Block(self._shop(), BODY, above=SPACE),
        )
        marks += stack(shop, Rect(area.x, Mm(y + 2 * SPACE), area.width, area.height), FREE, self._metrics).lines
        return Page(A4, tuple(marks), name=self._told(jobwords.HEADING))

    def test(self, number: int) -> Page:
        """Return one side of the test leaf."""
        sheet = self._signature.sheet
        whole = Rect(Mm(0), Mm(0), sheet.width, sheet.height)
        middle = sheet.width / 2
        marks: list[Mark] = [*frame(whole.inset(EDGE, EDGE, EDGE, EDGE), 0.2)]
        marks += arrow((middle, sheet.height * 0.62), (middle, sheet.height * 0.3), 3, 14)
        marks += self._edges(sheet)
        told = [
            Block(Text(jobwords.SIDE.in_any(self._language).words.format(number=number), self._language), LARGE)
        ]
        if number == 1:
            told.append(Block(self._told(jobwords.TEST_TOLD), _centred(BODY), above=SPACE))
        else:
            told.append(Block(self._told(jobwords.TEST_BACK), _centred(BODY), above=SPACE))
        box = Rect(Mm(middle - 60), Mm(sheet.height * 0.64), Mm(120), Mm(40))
        marks += stack(told, box, FREE, self._metrics).lines
        marks += self._ruler(Mm(middle - RULER / 2), Mm(sheet.height - 28))
        name = self._told(jobwords.TEST) if number == 1 else None
        return Page(sheet, tuple(marks), name=name)

    def _facts(self) -> tuple[tuple[Wording, Text], ...]:
        signature, layout = self._signature, self._layout
        at_once = 2 if layout.format.scheme is Scheme.TWO_UP else 1
        runs = -(-layout.copies // at_once)
        size = signature.sheet
        return (
            (jobwords.FILE, Text("booklet.pdf", UNDETERMINED)),
            (
                jobwords.PAPER,
                self._told(
                    jobwords.PAPER_TOLD,
                    sheet=PAPERS[frozenset((float(size.width), float(size.height)))],
                    thickness=self._number(layout.paper_thickness),
                ),
            ),
            (
                jobwords.PAGES,
                self._told(
                    jobwords.PAGES_TOLD,
                    pages=len(self._zine.office.pages),
                    multiple=layout.format.multiple,
                    notes=self._zine.notes,
                    **self._page(),
                ),
            ),
            (jobwords.SIDES, self._told(jobwords.SIDES_TOLD[signature.flip])),
            (jobwords.SCALE, self._told(jobwords.SCALE_TOLD)),
            (
                jobwords.COPIES,
                self._told(
                    jobwords.COPIES_TOLD, copies=layout.copies, runs=runs, sheets=runs * len(signature.sheets)
                ),
            ),
        )

    def _shop(self) -> Text:
        scheme = self._layout.format.scheme
        stitched = Scheme.STITCHED if scheme is Scheme.TWO_UP else scheme
        binding = jobwords.BINDINGS[stitched, self._zine.office.right_bound].in_any(self._language).words
        return self._told(
            jobwords.SHOP_TOLD,
            pages=len(self._zine.shop.pages),
            bleed=self._number(BLEED),
            binding=binding,
            condition=self._layout.icc.condition if self._layout.icc else USUAL_PRESS,
            **self._page(),
        )

    def _page(self) -> dict[str, str]:
        page = self._layout.page
        return {"width": self._number(page.width), "height": self._number(page.height)}

    def _entry(self, marks: list[Mark], label: Wording, text: Text, box: Rect) -> Mm:
        name = stack(
            (Block(self._told(label), LABEL),), Rect(box.x, box.y, LABELS, box.height), FREE, self._metrics
        )
        beside = box.inset(LABELS, Mm(0), Mm(0), Mm(0))
        said = stack((Block(text, BODY),), beside, FREE, self._metrics)
        marks += (*name.lines, *said.lines)
        return Mm(max(name.bottom, said.bottom) + SPACE / 2)

    def _steps(self, marks: list[Mark], box: Rect) -> Mm:
        wide = box.width / CELLS
        cells = tuple(Rect(Mm(box.x + number * wide), box.y, Mm(wide), box.height) for number in range(CELLS))
        bottom = box.bottom
        drawn = steps(self._layout.format.scheme, self._signature, cells)
        for number, (cell, (drawing, told)) in enumerate(zip(cells, drawn, strict=False), start=1):
            marks += drawing
            text = self._told(told)
            under = Rect(Mm(cell.x + 2), Mm(cell.bottom + 1), Mm(cell.width - 4), box.height)
            caption = stack(
                (Block(Text(f"{number}. {text.words}", text.language), SMALL),), under, FREE, self._metrics
            )
            marks += caption.lines
            bottom = Mm(max(bottom, caption.bottom))
        return bottom

    def _edges(self, sheet: Size) -> tuple[Mark, ...]:
        """Arrows to a short and to a long edge, with their names."""
        lying = sheet.width > sheet.height
        across, up = (
            (jobwords.SHORT_EDGE, jobwords.LONG_EDGE) if lying else (jobwords.LONG_EDGE, jobwords.SHORT_EDGE)
        )
        y, x = sheet.height / 2, sheet.width / 2
        right = self._line(across, Rect(Mm(sheet.width - 52), Mm(y - 7), Mm(36), Mm(5)))
        top = self._line(up, Rect(Mm(x + 6), Mm(14), Mm(40), Mm(5)))
        return (
            *arrow((sheet.width - 50, y), (sheet.width - 6, y), 0.6),
            *right,
            *arrow((x, 40), (x, 6), 0.6),
            *top,
        )

    def _ruler(self, x: Mm, y: Mm) -> tuple[Mark, ...]:
        marks: list[Mark] = [line((x, y), (x + RULER, y))]
        for at in range(0, RULER + 1, 5):
            marks.append(line((x + at, y), (x + at, y - (5 if at % 50 == 0 else 3 if at % 10 == 0 else 1.5))))
        for at in (0, RULER // 2, RULER):
            label = Text(f"{at} mm", UNDETERMINED)
            marks += self._set(label, Rect(Mm(x + at - 10), Mm(y + 1), Mm(20), Mm(5)))
        return tuple(marks)

    def _line(self, wording: Wording, box: Rect) -> tuple[Lines, ...]:
        return self._set(self._told(wording), box)

    def _set(self, text: Text, box: Rect) -> tuple[Lines, ...]:
        return stack((Block(text, SMALL),), box, FREE, self._metrics).lines

    def _told(self, wording: Wording, **values: object) -> Text:
        text = wording.in_any(self._language)
        return Text(text.words.format(**values), text.language)

    def _number(self, length: Mm) -> str:
        written = f"{length:g}"
        return written.replace(".", ",") if self._language == "cs" else written


def _centred(style: TypeStyle) -> TypeStyle:
    return TypeStyle(style.size, style.leading, style.family, style.bold, align=Align.CENTRE)
