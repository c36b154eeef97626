"""Reads one Markdown file into an item: finds its front matter, checks every key of it, reports every problem."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import msgspec

from alongside.items.body import Body
from alongside.items.declared import keys_of
from alongside.items.faults import key_problems, misspelt
from alongside.items.fences import EXAMPLE, front_of, plain_text
from alongside.items.item import Item, SourceFile
from alongside.items.kinds import STRUCTS
from alongside.items.size import too_large
from alongside.items.vocabulary import Kind
from alongside.languages.inherited import front_matter, missing_words, not_its_own
from alongside.links import in_language
from alongside.problems import Problem, article
from alongside.yaml.lines import read
from alongside.yaml.meant import read_on
from alongside.yaml.slips import slips, with_spaces

KEPT = 20_000
"""So many files are read once only while the site is served: one that has not changed is the same item again."""


def kind_of(path: str) -> Kind:
    """The kind of the file at `path` under `docs/`: its folder says, and a folder's `index.md` is a page."""
    folder, _, name = in_language(path)[1].rpartition("/")
    return next((kind for kind in Kind if kind.folder == folder and folder and name != "index.md"), Kind.PAGE)


@lru_cache(KEPT)
def read_item(text: str, path: str, root: str = "docs", original: str = "") -> tuple[Item | None, list[Problem]]:
    """The item in a file's `text`, or None with every problem of its front matter.

    `path` is the file's under `root`; problems name it as `root/path`. A translation takes what is no words from the
    front matter of its `original`.
    """
    place, text = f"{root}/{path}", plain_text(text)
    if problems := list(too_large(text, place)):
        return None, problems
    found = front_of(text, place)
    if not found:
        return None, [Problem(place, 1, "there is no front matter between two lines of `---`", EXAMPLE)]
    kind = kind_of(path)
    # A line that is broken is told and read as it was meant, so that what is wrong further down is told as well
    front, problems = with_spaces(found.yaml, place, found.line, keys_of(kind))
    data, front, lines, broken = read_on(front, place, found.line)
    problems += [*found.problems, *broken, *slips(lines, front, place)]
    data = tidied(data)
    if not isinstance(data, dict):
        return None, problems or [Problem(place, 2, "the front matter holds no keys", EXAMPLE)]
    whole = tidied(read(original, place)[0]) if original else {}
    if others := _kinds_of_keys(data) if kind is Kind.PAGE else []:
        nouns = " or ".join(article(other.label.lower()) for other in others)
        right = " or ".join(f"`docs/{other.folder}/{path.rpartition('/')[2]}`" for other in others)
        what = f"its keys are those of {nouns}, and in this folder stand plain pages"
        return None, [*problems, Problem(place, 1, what, f"move it to {right}")]
    problems += missing_words({**data, **misspelt(data, kind)}, whole, place)
    if original:
        problems += not_its_own(data, whole, keys_of(kind), lines, place)
        data = front_matter(data, whole)
    source = SourceFile(
        path=path,
        kind=kind,
        front=found.yaml,
        body=found.body,
        lines=lines,
    )
    told = {problem.line for problem in problems}  # of such a line the value is not what the author meant
    problems += [problem for problem in key_problems(kind, data, lines, place) if problem.line not in told]
    problems += _body_problems(source, place)
    return (None, problems) if problems else (_build(data, source), [])


def _kinds_of_keys(data: Mapping[str, Any]) -> list[Kind]:
    """The kinds of whose keys a plain page has two or more, and of whose needed ones it has most."""
    foreign = data.keys() - keys_of(Kind.PAGE).keys()
    found = {kind: _fitting(data, kind) for kind in Kind if len(foreign & keys_of(kind).keys()) > 1}
    return [kind for kind, fits in found.items() if fits == max(found.values())]


def _fitting(data: Mapping[str, Any], kind: Kind) -> int:
    return sum(1 if key in data else -1 for key, info in keys_of(kind).items() if info.required)


def body_of(text: str) -> Body:
    """The body of a file's text, whatever its front matter is worth; of no words where there is no front matter."""
    found = front_of(plain_text(text), "")
    return found.body if found else Body("")


def tidied(value: Any) -> Any:
    """Plain data, in whose texts every run of white space is one space and none stands at an end."""
    match value:
        case str():
            return re.sub(r"[ \t\r\n]+", " ", value).strip()
        case list():
            return [tidied(inner) for inner in value]
        case dict():
            return {key: tidied(inner) for key, inner in value.items()}
    return value


def _build(data: dict[str, Any], source: SourceFile) -> Item:
    known = keys_of(source.kind)
    values = {info.name: msgspec.convert(data[key], info.type) for key, info in known.items() if key in data}
    return STRUCTS[source.kind](file=source, **values)


def _body_problems(source: SourceFile, place: str) -> Iterator[Problem]:
    if source.kind is Kind.TERM and source.body.text.strip():
        yield Problem(
            place,
            source.body.line,
            "a glossary term has no text below its front matter",
            "put the definition in `summary`",
        )
    if source.kind.in_library and not source.body.text.strip():
        yield Problem(
            place,
            source.body.line,
            "there is no text below the front matter",
            "write the page's opening paragraph",
        )
