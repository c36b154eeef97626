"""A copy handed to somebody as a file or a link, and what was handed over: asked about first, never merged unasked."""

import json
import re
import zlib
from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import opened
from tests.browser.kept import draft, everything, key, put
from tests.browser.sheets import offered, ready

SHEET = "partnership-agreement"
PAGE = f"worksheets/{SHEET}/"
RULED = "my-own--my-most-important-result-next-three"
TICK = "when-slips--we-set-date-look-sheet-again"
CELL = "our-promises--first-person--when"
ANSWER = "Zażółć “gęślą” <b>jaźń</b>\n中文"
WORDS: Mapping[str, Any] = {
    RULED: ANSWER,
    CELL: "by 1 May",
    TICK: True,
    "an-old--place": "of an earlier edition",
}
MARKUP = "<img src=x onerror=alert(1)>"
WIDTHS = (390, 1280)


@pytest.fixture(params=WIDTHS)
def sender(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of the one who hands something over."""
    context = browser.new_context(viewport={"width": request.param, "height": 844}, accept_downloads=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    yield from opened(context)


@pytest.fixture
def panel(sender: Page, site: str) -> Locator:
    """The panel of a filled sheet, with the sender's name."""
    return panel_of(sender, site, WORDS)


def panel_of(page: Page, site: str, values: Mapping[str, Any], name: str = "Sam") -> Locator:
    put(page, site, {key(site, f"sheet:{SHEET}"): draft(SHEET, values)})
    page.goto(site + PAGE)
    offered(page, "Hand it over").click()
    dialog = page.get_by_role("dialog", name="Hand it to the other person")
    dialog.get_by_label("Your name").fill(name)
    return dialog


def link_of(panel: Locator) -> str:
    panel.get_by_role("button", name="Copy the link").click()
    expect(panel.get_by_role("status")).to_contain_text("copied")
    return str(panel.page.evaluate("navigator.clipboard.readText()"))


def handed(
    page: Page,
    site: str,
    values: Mapping[str, Any] = WORDS,
    *,
    sender: str = "",
    name: str = "",
    sheet: str = SHEET,
    version: int = 1,
) -> str:
    """A link that a page of the guide has made."""
    about = {"version": version, "sheet": sheet, "name": name, "from": sender, "saved": "", "edition": ""}
    text = json.dumps(about | {"values": dict(values)})
    page.goto(site + "library/")
    return str(
        page.evaluate(
            "async ([page, text]) => (await import('/modules/shared/handed.js')).handedAddress(page, text)",
            [site + PAGE, text],
        )
    )


def question(page: Page) -> Locator:
    return page.get_by_role("dialog", name=re.compile("hands you"))


def answer(page: Page, words: str) -> None:
    question(page).get_by_role("button", name=words).click()


def notice(page: Page) -> Locator:
    return page.get_by_role("alert").locator("[data-topic=handed]")


def kept(page: Page) -> dict[str, Any]:
    """The values of each copy that is kept, by its name."""
    texts = [json.loads(text) for stored, text in everything(page).items() if f":sheet:{SHEET}" in stored]
    return {text.get("name", ""): text["values"] for text in texts}


def shown(page: Page, field: str = RULED) -> Locator:
    return page.locator(f"[name={field}]")


def test_a_link_becomes_a_copy_with_the_senders_name(panel: Locator, browser: Browser, site: str) -> None:
    link = link_of(panel)
    assert link.startswith(site + PAGE + "#handed=1.") and len(link) < 1000
    asked: list[str] = []
    context = browser.new_context(viewport=panel.page.viewport_size)
    for page in opened(context):
        page.on("request", lambda request: asked.append(request.url))
        put(page, site, {key(site, f"sheet:{SHEET}"): draft(SHEET, {RULED: "my own words"})})
        page.goto(link)
        expect(question(page)).to_be_visible()
        expect(question(page)).to_contain_text("“Sam” hands you “Partnership agreement”")
        expect(question(page)).to_contain_text("3 places filled in")
        assert violations(page) == []
        assert kept(page) == {"": {RULED: "my own words"}}
        answer(page, "Keep it as a copy")
        expect(shown(page)).to_have_value(ANSWER)
        expect(page.locator("[data-copy-name]")).to_have_text("From Sam")
        expect(page.locator(f"[name={TICK}]")).to_be_checked()
        expect(page.locator("[data-sheet-earlier]")).to_contain_text("of an earlier edition")
        assert kept(page) == {"": {RULED: "my own words"}, "From Sam": WORDS}
        assert re.fullmatch(re.escape(site + PAGE) + r"\?copy=[a-z0-9]{6}", page.url)
        assert not [url for url in asked if "#" in url or link[-40:] in url], "the answers stay in the browser"
        page.reload()
        ready(page)
        expect(question(page)).to_be_hidden()
        expect(shown(page)).to_have_value(ANSWER)


def test_what_the_copy_before_held_is_not_handed_over(sender: Page, site: str) -> None:
    last = {"copy": "", "name": "Sam, October", "on": "2026-10-22T10:00:00Z", "last": {RULED: "of last time"}}
    text = json.dumps(json.loads(draft(SHEET, WORDS)) | {"follows": last})
    put(sender, site, {key(site, f"sheet:{SHEET}"): text})
    sender.goto(site + PAGE)
    expect(sender.locator("[data-sheet-follows]")).to_contain_text("Sam, October")
    offered(sender, "Hand it over").click()
    with sender.expect_download() as file:
        sender.get_by_role("button", name="Save the file").click()
    given = Path(file.value.path()).read_text("utf-8")
    assert json.loads(given)["values"] == WORDS
    assert "follows" not in given and "of last time" not in given and "October" not in given


def test_the_same_link_is_known_again(page: Page, site: str) -> None:
    link = handed(page, site, sender="Sam")
    page.goto(link)
    answer(page, "Keep it as a copy")
    shown(page).fill("changed since")
    expect(page.locator("[data-sheet-status]")).to_contain_text("Saved")
    page.goto(site + PAGE)
    page.goto(link)
    expect(notice(page)).to_contain_text("You have kept what this link holds before: it is the copy “From Sam”")
    expect(question(page)).to_be_hidden()
    expect(shown(page)).to_have_value("changed since")
    assert len(kept(page)) == 1 and "#" not in page.url


def test_it_can_be_looked_at_without_keeping(page: Page, site: str) -> None:
    link = handed(page, site, name="November", sender=MARKUP)
    put(page, site, {key(site, f"sheet:{SHEET}"): draft(SHEET, {RULED: "my own words"})})
    before = everything(page)
    page.goto(link)
    answer(page, "Look at it")
    expect(notice(page)).to_contain_text(f"You are looking at what “{MARKUP}” handed you. Nothing of it is kept.")
    expect(shown(page)).to_have_value(ANSWER)
    expect(shown(page)).not_to_be_editable()
    expect(shown(page, TICK)).to_be_disabled()
    assert page.locator("img[src=x]").count() == 0
    assert violations(page) == []
    expect(page.locator("[data-copies]")).to_be_hidden()
    assert everything(page) == before and "#" not in page.url
    notice(page).get_by_role("button", name="Close it").click()
    expect(shown(page)).to_have_value("my own words")
    expect(shown(page)).to_be_editable()
    expect(notice(page)).to_have_count(0)
    expect(page.locator("[data-sheet-earlier]")).to_be_hidden()
    assert everything(page) == before


def test_what_is_looked_at_can_be_kept_after_all(page: Page, site: str) -> None:
    page.goto(handed(page, site, name="November", sender="Sam"))
    answer(page, "Look at it")
    notice(page).get_by_role("button", name="Keep it as a copy").click()
    expect(page.locator("[data-copy-name]")).to_have_text("November, from Sam")
    expect(shown(page)).to_be_editable()
    assert kept(page) == {"November, from Sam": WORDS}


def test_back_leads_from_looking_to_what_one_can_write_on(page: Page, site: str) -> None:
    link = handed(page, site)
    put(page, site, {key(site, f"sheet:{SHEET}:copy:abc123"): draft(SHEET, {RULED: "mine"})})
    page.goto(f"{site}{PAGE}?copy=abc123")
    ready(page)
    page.evaluate("hash => { location.hash = hash }", link.partition("#")[2])
    answer(page, "Look at it")
    expect(shown(page)).to_have_value(ANSWER)
    page.go_back()
    expect(shown(page)).to_have_value("mine")
    expect(shown(page)).to_be_editable()


@pytest.mark.parametrize("how", ["Leave it", "Escape"])
def test_it_can_be_left(page: Page, site: str, how: str) -> None:
    page.goto(handed(page, site))
    expect(question(page)).to_contain_text("Somebody hands you")
    if how == "Escape":
        page.keyboard.press("Escape")
    else:
        answer(page, how)
    expect(question(page)).to_be_hidden()
    assert everything(page) == {} and page.url == site + PAGE
    expect(shown(page)).to_have_value("")


def test_a_file_has_the_senders_name_too(panel: Locator, page: Page, site: str) -> None:
    with panel.page.expect_download() as download:
        panel.get_by_role("button", name="Save the file").click()
    text = Path(download.value.path()).read_text("utf-8")
    assert json.loads(text)["from"] == "Sam" and json.loads(text)["values"] == WORDS
    page.goto(site + PAGE)
    shown(page).fill("mine")
    ready(page)
    page.locator("[data-sheet-file]").set_input_files(download.value.path())
    expect(page.locator("[data-copy-name]")).to_have_text("From Sam")
    assert kept(page) == {"": {RULED: "mine"}, "From Sam": WORDS}


def test_the_panel_says_who_can_read_the_link_and_is_accessible(panel: Locator) -> None:
    expect(panel).to_contain_text("Whoever has it can read them")
    expect(panel).to_contain_text("keeps it")
    assert violations(panel.page) == []
    assert panel.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    panel.page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(panel.page.locator(".sheet-menu > summary", has_text="More")).to_be_focused()


def test_what_is_too_long_for_a_link_goes_as_a_file(sender: Page, site: str) -> None:
    long = " ".join(str(n * n) for n in range(2000))
    panel = panel_of(sender, site, {RULED: long})
    expect(panel.get_by_role("status")).to_contain_text(re.compile(r"The link would have [\d,]+ letters"))
    expect(panel.get_by_role("button", name="Copy the link")).to_be_hidden()
    with sender.expect_download() as download:
        panel.get_by_role("button", name="Save the file").click()
    assert json.loads(Path(download.value.path()).read_text("utf-8"))["values"] == {RULED: long}


def test_an_empty_sheet_is_not_handed_over(page: Page, site: str) -> None:
    page.goto(site + PAGE)
    offered(page, "Hand it over").click()
    expect(page.get_by_role("alert")).to_contain_text("There is nothing to hand over yet")


def test_a_link_that_cannot_be_copied_is_shown(page: Page, site: str) -> None:
    page.add_init_script("navigator.clipboard.writeText = async () => { throw new Error('no') }")
    panel = panel_of(page, site, WORDS)
    panel.get_by_role("button", name="Copy the link").click()
    expect(panel.get_by_label("The link")).to_be_focused()
    assert panel.get_by_label("The link").input_value().startswith(site + PAGE + "#handed=1.")


def test_where_the_system_can_share_that_is_offered(page: Page, site: str) -> None:
    page.add_init_script("navigator.canShare = () => true; navigator.share = async (what) => { window.shared = what }")
    panel = panel_of(page, site, WORDS)
    panel.get_by_role("button", name="Share the link…").click()
    assert page.evaluate("window.shared.url").startswith(site + PAGE + "#handed=1.")
    panel.get_by_role("button", name="Share the file…").click()
    assert json.loads(page.evaluate("window.shared.files[0].text()"))["from"] == "Sam"


def test_a_browser_that_cannot_make_links_says_so(page: Page, site: str) -> None:
    page.add_init_script("delete window.CompressionStream")
    panel = panel_of(page, site, WORDS)
    expect(panel.get_by_role("status")).to_contain_text("too old to make a link")
    expect(panel.get_by_role("button", name="Copy the link")).to_be_hidden()


def bomb() -> str:
    """A code of some thousand letters that holds ten million."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return urlsafe_b64encode(packer.compress(b"x" * 10_000_000) + packer.flush()).decode().strip("=")


SPOILT: Mapping[str, tuple[Callable[[str], str], str]] = {
    "cut": (lambda link: link[:-30], "cut short"),
    "cut a little": (lambda link: link[:-3], "cut short"),
    "changed": (lambda link: link[:120] + ("A" if link[120] != "A" else "B") + link[121:], "damaged"),
    "without anything": (lambda link: link.partition("=")[0] + "=", "no number of a version"),
    "of tomorrow": (lambda link: link.replace("=1.", "=2."), "it has version 2, and this page reads version 1"),
    "too long": (lambda link: link + "x" * 30_000, "longer than any"),
    "a bomb": (lambda link: f"{link.partition('=')[0]}=1.{bomb()}.abc123", "it holds more than any sheet"),
    "no code": (lambda link: f"{link.partition('=')[0]}=1.%00%ff.abc123", "damaged"),
}


@pytest.mark.parametrize("how", SPOILT)
def test_a_link_that_was_damaged_is_told_and_nothing_is_lost(page: Page, site: str, how: str) -> None:
    spoil, told = SPOILT[how]
    link = spoil(handed(page, site))
    put(page, site, {key(site, f"sheet:{SHEET}"): draft(SHEET, {RULED: "my own words"})})
    before = everything(page)
    page.goto(link)
    expect(notice(page)).to_contain_text(told)
    expect(notice(page)).to_contain_text("Ask for the link again")
    expect(question(page)).to_be_hidden()
    expect(shown(page)).to_have_value("my own words")
    assert everything(page) == before and page.url == site + PAGE


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"sheet": "team-health-check"}, "it belongs to the sheet “team-health-check”"),
        ({"version": 7}, "it has version 7, and this page reads version 1"),
        ({"values": {RULED: ["x"]}}, "is neither words nor a tick"),
    ],
)
def test_what_is_not_of_this_sheet_is_told(page: Page, site: str, more: dict[str, Any], told: str) -> None:
    page.goto(handed(page, site, **more))
    expect(notice(page)).to_contain_text(told)
    assert everything(page) == {}


@pytest.mark.parametrize(
    "wrapped",
    [
        lambda link: link + ".",
        lambda link: link + ">)”,",
        lambda link: link[:150] + "%0D%0A" + link[150:],
        lambda link: link[:150] + "%20" + link[150:] + "%20",
        lambda link: link[:150] + "=%0A>%20" + link[150:],
        lambda link: link[:150] + "%E2%80%8B" + link[150:],
        lambda link: link.replace("#handed=", "#handed%3D"),
        lambda link: link + "&amp;fbclid=IwAR0",
        lambda link: link + "?utm_source=mail",
        lambda link: link + link,
        lambda link: link + "%20and%20more.%20Sam",
        lambda link: link.replace("#handed=", "#handed=3D"),
    ],
    ids=[
        "full stop",
        "brackets",
        "lines",
        "blanks",
        "quoted",
        "zero width",
        "encoded",
        "tracked",
        "asked",
        "twice",
        "words",
        "equals",
    ],
)
def test_a_link_is_read_as_programs_hand_it_on(page: Page, site: str, wrapped: Any) -> None:
    page.goto(wrapped(handed(page, site, sender="Sam")))
    answer(page, "Keep it as a copy")
    expect(shown(page)).to_have_value(ANSWER)


def test_a_link_opens_on_the_page_that_is_open(page: Page, site: str) -> None:
    link = handed(page, site)
    page.goto(site + PAGE)
    ready(page)
    page.evaluate("link => { location.href = link }", link)
    answer(page, "Keep it as a copy")
    expect(shown(page)).to_have_value(ANSWER)


def test_a_link_is_not_kept_where_the_browser_keeps_nothing_and_can_be_looked_at(page: Page, site: str) -> None:
    link = handed(page, site, sender="Sam")
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    page.goto(link)
    answer(page, "Keep it as a copy")
    expect(notice(page)).to_contain_text("It was not kept: this browser has no room left")
    notice(page).get_by_role("button", name="Look at it").click()
    expect(shown(page)).to_have_value(ANSWER)


def test_a_link_of_today_is_read_tomorrow(page: Page, site: str) -> None:
    """This one was made when such links were new. It must be read for ever."""
    page.goto(site + PAGE + FIRST_LINK)
    expect(question(page)).to_contain_text("“Sam” hands you “November”")
    answer(page, "Keep it as a copy")
    expect(shown(page)).to_have_value("An answer within a day")


FIRST_LINK = (
    "#handed=1.VY6xbsMwDER3fQWhuSxkt8igrT_QJZ26sTBbCwgpg2LsGkH-vXA0dbx3D4e7BYC4srVSNWYYno7cZmaPGeJC5srW5rIg_RizsHp8OErC"
    "h_JeV5Yvtk6_rcpBzyQd8FS8T8cxjSccBhxPvWq08vS_-Egv-TXllJ5TSp9dW-ly5RYz3AIAQJQd66aIsqPU5lhkqeakjsbtenFU_nX02fjx702BtG1s"
    "sBWfiwLBRHsMAPdwD38.i4yiv0"
)
