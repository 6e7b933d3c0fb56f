"""A round of exchange in practice: a second desk, a stick and a hub, all of them in the playground.

    invite   a second desk is founded by a real invitation, and the stick goes to and fro
    write    both desks change one learner's telephone, the second registers somebody
    carry    the stick comes to this desk: one question is open
    settle   somebody at this desk says which holds
    hub      a hub joins by its file, everybody sends to it, and all three hold the same

Everything is what it is in earnest: stores, keys, bundles, the merge. Only the other desk's hands and
the hub's are played. Both are open only while they play; the playground can be thrown away at any time.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from desktop import centre
from desktop.errors import Refused, from_os
from desktop.founding import Founding, found
from desktop.hub import opening
from desktop.hub.hub import Hub
from desktop.learners import register
from desktop.paths import Home, write_whole
from desktop.practice.names import FAMILY, FEMALE
from desktop.store.keys import CHEAP
from desktop.store.store import Store, Tx, unlock, volunteer_named
from desktop.sync import conflicts, hubs, invitation, known, stick
from desktop.sync.conflicts import Conflict
from desktop.sync.statement import logs

STEPS: Final = ("invite", "write", "carry", "settle", "hub")
OVER: Final = "over"
"""After the last step."""
HUB, VOLUNTEER, SECOND = "เทศบาล (ฝึกหัด)", "ลุงตา", "โต๊ะฝึกหัด"
_SECRET = "ไม่มีความลับในที่ฝึกหัด"  # noqa: S105  (made-up people; nothing to keep)

Told = Callable[[int, int], object]
"""Is told how many parts of a step are done, and of how many; it may raise to stop."""


@dataclass(frozen=True, slots=True)
class Holder:
    """What a desk or the hub holds at the end of a round."""

    letter: str
    """Of the desk; `0` for the hub."""
    learners: int
    changes: int
    conflicts: int


@dataclass(frozen=True, slots=True)
class Round:
    """How a round stands."""

    step: str = STEPS[0]
    """The one that comes next, of `STEPS`; `OVER` when all are done."""
    letter: str | None = None
    """The second desk's."""
    newcomer: str | None = None
    """Whom the second desk registered."""
    learner: str | None = None
    """Whose telephone both desks wrote."""
    row: str | None = None
    """That learner's id, in hex."""
    holders: tuple[Holder, ...] = ()
    """This desk, the second one and the hub, as the last step left them."""


def read(tx: Tx, home: Home) -> Round:
    """How the round of a practice home stands.

    Args:
        tx: reads only.
        home: the practice home.

    Raises:
        Refused: `practice_only`.
    """
    if not tx.about.practice:
        raise Refused("practice_only")
    now = _kept(home)
    if now.step == "settle" and _asked(tx.sql, now) is None:
        return replace(now, step="hub")
    return now


def _kept(home: Home) -> Round:
    """What was written down; a round that cannot be read is begun anew."""
    try:
        told = json.loads(_file(home).read_text("utf-8"))
        made = Round(**{**told, "holders": tuple(Holder(**one) for one in told["holders"])})
    except (OSError, ValueError, TypeError, KeyError):
        return Round()
    return made if made.step in {*STEPS, OVER} and _second_home(home).exists() else Round()


def _keep(store: Store, now: Round) -> Round:
    write_whole(_file(store.home), json.dumps(asdict(now), ensure_ascii=False).encode())
    return now


def _file(home: Home) -> Path:
    return home.playground / "round.json"


def _second_home(home: Home) -> Home:
    return Home(home.playground / "desk")


def stick_of(home: Home) -> Path:
    """The folder that is the stick."""
    return home.playground / "stick"


def _asked(sql: Any, now: Round) -> Conflict | None:
    """The question about the telephone, while it is open."""
    row = bytes.fromhex(now.row or "")
    open_ones = conflicts.listed(sql)
    return next((one for one in open_ones if (one.row, one.field) == (row, "phone")), None)


def _turn(store: Store, step: str) -> Round:
    """The round, when this step comes next.

    Raises:
        Refused: `practice_only`, `practice_turn`, `practice_over`.
    """
    with store.read() as tx:
        now = read(tx, store.home)
    if now.step == OVER:
        raise Refused("practice_over")
    if now.step != step:
        raise Refused("practice_turn", count=STEPS.index(now.step) + 1, most=len(STEPS))
    return now


def _silent(_done: int, _of: int) -> None:
    """Nobody is told."""


# --- the steps ---------------------------------------------------------------------------------------


def play(store: Store, step: str, by: bytes | None = None, told: Told = _silent) -> Round:
    """Play a step. One that broke off is played again from its beginning.

    Args:
        store: of the practice home.
        step: of `STEPS`.
        by: the volunteer at this desk; the first one when nobody is named.
        told: see `Told`.

    Returns:
        The round after it.

    Raises:
        Refused: `practice_only`, `practice_turn`, `practice_over`; `no_letter_left` after many rounds.
        DiskTrouble, FileTrouble: the disk is full or may not be written.
    """
    now = _turn(store, step)
    if step == "invite":
        return _keep(store, _invite(store, told))
    if step == "settle":
        with store.write("sync.settle", by) as tx:
            asked = _asked(tx.sql, now)
            if asked is not None:
                conflicts.settle(tx, asked.id, "current")
        return _keep(store, replace(now, step="hub"))
    with unlock(_second_home(store.home), passphrase=_SECRET) as second:
        if step == "write":
            return _keep(store, _write((store, second), now, by, told))
        if step == "carry":
            _visit(told, stick_of(store.home), store)
            return _keep(store, replace(now, step="settle"))
        return _keep(store, _send_to_hub(store, second, now, told))


