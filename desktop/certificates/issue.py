"""Issuing: numbers, frozen wording, signature and drawing of all who have earned it.

A certificate's number is given when it is issued, and stands: who prints again prints the same.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from desktop.certificates import wording
from desktop.certificates.batch import Batch, Order, check_day, learner_of, prepare, to_issue
from desktop.certificates.draw import draw
from desktop.certificates.register import Issued, told, wordings
from desktop.certificates.template import Template
from desktop.errors import Refused
from desktop.models import Certificate
from desktop.models import Template as TemplateRow
from desktop.paths import whole_file
from desktop.store.store import Store, Tx

__all__ = ["Order", "Step", "issue"]

Step: TypeAlias = Callable[[int, int], bool]
"""Told (pages drawn, of so many) before each page and at the end; answers whether to go on."""


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
    cut in the moment between leaves numbers whose paper `register.reprint` draws again.

    Args:
        store: an open one.
        order: what is asked.
        out: where the PDF goes.
        by: the volunteer.
        learners: only these; all who wait when nobody is named.
        step: told how far it is; where it answers no, nobody gets a number.
        overlay: the paper bears its drawing already: it is left out of the PDF.

    Raises:
        Refused: `nobody_earned`, `not_earned`, `cannot_print` with the letters that no font has,
            `before_the_end`, `stopped`.
        DiskTrouble: the PDF cannot be written; nothing was issued.
    """
    # the paper is on the disk, under a waiting name, before the numbers are kept; then it is named
    with whole_file(out) as part, store.write("certificates.issue", by) as tx:
        template, rows = _issue(tx, order, learners)
        pages = _stepped(wordings(rows), len(rows), step)
        practice, title = tx.about.practice, rows[0].course
        draw(template, pages, part, title=title, practice=practice, overlay=overlay)
        part.flush()
        os.fsync(part.fileno())
        return [told(tx, row) for row in rows]


def _stepped(
    pages: Iterator[wording.Wording], count: int, step: Step | None
) -> Iterator[wording.Wording]:
    """The pages one by one, asking before each and after the last whether to go on."""
    for done, page in enumerate(pages):
        _ask(step, done, count)
        yield page
    _ask(step, count, count)


def _ask(step: Step | None, done: int, count: int) -> None:
    if step is not None and not step(done, count):
        raise Refused("stopped")


def _issue(tx: Tx, order: Order, learners: Sequence[bytes] | None) -> tuple[Template, list[Certificate]]:
    batch = prepare(tx, order)
    check_day(tx, order, batch)
    todo = to_issue(tx, batch, learners)
    if not todo:
        already = tx.sql.execute(
            "SELECT count(*) FROM certificate WHERE activity = ? AND gone = 0 AND void_on IS NULL",
            (batch.activity.id,),
        ).fetchone()[0]
        raise Refused("nobody_earned", activity=batch.activity.code, already=already)
    rows = _certificates(tx, batch, todo)
    _keep_template(tx, batch.template)
    tx.add(*rows)
    return batch.template, rows


def _certificates(tx: Tx, batch: Batch, learners: Sequence[bytes]) -> list[Certificate]:
    """The rows of new certificates; every one can be printed, or none is made."""
    made: list[Certificate] = []
    unprintable: dict[str, str] = {}
    for place, key in enumerate(learners):
        learner = learner_of(tx, key)
        facts = batch.facts(learner, place)
        frozen = wording.freeze(batch.template, facts)
        missing = wording.missing_glyphs(batch.template, frozen)
        if missing:
            unprintable[learner.code] = "".join(missing)
        made.append(batch.row(tx, key, place, facts, frozen))
    if unprintable:
        letters = " ".join(sorted(set("".join(unprintable.values()))))
        raise Refused("cannot_print", learners=", ".join(unprintable), letters=letters)
    return made


def _keep_template(tx: Tx, template: Template) -> None:
    if tx.row(TemplateRow, template.digest) is None:
        tx.add(TemplateRow(id=template.digest, name=template.name, content=template.content()))
