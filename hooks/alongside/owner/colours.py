"""The colours that follow from the owner's, and whether words in them can be read (WCAG 2.2, 1.4.3 and 1.4.11)."""

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

LEAST = 4.5
"""The contrast that words need at level AA."""
EASY = 7.0
"""That of a tint made for dark screens: level AAA."""
TINT = 0.11
"""How much of the accent is in the ground that is tinted with it."""
BLACK, WHITE = "#000000", "#ffffff"
Tokens = Mapping[str, Mapping[str, str]]
"""Colours by their names, by their palette."""


class Faint(Struct, frozen=True):
    """A colour in which words cannot be read."""

    ratio: float
    ground: str
    """What it stands on, as a token's name."""
    on: str
    """The same as a colour."""
    better: str
    """The nearest colour of the same hue that can be read."""


def palettes(accent: str, in_dark: str, tokens: Tokens) -> dict[str, dict[str, str]]:
    """The tokens that an owner's accent changes, by palette. Without `in_dark` it is a tint of `accent`."""
    dark = in_dark or _until(accent, WHITE, lambda colour: contrast(colour, tokens["dark"]["paper"]) >= EASY)
    own = {"light": _own(accent, tokens["light"]), "dark": _own(dark, tokens["dark"])}
    return {**own, "print": {"accent": accent}}


def faint(palette: str, accent: str, tokens: Tokens) -> Faint | None:
    """What is wrong with an accent in the palette `light` or `dark`, where it is worst; None if it can be read."""
    grounds = tokens[palette]
    better = _until(accent, BLACK if palette == "light" else WHITE, lambda colour: not [*_weak(colour, grounds)])
    weak = sorted(_weak(accent, grounds))
    return Faint(*weak[0], better) if weak else None


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mixed(one: str, other: str, part: float) -> str:
    """A colour between two, with so large a part of the first."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(part * first + (1 - part) * second):02x}" for first, second in pairs)


def _own(accent: str, tokens: Mapping[str, str]) -> dict[str, str]:
    on_accent = max(WHITE, BLACK, key=lambda colour: contrast(colour, accent))
    return {
        "accent": accent,
        "accent-soft": mixed(accent, tokens["paper"], TINT),
        "on-accent": on_accent,
        "focus": accent,
    }


def _weak(accent: str, tokens: Mapping[str, str]) -> Iterator[tuple[float, str, str]]:
    """The grounds on which an accent is too faint: the contrast, the ground's name and its colour."""
    grounds = {name: tokens[name] for name in ("paper", "paper-raised")} | {
        "accent-soft": mixed(accent, tokens["paper"], TINT)
    }
    for name, colour in grounds.items():
        if (ratio := contrast(accent, colour)) < LEAST:
            yield ratio, name, colour


def _until(colour: str, towards: str, enough: Callable[[str], bool]) -> str:
    """The first of a hundred steps from one colour to another that is enough, or the last."""
    steps = (mixed(towards, colour, step / 100) for step in range(101))
    return next((step for step in steps if enough(step)), towards)


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _luminance(colour: str) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
