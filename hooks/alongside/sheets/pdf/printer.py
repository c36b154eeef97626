"""Prints one sheet as a PDF."""

import datetime
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pikepdf
import typst
from msgspec import Struct

from alongside.sheets.model import Sheet
from alongside.sheets.pdf import fonts
from alongside.sheets.pdf.described import Described, described
from alongside.sheets.pdf.details import Copy, Details, Paper
from alongside.sheets.pdf.faults import SheetError
from alongside.sheets.pdf.fields import MismatchError, make_fillable
from alongside.sheets.pdf.payload import blocks_of, payload_of

NEARLY_EMPTY = 0.35
"""A last page filled less than this is worth setting the sheet closer."""
USUAL_PAGES = 3
"""More pages than this are worth it, too."""
CLOSER = (0.86, 0.72, 0.6)
"""Parts of the usual white space, tried in turn."""


class End(Struct, frozen=True):
    """What the template says of a sheet: its last page, how much of it is filled, the pitch of its rules."""

    page: int
    filled: float
    pitch: float
    """In points."""


class Printer:
    """Prints sheets with one compiler, which keeps what sheets have in common.

    `templates` is the folder that holds `tokens.yml` and `sheets/` with the page design and its fonts.
    """

    def __init__(self, templates: Path) -> None:
        folder = templates / "sheets"
        setting: dict[str, Any] = {
            "root": str(templates),
            "font_paths": [str(folder / "fonts")],
            "ignore_system_fonts": True,
        }
        self._compiler = typst.Compiler(str(folder / "sheet.typ"), **setting)
        self._font = (folder / "fonts" / fonts.FILE).read_bytes()
        measured = typst.query(
            str(folder / "widths.typ"),
            "<widths>",
            field="value",
            one=True,
            sys_inputs={"characters": json.dumps(fonts.CHARACTERS)},
            **setting,
        )
        self._widths = [round(width) for width in json.loads(measured)]

    def print_sheet(self, sheet: Sheet, details: Details, paper: Paper, copy: Copy = "participants") -> bytes:
        """The sheet as a fillable PDF/UA-1 file, the same bytes each time.

        Raises:
            SheetError: the sheet cannot be printed.
        """
        pages, end = self._well_filled(details, payload_of(sheet, details, paper, copy))
        fields = tuple(described(blocks_of(sheet, copy)))
        return self._fillable(details, pages, fields, end.pitch)

    def _well_filled(self, details: Details, payload: dict[str, Any]) -> tuple[bytes, End]:
        """The pages, set a little closer where that spares one."""
        pages, end = self._set(details, payload)
        if end.page > USUAL_PAGES or (end.page > 1 and end.filled < NEARLY_EMPTY):
            for squeeze in CLOSER:
                closer, closer_end = self._set(details, {**payload, "squeeze": squeeze})
                if closer_end.page < end.page:
                    return closer, closer_end
        return pages, end

    def _set(self, details: Details, payload: dict[str, Any]) -> tuple[bytes, End]:
        """The pages before they are fillable, and where they end."""
        try:
            pages, warnings = self._compiler.compile_with_warnings(
                format="pdf",
                sys_inputs={"sheet": json.dumps(payload)},
                pdf_standards=["ua-1"],
                timestamp=datetime.datetime.combine(details.edition, datetime.time(), datetime.UTC),
            )
            end = self._compiler.query("<end>", field="value", one=True)
        except typst.TypstError as error:
            raise SheetError(details.id, _said(error)) from error
        if warnings:
            raise SheetError(details.id, [said for warning in warnings for said in _said(warning)])
        assert isinstance(pages, bytes), "a PDF is one file"
        return pages, msgspec.json.decode(end, type=End)

    def _fillable(self, details: Details, pages: bytes, fields: Sequence[Described], pitch: float) -> bytes:
        printed = io.BytesIO()
        with pikepdf.open(io.BytesIO(pages)) as pdf:
            try:
                make_fillable(pdf, fields, fonts.embed(pdf, self._font, self._widths, pitch))
            except MismatchError as error:
                raise SheetError(details.id, [str(error)]) from error
            pdf.save(printed, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return printed.getvalue()


def _said(diagnostic: typst.TypstError | typst.TypstWarning) -> list[str]:
    return [diagnostic.message, *diagnostic.hints]
