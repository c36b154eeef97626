"""Straight quotation marks and apostrophes, set as printers set them."""

from alongside.sheets.model import Run, Runs

_OPENING = {"'": "\N{LEFT SINGLE QUOTATION MARK}", '"': "\N{LEFT DOUBLE QUOTATION MARK}"}
_CLOSING = {"'": "\N{RIGHT SINGLE QUOTATION MARK}", '"': "\N{RIGHT DOUBLE QUOTATION MARK}"}
_BEFORE_OPENING = frozenset(" \t\n\N{NO-BREAK SPACE}([{/-\N{EN DASH}\N{EM DASH}") | frozenset(_OPENING.values())
"""What stands before a mark that opens; at the beginning of a text a mark opens, too."""


def curled(runs: Runs) -> Runs:
    """Runs with curly marks. What is set as code stays as it is."""
    made, before = [], " "
    for run in runs:
        text = run.text if run.code else _curled(run.text, before)
        made.append(Run(text, run.strong, run.emphasis, run.code, run.href))
        before = (before + text)[-1]
    return tuple(made)


def _curled(text: str, before: str) -> str:
    letters = []
    for letter in text:
        marks = _OPENING if before in _BEFORE_OPENING else _CLOSING
        letters.append(marks.get(letter, letter))
        before = letters[-1]
    return "".join(letters)
