"""Every page of the guide says when it was reviewed and what has changed, and none is overdue or from the future."""

from alongside.history import overdue
from tests.guide import guide


def test_every_page_has_its_days() -> None:
    pages = list(guide().readable())
    assert [page.id for page in pages if not (page.reviewed and page.changes)] == []
    days = [day for page in pages for day in (page.reviewed, *(change.on for change in page.changes)) if day]
    assert len(days) >= 2 * len(pages) and max(days) <= guide().edition


def test_the_oldest_change_of_a_page_published_it() -> None:
    assert {page.changes[-1].what for page in guide().readable()} == {"First published."}


def test_what_changed_is_told_in_a_sentence() -> None:
    told = {change.what for page in guide().readable() for change in page.changes}
    assert [what for what in told if not (what[0].isupper() and what.endswith("."))] == []


def test_no_page_is_overdue() -> None:
    assert overdue(guide()) == []
