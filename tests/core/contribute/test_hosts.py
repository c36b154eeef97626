"""An owner's repository: which host it is at, and where a file is begun there."""

import pytest

from alongside.contribute.hosts import edited_at, host_of, new_file
from alongside.owner.reading import read_owner
from alongside.problems import report
from tests.guide import ROOT

SHIPPED = (ROOT / "mkdocs.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("repository", "host", "address"),
    [
        ("https://github.com/o/guide/edit/main/docs/", "GitHub", "https://github.com/o/guide/new/main/docs/"),
        ("https://git.firm.org/o/guide/edit/v2/docs/", "GitHub", "https://git.firm.org/o/guide/new/v2/docs/"),
        ("https://gitlab.com/a/b/guide/-/edit/main/docs/", "GitLab", "https://gitlab.com/a/b/guide/-/new/main/docs/"),
        (
            "https://codeberg.org/o/guide/_edit/main/docs/",
            "Gitea or Forgejo",
            "https://codeberg.org/o/guide/_new/main/docs/",
        ),
    ],
)
def test_an_address_tells_its_host_and_where_a_file_is_begun(repository: str, host: str, address: str) -> None:
    found = new_file(repository)
    assert found
    assert (found.host, found.address) == (host, address)


@pytest.mark.parametrize("repository", ["", "https://code.firm.org/edit/main/docs/", "https://github.com/o/guide/"])
def test_an_address_of_another_form_tells_none(repository: str) -> None:
    assert host_of(repository) is None
    assert new_file(repository) is None


@pytest.mark.parametrize(
    ("repository", "edited"),
    [
        ("https://github.com/o/guide", "https://github.com/o/guide/edit/main/docs/"),
        ("https://github.com/o/guide.git", "https://github.com/o/guide/edit/main/docs/"),
        ("https://github.com/o/guide/tree/main/docs", "https://github.com/o/guide/edit/main/docs/"),
        ("https://gitlab.com/o/guide/", "https://gitlab.com/o/guide/-/edit/main/docs/"),
        ("https://codeberg.org/o/guide", "https://codeberg.org/o/guide/_edit/main/docs/"),
        ("https://github.com/o/guide/edit/main/docs", ""),
        ("https://code.firm.org/o/guide", ""),
    ],
)
def test_a_repositorys_own_page_is_no_place_to_edit_files(repository: str, edited: str) -> None:
    assert edited_at(repository) == edited
    assert not edited or host_of(edited)
    text = SHIPPED.replace("https://code.alongside.example/edit/main/docs/", repository)
    told = report(read_owner(text, "mkdocs.yml", {})[1])
    assert [line.split(" — ")[1] for line in told] == ([f"for example `repository: {edited}`"] if edited else [])
