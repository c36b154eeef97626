"""The owner's settings: who stands behind the site, how to reach them, and what the guide looks like.

A field's type, its limits, an example and its meaning stand together. What may be left out is empty.
"""

import re
from datetime import date
from typing import Annotated
from urllib.parse import quote

from msgspec import Meta, Struct

from alongside.contribute.hosts import Host, host_of
from alongside.enquiry.deliveries import SERVICES
from alongside.enquiry.posting import Posting, posting
from alongside.enquiry.settings import Enquiries
from alongside.owner.brand import Brand
from alongside.owner.values import Address, Code, Colour, Email, Line, Picture, Telephone, Words
from alongside.paper import Paper

MOST_OF_AN_ADDRESS = 120
"""So many characters the site's address may have: it stands on cards of 85 mm."""


class Colours(Struct, frozen=True, kw_only=True):
    """The colours of the owner; all others follow from these (`colours.py`)."""

    accent: Colour
    """Of links, buttons and marks, on light screens and on paper."""

    accent_in_dark: Annotated[Colour, Meta(examples=['"#f2a9c0"'])] = ""
    """The same on dark screens; a light tint of `accent` where it is left out."""


class OwnerBlock(Struct, frozen=True, kw_only=True):
    """Who stands behind the site: the keys of `extra.owner` in mkdocs.yml."""

    organisation: Annotated[
        str,
        Meta(min_length=1, max_length=80, title="a name of 1 to 80 characters", examples=["The Partnership Practice"]),
    ]
    """The name under which the owner answers."""

    email: Email
    """Where enquiries go, and what the site shows."""

    enquiries: Annotated[
        Enquiries,
        Meta(title="a block of keys", examples=["{topics: [A question], privacy: We only answer it.}"]),
    ]
    """What people may ask, and how it is delivered."""

    logo: Picture = ""
    """The file of the logo, without the name, which stands beside it. It takes the place of the two strokes."""

    icon: Annotated[Picture, Meta(examples=["assets/images/icon.svg"])] = ""
    """The file of a square picture, for browsers' tabs and devices."""

    colours: Annotated[Colours, Meta(title="a block of keys", examples=['{accent: "#7a1f3d"}'])] = Colours(accent="")
    """The owner's colours, in place of the guide's."""

    licence: Line = ""
    """What stands beside the guide's own licence, for what the owner has added."""

    paper: Annotated[Paper, Meta(title="`a4` or `letter`", examples=["letter"])] = Paper.A4
    """The paper that is offered first."""

    languages: Annotated[tuple[Code, ...], Meta(min_length=1, title="a list of languages", examples=["[en, de]"])] = ()
    """The languages that are offered, English among them; all that there are where it is left out."""

    production: Annotated[bool, Meta(title="true or false", examples=["!ENV [ALONGSIDE_PRODUCTION, false]"])] = False
    """Whether this build is for the public: then example values are refused."""

    telephone: Telephone = ""
    """The number to ring."""

    address: Annotated[
        tuple[Words, ...],
        Meta(min_length=1, title="a list of lines", examples=["[12 Bridge Street, Bristol, BS1 4ND]"]),
    ] = ()
    """The postal address, a line an entry."""

    hours: Words = ""
    """When the telephone is answered."""

    offline: Annotated[bool, Meta(title="true or false", examples=["true"])] = True
    """Whether readers may keep the guide on their device. With false, what browsers keep goes at the next visit."""

    repository: Annotated[Address, Meta(examples=["https://code.your-organisation.org/edit/main/docs/"])] = ""
    """The address under which a page's source can be edited; the page's path under docs/ is put after it."""


class Owner(OwnerBlock, frozen=True, kw_only=True):
    """The owner's settings together."""

    site_url: Address
    """The address of the whole site, from the top of mkdocs.yml."""

    edition: date
    """The day of this edition, from `extra.edition`."""

    name: str = ""
    """The guide's name: `site_name`, from the top of mkdocs.yml."""

    summary: str = ""
    """The guide in a line: `site_description`, from there."""

    brand: Brand = Brand()
    """What the guide looks like by these settings."""

    named_at: tuple[str, int] = ("mkdocs.yml", 1)
    """The file and the line on which the organisation is named."""

    @property
    def host(self) -> Host | None:
        """The host of the repository, where its address tells."""
        return host_of(self.repository)

    @property
    def posting(self) -> Posting | None:
        """The form that is posted; None when the visitor's mail program sends."""
        service = SERVICES.get(self.enquiries.delivery)
        if not service:
            return None
        return posting(service, getattr(self.enquiries, service.setting.key) if service.setting else "", self.site_url)

    @property
    def mail_link(self) -> str:
        """The email address as a link: `mailto:ask@…`."""
        return f"mailto:{quote(self.email, safe='@.!$*+-_~')}"

    @property
    def telephone_link(self) -> str:
        """The telephone number as a link: `tel:+441170000000`. Needs a telephone."""
        written = self.telephone
        # In +44 (0)117 … the bracketed zero is dialled only inside the country.
        plain = written.replace("(0)", "") if written.strip().startswith("+") else written
        return f"tel:{re.sub(r'[^+0-9]', '', plain)}"
