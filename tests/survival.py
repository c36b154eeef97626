"""What becomes of the published site when a build fails, is killed, or finds no room: `python -m tests.survival`.

Each trial begins with the old edition in place, and must end with the old one or the new one, whole: the same files
with the same bytes. The table says which; the exit status is 1 if any was neither. The guide is the small one of the
worst values, which has every kind of item and every page.
"""

import argparse
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.building import try_build
from tests.guide import ROOT
from tests.torture.guide import make

OLD, NEW = "The first edition", "The second edition"
GOOD = ("old", "new")
KILLS = 50
TERM = "docs/glossary/worst-term.md"
LONG_S = "\N{LATIN SMALL LETTER LONG S}"
FEW_BYTES = 100_000
"""A limit on the size of a file stands for a full disk: what is larger cannot be written whole."""


@dataclass(frozen=True)
class Cause:
    """Something that goes wrong in a build."""

    name: str
    prepare: Callable[[Path], object]
    """Makes it happen, in the project's folder."""
    environment: tuple[tuple[str, str], ...] = ()
    """Over what the process has: variables and their values."""


def _edit(source: str, old: str, new: str) -> Callable[[Path], object]:
    def prepare(project: Path) -> None:
        text = (project / source).read_text("utf-8")
        assert old in text, f"{old!r} should stand in {source}"
        (project / source).write_text(text.replace(old, new, 1), "utf-8")

    return prepare


def _write(source: str, text: str) -> Callable[[Path], object]:
    return lambda project: (project / source).write_text(text, "utf-8")


def _add(source: str, text: str) -> Callable[[Path], object]:
    return lambda project: (project / source).write_text((project / source).read_text("utf-8") + text, "utf-8")


