"""What a desk makes of a bundle that came: all that is new of it, or nothing.

It is looked through twice, first without writing anything, then in slices; a break in the middle leaves
a shorter front of each log and nothing to clean up.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop import clock
from desktop.errors import Refused
from desktop.paths import spare
from desktop.store import apart, change
from desktop.store.store import Merging, Store
from desktop.sync import bundle, directory, hubs, known, pictures, records, withheld
from desktop.sync.beginning import Beginning
from desktop.sync.block import Carried, Standing
from desktop.sync.bundle import Opened
from desktop.sync.check import Sound
from desktop.sync.keeping import Keeping, carry_out, number_logs, sign
from desktop.sync.looking import Looking
from desktop.sync.outgoing import Told, silent
from desktop.sync.records import Section, State
from desktop.sync.unswept import unswept

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
        Refused: `practice_stays`, `practice_file`, `practice_not_real`, `bundle_not_for_us`,
            `bundle_unknown_desk`, `bundle_revoked`, `bundle_other_centre`, `bundle_forged`,
            `bundle_broken`, `invitation_used`.
        FileTrouble: `bundle_foreign`, `bundle_damaged`, `bundle_too_new`, or it cannot be read.
        DiskTrouble: the disk is full; what was taken in so far stands.
    """
    apart.keep_inside(store.home, path, practice=store.about.practice)
    opened = bundle.read_header(path)
    apart.same_kind(here=store.about.practice, made=opened.header.practice)
    with store.read() as tx:
        me = known.own(tx.sql, store.about.desk, store.about.centre, store.keys.public)
        letter = may_come(tx.sql, me, opened)
        done = was_read(tx.sql, opened)
    if done:
        return Received(letter, 0, 0, lacks=False, again=True, own=opened.header.sender == me.desk)
    with bundle.fetched(opened, spare(store.home.folder / "incoming")) as here, unswept():
        looked = Looking(store, me, here.header, (told, min(SLICE, BREATH)))
        bundle.read_body(here, store.keys.opening, looked.take)
        looked.close()
        taking = _Taking(store, me, looked, told)
        if looked.small is not None:
            return taking.at_once(looked.small, here, letter)
        with taking:
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


class _Taking:
    """The second pass: what was looked through is kept, slice by slice."""

    def __init__(self, store: Store, me: known.Own, looked: Looking, told: Told) -> None:
        self._store, self._me, self._looked, self._told = store, me, looked, told
        self._erased: frozenset[bytes] | None = None
        """Who was erased; none before the section began, or where nothing of it may be taken."""
        self._waits: list[Sound] = []
        self._seen = self._taken = 0
        self._pictures = pictures.Arriving(store)
        self._whole: Merging | None = None
        """The one write that a small bundle is taken in by, or what stands."""
        self._open = ExitStack()
        self._beginning: Beginning | None = None
        self._keeping = Keeping(me)
        with store.read() as tx:
            self._key = withheld.key_of(tx.sql)

    def __enter__(self) -> _Taking:
        self._open.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        self._open.__exit__(*error)

    def at_once(self, some: list[records.Record], opened: Opened, letter: str) -> Received:
        """A small bundle, in one write."""
        with self._store.merging() as merging:
            self._whole = merging
            for record in some:
                self.take(record)
            received = self.close(opened, letter)
        if self._taken:
            self._told("merge", self._taken, self._looked.all_new)
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
        if isinstance(record, State) and self._looked.state is not None:
            self._begin_with(record)
        elif isinstance(record, Standing) and self._beginning is not None:
            self._beginning.take(record)
            self._taken += len(record.changes)
            self._told("merge", self._taken, self._looked.all_new)
        elif isinstance(record, Section) and record.scope == self._me.scope:
            self._end_beginning()
            if self._looked.filling:  # in one write, or deeds would begin in what is not there yet
                self._whole = self._whole or self._open.enter_context(self._store.merging())
            if not self._looked.lacks:
                self._begin(record)
        elif isinstance(record, list) and self._erased is not None:
            self._waits += self._new_ones(record, self._erased)
            self._flush(SLICE)
        elif isinstance(record, records.Content):
            self._flush(1)
            self._let_go()
            self._pictures.take(record)

    def _begin(self, section: Section) -> None:
        """Get to know the desks, carry out the orders to erase, number the logs."""
        with self._writing() as merging:
            self._meet(merging.sql)
            self._erased = carry_out(merging, section.orders)
            number_logs(merging.sql, self._me.scope, section.logs)
            self._keeping.filling = self._looked.filling

    def _begin_with(self, head: State) -> None:
        """Begin with what stands: everything of it in one write."""
        if self._whole is None:
            self._whole = self._open.enter_context(self._store.merging())
        self._meet(self._whole.sql)
        self._beginning = Beginning(self._whole, self._keeping, head, self._key)

    def _end_beginning(self) -> None:
        if self._beginning is None:
            return
        self._beginning.end()
        self._beginning = None
        self._let_go()

    def _let_go(self) -> None:
        """End the one write that a beginning or a history was taken in by."""
        if self._whole is not None and self._looked.small is None:  # else the whole bundle is one write
            self._keeping.filled(self._whole.sql)
            self._whole = None
            self._open.pop_all().close()

    def _meet(self, sql: Any) -> None:
        """Get to know the desks that are vouched for, and which were revoked."""
        for data in self._looked.vouchers:
            known.admit(sql, self._me, data, self._looked.sender)
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
                    breath = BREATH if merging.searched else SLICE  # at a hub nobody types
                    some = self._waits[done : min(done + breath, SLICE)]
                    self._keeping.merge(merging, some)
                    done += len(some)
            del self._waits[:done]
            self._taken += done
            if self._whole is None:
                self._told("merge", self._taken, self._looked.all_new)

    def close(self, opened: Opened, letter: str) -> Received:
        """Sign off: the ends, the sender's statement, and that this bundle was read."""
        self._flush(1)
        header = opened.header
        with self._writing() as merging:
            sql = merging.sql
            if self._erased is None:
                self._meet(sql)
            sign(sql, self._looked.signed)
            self._keeping.filled(sql)
            if self._looked.statement is not None:
                known.hear(sql, header.sender, header.at, self._looked.statement, self._me)
                merging.changed.add("peer")  # a receipt alone changes what waits
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
