"""ขอบคุณวิทยากร: certificates for who taught an activity, in the same register, signed like all others.

Such a certificate names a facilitator; in the place of its learner stand zeros, as for a holder who was
erased, so that no passbook and no count of learners takes it for one of theirs.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlmodel import col

from desktop.activities import met_days
from desktop.certificates import wording
from desktop.certificates.batch import Batch, Order, check_day, prepare
from desktop.certificates.code import SPECIMEN
from desktop.certificates.draw import draw
from desktop.certificates.publish import SLICE, Making, Step, publish
from desktop.certificates.register import Issued, template_of, valid, wordings
from desktop.errors import NotFound, Refused
from desktop.models import Activity, Certificate, Facilitator, show_id
from desktop.store.store import Store, Tx
from desktop.thai.text import sort_key

TEMPLATE = "garland-thanks"
NOBODY = bytes(16)
"""In the place of the learner."""
MAIN, HELPER, GUEST = "main", "helper", "guest"
PARTS = {MAIN: "วิทยากร", HELPER: "ผู้ช่วยวิทยากร", GUEST: "วิทยากรรับเชิญ"}
"""What they did, as the paper says it."""


@dataclass(frozen=True, slots=True)
class Thanked:
    """One who taught an activity."""

    facilitator: bytes
    name: str
    part: str
    """main, helper or guest."""
    minutes: int
    """Of the sessions they taught that are over; 0 where none is."""
    first: date | None
    last: date | None
    certificate: bytes | None
    """Their thanks that stand."""
    number: str | None


_TAUGHT = """\
SELECT who, max(part), sum(minutes), min(day), max(day) FROM (
  SELECT coalesce(s.facilitator, a.facilitator) AS who, NULL AS part, s.id, s.minutes, s.day
  FROM session s JOIN activity a ON a.id = s.activity
  WHERE s.activity = :activity AND s.gone = 0 AND s.status IN ('planned', 'met') AND s.day <= :today
  UNION
  SELECT x.facilitator, coalesce(x.part, 'helper'), s.id, s.minutes, s.day
  FROM activity_facilitator x LEFT JOIN session s ON s.activity = x.activity AND s.gone = 0
    AND s.status IN ('planned', 'met') AND s.day <= :today
  WHERE x.activity = :activity AND x.gone = 0
    AND x.facilitator <> coalesce((SELECT facilitator FROM activity WHERE id = :activity), x''))
