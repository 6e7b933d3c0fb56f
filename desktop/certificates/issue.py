"""Issuing: numbers, frozen wording, signature and drawing of all who have earned it.

A certificate's number is given when it is issued, and stands: who prints again prints the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from desktop.certificates import wording
from desktop.certificates.batch import (
    Batch,
    Order,
    check_day,
    learners_of,
    prepare,
    printed_name,
    to_issue,
)
from desktop.certificates.publish import SLICE, Making, Step, publish
from desktop.certificates.register import Issued
from desktop.errors import Refused
from desktop.models import Certificate
from desktop.store.store import Store, Tx

__all__ = ["Order", "Step", "issue", "new_rows"]


def issue(  # noqa: PLR0913  (what, by whom, for whom, and on which paper)
    store: Store,
    order: Order,
    out: Path,
    by: bytes | None = None,
    learners: Sequence[bytes] | None = None,
    step: Step | None = None,
    *,
    overlay: bool = False,
) -> list[Issued]:
    """Issue to all who have earned it and have none yet, and draw them as one PDF.

    The PDF is written in full before the numbers are kept: a full disk gives nobody a number. A power
    cut in the moment between leaves numbers whose paper `reprint` draws again.

    Args:
        store: an open one.
        order: what is asked.
        out: where the PDF goes; above 10,000 pages in several (`publish.files`).
        by: the volunteer.
        learners: only these; all who wait when nobody is named.
        step: told how far it is; where it answers no, nobody gets a number.
        overlay: the paper bears its drawing already: it is left out of the PDF.

    Raises:
        Refused: `nobody_earned`, `not_earned`, `cannot_print` with the letters that no font has,
            `before_the_end`, `stopped`.
        DiskTrouble: the PDF cannot be written; nothing was issued.
    """
    return publish(
        store, "certificates.issue", lambda tx: _making(tx, order, learners), out, by, step,
        overlay=overlay,
    )  # fmt: skip


def _making(tx: Tx, order: Order, learners: Sequence[bytes] | None) -> Making:
    batch = prepare(tx, order)
    check_day(tx, order, batch)
    todo = to_issue(tx, batch, learners)
    if not todo:
        already = tx.sql.execute(
            "SELECT count(*) FROM certificate WHERE activity = ? AND gone = 0 AND void_on IS NULL"
            " AND facilitator IS NULL",
            (batch.activity.id,),
        ).fetchone()[0]
        raise Refused("nobody_earned", activity=batch.activity.code, already=already)
    return new_rows(tx, batch, todo)


def new_rows(tx: Tx, batch: Batch, learners: Sequence[bytes], replaces: bytes | None = None) -> Making:
    """What is made of an order for some learners; their numbers begin with the batch's.

    Args:
        tx: the deed that gives the numbers.
        batch: the order.
        learners: to whom, in the order of the numbers.
        replaces: the void certificate in whose place the only one of them is issued.

    Raises:
        Refused: `cannot_print`; every one can be printed, or none is made.
    """
    _check_letters(tx, batch, learners)
    batch.begin(tx, len(learners))
    return Making(
        batch.template, batch.activity.title, len(learners), _slices(tx, batch, learners, replaces)
    )


def _slices(
    tx: Tx, batch: Batch, learners: Sequence[bytes], replaces: bytes | None
) -> Iterator[list[Certificate]]:
    for start in range(0, len(learners), SLICE):
        some = learners[start : start + SLICE]
        people = learners_of(tx, some)
        rows = []
        for place, key in enumerate(some, start):
            facts = batch.facts(people[key], place)
            row = batch.row(tx, key, place, facts, wording.freeze(batch.template, facts))
            row.replaces = replaces
            rows.append(row)
        yield rows
        tx.orm.expunge_all()  # ten thousand people are not held together


def _check_letters(tx: Tx, batch: Batch, learners: Sequence[bytes]) -> None:
    """Whether the fonts have every letter: of the words that all share, and of each name."""
    unprintable: dict[str, tuple[str, ...]] = {}
    for start in range(0, len(learners), SLICE):
        some = learners[start : start + SLICE]
        people = learners_of(tx, some)
        for place, key in enumerate(some, start):
            learner = people[key]
            if place:
                name = wording.in_digits(batch.template, printed_name(learner))
                frozen: wording.Wording = {"name": [name]}
            else:
                frozen = wording.freeze(batch.template, batch.facts(learner, place))
            if missing := wording.missing_glyphs(batch.template, frozen):
                unprintable[learner.code] = missing
        tx.orm.expunge_all()
    if unprintable:
        letters = " ".join(sorted({letter for some in unprintable.values() for letter in some}))
        raise Refused("cannot_print", learners=", ".join(unprintable), letters=letters)
