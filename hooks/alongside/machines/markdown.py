"""Each page's Markdown beside it, as it was written, for programs that read words and not pages.

It stands at the page's address and `index.html.md`, where https://llmstxt.org has programs look for it: an address
without a file's name is that of an `index.html`.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote

from jinja2 import Environment

from alongside.files.formats import downloads
from alongside.items.item import Item
from alongside.items.kinds import Checklist, Model, Principle, Situation, Workshop
from alongside.items.library import LibraryItem, Timed
from alongside.items.times import time_of
from alongside.items.vocabulary import Grade, Idea, Kind
from alongside.languages.speaking import say
from alongside.links import is_elsewhere, under_site
from alongside.machines.publication import Publication, lists_of
from alongside.pages.lists import AREAS

PAGE = "markdown/page.md.jinja"
ENQUIRIES = "markdown/enquiries.md.jinja"
_LINK = re.compile(
    r"""\\. | (?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)  # an escape, or code, in which nothing is a link
    | (?P<before>\]\(\s*)(?: <(?P<pointed>[^<>\n]*)> | (?P<bare>[^\s<>()][^\s()]*(?:\([^\s()]*\)[^\s()]*)*) )""",
    re.DOTALL | re.VERBOSE,
)
"""The address of a link, where it is written."""


def markdown_address(page: str) -> str:
    """Where the Markdown of the page at an address stands, both under the site's."""
    return f"{page}index.html.md"


def pointed(address: str) -> str:
    """A whole address as it stands between the brackets of a link."""
    return re.sub(r"[\s<>()\\]", lambda found: quote(found[0]), address)


def page_markdown(item: Item, publication: Publication, templates: Environment) -> str:
    """The Markdown of an item's page: title, summary, facts, its own words, and the list drawn from the guide."""
    guide = publication.guide
    return templates.get_template(PAGE).render(
        item=item,
        body=with_whole_links(item, publication).strip(),
        anchored=publication.anchored,
        facts=list(_facts(item)),
        leads=[(label, guide.named(ids)) for label, ids in _leads(item)],
        files=downloads(item, guide),
        lists=lists_of(item, guide),
        works=guide.cited_by(item),
        guide=guide,
        grades=Grade,
        ideas=Idea,
        areas=AREAS,
        licence=publication.guide.licence,
        pointed=pointed,
        whole=lambda address: pointed(publication.whole(address)),
    )


def enquiries_markdown(publication: Publication, templates: Environment, title: str, summary: str, url: str) -> str:
    """The Markdown of the page on which visitors ask: the ways to reach the owner."""
    known = {"title": title, "summary": summary, "url": pointed(publication.whole(url))}
    return templates.get_template(ENQUIRIES).render(owner=publication.guide.owner, **known)


def with_whole_links(item: Item, publication: Publication) -> str:
    """The Markdown of an item as written, but that each link has its whole address, and each heading its anchor."""

    def whole(found: re.Match[str]) -> str:
        href = found["pointed"] or found["bare"]
        if not href or is_elsewhere(href):
            return found[0]
        return found["before"] + pointed(publication.whole(publication.guide.led(under_site(href, item.source))))

    lines = item.body.text.split("\n")
    for heading in item.body.headings:
        lines[heading.line - item.body.line] += publication.anchored(heading.text, heading.anchor)
    return _LINK.sub(whole, "\n".join(lines))


def _facts(item: Item) -> Iterator[tuple[str, str]]:
    """What a reader needs to choose, as the page's head has it."""
    if not isinstance(item, LibraryItem):
        return
    yield say("Kind"), item.kind.label
    yield say("Time"), time_of(item)
    if isinstance(item, Timed):
        yield say("People"), item.people_words
    yield say("For"), item.audience_words
    yield say("About"), ", ".join(topic.label for topic in item.topics)
    if isinstance(item, Principle | Model):
        yield say("Evidence"), f"{item.grade.label}. {item.because}"


def _leads(item: Item) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What the page puts forward besides its own words, and what to read next: labels, and items' ids."""
    match item:
        case Situation():
            yield say("Sheet"), (item.sheet,)
            yield say("Next"), item.next
        case Checklist():
            yield say("The other side"), item.leads
        case Workshop():
            yield say("Sheets"), item.sheets
    if item.kind is not Kind.TERM:
        yield say("Read on"), item.related
