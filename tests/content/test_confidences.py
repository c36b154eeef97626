"""Nobody on a page promises a wider confidence than the law lets them keep."""

import re

import pytest

from tests.guide import DOCS

SPOKEN = re.compile(r'"([^"]+)"|„([^“]+)“')
BOUNDS = (
    (r"\bharass", r"\bdanger", r"\b(?:laws?|lawbreaking|unlawful)\b"),
    (r"\bbelästig", r"\bgefahr", r"\bgesetz(?!t)"),
)
"""In each language the words for what can stay with nobody: two are named, and the third must stand beside them."""
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))


def too_wide(text: str) -> list[str]:
    """What somebody says in a text who names harassment and danger as the bounds of a confidence, and not the law."""
    spoken = ["".join(parts) for parts in SPOKEN.findall(re.sub(r"[\s>]+", " ", text))]
    return [
        words
        for words in spoken
        for harassment, danger, law in BOUNDS
        if all(re.search(bound, words, re.IGNORECASE) for bound in (harassment, danger))
        and not re.search(law, words, re.IGNORECASE)
    ]


@pytest.mark.parametrize("page", PAGES)
def test_no_confidence_is_promised_beyond_the_law(page: str) -> None:
    assert too_wide((DOCS / page).read_text("utf-8").split("\n---\n", 1)[-1]) == []


@pytest.mark.parametrize(
    ("said", "wide"),
    [
        ('"It stays with me, unless it is\n> harassment or danger."', True),
        ('"It stays with me, unless it\'s harassment, danger or a broken law."', False),
        ("„Das bleibt unter uns, außer bei Belästigung oder Gefahr.“", True),
        ('"It stays with me, unless it is harassment or danger. Then ask a lawyer."', True),
        ("If you hear of harassment or danger, act.", False),
    ],
)
def test_only_words_that_are_said_are_looked_at(said: str, wide: bool) -> None:
    assert bool(too_wide(said)) is wide
