"""A team of seven lays its marks together: one code is damaged, one comes twice; a month later it compares."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import opened
from tests.browser.kept import everything, key
from tests.browser.sheets import offered, ready

SHEET = "worksheets/team-health-check/"
ASKED = "Your code for the team\N{RIGHT SINGLE QUOTATION MARK}s view"
VIEW = "team-view/?sheet=team-health-check"
FIRST = [
    [4, 3, 2, 5, 1, 2, 3, 4, 5, 2, 3, 4],
    [4, 3, 2, 5, 1, 2, 3, 4, 5, 2, 3, 4],  # the same marks as the first person's
    [5, 4, 4, 5, 5, 4, 3, 4, 1, 2, 3, 4],
    [3, 3, 3, 4, 4, 3, 3, 4, 2, 1, 3, 4],
    [2, 4, 5, 4, 3, 2, 3, 4, 4, 2, 3, 4],
    [4, 5, 2, 3, 2, 0, 0, 0, 5, 2, 3, 4],  # 0 leaves a row open
    [1, 2, 4, 2, 5, 0, 0, 4, 1, 3, 3, 4],
]
SECOND = [[min(mark + 1, 5) if mark else 3 for mark in marks] for marks in FIRST]


def code_of(browser: Browser, site: str, marks: list[int]) -> tuple[str, str]:
    """The code, and the link, that a person is given who marks their own sheet on a device of their own."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    (page,) = [context.new_page()]
    page.goto(site + SHEET)
    ready(page)
    for row, mark in zip(page.locator(".rating__row").all(), marks, strict=True):
        if mark:
            row.get_by_role("radio").nth(mark - 1).check()
    offered(page, ASKED).click()
    expect(page.locator("[data-code-dialog]")).to_be_visible()
    code = page.locator("[data-code]").input_value()
    page.get_by_role("button", name="Copy it as a link").click()
    expect(page.locator("[data-code-told]")).to_have_text("The link is copied.")
    link = str(page.evaluate("navigator.clipboard.readText()"))
    context.close()
    return code, link


@pytest.fixture(scope="module")
def codes(browser: Browser, site: str) -> list[list[tuple[str, str]]]:
    """The codes of the seven, this month's and the next one's.

    Of 256 pairs with the same marks, one may draw the same code: whoever has another's draws once more.
    """
    months: list[list[tuple[str, str]]] = []
    for month in (FIRST, SECOND):
        drawn: list[tuple[str, str]] = []
        for marks in month:
            code = code_of(browser, site, marks)
            drawn.append(code_of(browser, site, marks) if code in drawn else code)
        months.append(drawn)
    return months


@pytest.fixture(params=[(390, "light"), (390, "dark"), (1280, "light"), (1280, "dark")], ids=str)
def facilitator(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width, palette = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=palette, reduced_motion="reduce", accept_downloads=True
    )
    yield from opened(context)


def rows(page: Page) -> dict[str, list[str]]:
    """What stands beside each row, by its first word."""
    found = {}
    for row in page.locator("[data-team-rows] tr").all():
        words = row.locator("th").inner_text().split(".")[0]
        found[words] = [cell.inner_text().split("\n")[0] for cell in row.locator("td").all()]
    return found


def printed(page: Page, paper: str) -> str:
    """The one page that is printed."""
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format=paper)))
    assert len(pdf) == 1, paper
    return " ".join(pdf[0].get_textpage().get_text_bounded().split())


