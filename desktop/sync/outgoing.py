"""The bundle that this desk writes: everything since the last statement of those it is for.

Never since what was sent before: a lost stick costs nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from desktop import clock
from desktop.errors import DeskError, Refused
from desktop.paths import spare
from desktop.store import apart, thin
from desktop.store.change import canonical
from desktop.store.store import Store
from desktop.sync import block, bundle, directory, gather, history, hubs, known, pictures, records, state
from desktop.sync.bundle import Header, Sealing
from desktop.sync.records import Desks, Section, State, Statement
from desktop.sync.statement import Log, is_fresh, logs, meet, tips
from desktop.sync.unswept import unswept

Told = Callable[[str, int, int], None]
"""Is told the stage (carry, open, merge, gather, prove, seal), how much is done and of how much.

It may raise to stop."""

FEW = 1000
"""Changes that are read at once, beside whoever else reads."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a bundle took along."""

    file: Path
    changes: int
    pictures: int
    to: tuple[str, ...]
    """Letters of the desks it is for."""
    size: int
    """Bytes; 0 when a bundle that says the same was there already."""


def silent(_stage: str, _done: int, _of: int) -> None:
    """Nobody is told."""


def write(store: Store, path: Path, told: Told = silent, *, only: bytes | None = None) -> Written:
    """Write what the other desks of this centre lack.

    Args:
        store: this desk's.
        path: of the bundle; one that says the same already is left as it is.
        told: see `Told`.
        only: the one desk it is for, where a line goes to that one; else it is for all.

    Raises:
        Refused: `practice_stays`, `nobody_invited`.
        DiskTrouble, FileTrouble: the stick is full, gone or may not be written; the old bundle stands.
    """
    apart.keep_inside(store.home, path, practice=store.about.practice)
    store.sign_ends()
    with store.read() as tx:
        says = _Says.now(tx.sql, store, only)
        few = says.count <= FEW and not says.shown.digests
        body = list(says.body(silent)) if few else []
    if _says_the_same(path, says.me.desk, says.mark):
        return Written(path, 0, 0, says.letters, 0)
    if few:
        told("gather", says.count, says.count)
        size = _put(store, path, says, body, told)
    else:  # a long read: on a connection of its own, so that no other waits for it
        with unswept(), store.read_apart() as tx:
            says = _Says.now(tx.sql, store, only)
            size = _put(store, path, says, says.body(told), told)
    with store.local() as tx:
        day = clock.now().isoformat(timespec="minutes")
        tx.sql.executemany(
            "UPDATE peer SET written_on = ? WHERE desk = ?", [(day, desk) for desk in says.to]
        )
        tx.sql.execute(
            "INSERT OR IGNORE INTO bundle_read VALUES (?, ?, ?)",
            (bundle.read_header(path).id, says.me.desk, day),
        )
    return Written(path, says.count, says.shown.count, says.letters, size)


def _put(store: Store, path: Path, says: _Says, body: Iterable[records.Record], told: Told) -> int:
    """Put the bundle in place; its bytes."""
    me, many = says.me, says.count
    header = Header(
        *(me.desk, _stamp(store), (me.scope,), says.to, says.mark, me.voucher),
        practice=store.about.practice,
    )
    # sealed to this desk too: after its disk was restored its own stick brings back what was lost
    to_keys = (store.keys.public_opening, *(peer.opening for peer in says.peers))
    sealing = Sealing(store.keys.signing, to_keys, spare(store.home.folder / "outgoing"))
    size = bundle.write(path, header, body, sealing, lambda: told("prove", many, many))
    told("seal", many, many)
    return size


@dataclass(frozen=True, slots=True)
class _Says:
    """What a bundle would say now, before it is written."""

    sql: Any
    me: known.Own
    peers: tuple[known.Peer, ...]
    """Whom it is for."""
    mine: Mapping[bytes, Log]
    head: Section
    state: State | None
    """What stands, for those who have nothing yet."""
    statement: Statement
    desks: Desks
    lists: tuple[directory.Held, ...]
    shown: pictures.Leaving

    @classmethod
    def now(cls, sql: Any, store: Store, only: bytes | None) -> _Says:
        """As this desk stands.

        Raises:
            Refused: `nobody_invited`.
        """
        me = known.own(sql, store.about.desk, store.about.centre, store.keys.public)
        peers = tuple(
            peer for peer in known.peers(sql) if not peer.revoked and only in {None, peer.desk}
        )
        if not peers:
            raise Refused("nobody_invited")
        mine = logs(sql, me.scope)
        standing, head = _heads(sql, me, (mine, peers), gather.Signer(me.desk, store.keys.signing))
        here = directory.held(sql)
        lists = tuple(one for one in here if any(one.id not in peer.has for peer in peers))
        statement = Statement(
            {me.scope: tips(mine)},
            frozenset(peer.desk for peer in peers if peer.lacks),
            tuple(pictures.lacking(sql)),
            tuple(one.id for one in here),
            is_fresh(mine, me.desk) and not history.wanted(sql, me),
            history.lacking(sql, me, mine),
        )
        parts = [part for part in (standing, head) if part is not None]
        shown = pictures.Leaving(sql, [(part.logs, part.since) for part in parts])
        desks = Desks(*_vouchers(sql), hubs.addresses(sql))
        return cls(sql, me, peers, mine, head, standing, statement, desks, lists, shown)

    @property
    def to(self) -> tuple[bytes, ...]:
        """The desks it is for."""
        return tuple(sorted(peer.desk for peer in self.peers))

    @property
    def letters(self) -> tuple[str, ...]:
        """Their letters."""
        return tuple(peer.letter for peer in self.peers)

    @property
    def count(self) -> int:
        """How many Changes go along; of those that a beginning is made of, how many it stands for."""
        begun = gather.count(self.state.logs, self.state.since) if self.state is not None else 0
        return begun + gather.count(self.head.logs, self.head.since)

    @property
    def mark(self) -> bytes:
        """16 bytes: the same for bundles that say the same."""
        told = [_said(self.statement), _headed(self.head), _known(self.desks), list(self.to)]
        lists = [one.id for one in self.lists]
        if self.state is not None:
            told.append([list(self.state.to), _headed(self.state)])
        return hashlib.sha256(canonical([*told, lists, self.shown.digests])).digest()[:16]

    def body(self, told: Told) -> Iterator[records.Record]:
        """Record by record, read from the store as it is asked for."""
        yield self.statement
        yield self.desks
        yield from (records.Directory(one.data) for one in self.lists)
        done, many = 0, self.count
        if self.state is not None:
            yield self.state
            for standing in state.blocks(self.sql, self.mine, self.state):
                yield standing
                done += len(standing.changes)
                told("gather", done, many)
            done = gather.count(self.state.logs, self.state.since)
        yield self.head
        for some in block.blocks(gather.changes(self.sql, self.mine, self.head.logs, self.head.since)):
            yield some
            done += len(some)
            told("gather", done, many)
        yield from self.shown.pieces()


