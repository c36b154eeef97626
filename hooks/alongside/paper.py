"""The papers on which the guide is printed, declared once."""

from alongside.items.vocabulary import Word


class Paper(Word):
    """A paper: its value stands in the names of files and in the page design, its `label` on pages."""

    A4 = "a4", "A4"
    LETTER = "letter", "US Letter"
