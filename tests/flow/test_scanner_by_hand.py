"""A scanner at the real window on a real screen: any focus, layout, CapsLock, quick and slow."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from desktop.codes import learner_code
from desktop.store.store import Store
from tests.flow.by_hand import PASSPHRASE, PEOPLE
from tests.flow.day_by_hand import NOW, Day, made
from tests.screen import Screen, screen, wait_until

_PLACES = {
    sign: first + n
    for first, row in ((10, "1234567890"), (24, "qwertyuiop"), (38, "asdfghjkl"), (52, "zxcvbnm"))
    for n, sign in enumerate(row)
}
"""X's own numbers of the keys, whatever the layout prints."""


def scan(shown: Screen, code: str, delay: int) -> None:
    """The keys of a code as a scanner presses them: by their places on the board, then Enter."""
    keys = [str(_PLACES[sign]) for sign in code.lower()]
    shown.ask("xdotool", "key", "--delay", str(delay), *keys, "36")


def rows(store: Store, table: str) -> int:
    with store.read() as tx:
        return int(tx.sql.execute(f"SELECT count(*) FROM {table} WHERE gone = 0").fetchone()[0])


@pytest.mark.parametrize("layout", ["us", "th"])
def test_a_card_is_taken_from_any_focus(monkeypatch: pytest.MonkeyPatch, layout: str) -> None:
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
            shown.wait_for_title("วันนี้ ·")
            shown.ask("setxkbmap", layout)

            def comes(number: int, delay: int, *before: str) -> None:
                day.key(*before)
                scan(shown, learner_code("A", number), delay)
                wait_until(
                    lambda: rows(store, "attendance") == number,
                    20,
                    lambda: f"{rows(store, 'attendance')} marks, not {number}",
                )

            comes(1, 5)  # on วันนี้, in its search field
            day.key("F3")
            shown.wait_for_title("ครั้งที่")
            comes(2, 15, "Home")  # on the sheet
            comes(3, 5, "F9")  # in the line for somebody new
            comes(4, 15, "Escape", "ctrl+f")  # in the search field
            comes(5, 5, "Caps_Lock", "Home")
            comes(6, 12, "F9")
            day.key("Caps_Lock", "Escape")
            scan(shown, "1100500123456", 5)  # no code of ours: it marks nobody, its Enter does nothing
            comes(7, 8, "Home")
            day.key("F4", "F9")
            shown.wait_for_title("คนใหม่")
            scan(shown, learner_code("A", 8), 8)  # in a form: the learner is shown, nobody registered
            shown.wait_for_title("ผู้เรียน")
            with store.read() as tx:
                told = tx.sql.execute(
                    "SELECT l.code, a.status FROM attendance a JOIN learner l ON l.id = a.learner"
                    " WHERE a.gone = 0 ORDER BY l.code"
                ).fetchall()
            assert rows(store, "learner") == PEOPLE, "nobody was registered by a scan"
    assert told == [(learner_code("A", n), "present") for n in range(1, 8)]
