"""An opened hub: it invites centres, takes their bundles in and writes theirs.

    with opening.open_hub(folder, passphrase="…") as here:
        here.invite("ศาลาแม่กา", out)
        here.stick(folder)

People write at desks; a hub stores, merges, hands on and shows.
"""

from __future__ import annotations

import secrets
import threading
from collections import Counter, OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop import centre, clock
from desktop.errors import DeskError, DiskTrouble, FileTrouble, Refused, from_os
from desktop.hub.shelf import Bound, Invitee, Shelf
from desktop.paths import Home, write_whole
from desktop.store import apart
from desktop.store.keys import Keys
from desktop.store.store import Store
from desktop.sync import bundle, directory, hubs, incoming, known, outgoing, stick
from desktop.sync.conflicts import count as conflicts_in
from desktop.sync.directory import Keeper
from desktop.sync.incoming import Received
from desktop.sync.outgoing import Told, Written, silent
from desktop.sync.statement import logs
from desktop.sync.stick import Exchanged, NotTaken

OPENED = 16
"""So many centres' stores stay open, the last used."""


@dataclass(frozen=True, slots=True)
class Made:
    """An invitation that was made."""

    file: Path
    centre: str
    code: str
    """What may be typed at the desk instead of carrying the file, where the desk reaches the hub."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What one stick did at the hub."""

    bound: tuple[str, ...]
    """Centres whose answer was taken."""
    exchanged: tuple[tuple[Bound, Exchanged], ...]
    not_taken: tuple[NotTaken, ...]
    """Answers and bundles that no centre of this hub has a use for, and why."""

    @property
    def received(self) -> int:
        """Changes that were new."""
        return sum(done.received for _bound, done in self.exchanged)

    @property
    def sent(self) -> int:
        """Changes in the bundles that were written."""
        return sum(done.sent for _bound, done in self.exchanged)


@dataclass(frozen=True, slots=True)
class CentreStands:
    """A centre as the hub knows it."""

    bound: Bound
    desks: tuple[known.Peer, ...]
    changes: int
    conflicts: int


