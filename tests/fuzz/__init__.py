"""Every reader of foreign data, given what is broken by chance: see `__main__.py`."""
