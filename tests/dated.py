"""Days of review and change, for pages that tests write."""

DATED = "reviewed: 2026-11-22\nchanges: [{on: 2026-11-22, what: First published.}]\n"
"""Two lines of front matter that every page has to have."""
