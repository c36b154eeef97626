"""Addresses live for ever: where an item used to be, a redirect stands. Each place on a page has one of its own."""

from collections.abc import Iterator

from alongside.anchors import RESERVED
from alongside.checks.links import GENERATED
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.vocabulary import Kind
from alongside.links import page_address
from alongside.pages.lists import list_of
from alongside.problems import Problem


def former_addresses(guide: Guide) -> Iterator[Problem]:
    """A former address is no page's present one, is claimed once, and by something that has a page."""
    taken = {page_address(path): f"docs/{path}" for path in (*guide.left_out, *GENERATED)}
    taken |= {item.url: item.place for item in guide.readable()}
    for item in guide.own:
        for former in item.formerly:
            yield from _problems(item, former, taken)
            taken.setdefault(page_address(former), item.place)


def _problems(item: Item, former: str, taken: dict[str, str]) -> Iterator[Problem]:
    line = item.line_of("formerly")
    if item.kind is Kind.TERM:
        what = "a term has no page of its own, and so no former one"
        yield Problem(item.place, line, what, "leave `formerly` out, or put it on the page that says it now")
    elif (holder := taken.get(page_address(former))) is not None:
        whose = "this page itself" if holder == item.place else holder
        what = f"`formerly` names `{former}`, at whose address {whose} stands"
        yield Problem(item.place, line, what, "name a file that is no longer there")


def anchors(guide: Guide) -> Iterator[Problem]:
    """The name of a term or a work that a page lists is no other place's on that page."""
    for page in guide.readable():
        taken = {heading.anchor for heading in page.body.headings}
        for name in (entry.id for entry in list_of(page, guide)):
            what = f"`{name}` is already a place on docs/{page.source}, which lists it"
            if not (name in taken or RESERVED.fullmatch(name)):
                continue
            if name in guide.references:
                yield Problem("docs/sources/references.yml", guide.references[name].line, what, f"key: {name}2026")
            elif name in guide.items:
                yield Problem(guide.items[name].place, 1, what, f"rename the file, such as to `{name}-at-work.md`")
