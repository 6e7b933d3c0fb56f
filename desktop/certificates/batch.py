"""What all certificates of one issue share, and how each of them becomes facts, wording and a row.

Issuing and its preview both go through here: the page that is shown is the page that is printed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import col

from desktop import activities, centre, clock
from desktop.certificates import gaps, printing, shelf, token, wording
from desktop.certificates.earned import EARNED, standings
from desktop.certificates.register import VERIFY_URL, valid
from desktop.certificates.template import Template
from desktop.errors import NotFound, Refused, StoreTrouble
from desktop.learners.register import shown_name
from desktop.models import Activity, Centre, Certificate, Desk, Learner, new_id, show_id
from desktop.store import kin
from desktop.store.store import Tx

BE = 543
NO_SIGNER = (("." * 36, "หัวหน้าศูนย์การเรียนรู้"),)
"""Who signs while the centre has named nobody: a name is written in by hand."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked: whose certificates, on which day, by which template."""

    activity: str
    template: str = "formal-gold"
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """What all certificates of one issue share."""

    activity: Activity
    minutes: int
    template: Template
    desk: Desk
    centre: Centre
    signers: tuple[tuple[str, str], ...]
    terms: tuple[str | None, ...]
    first: date
    last: date
    day: date
    serial: int
    index: int

    @property
    def url(self) -> str:
        """The page that a phone opens to prove a certificate."""
        return self.centre.verify_url or VERIFY_URL

    def number(self, place: int) -> str:
        """The number at one place of the batch, counted from 0."""
        letter = "" if self.desk.first else self.desk.letter
        return gaps.shown(self.serial + place, self.day.year + BE, letter)

    def facts(self, learner: Learner, place: int) -> wording.Facts:
        """What is true of the certificate at one place of the batch."""
        return wording.Facts(
            number=self.number(place),
            name=printed_name(learner),
            course=self.activity.title,
            centre=self.centre.name,
            minutes=self.minutes,
            first_day=self.first,
            last_day=self.last,
            issued=self.day,
            signers=self.signers,
        )

    def begin(self, tx: Tx, count: int) -> None:
        """Keep with so many new numbers what was left out before, and that their paper is to come."""
        gaps.keep_restored(tx, self.day.year + BE, self.serial)
        printing.begin(tx, self.desk.id, self.index, count)

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
            wording=json.dumps(
                {**frozen, "url": self.url}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
            ),
            token=token.sign(claims, tx.signing),
        )


def prepare(tx: Tx, order: Order) -> Batch:
    """Read what an order means; whether its day can be is asked by `check_day`.

    Raises:
        NotFound: no such activity or template.
        BadValue: a day that cannot be read.
    """
    activity = activities.named(tx, order.activity)
    template = shelf.named(tx, order.template)
    day = activities.read_day(order.day, "date", tx.today) if order.day else tx.today
    home = tx.row(Centre, tx.about.centre)
    if home is None:
        raise StoreTrouble("store_damaged", file="centre")
    said = centre.told(tx)
    return Batch(
        activity,
        activities.offered(tx, activity).minutes,
        template,
        tx.desk,
        home,
        said.signers or NO_SIGNER,
        said.terms,
        *activities.met_days(tx, activity),
        day,
        *_next(tx, day.year + BE),
    )


def check_day(tx: Tx, order: Order, batch: Batch) -> None:
    """Whether a certificate may bear this day.

    Raises:
        Refused: `clock_unbelievable`, `before_the_end`.
    """
    if order.day is None and not clock.believable(tx.moment):
        raise Refused("clock_unbelievable", day=tx.today.isoformat())
    if batch.day < batch.last:
        raise Refused("before_the_end", day=batch.day.isoformat(), last=batch.last.isoformat())


def to_issue(tx: Tx, batch: Batch, chosen: Sequence[bytes] | None = None) -> list[bytes]:
    """Who has earned a certificate and has none, by name.

    Args:
        tx: reads only.
        batch: of which activity.
        chosen: only these of them; who has a certificate already is passed over.

    Raises:
        Refused: `not_earned`, when one of the chosen has not.
    """
    activity = batch.activity
    have = {
        kin.stands(tx.sql, row.learner)
        for row in tx.all(Certificate, col(Certificate.activity) == activity.id, valid())
    }
    earned = [one.learner for one in standings(tx, activity) if one.verdict == EARNED]
    wanted = set(earned if chosen is None else chosen)
    for key in wanted - set(earned) - have:
        raise Refused("not_earned", name=printed_name(learner_of(tx, key)), activity=activity.code)
    return [key for key in earned if key in wanted and key not in have]


def learner_of(tx: Tx, key: bytes) -> Learner:
    """The learner of that id.

    Raises:
        NotFound: `no_such`.
    """
    learner = tx.row(Learner, key)
    if learner is None:
        raise NotFound("no_such", kind="learner", text=show_id(key))
    return learner


def learners_of(tx: Tx, keys: Sequence[bytes]) -> dict[bytes, Learner]:
    """The learners of some ids, read at once; who is not there is left out."""
    found: dict[bytes, Learner] = {}
    for start in range(0, len(keys), 500):
        rows = tx.all(Learner, col(Learner.id).in_(keys[start : start + 500]))
        found |= {row.id: row for row in rows}
    return found


def printed_name(learner: Learner) -> str:
    """A learner's name as it stands on paper."""
    return shown_name(learner.title, learner.given_name, learner.middle_name, learner.family_name)


def _next(tx: Tx, year: int) -> tuple[int, int]:
    """The next serial number of a year and the next index of this desk.

    Certificates are never removed, so the rows themselves know the last ones. A restored desk also
    remembers, by its counters, what it gave after the backup.
    """
    serial, index = tx.sql.execute(
        "SELECT (SELECT max(serial) FROM certificate WHERE year = ?2 AND desk = ?1),"
        " (SELECT max(desk_index) FROM certificate WHERE desk = ?1)",
        (tx.about.desk, year),
    ).fetchone()
    return 1 + max(serial or 0, _counted(tx, f"serial {year}")), 1 + max(
        index or 0, _counted(tx, "index")
    )


def _counted(tx: Tx, counter: str) -> int:
    row = tx.sql.execute("SELECT last FROM counter WHERE name = ?", (counter,)).fetchone()
    return row[0] if row else 0
