"""Verbs of activities: add, list; enrol."""

from __future__ import annotations

import argparse
from typing import Any

from desktop import activities, enrolments, office_rules, quiet_hours
from desktop.errors import BadValue
from desktop.learners import register
from desktop.models import show_id
from desktop.schedule import read_hours
from desktop.thai import dates, eras
from desktop.thai.digits import arabic
from ui.verbs import schedule
from ui.verbs.at import Answer, At
from ui.words import quiet


def add_to(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to the parser."""
    made = verbs.add_parser("activities", parents=[common], help="what is offered")
    doors = made.add_subparsers(dest="what", metavar="add|list|move|cancel", required=True)
    added = doors.add_parser("add", parents=[common], help="plan one by a weekly pattern")
    for option, shown in (("title", "T"), ("from", "D"), ("time", "09:00-12:00")):
        added.add_argument(f"--{option}", required=True, metavar=shown)
    added.add_argument("--until", default="", metavar="D", help="unless the pattern says how often")
    added.add_argument("--weekly", default="", metavar="wed,fri")
    added.add_argument(
        "--pattern", metavar="RRULE", help="FREQ=MONTHLY;BYDAY=2WE, with COUNT or --until"
    )
    added.add_argument(
        "--time-on", action="append", default=[], metavar="wed=13:00-15:00", help="of one weekday"
    )
    added.add_argument("--hours", metavar="N")
    added.add_argument("--capacity", type=int, metavar="N")
    added.add_argument("--rule", metavar="PERCENT", help="else as the office's numbers say")
    added.add_argument("--place", metavar="NAME")
    added.add_argument("--facilitator", metavar="NAME")
    added.set_defaults(door=_add)
    listed = doors.add_parser("list", parents=[common], help="all, by their first day")
    listed.add_argument("--fiscal-year", metavar="2569", help="only of October to September")
    listed.set_defaults(door=_list)
    schedule.add_session_doors(doors, common)

    made = verbs.add_parser("enrol", parents=[common], help="learners into an activity")
    made.add_argument("activity", metavar="ACTIVITY")
    made.add_argument("learners", nargs="*", metavar="LEARNER")
    made.add_argument("--all", action="store_true", help="everybody of the centre")
    made.add_argument("--group-of", metavar="ACTIVITY", help="last term's group")
    made.add_argument("--completed", action="store_true", help="of that group, who completed it")
    made.set_defaults(door=_enrol)


def _add(at: At, args: argparse.Namespace) -> Answer:
    if not (args.pattern or (args.weekly and args.until)):
        raise BadValue("usage", field="command", value="", why="--weekly and --until, or --pattern")
    with at.read() as tx:
        usual = office_rules.read(tx)[office_rules.PERCENT]
    plan = activities.Plan(
        title=args.title,
        first=vars(args)["from"],
        last=args.until,
        weekly=args.weekly,
        time=args.time,
        hours=args.hours,
        capacity=args.capacity,
        rule=f"{usual}%" if args.rule is None else args.rule,
        place=args.place,
        facilitator=args.facilitator,
        pattern=args.pattern,
        times="; ".join(args.time_on),
    )
    with at.write("activities.add") as tx:
        planned = activities.plan(tx, plan)
        times = [(m.day, read_hours(f"{m.starts}-{m.ends}")) for m in planned.sessions]
        free = quiet_hours.met(tx, times)
    sessions = [
        {
            "id": show_id(m.id),
            "code": f"{planned.activity.code}#{m.number}",
            "number": m.number,
            "date": m.day.isoformat(),
            "start": m.starts,
            "end": m.ends,
            "minutes": m.minutes,
        }
        for m in planned.sessions
    ]
    left_out = [{"date": day.isoformat(), "name": name} for day, name in planned.left_out]
    lines = [
        at.say(
            "activity", code=planned.activity.code, title=planned.activity.title, sessions=len(sessions)
        ),
        *(
            at.say("session", number=m.number, date=dates.short(m.day), start=m.starts, end=m.ends)
            for m in planned.sessions
        ),
        *(at.say("left_out", date=dates.short(day), name=name) for day, name in planned.left_out),
    ]
    return Answer(
        {
            "activity": _activity(planned.activity),
            "sessions": sessions,
            "left_out": left_out,
            "quiet": [
                {"kind": one.kind, "date": one.day.isoformat(), "start": one.starts, "end": one.ends}
                for one in free
            ],
        },
        [*lines, *(f"  {line}" for line in quiet.warned(free, at.language))],
    )


def _activity(activity: activities.Offered) -> dict[str, object]:
    return {
        "id": show_id(activity.id),
        "code": activity.code,
        "title": activity.title,
        "from": activity.first_day.isoformat(),
        "until": activity.last_day.isoformat(),
        "capacity": activity.capacity,
        "rule": f"{activity.rule_percent}%",
        "minutes": activity.minutes,
        "place": activity.place,
        "facilitator": activity.facilitator,
        "pattern": activity.pattern,
        "start": activity.starts,
        "end": activity.ends,
        "times": [
            {"weekday": one.weekday, "start": one.starts, "end": one.ends} for one in activity.times
        ],
    }


def _list(at: At, args: argparse.Namespace) -> Answer:
    wanted = _fiscal_year(args.fiscal_year)
    with at.read() as tx:
        offered, years = activities.listed(tx), activities.fiscal_years(tx)
        if wanted is not None:
            first, last = activities.fiscal_span(wanted)
            offered = [one for one in offered if one.last_day >= first and one.first_day <= last]
    counts = [{"fiscal_year": year, "activities": count} for year, count in years.items()]
    return Answer(
        {"activities": [_activity(one) for one in offered], "fiscal_years": counts},
        [f"{one.code}  {one.title}" for one in offered] or [at.say("no_activity")],
    )


def _fiscal_year(text: str | None) -> int | None:
    """A year as written, in พ.ศ.; of the Common Era it is understood too."""
    if text is None:
        return None
    digits = arabic(text).strip()
    if not digits.isdecimal() or len(digits) != 4:
        raise BadValue("period_unfit", field="year", value=text)
    return int(digits) + (0 if int(digits) >= eras.BE_FROM else 543)


def _enrol(at: At, args: argparse.Namespace) -> Answer:
    with at.write("enrol") as tx:
        activity = activities.named(tx, args.activity)
        if sum(map(bool, (args.all, args.learners, args.group_of))) > 1:
            raise BadValue("usage", field="command", value="", why="--all, --group-of and LEARNER")
        if args.group_of:
            source = activities.named(tx, args.group_of).id
            group = enrolments.group_of(tx, source, completed=args.completed)
            learners = [one.id for one in group]
        elif args.all:
            learners = enrolments.everybody(tx)
        else:
            learners = [register.named(tx, text).id for text in args.learners]
        done = enrolments.enrol(tx, activity.id, learners)
    counts = {
        "enrolled": len(done.enrolled),
        "waiting": len(done.waiting),
        "already": len(done.already),
    }
    return Answer(dict(counts), [at.say("enrolled", **counts)])
