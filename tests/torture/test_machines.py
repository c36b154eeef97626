"""In what other programs read every value stands whole, and is words."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from PIL import Image

from alongside.items.body import Body, plain_words
from tests.site.pages import BuiltPage, pages_of
from tests.torture.conftest import Built
from tests.torture.test_pages import json_texts
from tests.torture.values import lost, plain, tags_in


def linked_data(page: BuiltPage) -> list[Any]:
    return [
        json.loads(data.to_text(separator="", strip=False)) for data in page.all("script[type='application/ld+json']")
    ]


def blocks(path: Path) -> list[str]:
    """The words of each block of a Markdown file, as a reader of Markdown has them."""
    tree = Body(path.read_text("utf-8")).tree
    return [plain_words(node) for node in tree.walk() if node.type == "inline"]


def markdown(worst: Built) -> list[Path]:
    found = sorted(worst.site.rglob("*.md"))
    assert len(found) > 25
    return found


def test_linked_data_are_whole_on_every_page(worst: Built) -> None:
    seen: set[str] = set()
    for page in pages_of(worst.site).values():
        for text in json_texts(linked_data(page)):
            assert lost(text, worst.values) == [], page.address
            seen |= tags_in(text, worst.values)
    assert len(seen) > 70


def test_what_a_link_shows_is_whole(worst: Built) -> None:
    values = set(map(plain, worst.values.values()))
    for page in pages_of(worst.site).values():
        for name in ("og:title", "og:description", "og:site_name"):
            for element in page.all(f"meta[property='{name}']"):
                said = plain(str((element.attrs or {})["content"]))
                assert said in values or page.address in ("enquiries/", "forms/"), (page.address, name)


def test_markdown_says_every_value_whole_and_as_words(worst: Built) -> None:
    seen: set[str] = set()
    for path in markdown(worst):
        for words in blocks(path):
            assert lost(words, worst.values) == [], path
            seen |= tags_in(words, worst.values)
    assert len(seen) > 200


def test_no_value_has_become_markup_in_markdown(worst: Built) -> None:
    for path in [*markdown(worst), worst.site / "llms.txt"]:
        tokens = list(Body(path.read_text("utf-8")).tree.walk())
        assert not [node for node in tokens if node.type in ("html_block", "html_inline", "image", "fence")], path
        for link in (str(node.attrGet("href")) for node in tokens if node.type == "link"):
            assert link.startswith(("https://", "mailto:a@example.org")), link


@pytest.mark.parametrize("name", ["library.json", "llms.txt"])
def test_lists_say_every_value_whole(worst: Built, name: str) -> None:
    path = worst.site / name
    is_json = name.endswith(".json")
    texts = [*json_texts(json.loads(path.read_text("utf-8")))] if is_json else blocks(path)
    seen: set[str] = set()
    for text in texts:
        assert lost(text, worst.values) == [], name
        seen |= tags_in(text, worst.values)
    assert len(seen) > 40


def test_the_worst_library_is_what_its_schema_says(worst: Built) -> None:
    texts = [(worst.site / name).read_text("utf-8") for name in ("library.json", "library.schema.json")]
    library, schema = map(json.loads, texts)
    assert [fault.message for fault in Draft202012Validator(schema).iter_errors(library)] == []


def test_no_phrase_is_told(worst: Built) -> None:
    for path in [*markdown(worst), worst.site / "library.json", worst.site / "llms.txt"]:
        assert "U1q" not in path.read_text("utf-8"), path


def test_pictures_are_small_though_words_are_long(worst: Built) -> None:
    found = sorted((worst.site / "previews").glob("*.png"))
    assert len(found) == 9
    for path in found:
        with Image.open(path) as picture:
            assert picture.size == (1200, 630) and path.stat().st_size < 80_000
