"""What has changed, day by day, and what is due for review."""

import dataclasses
from datetime import date
from xml.etree import ElementTree as ET

from msgspec import structs

from alongside.guide import Guide
from alongside.history import MOST_IN_FEED, MOST_LISTED, by_review, days_of, feed, in_feed, overdue
from alongside.items.readable import Change, Readable
from alongside.site import Site
from alongside.templates import words
from tests.guide import OVERRIDES, ROOT, guide, owner

ATOM = "{http://www.w3.org/2005/Atom}"


def page(name: str) -> Readable:
    found = guide().get(name)
    assert isinstance(found, Readable)
    return found


def changed(*pages: Readable) -> Guide:
    """The guide of these pages alone."""
    return dataclasses.replace(guide(), items={one.id: one for one in pages})


def test_changes_stand_by_day_and_pages_with_the_same_words_together() -> None:
    new = Change(on=date(2026, 11, 22), what="First published.")
    later = Change(on=date(2026, 12, 1), what="The grade is lower.")
    read = changed(
        structs.replace(page("be-coachable-first"), changes=(later, new)),
        structs.replace(page("asking-for-help"), changes=(new,)),
        structs.replace(page("equal-standing"), changes=(new,)),
    )
    told = [
        (
            day.on,
            [(it.what, [(shelf.label, [p.id for p in shelf.pages]) for shelf in it.shelves]) for it in day.happenings],
        )
        for day in days_of(read)
    ]
    assert told == [
        (date(2026, 12, 1), [("The grade is lower.", [("Principles", ["be-coachable-first"])])]),
        (
            date(2026, 11, 22),
            [
                (
                    "First published.",
                    [("Principles", ["be-coachable-first", "equal-standing"]), ("Articles", ["asking-for-help"])],
                )
            ],
        ),
    ]


def test_what_is_said_of_fewer_pages_comes_first() -> None:
    new, small = (Change(on=date(2026, 11, 22), what=what) for what in ("First published.", "The grade is lower."))
    read = changed(
        structs.replace(page("be-coachable-first"), changes=(new,)),
        structs.replace(page("equal-standing"), changes=(small, new)),
        structs.replace(page("asking-for-help"), changes=(new,)),
    )
    ((first, second),) = [day.happenings for day in days_of(read)]
    assert (first.what, second.what) == ("The grade is lower.", "First published.")


def test_every_late_change_of_the_guide_is_listed_once() -> None:
    listed = [
        (day.on, it.what, one.id)
        for day in days_of(guide())
        for it in day.happenings
        for shelf in it.shelves
        for one in shelf.pages
    ]
    written = [(change.on, change.what, one.id) for one in guide().readable() for change in one.changes[:MOST_LISTED]]
    assert sorted(listed) == sorted(written) and len(listed) > 140


def test_of_a_page_the_newest_changes_are_listed_and_the_list_does_not_grow_for_ever() -> None:
    told = tuple(Change(on=date(2026, 11, day), what=f"Day {day}.") for day in range(28, 21, -1))
    read = changed(structs.replace(page("be-coachable-first"), changes=told))
    assert [day.on.day for day in days_of(read)] == [28, 27]


def test_overdue_is_what_was_due_before_the_edition_whatever_today_is() -> None:
    old = structs.replace(page("equal-standing"), reviewed=date(2025, 11, 25))
    due = structs.replace(page("be-coachable-first"), reviewed=date(2025, 11, 26))
    other = structs.replace(page("asking-for-help"), reviewed=date(2025, 1, 1))
    never = structs.replace(page("about"), reviewed=None)
    by = structs.replace(owner(), edition=date(2026, 11, 26))
    read = dataclasses.replace(changed(old, due, other, never), owner=by)
    assert [one.id for one in by_review(read)] == ["equal-standing", "be-coachable-first", "asking-for-help"]
    assert [one.id for one in overdue(read)] == ["equal-standing"]


def made(read: Guide, name: str = "Alongside") -> ET.Element:
    return ET.fromstring(feed(Site(read, OVERRIDES, ROOT / ".cache"), name, "A guide", "en-GB"))


def test_the_feed_has_the_pages_that_changed_last() -> None:
    item = page("equal-standing")
    many = [
        structs.replace(
            item,
            file=structs.replace(item.file, path=f"principles/p-{number}.md"),
            changes=(Change(on=date.fromordinal(738000 + number), what="Something changed."),),
        )
        for number in range(MOST_IN_FEED + 10)
    ]
    read = changed(*many)
    assert [one.id for one in in_feed(read)] == [f"p-{number}" for number in range(MOST_IN_FEED + 9, 9, -1)]
    root = made(read)
    assert root.findtext(f"{ATOM}updated") == f"{many[-1].last_changed}T00:00:00Z"
    assert len(root.findall(f"{ATOM}entry")) == MOST_IN_FEED


def test_nothing_in_the_feed_becomes_markup() -> None:
    worst = "]]><script>&amp;\"'</title><b>"
    item = page("equal-standing")
    item = structs.replace(item, title=worst, summary=worst, changes=(Change(on=date(2026, 11, 22), what=worst),))
    root = made(changed(item), worst)
    assert {element.tag for element in root.iter()} >= {f"{ATOM}entry"}
    assert all(element.tag.startswith(ATOM) for element in root.iter())
    found = [root.findtext(ATOM + path) for path in ("title", f"entry/{ATOM}title", f"entry/{ATOM}summary")]
    assert found == [words(worst), words(worst), f"{words(worst)} {words(worst)}"]


def test_a_guide_in_which_nothing_has_changed_has_an_empty_feed() -> None:
    root = made(changed(structs.replace(page("about"), changes=())))
    assert root.findall(f"{ATOM}entry") == []
    assert root.findtext(f"{ATOM}updated") == f"{guide().edition}T00:00:00Z"
