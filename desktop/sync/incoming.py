"""What a desk makes of a bundle that came: all that is new of it, or nothing.

It is looked through twice, first without writing anything, then in slices; a break in the middle leaves
a shorter front of each log and nothing to clean up.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop import clock
from desktop.errors import Refused
from desktop.models import TABLES
from desktop.paths import spare
from desktop.store import change, erase, finding, merge, others
from desktop.store.journal import PERSON_IN_KEY
from desktop.store.store import Merging, Store
from desktop.sync import bundle, counters, directory, hubs, known, pictures, records, withheld
from desktop.sync.block import Carried
from desktop.sync.bundle import Opened
from desktop.sync.check import Sound, broken
from desktop.sync.looking import Looking, erased_here
from desktop.sync.outgoing import Told, silent
from desktop.sync.records import LogHead, Section

SLICE = 8000
"""Changes in one write."""
BREATH = 1000
"""Changes after which a write ends earlier, where somebody at the desk waits to write."""


@dataclass(frozen=True, slots=True)
class Received:
    """What a bundle brought."""

    desk: str
    """The sender's letter."""
    changes: int
    pictures: int
    lacks: bool
    """Whether it was built on more than is held here: the next bundle asks for the rest."""
    again: bool = False
    """Whether it had been read before."""
    own: bool = False
    """Whether this desk wrote it itself, or its copy did."""


def read(store: Store, path: Path, told: Told = silent) -> Received:
    """Take in a bundle of another desk: all that is new of it, or nothing.

    Args:
        store: this desk's.
        path: of the bundle; it is only read.
        told: see `Told`.

    Raises:
        Refused: `practice_stays`, `bundle_not_for_us`, `bundle_unknown_desk`,
            `bundle_revoked`, `bundle_other_centre`, `bundle_forged`, `bundle_broken`, `invitation_used`.
        FileTrouble: `bundle_foreign`, `bundle_damaged`, `bundle_too_new`, or it cannot be read.
        DiskTrouble: the disk is full; what was taken in so far stands.
    """
    if store.about.practice:
        raise Refused("practice_stays")
    opened = bundle.read_header(path)
    with store.read() as tx:
        me = known.own(tx.sql, store.about.desk, store.about.centre, store.keys.public)
        letter = may_come(tx.sql, me, opened)
        done = was_read(tx.sql, opened)
    if done:
        return Received(letter, 0, 0, lacks=False, again=True, own=opened.header.sender == me.desk)
    with bundle.fetched(opened, spare(store.home.folder / "incoming")) as here:
        looked = Looking(store, me, here.header, (told, min(SLICE, BREATH)))
        bundle.read_body(here, store.keys.opening, looked.take)
        looked.close()
        taking = _Taking(store, me, looked, told)
        if looked.small is not None:
            return taking.at_once(looked.small, here, letter)
        bundle.read_body(here, store.keys.opening, taking.take)
        return taking.close(here, letter)


def was_read(sql: Any, opened: Opened) -> bool:
    """Whether this very bundle was read here before."""
    asked = "SELECT 1 FROM bundle_read WHERE id = ?"
    return sql.execute(asked, (opened.id,)).fetchone() is not None


def may_come(sql: Any, me: known.Own, opened: Opened) -> str:
    """The sender's letter, when this bundle may be opened here: judged by its clear header alone.

    Raises:
        Refused: `bundle_other_centre`, `bundle_unknown_desk`, `bundle_revoked`, `bundle_forged`,
            `bundle_not_for_us`.
    """
    header = opened.header
    if me.scope not in header.scopes:
        raise Refused("bundle_other_centre")
    if header.sender == me.desk:  # written before this disk was restored, or by its copy
        bundle.check_signature(opened, me.public)
        return known.letter(sql, me)
    row = sql.execute(
        "SELECT letter, public_key, revoked FROM peer WHERE desk = ?", (header.sender,)
    ).fetchone()
    if row is None:
        if header.voucher is None:
            raise Refused("bundle_unknown_desk", desk=header.sender.hex())
        voucher = known.read_voucher(header.voucher, me.scope, known.root_key(sql, me))
        if voucher.desk != header.sender:
            raise Refused("bundle_unknown_desk", desk=header.sender.hex())
        row = voucher.invited.letter, voucher.public, None
    letter, public, revoked = row
    if revoked is not None:
        raise Refused("bundle_revoked", letter=letter)
    bundle.check_signature(opened, public)
    if me.desk not in header.to:
        raise Refused("bundle_not_for_us")
    return str(letter)


