"""What a form that is posted consists of, for one owner: made of the table of deliveries and the owner's settings."""

from typing import NamedTuple
from urllib.parse import urlsplit

import msgspec

from alongside.enquiry.service import ARRIVED, Service

PAGE = "enquiries/"
"""Where the enquiry page stands under the site's address."""


class Posting(NamedTuple):
    """The form of one owner."""

    service: Service
    address: str
    """Where it posts to: a web address, or one that is relative to the page."""
    hidden: dict[str, str]
    """Fields that nobody fills in, by name."""
    plain: dict[str, str]
    """Such fields for browsers without JavaScript alone."""
    reply: str
    """How an answer is read, as JSON."""

    @property
    def is_elsewhere(self) -> bool:
        """Whether it goes to another host than the site's."""
        return "://" in self.address

    @property
    def host(self) -> str:
        """The host that it goes to, or empty."""
        return urlsplit(self.address).hostname or ""

    @property
    def tells_here(self) -> bool:
        """Whether a browser without JavaScript comes back to the enquiry page when the enquiry has arrived."""
        return bool(self.service.next) or not self.is_elsewhere


def posting(service: Service, value: str, site: str) -> Posting:
    """The form of a service with what the owner sets for it, on a site at an address that ends with a slash."""
    hidden = {name: words.replace("{}", value) for name, words in service.hidden.items()}
    plain = {service.next: f"{site}{PAGE}#{ARRIVED}"} if service.next else {}
    reply = msgspec.json.encode(service.reply).decode()
    return Posting(service, service.address.replace("{}", value), hidden, plain, reply)
