"""Void and issue anew in one go: the old number keeps its reason, the new says whose place it has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from desktop.certificates import shelf, thanks
from desktop.certificates.batch import Order, check_day, prepare, to_issue
from desktop.certificates.issue import new_rows
from desktop.certificates.publish import Making, publish
from desktop.certificates.register import Issued, named, template_of, told, void
from desktop.certificates.template import Template
from desktop.errors import NotFound, Refused
from desktop.models import Certificate, show_id
from desktop.store import kin
from desktop.store.store import Store, Tx


@dataclass(frozen=True, slots=True)
class Reissued:
    """A number that was voided, and the one in its place."""

    old: Issued
    new: Issued


def reissue(  # noqa: PLR0913  (which, why, by whom, of which day, and on which paper)
    store: Store,
    text: str,
    why: str,
    out: Path,
    by: bytes | None = None,
    *,
    day: str | None = None,
    overlay: bool = False,
) -> Reissued:
    """Void a certificate and issue it anew with today's name, in the same deed.

    One that was voided before and has none in its place yet keeps its reason and gets its new one.

    Args:
        store: an open one.
        text: its number or id.
        why: it is voided.
        out: where the new one's PDF goes.
        by: the volunteer.
        day: the new one bears; today when none is said.
        overlay: without the drawing.

    Raises:
        BadValue: `reason_needed`.
        Refused: `certificate_replaced`, `certificate_erased`, `number_stands` when its holder has
            another that stands, `not_earned`, `before_the_end` and what `issue` raises.
        DiskTrouble: the PDF cannot be written; nothing was voided.
    """
    old: list[Issued] = []

    def make(tx: Tx) -> Making:
        row = named(tx, text)
        old.append(_voided(tx, row, why))
        template = _template(tx, row)
        order = Order(str(show_id(row.activity)), day=day)
        batch = replace(prepare(tx, order), template=template)
        check_day(tx, order, batch)
        if row.facilitator is not None:
            return thanks.new_rows(tx, batch, [thanks.of(tx, batch.activity, row.facilitator)], row.id)
        learner = kin.stands(tx.sql, row.learner)
        if not to_issue(tx, batch, [learner]):
            raise Refused("number_stands", number=row.number)
        return new_rows(tx, batch, [learner], row.id)

    (new,) = publish(store, "certificates.reissue", make, out, by, overlay=overlay)
    return Reissued(old[0], new)


def _voided(tx: Tx, row: Certificate, why: str) -> Issued:
    if not row.token:
        raise Refused("certificate_erased", number=row.number)
    if row.void_on is None:
        return void(tx, str(show_id(row.id)), why)
    later = tx.sql.execute(
        "SELECT number FROM certificate WHERE replaces = ? AND gone = 0", (row.id,)
    ).fetchone()
    if later is not None:
        raise Refused("certificate_replaced", number=row.number, by=later[0])
    return told(tx, row)


def _template(tx: Tx, row: Certificate) -> Template:
    """The shelf's template of that name; the very one it was drawn by when it is offered no more."""
    own = template_of(tx, row)
    try:
        return shelf.named(tx, own.name)
    except NotFound:
        return own
