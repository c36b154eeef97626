"""Which files are items: what editors leave behind is passed over, what cannot stand in an address is refused."""

from pathlib import Path

import pytest

from alongside.finding import find
from alongside.problems import report


def found(docs: Path, *names: str) -> tuple[list[str], list[str], list[str]]:
    for name in names:
        path = docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", "utf-8")
    files = find(docs)
    return list(files.items), sorted(files.assets), report(files.problems)


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "project/docs"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize(
    "name",
    [
        ".#x.md", "._x.md", "worksheets/.x.md.swp", "x.md~", "x.bak", "x.orig", "x.md.rej", "#x.md#", ".git/x.md",
        "assets/.DS_Store", "Thumbs.db", "worksheets/x.tmp",
    ],
)  # fmt: skip
def test_what_editors_and_systems_leave_behind_is_passed_over(name: str, docs: Path) -> None:
    assert found(docs, name, "articles/a.md") == (["articles/a.md"], [], [])


def test_a_dangling_link_and_a_folder_with_a_pages_name_are_passed_over(docs: Path) -> None:
    (docs / "gone.md").symlink_to(docs / "nowhere.md")
    (docs / "notes.md").mkdir()
    assert found(docs, "articles/a.md") == (["articles/a.md"], [], [])


@pytest.mark.parametrize(
    ("name", "right"),
    [
        ("articles/x.markdown", "call it `x.md`"),
        ("articles/x.MD", "call it `x.md`"),
        ("articles/x.mkd", "call it `x.md`"),
        ("articles/x.en.md", "call it `x.md`"),
        ("worksheets/README.md", "a name of its own"),
        ("README.md", "a name of its own"),
        ("worksheets/2026/x.md", "move it to `docs/worksheets/x.md`"),
        ("articles/a#b.md", "small letters"),
        ("articles/a?b.md", "small letters"),
        ("articles/a%20b.md", "small letters"),
        ("articles/a b.md", "small letters"),
        ("articles/a'b.md", "small letters"),
        ('articles/a"b.md', "small letters"),
        ("articles/für.md", "small letters"),
        ("articles/Trust.md", "small letters"),
        ("articles/a_b.md", "call it `docs/articles/a-b.md`"),
        ("articles/Night Shift.md", "call it `docs/articles/night-shift.md`"),
        ("de/articles/Night Shift.md", "call it `docs/de/articles/night-shift.md`"),
        ("articles/Night Shift.markdown", "call it `night-shift.md`"),
        ("checklists/night-shift.txt", "call it `night-shift.md`"),
        ("checklists/Night shift.docx", "call it `night-shift.md`"),
        ("checklists/night-shift", "call it `night-shift.md`"),
        ("checklist/night-shift.md", "move it to `docs/checklists/night-shift.md`"),
        ("Checklists/night-shift.md", "move it to `docs/checklists/night-shift.md`"),
        ("glossaries/shift.md", "move it to `docs/glossary/shift.md`"),
        ("german/worksheets/night-shift.md", "move it to `docs/de/worksheets/night-shift.md`"),
        ("models/shift.svg", "move it to `docs/assets/diagrams/shift.svg`"),
        ("models/shift.png", "move it to `docs/assets/images/shift.png`"),
        ("assets/images/Us all.JPG", "`assets/images/us-all.jpg`"),
        (f"articles/{'x' * 180}.md", "up to 60"),
        ("assets/images/a b.png", "letters, digits, hyphens and dots"),
        ('assets/images/a"b.png', "letters, digits, hyphens and dots"),
        ("assets/images/a<b>.png", "letters, digits, hyphens and dots"),
        ("assets/page.html", "publish a picture"),
        ("worksheets/x/index.html", "publish a picture"),
        ("assets/page.XHTML", "publish a picture"),
        ("assets/page.svgz", "publish a picture"),
        ("assets/feed.xml", "publish a picture"),
        ("assets/images/x.js", "publish a picture"),
        ("assets/x.mjs", "publish a picture"),
        ("assets/x.wasm", "publish a picture"),
        ("assets/x.htaccess", "publish a picture"),
        ("x", "publish a picture"),
        ("glossary/aux.md", "give it a name of two words"),
        ("con/hello.md", "give it a name of two words"),
        ("assets/images/NUL.tar.png", "give it a name of two words"),
    ],
)
def test_a_file_that_could_not_be_found_again_is_refused_by_name(name: str, right: str, docs: Path) -> None:
    items, _, problems = found(docs, name)
    assert items == [] and len(problems) == 1
    assert problems[0].startswith(f"docs/{name}:1: ") and right in problems[0]


def test_any_plain_page_and_any_folder_of_pages_are_items(docs: Path) -> None:
    assert found(docs, "team.md", "team/index.md", "news/2026/spring.md")[0] == [
        "news/2026/spring.md",
        "team.md",
        "team/index.md",
    ]


def test_pictures_documents_and_the_sites_own_scripts_are_published(docs: Path) -> None:
    names = [
        "CNAME",
        "assets/images/a.JPG",
        "assets/javascripts/a/b.js",
        "assets/a.svg",
        "assets/form.pdf",
        "robots.txt",
    ]
    assert found(docs, *names)[1:] == (sorted(names), [])


def test_names_that_a_system_may_take_for_one_are_refused(docs: Path) -> None:
    _, _, problems = found(docs, "assets/a.png", "assets/A.png", "assets/images/A.png")
    assert len(problems) == 1 and "differs from that of `docs/assets/A.png` in capitals only" in problems[0]


def test_a_link_to_what_is_never_published_is_refused(docs: Path) -> None:
    for name in (".git/config", ".env", "overrides/x.md~"):
        target = docs.parent / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("a secret", "utf-8")
        (docs / f"{target.name.strip('.~')}.txt").symlink_to(target)
    (docs / "hooks").symlink_to(docs.parent / ".git")
    items, assets, problems = found(docs)
    assert (items, assets) == ([], []) and len(problems) == 4
    assert all("a link to a file outside the repository, or to one that is never published" in it for it in problems)


def test_a_linked_folder_within_the_repository_is_read_and_one_outside_is_refused(docs: Path, tmp_path: Path) -> None:
    (docs.parent / "shared").mkdir()
    (docs.parent / "shared/a.md").write_text("x", "utf-8")
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/b.md").write_text("x", "utf-8")
    (docs / "articles").symlink_to(docs.parent / "shared")
    (docs / "assets").symlink_to(tmp_path / "secret")
    (docs / "passwords.txt").symlink_to(tmp_path / "secret/b.md")
    (docs / "ring").symlink_to(docs)
    items, assets, problems = found(docs)
    assert items == ["articles/a.md"] and assets == []
    assert [problem.split(": ")[0] for problem in problems] == ["docs/assets:1", "docs/passwords.txt:1"]
