"""The receiver killed under load, a few times: `python -m tests.receiver_kills` does it two hundred times."""

from pathlib import Path

from tests.receiver_kills import killed


def test_what_was_received_is_kept_once_however_the_receiver_ends(tmp_path: Path) -> None:
    said, faults = killed(kills=8, seed=1, folder=tmp_path)
    assert faults == [], said
