"""The whole guide read at once: every problem of every file, and the real files without any."""

from pathlib import Path

import pytest

from alongside.problems import report
from alongside.read import read_guide
from tests.cases import Case, cases
from tests.guide import OVERRIDES, read

REFERENCE = """- key: {key}
  type: book
  authors: [Known, A.]
  year: 2001
  title: A known work
  container: A press
  isbn: '9780000000002'
  study: practitioner
  area: teams
  finding: Something.
  limits: Everything.
  tier: core
  told_with: [{told_with}]
"""


def write_guide(case: Case, docs: Path) -> None:
    works = (
        REFERENCE.format(key=key, told_with=case.get("told_with", {}).get(key, ""))
        for key in case.get("references", ())
    )
    files = {**case["files"], "sources/references.yml": "".join(works)}
    for name, text in files.items():
        path = docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


@pytest.mark.parametrize("case", cases("guides"), ids=str)
def test_every_problem_across_items_is_reported(case: Case, tmp_path: Path) -> None:
    write_guide(case, tmp_path)
    _, problems = read_guide(tmp_path, None, OVERRIDES)
    assert report(problems) == case["problems"]


def test_the_real_guide_has_no_problem() -> None:
    guide, problems = read()
    assert report(problems) == []
    assert guide.library()


FILES = ("about.md", "sources/references.yml", "assets/diagrams/x.svg")


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path, name: str) -> None:
    place = tmp_path / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes("---\ntitle: Caf\xe9\n---\n".encode("latin-1"))
    _, problems = read_guide(tmp_path, None, OVERRIDES)
    assert [problem.path for problem in problems] == [f"docs/{name}"]
    assert "not UTF-8" in problems[0].what


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    place = tmp_path / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.touch()
    read_bytes = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path == place:
            raise PermissionError(13, "Permission denied", str(path))
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    _, problems = read_guide(tmp_path, None, OVERRIDES)
    assert [problem.path for problem in problems] == [f"docs/{name}"]
    assert "cannot be read" in problems[0].what and "Permission denied" in problems[0].what