def _held_now(sql: Any, logs_: set[int]) -> dict[int, int]:
    """The n of each log as it is held at this very moment, by its number in this file."""
    asked = "SELECT coalesce(max(n), 0) FROM change WHERE log = ?"
    return {no: sql.execute(asked, (no,)).fetchone()[0] for no in logs_}


class _Taking:
    """The second pass: what was looked through is kept, slice by slice."""

    def __init__(self, store: Store, me: known.Own, looked: Looking, told: Told) -> None:
        self._store, self._me, self._looked, self._told = store, me, looked, told
        self._erased: frozenset[bytes] | None = None
        """Who was erased; none before the section began, or where nothing of it may be taken."""
        self._waits: list[Sound] = []
        self._seen = self._taken = 0
        self._kinds = {table.table_name(): table.kind for table in TABLES}
        self._deeds: dict[int, tuple[tuple[bytes, bytes | None], int]] = {}
        self._pictures = pictures.Arriving(store)
        self._whole: Merging | None = None
        """The one write that a small bundle is taken in by."""
        with store.read() as tx:
            self._key = withheld.key_of(tx.sql)

    def at_once(self, some: list[records.Record], opened: Opened, letter: str) -> Received:
        """A small bundle, in one write."""
        with self._store.merging() as merging:
            self._whole = merging
            for record in some:
                self.take(record)
            received = self.close(opened, letter)
        if self._taken:
            self._told("merge", self._taken, self._looked.new)
        return received

    @contextmanager
    def _writing(self) -> Iterator[Merging]:
        if self._whole is not None:
            yield self._whole
        else:
            with self._store.merging() as merging:
                yield merging

    def take(self, record: records.Record) -> None:
        """One record of the body."""
        if isinstance(record, Section) and record.scope == self._me.scope and not self._looked.lacks:
            self._begin(record)
        elif isinstance(record, list) and self._erased is not None:
            self._waits += self._new_ones(record, self._erased)
            self._flush(SLICE)
        elif isinstance(record, records.Content):
            self._flush(1)
            self._pictures.take(record)

    def _begin(self, section: Section) -> None:
        """Get to know the desks, carry out the orders to erase, number the logs."""
        with self._writing() as merging:
            sql = merging.sql
            self._meet(sql)
            erased = erased_here(sql)
            for order in section.orders:
                if order.person not in erased:
                    erase.carry_out(sql, order.person, (order.desk, order.at, order.signature))
                    merging.changed.update(erase.TOLD)
            self._erased = erased | {order.person for order in section.orders}
            _number_logs(sql, self._me.scope, section.logs)

    def _meet(self, sql: Any) -> None:
        """Get to know the desks that are vouched for, and which were revoked."""
        for data in self._looked.vouchers:
            known.admit(sql, self._me, data)
        for data in self._looked.revoked:
            known.take_revoked(sql, self._me, data)
        hubs.learn(sql, self._looked.hubs)
        for data in self._looked.lists:
            directory.take(sql, self._me, data)

    def _new_ones(self, some: list[Carried], erased: frozenset[bytes]) -> Iterator[Sound]:
        """The Changes that were new when they were looked at, with the chains found then."""
        held = self._looked.checking.held if self._looked.checking is not None else {}
        for one in some:
            if one.log in held and one.n <= held[one.log].n:
                continue
            at = 32 * self._seen
            self._seen += 1
            chain = bytes(self._looked.chains[at : at + 32])
            if one.person not in erased:
                here = one if one.sealed is None else withheld.arriving(one, self._key)
                yield Sound(here, here.digest if here.fields is None else None, chain, here.fields)
            elif one.fields is None:
                yield Sound(one._replace(sealed=None), one.digest, chain, None)
            else:
                yield Sound(one, change.digest(one.salt or b"", one.fields), chain, None)

    def _flush(self, least: int) -> None:
        """Merge what waits, slice by slice, while there are so many."""
        while len(self._waits) >= least:
            done = 0
            with self._writing() as merging:
                while done < min(SLICE, len(self._waits)) and not (done and merging.awaited()):
                    some = self._waits[done : min(done + BREATH, SLICE)]
                    self._merge(merging, some)
                    done += len(some)
            del self._waits[:done]
            self._taken += done
            if self._whole is None:
                self._told("merge", self._taken, self._looked.new)

    def _merge(self, merging: Merging, some: list[Sound]) -> None:
        sql = merging.sql
        numbers = {bytes(log): no for no, log in sql.execute("SELECT no, id FROM log")}
        held = merge.Logs(numbers, {no: log for log, no in numbers.items()})
        here = _held_now(sql, {numbers[one.carried.log] for one in some})
        arrived = [
            self._arrived(sql, one, numbers)
            for one in some
            # another program of this desk may have taken the same bundle meanwhile
            if one.carried.n > here[numbers[one.carried.log]]
        ]
        changed = merge.take_in(sql, arrived, held) if arrived else frozenset()
        merging.changed.update(changed)
        if merging.searched and changed & finding.TABLES:
            for log in {one.log for one in arrived}:
                finding.keep(sql, log, min(one.n for one in arrived if one.log == log))
        counters.bring_up(sql, self._me.desk, [one for one in some if one.fields is not None])
        sealed = [one.carried for one in some if one.carried.sealed is not None]
        withheld.keep(sql, [(numbers[one.log], one.n, one.sealed or b"") for one in sealed])

    def _arrived(self, sql: Any, one: Sound, numbers: dict[bytes, int]) -> merge.Arrived:
        carried, no = one.carried, numbers[one.carried.log]
        kind = others.kind_of(sql, carried.table, self._kinds)
        first = self._first(sql, no, carried)
        return merge.Arrived(
            no,
            carried.n,
            carried.at,
            first,
            (carried.deed, carried.by, carried.verb) if first == carried.n else None,
            kind,
            carried.row,
            None if kind in PERSON_IN_KEY else carried.person,
            carried.op,
            carried.over,
            one.fields,
            carried.salt,
            one.digest,
            one.chain,
        )

    def _first(self, sql: Any, no: int, carried: Carried) -> int:
        """The n of the first Change of this one's deed; deeds are written in one go."""
        if no not in self._deeds and carried.n > 1:
            row = sql.execute(
                "SELECT d.deed, d.by, d.n FROM change c"
                " CROSS JOIN change d ON d.log = c.log AND d.n = c.first"
                " WHERE c.log = ? AND c.n = ?",
                (no, carried.n - 1),
            ).fetchone()
            if row is not None:
                self._deeds[no] = (row[0], row[1]), row[2]
        deed, first = self._deeds.get(no, ((b"", None), 0))
        if deed != (carried.deed, carried.by):  # the same deed by somebody else is another deed
            first = carried.n
            self._deeds[no] = (carried.deed, carried.by), first
        return first

    def close(self, opened: Opened, letter: str) -> Received:
        """Sign off: the ends, the sender's statement, and that this bundle was read."""
        self._flush(1)
        header = opened.header
        with self._writing() as merging:
            sql = merging.sql
            if self._erased is None:
                self._meet(sql)
            sql.executemany(
                "UPDATE log SET signed_n = ?, signature = ? WHERE id = ? AND signed_n < ?",
                [(head.end, head.signature, log, head.end) for log, head in self._looked.signed.items()],
            )
            if self._looked.statement is not None:
                known.hear(sql, header.sender, header.at, self._looked.statement, self._me)
            sql.execute(
                "UPDATE peer SET lacks = ? WHERE desk = ?", (int(self._looked.lacks), header.sender)
            )
            if not self._looked.lacks:
                sql.execute(
                    "INSERT OR IGNORE INTO bundle_read VALUES (?, ?, ?)",
                    (opened.id, header.sender, clock.now().isoformat(timespec="minutes")),
                )
            if self._looked.statement is not None:
                pictures.wanted_by(sql, header.sender, self._looked.statement.wants)
        own = header.sender == self._me.desk
        return Received(letter, self._taken, self._pictures.count, self._looked.lacks, own=own)


def _number_logs(sql: Any, scope: bytes, heads: tuple[LogHead, ...]) -> None:
    """Give the section's logs numbers of this file; parents before their children."""
    known_logs = {bytes(log): no for no, log in sql.execute("SELECT no, id FROM log")}
    todo = [head for head in heads if head.id not in known_logs]
    while todo:
        ready = [h for h in todo if h.parent is None or h.parent[0] in known_logs]
        if not ready:
            raise broken("parent")
        for head in ready:
            parent, n = (known_logs[head.parent[0]], head.parent[1]) if head.parent else (None, None)
            known_logs[head.id] = sql.execute(
                "INSERT INTO log (id, desk, scope, parent, parent_n) VALUES (?, ?, ?, ?, ?)",
                (head.id, head.desk, scope, parent, n),
            ).lastrowid
        todo = [head for head in todo if head.id not in known_logs]
