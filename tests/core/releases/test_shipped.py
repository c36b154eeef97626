"""No file of another's is shipped without the text of its licence."""

from pathlib import Path

import pytest

from alongside.releases.shipped import PLACES, SHIPPED, Shipped, licences
from tests.guide import ROOT

ABOUT = "NOTICE.txt"


def files_of_others(root: Path) -> set[str]:
    """Every file in the folders of others' works, licences included."""
    return {path.relative_to(root).as_posix() for place in PLACES for path in (root / place).iterdir()}


def without_licence(root: Path) -> set[str]:
    known = {path for each in SHIPPED for path in (*each.found(root), each.text)}
    return {path for path in files_of_others(root) - known if not path.endswith(ABOUT)}


def test_a_third_party_file_without_its_licence_text_is_found(tmp_path: Path) -> None:
    assert without_licence(ROOT) == set()
    for place in PLACES:
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "new.min.js").touch()
    assert without_licence(tmp_path) == {f"{place}/new.min.js" for place in PLACES}


@pytest.mark.parametrize("each", SHIPPED, ids=lambda each: each.work.name)
def test_a_work_has_files_and_the_text_of_its_licence_and_of_its_parts(each: Shipped) -> None:
    assert list(each.found(ROOT))
    text = (ROOT / each.text).read_text("utf-8")
    assert "Copyright" in text
    assert [part.name for part in each.parts if f"---- {part.name}" not in text] == []
    licences_named = " ".join(work.licence for work in (each.work, *each.parts))
    for word, sign in {"Apache": "Apache License", "Zlib": "Jean-loup Gailly", "OFL": "SIL OPEN FONT LICENSE"}.items():
        assert word not in licences_named or sign in text


def test_scripts_are_the_versions_that_the_notice_beside_them_tells() -> None:
    notice = (ROOT / "docs/assets/javascripts/vendor" / ABOUT).read_text("utf-8").replace("\n", " ")
    scripts = [each for each in SHIPPED if any(path.endswith(".js") for path in each.files)]
    for each in scripts:
        for work in (each.work, *each.parts):
            assert f"{work.name} {work.version}".lower() in notice.lower(), work.name


def test_all_licences_stand_in_one_text() -> None:
    text = licences(ROOT)
    for each in SHIPPED:
        assert (ROOT / each.text).read_text("utf-8").strip() in text
