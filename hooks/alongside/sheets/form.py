"""A sheet's fields as an HTML form. All markup is in `overrides/sheet/fields.html`."""

from collections.abc import Callable
from typing import Any

from jinja2 import Environment

from alongside.sheets.model import Block

TEMPLATE = "sheet/fields.html"


class FormRenderer:
    """Calls the template's macros. The environment has to escape HTML and to find the template.

    `local` makes the address under the site's of a link in a field's words one to follow from the form's page.
    """

    def __init__(self, environment: Environment, local: Callable[[str], str]) -> None:
        names = {"type_of": type_of, "local": local}
        self._macros: Any = environment.get_template(TEMPLATE).make_module(names)

    def __call__(self, block: Block) -> str:
        """HTML of a block and of all blocks in it."""
        return str(self._macros.block(block)).strip()

    def notes(self, markdown: str) -> str:
        """The facilitator's notes as Markdown in an element that opens on request (needs `md_in_html`)."""
        return str(self._macros.notes(markdown)).strip()


def type_of(block: Block) -> str:
    """What a block is called in templates: its class's name in lower case."""
    return type(block).__name__.lower()
