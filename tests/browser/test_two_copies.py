"""Copies of the guide on one host keep what is typed apart; all that the first edition stored moves over."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import serve
from tests.browser.kept import FIRST_EDITION, draft, everything, key, put, values
from tests.browser.sheets import offered, ready

SHEET = "team-health-check"
PAGE = f"worksheets/{SHEET}/"
SPACE = "behind-my-marks--row-my-lowest-mark-one-thing"
FORMER = "alongside:sheet:team-health-check"


@pytest.fixture(scope="module")
def copies(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The addresses of the same site under two paths of one host."""
    host = tmp_path_factory.mktemp("host")
    for name in ("one", "other"):
        (host / name).symlink_to(site_folder)
    for address in serve(host):
        yield f"{address}one/", f"{address}other/"


def moved(site: str) -> dict[str, str]:
    """What the storage of a reader of the first edition holds after a visit to a site."""
    names = {name: name.removeprefix("alongside")[1:] for name in FIRST_EDITION if name.startswith("alongside")}
    return {key(site, names[name]) if name in names else name: text for name, text in FIRST_EDITION.items()}


def test_answers_of_one_copy_are_not_seen_in_another(page: Page, copies: tuple[str, str]) -> None:
    one, other = copies
    page.goto(one + PAGE)
    page.locator(f"[name={SPACE}]").fill("for one")
    page.goto(other + PAGE)
    ready(page)
    expect(page.locator(f"[name={SPACE}]")).to_have_value("")
    page.locator(f"[name={SPACE}]").fill("for the other")
    expect(page.locator("[data-sheet-status]")).to_contain_text("Saved")
    offered(page, "Clear").click()
    page.get_by_role("button", name="Clear it").click()
    page.goto(one + PAGE)
    expect(page.locator(f"[name={SPACE}]")).to_have_value("for one")


def test_every_key_carries_the_path(page: Page, copies: tuple[str, str]) -> None:
    site = copies[0]
    page.goto(site + PAGE)
    page.locator(f"[name={SPACE}]").fill("mine")
    page.locator(".title-block, .sheet-bar").get_by_role("button", name="Keep for the booklet").click()
    page.get_by_role("button", name="Dark palette").click()
    page.goto(site + "enquiries/")
    page.locator("#enquiry-name").fill("Zoë")
    page.goto(site + "about/")
    names = {"booklet", "enquiry", "palette", f"sheet:{SHEET}"}
    assert set(everything(page)) == {key(site, name) for name in names}


@pytest.mark.parametrize("first", ["", PAGE, "enquiries/", "booklet/", "library/"])
def test_all_that_the_first_edition_stored_moves_to_the_copy_that_finds_it_first(
    page: Page, copies: tuple[str, str], first: str
) -> None:
    one, other = copies
    put(page, one, FIRST_EDITION)
    page.goto(one + first, wait_until="networkidle")
    assert everything(page) == moved(one)
    page.goto(other + PAGE)
    expect(page.locator(f"[name={SPACE}]")).to_have_value("")
    assert set(everything(page)) == set(moved(one))


def test_a_reader_of_the_first_edition_finds_everything_again(page: Page, site: str) -> None:
    put(page, site, FIRST_EDITION)
    page.goto(site + PAGE)
    assert page.evaluate("document.documentElement.dataset.mdColorScheme") == "slate"
    expect(page.locator(f"[name={SPACE}]")).to_have_value(
        "Bad news: on Tuesday I waited until the stand-up.\nNext time I ring at once."
    )
    expect(page.locator("[name=what-we-decide--owner-said-yes-aloud]")).to_be_checked()
    earlier = page.get_by_role("region", name="From an earlier edition")
    expect(earlier).to_contain_text("Said in an edition before this one")
    expect(page.get_by_role("button", name="Download the text")).to_be_visible()
    expect(page.get_by_role("link", name="Booklet 3 kept")).to_be_visible()
    page.goto(site + "worksheets/partnership-agreement/")
    expect(page.get_by_role("button", name="Download the text")).to_be_visible()
    page.goto(site + "booklet/")
    expect(page.locator("[data-booklet-list] > li")).to_have_count(3)
    expect(page.get_by_label("For whom", exact=True)).to_have_value("Zażółć gęślą jaźń")
    expect(page.get_by_role("button", name="Download the text")).to_be_visible()
    page.goto(site + "enquiries/")
    expect(page.locator("#enquiry-message")).to_have_value(json.loads(FIRST_EDITION["alongside:enquiry"])["message"])
    expect(page.locator("#enquiry-topic")).to_have_value("A session for our team")


