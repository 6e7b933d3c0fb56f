"""Verbs of attendance: the roll, who was absent and was asked after, who may lose by it, heads."""

from __future__ import annotations

import argparse
from typing import Any

from desktop import absences, activities, attendance
from desktop.errors import BadValue
from desktop.learners import register
from desktop.models import Learner, show_id
from ui import words
from ui.verbs.at import Answer, At
from ui.words import absences as said


def add_to(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to the parser."""
    made = verbs.add_parser("attendance", parents=[common], help="the roll")
    doors = made.add_subparsers(
        dest="what", metavar="mark|roll|absent|followup|forecast|headcount", required=True
    )
    marked = doors.add_parser(
        "mark", parents=[common], help="one learner, or --all who have no mark yet"
    )
    marked.add_argument("session", metavar="SESSION")
    marked.add_argument(
        "words", nargs="+", metavar="WORD", help="learners, then one status: มา สาย ลา ขาด or its code"
    )
    marked.add_argument("--all", action="store_true")
    marked.add_argument("--minutes", type=int, metavar="N", help="minutes missed")
    marked.set_defaults(door=_mark)
    rolled = doors.add_parser("roll", parents=[common], help="a session's roll")
    rolled.add_argument("session", metavar="SESSION")
    rolled.set_defaults(door=_roll)
    missing = doors.add_parser("absent", parents=[common], help="whom to call, with telephones")
    missing.add_argument("--activity", metavar="ACTIVITY")
    missing.set_defaults(door=_absent)
    asked = doors.add_parser("followup", parents=[common], help="keep why somebody stayed away")
    asked.add_argument("session", metavar="SESSION")
    asked.add_argument("learner", metavar="LEARNER")
    asked.add_argument("reason", metavar="|".join(absences.REASONS))
    asked.add_argument("--how", default="phone", metavar="|".join(absences.HOWS))
    asked.add_argument("--note", default="", metavar="TEXT")
    asked.add_argument("--next", default="", metavar="D", help="when to ask again")
    asked.set_defaults(door=_follow_up)
    chances = doors.add_parser("forecast", parents=[common], help="who may still reach the rule")
    chances.add_argument("activity", metavar="ACTIVITY")
    chances.set_defaults(door=_forecast)
    counted = doors.add_parser("headcount", parents=[common], help="people who came unnamed")
    counted.add_argument("session", metavar="SESSION")
    counted.add_argument("--sex", choices=attendance.HEAD_SEXES)
    counted.add_argument("--band", type=_band, choices=attendance.HEAD_BANDS)
    counted.add_argument("--people", type=int, metavar="N")
    counted.set_defaults(door=_headcount)


def _band(text: str) -> str:
    """A band of ages as a keyboard types it."""
    return text.replace("-", "–")


def _mark(at: At, args: argparse.Namespace) -> Answer:
    *who, typed = args.words
    status = _STATUSES.get(typed, typed)
    if args.all == bool(who):
        code = "usage" if who else "nobody_named"
        raise BadValue(code, field="learner", value="", why="--all or LEARNER")
    with at.write("attendance.mark") as tx:
        session = activities.session_named(tx, args.session)
        if args.all:
            marked = attendance.mark_rest(tx, session.id, status, args.minutes)
        else:
            learners = list(dict.fromkeys(register.named(tx, text).id for text in who))
            for learner in learners:
                attendance.mark(tx, session.id, learner, status, args.minutes)
            marked = len(learners)
    return Answer({"marked": marked}, [at.say("marked", marked=marked)])


_STATUSES = {pair[0]: code for code, pair in words.STATUSES.items()} | {
    "สาย": "late",
    "ลากิจ": "excused",
    "ลาป่วย": "excused",
}
"""What is said at the desk is taken as well as the codes."""


def _roll(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        session = activities.session_named(tx, args.session)
        lines = attendance.roll(tx, session.id)
        meets = activities.meeting(session)
    roll = [_line(line) for line in lines]
    shown = [
        at.say(
            "roll",
            code=one["code"],
            name=one["name"],
            status=words.say(words.STATUSES, str(one["status"] or ""), at.language),
            minutes=f" {one['minutes']}" if one["minutes"] else "",
        )
        for one in roll
    ]
    data = {"session": {"id": show_id(meets.id), "date": meets.day.isoformat(), "status": meets.status}}
    return Answer({**data, "roll": roll}, shown)


def _line(mark: attendance.Mark) -> dict[str, object]:
    # a mark may have come before its learner
    name = register.shown_name(mark.title, mark.given_name or "–", None, mark.family_name)
    return {
        "id": show_id(mark.learner),
        "learner": show_id(mark.learner),
        "code": mark.code,
        "name": name,
        "nickname": mark.nickname,
        "status": mark.status,
        "minutes": mark.minutes,
        "enrolment": mark.enrolment,
    }


def _absent(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        activity = activities.named(tx, args.activity).id if args.activity else None
        told = absences.calls(tx, tx.today, f"{tx.moment:%H:%M}", activity)
    lines = [
        at.say(
            "absent",
            name=one.name,
            title=one.title,
            away=said.away(one, at.language),
            phones=", ".join(said.phone(phone, at.language) for phone in one.phones) or "–",
        )
        for one in told
    ]
    return Answer({"absent": [_call(one) for one in told]}, lines or [at.say("nobody_absent")])


def _call(one: absences.Call) -> dict[str, object]:
    return {
        "id": show_id(one.learner),
        "code": one.code,
        "name": one.name,
        "nickname": one.nickname,
        "activity": show_id(one.activity),
        "session": show_id(one.session),
        "date": one.day.isoformat(),
        "in_a_row": one.in_a_row,
        "absent": one.absent,
        "of": one.of,
        "phones": [
            {"number": phone.number, "whose": phone.whose, "name": phone.name} for phone in one.phones
        ],
        "asked": [_asked(each) for each in one.asked],
        "outlook": one.outlook.code if one.outlook else None,
    }


def _asked(one: absences.FollowedUp) -> dict[str, object]:
    return {
        "id": show_id(one.id),
        "date": one.on_day.isoformat(),
        "how": one.how,
        "reason": one.reason,
        "note": one.note,
        "next": one.next_on.isoformat() if one.next_on else None,
    }


def _follow_up(at: At, args: argparse.Namespace) -> Answer:
    asked = absences.Asked(args.reason, args.how, args.note, args.next)
    with at.write("absences.follow_up") as tx:
        session = activities.session_named(tx, args.session)
        learner = register.known(register.named(tx, args.learner))
        kept = absences.follow_up(tx, learner.id, session.id, asked)
    line = at.say("followed_up", name=learner.name, asked=said.asked(kept, at.language))
    return Answer({"follow_up": _asked(kept)}, [line])


def _forecast(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        activity = activities.named(tx, args.activity)
        chances = list(absences.outlooks(tx, activity.id).values())
        rows = (tx.row(Learner, one.learner) for one in chances)
        known = {row.id: register.known(row) for row in rows if row is not None}
    lines = [
        at.say("standing", name=known[one.learner].name, why=said.outlook_why(one, at.language))
        for one in chances
        if one.code
    ]
    forecast = [
        {
            "id": show_id(one.learner),
            "code": known[one.learner].code,
            "name": known[one.learner].name,
            "outlook": one.code,
            "may_miss": one.may_miss,
            "to_come": one.to_come,
            "why": said.outlook_why(one, at.language),
        }
        for one in chances
    ]
    return Answer({"forecast": forecast}, lines or [at.say("nobody_in_danger")])


def _headcount(at: At, args: argparse.Namespace) -> Answer:
    told = (args.sex, args.band, args.people)
    if any(one is not None for one in told) and None in told:
        raise BadValue("usage", field="command", value="", why="--sex, --band, --people: all three")
    if args.people is not None:
        with at.write("attendance.count_heads") as tx:
            session = activities.session_named(tx, args.session)
            attendance.count_heads(tx, session.id, args.sex, args.band, args.people)
    with at.read() as tx:
        counted = attendance.heads(tx, activities.session_named(tx, args.session).id)
    heads = [{"sex": one.sex, "band": one.band, "people": one.people} for one in counted]
    total = sum(one.people for one in counted)
    return Answer({"heads": heads, "people": total}, [at.say("heads", people=total)])
