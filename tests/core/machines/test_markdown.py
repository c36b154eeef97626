"""Each page's Markdown: the words as written, with links that lead somewhere from anywhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.items.body import Body, plain_words
from alongside.items.vocabulary import Kind
from alongside.links import under_site
from alongside.machines.markdown import markdown_address, page_markdown, pointed, with_whole_links
from alongside.pages.lists import AREAS
from alongside.templates import as_markdown
from tests.core.machines.published import publication, published
from tests.guide import DOCS, guide, templates, with_body

KEYS = re.compile(r"^(people_say|related|ideas|formerly|topics|for|minutes|pair|side|steps|sheet|next):")


def of(name: str) -> str:
    return page_markdown(guide().get(name), publication(), templates())


def rewritten(markdown: str) -> str:
    read = with_body("asking-for-help", markdown)
    return with_whole_links(read.get("asking-for-help"), published(read))


def test_every_link_of_every_page_leads_where_it_led() -> None:
    found = 0
    for item in guide().readable():
        after = [link.href for link in Body(with_whole_links(item, publication())).links]
        assert after == [publication().whole(under_site(link.href, item.source)) for link in item.body.links], item.id
        found += len(after)
    assert found > 300


def test_nothing_but_links_is_changed() -> None:
    for item in guide().readable():
        text = with_whole_links(item, publication())
        assert plain_words(Body(text).tree) == plain_words(item.body.tree), item.id
        assert text.count("\n") == item.body.text.count("\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a](../models/straight-talk.md)", "[a](https://alongside.example/models/straight-talk/)"),
        ("[a](<../models/straight-talk.md>)", "[a](https://alongside.example/models/straight-talk/)"),
        ('[a](/index.md "Home")', '[a](https://alongside.example/ "Home")'),
        ("[a](#here)", "[a](https://alongside.example/articles/asking-for-help/#here)"),
        ("[a](https://example.org/x_(y))", "[a](https://example.org/x_(y))"),
        ("[a](mailto:a@example.org)", "[a](mailto:a@example.org)"),
        ("`[a](mentoring.md)`", "`[a](mentoring.md)`"),
        ("``a ` [a](mentoring.md)``", "``a ` [a](mentoring.md)``"),
        (r"[a\](mentoring.md)", r"[a\](mentoring.md)"),
        ("` [a](mentoring.md)", "` [a](https://alongside.example/articles/mentoring/)"),
        ("`` ` [a](mentoring.md)", "`` ` [a](https://alongside.example/articles/mentoring/)"),
        ("[**a**](mentoring.md), [b](mentoring.md#c)", None),
    ],
)
def test_the_address_of_a_link_becomes_whole_wherever_one_stands(before: str, after: str | None) -> None:
    whole = "https://alongside.example/articles/mentoring/"
    assert rewritten(before) == (after or f"[**a**]({whole}), [b]({whole}#c)")


@given(st.text(st.sampled_from("`\\[]()<>*_&~#|!-+=1. \tab\N{EN DASH}'\"{}@:/"), max_size=30))
def test_plain_words_mean_just_these_words(text: str) -> None:
    for line in ("# {}", "> {}", "- Label: {}", "{}"):
        tree = Body(line.format(f"a {as_markdown(text)} z" if line.startswith("#") else as_markdown(text))).tree
        words = plain_words(tree).removeprefix("Label:").strip()
        expected = " ".join(text.split())
        assert words == (f"a {expected} z".strip() if line.startswith("#") else expected), line


@given(st.text(st.sampled_from("a/()<> \\'\"&#?%_*"), max_size=20))
def test_an_address_stays_within_its_brackets(path: str) -> None:
    (link,) = Body(f"[a]({pointed('https://a.example/' + path)}) b").links
    assert link.href.startswith("https://a.example/")


@pytest.mark.parametrize("name", ["team-health-check", "one-to-one-leader", "edict-swap", "new-leader", "who-decides"])
def test_the_page_says_what_it_is_and_where_it_stands(name: str) -> None:
    item, text = guide().get(name), of(name)
    assert text.startswith(f"# {item.title}\n\n> {item.summary}\n\n- Kind: {item.kind.label}\n")
    assert f"\n- Page: <https://alongside.example/{item.url}>\n" in text
    assert "under CC BY 4.0" in text


def test_no_key_of_the_front_matter_is_there_and_nobody_else_s_words() -> None:
    for item in guide().readable():
        text = of(item.id)
        front = (DOCS / item.source).read_text("utf-8").split("\n---\n")[0].splitlines()
        keyed = {line for line in front if KEYS.match(line)}
        assert keyed and keyed.isdisjoint(text.splitlines()), item.id
        assert not [phrase for phrase in item.people_say if len(phrase) > 30 and phrase in text], item.id


def test_lists_drawn_from_the_guide_are_there() -> None:
    glossary, works, about = of("glossary"), "".join(map(of, AREAS.values())), of("about")
    assert glossary.count("\n## ") == len(guide().of_kind(Kind.TERM))
    assert all(f"\n- Cited as: @{key}\n" in works for key in guide().references)
    assert about.count("https://alongside.example/principles/") > 3
    assert all(f"](https://alongside.example/{path.url}): " in of("paths") for path in guide().of_kind(Kind.PATH))
    sheets = of("sheets")
    assert all(sheets.count(f"](https://alongside.example/{guide().get(name).url}): ") == 1 for name in guide().sheets)
    assert all(f"\n## {kind.plural}\n" in of("library") for kind in guide().kinds())
    assert "](https://alongside.example/models/): " in of("ideas")
    assert of("questions").count("?\n") >= 60
    assert of("new-leader").count("\n7. [Team partnership review]") == 1


def test_every_work_that_a_page_cites_is_told_below() -> None:
    for item in guide().readable():
        text = of(item.id)
        assert all(f"\n- @{work.key}: " in text for work in guide().cited_by(item)), item.id


def test_no_blank_lines_pile_up() -> None:
    for item in guide().readable():
        assert not re.search(r"\n\n\n", of(item.id)), item.id


def test_markdown_stands_where_programs_look_for_it() -> None:
    assert markdown_address("worksheets/x/") == "worksheets/x/index.html.md"
    assert markdown_address("") == "index.html.md"
