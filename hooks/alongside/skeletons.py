"""What a new file begins with: front matter that passes every check, and the parts that its kind must have.

The words in it tell an author what to write there. `alongside new` and the forms on the web begin with the same.
"""

import json
from collections.abc import Mapping

import yaml
from jinja2 import Environment

from alongside.items.declared import hints_of, keys_of
from alongside.items.vocabulary import Kind
from alongside.naming import name_for

KINDS = tuple(kind for kind in Kind if kind is not Kind.PAGE)
"""The kinds of which a stranger adds one; a plain page needs a template and a place of its own."""
SAYINGS = (
    "first words somebody would type",
    "the same thing said another way",
    "how a colleague would put it",
    "how someone in america would put it",
    "what hurts about it",
    "what they hope to find",
)
"""Phrases to be replaced by what people would type."""
SUMMARY = "Say in one or two whole sentences what it is for."
FORM = "another form of it"
STARTS: dict[Kind, dict[str, str]] = {
    Kind.WORKSHEET: {"minutes": "20"},
    Kind.CHECKLIST: {"minutes": "20"},
    Kind.PRINCIPLE: {"grade": "practice", "because": "People who do it say so; no study of it was looked for yet."},
    Kind.MODEL: {
        "grade": "practice",
        "because": "People who use it say so; no study of it was looked for yet.",
        "minutes": "30",
        "people": "[3, 12]",
    },
    Kind.WORKSHOP: {
        "minutes": "30",
        "people": "[4, 12]",
        "where": "room-or-changed",
        "sheets": "[straight-talk-planner]",
    },
    Kind.TERM: {"also": f"[{FORM}]", "unlike": "Another word, which means something else."},
}
"""By kind and key, as YAML: what a file begins with, where that is not the key's own example."""


def starting_keys(kind: Kind, title: str, name: str) -> dict[str, str]:
    """The keys that a new file begins with, in the order of their declaration, each with its value as YAML."""
    begins = {
        "title": as_yaml(title),
        "summary": SUMMARY,
        "people_say": "".join(f"\n  - {phrase}" for phrase in SAYINGS),
        "diagram": f"assets/diagrams/{name}.svg",
        **STARTS.get(kind, {}),
    }
    known = keys_of(kind)
    wanted = [key for key, info in known.items() if info.required or key in begins]
    return {key: begins.get(key) or _in_rows(str(hints_of(known[key])["examples"][0])) for key in wanted}


def _in_rows(example: str) -> str:
    """An example as YAML; a list of things made of parts has each part on a line, as an author goes on with it."""
    if not example.startswith("[{"):
        return example
    things = [
        [f"{key}: {as_yaml(value) if isinstance(value, str) else value}" for key, value in thing.items()]
        for thing in yaml.safe_load(example)
    ]
    return "".join("\n  - " + "\n    ".join(thing) for thing in things)


def skeleton(
    kind: Kind, title: str, templates: Environment, name: str = "", keys: Mapping[str, str] | None = None
) -> str:
    """The text of a new file; `keys` replaces and adds values of its front matter, as YAML."""
    begins = starting_keys(kind, title, name or name_for(title)) | dict(keys or {})
    return templates.get_template(f"markdown/new/{kind}.md.jinja").render(keys=begins).strip("\n") + "\n"


def drawing(title: str, templates: Environment, name: str = "") -> str:
    """The drawing that a new model begins with, as SVG."""
    return templates.get_template("markdown/new/drawing.xml").render(title=title, name=name or name_for(title)) + "\n"


def as_yaml(words: str) -> str:
    """Words as the value of a key: plain where YAML reads just these words, and in quotes where it would not."""
    try:
        is_plain = yaml.safe_load(f"key: {words}") == {"key": words}
    except yaml.YAMLError:
        is_plain = False
    return words if is_plain else json.dumps(words, ensure_ascii=False)
