"""Anchors of headings: each once on its page, and none that a template or a script knows for something else."""

import re

from markdown.extensions.toc import slugify

RESERVED = re.compile(
    r"""
    text | switches | search-field | letter-\d* | filters | materials | late | left-out | draw | sheet | plan | enquiry
    | handed | handed-what | hand-over | as-a-folder | spoken-words
    | (next|kit|formats|draw|contents|cards)-title
    | (sheet|plan|enquiry|booklet|kept|offline|room|add)-.*    # parts of the tools
    | (shelf|field|statement|choice|head|ref)-.*            # made of names: kinds, fields, works
    | references | grades | works-on-.* | which-page-.*     # headings of lists that are drawn from the guide
    | reviews | on-.*                                       # and more of them
    | to-mend                                               # of the panel while the site is served
    """,
    re.VERBOSE,
)
"""The ids that templates give."""


def slug_of(words: str) -> str:
    """The anchor that Python-Markdown, and what is built on it, makes of a heading's words."""
    return slugify(words, "-")


def anchor_of(words: str, taken: set[str]) -> str:
    """The anchor of a heading with these words, which is then one of those taken."""
    slug = slug_of(words) or "section"
    count = 1 if RESERVED.fullmatch(slug) else 0
    while (anchor := f"{slug}_{count}" if count else slug) in taken:
        count += 1
    taken.add(anchor)
    return anchor
