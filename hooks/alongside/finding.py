"""Which files under `docs/` are items, which are editors' leftovers, and which have a name that cannot be."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from alongside.items.vocabulary import Kind
from alongside.links import in_language
from alongside.problems import Problem, article

LIKE_MARKDOWN = (".markdown", ".mdown", ".mkdn", ".mkd", ".mdx", ".md.txt")
"""Endings of files that somebody means as Markdown, and that MkDocs in part takes for it."""
LEFTOVER = re.compile(r"(?i)^[.#].*|.*~$|.*\.(?:bak|orig|rej|swp|swo|tmp|old)$|^(?:thumbs\.db|desktop\.ini)$")
"""What editors and systems leave behind; MkDocs itself passes over what begins with a dot."""
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ASSET = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*")
DEVICE = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
"""What Windows keeps for devices, with any ending: a repository with such a file cannot be had there."""
PUBLISHED = frozenset(
    re.findall(
        r"\w+",
        """avif css csv docx gif ico jpeg jpg json mp3 mp4 odt pdf png pptx svg txt webm webp woff2 xlsx yml zip""",
    )
)
"""Endings of files that are published as they are: a browser shows them or offers them, and runs none of them."""
SCRIPTS = "assets/javascripts/"
"""Where the site's own scripts stand, and nothing else may."""
LONGEST = 60
"""Letters of a file's name. It stands in addresses, and twice in those of downloads."""
RIGHT = "such as `docs/worksheets/team-health-check.md`"


class Found(Struct, frozen=True):
    """The files under `docs/`, and what is wrong with their names."""

    items: tuple[str, ...]
    """The Markdown files that are items, as paths under `docs/`, sorted."""
    assets: frozenset[str]
    """All other files that are published."""
    problems: tuple[Problem, ...]


def is_left_out(path: str) -> bool:
    """Whether a file under `docs/` is an editor's or a system's own, and never published."""
    return any(LEFTOVER.match(part) for part in path.split("/"))


def find(docs: Path) -> Found:
    """All files under `docs`, links followed within the repository that holds it."""
    items: list[str] = []
    assets: list[str] = []
    problems: list[Problem] = []
    for path in sorted(_walk(docs, problems)):
        is_item = path.lower().endswith((".md", *LIKE_MARKDOWN))
        if fault := _device_fault(path) or (_item_fault(path) if is_item else _asset_fault(path)):
            problems.append(fault)
        else:
            (items if is_item else assets).append(path)
    problems.extend(_alike([*items, *assets]))
    return Found(tuple(items), frozenset(assets), tuple(problems))


def _walk(docs: Path, problems: list[Problem]) -> Iterator[str]:
    """Every file that is not left out, as a path under `docs`; a link that leads out of the repository is a problem."""
    root, seen = docs.resolve().parent, {docs.resolve()}
    for folder, folders, files in os.walk(docs, followlinks=True):
        here = Path(folder)
        for name in [*folders, *files]:
            path, place = here / name, (here / name).relative_to(docs).as_posix()
            is_gone = not path.exists()
            if path.is_symlink() and not is_gone and not _is_ours(path.resolve(), root):
                what = "this is a link to a file outside the repository, or to one that is never published"
                problems.append(Problem(f"docs/{place}", 1, what, "copy the file, and put the copy here"))
                is_gone = True
            if name in folders and (is_gone or is_left_out(place) or path.resolve() in seen):
                folders.remove(name)
            elif name in folders:
                seen.add(path.resolve())
            elif not (is_gone or is_left_out(place)):
                yield place


def _is_ours(target: Path, root: Path) -> bool:
    """Whether what a link leads to stands in the repository, and not among what `.git`, editors or systems keep."""
    return target.is_relative_to(root) and not is_left_out(target.relative_to(root).as_posix())


def _alike(paths: list[str]) -> Iterator[Problem]:
    """Names that are one and the same on a system that does not tell capitals from small letters."""
    seen: dict[str, str] = {}
    for path in sorted(paths):
        first = seen.setdefault(path.casefold(), path)
        if first != path:
            what = f"the name differs from that of `docs/{first}` in capitals only"
            yield Problem(f"docs/{path}", 1, what, "give each file a name of its own, in small letters")


def _device_fault(path: str) -> Problem | None:
    """What is wrong with a path that Windows takes for a device's."""
    part = next(filter(DEVICE.fullmatch, path.split("/")), None)
    what = f"`{part}` is a device's name on Windows, where nobody could have this file"
    return Problem(f"docs/{path}", 1, what, f"give it a name of two words, {RIGHT}") if part else None


def _item_fault(path: str) -> Problem | None:
    """What is wrong with a Markdown file's place or name."""
    *folders, name = in_language(path)[1].split("/")
    stem, dot, ending = name.partition(".")
    kinds = {kind.folder: kind for kind in Kind if kind.folder}
    place = f"docs/{path}"
    if dot + ending != ".md":
        return Problem(place, 1, f"a page's file ends in `.md`, and not in `{dot}{ending}`", f"call it `{stem}.md`")
    if name == "README.md":
        return Problem(
            place, 1, "MkDocs takes a README for its folder's index", "call it `index.md`, or move it out of docs/"
        )
    if len(folders) > 1 and folders[0] in kinds:
        noun = kinds[folders[0]].label.lower()
        return Problem(
            place, 1, f"{article(noun)} stands in docs/{folders[0]}/ itself", f"move it to `docs/{folders[0]}/{name}`"
        )
    for part in (*folders, stem):
        if not NAME.fullmatch(part) or len(part) > LONGEST:
            what = f"`{part[:70]}` cannot stand in an address"
            return Problem(place, 1, what, f"up to {LONGEST} small letters, digits and single hyphens, {RIGHT}")
    return None


def _asset_fault(path: str) -> Problem | None:
    """What is wrong with the name of any other file."""
    place, name = f"docs/{path}", path.rpartition("/")[2]
    if not all(map(ASSET.fullmatch, path.split("/"))):
        what = "a published file's name has letters that an address cannot hold"
        return Problem(place, 1, what, "use letters, digits, hyphens and dots only, such as `team-photo.jpg`")
    stem, _, ending = name.rpartition(".")
    is_script = ending == "js" and path.startswith(SCRIPTS)
    if ending.lower() in PUBLISHED or is_script or (not stem and name == "CNAME"):
        return None
    what = f"`{name}` is of a kind that is not published, since a browser might run it"
    return Problem(place, 1, what, "write a page in Markdown, or publish a picture or a document: `team-photo.jpg`")
