"""Sets pages with Typst, for sheets and cards alike."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import typst

from alongside.faults import DesignError, SheetError


class Typesetter:
    """One design of pages with its compiler, which keeps what documents have in common.

    `templates` is the folder that holds `tokens.yml`, and `print/` with the designs and their fonts; `design` is the
    design's place in `print/`.
    """

    def __init__(self, templates: Path, design: str) -> None:
        self._compiler = typst.Compiler(str(templates / "print" / design), **_setting(templates))

    def pages(self, name: str, payload: Mapping[str, Any], edition: date) -> bytes:
        """A PDF/UA-1 file of what the design makes of the payload, dated to the edition: the same bytes each time.

        Raises:
            SheetError: it cannot be set, or Typst warns of something. It says so of `name`.
        """
        pages = self._compiled(
            name,
            payload,
            format="pdf",
            pdf_standards=["ua-1"],
            timestamp=datetime.combine(edition, time(), UTC),
        )
        assert isinstance(pages, bytes), "a PDF is one file"
        return pages

    def picture(self, name: str, payload: Mapping[str, Any], ppi: float) -> bytes:
        """A PNG of the first page of what the design makes of the payload, with `ppi` pixels an inch of paper.

        Raises:
            SheetError: it cannot be set, or Typst warns of something. It says so of `name`.
        """
        pages = self._compiled(name, payload, format="png", ppi=ppi)
        return pages if isinstance(pages, bytes) else pages[0]

    def _compiled(self, name: str, payload: Mapping[str, Any], **wanted: Any) -> bytes | list[bytes]:
        """One file, or where the format has one a page and there are several, a list of them."""
        try:
            made, warnings = self._compiler.compile_with_warnings(sys_inputs={"payload": json.dumps(payload)}, **wanted)
        except typst.TypstError as error:
            raise SheetError(name, _said(error)) from error
        if warnings:
            raise SheetError(name, [said for warning in warnings for said in _said(warning)])
        assert made is not None, "what is to be written nowhere is handed back"
        return made

    def reported(self, label: str) -> str:
        """What the design says under a label of the pages that were set last, as a JSON array."""
        return self._compiler.query(f"<{label}>", field="value")


def measured(templates: Path, design: str, label: str, **inputs: Any) -> Any:
    """What a design that is not printed says under a label, given these inputs.

    Raises:
        DesignError: it cannot be read.
    """
    try:
        found = typst.query(
            str(templates / "print" / design),
            f"<{label}>",
            field="value",
            one=True,
            sys_inputs={name: json.dumps(value) for name, value in inputs.items()},
            **_setting(templates),
        )
    except (typst.TypstError, RuntimeError) as error:  # a fault of a file that is imported is a RuntimeError
        raise DesignError(f"overrides/print/{design}: {error}") from error
    return json.loads(found)


def _setting(templates: Path) -> dict[str, Any]:
    return {
        "root": str(templates),
        "font_paths": [str(templates / "print" / "fonts")],
        "ignore_system_fonts": True,
    }


def _said(diagnostic: typst.TypstError | typst.TypstWarning) -> list[str]:
    return [diagnostic.message, *diagnostic.hints]
