"""Two people's words beside each other: where they differ comes first, each side is named, and nothing is kept."""

import io
import json
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.kept import draft, everything, key, put
from tests.browser.sheets import offered

SHEET = "team-health-check"
MARKS = "my-marks"
A1, A2, A3, A4 = (
    f"{MARKS}--{words}"
    for words in (
        "i-can-name-most-important-result",
        "when-someone-falls-behind-rest-us",
        "when-result-missed-we-ask-what",
        "every-result-one-named-owner-anyone",
    )
)
LOWEST, MINE = "behind-my-marks--row-my-lowest-mark-one-thing", "behind-my-marks--something-i-did-left-undone-part"
OWNER, ACT = "what-we-decide--owner-said-yes-aloud", "what-we-decide--act-changes-something-we-do-beyond"
SAM: dict[str, Any] = {
    A1: "1",
    A2: "3",
    A3: "4",
    LOWEST: "Nobody said\nit was late.",
    MINE: "I kept quiet.",
    OWNER: True,
    ACT: True,
}
MIA: dict[str, Any] = {A1: "5", A2: "4", A3: "4", A4: "2", LOWEST: "It was said too late.", OWNER: True, "gone": "x"}
HEADINGS = [
    "Marks that lie apart",
    "Ticked on one side",
    "Words of both",
    "Written or marked on one side",
    "The same on both",
]


def named(sheet: str, values: dict[str, Any], name: str) -> str:
    return json.dumps(json.loads(draft(sheet, values)) | {"name": name, "created": "2026-11-20T10:00:00.000Z"})


def kept(page: Page, site: str) -> None:
    """Two copies of a sheet, Sam's and Mia's."""
    first = {key(site, f"sheet:{SHEET}"): named(SHEET, SAM, "Sam")}
    put(page, site, first | {key(site, f"sheet:{SHEET}:copy:abc123"): named(SHEET, MIA, "Mia <i>")})


def open_file(page: Page, name: str, text: str) -> None:
    chosen: Any = {"name": name, "mimeType": "application/json", "buffer": text.encode()}
    page.locator("[data-both-file=other]").set_input_files(files=[chosen])


def headings(page: Page) -> list[str]:
    return [words.split("\n")[0] for words in page.locator("[data-both-items] h3").all_inner_texts()]


def item(page: Page, words: str) -> Locator:
    return page.locator(".both-items > li", has_text=words)


def said(page: Page, words: str) -> list[str]:
    return item(page, words).inner_text().split("\n")


@pytest.fixture
def both(page: Page, site: str) -> Page:
    kept(page, site)
    page.goto(f"{site}both-sides/?sheet={SHEET}")
    expect(page.locator("[data-both-result]")).to_be_visible()
    return page


def test_where_two_differ_comes_first_and_the_distance_is_told_in_words(both: Page) -> None:
    assert headings(both) == HEADINGS
    first, second = both.locator(".both-items > li").all()[:2]
    expect(first).to_contain_text("A1.")
    expect(first).to_contain_text("4 steps apart, from one end of the scale to the other.")
    expect(second).to_contain_text("1 step apart.")
    expect(both.locator("[data-both-count]")).to_have_text("Sam and Mia <i>: you differ in 6 of 30 places.")


def test_each_says_in_words_what_stands_on_which_side(both: Page) -> None:
    expect(item(both, "A1.").locator(".both-sides > div").first).to_contain_text("Sam")
    expect(item(both, "A1.").locator(".both-sides > div").last).to_contain_text("Mia <i>")
    expect(item(both, "A4.")).to_contain_text("Marked on one side: Mia <i>.")
    expect(item(both, "A4.")).to_contain_text("not marked")
    expect(item(both, "Something I did")).to_contain_text("Written on one side: Sam.")
    expect(item(both, "The row of my lowest mark")).to_contain_text("Nobody said\nit was late.", use_inner_text=True)
    expect(item(both, "It changes something")).to_contain_text("Ticked on one side: Sam.")
    expect(item(both, "The owner said yes")).to_contain_text("Both ticked it.")
    expect(item(both, "A3.")).to_contain_text("The same mark.")
    expect(both.locator(".both-open")).to_contain_text("Left open by both")
    expect(both.locator("[data-both-elsewhere]")).to_contain_text("1 entry stands in places")


def test_the_sheet_s_own_order(both: Page) -> None:
    both.get_by_label("As on the sheet").check()
    assert [heading[:9] for heading in headings(both)] == ["1. My mar", "2. Behind", "3. What w"]
    expect(both.locator(".both-items > li").nth(4)).to_contain_text("Neither of you wrote anything.")


