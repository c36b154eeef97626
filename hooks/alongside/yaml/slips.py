"""What YAML reads otherwise than a person who writes front matter means it: reported, since nothing would tell."""

import re
import unicodedata
from collections.abc import Iterator

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from alongside.problems import Problem
from alongside.yaml.lines import Lines

_ODD_SPACE = re.compile(
    r"^(?P<before>[ ]*(?:-[ ]*)*(?:[\w-]+:)?[ ]*)(?P<odd>[\t\u00a0\u1680\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]+)"
)
_NAMES = {
    "\t": "a tab",
    "\u00a0": "a no-break space",
    "\u202f": "a narrow no-break space",
    "\u200b": "a zero-width space",
}
_MARKS = ("&", "!")
"""What names a value, or its type, in YAML."""
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def odd_spaces(text: str, path: str, first_line: int) -> Iterator[Problem]:
    """Spaces that look like plain ones, as a word processor's, where YAML wants a plain one; and control characters."""
    for number, line in enumerate(text.split("\n"), first_line):
        found = _ODD_SPACE.match(line)
        if found:
            name = _NAMES.get(found["odd"][0], "a space that is no plain one")
            right = f"{found['before'].rstrip(' ')} {line[found.end() :].strip()}".strip()
            yield Problem(
                path, number, f"{name} stands where a plain space should: `{line.strip()[:60]}`", f"`{right}`"
            )
        if control := _CONTROL.search(line):
            yield Problem(
                path, number, f"a control character, U+{ord(control[0]):04X}, stands in the line", "delete it"
            )


def slips(lines: Lines, text: str, path: str) -> Iterator[Problem]:
    """Words that are lost as a comment or a mark, characters that nobody sees, numbers that are read as others."""
    for node in _scalars(lines.root):
        if unseen := next((letter for letter in node.value if _is_unseen(letter)), None):
            what = f"a character that nobody sees, U+{ord(unseen):04X}, stands in the value"
            yield Problem(path, lines.at(node.start_mark), what, "delete it")
        written = text[node.start_mark.index : node.end_mark.index]
        if written[:1] in _MARKS:
            mark = written.split(maxsplit=1)[0]
            quoted = written.replace('"', '\\"').strip()
            what = f"`{mark}` is read as a mark of YAML and left out"
            yield Problem(path, lines.at(node.start_mark), what, f'put the whole value in quotes: `"{quoted}"`')
        if node.style:
            continue
        rest = text[node.end_mark.index :].split("\n", 1)[0]
        if node.tag.endswith(":str") and re.match(r"[ \t]+#", rest):
            what = f"`{rest.strip()[:60]}` is read as a comment and left out"
            quoted = f"{node.value} {rest.strip()}".replace('"', '\\"')
            yield Problem(path, lines.at(node.end_mark), what, f'put the whole value in quotes: `"{quoted}"`')
        if node.tag.endswith((":int", ":float")) and not re.fullmatch(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", node.value):
            what = f"`{node.value}` is read as another number"
            yield Problem(path, lines.at(node.start_mark), what, "write a number without leading noughts, such as `30`")


def _is_unseen(letter: str) -> bool:
    """Whether a character only steers how others are set, or is none: white space aside, which is plain space later."""
    return unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp") and letter not in "\t\r\n"


def _scalars(node: Node | None) -> Iterator[ScalarNode]:
    """The single values."""
    match node:
        case ScalarNode():
            yield node
        case SequenceNode():
            for inner in node.value:
                yield from _scalars(inner)
        case MappingNode():
            for _, inner in node.value:
                yield from _scalars(inner)
