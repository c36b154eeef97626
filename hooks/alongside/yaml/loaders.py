"""The loaders that read YAML: plain keys, `!ENV`, and every fault of a value with its place."""

from collections.abc import Hashable, Mapping
from typing import Any

import yaml
from yaml.composer import Composer
from yaml.constructor import ConstructorError, SafeConstructor
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.resolver import Resolver


class Plain(SafeConstructor, Resolver):
    """PyYAML's safe constructor with plain keys and `!ENV`; every fault of a value carries its place."""

    environment: Mapping[str, str]

    def construct_object(self, node: Node, deep: bool = False) -> Any:
        """The value of a node."""
        try:
            return super().construct_object(node, deep=deep)
        except (ValueError, LookupError, OverflowError, AttributeError, TypeError) as fault:
            kind = "date" if node.tag.endswith("timestamp") else "value"
            raise ConstructorError(None, None, f"not a possible {kind}", node.start_mark) from fault

    def construct_mapping(self, node: Node, deep: bool = False) -> dict[Hashable, Any]:
        """The keys and values of a block."""
        if not isinstance(node, MappingNode):
            raise ConstructorError(None, None, "expected keys and values", node.start_mark)
        self.flatten_mapping(node)
        return {self._key(key): self.construct_object(value, deep=deep) for key, value in node.value}

    def _key(self, node: Node) -> str:
        if not isinstance(node, ScalarNode):
            raise ConstructorError(None, None, "a key has to be a word", node.start_mark)
        return str(node.value)

    def construct_environment(self, node: Node) -> Any:
        """The value of the first variable that is set; the last entry of a list is the default."""
        names = [node] if isinstance(node, ScalarNode) else list(node.value[:-1] or node.value)
        for name in names:
            if name.value in self.environment:
                value = self.environment[name.value]
                tag = self.resolve(ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
                return self.construct_object(ScalarNode(tag, value, node.start_mark, node.end_mark))
        has_default = isinstance(node, SequenceNode) and len(node.value) > 1
        return self.construct_object(node.value[-1], deep=True) if has_default else None

    def construct_unknown(self, node: Node) -> Any:
        """The value of a node whose tag means nothing here, such as `!!python/name:`."""
        match node:
            case ScalarNode():
                return self.construct_scalar(node)
            case SequenceNode():
                return self.construct_sequence(node, deep=True)
        return self.construct_mapping(node, deep=True)


_add: Any = Plain.add_constructor
_add("!ENV", Plain.construct_environment)
_add(None, Plain.construct_unknown)


class Careful(Plain, yaml.SafeLoader):
    """Reads in Python, whose faults are known; the values of `!ENV` come from `environment`."""

    def __init__(self, stream: str, environment: Mapping[str, str]) -> None:
        yaml.SafeLoader.__init__(self, stream)
        self.environment = environment


class Quick(Plain, Composer, getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads through libyaml where PyYAML comes with it; nodes are composed in Python, which minds how deep."""

    def __init__(self, stream: str, environment: Mapping[str, str]) -> None:
        super(Composer, self).__init__(stream)
        Composer.__init__(self)
        self.environment = environment
