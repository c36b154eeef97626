"""The works that the guide cites: read from `docs/sources/references.yml`, rendered short and in full by templates."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Annotated, Any, Literal
from urllib.parse import quote

import msgspec
from msgspec import Meta, Struct

from alongside.items.faults import plain_fault
from alongside.items.read import tidied
from alongside.links import WEB_ADDRESS
from alongside.problems import Problem
from alongside.sheets.reader import shown
from alongside.yaml.lines import Lines, read

PLACES: Mapping[str, tuple[str, str, str]] = {
    "doi": (r"^10\.\d{4,9}/\S+\Z", "a DOI", "10.1037/a0034531"),
    "isbn": (r"^[\dXx -]{10,17}\Z", "an ISBN in quotes", "'9781523092642'"),
    "url": (WEB_ADDRESS, "a web address", "https://www.your-library.org/report.pdf"),
}
"""Where a work can be found: what each key looks like, what it is called, and an example."""


Area = Literal["teams", "coaching", "work"]


class Reference(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A work, what it found and its limits."""

    key: Annotated[str, Meta(pattern=r"^[a-z0-9]+$")]
    type: Literal["article", "book", "report", "webpage"]
    authors: Annotated[tuple[str, ...], Meta(min_length=1)]
    year: int
    title: str
    container: str
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    doi: str | None = None
    isbn: str | None = None
    url: str | None = None
    study: str
    """What kind of study it is."""
    area: Area
    """On which page it stands in full."""
    formerly: Area | None = None
    """On which page it stood before: its address there leads on."""
    topics: tuple[str, ...] = ()
    finding: str
    figures: tuple[str, ...] = ()
    """Numbers as the work gives them; nothing else may be quoted."""
    limits: str
    bearing: str | None = None
    """How it bears on leading in partnership: supports, limits, mixed or context."""
    tier: Literal["core", "supporting"]
    line: int = 1
    """The line of the list on which the work stands."""

    @property
    def short(self) -> str:
        """Authors and year as they stand in a text: `Wang et al., 2014`."""
        names = [author.split(",")[0] for author in self.authors]
        who = names[0] if len(names) == 1 else " and ".join(names) if len(names) == 2 else f"{names[0]} et al."
        return f"{who}, {self.year}"

    @property
    def address(self) -> str | None:
        """Where the work can be found: its DOI's address, or its own."""
        return f"https://doi.org/{quote(self.doi, safe='/:;().,')}" if self.doi else self.url


@lru_cache(2)
def read_references(text: str, path: str) -> tuple[dict[str, Reference], list[Problem]]:
    """The references in a YAML list, by key in the order of authors and years, and every problem of it."""
    data, lines, problems = read(text, path)
    example = "copy a neighbouring entry and change its values"
    if not problems and not isinstance(data, (list, type(None))):
        problems = [Problem(path, 1, "this is not a list of references", example)]
    found: dict[str, Reference] = {}
    for number, entry in enumerate(data if isinstance(data, list) else ()):
        if wrong := list(_place_faults(entry, number, lines, path)):
            problems.extend(wrong)
            continue
        if not isinstance(entry, dict):
            what = f"reference {number + 1} should be a block of keys, but is {shown(str(entry or 'empty'))}"
            problems.append(Problem(path, lines.of(number), what, example))
            continue
        try:
            reference = msgspec.convert({**tidied(entry), "line": lines.of(number)}, Reference)
        except msgspec.ValidationError as fault:
            what = f"reference {number + 1} is wrong: {_said(fault)}"
            problems.append(Problem(path, lines.of(number), what, example))
            continue
        if reference.key in found:
            problems.append(Problem(path, lines.of(number), f"the key `{reference.key}` is used twice", example))
        if not (reference.doi or reference.isbn or reference.url):
            what = f"`{reference.key}` has no `doi`, `isbn` or `url`"
            problems.append(Problem(path, lines.of(number), what, "doi: 10.1037/a0034531"))
        found[reference.key] = reference
    return dict(sorted(found.items(), key=lambda entry: (entry[1].authors, entry[1].year))), problems


def _said(fault: msgspec.ValidationError) -> str:
    """What is wrong with a work, and with which of its keys."""
    key = re.search(r"`\$\.(\w+)", str(fault))
    return f"`{key[1]}`: {plain_fault(str(fault))}" if key else plain_fault(str(fault))


def _place_faults(entry: Any, number: int, lines: Lines, path: str) -> Iterator[Problem]:
    """What is wrong with where a work can be found: pages link to it."""
    for key, (pattern, title, example) in PLACES.items():
        value = entry.get(key) if isinstance(entry, dict) else None
        if value is not None and not (isinstance(value, str) and re.match(pattern, value.strip())):
            what = f"`{key}` should be {title}, but is {shown(str(value))}"
            yield Problem(path, lines.of(number, key), what, f"{key}: {example}")
