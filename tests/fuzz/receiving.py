"""The readers of the receiver, tried as those of authors' texts are: what a form posts, and the file of settings."""

from collections.abc import Iterable
from urllib.parse import urlencode

from alongside.problems import Problem
from receiver.reading import Enquiry, Refusal, read_post
from receiver.settings import read_settings

FORM = "application/x-www-form-urlencoded"
POSTS = [
    urlencode(
        {"topic": "A question", "message": "50% & <b>", "name": "Zoë", "email": "zoe@practice.org", "id": "ab" * 16}
    ),
    urlencode({"message": "\u05e9\u05dc\u05d5\u05dd\r\n👩‍👩‍👧", "email": "a@b.org", "homepage": ""}),
    "message=a+b&message=%F0%9F%91%A9&email=a%40b.org",
]
SETTINGS = [
    'site = "https://guide.practice.org/"\nport = 8000\nmost_bytes = 500000\n',
    'site = "https://a.org"\nsmtp_host = "mail.a.org"\nsmtp_security = "tls"\nto = "a@b.org"\nsender = "c@d.org"\n',
]


def posted(text: str) -> tuple[object, Iterable[Problem]]:
    """A post with such a body: an enquiry in which nothing was changed, or one refusal."""
    found = read_post(text.encode("utf-8", "surrogatepass"), FORM)
    if isinstance(found, Enquiry):
        assert found.words["message"].strip() and "\n" not in found.email
        assert not found.email or found.email.count("@") == 1
        again = read_post(urlencode({**found.words, "id": found.number}).encode(), FORM)
        assert again == found, f"read as {again}"
        return found, ()
    assert isinstance(found, Refusal) and 400 <= found.status < 500
    return None, [
        Problem("a post", 1, what, "what a form posts") for what in (*found.errors.values(), found.message) if what
    ]


def settings(text: str) -> tuple[object, Iterable[Problem]]:
    """A file of settings: all of them, or everything that is wrong, each with an example."""
    found, problems = read_settings({}, text, "receiver.toml")
    assert (found is None) == bool(problems)
    assert found is None or found.origin.startswith("http")
    told = [line.partition(" \u2014 ") for line in problems]
    return found, [Problem("receiver.toml", 1, what, example) for what, _, example in told]