class Hub:
    """A hub, open. Bundles of one centre go one after the other, of different ones side by side."""

    def __init__(
        self, folder: Path, name: str, keys: Keys, shelf: Shelf, *, practice: bool = False
    ) -> None:
        """Opened by `desktop.hub.opening`."""
        self.folder, self.name, self.keys, self.shelf = folder, name, keys, shelf
        self.practice = practice
        self._door = threading.Lock()
        self._turns: dict[bytes, threading.Lock] = {}
        self._open: OrderedDict[bytes, Store] = OrderedDict()
        self._used: Counter[bytes] = Counter()
        self._list = Keeper(folder, name, keys.signing)

    def __enter__(self) -> Hub:
        """A hub is a context: it closes itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    def close(self) -> None:
        """Let go of every store."""
        with self._door:
            stores, self._open = tuple(self._open.values()), OrderedDict()
        for store in stores:
            store.close()
        self.shelf.close()

    # --- centres --------------------------------------------------------------------------------------

    def centres(self) -> tuple[Bound, ...]:
        """The centres of this hub, in the order of their names."""
        return self.shelf.centres()

    def centre(self, scope: bytes) -> Bound:
        """One of them.

        Raises:
            Refused: `hub_unknown_centre`.
        """
        for bound in self.shelf.centres():
            if bound.scope == scope:
                return bound
        raise Refused("hub_unknown_centre")

    @contextmanager
    def store(self, scope: bytes) -> Iterator[Store]:
        """A centre's store, for one at a time.

        Raises:
            Refused: `hub_unknown_centre`.
        """
        with self._door:
            turn = self._turns.setdefault(scope, threading.Lock())
        with turn, self.beside(scope) as store:
            yield store

    @contextmanager
    def beside(self, scope: bytes) -> Iterator[Store]:
        """A centre's store beside whoever merges into it: to read, and to write what is small.

        Raises:
            Refused: `hub_unknown_centre`.
        """
        bound = self.centre(scope)
        with self._door:
            store = self._opened(bound)
            self._used[scope] += 1
        try:
            yield store
        finally:
            with self._door:
                self._used[scope] -= 1

    def _opened(self, bound: Bound) -> Store:
        """A centre's store, opened once; the one that nobody has used for longest is let go."""
        store = self._open.get(bound.scope)
        if store is None:
            spare = [scope for scope in self._open if not self._used[scope]]
            for scope in spare[: max(0, len(self._open) - OPENED + 1)]:
                self._open.pop(scope).close()
            store = self._open[bound.scope] = self.shelf.open(bound)
        self._open.move_to_end(bound.scope)
        return store

    def keep_inside(self, path: Path) -> None:
        """A place that this hub may read and write.

        Raises:
            Refused: `practice_stays`.
        """
        apart.keep_inside(Home(self.folder), path, practice=self.practice)

    # --- inviting -------------------------------------------------------------------------------------

    def invite(self, name: str, out: Path, address: str | None = None) -> Made:
        """Write an invitation for a centre, whether it exists already or begins by it.

        Args:
            name: how the hub calls the centre until it answers.
            out: the file to write; what stands there is not written over.
            address: where this hub is reached over the network.

        Raises:
            BadValue: a name or address that cannot be.
            Refused: `practice_stays`.
            FileTrouble: `file_exists`.
            DiskTrouble: it cannot be written.
        """
        self.keep_inside(out)
        if out.exists():
            raise FileTrouble("file_exists", file=str(out))
        where = hubs.read_address(address) if address else None
        me = hubs.Self(
            *(self.name, secrets.token_bytes(8), self.keys.public, self.keys.public_opening),
            *(where, self.practice),
        )
        made = hubs.Invitation(
            me, centre.read_name(name), clock.today().isoformat(), Ed25519PrivateKey.generate()
        )
        data, code = made.to_bytes(self.keys.signing), hubs.new_code()
        invitee = Invitee(made.once_public, me.desk, made.centre, made.on_day, None)
        self.shelf.invite(invitee, hubs.code_id(code), hubs.sealed_by_code(code, data))
        write_whole(out, data)
        return Made(out, made.centre, code)

    def bind(self, answer: bytes) -> Bound:
        """Take a centre in by its answer; a second time does nothing.

        Raises:
            Refused: `hub_answer_damaged`, `hub_answer_unknown`, `hub_answer_used`.
        """
        told = hubs.read_answer(answer)
        invitee = next((one for one in self.shelf.invitees() if one.once == told.once), None)
        mine = known.read_voucher(told.voucher, told.scope, told.root[3])
        if invitee is None or (mine.desk, mine.public) != (invitee.desk, self.keys.public):
            raise Refused("hub_answer_unknown")
        if invitee.scope not in {None, told.scope}:
            raise Refused("hub_answer_used", centre=invitee.centre)
        bound = Bound(told.scope, told.centre, invitee.desk, clock.today().isoformat())
        self.shelf.bind(bound, told.once, told.root, told.voucher)
        return self.centre(told.scope)

    # --- bundles --------------------------------------------------------------------------------------

    def take(self, path: Path, told: Told = silent) -> Received:
        """Take in a bundle of a desk, whichever centre it is of.

        Raises:
            Refused: `hub_unknown_centre`, or as `desktop.sync.incoming.read`.
            DiskTrouble, FileTrouble: as there.
        """
        header = bundle.read_header(path).header
        apart.same_kind(here=self.practice, made=header.practice)
        for scope in header.scopes:
            with self.store(scope) as store:
                came = incoming.read(store, path, told)
                self._note(store)
                return came
        raise Refused("hub_unknown_centre")

    def write(self, scope: bytes, path: Path, to: bytes | None = None, told: Told = silent) -> Written:
        """Write what the desks of a centre lack, or one of them.

        Raises:
            Refused: `hub_unknown_centre`.
            DiskTrouble, FileTrouble: as `desktop.sync.outgoing.write`.
        """
        with self.beside(scope) as store:
            self._hand_list(store)
            return outgoing.write(store, path, told, only=to)

    def _note(self, store: Store) -> None:
        """Keep what the centre's rows say of its desks and of what is void, for the list."""
        with store.read() as tx:
            row = tx.sql.execute(
                "SELECT name FROM centre WHERE id = ?", (store.about.centre,)
            ).fetchone()
            if row is not None:
                self._list.note(store.about.centre, directory.entry_of(tx.sql, row[0]))

    def _hand_list(self, store: Store) -> None:
        """Give a centre's store the list as it is now."""
        with self._door:
            data = self._list.made()
        with store.read() as tx:
            if directory.id_of(data) in {one.id for one in directory.held(tx.sql)}:
                return
            me = known.own(tx.sql, store.about.desk, store.about.centre, self.keys.public)
        with store.local() as tx:
            directory.take(tx.sql, me, data)

    def stick(self, folder: Path, told: Told = silent) -> Visit:
        """Both ways on a stick that carries the bundles of one or many centres.

        Raises:
            Refused: `practice_stays`.
            FileTrouble: `folder_missing`.
            DiskTrouble, FileTrouble: the stick is full, gone or may not be written, or the disk is full.
        """
        self.keep_inside(folder)
        if not folder.is_dir():
            raise FileTrouble("folder_missing", file=str(folder))
        bound, not_taken = self._answers(folder)
        mine = {one.scope: one for one in self.centres()}
        asked: dict[bytes, Bound] = {}
        for path in stick.bundles(folder):
            try:
                header = bundle.read_header(path).header
                apart.same_kind(here=self.practice, made=header.practice)
            except DeskError as trouble:
                not_taken.append(NotTaken(path.name, trouble))
                continue
            ours = [scope for scope in header.scopes if scope in mine]
            asked.update({scope: mine[scope] for scope in ours})
            if not ours:
                not_taken.append(NotTaken(path.name, Refused("hub_unknown_centre")))
        exchanged = []
        for scope, one in asked.items():
            with self.store(scope) as store:
                taken = stick.take_from(store, folder, told)
                self._note(store)
                self._hand_list(store)
                exchanged.append((one, stick.leave_on(store, folder, taken, told)))
        return Visit(tuple(one.centre for one in bound), tuple(exchanged), tuple(not_taken))

    def _answers(self, folder: Path) -> tuple[list[Bound], list[NotTaken]]:
        bound: list[Bound] = []
        not_taken: list[NotTaken] = []
        before = {one.scope for one in self.centres()}
        for path in sorted((folder / stick.FOLDER).glob(f"*{hubs.ANSWER_SUFFIX}")):
            try:
                with path.open("rb") as stream:
                    one = self.bind(stream.read(hubs.LONGEST + 1))
            except OSError as error:
                raise from_os(error, path) from error
            except DiskTrouble:
                raise
            except DeskError as trouble:
                if trouble.code != "hub_answer_unknown":  # for another hub: nobody's fault
                    not_taken.append(NotTaken(path.name, trouble))
                continue
            if one.scope not in before:
                bound.append(one)
        return bound, not_taken

    # --- desks ----------------------------------------------------------------------------------------

    def stands(self, scope: bytes) -> CentreStands:
        """How a centre stands.

        Raises:
            Refused: `hub_unknown_centre`.
        """
        bound = self.centre(scope)
        with self.beside(scope) as store, store.read() as tx:
            held = sum(log.n for log in logs(tx.sql, scope).values())
            return CentreStands(bound, tuple(known.peers(tx.sql)), held, conflicts_in(tx.sql))

    def revoke(self, desk: bytes) -> Bound:
        """Take nothing from a desk any more, and have its centre's desks do the same.

        Raises:
            Refused: `no_such_desk`; `hub_revokes_no_first` for a centre's first desk.
        """
        for bound in self.centres():
            with self.store(bound.scope) as store, store.local() as tx:
                found = [peer for peer in known.peers(tx.sql) if peer.desk == desk]
                if not found:
                    continue
                if found[0].root:
                    raise Refused("hub_revokes_no_first", letter=found[0].letter)
                me = known.own(tx.sql, store.about.desk, bound.scope, self.keys.public)
                known.revoke(tx.sql, me, self.keys.signing, desk)
                return bound
        raise Refused("no_such_desk", desk=desk.hex())
