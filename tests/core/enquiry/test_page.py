"""The generated enquiry page: its source holds for every owner."""

from datetime import date

import pytest
from msgspec.structs import replace

from alongside.enquiry.page import SOURCE, enquiry_page
from alongside.enquiry.settings import Delivery, Enquiries, Owner
from alongside.items.read import read_item
from tests.guide import templates

ENQUIRIES = Enquiries(topics=("A question",), privacy="We only answer it. [More](https://practice.org/privacy)")
OWNER = Owner(
    organisation='Smith & Sons: "Partners"',
    email="ask@practice.org",
    enquiries=ENQUIRIES,
    site_url="https://practice.org/",
    edition=date(2026, 11, 22),
)
BY_ENDPOINT = replace(
    OWNER,
    enquiries=replace(ENQUIRIES, delivery=Delivery.ENDPOINT, endpoint="https://forms.practice.org/a", reply="today"),
)


@pytest.mark.parametrize("owner", [OWNER, BY_ENDPOINT], ids=["email", "endpoint"])
def test_the_page_is_an_item_like_any_other(owner: Owner) -> None:
    item, problems = read_item(enquiry_page(owner, templates()), SOURCE)
    assert problems == []
    assert item and (item.title, item.url) == ("Ask us", "enquiries/")
    assert "contact" in item.people_say


@pytest.mark.parametrize(
    ("owner", "words"),
    [
        (OWNER, 'A person at Smith & Sons: "Partners" reads every enquiry. We answer by email.'),
        (OWNER, "We only answer it. [More](https://practice.org/privacy)"),
        (OWNER, "this site never receives it"),
        (BY_ENDPOINT, "We answer by email today."),
        (BY_ENDPOINT, "The form sends what you type to forms.practice.org"),
    ],
)
def test_the_page_tells_what_the_settings_say(owner: Owner, words: str) -> None:
    assert words in enquiry_page(owner, templates())
