"""Word files: python-docx writes the same parts as the PDF, as Word's own things.

Headings, lists, tables and links are real ones; a box can be clicked; ruled lines are paragraphs to type in. A file is
the same bytes whenever it is made from the same commit.
"""
