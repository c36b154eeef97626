"""Lengths of time in words."""

import pytest

from alongside.wording import capital, clock, duration


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 minutes"),
        (1, "1 minute"),
        (45, "45 minutes"),
        (90, "90 minutes"),
        (119, "119 minutes"),
        (120, "2 hours"),
        (121, "2 hours 1 minute"),
        (210, "3 hours 30 minutes"),
        (240, "4 hours"),
    ],
)
def test_a_length_of_time_is_said_in_hours_from_two_on(minutes: int, words: str) -> None:
    assert duration(minutes) == words


def test_a_clock_runs_from_the_start() -> None:
    assert [clock(minutes) for minutes in (0, 5, 65, 605)] == ["0:00", "0:05", "1:05", "10:05"]


def test_words_begin_a_sentence() -> None:
    assert [capital(words) for words in ("one each", "2 in all", "")] == ["One each", "2 in all", ""]
