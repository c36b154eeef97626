"""Search finds what the guide holds."""

import pytest
from playwright.sync_api import Page


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("straight talk planner", "Straight talk planner"),
        ("asking for help", "Asking for help as a partner"),
        ("psychological safety", "Glossary"),
        ("partnership agreement", "Partnership agreement"),
    ],
)
def test_search_finds_it_within_three_words(page: Page, site: str, words: str, title: str) -> None:
    page.goto(site)
    page.get_by_role("textbox", name="Search").press_sequentially(words)
    results = page.locator(".md-search-result__link")
    results.first.wait_for()
    assert title in " ".join(results.all_inner_texts()[:5])


def test_facts_of_the_library_narrow_it_and_stand_in_the_address(page: Page, site: str) -> None:
    page.goto(site + "library/")
    cards = page.locator("main .card:visible")
    everything = cards.count()
    page.get_by_role("combobox", name="What").select_option("worksheet")
    assert 0 < cards.count() < everything
    assert "worksheet" in page.url
    narrowed = cards.count()
    page.reload()
    assert page.locator("main .card:visible").count() == narrowed
