"""The files that an item offers: what they are (`formats.py`), what they hold, and how all of them are made (`making.py`)."""
