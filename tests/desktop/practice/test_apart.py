"""Nothing of practice reaches a real desk or hub, and nothing real reaches practice, by any carrier."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import cbor2
import pytest

from desktop.errors import DeskError, FileTrouble, Refused
from desktop.founding import Founding, found
from desktop.hub import above, opening, service
from desktop.paths import Home
from desktop.store import apart
from desktop.store.change import canonical
from desktop.store.keys import CHEAP
from desktop.store.store import Store, unlock
from desktop.sync import bundle, hubs, incoming, invitation, known, line, outgoing, stick, twins
from ui import words

SECRET = "ลับมากแม่กา"


@dataclass
class Kind:
    """A desk, a further desk by its invitation, and a hub with an invitation: of one kind."""

    home: Home
    store: Store
    second: Store
    ground: Path
    """Where its files may lie."""
    invitation: Path
    hub_invitation: Path

    @property
    def bundle(self) -> Path:
        return next((self.ground / stick.FOLDER).glob("A-*.sala"))


def _made(folder: Path, *, practice: bool) -> Kind:
    home = Home(folder / ("practice" if practice else "real"))
    found(home, Founding("ศาลา", SECRET, practice=practice, cost=CHEAP))
    ground = home.playground if practice else folder / "stick"
    ground.mkdir()
    store = unlock(home, passphrase=SECRET)
    made = invitation.invite(store, "B", ground / "b.sala-invitation")
    told = invitation.read(made.file)
    assert told.invited.practice is practice
    second = Home(ground / "desk" if practice else folder / "second")
    joining = Founding(told.centre, SECRET, practice=practice, cost=CHEAP, joining=told.joining())
    found(second, joining)
    opened = unlock(second, passphrase=SECRET)
    for one in (opened, store, opened, store):
        stick.exchange_with(one, ground)
    hub = ground / "hub" if practice else folder / "hub"
    opening.set_up(hub, "เทศบาล", SECRET, CHEAP, practice=practice)
    with opening.open_hub(hub, passphrase=SECRET) as here:
        here.invite("ศาลา", ground / "x.sala-hub")
    return Kind(home, store, opened, ground, made.file, ground / "x.sala-hub")


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Kind, Kind]]:
    """A real centre and one of practice, each whole; the tests only try what is refused."""
    folder = tmp_path_factory.mktemp("kinds")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", "2026-05-20T08:00")
        real, practice = _made(folder, practice=False), _made(folder, practice=True)
        yield real, practice
        for kind in (real, practice):
            kind.store.close()
            kind.second.close()


def _no(deed: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as no:
        deed()
    assert len(words.sentence(no.value, "th")) > 20
    return no.value.code


def test_a_practice_desk_stays_in_its_playground(kinds: tuple[Kind, Kind], tmp_path: Path) -> None:
    practice = kinds[1]
    store, before = practice.store, sorted(tmp_path.rglob("*"))
    away = shutil.copy(practice.bundle, tmp_path / "x.sala")
    hub = hubs.Known(b"8" * 8, "เทศบาล", b"", "http://127.0.0.1:9", None, heard=False)
    link = practice.ground / "link"
    link.symlink_to(tmp_path, target_is_directory=True)
    taken = socket.create_server(("127.0.0.1", 0))  # nobody serves here, whatever else is wrong
    port = taken.getsockname()[1]
    with taken, opening.open_hub(practice.ground / "hub", passphrase=SECRET) as here:
        for deed in (
            lambda: stick.exchange_with(store, tmp_path),
            lambda: stick.exchange_with(store, practice.home.folder),
            lambda: stick.exchange_with(store, practice.ground / ".." / ".."),
            lambda: stick.exchange_with(store, link),
            lambda: stick.exchange_with(practice.second, tmp_path),
            lambda: invitation.invite(store, "C", tmp_path / "c.sala-invitation"),
            lambda: outgoing.write(store, tmp_path / "out.sala"),
            lambda: incoming.read(store, away),
            lambda: twins.wish(store, tmp_path / "c.sala-invitation"),
            lambda: line.Line(store, hub).exchange(),
            lambda: here.invite("ศาลา", tmp_path / "x.sala-hub"),
            lambda: here.stick(tmp_path),
            lambda: above.on_stick(here, tmp_path),
            lambda: service.serve(here, service.Listen("127.0.0.1", port)),
        ):
            assert _no(deed) == "practice_stays"
    away.unlink()
    assert sorted(tmp_path.rglob("*")) == before
    database = {"passphrase": SECRET, "database": "postgresql:///x"}
    assert _no(lambda: opening.open_hub(practice.ground / "hub", **database)) == "practice_stays"
    apart.keep_inside(Home(tmp_path), tmp_path / "anywhere", practice=False)


@pytest.mark.parametrize("at_real", [True, False])
def test_neither_takes_what_the_other_made(
    kinds: tuple[Kind, Kind], tmp_path: Path, *, at_real: bool
) -> None:
    here, there = kinds if at_real else kinds[::-1]
    code = "practice_file" if at_real else "practice_not_real"
    brought = here.ground / "brought"
    brought.mkdir()
    carried = Path(shutil.copy(there.bundle, brought / "x.sala"))
    (done,) = stick.exchange_with(here.store, brought).not_taken
    assert (done.file, done.trouble.code) == ("x.sala", code)
    invited, hub = invitation.read(there.invitation), hubs.read(there.hub_invitation)
    joining = Founding("ศาลา", SECRET, practice=not at_real, joining=invited.joining())
    own = here.ground / "hub" if not at_real else here.home.folder.parent / "hub"
    with opening.open_hub(own, passphrase=SECRET) as town:
        for deed in (
            lambda: incoming.read(here.store, carried),
            lambda: found(Home(tmp_path / "new"), joining),
            lambda: hubs.join(here.store, hub),
            lambda: twins.take(here.home, here.store.keys, invited),
            lambda: town.take(carried),
            lambda: above.join(town, hub),
        ):
            assert _no(deed) == code
        (not_taken,) = [one for one in town.stick(brought).not_taken if one.file == "x.sala"]
        assert not_taken.trouble.code == code
    assert not (tmp_path / "new").exists()
    with here.store.read() as tx:
        assert [peer.letter for peer in known.peers(tx.sql)] == ["B"]


def test_the_mark_cannot_be_taken_off(kinds: tuple[Kind, Kind], tmp_path: Path) -> None:
    """It stands under the signature: whoever strikes it out spoils the file."""
    real, practice = kinds
    for path, read in (
        (practice.invitation, invitation.read),
        (practice.hub_invitation, hubs.read),
    ):
        data = path.read_bytes()
        told = cbor2.loads(data[8:])
        assert told.pop() is True
        (tmp_path / "x").write_bytes(data[:8] + canonical(told))
        with pytest.raises(FileTrouble, match="damaged"):
            read(tmp_path / "x")
    with practice.store.read() as tx:
        (peer,) = tx.sql.execute("SELECT voucher FROM peer").fetchall()
    told = cbor2.loads(peer[0])
    assert told.pop() is True
    scope, key = practice.store.about.centre, practice.store.keys.public
    assert known.read_voucher(peer[0], scope, key).invited.practice
    with pytest.raises(Refused, match="bundle_unknown_desk"):
        known.read_voucher(canonical(told), scope, key)
    opened = bundle.read_header(practice.bundle)
    plain = replace(opened.header, practice=False).to_bytes()
    said = bundle.MAGIC + len(plain).to_bytes(4, "big") + plain
    struck = bundle.header_of(said + opened.signature)
    assert not struck.header.practice
    with pytest.raises(Refused, match="bundle_forged"):
        bundle.check_signature(struck, key)
    assert not bundle.read_header(real.bundle).header.practice
