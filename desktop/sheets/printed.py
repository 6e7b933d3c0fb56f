"""A printed sheet: which sessions are its columns and who stands on which line, for good.

Who is enrolled later never shifts a number, so what a teacher reads off the paper is still true. A
sheet's code begins with the desk's letter and ends with a check letter: two desks cannot print the
same one, and a slip of the hand is seen.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import col

from desktop import codes, enrolments
from desktop.activities import Meeting, meeting, meetings
from desktop.attendance import COUNTING
from desktop.errors import BadValue, NotFound, Refused
from desktop.learners.register import known_by
from desktop.models import Activity, PrintedSheet, Session, new_id, show_id
from desktop.store.store import Tx
from desktop.thai.digits import arabic

MOST_COLUMNS = 6
"""Dates that one sheet has room for; more make a further sheet."""
UPRIGHT = 3
"""Dates that stand side by side on an upright page; more turn it."""
BLANKS = 4
"""Lines for who comes without standing on the sheet."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a person, or room for somebody who is not on the sheet."""

    number: int
    learner: bytes | None
    name: str
    nickname: str | None


@dataclass(frozen=True, slots=True)
class Known:
    """A sheet as it was printed."""

    id: bytes
    code: str
    activity: bytes
    title: str
    columns: tuple[Meeting, ...]
    lines: tuple[Line, ...]
    printed_on: date


def prepare(tx: Tx, activity: bytes, numbers: Sequence[int] = ()) -> tuple[Known, ...]:
    """Freeze who stands on the lines, for as many sheets as the dates need; they are drawn afterwards.

    Args:
        tx: a write transaction.
        activity: which.
        numbers: of its sessions; none for those to come, or for the last ones when all are over.

    Raises:
        NotFound: `no_such`, for an activity or a session that is not there.
        Refused: `session_not_meeting`; `nothing_to_sign` where no session counts.
    """
    if tx.row(Activity, activity) is None:
        raise NotFound("no_such", kind="activity", text=show_id(activity))
    columns = _columns(tx, activity, numbers)
    people: list[bytes | None] = [*enrolments.expected(tx, activity)]
    lines = [key.hex() if key else None for key in [*people, *[None] * BLANKS]]
    made = []
    for some in _shared_out(columns):
        body = f"{tx.desk.letter}S{tx.count_up('sheet'):03}"
        row = PrintedSheet(
            id=new_id(),
            code=body + codes.check_letter(body),
            activity=activity,
            sessions=json.dumps([one.id.hex() for one in some]),
            learners=json.dumps(lines),
            printed_on=tx.today.isoformat(),
            blank_lines=BLANKS,
        )
        tx.add(row)
        made.append(read(tx, row.id))
    return tuple(made)


