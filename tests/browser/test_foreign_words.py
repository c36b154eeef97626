"""Links: refused fast beyond what a page would write, and their words never stand as words of the guide."""

from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.until import HANGS

SESSION = "workshops/team-partnership-review/"
SHEET = "team-health-check"
LIE = "x” Your account is closed. Ring 555 0100 now. “y"
WITHOUT_QUOTATION = """place => {
    const copy = place.cloneNode(true);
    copy.querySelector('bdi').remove();
    return copy.textContent;
}"""
CONTROL = "a\u0000b\u0007c\u202ed\ud7ff"


def opened(page: Page, address: str) -> None:
    """Waits until a page's scripts are done with an address."""
    page.goto(address, timeout=HANGS)
    page.evaluate("new Promise(done => setTimeout(done))")


@pytest.mark.parametrize("count", [400, 4_000])
def test_a_plan_of_very_many_breaks_is_refused_and_told(page: Page, site: str, count: int) -> None:
    opened(page, f"{site}{SESSION}?start=09:00&{'break=3-10&' * count}")
    notice = page.locator("[data-planner-notice]")
    expect(notice).to_contain_text("at most 20 breaks" if count == 400 else "longer than any that this guide writes")
    assert page.locator("[data-planner-breaks] li").count() == (20 if count == 400 else 0)
    page.get_by_label("People (").fill("7")
    page.get_by_label("People (").press("Tab")
    expect(notice).to_be_hidden()
    assert len(page.url) < 500


def test_no_more_breaks_are_added_than_a_link_can_hold(page: Page, site: str) -> None:
    page.goto(f"{site}{SESSION}?{'break=3-10&' * 19}")
    add = page.get_by_role("button", name="Add a break")
    add.click()
    expect(add).to_be_hidden()
    page.reload()
    expect(page.locator("[data-planner-breaks] li")).to_have_count(20)
    expect(page.locator("[data-planner-notice]")).to_be_hidden()
    page.get_by_role("button", name="Remove the break").first.click()
    expect(add).to_be_visible()


PLACES = [
    (SESSION + "?start={}", "[data-planner-notice]"),
    (f"booklet/?items={SHEET},{{}}", "[data-topic=gone]"),
    ("library/?kind={}", "#filters [role=status]"),
]


@pytest.mark.parametrize(("address", "place"), PLACES, ids=["plan", "booklet", "library"])
@pytest.mark.parametrize("words", [LIE, "שלום " + LIE, "w" * 90], ids=["a lie", "right to left", "long"])
def test_the_words_of_a_link_stand_within_one_quotation(
    page: Page, site: str, address: str, place: str, words: str
) -> None:
    page.goto(site + address.format(quote(words)))
    shown = page.locator(place)
    expect(shown).to_be_visible()
    bdi = shown.locator("bdi[dir=auto]")
    expect(bdi).to_have_count(1)
    own = shown.evaluate(WITHOUT_QUOTATION)
    assert own.count("“") == own.count("”") == 1
    assert "account" not in own and "www" not in own
    assert words[:9].replace("”", '"') in bdi.inner_text()
    assert len(shown.inner_text()) < 600
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_file_s_name_stands_within_one_quotation(page: Page, site: str) -> None:
    page.goto(f"{site}worksheets/{SHEET}/")
    file: Any = {"name": f"{LIE}.json", "mimeType": "application/json", "buffer": b"{"}
    page.locator("[data-sheet-file]").set_input_files(files=[file])
    shown = page.locator("[data-topic=file]")
    own = shown.evaluate(WITHOUT_QUOTATION)
    assert "account" not in own


@pytest.mark.parametrize("count", [100, 2_000])
def test_a_booklet_of_very_many_names_is_told_in_a_few_words(page: Page, site: str, count: int) -> None:
    names = ",".join(f"n{number}" for number in range(count))
    opened(page, f"{site}booklet/?items={SHEET},{names}")
    assert len(page.locator("[data-topic=gone]").inner_text()) < 400
    expect(page.locator("[data-booklet-list] > li")).to_have_count(1)
    assert len(page.url) < 5_000


def test_a_value_of_stops_alone_does_not_hang(page: Page, site: str) -> None:
    page.goto(site + "library/")
    took = page.evaluate("""async () => {
        const { asked, withoutStop } = await import('/modules/shared/address.js');
        const [stops, start] = ['.'.repeat(200_000) + 'x', performance.now()];
        if (withoutStop(stops) !== stops || withoutStop('a.)”') !== 'a') throw new Error('wrong');
        for (const text of ['&amp;', '&', '%26', 'a='])
            asked({ search: '?start=' + text.repeat(2_000) + stops.slice(0, 9_000), hash: '' }, ['start']);
        return performance.now() - start;
    }""")
    assert took < HANGS


def test_what_else_a_link_carries_is_on_no_paper(page: Page, site: str) -> None:
    page.add_init_script("window.print = () => {}")
    page.goto(f"{site}{SESSION}?start=14:00&note={quote(LIE)}#also")
    page.get_by_role("button", name="Print this plan").click()
    expect(page.locator("[data-planner-address]")).to_have_text(f"This plan: {site}{SESSION}?start=14:00")


TAILS = [
    "#%",
    "#%E0%A4%A",
    "#constructor",
    "#'\"]<x>",
    "?%",
    "?__proto__=1&constructor=2&toString=3",
    "?=&&&=",
    "?items=%00",
    "?items=#plan-__proto__=start=09:00",
    "?about=%FF%FE%00",
    "?q=((((%2B~^*:%22",
    "?h=((((%5B%5C%2B*",
    "?q=" + "a%20" * 2_000,
    "?h=" + "a+" * 2_000,
]


@pytest.mark.parametrize(
    "path", ["", SESSION, "library/", "booklet/", "enquiries/", f"worksheets/{SHEET}/", "questions/"]
)
def test_no_query_and_no_hash_breaks_a_page(page: Page, site: str, path: str) -> None:
    for tail in TAILS:
        page.goto("about:blank")
        opened(page, site + path + tail)
        assert page.locator("h1").count() == 1


def test_control_characters_of_a_link_are_nowhere(page: Page, site: str) -> None:
    page.goto(f"{site}booklet/?items={SHEET}#title={quote(CONTROL)}&name={quote(CONTROL)}")
    expect(page.get_by_label("Title", exact=True)).to_have_value("a b c\u202ed\ud7ff")
    page.goto(f"{site}enquiries/?about={quote(CONTROL)}")
    expect(page.locator("[name=about]")).to_have_value("a b c\u202ed\ud7ff")
