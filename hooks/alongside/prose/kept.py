"""Advice, kept between runs: it is reckoned anew only when a page of the guide has changed, or what reckons it."""

import msgspec

from alongside.fingerprint import CORE, digest, fingerprint
from alongside.keeping import Shelf
from alongside.problems import Problem
from alongside.prose.advice import advice
from alongside.site import Site

MOST = 20
"""So many guides' advice is kept: those of the last edits."""
_decode = msgspec.msgpack.Decoder(list[Problem]).decode


def kept_advice(site: Site) -> list[Problem]:
    """All advice on a guide."""
    shelf = Shelf(site.kept / "advice", ".msgpack", MOST)
    texts = (part for item in site.guide.items.values() for part in (item.source, item.file.front, item.body.text))
    code = fingerprint([CORE / "prose/advice.py"], site.overrides / "markdown/new")
    key = digest([code.encode(), *(text.encode() for text in texts)])
    content = shelf.get(key)
    if content is not None:
        return _decode(content)
    found = list(advice(site.guide, site.overrides))
    place = shelf.put(key, msgspec.msgpack.encode(found))
    shelf.prune([place])
    return found
