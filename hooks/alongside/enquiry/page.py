"""The enquiry page: its words are made from the owner's settings; `enquiry.html` adds the form."""

from jinja2 import Environment
from markupsafe import Markup

from alongside.enquiry.privacy import read_privacy
from alongside.guide import Guide
from alongside.owner.settings import Owner
from alongside.pages.prose import Prose
from alongside.pages.terms import Terms
from alongside.pages.text import type_of
from alongside.templates import rendered

SOURCE = "enquiries/index.md"
"""Where the page would stand under docs/, if it were written by hand."""
TITLE = "Ask us"
SUMMARY = (
    "Ask about the guide, tell us how a sheet worked, or say what is wrong or missing. A person reads every enquiry"
    " and answers it."
)
PEOPLE_SAY = (
    "contact",
    "email address",
    "phone number",
    "get in touch",
    "write to you",
    "talk to a person",
    "report a mistake",
    "suggest a page",
    "complaint",
    "send feedback on the site",
    "ask for a session with our team",
    "privacy of what I send",
)
"""Phrases by which the page is found, as an item has them in `people_say`."""


def enquiry_text(owner: Owner, guide: Guide, terms: Terms, templates: Environment) -> Markup:
    """The words below the form. `templates` has overrides/."""
    return rendered(
        templates,
        "text/enquiries.html",
        owner=owner,
        privacy=read_privacy(owner.enquiries.privacy, "mkdocs.yml", 1)[0],
        posting=owner.posting,
        prose=Prose(guide, terms, "enquiries/"),
        type_of=type_of,
    )
