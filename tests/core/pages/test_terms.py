"""The first use of a term on a page becomes a link that tells its meaning."""

import dataclasses

import pytest

from alongside.items.read import read_item
from tests.guide import guide, page, with_body

NAME = "asking-for-help"
LONG_S, DOTLESS, KELVIN = "\N{LATIN SMALL LETTER LONG S}", "\N{LATIN SMALL LETTER DOTLESS I}", "\N{KELVIN SIGN}"
MEANING = "Helping someone find their next step."


def html(text: str) -> str:
    """A page's text in a guide with two terms, of which one has another form."""
    terms = {}
    for name, also in (
        ("coaching", f"[coached, {LONG_S}tout, vo{DOTLESS}ce, {KELVIN}ick, İzmir, Maẞ]"),
        ("two-way coaching", "[]"),
    ):
        term_id = name.replace(" ", "-")
        front = f"---\ntitle: {name}\nsummary: {MEANING}\nalso: {also}\n---\n"
        item, problems = read_item(front, f"glossary/{term_id}.md")
        assert item, problems
        terms[term_id] = item
    changed = with_body(NAME, text)
    items = {name: item for name, item in changed.items.items() if item.kind != "term"}
    return page(NAME, dataclasses.replace(changed, items=items | terms)).whole.strip()


def link(words: str, term: str = "coaching") -> str:
    return f'<a href="../../glossary/#{term}" class="term" title="{MEANING}">{words}</a>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Coaching helps.", f"<p>{link('Coaching')} helps.</p>"),
        ("coaching, then coaching, or coached", f"<p>{link('coaching')}, then coaching, or coached</p>"),
        ("two-way coaching", f"<p>{link('two-way coaching', 'two-way-coaching')}</p>"),
        ("two-way\ncoaching", f"<p>{link('two-way coaching', 'two-way-coaching')}</p>"),
        ("*coaching* and coaching", f"<p><em>{link('coaching')}</em> and coaching</p>"),
        ("a *b* coaching c", f"<p>a <em>b</em> {link('coaching')} c</p>"),
        ("encoaching coachingly", "<p>encoaching coachingly</p>"),
        ("[coaching](asking-for-help.md) `coaching`", '<p><a href="./">coaching</a> <code>coaching</code></p>'),
        *(
            (word, f"<p>{link(word)}</p>")
            for word in (f"{LONG_S}tout", f"vo{DOTLESS}ce", "Kick", "kick", "İzmir", "Maß")
        ),
        *((word, f"<p>{word}</p>") for word in ("stout", "voice", "VOICE", "Stout", "izmir")),
        ("## Coaching", '<h2 id="coaching">Coaching</h2>'),
    ],
)
def test_terms_are_linked(text: str, expected: str) -> None:
    assert html(text) == expected


def test_without_terms_nothing_changes() -> None:
    bare = dataclasses.replace(with_body(NAME, "coaching"), items={NAME: with_body(NAME, "coaching").get(NAME)})
    assert page(NAME, bare).whole.strip() == "<p>coaching</p>"
    assert guide().of_kind("term")
