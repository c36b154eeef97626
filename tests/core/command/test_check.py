"""`alongside check` tells what the build would, with advice apart, in each form and with the right status."""

import errno
import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from alongside.command.main import main
from alongside.command.reports import FORMATS, found_in
from alongside.items.vocabulary import Kind
from alongside.problems import Problem
from alongside.skeletons import KINDS, skeleton
from tests.guide import ROOT, templates

NEEDED = ("worksheets/straight-talk-planner.md", "worksheets/team-health-check.md", "principles/equal-standing.md")
"""What the files that are begun lead to."""
TITLE = "Our new one: it's here"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A guide that lacks most pages, which is told of these and not of those that are begun in it."""
    root = tmp_path_factory.mktemp("guide")
    for name in ("mkdocs.yml", *(f"docs/{path}" for path in NEEDED)):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    (root / "overrides").symlink_to(ROOT / "overrides")
    return root


@pytest.fixture(autouse=True)
def inside(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root / "docs")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_was_begun_passes_but_for_advice(root: Path, kind: Kind) -> None:
    made = run("new", str(kind), f"{TITLE}, {kind}", "--name", f"our-{kind}")
    path = f"docs/{kind.folder}/our-{kind}.md"
    assert (made.exit_code, made.output.split("\n")[0]) == (0, f"Made {path}")
    checked = run("check", "--format", "json", str(root / path))
    told = json.loads(checked.stdout)
    assert (checked.exit_code, told["problems"]) == (0, [])
    assert {one["path"] for one in told["advice"]} == {path}
    assert run("check", "--strict-advice", str(root / path)).exit_code == 1
    (root / path).unlink()


@pytest.mark.parametrize(
    "words",
    [
        ("worksheet", "Straight talk planner"),
        ("worksheet", "X"),
        ("article", TITLE, "--name", "team-health-check"),
        ("article", TITLE, "--name", "../up"),
        ("article", TITLE, "--name", "index"),
        ("article", TITLE, "--name", "com1"),
        ("term", "???????"),
    ],
)
def test_what_cannot_be_or_is_taken_is_refused(root: Path, words: tuple[str, ...]) -> None:
    before = sorted(root.rglob("*.md"))
    assert run("new", *words).exit_code == 2
    assert sorted(root.rglob("*.md")) == before


@pytest.mark.parametrize("word", ["Checklist", "checklists", "glossary", "Glossary term", "WORKSHOPS"])
def test_a_kind_is_known_however_it_is_typed_and_a_title_needs_no_quotes(root: Path, word: str) -> None:
    told = run("new", word, "A", "title", "typed", "so")
    path = root / told.stdout.splitlines()[0].removeprefix("Made ")
    assert told.exit_code == 0 and "title: A title typed so" in path.read_text("utf-8")
    assert ("Whoever reviews" in told.stdout) == (path.parent.name != "glossary"), "a term is not reviewed"
    path.unlink()


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("reference", "is a work, of which there is one list: CONTRIBUTING.md says how it is added"),
        ("translation", "is a page in another language"),
        ("workshet", "there is no kind “workshet”: did you mean worksheet?"),
        ("poem", "one of situation, checklist, "),
    ],
)
def test_what_is_no_kind_is_told_with_where_to_go(word: str, said: str) -> None:
    told = run("new", word, TITLE)
    assert told.exit_code == 2 and said in told.output


def test_both_sides_of_a_checklist_are_begun_and_name_each_other(root: Path) -> None:
    told = run("new", "checklist", "Shift: the leader's side", "--colleague", "Shift: the colleague's side")
    paths = [root / line.removeprefix("Made ") for line in told.stdout.splitlines()[:2]]
    leader, colleague = (path.read_text("utf-8") for path in paths)
    assert "for: [leader, trainer]" in leader and "pair: shift-the-colleagues-side\nside: leader" in leader
    assert "for: [colleague, trainer]" in colleague and "pair: shift-the-leaders-side\nside: colleague" in colleague
    checked = run("check", *map(str, paths))
    assert checked.exit_code == 0, checked.output
    assert "has these words too" not in checked.output and "leads to" not in checked.stdout.replace("page leads to", "")
    for path in paths:
        path.unlink()
    assert run("new", "checklist", TITLE, "--colleague", TITLE).exit_code == 2
    assert run("new", "article", TITLE, "--colleague", "Another title").exit_code == 2


def test_what_is_wrong_is_told_with_its_line_and_the_settings_are_read(root: Path) -> None:
    (root / "docs/articles").mkdir(exist_ok=True)
    wrong = skeleton(Kind.ARTICLE, TITLE, templates()).replace("[trust", "[trsut")
    (root / "docs/articles/ours.md").write_text(wrong, "utf-8")
    settings = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(settings.replace("delivery: email", "delivery: pigeon"), "utf-8")
    told = run("check", "articles/ours.md", str(root / "mkdocs.yml"))
    assert told.exit_code == 1
    first, second = told.stdout.splitlines()[:2]
    assert first == "docs/articles/ours.md:11: `topics` has the unknown word `trsut` — did you mean `trust`?"
    assert re.match(r"mkdocs.yml:\d+: .*`pigeon`.* — ", second)


def test_outside_a_guide_the_command_says_where_to_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    told = run("check")
    assert (told.exit_code, "mkdocs.yml" in told.output) == (2, True)


@pytest.mark.parametrize("form", [*FORMATS])
def test_every_letter_is_told_whatever_the_machine_writes_by_itself(root: Path, form: str) -> None:
    wrong = skeleton(Kind.ARTICLE, TITLE, templates()).replace("[trust", "[\u05e9\u05dc\u05d5\u05dd \u6771")
    (root / "docs/articles").mkdir(exist_ok=True)
    (root / "docs/articles/foreign.md").write_text(wrong, "utf-8")
    told = CliRunner(charset="cp1252").invoke(main, ["check", "--format", form, "articles/foreign.md"])
    assert told.exit_code == 1, told.exception
    assert "\u05e9\u05dc\u05d5\u05dd \u6771" in told.stdout_bytes.decode("utf-8")
    (root / "docs/articles/foreign.md").unlink()


def test_a_file_that_cannot_be_written_is_told_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: object) -> list[Path]:
        raise OSError(errno.ENOSPC, "No space left on device", "docs/models/new.md")

    monkeypatch.setattr("alongside.command.new.write", refuses)
    told = run("new", "model", TITLE)
    assert (told.exit_code, "docs/models/new.md: No space left on device — " in told.output) == (1, True)


HOSTILE = Problem("docs/a,b:c%\n.md", 3, "`50 %\r\n::error::`", "`x`")


def test_an_annotation_cannot_be_broken_by_what_it_quotes() -> None:
    lines = list(FORMATS["github"](found_in([HOSTILE], [HOSTILE])))
    place = "file=docs/a%2Cb%3Ac%25%0A.md,line=3"
    assert lines == [f"::{level} {place}::`50 %25 ::error::` — `x`" for level in ("error", "warning")]


def test_what_is_told_as_data_is_told_whole() -> None:
    told = json.loads("".join(FORMATS["json"](found_in([HOSTILE], []))))
    assert told == {
        "problems": [{"path": HOSTILE.path, "line": 3, "what": HOSTILE.what, "example": "`x`"}],
        "advice": [],
    }


def test_settings_of_an_owners_own_file_are_checked_with_what_they_inherit(root: Path) -> None:
    (root / "brand.yml").write_text("INHERIT: mkdocs.yml\nextra:\n  owner:\n    email: nobody\n", "utf-8")
    told = run("check", "-f", str(root / "brand.yml"), str(root / "brand.yml"))
    (root / "brand.yml").unlink()
    assert told.exit_code == 1 and told.stdout.startswith("brand.yml:4: `extra.owner.email` should be an email address")
