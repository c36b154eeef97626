"""Which Word files are made, and under which addresses: every format of `downloads.py` that is one."""

from collections.abc import Iterator
from datetime import date

from alongside.catalogue import Catalogue
from alongside.downloads import downloads
from alongside.items import Timed, Workshop
from alongside.packs.session import session_part
from alongside.printing import part_of
from alongside.sheets.pdf.document import Part

SUFFIX = ".docx"
FACILITATOR = "-facilitator.docx"


def word_parts(guide: Catalogue, edition: date) -> dict[str, Part]:
    """What to write, by the address of the Word file under the site's: `worksheets/x/x.docx`."""
    return {
        address: _part(item, guide, edition, is_facilitators=address.endswith(FACILITATOR))
        for item in guide.library()
        if isinstance(item, Timed)
        for address in _addresses(item, guide)
    }


def _addresses(item: Timed, guide: Catalogue) -> Iterator[str]:
    return (offered.address for offered in downloads(item, guide) if offered.address.endswith(SUFFIX))


def _part(item: Timed, guide: Catalogue, edition: date, *, is_facilitators: bool) -> Part:
    if isinstance(item, Workshop):
        return session_part(item, guide, edition)
    return part_of(item, guide, edition, "facilitator" if is_facilitators else "participants")
