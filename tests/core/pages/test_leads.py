"""Where a situation leads: the sheet and what comes next, each a line."""

import dataclasses
import re

from alongside.files.formats import downloads
from alongside.guide import Guide
from alongside.templates import FILTERS
from tests.guide import guide, templates

LEADS = """{% import "partials/parts.html" as parts with context %}{% include "situation/leads.html" %}"""


def leads(*these: str, read: Guide | None = None) -> str:
    read = read or guide()
    environment = templates().overlay()
    environment.filters = {**environment.filters, **FILTERS, "url": lambda address: f"/{address}"}
    known = {"guide": read, "downloads_of": lambda item: downloads(item, read), "these": these}
    return environment.from_string(LEADS).render(known)


def test_a_sheet_is_linked_with_its_kind_its_time_and_its_pdfs() -> None:
    html = leads("one-to-one-colleague")
    assert '<a class="leads__title" href="/checklists/one-to-one-colleague/">' in html
    assert re.search(r"Checklist, the colleague\W+s side · 40 minutes · 2 people", html)
    assert html.count(" download>") == 2


def test_what_is_read_offers_no_download() -> None:
    html = leads("asking-for-help", "who-decides")
    assert html.count("<li>") == 2 and "Article · " in html and " download" not in html


def test_what_was_left_out_is_passed_over() -> None:
    fewer = dataclasses.replace(guide(), items={k: v for k, v in guide().items.items() if k != "asking-for-help"})
    assert "asking-for-help" not in leads("asking-for-help", "who-decides", read=fewer)
    assert "<ul" not in leads("asking-for-help", read=fewer)
