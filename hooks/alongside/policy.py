"""What a browser lets a page do: load the site's own files, and send an enquiry to the owner; nothing else.

The policy is worked out of the owner's settings, for each kind of page by itself (Content Security Policy Level 3, W3C;
Trusted Types, W3C). Whatever stands in the settings, a value becomes one source, or is refused.
"""

import re
from urllib.parse import quote, unquote, urlsplit

from alongside.owner.settings import Owner

PARSER = "alongside-parser"
"""The one policy of Trusted Types there is: docs/assets/javascripts/shared/parsed.js makes it, and says what for."""
WORKER = "alongside-worker"
"""The policy of Trusted Types by which a page names the one worker there is: offline/registered.js makes it."""
BOOKLET, ENQUIRY, OFFLINE = "booklet", "enquiry", "offline"
"""The kinds of page that may do something more: draw a logo and read other pages; send what a visitor asks; install."""
WORKERS = (OFFLINE, "workshop", "room")
"""The kinds of page that may register the worker: where the guide is kept, and where a session is."""
_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?")
LONGEST = 500
"""Letters of an endpoint in a policy, in which it stands twice: hosts take 2,000 a header (see `headers.py`)."""
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def source_of(address: str) -> str:
    """A web address as a policy names it: its host, its port, and the very path.

    Raises:
        ValueError: a policy cannot name it; the message says why, as the end of a sentence.
    """
    split = urlsplit(address)
    host, port = split.netloc.rpartition(":")[::2] if re.search(r":\d+$", split.netloc) else (split.netloc, "")
    if not _HOST.fullmatch(host):
        raise ValueError("its host has other signs than letters from A to Z, digits, hyphens and dots")
    if port and int(port) > 65_535:
        raise ValueError("there is no such port")
    if "\\" in split.path or {".", ".."} & set(map(unquote, split.path.split("/"))):
        raise ValueError("its path has a backslash, or leads up")
    path = quote(_LONE_PERCENT.sub("%25", split.path), safe="/%-._~")
    source = f"{split.scheme}://{host.lower()}{port and ':' + port}{path}"
    if len(source) > LONGEST:
        raise ValueError(f"it has more than {LONGEST} letters there")
    return source


def policy_of(owner: Owner, look: str = "", *, served: bool = False) -> str:
    """The policy of a page that looks so, as a page itself can state it; of all pages together without a look.

    While the site is being written and `served`, MkDocs puts a script into each page, to load it again after an edit.
    """
    booklet, enquiry = look in (BOOKLET, ""), look in (ENQUIRY, "")
    types = [PARSER] * booklet + [WORKER] * (look in (*WORKERS, ""))
    posting = owner.posting if enquiry else None
    goes = [source_of(posting.address), *posting.service.leads_to] if posting and posting.is_elsewhere else []
    mail = ["mailto:"] if enquiry and not posting else []
    directives = {
        "default-src": "'none'",
        "script-src": "'self' 'unsafe-inline'" if served else "'self'",
        "style-src": "'self'",
        "font-src": "'self'",
        "img-src": "'self' data:" if booklet else "'self'",
        "connect-src": " ".join(["'self'", *goes[:1]]),
        "worker-src": "'self'" if look in (*WORKERS, "") else "'none'",
        "manifest-src": "'self'" if look in (OFFLINE, "") else "'none'",
        "form-action": " ".join(["'self'", *goes, *mail]),
        "base-uri": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": " ".join(types) or "'none'",
    }
    return "; ".join(f"{name} {value}".strip() for name, value in directives.items())
