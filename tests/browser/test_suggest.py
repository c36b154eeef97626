"""A passage that a reader selects leads to a change of it: by keyboard, without an account, without a name."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from tests.browser.receiver import Receiver, wait_for

ARTICLE = "articles/building-trust/"
SHEET = "worksheets/team-health-check/"
MISTAKE = "A mistake, or a change to a page"
OVERLAP = """() => {
  const bar = document.querySelector(".suggest-bar").getBoundingClientRect();
  return [...getSelection().getRangeAt(0).getClientRects()].some((it) => it.bottom > bar.top && it.top < bar.bottom);
}"""


def select(page: Page, selector: str) -> str:
    """Selects the words of the first such element, as a pointer does; gives them."""
    script = "(it) => { it.scrollIntoView({ block: 'center' }); getSelection().selectAllChildren(it) }"
    page.locator(selector).first.evaluate(script)
    return str(page.evaluate("getSelection().toString()"))


def test_a_selected_passage_is_told_with_its_page_and_heading(site: str, page: Page) -> None:
    page.goto(site + ARTICLE)
    assert page.locator(".suggest-bar").count() == 0
    heading = page.locator(".prose h2:has(+ p)").first.inner_text()
    words = select(page, ".prose h2 + p")
    offer = page.get_by_role("link", name="Suggest a change to this", exact=True)
    expect(offer).to_be_visible()
    assert not page.evaluate(OVERLAP)
    page.keyboard.press("Escape")
    expect(offer).to_have_count(0)
    assert page.evaluate("getSelection().toString()") == words

    page.locator(".prose h2 + p").first.click(click_count=3, position={"x": 5, "y": 5})
    expect(offer).to_be_visible()
    page.keyboard.press("Tab")
    expect(offer).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_label("What is it about?")).to_have_value(MISTAKE)
    message = page.get_by_label("Your message")
    assert message.input_value() == f"Below the heading “{heading}”:\n“{' '.join(words.split())}”"
    assert page.evaluate("localStorage.length") == 0
    page.locator("[data-send]").click()  # neither name nor address
    expect(page.locator("[data-panel=mail]")).to_be_visible()
    expect(page.locator("[data-errors]")).to_be_hidden()
    page.get_by_label("What is it about?").select_option(index=1)
    page.locator("[data-send]").click()
    assert page.locator("[data-errors] li").all_inner_texts() == ["Give your name", "Give your email address"]


def test_the_editor_is_led_to_with_the_passage_where_its_host_takes_it(site: str, page: Page) -> None:
    page.goto(site + SHEET)
    page.evaluate("document.querySelector('[data-edit]').dataset.edit = 'description'")
    words = select(page, ".sheet li")
    edit = page.get_by_role("link", name="Edit it yourself")
    expect(edit).to_be_visible()
    address = urlsplit(edit.get_attribute("href") or "")
    assert address.path.endswith("/docs/worksheets/team-health-check.md")
    assert " ".join(words.split()) in parse_qs(address.query)["description"][0]


def test_a_draft_stays_when_a_passage_is_told(site: str, page: Page) -> None:
    page.goto(site + "enquiries/")
    page.get_by_label("Your message").fill("Something that I began")
    page.goto(site + "enquiries/?mistake=1&about=Trust&heading=One&passage=Two%20words")
    expect(page.get_by_label("Your message")).to_have_value("Something that I began")
    page.get_by_role("button", name="Put in what the link names").click()
    expect(page.get_by_label("Your message")).to_have_value("Below the heading “One”:\n“Two words”")
    expect(page.locator("[data-earlier] dl")).to_contain_text("Something that I began")


def test_a_mistake_is_posted_without_name_and_address(endpoint_site: tuple[str, Receiver], page: Page) -> None:
    site, receiver = endpoint_site
    page.goto(site + "enquiries/?mistake=1&about=Trust&passage=Two%20words")
    page.locator("[data-send]").click()
    (posted,) = [one.fields for one in wait_for(receiver, 1)]
    assert (posted["topic"], posted["name"], posted["email"]) == (MISTAKE, "", "")
