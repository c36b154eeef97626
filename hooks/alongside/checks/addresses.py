"""Addresses live for ever: where an item used to be, a redirect stands, and nothing else."""

from collections.abc import Iterator

from alongside.checks.links import GENERATED
from alongside.guide import Guide
from alongside.items.item import Item
from alongside.items.vocabulary import Kind
from alongside.links import page_address
from alongside.problems import Problem


def former_addresses(guide: Guide) -> Iterator[Problem]:
    """A former address is no page's present one, is claimed once, and by something that has a page."""
    taken = {page_address(path): f"docs/{path}" for path in (*guide.left_out, *GENERATED)}
    taken |= {item.url: item.place for item in guide.readable()}
    for item in guide.items.values():
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
