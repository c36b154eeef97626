"""Addresses as they reach a page: mangled by mail programs, with a stop behind them, in browsers of some years ago."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Page, expect

SESSION = "workshops/team-partnership-review/"
BOOKLET = "booklet/?items=team-health-check,partnership-agreement"
MANGLED = [
    "?start=14:00&amp;people=8&amp;break=3-10",
    "?start=14:00&amp;amp;people=8&amp;amp;break=3-10",
    "?start=14:00%26people=8%26break=3-10",
    "?start=14:00&#38;people=8&#38;break=3-10",
    "?start=14:00&#x26;people=8&#x26;break=3-10",
    "?start=14:00&people=8&break=3-10.",
    "?start=14:00&people=8&break=3-10)",
    "?start=14:00&people=8&break=3-10%3E,",
    "?start=14%3A00&people=8&break=3%2D10",
]
NO_SIZE = "delete URLSearchParams.prototype.size"
"""Safari before 17."""


@pytest.mark.parametrize("query", MANGLED)
def test_a_plan_that_a_mail_program_hands_on_is_whole(page: Page, site: str, query: str) -> None:
    page.goto(site + SESSION + query)
    expect(page.locator("[data-planner-summary]")).to_have_text(
        "8 people, 14:00 to 15:40: 100 minutes, 10 minutes of it for breaks."
    )
    expect(page.locator("[data-planner-notice]")).to_be_hidden()
    page.get_by_label("People (").fill("9")
    page.get_by_label("People (").press("Tab")
    assert parse_qsl(urlsplit(page.url).query) == [("start", "14:00"), ("people", "9"), ("break", "3-10")]
    assert not urlsplit(page.url).fragment


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("team-view/%3Fsheet=team-health-check%23code=H7K2", "team-view/?sheet=team-health-check"),
        ("worksheets/team-health-check/%23handed%3D1.cut", "worksheets/team-health-check/"),
        (SESSION + "%3fstart=14:00&people=8", SESSION + "?start=14:00&people=8"),
        ("/127.0.0.2:1/%23", "127.0.0.2:1/#"),
    ],
)
def test_a_sign_that_a_mail_program_encoded_leads_on_and_to_no_other_host(
    page: Page, site: str, told: str, meant: str
) -> None:
    page.goto(site + told)
    expect(page).to_have_url(re.compile(f"^{re.escape(site)}/?{re.escape(meant)}$"))


def test_an_enquiry_names_the_page_with_its_own_ampersand(page: Page, site: str) -> None:
    for query, about in (
        ("?topic=x&amp;about=Edict%20swap", "Edict swap"),
        ("?about=R%26D%3A%20am%20I%20coachable%3F", "R&D: am I coachable?"),
    ):
        page.goto(site + "enquiries/" + query)
        expect(page.locator("[name=about]")).to_have_value(about)


def test_the_library_is_filtered_by_an_address_from_a_mail(page: Page, site: str) -> None:
    page.goto(site + "library/?kind=worksheet&amp;minutes=20.")
    expect(page.locator("[name=kind]")).to_have_value("worksheet")
    expect(page.locator("[name=minutes]")).to_have_value("20")


def test_what_the_library_does_not_have_is_said(page: Page, site: str) -> None:
    page.goto(site + "library/?kind=worksheet&topic=alchemy")
    expect(page.locator("#filters [role=status]")).to_contain_text("“alchemy”, which the Library does not have")
    page.locator("[name=topic]").select_option(index=1)
    expect(page.locator("#filters [role=status]")).not_to_contain_text("alchemy")


@pytest.mark.parametrize("tail", [".", ")", "%3E", "#title=Our+day&amp;name=Anna", "#title=Our+day%26name=Anna"])
def test_a_booklet_that_a_mail_program_hands_on_is_whole(page: Page, site: str, tail: str) -> None:
    page.goto(site + BOOKLET + tail)
    expect(page.locator("[data-booklet-list] > li")).to_have_count(2)
    expect(page.locator("[data-topic=gone]")).to_have_count(0)
    if "title" in tail:
        expect(page.get_by_role("textbox", name="Title")).to_have_value("Our day")
        expect(page.get_by_label("For whom")).to_have_value("Anna")


def test_what_is_no_name_of_a_sheet_is_said_to_be_gone(page: Page, site: str) -> None:
    page.goto(site + BOOKLET + ",Team%20health")
    expect(page.locator("[data-topic=gone]")).to_contain_text("“Team health”")


def test_a_booklets_words_are_in_its_address_where_a_browser_counts_no_parameters(page: Page, site: str) -> None:
    page.add_init_script(NO_SIZE)
    page.goto(site + BOOKLET)
    page.get_by_role("textbox", name="Title").fill("Our day")
    page.get_by_label("For whom").fill("Anna")
    page.get_by_label("For whom").blur()
    assert re.fullmatch("title=Our.day&name=Anna", urlsplit(page.url).fragment)
