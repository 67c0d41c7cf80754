"""Optical margins: how much of a mark at a line's edge hangs into the margin, so that letters look aligned."""

HANGING = {
    **dict.fromkeys("\"'‘’‚‛“”„‟‹›«»*-\u00ad‐", 0.6),
    **dict.fromkeys(".,·،。、", 0.6),
    **dict.fromkeys("–—:;!?؟؛", 0.3),
    **dict.fromkeys("AÁTŤVWYÝАТУ", 0.05),
}  # fractions of the mark's own width, as in the trade's margin-kerning tables


def hang(text: str) -> float:
    """Return the part of a character's width that hangs out at either edge, from 0 to 1."""
    return HANGING.get(text, 0.0)
