"""Printing again: the very same page once more, or ฉบับแทน for a paper that was lost or spoilt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import col

from desktop import activities
from desktop.certificates.draw import draw
from desktop.certificates.publish import SLICE, Look, Step, files, print_into, stepped
from desktop.certificates.register import (
    LONGEST_WHY,
    Issued,
    named,
    template_of,
    told,
    wordings,
)
from desktop.errors import BadValue, NotFound, Refused
from desktop.models import Activity, Certificate, Substitute, new_id
from desktop.paths import whole_file
from desktop.store.store import Store, Tx
from desktop.thai import dates
from desktop.thai.text import normalise


def reprint(
    tx: Tx,
    text: str,
    out: Path,
    span: tuple[str | None, str | None] = (None, None),
    *,
    overlay: bool = False,
    step: Step | None = None,
) -> list[Issued]:
    """Draw certificates again from their frozen wording and their own template.

    Args:
        tx: reads only.
        text: a number or id; or an activity, for all of its certificates that are not void.
        out: where the PDF goes; above 10,000 pages in several (`publish.files`).
        span: of an activity's, from one number to another: after a jam it goes on at a number.
        overlay: without its drawing, for paper that bears it already.
        step: told how far it is; where it answers no, no file is left.

    Raises:
        NotFound: `no_such`, also for a number of the span.
        Refused: `certificate_void`; `certificate_erased`; `nothing_to_reprint`; `stopped`.
    """
    return _again(tx, _between(tx, _to_reprint(tx, text), *span), out, overlay=overlay, step=step)


def _between(tx: Tx, keys: list[bytes], first: str | None, last: str | None) -> list[bytes]:
    """Those from one number to another, where one is named.

    Raises:
        NotFound: `no_such`, when a number is not among them.
    """
    ends = [0, len(keys) - 1]
    for place, text in enumerate((first, last)):
        if text is not None:
            key = named(tx, text).id
            if key not in keys:
                raise NotFound("no_such", kind="certificate", text=text)
            ends[place] = keys.index(key)
    chosen = keys[ends[0] : ends[1] + 1]
    if not chosen:
        raise NotFound("no_such", kind="certificate", text=f"{first} – {last}")
    return chosen


def _again(
    tx: Tx, keys: Sequence[bytes], out: Path, *, overlay: bool, step: Step | None
) -> list[Issued]:
    first = _rows(tx, keys[:1])[0]
    template, title = template_of(tx, first), first.course
    drawn: list[Issued] = []
    with ExitStack() as papers:
        opened = [papers.enter_context(whole_file(file)) for file in files(out, len(keys))]
        pages = stepped(_pages(tx, keys, drawn), len(keys), step)
        print_into(opened, template, pages, title, Look(tx.about.practice, overlay))
    return drawn


def _pages(tx: Tx, keys: Sequence[bytes], drawn: list[Issued]) -> Iterator[Mapping[str, object]]:
    for start in range(0, len(keys), SLICE):
        rows = _rows(tx, keys[start : start + SLICE])
        drawn += [told(tx, row) for row in rows]
        yield from wordings(rows)
        tx.orm.expunge_all()


def _rows(tx: Tx, keys: Sequence[bytes]) -> list[Certificate]:
    there = {row.id: row for row in tx.all(Certificate, col(Certificate.id).in_(keys))}
    return [there[key] for key in keys]


def _to_reprint(tx: Tx, text: str) -> list[bytes]:
    try:
        row = named(tx, text)
    except NotFound:
        activity = activities.named(tx, text) if "/" not in text else None
        if activity is None:
            raise
        return _of_activity(tx, activity)
    _check_stands(row)
    return [row.id]


def _check_stands(row: Certificate) -> None:
    if row.void_on is not None:
        raise Refused("certificate_void", number=row.number, day=row.void_on, why=row.void_why)
    if not row.token:
        raise Refused("certificate_erased", number=row.number)


_OF_ACTIVITY = """\
SELECT id FROM certificate WHERE activity = ?1 AND gone = 0 AND void_on IS NULL AND facilitator IS NULL
  AND token <> x'' AND template = (SELECT template FROM certificate WHERE activity = ?1 AND gone = 0
    AND void_on IS NULL AND facilitator IS NULL AND token <> x'' ORDER BY id DESC LIMIT 1)
ORDER BY year, desk, serial
"""
"""One template a file: that of the last issue; of who was erased there is nothing to draw."""


def _of_activity(tx: Tx, activity: Activity) -> list[bytes]:
    keys = [key for (key,) in tx.sql.execute(_OF_ACTIVITY, (activity.id,))]
    if not keys:
        raise Refused("nothing_to_reprint", activity=activity.code)
    return keys


# --- ฉบับแทน ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Substituted:
    """A substitute that was printed."""

    certificate: Issued
    nth: int
    """The first of its certificate is 1."""
    mark: str
    """As it stands on the page."""


def substitute(
    store: Store, text: str, why: str, out: Path, by: bytes | None = None, *, overlay: bool = False
) -> Substituted:
    """Print a certificate once more, marked ฉบับแทน, and keep in the register that and why.

    Number, wording and code are those of the first paper: it is the same certificate.

    Args:
        store: an open one.
        text: its number or id.
        why: the first paper is gone.
        out: where the PDF goes.
        by: the volunteer.
        overlay: without the drawing.

    Raises:
        BadValue: `reason_needed`.
        Refused: `certificate_void`, `certificate_erased`.
        DiskTrouble: the PDF cannot be written; nothing was kept.
    """
    reason = normalise(why)[:LONGEST_WHY]
    if not reason:
        raise BadValue("reason_needed", field="why", value=why)
    with ExitStack() as papers, store.write("certificates.substitute", by) as tx:
        row = named(tx, text)
        _check_stands(row)
        nth = 1 + len(tx.all(Substitute, col(Substitute.certificate) == row.id))
        day = tx.today
        tx.add(
            Substitute(
                id=new_id(), certificate=row.id, learner=row.learner, nth=nth, on_day=day.isoformat(),
                why=reason,
            )
        )  # fmt: skip
        mark = f"ฉบับแทน ครั้งที่ {nth} · {dates.short(day)}"
        draw(
            template_of(tx, row), wordings([row]), papers.enter_context(whole_file(out)),
            title=row.course, practice=tx.about.practice, overlay=overlay, mark=mark,
        )  # fmt: skip
        return Substituted(told(tx, row), nth, mark)