def _shared_out(columns: list[Meeting]) -> list[list[Meeting]]:
    """The dates over as few sheets as hold them, evenly: then all of them lie the same way."""
    many = -(-len(columns) // MOST_COLUMNS)
    if many > 1 and len(columns) // many <= UPRIGHT:  # seven: four would lie and three would stand
        many = -(-len(columns) // UPRIGHT)
    least, more = divmod(len(columns), many)
    shared, start = [], 0
    for place in range(many):
        end = start + least + (place < more)
        shared.append(columns[start:end])
        start = end
    return shared


def _columns(tx: Tx, activity: bytes, numbers: Sequence[int]) -> list[Meeting]:
    all_ = meetings(tx, activity)
    if numbers:
        found = {one.number: one for one in all_}
        for number in numbers:
            if number not in found:
                raise NotFound("no_such", kind="session", text=f"#{number}")
            if found[number].status not in COUNTING:
                told = found[number]
                raise Refused("session_not_meeting", status=told.status, day=told.day.isoformat())
        return [found[number] for number in sorted(set(numbers))]
    counting = [one for one in all_ if one.status in COUNTING]
    if not counting:
        raise Refused("nothing_to_sign")
    return _nearest(tx, counting)


def read(tx: Tx, sheet: bytes) -> Known:
    """A sheet with its lines as printed; a name that was corrected since is shown corrected.

    Raises:
        NotFound: `no_such`.
    """
    row = tx.row(PrintedSheet, sheet)
    if row is None:
        raise NotFound("no_such", kind="sheet", text=show_id(sheet))
    activity = tx.row(Activity, row.activity)
    sessions = [tx.row(Session, bytes.fromhex(key)) for key in json.loads(row.sessions)]
    return Known(
        row.id,
        row.code,
        row.activity,
        activity.title if activity else "–",
        tuple(meeting(one) for one in sessions if one is not None),
        tuple(_line(tx, number, key) for number, key in enumerate(json.loads(row.learners), 1)),
        date.fromisoformat(row.printed_on),
    )


def _line(tx: Tx, number: int, key: str | None) -> Line:
    if key is None:
        return Line(number, None, "", None)
    try:
        who = known_by(tx, bytes.fromhex(key))
    except NotFound:  # of another desk, not here yet: the number stays theirs
        return Line(number, bytes.fromhex(key), "–", None)
    return Line(number, who.id, who.name, who.nickname)


def for_roll(tx: Tx, session: bytes) -> Known:
    """The sheet to sign at a session: the one that stands with everybody on it, else a new one.

    Args:
        tx: a write transaction.
        session: which; it is a column of the sheet.

    Raises:
        NotFound: `no_such`.
        Refused: `session_not_meeting`.
    """
    row = tx.row(Session, session)
    if row is None:
        raise NotFound("no_such", kind="session", text=show_id(session))
    if row.status not in COUNTING:
        raise Refused("session_not_meeting", status=row.status, day=row.day)
    people = set(enrolments.expected(tx, row.activity))
    for one in listed(tx, row.activity)[1]:
        here = any(column.id == session for column in one.columns)
        if here and people <= {line.learner for line in one.lines}:
            return one  # a second one for the same days would only be taken for the first
    counting = [one.number for one in meetings(tx, row.activity) if one.status in COUNTING]
    here_on = counting[counting.index(row.number) :]
    return prepare(tx, row.activity, here_on[:MOST_COLUMNS])[0]


@dataclass(frozen=True, slots=True)
class Shelf:
    """An activity's sheets, and the session by which one came to them."""

    activity: bytes
    title: str
    session: bytes | None
    sheets: tuple[Known, ...]
    """Printed last first."""
    meetings: tuple[Meeting, ...]
    """Its sessions that count."""
    next: tuple[int, ...]
    """The numbers of those that a new sheet is for, unless others are chosen."""

    @property
    def has_own(self) -> bool:
        """Whether there is a sheet to type from: of the session, where one came by it."""
        return any(self.session in (None, one.columns[at - 1].id) for one, at in self.columns())

    def columns(self) -> list[tuple[Known, int]]:
        """Every column of every sheet, counted from 1."""
        return [(one, at) for one in self.sheets for at in range(1, len(one.columns) + 1)]

    def nearest(self, today: date) -> tuple[str, int] | None:
        """Code and column of the session one came by; else of the last day that is not to come."""
        days = [(one.code, at, one.columns[at - 1]) for one, at in self.columns()]
        for code, at, column in days:
            if column.id == self.session:
                return code, at
        been = [told for told in days if told[2].day <= today]
        newest = max(been, key=lambda told: told[2].day, default=None)
        return (newest[0], newest[1]) if newest is not None else None


def shelf(tx: Tx, which: bytes) -> Shelf:
    """What the page of sheets shows, by an activity's id or a session's.

    Raises:
        NotFound: `no_such`.
    """
    session = tx.row(Session, which)
    activity = session.activity if session is not None else which
    title, sheets = listed(tx, activity)
    counting = [one for one in meetings(tx, activity) if one.status in COUNTING]
    if session is not None and session.status in COUNTING:
        near = counting[[one.id for one in counting].index(session.id) :][:MOST_COLUMNS]
    else:
        near = _nearest(tx, counting)
    return Shelf(
        activity,
        title,
        which if session is not None else None,
        sheets,
        tuple(counting),
        tuple(one.number for one in near),
    )


def _nearest(tx: Tx, counting: list[Meeting]) -> list[Meeting]:
    """Those to come as far as they fit, or the last ones when all are over."""
    to_come = [one for one in counting if one.day >= tx.today]
    return to_come[:MOST_COLUMNS] or counting[-MOST_COLUMNS:]


def listed(tx: Tx, activity: bytes) -> tuple[str, tuple[Known, ...]]:
    """An activity's title and its sheets, printed last first.

    Raises:
        NotFound: `no_such`.
    """
    row = tx.row(Activity, activity)
    if row is None:
        raise NotFound("no_such", kind="activity", text=show_id(activity))
    rows = tx.all(PrintedSheet, col(PrintedSheet.activity) == activity)
    newest = sorted(rows, key=lambda one: (one.printed_on, one.code), reverse=True)
    return row.title, tuple(read(tx, one.id) for one in newest)


def named(tx: Tx, text: str) -> Known:
    """The sheet whose code stands on the paper.

    Raises:
        BadValue: `sheet_code_unfit`, when its check letter does not fit: a slip of the hand.
        NotFound: `no_such`.
    """
    code = arabic(text).strip().upper()
    if not code.isascii() or not code[:-1].isalnum() or codes.check_letter(code[:-1]) != code[-1]:
        raise BadValue("sheet_code_unfit", field="sheet", value=text[:40])
    rows = tx.all(PrintedSheet, col(PrintedSheet.code) == code)
    if not rows:
        raise NotFound("no_such", kind="sheet", text=code)
    return read(tx, rows[0].id)


def settle(tx: Tx, sheet: Known, number: int, learner: bytes) -> None:
    """Somebody new got an empty line: it is theirs from now on, in every column."""
    tx.sql.execute(
        "UPDATE printed_sheet SET learners = json_set(learners, ?, ?) WHERE id = ?",
        (f"$[{number - 1}]", learner.hex(), sheet.id),
    )
