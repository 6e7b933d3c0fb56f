"""What was learned elsewhere travels with its pictures and its check, and goes with who is erased."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from desktop import credit_account, outside, passbook, programmes
from desktop.learners import erasing
from desktop.outside import Line, Told
from desktop.reports import credit_bank
from tests.desktop.sync.desks import Desks, add
from ui.words import outside as said

BEES = Told("เลี้ยงผึ้ง", "work", "บ้านห้วยเคียน", "2568", hours="60", evidence="letter")


def line_at(desks: Desks, letter: str, who: bytes) -> Line:
    with desks[letter].read() as tx:
        (line,) = outside.listed(tx, who)
    return line


def told_at(desks: Desks, letter: str, who: bytes, told: Told, *, key: bytes | None = None) -> bytes:
    with desks[letter].write("outside.save") as tx:
        return outside.put(tx, who, key, told).id


def test_a_line_its_picture_and_its_check_come_to_the_other_desk(desks: Desks, tmp_path: Path) -> None:
    who = add(desks["A"], "มาลี ใจดี")
    with desks["A"].write("programmes.save") as tx:
        programme = programmes.save(tx, None, "นักจัดการเมือง", 300).id
    key = told_at(desks, "A", who, BEES)
    file = tmp_path / "ใบ.png"
    Image.new("RGB", (80, 60), "navy").save(file)
    with desks["A"].write("outside.evidence") as tx:
        outside.attach(tx, key, outside.made(file))
        outside.put(tx, who, key, Told(**{**_fields(BEES), "programme": programme}))
        outside.check(tx, key, "ครูสมใจ ดีงาม")
    desks.calm()
    with desks["B"].read() as tx:
        (line,) = outside.listed(tx, who)
        (picture,) = outside.pictures(tx, key)
        assert outside.read(tx, picture) is not None
        ledger = passbook.read(tx, who)
        (found,) = credit_account.towards(tx, ledger)
        assert [one.learner for one in credit_bank.candidates(tx, 2569)] == [who]
    assert (line.is_checked, line.checked_by, ledger.outside_minutes) == (True, "ครูสมใจ ดีงาม", 3600)
    assert found.credits == 150
    desks.same()
    desks.sound()


def _fields(told: Told) -> dict[str, object]:
    return {name: getattr(told, name) for name in Told.__slots__}  # type: ignore[attr-defined]


def test_a_check_of_one_desk_does_not_hold_for_the_hours_that_another_wrote_meanwhile(
    desks: Desks,
) -> None:
    who = add(desks["A"], "มาลี ใจดี")
    key = told_at(desks, "A", who, BEES)
    desks.calm()
    with desks["A"].write("outside.check") as tx:
        assert outside.check(tx, key).counted == 3600
    told_at(desks, "B", who, Told(**{**_fields(BEES), "hours": "600"}), key=key)
    desks.calm()
    for letter in "AB":
        line = line_at(desks, letter, who)
        assert (line.minutes, line.is_checked, line.counted) == (36000, False, 0)
        assert "ต้องตรวจใหม่" in said.checked(line)
    with desks["B"].write("outside.check") as tx:
        assert outside.check(tx, key).counted == 36000
    desks.calm()
    assert line_at(desks, "A", who).counted == 36000
    desks.same()


def test_who_is_erased_at_one_desk_has_no_line_at_the_other(desks: Desks) -> None:
    who = add(desks["A"], "มาลี ใจดี")
    key = told_at(desks, "A", who, BEES)
    desks.calm()
    with desks["A"].write("learners.erase") as tx:
        erasing.erase(tx, who, "เจ้าตัวขอ")
    told_at(desks, "B", who, Told(**{**_fields(BEES), "title": "เลี้ยงผึ้งโพรง"}), key=key)
    desks.calm()
    for letter in "AB":
        sql = desks[letter].driver()
        assert sql.execute("SELECT count(*) FROM outside_learning").fetchone() == (0,)
        sql.close()
    desks.same()
    desks.sound()
