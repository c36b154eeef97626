"""Makes an item's Markdown ready for the site: fields become a form, citations become links, lists are added."""

import re
from collections.abc import Iterator
from functools import partial

from jinja2 import Environment

from alongside import questions
from alongside.agenda.read import HEADING as AGENDA
from alongside.guide import Guide
from alongside.items.citation import CITATION, keys_of
from alongside.items.kinds import Item
from alongside.items.vocabulary import Grade, Idea, Kind
from alongside.links import on_page
from alongside.sheets.fill import fill_in
from alongside.sheets.form import FormRenderer

LISTS = {
    "sources": "markdown/sources.md.jinja",
    "glossary": "markdown/glossary.md.jinja",
    "about": "markdown/about.md.jinja",
}
"""Pages below whose own words a list is made from the guide."""
CUT = "<!-- cut: {} -->"
"""What parts a page's text for its template: it stands above what is named there, in the Markdown and in its HTML."""
_CUT = re.compile(r"\n?<!-- cut: (\w+) -->\n?")


def compose(item: Item, guide: Guide, templates: Environment) -> str:
    """The Markdown of an item's page."""
    # Places to write become form fields
    if sheet := guide.sheet(item):
        render = FormRenderer(templates, partial(on_page, page=item.url))
        markdown = fill_in(item.body, sheet, render)
    else:
        markdown = item.body.with_lines([*_cuts(item), *_anchors(item, guide)])
    # Citations become links to the list at the page's foot
    markdown = CITATION.sub(lambda found: cite(found, guide), markdown)
    # The page's own list, and the works it cites
    if item.id in LISTS:
        markdown += templates.get_template(LISTS[item.id]).render(guide=guide, grades=Grade, ideas=Idea)
    if works := guide.cited_by(item):
        markdown += templates.get_template("markdown/references.md.jinja").render(works=works)
    return markdown


def parts_of(html: str) -> dict[str, str]:
    """A page's text as its template sets it: `opening` is what stands above the first section, `sections` the rest.

    Of a workshop `agenda` is what stands below the heading of its agenda.
    """
    opening, *cut = _CUT.split(html)
    return {"opening": opening, "sections": "", "agenda": ""} | dict(zip(cut[::2], cut[1::2], strict=True))


def whole(html: str) -> str:
    """A page's text with no cut in it."""
    return _CUT.sub("\n", html)


def cite(found: re.Match[str], guide: Guide) -> str:
    """A citation as a reader sees it: `(Wang et al., 2014; Karau and Williams, 1993)`, each a link."""
    known = [key for key in keys_of(found) if key in guide.references]
    return f"({'; '.join(f'[{guide.references[key].short}](#ref-{key})' for key in known)})" if known else found[0]


def redirect(item: Item, former: str, templates: Environment) -> str:
    """The Markdown of the page that stands at an item's former address and leads to the present one."""
    depth = former.removesuffix(".md").removesuffix("/index").count("/") + 1
    return templates.get_template("markdown/redirect.md.jinja").render(item=item, to="../" * depth + item.url)


def _cuts(item: Item) -> Iterator[tuple[int, str]]:
    """Where the page's text is cut, and the line of the file above which the cut stands."""
    sections = [heading for heading in item.body.headings if heading.level == 2]
    if sections and item.kind is not Kind.TERM:
        yield sections[0].line, _line(CUT.format("sections"))
    agenda = next((heading for heading in sections if heading.text == AGENDA), None)
    if agenda and item.kind is Kind.WORKSHOP:
        yield agenda.end, _line(CUT.format("agenda"))


def _anchors(item: Item, guide: Guide) -> Iterator[tuple[int, str]]:
    if item.id == questions.ID and guide.bank:
        yield from questions.anchors(guide.bank)


def _line(text: str) -> str:
    """A text as a block of its own."""
    return f"\n{text}\n"
