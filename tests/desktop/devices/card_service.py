"""A real pcscd with its virtual reader, for as long as a module's tests run."""

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
from tests.desktop.devices.thai_card import Plugged

PORT = 35963
DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
TODAY = date(2026, 7, 3)


def until(ready: Callable[[], bool], what: str) -> None:
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
            until(lambda: code_now() == "no_card", "the service with an empty reader")
            yield
        finally:
            ran.terminate()


def code_now() -> str | None:
    """What reading says now; none when it reads."""
    try:
        readers.read_card(TODAY)
    except DeskError as error:
        return error.code
    return None


def out(plugged: Plugged) -> None:
    """Take a card out, as a hand does: the service looks every 0.4 s, and no hand changes cards faster."""
    plugged.pull()
    until(lambda: code_now() == "no_card", "the card to be gone")
    time.sleep(0.6)
