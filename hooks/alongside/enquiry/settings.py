"""The owner's settings of enquiries: what people may ask, and how it gets to the owner."""

from typing import Annotated

from msgspec import Meta, Struct

from alongside.enquiry.deliveries import Delivery
from alongside.owner.values import Address, Words

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
