"""What a delivery that is posted needs of the owner, of the form and of the policy, and how its answer is read."""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

JSON, HTML = "application/json", "text/html"
ARRIVED = "enquiry-arrived"
"""The anchor on the enquiry page that says, without a script, that an enquiry has arrived."""


class Reply(Struct, frozen=True, kw_only=True):
    """How an answer is read, by `enquiry/reply.js`. It says "received" with a status of 2xx, and if all this holds."""

    type: str = JSON
    """The content type; of one in HTML no word is read."""
    header: str = ""
    """A header that it has. Of another host a page can read few."""
    received: Mapping[str, Literal["true", "words"]] = {}
    """What stands in it: just `true`, or some words."""
    only: tuple[str, ...] = ()
    """What else it may hold; anything, where this is empty."""
    never: tuple[str, ...] = ("error", "errors")
    """What it does not hold, unless it stands in `only`."""
    message: tuple[str, ...] = ("message",)
    """Where the words for the visitor stand: the first that are there, `a.b` being `b` in `a`."""
    most: int = 20_000
    """Bytes of an answer."""


class Setting(Struct, frozen=True, kw_only=True):
    """What the owner sets for a delivery."""

    key: str
    is_for: str
    """The end of "no `key` says …"."""
    pattern: str
    looks_like: str
    """What the value has to be, in words."""
    example: str


class Service(Struct, frozen=True, kw_only=True):
    """What a delivery that is posted needs, and says."""

    name: str = ""
    """As visitors read it; none is an address of the owner's."""
    setting: Setting | None = None
    address: str
    """Where the form posts to; `{}` is what the owner sets. What has no scheme is the page itself."""
    leads_to: tuple[str, ...] = ()
    """Other hosts to which a browser without JavaScript is sent on."""
    trap: str
    """The field that only robots fill in."""
    ticked: bool = False
    """Whether the trap is a box to tick."""
    marks: Mapping[str, str] = {}
    """Attributes of the form."""
    hidden: Mapping[str, str] = {}
    """Fields that nobody fills in; `{}` is what the owner sets."""
    next: str = ""
    """The field that says where a browser without JavaScript goes when the enquiry has arrived."""
    number: str = ""
    """The field in which each try to send the same enquiry has the same number."""
    reply: Reply
    terms: str = ""
    """Where its privacy policy stands."""
    documented: tuple[str, ...]
    """Where all this was read."""
