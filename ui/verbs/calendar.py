"""Verbs of the calendar: holidays, calendar files, who teaches and their hours."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path
from typing import Any

from desktop import activities, calendars, holidays, teachers
from desktop.errors import BadValue, NotFound
from desktop.models import show_id
from desktop.papers import hour_sheet
from desktop.reports import teaching_hours
from desktop.store.store import Tx
from desktop.thai import baht, dates
from desktop.thai.digits import arabic
from ui.verbs.at import Answer, At
from ui.words import schedule as said


def add_to(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to the parser."""
    made = verbs.add_parser("holidays", parents=[common], help="days that are named")
    doors = made.add_subparsers(dest="what", metavar="list|add|remove|seed", required=True)
    listed = doors.add_parser("list", parents=[common], help="of a year")
    listed.add_argument("--year", metavar="2569", help="พ.ศ. or ค.ศ.; this one when left out")
    listed.set_defaults(door=_list)
    added = doors.add_parser("add", parents=[common], help="one day, or several in a row")
    added.add_argument("day", metavar="D")
    added.add_argument("--until", metavar="D")
    added.add_argument("--name", required=True, metavar="T")
    added.add_argument("--kind", default="own", choices=holidays.KINDS)
    added.add_argument("--meets", action="store_true", help="activities meet all the same")
    added.set_defaults(door=_add)
    removed = doors.add_parser("remove", parents=[common], help="a day's names, or one by its id")
    removed.add_argument("day", metavar="D|ID")
    removed.set_defaults(door=_remove)
    seeded = doors.add_parser("seed", parents=[common], help="fill in a kind for this year and the next")
    seeded.add_argument("kind", choices=holidays.NAMED)
    seeded.set_defaults(door=_seed)

    made = verbs.add_parser("calendar", parents=[common], help="calendar files (.ics)")
    doors = made.add_subparsers(dest="what", metavar="export|import", required=True)
    given = doors.add_parser("export", parents=[common], help="sessions for telephones")
    given.add_argument("activity", nargs="?", metavar="ACTIVITY")
    given.add_argument("--out", required=True, metavar="FILE.ics")
    given.set_defaults(door=_export)
    taken = doors.add_parser("import", parents=[common], help="what a file holds; kept with --take")
    taken.add_argument("file", metavar="FILE.ics")
    taken.add_argument("--take", action="store_true", help="keep what was shown")
    taken.set_defaults(door=_import)

    made = verbs.add_parser("facilitators", parents=[common], help="who teaches")
    doors = made.add_subparsers(dest="what", metavar="list|amend|hours", required=True)
    doors.add_parser("list", parents=[common], help="all").set_defaults(door=_teachers)
    amended = doors.add_parser("amend", parents=[common], help="telephone, skills, baht an hour")
    amended.add_argument("name", metavar="NAME")
    for option in ("phone", "skills", "per-hour"):
        amended.add_argument(f"--{option}", metavar="T")
    amended.set_defaults(door=_amend)
    hours = doors.add_parser("hours", parents=[common], help="the sheet that is paid by")
    hours.add_argument("name", metavar="NAME")
    hours.add_argument("--month", required=True, metavar="2569-06")
    hours.add_argument("--out", required=True, metavar="FILE.pdf|FILE.xlsx")
    hours.set_defaults(door=_hours)


# --- holidays --------------------------------------------------------------------------------------


