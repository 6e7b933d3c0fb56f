"""Each rule of the exchange, taken away by itself, makes a short history fail: none is there for show.

The histories are the shortest that were found for their rule. Every one of them passes with all rules.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as cipher

from desktop.errors import DeskError
from desktop.store import erase, heads, journal, merge
from desktop.sync import check, conflicts, gather, incoming, keeping, known, looking, outgoing
from desktop.sync.records import Statement
from tests.desktop.sync.desks import Desks, add
from tests.desktop.sync.world import Step, environment, play

pytestmark = pytest.mark.no_cover  # the same lines a thousand times: counting them costs a third

Take = Callable[[pytest.MonkeyPatch], None]


def _patched(module: Any, name: str, new: Any) -> Take:
    return lambda patch: patch.setattr(module, name, new)


# --- the rules, each taken away ---------------------------------------------------------------------


def _not_in_order(patch: pytest.MonkeyPatch) -> None:
    """Changes go out log by log, and not in the order in which they were written."""
    patch.setattr(gather.heapq, "merge", lambda *streams, key: (one for each in streams for one in each))


def _the_same_log(patch: pytest.MonkeyPatch) -> None:
    """A start of the program goes on in the last log, instead of opening its own."""
    opened = journal._open_log

    def again(sql: Any, owner: journal.Owner) -> journal.End:
        found = max(journal._tips(sql, owner), default=None)
        if found is None:
            return opened(sql, owner)
        _at, no, n, chain = found
        return journal.End(
            no, sql.execute("SELECT id FROM log WHERE no = ?", (no,)).fetchone()[0], n, chain
        )

    patch.setattr(journal, "_open_log", again)


def _only_the_shown(patch: pytest.MonkeyPatch) -> None:
    """A write overwrites the shown head, and leaves its equals."""

    def shown(self: heads.Heads, cell: heads.Cell, dots: set[heads.LocalDot]) -> set[heads.LocalDot]:
        told = {dot: heads.written(self.sql, dot, cell[2]) for dot in dots}
        return {max(told, key=lambda d: heads.rank(cell[2], told[d], (self._log_id(d[0]), d[1])))}

    patch.setattr(heads.Heads, "_shown_and_equal", shown)


def _settles_the_shown_only(patch: pytest.MonkeyPatch) -> None:
    """Settling overwrites as any write does."""
    overwrite = heads.Heads.overwrite
    patch.setattr(
        heads.Heads,
        "overwrite",
        lambda self, cell, dot, settle: overwrite(self, cell, dot, settle=False),
    )


def _later_removal_wins(patch: pytest.MonkeyPatch) -> None:
    """Of removed and not removed the later one is shown."""
    plain = lambda field, told, dot: (told[1], *dot)  # noqa: E731
    for module in (heads, merge, conflicts):
        patch.setattr(module, "rank", plain)


def _no_base(patch: pytest.MonkeyPatch) -> None:
    """A section is taken whatever it is built on."""
    patch.setattr(check, "NeedMore", check.NeedMore)
    begin = check.Checking.begin

    def anyway(self: check.Checking) -> None:
        object.__setattr__(self.section, "since", {})
        begin(self)

    patch.setattr(check.Checking, "begin", anyway)


def _unsigned_goes_out(patch: pytest.MonkeyPatch) -> None:
    """The front that a broken merge left is handed on like a whole log."""
    patch.setattr(
        gather, "_ends", lambda _sql, known_, _since, _desk: {log.id: log.n for log in known_.values()}
    )


def _nothing_stays_back(patch: pytest.MonkeyPatch) -> None:
    """What was written over an unsigned front goes out before it."""
    patch.setattr(
        gather,
        "_ends",
        lambda _sql, known_, _since, _desk: {one.id: one.signed_n for one in known_.values()},
    )


def _unsigned_is_claimed(patch: pytest.MonkeyPatch) -> None:
    """A statement says what is held, signed or not."""

    def tips(logs: Any) -> dict[bytes, int]:
        below: dict[bytes, int] = {}
        for log in logs.values():
            if log.parent is not None:
                below[log.parent[0]] = max(below.get(log.parent[0], 0), log.parent[1])
        return {log.id: log.n for log in logs.values() if log.n > below.get(log.id, 0)}

    patch.setattr(outgoing, "tips", tips)


def _the_clock_is_not_raised(patch: pytest.MonkeyPatch) -> None:
    """Taking a Change in leaves this desk's own clock where it was."""
    put = merge.put_into_rows

    def without(sql: Any, *more: Any) -> frozenset[str]:
        last = sql.execute("SELECT last_at FROM writer").fetchone()[0]
        told = put(sql, *more)
        sql.execute("UPDATE writer SET last_at = ?", (last,))
        return told

    patch.setattr(merge, "put_into_rows", without)


def _orders_are_not_carried_out(patch: pytest.MonkeyPatch) -> None:
    """An order to erase is kept and nothing else is done."""

    def noted(sql: Any, person: bytes, order: tuple[bytes, int, bytes]) -> None:
        sql.execute("INSERT OR IGNORE INTO erasure_order VALUES (?, ?, ?, ?)", (person, *order))

    patch.setattr(erase, "carry_out", noted)


def _erased_come_back(patch: pytest.MonkeyPatch) -> None:
    """What comes later about an erased person is kept with its payload."""
    for place in (keeping, looking):
        patch.setattr(place, "erased_here", lambda _sql: frozenset())
    new_ones = incoming._Taking._new_ones
    patch.setattr(
        incoming._Taking, "_new_ones", lambda self, some, _erased: new_ones(self, some, frozenset())
    )


