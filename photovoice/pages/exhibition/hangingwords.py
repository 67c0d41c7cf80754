"""What a hanging plan says, in Czech and English."""

from photovoice.vocabulary.text import Text, Wording


def _both(cs: str, en: str) -> Wording:
    return Wording((Text(cs, "cs"), Text(en, "en")))


HEADING = _both("Jak výstavu pověsit", "How to hang the exhibition")
PANELS = _both("Panely", "Panels")
PANELS_TOLD = _both(
    "{panels}. Číslo panelu je jeho strana v souboru panels.pdf. Napište ho předem na zadní stranu.",
    "{panels}. A panel's number is its page in panels.pdf. Write it on each back beforehand.",
)
MATERIAL = _both("Materiál", "Material")
HEIGHT = _both("Výška", "Height")
HEIGHT_TOLD = _both(
    "Panely visí středem {line} cm nad podlahou.",
    "Panels hang with their middle {line} cm above the floor.",
)
NO_HEIGHT_TOLD = _both(
    "Středem {line} cm nad podlahou, jak je v panels.yaml, nemůže viset žádný panel.",
    "No panel can hang with its middle {line} cm above the floor, as panels.yaml asks.",
)
GAP = _both("Mezery", "Gaps")
GAP_TOLD = _both(
    "Mezi sousedními panely je nejméně {gap} cm.",
    "There are at least {gap} cm between neighbours.",
)
WIDER_GAP_TOLD = _both(
    "Mezi sousedními panely je nejméně {gap} cm: v panels.yaml je aspoň {wished} cm a místa je víc.",
    "There are at least {gap} cm between neighbours: panels.yaml asks for {wished} cm or more, and there is room.",
)
BEFORE = _both("Dřív", "Earlier")
BRING = _both("S sebou", "Bring")
BRING_TOLD = _both(
    "Svinovací metr, vodováhu, tužku, kladivo nebo vrtačku, schůdky, háčků: {hooks}.",
    "Tape measure, spirit level, pencil, hammer or drill, steps, hooks: {hooks}.",
)
STEPS = (
    _both(
        "Položte každý panel na zem pod jeho místo na stěně.",
        "Lay every panel on the floor below its place on the wall.",
    ),
    _both(
        "Na zadní stranu přilepte dvě závěsná očka: {drop} cm pod horní hranu, od každého kraje čtvrtinu šířky.",
        "Stick two hangers on each back: {drop} cm below the top edge, a quarter of the width from either side.",
    ),
    _both(
        "Natáhněte metr od levého rohu stěny a nechte ho ležet. Označte oba háčky každého panelu: "
        "vzdálenost od rohu a výšku nad podlahou najdete v tabulce.",
        "Run the tape from the wall's left corner and leave it there. Mark both hooks of each panel: "
        "the table tells how far from the corner and how high above the floor.",
    ),
    _both(
        "Přiložte vodováhu, zatlučte háčky a zavěste.",
        "Check with the spirit level, drive in the hooks and hang.",
    ),
    _both(
        "Sedí-li očka jinde než {drop} cm pod horní hranou: výška háčku = horní hrana − vzdálenost očka od ní.",
        "If the hangers are not {drop} cm below the top edge: hook height = top edge − their distance from it.",
    ),
)
EXAMPLE = _both("Panel {number} jako příklad", "Panel {number} as an example")
TOP_EDGE = _both("horní hrana {height}", "top edge {height}")
HOOKS = _both("háčky {height}", "hooks {height}")
CENTRE = _both("střed {height}", "middle {height}")
BOTTOM_EDGE = _both("dolní hrana {height}", "lower edge {height}")
CENTIMETRES = _both(
    "Všechny rozměry jsou v centimetrech. Stěny vidíte tak, jako byste stáli před nimi.",
    "All figures are centimetres. You see the walls as if you stood before them.",
)

WALL = _both("Stěna {number}", "Wall {number}")
WALL_NAMED = _both("Stěna {number}: {name}", "Wall {number}: {name}")
PART = _both("část {part} z {parts}", "part {part} of {parts}")
ON_IT = _both("{width} × {height} cm, panely {first}–{last}", "{width} × {height} cm, panels {first} to {last}")
ONE_ON_IT = _both("{width} × {height} cm, panel {first}", "{width} × {height} cm, panel {first}")
HIGHER = _both(
    "Stěna je vyšší, než je tu nakreslena.",
    "The wall is higher than drawn here.",
)
RAISED = _both(
    "Mimo středovou výšku, aby zbylo {free} cm od podlahy i od stropu: {numbers}.",
    "Off the centre line, to keep {free} cm from the floor and the ceiling: {numbers}.",
)
WIDTHS = _both("šířky, mezery", "widths, gaps")
FROM_CORNER = _both("od levého rohu", "from left corner")
WHOLE = _both("celá stěna", "whole wall")
SCALE = _both("A4, 1 : {scale}", "A4, 1 : {scale}")
METRE = _both("1 m", "1 m")

COLUMN_NUMBER = _both("č.", "No.")
COLUMN_TITLE = _both("Název", "Title")
COLUMN_SIZE = _both("Šířka × výška", "Width × height")
COLUMN_LEFT = _both("Levá hrana od rohu", "Left edge from corner")
COLUMN_CENTRE = _both("Střed od rohu", "Middle from corner")
COLUMN_HOOK = (
    _both("1. háček od rohu", "1st hook from corner"),
    _both("2. háček od rohu", "2nd hook from corner"),
)
COLUMN_HOOK_HEIGHT = _both("Výška háčků", "Hook height")
COLUMN_TOP = _both("Horní hrana", "Top edge")
COLUMN_AFTER = _both("Mezera vpravo", "Gap to the right")
STANDS = _both("stojí", "stands")

COLUMN_WALL = _both("Stěna", "Wall")
COLUMN_WALL_NAME = _both("Název", "Name")
COLUMN_WALL_SIZE = _both("Šířka × výška", "Width × height")
COLUMN_PANELS = _both("Panely", "Panels")
COLUMN_PAGE = _both("Strana plánu", "Page of this plan")
COLUMN_WIDTH = _both("Šířka panelu", "Panel width")
COLUMN_HEIGHT = _both("Výška panelu", "Panel height")
