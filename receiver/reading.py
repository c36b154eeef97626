"""Reads what was posted: an enquiry within bounds, or why it is none."""

import hashlib
import json
import re
from collections.abc import Mapping
from urllib.parse import parse_qsl

from msgspec import Struct

from receiver.settings import EMAIL

TRAP, NUMBER = "homepage", "id"
"""The field that only robots fill in, and that of the number which each try to send the same enquiry has."""
MOST_FIELDS = 20
_NAME = re.compile(r"[\w-]{1,60}")
_NUMBER = re.compile(r"[0-9a-f]{32}")


class Enquiry(Struct, frozen=True):
    """What somebody asks."""

    words: dict[str, str]
    """What stands in each field, as it came, by its name."""
    number: str = ""
    """The number that the visitor's page gave it, if it did."""

    @property
    def email(self) -> str:
        """Whom to answer."""
        return self.words.get("email", "").strip()

    @property
    def digest(self) -> str:
        """The same for the same words in the same fields, and for no others."""
        return hashlib.sha256(json.dumps(self.words, sort_keys=True).encode()).hexdigest()


class Refusal(Struct, frozen=True):
    """Why a post is not taken."""

    status: int
    message: str = ""
    errors: Mapping[str, str] = {}
    """What is wrong with fields, by their names."""


def read_post(body: bytes, content_type: str) -> Enquiry | Refusal:
    """The enquiry in the body of a post, or why there is none."""
    if content_type.partition(";")[0].strip().lower() != "application/x-www-form-urlencoded":
        return Refusal(415, "Only what a form posts is taken here.")
    try:
        pairs = parse_qsl(
            body.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS, separator="&"
        )
    except ValueError:
        return Refusal(400, "What was sent cannot be read.")
    fields = dict[str, str]()
    for name, words in pairs:
        if not _NAME.fullmatch(name):
            return Refusal(400, "What was sent cannot be read.")
        fields[name] = f"{fields[name]}\n{words}" if name in fields else words
    if fields.pop(TRAP, ""):
        return Refusal(422, errors={TRAP: "Leave this empty: it is there to tell robots from people."})
    number = fields.pop(NUMBER, "")
    errors = _faults(fields)
    if errors:
        return Refusal(422, errors=errors)
    return Enquiry(fields, number if _NUMBER.fullmatch(number) else "")


def _faults(fields: Mapping[str, str]) -> dict[str, str]:
    faults = dict[str, str]()
    if not fields.get("message", "").strip():
        faults["message"] = "Write your message"
    email = fields.get("email", "").strip()
    # whether there has to be one, the page says: who tells of a mistake needs none
    if email and (len(email) > 254 or not re.match(EMAIL, email)):
        faults["email"] = "Write the whole email address, such as name@example.com"
    return faults
