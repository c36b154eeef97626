"""Headings that the guide looks for: words of the interface, which a translation says in its own language.

Each stands once in Python, marked by `noted`, and is looked for as `say` has it: in English as it stands there.
"""

from alongside.items.body import Body
from alongside.languages.speaking import say


def left_in_english(body: Body, heading: str) -> int | None:
    """The line of a heading that a translation has left as it was."""
    return next((one.line for one in body.headings if one.text == heading and heading != say(heading)), None)


def missed(body: Body, heading: str) -> tuple[int, str]:
    """Where a heading is missed, and in which words; at the English one, where a translation has left it as it was."""
    left = left_in_english(body, heading)
    if left is not None:
        return left, f"the heading `## {heading}` is left in English"
    return body.line, f"there is no heading `## {say(heading)}`"
