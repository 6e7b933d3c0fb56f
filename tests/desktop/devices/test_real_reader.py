"""A real pcscd, its virtual reader and our own card: read, pulled out, foreign, none at all; waited for."""

from __future__ import annotations

import threading
import time

from desktop.devices import readers
from tests.desktop.devices.card_service import PORT, TODAY, code_now, out, service, until
from tests.desktop.devices.thai_card import Plugged, ThaiCard

__all__ = ["service"]


def test_read_from_a_real_reader_and_pulled_out(service: None) -> None:
    plugged = Plugged(ThaiCard(), PORT)
    try:
        until(lambda: code_now() is None, "the card")
        assert readers.read_card(TODAY).name == "นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์"
    finally:
        out(plugged)


def test_a_card_pulled_out_in_mid_read_says_so(service: None) -> None:
    class Slippery(ThaiCard):
        slips = False

        def send(self, command: bytes) -> tuple[bytes, int, int]:
            if self.slips and command[:2] == b"\x80\xb0" and command[2:4] == b"\x00\xd9":
                plugged.pull()
            return super().send(command)

    card = Slippery()
    plugged = Plugged(card, PORT)
    try:
        until(lambda: code_now() is None, "the card")
        card.slips = True
        assert code_now() == "card_pulled"
    finally:
        out(plugged)


class Waiting:
    """Somebody who waits for a card on a thread of their own."""

    def __init__(self, *, another: bool = False) -> None:
        self.found: list[bool] = []
        self.on = True
        self._thread = threading.Thread(target=self._wait, args=(another,))
        self._thread.start()

    def _wait(self, another: bool) -> None:
        self.found.append(readers.wait_for_card(lambda: self.on, another=another))

    def end(self) -> list[bool]:
        self.on = False
        self._thread.join(10)
        return self.found


def test_a_card_that_is_put_in_is_waited_for(service: None) -> None:
    waits = Waiting()
    plugged = Plugged(ThaiCard(), PORT)
    try:
        until(lambda: bool(waits.found), "the card to be told")
        assert waits.end() == [True]
    finally:
        waits.end()
        out(plugged)


def test_the_card_that_was_read_is_not_told_again_but_the_next_is(service: None) -> None:
    plugged = Plugged(ThaiCard(), PORT)
    until(lambda: code_now() is None, "the card")
    waits = Waiting(another=True)
    try:
        time.sleep(3 * readers.LOOK_MS / 1000)  # it lies there all the while
        assert waits.found == []
        out(plugged)
        plugged = Plugged(ThaiCard(), PORT)
        until(lambda: bool(waits.found), "the next card")
        assert waits.end() == [True]
    finally:
        waits.end()
        out(plugged)


def test_waiting_ends_when_nobody_wants_it(service: None) -> None:
    assert Waiting().end() == [False]
