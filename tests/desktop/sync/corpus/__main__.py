"""Make the files of a form as the program writes them today: `python -m tests.desktop.sync.corpus NAME`.

A folder that was made is never made again: what stands in it is what programs out there wrote. Its people
are made up, and its keys are keys of nothing else.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from desktop.hub import above
from desktop.hub import opening as hubs_room
from desktop.hub.hub import Hub
from desktop.learners import erasing, portraits
from desktop.leaving import sealing, shape
from desktop.store import keys
from desktop.store.keys import Keys
from desktop.store.store import Store, Tx
from desktop.sync import conflicts, hubs, invitation, known
from tests.desktop.sync.conftest import few_holidays
from tests.desktop.sync.desks import Desks, add, edit

HERE = Path(__file__).parent
MOVED = shape.Passbook(
    *(b"s" * 16, b"l" * 16, "ศาลาแม่กา", "2026-05-20"),
    {**dict.fromkeys(shape.PROFILE), "given_name": "มาลี", "family_name": "ใจดี", "sex": "female"},
    (
        shape.Learned(
            *(b"o" * 16, "ทอผ้าที่วัด", "วัดแม่กา", "2025-10-01", "2026-03-31", 720, "course", "ลายน้ำไหล"),
            *("letter", None, "ครูสมใจ", "ครู", "2026-04-01", None, ((2569, 720),)),
        ),
    ),
)


def told(made: Keys) -> dict[str, str]:
    """Keys, to be written down."""
    return {
        "data": made.data.hex(),
        "signing": made.signing.private_bytes_raw().hex(),
        "opening": made.opening.private_bytes_raw().hex(),
    }


def voucher(invited: invitation.Invitation, desk: bytes, own: Keys) -> bytes:
    """What makes somebody who was invited a desk of the centre."""
    return invited.joining().vouch(desk, own.public, own.public_opening)


def shown(tx: Tx) -> dict[str, Any]:
    """What a desk shows: to be found again, in words that any later program knows."""
    lists = {
        "people": "SELECT given_name, nickname, phone FROM learner WHERE gone = 0 AND given_name IS NOT NULL",
        "marks": "SELECT status FROM attendance",
        "pictures": "SELECT length(bytes) FROM content",
        "health": "SELECT health FROM sensitive",
    }
    found: dict[str, Any] = {
        name: sorted([list(row) for row in tx.sql.execute(asked)], key=repr)
        for name, asked in lists.items()
    }
    return {**found, "asked": conflicts.count(tx.sql)}


def lived(store: Store, folder: Path) -> bytes:
    """People, a session, marks, a picture, what never leaves the centre, somebody erased."""
    person, other, going = (add(store, name) for name in ("มาลี ใจดี", "ตาคำ", "คนที่ขอลบ"))
    edit(store, person, phone="0810000001", nickname="ลี")
    Image.linear_gradient("L").resize((120, 120)).convert("RGB").save(folder / "face.png")
    with store.write("learners.portrait") as tx:
        portraits.put(tx, person, portraits.made(folder / "face.png"))
    with store.write("test") as tx:
        tx.sql.execute("INSERT INTO sensitive (learner, health) VALUES (?, 'ความดันสูง')", (person,))
        tx.sql.execute(
            "INSERT INTO activity (id, code, title, first_day, last_day, weekly, starts, ends, rule_percent)"
            " VALUES (?, 'A01', 'ทอผ้า', '2026-05-01', '2026-05-30', 'wed', '09:00', '11:00', 80)",
            (b"a" * 16,),
        )
        tx.sql.execute(
            "INSERT INTO session (id, activity, number, day, starts, ends, minutes, status)"
            " VALUES (?, ?, 1, '2026-05-06', '09:00', '11:00', 120, 'met')",
            (b"s" * 16, b"a" * 16),
        )
        for learner, status in ((person, "present"), (other, "late")):
            tx.sql.execute(
                "INSERT INTO attendance (session, learner, status) VALUES (?, ?, ?)",
                (b"s" * 16, learner, status),
            )
    with store.write("learners.erase") as tx:
        erasing.erase(tx, going, "ขอลบ")
    return person


class Kept:
    """The files of a form, in the order in which they were written."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.bundles = folder, list[str]()

    def bundle(self, stick: Path, letter: str) -> None:
        """Keep what a desk left on the stick."""
        (found,) = (stick / "Sala").glob(f"{letter}-*.sala")
        self.bundles.append(f"{len(self.bundles) + 1}-{letter}.sala")
        shutil.copy(found, self.folder / self.bundles[-1])


def invited_to(hub: Hub, name: str, out: Path) -> hubs.Invitation:
    """A hub's invitation, written and read."""
    hub.invite(name, out, "https://hub.example")
    return hubs.read(out)


def make(out: Path, work: Path) -> None:
    """Let two desks and a hub live for a while, and keep each file they write."""
    out.mkdir()
    kept, desks = Kept(out), Desks(work, work / "stick")
    desks.stick.mkdir()
    desks.found_first()
    hubs_room.set_up(work / "hub", "เทศบาลเมืองพะเยา", "เทศบาลของเรา", keys.CHEAP)
    hubs_room.set_up(work / "province", "จังหวัดพะเยา", "จังหวัดของเรา", keys.CHEAP)
    with (
        hubs_room.open_hub(work / "hub", passphrase="เทศบาลของเรา") as hub,
        hubs_room.open_hub(work / "province", passphrase="จังหวัดของเรา") as province,
    ):
        hubs.join(desks["A"], invited_to(hub, "ศาลาแม่กา", out / "centre.sala-hub"))
        above.join(hub, invited_to(province, hub.name, out / "above.sala-hub"))
        desks.invite("B")
        newcomer, desk = Keys.fresh(), os.urandom(8)
        invitation.invite(desks["A"], "C", out / "desk.sala-invitation")
        vouched = voucher(invitation.read(out / "desk.sala-invitation"), desk, newcomer)
        with desks["A"].local() as tx:
            me = known.own(tx.sql, tx.about.desk, tx.about.centre, desks["A"].keys.public)
            known.admit(tx.sql, me, vouched)
        desks.visit("B")
        person = lived(desks["A"], work)
        desks.visit("A")
        kept.bundle(desks.stick, "A")
        (answer,) = (desks.stick / "Sala").glob("*.sala-answer")
        shutil.copy(answer, out / "centre.sala-answer")
        hub.stick(desks.stick)
        desks.visit("B")
        for letter, name in (("A", "ป้าลี"), ("B", "ยายลี")):
            edit(desks[letter], person, nickname=name)
        add(desks["B"], "ยายแก้ว")
        for letter in "BA":
            desks.visit(letter)
            kept.bundle(desks.stick, letter)
        hub.stick(desks.stick)
        kept.bundle(desks.stick, "0")
        desks.visit("B", "A")
        desks.same()
        (out / "below.sala-totals").write_bytes(above.told(hub)[1])
        code = sealing.write(out / "passbook.sala-move", MOVED, desks["A"].keys.signing)
        said: dict[str, Any] = {
            "bundles": kept.bundles,
            "desk": {"id": desk.hex(), **told(newcomer)},
            "hub": told(hub.keys),
            "province": told(province.keys),
            "code": code,
        }
    with desks["A"].read() as tx:
        said["shown"] = shown(tx)
    (out / "told.json").write_text(json.dumps(said, ensure_ascii=False, indent=1) + "\n", "utf-8")
    desks.close()


if __name__ == "__main__":
    os.environ["SALA_NOW"] = "2026-05-20T08:00"
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        few_holidays(patch)
        make(HERE / sys.argv[1], Path(folder))