def test_a_file_of_the_other_is_opened_and_not_kept(page: Page, site: str) -> None:
    put(page, site, {key(site, f"sheet:{SHEET}"): draft(SHEET, SAM)})
    page.goto(f"{site}both-sides/?sheet={SHEET}")
    expect(page.locator("[data-both-missing]")).to_contain_text("a file that the other person saved")
    before = everything(page)
    open_file(page, "x.json", named(SHEET, MIA, "Mia"))
    expect(page.locator("[data-both-count]")).to_contain_text("First copy and Mia: you differ in 6 of 30 places.")
    assert everything(page) == before
    open_file(page, "wrong.json", draft("edict-rewrite", {}))
    expect(page.locator("[data-both-notices]")).to_contain_text("belongs to the sheet “edict-rewrite”")
    expect(page.locator("[data-both-count]")).to_contain_text("First copy and Mia")


def test_the_same_copy_on_both_sides_is_told(both: Page) -> None:
    both.locator("[data-both-side=other]").select_option(index=1)
    expect(both.locator("[data-both-missing]")).to_contain_text("The same copy stands on both sides")
    expect(both.locator("[data-both-result]")).to_be_hidden()


def test_the_halves_of_a_pair_stand_beside_each_other(page: Page, site: str) -> None:
    boxes = {
        "one-to-one-leader": {"before--ask-your-colleagues-topic-two-days": True},
        "one-to-one-colleague": {"before--note-what-became-every-promise-you": True},
    }
    put(page, site, {key(site, f"sheet:{name}"): draft(name, values) for name, values in boxes.items()})
    page.goto(f"{site}checklists/one-to-one-colleague/")
    page.get_by_role("link", name="lay both sides together").click()
    title = page.locator("[data-both-title]")
    expect(title).to_contain_text("the leader\N{RIGHT SINGLE QUOTATION MARK}s side and One-to-one: the colleague")
    expect(page.locator("[data-both-count]")).to_contain_text("you differ in 2 of 24 places")
    first, second = page.locator(".both-items > li").all()
    expect(first).to_contain_text("Ask for your colleague\N{RIGHT SINGLE QUOTATION MARK}s topic two days ahead")
    expect(first).to_contain_text("Send your topic two days ahead")
    expect(first).to_contain_text("Ticked on one side: The leader\N{RIGHT SINGLE QUOTATION MARK}s side.")
    expect(second).to_contain_text("Ticked on one side: The colleague\N{RIGHT SINGLE QUOTATION MARK}s side.")


def test_it_is_reached_from_a_sheet(page: Page, site: str) -> None:
    page.goto(f"{site}worksheets/{SHEET}/")
    offered(page, "Copies")
    page.get_by_role("list", name="What you typed").get_by_role("link", name="Both sides together").click()
    assert page.url == f"{site}both-sides/?sheet={SHEET}"
    expect(page.locator("[data-both-title]")).to_have_text("Team health check")


def test_what_is_typed_in_another_tab_shows(both: Page, site: str) -> None:
    other = both.context.new_page()
    other.goto(f"{site}worksheets/{SHEET}/")
    other.locator(".rating__row").nth(0).get_by_role("radio").nth(4).check()
    expect(both.locator("[data-both-count]")).to_contain_text("you differ in 5 of 30 places")


def test_on_paper_stand_both_names_and_no_tools(both: Page) -> None:
    pdf = pypdfium2.PdfDocument(io.BytesIO(both.pdf(format="A4")))
    text = " ".join(" ".join(leaf.get_textpage().get_text_bounded().split()) for leaf in pdf)
    assert "Sam and Mia" in text and "4 steps apart" in text
    assert "Open a file" not in text and "What you need" not in text


def test_a_closed_storage_is_told(page: Page, site: str) -> None:
    closed = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    page.add_init_script(closed)
    page.goto(f"{site}both-sides/?sheet={SHEET}")
    expect(page.locator("[data-both-notices]")).to_contain_text("open a file for each side")


def test_a_sheet_without_data_is_told(page: Page, site: str) -> None:
    page.goto(f"{site}both-sides/?sheet=no-such-sheet")
    expect(page.locator("[data-both-choose]")).to_be_visible()
    expect(page.locator("[data-both-work]")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, site: str, palette: Any, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=palette)
    page = context.new_page()
    kept(page, site)
    page.goto(f"{site}both-sides/?sheet={SHEET}")
    expect(page.locator("[data-both-result]")).to_be_visible()
    assert violations(page, palette) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    sides = [side.bounding_box() for side in item(page, "A1.").locator(".both-sides > div").all()]
    assert sides[0] and sides[1]
    assert (sides[0]["y"] == sides[1]["y"]) is (width == 1280), "beside each other, or one below the other"
    context.close()
