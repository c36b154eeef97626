"""Files kept between builds: found by their key alone, whole or not at all, the longest unused let go."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from alongside.keeping import Shelf, kept_at, writable


def shelf(folder: Path, most: int = 9) -> Shelf:
    return Shelf(folder, ".x", most)


def sealed(place: Path) -> set[Path]:
    return {place, place.with_suffix(".seal")}


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
    assert set(tmp_path.iterdir()) == {tmp_path / "a.x", tmp_path / "a.seal"}


def test_the_longest_unused_go_and_other_kinds_of_file_stay(tmp_path: Path) -> None:
    other = tmp_path / "other.y"
    other.touch()
    places = {name: shelf(tmp_path).put(name, b"") for name in ("old", "middle", "new")}
    os.utime(places["old"], (1, 1))
    os.utime(places["middle"], (2, 2))
    shelf(tmp_path, most=2).prune([places["new"]])
    assert set(tmp_path.iterdir()) == {*sealed(places["middle"]), *sealed(places["new"]), other}


def test_what_was_asked_for_counts_as_used(tmp_path: Path) -> None:
    places = [shelf(tmp_path).put(name, b"") for name in ("one", "two")]
    for at, place in enumerate(places, 1):
        os.utime(place, (at, at))
    shelf(tmp_path).get("one")
    shelf(tmp_path, most=1).prune(())
    assert set(tmp_path.iterdir()) == sealed(places[0])


def test_what_is_used_is_never_removed(tmp_path: Path) -> None:
    places = [shelf(tmp_path).put(name, b"") for name in ("a", "b")]
    shelf(tmp_path, most=1).prune(places)
    assert all(place.exists() for place in places)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "emptied": lambda path: path.write_bytes(b""),
    "cut short": lambda path: path.write_bytes(path.read_bytes()[:3]),
    "one bit off": lambda path: path.write_bytes(bytes([path.read_bytes()[0] ^ 1]) + path.read_bytes()[1:]),
    "longer": lambda path: path.write_bytes(path.read_bytes() + b"!"),
    "gone": lambda path: path.unlink(),
    "a folder in its place": lambda path: path.rename(path.with_name("away")).with_name(path.name).mkdir(),
    "a link that leads nowhere": lambda path: (
        path.rename(path.with_name("away")).with_name(path.name).symlink_to("nowhere")
    ),
    "bytes that are no text": lambda path: path.write_bytes(b"\xff" * 32),
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("ending", [".x", ".seal"])
def test_what_was_damaged_is_not_found_and_can_be_kept_again(tmp_path: Path, damage: str, ending: str) -> None:
    kept = shelf(tmp_path)
    kept.put("a", b"one and only")
    DAMAGES[damage](tmp_path / f"a{ending}")
    assert (kept.get("a"), kept.holds("a")) == (None, False)
    kept.put("a", b"one and only")
    assert kept.get("a") == b"one and only"


def test_a_file_that_was_kept_without_a_seal_is_not_found(tmp_path: Path) -> None:
    (tmp_path / "a.x").write_bytes(b"kept by a former version")
    assert shelf(tmp_path).get("a") is None


def test_what_a_killed_build_left_half_written_goes_and_what_is_being_written_stays(tmp_path: Path) -> None:
    old, new = tmp_path / "old.part", tmp_path / "new.part"
    old.touch()
    new.touch()
    os.utime(old, (1, 1))
    (tmp_path / "b.seal").touch()
    shelf(tmp_path).prune(())
    assert list(tmp_path.iterdir()) == [new]


def test_a_folder_that_holds_one_nobody_may_write_in_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sheets").mkdir()
    real = tempfile.TemporaryFile

    def refused(dir: Path) -> object:  # noqa: A002 - tempfile's own name
        if dir == tmp_path / "sheets":
            raise PermissionError("not yours")
        return real(dir=dir)

    assert writable(tmp_path) == tmp_path
    monkeypatch.setattr(tempfile, "TemporaryFile", refused)
    other = writable(tmp_path)
    assert other != tmp_path
    assert list(other.iterdir()) == []


def test_what_is_kept_stands_beside_the_guide_or_where_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ALONGSIDE_CACHE", raising=False)
    assert kept_at(Path("guide")) == Path("guide/.cache")
    monkeypatch.setenv("ALONGSIDE_CACHE", "/elsewhere")
    assert kept_at(Path("guide")) == Path("/elsewhere")
