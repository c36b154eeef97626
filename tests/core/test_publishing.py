"""An edition is built beside the one that stands, and takes its place in one step or not at all."""

from pathlib import Path

import pytest
from filelock import FileLock

from alongside.publishing import Edition, PublishingError


def published(folder: Path) -> Path:
    site = folder / "site"
    site.mkdir()
    (site / "index.html").write_text("old")
    return site


def test_what_stands_stays_until_the_new_edition_is_published(tmp_path: Path) -> None:
    site = published(tmp_path)
    edition = Edition(site)
    (edition.folder / "index.html").write_text("new")
    assert (site / "index.html").read_text() == "old"
    edition.publish()
    assert (site / "index.html").read_text() == "new"
    assert not edition.folder.exists()


def test_a_site_that_was_never_there_is_published_below_folders_that_are_made(tmp_path: Path) -> None:
    edition = Edition(tmp_path / "public/guide/site")
    (edition.folder / "index.html").write_text("new")
    edition.publish()
    assert (tmp_path / "public/guide/site/index.html").read_text() == "new"


def test_an_edition_that_is_given_up_leaves_nothing(tmp_path: Path) -> None:
    site = published(tmp_path)
    edition = Edition(site)
    (edition.folder / "half").write_text("new")
    edition.give_up()
    assert {path.name for path in tmp_path.iterdir()} == {"site", ".site.lock"}
    assert [path.name for path in site.iterdir()] == ["index.html"]


def test_what_a_killed_build_left_is_cleared_away(tmp_path: Path) -> None:
    site = published(tmp_path)
    (tmp_path / ".site.new/deep").mkdir(parents=True)
    (tmp_path / ".site.new/deep/file").touch()
    edition = Edition(site)
    assert list(edition.folder.iterdir()) == []
    edition.give_up()


def test_beside_a_place_that_is_about_to_go_nothing_stays(tmp_path: Path) -> None:
    edition = Edition(published(tmp_path))
    edition.vanish()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.fixture
def two_renames(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that cannot exchange two folders."""
    monkeypatch.setattr("ctypes.CDLL", lambda *_, **__: object())


@pytest.mark.usefixtures("two_renames")
def test_where_folders_cannot_be_exchanged_two_renames_do_it(tmp_path: Path) -> None:
    site = published(tmp_path)
    edition = Edition(site)
    (edition.folder / "index.html").write_text("new")
    edition.publish()
    assert (site / "index.html").read_text() == "new"
    assert {path.name for path in tmp_path.iterdir()} == {"site", ".site.lock"}


@pytest.mark.usefixtures("two_renames")
def test_a_second_rename_that_fails_takes_the_first_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = published(tmp_path)
    edition = Edition(site)
    rename = Path.rename

    def fails(path: Path, target: Path) -> Path:
        if path == edition.folder:
            raise OSError(28, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(OSError, match="No space"):
        edition.publish()
    edition.give_up()
    assert (site / "index.html").read_text() == "old"


def test_a_build_cut_off_between_two_renames_is_put_right_by_the_next(tmp_path: Path) -> None:
    published(tmp_path).rename(tmp_path / ".site.old")
    (tmp_path / ".site.new").mkdir()
    Edition(tmp_path / "site").give_up()
    assert (tmp_path / "site/index.html").read_text() == "old"


def test_two_builds_of_one_site_do_not_meet(tmp_path: Path) -> None:
    site = published(tmp_path)
    with FileLock(tmp_path / ".site.lock"), pytest.raises(PublishingError, match="another command: wait"):
        Edition(site)


def test_what_cannot_be_exchanged_is_refused_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PublishingError, match="is a file"):
        Edition(tmp_path / "file")
    site = published(tmp_path)
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(PublishingError, match="may not be written"):
        Edition(site)
    monkeypatch.setattr(Path, "is_mount", lambda _: True)
    with pytest.raises(PublishingError, match="is a mount"):
        Edition(site)
    assert (site / "index.html").read_text() == "old"


def test_a_folder_in_which_nothing_can_be_made_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = published(tmp_path)

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(tmp_path))

    monkeypatch.setattr(Path, "mkdir", refused)
    with pytest.raises(PublishingError, match="cannot be built beside itself: Permission denied"):
        Edition(site)
