"""An item is added on the web alone: the form writes a file that the core reads, and shows it as the core would."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page, expect

from alongside.items.read import read_item
from alongside.items.vocabulary import Kind
from alongside.sheets.inline import plain
from alongside.sheets.model import Heading
from alongside.sheets.parse import text_of
from tests.guide import guide

PAGE = "contribute/new/"
TITLE = 'Who waits: for "whom"?'
PHRASES = ["no", "waiting for others", "blocked again", "who is next", "it hangs: where", "# of days lost"]
APART = """## At a distance, by ear or screen reader, or in few words

- *At a distance:* Send it the day before.
- *By ear or screen reader:* Say the rows by number.
- *In few words:* The first row is enough."""
READ = """async (texts) => {
  const [{ read, placesIn }, { plainOf }, { looked }, { default: MarkdownIt }] = await Promise.all(
    ["add/read.js", "add/inline.js", "add/look.js", "vendor/markdown-it.min.js"]
      .map((name) => import(`/modules/${name}`)));
  return texts.map(([text, fillable]) => {
    const { blocks, problems } = read(text, fillable, MarkdownIt);
    const look = document.createElement("div");
    look.append(...looked(blocks));
    const places = [...look.querySelectorAll("input, textarea")].map((field) => field.name);
    return {
      places: blocks.flatMap(placesIn),
      shown: [...new Set(places)],
      headings: blocks.filter(({ type }) => type === "heading").map(({ runs }) => plainOf(runs)),
      faults: problems.map(({ what }) => what),
    };
  });
}"""
CLASSES = """(root) => [...root.querySelectorAll(
    ".ruled, .ticks, .spaces, .rating, .rating__row, .rating__choices, .space, .column, h3, blockquote")].map(
  (it) => `${it.tagName}.${it.className}${it.matches(".rating__row") ? it.id : ""}`)"""


def fill_in(page: Page) -> None:
    """A worksheet with something good in every field that must have it."""
    page.get_by_label("Title").fill(TITLE)
    page.get_by_label("Summary").fill("Two people find out who waits for whom, and what would end it.")
    page.get_by_role("group", name="Topics").get_by_label("Trust").check()
    page.get_by_role("group", name="For").get_by_label("Leaders").check()
    page.get_by_label("Minutes").fill("20")
    page.get_by_label("People (").fill("2, 12")
    page.get_by_label("Purpose").select_option("talk")
    page.get_by_label("People say").fill("\n".join(PHRASES))
    parts = page.locator(".add__parts textarea")
    parts.first.fill("Take this when work waits.")
    for number in range(1, parts.count()):
        parts.nth(number).fill("")
    parts.nth(2).fill(APART)
    parts.nth(3).fill("## What waits\n\nFor whom I wait:")
    page.get_by_role("group", name="Put in").nth(3).get_by_role("button", name="A scale").click()


def test_a_worksheet_is_written_kept_shown_and_saved(site: str, page: Page, tmp_path: Path) -> None:
    page.goto(site + PAGE)
    assert page.evaluate("localStorage.length") == 0
    fill_in(page)
    page.reload()
    expect(page.get_by_label("Title")).to_have_value(TITLE)
    page.get_by_role("button", name="Show it as it will look").click()
    expect(page.locator("[data-add-status]")).to_contain_text("Nothing is wrong")
    assert page.locator("[data-add-page] .rating__row").count() == 1
    with page.expect_download() as handed:
        page.get_by_role("button", name="Save the file").click()
    name = handed.value.suggested_filename
    assert name == "who-waits-for-whom.md"
    handed.value.save_as(tmp_path / name)
    item, problems = read_item((tmp_path / name).read_text("utf-8"), f"worksheets/{name}")
    assert problems == []
    assert item
    sheet, faults = text_of(item)
    assert (item.title, list(item.people_say), faults) == (TITLE, PHRASES, [])
    assert [field.name for field in sheet.fields()] == ["what-waits--we-say-what-we-need"]

    page.get_by_role("button", name="Write to us with it").click()
    expect(page.get_by_label("Which page do you mean?")).to_have_value(f"A new worksheet: {TITLE}")
    assert page.get_by_label("Your message").input_value() == (tmp_path / name).read_text("utf-8").strip()
    page.goto(site + "my-sheets/")
    entry = page.locator("[data-kept-groups] > li").filter(has_text="A page that you are writing")
    expect(entry).to_contain_text(TITLE)
    entry.get_by_role("button", name="Delete").first.click()
    expect(entry).to_have_count(0)


def test_no_form_hands_over_what_the_checks_refuse_for_a_key_or_a_part(site: str, page: Page) -> None:
    page.goto(f"{site}{PAGE}?kind=term")
    expect(page.get_by_role("heading", name="3. Its text")).to_be_hidden()
    show = page.get_by_role("button", name="Show it as it will look")
    show.click()
    told = page.locator("[data-add-faults] li")
    expect(told.filter(has_text="the key `people_say` is missing")).to_have_count(1)
    section = "At a distance, by ear or screen reader, or in few words"
    for kind, heading in (("worksheet", section), ("workshop", "Agenda")):
        page.get_by_label("Kind", exact=True).select_option(kind)
        part = page.get_by_label(f"The part “{heading}”")
        part.fill("")
        show.click()
        missing = told.filter(has_text=f"there is no heading `## {heading}`")
        missing.get_by_role("link").click()
        expect(part).to_be_focused()


def test_all_faults_are_told_at_once_with_line_example_and_field(site: str, page: Page) -> None:
    page.goto(site + PAGE)
    page.get_by_label("Title").fill("Team health check")
    page.get_by_label("Minutes").fill("soon")
    page.locator("#add-part-0").fill("Tick:\n\n- [x] Done\n- [ ] Not done\n\n<b>loud</b>")
    page.get_by_role("button", name="Show it as it will look").click()
    faults = page.locator("[data-add-faults]")
    expect(faults).to_be_focused()
    told = " ".join(faults.locator("li").all_inner_texts())
    assert "another page has the title" in told
    assert "the key `summary` is missing — for example `summary: Two people" in told
    assert "`minutes` should be a whole number of minutes, from 1 to 480, but is `soon`" in told
    assert "a box that is ticked already" in told
    assert "HTML, " in told
    faults.get_by_role("link").filter(has_text=":").nth(1).click()
    assert page.evaluate("document.activeElement.closest('.add__field').querySelector('[aria-invalid]') !== null")
    assert page.locator("b").count() == 0


PATH = """steps:
  - item: equal-standing
    why: It shows what both may claim.
    minutes: 6
  - item: straight-talk-planner
    why: "It turns a wish into a talk: with a date."
    minutes: 30
