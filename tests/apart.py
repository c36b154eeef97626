"""How a sheet is done at a distance, by ear and in few words, for worksheets that tests write."""

APART = """## At a distance, by ear or screen reader, or in few words

- At a distance: Send it a day before.
- By ear or screen reader: Say each row.
- In few words: One row will do.

## The sheet

"""
"""Above the first place to write, which stands in a part of its own below it."""
