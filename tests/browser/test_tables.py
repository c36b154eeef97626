"""A table stays a table for a screen reader where a narrow screen shows its rows as cards or lets it scroll."""

import pytest
from playwright.sync_api import Browser

PARTS = {"table", "row", "columnheader", "rowheader", "cell"}
PAGES = {
    "worksheets/am-i-coachable/": "cards with places to write",
    "workshops/team-partnership-review/": "cards of an agenda, and a plan",
    "models/cost-of-going-alone/": "an empty head",
    "sources/": "two columns that scroll",
}


def parts_of_tables(browser: Browser, address: str, width: int) -> list[tuple[str, str]]:
    """The role and name of each part of each table, as a screen reader has them."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    nodes = context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    context.close()
    parts = [(node["role"]["value"], node.get("name", {}).get("value", "")) for node in nodes if not node["ignored"]]
    return [part for part in parts if part[0] in PARTS]


@pytest.mark.parametrize("address", PAGES, ids=lambda address: address.strip("/"))
def test_a_table_is_the_same_on_a_telephone(browser: Browser, site: str, address: str) -> None:
    wide, narrow = (parts_of_tables(browser, site + address, width) for width in (1280, 390))
    assert {"table", "row", "columnheader", "cell"} <= {role for role, _ in narrow}
    assert narrow == wide
