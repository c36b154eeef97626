"""The sheet's own PDF with what was typed on its page: every letter, all of a long text, still to be filled in."""

import io
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pytest
from fontTools.ttLib import TTFont
from playwright.sync_api import Browser, Page, expect

from alongside.sheets.pdf.fonts import FILE
from tests.browser.kept import draft, key, put
from tests.browser.sheets import ready
from tests.browser.until import until
from tests.guide import OVERRIDES, guide, names_of, sheet
from tests.print.pdf.viewer import letters_of, texts_of
from tests.print.pdf.viewers import Fill, edges_of, mupdf, pdfium, pdfjs, poppler

AGREEMENT, HEALTH = "partnership-agreement", "team-health-check"
RULED = "my-own--my-most-important-result-next-three"
CELL = "our-promises--first-person--when"
LETTERS = "Zażółć gęślą jaźń, Gündoğan, Țurcanu \N{MINUS SIGN} 5 € * #2 {b} ẞ"
LINES = "First line\n\nThird line"
SENTENCE = "I promise to answer every question within a day and to say early when I cannot, whoever asks. "
LONG = "".join(f"{n}. {SENTENCE}" for n in range(60))
FOREIGN = "Жук и 中文"
EVERY_SHEET = names_of("worksheets", "checklists")
SHARES = "navigator.canShare = ({files}) => files[0].type === 'application/pdf'; navigator.share = async (what) => {%s}"


def open_with(page: Page, site: str, sheet: str, values: Mapping[str, Any], name: str = "") -> None:
    """A sheet on whose first copy these values stand."""
    text = json.dumps(json.loads(draft(sheet, values)) | {"name": name})
    put(page, site, {key(site, f"sheet:{sheet}"): text})
    page.goto(site + guide().get(sheet).url)
    ready(page)


def ask(page: Page, paper: str = "A4") -> None:
    page.locator(".sheet-menu > summary", has_text=re.compile("^Print$")).click()
    page.get_by_role("button", name=f"{paper} with my words").click()


def made(page: Page, paper: str = "A4") -> tuple[str, bytes]:
    """The name of the PDF that is downloaded, and the PDF."""
    with page.expect_download(timeout=30_000) as download:
        ask(page, paper)
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def own_pages(page: Page, site: str) -> int:
    """How many pages the agreement has where nobody wrote on it."""
    return len(texts_of(page.request.get(f"{site}{guide().get(AGREEMENT).url}{AGREEMENT}-a4.pdf").body()))


def notice(page: Page) -> Any:
    return page.get_by_role("alert").locator("[data-topic=pdf]")


