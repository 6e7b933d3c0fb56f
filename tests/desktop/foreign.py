"""Rows of another centre, as they lie here once they have come: written in a log of that centre's scope."""

from __future__ import annotations

from desktop.models import Centre, new_id
from desktop.store.store import Tx


def held_by(tx: Tx, activity: bytes, name: str) -> bytes:
    """Have an activity be another centre's; returns that centre."""
    centre = new_id()
    tx.add(Centre(id=centre, name=name))
    no = tx.sql.execute("SELECT max(no) + 1 FROM log").fetchone()[0]
    tx.sql.execute(
        "INSERT INTO log (no, id, desk, scope) VALUES (?, ?, ?, ?)", (no, bytes(8), bytes(8), centre)
    )
    tx.sql.execute("UPDATE writer SET applying = 1")
    tx.sql.execute("UPDATE activity SET stamp_log = ? WHERE id = ?", (no, activity))
    tx.sql.execute("UPDATE writer SET applying = 0")
    return centre
