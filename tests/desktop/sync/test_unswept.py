"""The search for rings of objects rests during an exchange, and goes on after it, however it ends."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from desktop.errors import Refused
from desktop.sync import incoming, outgoing
from tests.desktop.sync.desks import Desks, add


def test_the_search_rests_while_a_bundle_is_taken_in(desks: Desks, tmp_path: Path) -> None:
    desks.calm()
    add(desks["A"], "มาลี")
    outgoing.write(desks["A"], tmp_path / "a.sala")
    searched: list[bool] = []

    def told(*_stage: object) -> None:
        searched.append(gc.isenabled())
        raise Refused("hub_stopping")

    assert gc.isenabled()
    with pytest.raises(Refused):
        incoming.read(desks["B"], tmp_path / "a.sala", told)
    assert searched == [False]
    assert gc.isenabled()

    gc.disable()  # as the window has it
    try:
        incoming.read(desks["B"], tmp_path / "a.sala")
        assert not gc.isenabled()
    finally:
        gc.enable()