def _list(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        year = _year(args.year) if args.year else tx.today.year
        found = holidays.listed(tx, date(year, 1, 1), date(year, 12, 31))
    return Answer({"holidays": [_day(one) for one in found]}, [_day_line(at, one) for one in found])


def _year(text: str) -> int:
    told = arabic(text).strip()
    year = int(told) if told.isdecimal() and len(told) == 4 else 0
    year = year - 543 if year >= 2400 else year
    if not 1900 <= year <= 2200:
        raise BadValue("month_unreadable", field="year", value=text[:20])
    return year


def _add(at: At, args: argparse.Namespace) -> Answer:
    with at.write("holidays.add") as tx:
        first = activities.read_day(args.day, "date", tx.today)
        last = activities.read_day(args.until, "until", tx.today) if args.until else first
        done = holidays.add(tx, first, last, args.name, kind=args.kind, meets=args.meets)
    return _done(at, done)


def _remove(at: At, args: argparse.Namespace) -> Answer:
    with at.write("holidays.remove") as tx:
        done = holidays.remove(tx, [one.id for one in _meant(tx, args.day)])
    return _done(at, done)


def _meant(tx: Tx, text: str) -> tuple[holidays.Day, ...]:
    """The names of a day, or the one whose id was given."""
    by_id = re.fullmatch(r"[0-9a-f]{8}-[0-9a-f-]{27}", text)
    if by_id:
        every = holidays.listed(tx, date(1900, 1, 1), date(2200, 12, 31))
        return tuple(one for one in every if show_id(one.id) == text) or _none(text)
    day = activities.read_day(text, "date", tx.today)
    return holidays.listed(tx, day, day) or _none(text)


def _none(text: str) -> tuple[holidays.Day, ...]:
    raise NotFound("no_such", kind="holiday", text=text)


def _seed(at: At, args: argparse.Namespace) -> Answer:
    with at.write("holidays.seed") as tx:
        span = date(tx.today.year, 1, 1), date(tx.today.year + 1, 12, 31)
        found = holidays.seed(tx, args.kind, *span)
    return Answer({"holidays": [_day(one) for one in found]}, [at.say("seeded", days=len(found))])


def _done(at: At, done: holidays.Done) -> Answer:
    sessions = [
        {
            "id": show_id(one.session),
            "code": f"{one.code}#{one.number}",
            "date": one.day.isoformat(),
            "title": one.title,
        }
        for one in done.sessions
    ]
    lines = [_day_line(at, one) for one in done.days]
    lines += [at.say("on_holiday", code=s["code"], title=s["title"], date=s["date"]) for s in sessions]
    return Answer({"holidays": [_day(one) for one in done.days], "sessions": sessions}, lines)


def _day(one: holidays.Day) -> dict[str, object]:
    return {
        "id": show_id(one.id),
        "date": one.day.isoformat(),
        "name": one.name,
        "kind": one.kind,
        "meets": one.meets,
    }


def _day_line(at: At, one: holidays.Day) -> str:
    kind = said.holiday_kind(one.kind, at.language)
    return at.say("holiday", date=dates.short(one.day), name=one.name, kind=kind)


# --- calendar files --------------------------------------------------------------------------------


def _export(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        activity = activities.named(tx, args.activity).id if args.activity else None
        done = calendars.export(tx, Path(args.out), activity)
    counts = {"activities": done.activities, "sessions": done.sessions}
    return Answer({"file": str(done.file), **counts}, [at.say("calendar", file=done.file, **counts)])


def _import(at: At, args: argparse.Namespace) -> Answer:
    file = Path(args.file)
    if args.take:
        with at.write("calendar.import") as tx:
            found = calendars.read_file(tx, file)
            calendars.take(tx, found.activities)
    else:
        with at.read() as tx:
            found = calendars.read_file(tx, file)
    code = "taken_in" if args.take else "would_take"
    lines = [
        at.say(code, title=one.title, sessions=len(one.times), first=dates.short(one.times[0][0]))
        for one in found.activities
    ]
    lines += [
        at.say("entry_left_out", title=one.title or "–", why=said.skipped(one.why, at.language))
        for one in found.left_out
    ]
    proposed = [
        {
            "title": one.title,
            "sessions": [
                {"date": day.isoformat(), "start": hours.starts, "end": hours.ends}
                for day, hours in one.times
            ],
            "place": one.place,
            "pattern": one.pattern,
            "known": one.known,
        }
        for one in found.activities
    ]
    left_out = [{"title": one.title, "why": one.why} for one in found.left_out]
    return Answer({"taken": args.take, "activities": proposed, "left_out": left_out}, lines)


# --- who teaches -----------------------------------------------------------------------------------


def _teachers(at: At, _args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        found = teachers.listed(tx)
    return Answer({"facilitators": [_teacher(one) for one in found]}, [_teacher_line(o) for o in found])


def _amend(at: At, args: argparse.Namespace) -> Answer:
    with at.write("facilitators.amend") as tx:
        who = teachers.named(tx, args.name)
        done = teachers.amend(tx, who.id, phone=args.phone, skills=args.skills, per_hour=args.per_hour)
    return Answer({"facilitator": _teacher(done)}, [_teacher_line(done)])


def _teacher(one: teachers.Teacher) -> dict[str, object]:
    return {
        "id": show_id(one.id),
        "name": one.name,
        "phone": one.phone,
        "skills": one.skills,
        "per_hour": one.per_hour,
    }


def _teacher_line(one: teachers.Teacher) -> str:
    paid = f"{one.per_hour:,} ฿" if one.per_hour is not None else None
    return "  ".join(filter(None, (one.name, one.phone, one.skills, paid)))


def _month(text: str) -> date:
    year, dash, month = arabic(text).strip().partition("-")
    if not dash or not month.isdecimal() or not 1 <= int(month) <= 12:
        raise BadValue("month_unreadable", field="month", value=text[:20])
    return date(_year(year), int(month), 1)


def _hours(at: At, args: argparse.Namespace) -> Answer:
    month, out = _month(args.month), Path(args.out)
    with at.read() as tx:
        told = teaching_hours.read(tx, teachers.named(tx, args.name), month)
    if out.suffix.lower() == ".xlsx":
        teaching_hours.workbook(told, out)
    else:
        hour_sheet.write(told, out)
    rows = [
        {
            "date": row.day.isoformat(),
            "start": row.starts,
            "end": row.ends,
            "activity": row.activity,
            "hours": row.minutes / 60,
            "per_hour": row.per_hour,
            "baht": None if row.per_hour is None else row.satang / 100,
        }
        for row in told.rows
    ]
    words = baht.in_words(told.satang)
    data = {
        "facilitator": told.facilitator,
        "month": f"{month:%Y-%m}",
        "rows": rows,
        "hours": told.minutes / 60,
        "baht": told.satang / 100,
        "words": words,
        "file": str(out),
    }
    hours = hour_sheet.hours_shown(told.minutes)
    line = at.say("hour_sheet", who=told.facilitator, times=len(rows), hours=hours, baht=words)
    return Answer(data, [line, at.say("file", file=out)])
