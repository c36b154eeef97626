"""The booklet in a real browser: kept, ordered, shared, printed, merged; with files and storage that fail."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.until import until

KEY = "alongside:/:booklet"
HEALTH, AGREEMENT, WORKSHOP = "team-health-check", "partnership-agreement", "straight-talk-practice"
BOTH = f"booklet/?items={HEALTH},{AGREEMENT}"
TITLES = {HEALTH: "Team health check", AGREEMENT: "Partnership agreement", WORKSHOP: "Straight talk practice"}
DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)
"""A PNG of one pixel."""
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 0h40v20H0z"/></svg>'


def keep_button(page: Page, title: str) -> Locator:
    return page.locator(".title-block, .sheet-bar").get_by_role("button", name=f"Keep for the booklet: {title}")


def stored(page: Page) -> dict[str, Any] | None:
    """The booklet that this browser keeps."""
    text = page.evaluate("key => localStorage.getItem(key)", KEY)
    return json.loads(text) if text else None


def store(page: Page, site: str, text: str) -> None:
    """Puts a text where the booklet is kept, before its page is opened."""
    page.goto(site + "about/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])


def own(page: Page, site: str, *items: str) -> None:
    """The reader has kept items."""
    store(page, site, json.dumps({"version": 1, "items": items, "title": "", "name": "", "date": ""}))


def in_order(page: Page) -> list[str]:
    """The ids in the list, once the page has shown it."""
    page.locator("[data-booklet]").wait_for()
    lines = page.locator("[data-booklet-list] > li")
    return list(lines.evaluate_all("lines => lines.map(line => line.dataset.id)"))


def notice(page: Page, topic: str) -> Locator:
    return page.get_by_role("alert").locator(f"[data-topic={topic}]")


def line(page: Page, item: str) -> Locator:
    return page.locator(f"[data-booklet-list] > [data-id={item}]")


def downloaded(page: Page, name: str = r"[\w-]+") -> bytes:
    """The booklet as a PDF, whose file has this name and the day behind it."""
    with page.expect_download(timeout=30_000) as download:
        page.get_by_role("button", name="Download as one PDF").click()
    assert re.fullmatch(rf"{name}-\d{{4}}-\d\d-\d\d\.pdf", download.value.suggested_filename)
    return Path(download.value.path()).read_bytes()


def texts(pdf: bytes) -> list[str]:
    """The words of each page."""
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in pypdfium2.PdfDocument(io.BytesIO(pdf))]


def printed(page: Page) -> list[str]:
    """The words of each page of the document that is printed."""
    page.evaluate("() => { window.print = () => { document.body.dataset.asked = 'yes' } }")
    page.get_by_role("button", name="Print as one document").click()
    until(page, "document.body.dataset.asked === 'yes'", timeout=15)
    return texts(page.pdf(format="A4"))


# Keeping


def test_a_sheet_is_kept_from_its_page_and_from_its_card(page: Page, site: str) -> None:
    page.goto(site + f"worksheets/{HEALTH}/")
    link = page.get_by_role("link", name=re.compile(r"^Booklet \d+ kept"))
    expect(link).to_have_count(0)
    keep_button(page, TITLES[HEALTH]).click()
    expect(keep_button(page, TITLES[HEALTH])).to_have_attribute("aria-pressed", "true")
    expect(link).to_have_text(re.compile("Booklet 1"))
    page.goto(site + "worksheets/")
    card = page.get_by_role("button", name=f"Keep for the booklet: {TITLES[AGREEMENT]}")
    card.click()
    assert urlsplit(page.url).path == "/worksheets/"
    page.reload()
    expect(card).to_have_attribute("aria-pressed", "true")
    link.click()
    expect(page.locator("[data-booklet-list] > li")).to_have_count(2)
    assert in_order(page) == [HEALTH, AGREEMENT]


def test_what_is_kept_is_let_go_by_the_same_button(page: Page, site: str) -> None:
    page.goto(site + f"worksheets/{HEALTH}/")
    keep_button(page, TITLES[HEALTH]).click()
    keep_button(page, TITLES[HEALTH]).click()
    expect(keep_button(page, TITLES[HEALTH])).to_have_attribute("aria-pressed", "false")
    assert stored(page) is None


def test_only_what_a_booklet_can_hold_is_offered(page: Page, site: str) -> None:
    page.goto(site + "library/")
    kinds = page.locator(".entry:has([data-keep])").evaluate_all(
        "rows => [...new Set(rows.map(row => row.dataset.kind))]"
    )
    assert sorted(kinds) == ["checklist", "worksheet", "workshop"]
    page.goto(site + "principles/everyones-success/")
    expect(page.locator(".title-block [data-keep]")).to_have_count(0)


def test_nothing_is_stored_before_the_reader_acts(page: Page, site: str) -> None:
    for address in (f"worksheets/{HEALTH}/", "library/", "booklet/", BOTH):
        page.goto(site + address, wait_until="networkidle")
        assert page.evaluate("localStorage.length + sessionStorage.length") == 0, address


@pytest.fixture
def closed(browser: Browser) -> Iterator[Page]:
    """A page whose browser refuses storage."""
    context = browser.new_context()
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    yield context.new_page()
    context.close()


def test_storage_that_is_closed_is_told_and_the_address_holds_the_choice(closed: Page, site: str) -> None:
    closed.goto(site + f"worksheets/{HEALTH}/")
    keep_button(closed, TITLES[HEALTH]).click()
    expect(closed.get_by_role("alert").filter(has_text="refuses to keep")).to_be_visible()
    closed.get_by_role("link", name="Start a booklet with it").click()
    assert in_order(closed) == [HEALTH]
    closed.get_by_role("button", name="Keep it here").click()
    expect(notice(closed, "storage")).to_contain_text("address")
    closed.get_by_text("Add to it").click()
    closed.get_by_label(re.compile("^Partnership agreement")).check()
    closed.reload()
    assert in_order(closed) == [HEALTH, AGREEMENT]


# Choosing and ordering


def test_items_are_found_ticked_moved_and_taken_out_by_keyboard(page: Page, site: str) -> None:
    page.goto(site + "booklet/")
    page.get_by_label("Words in the title").fill("agreement partner")
    expect(page.locator("[data-choose-count]")).to_contain_text("1 of ")
    page.get_by_label(re.compile("^Partnership agreement")).focus()
    page.keyboard.press("Space")
    page.get_by_label("Words in the title").fill("")
    page.locator("[data-choose-kind]").select_option("Workshop")
    page.get_by_label(re.compile("^Straight talk practice")).check()
    page.locator("[data-choose-kind]").select_option("")
    page.get_by_label(re.compile("^Team health check")).check()
    assert in_order(page) == [AGREEMENT, WORKSHOP, HEALTH]
    up = page.get_by_role("button", name=f"Move up: {TITLES[HEALTH]}")
    up.focus()
    page.keyboard.press("Enter")
    expect(up).to_be_focused()
    expect(page.locator("[data-booklet-said]")).to_have_text("“Team health check” is now number 2 of 3.")
    page.keyboard.press("Enter")
    assert in_order(page) == [HEALTH, AGREEMENT, WORKSHOP]
    expect(page.get_by_role("button", name=f"Move down: {TITLES[HEALTH]}")).to_be_focused()
    page.get_by_role("button", name=f"Remove: {TITLES[AGREEMENT]}").press("Enter")
    expect(page.get_by_role("button", name=f"Remove: {TITLES[WORKSHOP]}")).to_be_focused()
    expect(page.get_by_label(re.compile("^Partnership agreement"))).not_to_be_checked()
    assert in_order(page) == [HEALTH, WORKSHOP]
    page.reload()
    assert in_order(page) == [HEALTH, WORKSHOP]


def test_the_pages_are_counted(page: Page, site: str, site_folder: Path) -> None:
    page.goto(site + BOTH)
    sheets = [site_folder / f"worksheets/{item}/{item}-a4.pdf" for item in (HEALTH, AGREEMENT)]
    total = sum(len(pikepdf.open(sheet).pages) for sheet in sheets) + 2
    expect(page.locator("[data-booklet-pages]")).to_contain_text(f"{total} pages")
    assert len(texts(downloaded(page))) == total


def test_the_cover_s_words_are_kept_and_stand_behind_the_hash(page: Page, site: str) -> None:
    own(page, site, HEALTH)
    page.goto(site + "booklet/")
    page.get_by_role("textbox", name="Title").fill('Anna\'s "day" ] in Łódź')
    page.get_by_label("For whom").fill("Anna Smith")
    page.get_by_label("Your organisation").fill("Northern Trust")
    page.get_by_label("Date").fill("2026-11-26")
    page.get_by_label("Date").blur()
    assert "Anna" not in urlsplit(page.url).query and "Anna" in urlsplit(page.url).fragment
    page.reload()
    expect(page.get_by_role("textbox", name="Title")).to_have_value('Anna\'s "day" ] in Łódź')
    page.goto(site + "booklet/")
    expect(page.get_by_label("For whom")).to_have_value("Anna Smith")
    expect(page.get_by_label("Your organisation")).to_have_value("Northern Trust")
    expect(page.get_by_label("Date")).to_have_value("2026-11-26")


def test_emptying_asks_first_and_can_be_undone(page: Page, site: str) -> None:
    own(page, site, HEALTH, AGREEMENT)
    page.goto(site + "booklet/")
    page.get_by_role("button", name="Empty the booklet").click()
    page.keyboard.press("Escape")
    assert in_order(page) == [HEALTH, AGREEMENT]
    page.get_by_role("button", name="Empty the booklet").click()
    page.get_by_role("button", name="Empty it").click()
    assert in_order(page) == [] and stored(page) is None
    page.get_by_role("button", name="Undo: put it back").click()
    assert in_order(page) == [HEALTH, AGREEMENT]


# Shared, stale and broken booklets


def test_a_shared_booklet_is_shown_and_asks_before_it_replaces_the_reader_s_own(page: Page, site: str) -> None:
    own(page, site, WORKSHOP)
    page.goto(site + BOTH + "#title=Thursday")
    assert in_order(page) == [HEALTH, AGREEMENT]
    expect(page.get_by_role("textbox", name="Title")).to_have_value("Thursday")
    page.get_by_role("button", name=f"Remove: {TITLES[HEALTH]}").click()
    assert stored(page) is not None and (stored(page) or {})["items"] == [WORKSHOP]
    page.get_by_role("button", name="Put this one in place of mine").click()
    assert (stored(page) or {})["items"] == [AGREEMENT]
    page.get_by_role("button", name="Undo: bring mine back").click()
    assert (stored(page) or {})["items"] == [WORKSHOP] == in_order(page)


def test_the_reader_s_own_booklet_is_one_click_from_a_shared_one(page: Page, site: str) -> None:
    own(page, site, WORKSHOP)
    page.goto(site + BOTH)
    page.get_by_role("button", name="Show mine").click()
    assert in_order(page) == [WORKSHOP]


def test_going_back_to_one_s_own_booklet_is_no_shared_one(page: Page, site: str) -> None:
    own(page, site, HEALTH)
    page.goto(site + "booklet/")
    expect(page.locator("[data-booklet-list] > li")).to_have_count(1)
    page.goto(site + f"worksheets/{AGREEMENT}/")
    keep_button(page, TITLES[AGREEMENT]).click()
    page.go_back()
    expect(page.locator("[data-booklet-list] > li")).to_have_count(2)
    expect(notice(page, "shared")).to_have_count(0)


def test_the_address_that_is_copied_opens_the_same_booklet_elsewhere(page: Page, site: str, browser: Browser) -> None:
    own(page, site, AGREEMENT, HEALTH)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(site + "booklet/")
    page.get_by_role("button", name="Copy the address").click()
    expect(page.locator("[data-booklet-status]")).to_contain_text("copied")
    address = page.evaluate("navigator.clipboard.readText()")
    other = browser.new_context().new_page()
    other.goto(address)
    assert in_order(other) == [AGREEMENT, HEALTH]
    other.context.close()


def test_a_sheet_that_is_gone_is_named_and_the_rest_is_there(page: Page, site: str) -> None:
    page.goto(site + f"booklet/?items={HEALTH},gone-for-good,{AGREEMENT}")
    expect(notice(page, "gone")).to_contain_text("“gone-for-good” is no longer in the guide")
    assert in_order(page) == [HEALTH, AGREEMENT]


@pytest.mark.parametrize("text", ["{broken", "[]", '{"version": 2, "items": []}', '{"version": 1, "items": [7]}'])
def test_a_stored_booklet_that_cannot_be_read_is_told_and_nothing_is_lost(page: Page, site: str, text: str) -> None:
    store(page, site, text)
    page.goto(site + f"worksheets/{HEALTH}/")
    keep_button(page, TITLES[HEALTH]).click()
    page.goto(site + "booklet/")
    assert in_order(page) == [HEALTH]
    expect(notice(page, "unreadable")).to_contain_text("cannot be read")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download the text").click()
    assert Path(download.value.path()).read_text("utf-8") == text
    page.get_by_role("button", name="Delete it").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete it").click()
    page.reload()
    expect(notice(page, "unreadable")).to_have_count(0)
    assert in_order(page) == [HEALTH]


# The logo


def choose_logo(page: Page, name: str, kind: str, content: bytes) -> None:
    file: Any = {"name": name, "mimeType": kind, "buffer": content}
    page.locator("#booklet-logo").set_input_files(files=[file])


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (("big.png", "image/png", DOT + bytes(2_000_000)), "“big.png” has 2 MB; a logo may have 1 MB at most"),
        (("logo.pdf", "application/pdf", b"%PDF"), "“logo.pdf” is not a PNG, JPEG or SVG picture"),
        (("torn.png", "image/png", DOT[:40]), "“torn.png” cannot be read as a picture"),
    ],
    ids=["2 MB", "no picture", "broken"],
)
def test_a_logo_that_cannot_be_used_is_told_and_the_rest_works(
    page: Page, site: str, file: tuple[str, str, bytes], words: str
) -> None:
    page.goto(site + BOTH)
    choose_logo(page, *file)
    expect(notice(page, "logo")).to_contain_text(words)
    assert "Team health check" in " ".join(texts(downloaded(page)))


@pytest.mark.parametrize(
    ("name", "kind", "content"),
    [("dot.png", "image/png", DOT), ("mark.svg", "image/svg+xml", SVG)],
    ids=["png", "svg"],
)
def test_a_logo_stands_on_the_cover_and_is_not_sent(
    page: Page, site: str, name: str, kind: str, content: bytes
) -> None:
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))
    page.goto(site + BOTH)
    choose_logo(page, name, kind, content)
    expect(page.get_by_alt_text("The logo you chose")).to_be_visible()
    with pikepdf.open(io.BytesIO(downloaded(page))) as pdf:
        assert len(pdf.pages[0].get_images()) == 1
    printed(page)
    expect(page.locator(".booklet-print .booklet-cover img")).to_have_count(1)
    assert page.evaluate("localStorage.length") == 0
    assert set(sent) == {"GET"}
    page.get_by_role("button", name="Remove the logo").click()
    with pikepdf.open(io.BytesIO(downloaded(page))) as pdf:
        assert len(pdf.pages[0].get_images()) == 0


def test_a_logo_is_kept_while_the_tab_is_open_and_no_longer(page: Page, site: str) -> None:
    page.goto(site + BOTH)
    choose_logo(page, "mark.svg", "image/svg+xml", SVG)
    chosen = page.get_by_alt_text("The logo you chose")
    expect(chosen).to_be_visible()
    page.reload()
    expect(chosen).to_be_visible()
    expect(page.locator(".booklet-leaf img")).to_have_count(1)
    page.goto(site + "library/")
    page.go_back()
    expect(chosen).to_be_visible()
    other = page.context.new_page()
    other.goto(site + BOTH)
    in_order(other)
    expect(other.get_by_alt_text("The logo you chose")).not_to_be_visible()
    page.get_by_role("button", name="Remove the logo").click()
    assert page.evaluate("sessionStorage.length") == 0
    page.reload()
    in_order(page)
    expect(chosen).not_to_be_visible()


@pytest.mark.parametrize("text", ["", "data:image/png;base64,AAAA", "data:image/png;base64,%", "javascript:1", "x" * 9])
def test_a_kept_logo_that_is_no_picture_is_passed_over(page: Page, site: str, text: str) -> None:
    page.goto(site + "about/")
    page.evaluate("text => sessionStorage.setItem('alongside:/:logo', text)", text)
    page.goto(site + BOTH)
    assert in_order(page) == [HEALTH, AGREEMENT]
    expect(page.get_by_alt_text("The logo you chose")).not_to_be_visible()
    choose_logo(page, "mark.svg", "image/svg+xml", SVG)
    expect(page.get_by_alt_text("The logo you chose")).to_be_visible()


def test_a_browser_without_room_for_a_logo_says_so_and_shows_it(page: Page, site: str) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    page.goto(site + BOTH)
    choose_logo(page, "mark.svg", "image/svg+xml", SVG)
    expect(page.get_by_alt_text("The logo you chose")).to_be_visible()
    expect(notice(page, "logo")).to_contain_text("no room to keep the logo")


# The first pages, before it is downloaded


def test_the_first_pages_are_shown_as_the_pdf_has_them(page: Page, site: str) -> None:
    page.goto(site + BOTH + "#title=A+day+for+us&name=Anna+Smith&organisation=Northern+Trust&date=2026-11-26")
    shown = page.get_by_role("group", name="The first pages of the PDF")
    cover, contents = (" ".join(leaf.split()) for leaf in shown.locator(".booklet-leaf").all_inner_texts())
    assert cover.startswith("Northern Trust BOOKLET A day for us Anna Smith 26 November 2026 2 worksheets · ")
    first, second, *_ = texts(downloaded(page))
    assert first == cover
    assert sorted(second.removesuffix(" Booklet page 2").split()) == sorted(contents.split())
    expect(shown.get_by_role("link")).to_have_count(0)
    expect(shown.get_by_role("heading")).to_have_count(0)
    page.get_by_role("textbox", name="Title", exact=True).fill("Another")
    page.get_by_role("textbox", name="Title", exact=True).blur()
    expect(shown).to_contain_text("Another")
    page.get_by_label("US Letter").check()
    expect(shown.locator(".booklet-leaf[data-paper=letter]")).to_have_count(2)


def test_the_leaf_of_long_contents_says_how_many_more_there_are(page: Page, site: str) -> None:
    page.goto(site + "booklet/")
    boxes = page.locator("[data-choose] [type=checkbox]")
    ids = boxes.evaluate_all("boxes => boxes.map(box => box.value)")[:20]
    page.goto(site + f"booklet/?items={','.join(ids)}")
    expect(page.locator(".booklet-leaf li")).to_have_count(9)
    expect(page.locator(".booklet-leaf li").last).to_have_text("and 12 more")
    leaf = page.locator(".booklet-contents.booklet-leaf")
    assert leaf.evaluate("leaf => leaf.scrollHeight <= leaf.clientHeight")


def test_nothing_is_shown_of_an_empty_booklet(page: Page, site: str) -> None:
    page.goto(site + "booklet/")
    in_order(page)
    expect(page.locator("[data-booklet-preview]")).not_to_be_visible()


def test_pages_behind_a_plan_have_no_number_before_it_is_written(page: Page, site: str) -> None:
    page.goto(site + f"booklet/?items={HEALTH},{WORKSHOP},{AGREEMENT}#plan-{WORKSHOP}=start%3D14%3A00")
    expect(page.locator("[data-booklet-pages]")).to_contain_text("At least ")
    expect(page.locator(".booklet-leaf li strong")).to_have_text(["3", re.compile(r"^\d+$"), ""])


# One PDF


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Onboarding week", "Onboarding-week"),
        ("Łódź: день 1 / 2", "Łodz-день-1-2"),
        ("../../etc/passwd\\CON", "etc-passwd-CON"),
        ("…!?", "booklet"),
        ("", "booklet"),
        ("x" * 120, "x" * 60),
    ],
    ids=["plain", "any script", "signs", "no letter", "none", "long"],
)
def test_a_file_is_named_after_its_title(page: Page, site: str, title: str, name: str) -> None:
    page.goto(site + BOTH + f"#title={quote(title)}")
    downloaded(page, name)


def test_the_booklet_s_own_pages_are_set_in_the_guide_s_faces(page: Page, site: str) -> None:
    page.goto(site + BOTH + "#title=Łódź+ğ&name=Anna&date=2026-11-26")
    content = downloaded(page)
    assert "Łódź ğ" in texts(content)[0]
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert len(pdf.pages[0].get_images()) == 0
        for own in (pdf.pages[0], pdf.pages[1]):
            faces = {str(font.BaseFont): font for font in own.Resources.Font.values()}
            assert set(faces) == {
                "/Literata-SemiBold",
                "/AtkinsonHyperlegibleNext-Regular",
                "/AtkinsonHyperlegibleNext-SemiBold",
            }
            assert all("/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in faces.values())


def test_the_pages_are_labelled_as_they_are_numbered(page: Page, site: str) -> None:
    page.goto(site + BOTH)
    document = pypdfium2.PdfDocument(io.BytesIO(downloaded(page)))
    assert [document.get_page_label(number) for number in range(4)] == ["Cover", "2", "3", "4"]


def test_the_merged_pdf_is_valid_pdf_ua_with_the_fields_of_all_sheets(page: Page, site: str, site_folder: Path) -> None:
    page.goto(site + BOTH + f",{WORKSHOP}#title=A+day+for+us&name=Anna+Smith&date=2026-11-26")
    content = downloaded(page)
    report = page_validation.validate_pdf_bytes(content)
    assert [f"{failure.rule_id}: {failure.message}" for failure in report.failures] == []
    with pikepdf.open(io.BytesIO(content)) as pdf:
        names = [str(field.T) for field in pdf.Root.AcroForm.Fields]
        assert len(set(names)) == len(names)
        for item in (HEALTH, AGREEMENT):
            with pikepdf.open(site_folder / f"worksheets/{item}/{item}-a4.pdf") as sheet:
                own_names = [f"{item}--{field.T}" for field in sheet.Root.AcroForm.Fields]
            assert [name for name in names if name.startswith(f"{item}--")] == own_names
        widgets = [annotation for sheet in pdf.pages for annotation in sheet.obj.get("/Annots", ())]
        fields = {annotation.objgen for annotation in widgets if annotation.Subtype == "/Widget"}
        kids = {
            kid.objgen for field in pdf.Root.AcroForm.Fields for kid in (field.Kids if "/Kids" in field else [field])
        }
        assert fields == kids
        with pdf.open_outline() as outline:
            assert [entry.title for entry in outline.root] == ["Contents", *TITLES.values()]
        assert str(pdf.docinfo["/Title"]) == "A day for us"


def test_the_merged_pdf_has_a_cover_and_contents_that_tell_the_right_pages(page: Page, site: str) -> None:
    page.goto(site + BOTH + "#title=A+day+for+us&name=Anna+Smith&date=2026-11-26")
    cover, contents, *sheets = texts(downloaded(page))
    assert re.match(r"BOOKLET A day for us Anna Smith 26 November 2026 2 worksheets · \d+ pages", cover), cover
    assert "edition of" in cover
    for title in (TITLES[HEALTH], TITLES[AGREEMENT]):
        found = re.search(rf"{title} Worksheet · \d+ minutes · pages? (\d+)(?: to \d+)? (\d+)", contents)
        assert found and found[1] == found[2], contents
        first = next(number for number, text in enumerate(sheets, 3) if f"{title} " in text and "Page 1 of" in text)
        assert int(found[1]) == first
        assert f"Booklet page {first}" in sheets[first - 3]


def test_words_that_the_font_lacks_are_drawn_and_told(page: Page, site: str) -> None:
    page.goto(site + BOTH + "#title=Партнёрство")
    content = downloaded(page)
    assert page_validation.validate_pdf_bytes(content).is_compliant
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert len(pdf.pages[0].get_images()) == 1
        assert "Партнёрство" in [str(element.ActualText) for element in elements(pdf) if "/ActualText" in element]


def elements(pdf: pikepdf.Pdf) -> list[Any]:
    return [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/S" in thing]


def test_a_merged_pdf_on_us_letter(page: Page, site: str) -> None:
    page.goto(site + BOTH)
    page.get_by_label("US Letter").check()
    document = pypdfium2.PdfDocument(io.BytesIO(downloaded(page)))
    assert {tuple(round(side) for side in document[number].get_size()) for number in range(len(document))} == {
        (612, 792)
    }


def test_many_sheets_have_contents_on_several_pages(page: Page, site: str) -> None:
    page.goto(site + "booklet/")
    boxes = page.locator("[data-choose] [type=checkbox]")
    ids = boxes.evaluate_all("boxes => boxes.map(box => box.value)")[:20]
    page.goto(site + f"booklet/?items={','.join(ids)}")
    pages = texts(downloaded(page))
    assert "Contents" in pages[1] and "Contents, page 2 of 2" in pages[2] and "Booklet page 3" in pages[2]
    assert "Page 1 of" in pages[3]


def test_a_pdf_that_cannot_be_had_is_named_and_the_rest_is_made(page: Page, site: str) -> None:
    page.route(f"**/{HEALTH}-a4.pdf", lambda route: route.fulfill(status=404, body="gone"))
    page.goto(site + BOTH)
    content = downloaded(page)
    expect(notice(page, "output")).to_contain_text("“Team health check” could not be fetched")
    assert "Partnership agreement" in texts(content)[1] and "Team health check" not in " ".join(texts(content))


def test_when_no_pdf_can_be_had_it_says_so(page: Page, site: str) -> None:
    page.route("**/*.pdf", lambda route: route.abort())
    page.goto(site + BOTH)
    page.get_by_role("button", name="Download as one PDF").click()
    expect(notice(page, "output")).to_contain_text("None of the sheets could be fetched")


@pytest.mark.parametrize("button", ["Print as one document", "Download as one PDF"])
def test_nothing_chosen_is_told(page: Page, site: str, button: str) -> None:
    page.goto(site + "booklet/")
    page.get_by_role("button", name=button).click()
    expect(notice(page, "output")).to_contain_text("The booklet is empty")


# On paper


def test_it_prints_as_one_document(page: Page, site: str) -> None:
    page.goto(site + BOTH + f",{WORKSHOP}#title=A+day+for+us&name=Anna+Smith&date=2026-11-26")
    cover, contents, *sheets = printed(page)
    assert "A day for us Anna Smith 26 November 2026 2 worksheets · 1 workshop" in cover
    assert "Contents" in contents and all(title in contents for title in TITLES.values())
    firsts = [next(at for at, text in enumerate(sheets) if title in text[:60]) for title in TITLES.values()]
    assert firsts == sorted(set(firsts)) and firsts[0] == 0
    text = " ".join(sheets)
    assert "What we decide" in text and "alongside.example/worksheets/team-health-check/" in text
    for screen in (
        "Skip to",
        "Suggest a change",
        "Move up",
        "Save to a file",
        "Keep for the booklet",
        "Download to print",
    ):
        assert screen not in text
    assert "Doubt a page of fours" not in text  # the facilitator's notes
    expect(page.locator(".booklet-print .facilitator")).to_have_count(0)  # a browser may open them to print


def test_the_contents_on_paper_are_numbered_as_the_parts_are(page: Page, site: str) -> None:
    page.goto(site + BOTH)
    _, contents, *sheets = printed(page)
    assert "1. Team health check" in contents and "2. Partnership agreement" in contents
    assert any(re.match(r"(\d+ )?2 WORKSHEET Partnership agreement", text) for text in sheets)


@pytest.mark.parametrize(("answers", "expected"), [("Leave it out", False), ("Put it in", True)])
def test_what_was_typed_is_printed_only_if_wished(page: Page, site: str, answers: str, expected: bool) -> None:
    page.goto(site + f"worksheets/{HEALTH}/")
    page.locator(".sheet textarea").first.fill("typed words " * 200 + "to the very end")
    expect(page.locator("[data-sheet-status]")).to_contain_text("Saved in this browser")
    page.goto(site + BOTH)
    page.get_by_label(answers).check()
    assert ("to the very end" in " ".join(printed(page))) is expected


def test_a_page_that_cannot_be_had_is_named_and_the_rest_is_printed(page: Page, site: str) -> None:
    page.goto(site + BOTH)
    page.route(f"**/worksheets/{HEALTH}/", lambda route: route.abort())
    text = " ".join(printed(page))
    expect(notice(page, "output")).to_contain_text("“Team health check” could not be fetched")
    assert "Partnership agreement" in text and "Team health check" not in text


# For everyone


def test_without_javascript_it_says_so_and_leads_on(page_without_js: Page, site: str) -> None:
    page_without_js.goto(site + "booklet/")
    hint = page_without_js.get_by_text("The builder needs this page")
    expect(hint).to_be_visible()
    expect(page_without_js.get_by_role("button", name="Print as one document")).not_to_be_visible()
    for name in ("The Library", "Workshops", "paths"):
        expect(page_without_js.locator("#text").get_by_role("link", name=name, exact=True)).to_be_visible()
    page_without_js.goto(site + f"worksheets/{HEALTH}/")
    expect(page_without_js.locator("[data-keep]").first).not_to_be_visible()


def test_nothing_is_asked_of_another_host_and_pdf_lib_only_when_wanted(page: Page, site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site + BOTH, wait_until="networkidle")
    printed(page)
    assert not any("pdf-lib" in url for url in asked)
    downloaded(page)
    assert any("pdf-lib" in url for url in asked)
    fetched = [url for url in asked if urlsplit(url).scheme in ("http", "https")]
    assert {urlsplit(url).netloc for url in fetched} == {urlsplit(site).netloc}


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, site: str, palette: Any, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=palette)
    page = context.new_page()
    own(page, site, HEALTH, AGREEMENT)
    for address in ("booklet/", f"booklet/?items={WORKSHOP},gone", f"worksheets/{HEALTH}/", "worksheets/"):
        page.goto(site + address)
        expect(page.get_by_role("link", name=re.compile(r"^Booklet 2"))).to_be_visible()
        if address.startswith("booklet"):
            page.locator("[data-choose]").evaluate("details => { details.open = true }")
            choose_logo(page, "mark.svg", "image/svg+xml", SVG)
            page.get_by_alt_text("The logo you chose").wait_for()
        assert violations(page, palette) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()
