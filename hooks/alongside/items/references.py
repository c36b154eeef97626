"""The works that the guide cites: read from `docs/sources/references.yml`, rendered short and in full by templates."""

from functools import lru_cache
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from alongside.problems import Problem
from alongside.yaml.lines import read


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
    area: Literal["teams", "coaching"]
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
        return f"https://doi.org/{self.doi}" if self.doi else self.url


@lru_cache(2)
def read_references(text: str, path: str) -> tuple[dict[str, Reference], list[Problem]]:
    """The references in a YAML list, by key in the order of authors and years, and every problem of it."""
    data, lines, problems = read(text, path)
    example = "copy a neighbouring entry and change its values"
    if not problems and not isinstance(data, (list, type(None))):
        problems = [Problem(path, 1, "this is not a list of references", example)]
    found: dict[str, Reference] = {}
    for number, entry in enumerate(data if isinstance(data, list) else ()):
        try:
            reference = msgspec.convert({**entry, "line": lines.of(number)}, Reference)
        except (msgspec.ValidationError, TypeError) as fault:
            problems.append(Problem(path, lines.of(number), f"reference {number + 1} is wrong: {fault}", example))
            continue
        if reference.key in found:
            problems.append(Problem(path, lines.of(number), f"the key `{reference.key}` is used twice", example))
        if not (reference.doi or reference.isbn or reference.url):
            problems.append(
                Problem(
                    path,
                    lines.of(number),
                    f"`{reference.key}` has no `doi`, `isbn` or `url`",
                    "doi: 10.1037/a0034531",
                )
            )
        found[reference.key] = reference
    return dict(sorted(found.items(), key=lambda entry: (entry[1].authors, entry[1].year))), problems
