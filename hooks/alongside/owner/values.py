"""What a text of the owner's settings may be. `msgspec.Meta` carries what an owner is told.

`title` says what the value has to be, `examples` how it is written.
"""

from typing import Annotated

from msgspec import Meta

from alongside.links import WEB_ADDRESS

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
Line = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=60,
        pattern=r"^[^\r\n]*$",
        title="one line of 1 to 60 characters",
        examples=['"Our own pages: © The Partnership Practice"'],
    ),
]
"""It stands in the foot of printed pages and on cards."""
Colour = Annotated[
    str,
    Meta(pattern=r"^#[0-9A-Fa-f]{6}$", title="a colour of six figures in quotes", examples=['"#7a1f3d"']),
]
Picture = Annotated[
    str,
    Meta(
        pattern=r"^([\w-][\w.-]*/)*[\w-][\w.-]*\.(svg|png)$",
        title="the path of an SVG or PNG file under docs/",
        examples=["assets/images/logo.svg"],
    ),
]
Code = Annotated[str, Meta(pattern=r"^[a-z]{2}$", title="a language's code of two letters", examples=["de"])]
