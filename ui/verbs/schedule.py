"""Verbs of the schedule: a session moved or cancelled, with the reason and what it clashes with."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from desktop import activities, clashes
from desktop.clashes import Clash, Wanted
from desktop.errors import BadValue
from desktop.models import show_id
from desktop.schedule import Hours, read_hours
from desktop.store.store import Tx
from desktop.thai import dates
from ui.verbs.at import Answer, At
from ui.words import schedule as said


def add_session_doors(doors: Any, common: argparse.ArgumentParser) -> None:
    """Add `activities move` and `activities cancel`."""
    moved = doors.add_parser("move", parents=[common], help="a session to another day, time or place")
    moved.add_argument("session", metavar="SESSION")
    moved.add_argument("--to", metavar="D", help="the new day")
    moved.add_argument("--time", metavar="09:00-12:00")
    moved.add_argument("--place", metavar="NAME")
    moved.add_argument("--facilitator", metavar="NAME")
    moved.add_argument("--why", required=True, metavar="T")
    moved.add_argument("--marked-too", action="store_true", help="also when people were marked in it")
    moved.set_defaults(door=_move)
    off = doors.add_parser("cancel", parents=[common], help="a session that does not take place")
    off.add_argument("session", metavar="SESSION")
    off.add_argument("--why", required=True, metavar="T")
    off.add_argument("--instead", action="store_true", help="one more session at the end")
    off.set_defaults(door=_cancel)


def _move(at: At, args: argparse.Namespace) -> Answer:
    if not (args.to or args.time or args.place or args.facilitator):
        raise BadValue("move_nothing", field="to", value="")
    with at.write("activities.move") as tx:
        session = activities.session_named(tx, args.session)
        was = activities.about(tx, session.id).meeting.day
        to = activities.To(
            activities.read_day(args.to, "to", tx.today) if args.to else None,
            read_hours(args.time) if args.time else None,
            args.place,
            args.facilitator,
        )
        told = activities.move(tx, session.id, to, args.why, marked_too=args.marked_too)
        found = clashes_of(tx, told)
    data = {
        **_session(told),
        "moved_from": was.isoformat(),
        "clashes": shown_clashes(found, at.language),
    }
    line = at.say(
        "moved",
        code=f"{told.code}#{told.meeting.number}",
        title=told.title,
        was=dates.short(was),
        date=dates.short(told.meeting.day),
        start=told.meeting.starts,
        end=told.meeting.ends,
        why=told.reason,
    )
    return Answer(data, [line, *clash_lines(at, found)])


def _cancel(at: At, args: argparse.Namespace) -> Answer:
    with at.write("activities.cancel") as tx:
        session = activities.session_named(tx, args.session)
        told = activities.cancel(tx, session.id, args.why)
        more = activities.add_at_end(tx, told.activity) if args.instead else None
    line = at.say(
        "cancelled",
        code=f"{told.code}#{told.meeting.number}",
        title=told.title,
        date=dates.short(told.meeting.day),
        why=told.reason,
    )
    lines, instead = [line], None
    if more is not None:
        lines.append(at.say("made_up", date=dates.short(more.day), start=more.starts, end=more.ends))
        instead = {"id": show_id(more.id), "date": more.day.isoformat(), "number": more.number}
    return Answer({**_session(told), "instead": instead}, lines)


def _session(told: activities.About) -> dict[str, object]:
    meets = told.meeting
    return {
        "session": {
            "id": show_id(meets.id),
            "code": f"{told.code}#{meets.number}",
            "date": meets.day.isoformat(),
            "start": meets.starts,
            "end": meets.ends,
            "minutes": meets.minutes,
            "status": meets.status,
            "place": told.place,
            "facilitator": told.facilitator,
        },
        "why": told.reason,
    }


def clashes_of(tx: Tx, told: activities.About) -> tuple[Clash, ...]:
    """What a session clashes with where it stands now."""
    meets = told.meeting
    start, end = (int(at[:2]) * 60 + int(at[3:]) for at in (meets.starts, meets.ends))
    wanted = Wanted(
        [(meets.day, Hours(start, end))], told.place, told.facilitator, told.activity, meets.id
    )
    return clashes.of_plan(tx, wanted)


def shown_clashes(found: Sequence[Clash], language: str) -> list[dict[str, object]]:
    """Clashes as `--json` tells them."""
    return [
        {
            "kind": clash.kind,
            "what": list(clash.what),
            "count": clash.count,
            "with": clash.other.title,
            "date": clash.other.day.isoformat(),
            "start": clash.other.starts,
            "words": said.clash_said(clash, language),
        }
        for clash in found
    ]


def clash_lines(at: At, found: Sequence[Clash]) -> list[str]:
    """Clashes as lines for people."""
    return [at.say("clash", words=said.clash_said(clash, at.language)) for clash in found]
