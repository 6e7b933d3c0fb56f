"""Who a row of a list is taken for, and by what; a reading that is stopped; who was left out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.errors import Refused
from desktop.learners import register
from desktop.learners.choices import Choice
from desktop.learners.import_like import Like, like
from desktop.learners.import_rows import preview_rows
from desktop.learners.office_list import people
from desktop.learners.office_list.people import read_people
from desktop.learners.take_in import compare
from desktop.store.store import Store
from tests.desktop.learners.made_files import write_xlsx
from tests.desktop.learners.made_lists import HEADS, ID, TODAY, read


def test_a_twin_of_the_list_is_named_by_its_row(store: Store, tmp_path: Path) -> None:
    reading = read(
        tmp_path,
        [1, "นางปรินดา สะนิ", ID[0], "9/8/2491", "0812344471", None, None],
        [2, "นางปรินดา สะนิ", ID[0], "2491", "0812344499", None, None],
        [3, "นายคำ ดี", None, None, None, None, None],
    )
    with store.read() as tx:
        taken = compare(tx, reading)
        agrees = ("name", "id_number", "birth")
        assert like(tx, taken, 3) == Like("นางปรินดา สะนิ", 2, None, agrees, ("phone",))
        assert like(tx, taken, 2) is None
        assert like(tx, taken, 99) is None


def test_who_is_known_here_is_named_by_code(store: Store, tmp_path: Path) -> None:
    with store.write("test") as tx:
        known = register.add(tx, "นางปรินดา สะนิ", birth="9/8/2491", phone="0812344471")
    reading = read(tmp_path, [1, "นางปรินดา สะนิ", ID[0], "9/8/2491", "0812344499", None, None])
    with store.read() as tx:
        taken = compare(tx, reading)
        found = like(tx, taken, 2)
        assert found is not None
        assert (found.name, found.row, found.code) == ("นางปรินดา สะนิ", None, known.code)
        assert {"name", "birth"} <= set(found.agrees)
        assert found.differs == ("phone",)
    with store.write("test") as tx:
        tx.sql.execute("UPDATE learner SET gone = 1 WHERE id = ?", (known.id,))
    with store.read() as tx:
        assert like(tx, taken, 2) is None, "they are gone by now"


def test_a_reading_tells_how_far_it_is_and_is_ended_by_whoever_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people, "STEP", 2)
    file = write_xlsx(tmp_path / "a.xlsx", [HEADS, *[[n, f"นางสาวก{n} ข"] for n in range(5)]])
    told: list[tuple[int, int]] = []

    def step(done: int, of: int) -> None:
        told.append((done, of))
        if done > 1:
            raise Refused("stopped")

    with pytest.raises(Refused):
        read_people(file, today=TODAY, step=step)
    assert told == [(1, 6), (3, 6)]


def test_who_was_left_out_by_hand_is_still_shown(store: Store, tmp_path: Path) -> None:
    reading = read(tmp_path, [1, "นางปรินดา สะนิ", None, "9/8/2491", "0812344471", None, None])
    with store.read() as tx:
        (row,) = preview_rows(compare(tx, reading, {2: Choice(leave=True)}))
    assert (row.why, row.name, row.phone) == ("left_by_hand", "นางปรินดา สะนิ", "0812344471")
