"""Drawings: an SVG that is set into a page and printed holds shapes and words, and nothing that runs or loads."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from msgspec import Struct

from alongside.problems import Problem

ELEMENTS = frozenset(
    re.findall(
        r"\w+",
        """svg g defs title desc path rect circle ellipse line polyline polygon text tspan marker clipPath mask use
        symbol linearGradient radialGradient stop pattern""",
    )
)
ATTRIBUTES = frozenset(
    re.findall(
        r"[\w-]+",
        """xmlns viewBox role aria-labelledby aria-describedby aria-label aria-hidden id class x y x1 y1 x2 y2 cx cy r
        rx ry dx dy d points width height fill fill-opacity fill-rule stroke stroke-width stroke-dasharray
        stroke-dashoffset stroke-linecap stroke-linejoin stroke-opacity stroke-miterlimit opacity transform font-family
        font-size font-weight font-style text-anchor dominant-baseline alignment-baseline letter-spacing href clip-path
        mask marker-start marker-mid marker-end markerWidth markerHeight markerUnits orient refX refY offset stop-color
        stop-opacity gradientUnits gradientTransform patternUnits patternTransform preserveAspectRatio
        vector-effect""",
    )
)
FUNCTIONS = frozenset(
    re.findall(
        r"\w+",
        """rgb rgba hsl hsla var url translate rotate scale matrix skewx skewy translatex translatey scalex scaley""",
    )
)
"""What may be called in an attribute. A browser reads these as CSS, in which other functions load pictures."""
NAMESPACE = "http://www.w3.org/2000/svg"
_CALLS = re.compile(r"([\w-]+)\s*\(")
_ELSEWHERE = re.compile(r"(?i)url\(\s*+['\"]?+(?!#)|\\")
_PLACE = re.compile(r"\s*#[\w-]+\s*")
_ENDS_EARLY = re.compile(r"-?>")
"""A comment that begins so is at its end in HTML, though not in XML."""
_NUMBERS = re.compile(r"\s*(-?[\d.]+)[\s,]+(-?[\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)\s*")
WORDS = frozenset({"xmlns", "aria-label"})
"""Attributes that a browser does not read as CSS."""
SIZE = 256 * 1024
"""Bytes that a drawing may have: more is a picture traced."""


class Drawing(Struct, frozen=True):
    """A drawing that is sound: its SVG, what it is called and shows, and its measures in its own units."""

    svg: str
    title: str
    description: str
    width: float
    height: float


def read_drawing(file: Path, place: str) -> tuple[Drawing | None, list[Problem]]:
    """The drawing in a file, or None with everything wrong with it, which is reported under `place`."""
    try:
        content = file.read_bytes()
    except OSError as fault:
        return None, [_unread(place, str(fault.strerror))]
    return read_svg(content, file.stem, place)


def read_svg(content: bytes, name: str, place: str) -> tuple[Drawing | None, list[Problem]]:
    """The same of a file's bytes; `name` is the file's, without its ending."""
    try:
        svg = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None, [_unread(place, "it is not UTF-8 text")]
    if len(content) > SIZE:
        return None, [
            Problem(place, 1, f"the drawing has {len(content) // 1024} KiB", f"draw it in {SIZE // 1024} KiB at most")
        ]
    reader = _Reader(place, name)
    reader.read(svg)
    problems = sorted(set(reader.problems))
    size = _NUMBERS.fullmatch(reader.view_box)
    if not problems and not (size and float(size[3]) > 0 and float(size[4]) > 0):
        problems = [Problem(place, 1, "the drawing says nothing of its size", '`<svg viewBox="0 0 400 300" …>`')]
    if problems or not size:
        return None, problems
    words = {key: " ".join("".join(said).split()) for key, said in reader.words.items()}
    return Drawing(svg, words["title"], words["desc"], float(size[3]), float(size[4])), []


def _unread(place: str, said: str) -> Problem:
    return Problem(place, 1, f"the drawing cannot be read: {said}", "save it as SVG in UTF-8")


class _Reader:
    """Goes through an SVG and notes what does not belong there."""

    def __init__(self, place: str, name: str) -> None:
        self.problems: list[Problem] = []
        self.view_box = ""
        self.words: dict[str, list[str]] = {"title": [], "desc": []}
        self._place, self._name, self._open = place, name, list[str]()
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._foreign = False
        self._parser.EndElementHandler = lambda _: self._open.pop()
        self._parser.CharacterDataHandler = self._said
        self._parser.StartDoctypeDeclHandler = lambda *_: self._fault("a document type", "leave `<!DOCTYPE …>` out")
        self._parser.ProcessingInstructionHandler = lambda *_: self._fault("an instruction `<?…?>`", "leave it out")
        self._parser.StartCdataSectionHandler = lambda: self._fault("`<![CDATA[`", "write `&lt;` for `<`")
        self._parser.CommentHandler = self._comment

    def read(self, svg: str) -> None:
        try:
            self._parser.Parse(svg, True)
        except expat.ExpatError as fault:
            lines = svg.splitlines()
            words = lines[fault.lineno - 1].strip()[:60] if fault.lineno <= len(lines) else ""
            what = f"the drawing is no XML ({expat.errors.messages[fault.code]})" + (f": `{words}`" if words else "")
            right = "close each element, as `<g>` by `</g>`, and write `&amp;` for `&` and `&lt;` for `<`"
            self.problems.append(Problem(self._place, fault.lineno, what, right))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._open:
            self.view_box = attributes.get("viewBox", "")
            if name != "svg":
                self._fault(f"a drawing that begins with `<{name}>`", "`<svg xmlns=…>`")
        self._open.append(name)
        own = {one: value for one, value in attributes.items() if not _is_a_programs(one)}
        if not self._foreign and (len(own) < len(attributes) or _is_a_programs(name)):
            self._foreign = True
            self._fault("what a drawing program notes for itself", "save it as “Optimised SVG”, without editor data")
        if _is_a_programs(name):
            return
        attributes = own
        if name not in ELEMENTS:
            self._fault(f"`<{name}>`", "draw with paths, shapes and text only")
        for problem in _attribute_faults(attributes):
            self._fault(problem, "leave it out")
        if "style" in attributes:
            self._fault(f'`style="{attributes["style"][:60]}"`', _without_style(attributes["style"]))
        if not attributes.get("id", self._name).startswith(self._name):
            self._fault(f'`id="{attributes["id"]}"`', f'begin it with the drawing\'s name: `id="{self._name}-title"`')

    def _comment(self, text: str) -> None:
        if _ENDS_EARLY.match(text):
            self._fault("`<!-->`", "write a comment as `<!-- words -->`")

    def _said(self, text: str) -> None:
        if self._open and self._open[-1] in self.words:
            self.words[self._open[-1]].append(text)

    def _fault(self, what: str, example: str) -> None:
        whole = f"{what} cannot stand in a drawing"
        self.problems.append(Problem(self._place, self._parser.CurrentLineNumber, whole, example))


def _is_a_programs(name: str) -> bool:
    """Whether a name is of those that Inkscape and others write beside a drawing, such as `sodipodi:docname`."""
    return name.partition(":")[0] in ("inkscape", "sodipodi", "rdf", "cc", "dc", "sketch", "serif") or name.startswith(
        ("xmlns:", "xml:")
    )


def _attribute_faults(attributes: dict[str, str]) -> Iterator[str]:
    for name, value in attributes.items():
        if name not in ATTRIBUTES and name != "style":
            yield f"`{name}=`"
        elif name == "xmlns" and value != NAMESPACE:
            yield f'`xmlns="{value[:40]}"`'
        elif name == "style":
            continue  # which has an example of its own
        elif (name == "href" and not _PLACE.fullmatch(value)) or (name not in WORDS and _loads(value)):
            yield f'`{name}="{value[:40]}"`, which leads elsewhere,'


def _without_style(style: str) -> str:
    """What a `style` says, as attributes, as far as they can stand in a drawing."""
    pairs = [(name.strip(), value.strip()) for name, _, value in (one.partition(":") for one in style.split(";"))]
    kept = [f'{name}="{value}"' for name, value in pairs if name in ATTRIBUTES and value and not _loads(value)]
    return f"`{' '.join(kept)}`, each an attribute" if kept else "leave it out"


def _loads(value: str) -> bool:
    """Whether an attribute's value may have something loaded."""
    called = {name.lower() for name in _CALLS.findall(value)}
    return bool(called - FUNCTIONS or _ELSEWHERE.search(value))
