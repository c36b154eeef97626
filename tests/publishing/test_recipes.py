"""The recipes that cannot be started here: they name what there is, ask for no more than they need, and agree."""

import re
import tomllib
from pathlib import Path

import yaml

from alongside.media_types import TEXTS, TYPES
from tests.guide import ROOT
from tests.publishing.servers import RECIPES

CHECKED = re.compile(r"alongside\"? publish-check --site (site|public)\b")


def read(path: Path) -> str:
    return path.read_text("utf-8")


def test_a_container_takes_the_recipes_that_were_tried() -> None:
    copied = re.findall(r"^COPY (?:--from=site )?(\S+) (\S+)$", read(RECIPES / "Containerfile"), re.M)
    named = {source: to for source, to in copied if source.startswith("publishing/")}
    assert named.keys() == {"publishing/nginx.conf", "publishing/Caddyfile"}
    assert all((ROOT / source).is_file() for source in named)
    place = next(to for source, to in copied if source == "site/").rstrip("/")
    assert f"root {place};" in read(RECIPES / "nginx.conf") and f":{place}}}" in read(RECIPES / "Caddyfile")


def test_what_is_packed_before_is_text_and_the_same_wherever_it_is_packed() -> None:
    lists = [re.findall(r"-name '\*\.(\w+)'", read(RECIPES / name)) for name in ("Containerfile", "gitlab-pages.yml")]
    assert lists[0] == lists[1] and {"html", "css", "js", "json"} <= {*lists[0]}
    assert {TYPES[suffix] for suffix in lists[0]} <= TEXTS


def test_whoever_builds_checks_what_is_published() -> None:
    netlify = tomllib.loads(read(RECIPES / "netlify.toml"))["build"]
    checked = CHECKED.search(netlify["command"])
    assert checked and checked[1] == netlify["publish"]
    pages = yaml.safe_load(read(RECIPES / "gitlab-pages.yml"))["pages"]
    assert any(CHECKED.search(line) for line in pages["script"]) and pages["artifacts"]["paths"] == ["public"]


def test_the_workflow_may_do_no_more_than_it_must_and_runs_what_it_was_read_as() -> None:
    workflow = yaml.safe_load(read(ROOT / ".github/workflows/publish.yml"))
    build, publish = workflow["jobs"]["build"], workflow["jobs"]["publish"]
    assert workflow["permissions"] == {} and build["permissions"] == {"contents": "read"}
    assert publish["permissions"] == {"pages": "write", "id-token": "write"} and publish["needs"] == "build"
    steps = [*build["steps"], *publish["steps"]]
    assert any(CHECKED.search(step.get("run", "")) for step in steps)
    actions = [step["uses"] for step in steps if "uses" in step]
    assert len(actions) == 3 and all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action) for action in actions)
    assert workflow[True].keys() == {"push", "workflow_dispatch"}  # YAML reads `on` as true


def test_owners_are_told_of_every_recipe() -> None:
    told = read(ROOT / "OWNERS.md")
    assert [path.name for path in RECIPES.glob("*.*") if f"(publishing/{path.name})" not in told] == []
