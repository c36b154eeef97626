"""The owner's settings: who stands behind the site, how to reach them, and how an enquiry gets to them.

A field's type, its limits, an example and its meaning stand together. `msgspec.Meta` carries what an owner is
told: `title` says what the value has to be, `examples` how it is written. What may be left out is empty.
"""

import re
from datetime import date
from typing import Annotated
from urllib.parse import quote

from msgspec import Meta, Struct

from alongside.contribute.hosts import Host, host_of
from alongside.enquiry.deliveries import SERVICES, Delivery
from alongside.enquiry.posting import Posting, posting
from alongside.links import WEB_ADDRESS

MOST_OF_AN_ADDRESS = 120
"""So many characters the site's address may have: it stands on cards of 85 mm."""
Words = Annotated[
    str,
    Meta(
        min_length=1, max_length=200, title="text of 1 to 200 characters", examples=["Monday to Friday, 9 am to 5 pm"]
    ),
]
Email = Annotated[
    str,
    Meta(
        # The rule that browsers apply to <input type="email">, and a dot in the domain.
        pattern=r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$",
        title="an email address",
        examples=["ask@your-organisation.org"],
    ),
]
Telephone = Annotated[
    str,
    Meta(
        pattern=r"^(?=(\D*\d){7,15}\D*$)\+?[\d ()./-]+$",
        title="a telephone number in quotes, best with its country code",
        examples=['"+44 117 000 0000"'],
    ),
]
Address = Annotated[
    str,
    Meta(
        pattern=WEB_ADDRESS,
        title="a web address",
        examples=["https://forms.your-organisation.org/enquiries"],
    ),
]


Id = Annotated[
    str,
    Meta(min_length=1, max_length=200, title="text of 1 to 200 characters", examples=["mayvnqpz"]),
]
"""What a service gives the owner; what it has to be stands with the service."""


class Enquiries(Struct, frozen=True, kw_only=True):
    """What people may ask, and how it is delivered."""

    topics: Annotated[
        tuple[Words, ...],
        Meta(
            min_length=1,
            title="a list of topics, each in quotes if it holds a colon",
            examples=["[A question about the guide, A session for our team]"],
        ),
    ]
    """What an enquiry may be about; the visitor chooses one."""

    mistakes: Annotated[Words, Meta(examples=["A mistake, or a change to a page"])] = ""
    """The one of the topics that needs no name and no address."""

    privacy: Annotated[
        str,
        Meta(
            min_length=1,
            max_length=2000,
            title="text of 1 to 2,000 characters",
            examples=["We use your message only to answer it."],
        ),
    ]
    """What happens to what a visitor sends, in Markdown, as an item's text may be."""

    delivery: Annotated[
        Delivery,
        Meta(title=f"one of {', '.join(f'`{name}`' for name in Delivery)}", examples=["email"]),
    ] = Delivery.EMAIL
    """How an enquiry reaches the owner."""

    endpoint: Address = ""
    """Where the form posts to when `delivery` is `endpoint`."""

    form: Id = ""
    """The form at the service that `delivery` names, if it has several."""

    key: Id = ""
    """The key by which the service that `delivery` names knows the owner. Everybody can read it in the page."""

    reply: Annotated[Words, Meta(examples=["within two working days"])] = ""
    """When a visitor hears back, as it ends the sentence "We answer …"."""


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
