"""A kept guide is renewed whole or not at all: no page meets the files of another edition, whatever a server sends."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.publishing import OTHER, Server, caches_of, design_of, keep, look_again, other_edition, serving
from tests.browser.until import until

SHEET = "worksheets/team-health-check/"
TOLD = "[data-edition-notice]"


def changed(name: str, text: str) -> str:
    return (
        text.replace(">Team health check</h1>", ">Team health check, revised</h1>") if name.startswith(SHEET) else text
    )


@pytest.fixture(scope="module")
def second(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return other_edition(site_folder, tmp_path_factory.mktemp("second") / "site", changed)


@pytest.fixture
def server(site_folder: Path) -> Iterator[Server]:
    with serving(site_folder) as found:
        yield found


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 1280, "height": 900})
    made.set_default_timeout(10_000)
    yield made
    made.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def looks(page: Page) -> str:
    """What the page on which the guide is kept says after it looked for a new edition."""
    page.locator("[data-offline-look]").click()
    expect(page.locator("[data-offline-stop]")).to_be_hidden(timeout=30_000)
    expect(page.locator("[data-offline-look]")).to_be_visible()
    return page.locator("[data-offline-state]").inner_text()


def designs_on(page: Page) -> set[str]:
    """The folders of the design that a page names."""
    return set(re.findall(r"assets/([0-9a-f]{12})/", page.content()))


def test_a_new_edition_is_fetched_whole_and_told_of(page: Page, server: Server, second: Path) -> None:
    keep(page, server.address)
    page.goto(server.address + SHEET)
    server.folder, server.asked = second, []
    look_again(page)
    page.reload()
    expect(page.locator(TOLD)).to_contain_text("A new edition of the guide is here", timeout=30_000)
    expect(page.get_by_role("heading", level=1)).to_have_text("Team health check")
    # scripts, fonts and pictures have not changed, and are copied
    assert not [path for path in server.asked if re.search(r"\.(woff2|js|css|svg|png)$", path)]
    page.get_by_role("button", name="Show it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Team health check, revised")
    assert designs_on(page) == {OTHER}


def test_a_page_that_is_open_keeps_its_edition_until_it_is_left(
    context: BrowserContext, page: Page, server: Server, second: Path, site_folder: Path
) -> None:
    """What it loads late comes from its own edition: scripts, data and pages."""
    keep(page, server.address)
    page.goto(server.address + SHEET)
    page.locator("textarea").first.fill("Typed before")
    other = context.new_page()
    other.goto(server.address + "offline/")
    server.folder = second
    assert "A new edition is here" in looks(other)
    server.is_down = True
    page.locator("summary").filter(has_text="More").click()
    page.get_by_role("button", name="Copies").click()
    expect(page.get_by_role("button", name=re.compile("New copy|Make a copy|Add"))).to_be_visible()
    asked = "async (address) => (await fetch(address)).text()"
    former = (site_folder / SHEET / "index.html").read_text("utf-8")
    assert page.evaluate(asked, "/" + SHEET) == former
    assert designs_on(page) == {design_of(site_folder)}
    other.goto(server.address + SHEET)
    expect(other.get_by_role("heading", level=1)).to_have_text("Team health check, revised")
    expect(other.locator("textarea").first).to_have_value("Typed before")
    assert len(caches_of(page)) == 3
    expect(page.locator(TOLD)).to_be_visible()


def test_the_former_edition_goes_when_no_page_is_of_it(
    context: BrowserContext, page: Page, server: Server, second: Path
) -> None:
    keep(page, server.address)
    page.goto(server.address + SHEET)
    other = context.new_page()
    other.goto(server.address + "offline/")
    server.folder = second
    looks(other)
    look_again(other)
    other.goto(server.address)
    other.wait_for_timeout(500)
    assert len(caches_of(other)) == 3, "a page of it is open"
    page.close()
    other.reload()
    other.wait_for_timeout(500)
    assert len(caches_of(other)) == 3 - 1


@pytest.mark.parametrize("broken", [SHEET, "offline/files.json", "offline.json"])
def test_a_half_published_edition_leaves_the_kept_one_whole(
    page: Page, server: Server, second: Path, broken: str
) -> None:
    keep(page, server.address)
    before = caches_of(page)
    server.folder = second
    server.broken.add(broken)
    assert "does not have this edition whole" in looks(page)
    server.is_down = True
    page.goto(server.address + SHEET)
    expect(page.get_by_role("heading", level=1)).to_have_text("Team health check")
    server.is_down = False
    server.broken.clear()
    page.goto(server.address + "offline/")
    if broken != "offline.json":  # the page cannot tell then that there is another edition
        expect(page.locator("[data-offline-state]")).to_contain_text("does not have this edition whole")
    assert "A new edition is here" in looks(page)
    expect(page.locator("[data-offline-state]")).to_contain_text("27 November")
    page.goto(server.address + SHEET)
    expect(page.get_by_role("heading", level=1)).to_have_text("Team health check, revised")
    assert set(before) & set(caches_of(page))


def test_an_interrupted_update_goes_on_where_it_was(page: Page, server: Server, second: Path) -> None:
    keep(page, server.address)
    server.folder, server.lasts, server.asked = second, 40, []
    assert "cannot be reached" in looks(page)
    answered = {path for path in server.asked[:40] if path.endswith("/")}
    page.goto(server.address + SHEET)
    expect(page.get_by_role("heading", level=1)).to_have_text("Team health check")
    server.is_down, server.lasts, server.asked = False, None, []
    page.reload()
    expect(page.locator(TOLD)).to_be_visible(timeout=30_000)
    asked = {path for path in server.asked if path.endswith("/")}
    assert answered and asked and not answered & asked, "what had been fetched is not fetched again"


def test_what_the_browser_threw_away_is_fetched_again_and_holds_no_edition_up(
    page: Page, server: Server, second: Path
) -> None:
    """A browser that runs out of room takes files, or a whole edition, and leaves the note of it."""
    page.goto(server.address + "offline/")
    page.evaluate("async (page) => (await import('../modules/shared/offline.js')).keepPages([page])", SHEET)
    page.reload()
    part, whole = f"await cache.delete(location.origin + '/{SHEET}')", "await caches.delete(name)"
    lost = "async () => {{ const name = (await caches.keys()).at(-1), cache = await caches.open(name); {} }}"
    page.evaluate(lost.format(part))
    assert "no newer edition" in looks(page)
    server.is_down = True
    page.goto(server.address + SHEET)
    expect(page.get_by_role("heading", level=1)).to_have_text("Team health check")
    server.is_down, server.folder = False, second
    page.goto(server.address + "offline/")
    page.evaluate(lost.format(whole))
    assert "A new edition is here" in looks(page)


def test_an_interrupted_first_choice_goes_on_when_the_page_is_opened_again(page: Page, server: Server) -> None:
    server.lasts = 60
    page.goto(server.address + "offline/")
    page.locator("[data-offline-keep]").click()
    expect(page.locator("[data-offline-state]")).to_contain_text("cannot be reached", timeout=20_000)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(({ length }) => length)") == 0
    expect(page.get_by_role("button", name="Carry on")).to_be_visible()
    server.is_down, server.lasts = False, None
    page.reload()
    expect(page.locator("[data-offline-state]")).to_contain_text("The guide is kept on this device", timeout=30_000)


def test_a_third_edition_takes_the_place_of_one_that_was_never_whole(
    page: Page, server: Server, second: Path, site_folder: Path, tmp_path: Path
) -> None:
    third = other_edition(
        site_folder, tmp_path / "site", lambda name, text: changed(name, text).replace("revised", "third")
    )
    keep(page, server.address)
    server.folder, server.lasts = second, 40
    looks(page)
    server.folder, server.is_down, server.lasts = third, False, None
    page.goto(server.address + SHEET)
    expect(page.locator(TOLD)).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="Show it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Team health check, third")
    assert len(caches_of(page)) == 3


def test_stop_stops_and_remove_leaves_nothing(page: Page, server: Server) -> None:
    page.goto(server.address + "offline/")
    page.route("**/*.pdf", lambda _: None)
    page.locator("[name=group][value=pdf-a4]").check()
    page.locator("[data-offline-keep]").click()
    # whoever stops before the first file has nothing to remove
    until(page, "caches.keys().then(async ([name]) => name && (await (await caches.open(name)).keys()).length > 0)")
    page.locator("[data-offline-stop]").click()
    expect(page.locator("[data-offline-state]")).to_contain_text("Stopped")
    page.locator("[data-offline-remove]").click()
    page.get_by_role("button", name="Remove it").click()
    expect(page.locator("[data-offline-state]")).to_contain_text("The guide was removed")
    assert caches_of(page) == []


def test_a_full_device_is_told_and_keeps_what_it_had(page: Page, server: Server) -> None:
    page.goto(server.address + "offline/")
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": server.address.rstrip("/"), "quotaSize": 3_000_000})
    page.locator("[data-offline-keep]").click()
    expect(page.locator("[data-offline-state]")).to_contain_text("no room", timeout=20_000)
    assert caches_of(page) == []
    session.send("Storage.overrideQuotaForOrigin", {"origin": server.address.rstrip("/"), "quotaSize": 60_000_000})
    keep(page, server.address)
    usage = page.evaluate("navigator.storage.estimate().then(({ usage }) => usage)")
    quota = {"origin": server.address.rstrip("/"), "quotaSize": usage + 2_000_000}
    session.send("Storage.overrideQuotaForOrigin", quota)
    page.locator("[name=group][value=pack-a4]").check()
    page.get_by_role("button", name="Keep this choice").click()
    expect(page.locator("[data-offline-state]")).to_contain_text("no room", timeout=20_000)
    expect(page.locator("[data-offline-state]")).to_contain_text("The guide is kept on this device")
    expect(page.locator("[name=group][value=pack-a4]")).not_to_be_checked()
    server.is_down = True
    page.goto(server.address + SHEET)
    expect(page.get_by_role("heading", level=1)).to_have_text("Team health check")


REFUSALS = {
    "navigator": "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })",
    "caches": """CacheStorage.prototype.open = CacheStorage.prototype.has = () =>
        Promise.reject(new DOMException('', 'SecurityError'))""",
    "worker": "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('', 'SecurityError'))",
}


@pytest.mark.parametrize("what", REFUSALS)
def test_a_browser_that_refuses_says_so_and_keeps_nothing(page: Page, server: Server, what: str) -> None:
    page.add_init_script(REFUSALS[what])
    page.goto(server.address + "offline/")
    if what == "worker":
        page.locator("[data-offline-keep]").click()
    expect(page.locator("[data-offline-state]")).to_contain_text(re.compile("refuses|cannot keep"), timeout=20_000)
    assert what == "caches" or caches_of(page) == []


def test_an_owner_who_withdraws_it_takes_it_back(page: Page, server: Server, site_folder: Path, tmp_path: Path) -> None:
    """The worker in its place removes what was kept, and itself; the next page comes from the server."""
    withdrawn = other_edition(site_folder, tmp_path / "site", changed)
    from alongside.design.modules import joined  # noqa: PLC0415
    from tests.guide import DOCS  # noqa: PLC0415

    docs = DOCS / "assets/javascripts"
    scripts = {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in docs.rglob("*.js")}
    (withdrawn / "sw.js").unlink()
    (withdrawn / "sw.js").write_text(joined("offline/withdrawn.js", scripts), "utf-8")
    (withdrawn / "offline.json").unlink()
    keep(page, server.address)
    server.folder = withdrawn
    page.goto(server.address)
    for _ in range(100):
        if not caches_of(page):
            break
        page.wait_for_timeout(100)
    assert caches_of(page) == []
    page.goto(server.address + SHEET)
    expect(page.get_by_role("heading", level=1)).to_have_text("Team health check, revised")
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(({ length }) => length)") == 0
