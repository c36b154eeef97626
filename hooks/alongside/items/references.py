"""The works that the guide cites: read from `docs/sources/references.yml`, rendered short and in full by templates."""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import Annotated, Any, Literal
from urllib.parse import quote

import msgspec
from msgspec import Meta, Struct

from alongside.items.declared import parts_of
from alongside.items.faults import Where, keys_problems
from alongside.items.read import tidied
from alongside.languages.speaking import listed
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


Area = Annotated[
    Literal["teams", "coaching", "work", "deciding"],
    Meta(title="the page on which it stands in full", examples=["teams"]),
]
Words = Annotated[str, Meta(title="text", examples=["Two people share the leading of a team."])]


class Reference(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A work, what it found and its limits."""

    key: Annotated[
        str, Meta(pattern=r"^[a-z0-9]+$", title="a name and a year, in small letters and digits", examples=["wang2014"])
    ]
    type: Annotated[Literal["article", "book", "report", "webpage"], Meta(title="a type of work", examples=["article"])]
    authors: Annotated[
        tuple[str, ...], Meta(min_length=1, title="a list of authors", examples=['["Wang, D.", "Waldman, D. A."]'])
    ]
    year: Annotated[int, Meta(title="the year in which it came out", examples=["2014"])]
    title: Annotated[Words, Meta(examples=["A meta-analysis of shared leadership"])]
    container: Annotated[Words, Meta(title="the journal, or who published it", examples=["Journal of Management"])]
    volume: Annotated[Words, Meta(title="text, a number in quotes", examples=['"99"'])] | None = None
    issue: Annotated[Words, Meta(title="text, a number in quotes", examples=['"2"'])] | None = None
    pages: Annotated[Words, Meta(title="text, a number in quotes", examples=["181-198"])] | None = None
    doi: str | None = None
    isbn: str | None = None
    url: str | None = None
    study: Annotated[Words, Meta(examples=["meta-analysis"])]
    """What kind of study it is."""
    area: Area
    """On which page it stands in full."""
    formerly: Area | None = None
    """On which page it stood before: its address there leads on."""
    topics: Annotated[tuple[str, ...], Meta(title="a list of words", examples=["[shared leadership]"])] = ()
    finding: Annotated[Words, Meta(title="what it found, in sentences")]
    figures: Annotated[tuple[str, ...], Meta(title="a list of numbers with their words", examples=["[rho = .34]"])] = ()
    """Numbers as the work gives them; nothing else may be quoted."""
    limits: Annotated[Words, Meta(title="its limits, in sentences", examples=["Most studies are of students."])]
    bearing: Annotated[Words, Meta(title="supports, limits, mixed or context", examples=["supports"])] | None = None
    """How it bears on leading in partnership."""
    told_with: Annotated[tuple[str, ...], Meta(title="a list of keys of works", examples=["[hammond2021]"])] = ()
    """Works that tell the other half, such as a reply or a study that found the contrary: a page cites all or none."""
    tier: Annotated[Literal["core", "supporting"], Meta(title="core, or supporting", examples=["supporting"])]
    line: int = 1
    """The line of the list on which the work stands."""

    @property
    def short(self) -> str:
        """Authors and year as they stand in a text: `Wang et al., 2014`."""
        first, *others = (author.split(",")[0] for author in self.authors)
        if len(others) > 1 or "et al." in others:
            return f"{first} et al., {self.year}"
        who = listed([first, *others])
        return f"{who}, {self.year}"

    @property
    def address(self) -> str | None:
        """Where the work can be found: its DOI's address, or its own."""
        return f"https://doi.org/{quote(self.doi, safe='/:;().,')}" if self.doi else self.url


@lru_cache(2)
def read_references(text: str, path: str) -> tuple[dict[str, Reference], list[Problem]]:
    """The references in a YAML list, by key in the order of authors and years, and every problem of it."""
    data, lines, problems = read(text, path)
    if not problems and not isinstance(data, (list, type(None))):
        problems = [Problem(path, 1, "this is not a list of references", "begin each with a line `- key: wang2014`")]
    found: dict[str, Reference] = {}
    halves: list[tuple[Where, str]] = []
    for number, entry in enumerate(data if isinstance(data, list) else ()):
        if wrong := list(_faults(entry, number, lines, path)):
            problems.extend(wrong)
            continue
        reference = msgspec.convert({**tidied(entry), "line": lines.of(number)}, Reference)
        if first := found.get(reference.key):
            what = f"the key `{reference.key}` is used twice, first on line {first.line}"
            problems.append(Problem(path, lines.of(number), what, f"`key: {reference.key}b`, and so where it is cited"))
        found[reference.key] = reference
        halves += [(Where(path, lines, (number, "told_with")), key) for key in reference.told_with]
    problems.extend(_unknown_half(key, where, found) for where, key in halves if not holds(text, key))
    return dict(sorted(found.items(), key=lambda entry: (entry[1].authors, entry[1].year))), problems


def _unknown_half(named: str, where: Where, found: Mapping[str, Reference]) -> Problem:
    """Of a work that another names in `told_with`, and that is not in the list."""
    near = get_close_matches(named, found, n=1)
    right = f"told_with: [{near[0] if near else 'wang2014'}]"
    return where.problem(f"`told_with` names {shown(named)}, which is no key of this list", right)


def holds(text: str, key: str) -> bool:
    """Whether a list of works has one of this key, though something else of it may be wrong."""
    return re.search(rf"\bkey: *['\"]?{re.escape(key)}\b", text) is not None


def _faults(entry: Any, number: int, lines: Lines, path: str) -> Iterator[Problem]:
    """Everything that is wrong with a work."""
    if not isinstance(entry, dict):
        what = f"reference {number + 1} should be a block of keys, but is {shown(str(entry or 'empty'))}"
        yield Problem(path, lines.of(number), what, "begin it with a line `- key: wang2014`")
        return
    yield from _place_faults(entry, number, lines, path)
    known = {key: info for key, info in parts_of(Reference).items() if key != "line"}
    data = {key: value for key, value in tidied(entry).items() if key not in PLACES}
    yield from keys_problems(known, data, Where(path, lines, (number,)), "a work")
    if not any(entry.get(key) for key in PLACES):
        what = f"`{entry.get('key', f'reference {number + 1}')}` has no `doi`, `isbn` or `url`"
        yield Problem(path, lines.of(number), what, "doi: 10.1037/a0034531")


def _place_faults(entry: dict[str, Any], number: int, lines: Lines, path: str) -> Iterator[Problem]:
    """What is wrong with where a work can be found: pages link to it."""
    for key, (pattern, title, example) in PLACES.items():
        value = entry.get(key)
        if value is not None and not (isinstance(value, str) and re.match(pattern, value.strip())):
            what = f"`{key}` should be {title}, but is {shown(str(value))}"
            own = f"'{value}'" if key == "isbn" else re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi: ?)", "", str(value))
            is_right = re.match(pattern, own.strip("'")) and (key == "doi" or isinstance(value, int))
            yield Problem(path, lines.of(number, key), what, f"{key}: {own if is_right else example}")
