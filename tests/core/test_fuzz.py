"""Every reader of what authors and owners write, on some hundred broken texts; `python -m tests.fuzz` tries more."""

import pytest

from tests.fuzz.readers import READERS, tried

CASES = 200
"""Markdown takes a hundredth of a second to read: in Chromium readers are tried on ten times as many."""


@pytest.mark.parametrize("reader", READERS)
def test_a_reader_of_what_is_broken_keeps_its_promises(reader: str) -> None:
    assert tried(reader, seed=1, first=0, cases=CASES).cases == CASES


@pytest.mark.parametrize("reader", READERS)
def test_what_is_broken_was_whole(reader: str) -> None:
    refused = [list(READERS[reader].read(text)[1]) for text in READERS[reader].seeds()]
    assert refused and not any(refused)
