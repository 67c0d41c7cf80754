"""What a zine's job sheet says, in Czech and English."""

from photovoice.layouts.formats import Scheme
from photovoice.layouts.imposition import Flip
from photovoice.vocabulary.text import Text, Wording


def _both(cs: str, en: str) -> Wording:
    return Wording((Text(cs, "cs"), Text(en, "en")))


HEADING = _both("Jak zin vytisknout", "How to print the zine")
OFFICE = _both("Na kancelářské tiskárně", "On an office printer")
FILE = _both("Soubor", "File")
PAPER = _both("Papír", "Paper")
PAPER_TOLD = _both("{sheet}, tloušťka listu {thickness} mm", "{sheet}, {thickness} mm thick")
PAGES = _both("Strany", "Pages")
PAGES_TOLD = _both(
    "{pages}, každá {width} × {height} mm. Stran musí být násobek {multiple}: zadní obálka je vždy poslední, "
    "volné strany před tiráží jsou na poznámky. Tady je jich: {notes}.",
    "{pages}, each {width} × {height} mm. They come in multiples of {multiple}: the back cover is always last, "
    "pages to spare stand before the colophon and are for notes. Here there are: {notes}.",
)
SIDES = _both("Strany papíru", "Sides")
SIDES_TOLD = {
    Flip.SHORT: _both(
        "Oboustranně, překlápět po kratší hraně.",
        "Print on both sides, flip on the short edge.",
    ),
    Flip.LONG: _both(
        "Oboustranně, překlápět po delší hraně.",
        "Print on both sides, flip on the long edge.",
    ),
    Flip.NONE: _both("Jen po jedné straně.", "Print on one side only."),
}
SCALE = _both("Velikost", "Size")
SCALE_TOLD = _both(
    "Skutečná velikost, 100 %. Nezapínejte přizpůsobení stránce ani režim brožura.",
    "Actual size, 100 %. Switch off “fit to page” and the printer's own booklet mode.",
)
COPIES = _both("Počet", "Copies")
COPIES_TOLD = _both(
    "{copies} výtisků: vytiskněte soubor {runs}×, spotřebujete {sheets} listů.",
    "{copies} copies: print the file {runs} times, which takes {sheets} leaves.",
)
SHOP = _both("V tiskárně", "At a print shop")
SHOP_TOLD = _both(
    "Pošlete soubor print-shop.pdf. PDF/X-4, {pages} jednotlivých stran v pořadí čtení, čistý formát "
    "{width} × {height} mm, spadávka {bleed} mm, ořezové značky, výstupní záměr {condition}. "
    "Vazba: {binding}.",
    "Send the file print-shop.pdf. PDF/X-4, {pages} single pages in reading order, trimmed size "
    "{width} × {height} mm, bleed {bleed} mm, crop marks, output intent {condition}. Binding: {binding}.",
)
BINDINGS = {
    (Scheme.STITCHED, False): _both("V1, sešito v hřbetu vlevo", "saddle stitch, spine at the left"),
    (Scheme.STITCHED, True): _both("V1, sešito v hřbetu vpravo", "saddle stitch, spine at the right"),
    (Scheme.MINI, False): _both("skládaný list, hřbet vlevo", "folded leaf, spine at the left"),
    (Scheme.MINI, True): _both("skládaný list, hřbet vpravo", "folded leaf, spine at the right"),
    (Scheme.ACCORDION, False): _both("leporelo, čte se zleva", "accordion fold, read from the left"),
    (Scheme.ACCORDION, True): _both("leporelo, čte se zprava", "accordion fold, read from the right"),
}
FIRST = _both(
    "Nejdřív vytiskněte zkušební list (další strany tohoto souboru) a jeden výtisk, a složte ho.",
    "First print the test leaf (the next pages of this file) and one copy, and fold it.",
)

TURN = {
    Flip.SHORT: _both(
        "Tiskárna list překlápí přes kratší hranu.", "The printer turns the leaf over its short edge."
    ),
    Flip.LONG: _both("Tiskárna list překlápí přes delší hranu.", "The printer turns the leaf over its long edge."),
}
CUT_HALF = _both("Listy rozřízněte v půli: vzniknou dva ziny.", "Cut the leaves in half: they become two zines.")
FOLD = _both(
    "Všechny listy na sobě přeložte v půli, obálka je vně.", "Fold all leaves together in half, the cover outside."
)
STAPLE = _both("Sešijte dvěma sponkami v přehybu.", "Put two staples through the fold.")
MINI_FOLD = _both(
    "Přeložte a zase rozložte podle všech čar: osm dílů.", "Fold along all lines and open again: eight panels."
)
MINI_CUT = _both("Prořízněte plnou čáru uprostřed.", "Cut along the solid line in the middle.")
MINI_PUSH = _both(
    "Přeložte po délce a konce stlačte k sobě, až vznikne kříž.",
    "Fold lengthwise and push the ends together into a cross.",
)
MINI_CLOSE = _both("Obalte obálkou a uhlaďte.", "Wrap the cover around and press flat.")
STRIPS = _both("Listy rozřízněte na pruhy.", "Cut the leaves into strips.")
JOIN = _both("Pruhy slepte vzadu páskou v pořadí stran.", "Join the strips with tape at the back, in page order.")
ZIGZAG = _both("Skládejte střídavě tam a zpět.", "Fold to and fro.")

TEST = _both("Zkušební list", "Test leaf")
TEST_TOLD = _both(
    "Vytiskněte se stejným nastavením jako booklet.pdf. Pravítko musí měřit 100 mm. Rámeček je 5 mm od okrajů "
    "a musí být vidět celý.",
    "Print with the same settings as booklet.pdf. The ruler must measure 100 mm. The frame is 5 mm from the edges "
    "and must be seen whole.",
)
TEST_BACK = _both(
    "Proti světlu musí velké šipky obou stran ležet na sobě a ukazovat stejným směrem. Jinak v tiskárně zvolte "
    "druhou hranu.",
    "Against the light the large arrows of both sides must lie on each other and point the same way. Otherwise "
    "choose the other edge in the printer.",
)
SIDE = _both("strana {number}", "side {number}")
SHORT_EDGE = _both("kratší hrana", "short edge")
LONG_EDGE = _both("delší hrana", "long edge")
