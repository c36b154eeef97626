"""The pictures that stand beside links: small, of the right size, the same each time, and never of empty boxes."""

import dataclasses
import io
from pathlib import Path

import pytest
from msgspec import structs
from PIL import Image

from alongside.faults import DesignError
from alongside.items.vocabulary import Kind
from alongside.machines.previews import address_of, make_previews, preview_of, previews
from alongside.site import Site
from tests.core.machines.published import publication
from tests.guide import OVERRIDES, guide, site

MOST = 40_000
"""Bytes that a picture may have."""
KINDS = [kind for kind in Kind if kind.in_library]


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return {address: path.read_bytes() for address, path in make_previews(publication(), site()).items()}


def test_there_is_a_picture_a_kind_and_one_for_all_other_pages(made: dict[str, bytes]) -> None:
    assert set(made) == {"previews/guide.png", *(f"previews/{kind}.png" for kind in KINDS)}
    assert {address_of(item.kind) for item in guide().items.values()} <= set(made)


def test_each_is_small_and_of_the_size_that_is_told(made: dict[str, bytes]) -> None:
    for address, content in made.items():
        with Image.open(io.BytesIO(content)) as picture:
            assert (picture.format, picture.size) == ("PNG", (1200, 630)), address
            assert len(picture.getcolors() or ()) > 5, f"{address} is empty"
        assert len(content) < MOST, address


def test_they_are_the_same_bytes_each_time(made: dict[str, bytes], tmp_path: Path) -> None:
    again = make_previews(publication(), Site(guide(), OVERRIDES, tmp_path))
    assert {address: path.read_bytes() for address, path in again.items()} == made


def test_what_is_kept_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own = Site(guide(), OVERRIDES, tmp_path)
    first = make_previews(publication(), own)
    monkeypatch.setattr("alongside.machines.previews.Typesetter", None)
    assert make_previews(publication(), own) == first


def test_each_says_of_what_kind_a_page_is_and_in_what_guide() -> None:
    for picture in previews(publication()):
        assert picture.name == "Alongside" and picture.site == "alongside.example" and picture.summary
        assert picture.name in picture.words and picture.summary in picture.words
    assert preview_of(Kind.WORKSHEET, publication()).kind == "Worksheet"


def test_words_that_no_font_can_write_are_left_out() -> None:
    own = structs.replace(publication(), name="שלום 中", summary="Ein Führer")
    picture = preview_of(Kind.PAGE, own)
    assert (picture.name, picture.summary) == ("", "Ein Führer")
    assert picture.words.startswith("שלום 中")


@pytest.mark.parametrize("name", ["", "x" * 200, "Long words " * 40, '"#panic()" *a* \\ $x$ @b #c'])
def test_any_name_and_summary_make_a_picture(name: str, tmp_path: Path) -> None:
    made = make_previews(
        structs.replace(publication(), name=name, summary=name * 2), Site(guide(), OVERRIDES, tmp_path)
    )
    assert all(path.stat().st_size < 2 * MOST for path in made.values())


def test_a_guide_without_an_index_of_a_kind_has_a_picture_of_it_all_the_same() -> None:
    items = {name: item for name, item in guide().items.items() if name != "worksheets"}
    own = structs.replace(publication(), guide=dataclasses.replace(guide(), items=items))
    assert preview_of(Kind.WORKSHEET, own).summary == ""


def test_a_design_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    overrides = tmp_path / "overrides"
    (overrides / "print/previews").mkdir(parents=True)
    (overrides / "tokens.yml").write_bytes((OVERRIDES / "tokens.yml").read_bytes())
    (overrides / "print/previews/preview.typ").write_text("#nothing", "utf-8")
    with pytest.raises(DesignError, match=r"overrides/print/previews/preview\.typ: .*nothing"):
        make_previews(publication(), Site(guide(), overrides, tmp_path / "kept"))
