"""Adds the view for the room to each workshop: its script step by step, with a clock."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from alongside.items.kinds import Workshop
from alongside.items.vocabulary import Kind
from alongside.languages.speaking import say, speak, speaking
from alongside.pages.prose import Prose
from alongside.pages.room import room_address, room_steps
from alongside.site import Site
from item_page import names_of


class RoomPage(Page):
    """The view of a session for the room."""

    def __init__(self, item: Workshop, file: File, config: MkDocsConfig) -> None:
        self.site: Site = config.extra["alongside"].of(item.language)
        super().__init__(item.title, file, config)
        self.item = item

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """All it says is in its template; it is opened from the workshop's page, and no search leads to it."""
        with speaking(self.site.language):
            summary = say("%(title)s in the room: the step, its words and the time.", title=self.item.title)
        self.meta = {"template": "room.html", "summary": summary, "noindex": True}
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Its template makes it of the agenda."""
        self.content, self.toc = "", get_toc([])


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Each workshop whose agenda can be read has one."""
    guides = (site.guide for site in config.extra["alongside"].in_all_languages)
    sessions = ((guide, item) for guide in guides for item in guide.of_kind(Kind.WORKSHOP))
    for item in (item for guide, item in sessions if guide.agenda(item)):
        source = f"{room_address(item)}index.md"
        file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        RoomPage(item, file, config)
        files.append(file)
    return files


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:  # noqa: ARG001
    """Its template sees the session, its agenda and the steps with their words."""
    if isinstance(page, RoomPage):
        site = page.site
        speak(site.language)
        context.update(names_of(site))
        context.update(session=page.item, agenda=site.guide.agenda(page.item), steps=room_steps(page.item, site.guide))
        context.update(prose=Prose(site.guide, site.terms, page.url))
    return context
