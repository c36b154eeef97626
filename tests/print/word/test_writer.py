"""What stands in a Word file, and as what."""

import io
import re
import zipfile
from itertools import pairwise

import msgspec
import pytest
from PIL import Image

from alongside.faults import SheetError
from alongside.owner.brand import Printed
from alongside.sheets.document import FACILITATOR, AgendaRow, AgendaTable, Figure, Part
from alongside.sheets.model import (
    Heading,
    Listing,
    Paragraph,
    RatingRow,
    Ruled,
    Run,
    Space,
    Table,
    Tick,
    Ticks,
    Words,
    fields_of,
)
from alongside.sheets.word.writer import Writer
from tests.core.sheets.samples import DETAILS, EVERY_BLOCK, SECRET, part, ruled, runs
from tests.guide import OVERRIDES
from tests.print.word.opened import Opened, style_of, words_of
from tests.second_brand import ACCENT, LOGO

BLOCKS = EVERY_BLOCK.participants()
MARK = "\N{RIGHT SINGLE QUOTATION MARK}"
FIELDS = [field for block in BLOCKS for field in fields_of(block)]


def written(writer: Writer, *blocks: object) -> Opened:
    """A part of these blocks alone."""
    return Opened(writer.write_part(Part(DETAILS, blocks)))  # type: ignore[arg-type]


def test_an_owners_logo_stands_in_place_of_the_mark_undistorted_and_told(writer: Writer, every_block: Opened) -> None:
    brand = Printed(ACCENT, LOGO, 60 / 40)
    sheet = part(EVERY_BLOCK)
    branded = msgspec.structs.replace(sheet, details=msgspec.structs.replace(sheet.details, brand=brand))
    content = writer.write_part(branded)
    opened = Opened(content)
    assert content == Writer(OVERRIDES).write_part(branded)
    assert list(opened.disordered()) == []
    with zipfile.ZipFile(io.BytesIO(content)) as package, Image.open(package.open("word/media/image1.png")) as picture:
        pixels = picture.convert("RGBA").tobytes()
        ratio = picture.width / picture.height
    (shape,) = opened.document.inline_shapes
    assert ratio == pytest.approx(1.5, rel=0.02)
    assert shape.width / shape.height == pytest.approx(1.5, rel=0.02)
    assert bytes.fromhex(f"{ACCENT[1:]}ff") in pixels
    assert [told.get("descr") for told in opened.find("//*[local-name()='docPr']")] == [DETAILS.organisation]
    mark = "//w:style[@w:styleId='Kind']//w:left[@w:val='double']"
    assert (opened.find(mark, "word/styles.xml"), len(every_block.find(mark, "word/styles.xml"))) == ([], 1)


def test_headings_are_word_s_own_below_the_title(every_block: Opened) -> None:
    assert every_block.paragraphs("Title") == [DETAILS.title]
    found = {level: every_block.paragraphs(f"Heading{level}") for level in (1, 2, 3)}
    assert found == {1: ["On my own"], 2: ["Our team"], 3: ["Our promises"]}
    names = {style.style_id: style.name for style in every_block.document.styles}
    assert [names[style] for style in ("Title", "Heading1", "Heading4")] == ["Title", "Heading 1", "Heading 4"]


def test_headings_and_prompts_stay_with_what_follows(every_block: Opened) -> None:
    for style in ("Heading1", "Heading2", "Heading3", "Heading4", "Title", "Prompt", "TableHead"):
        assert every_block.find(f"//w:style[@w:styleId='{style}']/w:pPr/w:keepNext", "word/styles.xml"), style


def test_every_tick_and_every_choice_is_a_box_to_click(every_block: Opened) -> None:
    expected = [
        name
        for field in FIELDS
        for name in (
            [field.name]
            if isinstance(field, Tick)
            else [f"{field.name}={choice}" for choice in "12345"]
            if isinstance(field, RatingRow)
            else []
        )
    ]
    boxes = every_block.find("//w:sdt[w:sdtPr/w14:checkbox]")
    assert [box.find("./{*}sdtPr/{*}tag").values()[0] for box in boxes] == expected
    assert {box.findtext(".//{*}t") for box in boxes} == {"☐", "○"}
    assert set(every_block.find("//w:sdt//w:rFonts/@w:ascii")) == {"MS Gothic"}
    numbers = every_block.find("//w:sdtPr/w:id/@w:val")
    assert len(set(numbers)) == len(expected)


