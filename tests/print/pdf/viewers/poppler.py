"""Filling a PDF in poppler, the viewer in Evince and Okular: its library takes what is typed, its tools show it."""

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator
from ctypes import POINTER, Structure, c_char_p, c_double, c_int, c_void_p
from ctypes.util import find_library
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

import pikepdf
import pytest
from pikepdf import Name

from . import SCALE, Answers, Filled, fields, within_limits
from .mupdf import grey_of

TEXT = 2
"""What poppler calls the type of a field of words."""
Clicks = set[tuple[str, int, int]]
"""Fields' names with the left and the lower edge, in points, of the widget that is clicked."""


class _Place(Structure):
    """A widget on a page: its edges and its field."""

    _fields_ = (("left", c_double), ("bottom", c_double), ("right", c_double), ("top", c_double), ("field", c_void_p))


class _Listed(Structure):
    """A node of a list."""


_Listed._fields_ = (("place", POINTER(_Place)), ("next", POINTER(_Listed)))


def fill(content: bytes, answers: Answers) -> Filled:
    """The PDF with these answers."""
    with TemporaryDirectory() as folder:
        blank, filled, shown, printed = (Path(folder, name) for name in ("blank.pdf", "filled.pdf", "shown", "out.pdf"))
        blank.write_bytes(content)
        _fill(blank, within_limits(content, answers), _clicks(content, answers), filled)
        _run("pdftoppm", "-gray", "-r", str(72 * SCALE), "-singlefile", filled, shown)
        _run("pdftocairo", "-pdf", filled, printed)
        return Filled(grey_of(shown.with_suffix(".pgm").read_bytes()), printed.read_bytes())


def _clicks(content: bytes, answers: Answers) -> Clicks:
    """Where a box is ticked or a number chosen."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return {
            (str(field.T), int(widget.Rect[0]), int(widget.Rect[1]))
            for field in fields(pdf)
            if Name.Btn == field.FT and str(field.T) in answers
            for widget in field.get("/Kids", [field])
            if f"/{answers[str(field.T)]}" in widget.AP.N
        }


def _fill(blank: Path, answers: Answers, clicks: Clicks, filled: Path) -> None:
    library = _library()
    document = library.poppler_document_new_from_file(blank.as_uri().encode(), None, None)
    assert document
    for number in range(library.poppler_document_get_n_pages(document)):
        page = library.poppler_document_get_page(document, number)
        for place in _places(library.poppler_page_get_form_field_mapping(page)):
            name = library.poppler_form_field_get_name(place.field).decode()
            if library.poppler_form_field_get_field_type(place.field) == TEXT and name in answers:
                library.poppler_form_field_text_set_text(place.field, answers[name].encode())
            elif (name, int(place.left), int(place.bottom)) in clicks:
                library.poppler_form_field_button_set_state(place.field, 1)
    assert library.poppler_document_save(document, filled.as_uri().encode(), None)


def _places(listed: "ctypes._Pointer[_Listed]") -> Iterator[_Place]:
    while listed:
        yield listed.contents.place.contents
        listed = listed.contents.next


@cache
def _library() -> ctypes.CDLL:
    name = find_library("poppler-glib")
    if name is None:
        _missing("library", "libpoppler-glib8")
    library = ctypes.CDLL(name)
    pointer, text = c_void_p, c_char_p
    for function, (gives, *takes) in {
        "document_new_from_file": (pointer, text, text, pointer),
        "document_get_n_pages": (c_int, pointer),
        "document_get_page": (pointer, pointer, c_int),
        "document_save": (c_int, pointer, text, pointer),
        "page_get_form_field_mapping": (POINTER(_Listed), pointer),
        "form_field_get_name": (text, pointer),
        "form_field_get_field_type": (c_int, pointer),
        "form_field_text_set_text": (None, pointer, text),
        "form_field_button_set_state": (None, pointer, c_int),
    }.items():
        declared = getattr(library, f"poppler_{function}")
        declared.restype, declared.argtypes = gives, takes
    return library


def _run(tool: str, *arguments: str | Path) -> None:
    path = shutil.which(tool) or _missing(tool, "poppler-utils")
    subprocess.run([path, *arguments], check=True)


def _missing(what: str, package: str) -> NoReturn:
    """With no poppler on the machine a test skips; under CI=true it fails."""
    message = f"no {what} of poppler found: install Debian's `{package}`"
    (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
