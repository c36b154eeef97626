"""The guide kept on a device: chosen and fetched whole, opened without a network, and gone when it is removed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import opened
from tests.browser.publishing import Server, caches_of, keep, serving

SHEET = "worksheets/team-health-check/"
SESSION = "workshops/team-partnership-review/"
REGISTERED = "navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => scope))"


@pytest.fixture
def server(site_folder: Path) -> Iterator[Server]:
    with serving(site_folder) as found:
        yield found


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Page]:
    """A visitor whose pages may fail to load what is not there: that a script throws still fails the test."""
    yield from opened(browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True))


def keep_pages(page: Page, server: Server, *addresses: str) -> Any:
    """What a page of a session calls; what it says when it cannot."""
    return page.evaluate(
        """async ([site, addresses]) => {
            const { keepPages } = await import(site + "modules/shared/offline.js");
            return keepPages(addresses).then(() => "", (fault) => fault.message);
        }""",
        [server.address, addresses],
    )


def is_kept(page: Page, server: Server, *addresses: str) -> Any:
    return page.evaluate(
        """async ([site, addresses]) =>
            (await import(site + "modules/shared/offline.js")).isKept(addresses)""",
        [server.address, addresses],
    )


def test_a_visit_registers_and_keeps_nothing(visitor: Page, server: Server) -> None:
    for address in ("", SHEET, SESSION, "offline/", "enquiries/"):
        visitor.goto(server.address + address)
        visitor.wait_for_timeout(300)
        assert visitor.evaluate(REGISTERED) == [] and caches_of(visitor) == []
    assert not [path for path in server.asked if "sw.js" in path or "files.json" in path]


def test_a_session_is_kept_with_all_that_it_loads(visitor: Page, server: Server) -> None:
    visitor.goto(server.address + SESSION)
    assert not is_kept(visitor, server, SESSION)
    assert keep_pages(visitor, server, server.address + SESSION + "?start=14:00#plan") == ""
    assert is_kept(visitor, server, SESSION) and not is_kept(visitor, server) and not is_kept(visitor, server, SHEET)
    server.is_down = True
    visitor.goto(server.address + SESSION + "?start=14:00")
    expect(visitor.locator("[data-planner]")).to_be_visible()
    answer = visitor.goto(server.address + SHEET)
    assert answer and answer.status == 503
    expect(visitor.get_by_role("heading", level=1)).to_have_text("This is not on this device")


def test_pages_that_cannot_be_kept_are_told_and_leave_nothing(visitor: Page, server: Server) -> None:
    visitor.goto(server.address + SESSION)
    server.broken.add(SESSION + "index.html")
    server.broken.add(SESSION)
    assert "does not have this edition whole" in keep_pages(visitor, server, SESSION)
    assert not is_kept(visitor, server, SESSION) and visitor.evaluate(REGISTERED) == []


def test_pages_are_kept_with_what_their_scripts_ask_for(visitor: Page, server: Server) -> None:
    visitor.goto(server.address + SESSION)
    assert keep_pages(visitor, server, SHEET, "my-sheets/") == ""
    server.is_down = True
    visitor.goto(server.address + SHEET)
    for data in (SHEET + "fields.json", "my-sheets/sheets.json"):
        assert visitor.evaluate("address => fetch(address).then(({ status }) => status)", "/" + data) == 200, data


def test_sheets_are_compared_and_marks_laid_together_without_a_network(visitor: Page, server: Server) -> None:
    keep(visitor, server.address)
    server.is_down = True
    for address, work in (("both-sides/", "both"), ("team-view/", "team")):
        visitor.goto(f"{server.address}{address}?sheet=team-health-check")
        expect(visitor.locator(f"[data-{work}-work]")).to_be_visible()


def kept_words(page: Page) -> str:
    return page.locator("[data-offline-state]").inner_text()


def test_every_page_opens_without_a_network(visitor: Page, server: Server, site_folder: Path) -> None:
    keep(visitor, server.address)
    server.is_down, server.asked = True, []
    visitor.goto(server.address)  # from now on it is a page of the kept edition
    pages = [path.relative_to(site_folder).as_posix() for path in sorted(site_folder.rglob("*.html"))]
    assert len(pages) > 140
    failed = visitor.evaluate(
        """async (pages) => {
            const failed = [];
            for (const page of pages) {
                const answer = await fetch("/" + page.replace(/index\\.html$/, "")).catch(() => null);
                if (answer?.status !== 200 || !(await answer.text()).includes("<h1")) failed.push(page);
            }
            return failed;
        }""",
        pages,
    )
    assert failed == []
    for address in (
        "",
        SHEET,
        SESSION,
        "library/",
        "glossary/",
        "sources/",
        "questions/",
        "booklet/",
        "paths/new-leader/",
    ):
        answer = visitor.goto(server.address + address)
        assert answer and answer.status == 200
        assert visitor.evaluate("document.fonts.ready.then(() => document.fonts.size)") > 0
    assert set(server.asked) <= {"/sw.js"}, "a browser looks by itself whether that has changed"


def test_a_sheet_is_filled_in_and_the_search_finds_without_a_network(visitor: Page, server: Server) -> None:
    keep(visitor, server.address)
    server.is_down = True
    visitor.goto(server.address + SHEET + "?copy=#sheet")
    visitor.locator("textarea").first.fill("Written on a train")
    expect(visitor.locator("[data-sheet-status]")).to_contain_text("Saved in this browser")
    visitor.reload()
    expect(visitor.locator("textarea").first).to_have_value("Written on a train")
    visitor.locator("#search-field").fill("my manager does not listen")
    expect(visitor.locator(".hit").first).to_contain_text("My manager does not listen")
    visitor.locator(".hit a").first.click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("My manager does not listen")


def test_chosen_files_are_handed_over_and_others_told_of(visitor: Page, server: Server) -> None:
    keep(visitor, server.address, "pdf-a4")
    server.is_down = True
    visitor.goto(server.address + SHEET)
    visitor.get_by_text("Print", exact=True).click()
    with visitor.expect_download() as file:
        visitor.get_by_role("link", name="A4 PDF").click()
    assert file.value.suggested_filename == "team-health-check-a4.pdf"
    assert Path(file.value.path()).read_bytes().startswith(b"%PDF")
    visitor.get_by_role("link", name="US Letter PDF").click()
    expect(visitor.get_by_role("heading", level=1)).to_have_text("This is not on this device")
    visitor.get_by_role("link", name="See what is kept").click()
    expect(visitor.locator("[data-offline-state]")).to_contain_text("The guide is kept on this device")


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("bytes=0-9", [206, "bytes 0-9/200", 10]),
        ("bytes=-5", [206, "bytes 195-199/200", 5]),
        ("bytes=-999", [206, "bytes 0-199/200", 200]),
        ("bytes=100-", [206, "bytes 100-199/200", 100]),
        ("bytes=100-999", [206, "bytes 100-199/200", 100]),
        ("bytes=0-1,5-6", [200, None, 200]),
        ("bytes=200-", [416, "bytes */200", 0]),
        ("bytes=-0", [416, "bytes */200", 0]),
        ("bytes=9-1", [416, "bytes */200", 0]),
        ("lines=1-2", [200, None, 200]),
        ("", [200, None, 200]),
    ],
)
def test_viewers_get_the_parts_they_ask_for(visitor: Page, server: Server, asked: str, answered: list[Any]) -> None:
    visitor.goto(server.address)
    got = visitor.evaluate(
        """async ([site, asked]) => {
            const { rangeOf } = await import(site + "modules/offline/ranges.js");
            const answer = await rangeOf(new Response(new Uint8Array(200)), asked);
            return [answer.status, answer.headers.get("Content-Range"), (await answer.arrayBuffer()).byteLength];
        }""",
        [server.address, asked],
    )
    assert got == answered


def test_addresses_that_lead_nowhere_say_so_without_a_network(visitor: Page, server: Server) -> None:
    keep(visitor, server.address)
    server.is_down = True
    answer = visitor.goto(server.address + "no-such-page/")
    assert answer and answer.status == 404
    expect(visitor.get_by_role("heading", level=1)).to_have_text("This page is not here")
    answer = visitor.goto(server.address + SHEET.rstrip("/") + "?copy=")
    assert answer and answer.status == 200 and visitor.url == server.address + SHEET + "?copy="
    answer = visitor.goto(server.address + SHEET + "index.html")
    assert answer and answer.status == 200


def test_an_enquiry_is_never_answered_from_what_is_kept(visitor: Page, server: Server) -> None:
    keep(visitor, server.address)
    posted = "fetch('/enquiries/', { method: 'POST', body: 'x' }).then(({ status }) => status, () => 0)"
    assert visitor.evaluate(posted) == 501
    server.is_down = True
    assert visitor.evaluate(posted) == 0


def test_what_was_kept_goes_and_nothing_else(visitor: Page, server: Server) -> None:
    visitor.goto(server.address + SHEET)
    visitor.locator("textarea").first.fill("Stays")
    expect(visitor.locator("[data-sheet-status]")).to_contain_text("Saved in this browser")
    visitor.evaluate("async () => { await caches.open('somebody else'); localStorage.setItem('theirs', '1'); }")
    keep(visitor, server.address)
    visitor.locator("[data-offline-remove]").click()
    visitor.get_by_role("button", name="Keep it").click()
    assert len(caches_of(visitor)) == 3
    visitor.locator("[data-offline-remove]").click()
    visitor.get_by_role("button", name="Remove it").click()
    expect(visitor.locator("[data-offline-state]")).to_contain_text("The guide was removed")
    assert caches_of(visitor) == ["somebody else"] and visitor.evaluate(REGISTERED) == []
    visitor.goto(server.address + SHEET)
    expect(visitor.locator("textarea").first).to_have_value("Stays")
    assert visitor.evaluate("localStorage.getItem('theirs')") == "1"


def test_a_choice_is_changed_and_what_is_left_out_goes(visitor: Page, server: Server) -> None:
    keep(visitor, server.address, "pdf-a4")
    visitor.locator("[name=group][value=pdf-a4]").uncheck()
    visitor.locator("[name=group][value=docx]").check()
    visitor.get_by_role("button", name="Keep this choice").click()
    expect(visitor.locator("[data-offline-remove]")).to_be_visible()
    (cache,) = [name for name in caches_of(visitor) if name.count(":") == 3]
    kept = visitor.evaluate("async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)", cache)
    assert not [url for url in kept if url.endswith(".pdf")] and [url for url in kept if url.endswith(".docx")]


def test_two_copies_of_the_guide_on_one_host_keep_apart(browser: Browser, site_folder: Path) -> None:
    with serving(site_folder, "/guide/") as server:
        page = browser.new_context().new_page()
        keep(page, server.address)
        assert page.evaluate(REGISTERED) == [server.address]
        page.evaluate("async () => { const other = await caches.open('alongside:/other/:offline:1'); }")
        server.is_down = True
        page.goto(server.address + SHEET)
        expect(page.get_by_role("heading", level=1)).to_have_text("Team health check")
        server.is_down = False
        page.goto(server.address + "offline/")
        page.locator("[data-offline-remove]").click()
        page.get_by_role("button", name="Remove it").click()
        expect(page.locator("[data-offline-state]")).to_contain_text("The guide was removed")
        assert caches_of(page) == ["alongside:/other/:offline:1"]
        page.context.close()
