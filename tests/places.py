"""Every place to write that was ever published, by its stored name: `python -m tests.places` adds those there are now.

Done when an edition is released. A name is never taken out, but where a place was given up on purpose: what somebody
typed there is shown to them as words without a place.
"""

from collections.abc import Iterator

from alongside.guide import Guide
from tests.guide import ROOT, guide

FILE = ROOT / "tests/fixtures/places.txt"
"""A line each: a sheet's id and the name of a place, by which browsers know what was typed there."""


def published() -> list[str]:
    """The lines of the file."""
    return FILE.read_text("utf-8").splitlines()


def there_are(guide: Guide) -> Iterator[str]:
    """The lines for the places of all sheets; of a sheet that has moved, under its former ids as well."""
    for id_, sheet in guide.sheets.items():
        for known in (id_, *guide.former_ids(guide.items[id_])):
            yield from (f"{known} {field.name}" for field in sheet.fields())


def gone(lines: list[str], guide: Guide) -> list[str]:
    """Which of the places are no longer there, with what to do."""
    found = set(there_are(guide))
    return [
        f"{line}: what was typed there is no longer found — put the former name behind the place's new words: "
        f"`{{#{line.partition(' ')[2]}}}`, or only what stood for its row or column"
        for line in lines
        if line not in found
    ]


if __name__ == "__main__":
    FILE.write_text("".join(f"{line}\n" for line in sorted({*published(), *there_are(guide())})), "utf-8")
