"""Which place and name a file under `docs/` may have: what is wrong with one is told with the one that is right."""

import re
import unicodedata
from difflib import get_close_matches
from pathlib import PurePosixPath

from alongside.items.vocabulary import Kind
from alongside.links import in_language
from alongside.problems import Problem, article

LIKE_MARKDOWN = (".markdown", ".mdown", ".mkdn", ".mkd", ".mdx", ".md.txt")
"""Endings of files that somebody means as Markdown, and that MkDocs in part takes for it."""
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
TEXTS = ("txt", "text", "docx", "odt", "rtf", "doc", "pages", "")
"""Endings of files in which somebody has written, and meant a page."""
SCRIPTS = "assets/javascripts/"
"""Where the site's own scripts stand, and nothing else may."""
LONGEST = 60
"""Letters of a file's name. It stands in addresses, and twice in those of downloads."""
RIGHT = "docs/worksheets/team-health-check.md"
KINDS = {kind.folder: kind for kind in Kind if kind.folder}


def name_for(title: str) -> str:
    """A file's name made of a title, such as `who-needs-whom`; nothing where no letter of it can stand in one."""
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))[:LONGEST].strip("-")


def name_fault(path: str) -> Problem | None:
    """What is wrong with the place or the name of a file under `docs/`."""
    is_item = path.lower().endswith((".md", *LIKE_MARKDOWN))
    return _device_fault(path) or (_item_fault(path) if is_item else _asset_fault(path))


def _device_fault(path: str) -> Problem | None:
    """What is wrong with a path that Windows takes for a device's."""
    part = next(filter(DEVICE.fullmatch, path.split("/")), None)
    what = f"`{part}` is a device's name on Windows, where nobody could have this file"
    return Problem(f"docs/{path}", 1, what, f"give it a name of two words, such as `{RIGHT}`") if part else None


def _item_fault(path: str) -> Problem | None:
    """What is wrong with a Markdown file's place or name."""
    *folders, name = in_language(path)[1].split("/")
    stem, dot, ending = name.partition(".")
    place = f"docs/{path}"
    if dot + ending != ".md":
        what = f"a page's file ends in `.md`, and not in `{dot}{ending}`"
        return Problem(place, 1, what, f"call it `{name_for(stem) or stem}.md`")
    if name == "README.md":
        what = "MkDocs takes a README for its folder's index"
        return Problem(place, 1, what, "give it a name of its own, or move it out of docs/")
    if fault := _folder_fault(path, folders, name):
        return fault
    for part in (*folders, stem):
        if not NAME.fullmatch(part) or len(part) > LONGEST:
            right = "/".join(filter(None, map(name_for, (*folders, stem))))
            what = f"`{part[:70]}` cannot stand in an address: up to {LONGEST} small letters, digits and single hyphens"
            return Problem(place, 1, what, f"call it `docs/{path[: -len('/'.join((*folders, name)))]}{right}.md`")
    return None


def _folder_fault(path: str, folders: list[str], name: str) -> Problem | None:
    """What is wrong with a folder that is meant for a kind, or for a language."""
    place, first = f"docs/{path}", folders[0] if folders else ""
    if len(folders) > 1 and first in KINDS:
        noun = article(KINDS[first].label.lower())
        return Problem(place, 1, f"{noun} stands in docs/{first}/ itself", f"move it to `docs/{first}/{name}`")
    if len(folders) > 1 and folders[1] in KINDS:
        what = f"`{first}` is no folder of a language, which is called by the two letters of its ISO 639-1 code"
        return Problem(place, 1, what, f"move it to `docs/de/{'/'.join(folders[1:])}/{name}`")
    meant = _kind_meant(first)
    if meant and name != "index.md":
        what = f"there is no folder docs/{first}/ for {meant.label.lower()}s"
        return Problem(place, 1, what, f"move it to `docs/{meant.folder}/{name_for(name[:-3])}.md`")
    return None


def _kind_meant(folder: str) -> Kind | None:
    """The kind for which somebody has made a folder beside its own, such as `checklist` or `Checklists`."""
    if folder in KINDS:
        return None
    near = get_close_matches(folder.lower(), KINDS, n=1, cutoff=0.77)
    return KINDS[near[0]] if near else None


def _asset_fault(path: str) -> Problem | None:
    """What is wrong with the place or the name of any other file."""
    place, name = f"docs/{path}", path.rpartition("/")[2]
    stem, _, ending = name.rpartition(".")
    folder = in_language(path)[1].rpartition("/")[0]
    if folder in KINDS and (ending.lower() in TEXTS or not stem):
        what = f"a page's file is plain text that ends in `.md`, and this is `{name}`"
        return Problem(place, 1, what, f"call it `{name_for(stem or name)}.md`")
    if folder in KINDS and ending.lower() in PUBLISHED:
        images = "diagrams" if ending.lower() == "svg" else "images"
        what = f"docs/{folder}/ holds pages alone"
        return Problem(place, 1, what, f"move it to `docs/assets/{images}/{name_for(stem)}.{ending}`")
    if not all(map(ASSET.fullmatch, path.split("/"))):
        what = "a published file's name has letters that an address cannot hold"
        right = f"{name_for(stem) or 'team-photo'}.{ending.lower()}"
        return Problem(
            place, 1, what, f"use letters, digits, hyphens and dots only: `{PurePosixPath(path).parent}/{right}`"
        )
    is_script = ending == "js" and path.startswith(SCRIPTS)
    if ending.lower() in PUBLISHED or is_script or (not stem and name == "CNAME"):
        return None
    what = f"`{name}` is of a kind that is not published, since a browser might run it"
    return Problem(place, 1, what, "write a page in Markdown, or publish a picture or a document: `team-photo.jpg`")
