"""A round of exchange in practice, from the invitation to the hub, and what may go wrong in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.errors import Refused
from desktop.founding import Founding, found
from desktop.learners import register
from desktop.paths import Home
from desktop.practice import exchange, people
from desktop.practice.exchange import Round
from desktop.store import verify
from desktop.store.keys import CHEAP
from desktop.store.store import Store, unlock
from desktop.sync import conflicts, known, standing

SECRET = "ข้าวเหนียวมะม่วง"


def _practice(folder: Path) -> Store:
    home = Home(folder / "practice")
    found(home, Founding("ศาลาแม่กา (ฝึกหัด)", SECRET, volunteer="ครูสมใจ", practice=True, cost=CHEAP))
    return unlock(home, passphrase=SECRET)


def _at(store: Store) -> Round:
    with store.read() as tx:
        return exchange.read(tx, store.home)


def _no(store: Store, step: str) -> tuple[str, object]:
    with pytest.raises(Refused) as no:
        exchange.play(store, step)
    return no.value.code, no.value.fields.get("count")


def _is_sound(store: Store) -> None:
    sql = store.driver()
    assert verify.verify(sql) == []
    sql.close()


class _Cut(Exception):
    """The program ended in the middle of a step."""


def _cut_at(turn: int) -> exchange.Told:
    def told(done: int, _of: int) -> None:
        if done == turn:
            raise _Cut

    return told


def test_a_round_is_played_to_its_end_and_again(tmp_path: Path) -> None:
    """Every step breaks off once before it is done, as if the power had failed."""
    with _practice(tmp_path) as store:
        with store.write("demo") as tx:
            people.register(tx, 4)
        assert _at(store) == Round("invite")
        assert _no(store, "carry") == ("practice_turn", 1)
        for cut in (2, 0):
            with pytest.raises(_Cut):
                exchange.play(store, "invite", told=_cut_at(cut))
        assert exchange.play(store, "invite").letter == "C"  # B came as far as this desk's list
        with pytest.raises(_Cut):
            exchange.play(store, "write", told=_cut_at(1))
        told = exchange.play(store, "write")
        assert _at(store) == told
        assert told.newcomer != told.learner is not None
        with store.read() as tx:
            names = [one.name for one in register.listed(tx)]
        assert told.newcomer not in names
        assert told.learner in names
        assert exchange.play(store, "carry").step == "settle"
        with store.read() as tx:
            (asked,) = conflicts.listed(tx.sql)
            assert told.newcomer in [one.name for one in register.listed(tx)]
        assert (asked.field, asked.row.hex()) == ("phone", told.row)
        assert _no(store, "write") == ("practice_turn", 4)
        with store.write("sync.settle") as tx:  # as the page does it
            conflicts.settle(tx, asked.id, "other")
        assert _at(store).step == "hub"
        for cut in (3, 6):
            with pytest.raises(_Cut):
                exchange.play(store, "hub", told=_cut_at(cut))
        over = exchange.play(store, "hub")
        assert [one.letter for one in over.holders] == ["A", "C", "0"]
        (held,) = {(one.learners, one.changes, one.conflicts) for one in over.holders}
        assert (held[0], held[2]) == (5, 0)
        with store.read() as tx:
            stands = standing.read(tx)
            assert [one.waiting for one in stands.others if not one.revoked] == [0, 0]
        assert _no(store, "hub") == ("practice_over", None)
        assert {path.name for path in store.home.playground.iterdir()} == {
            *("desk", "hub", "stick", "round.json"),
        }
        _is_sound(store)
        exchange.throw_away(store)
        assert not store.home.playground.exists()
        assert _at(store) == Round("invite")
        with store.read() as tx:
            assert all(peer.revoked for peer in known.peers(tx.sql))
        assert exchange.play(store, "invite").letter == "D"


def test_a_round_that_is_given_up_leaves_no_question(tmp_path: Path) -> None:
    with _practice(tmp_path) as store:  # nobody is registered yet
        for step in ("invite", "write", "carry"):
            exchange.play(store, step)
        exchange.throw_away(store)
        with store.read() as tx:
            assert conflicts.count(tx.sql) == 0
            assert standing.read(tx).invited == ()
        exchange.play(store, "invite")
        (store.home.playground / "round.json").write_text("{", "utf-8")  # spoiled on the disk
        assert _at(store) == Round("invite")


def test_a_playground_that_leads_elsewhere_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / "kept").write_text("x")
    with _practice(tmp_path) as store:
        store.home.playground.symlink_to(tmp_path / "stick", target_is_directory=True)
        with pytest.raises(Exception, match=r"not_allowed|disk_error|file"):
            exchange.play(store, "invite")
    assert [path.name for path in (tmp_path / "stick").iterdir()] == ["kept"]


def test_a_real_home_plays_nothing(tmp_path: Path) -> None:
    home = Home(tmp_path / "real")
    found(home, Founding("ศาลาแม่กา", SECRET, cost=CHEAP))
    with unlock(home, passphrase=SECRET) as store:
        assert _no(store, "invite") == ("practice_only", None)
        with pytest.raises(Refused, match="practice_only"):
            exchange.throw_away(store)
    assert not home.playground.exists()
