"""What stands round a sheet: its head, the foot of every page, and what the file says of itself."""

import re
from datetime import datetime, time

from docx.document import Document
from docx.oxml.xmlchemy import BaseOxmlElement

from alongside.languages.speaking import say
from alongside.sheets.details import Details
from alongside.sheets.document import Part
from alongside.sheets.model import Run
from alongside.sheets.quotes import curled
from alongside.sheets.word.elements import page_field, tab, text_run
from alongside.sheets.word.logo import Logo
from alongside.sheets.word.text import link, paragraph, place, write

DOT = " \N{MIDDLE DOT} "


def add_head(document: Document, part: Part, logo: Logo) -> None:
    """Kind and copy behind the owner's logo, title, summary, facts."""
    details = part.details
    kind = DOT.join(filter(None, [part.kicker, part.copy]))
    first = paragraph(document, "Kind", (Run(kind.upper()),))
    if details.organisation:
        first._p.append(tab())
        write(first, (Run(details.organisation),))
    if details.brand.logo:
        logo.put_before(document, first, details.brand, details.organisation)
    place(document, first._p)
    for style, words in (
        ("Title", details.title),
        ("Subtitle", details.summary),
        ("Facts", DOT.join(details.facts)),
    ):
        if words:
            place(document, paragraph(document, style, (Run(words),))._p)


def add_foot(document: Document, details: Details) -> None:
    """Address and page numbers, below them edition and licence."""
    footer = document.sections[0].footer
    footer.is_linked_to_previous = False
    first = footer.paragraphs[0]
    first._p.style = "Footer"
    link(first, short_address(details.address), details.address)
    first._p.extend([tab(), *_numbers()])
    second = footer.add_paragraph()
    second._p.style = "Imprint"
    write(second, (Run(imprint(details)),))


def _numbers() -> list[BaseOxmlElement]:
    """The page's number and how many there are, as fields between words."""
    fields = {"page": "PAGE", "pages": "NUMPAGES"}
    parts = re.split(r"%\((page|pages)\)s", say("Page %(page)s of %(pages)s"))
    return [page_field(fields[part]) if at % 2 else text_run(part) for at, part in enumerate(parts) if part]


def short_address(address: str) -> str:
    """An address as people write it."""
    return address.split("://", maxsplit=1)[-1].rstrip("/")


def imprint(details: Details) -> str:
    """Edition and licence, in words."""
    return f"{details.imprint}{DOT}{details.licence}"


def describe(document: Document, part: Part) -> None:
    """The file's properties. It was made on the day of the edition, whenever that really was."""
    details, properties = part.details, document.core_properties
    properties.title = DOT.join(filter(None, [curled(details.title), part.copy]))
    properties.author = properties.last_modified_by = details.organisation
    properties.subject = details.summary
    properties.category = details.kind
    properties.identifier, properties.comments = details.address, imprint(details)
    properties.language = details.language
    properties.created = properties.modified = datetime.combine(details.edition, time())
    properties.revision = 1
