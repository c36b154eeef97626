"""What the guide looks like under an owner's name: colours in place of the design's, a logo and an icon."""

import re
from base64 import b64encode
from collections.abc import Mapping

from msgspec import Struct

_DECLARATION = re.compile(r"\A\ufeff?\s*<\?xml.*?\?>\s*", re.DOTALL)
_SHOWN_ALONE = re.compile(r"var\(--([a-z-]+), *#[0-9a-fA-F]{6}\)")


class Picture(Struct, frozen=True):
    """A picture of the owner's that is sound."""

    address: str
    """Under docs/, and under the site's address."""
    width: float
    height: float
    """Both in its own units."""
    svg: str = ""
    """What it is drawn with; nothing of a PNG."""
    png: bytes = b""

    @property
    def inline(self) -> str:
        """The drawing as it stands in a page: without what only a file begins with."""
        return _DECLARATION.sub("", self.svg)

    @property
    def drawn(self) -> str:
        """The picture as an SVG, which holds the pixels of a PNG."""
        if self.svg:
            return self.svg
        pixels = b64encode(self.png).decode()
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:g} {self.height:g}">'
            f'<image width="{self.width:g}" height="{self.height:g}" href="data:image/png;base64,{pixels}"/></svg>'
        )


class Printed(Struct, frozen=True):
    """What of a brand stands on paper."""

    accent: str = ""
    """A colour, or nothing: then it is the design's."""
    logo: str = ""
    """An SVG, or nothing: then it is the two strokes."""
    ratio: float = 1
    """Of the logo's width to its height."""


class Brand(Struct, frozen=True):
    """The looks of a guide. Without any of it, it is the design's own."""

    colours: Mapping[str, Mapping[str, str]] = {}
    """Tokens by their palette, in place of those in overrides/tokens.yml."""
    logo: Picture | None = None
    icon: Picture | None = None

    @property
    def printed(self) -> Printed:
        """The same on paper."""
        accent = self.colours.get("print", {}).get("accent", "")
        if not self.logo:
            return Printed(accent)
        return Printed(accent, self.logo.drawn, self.logo.width / self.logo.height)

    def painted(self, svg: str) -> str:
        """A drawing in these colours where no page gives it any, since a browser can open it alone."""
        light = self.colours.get("light", {})
        return _SHOWN_ALONE.sub(
            lambda found: f"var(--{found[1]}, {light[found[1]]})" if found[1] in light else found[0], svg
        )