WHERE who IS NOT NULL GROUP BY who
"""
"""Who taught so far, as hour sheets reckon it: the activity's own or the session's, and who helps."""


def taught(tx: Tx, activity: Activity) -> tuple[Thanked, ...]:
    """Who taught an activity, the main ones first, each with their hours until today.

    Args:
        tx: reads only.
        activity: which.
    """
    asked = {"activity": activity.id, "today": tx.today.isoformat()}
    rows = tx.sql.execute(_TAUGHT, asked).fetchall()
    people = {row.id: row for row in tx.all(Facilitator)}
    stands = {
        row.facilitator: row
        for row in tx.all(
            Certificate,
            col(Certificate.activity) == activity.id,
            col(Certificate.facilitator).is_not(None),
            valid(),
        )
    }
    found = []
    for who, part, minutes, first, last in rows:
        if who in people:
            row = stands.get(who)
            begun, ended = (date.fromisoformat(day) if day else None for day in (first, last))
            found.append(
                Thanked(
                    who, people[who].name, part or MAIN, minutes or 0, begun, ended,
                    row.id if row else None, row.number if row else None,
                )
            )  # fmt: skip
    order = list(PARTS)
    return tuple(sorted(found, key=lambda one: (order.index(one.part), sort_key(one.name))))


def waiting(tx: Tx, activity: Activity) -> tuple[Thanked, ...]:
    """Those of them who taught something and were not thanked yet."""
    return tuple(one for one in taught(tx, activity) if one.minutes and one.number is None)


def of(tx: Tx, activity: Activity, facilitator: bytes) -> Thanked:
    """One who taught an activity.

    Raises:
        Refused: `nobody_taught`, when they did not.
    """
    found = [one for one in taught(tx, activity) if one.facilitator == facilitator and one.minutes]
    if not found:
        raise Refused("nobody_taught", activity=activity.code)
    return found[0]


def thank(  # noqa: PLR0913  (what, by whom, whom, and on which paper)
    store: Store,
    order: Order,
    out: Path,
    by: bytes | None = None,
    facilitators: Sequence[bytes] | None = None,
    step: Step | None = None,
    *,
    overlay: bool = False,
) -> list[Issued]:
    """Thank all who taught an activity and were not thanked yet: numbered, frozen, signed, drawn.

    Args:
        store: an open one.
        order: of which activity, on which day, by which template.
        out: where the PDF goes.
        by: the volunteer.
        facilitators: only these.
        step: told how far it is; where it answers no, nobody gets a number.
        overlay: without the drawing.

    Raises:
        Refused: `nobody_taught`, `all_thanked`, `cannot_print`, `before_the_end`, `stopped`.
        DiskTrouble: the PDF cannot be written; nothing was issued.
    """

    def make(tx: Tx) -> Making:
        batch = prepare(tx, order)
        check_day(tx, order, batch)
        wanted = waiting(tx, batch.activity)
        if facilitators is not None:
            wanted = tuple(one for one in wanted if one.facilitator in facilitators)
        if not wanted:
            if any(one.number for one in taught(tx, batch.activity)):
                raise Refused("all_thanked", activity=batch.activity.code)
            raise Refused("nobody_taught", activity=batch.activity.code)
        return new_rows(tx, batch, wanted)

    return publish(store, "certificates.thank", make, out, by, step, overlay=overlay)


def facts(batch: Batch, one: Thanked, place: int) -> wording.Facts:
    """What is true of one of them: their own name, hours and days, and what they did.

    Args:
        batch: the order.
        one: who taught.
        place: in the batch, counted from 0.
    """
    return wording.Facts(
        number=batch.number(place),
        name=one.name,
        course=batch.activity.title,
        centre=batch.centre.name,
        minutes=one.minutes,
        first_day=one.first or batch.first,
        last_day=one.last or batch.last,
        issued=batch.day,
        signers=batch.signers,
        part=PARTS[one.part],
    )


def new_rows(tx: Tx, batch: Batch, people: Sequence[Thanked], replaces: bytes | None = None) -> Making:
    """What is made of an order for some who taught; their numbers begin with the batch's.

    Args:
        tx: the deed that gives the numbers.
        batch: the order.
        people: whom to thank, in the order of the numbers.
        replaces: the void certificate in whose place the only one of them is issued.

    Raises:
        Refused: `cannot_print`.
    """
    wordings = [wording.freeze(batch.template, facts(batch, one, n)) for n, one in enumerate(people)]
    missing = {
        one.name: letters
        for one, frozen in zip(people, wordings, strict=True)
        if (letters := wording.missing_glyphs(batch.template, frozen))
    }
    if missing:
        every = " ".join(sorted({letter for some in missing.values() for letter in some}))
        raise Refused("cannot_print", learners=", ".join(missing), letters=every)
    batch.begin(tx, len(people))
    return Making(
        batch.template, batch.activity.title, len(people), _slices(tx, batch, people, replaces)
    )


def _slices(
    tx: Tx, batch: Batch, people: Sequence[Thanked], replaces: bytes | None
) -> Iterator[list[Certificate]]:
    for start in range(0, len(people), SLICE):
        rows = []
        for place, one in enumerate(people[start : start + SLICE], start):
            told = facts(batch, one, place)
            row = batch.row(tx, NOBODY, place, told, wording.freeze(batch.template, told))
            row.facilitator, row.replaces = one.facilitator, replaces
            rows.append(row)
        yield rows


@dataclass(frozen=True, slots=True)
class Seen:
    """An activity's thanks as the page shows them."""

    title: str
    people: tuple[Thanked, ...]
    today: date
    last: date
    """The last day on which it meets: nothing is dated before it."""


def seen(tx: Tx, activity: bytes) -> Seen:
    """Who taught an activity, and who was thanked.

    Args:
        tx: reads only.
        activity: which.

    Raises:
        NotFound: `no_such`.
    """
    row = tx.row(Activity, activity)
    if row is None:
        raise NotFound("no_such", kind="activity", text=show_id(activity))
    return Seen(row.title, taught(tx, row), tx.today, met_days(tx, row)[1])


def page(tx: Tx, order: Order, facilitator: bytes, together: Sequence[bytes]) -> bytes:
    """The page of one who taught, as a PDF; as it was issued, or with the number it would get.

    Args:
        tx: reads only.
        order: activity, day and template.
        facilitator: whose.
        together: who would be thanked together, in the order of the numbers.

    Raises:
        Refused: `nobody_taught`.
        NotFound, BadValue: the order cannot be read.
    """
    batch = prepare(tx, order)
    one = of(tx, batch.activity, facilitator)
    row = tx.row(Certificate, one.certificate) if one.certificate else None
    if row is not None:
        template, frozen = template_of(tx, row), dict(next(wordings([row])))
    else:
        place = together.index(facilitator) if facilitator in together else 0
        template = batch.template
        frozen = {
            **wording.freeze(template, facts(batch, one, place)),
            "code": f"{batch.url}#{SPECIMEN}",
        }
    made = io.BytesIO()
    draw(template, [frozen], made, title="", practice=tx.about.practice)
    return made.getvalue()
