"""Projects to build: a made-up guide of any size, the same Markdown for stock Material, and for MkDocs alone."""

import json
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from bodies import Author, Plan
from mkdocs.utils.yaml import yaml_load
from msgspec.structs import replace
from words import Words

from alongside.items.read import FENCE, kind_of
from alongside.items.vocabulary import Kind, Purpose, Topic

ROOT = Path(__file__).parents[1]
PATTERN = (
    *("worksheet", "checklist-leader", "checklist-colleague", "article", "principle", "worksheet", "model"),
    *("worksheet", "workshop", "article", "checklist", "worksheet", "principle", "model", "checklist-leader"),
    *("checklist-colleague", "article", "worksheet", "path", "model", "principle", "workshop", "worksheet", "article"),
)
"""The kinds of any twenty-four items in a row, as many of each as in the guide; two checklists in a row are a pair."""
SMALLEST = 48
"""Fewer items than this do not cite every work."""
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 220" role="img" aria-labelledby="{id}-t {id}-d">
  <title id="{id}-t">{title}</title>
  <desc id="{id}-d">Two strokes of equal length, and a box below each.</desc>
  <g stroke="currentColor" fill="none" stroke-width="4"><path d="M80 20 V90 M320 20 V90"/>
  <rect x="20" y="110" width="120" height="90"/><rect x="260" y="110" width="120" height="90"/></g>
  <g font-size="15" text-anchor="middle">
  <text x="80" y="160">What you ask</text><text x="320" y="160">What I do</text></g>
</svg>
"""
GRADES = ("strong", "moderate", "limited", "mixed", "practice")
_ITEM_LINK = re.compile(rf"\b({'|'.join(kind.folder for kind in Kind if kind.in_library)})/(?!index\.md)[\w-]+\.md")
_RELATED = re.compile(r"^related:.*\n(?:(?: |- ).*\n)*", re.MULTILINE)


def guide_project(folder: Path, size: int, seed: int = 1, *, files: bool = False) -> Path:
    """A guide of `size` made-up items, with the guide's own plain pages, terms, works and design.

    Without `files` nothing is printed or packed.
    """
    real_project(folder, files=files)
    docs = folder / "docs"
    for old in [path for path in docs.rglob("*.md") if kind_of(path.relative_to(docs).as_posix()).in_library]:
        old.unlink()
    words = Words(seed, _terms(docs), _works(docs))
    plans = _plans(words, size)
    _aim_links(docs, plans)
    author = Author(words, plans)
    for plan in plans:
        # A line of JSON is one of YAML
        front = (f"{key}: {json.dumps(value)}\n" for key, value in _front(plan, author, words).items())
        (docs / plan.path).write_text(f"---\n{''.join(front)}---\n\n{author.body(plan)}", "utf-8")
        if plan.kind is Kind.MODEL:
            drawing = docs / f"assets/diagrams/{plan.id}.svg"
            drawing.write_text(DRAWING.format(id=plan.id, title=plan.title), "utf-8")
    return folder


def real_project(folder: Path, *, files: bool = True) -> Path:
    """A copy of the guide itself, with its own settings, design and code."""
    folder.mkdir(parents=True)
    shutil.copytree(ROOT / "docs", folder / "docs")
    for name in ("hooks", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in settings if files or "hooks/files.py" not in line]
    (folder / "mkdocs.yml").write_text("".join(kept), "utf-8")
    return folder


def stock_project(folder: Path, guide: Path) -> Path:
    """The Markdown of a guide for stock Material, with its search."""
    settings = {"theme": {"name": "material", "font": False}, "plugins": ["search"]}
    return _plain_project(folder, guide, settings)


def bare_project(folder: Path, guide: Path) -> Path:
    """The Markdown of a guide for MkDocs without a theme or a plugin: nothing that renders it can take less."""
    theme = folder / "theme"
    theme.mkdir(parents=True)
    (theme / "main.html").write_text("{{ page.content }}\n", "utf-8")
    return _plain_project(folder, guide, {"theme": {"name": None, "custom_dir": "theme"}, "plugins": []})


def stock_text(text: str) -> str:
    """An item's file with its title for all front matter; nothing where it has no text."""
    found = FENCE.match(text)
    assert found, "every file has front matter"
    body = text[found.end() :]
    return f"---\ntitle: {json.dumps(yaml.safe_load(found['yaml'])['title'])}\n---\n{body}" if body.strip() else ""


