"""The parts of a Word file are as Word wants them: it refuses a file that is not, where other programs forgive."""

from typing import Any

import pytest

from tests.print.word.opened import NAMES, Opened

W = f"{{{NAMES['w']}}}"


@pytest.fixture(params=["every_block", "facilitators"])
def opened(request: pytest.FixtureRequest) -> Opened:
    found: Opened = request.getfixturevalue(request.param)
    return found


def test_elements_stand_in_the_schema_s_order(opened: Opened) -> None:
    assert list(opened.disordered()) == []


def test_what_may_be_ignored_is_declared(opened: Opened) -> None:
    root = opened.parts["word/document.xml"]
    assert root.get(f"{{{NAMES['mc']}}}Ignorable") == "w14"
    assert root.nsmap["w14"] == NAMES["w14"]


def test_every_style_that_is_used_is_there_and_of_its_kind(opened: Opened) -> None:
    kinds = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
    declared = {
        (style.get(f"{W}type"), style.get(f"{W}styleId")) for style in opened.find("//w:style", "word/styles.xml")
    }
    used: set[tuple[Any, Any]] = {
        (kind, node.get(f"{W}val"))
        for part in ("word/document.xml", "word/footer1.xml")
        for tag, kind in kinds.items()
        for node in opened.find(f"//w:{tag}", part)
    }
    assert used and used <= declared
    referred = opened.find("//w:basedOn/@w:val | //w:next/@w:val", "word/styles.xml")
    assert set(referred) <= {name for _, name in declared}


def test_every_relationship_that_is_used_is_there(opened: Opened) -> None:
    for part, relations in (("document", "document.xml.rels"), ("footer1", "footer1.xml.rels")):
        there = {node.get("Id") for node in opened.parts[f"word/_rels/{relations}"]}
        used = {
            str(value)
            for node in opened.parts[f"word/{part}.xml"].iter()
            for name, value in node.attrib.items()
            if str(name).startswith(f"{{{NAMES['r']}}}")
        }
        assert used and used <= there


def test_every_part_has_a_type_and_every_relationship_a_part(opened: Opened) -> None:
    names = {entry.filename for entry in opened.entries}
    types = {node.get("PartName") for node in opened.parts["[Content_Types].xml"] if "PartName" in node.attrib}
    assert opened.entries[0].filename == "[Content_Types].xml"
    assert {str(name).removeprefix("/") for name in types} == {
        name for name in names if not name.endswith(".rels") and name != "[Content_Types].xml"
    }


def test_columns_add_up(opened: Opened) -> None:
    for table in opened.find("//w:tbl"):
        columns = [int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol")]
        assert sum(columns) == int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w"))
        for row in table.iter(f"{W}tr"):
            assert [int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for cell in row.iter(f"{W}tc")] == columns


def test_word_opens_it_in_its_mode_of_today(opened: Opened) -> None:
    modes = opened.find("//w:compatSetting[@w:name='compatibilityMode']/@w:val", "word/settings.xml")
    assert modes == ["15"]


def test_colours_and_fonts_are_those_of_the_design_tokens(opened: Opened, templates: Any) -> None:
    tokens = (templates / "tokens.yml").read_text("utf-8")
    for colour in opened.find("//w:color/@w:val | //@w:color", "word/styles.xml"):
        assert f'"#{colour}"' in tokens
    fonts = opened.find("//w:font/@w:name", "word/fontTable.xml")
    assert fonts == ["Literata", "Atkinson Hyperlegible Next", "MS Gothic"]
    assert opened.find("//w:altName/@w:val", "word/fontTable.xml") == ["Georgia", "Arial", "Segoe UI Symbol"]
