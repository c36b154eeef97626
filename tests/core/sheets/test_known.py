"""What the list of all that a browser keeps knows of sheets: the names of their places, packed."""

from hypothesis import given
from hypothesis import strategies as st

from alongside.sheets.known import known_items, packed
from tests.guide import guide


def unpacked(text: str) -> list[str]:
    """As `my-sheets/known.js` reads them."""
    found, name = list[str](), ""
    for part in text.split():
        name = name[: int(part[0], 36)] + part[1:]
        found.append(name)
    return found


@given(st.lists(st.text("ab-1", min_size=1, max_size=60)))
def test_names_are_packed_and_come_out_again(names: list[str]) -> None:
    assert unpacked(packed(names)) == names


def test_every_place_of_a_sheet_is_known() -> None:
    known = {one.id: one for one in known_items(guide())}
    for name, sheet in guide().sheets.items():
        assert unpacked(known[name].places) == [*dict.fromkeys(field.name for field in sheet.fields())]