"""


def test_things_made_of_parts_are_rows_and_each_problem_stands_at_its_part(site: str, page: Page) -> None:
    page.goto(f"{site}{PAGE}?kind=path")
    steps = page.locator("#add-steps")
    expect(steps.get_by_role("group")).to_have_count(2)
    page.locator("#add-steps-1-item").focus()
    first = ("straight-talk-planner", "It turns a wish into a talk: with a date.", "30")
    for words in (*first, "equal-standin", "It shows what both may claim.", "6x"):
        page.keyboard.type(words)
        page.keyboard.press("Tab")
    page.get_by_role("button", name="Move Step 2 up").press("Enter")
    expect(page.locator("#add-steps-1-item")).to_be_focused()
    page.get_by_role("button", name="Add one more: Step").press("Enter")
    expect(page.locator("#add-steps-3-item")).to_be_focused()
    page.keyboard.type("trus")
    page.reload()
    page.get_by_role("button", name="Show it as it will look").click()
    expect(page.locator("[data-add-faults]")).to_be_focused()
    told = page.locator("[data-add-faults] li").all_inner_texts()
    assert [line.partition(": ")[2] for line in told if ": Step" in line] == [
        "Step 1: `item` names `equal-standin`, which is no item — for example `team-health-check`",
        "Step 1: `minutes` should be a whole number of minutes, from 1 to 480, but is `6x` — for example `minutes: 45`",
        "Step 3: `item` names `trus`, which is no item — for example `team-health-check`",
        "Step 3: the key `why` is missing — for example `why: It comes before any technique.`",
        "Step 3: the key `minutes` is missing — for example `minutes: 45`",
    ]
    expect(page.locator("#add-steps-1-minutes-error")).to_contain_text("from 1 to 480, but is `6x`")
    expect(page.locator("#add-steps-3-why")).to_have_attribute("aria-invalid", "true")
    page.get_by_role("button", name="Remove Step 3").click()
    page.get_by_role("dialog").get_by_role("button", name="Remove it").click()
    expect(steps.get_by_role("group")).to_have_count(2)
    page.locator("#add-steps-1-item").fill("equal-standing")
    page.locator("#add-steps-1-minutes").fill("6")
    page.get_by_label("Title").fill("Two talks")
    with page.expect_download() as handed:
        page.get_by_role("button", name="Save the file").click()
    text = handed.value.path().read_text("utf-8")
    assert PATH in text
    assert not [problem for problem in read_item(text, "paths/two-talks.md")[1] if "steps" in problem.what]
    overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.set_viewport_size({"width": 390, "height": 844})
    assert max(overflow, page.evaluate("document.documentElement.scrollWidth - innerWidth")) <= 0


def test_the_text_is_read_as_the_core_reads_it(site: str, page: Page) -> None:
    items = [item for kind in Kind for item in guide().of_kind(kind) if item.body.text.strip()]
    page.goto(site + PAGE)
    found = page.evaluate(READ, [[item.body.text, item.kind.has_sheet] for item in items])
    wrong = []
    for item, ours in zip(items, found, strict=True):
        sheet, _ = text_of(item)
        places = [field.name for field in sheet.fields()]
        headings = [plain(placed.block.runs) for placed in sheet.blocks if isinstance(placed.block, Heading)]
        if ours != {"places": places, "shown": places, "headings": headings, "faults": []}:
            wrong.append(item.source)
    assert len(items) > 150
    assert wrong == []


def test_a_sheet_has_the_classes_of_its_page(site: str, page: Page) -> None:
    item = guide().get("team-health-check")
    page.goto(f"{site}{item.url}")
    real = page.locator("form.sheet").evaluate(CLASSES)
    page.goto(site + PAGE)
    for number in range(1, page.locator(".add__parts textarea").count()):
        page.locator(".add__parts textarea").nth(number).fill("")
    page.locator("#add-part-0").fill(item.body.text)
    page.get_by_role("button", name="Show it as it will look").click()
    expect(page.locator("[data-add-shown]")).to_be_visible()
    assert page.locator("[data-add-page]").evaluate(CLASSES) == real


def test_a_file_is_begun_at_the_host_within_the_length_of_an_address(site: str, page: Page) -> None:
    page.goto(site + PAGE)
    give = """async ([length]) => {
      const { hostAddress } = await import("/modules/add/hand.js");
      const address = "https://github.com/o/r/new/main/docs/";
      const host = { address, filename: "filename", value: "value", longest: 7000 };
      return hostAddress(host, "worksheets", "who.md", "# é&\\n".repeat(length));
    }"""
    short, long = page.evaluate(give, [2]), page.evaluate(give, [2000])
    assert short["fits"]
    assert not long["fits"]
    assert urlsplit(short["href"]).path == "/o/r/new/main/docs/worksheets"
    assert parse_qs(urlsplit(short["href"]).query) == {"filename": ["who.md"], "value": ["# é&\n# é&\n"]}
    assert parse_qs(urlsplit(long["href"]).query) == {"filename": ["who.md"]}


def test_without_scripts_the_page_has_each_file_to_copy(site: str, page_without_js: Page) -> None:
    page_without_js.goto(site + PAGE)
    expect(page_without_js.locator("[data-add]")).to_be_hidden()
    expect(page_without_js.locator("[data-without-scripts]").first).to_be_visible()
    page_without_js.locator(".add__skeleton summary").first.click()
    expect(page_without_js.locator(".add__skeleton pre").first).to_contain_text("purpose: talk")
