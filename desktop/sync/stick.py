"""A stick, or any folder, as the carrier: one call takes in what is for this desk and leaves its own.

Each desk has one file of its own in the folder `Sala`; its name begins with the desk's letter and names
the log that it ends in, so that a desk that exists twice (a restored or copied disk) does not write over
its twin. Nothing of another desk's is ever changed or taken away.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from desktop.errors import DeskError, FileTrouble, Refused, from_os
from desktop.paths import write_whole
from desktop.store import apart
from desktop.store.store import Store
from desktop.sync import bundle, hubs, incoming, known, outgoing
from desktop.sync.conflicts import count as conflicts_in
from desktop.sync.outgoing import Told, silent
from desktop.sync.statement import logs, tips

FOLDER = "Sala"
SUFFIX = ".sala"
_SUFFIXES = {SUFFIX, ".sal"}
"""A stick that was copied by an old program has its names cut to eight and three."""
MOST = 200
"""Bundles that one stick is looked through for: the newest."""
_NO_MATTER = frozenset({"bundle_not_for_us", "bundle_other_centre"})
"""A stick may carry other people's bundles; that is nobody's fault."""


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A bundle on the stick that could not be taken in, and why."""

    file: str
    trouble: DeskError


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What one visit of a stick did."""

    sent: int
    """Changes in the bundle that was written."""
    received: int
    """Changes that were new here."""
    pictures: int
    """Pictures that came."""
    conflicts: int
    """Fields that wait for somebody to say which holds."""
    waiting: int
    """Changes that some desk has not said it holds."""
    heard: tuple[str, ...]
    """Letters of the desks whose bundles were read, or had been."""
    for_others: int
    """Bundles that are not for this desk."""
    not_taken: tuple[NotTaken, ...]
    lacks: tuple[str, ...]
    """Letters of desks whose bundles were built on more than is held here: they will send the rest."""
    file: Path | None
    """The bundle that was written; none while no other desk has answered its invitation."""
    size: int


def exchange_with(store: Store, folder: Path, told: Told | None = None) -> Exchanged:
    """Both ways at once: take in what lies there, then leave this desk's own bundle.

    Args:
        store: this desk's.
        folder: of the stick.
        told: see `desktop.sync.outgoing.Told`.

    Raises:
        Refused: `practice_stays`; `nobody_invited` when there is neither a desk nor a bundle.
        FileTrouble: `folder_missing`, `sala_no_folder` when something else has the folder's name.
        DiskTrouble, FileTrouble: the stick is full, gone or may not be written, or the disk is full.
    """
    tell = told or silent
    return leave_on(store, folder, take_from(store, folder, tell), tell)


def take_from(store: Store, folder: Path, told: Told) -> Taken:
    """Take in what lies there for this desk; as `exchange_with`."""
    apart.keep_inside(store.home, folder, practice=store.about.practice)
    if not folder.is_dir():
        raise FileTrouble("folder_missing", file=str(folder))
    taken = Taken()
    for path in bundles(folder):
        told("carry", 0, 0)
        taken.take(store, path, told)
    if not taken.heard and not _has_peers(store) and not _has_invited(store):
        raise Refused("nobody_invited")
    return taken


def leave_on(store: Store, folder: Path, taken: Taken, told: Told) -> Exchanged:
    """Leave this desk's own bundle, and say what the whole visit did; as `exchange_with`."""
    return told_of(store, taken, _leave(store, folder, told) if _has_peers(store) else None)


def told_of(store: Store, taken: Taken, written: outgoing.Written | None) -> Exchanged:
    """What an exchange did, and what stands open after it."""
    with store.read() as tx:
        me = known.own(tx.sql, store.about.desk, store.about.centre, store.keys.public)
        open_ones, waits = conflicts_in(tx.sql), outgoing.waiting(tx.sql, me)
    return Exchanged(
        written.changes if written else 0,
        taken.received,
        taken.pictures,
        open_ones,
        waits,
        tuple(dict.fromkeys(taken.heard)),
        taken.for_others,
        tuple(taken.not_taken),
        tuple(dict.fromkeys(taken.lacks)),
        written.file if written else None,
        written.size if written else 0,
    )


