"""How a sheet is done apart, by ear and slowly, for worksheets that tests write."""

APART = """## Apart, by ear, or slowly

- Apart: Send it a day before.
- By ear: Say each row.
- Slowly: One row will do.

## The sheet

"""
"""Above the first place to write, which stands in a part of its own below it."""
