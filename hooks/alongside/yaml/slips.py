"""What YAML reads otherwise than a person who writes front matter means it: reported, since nothing would tell."""

import re
import unicodedata
from collections.abc import Collection, Iterator

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
_NO_SPACE = re.compile(
    r"(?P<key>[A-Za-z][\w-]*) *(?::(?=[^\s\u200b-\u200f\u2060\ufeff])|\N{FULLWIDTH COLON})\s*(?P<value>.*)"
)
_NO_COLON = re.compile(r"(?P<key>[A-Za-z][\w-]*) +(?P<value>[^:\N{FULLWIDTH COLON}]*)")
_MARKS = ("&", "!")
"""What names a value, or its type, in YAML."""
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


def with_spaces(text: str, path: str, first_line: int, keys: Collection[str]) -> tuple[str, list[Problem]]:
    """A text with plain spaces and colons where YAML wants them, and what is wrong with it as it is written.

    Without one of the `keys`, of which a line has no colon, YAML would take it for more words of the line above.
    """
    problems: list[Problem] = []
    lines = text.split("\n")
    at, key = next(((at, line) for at, line in enumerate(lines) if line.strip() and line[0] != "#"), (0, ""))
    if key.startswith(" "):
        what = f"the first key is indented: `{key.rstrip()[:60]}`"
        problems.append(Problem(path, first_line + at, what, f"`{key.strip()}`"))
        too_many = len(key) - len(key.lstrip(" "))
        lines = [line.removeprefix(" " * too_many) for line in lines]
    for at, line in enumerate(lines):
        for what, right in _odd(line, keys):
            example = f"`{right}`" if right else "delete it"
            problems.append(Problem(path, first_line + at, what, example))
            lines[at] = right or _CONTROL.sub("", lines[at])
    return "\n".join(lines), problems


def _odd(line: str, keys: Collection[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with a line's spaces and colons, each with the line as it was meant; none of it if it is to go."""
    found = _NO_COLON.fullmatch(line.rstrip())
    if found and found["key"] in keys:
        yield f"a key has no colon after it: `{line.strip()[:60]}`", f"{found['key']}: {found['value']}"
    if found := _NO_SPACE.fullmatch(line):
        what = f"no colon with a space after it stands after the key: `{line.rstrip()[:60]}`"
        yield what, f"{found['key']}: {found['value']}"
    if found := _ODD_SPACE.match(line):
        name = _NAMES.get(found["odd"][0], "a space that is no plain one")
        rest = line[found.end() :].strip()
        is_first = not found["before"].strip()  # of an entry, or of a key within another
        right = (
            f"  {rest}"
            if is_first and rest.split(":")[0] not in keys
            else f"{found['before'].rstrip()} {rest}".lstrip()
        )
        yield f"{name} stands where a plain space should: `{line.strip()[:60]}`", right
    if control := _CONTROL.search(line):
        yield f"a control character, U+{ord(control[0]):04X}, stands in the line", ""


def slips(lines: Lines, text: str, path: str) -> Iterator[Problem]:
    """Words that are lost as a comment or a mark, characters that nobody sees, numbers that are read as others."""
    for node in _scalars(lines.root):
        if unseen := next(filter(_is_unseen, _rare(node.value)), None):
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
        if swallowed := re.search(r"\n *(- .*)", written):
            what = f"`{swallowed[1][:60]}` is read as more words of the entry above it"
            line = lines.at(node.start_mark) + written.count("\n", 0, swallowed.start(1))
            yield Problem(path, line, what, "indent the entries of a list alike")
        rest = text[node.end_mark.index :].split("\n", 1)[0]
        if node.tag.endswith(":str") and re.match(r"[ \t]+#", rest):
            what = f"`{rest.strip()[:60]}` is read as a comment and left out"
            quoted = f"{node.value} {rest.strip()}".replace('"', '\\"')
            yield Problem(path, lines.at(node.end_mark), what, f'put the whole value in quotes: `"{quoted}"`')
        if node.tag.endswith((":int", ":float")) and not re.fullmatch(r"-?(?:0|[1-9]\d*)(?:\.\d+)?", node.value):
            what = f"`{node.value}` is read as another number"
            yield Problem(path, lines.at(node.start_mark), what, "write a number without leading noughts, such as `30`")


def _rare(text: str) -> str:
    """A text, or nothing of it where every character of it is a plain one."""
    return "" if text.isascii() and text.isprintable() else text


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
