"""Addresses and telephone numbers set aside for examples and fiction: they never reach anybody."""

import re
from urllib.parse import urlsplit

# RFC 2606 and RFC 6761. A domain is reserved when it is one of these or stands below one.
RESERVED_DOMAINS = ("example", "test", "invalid", "localhost", "example.com", "example.org", "example.net")

# "Telephone numbers for drama", Ofcom, in national digits. The last three or four digits are free.
DRAMA_NUMBERS = re.compile(
    r"""
    011[3-8]4960\d{3}           # Leeds, Sheffield, Nottingham, Leicester, Bristol, Reading
    | 01[2-6]14960\d{3}         # Birmingham, Edinburgh, Glasgow, Liverpool, Manchester
    | 01914980\d{3}             # Tyneside, Durham, Sunderland
    | 02079460\d{3}             # London
    | 028(90180|96496)\d{3}     # Northern Ireland, formerly and now
    | 02920180\d{3}             # Cardiff
    | 01632960\d{3}             # no area
    | 07700900\d{3}             # mobile
    | 08081570\d{3}             # freephone
    | 09098790\d{3}             # premium rate
    | 03069990\d{3}             # the whole of the UK
    """,
    re.VERBOSE,
)
# 555-0100 to 555-0199 in any area of the North American plan.
FICTION_NUMBERS = re.compile(r"1?(\d{3})?55501\d{2}")


def domain_of(address: str) -> str:
    """The domain of an email address or a web address, in lower case; empty without one."""
    if "://" not in address:
        return address.rpartition("@")[2].lower().rstrip(".")
    try:
        return (urlsplit(address).hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_loopback(domain: str) -> bool:
    """Whether a domain means this very computer."""
    return domain in ("localhost", "::1") or domain.startswith("127.")


def reserved_domain(address: str) -> str:
    """The reserved domain that an email or web address belongs to, or empty."""
    domain = domain_of(address)
    if is_loopback(domain):
        return domain
    return next((known for known in RESERVED_DOMAINS if f".{domain}".endswith(f".{known}")), "")


def is_reserved_number(telephone: str) -> bool:
    """Whether a telephone number is one that is set aside for drama (UK) or fiction (North America)."""
    written = telephone.strip()
    digits = re.sub(r"\D", "", written.replace("(0)", ""))
    if written.startswith("+") and not digits.startswith(("44", "1")):
        return False
    national = re.sub(r"^(00)?440?", "0", digits)
    return bool(DRAMA_NUMBERS.fullmatch(national) or FICTION_NUMBERS.fullmatch(digits))
