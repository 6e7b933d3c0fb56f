"""Who may see the page: one password for all who look, kept as Argon2id, tried slowly."""

from __future__ import annotations

import hmac
import os
import secrets
import time
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

import cbor2

from desktop.errors import StoreTrouble
from desktop.paths import write_whole
from desktop.store.change import canonical
from desktop.store.keys import Cost, derive

FILE = "page.cbor"
STAYS_S = 8 * 3600
"""So long one is in."""
TRIES, PER_S = 5, 60.0
"""So many tries an address has in so many seconds."""
MOST = 1000


@dataclass(frozen=True, slots=True)
class Password:
    """The page's password, as it is kept."""

    salt: bytes
    cost: Cost
    verifier: bytes

    @classmethod
    def new(cls, told: str, cost: Cost | None = None) -> Password:
        """A new one."""
        salt, dear = os.urandom(16), cost or Cost()
        return cls(salt, dear, derive(told.encode(), salt, dear))

    def save(self, folder: Path) -> None:
        """Keep it in the hub's home; the old one holds no more."""
        cost = [self.cost.memory_kib, self.cost.passes, self.cost.lanes]
        write_whole(folder / FILE, canonical([self.salt, cost, self.verifier]))

    @classmethod
    def of(cls, folder: Path) -> Password | None:
        """The one that is kept; none before the first.

        Raises:
            StoreTrouble: `store_damaged`.
        """
        path = folder / FILE
        if not path.exists():
            return None
        try:
            salt, cost, verifier = cbor2.loads(path.read_bytes())
            made = cls(salt, Cost(*cost), verifier)
        except (OSError, cbor2.CBORError, ValueError, TypeError) as error:
            raise StoreTrouble("store_damaged", file=str(path)) from error
        if not made.cost.fits():
            raise StoreTrouble("store_damaged", file=str(path))
        return made

    def is_it(self, told: str) -> bool:
        """Whether it was told; slow on purpose."""
        return hmac.compare_digest(derive(told.encode(), self.salt, self.cost), self.verifier)


class Inside:
    """Who is in, by the token in their browser, and who tried how often."""

    def __init__(self) -> None:
        """Nobody."""
        self._until: OrderedDict[str, tuple[float, bytes]] = OrderedDict()
        self._tries: OrderedDict[str, list[float]] = OrderedDict()

    def may_try(self, address: str) -> bool:
        """Whether an address may try once more; counts the try."""
        now = time.monotonic()
        before = [at for at in self._tries.pop(address, []) if now - at < PER_S]
        allowed = len(before) < TRIES
        self._tries[address] = [*before, now] if allowed else before
        while len(self._tries) > MOST:
            self._tries.popitem(last=False)
        return allowed

    def enter(self, by: Password) -> str:
        """A token for who told the password."""
        token = secrets.token_urlsafe(24)
        self._until[token] = (time.monotonic() + STAYS_S, by.salt)
        while len(self._until) > MOST:
            self._until.popitem(last=False)
        return token

    def is_in(self, token: str, kept: Password) -> bool:
        """Whether this token lets in: for a while, and until there is another password."""
        until, salt = self._until.get(token, (0.0, b""))
        return until > time.monotonic() and salt == kept.salt

    def leave(self, token: str) -> None:
        """Out."""
        self._until.pop(token, None)
