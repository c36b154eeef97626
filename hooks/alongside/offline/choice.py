"""What a reader may keep besides the pages: files to download, by format and paper."""

from collections.abc import Iterator

from msgspec import Struct

from alongside.files.formats import FORMATS, Download, Format, all_downloads
from alongside.guide import Guide
from alongside.languages.speaking import say
from alongside.paper import Paper

PAGE = "offline"
"""The id of the page on which the guide is kept."""


class Choice(Struct, frozen=True):
    """Files that are kept together."""

    group: str
    """Its name in the lists of files."""
    label: str
    paper: Paper | None


def group_of(download: Download) -> str:
    """The group of a file to download; empty for zips, which hold what the others are, and for pictures."""
    if download.format.is_shown:
        return "pages"
    if download.kind == "zip":
        return ""
    return "-".join(filter(None, (download.kind if download.kind == "docx" else download.key, download.paper)))


def choices(guide: Guide) -> list[Choice]:
    """What may be chosen, in the order of the formats; both Word files of a sheet are one choice."""
    offered = {group_of(download) for download in all_downloads(guide)}
    found = {choice.group: choice for form in FORMATS for choice in _choices(form, guide) if choice.group in offered}
    return list(found.values())


def _choices(form: Format, guide: Guide) -> Iterator[Choice]:
    if form.is_shown or form.key == "zip":
        return
    for paper in guide.papers if "{paper}" in form.suffix else (None,):
        sample = Download("", form, paper, "")
        yield Choice(group_of(sample), say("Word files") if sample.kind == "docx" else say(form.label), paper)
