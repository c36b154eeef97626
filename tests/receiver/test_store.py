"""The store: each enquiry once, until it is erased; what waits is tried again, later each time."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from receiver.reading import Enquiry
from receiver.store import LEASE, LONGEST_WAIT, Store

NUMBER = "0123456789abcdef" * 2


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = 1_800_000_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    made = Store(str(tmp_path / "enquiries.db"), clock)
    yield made
    made.close()


def enquiry(message: str = "Hello", number: str = "", email: str = "zoe@practice.org") -> Enquiry:
    return Enquiry({"message": message, "email": email}, number)


def test_what_is_kept_is_on_the_disk_when_that_is_said(store: Store) -> None:
    asked = [store._database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    assert asked == ["wal", 2]  # FULL: https://sqlite.org/pragma.html#pragma_synchronous


def test_the_same_number_is_the_same_enquiry_however_late(store: Store, clock: Clock) -> None:
    assert store.keep(enquiry(number=NUMBER))
    clock.seconds += 10 * 86_400
    assert not store.keep(enquiry(number=NUMBER))
    assert len(store.all()) == 1


def test_without_a_number_the_same_words_are_the_same_enquiry_for_an_hour(store: Store, clock: Clock) -> None:
    assert store.keep(enquiry())
    assert not store.keep(enquiry())
    assert not store.keep(enquiry(number=NUMBER)), "a page that was loaded again"
    clock.seconds += 3601
    assert store.keep(enquiry())


def test_other_words_under_the_same_number_are_kept_too(store: Store) -> None:
    assert store.keep(enquiry("I asked", NUMBER))
    assert store.keep(enquiry("I asked, and wrote more", NUMBER))
    assert [kept.words["message"] for kept in store.all()] == ["I asked", "I asked, and wrote more"]


def test_many_at_once_are_each_there_once(store: Store) -> None:
    with ThreadPoolExecutor(8) as threads:
        new = [*threads.map(lambda at: store.keep(enquiry(f"Message {at % 40}", f"{at % 40:032x}")), range(200))]
    assert sum(new) == 40
    assert {kept.words["message"] for kept in store.all()} == {f"Message {at}" for at in range(40)}


def test_two_processes_share_one_file(tmp_path: Path, store: Store, clock: Clock) -> None:
    other = Store(str(tmp_path / "enquiries.db"), clock)
    assert store.keep(enquiry(number=NUMBER)) and not other.keep(enquiry(number=NUMBER))
    assert other.claim() and not store.claim(), "one alone forwards it"
    other.close()


def test_what_waits_is_tried_later_each_time_and_never_given_up(store: Store, clock: Clock) -> None:
    store.keep(enquiry())
    waits = list[float]()
    for _ in range(14):
        kept = store.claim()
        assert kept
        waits.append(store.put_off(kept))
        clock.seconds += waits[-1] - 1
        assert not store.claim(), "not before its time"
        clock.seconds += 1
    assert waits[:4] == [60, 120, 240, 480] and waits[-1] == LONGEST_WAIT
    assert store.waiting()[0] == 1


def test_a_clock_that_was_ahead_and_is_set_right_holds_nothing_up(store: Store, clock: Clock) -> None:
    clock.seconds += (years := 20 * 365 * 86_400)
    store.keep(enquiry())
    kept = store.claim()
    assert kept
    store.put_off(kept)
    clock.seconds -= years
    again = store.claim()
    assert again and again.id == kept.id
    assert not store.claim(), "whoever forwards it has it alone"
    assert store.put_off(again) and not store.claim()
    assert store.keep(enquiry()), "the same words are another enquiry, since nobody knows when those came"


def test_what_was_being_forwarded_when_the_receiver_was_killed_waits_again(store: Store, clock: Clock) -> None:
    store.keep(enquiry())
    assert store.claim() and not store.claim()
    clock.seconds += LEASE
    kept = store.claim()
    assert kept
    store.forwarded(kept.id)
    clock.seconds += 10 * LONGEST_WAIT
    assert not store.claim() and store.waiting() == (0, 0)


def test_what_was_forwarded_is_let_go_in_the_end_and_what_waits_is_not(store: Store, clock: Clock) -> None:
    for message in ("gone", "waits"):
        store.keep(enquiry(message))
    first = store.claim()
    assert first
    store.forwarded(first.id)
    clock.seconds += 90 * 86_400 + 1
    assert store.let_go(90) == 1
    assert [kept.words["message"] for kept in store.all()] == ["waits"]


def test_one_persons_enquiries_are_found_and_erased_from_every_file(tmp_path: Path, store: Store) -> None:
    store.keep(enquiry("A secret of Zoe's", email="Zoe@practice.org"))
    store.keep(enquiry("Sam's", email="sam@practice.org"))
    assert [kept.words["message"] for kept in store.all(" zoe@PRACTICE.org ")] == ["A secret of Zoe's"]
    assert any(b"A secret" in path.read_bytes() for path in tmp_path.iterdir())
    assert store.erase("zoe@practice.org") == 1 and store.erase("zoe@practice.org") == 0
    assert not any(b"A secret" in path.read_bytes() for path in tmp_path.iterdir())
    assert [kept.words["message"] for kept in store.all()] == ["Sam's"]


def test_what_could_not_be_written_is_not_there_and_the_next_one_is(store: Store) -> None:
    store._database.execute(f"PRAGMA max_page_count = {store._database.execute('PRAGMA page_count').fetchone()[0]}")
    with pytest.raises(sqlite3.Error):
        store.keep(enquiry("x" * 100_000))
    store._database.execute("PRAGMA max_page_count = 100000")
    assert store.keep(enquiry("short"))
    assert [kept.words["message"] for kept in store.all()] == ["short"]
