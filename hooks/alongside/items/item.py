"""What every item has, of whatever kind, and the file it was read from."""

import posixpath
from typing import Annotated

from msgspec import Meta, Struct

from alongside.items.body import Body
from alongside.items.frontmatter import (
    Addresses,
    Ideas,
    Ids,
    Phrases,
    Summary,
    Title,
)
from alongside.items.vocabulary import Kind
from alongside.links import in_language, page_address
from alongside.yaml.lines import Lines


class SourceFile(Struct, frozen=True):
    """The Markdown file an item was read from."""

    path: str
    """Under `docs/`, such as `worksheets/team-health-check.md`."""
    kind: Kind
    front: str
    """The front matter as written."""
    body: Body
    """The Markdown below it."""
    lines: Lines
    """The line of each key of the front matter."""


class Item(Struct, frozen=True, kw_only=True):
    """What every item has."""

    file: SourceFile
    title: Annotated[Title, Meta(description="The page's heading, unique on the site.")]
    summary: Annotated[Summary, Meta(description="The teaser on cards and under the heading.")]
    people_say: Phrases = ()
    related: Annotated[Ids, Meta(description="Items to read next.")] = ()
    ideas: Annotated[Ideas, Meta(description="The ideas it carries, for the table on the About page.")] = ()
    formerly: Annotated[
        Addresses,
        Meta(description="Where the file stood before. Whoever still comes to the page there is led to this one."),
    ] = ()

    @property
    def id(self) -> str:
        """The file's name without `.md`; for a folder's `index.md` the folder's name, or `home`."""
        return id_of(self.file.path)

    @property
    def language(self) -> str:
        """The code of the language that it is written in."""
        return in_language(self.file.path)[0]

    @property
    def former_ids(self) -> tuple[str, ...]:
        """The ids it had when its file stood elsewhere; another item may have one of them now."""
        return tuple(dict.fromkeys(former for path in self.formerly if (former := id_of(path)) != self.id))

    @property
    def kind(self) -> Kind:
        """What the item is."""
        return self.file.kind

    @property
    def source(self) -> str:
        """The file's path under `docs/`."""
        return self.file.path

    @property
    def place(self) -> str:
        """The file as problems name it."""
        return f"docs/{self.file.path}"

    @property
    def body(self) -> Body:
        """The Markdown below the front matter."""
        return self.file.body

    @property
    def url(self) -> str:
        """The page's address under the site's, such as `worksheets/team-health-check/`."""
        if self.kind is Kind.TERM:
            return f"{page_address(posixpath.dirname(self.file.path))}#{self.id}"
        return page_address(self.file.path)

    @property
    def named(self) -> tuple[str, ...]:
        """The ids of the items that its front matter names."""
        return (*self.related, *self.leads)

    @property
    def leads(self) -> tuple[str, ...]:
        """The ids of the items that its page puts forward, besides those to read next."""
        return ()

    def line_of(self, *key: str | int) -> int:
        """The line of a front matter key, from 1."""
        return self.file.lines.of(*key)


def id_of(path: str) -> str:
    """The id of the item in a file under `docs/`; a translation has that of its original."""
    *folders, name = in_language(path)[1].removesuffix(".md").split("/")
    return name if name != "index" else (folders[-1] if folders else "home")