def throw_away(store: Store, by: bytes | None = None) -> Round:
    """End a round where it is: the playground goes, this desk takes nothing from its desks any more.

    Raises:
        Refused: `practice_only`.
        DiskTrouble: something holds the folder.
    """
    if not store.about.practice:
        raise Refused("practice_only")
    now = _kept(store.home)
    with store.write("sync.settle", by) as tx:
        asked = _asked(tx.sql, now)
        if asked is not None:
            conflicts.settle(tx, asked.id, "current")
    with store.local() as tx:
        me = known.own(tx.sql, store.about.desk, store.about.centre, store.keys.public)
        for peer in known.peers(tx.sql):
            if not peer.revoked:
                known.revoke(tx.sql, me, store.keys.signing, peer.desk)
        tx.sql.execute("DELETE FROM invited WHERE desk IS NULL")
    playground = store.home.playground
    try:
        with suppress(FileNotFoundError):
            shutil.rmtree(playground)
    except OSError as error:
        raise from_os(error, playground) from error
    return Round()


def _visit(told: Told, folder: Path, *those: Store | Hub) -> None:
    """The stick goes from one to the other."""
    for done, one in enumerate(those):
        told(done, len(those))
        if isinstance(one, Hub):
            one.stick(folder)
        else:
            stick.exchange_with(one, folder)


def _invite(store: Store, told: Told) -> Round:
    throw_away(store)  # what a step that broke off left
    folder, home = stick_of(store.home), _second_home(store.home)
    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise from_os(error, folder) from error
    file = folder / f"{SECOND}{invitation.SUFFIX}"
    invited = invitation.invite(store, SECOND, file)
    read_back = invitation.read(file)
    joining = Founding(
        *(read_back.centre, _SECRET),
        volunteer=VOLUNTEER,
        desk_name=SECOND,
        practice=True,
        cost=CHEAP,
        joining=read_back.joining(),
    )
    found(home, joining)
    with unlock(home, passphrase=_SECRET) as second:
        _visit(told, folder, second, store, second, store)
    return Round("write", invited.letter)


def _write(desks: tuple[Store, Store], now: Round, by: bytes | None, told: Told) -> Round:
    store, second = desks
    letter = now.letter or ""
    number = ord(letter) - ord("A")
    with store.write("learners.amend", by) as tx:
        learner = _somebody(tx)
    folder = stick_of(store.home)
    _visit(told, folder, store, second)  # what was written here since
    newcomer = f"{FEMALE[-number]} {FAMILY[-number]}"
    with second.read() as tx:
        theirs = volunteer_named(tx, VOLUNTEER)
    with second.write("learners.add", theirs) as tx:
        if all(one.name != newcomer for one in register.listed(tx)):
            register.add(tx, newcomer)
        register.amend(tx, register.standing(tx, learner), phone=f"08900000{number:02}")
    with store.write("learners.amend", by) as tx:
        who = register.amend(tx, register.standing(tx, learner), phone=f"08100000{number:02}")
    _visit(told, folder, second)
    return replace(now, step="carry", newcomer=newcomer, learner=who.name, row=learner.hex())


def _somebody(tx: Tx) -> bytes:
    """Whom both desks will write about: the first in the list."""
    listed = register.listed(tx)
    return listed[0].id if listed else register.add(tx, f"{FEMALE[0]} {FAMILY[0]}").id


def _send_to_hub(store: Store, second: Store, now: Round, told: Told) -> Round:
    folder, place = stick_of(store.home), store.home.playground / "hub"
    if not opening.is_hub(place):
        opening.set_up(place, HUB, _SECRET, CHEAP, practice=True)
    with opening.open_hub(place, passphrase=_SECRET) as hub:
        _join(store, hub, folder / f"{HUB}{hubs.SUFFIX}")
        _visit(told, folder, store, hub, second, hub, store, second, hub, store)
        with hub.beside(store.about.centre) as town:
            holders = tuple(_holds(one) for one in (store, second, town))
    return replace(now, step=OVER, holders=holders)


def _join(store: Store, hub: Hub, file: Path) -> None:
    """This desk vouches for the hub, once."""
    with store.read() as tx:
        if any(peer.public == hub.keys.public for peer in known.peers(tx.sql)):
            return
        name = centre.told(tx).name
    file.unlink(missing_ok=True)
    hub.invite(name, file)
    hubs.join(store, hubs.read(file))


def _holds(store: Store) -> Holder:
    with store.read() as tx:
        me = known.own(tx.sql, store.about.desk, store.about.centre, store.keys.public)
        learners = tx.sql.execute("SELECT count(*) FROM learner WHERE gone = 0").fetchone()[0]
        changes = sum(log.n for log in logs(tx.sql, me.scope).values())
        return Holder(known.letter(tx.sql, me), learners, changes, conflicts.count(tx.sql))