def held(content: bytes) -> dict[str, str]:
    """What each field holds that holds something."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        values = {str(field.T): str(field.V) for field in pdf.Root.AcroForm.Fields}
    return {name: value for name, value in values.items() if value not in ("", "/Off")}


def words(content: bytes) -> str:
    """All that is printed, as one line."""
    return " ".join(" ".join(texts_of(pdfium.printed_of(content))).split())


def assert_is_accessible(content: bytes) -> None:
    report = page_validation.validate_pdf_bytes(content)
    assert [f"{failure.rule_id}: {failure.message}" for failure in report.failures] == []
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert pdf.check_pdf_syntax() == []


@pytest.fixture(params=["pdfium", "pdf.js", "poppler", "MuPDF"])
def fill(request: pytest.FixtureRequest, browser: Browser) -> Any:
    """Each viewer in turn."""
    if request.param == "pdf.js":
        yield from pdfjs.viewer(browser)
    else:
        yield {"pdfium": pdfium, "poppler": poppler, "MuPDF": mupdf}[request.param].fill


@pytest.mark.parametrize("sheet", EVERY_SHEET)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_field_of_a_form_is_in_its_pdf_by_the_same_name(site_folder: Path, sheet: str, paper: str) -> None:
    folder = site_folder / guide().get(sheet).url
    form = (folder / "index.html").read_text("utf-8").partition('<form class="sheet"')[2].partition("</form>")[0]
    with pikepdf.open(folder / f"{sheet}-{paper}.pdf") as pdf:
        fields = {str(field.T) for field in pdf.Root.AcroForm.Fields}
    assert fields and set(re.findall(r'<(?:input|textarea)[^>]*? name="([^"]+)"', form)) == fields


@pytest.mark.parametrize(("paper", "width"), [("A4", 595), ("US Letter", 612)])
def test_words_ticks_and_choices_stand_in_their_fields(page: Page, site: str, paper: str, width: int) -> None:
    open_with(page, site, HEALTH, {}, "Zoë, November")
    for box in page.locator("form.sheet [type=checkbox], form.sheet label:nth-child(3) > [type=radio]").all():
        box.check()
    for number, area in enumerate(page.locator("form.sheet textarea").all()):
        area.fill(f"answer {number}")
    file, content = made(page, paper)
    assert re.fullmatch(r"team-health-check-zoe-november-\d{4}-\d\d-\d\d\.pdf", file)
    expected = page.evaluate(
        """() => Object.fromEntries([...document.querySelectorAll("form.sheet :is(textarea, :checked)")].map(
            ({name, type, value}) => [name, type === "textarea" ? value : `/${type === "radio" ? value : "Yes"}`]))"""
    )
    assert held(content) == expected and "/3" in expected.values() and len(expected) > 10
    assert_is_accessible(content)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert int(pdf.pages[0].mediabox[2]) == width
        assert str(pdf.docinfo.Title) == "Team health check: Zoë, November"
        assert pdf.open_metadata()["dc:title"] == "Team health check: Zoë, November"
    expect(notice(page)).to_contain_text(f"“{file}” is downloaded, with your words.")
    expect(notice(page).get_by_role("button")).to_have_count(0)


def test_it_can_be_filled_in_further(page: Page, site: str) -> None:
    open_with(page, site, AGREEMENT, {RULED: "typed on the page"})
    further = pdfium.typed(made(page)[1], {CELL: "typed in the PDF"})
    assert held(further) == {RULED: "typed on the page", CELL: "typed in the PDF"}


def test_every_viewer_shows_and_prints_the_same_words(page: Page, site: str, fill: Fill) -> None:
    values = {RULED: LETTERS, CELL: LONG, "when-slips--each-us-could-said-no-any": True}
    open_with(page, site, AGREEMENT, values)
    content = made(page)[1]
    printed = " ".join(" ".join(texts_of(fill(content, {}).printed)).split())
    assert LETTERS in printed
    assert "I promise to answer" in printed and "59. " + SENTENCE.strip() in printed
    pages, own = texts_of(fill(content, {}).printed), own_pages(page, site)
    assert any(f"Continued on page {own + 1}" in text for text in pages[:own])
    assert "Continued: First person: By when" in pages[own]


def test_every_letter_of_the_font_is_printed(page: Page, site: str) -> None:
    known = TTFont(OVERRIDES / "print" / "fonts" / FILE).getBestCmap()
    letters = "".join(chr(code) for code in known if chr(code).isprintable() and not chr(code).isspace())
    shown = [letter for letter in letters if not "\u0300" <= letter <= "\u036f"]  # marks go with a letter
    assert len(shown) > 300
    open_with(page, site, AGREEMENT, {RULED: " ".join(shown)})
    printed = words(made(page)[1])
    assert [letter for letter in shown if letter not in printed] == []
    expect(notice(page)).not_to_contain_text("font")


def test_letters_that_the_font_lacks_are_named_drawn_and_kept(page: Page, site: str) -> None:
    open_with(page, site, AGREEMENT, {RULED: FOREIGN, CELL: f"{FOREIGN} {LONG}"})
    content = made(page)[1]
    assert held(content)[RULED] == FOREIGN
    expect(notice(page)).to_contain_text(f"font does not have “{' '.join(FOREIGN.replace(' ', ''))}”")
    with pikepdf.open(io.BytesIO(content)) as pdf:
        (field,) = [field for field in pdf.Root.AcroForm.Fields if str(field.T) == RULED]
        assert len(field.AP.N.Resources.XObject) == 1
    assert_is_accessible(content)


def test_signs_that_no_font_draws_do_not_make_a_picture_of_a_line(page: Page, site: str) -> None:
    open_with(page, site, AGREEMENT, {RULED: "soft\u00adhyphen and zero\u200bwidth, cafe\u0301"})
    assert "softhyphen and zerowidth, café" in words(made(page)[1])


@pytest.mark.parametrize(("field", "letters"), [(RULED, 450), (CELL, 72)])
def test_what_does_not_fit_at_the_usual_size_is_set_smaller(page: Page, site: str, field: str, letters: int) -> None:
    open_with(page, site, AGREEMENT, {field: LONG[:letters]})
    content = made(page)[1]
    with pikepdf.open(io.BytesIO(content)) as pdf:
        (found,) = [one for one in pdf.Root.AcroForm.Fields if str(one.T) == field]
        (size,) = set(re.findall(r"([\d.]+) Tf", str(found.DA)))
        assert 8 <= float(size) < (11 if field == RULED else 9)
        assert len(pdf.pages) == own_pages(page, site)
    assert LONG[:letters].strip() in words(content)


@pytest.mark.parametrize(
    "text", [LONG, "W" * 4000, "a line\n" * 200, "Жук " * 400], ids=["prose", "word", "lines", "foreign"]
)
def test_what_cannot_be_read_smaller_goes_on_behind_the_sheet(page: Page, site: str, text: str) -> None:
    open_with(page, site, AGREEMENT, {RULED: text, CELL: text})
    content = made(page)[1]
    assert held(content) == {RULED: text, CELL: text}
    assert_is_accessible(content)
    expect(notice(page)).to_contain_text("What has no room in its place stands on pages at the end: 2 texts.")
    pages = [" ".join(page.split()) for page in texts_of(pdfium.printed_of(content))]
    own = own_pages(page, site)
    begun = [text for text in pages[:own] if "Continued on page" in text]
    first, second = (int(number) for text in begun for number in re.findall(r"Continued on page (\d+)", text))
    assert first == own + 1 and "Continued: My most important result" in pages[own]
    assert "Continued: First person: By when" in pages[second - 1]
    if text[0] != "Ж":  # which is drawn
        for above in begun:
            assert_is_whole(text, above, pages[own:])
        for field in (RULED, CELL):
            place, edges = edges_of(content)[field]
            letters = letters_of(pdfium.printed_of(content), place)
            inside = "".join(letter.text for letter in letters if letter.within(edges))
            assert re.fullmatch(rf"{re.escape(text[0])}.*Continuedonpage\d+", inside), "all is in sight"


def assert_is_whole(text: str, begun: str, more: list[str]) -> None:
    """A text of which as much as there is room for stands on one page, and the rest behind the sheet."""
    letters, above = squeezed(text), squeezed(begun)
    count = max(count for count in range(len(letters)) if letters[:count] in above)
    assert count > 0 and letters[count:] in "".join(squeezed(re.sub(r"Page \d+$", "", page)) for page in more)


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_a_line_break_at_the_end_takes_no_line(page: Page, site: str) -> None:
    open_with(page, site, AGREEMENT, {CELL: "one\ntwo\nthree\n\n"})
    content = made(page)[1]
    assert len(texts_of(content)) == own_pages(page, site) and "three" in words(content)
    assert held(content)[CELL] == "one\ntwo\nthree\n\n"


def test_what_has_no_place_in_this_edition_stands_at_the_end(page: Page, site: str) -> None:
    open_with(page, site, AGREEMENT, {"our-plan--old-place": "kept words", "old-tick": True})
    pages = [" ".join(page.split()) for page in texts_of(made(page)[1])]
    behind = pages[own_pages(page, site)]
    assert "From an earlier edition: our plan: old place kept words" in behind
    assert "From an earlier edition: old tick ticked" in behind


def test_an_empty_sheet_says_so(page: Page, site: str) -> None:
    open_with(page, site, AGREEMENT, {})
    ask(page)
    expect(notice(page)).to_contain_text("the sheet is empty")


@pytest.mark.parametrize("what", ["**/*-a4.pdf", "**/sheet/filled.js", "**/pdf-lib*"])
def test_what_cannot_be_fetched_is_told_and_can_be_tried_again(browser: Browser, site: str, what: str) -> None:
    page = browser.new_page(accept_downloads=True)
    open_with(page, site, AGREEMENT, {RULED: "words"})
    page.route(what, lambda route: route.abort())
    ask(page)
    expect(notice(page)).to_contain_text("Look at your connection")
    expect(page.locator(f"[name={RULED}]")).to_have_value("words")
    page.unroute(what)
    page.reload()
    assert held(made(page)[1]) == {RULED: "words"}
    page.close()


@pytest.mark.parametrize(
    ("does", "told"),
    [
        ("window.shared = [what.files[0].name, await what.files[0].text()]", ""),
        ("throw new DOMException('no', 'AbortError')", ""),
        ("throw new DOMException('no', 'NotAllowedError')", "was not shared. It is downloaded"),
    ],
    ids=["shared", "thought better of", "refused"],
)
def test_where_the_system_can_share_a_file_that_is_offered(page: Page, site: str, does: str, told: str) -> None:
    page.add_init_script(SHARES % does)
    open_with(page, site, AGREEMENT, {RULED: "words"})
    file, _ = made(page)
    notice(page).get_by_role("button", name="Share…").click()
    expect(notice(page)).to_have_count(1 if told else 0)
    if told:
        expect(notice(page)).to_contain_text(told)
    if does.startswith("window"):
        until(page, "window.shared")
        shared = page.evaluate("window.shared")
        assert shared[0] == file and shared[1].startswith("%PDF-")


def test_what_no_line_of_writing_has_does_no_harm(page: Page, site: str) -> None:
    odd = [
        "\ud800",
        "\x00\x07",
        ")(\\ <3E> endstream",
        "\u202e\u2066",
        "\u2028",
        "x" * 3000,
        "%s" * 9,
        "\t\t",
        "\ufffe",
    ]
    names = [field.name for field in sheet(AGREEMENT).fields()]
    open_with(page, site, AGREEMENT, {name: f"a{text}z" for name, text in zip(names, odd * 9, strict=False)})
    content = made(page)[1]
    assert_is_accessible(content)
    assert "a)(\\ <3E> endstreamz" in words(content)
    assert all(value.startswith("a") and value.endswith("z") for value in held(content).values() if value != "/Yes")


def test_the_words_of_a_copy_are_not_markup_in_its_pdf(page: Page, site: str) -> None:
    open_with(page, site, AGREEMENT, {RULED: "</rdf:li><b>"}, "<b>&amp;</rdf:li>\u202e")
    content = made(page)[1]
    assert_is_accessible(content)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert pdf.open_metadata()["dc:title"] == "Partnership agreement: <b>&amp;</rdf:li>"


def test_the_pdf_is_loaded_when_it_is_asked_for(page: Page, site: str) -> None:
    open_with(page, site, AGREEMENT, {RULED: "words"})
    loaded = "performance.getEntriesByType('resource').filter(({name}) => /pdf-lib|filled|[.]pdf$/.test(name)).length"
    assert page.evaluate(loaded) == 0
    made(page)
    assert page.evaluate(loaded) >= 3
