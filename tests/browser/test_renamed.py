"""Renamed files: what was typed, kept, exported and shared before still finds its sheet and its session."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import serve
from tests.browser.kept import draft, everything, key, put, values
from tests.building import build, copy_of_project

OLD, NEW = "team-health-check", "team-check-up"
OLD_WORKSHOP, NEW_WORKSHOP = "straight-talk-practice", "straight-talk-session"
SPACE = "behind-my-marks--row-my-lowest-mark-one-thing"


def rename(docs: Path, folder: str, old: str, new: str) -> None:
    """Renames an item as a contributor does: its file, what names it, and `formerly`."""
    for file in docs.rglob("*.md"):
        text = file.read_text("utf-8")
        if old in text:
            file.write_text(text.replace(old, new), "utf-8")
    file = (docs / folder / f"{old}.md").rename(docs / folder / f"{new}.md")
    file.write_text(file.read_text("utf-8").replace("---\n", f"---\nformerly: [{folder}/{old}.md]\n", 1), "utf-8")


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site with a worksheet and a workshop under new names."""
    project = tmp_path_factory.mktemp("renamed")
    config = copy_of_project(project)
    rename(project / "docs", "worksheets", OLD, NEW)
    rename(project / "docs", "workshops", OLD_WORKSHOP, NEW_WORKSHOP)
    build(config, project / "site")
    yield from serve(project / "site")


@pytest.mark.parametrize("former", ["alongside:sheet:{}", "alongside:/:sheet:{}"])
def test_answers_survive(page: Page, renamed: str, former: str) -> None:
    put(page, renamed, {former.format(OLD): draft(OLD, {SPACE: "typed before"})})
    page.goto(f"{renamed}worksheets/{OLD}/")
    page.wait_for_url(f"**/{NEW}/")
    expect(page.locator(f"[name={SPACE}]")).to_have_value("typed before")
    page.reload()
    expect(page.locator(f"[name={SPACE}]")).to_have_value("typed before")
    assert values(page, key(renamed, f"sheet:{NEW}")) == {SPACE: "typed before"}
    assert len(everything(page)) == 1


def test_copies_with_names_survive(page: Page, renamed: str) -> None:
    former = {
        key(renamed, f"sheet:{OLD}:copy:{copy}"): json.loads(draft(OLD, {SPACE: copy})) for copy in ("abc123", "def456")
    }
    put(page, renamed, {stored: json.dumps(text | {"name": f"Sam {stored[-3:]}"}) for stored, text in former.items()})
    page.goto(f"{renamed}worksheets/{OLD}/?copy=def456")
    page.wait_for_url(f"**/{NEW}/?copy=def456")
    expect(page.locator(f"[name={SPACE}]")).to_have_value("def456")
    page.locator("[data-copies] summary").click()
    expect(page.locator("[data-copies-list] a")).to_have_text(["Sam 123", "Sam 456"])
    page.get_by_role("link", name="Sam 123").click()
    expect(page.locator(f"[name={SPACE}]")).to_have_value("abc123")
    assert set(everything(page)) == {key(renamed, f"sheet:{NEW}:copy:{copy}") for copy in ("abc123", "def456")}


def test_a_text_that_cannot_be_read_survives(page: Page, renamed: str) -> None:
    put(page, renamed, {key(renamed, f"sheet:{OLD}"): "{broken", key(renamed, f"sheet:{OLD}:unreadable"): "{older"})
    page.goto(f"{renamed}worksheets/{NEW}/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the text").click()
    assert Path(download.value.path()).read_text("utf-8").split() == ["{older", "{broken"]


def test_a_file_of_the_former_sheet_is_opened(page: Page, renamed: str, tmp_path: Path) -> None:
    file = tmp_path / "before.json"
    file.write_text(draft(OLD, {SPACE: "saved before"}), "utf-8")
    page.goto(f"{renamed}worksheets/{NEW}/")
    page.locator("[data-sheet-file]").set_input_files(file)
    expect(page.locator(f"[name={SPACE}]")).to_have_value("saved before")
    file.write_text(draft("another-sheet", {SPACE: "x"}), "utf-8")
    page.locator("[data-sheet-file]").set_input_files(file)
    expect(page.get_by_role("alert").locator("[data-topic=file]")).to_contain_text(
        "belongs to the sheet “another-sheet”"
    )


def test_the_mark_for_the_booklet_survives_and_can_be_taken_off(page: Page, renamed: str) -> None:
    mine = key(renamed, "booklet")
    put(page, renamed, {mine: json.dumps({"version": 1, "items": [OLD, OLD_WORKSHOP, "partnership-agreement"]})})
    for address in (f"worksheets/{NEW}/", f"workshops/{NEW_WORKSHOP}/"):
        page.goto(renamed + address)
        button = page.locator(":is(.title-block, .sheet-bar) [data-keep]")
        expect(button).to_have_attribute("aria-pressed", "true")
        button.click()
        expect(button).to_have_attribute("aria-pressed", "false")
        button.click()
    assert json.loads(everything(page)[mine])["items"] == ["partnership-agreement", NEW, NEW_WORKSHOP]


def test_the_booklet_shows_prints_and_lets_go_of_it(page: Page, renamed: str) -> None:
    texts = {key(renamed, "booklet"): json.dumps({"version": 1, "items": [OLD, "partnership-agreement"]})}
    put(page, renamed, texts | {key(renamed, f"sheet:{OLD}"): draft(OLD, {SPACE: "typed before"})})
    page.add_init_script("window.print = () => {}")
    page.goto(renamed + "booklet/")
    page.get_by_label("Put it in").check()
    page.get_by_role("button", name="Print as one document").click()
    expect(page.locator("body")).to_have_attribute("data-booklet-ready", "")
    expect(page.locator(f"#part-{NEW} .written", has_text="typed before")).to_have_count(1)
    box = page.locator(f"[data-choose] [value={NEW}]")
    expect(box).to_be_checked()
    box.evaluate("box => box.click()")
    expect(page.locator("[data-booklet-list] > li")).to_have_count(1)


@pytest.mark.parametrize("more", ["?start=14:00&people=8&break=3-10", "#agenda"])
def test_a_link_to_a_plan_leads_on_with_the_plan(page: Page, renamed: str, more: str) -> None:
    page.goto(f"{renamed}workshops/{OLD_WORKSHOP}/{more}")
    page.wait_for_url(f"**/{NEW_WORKSHOP}/{more}")


def test_without_scripts_a_former_address_leads_on(page_without_js: Page, renamed: str) -> None:
    page_without_js.goto(f"{renamed}worksheets/{OLD}/")
    page_without_js.wait_for_url(f"**/{NEW}/")


def test_a_former_address_states_its_policy(page: Page, renamed: str) -> None:
    head = page.request.get(f"{renamed}worksheets/{OLD}/").text()
    assert head.index('http-equiv="Content-Security-Policy"') < head.index("<script")
