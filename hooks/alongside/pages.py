"""Makes an item's Markdown ready for the site: fields become a form, citations become links, lists are added."""

import posixpath
import re
from collections.abc import Callable

from jinja2 import Environment

from alongside.body import CITATION
from alongside.catalogue import Catalogue
from alongside.items import Item
from alongside.sheets.fill import fill_in
from alongside.sheets.form import renderer
from alongside.vocabulary import Grade, Idea

LISTS = {
    "sources": "markdown/sources.md.jinja",
    "glossary": "markdown/glossary.md.jinja",
    "about": "markdown/about.md.jinja",
}
"""Pages below whose own words a list is made from the catalogue."""


def compose(item: Item, catalogue: Catalogue, templates: Environment) -> str:
    """The Markdown of an item's page."""
    markdown = item.body
    # Places to write become form fields
    if sheet := catalogue.sheet(item):
        markdown = fill_in(markdown, sheet, item.body_line, renderer(templates, links_from(item, catalogue)))
    # Citations become links to the list at the page's foot
    markdown = CITATION.sub(lambda found: cite(found, catalogue), markdown)
    # The page's own list, and the works it cites
    if item.id in LISTS:
        markdown += templates.get_template(LISTS[item.id]).render(guide=catalogue, grades=Grade, ideas=Idea)
    if works := catalogue.cited_by(item):
        markdown += templates.get_template("markdown/references.md.jinja").render(works=works)
    return markdown


def links_from(item: Item, catalogue: Catalogue) -> Callable[[str], str]:
    """Makes an absolute address under the site's one that is relative to an item's page; leaves others as they are."""
    site = catalogue.owner.site_url if catalogue.owner else ""

    def local(address: str) -> str:
        path, hash_, anchor = address.partition("#")
        if not site or not path.startswith(site):
            return address
        target = path.removeprefix(site)
        relative = posixpath.relpath(target or ".", item.url or ".")
        return relative + ("/" if target.endswith("/") or not target else "") + hash_ + anchor

    return local


def cite(found: re.Match[str], catalogue: Catalogue) -> str:
    """A citation as a reader sees it: `(Wang et al., 2014; Karau and Williams, 1993)`, each a link."""
    keys = [key.strip().removeprefix("@") for key in found[1].split(";")]
    known = [key for key in keys if key in catalogue.references]
    return f"({'; '.join(f'[{catalogue.references[key].short}](#ref-{key})' for key in known)})" if known else found[0]


def redirect(item: Item, former: str, templates: Environment) -> str:
    """The Markdown of the page that stands at an item's former address and leads to the present one."""
    depth = former.removesuffix(".md").removesuffix("/index").count("/") + 1
    return templates.get_template("markdown/redirect.md.jinja").render(item=item, to="../" * depth + item.url)