def test_a_box_is_named_in_as_many_letters_as_word_takes(writer: Writer) -> None:
    tick = Tick("a-name" * 20, runs("Ask what success looks like to them, and listen for longer than is comfortable"))
    opened = written(writer, Ticks((tick,)))
    assert opened.find("//w:alias/@w:val") == ["Ask what success looks like to them, and listen for longer than…"]
    assert opened.find("//w:tag/@w:val") == [("a-name" * 20)[:64]]


def test_a_ruled_space_has_a_paragraph_a_line(every_block: Opened) -> None:
    spaces = [field for field in FIELDS if isinstance(field, Ruled)]
    assert len(every_block.paragraphs("RuledLine")) == sum(space.rules for space in spaces)
    for space in spaces:
        assert space.label in every_block.text
    pitch = every_block.find("//w:style[@w:styleId='RuledLine']/w:pPr/w:spacing/@w:line", "word/styles.xml")
    assert 8 <= int(pitch[0]) / 20 / 72 * 25.4 <= 9


def test_a_ruled_space_stays_on_the_page_of_its_prompt(writer: Writer) -> None:
    lines = written(writer, ruled("one", rules=3), Paragraph(runs("After"))).find(
        "//w:p[w:pPr/w:pStyle/@w:val='RuledLine']"
    )
    assert [bool(line.xpath("./w:pPr/w:keepNext", namespaces=line.nsmap)) for line in lines] == [True, True, False]


def test_tables_repeat_their_heads_and_never_cut_a_row(every_block: Opened) -> None:
    tables = every_block.find("//w:tbl")
    assert len(tables) == 3
    for table in tables:
        rows = table.findall("{*}tr")
        assert [row.find("./{*}trPr/{*}tblHeader") is not None for row in rows] == [True, *[False] * (len(rows) - 1)]
        assert all(row.find("./{*}trPr/{*}cantSplit") is not None for row in rows)


def test_a_table_has_every_word_and_every_space(every_block: Opened) -> None:
    expected = [
        [words.strip() for words in row]
        for row in (["Who", "Promises to", ""], ["First", "", "gladly"], ["Second", "", ""])
    ]
    assert [[cell.text for cell in row.cells] for row in every_block.document.tables[1].rows] == expected


def test_each_list_counts_from_its_own_start(writer: Writer) -> None:
    def items(*texts: str) -> tuple[tuple[Paragraph], ...]:
        return tuple((Paragraph(runs(text)),) for text in texts)

    inner = Listing(True, 1, items("Inner"))
    nested = Listing(True, 1, ((Paragraph(runs("Outer")), inner), *items("Outer again")))
    opened = written(writer, Listing(True, 1, items("One", "Two")), Listing(True, 3, items("Three")), nested)
    found = []
    for paragraph in opened.find("//w:p[w:pPr/w:numPr]"):
        level, number = (paragraph.find(f".//{{*}}{tag}").values()[0] for tag in ("ilvl", "numId"))
        override = f"//w:num[@w:numId='{number}']/w:lvlOverride[@w:ilvl='{level}']/w:startOverride/@w:val"
        found.append((words_of(paragraph), number, level, *opened.find(override, "word/numbering.xml")))
    assert found == [
        ("One", "1", "0", "1"),
        ("Two", "1", "0", "1"),
        ("Three", "2", "0", "3"),
        ("Outer", "3", "0", "1"),
        ("Inner", "4", "1", "1"),
        ("Outer again", "3", "0", "1"),
    ]


