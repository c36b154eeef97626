"""The enquiry page: its words are made from the owner's settings; `enquiry.html` adds the form."""

from jinja2 import Environment

from alongside.enquiry.reserved import domain_of
from alongside.enquiry.settings import Owner

SOURCE = "enquiries/index.md"
"""Where the page would stand under docs/, if it were written by hand."""


def enquiry_page(owner: Owner, environment: Environment) -> str:
    """The Markdown of the enquiry page, front matter included. `environment` has overrides/."""
    return environment.get_template("enquiry/page.md.jinja").render(
        owner=owner, endpoint_domain=domain_of(owner.enquiries.endpoint)
    )
