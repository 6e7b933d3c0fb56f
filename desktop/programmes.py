"""Programmes: several activities that count together, and how far each learner has come in one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import col

from desktop import office_rules
from desktop.certificates import earned
from desktop.certificates.earned import EARNED
from desktop.errors import Ambiguous, BadValue, NotFound
from desktop.learners.register import shown_name
from desktop.models import Activity, Programme, ProgrammePart, new_id, read_id, show_id
from desktop.office_rules import CREDIT_HOURS, MOST_CREDIT_HOURS
from desktop.store.store import Tx
from desktop.thai.digits import arabic
from desktop.thai.text import normalise

LONGEST_TITLE, MOST_CREDITS, MOST_PARTS = 300, 1000, 100


@dataclass(frozen=True, slots=True)
class Part:
    """An activity of a programme; credits in hundredths."""

    activity: bytes
    code: str
    title: str
    credits: int
    required: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A programme; credits in hundredths."""

    id: bytes
    code: str
    title: str
    credits_needed: int | None
    note: str | None
    parts: tuple[Part, ...]
    credit_hours: int | None = None
    """Hours that make one credit; the office's number where none is said."""


@dataclass(frozen=True, slots=True)
class Choice:
    """An activity that a programme may be made of."""

    id: bytes
    code: str
    title: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one learner has come in a programme; credits in hundredths."""

    learner: bytes
    code: str
    name: str
    credits: int
    done: tuple[bytes, ...]
    """Activities whose rule is fulfilled."""
    lacks: tuple[bytes, ...]
    """Required activities that are not."""
    complete: bool
    outside: int = 0
    """The part of the credits that was learned elsewhere and checked."""


def listed(tx: Tx) -> tuple[Told, ...]:
    """All programmes, by code."""
    return tuple(_told(tx, row) for row in tx.all(Programme, order=col(Programme.code)))


def named(tx: Tx, text: str) -> Told:
    """The programme that is meant: by code, title or id.

    Raises:
        NotFound, Ambiguous: none, or several.
    """
    wanted = normalise(text)
    rows = tx.all(Programme, col(Programme.code) == wanted.upper())
    rows = rows or tx.all(Programme, col(Programme.title) == wanted)
    if not rows:
        try:
            row = tx.row(Programme, read_id(text))
        except BadValue:
            row = None
        rows = [row] if row else []
    if not rows:
        raise NotFound("no_such", kind="programme", text=text)
    if len(rows) > 1:
        raise Ambiguous("several_such", kind="programme", text=text, matches=len(rows))
    return _told(tx, rows[0])


def _told(tx: Tx, row: Programme) -> Told:
    parts = tx.sql.execute(
        "SELECT a.id, a.code, a.title, p.credits, p.required FROM programme_part p"
        " JOIN activity a ON a.id = p.activity AND a.gone = 0"
        " WHERE p.programme = ? AND p.gone = 0 ORDER BY a.first_day, a.code",
        (row.id,),
    )
    return Told(
        row.id,
        row.code,
        row.title,
        row.credits_needed,
        row.note,
        tuple(Part(key, code, title, worth, bool(must)) for key, code, title, worth, must in parts),
        row.credit_hours,
    )


def save(tx: Tx, key: bytes | None, title: str, credits_needed: int | None, note: str = "") -> Told:
    """Make a programme, or change what one is called and asks for.

    Args:
        tx: a write transaction.
        key: which; none for a new one.
        title: its name.
        credits_needed: in hundredths; none asks for none.
        note: in the centre's own words.

    Raises:
        BadValue: `title_unfit`, `credits_unfit`.
        NotFound: `no_such`.
    """
    name = normalise(title)
    if not name or len(name) > LONGEST_TITLE:
        raise BadValue("title_unfit", field="title", value=name[:40], longest=LONGEST_TITLE)
    if credits_needed is not None and not 0 <= credits_needed <= MOST_CREDITS * 100:
        raise BadValue(
            "credits_unfit", field="credits", value=credits_needed / 100, longest=MOST_CREDITS
        )
    if key is None:
        code = f"P{tx.desk.letter}{tx.count_up('programme'):02}"
        row = Programme(id=new_id(), code=code, title=name)
        tx.add(row)
    else:
        row = _row(tx, key)
    row.title, row.credits_needed, row.note = name, credits_needed, normalise(note) or None
    tx.flush()
    return _told(tx, row)


def put_credit_hours(tx: Tx, key: bytes, hours: int | None) -> Told:
    """Say how many hours make one credit in a programme; none: as many as the office says.

    Raises:
        BadValue: `credit_hours_unfit`.
        NotFound: `no_such`.
    """
    row = _row(tx, key)
    if hours is not None and not 1 <= hours <= MOST_CREDIT_HOURS:
        raise BadValue(
            "credit_hours_unfit", field="credit_hours", value=hours, longest=MOST_CREDIT_HOURS
        )
    row.credit_hours = hours
    tx.flush()
    return _told(tx, row)


def read_credit_hours(text: str) -> int | None:
    """Hours a credit as people type them; none for nothing.

    Raises:
        BadValue: `credit_hours_unfit`.
    """
    word = arabic(normalise(text))
    if not word:
        return None
    if re.fullmatch(r"[0-9]{1,4}", word) is None or not 1 <= int(word) <= MOST_CREDIT_HOURS:
        raise BadValue(
            "credit_hours_unfit", field="credit_hours", value=text[:40], longest=MOST_CREDIT_HOURS
        )
    return int(word)


def hours_a_credit(tx: Tx, told: Told) -> int:
    """How many hours make one credit in a programme."""
    return told.credit_hours or office_rules.read(tx)[CREDIT_HOURS]


def of_hours(minutes: int, hours: int) -> int:
    """What so many minutes are in hundredths of a credit of so many hours, rounded down."""
    return minutes * 100 // (hours * 60)


def put_parts(tx: Tx, key: bytes, parts: Sequence[tuple[bytes, int, bool]]) -> Told:
    """Have a programme be made of just these: (activity, credits in hundredths, required).

    Raises:
        BadValue: `credits_unfit`, `parts_many`.
        NotFound: `no_such`, of the programme or an activity.
    """
    row = _row(tx, key)
    if len(parts) > MOST_PARTS:
        raise BadValue("parts_many", field="parts", value=len(parts), longest=MOST_PARTS)
    for activity, worth, _must in parts:
        if tx.row(Activity, activity) is None:
            raise NotFound("no_such", kind="activity", text=show_id(activity))
        if not 0 <= worth <= MOST_CREDITS * 100:
            raise BadValue("credits_unfit", field="credits", value=worth / 100, longest=MOST_CREDITS)
    wanted = {activity for activity, _, _ in parts}
    for link in tx.all(ProgrammePart, col(ProgrammePart.programme) == key):
        if link.activity not in wanted:
            link.gone = 1
    tx.flush()
    tx.sql.executemany(
        "INSERT INTO programme_part (programme, activity, credits, required) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (programme, activity) DO UPDATE SET credits = excluded.credits,"
        " required = excluded.required, gone = 0",
        [(key, activity, worth, int(must)) for activity, worth, must in parts],
    )
    return _told(tx, row)


def put_part(tx: Tx, key: bytes, activity: bytes, worth: int, *, required: bool) -> Told:
    """Have one activity count in a programme, or count otherwise; credits in hundredths.

    Raises:
        BadValue: `credits_unfit`, `parts_many`.
        NotFound: `no_such`, of the programme or the activity.
    """
    row = _row(tx, key)
    there = {part.activity: (part.credits, part.required) for part in _told(tx, row).parts}
    there[activity] = (worth, required)
    return put_parts(tx, key, [(one, *what) for one, what in there.items()])


def take_part(tx: Tx, key: bytes, activity: bytes) -> Told:
    """Have an activity count in a programme no longer; what was learned stays learned.

    Raises:
        NotFound: `no_such`, of the programme.
    """
    there = _told(tx, _row(tx, key)).parts
    left = [(part.activity, part.credits, part.required) for part in there if part.activity != activity]
    return put_parts(tx, key, left)


def remove(tx: Tx, key: bytes) -> None:
    """Have a programme be there no longer; its activities stay.

    Raises:
        NotFound: `no_such`.
    """
    _row(tx, key).gone = 1
    tx.flush()


def choices(tx: Tx) -> tuple[Choice, ...]:
    """All activities that a programme may be made of, those that begin last first."""
    rows = tx.sql.execute(
        "SELECT id, code, title FROM activity WHERE gone = 0 ORDER BY first_day DESC, code DESC"
    )
    return tuple(Choice(*row) for row in rows)


def read_credits(text: str, field: str = "credits") -> int | None:
    """Credits as people type them, in hundredths; none for nothing.

    Raises:
        BadValue: `credits_unfit`.
    """
    word = arabic(normalise(text)).replace(",", ".")
    if not word:
        return None
    if re.fullmatch(r"[0-9]{1,4}(\.[0-9]{1,2})?", word) is None or float(word) > MOST_CREDITS:
        raise BadValue("credits_unfit", field=field, value=text[:40], longest=MOST_CREDITS)
    return round(float(word) * 100)


def _row(tx: Tx, key: bytes) -> Programme:
    row = tx.row(Programme, key)
    if row is None:
        raise NotFound("no_such", kind="programme", text=show_id(key))
    return row


def progress(tx: Tx, key: bytes) -> tuple[Progress, ...]:
    """How far everybody who takes part in any of it has come; the furthest first, then by name.

    Raises:
        NotFound: `no_such`.
    """
    told = _told(tx, _row(tx, key))
    done: dict[bytes, list[Part]] = {}
    for part in told.parts:
        activity = tx.row(Activity, part.activity)
        for one in earned.standings(tx, activity) if activity is not None else ():
            done.setdefault(one.learner, [])
            if one.verdict == EARNED:
                done[one.learner].append(part)
    hours, elsewhere = hours_a_credit(tx, told), _elsewhere(tx, key)
    for who in elsewhere:
        done.setdefault(who, [])
    names = _names(tx, list(done))
    found = [
        _progress(told, who, parts, of_hours(elsewhere.get(who, 0), hours), names[who])
        for who, parts in done.items()
        if who in names
    ]
    found.sort(key=lambda one: (-one.credits, names[one.learner][2]))
    return tuple(found)


def _elsewhere(tx: Tx, key: bytes) -> dict[bytes, int]:
    """Minutes that were learned elsewhere towards a programme and checked, by who stands."""
    return dict(
        tx.sql.execute(
            "SELECT coalesce((SELECT stands FROM alias k WHERE k.learner = o.learner), o.learner),"
            " sum(o.minutes) FROM outside_learning o WHERE o.programme = ? AND o.gone = 0"
            " AND o.checked_on IS NOT NULL AND o.minutes = o.checked_minutes GROUP BY 1",
            (key,),
        )
    )


def _progress(
    told: Told, who: bytes, parts: Sequence[Part], outside: int, names: tuple[str, str, str]
) -> Progress:
    have = {part.activity for part in parts}
    worth = sum(part.credits for part in parts) + outside
    lacks = tuple(part.activity for part in told.parts if part.required and part.activity not in have)
    complete = is_complete(told, lacks, worth)
    return Progress(who, names[0], names[1], worth, tuple(have), lacks, complete, outside)


def is_complete(told: Told, lacks: Sequence[bytes], worth: int) -> bool:
    """Whether nothing required is lacking and the credits suffice; of no parts nothing is complete."""
    return bool(told.parts) and not lacks and worth >= (told.credits_needed or 0)


def _names(tx: Tx, learners: Sequence[bytes]) -> Mapping[bytes, tuple[str, str, str]]:
    marks = ",".join("?" * len(learners))
    rows = tx.sql.execute(
        "SELECT id, code, title, given_name, middle_name, family_name, sort_key FROM learner"  # noqa: S608
        f" WHERE gone = 0 AND id IN ({marks})",
        list(learners),
    )
    return {
        key: (code, shown_name(title, given or "", middle, family), order)
        for key, code, title, given, middle, family, order in rows
    }
