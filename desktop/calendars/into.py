"""What a calendar file of another program holds: shown first, kept only when somebody says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from dateutil.rrule import rrulestr

from desktop import activities
from desktop.activities.from_days import keep_days
from desktop.calendars.out import DOMAIN, ZONE
from desktop.errors import BadValue, FileTrouble, from_os
from desktop.schedule import LONGEST_DAYS, Hours, read_rule
from desktop.store.store import Tx
from desktop.thai.text import normalise

LARGEST = 5 << 20
"""Bytes of a calendar file."""
MOST_TIMES = 1000
"""Sessions that one entry may become."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An activity that a file would become."""

    title: str
    times: tuple[tuple[date, Hours], ...]
    place: str | None
    pattern: str | None
    """Its RRULE, where it has one that we can mean."""
    known: bool = False
    """Whether an activity of that name is there: it would be a second one."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """An entry that is not taken, and why: ours, cancelled, all_day, too_long, past_midnight, broken."""

    title: str | None
    why: str


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a file holds."""

    activities: tuple[Proposal, ...]
    left_out: tuple[Skipped, ...]


class _Skip(Exception):
    """An entry is left out; the argument says why."""


def read_file(tx: Tx, file: Path) -> Proposals:
    """Look at a calendar file; nothing of it is kept.

    Raises:
        FileTrouble: `file_missing`, `calendar_unreadable`, `calendar_large`, `calendar_empty`.
    """
    calendar = _parsed(file)
    found: defaultdict[str, list[Proposal]] = defaultdict(list)
    left_out: list[Skipped] = []
    moved = _exceptions(calendar)
    for event in calendar.walk("VEVENT"):
        title = normalise(str(event.get("SUMMARY", ""))) or None
        try:
            if event.get("RECURRENCE-ID") is None:
                proposal = _proposal(event, title, moved)
                found[proposal.title].append(proposal)
        except _Skip as why:
            left_out.append(Skipped(title, str(why)))
        except (ValueError, TypeError, AttributeError, OverflowError, KeyError):
            left_out.append(Skipped(title, "broken"))
    if not found and not left_out:
        raise FileTrouble("calendar_empty", file=file.name)
    there = {title for (title,) in tx.sql.execute("SELECT title FROM activity WHERE gone = 0")}
    whole = tuple(replace(p, known=p.title in there) for p in map(_joined, found.values()))
    return Proposals(whole, tuple(left_out))


def take(tx: Tx, wanted: Iterable[Proposal]) -> tuple[activities.Offered, ...]:
    """Keep proposals as activities, their days as the file has them, also on holidays.

    Raises:
        BadValue, Refused: what an activity cannot be.
    """
    return tuple(
        keep_days(tx, one.title, one.times, place=one.place, pattern=one.pattern)[0] for one in wanted
    )


def _parsed(file: Path) -> Any:
    from icalendar import Calendar  # noqa: PLC0415  (only when a calendar is looked at)

    try:
        if file.stat().st_size > LARGEST:
            raise FileTrouble("calendar_large", file=file.name, longest=LARGEST >> 20)
        raw = file.read_bytes()
    except OSError as error:
        raise from_os(error, file) from error
    try:
        return Calendar.from_ical(raw)
    except (ValueError, TypeError, IndexError, KeyError, AttributeError) as error:
        raise FileTrouble("calendar_unreadable", file=file.name) from error


def _exceptions(calendar: Any) -> dict[tuple[str, datetime], Any]:
    """Single meetings of a series that stand elsewhere, by the time they were to be at."""
    found = {}
    for event in calendar.walk("VEVENT"):
        at = event.get("RECURRENCE-ID")
        if at is not None:
            found[str(event.get("UID")), _local(at.dt)] = event
    return found


def _proposal(event: Any, title: str | None, moved: dict[tuple[str, datetime], Any]) -> Proposal:
    uid = str(event.get("UID", ""))
    if uid.endswith(f"@{DOMAIN}"):
        raise _Skip("ours")
    if _is_off(event):
        raise _Skip("cancelled")
    if title is None:
        raise _Skip("broken")
    start, hours = _when(event)
    times = []
    for at in _occurrences(event, start):
        other = moved.get((uid, at))
        if other is None:
            times.append((at.date(), hours))
        elif not _is_off(other):
            begins, lasts = _when(other)
            times.append((begins.date(), lasts))
    if not times:
        raise _Skip("cancelled")
    place = normalise(str(event.get("LOCATION", ""))) or None
    return Proposal(title, tuple(times), place, _rule_of(event))


def _is_off(event: Any) -> bool:
    return str(event.get("STATUS", "")).upper() == "CANCELLED"


def _local(moment: date) -> datetime:
    """A moment by the clock on the wall here; one without a zone is meant so."""
    if not isinstance(moment, datetime):
        raise _Skip("all_day")
    return moment.astimezone(ZONE).replace(tzinfo=None) if moment.tzinfo else moment


def _when(event: Any) -> tuple[datetime, Hours]:
    start = _local(event["DTSTART"].dt)
    if "DTEND" in event:
        end = _local(event["DTEND"].dt)
    elif "DURATION" in event:
        end = start + event["DURATION"].dt
    else:
        raise _Skip("broken")
    midnight = datetime.combine(start.date(), time())
    begins, ends = (int((at - midnight).total_seconds()) // 60 for at in (start, end))
    if ends > 24 * 60:
        raise _Skip("past_midnight")
    if ends <= begins:
        raise _Skip("broken")
    return start, Hours(begins, ends)


def _rule_text(event: Any) -> str | None:
    rule = event.get("RRULE")
    if rule is None:
        return None
    return str((rule[0] if isinstance(rule, list) else rule).to_ical().decode())


def _rule_of(event: Any) -> str | None:
    text = _rule_text(event)
    try:
        return read_rule(text).rule if text else None
    except BadValue:
        return None  # its days are taken, though we could not go on with it


def _occurrences(event: Any, start: datetime) -> Sequence[datetime]:
    text = _rule_text(event)
    if text is None:
        return (start,)
    # a zone in UNTIL asks for one in the start: both are by the clock on the wall
    plain = ";".join(_without_zone(part) for part in text.split(";"))
    without = _excepted(event)
    end = start + timedelta(days=LONGEST_DAYS)
    found: list[datetime] = []
    for at in rrulestr(plain, dtstart=start):
        if at > end or len(found) > MOST_TIMES:
            raise _Skip("too_long")
        if at not in without:
            found.append(at)
    return found


def _without_zone(part: str) -> str:
    name, _, value = part.partition("=")
    if name != "UNTIL" or not value.endswith("Z"):
        return part
    utc = datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=ZONE) + timedelta(hours=7)
    return f"UNTIL={utc:%Y%m%dT%H%M%S}"


def _excepted(event: Any) -> set[datetime]:
    lists = event.get("EXDATE", [])
    lists = lists if isinstance(lists, list) else [lists]
    return {_local(one.dt) for several in lists for one in several.dts}


def _joined(same: list[Proposal]) -> Proposal:
    """Entries of one name are one activity: some programs write each meeting by itself."""
    times = sorted({time for one in same for time in one.times}, key=lambda t: (t[0], t[1].start))
    place = next((one.place for one in same if one.place), None)
    pattern = same[0].pattern if len(same) == 1 else None
    return Proposal(same[0].title, tuple(times), place, pattern)
