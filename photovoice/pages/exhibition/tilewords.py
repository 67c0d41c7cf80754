"""What the sheets of a panel for an office printer say, in Czech and English."""

from photovoice.vocabulary.text import Text, Wording


def _both(cs: str, en: str) -> Wording:
    return Wording((Text(cs, "cs"), Text(en, "en")))


TITLE = _both("Panely na listech {paper}: {exhibition}", "Panels on {paper} sheets: {exhibition}")
PANEL = _both("Panel {number}", "Panel {number}")
TAKES = _both(
    "{width} × {height} cm · listů {paper}: {sheets} · sloupců {columns}, řad {rows}",
    "{width} × {height} cm · {paper} sheets: {sheets} · columns {columns}, rows {rows}",
)
STEPS = (
    _both(
        "Vytiskněte tyto strany jednostranně ve skutečné velikosti, 100 %. Tahle úsečka musí měřit přesně 100 mm.",
        "Print these pages on one side, at actual size, 100 %. This line must measure exactly 100 mm.",
    ),
    _both(
        "Na každém listu odřízněte, co leží za plnými čarami. Proužky za čárkovanými čarami nechte: na ně přijde "
        "lepidlo.",
        "From every sheet cut off what lies beyond the solid lines. Leave the strips beyond the dashed lines: "
        "they take the glue.",
    ),
    _both(
        "Lepte řadu po řadě. Další list přiložte na proužek tak, aby jeho okraj ležel přesně na čárkované čáře. "
        "Na proužku stojí, který to je.",
        "Glue row by row. Lay the next sheet on the strip so that its edge lies exactly along the dashed line. "
        "The strip says which one it is.",
    ),
    _both("Nakonec stejně slepte řady pod sebou.", "At last glue the rows below each other in the same way."),
)
BETTER = _both(
    "Kdyby měl panel {percent} % velikosti, tedy {width} × {height} cm, stačilo by listů: {sheets}. "
    "V layouts/panels.yaml se to píše   format: {format}",
    "At {percent} % of its size, which is {width} × {height} cm, the panel would take {sheets} sheets. "
    "In layouts/panels.yaml that is written   format: {format}",
)
