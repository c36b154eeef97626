"""An owner's repository: which host it is at, and where a file is begun there."""

import pytest

from alongside.contribute.hosts import host_of, new_file


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
