"""Sessions as a calendar file (RFC 5545), for telephones and other programs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from desktop import centre
from desktop.activities import reason_told
from desktop.errors import Refused
from desktop.paths import write_whole
from desktop.store.store import Tx

ZONE = ZoneInfo("Asia/Bangkok")
DOMAIN = "sala.invalid"
"""Behind every UID: ours, and never anybody's address."""
_EPOCH_MINUTES = int(datetime(2020, 1, 1, tzinfo=UTC).timestamp()) // 60
_STATUS = {"planned": "CONFIRMED", "met": "CONFIRMED"}


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    file: Path
    activities: int
    sessions: int


def uid(session: bytes) -> str:
    """The name by which other calendars know a session for ever."""
    return f"{session.hex()}@{DOMAIN}"


def export(tx: Tx, out: Path, activity: bytes | None = None) -> Exported:
    """Write the sessions of an activity, or of all, as a calendar file.

    Raises:
        Refused: `no_sessions_there`, when there is none to write.
        DiskTrouble, FileTrouble: it cannot be written.
    """
    from icalendar import Calendar  # noqa: PLC0415  (only when a calendar is wanted)

    rows = tx.sql.execute(
        "SELECT s.id, s.day, s.starts, s.ends, s.number, s.status, s.reason, s.stamp_log, s.stamp_n,"
        " a.code, a.title, a.stamp_log, a.stamp_n, p.name, f.name"
        " FROM session s JOIN activity a ON a.id = s.activity AND a.gone = 0"
        " LEFT JOIN place p ON p.id = coalesce(s.place, a.place)"
        " LEFT JOIN facilitator f ON f.id = coalesce(s.facilitator, a.facilitator)"
        " WHERE s.gone = 0 AND (?1 IS NULL OR a.id = ?1) ORDER BY s.day, s.starts, s.id",
        (activity,),
    ).fetchall()
    if not rows:
        raise Refused("no_sessions_there")
    made = Calendar()
    made.add("prodid", "-//Sala//sala//TH")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", centre.told(tx).name)
    made.add("x-wr-timezone", "Asia/Bangkok")
    for row in rows:
        made.add_component(_event(tx, row))
    made.add_missing_timezones()
    write_whole(out, made.to_ical())
    return Exported(out, len({row[9] for row in rows}), len(rows))


def _event(tx: Tx, row: tuple[Any, ...]) -> Any:
    from icalendar import Event  # noqa: PLC0415

    key, day, starts, ends, number, status, reason, *rest = row
    log, n, code, title, activity_log, activity_n, place, facilitator = rest
    made = Event()
    made.add("uid", uid(key))
    made.add("dtstamp", tx.moment.astimezone(UTC))
    made.add("sequence", max(_changed(tx, log, n), _changed(tx, activity_log, activity_n)))
    made.add("dtstart", _at(day, starts))
    made.add("dtend", _at(day, ends))
    made.add("summary", str(title))
    made.add("status", _STATUS.get(status, "CANCELLED"))
    if place:
        made.add("location", str(place))
    told = [f"{code} ครั้งที่ {number}", facilitator, reason_told(reason)]
    made.add("description", " · ".join(str(part) for part in told if part))
    return made


def _at(day: str, clock: str) -> datetime:
    # 24:00 is the midnight that ends the day
    minutes = int(clock[:2]) * 60 + int(clock[3:])
    midnight = datetime.combine(date.fromisoformat(day), datetime.min.time(), ZONE)
    return midnight + timedelta(minutes=minutes)


def _changed(tx: Tx, log: int | None, n: int | None) -> int:
    """When a row was last written, in minutes: rises with every change, alike on all desks."""
    found = tx.sql.execute("SELECT at FROM change WHERE log = ? AND n = ?", (log, n)).fetchone()
    return max(0, (found[0] >> 16) // 60_000 - _EPOCH_MINUTES) if found else 0
