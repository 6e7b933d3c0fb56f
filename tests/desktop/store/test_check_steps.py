"""A check tells how far it is, and can be stopped between its steps."""

from __future__ import annotations

import pytest

from desktop.errors import Refused
from desktop.store import check, verify
from desktop.store.store import Store


def test_every_step_is_told_in_order(store: Store) -> None:
    told: list[tuple[int, int]] = []
    sql = store.driver()
    found = check.check(sql, lambda done, of: told.append((done, of)))
    sql.close()
    assert [one.code for one in found if one.grave] == []
    assert told == [(n, verify.STEPS) for n in range(1, verify.STEPS)]


def test_it_stops_where_it_is_told_to_and_leaves_nothing_open(store: Store) -> None:
    def stop(done: int, of: int) -> None:
        raise Refused("stopped", done=done, of=of)

    sql = store.driver()
    with pytest.raises(Refused, match="stopped"):
        check.check(sql, stop)
    assert [one.code for one in check.check(sql) if one.grave] == [], "no transaction was left open"
    sql.close()
