"""Joins a script with all that it imports, now or on first use, to one that is no module: a folder without a server.

A browser runs no module from a file, and loads none later (HTML, "fetch a single module script"). So each module
becomes a function that is called when something first imports it, and gives what the module exports.
"""

import json
import re
from collections.abc import Iterator

from alongside.design.modules import EXPORT, IMPORT, LOAD, VENDOR, Scripts, code_of, exports_of, name_at

_HEAD = """const known = new Map();
const given = (name) => {
if (!known.has(name)) known.set(name, modules[name]());
return known.get(name);
};"""
_NAMES = re.compile(r"export\{(?P<names>[^}]*)\};?\s*(?://# sourceMappingURL=\S*\s*)?$")
"""What others have made exports in one list, at its end."""


def classic(name: str, scripts: Scripts) -> str:
    """A script and every one behind it, to be loaded with `defer` or without. Needs scripts without faults."""
    behind = dict.fromkeys(_behind(name, scripts))
    parts = [f"{json.dumps(module)}: () => {{\n{_body(module, scripts[module])}\n}}," for module in behind]
    return "\n".join(["(() => {", "const modules = {", *parts, "};", _HEAD, f"given({json.dumps(name)});", "})();", ""])


def _behind(name: str, scripts: Scripts) -> Iterator[str]:
    """The script and all that it imports, at any remove."""
    found, waiting = set[str](), [name]
    while waiting:
        module = waiting.pop()
        if module not in found:
            found.add(module)
            yield module
            text = "" if VENDOR in module else code_of(scripts[module])
            imported = [match["target"] for pattern in (IMPORT, LOAD) for match in pattern.finditer(text)]
            waiting += [name_at(module, target) for target in reversed(imported)]


def _body(name: str, text: str) -> str:
    """A module as the body of a function."""
    if VENDOR in name:
        return _NAMES.sub(lambda found: f"return {{ {', '.join(_named(found['names']))} }};", text)
    code = code_of(text)

    def taken(match: re.Match[str]) -> str:
        given = f"given({json.dumps(name_at(name, match['target']))})"
        names = match["names"] and f"{{{match['names'].replace(' as ', ': ')}}}"
        if match["whole"]:
            names = f"{{ default: {match['whole']} }}"
        return f"const {names} = {given};" if names else f"{given};"

    def loaded(match: re.Match[str]) -> str:
        return f"Promise.resolve().then(() => given({json.dumps(name_at(name, match['target']))}))"

    body = LOAD.sub(loaded, EXPORT.sub("", IMPORT.sub(taken, code))).strip()
    return f"{body}\nreturn {{ {', '.join(exports_of(code))} }};"


def _named(names: str) -> list[str]:
    """`I as default` as `default: I`."""
    pairs = (name.strip().partition(" as ") for name in names.split(",") if name.strip())
    return [f"{called or own}: {own}" for own, _, called in pairs]