def _heads(
    sql: Any,
    me: known.Own,
    whom: tuple[Mapping[bytes, Log], tuple[known.Peer, ...]],
    signer: gather.Signer,
) -> tuple[State | None, Section]:
    """What stands, for who has nothing or lacks what is only so held here; for others the history."""
    mine, peers = whom
    held = {peer.desk: known.held_by(peer, mine, me.scope) for peer in peers}
    spans, of = thin.spans(sql), {log.no: log.id for log in mine.values()}
    lacking = {
        peer.desk for peer in peers
        if any(held[peer.desk].get(of[no], 0) < span.upto for no, span in spans.items() if no in of)
    }  # fmt: skip
    begin = lacking | {peer.desk for peer in peers if peer.fresh}
    since = meet([held[desk] for desk in begin])
    made = state.head(sql, (me.scope, mine), since, signer) if begin else None
    if made is None:
        begin = lacking
    else:
        made = replace(made, to=tuple(sorted(begin)), thin=bool(lacking))
    here = {of[no]: span for no, span in spans.items() if no in of}
    others = [history.from_there(held[p.desk], p, here) for p in peers if p.desk not in begin]
    since = meet(others) if others else {log.id: log.n for log in mine.values()}
    return made if made is not None and made.logs else None, gather.section(
        sql, (me.scope, mine), since, signer
    )


def _vouchers(sql: Any) -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    vouchers = sql.execute("SELECT voucher FROM peer WHERE voucher IS NOT NULL ORDER BY desk").fetchall()
    revoked = sql.execute("SELECT revoked FROM peer WHERE revoked IS NOT NULL ORDER BY desk").fetchall()
    return tuple(row[0] for row in vouchers), tuple(row[0] for row in revoked)


def _said(said: Statement) -> list[Any]:
    before = [list(dot) for dot in said.lacks_before]
    return [said.tips, sorted(said.asks), list(said.wants), list(said.has), int(said.fresh), before]


def _headed(head: Section | State) -> list[Any]:
    return [
        head.since,
        [order.person for order in head.orders],
        [[log.id, log.end] for log in head.logs],
    ]


def _known(desks: Desks) -> list[Any]:
    return [list(desks.vouchers), list(desks.revoked), [list(hub) for hub in desks.hubs]]


def _says_the_same(path: Path, desk: bytes, mark: bytes) -> bool:
    if not path.exists():
        return False
    try:
        opened = bundle.read_header(path)
        if opened.header.sender == desk and opened.header.mark == mark:
            bundle.check_pieces(opened)
            return True
    except DeskError:
        return False  # torn: it is written anew
    return False


def _stamp(store: Store) -> int:
    """The bundle's stamp: above everything this desk wrote or took in."""
    with store.local() as tx:
        last = tx.sql.execute("SELECT last_at FROM writer").fetchone()[0]
        at = clock.tick(last, tx.moment)
        tx.sql.execute("UPDATE writer SET last_at = ?", (at,))
    return at


def waiting(sql: Any, me: known.Own) -> int:
    """Changes that the hub, or without one some desk of the centre, has not said it holds."""
    mine: dict[bytes, Log] = logs(sql, me.scope)
    peers = known.receipts_of(known.peers(sql))
    since = meet([known.held_by(peer, mine, me.scope) for peer in peers])
    return sum(log.n - since.get(log.id, 0) for log in mine.values()) if peers else 0


def held_by_all(sql: Any, me: known.Own) -> dict[int, int] | None:
    """How much of each log, by its number here, the hub or every other desk holds; none without one."""
    peers = known.receipts_of(known.peers(sql))
    if not peers:
        return None
    mine = logs(sql, me.scope)
    held = meet([known.held_by(peer, mine, me.scope) for peer in peers])
    return {mine[log].no: n for log, n in held.items() if log in mine}


def waiting_for(sql: Any, me: known.Own) -> dict[bytes, int]:
    """Changes that each desk has not said it holds, by its id."""
    mine: dict[bytes, Log] = logs(sql, me.scope)
    held = sum(log.n for log in mine.values())
    return {
        peer.desk: held - sum(known.held_by(peer, mine, me.scope).values()) for peer in known.peers(sql)
    }
