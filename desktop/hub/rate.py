"""How often one address may knock: a bucket of requests that fills again."""

from __future__ import annotations

import time
from collections import OrderedDict

from desktop.errors import Refused

PER_SECOND, AT_ONCE = 40.0, 400.0
"""A desk on a good line sends some thirty pieces a second."""
MOST = 20_000
"""Addresses that are remembered."""


class Rate:
    """Buckets by address."""

    def __init__(self) -> None:
        """All full."""
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def take(self, address: str, cost: float = 1.0) -> None:
        """Count a request.

        Raises:
            Refused: `hub_often`.
        """
        now = time.monotonic()
        left, at = self._buckets.pop(address, (AT_ONCE, now))
        left = min(AT_ONCE, left + (now - at) * PER_SECOND)
        allowed = left >= cost
        self._buckets[address] = (left - cost if allowed else left, now)
        while len(self._buckets) > MOST:
            self._buckets.popitem(last=False)
        if not allowed:
            raise Refused("hub_often")
