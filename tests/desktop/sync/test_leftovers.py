"""What a killed exchange left in the home is taken away by the next one, and only that."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.desktop.sync.desks import Desks, add


@pytest.mark.skipif(sys.platform == "win32", reason="a process is asked after on POSIX only")
def test_what_a_killed_exchange_left_is_swept(desks: Desks) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    home = desks.homes["B"].folder
    left = [home / f"{what}.{ended.pid}.part" for what in ("incoming", "outgoing")]
    works_still = home / f"outgoing.{os.getppid()}.part"
    for file in (*left, works_still):
        file.write_bytes(b"half a bundle")
    add(desks["A"], "มาลี ใจดี")
    desks.visit("A", "B")
    assert not any(file.exists() for file in left)
    assert works_still.exists()
