"""What the head of a page says to programs that read it: a title, an address, a picture, and linked data."""

from msgspec import Struct

from alongside.enquiry.page import SOURCE, SUMMARY, TITLE
from alongside.items.item import Item
from alongside.items.vocabulary import Kind
from alongside.languages.speaking import speaking
from alongside.links import page_address
from alongside.machines.linked import linked_data, linked_data_of_enquiries
from alongside.machines.markdown import markdown_address
from alongside.machines.previews import HEIGHT, WIDTH, preview_of
from alongside.machines.publication import Publication
from alongside.machines.things import TYPES, Thing


class Picture(Struct, frozen=True):
    """The picture that stands beside a link to a page, with its whole address."""

    address: str
    words: str
    width: int = WIDTH
    height: int = HEIGHT


class Described(Struct, frozen=True):
    """What a page says of itself."""

    title: str
    summary: str
    type: str
    """As the Open Graph protocol has it: `article` or `website`."""
    locale: str
    """Such as `en_GB`."""
    picture: Picture
    markdown: str
    """Where the same words stand as Markdown, under the site's address."""
    linked: Thing


def described(item: Item, publication: Publication) -> Described:
    """What the page of an item says of itself."""
    kind = "article" if TYPES.get(item.kind) == "Article" else "website"
    title = publication.name if item.id == "home" else item.title
    about = (title, item.summary, kind, _locale(publication), _picture(item.kind, publication))
    with speaking(publication.guide.language):
        linked = linked_data(item, publication)
    return Described(*about, markdown_address(item.url), linked)


def described_enquiries(publication: Publication) -> Described:
    """What the page on which visitors ask says of itself."""
    about = (TITLE, SUMMARY, "website", _locale(publication), _picture(Kind.PAGE, publication))
    return Described(*about, markdown_address(page_address(SOURCE)), linked_data_of_enquiries(publication))


def _locale(publication: Publication) -> str:
    return publication.language.replace("-", "_")


def _picture(kind: Kind, publication: Publication) -> Picture:
    preview = preview_of(kind, publication)
    return Picture(publication.whole(preview.address), preview.words)
