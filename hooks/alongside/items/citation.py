"""The one pattern of a citation: `[@wang2014]` or `[@wang2014; @karau1993]`."""

import re
from collections.abc import Iterator

CITATION = re.compile(r"\[(@[^\[\]]*)\](?!\()")
"""Whatever may be meant as one; `keys_of` says which works it names."""
_KEY = re.compile(r"@([\w-]+)")


def keys_of(found: re.Match[str]) -> Iterator[str]:
    """The keys of the works that a citation names."""
    return (key[1] for key in _KEY.finditer(found[1]))
