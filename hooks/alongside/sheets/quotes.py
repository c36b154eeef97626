"""Straight quotation marks and apostrophes, set as printers set them."""

from msgspec import structs

from alongside.sheets.model import Runs

_OPENING = {"'": "\N{LEFT SINGLE QUOTATION MARK}", '"': "\N{LEFT DOUBLE QUOTATION MARK}"}
_CLOSING = {"'": "\N{RIGHT SINGLE QUOTATION MARK}", '"': "\N{RIGHT DOUBLE QUOTATION MARK}"}
_BEFORE_OPENING = frozenset(" \t\n\N{NO-BREAK SPACE}([{/-\N{EN DASH}\N{EM DASH}") | frozenset(_OPENING.values())
"""What stands before a mark that opens; at the beginning of a text a mark opens, too."""


def curled(text: str, before: str = " ") -> str:
    """The text with curly marks; `before` is the letter that stands before it."""
    if "'" not in text and '"' not in text:
        return text
    letters = []
    for letter in text:
        marks = _OPENING if before in _BEFORE_OPENING else _CLOSING
        letters.append(marks.get(letter, letter))
        before = letters[-1]
    return "".join(letters)


def curled_runs(runs: Runs) -> Runs:
    """Runs with curly marks. What is set as code stays as it is."""
    made, before = [], " "
    for run in runs:
        text = run.text if run.code else curled(run.text, before)
        made.append(structs.replace(run, text=text) if text != run.text else run)
        before = (before + text)[-1]
    return tuple(made)
