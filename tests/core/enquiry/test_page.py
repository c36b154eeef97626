"""The enquiry page's own words, made from the owner's settings: they hold for every owner."""

from datetime import date

import pytest
from justhtml import JustHTML
from msgspec.structs import replace

from alongside.enquiry.deliveries import Delivery
from alongside.enquiry.page import enquiry_text
from alongside.enquiry.privacy import read_privacy
from alongside.enquiry.settings import Enquiries
from alongside.owner.settings import Owner
from alongside.pages.terms import Terms
from alongside.problems import report
from alongside.templates import words as as_shown
from tests.guide import guide, templates

EVIL = '<b>{{ x }}</b> [x](y) **& "co"'
ENQUIRIES = Enquiries(topics=("A question",), privacy="We *only* answer it. [More](https://practice.org/privacy)")
OWNER = Owner(
    organisation=f"Smith & Sons: {EVIL}",
    email="ask@practice.org",
    enquiries=ENQUIRIES,
    site_url="https://practice.org/",
    edition=date(2026, 11, 22),
)
BY_ENDPOINT = replace(
    OWNER,
    enquiries=replace(
        ENQUIRIES, delivery=Delivery.ENDPOINT, endpoint="https://forms.practice.org/a", reply=f"today {EVIL}"
    ),
)


def page(owner: Owner) -> JustHTML:
    text = enquiry_text(owner, guide(), Terms(guide()), templates())
    return JustHTML(text, fragment=True, sanitize=False)


@pytest.mark.parametrize(
    ("owner", "words"),
    [
        (OWNER, f"A person at Smith & Sons: {EVIL} reads every enquiry. We answer by email."),
        (OWNER, "We only answer it. More"),
        (OWNER, "this site never receives it"),
        (BY_ENDPOINT, f"We answer by email today {EVIL}."),
        (BY_ENDPOINT, "The form sends what you type to forms.practice.org when"),
    ],
)
def test_the_page_tells_what_the_settings_say_and_nothing_of_it_is_markup(owner: Owner, words: str) -> None:
    made = page(owner)
    assert as_shown(words) in " ".join(made.to_text().split())
    assert made.query("b") == [] and [(link.attrs or {})["href"] for link in made.query("a")] == [
        "https://practice.org/privacy"
    ]


@pytest.mark.parametrize(
    ("privacy", "what"),
    [
        ("We <b>only</b> answer it.", "HTML"),
        ("<script>alert(1)</script>", "HTML"),
        ("[x](javascript:alert(1))", "no link"),
        ("[x](ftp://example.org)", "a link to"),
        ("[x](../about/index.md)", "no whole address"),
        ("![x](https://example.org/x.png)", "an image"),
        ("Words {onclick=x} {: style='x'}", "{: style"),
    ],
)
def test_privacy_holds_what_an_items_text_may(privacy: str, what: str) -> None:
    blocks, problems = read_privacy(privacy, "mkdocs.yml", 9)
    assert blocks is not None and problems
    assert all(line.startswith("mkdocs.yml:9: `privacy` has ") for line in report(problems))
    assert any(what in line for line in report(problems))
