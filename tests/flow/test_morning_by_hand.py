"""One morning by hand: keys only, from the first start to the printed PDF."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2

from desktop.store.store import unlock
from tests.cups import Printer, printer
from tests.flow.by_hand import EXCEPTIONS, PASSPHRASE, PEOPLE, Morning
from tests.screen import screen

__all__ = ["printer"]


def test_a_morning_by_keys_from_the_first_start_to_the_printed_certificates(printer: Printer) -> None:
    with TemporaryDirectory(prefix="sala-morning-") as folder, screen() as shown:
        morning = Morning(shown, Path(folder))
        pdf = morning.play(printer)
        with unlock(morning.home, passphrase=PASSPHRASE) as store, store.read() as tx:
            marks = dict(
                tx.sql.execute("SELECT status, count(*) FROM attendance WHERE gone = 0 GROUP BY status")
            )
            numbers = tx.sql.execute("SELECT count(*) FROM certificate").fetchone()[0]
    assert marks == {
        "present": PEOPLE - len(EXCEPTIONS), "late": 2, "absent": 2, "excused": 1, "left_early": 1,
    }  # fmt: skip
    assert len(pypdfium2.PdfDocument(pdf)) == numbers >= PEOPLE - len(EXCEPTIONS)
    roll = next(leg for leg in morning.legs if leg.name == "roll")
    assert roll.strokes == 1 + PEOPLE  # F3, and one key a name
