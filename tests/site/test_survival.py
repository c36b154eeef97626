"""Whatever goes wrong in a build, the old edition stands whole, or the new one does."""

import shutil
from pathlib import Path

import pytest

from tests.survival import CAUSES, GOOD, Cause, Trials

KILLS = 6
"""`python -m tests.survival` tries fifty."""


@pytest.fixture(scope="module")
def trials(tmp_path_factory: pytest.TempPathFactory) -> Trials:
    return Trials(tmp_path_factory.mktemp("survival"))


@pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause.name.replace(" ", "-"))
def test_a_fault_leaves_a_whole_edition_and_one_message(trials: Trials, cause: Cause) -> None:
    assert trials.cause(cause) in GOOD


def test_a_killed_build_leaves_a_whole_edition_and_the_next_one_succeeds(trials: Trials) -> None:
    assert trials.kills(KILLS, seed=9) == 0


def test_a_full_disk_leaves_the_old_edition(trials: Trials) -> None:
    assert trials.no_room() == 0


def test_what_is_hidden_in_the_published_folder_is_taken_over(trials: Trials) -> None:
    trials.begin()
    for name in (".well-known/security.txt", ".git/config"):
        (trials.site / name).parent.mkdir(parents=True)
        (trials.site / name).write_text("kept")
    (trials.site / ".htaccess").symlink_to("elsewhere")
    trials.site.chmod(0o750)
    assert trials.build().returncode == 0
    assert (trials.site / ".git/config").read_text() == "kept"
    assert (trials.site / ".htaccess").readlink() == Path("elsewhere")
    assert trials.site.stat().st_mode & 0o777 == 0o750
    assert [path.name for path in trials.site.parent.glob(".site.*")] == [".site.lock"]


def test_a_site_behind_a_link_is_exchanged_where_it_is(trials: Trials, tmp_path: Path) -> None:
    trials.begin()
    shutil.move(trials.site, tmp_path / "real")
    trials.site.symlink_to(tmp_path / "real")
    assert trials.build().returncode == 0
    assert trials.site.is_symlink()
    assert trials.stands() == "new"
    trials.site.unlink()