def _damage(pattern: str) -> Callable[[Path], object]:
    def prepare(project: Path) -> None:
        for path in (project / ".cache").glob(pattern):
            content = path.read_bytes()
            path.write_bytes(content[: len(content) // 2])

    return prepare


def _empty_docs(project: Path) -> None:
    shutil.rmtree(project / "docs")
    (project / "docs").mkdir()


CAUSES = (
    Cause("letters of a term that fold to others", _edit(TERM, "also:\n- ", f"also:\n- {LONG_S}poke up\n- ")),
    Cause("a work with an address that is none", _add("docs/sources/references.yml", "\nzz2020:\n  url: x.org\n")),
    Cause("everything kept cut in half", _damage("*/*.*")),
    Cause("a date of the build that is empty", lambda _: None, (("SOURCE_DATE_EPOCH", ""),)),
    Cause("a date of the build in words", lambda _: None, (("SOURCE_DATE_EPOCH", "today"),)),
    Cause("no file in docs", _empty_docs),
    Cause("a template that is not there", _edit("docs/about/index.md", "\n---\n", "\ntemplate: nope.html\n---\n")),
    Cause("an image that is not there", _add("docs/about/index.md", "\n![A team](team.png)\n")),
    Cause("a dead link in a term", _edit(TERM, "summary: ", "summary: '[x](gone.md)' # ")),
    Cause("no index of a kind", lambda project: (project / "docs/articles/index.md").unlink()),
    Cause("a page at the address of the error page", _write("docs/404.md", "---\ntitle: Lost\n---\n\nText.\n")),
    Cause("a template that Jinja cannot read", _edit("overrides/article.html", "{%", "{% nothing %}{%")),
    Cause("a template that fails on its last page", _edit("overrides/workshop.html", "{%", "{{ nothing.at.all }}{%")),
    Cause("tokens that are no YAML", _add("overrides/tokens.yml", "\n[: broken\n")),
    Cause("a token that is gone", _edit("overrides/tokens.yml", "paper:", "papier:")),
    Cause("a print design that Typst cannot read", _add("overrides/print/shared.typ", "\n#let (\n")),
    Cause("no list of letters", lambda project: (project / "overrides/print/letters.txt").unlink()),
    Cause("a template that is gone", lambda project: (project / "overrides/text/blocks.html").unlink()),
    Cause("a script that is a dangling link", lambda project: (project / "docs/assets/x.js").symlink_to("nowhere")),
)


def main() -> None:
    """Prints a line for each trial."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        trials = Trials(Path(folder))
        bad = trials.kills(arguments.kills, arguments.seed) + trials.no_room()
        bad += sum(trials.cause(cause) not in GOOD for cause in CAUSES)
    sys.exit(bad > 0)


class Trials:
    """A project with two editions of its site, both whole; each trial begins with the old one in place."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / ".cache").mkdir()
        self.config = self._project(folder / "project", NEW)
        self.site = self.config.parent / "site"
        self.old = self._edition(self._project(folder / "old", OLD))
        self.new = self._edition(self.config)

    def cause(self, cause: Cause) -> str:
        """What stands after a build of a project in which something is wrong; said in a line."""
        config = self._project(Path(tempfile.mkdtemp(dir=self.folder)), NEW)
        cause.prepare(config.parent)
        self.begin()
        done = try_build(config, self.site, environment=dict(cause.environment))
        stands = self.stands()
        if done.returncode == 0 and stands == "neither":
            aside = config.parent / "aside"
            stands = "new" if self._edition(config, aside) == contents(self.site) else "neither"
        return _said(cause.name, done, stands)

    def kills(self, count: int, seed: int) -> int:
        """Kills builds at random moments; how many left neither edition whole."""
        chance, begun = random.Random(seed), time.monotonic()
        self.begin()
        self.build()
        whole = time.monotonic() - begun
        left = {"old": 0, "new": 0, "neither": 0}
        for _ in range(count):
            self.begin()
            build = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(self.site)],
                cwd=self.config.parent,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            try:
                build.wait(chance.uniform(0, whole * 1.1))
            except subprocess.TimeoutExpired:
                build.kill()
                build.wait()
            left[self.stands()] += 1
        _say(f"{count} kills at random moments in {whole:.1f} s", f"{left['old']} old, {left['new']} new", left)
        assert self.build().returncode == 0
        assert self.stands() == "new"
        return left["neither"]

    def no_room(self) -> int:
        """Builds where large files cannot be written; 1 if that left neither edition whole."""
        self.begin()
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (FEW_BYTES, FEW_BYTES))  # noqa: E731
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(self.site)],
            cwd=self.config.parent,
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=limit,
        )
        return _said("no room for large files", done, self.stands()) not in GOOD

    def _project(self, folder: Path, description: str) -> Path:
        folder.mkdir(exist_ok=True)
        config = make(folder).config
        text = config.read_text("utf-8")
        config.write_text(re.sub(r"(?m)^site_description: .*", f"site_description: {description}", text), "utf-8")
        for name in (".cache", "overrides"):
            (folder / name).unlink()
        (folder / ".cache").symlink_to(self.folder / ".cache")
        shutil.copytree(ROOT / "overrides", folder / "overrides")
        return config

    def _edition(self, config: Path, into: Path | None = None) -> dict[str, bytes]:
        into = into or config.parent / "site"
        done = try_build(config, into)
        assert done.returncode == 0, done.stderr
        return contents(into)

    def build(self) -> subprocess.CompletedProcess[str]:
        """Builds the new edition."""
        return try_build(self.config, self.site)

    def begin(self) -> None:
        """Puts the old edition in place."""
        for left in self.site.parent.glob(".site.*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        shutil.rmtree(self.site, ignore_errors=True)
        shutil.copytree(self.folder / "old/site", self.site)

    def stands(self) -> str:
        """Which edition stands, whole: the old, the new or neither."""
        now = contents(self.site)
        return "old" if now == self.old else "new" if now == self.new else "neither"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _said(what: str, done: subprocess.CompletedProcess[str], stands: str) -> str:
    """Says what stands after a build: the old or the new edition, or what is wrong."""
    if "Traceback" in done.stderr:
        stands += ", with a traceback"
    elif done.returncode and not (done.stderr.strip() and stands == "old"):
        stands += ", with no message" if stands == "old" else ", with a failure"
    last = done.stderr.strip().splitlines()[-1:]
    _say(what, f"exit {done.returncode}", stands, *(last if done.returncode else ()))
    return stands


def _say(what: str, how: str, *stands: object) -> None:
    print(f"{what:<48} {how:<18}", *stands, flush=True)


if __name__ == "__main__":
    main()
