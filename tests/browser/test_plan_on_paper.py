"""A plan reaches the paper: the printed page, the facilitator's copy and the booklet, with its times and its breaks."""

import io
import json
import re
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_booklet import downloaded, own, printed, stored, texts
from tests.browser.test_planner import DASH, spaceless
from tests.browser.test_planner import printed as printed_page
from tests.guide import guide

ID = "team-partnership-review"
SESSION = f"workshops/{ID}/"
QUERY = "start=14:00&people=12&break=3-15"
PLAN = f"?{QUERY}"
SCRIPT = "#plan-script ~ table tbody tr"


def script(page: Page) -> list[str]:
    """The first cell of each line of the script, with the time beside it."""
    lines = page.locator(SCRIPT).all()[: len(guide().agendas[ID].steps) + 1]
    cells = [line.locator("td").first for line in lines]
    return [f"{cell.get_attribute('data-time')} {cell.inner_text()}".replace(DASH, "-") for cell in cells]


def filled(content: bytes) -> dict[str, str]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return {str(field.T): str(field.get("/V", "")) for field in pdf.Root.AcroForm.Fields}


def faults(content: bytes) -> list[str]:
    return [f"{one.rule_id}: {one.message}" for one in page_validation.validate_pdf_bytes(content).failures]


def test_the_script_has_the_times_and_the_breaks_that_were_set(page: Page, site: str) -> None:
    page.goto(site + SESSION + PLAN)
    lines = script(page)
    assert lines[2:5] == ["14:17-14:23 3. Mark alone", "14:23-14:38 Break, 15 minutes", "14:38-14:48 4. Show the marks"]
    page.get_by_role("button", name="Remove the break").click()
    expect(page.locator(SCRIPT).filter(has_text="Break, 15 minutes")).to_have_count(0)
    assert script(page)[3] == "14:23-14:33 4. Show the marks"


@pytest.mark.parametrize("whole", [True, False], ids=["the page", "the plan alone"])
def test_the_printed_script_has_them_too(page: Page, site: str, whole: bool) -> None:
    page.goto(site + SESSION + PLAN)
    page.evaluate("window.print = () => {}")
    if not whole:
        page.get_by_role("button", name="Print this plan").click()
    text = printed_page(page, format="A4")
    start = text.index(spaceless("The script, step by step"))
    assert spaceless("Break, 15 minutes") in text[start:]
    assert "14:23-14:38" in text[start:] and "15:40-15:45" in text[start:]
    assert (spaceless("next due") in text) == whole  # which would have a page of its own


@pytest.mark.parametrize("paper", ["A4", "US Letter"])
def test_the_facilitators_copy_has_the_plan_in_front_and_its_times_beside_the_steps(
    page: Page, site: str, site_folder: Path, paper: str
) -> None:
    page.goto(site + SESSION + PLAN)
    with page.expect_download(timeout=30_000) as download:
        page.get_by_role("group", name=re.compile("s copy with this plan")).get_by_role(
            "button", name=paper, exact=True
        ).click()
    assert re.fullmatch(rf"{ID}-plan-\d{{4}}-\d\d-\d\d\.pdf", download.value.suggested_filename)
    content = Path(download.value.path()).read_bytes()
    first, *rest = texts(content)
    assert "The plan: Team partnership review" in first and "12 people, 14:00 to 15:45" in first
    for words in (
        f"14:23{DASH}14:38 Break 15",
        "Team health check: 13 copies, one each and one more: 13 leaves",
        "people=12",
    ):
        assert words in first
    own_pdf = site_folder / SESSION / f"{ID}-facilitator-{'a4' if paper == 'A4' else 'letter'}.pdf"
    assert len(rest) == len(pikepdf.open(own_pdf).pages)
    times = {name.rpartition("--")[2]: value for name, value in filled(content).items()}
    assert times["time-1"] == "14:00" and times["time-3"] == "14:17\nBreak 14:23" and times["time-end"] == "15:45"
    assert faults(content) == []
    sizes = {tuple(map(round, pypdfium2.PdfDocument(io.BytesIO(content))[n].get_size())) for n in range(len(rest) + 1)}
    assert len(sizes) == 1


def test_times_of_day_are_seen_on_paper(page: Page, site: str) -> None:
    page.goto(site + SESSION + PLAN)
    with page.expect_download(timeout=30_000) as download:
        page.get_by_role("button", name="A4", exact=True).click()
    document = pypdfium2.PdfDocument(Path(download.value.path()).read_bytes())
    document.init_forms()
    agenda = next(
        n for n, text in enumerate(texts(Path(download.value.path()).read_bytes())) if "You say and do" in text
    )
    drawn, without = (bytes(document[agenda].render(may_draw_forms=shown).buffer) for shown in (True, False))
    assert drawn != without


