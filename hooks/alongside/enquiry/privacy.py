"""What the owner says of visitors' data: Markdown in the settings, read like an item's text."""

from alongside.items.body import Body
from alongside.links import is_elsewhere
from alongside.problems import Problem
from alongside.sheets.model import Block
from alongside.sheets.parse import parse

WHOLE = "[our policy](https://your-organisation.org/privacy)"


def read_privacy(markdown: str, path: str, line: int) -> tuple[list[Block], list[Problem]]:
    """The blocks of the Markdown, and everything wrong with it, all of which stands on this line of the file."""
    body = Body(markdown)
    text, faults = parse(body, path, lambda href, _: href, fillable=False)
    problems = [Problem(path, line, f"`privacy` has {fault.what}", fault.example) for fault in faults]
    for href in (link.href for link in body.links if not is_elsewhere(link.href)):
        what = f"`privacy` has the link `{href}`, which is no whole address"
        problems.append(Problem(path, line, what, WHOLE))
    return [placed.block for placed in text.blocks], problems
