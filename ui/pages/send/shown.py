"""What the page shows, in one reading: how the desks stand, what waits, and in practice the round."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop import waiting
from desktop.paths import Home
from desktop.store import backups
from desktop.store.backups import Kept
from desktop.store.store import Tx
from desktop.sync import standing
from desktop.sync.standing import Standing

if TYPE_CHECKING:
    from desktop.practice.exchange import Round


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows."""

    standing: Standing
    waiting: int
    backups: tuple[Kept, ...]
    round: Round | None
    """Of practice; none at a real desk."""


def read(tx: Tx, home: Home) -> Shown:
    """How it stands now; of practice without the desks of rounds that are over."""
    told, waits, kept = standing.read(tx), waiting.count(tx), backups.listed(home)
    if not tx.about.practice:
        return Shown(told, waits, kept, None)
    from desktop.practice import exchange  # noqa: PLC0415  (loaded in practice only)

    here = tuple(one for one in told.others if not one.revoked)
    return Shown(replace(told, others=here), waits, kept, exchange.read(tx, home))
