"""A second edition is published between two visits: a reader on a train, with answers typed and a page in a tab."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from alongside.wording import day
from tests.browser.axe import violations
from tests.browser.policy import watched
from tests.browser.publishing import OTHER, Server, caches_of, design_of, keep, look_again, other_edition, serving
from tests.guide import owner

SHEET = "worksheets/team-health-check/"
PLAN = "workshops/team-partnership-review/"
TOLD = "[data-edition-notice]"
FIRST, SECOND = "Find out in half an hour where members", "Mark twelve statements in the second edition"


def changed(name: str, text: str) -> str:
    """What the second edition says otherwise."""
    return text.replace(FIRST, SECOND) if name == f"{SHEET}index.html" else text


@pytest.fixture(scope="module")
def second(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return other_edition(site_folder, tmp_path_factory.mktemp("second") / "site", changed)


class Reader:
    """A reader with a browser, and a server of the guide."""

    def __init__(self, context: BrowserContext, server: Server) -> None:
        self.context, self.server = context, server
        self.faults: list[str] = []
        self.broken: list[list[str]] = []

    def opens(self, address: str) -> Page:
        """A page in a tab of its own; what a script throws and what breaks the policy is noted."""
        page = self.context.new_page()
        page.on("pageerror", lambda fault: self.faults.append(str(fault)))
        self.broken.append(watched(page))
        page.goto(self.server.address + address)
        return page


@pytest.fixture(
    params=[(width, palette) for width in (390, 1280) for palette in ("light", "dark")],
    ids=lambda given: f"{given[0]}-{given[1]}",
)
def reader(request: pytest.FixtureRequest, browser: Browser, site_folder: Path) -> Iterator[Reader]:
    width, palette = request.param
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=palette)
    context.set_default_timeout(15_000)
    with serving(site_folder) as server:
        found = Reader(context, server)
        yield found
        context.close()
    assert found.faults == [] and not any(found.broken)


def designs_on(page: Page) -> set[str]:
    """The folders of the design that a page names."""
    return set(re.findall(r"assets/([0-9a-f]{12})/", page.content()))


def standfirst(page: Page) -> str:
    return page.locator(".standfirst").inner_text()


def test_a_second_edition(reader: Reader, second: Path, site_folder: Path) -> None:
    page, plan = on_the_train(reader)
    other = cut_off_in_the_middle(reader, second)
    in_the_hotel(reader, page, other)
    late_parts_are_of_the_same_edition(reader, page, site_folder)
    shown_when_the_reader_wants(reader, page)
    for tab in (plan, other):
        tab.close()
    in_time_the_first_edition_goes(reader, page)


def on_the_train(reader: Reader) -> tuple[Page, Page]:
    """The guide was kept at home, with the PDFs for A4; now there is no network, and answers are typed."""
    page = reader.opens("")
    keep(page, reader.server.address, "pdf-a4")
    assert violations(page) == []
    expect(page.locator("[data-offline-state]")).to_contain_text(f"the edition of {day(owner().edition)}")
    reader.server.is_down = True
    page.goto(reader.server.address + SHEET)
    assert FIRST in standfirst(page)
    page.locator("textarea").first.fill("Written on the train")
    expect(page.locator("[data-sheet-status]")).to_contain_text("Saved in this browser")
    plan = reader.opens(PLAN)
    expect(plan.locator("[data-planner]")).to_be_visible()
    plan.goto(f"{reader.server.address}{SHEET}team-health-check-letter.pdf")
    expect(plan.get_by_role("heading", level=1)).to_have_text("This is not on this device")
    assert violations(plan) == []
    plan.go_back()
    return page, plan


def cut_off_in_the_middle(reader: Reader, second: Path) -> Page:
    """The second edition is published, and the network goes again while it is fetched: the first is still whole."""
    server = reader.server
    server.folder, server.is_down, server.lasts = second, False, 60
    other = reader.opens("")
    look_again(other)
    other.reload()
    for _ in range(200):
        if server.is_down:
            break
        other.wait_for_timeout(50)
    assert server.is_down, "the update was cut off"
    other.goto(server.address + SHEET)
    assert FIRST in standfirst(other)
    expect(other.locator("textarea").first).to_have_value("Written on the train")
    return other


def in_the_hotel(reader: Reader, page: Page, other: Page) -> None:
    """It goes on where it was, and each page says so; none of them moves by itself."""
    reader.server.is_down, reader.server.lasts = False, None
    other.goto(reader.server.address + "library/")
    for tab in (other, page):
        expect(tab.locator(TOLD)).to_contain_text("A new edition of the guide is here", timeout=60_000)
        assert violations(tab) == []
    assert FIRST in standfirst(page)
    page.locator("textarea").first.fill("Written on the train, and in the hotel")


def late_parts_are_of_the_same_edition(reader: Reader, page: Page, site_folder: Path) -> None:
    """With the network gone once more, the open page loads what it needs from its own edition."""
    reader.server.is_down = True
    page.locator("summary").filter(has_text="More").click()
    page.get_by_role("button", name="Copies").click()
    expect(page.get_by_role("button", name="New copy")).to_be_visible()
    assert designs_on(page) == {design_of(site_folder)}


def shown_when_the_reader_wants(reader: Reader, page: Page) -> None:
    """All of the second edition is there, without a network, and so are the answers."""
    page.get_by_role("button", name="Show it").click()
    expect(page.locator(".standfirst")).to_contain_text(SECOND)
    assert designs_on(page) == {OTHER}
    expect(page.locator("textarea").first).to_have_value("Written on the train, and in the hotel")
    page.locator("#search-field").fill("my manager does not listen")
    expect(page.locator(".hit").first).to_contain_text("My manager does not listen")
    page.goto(reader.server.address + "enquiries/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def in_time_the_first_edition_goes(reader: Reader, page: Page) -> None:
    """No page is of it any more; the answers stay."""
    reader.server.is_down = False
    look_again(page)
    page.reload()
    for _ in range(100):
        if len(caches_of(page)) == 2:
            break
        page.wait_for_timeout(50)
    assert len(caches_of(page)) == 2
    page.goto(reader.server.address + SHEET)
    expect(page.locator("textarea").first).to_have_value("Written on the train, and in the hotel")
