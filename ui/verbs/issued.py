"""What the verbs of certificates share: how one is told, and that its paper is out."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.certificates import printing, register
from desktop.models import show_id
from desktop.store.store import Store

OVERLAY = "texts and code only, for paper that bears its drawing already"


def keep_out(store: Store, by: bytes | None, issued: Sequence[register.Issued]) -> None:
    """Their file stands under its name: keep that they are on paper, where that was not so yet."""
    keys = [one.id for one in issued]
    with store.read() as tx:
        awaited = printing.waiting(tx, keys)
    if awaited:
        with store.write("certificates.printed", by) as tx:
            printing.out(tx, keys)


def certificate(one: register.Issued) -> dict[str, object]:
    """One certificate as JSON tells it."""
    return {
        "id": show_id(one.id),
        "number": one.number,
        "learner": show_id(one.learner),
        "name": one.name,
        "course": one.course,
        "issued_on": one.issued_on.isoformat(),
        "token": one.token,
        "void_on": one.void_on,
        "void_why": one.void_why,
    }
