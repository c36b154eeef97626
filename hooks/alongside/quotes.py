"""Straight quotation marks and apostrophes, set as printers set them."""

_OPENING = {"'": "\N{LEFT SINGLE QUOTATION MARK}", '"': "\N{LEFT DOUBLE QUOTATION MARK}"}
_CLOSING = {"'": "\N{RIGHT SINGLE QUOTATION MARK}", '"': "\N{RIGHT DOUBLE QUOTATION MARK}"}
_BEFORE_OPENING = frozenset(" \t\n\N{NO-BREAK SPACE}([{/-\N{EN DASH}\N{EM DASH}") | frozenset(_OPENING.values())
"""What stands before a mark that opens; at the beginning of a text a mark opens, too."""


def curled(text: str, before: str = " ") -> str:
    """The text with curly marks; `before` is the letter that stands before it."""
    letters = []
    for letter in text:
        marks = _OPENING if before in _BEFORE_OPENING else _CLOSING
        letters.append(marks.get(letter, letter))
        before = letters[-1]
    return "".join(letters)
