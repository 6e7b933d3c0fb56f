"""Where the centre's desks stand with each other: who has heard what, who was invited, what waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.store.store import Tx
from desktop.sync import known, outgoing


@dataclass(frozen=True, slots=True)
class Other:
    """Another desk of this centre."""

    desk: bytes
    letter: str
    name: str | None
    first: bool
    answered: bool
    """Whether it ever said what it holds: without that nothing is known to have arrived."""
    waiting: int
    """Changes that it has not said it holds."""
    heard_on: date | None
    """When a bundle of its was last read."""
    days: int | None
    """Since then."""
    lacks: bool
    """Whether its last bundle was built on more than is held here."""
    revoked: bool


@dataclass(frozen=True, slots=True)
class Invitee:
    """A desk that was invited and has not come."""

    letter: str
    name: str | None
    on_day: date


@dataclass(frozen=True, slots=True)
class Standing:
    """The desks of this centre, as this one knows them."""

    first: bool
    """Whether this is the centre's first desk, which invites and revokes."""
    first_letter: str
    others: tuple[Other, ...]
    invited: tuple[Invitee, ...]
    waiting: int
    """Changes that some desk has not said it holds."""
    days: int | None
    """Since the desk that was heard longest ago was heard; none before the first."""


def read(tx: Tx) -> Standing:
    """How it stands now."""
    me = known.own(tx.sql, tx.about.desk, tx.about.centre, b"")
    waits, peers = outgoing.waiting_for(tx.sql, me), known.peers(tx.sql)
    others = []
    for peer in peers:
        heard = date.fromisoformat(peer.heard_on[:10]) if peer.heard_on else None
        days = max(0, (tx.today - heard).days) if heard else None
        answered = bool(peer.said)
        others.append(
            Other(
                *(peer.desk, peer.letter, peer.name, peer.root, answered, waits[peer.desk]),
                *(heard, days, peer.lacks, peer.revoked),
            )
        )
    invited = tx.sql.execute(
        "SELECT letter, name, on_day FROM invited WHERE desk IS NULL ORDER BY letter"
    ).fetchall()
    root = next((peer.letter for peer in peers if peer.root), tx.desk.letter)
    since = [one.days for one in others if one.days is not None and not one.revoked]
    return Standing(
        me.voucher is None,
        root,
        tuple(others),
        tuple(Invitee(letter, name, date.fromisoformat(day)) for letter, name, day in invited),
        outgoing.waiting(tx.sql, me),
        max(since) if since else None,
    )