def _plain_project(folder: Path, guide: Path, settings: dict[str, Any]) -> Path:
    docs = guide / "docs"
    shutil.copytree(docs, folder / "docs", ignore=shutil.ignore_patterns("*.md"))
    for path in docs.rglob("*.md"):
        if text := stock_text(path.read_text("utf-8")):
            place = folder / "docs" / path.relative_to(docs)
            place.parent.mkdir(exist_ok=True)
            place.write_text(text, "utf-8")
    (folder / "docs/enquiries").mkdir()
    (folder / "docs/enquiries/index.md").write_text("---\ntitle: Ask or tell us\n---\n\nWrite to us.\n", "utf-8")
    ours = yaml_load((guide / "mkdocs.yml").read_text("utf-8"))
    theirs = ["tables", "smarty", {"toc": {"toc_depth": 3}}]  # what this Markdown needs
    shared = {key: ours[key] for key in ("site_name", "site_description", "site_url")}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump({**shared, "markdown_extensions": theirs, **settings}), "utf-8")
    return folder


def _terms(docs: Path) -> list[str]:
    texts = [path.read_text("utf-8") for path in sorted((docs / "glossary").glob("*.md")) if path.name != "index.md"]
    return [yaml.safe_load(found["yaml"])["title"] for text in texts if (found := FENCE.match(text))]


def _works(docs: Path) -> list[str]:
    return [work["key"] for work in yaml.safe_load((docs / "sources/references.yml").read_text("utf-8"))]


def _aim_links(docs: Path, plans: list[Plan]) -> None:
    """Lets links to the guide's own items lead to made-up ones of the same kind, or where none is made to the first."""
    first = {plan.kind.folder: plan.path for plan in reversed(plans)}
    for path in docs.rglob("*.md"):
        text = _RELATED.sub("", path.read_text("utf-8"))
        path.write_text(_ITEM_LINK.sub(lambda link: first.get(link[1], plans[0].path), text), "utf-8")


def _plans(words: Words, size: int) -> list[Plan]:
    names = _titles(words)
    plans: list[Plan] = []
    for number in range(size):
        word, _, side = PATTERN[number % len(PATTERN)].partition("-")
        kind = next(kind for kind in Kind if kind == word)
        # The last of all has no other side to follow it
        side = side if side != "leader" or number + 1 < size else ""
        title = next(names)
        steps = tuple(words.random.choice((5, 8, 10, 15)) for _ in range(10)) if kind is Kind.WORKSHOP else ()
        plans.append(Plan(_slug(title), kind, title, side, steps=steps))
    return [_joined(plan, at, plans, words.random) for at, plan in enumerate(plans)]


def _joined(plan: Plan, at: int, plans: list[Plan], chance: random.Random) -> Plan:
    """A plan that knows its other side, or its sheets."""
    pair = plans[at + (1 if plan.side == "leader" else -1)].id if plan.side else ""
    sheets = [other for other in plans if other.kind.has_sheet] if plan.kind is Kind.WORKSHOP else []
    return replace(plan, pair=pair, sheets=tuple(chance.sample(sheets, 3) if sheets else ()))


def _titles(words: Words) -> Iterator[str]:
    """Titles, each once."""
    seen: set[str] = set()
    while True:
        title = words.title()
        if title not in seen:
            seen.add(title)
            yield title


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


def _front(plan: Plan, author: Author, words: Words) -> dict[str, Any]:
    """The front matter of an item."""
    chance = words.random
    front: dict[str, Any] = {
        "title": plan.title,
        "summary": f"{words.sentence()} {words.phrase()}.",
        "reviewed": "2026-11-22",
        "changes": [{"on": "2026-11-22", "what": "First published."}],
        "people_say": [f"{words.phrase().lower()[:50]} {chance.randint(1000, 9999)}" for _ in range(8)],
        "topics": chance.sample([str(topic) for topic in Topic], chance.randint(2, 3)),
        "for": chance.sample(["leader", "colleague", "trainer"], chance.randint(1, 3)),
        "related": list(dict.fromkeys(author.other().id for _ in range(chance.randint(2, 4)))),
    }
    if plan.kind in (Kind.MODEL, Kind.CHECKLIST, Kind.WORKSHEET, Kind.WORKSHOP):
        front |= {"minutes": sum(plan.steps) or chance.choice((20, 30, 45, 60)), "people": [2, 12]}
    if plan.kind.has_sheet:
        front["purpose"] = str(chance.choice(list(Purpose)))
    if plan.kind in (Kind.PRINCIPLE, Kind.MODEL):
        front |= {"grade": chance.choice(GRADES), "because": words.sentence()}
    match plan.kind:
        case Kind.MODEL:
            front["diagram"] = f"assets/diagrams/{plan.id}.svg"
        case Kind.CHECKLIST if plan.pair:
            front |= {"pair": plan.pair, "side": plan.side}
        case Kind.WORKSHOP:
            front["sheets"] = [sheet.id for sheet in plan.sheets]
        case Kind.PATH:
            steps = dict.fromkeys(author.other().id for _ in range(6))
            front["steps"] = [{"item": item, "why": words.sentence(), "minutes": 15} for item in steps]
    return front
