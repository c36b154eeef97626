"""How many posts come from one computer: counted in memory alone, so that no address is ever written down."""

import time
from collections import deque
from collections.abc import Callable
from ipaddress import IPv6Address, ip_address, ip_network

HOUR = 3600.0
MOST_ADDRESSES = 50_000
"""So many are counted at a time; then those that were quiet longest are forgotten."""


class Limits:
    """Lets so many posts an hour through from one address, or from one home's network of IPv6."""

    def __init__(self, most: int, now: Callable[[], float] = time.monotonic) -> None:
        self._most, self._now = most, now
        self._times = dict[str, deque[float]]()

    def lets(self, address: str) -> bool:
        """Whether another post may come from there now; if so, it counts."""
        home, now = home_of(address), self._now()
        times = self._times.pop(home, deque())
        self._times[home] = times  # whoever came last stands last
        while times and times[0] <= now - HOUR:
            times.popleft()
        while len(self._times) > MOST_ADDRESSES:
            self._times.pop(next(iter(self._times)))
        if len(times) >= self._most:
            return False
        times.append(now)
        return True


def home_of(address: str) -> str:
    """An address of IPv4; the first half of one of IPv6, which a home has to itself (RFC 6177)."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        return str(found.ipv4_mapped or ip_network((found, 64), strict=False))
    return address
