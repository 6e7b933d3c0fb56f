"""A scanner at the real window on a real screen: under a Thai layout and a Latin one, into any focus."""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from desktop.codes import learner_code
from desktop.store.store import Store
from tests.flow.by_hand import PASSPHRASE
from tests.flow.day_by_hand import NOW, Day, made
from tests.screen import Screen, screen, wait_until

DELAY_MS = "8"


def scan(shown: Screen, code: str) -> None:
    """The keys of a code as a scanner presses them: by their places on the board, then Enter."""
    keys = [f"shift+{sign.lower()}" if sign.isalpha() else sign for sign in code]
    codes = [_PLACES[key.removeprefix("shift+")] for key in keys]
    shown.ask("xdotool", "key", "--delay", DELAY_MS, *map(str, codes), "36")


_PLACES = {
    sign: first + n
    for first, row in ((10, "1234567890"), (24, "qwertyuiop"), (38, "asdfghjkl"), (52, "zxcvbnm"))
    for n, sign in enumerate(row)
}
"""X's own numbers of the keys, whatever the layout prints."""


def marks(store: Store) -> int:
    with store.read() as tx:
        return int(tx.sql.execute("SELECT count(*) FROM attendance WHERE gone = 0").fetchone()[0])


@pytest.mark.parametrize("layout", ["us", "th"])
def test_a_card_at_the_queue_is_taken_from_any_focus(
    monkeypatch: pytest.MonkeyPatch, layout: str
) -> None:
    monkeypatch.setenv("SALA_NOW", NOW)
    with TemporaryDirectory(prefix="sala-scan-") as folder, screen() as shown:
        day = Day(shown, Path(folder))
        with made(day.home) as store:
            shown.sala(day.home.folder, SALA_NOW=NOW)
            shown.wait_for_title("เปิดข้อมูล")
            day.type(PASSPHRASE)
            day.key("Return")
            shown.wait_for_title("ใครนั่งโต๊ะ")
            day.key("Return")
            shown.wait_for_title("วันนี้")
            time.sleep(1)
            day.key("F3")
            shown.wait_for_title("ครั้งที่")
            time.sleep(1)
            shown.ask("setxkbmap", layout)
            time.sleep(0.5)
            for number, before in ((1, "Home"), (2, "F9"), (3, "Escape")):
                day.key(before)  # on the sheet, in the line for somebody new, back on the sheet
                time.sleep(0.5)
                scan(shown, learner_code("A", number))
                wait_until(
                    lambda wanted=number: marks(store) == wanted,
                    20,
                    lambda: f"{marks(store)} marks",
                )
            with store.read() as tx:
                told = tx.sql.execute(
                    "SELECT l.code, a.status FROM attendance a JOIN learner l ON l.id = a.learner"
                    " WHERE a.gone = 0 ORDER BY l.code"
                ).fetchall()
                people = tx.sql.execute("SELECT count(*) FROM learner").fetchone()[0]
    assert told == [(learner_code("A", n), "present") for n in (1, 2, 3)]
    assert people == 40, "nobody was registered by a scan into the line for somebody new"
