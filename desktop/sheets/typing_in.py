"""A sheet typed in: first what would be marked and what is asked, then one deed for all of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop import attendance
from desktop.activities import Meeting
from desktop.errors import BadValue, Refused
from desktop.sheets.printed import Known, Line, settle
from desktop.sheets.spoken import REST, Said, understood
from desktop.store.store import Tx


@dataclass(frozen=True, slots=True)
class Step:
    """What one line would be marked as; shown with its name before anything is written."""

    line: Line
    status: str
    minutes: int | None
    new_name: str | None = None
    """Of somebody new, on an empty line."""
    was: str | None = None
    """The mark that stands there already and says otherwise: a question."""
    was_minutes: int | None = None
    stands: bool = False
    """Marked so already: nothing is to be written, only said back."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was written, and what waits for an answer because it was marked otherwise."""

    marked: tuple[Step, ...]
    questions: tuple[Step, ...]


def plan(tx: Tx, sheet: Known, column: int, text: str) -> tuple[Step, ...]:
    """What a text means on this sheet; writes nothing. Who is marked so already is said too.

    Args:
        tx: to read with.
        sheet: as printed.
        column: from 1.
        text: as `understood` takes it.

    Raises:
        BadValue: what `understood` raises; `sheet_column_unfit`, `sheet_line_unfit` for a number that
            does not stand on the sheet, `sheet_line_blank` for an empty line without a name,
            `sheet_line_taken` for a name on somebody's line, `minutes_unfit`.
    """
    session = column_of(sheet, column)
    said = understood(text)
    standing = {one.learner: one for one in attendance.roll(tx, session.id)}
    return tuple(_step(sheet, one, session, standing) for one in _spread(sheet, said, standing))


def type_in(tx: Tx, sheet: Known, column: int, text: str, *, over: Sequence[int] = ()) -> Typed:
    """Write what a text means; a mark that says otherwise stays, unless its line is named in `over`.

    Args:
        tx: a write transaction; one deed.
        sheet: as printed.
        column: from 1.
        text: as `understood` takes it.
        over: the lines whose standing mark is corrected.

    Raises:
        BadValue: as `plan`; then nothing is written.
        Refused: `session_not_meeting`.
    """
    session = column_of(sheet, column)
    if session.status not in attendance.COUNTING:
        raise Refused("session_not_meeting", status=session.status, day=session.day.isoformat())
    steps = [one for one in plan(tx, sheet, column, text) if not one.stands]
    questions = tuple(one for one in steps if one.was and one.line.number not in over)
    marked = tuple(one for one in steps if one not in questions)
    for one in marked:
        if one.new_name is not None:
            newcomer = attendance.walk_in(tx, session.id, one.new_name)
            settle(tx, sheet, one.line.number, newcomer.id)
        elif one.line.learner is not None:
            attendance.mark(tx, session.id, one.line.learner, one.status, one.minutes)
    return Typed(marked, questions)


def column_of(sheet: Known, column: int) -> Meeting:
    """The session of a column.

    Raises:
        BadValue: `sheet_column_unfit`.
    """
    if not 1 <= column <= len(sheet.columns):
        raise BadValue("sheet_column_unfit", field="column", value=column, longest=len(sheet.columns))
    return sheet.columns[column - 1]


def _spread(sheet: Known, said: tuple[Said, ...], standing: dict[bytes, attendance.Mark]) -> list[Said]:
    """`ที่เหลือ` as the lines it means: who was not said and has no mark yet."""
    told = {one.number for one in said}
    spread = [one for one in said if one.number != REST]
    for rest in (one for one in said if one.number == REST):
        for line in sheet.lines:
            marked = line.learner is not None and _mark_of(standing, line.learner) is not None
            if line.learner is not None and line.number not in told and not marked:
                spread.append(Said(line.number, rest.status, rest.minutes))
    return spread


def _mark_of(standing: dict[bytes, attendance.Mark], learner: bytes) -> attendance.Mark | None:
    found = standing.get(learner)
    return found if found is not None and found.status else None


def _step(sheet: Known, said: Said, session: Meeting, standing: dict[bytes, attendance.Mark]) -> Step:
    if said.number > len(sheet.lines):
        raise BadValue("sheet_line_unfit", field="line", value=said.number, longest=len(sheet.lines))
    line = sheet.lines[said.number - 1]
    if line.learner is None and said.name is None:
        raise BadValue("sheet_line_blank", field="line", value=said.number)
    if line.learner is not None and said.name is not None:
        raise BadValue("sheet_line_taken", field="line", value=said.number, name=line.name)
    minutes = said.minutes
    if minutes is None and said.status in attendance.PARTLY:
        minutes = attendance.minutes_late(session.starts, session.ends)
    minutes = attendance.missed(said.status, minutes, session.minutes)
    was = _mark_of(standing, line.learner) if line.learner is not None else None
    if was is None:
        return Step(line, said.status, minutes, said.name)
    if was.status == said.status and (said.minutes is None or was.minutes == minutes):
        return Step(line, said.status, was.minutes, stands=True)
    return Step(line, said.status, minutes, None, was.status, was.minutes)
