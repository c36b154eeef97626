"""A Word file opened again: what stands in it, and whether its parts are as Word wants them."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from lxml import etree  # type: ignore[import-untyped] # it ships no types

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
ORDER = {
    "pPr": """pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs suppressAutoHyphens spacing
        ind contextualSpacing jc outlineLvl rPr sectPr""",
    "rPr": "rStyle rFonts b bCs i iCs noProof color spacing position sz szCs u lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan tcBorders shd noWrap tcMar vAlign",
    "sdtPr": "rPr alias tag id checkbox",
    "checkbox": "checked checkedState uncheckedState",
    "pBdr": "top left bottom right between",
    "tblBorders": "top left bottom right insideH insideV",
    "style": "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr",
    "sectPr": "footerReference pgSz pgMar",
    "tr": "trPr tc",
    "tbl": "tblPr tblGrid tr",
    "settings": "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
    "num": "abstractNumId lvlOverride",
    "numbering": "abstractNum num",
    "lvl": "start numFmt lvlText lvlJc pPr rPr",
}
"""The order of children in the schema (ISO/IEC 29500-1, annex A), as far as the guide's files have them."""


class Opened:
    """A .docx file."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.document = docx.Document(io.BytesIO(content))
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            self.entries = package.infolist()
            self.parts = {
                entry.filename: etree.fromstring(package.read(entry))
                for entry in self.entries
                if entry.filename.endswith((".xml", ".rels"))
            }

    def find(self, path: str, part: str = "word/document.xml") -> list[Any]:
        """What an XPath finds in a part."""
        found: Any = self.parts[part].xpath(path, namespaces=NAMES)
        return list(found)

    def paragraphs(self, *styles: str) -> list[str]:
        """The words of all paragraphs, in tables too, of any of the styles (their ids)."""
        return [words_of(found) for found in self.find("//w:body//w:p") if not styles or style_of(found) in styles]

    @property
    def text(self) -> str:
        """All words of the body, a paragraph a line."""
        return "\n".join(self.paragraphs())

    @property
    def foot(self) -> str:
        """All words of the page's foot, a paragraph a line."""
        return "\n".join(words_of(found) for found in self.find("//w:p", "word/footer1.xml"))

    def disordered(self) -> Iterator[str]:
        """Elements whose children stand in another order than the schema's, or that the schema does not have there."""
        for part, tree in self.parts.items():
            for node in tree.iter(etree.Element):
                order = ORDER.get(local(node), "").split()
                children = [local(child) for child in node]
                known = [order.index(name) for name in children if name in order]
                if order and (len(known) < len(children) or known != sorted(known)):
                    yield f"{part}: {local(node)} holds {children}"


def local(node: Any) -> str:
    """A tag without its namespace."""
    return str(etree.QName(node).localname)


def words_of(paragraph: Any) -> str:
    """A paragraph's words; a tab counts as a blank."""
    parts = paragraph.xpath(".//w:t | .//w:r/w:tab", namespaces=NAMES)
    return "".join(part.text or "" if local(part) == "t" else " " for part in parts)


def style_of(paragraph: Any) -> str:
    """The id of a paragraph's style."""
    return next(iter(paragraph.xpath("./w:pPr/w:pStyle/@w:val", namespaces=NAMES)), "Normal")
