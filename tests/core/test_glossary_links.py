"""The first use of a term on a page becomes a link that tells its meaning."""

import pytest
from alongside.glossary_links import GlossaryLinks
from markdown import markdown

FORMS = {
    "coaching": ("/glossary/index.md#coaching", "Helping someone find their next step."),
    "two-way coaching": ("/glossary/index.md#two-way-coaching", "Both ask."),
    "coached": ("/glossary/index.md#coaching", "Helping someone find their next step."),
}


def rendered(text: str) -> str:
    return markdown(text, extensions=[GlossaryLinks(forms=FORMS), "attr_list"])


def link(words: str, term: str = "coaching", meaning: str = "Helping someone find their next step.") -> str:
    return f'<a class="term" href="/glossary/index.md#{term}" title="{meaning}">{words}</a>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Coaching helps.", f"<p>{link('Coaching')} helps.</p>"),
        ("coaching, then coaching, or coached", f"<p>{link('coaching')}, then coaching, or coached</p>"),
        ("two-way coaching", f"<p>{link('two-way coaching', 'two-way-coaching', 'Both ask.')}</p>"),
        ("*coaching* and coaching", f"<p><em>{link('coaching')}</em> and coaching</p>"),
        ("a *b* coaching c", f"<p>a <em>b</em> {link('coaching')} c</p>"),
        ("encoaching coachingly", "<p>encoaching coachingly</p>"),
        ("[coaching](x.md) `coaching`", '<p><a href="x.md">coaching</a> <code>coaching</code></p>'),
        ("## Coaching", "<h2>Coaching</h2>"),
        ("1. On coaching\n    {: #ref-a }", '<ol>\n<li id="ref-a">On coaching</li>\n</ol>'),
    ],
)
def test_terms_are_linked(text: str, html: str) -> None:
    assert rendered(text) == html


def test_without_terms_nothing_changes() -> None:
    assert markdown("coaching", extensions=[GlossaryLinks()]) == "<p>coaching</p>"
