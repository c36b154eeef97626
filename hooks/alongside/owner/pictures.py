"""The owner's logo and icon: that each is there, is what its name says, runs and loads nothing, and fits its place."""

import io
from collections.abc import Iterator

from msgspec import Struct
from PIL import Image

from alongside.drawings import read_svg
from alongside.owner.brand import Picture
from alongside.problems import Problem

PNG = b"\x89PNG\r\n\x1a\n"


class Place(Struct, frozen=True):
    """What a picture has to be where it stands."""

    most_bytes: int
    least_pixels: int
    """Of a PNG's height."""
    widest: float
    """So many times its height."""
    narrowest: float

    @property
    def shape(self) -> str:
        """Its proportions, in words."""
        return "square" if self.widest < 2 else f"from {self.narrowest:g} to {self.widest:g} times as wide as high"


LOGO = Place(24 * 1024, 64, 4, 0.5)
"""A page carries it, so it is small."""
ICON = Place(64 * 1024, 192, 1.01, 0.99)
MOST_PIXELS = 2048
"""Of a PNG's height."""


def read_picture(path: str, content: bytes, place: Place) -> tuple[Picture | None, list[Problem]]:
    """The picture `path` under docs/, or None with all that is wrong with it: told of the file itself."""
    file = f"docs/{path}"
    if len(content) > place.most_bytes:
        what = f"the picture has {len(content) / 1024:.0f} KiB"
        return None, [Problem(file, 1, what, f"export it with {place.most_bytes // 1024} KiB at most")]
    picture, problems = _svg(path, content) if path.endswith(".svg") else _png(path, content)
    problems += _misfits(picture, file, place) if picture else []
    return (None if problems else picture), problems


def _svg(path: str, content: bytes) -> tuple[Picture | None, list[Problem]]:
    name = path.rpartition("/")[2].removesuffix(".svg")
    drawing, problems = read_svg(content, name, f"docs/{path}")
    picture = Picture(path, drawing.width, drawing.height, svg=drawing.svg) if drawing else None
    return picture, problems


def _png(path: str, content: bytes) -> tuple[Picture | None, list[Problem]]:
    try:
        if not content.startswith(PNG):
            raise ValueError
        with Image.open(io.BytesIO(content), formats=["PNG"]) as image:
            width, height = image.size
            image.verify()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None, [Problem(f"docs/{path}", 1, "the picture is no PNG", "export it anew as PNG, or draw it as SVG")]
    return Picture(path, width, height, png=content), []


def _misfits(picture: Picture, file: str, place: Place) -> Iterator[Problem]:
    size = f"the picture is {picture.width:g} by {picture.height:g}"
    if not place.narrowest <= picture.width / picture.height <= place.widest:
        yield Problem(file, 1, size, f"make it {place.shape}")
    if picture.png and not place.least_pixels <= picture.height <= MOST_PIXELS:
        yield Problem(file, 1, f"{size} pixels", f"export it {place.least_pixels} to {MOST_PIXELS} pixels high")
