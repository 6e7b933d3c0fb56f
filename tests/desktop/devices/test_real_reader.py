"""A real pcscd, its virtual reader and our own card: read, pulled out, foreign, none at all."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.devices import readers
from desktop.errors import DeskError
from tests.desktop.devices.thai_card import Plugged, ThaiCard

PORT = 35963
DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
TODAY = date(2026, 7, 3)


def _until(ready: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if ready():
            return
        time.sleep(0.05)
    pytest.fail(f"waited in vain for {what}")


@pytest.fixture(scope="module")
def service() -> Iterator[None]:
    daemon = shutil.which("pcscd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    if daemon is None or not DRIVER.exists() or os.geteuid():  # it keeps its socket under /run
        if os.environ.get("CI") == "true":
            pytest.fail("pcscd and vsmartcard-vpcd are missing: .ci/prepare system test")
        pytest.skip("NO SMART CARD SERVICE HERE: .ci/prepare system test brings it")
    with subprocess.Popen(
        [daemon, "--foreground"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as ran:
        try:
            _until(lambda: _code() == "no_card", "the service with an empty reader")
            yield
        finally:
            ran.terminate()


def _code() -> str | None:
    try:
        readers.read_card(TODAY)
    except DeskError as error:
        return error.code
    return None


def test_read_from_a_real_reader_and_pulled_out(service: None) -> None:
    plugged = Plugged(ThaiCard(), PORT)
    try:
        _until(lambda: _code() is None, "the card")
        assert readers.read_card(TODAY).name == "นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์"
    finally:
        plugged.pull()
    _until(lambda: _code() == "no_card", "the card to be gone")


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
        _until(lambda: _code() is None, "the card")
        card.slips = True
        assert _code() == "card_pulled"
    finally:
        plugged.pull()
    _until(lambda: _code() == "no_card", "the card to be gone")
