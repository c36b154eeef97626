"""PDFs: Typst sets the pages, pikepdf makes them fillable.

A PDF is tagged, valid PDF/UA-1, and the same bytes whenever it is made from the same commit.
"""
