from datetime import date

import pytest

from alongside.guide import Guide
from alongside.files.formats import downloads
from alongside.read import read_guide
from alongside.sheets.document import FACILITATOR, AgendaTable, Part
from alongside.files.word import word_parts
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def guide() -> Guide:
    return read_guide(ROOT / "docs", None)[0]


@pytest.fixture(scope="module")
def parts(guide: Guide) -> dict[str, Part]:
    return word_parts(guide, date(2026, 11, 22))


def test_every_word_file_that_is_offered_is_made(guide: Guide, parts: dict[str, Part]) -> None:
    offered = {
        download.address
        for item in guide.library()
        for download in downloads(item, guide)
        if download.address.endswith(".docx")
    }
    assert parts.keys() == offered and len(offered) > 70


def test_a_copy_says_whose_it_is(parts: dict[str, Part]) -> None:
    for address, part in parts.items():
        assert part.copy == (FACILITATOR if address.endswith("-facilitator.docx") else ""), address


def test_notes_stand_on_the_facilitator_s_copy_alone(guide: Guide, parts: dict[str, Part]) -> None:
    for name, sheet in guide.sheets.items():
        url = guide.get(name).url
        assert len(parts[f"{url}{name}.docx"].blocks) == len(sheet.participants())
        if sheet.has_notes:
            assert len(parts[f"{url}{name}-facilitator.docx"].blocks) == len(sheet.blocks)


def test_every_session_has_a_running_clock(guide: Guide, parts: dict[str, Part]) -> None:
    for workshop in guide.of_kind("workshop"):
        part = parts[f"{workshop.url}{workshop.id}-facilitator.docx"]
        assert any(isinstance(block, AgendaTable) for block in part.blocks), workshop.id