def is_whole(page: Page) -> None:
    """The page fits its window, and axe finds nothing."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []


def test_a_team_of_seven(facilitator: Page, site: str, codes: Any) -> None:
    page, (first, second) = facilitator, codes
    plain = [code for code, _ in first]
    assert len(set(plain)) == 7, "the two with the same marks have two codes"
    assert all(re.fullmatch(r"H[0-9A-Z]{3}(-[0-9A-Z]{4}){2}", code) for code in plain)
    assert not set(plain) & {code for code, _ in second}
    page.goto(site + VIEW)
    four_are_too_few(page, plain[:4])
    letters_come_in(page, plain, first[3][1])
    the_spread_is_shown(page)
    for paper in ("A4", "Letter"):
        text = printed(page, paper)
        assert "Team health check: 7 people" in text and "C4." in text
        assert "Anyone who knows the team can still guess" in text
        assert plain[0] not in text and "Paste lines" not in text
    mine = key(site, "team:team-health-check")
    stored = the_result_is_kept(page, mine, plain)
    stored["results"][0]["saved"] = "2026-10-24T10:00:00.000Z"
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [mine, json.dumps(stored)])
    page.goto(site + VIEW)
    a_month_later(page, [code for code, _ in second])


def four_are_too_few(page: Page, four: list[str]) -> None:
    page.locator("[data-team-codes]").fill("\n".join(four))
    expect(page.locator("[data-team-few]")).to_contain_text("nothing is shown for fewer than five")
    expect(page.locator("[data-team-few]")).to_contain_text("talk about one row")
    expect(page.locator("[data-team-result]")).to_be_hidden()
    is_whole(page)


def letters_come_in(page: Page, plain: list[str], link: str) -> None:
    """In one code two signs have changed places, one stands there twice, one is a link."""
    third, count, field = plain[2], page.locator("[data-team-count]"), page.locator("[data-team-codes]")
    at = next(at for at in range(5, 13) if "-" not in third[at : at + 2] and third[at] != third[at + 1])
    damaged = third[:at] + third[at + 1] + third[at] + third[at + 2 :]
    letter = f"Hello,\nhere is mine: {plain[0].lower()}\n{plain[1]}, {plain[1]}\nMine is {damaged}. Thanks\n"
    field.fill(f"{letter}{link}\n{plain[4].replace('-', ' ')}\n{plain[5]}\n{plain[6]}")
    expect(count).to_contain_text("6 codes are counted; 1 is damaged; 1 stands there more than once.")
    refused, double = page.locator("[data-team-refused] li"), page.locator("[data-team-doubles] li")
    expect(refused).to_contain_text(f"{damaged} on line 4 is not counted: a sign is wrong")
    expect(double).to_contain_text(f"{plain[1]} stands there twice, both times on line 3. It is counted once.")
    is_whole(page)
    # the facilitator decides, and takes it back
    page.get_by_role("button", name="Count it twice").click()
    expect(count).to_contain_text("7 codes are counted")
    page.get_by_role("button", name="Count it once").click()
    expect(count).to_contain_text("6 codes are counted")
    # the damaged code is mended where it stands
    field.fill(field.input_value().replace(damaged, third).replace(f", {plain[1]}", ""))
    expect(count).to_have_text("7 codes are counted. Is that as many people as you asked?")
    expect(refused).to_have_count(0)
    expect(double).to_have_count(0)


def the_spread_is_shown(page: Page) -> None:
    found = rows(page)
    assert found["A1"] == ["1", "1", "1", "3", "1", "4"]
    assert found["C4"] == ["0", "0", "0", "7", "0", "4"]
    assert found["B2"] == ["0", "3", "1", "1", "0", "2"]
    assert next(iter(found)) == "C1", "the row whose marks lie furthest apart comes first"
    page.get_by_label("Mostly low first").check()
    assert next(iter(rows(page))) == "C2"
    page.get_by_label("As on the sheet").check()
    assert [*rows(page)][:5] == ["A1", "A2", "A3", "A4", "B1"]
    alike = page.locator("[data-team-rows] tr", has_text="C4.")
    expect(alike).to_contain_text("All 7 gave 4, so each one\N{RIGHT SINGLE QUOTATION MARK}s mark is known.")
    is_whole(page)


def the_result_is_kept(page: Page, mine: str, plain: list[str]) -> Any:
    """The middle of each row is kept, and nothing of single marks."""
    page.get_by_role("button", name="Keep it in this browser").click()
    expect(page.locator("[data-team-status]")).to_contain_text("This result is kept in this browser")
    stored = json.loads(everything(page)[mine])
    assert [(result["people"], len(result["rows"])) for result in stored["results"]] == [(7, 12)]
    assert not any(code in json.dumps(everything(page)) for code in plain)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save all kept results to a file").click()
    assert json.loads(Path(download.value.path()).read_text("utf-8")) == stored
    return stored


def a_month_later(page: Page, codes: list[str]) -> None:
    page.locator("[data-team-codes]").fill("\n".join(codes))
    expect(page.locator("[data-team-about]")).to_contain_text("beside 7 people on 24 October 2026")
    last = page.locator("[data-team-rows] tr", has_text="A1.").locator(".team-former")
    expect(last).to_contain_text("4")
    expect(last).to_contain_text("now higher by 1")
    is_whole(page)
    for paper in ("A4", "Letter"):
        assert "Last time" in printed(page, paper)


def test_a_row_that_too_few_marked_is_not_shown(page: Page, site: str, codes: Any) -> None:
    page.goto(site + VIEW)
    page.locator("[data-team-codes]").fill("\n".join(code for code, _ in codes[0][2:]))
    assert rows(page)["B3"] == ["3 people marked it: fewer than five, so it is not shown."]
    assert rows(page)["A1"][-1] == "3"
    page.get_by_role("button", name="Keep it in this browser").click()
    stored = json.loads(everything(page)[key(site, "team:team-health-check")])
    assert len(stored["results"][0]["rows"]) == 9


def test_a_link_brings_its_code_and_leaves_the_address(page: Page, site: str, codes: Any) -> None:
    (code, link), (other, second) = codes[0][:2]
    page.goto(link)
    expect(page.locator("[data-team-codes]")).to_have_value(code)
    assert page.url == site + VIEW
    page.evaluate("link => { location.href = link; }", second)
    expect(page.locator("[data-team-codes]")).to_have_value(f"{code}\n{other}")


def test_the_same_marks_have_the_same_code_on_one_device_and_others_another(page: Page, site: str) -> None:
    page.goto(site + SHEET)
    ready(page)
    page.locator(".rating__row").first.get_by_role("radio").nth(2).check()
    given = []
    for _ in range(2):
        offered(page, ASKED).click()
        expect(page.locator("[data-code-filled]")).to_have_text("It holds 1 of 12 rows; 11 are left open.")
        given.append(page.locator("[data-code]").input_value())
        page.locator("[data-code-dialog]").get_by_role("button", name="Close").click()
    assert given[0] == given[1]
    page.locator(".rating__row").first.get_by_role("radio").nth(3).check()
    offered(page, ASKED).click()
    expect(page.locator("[data-code-dialog]")).to_be_visible()
    assert page.locator("[data-code]").input_value() not in given
    assert violations(page) == []


def test_an_empty_sheet_has_no_code(page: Page, site: str) -> None:
    page.goto(site + SHEET)
    offered(page, ASKED).click()
    expect(page.locator("[data-code-filled]")).to_contain_text("You have marked no row yet")
    expect(page.locator("[data-code]")).to_be_hidden()
    expect(page.get_by_role("button", name="Copy the code")).to_be_hidden()


def test_without_scripts_the_page_says_what_to_do(page_without_js: Page, site: str) -> None:
    page_without_js.goto(site + VIEW)
    expect(page_without_js.locator("[data-team-hint]")).to_contain_text("copy their marks on to plain slips")
    expect(page_without_js.locator("[data-team]")).to_be_hidden()
