"""What the page design is fed: one plain mapping a document."""

from collections.abc import Sequence
from typing import Any

import msgspec

from alongside.languages.language import ENGLISH
from alongside.languages.speaking import noted, say
from alongside.qr import qr_code
from alongside.sheets.details import Details
from alongside.sheets.document import Cover, Document, Part

WORDS = {
    "page": noted("Page %(page)s of %(pages)s"),
    "page_alone": noted("page %(page)s"),
    "pages": noted("pages %(first)s to %(last)s"),
    "contents": noted("Contents"),
    "licence": noted("You may copy, change and share it under %(licence)s."),
    "clock": noted("Clock"),
    "say": noted("You say and do"),
    "do": noted("People do"),
    "sheet": noted("Sheet:"),
    "end": noted("end"),
    "agenda": noted("The clock runs from the start; write the time of day below it. You say what is in %(example)s."),
    "example": noted("“this letter”"),
    "qr": noted("QR code that leads to this page: %(address)s"),
}
"""The words of the page design itself, which puts values in the place of `%(name)s`."""


def payload_of(document: Document, squeezes: Sequence[float] = ()) -> dict[str, Any]:
    """Paper, size, cover and parts. `squeezes` gives the part of the usual white space that each part uses."""
    about = document.about
    return {
        "paper": document.paper,
        "brand": msgspec.to_builtins(about.brand),
        "size": document.size,
        "title": _title(document),
        "author": about.organisation,
        "description": about.summary,
        "language": about.language,
        "words": {key: say(words) for key, words in WORDS.items()},
        "cover": _cover(document.cover) if document.cover else None,
        "parts": [
            _part(part, squeeze)
            for part, squeeze in zip(document.parts, squeezes or [1.0] * len(document.parts), strict=True)
        ],
    }


def _title(document: Document) -> str:
    """What a viewer shows above the pages."""
    copy = "" if document.cover else document.parts[0].copy
    if document.about.language == ENGLISH.tag:
        copy = copy[:1].lower() + copy[1:]
    return document.about.title + (f": {copy}" if copy else "")


def _cover(cover: Cover) -> dict[str, Any]:
    return {
        "kicker": cover.details.kind,
        "details": _details(cover.details),
        "advice": cover.advice,
        "qr": qr_code(cover.details.address),
    }


def _details(details: Details) -> dict[str, Any]:
    """With what is known of it in words."""
    return {
        **{key: value for key, value in msgspec.to_builtins(details).items() if key != "brand"},
        "facts": details.facts,
        "short_facts": details.short_facts,
        "edition_words": details.edition_words,
        "imprint": details.imprint,
    }


def _part(part: Part, squeeze: float) -> dict[str, Any]:
    """A part with the prefix on every field's name."""
    return {
        "details": _details(part.details),
        "blocks": _prefixed(msgspec.to_builtins(part.blocks), part.prefix),
        "kicker": part.kicker,
        "copy": part.copy,
        "copies": part.copies,
        "qr": qr_code(part.details.address),
        "squeeze": squeeze,
        "flows": not part.is_filled_in,
        "handout": part.is_handout,
    }


def _prefixed(value: Any, prefix: str) -> Any:
    """Blocks as plain values, in which only fields have a `name`."""
    if isinstance(value, list | tuple):
        return [_prefixed(inner, prefix) for inner in value]
    if isinstance(value, dict):
        return {key: prefix + inner if key == "name" else _prefixed(inner, prefix) for key, inner in value.items()}
    return value
