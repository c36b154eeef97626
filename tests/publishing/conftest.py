"""A built site with what should never be sent, a page that has moved, and each server with it."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from msgspec import structs

from alongside.headers import server_files
from alongside.site import Site
from tests.guide import OVERRIDES, guide, owner
from tests.publishing.servers import SERVERS, Server, serving

FORMER, PRESENT = "/help/a-former-address/", "/articles/asking-for-help/"
SECRETS = (".env", ".git/config", "articles/.page.md.swp")


def moved_site(address: str = "https://practice.org/") -> Site:
    """The guide in which one page stood elsewhere before, at an address of its own."""
    item = guide().get("asking-for-help")
    items = {**guide().items, item.id: structs.replace(item, formerly=("help/a-former-address.md",))}
    changed = structs.replace(owner(), site_url=address)
    return Site(replace(guide(), items=items, owner=changed), OVERRIDES, Path("unused"))


@pytest.fixture(scope="session")
def published(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site as an owner may have it."""
    folder = tmp_path_factory.mktemp("published") / "site"
    shutil.copytree(site_folder, folder, copy_function=os.link)
    shutil.copytree(site_folder / "articles/asking-for-help", folder / FORMER.strip("/"))
    texts = dict.fromkeys(SECRETS, "secret") | {".well-known/acme-challenge/token": "asked for"}
    for name, text in (server_files(moved_site()) | texts).items():
        (folder / name).unlink(missing_ok=True)  # the link alone
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module", params=SERVERS)
def server(
    request: pytest.FixtureRequest, published: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """Each server, started from its recipe."""
    with serving(request.param, published, tmp_path_factory.mktemp(request.param)) as running:
        yield running
