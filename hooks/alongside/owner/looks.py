"""The looks that the owner's settings ask for, and all that is wrong with them: colours, logo and icon, languages."""

import posixpath
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import msgspec
import yaml

from alongside.languages.language import ENGLISH
from alongside.owner.block import Block
from alongside.owner.brand import Brand, Picture
from alongside.owner.colours import LEAST, Tokens, faint, palettes
from alongside.owner.pictures import ICON, LOGO, read_picture
from alongside.owner.values import Code, Colour
from alongside.owner.values import Picture as Path
from alongside.problems import Problem
from alongside.tokens import TOKENS, token_problems

PLACES = {"logo": LOGO, "icon": ICON}
ACCENTS = {"accent": "light", "accent_in_dark": "dark"}
"""The owner's colours, and the palette of each."""
Load = Callable[[str], bytes]


class Looks:
    """Reads the looks once: `brand` is what is sound of them, `problems` all that is not."""

    def __init__(self, top: Block, load: Load) -> None:
        self.problems: list[Problem] = []
        self._top, self._load = top, load
        extra = top.data.get("extra")
        owner = extra.get("owner") if isinstance(extra, dict) else None
        self._owner = Block(owner if isinstance(owner, dict) else {}, ("extra", "owner"), top.layers)
        theme = top.data.get("theme")
        self._overrides = str(theme.get("custom_dir", "overrides") if isinstance(theme, dict) else "overrides")
        pictures = {key: self._picture(key) for key in PLACES}
        self.brand = Brand(self._colours(), **pictures)
        self._check_pair()
        self._check_languages()

    def _picture(self, key: str) -> Picture | None:
        path = _text(self._owner.data.get(key), Path)
        if not path:
            return None
        try:
            content = self._read(f"{self._top.data.get('docs_dir', 'docs')}/{path}")
        except OSError as fault:
            said = "is not there" if isinstance(fault, FileNotFoundError) else f"cannot be read ({fault.strerror})"
            what = f"`{path}`, the {key}, {said}"
            self.problems.append(self._owner.problem(what, f"put it at docs/{path}", key))
            return None
        picture, problems = read_picture(path, content, PLACES[key])
        self.problems += problems
        return picture

    def _read(self, path: str) -> bytes:
        """A file by its path from the folder of the settings."""
        return self._load(posixpath.normpath(posixpath.join(posixpath.dirname(self._top.layers.files[0][0]), path)))

    def _check_pair(self) -> None:
        """One without the other would leave the guide's own strokes beside the owner's picture."""
        given = [key for key in PLACES if self._owner.data.get(key)]
        if len(given) == 1:
            (other,) = PLACES.keys() - set(given)
            what = f"`{given[0]}` is given, but no `{other}`: readers would see two marks"
            self.problems.append(
                self._owner.problem(what, f"for example `{other}: assets/images/{other}.svg`", given[0])
            )

    def _colours(self) -> dict[str, dict[str, str]]:
        block, tokens = self._owner.data.get("colours"), self._tokens()
        if not isinstance(block, dict) or not tokens:
            return {}
        accents = {key: _text(block.get(key), Colour) for key in ACCENTS}
        for key, value in accents.items():
            self.problems += self._faint(ACCENTS[key], key, value, tokens) if value else ()
        return palettes(accents["accent"], accents["accent_in_dark"], tokens) if accents["accent"] else {}

    def _faint(self, palette: str, key: str, value: str, tokens: Tokens) -> Iterator[Problem]:
        if found := faint(palette, value, tokens):
            what = (
                f"`{value}` has a contrast of {found.ratio:.2f}:1 with `{found.ground}` (`{found.on}`), and words need"
                f" {LEAST}:1"
            )
            yield self._owner.inner("colours").problem(what, f'for example `{key}: "{found.better}"`', key)

    def _tokens(self) -> Tokens:
        """The design's colours; none where they cannot be read, which is told of their own file."""
        try:
            text = self._read(f"{self._overrides}/{TOKENS}").decode()
        except (OSError, UnicodeDecodeError):
            return {}
        return {} if token_problems(text, TOKENS) else _colours_in(text)

    def _check_languages(self) -> None:
        listed = self._owner.data.get("languages")
        codes = [code.strip() for code in listed if isinstance(code, str)] if isinstance(listed, list) else []
        if codes and ENGLISH.code not in codes:
            what = f"the guide is written in `{ENGLISH.code}`, which is none of its languages"
            self.problems.append(
                self._owner.problem(what, f"languages: [{', '.join([ENGLISH.code, *codes])}]", "languages")
            )
        for index, code in enumerate(codes):
            if code != ENGLISH.code and _text(code, Code) and not self._is_spoken(code):
                what = f"the guide has no language `{code}`"
                example = f"leave it out, or write overrides/languages/{code}.po"
                self.problems.append(self._owner.problem(what, example, "languages", index))

    def _is_spoken(self, code: str) -> bool:
        try:
            self._read(f"{self._overrides}/languages/{code}.po")
        except OSError:
            return False
        return True


def _text(value: object, kind: Any) -> str:
    """A value as a text of a kind; empty where it is none, which is told elsewhere."""
    try:
        text: str = msgspec.convert(value.strip() if isinstance(value, str) else value, kind)
    except msgspec.ValidationError:
        return ""
    return text


def _colours_in(text: str) -> Mapping[str, Mapping[str, str]]:
    found: Mapping[str, Mapping[str, str]] = yaml.safe_load(text)["colour"]
    return found
