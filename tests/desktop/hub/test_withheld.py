"""What never leaves the centre goes through the hub sealed: the desks read it, the hub does not."""

from __future__ import annotations

from typing import Any

from desktop.learners import erasing
from desktop.store import verify
from desktop.store.heads import KINDS
from desktop.store.store import Store
from desktop.sync import gather, withheld
from desktop.sync.statement import logs
from tests.desktop.hub.hubs import Town
from tests.desktop.sync.desks import Desks, add, image

SECRET = "โรคหัวใจชนิดที่ไม่มีใครควรรู้"


def note(store: Store, learner: bytes, health: str = SECRET) -> None:
    with store.write("learners.amend") as tx:
        tx.sql.execute(
            "INSERT INTO sensitive (learner, health) VALUES (?, ?) ON CONFLICT (learner) DO UPDATE"
            " SET health = excluded.health",
            (learner, health),
        )


def health(store: Store, learner: bytes) -> str | None:
    with store.read() as tx:
        row = tx.sql.execute("SELECT health FROM sensitive WHERE learner = ?", (learner,)).fetchone()
        return row[0] if row else None


def payloads(store: Store) -> list[Any]:
    sql = store.driver()
    try:
        return sql.execute("SELECT fields, digest FROM change WHERE kind = 19").fetchall()
    finally:
        sql.close()


def bound(town: Town, desks: int = 2) -> Desks:
    made = town.join("ศาลาแม่กา", desks)
    made.visit("B", "A")
    town.hub.stick(town.stick)
    made.visit("A", "B")
    town.hub.stick(town.stick)
    return made


def test_the_hub_hands_on_what_it_cannot_read(town: Town) -> None:
    desks = bound(town)
    learner = add(desks["A"], "มาลี")
    note(desks["A"], learner)
    note(desks["A"], learner, f"{SECRET} อีกครั้ง")

    desks.visit("A")
    town.hub.stick(town.stick)
    with town.hub.store(town.scope("ศาลาแม่กา")) as store:
        assert health(store, learner) is None
        kept = payloads(store)
        assert kept
        assert all(fields is None and digest is not None for fields, digest in kept)
        sql = store.driver()
        assert verify.verify(sql) == []
        assert sql.execute("SELECT count(*) FROM withheld").fetchone()[0] == len(kept)
        assert withheld.key_of(sql) is None
        plain = (
            b"".join(bytes(cell) for (cell,) in sql.execute("SELECT sealed FROM withheld"))
            + repr(list(sql.execute("SELECT * FROM change"))).encode()
        )
        assert SECRET.encode() not in plain
        sql.close()

    for old in (town.stick / "Sala").glob("A-*.sala"):
        old.unlink()
    desks.visit("B")
    assert health(desks["B"], learner) == f"{SECRET} อีกครั้ง"
    desks.sound()
    desks.visit("A")
    desks.same()


def test_a_new_desk_gets_it_from_the_hub(town: Town) -> None:
    desks = bound(town)
    learner = add(desks["A"], "มาลี")
    note(desks["A"], learner)
    desks.visit("A")
    town.hub.stick(town.stick)
    letter = desks.invite("โต๊ะใหม่")
    desks.visit(letter, "A")  # the hub hears of it
    town.hub.stick(town.stick)
    for old in (town.stick / "Sala").glob("A-*.sala"):
        old.unlink()
    desks.visit(letter)
    assert health(desks[letter], learner) == SECRET


def test_an_erasure_takes_it_from_the_hub(town: Town) -> None:
    desks = bound(town)
    learner = add(desks["A"], "มาลี")
    note(desks["A"], learner)
    desks.visit("A")
    town.hub.stick(town.stick)
    with desks["A"].write("learners.erase") as tx:
        erasing.erase(tx, learner, "ขอลบ")
    desks.visit("A")
    town.hub.stick(town.stick)
    with town.hub.store(town.scope("ศาลาแม่กา")) as store, store.read() as tx:
        assert tx.sql.execute("SELECT count(*) FROM withheld").fetchone()[0] == 0
    desks.visit("B", "A")
    assert health(desks["B"], learner) is None
    desks.sound()


def test_what_is_sealed_wrongly_is_held_and_handed_on(town: Town) -> None:
    """A desk that lies spoils that one payload and nothing else."""
    desks = bound(town)
    learner = add(desks["A"], "มาลี")
    note(desks["A"], learner)
    sql = desks["A"].driver()
    known = logs(sql, desks["A"].about.centre)
    one = next(
        c
        for log in known.values()
        for c in gather._of_log(sql, log, (0, log.n), {k: t for t, k in _tables().items()})
        if c.table == "sensitive"
    )
    key = withheld.key_of(sql)
    sql.close()
    assert key is not None
    assert one.fields is None
    assert withheld.arriving(one, key).fields is not None
    assert withheld.arriving(one, None) == one
    assert one.sealed is not None
    spoiled = one._replace(sealed=one.sealed[:-1] + bytes([one.sealed[-1] ^ 1]))
    assert withheld.arriving(spoiled, key) == spoiled
    other = one._replace(n=one.n + 1)
    assert withheld.arriving(other, key) == other, "sealed for its own place only"
    lying = one._replace(digest=bytes(32))
    assert withheld.arriving(lying, key) == lying


def _tables() -> dict[str, int]:
    return {table.table_name(): kind for kind, table in KINDS.items()}


def test_desks_read_each_others_as_before(town: Town) -> None:
    desks = town.centre("ศาลาแม่กา", desks=2)
    desks.visit("B", "A", "B", "A")
    learner = add(desks["B"], "มาลี")
    note(desks["B"], learner)
    desks.visit("B", "A")
    assert health(desks["A"], learner) == SECRET
    assert image(desks["A"]) == image(desks["B"])
