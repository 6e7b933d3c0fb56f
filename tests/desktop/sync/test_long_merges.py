"""A long merge lets the desk write in between; a small one is one write; a refused one takes no more."""

from __future__ import annotations

import io
import threading
from collections.abc import Sequence
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop.store.store import Store
from desktop.sync import incoming, keeping, sealed
from tests.desktop.sync.desks import Desks, add, names

pytestmark = pytest.mark.no_cover  # the same lines a thousand times: counting them costs a third


def _arriving(desks: Desks, many: int) -> Any:
    """A bundle of so many learners on the stick, and the desk that takes it in."""
    for number in range(many):
        add(desks["A"], f"คน{number:02} หนึ่ง")
    (left,) = desks.visit("A")
    return left.file


def test_who_waits_to_write_is_let_in_before_the_merge_is_over(
    desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, here = _arriving(desks, 40), desks["B"]
    monkeypatch.setattr(incoming, "BREATH", 5)
    writer = threading.Thread(target=lambda: add(here, "มาลี ใจดี"))
    take_in, told = keeping.take_in, []

    def while_one_waits(*given: Any) -> frozenset[str]:
        if writer.ident is None:
            writer.start()
            while not here._door.awaited():
                pass
        return take_in(*given)

    monkeypatch.setattr(keeping, "take_in", while_one_waits)
    incoming.read(here, path, lambda *stage: told.append(stage))
    writer.join()
    merged = [done for stage, done, _of in told if stage == "merge"]
    assert merged[0] == 5  # it let go once
    assert merged[-1] - merged[-2] >= 5  # … and went on
    assert len(names(here)) == 41
    desks.sound()


@pytest.mark.parametrize(("many", "writes"), [(3, 1), (40, 3)])
def test_a_small_bundle_is_one_write(
    desks: Desks, monkeypatch: pytest.MonkeyPatch, many: int, writes: int
) -> None:
    path, here, counted = _arriving(desks, many), desks["B"], []
    merging = Store.merging
    monkeypatch.setattr(incoming, "BREATH", 30)
    monkeypatch.setattr(Store, "merging", lambda self: counted.append(self) or merging(self))
    assert incoming.read(here, path).changes >= many
    assert len(counted) == writes
    assert len(names(here)) == many


def test_nothing_is_handed_on_after_a_refusal() -> None:
    key, out, got = X25519PrivateKey.generate(), io.BytesIO(), []
    pieces: Sequence[bytes] = [bytes(100_000)] * 3
    sealed.seal(pieces, out, [key.public_key().public_bytes_raw()])

    class Stopped(Exception):
        pass

    def stop(some: bytes) -> None:
        got.append(some)
        raise Stopped

    with pytest.raises(Stopped):
        sealed.unseal(io.BytesIO(out.getvalue()), key, stop)
    assert len(got) == 1
