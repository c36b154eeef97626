"""Values that try to be more than words, each with a tag of its own by which it is found again."""

import re
from typing import Any

import yaml
from msgspec import Struct
from msgspec.inspect import (
    LiteralType,
    Metadata,
    NoneType,
    StrType,
    Type,
    UnionType,
    VarTupleType,
    type_info,
)
from msgspec.structs import FieldInfo, fields

from alongside.items.declared import hints_of

CORE = "\"'<img src=x onerror=run()>{{7*7}}{%x%}|#$@\\]]>-->"
"""In 60 letters: quotation marks, an element that runs, two kinds of braces, and the ends of other languages."""
REST = (
    " </script></title></textarea><svg onload=run()> &amp;lt; &#60;b> *a* `b` ~c~"
    " //d ${e} %f %(g)s \\u003cb \N{EN DASH} ŁĞő"
)
BEYOND_PRINT = " \N{GRINNING FACE} \u05e9\u05dc\u05d5\u05dd 中"
"""An emoji, a word that runs from right to left, and a letter that no font has."""


PROPERTY = 255
"""Letters that a property of a Word file takes."""


class Values:
    """Makes values and remembers each by its tag: `T1`, `T2`, …"""

    def __init__(self, letter: str = "T") -> None:
        self.made: dict[str, str] = {}
        self._letter = letter

    def text(self, most: int = 300, *, beyond_print: bool = False, end: str = "") -> str:
        """A text of `most` letters that begins with its tag and ends with `end`."""
        tag = f"{self._letter}{len(self.made) + 1}q"
        whole = tag + " " + CORE + (BEYOND_PRINT if beyond_print else "") + REST
        whole = whole[: most - len(end)].rstrip()
        while len(whole) + len(end) + 6 <= most <= 300:
            whole += " more"
        self.made[tag] = whole + end
        return whole + end

    def of(self, info: FieldInfo, known: dict[str, Any], *, beyond_print: bool = False) -> Any:
        """A value for a key of a struct: one that is known, a text if it takes any, or else its own example."""
        name = info.encode_name
        if name in known:
            return known[name]
        value = self._of_type(type_info(info.type), beyond_print)
        return value if value is not None else _example(info)

    def _of_type(self, kind: Type, beyond_print: bool) -> Any:
        match kind:
            case Metadata():
                return self._of_type(kind.type, beyond_print)
            case UnionType():
                inner = [one for one in kind.types if not isinstance(one, NoneType)]
                return self._of_type(inner[0], beyond_print) if len(inner) == 1 else None
            case StrType() if kind.pattern is None or re.search(kind.pattern, f"T1q {CORE}"):
                return self.text(min(kind.max_length or 300, PROPERTY), beyond_print=beyond_print)
            case VarTupleType():
                found = self._of_type(kind.item_type, beyond_print)
                more = range(max(kind.min_length or 0, 2) - 1)
                return None if found is None else [found, *(self._of_type(kind.item_type, beyond_print) for _ in more)]
        return kind.values[0] if isinstance(kind, LiteralType) else None

    def struct(self, struct: type[Struct], known: dict[str, Any], *, beyond_print: bool = False) -> dict[str, Any]:
        """A value for every key of a struct."""
        return {
            info.encode_name: self.of(info, known, beyond_print=beyond_print)
            for info in fields(struct)
            if known.get(info.encode_name, "") is not None
        }


def _example(info: FieldInfo) -> Any:
    """The example that the key's declaration gives."""
    examples = hints_of(info).get("examples")
    assert examples, f"{info.name} has no example: say what the torture item has there"
    return yaml.safe_load(str(examples[0]))


def markdown(text: str) -> str:
    """A text as Markdown that means these letters and nothing else."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def plain(text: str) -> str:
    """A text as it is compared: without what typography changes, quotation marks, blanks and hyphens at line ends."""
    straight = text.translate(str.maketrans("\u2018\u2019\u201c\u201d", "''\"\""))
    return re.sub(r"\s+", " ", straight)


def squeezed(text: str) -> str:
    """The same without blanks and hyphens, which a PDF's viewer adds and drops at the ends of lines."""
    return re.sub(r"[\s\ufffe\x02\u00ad-]+", "", plain(text))


def lost(found: str, values: dict[str, str]) -> list[str]:
    """The tags of the values of which a text has a part, but not the whole, with what there is."""
    text = plain(found)
    return [
        f"{tag}: {around(text, tag)}"
        for tag in tags_in(text, values)
        if text.count(tag) != text.count(plain(values[tag]))
    ]


def around(text: str, tag: str) -> str:
    at = text.find(tag)
    return text[max(0, at - 20) : at + 340]


def tags_in(text: str, values: dict[str, str]) -> set[str]:
    """The tags of the values that a text has."""
    return {tag for tag in re.findall(r"T\d+q", text) if tag in values}