@pytest.mark.parametrize(
    "first",
    [
        Listing(False, 1, ((Paragraph(runs("Inner")),),)),
        Table((runs("Who"),), ((Space("who", "Who"),),)),
        Ruled("r", "R", 1),
    ],
    ids=["a-list", "a-table", "rules"],
)
def test_an_item_that_does_not_begin_with_words_keeps_its_number(
    writer: Writer, first: Listing | Table | Ruled
) -> None:
    opened = written(writer, Listing(True, 1, ((first,),)))
    numbered = opened.find("//w:p[w:pPr/w:pStyle/@w:val='ListNumber']")
    assert [words_of(paragraph) for paragraph in numbered] == [""]


@pytest.mark.parametrize("first", [Paragraph(runs("Words")), ruled("words", "Words", 1)], ids=["words", "rules"])
def test_an_item_holds_all_its_blocks(writer: Writer, first: Paragraph | Ruled) -> None:
    rest = (Paragraph(runs("More")), Listing(False, 1, ((Paragraph(runs("Inner")),),)), ruled("last", "Last"))
    body = written(writer, Listing(True, 1, ((first, *rest),))).find("//w:body/w:p")
    found = [(style_of(paragraph), words_of(paragraph)) for paragraph in body if words_of(paragraph)][4:]
    assert found == [("ListNumber", "Words"), ("ListContinue", "More"), ("ListBullet", "Inner"), ("Prompt", "Last")]


def test_rules_in_a_list_follow_its_numbered_prompt(every_block: Opened) -> None:
    body = [(style_of(found), words_of(found)) for found in every_block.find("//w:body/w:p")]
    at = body.index(("ListNumber", "A third thing:"))
    assert body[at + 1 : at + 4] == [("RuledLine", ""), ("RuledLine", ""), ("ListNumber", "A fourth.")]


def test_bullets_and_numbers_are_lists_of_word(every_block: Opened) -> None:
    formats = [
        every_block.find(f"//w:abstractNum[@w:abstractNumId='{kind}']/w:lvl[1]/w:numFmt/@w:val", "word/numbering.xml")
        for kind in every_block.find("//w:num/w:abstractNumId/@w:val", "word/numbering.xml")
    ]
    assert formats == [["decimal"], ["bullet"]]


def test_links_lead_to_their_addresses(every_block: Opened) -> None:
    (link,) = every_block.find("//w:hyperlink")
    target = every_block.document.part.rels[link.values()[0]].target_ref
    assert (words_of(link), target) == ("guide", "https://alongside.example/guide/")


def test_styles_of_words_are_kept(every_block: Opened) -> None:
    def said(tag: str) -> list[str]:
        return [words_of(run) for run in every_block.find(f"//w:body//w:r[w:rPr/{tag}]")]

    assert (said("w:b"), said("w:i"), said("w:rStyle[@w:val='Code']")) == (["one"], ["no"], ["by hand"])


def test_a_quote_is_set_off(every_block: Opened) -> None:
    assert every_block.paragraphs("Quote") == ["Write it down."]


def test_the_head_says_what_the_sheet_is(every_block: Opened) -> None:
    head = every_block.paragraphs("Kind", "Title", "Subtitle", "Facts")
    facts = "45 minutes · 2 people · For leaders and colleagues"
    assert head == ["WORKSHEET Alongside", DETAILS.title, DETAILS.summary, facts]


def test_the_foot_says_where_it_is_from_and_counts_pages(every_block: Opened) -> None:
    assert every_block.foot == (
        "alongside.example/worksheets/every-block Page 1 of 1\nEdition of 22 November 2026 of Alongside · CC BY 4.0"
    )
    fields = every_block.find("//w:fldSimple/@w:instr", "word/footer1.xml")
    assert [field.strip() for field in fields] == ["PAGE", "NUMPAGES"]
    relations = every_block.parts["word/_rels/footer1.xml.rels"]
    assert [found.get("Target") for found in relations] == [DETAILS.address]


def test_notes_stand_on_the_facilitator_s_copy_alone(every_block: Opened, facilitators: Opened) -> None:
    assert SECRET not in every_block.text and "FACILITATOR" not in every_block.text
    assert SECRET in facilitators.text and f"Facilitator{MARK}s notes" in facilitators.paragraphs("Heading1")
    assert facilitators.paragraphs("Kind") == [f"WORKSHEET · FACILITATOR{MARK}S COPY Alongside"]
    assert facilitators.document.core_properties.title == f"{DETAILS.title} · {FACILITATOR}"


