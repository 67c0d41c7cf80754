"""What printed editions say in the program's own words, in Czech and English."""

from photovoice.vocabulary.text import Text, Wording


def _both(cs: str, en: str) -> Wording:
    return Wording((Text(cs, "cs"), Text(en, "en")))


ABOUT = _both("O photovoice", "About photovoice")
ABOUT_WORDS = _both(
    "Photovoice znamená vyprávět fotografií. Lidé, o kterých se jinak mluví bez nich, dostanou fotoaparát, "
    "nebo vezmou svůj telefon, a ukážou místa, kde žijí: co mají rádi, co je trápí a co by mělo být jinak.\n"
    "Společně pak obrázky vybírají a mluví o nich. Co chtějí říct, napíšou vlastními slovy. Nikdo jim text "
    "neopravuje; překlady stojí vždy vedle původních slov.\n"
    "Každá fotografie je tu se souhlasem svého autora nebo autorky a lidí, které na ní lze poznat.",
    "Photovoice means telling by photographs. People who are otherwise spoken about without being asked take "
    "a camera, or their own phone, and show the places where they live: what they love, what troubles them "
    "and what should be different.\n"
    "Together they choose among the pictures and talk about them. What they want to say they write in their own "
    "words. Nobody corrects their text; translations always stand beside the words as written.\n"
    "Every photograph is here with the consent of its author and of the people who can be recognised in it.",
)
PANELS_WORDS = _both(
    "Tyto fotografie pořídili lidé, o kterých výstava vypráví. Sami je vybrali a sami napsali, co jimi chtějí "
    "říct. Jejich slova tu stojí v jejich vlastním jazyce, hned u nich překlad.",
    "These photographs were taken by the people this exhibition is about. They chose them and wrote what they "
    "want to say with them. Their words stand here in their own language, with a translation beside them.",
)
REDUCED = _both(
    "Měřítko 1:{scale}. Tiskněte zvětšené na {scale}násobek.", "Scale 1:{scale}. Print it {scale} times as large."
)
THANKS = _both("Poděkování", "Thanks")
AUTHORS = _both("Fotografie a texty", "Photographs and words")
ABOUT_AUTHORS = _both("O autorkách a autorech", "About the authors")
COPIES = _both("Náklad", "Copies")
ANONYMOUS = _both("anonymně", "anonymous")
PUBLISHER = _both("Vydává", "Published by")
WITHDRAW = _both("Stažení souhlasu", "Taking a photo back")
WITHDRAW_WORDS = _both(
    "Autoři, autorky i lidé na fotografiích mohou svůj souhlas kdykoli a bez udání důvodu vzít zpět. Napište na",
    "Authors and people in the photographs may take back their consent at any time and need not say why. Write to",
)
LICENCE = _both("Práva", "Rights")
LICENCE_WORDS = _both(
    "Práva k fotografiím a textům mají jejich autoři a autorky. Bez jejich souhlasu je dál nešiřte.",
    "The rights to photographs and words are their authors'. Do not pass them on without their consent.",
)
CONTENTS = _both("Obsah", "Contents")
NOTES = _both("Poznámky", "Notes")
COLOPHON = _both("Tiráž", "Colophon")
GALLERY = _both("Celou výstavu najdete na", "See the whole exhibition at")
PHOTOGRAPHS = _both("Fotografie", "Photographs")
PHOTOGRAPH = _both("Fotografie", "Photograph")
CODE_LEADS = _both("QR kód vede na", "The QR code leads to")
EU_EMBLEM = _both("Znak Evropské unie", "Emblem of the European Union")
LABELS = _both("Popisky", "Labels")
LARGE_PRINT = _both("Výstava velkým písmem", "The exhibition in large print")
LARGE_PRINT_WORDS = _both(
    "Tady jsou všechna slova výstavy v pořadí, v jakém visí na stěnách. Mají-li fotografie popisky, stojí na nich "
    "stejná čísla. Co je na fotografii vidět, říká její popis.",
    "These are all the words of the exhibition, in the order in which they hang on the walls. Where photographs "
    "have labels, these bear the same numbers. What a photograph shows is told in its description.",
)
LENT_WORDS = _both("Po prohlídce prosím sešit zase vraťte.", "Please bring this booklet back after your visit.")
DESCRIPTION = _both("Popis fotografie", "Description")
NOTE_FIRST = _both("Upozornění", "Please note")

QUESTIONS = (
    ("see", _both("Co na fotografii vidíte?", "What do you see here?")),
    ("happening", _both("Co se tu doopravdy děje?", "What is really happening here?")),
    ("our_lives", _both("Jak se to týká našich životů?", "How does this relate to our lives?")),
    ("why", _both("Proč to tak je?", "Why does this exist?")),
    ("do", _both("Co s tím můžeme udělat?", "What can we do about it?")),
)
"""The questions of the SHOWeD method, by the names of the answers' fields."""
