"""Settings may be inherited from another file, as MkDocs has it; a fault is shown in the file where it stands."""

import re

from alongside.owner.reading import read_owner
from alongside.problems import report
from tests.guide import ROOT

SHIPPED = (ROOT / "mkdocs.yml").read_text("utf-8")


def read(own: str, **others: str) -> tuple[object, list[str]]:
    def load(path: str) -> bytes:
        if path not in others:
            raise FileNotFoundError(2, "No such file or directory", path)
        return others[path].encode()

    owner, problems = read_owner(own, "brands/mkdocs.yml", {}, load)
    return owner, report(problems)


def test_inherited_settings_count() -> None:
    owner, problems = read("INHERIT: ../mkdocs.yml\nsite_name: Beside\n", **{"mkdocs.yml": SHIPPED})
    assert problems == [] and owner


def test_an_own_setting_counts_before_an_inherited_one() -> None:
    own = "INHERIT: ../mkdocs.yml\nextra:\n  owner:\n    organisation: Beside\n"
    owner, problems = read(own, **{"mkdocs.yml": SHIPPED})
    assert problems == [] and getattr(owner, "organisation", "") == "Beside"
    assert getattr(owner, "email", "") == "hello@alongside.example"


def test_a_fault_is_shown_in_the_file_where_it_stands() -> None:
    own = "INHERIT: ../mkdocs.yml\nextra:\n  owner:\n    email: nobody\n"
    above = SHIPPED.replace("delivery: email", "delivery: pigeon")
    _, problems = read(own, **{"mkdocs.yml": above})
    line = next(number for number, text in enumerate(above.split("\n"), 1) if "pigeon" in text)
    assert problems[0].startswith("brands/mkdocs.yml:4: ")
    assert problems[1].startswith(f"mkdocs.yml:{line}: ")


def test_a_file_that_is_not_there_and_a_ring_are_named() -> None:
    _, problems = read("site_name: x\nINHERIT: ../gone.yml\n")
    assert any(
        line.startswith("brands/mkdocs.yml:2: `../gone.yml`, from which settings are inherited") for line in problems
    )
    _, problems = read("INHERIT: mkdocs.yml\n", **{"brands/mkdocs.yml": "INHERIT: mkdocs.yml\n"})
    assert any("inherit from themselves" in problem for problem in problems)


def test_pages_without_folders_are_refused_in_one_line() -> None:
    text = SHIPPED.replace("docs_dir: docs\n", "docs_dir: docs\nuse_directory_urls: false\n")
    _, problems = read(text)
    assert len(problems) == 1 and "`use_directory_urls` is false" in problems[0]


def test_an_edition_is_a_day() -> None:
    for wrong in ('"22 November"', "2026-11-22 10:00:00", "1979-12-31", "[2026]", "true", "soon"):
        _, problems = read(re.sub(r"edition: \S+", f"edition: {wrong}", SHIPPED))
        assert len(problems) == 1 and "`extra.edition` should be a day" in problems[0], wrong
    _, problems = read(re.sub(r"  edition: \S+", "  other: 1", SHIPPED))
    assert len(problems) == 1 and "`extra.edition`, the day of this edition, is missing" in problems[0]


def test_an_empty_setting_takes_out_what_is_inherited() -> None:
    """An owner who has no telephone could not be rid of ours otherwise."""
    own = "INHERIT: ../mkdocs.yml\nextra:\n  owner:\n    telephone:\n    address:\n    repository:\n    hours:\n"
    owner, problems = read(own, **{"mkdocs.yml": SHIPPED})
    assert problems == [] and owner
    assert [getattr(owner, key) or "" for key in ("telephone", "address", "repository", "hours")] == [""] * 4
    _, problems = read("INHERIT: ../mkdocs.yml\nextra:\n  owner:\n    email:\n", **{"mkdocs.yml": SHIPPED})
    assert len(problems) == 1 and "the key `extra.owner.email` is missing" in problems[0]
