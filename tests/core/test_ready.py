"""What speaks against publishing, a kind of fault at a time, on guides of a file or two."""

import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from click import ClickException

from alongside.command.publish_check import twice
from alongside.items import keys
from alongside.owner.layers import read_layers
from alongside.problems import report
from alongside.ready import PUBLIC, generated, settings, uncommitted
from tests.guide import ROOT

GOOD = """\
site_url: https://guide.practice.org/
extra:
  owner:
    production: !ENV [ALONGSIDE_PRODUCTION, false]
"""


def told(text: str) -> list[str]:
    return report(settings(read_layers(text, "mkdocs.yml", PUBLIC, lambda path: path.encode())))


def test_settings_for_the_public_pass() -> None:
    assert told(GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("https:", "http:", "mkdocs.yml:1: `site_url` is `http://guide.practice.org/`"),
        ("!ENV [ALONGSIDE_PRODUCTION, false]", "false", "mkdocs.yml:4: `production` stays false"),
        ("    production: !ENV [ALONGSIDE_PRODUCTION, false]", "    email: a@practice.org", "`production` stays false"),
    ],
)
def test_settings_that_would_let_examples_or_http_through_are_refused_at_their_line(
    old: str, new: str, line: str
) -> None:
    (found,) = told(GOOD.replace(old, new))
    assert line in found and " — " in found


def test_settings_of_another_shape_are_left_to_whoever_reads_them() -> None:
    for text in ("", "extra: 1", "extra: {owner: []}", "site_url: [http://a.org/]"):
        assert told(text) == []


def test_generated_files_are_those_of_the_code() -> None:
    assert report(generated(ROOT)) == []


def test_a_generated_file_that_is_old_or_gone_is_named_with_its_command(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    for name in ("hooks", "overrides/sheet"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / "overrides/languages").mkdir()
    german = (ROOT / "overrides/languages/de.po").read_text("utf-8")
    (tmp_path / "overrides/languages/de.po").write_text(german, "utf-8")
    for path, text in keys.made().items():
        here = tmp_path / path.relative_to(ROOT)
        here.parent.mkdir(exist_ok=True)
        here.write_text(text, "utf-8")
    lines = keys.author_reference().split("\n")
    (tmp_path / "KEYS.md").write_text("\n".join([*lines[:4], "By hand.", *lines[5:]]), "utf-8")
    (tmp_path / "schema/term.json").unlink()
    found = report(generated(tmp_path))
    assert [line.split(": ")[0] for line in found[::2]] == ["KEYS.md:5", "schema/term.json:1"]
    assert found[1].startswith("overrides/languages/de.po:") and "`python -m alongside.languages`" in found[1]
    assert all("it is not what the code makes now — `python -m alongside." in line for line in found)


@pytest.fixture
def repository(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "kept.md").write_text("one", "utf-8")
    (tmp_path / ".gitignore").write_text("site/\n", "utf-8")
    for words in (("init", "-q"), ("add", "."), ("-c", "user.name=x", "-c", "user.email=x@x", "commit", "-qm", "x")):
        subprocess.run(["git", "-C", tmp_path, *words], check=True)
    yield tmp_path


def test_what_is_committed_passes_and_what_a_build_leaves_is_nobodys_business(repository: Path) -> None:
    (repository / "site").mkdir()
    (repository / "site/index.html").touch()
    assert uncommitted(repository) == []


def test_each_file_that_is_changed_new_or_gone_is_named(repository: Path) -> None:
    (repository / "kept.md").write_text("two", "utf-8")
    (repository / "new folder").mkdir()
    (repository / "new folder/a b.md").touch()
    (repository / ".gitignore").unlink()
    found = report(uncommitted(repository) or ())
    assert [line.split(":1: ")[0] for line in found] == [".gitignore", "kept.md", "new folder/a b.md"]


def test_a_guide_within_a_repository_is_told_by_its_own_paths_whatever_they_are_called(repository: Path) -> None:
    guide = repository / "our guide"
    guide.mkdir()
    for name in ("a b.md", "it's $(x).md", "caf\udce9.md"):
        (guide / name).touch()
    (repository / "elsewhere.md").touch()
    lines = report(uncommitted(guide) or ())
    assert [line.split(":1: ")[0] for line in lines] == ["a b.md", "caf .md", "it's $(x).md"]
    assert "`git add 'a b.md'` and" in lines[0]


def test_where_there_is_no_git_nobody_knows(tmp_path: Path) -> None:
    assert uncommitted(tmp_path) is None


class Builder:
    """Writes a page that may say how often it was built, or fails."""

    def __init__(self, page: str, fails: str = "") -> None:
        self.page, self.fails, self.environments = page, fails, list[Mapping[str, str]]()

    def __call__(self, folder: Path, environment: Mapping[str, str]) -> str:
        self.environments.append(environment)
        folder.mkdir()
        count = len(self.environments)
        (folder / "index.html").write_text(self.page.format(count=count), "utf-8")
        (folder / f"only-{count}.txt" if "{count}" in self.page else folder / "always.txt").touch()
        return self.fails


def test_two_builds_of_the_same_bytes_pass_and_the_first_is_left(tmp_path: Path) -> None:
    builder = Builder("<p>\nsame")
    assert twice(builder, tmp_path / "site") == []
    assert (tmp_path / "site/index.html").read_text("utf-8") == "<p>\nsame"
    first, second = builder.environments
    assert first == PUBLIC and second["ALONGSIDE_PRODUCTION"] == "true" and second["TZ"]
    assert second["ALONGSIDE_CACHE"]


def test_each_file_that_differs_is_named_with_the_line() -> None:
    found = report(twice(Builder("<p>\nbuilt {count}"), None))
    assert [line.split(" — ")[0] for line in found] == [
        "site/index.html:2: it is another in a second build",
        "site/only-1.txt:1: it is there in one of two builds alone",
        "site/only-2.txt:1: it is there in one of two builds alone",
    ]


def test_a_build_that_fails_says_what_it_said() -> None:
    builder = Builder("", "docs/a.md:1: it is wrong — this is right")
    with pytest.raises(ClickException, match="it is wrong — this is right"):
        twice(builder, None)
    assert len(builder.environments) == 1
