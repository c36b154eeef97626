"""The author reference follows the declarations."""

from alongside.items.keys import ROOT, author_reference


def test_the_author_reference_is_current() -> None:
    assert (ROOT / "KEYS.md").read_text("utf-8") == author_reference(), "run `python -m alongside.items.keys`"
