"""Files kept between builds: found by their key alone, whole or not at all, the longest unused let go."""

import os
from pathlib import Path

import pytest

from alongside.keeping import Shelf


def shelf(folder: Path, most: int = 9) -> Shelf:
    return Shelf(folder, ".x", most)


def test_what_is_kept_is_found_by_its_key_and_by_no_other(tmp_path: Path) -> None:
    kept = shelf(tmp_path / "new" / "folder")
    assert kept.get("a") is None
    assert kept.put("a", b"one") == kept.place("a")
    assert (kept.get("a"), kept.get("b")) == (b"one", None)


def test_a_file_is_kept_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="full"):
        shelf(tmp_path).put("a", b"one")
    assert not shelf(tmp_path).place("a").exists()


def test_no_half_written_file_is_left(tmp_path: Path) -> None:
    shelf(tmp_path).put("a", b"one")
    assert list(tmp_path.iterdir()) == [tmp_path / "a.x"]


def test_the_longest_unused_go_and_other_kinds_of_file_stay(tmp_path: Path) -> None:
    other = tmp_path / "other.y"
    other.touch()
    places = {name: shelf(tmp_path).put(name, b"") for name in ("old", "middle", "new")}
    os.utime(places["old"], (1, 1))
    os.utime(places["middle"], (2, 2))
    shelf(tmp_path, most=2).prune([places["new"]])
    assert set(tmp_path.iterdir()) == {places["middle"], places["new"], other}


def test_what_was_asked_for_counts_as_used(tmp_path: Path) -> None:
    places = [shelf(tmp_path).put(name, b"") for name in ("one", "two")]
    for at, place in enumerate(places, 1):
        os.utime(place, (at, at))
    shelf(tmp_path).get("one")
    shelf(tmp_path, most=1).prune(())
    assert list(tmp_path.iterdir()) == [places[0]]


def test_what_is_used_is_never_removed(tmp_path: Path) -> None:
    places = [shelf(tmp_path).put(name, b"") for name in ("a", "b")]
    shelf(tmp_path, most=1).prune(places)
    assert all(place.exists() for place in places)