def test_a_copy_that_cannot_be_fetched_is_said(page: Page, site: str) -> None:
    page.route("**/*.pdf", lambda route: route.abort())
    page.goto(site + SESSION + PLAN)
    page.get_by_role("button", name="A4", exact=True).click()
    expect(page.locator("[data-planner-shared]")).to_contain_text("could not be fetched")


@pytest.mark.parametrize("button", ["Keep this plan for the booklet", "Keep for the booklet: Team partnership review"])
def test_a_session_is_kept_for_the_booklet_with_its_plan(page: Page, site: str, button: str) -> None:
    page.goto(site + SESSION + PLAN)
    page.get_by_role("button", name=button).first.click()
    assert (stored(page) or {})["plans"] == {ID: QUERY}
    page.goto(site + "booklet/")
    expect(page.locator("[data-booklet-list] > li")).to_contain_text("12 people, 14:00 to 15:45")
    expect(page.locator("[data-booklet-list] a")).to_have_attribute("href", f"{site}{SESSION}{PLAN}")


def test_another_plan_takes_the_place_of_the_one_that_is_kept(page: Page, site: str) -> None:
    own(page, site, "team-health-check", ID)
    page.goto(site + SESSION + PLAN)
    page.get_by_role("button", name="Keep this plan for the booklet").click()
    expect(page.locator("[data-planner-shared]")).to_have_text("This session is in your booklet, with this plan.")
    assert (stored(page) or {})["items"] == ["team-health-check", ID]
    page.get_by_role("button", name="Clear the plan").click()
    page.get_by_role("button", name="Keep this plan for the booklet").click()
    assert "plans" not in (stored(page) or {})


def test_the_address_of_a_booklet_carries_its_plans(page: Page, site: str) -> None:
    own(page, site, ID)
    page.goto(site + SESSION + PLAN)
    page.get_by_role("button", name="Keep this plan for the booklet").click()
    page.goto(site + "booklet/")
    page.locator("[data-booklet]").wait_for()
    address = page.url
    page.evaluate("localStorage.clear()")
    page.goto(site + "about/")
    page.goto(address)
    expect(page.locator("[data-booklet-list] > li")).to_contain_text("14:00 to 15:45")


def planned_booklet(site: str) -> str:
    return f"{site}booklet/?items=team-health-check,{ID}#plan-{ID}=start%3D14:00%26people%3D12%26break%3D3-15"


def test_a_printed_booklet_has_the_plan_and_its_script(page: Page, site: str) -> None:
    page.goto(planned_booklet(site))
    text = " ".join(printed(page))
    squeezed = spaceless(text)
    for words in (
        "12 people, 14:00 to 15:45",
        "14:23-14:38 Break",
        "13 copies, one each and one more: 13 leaves",
        "Break, 15 minutes",
    ):
        assert spaceless(words) in squeezed


def test_a_merged_booklet_has_the_plan_before_the_session_and_its_times_in_it(page: Page, site: str) -> None:
    page.goto(planned_booklet(site))
    content = downloaded(page)
    pages = texts(content)
    plan = next(n for n, text in enumerate(pages) if "The plan: Team partnership review" in text)
    assert f"14:23{DASH}14:38 Break 15" in pages[plan] and f"Booklet page {plan + 1}" in pages[plan]
    assert "Facilitator\u2019s copy" in pages[plan + 1]
    assert f"· 90 minutes {plan + 1}" in pages[1] or f"{plan + 1}" in pages[1]
    assert filled(content)[f"{ID}--time-3"] == "14:17\nBreak 14:23"
    assert faults(content) == []
    expect(page.locator("[data-booklet-pages]")).to_contain_text(f"{len(pages)} pages")


def test_a_plan_of_many_breaks_takes_the_pages_it_needs(page: Page, site: str) -> None:
    breaks = "%26".join(f"break%3D{step}-5" for step in range(1, 10) for _ in range(4))
    page.goto(f"{site}booklet/?items={ID}#plan-{ID}={breaks}")
    content = downloaded(page)
    assert faults(content) == []
    assert sum("Break 5" in text for text in texts(content)) > 1


def test_a_stored_plan_that_is_none_is_left_out(page: Page, site: str) -> None:
    page.goto(site + "about/")
    kept = {"version": 1, "items": [ID], "title": "", "name": "", "date": "", "plans": {ID: "start=late", "x": 7}}
    page.evaluate("text => localStorage.setItem('alongside:/:booklet', text)", json.dumps(kept))
    page.goto(site + "booklet/")
    expect(page.locator("[data-booklet-list] > li")).to_have_count(1)
    expect(page.locator("[data-booklet-list] > li")).not_to_contain_text("start")
