"""A workshop's agenda as data, read from the tables on its page."""
