"""A desk that comes new begins with what stands, not with all that led there (RULES §4, ADR 16)."""

from __future__ import annotations

from desktop.learners import erasing
from desktop.store import undo
from desktop.sync import conflicts
from tests.desktop.sync.desks import Desks, add, edit, names, value

LIVES = 12
"""How often each learner's nickname is written over."""


def held(desks: Desks, letter: str, written_at: str) -> int:
    """How many Changes of another's a desk holds."""
    with desks[letter].read() as tx:
        asked = "SELECT count(*) FROM change c JOIN log l ON l.no = c.log WHERE l.desk = ?"
        return tx.sql.execute(asked, (desks[written_at].about.desk,)).fetchone()[0]


def lived(desks: Desks) -> list[bytes]:
    """Learners at A of whom much was written over, one asked about, one erased."""
    people = [add(desks["A"], f"คนที่ {n}") for n in range(6)]
    for round_ in range(LIVES):
        for person in people:
            edit(desks["A"], person, nickname=f"ชื่อเล่น {round_}", remark=f"หมายเหตุ {round_ // 4}")
    desks.calm()
    edit(desks["A"], people[0], nickname="โต๊ะเอ")
    edit(desks["B"], people[0], nickname="โต๊ะบี")
    desks.calm()
    with desks["A"].write("learners.erase") as tx:
        erasing.erase(tx, people[5], "ขอให้ลบ")
    with desks["B"].write("learners.edit") as tx:
        tx.sql.execute("UPDATE learner SET gone = 1 WHERE id = ?", (people[4],))
    desks.calm()
    return people


def test_a_new_desk_begins_with_what_stands_and_goes_on_with_everybody(desks: Desks) -> None:
    people = lived(desks)
    before = held(desks, "A", "A")

    new = desks.invite("โต๊ะใหม่")
    desks.visit(new, "A", new)

    assert names(desks[new]) == names(desks["A"])
    assert held(desks, new, "A") < before - 4 * (LIVES - 2)  # not what was written over
    with desks[new].read() as tx:
        asked = conflicts.listed(tx.sql)
    assert [(one.row, one.field) for one in asked] == [(people[0], "nickname")]
    desks.sound()

    # from there on it is a desk like any other: edits, settles, undoes, erases, and hands on
    edit(desks[new], people[1], nickname="จากโต๊ะใหม่")
    edit(desks["B"], people[2], remark="จากบี")
    with desks[new].write("sync.settle") as tx:
        conflicts.settle(tx, asked[0].id, "other")
    edit(desks[new], people[3], nickname="ผิด")
    with desks[new].write("undo") as tx:
        undo.undo(tx)
    assert value(desks[new], people[3], "nickname") == f"ชื่อเล่น {LIVES - 1}"
    desks.calm()
    assert value(desks["A"], people[1], "nickname") == "จากโต๊ะใหม่"
    assert value(desks[new], people[2], "remark") == "จากบี"
    with desks["B"].write("learners.erase") as tx:
        erasing.erase(tx, people[1], "ขอให้ลบ")
    desks.calm()
    desks.same()
    desks.sound()


def test_who_was_erased_after_a_move_is_known_again_at_a_desk_that_begins_later(desks: Desks) -> None:
    person, move = add(desks["A"], "มาลี ใจดี"), b"m" * 16
    with desks["A"].write("learners.take_in") as tx:
        tx.sql.execute(
            "INSERT INTO moved (id, learner, way, on_day) VALUES (?, ?, 'in', '2026-05-01')",
            (move, person),
        )
    with desks["A"].write("learners.erase") as tx:
        erasing.erase(tx, person, "ขอให้ลบ")
    add(desks["A"], "คำปัน ศรีวงศ์")  # the move is not its log's last word
    new = desks.invite("โต๊ะใหม่")
    desks.visit(new, "A", new)
    with desks[new].read() as tx:
        kept = tx.sql.execute('SELECT person, fields FROM change WHERE "row" = ?', (move,)).fetchall()
    assert kept == [(person, None)]
    desks.calm()
    desks.same()
    desks.sound()
