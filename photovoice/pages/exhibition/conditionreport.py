"""The condition report: a card for every panel, its outline to mark damage in, and what is signed twice."""

from dataclasses import replace

from photovoice.layouts.frame import fit
from photovoice.layouts.page import Area, Role
from photovoice.pages.exhibition import listwords
from photovoice.pages.exhibition.listpages import (
    AREA,
    BODY,
    BOLD,
    FREE,
    GAP,
    HAIRLINE,
    HEADING,
    PALE,
    PEN,
    QUIET,
    WRITING,
    Leaves,
    blanks,
)
from photovoice.pages.exhibition.objects import Object
from photovoice.pages.flow import Block, stack
from photovoice.pages.jobdiagrams import frame
from photovoice.pages.staff import shortened
from photovoice.vocabulary.measure import Mm, Rect, mm
from photovoice.vocabulary.text import UNDETERMINED, Text, Wording
from photovoice.vocabulary.type import Align, Metrics

OUTLINE = Mm(46)  # the width and height kept for the outline
LINES = 3  # of a title
NUMBERS = Mm(11)
NAME = replace(BOLD, align=Align.LEFT)
NOTHING = Text("", UNDETERMINED)
SIGNED = Mm(mm(BOLD.leading) + 3 * WRITING + 2)  # the height of a place to sign
HEADED = Mm(mm(HEADING.leading) + 3 * GAP)


def set_condition_report(
    leaves: Leaves, found: tuple[Object, ...], under: tuple[Text, ...], metrics: Metrics, language: str
) -> None:
    """Set a card for every panel, and at the end room for four signatures."""
    leaves.begin(listwords.CONDITION.in_any(language), under)
    leaves.put((Block(listwords.CONDITION_TOLD.in_any(language), BODY),), GAP)
    leaves.room(GAP / 2)
    for each in found:
        _set_card(leaves, each, metrics, language)
    leaves.room(0, follows=2 * (HEADED + SIGNED))
    for when, who in (
        (listwords.BEFORE, (listwords.HANDED_OVER, listwords.RECEIVED)),
        (listwords.AFTER, (listwords.RETURNED, listwords.TAKEN_BACK)),
    ):
        leaves.put((Block(when.in_any(language), HEADING, Role.HEADING),), 2 * GAP)
        set_signatures(leaves, who, metrics, language)


def set_signatures(leaves: Leaves, who: tuple[Wording, Wording], metrics: Metrics, language: str) -> None:
    """Set room for two people side by side to write name, day and signature."""
    labels = [wording.in_any(language) for wording in (listwords.NAME, listwords.DAY, listwords.SIGNATURE)]
    box = leaves.room(SIGNED, GAP)
    wide = Mm((box.width - 2 * GAP) / 2)
    for left, role in zip((box.x, Mm(box.right - wide)), who, strict=True):
        head = stack((Block(role.in_any(language), BOLD),), Rect(left, box.y, wide, SIGNED), FREE, metrics)
        leaves.draw(head.lines)
        leaves.draw(blanks(labels, Rect(left, head.bottom, wide, SIGNED), metrics))


def _set_card(leaves: Leaves, each: Object, metrics: Metrics, language: str) -> None:
    column = Mm(AREA.width - OUTLINE - GAP)
    title = shortened(each.title(language), NAME, Mm(column - NUMBERS), LINES, metrics)
    name = [Block(title, NAME)]
    if each.author:
        name.append(Block(each.author, replace(QUIET, align=Align.LEFT)))
    labels = (listwords.BEFORE.in_any(language), NOTHING, listwords.AFTER.in_any(language), NOTHING)
    tall = stack(name, Rect(Mm(0), Mm(0), Mm(column - NUMBERS), Mm(0)), FREE, metrics).bottom
    box = leaves.room(max(OUTLINE, tall + len(labels) * WRITING) + GAP, GAP / 2)
    leaves.draw((Area(Rect(box.x, box.y, box.width, HAIRLINE), PALE),))
    size, top = each.panel.size, Mm(box.y + GAP / 2)
    room = Rect(box.x, Mm(top + 1), OUTLINE, OUTLINE)
    leaves.draw(frame(fit(size.width / size.height, room, across=0, down=0), PEN))
    beside = Rect(Mm(box.right - column), top, column, box.height)
    counted = Block(Text(str(each.panel.number), UNDETERMINED), BOLD)
    leaves.draw(stack((counted,), Rect(beside.x, top, NUMBERS, box.height), FREE, metrics).lines)
    leaves.draw(stack(name, beside.inset(NUMBERS, Mm(0), Mm(0), Mm(0)), FREE, metrics).lines)
    leaves.draw(blanks(labels, Rect(beside.x, Mm(top + tall), column, box.height), metrics))
