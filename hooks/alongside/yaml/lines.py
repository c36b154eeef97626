"""Reads YAML to plain data and remembers the line of every key: a fault is shown where it stands."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any

from yaml.constructor import ConstructorError
from yaml.error import Mark, MarkedYAMLError, YAMLError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.reader import ReaderError

from alongside.problems import Problem
from alongside.yaml.faults import explain, place_of
from alongside.yaml.loaders import Careful, Quick
from alongside.yaml.size import refuse_bombs


class Lines:
    """The line, from 1, of each key and list entry."""

    root: Node | None
    """The whole, or None of an empty or a broken text."""
    first: int
    """The line on which the text begins."""

    def __init__(self, root: Node | None, text: str, first: int) -> None:
        self.root, self.first = root, first
        self._ends = [found.start() for found in re.finditer("\n", text)]

    def of(self, *path: str | int) -> int:
        """The line of a key path such as `"owner", "topics", 2`, or of the nearest block that is there."""
        node, mark = self.root, self.root.start_mark if self.root else None
        for step in path:
            found = _child(node, step)
            if found is None:
                break
            mark, node = found
        return self.at(mark)

    def has(self, *path: str | int) -> bool:
        """Whether a key path leads to something."""
        node = self.root
        for step in path:
            found = _child(node, step)
            if found is None:
                return False
            _, node = found
        return True

    def at(self, mark: Mark | None) -> int:
        """The line of a mark in the text, or of its first line without one."""
        return self.first + bisect_left(self._ends, mark.index) if mark else self.first


def read(
    text: str, path: str, first_line: int = 1, environment: Mapping[str, str] | None = None
) -> tuple[Any, Lines, list[Problem]]:
    """Plain data of a YAML text, the line of each of its keys, and what is wrong with it.

    Keys are always strings, as written (`on:` stays `on`). `!ENV` takes its value from `environment`, as
    MkDocs does; any other unknown tag is ignored. `first_line` is the line of the file on which `text`
    begins. The data is None for an empty or a broken text. Where a key stands twice, the later counts.
    """
    lines = Lines(None, text, first_line)
    try:
        return _read(Quick, text, path, first_line, environment or {})
    except (YAMLError, RecursionError):
        pass  # libyaml is quick but says in other words what is wrong
    try:
        return _read(Careful, text, path, first_line, environment or {})
    except MarkedYAMLError as fault:
        return None, lines, [_broken(fault, path, lines, text)]
    except ReaderError as fault:
        line = first_line + text.count("\n", 0, fault.position)
        return None, lines, [Problem(path, line, "a control character cannot stand in YAML", "delete it")]
    except RecursionError:
        return None, lines, [Problem(path, first_line, "blocks are nested too deeply", "title: Trust at work")]


def _read(
    loader_class: type[Careful | Quick], text: str, path: str, first_line: int, environment: Mapping[str, str]
) -> tuple[Any, Lines, list[Problem]]:
    loader = loader_class(text, environment)
    root = loader.get_single_node()
    lines = Lines(root, text, first_line)
    problems = list(_node_problems(root, path, lines))
    if root:
        refuse_bombs(root)
    return loader.construct_document(root) if root else None, lines, problems


def _child(node: Node | None, step: str | int) -> tuple[Mark, Node] | None:
    """The place and the value of a mapping's key or of a list's entry."""
    if isinstance(node, MappingNode):
        pairs = (pair for pair in reversed(node.value) if pair[0].value == str(step))
        return next(((key.start_mark, value) for key, value in pairs), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and 0 <= step < len(node.value):
        return node.value[step].start_mark, node.value[step]
    return None


def _node_problems(root: Node | None, path: str, lines: Lines) -> Iterator[Problem]:
    """Keys that stand twice in a block. A block that holds itself, through an alias, is refused at once."""
    seen: set[int] = set()
    above: set[int] = set()

    def walk(node: Node) -> Iterator[Problem]:
        if id(node) in above:
            raise ConstructorError(None, None, "a block may not hold itself", node.start_mark)
        if isinstance(node, ScalarNode) or id(node) in seen:
            return
        seen.add(id(node))
        above.add(id(node))
        if isinstance(node, MappingNode):
            yield from _repeated_keys(node, path, lines)
        for child in node.value:
            for inner in child if isinstance(child, tuple) else (child,):
                yield from walk(inner)
        above.remove(id(node))

    if root:
        yield from walk(root)


def _repeated_keys(node: MappingNode, path: str, lines: Lines) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for key in (key for key, _ in node.value if isinstance(key, ScalarNode)):
        line = lines.at(key.start_mark)
        if key.value in first:
            what = f"the key `{key.value}` stands twice, first on line {first[key.value]}"
            yield Problem(path, line, what, f"keep one `{key.value}:`")
        first.setdefault(key.value, line)


def _broken(fault: MarkedYAMLError, path: str, lines: Lines, text: str) -> Problem:
    number = text.count("\n", 0, place_of(fault))
    words = text.split("\n")[number].strip()
    return Problem(path, lines.first + number, *explain(fault, words))
