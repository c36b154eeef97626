"""Refuses a YAML text whose aliases repeat so much that reading it would take for ever."""

from yaml.constructor import ConstructorError
from yaml.nodes import Node, ScalarNode

MOST_REPEATED = 10_000
"""So many values the aliases of a text may repeat in all."""


def refuse_bombs(root: Node) -> None:
    """Raises a fault at the first block that holds too many values. `root` does not hold itself.

    Raises:
        ConstructorError: with the place of the block.
    """
    sizes: dict[int, int] = {}

    def size(node: Node) -> int:
        if id(node) not in sizes:
            sizes[id(node)] = 1 if isinstance(node, ScalarNode) else 1 + sum(map(size, _children(node)))
            if sizes[id(node)] > len(sizes) + MOST_REPEATED:
                raise ConstructorError(None, None, "aliases repeat too many values", node.start_mark)
        return sizes[id(node)]

    size(root)


def _children(node: Node) -> list[Node]:
    return [inner for child in node.value for inner in (child if isinstance(child, tuple) else (child,))]
