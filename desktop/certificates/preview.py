"""The page as it would be printed, before anybody has a number; nothing is written."""

from __future__ import annotations

import io
from collections.abc import Sequence

from sqlmodel import col

from desktop.certificates import code, wording
from desktop.certificates.batch import Batch, Order, learner_of, prepare, to_issue
from desktop.certificates.draw import draw
from desktop.certificates.preflight import Finding, preflight
from desktop.certificates.register import template_of, valid, wordings
from desktop.models import Certificate
from desktop.store.store import Tx

__all__ = ["Finding", "numbers", "page", "preflight"]


def page(
    tx: Tx,
    order: Order,
    learner: bytes,
    learners: Sequence[bytes] | None = None,
    *,
    overlay: bool = False,
    sample: bool = False,
) -> bytes:
    """One learner's certificate as a PDF of one page.

    One that was issued shows itself as it was printed; else the page bears the number it would get.

    Args:
        tx: reads only.
        order: what is asked.
        learner: whose.
        learners: who would be issued to together; all who wait when nobody is named.
        overlay: without its drawing, for paper that bears it already.
        sample: a page to try the paper with, that bears no code and ตัวอย่าง across it.

    Raises:
        Refused: `not_earned`; nobody can see a certificate that cannot be had.
        NotFound, BadValue: the order cannot be read, or the template cannot be drawn.
    """
    batch = prepare(tx, order)
    issued = tx.all(
        Certificate,
        col(Certificate.activity) == batch.activity.id,
        col(Certificate.learner) == learner,
        valid(),
    )
    if issued:
        template, frozen = template_of(tx, issued[-1]), next(wordings(issued[-1:]))
    else:
        template, frozen = batch.template, _frozen(tx, batch, learner, learners)
    if sample:
        frozen = {key: value for key, value in frozen.items() if key != "code"}
    made = io.BytesIO()
    practice = sample or tx.about.practice
    draw(template, [frozen], made, title="", practice=practice, overlay=overlay)
    return made.getvalue()


def _frozen(tx: Tx, batch: Batch, learner: bytes, learners: Sequence[bytes] | None) -> dict[str, object]:
    together = to_issue(tx, batch, learners)
    if learner not in together:
        together = to_issue(tx, batch, [*together, learner])  # looked at, though not chosen
    facts = batch.facts(learner_of(tx, learner), together.index(learner))
    specimen = f"{batch.url}#{code.SPECIMEN}"
    return {**wording.freeze(batch.template, facts), "code": specimen}


def numbers(tx: Tx, order: Order, learners: Sequence[bytes] | None = None) -> tuple[str, str] | None:
    """The first and the last number an issue would give; none when nobody would get one.

    Raises:
        NotFound, BadValue: the order cannot be read.
        Refused: `not_earned`.
    """
    batch = prepare(tx, order)
    count = len(to_issue(tx, batch, learners))
    return (batch.number(0), batch.number(count - 1)) if count else None
