"""Writes one part, a sheet or a session, as a Word file."""

from pathlib import Path

from alongside.faults import SheetError
from alongside.languages.catalogues import by_tag
from alongside.languages.speaking import speaking
from alongside.sheets.details import Details
from alongside.sheets.document import Part
from alongside.sheets.word.blank import Blank
from alongside.sheets.word.blocks import BlockWriter
from alongside.sheets.word.frame import add_foot, add_head, describe
from alongside.sheets.word.logo import Logo
from alongside.sheets.word.package import packed
from alongside.tokens import read_tokens


class Writer:
    """Writes parts, all from one blank file a language. `templates` is the folder that holds `tokens.yml`."""

    def __init__(self, templates: Path) -> None:
        self._templates = templates
        self._tokens = read_tokens(templates)
        self._blanks: dict[tuple[str, str, bool], Blank] = {}
        self._logo = Logo(templates)

    def write_part(self, part: Part) -> bytes:
        """The part as a .docx file, the same bytes each time.

        Raises:
            SheetError: it cannot be written, such as for a character that XML has no place for.
        """
        document = self._blank(part.details).open()
        try:
            with speaking(by_tag(self._templates, part.details.language)):
                add_head(document, part, self._logo)
                BlockWriter(document).write(part.blocks)
                add_foot(document, part.details)
                describe(document, part)
        except ValueError as error:
            raise SheetError(part.details.id, [str(error)]) from error
        return packed(document, part.details.edition)

    def _blank(self, details: Details) -> Blank:
        key = (details.language, details.brand.accent, not details.brand.logo)
        if key not in self._blanks:
            self._blanks[key] = Blank(self._tokens, *key)
        return self._blanks[key]
