"""What hosts run for each pull request: well-formed, pinned, without rights, and made of commands that there are."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from alongside.offline.folder import ADDRESS
from tests.guide import ROOT
from tests.workflows import CHECK, GITHUB, GITLAB, commands, offered, ran, read

TOOLS = Path(sys.executable).parent
FILES = [*GITHUB, GITLAB]
FORMS = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))


def found_by(tool: str, *words: str | Path) -> str:
    """What a tool has found; nothing where all is well."""
    done = subprocess.run([TOOLS / tool, *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr if done.returncode else ""


@pytest.mark.parametrize(
    ("schema", "files"), [("github-workflows", GITHUB), ("gitlab-ci", [GITLAB]), ("github-issue-forms", FORMS)]
)
def test_each_file_has_the_form_that_its_host_reads(schema: str, files: list[Path]) -> None:
    assert files and found_by("check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files) == ""


def test_no_workflow_has_a_known_weakness() -> None:
    assert found_by("zizmor", "--offline", "--no-progress", *GITHUB) == ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_others_publish_is_named_by_its_digest(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    others = [line for line in lines if re.match(r"\s*(- )?(uses|image|container):", line)]
    pinned = re.compile(r"uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+|(image|container): \S+:\S+@sha256:[0-9a-f]{64}")
    assert others and [line for line in others if not pinned.search(line)] == []


def test_a_pull_request_of_a_fork_meets_no_secret_and_may_write_nothing() -> None:
    found = read(CHECK)
    assert set(found["on"]) == {"pull_request", "push"}
    assert found["permissions"] == {} and found["jobs"]
    assert {str(job["permissions"]) for job in found["jobs"].values()} == {"{'contents': 'read'}"}
    for path in (CHECK, GITLAB):
        text = path.read_text("utf-8")
        assert not re.search(r"secrets\.|_TOKEN|pull_request_target|workflow_run|id-token|pages:", text), path.name


def test_nothing_that_a_pull_request_says_becomes_a_command() -> None:
    assert [run for path in GITHUB for job in commands(path).values() for run in job if "${{" in run] == []


@pytest.mark.parametrize("path", [CHECK, GITLAB], ids=lambda path: path.name)
def test_every_command_is_one(path: Path) -> None:
    """The shell reads each, and each begins with a file of the project, or with what an installed one brings."""
    brought = {"pip", "alongside", "mkdocs", "git", "apt-get", "python"}
    for command in [command for job in commands(path).values() for command in job]:
        done = subprocess.run(["bash", "-n"], input=command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        word = next(word for word in command.split() if not re.match(r"[A-Z_]+=", word))
        file = ROOT / word
        assert word in brought or (file.is_file() and file.stat().st_mode & 0o111), command


def test_both_hosts_run_the_same() -> None:
    github, gitlab = commands(CHECK), commands(GITLAB)
    told = " --format github"  # GitLab reads no annotations
    assert {name: sorted(run.replace(told, "") for run in job) for name, job in github.items()} == {
        name: sorted(job) for name, job in gitlab.items()
    }
    assert offered(CHECK) == offered(GITLAB) == [f"site/{ADDRESS}"]
    written = (ROOT / "README.md").read_text("utf-8") + (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert [command for command in gitlab["preview"] if command not in written] == []


def test_the_check_of_a_pull_request_passes_here() -> None:
    (command,) = [command for command in commands(CHECK)["preview"] if "alongside" in command]
    done = ran(command, ROOT, TOOLS)
    assert done.returncode == 0, done.stdout + done.stderr
    assert all(line.startswith("::warning file=") for line in done.stdout.splitlines())


def test_who_answers_for_what_is_named_once_the_owner_fills_it_in() -> None:
    """The file names nobody; each line, once it holds, names something that is there, and a line of the same kind."""
    lines = (ROOT / "CODEOWNERS").read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == []
    rules = [match.groups() for line in lines if (match := re.fullmatch(r"# (\*|/\S*) +(@[\w-]+)", line))]
    assert rules[0][0] == "*" and len(rules) == sum(" @" in line for line in lines[2:])
    gone = [
        path
        for path, _ in rules[1:]
        if not (ROOT / path[1:]).exists() or path.endswith("/") != (ROOT / path[1:]).is_dir()
    ]
    assert gone == []
