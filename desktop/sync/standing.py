"""Where the centre's desks stand with each other: who has heard what, who was invited, what waits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.store.store import Tx
from desktop.sync import history, hubs, known, outgoing


@dataclass(frozen=True, slots=True)
class Other:
    """Another desk of this centre, or its hub."""

    desk: bytes
    letter: str
    name: str | None
    first: bool
    answered: bool
    """Whether it ever said what it holds: without that nothing is known to have arrived."""
    waiting: int
    """Changes that it has not said it holds."""
    heard_at: datetime | None
    """When a bundle of its was last read, by this computer's clock."""
    days: int | None
    """Since then."""
    lacks: bool
    """Whether its last bundle was built on more than is held here."""
    revoked: bool
    hub: bool = False
    by_hub: bool = False
    """A desk that has not said itself that it holds everything; it has a hub to get it from."""
    address: str | None = None
    """Where a hub is reached over the network; none where only a stick goes to it."""

    @property
    def heard_on(self) -> date | None:
        """The day of `heard_at`."""
        return self.heard_at.date() if self.heard_at else None


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
    """Changes that the hub, or without one some desk, has not said it holds."""
    days: int | None
    """Since whoever of them was heard longest ago was heard; none before the first."""
    begun: bool = False
    """Whether this desk began with what stood, and lacks the history before (`desktop.sync.history`)."""
    asked: bool = False
    """Whether it asks for that."""

    @property
    def hubs(self) -> tuple[Other, ...]:
        """The hubs that were not revoked."""
        return tuple(one for one in self.others if one.hub and not one.revoked)

    @property
    def on_line(self) -> Other | None:
        """The hub that is reached over the network."""
        return next((one for one in self.hubs if one.address), None)


def read(tx: Tx) -> Standing:
    """How it stands now."""
    me = known.own(tx.sql, tx.about.desk, tx.about.centre, b"")
    waits, peers = outgoing.waiting_for(tx.sql, me), known.peers(tx.sql)
    reached = {one.desk: one.address for one in hubs.of_centre(tx.sql)}
    counted = known.receipts_of(peers)
    through = any(peer.hub for peer in counted)
    others = []
    for peer in sorted(peers, key=lambda one: not one.hub):
        heard = datetime.fromisoformat(peer.heard_on) if peer.heard_on else None
        days = max(0, (tx.today - heard.date()).days) if heard else None
        answered = bool(peer.said)
        others.append(
            Other(
                *(peer.desk, peer.letter, peer.name, peer.root, answered, waits[peer.desk]),
                *(heard, days, peer.lacks, peer.revoked, peer.hub),
                by_hub=through and not peer.hub and (not answered or waits[peer.desk] > 0),
                address=reached.get(peer.desk),
            )
        )
    invited = tx.sql.execute(
        "SELECT letter, name, on_day FROM invited WHERE desk IS NULL ORDER BY letter"
    ).fetchall()
    root = next((peer.letter for peer in peers if peer.root), tx.desk.letter)
    ids = {peer.desk for peer in counted}
    since = [one.days for one in others if one.days is not None and one.desk in ids]
    return Standing(
        me.voucher is None,
        root,
        tuple(others),
        tuple(Invitee(letter, name, date.fromisoformat(day)) for letter, name, day in invited),
        outgoing.waiting(tx.sql, me),
        max(since) if since else None,
        history.begun(tx.sql) > 0,
        history.asked(tx.sql),
    )
