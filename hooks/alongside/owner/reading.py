"""Reads the owner's settings out of mkdocs.yml and reports every fault of them with its line."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from errno import ENOENT

import msgspec

from alongside.contribute.hosts import edited_at
from alongside.enquiry.needs import check_delivery, is_address
from alongside.enquiry.privacy import read_privacy
from alongside.items.frontmatter import YEARS
from alongside.owner.block import Block, build, check_block, short
from alongside.owner.layers import read_layers
from alongside.owner.looks import Looks
from alongside.owner.production import example_values
from alongside.owner.settings import MOST_OF_AN_ADDRESS, Owner, OwnerBlock
from alongside.problems import Problem

SITE = "for example `site_url: https://guide.your-organisation.org/`"
WORDS = {
    "site_name": ("the name of the guide", 120, "for example `site_name: Side by Side`"),
    "site_description": ("what the guide is, in a line", 300, "for example `site_description: How we lead here`"),
}
"""Keys at the top of mkdocs.yml, what each is, how long it may be, and an example."""
EDITION = "for example `edition: 2026-11-22`"


def _nothing(path: str) -> bytes:
    raise FileNotFoundError(ENOENT, "there is no such file", path)


def read_owner(
    text: str, path: str, environment: Mapping[str, str], load: Callable[[str], bytes] = _nothing
) -> tuple[Owner | None, list[Problem]]:
    """The settings in the `text` of mkdocs.yml, or None with everything that is wrong with them.

    `path` names the file in problems; `environment` gives the values of `!ENV`; `load` gives what a file holds that
    the settings name, by its path: one from which they are inherited, a logo.
    """
    layers = read_layers(text, path, environment, load)
    if not layers.data and layers.problems:
        return None, list(layers.problems)
    top = Block(layers.data, (), layers)
    checks = (_check_site, _check_words, _check_addresses, _check_edition, _check_owner)
    looks = Looks(top, load)
    told = (problem for check in checks for problem in check(top))
    problems = sorted({*layers.problems, *told, *looks.problems})
    if problems:
        return None, problems
    block = top.inner("extra").inner("owner")
    above = {key: top.data[key].strip() for key in ("site_url", *WORDS)} | {"edition": top.data["extra"]["edition"]}
    above |= {"name": above.pop("site_name"), "summary": above.pop("site_description")}
    owner: Owner = build(block._replace(data=block.data | above), Owner)
    # Paths are joined to both, as MkDocs does it
    folders = {"site_url": _folder(owner.site_url), "repository": _folder(owner.repository)}
    named_at = layers.place("extra", "owner", "organisation")
    return msgspec.structs.replace(owner, **folders, named_at=named_at, brand=looks.brand), []


def _check_site(top: Block) -> Iterator[Problem]:
    value = top.data.get("site_url")
    if not value:
        yield top.problem("`site_url`, the address of the site, is missing", SITE, "site_url")
    elif not is_address(value):
        yield top.problem(f"`site_url` should be a web address, but is `{short(value)}`", SITE, "site_url")
    elif len(value) > MOST_OF_AN_ADDRESS:
        what = f"`site_url` has {len(value)} characters, and may have {MOST_OF_AN_ADDRESS}: it stands on cards"
        yield top.problem(what, SITE, "site_url")


def _check_words(top: Block) -> Iterator[Problem]:
    """The guide's name, and what it is in a line."""
    for key, (what, most, example) in WORDS.items():
        value = top.data.get(key)
        plain = value.strip() if isinstance(value, str) else value
        if plain is None or plain == "":
            yield top.problem(f"`{key}`, {what}, is missing", example, key)
        elif not isinstance(plain, str) or len(plain) > most or "\n" in plain:
            should_be = f"a line of 1 to {most} characters"
            yield top.problem(f"`{key}` should be {should_be}, but is `{short(value)}`", example, key)


def _check_addresses(top: Block) -> Iterator[Problem]:
    """Pages stand in folders of their own, where their downloads lie beside them."""
    if top.data.get("use_directory_urls") is False:
        what = "`use_directory_urls` is false, but the guide's links and downloads need a folder a page"
        yield top.problem(what, "leave `use_directory_urls` out", "use_directory_urls")


def _check_edition(top: Block) -> Iterator[Problem]:
    extra = top.data.get("extra")
    value = extra.get("edition") if isinstance(extra, dict) else None
    if value is None:
        yield top.problem("`extra.edition`, the day of this edition, is missing", EDITION, "extra", "edition")
    elif not isinstance(value, date) or isinstance(value, datetime) or value.year not in YEARS:
        should_be = f"a day from {YEARS[0]} to {YEARS[-1]}, without quotes or a time"
        what = f"`extra.edition` should be {should_be}, but is `{short(value)}`"
        yield top.problem(what, EDITION, "extra", "edition")


def _check_owner(top: Block) -> Iterator[Problem]:
    extra = top.data.get("extra")
    owner = extra.get("owner") if isinstance(extra, dict) else None
    if not isinstance(owner, dict):
        what = "the block `extra.owner`, who stands behind the site, is missing"
        example = "add `owner:` under `extra:`, with at least organisation, email and enquiries"
        yield top.problem(what, example, "extra", "owner")
        return
    block = top.inner("extra").inner("owner")
    yield from check_block(block, OwnerBlock)
    yield from _check_repository(block)
    if isinstance(owner.get("enquiries"), dict):
        yield from _check_topics(block.inner("enquiries"))
        yield from check_delivery(block.inner("enquiries"))
        yield from _check_privacy(block.inner("enquiries"))
    if str(owner.get("production")).lower() in ("true", "1"):
        yield from example_values(top)


def _check_repository(block: Block) -> Iterator[Problem]:
    """A repository's own page is not where its files are edited."""
    value = block.data.get("repository")
    if isinstance(value, str) and (edited := edited_at(value)):
        what = f"`{short(value)}` is the page of a repository, and not the address at which its files are edited"
        yield block.problem(what, f"for example `repository: {edited}`", "repository")


def _check_topics(enquiries: Block) -> Iterator[Problem]:
    topics = enquiries.data.get("topics")
    seen: set[str] = set()
    for index, topic in enumerate(topics if isinstance(topics, list) else ()):
        plain = re.sub(r"\s+", " ", topic).strip().casefold() if isinstance(topic, str) else ""
        if plain and plain in seen:
            yield enquiries.problem(f"the topic `{topic}` stands twice", "name each topic once", "topics", index)
        seen.add(plain)
    mistakes = enquiries.data.get("mistakes")
    if isinstance(mistakes, str) and isinstance(topics, list) and topics and mistakes not in topics:
        what = f"`mistakes` names the topic `{short(mistakes)}`, which is none of the topics"
        yield enquiries.problem(what, f"for example `mistakes: {topics[-1]}`", "mistakes")


def _check_privacy(enquiries: Block) -> Iterator[Problem]:
    privacy = enquiries.data.get("privacy")
    if isinstance(privacy, str):
        yield from read_privacy(privacy, *enquiries.layers.place(*enquiries.where, "privacy"))[1]


def _folder(address: str) -> str:
    """An address with the slash at its end that joining needs; none stays none."""
    return address and address.rstrip("/") + "/"
