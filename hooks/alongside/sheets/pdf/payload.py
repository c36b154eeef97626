"""What the page design is fed: one plain mapping a sheet."""

from typing import Any

import msgspec
import segno

from alongside.sheets.model import Block, Sheet
from alongside.sheets.pdf.described import uncited
from alongside.sheets.pdf.details import Copy, Details, Paper


def blocks_of(sheet: Sheet, copy: Copy) -> tuple[Block, ...]:
    """The blocks that this copy prints."""
    match copy:
        case "participants":
            return uncited(sheet.participants())


def payload_of(sheet: Sheet, details: Details, paper: Paper, copy: Copy) -> dict[str, Any]:
    """Details, blocks, paper, the QR code as SVG, and `squeeze`, the part of the usual white space to use."""
    return {
        "paper": paper,
        "squeeze": 1.0,
        "details": msgspec.to_builtins(details),
        "blocks": msgspec.to_builtins(blocks_of(sheet, copy)),
        "qr": segno.make(details.address, error="m", micro=False).svg_inline(border=0, omitsize=True),
    }
