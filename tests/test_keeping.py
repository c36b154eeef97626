import os
from pathlib import Path

import pytest

from alongside.faults import PrintingError, SheetError
from alongside.keeping import digest, make_missing, named


def content(name: str) -> bytes:
    if name.startswith("bad"):
        raise SheetError(name, ["it is bad"])
    return name.encode()


def test_what_is_there_is_not_made_again(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    first = make_missing({"a": "key-a", "b": "key-b"}, content, folder, ".x", 9)
    assert first.made == 2 and first.paths["a"].read_bytes() == b"a"
    assert make_missing({"a": "key-a", "b": "key-c"}, content, folder, ".x", 9).made == 1


def test_every_fault_is_told_and_the_others_are_made(tmp_path: Path) -> None:
    with pytest.raises(PrintingError) as caught:
        make_missing({"bad 1": "k", "good": "l", "bad 2": "m"}, content, tmp_path, ".x", 9)
    assert [fault.sheet for fault in caught.value.faults] == ["bad 1", "bad 2"]
    assert [path.name for path in tmp_path.iterdir()] == ["l.x"]


def test_the_longest_unused_go_and_other_kinds_of_file_stay(tmp_path: Path) -> None:
    other = tmp_path / "other.y"
    other.touch()
    old, middle = (make_missing({name: name}, content, tmp_path, ".x", 9).paths[name] for name in ("old", "middle"))
    os.utime(old, (1, 1))
    os.utime(middle, (2, 2))
    new = make_missing({"new": "new"}, content, tmp_path, ".x", 2).paths["new"]
    assert set(tmp_path.iterdir()) == {middle, new, other}


def test_what_is_used_is_never_removed(tmp_path: Path) -> None:
    kept = make_missing({"a": "a", "b": "b"}, content, tmp_path, ".x", 1)
    assert all(path.exists() for path in kept.paths.values())


def test_parts_of_a_digest_never_run_together() -> None:
    assert digest([b"ab", b"c"]) != digest([b"a", b"bc"])


def test_files_are_told_by_name_and_content(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / name).write_text(name * 2)
    assert named(tmp_path.iterdir()) == [b"a", b"aa", b"b", b"bb"]
