"""What one build of the site works with: the guide, its templates, and where its files are kept."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment

from alongside.guide import Guide
from alongside.templates import environment


@dataclass(frozen=True)
class Site:
    """One build of the site."""

    guide: Guide
    overrides: Path
    """The folder of page templates, print design and tokens."""
    kept: Path
    """The folder in which files and pages are kept between builds."""
    files: dict[str, Path] = field(default_factory=dict)
    """Where each file to download is, by its address under the site's."""
    shown: dict[str, Any] = field(default_factory=dict)
    """What single pages show besides their items, by the items' ids, as plain values."""

    @property
    def templates(self) -> Environment:
        """The core's own templates, one environment for all."""
        return environment(self.overrides)