class Taken:
    """What the bundles of one stick brought."""

    def __init__(self) -> None:
        self.received = self.pictures = self.for_others = 0
        self.heard: list[str] = []
        self.lacks: list[str] = []
        self.not_taken: list[NotTaken] = []

    def take(self, store: Store, path: Path, told: Told) -> None:
        """One bundle; what is wrong with it is named, and the others are taken all the same."""
        try:
            came = incoming.read(store, path, told)
        except DeskError as trouble:
            if trouble.code in _NO_MATTER:
                self.for_others += 1
            elif trouble.code in {"disk_full", "store_busy", "stopped"}:
                raise  # this computer's own trouble, or its user's wish: the next would meet it too
            else:
                self.not_taken.append(NotTaken(path.name, trouble))
            return
        self.add(came)

    def add(self, came: incoming.Received) -> None:
        """What a bundle brought."""
        self.received += came.changes
        self.pictures += came.pictures
        if came.lacks:
            self.lacks.append(came.desk)
        if not came.own or came.changes:
            self.heard.append(came.desk)


def bundles(folder: Path) -> Iterator[Path]:
    """The bundles of a stick, oldest first: what is overwritten comes before what overwrites.

    Of too many the newest: they say what the old ones say, and more.
    """
    try:
        found = [
            path
            for where in (folder, folder / FOLDER)
            if where.is_dir()
            for path in where.iterdir()
            if path.suffix.lower() in _SUFFIXES and not path.name.startswith(".") and path.is_file()
        ]
        found.sort(key=lambda path: (path.stat().st_mtime, path.name))
    except OSError as error:
        raise from_os(error, folder) from error
    yield from found[-MOST:]


def _has_peers(store: Store) -> bool:
    with store.read() as tx:
        return any(not peer.revoked for peer in known.peers(tx.sql))


def _has_invited(store: Store) -> bool:
    with store.read() as tx:
        return tx.sql.execute("SELECT 1 FROM invited").fetchone() is not None


def _leave(store: Store, folder: Path, told: Told) -> outgoing.Written:
    """Write this desk's bundle, and take its own older ones away that it says everything of."""
    store.sign_ends()
    with store.read() as tx:
        mine = logs(tx.sql, store.about.centre)
        me = known.own(tx.sql, store.about.desk, store.about.centre, store.keys.public)
        letter = known.letter(tx.sql, me)
    ends = [log for log in tips(mine) if mine[log].desk == store.about.desk]
    place = folder / FOLDER
    try:
        place.mkdir(exist_ok=True)
    except FileExistsError as error:
        raise FileTrouble("sala_no_folder", file=FOLDER, where=str(folder)) from error
    except FileNotFoundError as error:  # pulled out meanwhile
        raise FileTrouble("folder_missing", file=str(folder)) from error
    except OSError as error:
        raise from_os(error, folder) from error
    last = max(ends, key=lambda log: mine[log].no).hex() if ends else "new"
    stem = f"{letter}-{store.about.desk.hex()}"
    path = next(p for p in _places(place, f"{stem}-{last[:8]}") if not p.exists() or _is_read(store, p))
    _leave_answers(store, place)
    written = outgoing.write(store, path, told)
    for old in place.glob(f"{stem}-*{SUFFIX}"):
        if old.name != path.name and _is_own(store, old) and _is_read(store, old):
            with suppress(OSError):
                old.unlink()
    return written


def _leave_answers(store: Store, place: Path) -> None:
    """What a hub that was never heard is to be told before it knows this centre."""
    with store.read() as tx:
        waiting = [hub for hub in hubs.of_centre(tx.sql) if hub.answer is not None and not hub.heard]
    for hub in waiting:
        path = place / f"{hub.desk.hex()}{hubs.ANSWER_SUFFIX}"
        if hub.answer is not None and not (path.exists() and path.read_bytes() == hub.answer):
            write_whole(path, hub.answer)


def _places(folder: Path, stem: str) -> Iterator[Path]:
    """The names this desk may write under, the usual one first."""
    yield folder / f"{stem}{SUFFIX}"
    for number in count(2):
        yield folder / f"{stem}-{number}{SUFFIX}"


def _is_read(store: Store, path: Path) -> bool:
    """Whether a bundle may be written over: it was read or written here, or is none at all.

    After a restore this desk's own old bundle may hold work that is nowhere else, and be readable only
    when the others have sent what it is built on.
    """
    try:
        opened = bundle.read_header(path)
    except DeskError:
        return True
    with store.read() as tx:
        asked = "SELECT 1 FROM bundle_read WHERE id = ?"
        return tx.sql.execute(asked, (opened.id,)).fetchone() is not None


def _is_own(store: Store, path: Path) -> bool:
    try:
        opened = bundle.read_header(path)
        bundle.check_signature(opened, store.keys.public)
    except DeskError:
        return False
    return opened.header.sender == store.about.desk
