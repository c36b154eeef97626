"""The form by which an item is added on the web: for each kind its fields, the text it begins with, where it goes."""

import re
from collections.abc import Sequence

from jinja2 import Environment
from msgspec import Struct

from alongside.agenda.read import HEADING as AGENDA
from alongside.agenda.read import RUNNING_LATE
from alongside.checks.apart import HEADING as APART
from alongside.checks.situations import PARTS
from alongside.contribute.declared import KeyField, fields_of
from alongside.contribute.hosts import NewFile, new_file
from alongside.items.fences import FENCE
from alongside.items.frontmatter import MOST_PEOPLE
from alongside.items.item import Item
from alongside.items.library import Fillable
from alongside.items.vocabulary import Kind
from alongside.skeletons import skeleton

PAGE = "new"
"""The id of the page with the form."""
KINDS = (
    *(Kind.WORKSHEET, Kind.CHECKLIST, Kind.SITUATION, Kind.ARTICLE),
    *(Kind.PRINCIPLE, Kind.MODEL, Kind.WORKSHOP, Kind.PATH, Kind.TERM),
)
"""The kinds that the form offers, in its order: what is added most often first."""
TITLE = "Its title"
LACKS = {
    Kind.SITUATION: "the links to its sheet and to what comes next",
    Kind.PRINCIPLE: "the grade with its reason",
    Kind.MODEL: "the drawing, which is a file of its own",
    Kind.WORKSHOP: "the plan with its clock, and the list of copies",
    Kind.PATH: "the stops",
    Kind.TERM: "the glossary around it",
}
"""What the form's own look does not show, besides what it shows of no kind."""


NEEDS = {
    Kind.SITUATION: tuple(PARTS),
    Kind.WORKSHEET: (APART,),
    Kind.WORKSHOP: (AGENDA, RUNNING_LATE),
}
"""The headings without which the checks refuse a page of the kind."""


class KindForm(Struct, frozen=True, rename="camel"):
    """What the form asks of a kind."""

    kind: str
    label: str
    folder: str
    """Under `docs/`, without a slash."""
    has_sheet: bool
    """Whether there are places to write."""
    fields: tuple[KeyField, ...]
    parts: tuple[str, ...]
    """The text that it begins with, cut before each heading of level 2; none where the kind has no text."""
    needs: tuple[str, ...]
    """The headings that it must have, in their order."""
    lacks: str
    """What its look here does not show."""


class Forms(Struct, frozen=True, rename="camel"):
    """All that the page needs."""

    kinds: tuple[KindForm, ...]
    taken: tuple[str, ...]
    """The ids of all items: a new one has another."""
    titles: tuple[str, ...]
    signs: tuple[str, ...]
    """The letters with which codes of a team's marks begin: a new sheet has another."""
    most_people: int
    host: NewFile | None
    """How a file is begun at the owner's repository, where that is known."""


def forms(items: Sequence[Item], repository: str, templates: Environment) -> Forms:
    """The form for a guide of these items. `templates` has overrides/."""
    kinds = tuple(_form(kind, templates) for kind in KINDS)
    taken = tuple(sorted(item.id for item in items))
    titles = tuple(sorted(item.title for item in items))
    signs = tuple(sorted(item.team.sign for item in items if isinstance(item, Fillable) and item.team))
    return Forms(kinds, taken, titles, signs, MOST_PEOPLE, new_file(repository))


def _form(kind: Kind, templates: Environment) -> KindForm:
    text = skeleton(kind, TITLE, templates)
    found = FENCE.match(text)
    assert found, "a new file has front matter"
    body = text[found.end() :]
    parts = tuple(part.strip() for part in re.split(r"^(?=## )", body, flags=re.MULTILINE)) if body.strip() else ()
    lacks = LACKS.get(kind, "")
    return KindForm(kind, kind.label, kind.folder, kind.has_sheet, fields_of(kind), parts, NEEDS.get(kind, ()), lacks)


def skeletons(templates: Environment) -> list[dict[str, str]]:
    """The file that each kind begins with, to be copied: its `label`, the `folder` it goes into, and its `text`."""
    return [{"label": kind.label, "folder": kind.folder, "text": skeleton(kind, TITLE, templates)} for kind in KINDS]
