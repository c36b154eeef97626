"""The real guide as it is published, and other guides made of it."""

from functools import cache

from alongside.guide import Guide
from alongside.machines.publication import Publication
from tests.guide import guide


def published(read: Guide | None = None) -> Publication:
    """The guide, or another, under a name."""
    return Publication(read or guide(), "Alongside", "A field guide to leading in partnership", "en-GB")


@cache
def publication() -> Publication:
    """The real guide."""
    return published()
