"""The files that an item offers: what they are (`formats.py`), what they hold, and how they are made (`making.py`)."""
