"""The Word files of sheets and workshops: python-docx writes the same parts as the PDF, as Word's own things.

    parts = {"team-health-check.docx": sheet_part(sheet, details)}
    kept = build(parts, Path(".cache/word"), Path("overrides"))

Headings, lists, tables and links are real ones; a box can be clicked; ruled lines are paragraphs to type in. A file is
the same bytes whenever it is made from the same commit.
"""

from alongside.sheets.word.build import build
from alongside.sheets.word.writer import Writer

__all__ = ["Writer", "build"]
