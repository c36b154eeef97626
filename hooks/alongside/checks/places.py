"""Where an item works stands in its front matter, and what to change for a session at a distance below a heading.

A worksheet says it in a section that every worksheet has; apart.py looks after that.
"""

from collections.abc import Iterator

from alongside.agenda.apart import HEADING
from alongside.guide import Guide
from alongside.items.library import Timed
from alongside.items.vocabulary import Kind, Place
from alongside.languages.headings import left_in_english, missed
from alongside.languages.speaking import say
from alongside.problems import Problem


def remote_versions(guide: Guide) -> Iterator[Problem]:
    """Who says that something changes says what, and the other way round."""
    for item in guide.library():
        if not isinstance(item, Timed):
            continue
        line = next((heading.line for heading in item.body.headings if heading.text == say(HEADING)), None)
        if (left := left_in_english(item.body, HEADING)) is not None:
            yield Problem(item.place, left, missed(item.body, HEADING)[1], f"`## {say(HEADING)}`")
        elif item.where is Place.CHANGED and line is None and item.kind is not Kind.WORKSHEET:
            what = f"`where: {Place.CHANGED}` needs a section on what to change, and there is none"
            yield Problem(item.place, item.line_of("where"), what, f"add `## {say(HEADING)}`")
        if item.where is not Place.CHANGED and line is not None:
            why = "says what to change at a distance, and `where` does not say that it can be done"
            what = f"`## {say(HEADING)}` {why}"
            yield Problem(item.place, line, what, f"add `where: {Place.CHANGED}` to the front matter")