def _one_voice(patch: pytest.MonkeyPatch) -> None:
    """Of a desk that exists twice only the last statement counts."""
    hear = known.hear

    def last(sql: Any, desk: bytes, at: int, said: Statement, me: known.Own) -> None:
        sql.execute("UPDATE peer SET said = NULL WHERE desk = ?", (desk,))
        hear(sql, desk, at, said, me)

    patch.setattr(known, "hear", last)


RULES: dict[str, tuple[Take, str, list[Step]]] = {
    "in the order of writing": (
        _not_in_order,
        "ABC",
        [
            ("w", "A", "p2", "g", "x"),
            ("w", "B", "p1", "f", "x"),
            ("x", "B", "A", "ok"),
            ("w", "A", "p1", "f", "y"),
            ("x", "A", "C", "one way"),
        ],
    ),
    "a log for each start": (
        _the_same_log,
        "AB",
        [
            ("snap", "B"),
            ("w", "B", "p1", "f", "x"),
            ("x", "B", "A", "ok"),
            ("restore", "B"),
            ("w", "B", "p1", "f", "y"),
            ("x", "B", "A", "ok"),
        ],
    ),
    "equal values are overwritten together": (
        _only_the_shown,
        "AB",
        [
            ("w", "A", "p1", "f", "x"),
            ("x", "A", "B", "ok"),
            ("w", "A", "p1", "f", "y"),
            ("w", "B", "p1", "f", "y"),
            ("x", "A", "B", "ok"),
            ("w", "A", "p1", "f", "z"),
        ],
    ),
    "settling overwrites all": (
        _settles_the_shown_only,
        "AB",
        [
            ("w", "A", "p1", "f", "x"),
            ("x", "A", "B", "ok"),
            ("w", "A", "p1", "f", "y"),
            ("w", "B", "p1", "f", "z"),
            ("x", "A", "B", "ok"),
            ("settle", "A", 0, 1),
        ],
    ),
    "not removed beats removed": (
        _later_removal_wins,
        "AB",
        [
            ("w", "A", "p1", "f", "x"),
            ("x", "A", "B", "ok"),
            ("w", "B", "p1", "f", "y"),
            ("rm", "A", "p1"),
            ("x", "B", "A", "ok"),
        ],
    ),
    "a section says what it is built on": (
        _no_base,
        "ABC",
        [
            ("w", "A", "p1", "f", "x"),
            ("snap", "B"),
            ("x", "A", "B", "ok"),
            ("x", "A", "C", "ok"),
            ("w", "A", "p1", "f", "y"),
            ("restore", "B"),
            ("x", "A", "B", "one way"),
        ],
    ),
    "only signed ends go out": (
        _unsigned_goes_out,
        "ABC",
        [
            ("w", "B", "p2", "f", "z"),
            ("w", "B", "p1", "f", "y"),
            ("w", "B", "p1", "g", "y"),
            ("x", "B", "A", "cut"),
            ("x", "A", "C", "one way"),
        ],
    ),
    "what hangs on an unsigned front stays back": (
        _nothing_stays_back,
        "ABC",
        [
            ("w", "B", "p2", "f", "z"),
            ("w", "B", "p1", "f", "y"),
            ("x", "B", "A", "cut"),
            ("w", "A", "p2", "g", "z"),
            ("x", "A", "C", "ok"),
        ],
    ),
    "a statement claims what is signed": (
        _unsigned_is_claimed,
        "ABC",
        [
            ("w", "B", "p2", "f", "z"),
            ("w", "B", "p1", "f", "y"),
            ("x", "B", "A", "cut"),
            ("x", "B", "C", "ok"),
            ("x", "A", "B", "one way"),
            ("x", "A", "C", "one way"),
            ("w", "A", "p2", "g", "z"),
        ],
    ),
    "taking in raises the clock": (
        _the_clock_is_not_raised,
        "ABC",
        [
            ("year", "B", 1970),
            ("w", "C", "p2", "f", "x"),
            ("x", "B", "C", "ok"),
            ("w", "B", "p2", "g", "x"),
        ],
    ),
    "an order to erase is carried out": (
        _orders_are_not_carried_out,
        "AB",
        [("w", "A", "p1", "f", "x"), ("x", "A", "B", "ok"), ("erase", "A", "p1"), ("x", "A", "B", "ok")],
    ),
    "an erased person stays erased": (
        _erased_come_back,
        "AB",
        [
            ("w", "A", "p1", "f", "x"),
            ("x", "A", "B", "ok"),
            ("w", "B", "p1", "f", "y"),
            ("erase", "A", "p1"),
            ("x", "B", "A", "one way"),
        ],
    ),
}


WRONG = (AssertionError, DeskError, cipher.IntegrityError)
"""How a history fails: desks differ from the model or each other, refuse each other, or clash."""


@pytest.mark.parametrize("rule", RULES)
def test_without_this_rule_a_history_fails(three_desks: Path, rule: str) -> None:
    take_away, names, steps = RULES[rule]
    _run(three_desks, steps, names)
    with pytest.MonkeyPatch.context() as patch:
        take_away(patch)
        with pytest.raises(WRONG):
            _run(three_desks, steps, names)


def _run(pattern: Path, steps: list[Step], names: str) -> None:
    with tempfile.TemporaryDirectory(dir=environment() or None) as folder:
        play(Path(folder), pattern, steps, names)


def test_without_two_voices_a_copied_desk_is_never_told_everything(
    desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    _one_voice(monkeypatch)
    desks.copy("B", "twin")
    add(desks["A"], "หนึ่ง แรก")
    desks.visit("A", "twin", "A")
    desks.calm()
    with pytest.raises(AssertionError):
        desks.same()