def test_the_language_is_the_reader_s(every_block: Opened) -> None:
    assert every_block.find("//w:rPrDefault//w:lang/@w:val", "word/styles.xml") == ["en-GB"]
    assert every_block.document.core_properties.language == "en-GB"


def test_properties_say_title_author_and_subject(every_block: Opened) -> None:
    said = every_block.document.core_properties
    assert (said.title, said.author, said.subject) == (DETAILS.title, DETAILS.organisation, DETAILS.summary)
    assert said.created == said.modified
    assert said.created and said.created.date() == DETAILS.edition


def test_what_is_printed_fits_either_paper(every_block: Opened) -> None:
    """In millimetres: an A4 page, of which US Letter shows 279.4 from the top, less the edge that printers leave."""
    section = every_block.document.sections[0]
    assert section.page_width and section.page_height and section.footer_distance and section.left_margin
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert section.page_height.mm - section.footer_distance.mm <= 279.4 - 6
    assert section.left_margin.mm >= 15


def test_the_same_sheet_gives_the_same_bytes(writer: Writer, every_block: Opened) -> None:
    assert writer.write_part(part(EVERY_BLOCK)) == every_block.content
    assert {entry.date_time for entry in every_block.entries} == {(2026, 11, 22, 0, 0, 0)}


def test_an_agenda_has_a_running_clock(writer: Writer) -> None:
    steps = (
        AgendaRow("1. Open", "time-1", "0:00", "65 minutes", runs('Say "Welcome".'), runs("Sit."), ()),
        AgendaRow("2. Close", "time-2", "1:05", "5 minutes", runs("Say no more."), (), runs("Team health check")),
    )
    rows = written(writer, AgendaTable(steps, "1:10", "time-end")).document.tables[0].rows
    assert [[cell.text for cell in row.cells] for row in rows] == [
        ["Clock", "You say and do", "People do"],
        ["0:00\n65 minutes", "1. Open\nSay “Welcome”.", "Sit."],
        ["1:05\n5 minutes", "2. Close\nSay no more.", "Sheet: Team health check"],
        ["1:10", "End", ""],
    ]


def test_two_tables_in_a_row_stay_two(writer: Writer) -> None:
    table = Table((runs("Who"),), ((Words(runs("You")),),))
    opened = written(writer, table, table)
    assert [style_of(found) for found in opened.find("//w:tbl/following-sibling::*[1]")] == ["AfterTable"] * 2


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        (Paragraph(runs("A bell: \a")), "XML"),
        (Figure("<svg/>", "Two strokes", 1), "no place for a drawing: “Two strokes”"),
    ],
    ids=["a-control-character", "a-drawing"],
)
def test_a_fault_names_the_sheet_and_says_why(writer: Writer, block: Paragraph | Figure, reason: str) -> None:
    with pytest.raises(SheetError) as caught:
        written(writer, block)
    assert str(caught.value).startswith("every-block: ") and reason in str(caught.value)


def test_a_sheet_without_facts_is_written(writer: Writer) -> None:
    bare = msgspec.structs.replace(DETAILS, minutes=None, people="", audience="", organisation="")
    opened = Opened(writer.write_part(Part(bare, (Heading(2, runs("One")),))))
    assert opened.paragraphs("Facts") == [] and opened.paragraphs("Kind") == ["WORKSHEET"]
    assert opened.foot.endswith("Edition of 22 November 2026 · CC BY 4.0")


def test_words_that_are_code_and_a_link_look_like_a_link(writer: Writer) -> None:
    run = Run("here", code=True, strong=True, href="https://alongside.example/")
    opened = written(writer, Paragraph((run,)))
    assert opened.find("//w:body//w:r/w:rPr/w:rStyle/@w:val") == ["Hyperlink"]
    assert re.search("here", opened.text)


def test_numbers_of_boxes_go_up(every_block: Opened) -> None:
    numbers = [int(number) for number in every_block.find("//w:sdtPr/w:id/@w:val")]
    assert all(after == before + 1 for before, after in pairwise(numbers))