def test_a_full_storage_moves_too(page: Page, site: str) -> None:
    long = "x" * 2_000_000
    put(page, site, {FORMER: draft(SHEET, {SPACE: long})})
    page.evaluate("localStorage.setItem('another-site:filler', 'y'.repeat(3_000_000))")
    page.goto(site + PAGE)
    expect(page.get_by_text("Restored from this browser")).to_be_visible()
    assert page.locator(f"[name={SPACE}]").evaluate("field => field.value.length") == len(long)
    assert FORMER not in everything(page)


WATCHED = """['setItem', 'removeItem'].forEach((name) => {
    const own = Storage.prototype[name];
    Storage.prototype[name] = function (key, ...more) {
        (window.done ??= []).push(`${name} ${key}`);
        return own.call(this, key, ...more);
    };
})"""


def test_nothing_is_removed_before_it_stands_in_its_new_place(page: Page, site: str) -> None:
    put(page, site, {FORMER: draft(SHEET, {SPACE: "mine"})})
    page.add_init_script(WATCHED)
    page.goto(site + "library/")
    mine = key(site, f"sheet:{SHEET}")
    assert page.evaluate("done") == [f"setItem {mine}", f"removeItem {FORMER}"]
    page.evaluate(
        """async (sheet) => {
            const { KeptSheet } = await import('/modules/shared/kept-sheet.js');
            done.length = 0;
            new KeptSheet('renamed', [sheet], () => true).load();
        }""",
        SHEET,
    )
    assert page.evaluate("done") == [f"setItem {key(site, 'sheet:renamed')}", f"removeItem {mine}"]


@pytest.mark.parametrize(
    ("saved", "stands", "earlier"), [("2026-12-01", "later", "sooner"), ("2026-01-01", "sooner", "later")]
)
def test_an_old_tab_that_writes_under_the_old_key_again_is_joined_to_what_is_kept(
    page: Page, site: str, saved: str, stands: str, earlier: str
) -> None:
    mine = key(site, f"sheet:{SHEET}")
    only = "what-we-decide--who-owns--our-decision"
    former = draft(SHEET, {SPACE: "later", only: "Zoë"}, saved)
    put(page, site, {mine: draft(SHEET, {SPACE: "sooner"}, "2026-06-01"), FORMER: former})
    page.goto(site + PAGE)
    expect(page.locator(f"[name={SPACE}]")).to_have_value(stands)
    expect(page.locator(f"[name={only}]")).to_have_value("Zoë")
    expect(page.get_by_role("region", name="From an earlier edition")).to_contain_text(earlier)
    assert set(values(page, mine).values()) == {"sooner", "later", "Zoë"}
    assert FORMER not in everything(page)


def test_an_old_text_that_cannot_be_read_is_kept_beside_what_can(page: Page, site: str) -> None:
    mine = key(site, f"sheet:{SHEET}")
    put(page, site, {mine: draft(SHEET, {SPACE: "mine"}), FORMER: "{broken"})
    page.goto(site + PAGE)
    expect(page.locator(f"[name={SPACE}]")).to_have_value("mine")
    expect(page.get_by_role("button", name="Download the text")).to_be_visible()
    assert everything(page)[f"{mine}:unreadable"] == "{broken"
