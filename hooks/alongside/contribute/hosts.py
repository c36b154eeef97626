"""Hosts of repositories: where a page is edited, where a file is begun, and which words their addresses carry.

An address tells its host by its form. For a new file GitHub and Gitea take `filename` and `value` (go-gitea/gitea,
pull request 16556), GitLab `file_name`, `content` and `commit_message`. GitHub's `description` is not
documented. A host passes over a parameter that it does not know: the worst is an editor with less written in it.
"""

import re

from msgspec import Struct

LONGEST_ADDRESS = 7000
"""So many characters an address with a file in it may have: servers refuse longer ones from 8,192 on."""


class Host(Struct, frozen=True):
    """A kind of host."""

    name: str
    """As people call it."""
    edit: str
    """The address under which pages are edited, as a pattern: its repository, branch and folder."""
    new: str
    """Where a file is begun, of the same three; the folder under it is put behind."""
    filename: str
    """The parameter for the new file's name."""
    value: str
    """The parameter for its text."""
    said: str = ""
    """The parameter for what is said of a change, or nothing."""


class NewFile(Struct, frozen=True):
    """How a file is begun at an owner's host."""

    host: str
    address: str
    """The item's folder, such as `worksheets`, is put behind it."""
    filename: str
    value: str
    longest: int = LONGEST_ADDRESS


_FOLDER = r"(?P<branch>[^/]+)/(?P<folder>.*)"
HOSTS = (
    Host(
        "GitLab",
        rf"(?P<repository>https?://[^/]+/.+)/-/edit/{_FOLDER}",
        "{repository}/-/new/{branch}/{folder}",
        "file_name",
        "content",
        "commit_message",
    ),
    Host(
        "Gitea or Forgejo",
        rf"(?P<repository>https?://[^/]+/[^/]+/[^/]+)/_edit/{_FOLDER}",
        "{repository}/_new/{branch}/{folder}",
        "filename",
        "value",
    ),
    Host(
        "GitHub",
        rf"(?P<repository>https?://[^/]+/[^/]+/[^/]+)/edit/{_FOLDER}",
        "{repository}/new/{branch}/{folder}",
        "filename",
        "value",
        "description",
    ),
)
"""The hosts that are known, each by the form of its addresses alone: an organisation's own server has another name."""


def host_of(repository: str) -> Host | None:
    """The host of an owner's `repository`, the address under which pages are edited; None where its form tells none."""
    return next((host for host in HOSTS if re.fullmatch(host.edit, repository)), None)


_PAGES = {
    "github.com": "{}/edit/main/docs/",
    "gitlab.com": "{}/-/edit/main/docs/",
    "codeberg.org": "{}/_edit/main/docs/",
}
"""Public hosts: where the files of a repository are edited, of its page."""


def edited_at(repository: str) -> str:
    """Where files are most likely edited, of an address that is no such place on a public host; otherwise nothing."""
    found = re.fullmatch(r"(?P<page>https?://(?P<host>[^/]+)/[^/]+/[^/]+?)(?:\.git|/.*)?", repository)
    edited = _PAGES.get(found["host"].lower()) if found and not host_of(repository) else None
    return edited.format(found["page"]) if found and edited else ""


def new_file(repository: str) -> NewFile | None:
    """How a file is begun there; None where the host is not known."""
    host = host_of(repository)
    found = host and re.fullmatch(host.edit, repository)
    if not host or not found:
        return None
    return NewFile(host.name, host.new.format(**found.groupdict()), host.filename, host.value)
