"""What the page design is fed: one plain mapping a document."""

from collections.abc import Sequence
from typing import Any

import msgspec

from alongside.qr import qr_code
from alongside.sheets.details import Details
from alongside.sheets.document import Cover, Document, Part


def payload_of(document: Document, squeezes: Sequence[float] = ()) -> dict[str, Any]:
    """Paper, size, cover and parts. `squeezes` gives the part of the usual white space that each part uses."""
    about = document.about
    return {
        "paper": document.paper,
        "size": document.size,
        "title": _title(document),
        "author": about.organisation,
        "description": about.summary,
        "language": about.language,
        "cover": _cover(document.cover) if document.cover else None,
        "parts": [
            _part(part, squeeze)
            for part, squeeze in zip(document.parts, squeezes or [1.0] * len(document.parts), strict=True)
        ],
    }


def _title(document: Document) -> str:
    """What a viewer shows above the pages."""
    copy = "" if document.cover else document.parts[0].copy
    return document.about.title + (f": {copy[0].lower()}{copy[1:]}" if copy else "")


def _cover(cover: Cover) -> dict[str, Any]:
    return {
        "kicker": cover.details.kind,
        "details": _details(cover.details),
        "advice": cover.advice,
        "qr": qr_code(cover.details.address),
    }


def _details(details: Details) -> dict[str, Any]:
    """With what is known of it in words."""
    return {**msgspec.to_builtins(details), "facts": details.facts}


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
