"""Joins a script with all that it imports, so that a page asks for one file.

A module stays what it is: a scope of its own, run once, after those that it imports. So each becomes a function that
gives what the module exports. Only the few forms of `import` and `export` that the guide's scripts use are known; any
other is a fault, and nothing is guessed. What a script loads on first use (`import("…")`) stays a file of its own, with
all that it imports in turn, and what others have made (`vendor/`) stays as it is.

Nothing is made smaller but by leaving out comments: two kept libraries that do more were tried, and one lost spaces of
the text between backticks, the other those before `:is(` in a layer of a stylesheet.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain

from alongside.problems import Problem

VENDOR = "/vendor/"
"""In the name of a script that others have made, and that is published as it came."""
_COMMENT = re.compile(r"/\*\*.*?\*/|^ *//[^\n]*\n", re.DOTALL | re.MULTILINE)
"""A comment with a place of its own. Some say of which type a thing is, and look like an import."""
_INDENT = re.compile(r"\n\s+")
IMPORT = re.compile(r'^import (?:(?:\{(?P<names>[^}]*)\}|(?P<whole>\w+)) from )?"(?P<target>[^"]+)";$', re.MULTILINE)
LOAD = re.compile(r'\bimport\("(?P<target>[^"]+)"\)')
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (?P<name>\w+))", re.MULTILINE)
WITH_WORDS = 'Promise.resolve(globalThis.learnWords?.()).then(() => import("%s"))'
"""What loads a script on first use: on a page in another language, its words come first (kinds/more-words.js)."""
_UNKNOWN = re.compile(
    r"^(?:import|export)\b.*|^(?!.*\basync\b)\S.*\bawait\b.*|\bimport\(.*|\bimport\.meta\b", re.MULTILINE
)
"""What is left when all that is known has been taken out: another import or export, or waiting outside a function."""
_RIGHT = 'import { one, other as mine } from "../shared/one.js";'

Scripts = Mapping[str, str]
"""The texts of scripts by their names, such as `javascripts/sheet/sheet.js`."""


def loaded(scripts: Scripts) -> set[str]:
    """The names of the guide's own scripts that others load on first use."""
    own = (name for name in scripts if VENDOR not in name)
    found = {name_at(name, match["target"]) for name in own for match in LOAD.finditer(code_of(scripts[name]))}
    return {name for name in found if VENDOR not in name}


def script_faults(name: str, scripts: Scripts, docs: str) -> Iterator[Problem]:
    """All that keeps one script from being joined with others. `docs` is the folder of scripts, as problems name it."""
    text = code_of(scripts[name])
    for match in chain(IMPORT.finditer(text), LOAD.finditer(text)):
        target = name_at(name, match["target"])
        if target not in scripts:
            yield _problem(f"{docs}{name}", scripts[name], match[0], f"there is no script `{target}`")
        elif VENDOR in target and match.groupdict().get("names"):
            yield _problem(f"{docs}{name}", scripts[name], match[0], "what others have made is imported as a whole")
    for match in _UNKNOWN.finditer(EXPORT.sub("", LOAD.sub("", IMPORT.sub("", text)))):
        what = f"`{match[0][:60]}` cannot be joined with other scripts"
        yield _problem(f"{docs}{name}", scripts[name], match[0], what)
    if name in imported_by(name, scripts):
        yield _problem(f"{docs}{name}", scripts[name], "", "the script imports itself, by way of others")


def imported_by(name: str, scripts: Scripts) -> list[str]:
    """All scripts that one imports, at any remove, each after those that it imports itself."""
    found: dict[str, None] = {}
    begun: set[str] = set()

    def follow(module: str) -> None:
        for match in IMPORT.finditer("" if VENDOR in module else code_of(scripts.get(module, ""))):
            target = name_at(module, match["target"])
            if target not in begun:
                begun.add(target)
                follow(target)
                found[target] = None

    follow(name)
    return list(found)


def joined(name: str, scripts: Scripts) -> str:
    """A script with all that it imports, without comments, to stand where it stood. Needs scripts without faults."""
    order = [*imported_by(name, scripts), name]
    called = {module: f"_{at}" for at, module in enumerate(order)}
    folder = posixpath.dirname(name)
    heads = [f'import {called[it]} from "{_from(folder, it)}";' for it in order if VENDOR in it]
    parts = [_function(it, code_of(scripts[it]), called, folder) for it in order if VENDOR not in it]
    exported = ", ".join(exports_of(code_of(scripts[name])))
    foot = [f"export const {{ {exported} }} = {called[name]};"] if exported else []
    return packed("\n".join([*heads, *filter(None, parts), *foot])) + "\n"


def packed(code: str) -> str:
    """A script without blank lines and indents: no text of one goes on from line to line, which a test holds."""
    return _INDENT.sub("\n", code)


def _function(name: str, code: str, called: Mapping[str, str], folder: str) -> str:
    """A module as a function that is called at once; what it gives is known by the module's short name."""

    def taken(match: re.Match[str]) -> str:
        names = match["whole"] or (match["names"] and f"{{{match['names'].replace(' as ', ': ')}}}")
        return f"const {names} = {called[name_at(name, match['target'])]};" if names else ""

    body = EXPORT.sub("", IMPORT.sub(taken, code))
    if not body.strip():
        return ""
    body = LOAD.sub(lambda match: WITH_WORDS % _from(folder, name_at(name, match["target"])), body)
    exported = ", ".join(exports_of(code))
    if not exported:
        return f"(() => {{\n{body.strip()}\n}})();"
    return f"const {called[name]} = (() => {{\n{body.strip()}\nreturn {{ {exported} }};\n}})();"


def exports_of(code: str) -> list[str]:
    """The names that a script exports, without its comments."""
    return [match["name"] for match in EXPORT.finditer(code)]


@lru_cache(500)
def code_of(text: str) -> str:
    """A script without its comments: it is sent to every reader, and a third of it is said to those who write it."""
    return _COMMENT.sub("", text)


def name_at(name: str, target: str) -> str:
    """The name of the script that `target` means in the script `name`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), target))


def _from(folder: str, name: str) -> str:
    """How a script in a folder names another."""
    found = posixpath.relpath(name, folder)
    return found if found.startswith(".") else f"./{found}"


def _problem(path: str, text: str, found: str, what: str) -> Problem:
    line = text.count("\n", 0, text.find(found)) + 1 if found in text else 1
    return Problem(path, line, what, _RIGHT)
