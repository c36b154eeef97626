"""What one build of the site works with: the guide, its templates, and where its files are kept."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment

from alongside.design.design import Design, read_design
from alongside.guide import Guide
from alongside.languages.language import Language
from alongside.pages.terms import Terms
from alongside.templates import environment


@dataclass(frozen=True)
class Site:
    """One build of the site."""

    guide: Guide
    overrides: Path
    """The folder of page templates, print design and tokens."""
    kept: Path
    """The folder in which files and pages are kept between builds."""
    served: bool = False
    """Whether the site is served while it is being written."""
    files: dict[str, Path] = field(default_factory=dict)
    """Where each file to download is, by its address under the site's."""
    shown: dict[str, Any] = field(default_factory=dict)
    """What single pages show besides their items, by the items' ids, as plain values."""

    @cached_property
    def translated(self) -> "tuple[Site, ...]":
        """The site in each other language."""
        return tuple(Site(guide, self.overrides, self.kept, self.served) for guide in self.guide.translations.values())

    @property
    def in_all_languages(self) -> "tuple[Site, ...]":
        """This site, and the same in other languages."""
        return (self, *self.translated)

    def of(self, code: str) -> "Site":
        """The site in the language with a code."""
        return next(site for site in self.in_all_languages if site.language.code == code)

    @property
    def language(self) -> Language:
        """In which its pages are written."""
        return self.guide.language

    @cached_property
    def terms(self) -> Terms:
        """The terms of the glossary, to be found in texts."""
        return Terms(self.guide)

    @cached_property
    def design(self) -> Design:
        """The site's own scripts, stylesheets and fonts; DesignError when they cannot be made."""
        return read_design(self.guide, self.overrides, self.templates, served=self.served)

    @property
    def templates(self) -> Environment:
        """The core's own templates, one environment for all."""
        return environment(self.overrides)
