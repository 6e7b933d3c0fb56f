"""Issuing: numbers, frozen wording, signature and drawing of all who have earned it.

A certificate's number is given when it is issued, and stands: who prints again prints the same.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlmodel import col

from desktop import activities, centre, clock
from desktop.certificates import token, wording
from desktop.certificates.draw import draw
from desktop.certificates.earned import EARNED, standings
from desktop.certificates.register import Issued, told, valid, wordings
from desktop.certificates.template import Template
from desktop.certificates.template import shipped as shipped_template
from desktop.errors import NotFound, Refused, StoreTrouble
from desktop.learners.register import shown_name
from desktop.models import Activity, Centre, Certificate, Desk, Learner, new_id, show_id
from desktop.models import Template as TemplateRow
from desktop.paths import RESOURCES, whole_file
from desktop.store.store import Store, Tx

BE = 543
NO_SIGNER = (("." * 36, "หัวหน้าศูนย์การเรียนรู้"),)
"""Who signs while the centre has named nobody: a name is written in by hand."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked: whose certificates, on which day, by which template."""

    activity: str
    template: str = "formal-gold"
    day: str | None = None


def issue(store: Store, order: Order, out: Path, by: bytes | None = None) -> list[Issued]:
    """Issue to all who have earned it and have none yet, and draw them as one PDF.

    The PDF is written in full before the numbers are kept: a full disk gives nobody a number. A power
    cut in the moment between leaves numbers whose paper `register.reprint` draws again.

    Raises:
        Refused: `nobody_earned`, `cannot_print` with the letters that no font has,
            `before_the_end`.
        DiskTrouble: the PDF cannot be written; nothing was issued.
    """
    # the paper is on the disk, under a waiting name, before the numbers are kept; then it is named
    with whole_file(out) as part, store.write("certificates.issue", by) as tx:
        template, rows = _issue(tx, order)
        draw(template, wordings(rows), part, title=rows[0].course)
        part.flush()
        os.fsync(part.fileno())
        return [told(tx, row) for row in rows]


def _issue(tx: Tx, order: Order) -> tuple[Template, list[Certificate]]:
    activity = activities.named(tx, order.activity)
    template = _template(order.template)
    if order.day is None and not clock.believable(tx.moment):
        raise Refused("clock_unbelievable", day=tx.today.isoformat())
    day = activities.read_day(order.day, "date", tx.today) if order.day else tx.today
    first, last = _met(tx, activity)
    if day < last:
        raise Refused("before_the_end", day=day.isoformat(), last=last.isoformat())
    have = {
        row.learner for row in tx.all(Certificate, col(Certificate.activity) == activity.id, valid())
    }
    todo = [s.learner for s in standings(tx, activity) if s.verdict == EARNED and s.learner not in have]
    if not todo:
        raise Refused("nobody_earned", activity=activity.code, already=len(have))
    rows = _certificates(tx, _batch(tx, activity, template, (first, last, day)), todo)
    _keep_template(tx, template)
    tx.add(*rows)
    return template, rows


def _template(name: str) -> Template:
    """A shipped template, by its name and not by a path.

    Raises:
        NotFound: `no_such`.
    """
    shipped = RESOURCES / "certificates"
    if name not in {path.name for path in shipped.iterdir() if path.is_dir()}:
        raise NotFound("no_such", kind="template", text=name)
    return shipped_template(name)


def _met(tx: Tx, activity: Activity) -> tuple[date, date]:
    """The first and the last day it meets: the paper says what was, also where a holiday came first."""
    meetings = activities.meetings(tx, activity.id)
    days = [m.day for m in meetings if m.status in activities.COUNTING]
    if not days:
        return date.fromisoformat(activity.first_day), date.fromisoformat(activity.last_day)
    return min(days), max(days)


@dataclass(frozen=True, slots=True)
class _Batch:
    """What all certificates of one issue share."""

    activity: Activity
    offered: activities.Offered
    template: Template
    desk: Desk
    centre: Centre
    signers: tuple[tuple[str, str], ...]
    first: date
    last: date
    day: date
    serial: int
    index: int

    def facts(self, learner: Learner, place: int) -> wording.Facts:
        """What is true of the certificate at one place of the batch."""
        number = f"{self.serial + place}/{self.day.year + BE}"
        return wording.Facts(
            number=number if self.desk.first else f"{self.desk.letter} {number}",
            name=printed_name(learner),
            course=self.activity.title,
            centre=self.centre.name,
            minutes=self.offered.minutes,
            first_day=self.first,
            last_day=self.last,
            issued=self.day,
            signers=self.signers,
        )

    def row(
        self, tx: Tx, learner: bytes, place: int, facts: wording.Facts, frozen: wording.Wording
    ) -> Certificate:
        """The certificate's row: number, wording and signature, as they stand for ever."""
        claims = token.Claims(
            token.kid_of(self.desk.public_key), self.index + place, facts.number, facts.name,
            facts.course, facts.centre, facts.issued, facts.minutes,
        )  # fmt: skip
        return Certificate(
            id=new_id(),
            desk=self.desk.id,
            desk_index=self.index + place,
            serial=self.serial + place,
            year=self.day.year + BE,
            number=facts.number,
            activity=self.activity.id,
            learner=learner,
            name=facts.name,
            course=facts.course,
            minutes=facts.minutes,
            issued_on=self.day.isoformat(),
            template=self.template.digest,
            wording=json.dumps(frozen, ensure_ascii=False, sort_keys=True, separators=(",", ":")),
            token=token.sign(claims, tx.signing),
        )


def _batch(tx: Tx, activity: Activity, template: Template, days: tuple[date, date, date]) -> _Batch:
    home = tx.row(Centre, tx.about.centre)
    if home is None:
        raise StoreTrouble("store_damaged", file="centre")
    return _Batch(
        activity,
        activities.offered(tx, activity),
        template,
        tx.desk,
        home,
        centre.told(tx).signers or NO_SIGNER,
        *days,
        _next_serial(tx, days[2].year + BE),
        _next_index(tx),
    )


def _certificates(tx: Tx, batch: _Batch, learners: Sequence[bytes]) -> list[Certificate]:
    """The rows of new certificates; every one can be printed, or none is made."""
    made: list[Certificate] = []
    unprintable: dict[str, str] = {}
    for place, key in enumerate(learners):
        learner = tx.row(Learner, key)
        if learner is None:
            raise NotFound("no_such", kind="learner", text=show_id(key))
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


def printed_name(learner: Learner) -> str:
    """A learner's name as it stands on paper."""
    return shown_name(learner.title, learner.given_name, learner.middle_name, learner.family_name)


def _next_serial(tx: Tx, year: int) -> int:
    """Certificates are never removed, so the rows themselves know the last number.

    A restored desk also remembers, by its counters, what it gave after the backup.
    """
    return 1 + _last(
        tx, f"serial {year}", "SELECT max(serial) FROM certificate WHERE desk = ? AND year = ?", year
    )


def _next_index(tx: Tx) -> int:
    return 1 + _last(tx, "index", "SELECT max(desk_index) FROM certificate WHERE desk = ?")


def _last(tx: Tx, counter: str, sql: str, *values: int) -> int:
    given = tx.sql.execute(sql, (tx.about.desk, *values)).fetchone()[0] or 0
    row = tx.sql.execute("SELECT last FROM counter WHERE name = ?", (counter,)).fetchone()
    return max(given, row[0] if row else 0)


def _keep_template(tx: Tx, template: Template) -> None:
    if tx.row(TemplateRow, template.digest) is None:
        tx.add(TemplateRow(id=template.digest, name=template.name, content=template.content()))
