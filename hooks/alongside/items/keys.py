"""The author's reference KEYS.md and the schemas for editors, made from the declarations of items.

`python -m alongside.items.keys` writes them.
"""

from collections.abc import Set
from pathlib import Path
from typing import Any

from alongside.agenda import apart
from alongside.agenda.read import AGENDA, CUT, HEADING, LATE, RUNNING_LATE, STEP
from alongside.checks import apart as entries
from alongside.checks.situations import PARTS
from alongside.items import constructs, schema
from alongside.items.declared import hints_of, keys_of
from alongside.items.vocabulary import Audience, Grade, Idea, Kind, Place, Purpose, Side, Topic, Whom
from alongside.prose.parts import OPTIONAL
from alongside.prose.parts import PARTS as SECTIONS
from alongside.templates import environment

ROOT = Path(__file__).parents[3]
SCHEMAS = ROOT / "schema"
COMMAND = "python -m alongside.items.keys"


def made() -> dict[Path, str]:
    """The files with what stands in them."""
    return {ROOT / "KEYS.md": author_reference()} | {SCHEMAS / f"{kind}.json": schema.written(kind) for kind in Kind}


def author_reference() -> str:
    """The Markdown of KEYS.md: the keys of every file, of every page, and of each kind, and every vocabulary."""
    every = keys_of(Kind.PAGE).keys() & keys_of(Kind.TERM).keys()
    pages = keys_of(Kind.PAGE).keys() & keys_of(Kind.ARTICLE).keys() - every
    return (
        environment(ROOT / "overrides")
        .get_template("markdown/keys.md.jinja")
        .render(
            every=_rows(Kind.TERM, every),
            pages=_rows(Kind.PAGE, pages),
            kinds=[(kind, _rows(kind, keys_of(kind).keys() - every - pages)) for kind in Kind],
            words={
                "topics": Topic,
                "for": Audience,
                "grade": Grade,
                "where": Place,
                "side": Side,
                "purpose": Purpose,
                "with": Whom,
                "ideas": Idea,
            },
            constructs=constructs,
            situation=PARTS,
            parts={kind: sections for kind, sections in SECTIONS.items() if kind is not Kind.SITUATION},
            optional=OPTIONAL,
            agenda=(HEADING, AGENDA, STEP),
            worksheet=(entries.HEADING, entries.ENTRIES),
            apart=(apart.HEADING, apart.APART, apart.ROW),
            late=(RUNNING_LATE, LATE, CUT),
        )
    )


def _rows(kind: Kind, keys: Set[str]) -> list[dict[str, Any]]:
    """A row for each of the keys that a kind has, in the order of their declaration."""
    return [
        {"key": key, "required": info.required, "example": hints_of(info)["examples"][0], **hints_of(info)}
        for key, info in keys_of(kind).items()
        if key in keys
    ]


if __name__ == "__main__":
    for path, text in made().items():
        path.write_text(text, "utf-8")
