"""What stands at an address where an item used to be."""

from jinja2 import Environment

from alongside.items.kinds import Item


def redirect(item: Item, former: str, templates: Environment) -> str:
    """The Markdown of the page that stands at an item's former address and leads to the present one."""
    depth = former.removesuffix(".md").removesuffix("/index").count("/") + 1
    return templates.get_template("markdown/redirect.md.jinja").render(item=item, to="../" * depth + item.url)
