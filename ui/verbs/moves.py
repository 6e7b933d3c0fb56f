"""Verbs of a learner who moves to another centre: the passbook goes along, with consent."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from desktop import activities, leaving
from desktop.errors import FileTrouble
from desktop.learners import consents, register
from desktop.learners.consents import Given
from desktop.learners.profile import LookAlike
from desktop.learners.register import Known
from desktop.leaving import Seen, Way
from desktop.models import show_id
from desktop.store.store import Tx
from ui.verbs.at import Answer, At
from ui.words import moves as said


def add_to(doors: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs below `learners`."""
    gone = doors.add_parser("move", parents=[common], help="the passbook goes to another centre")
    gone.add_argument("learner", metavar="LEARNER")
    gone.add_argument("--out", required=True, type=Path, metavar="FILE.sala-move")
    gone.add_argument("--to", default="", metavar="CENTRE", help="what the new centre is called")
    gone.add_argument("--consent", choices=consents.HOWS, help="the learner's yes, given now")
    gone.add_argument("--on", metavar="D", help="the day it was given; today when not said")
    gone.add_argument("--given-by", metavar="NAME", help="the guardian who consented")
    gone.add_argument("--paper", metavar="N", help="the number of the signed sheet")
    gone.set_defaults(door=_move)

    come = doors.add_parser("take-in", parents=[common], help="a learner who comes with a passbook")
    come.add_argument("file", type=Path, metavar="FILE.sala-move")
    come.add_argument("--code", required=True, metavar="CODE", help="as the learner tells it")
    who = come.add_mutually_exclusive_group()
    who.add_argument("--into", metavar="LEARNER", help="it is this learner")
    who.add_argument("--new", action="store_true", help="it is nobody who is here")
    come.add_argument("--dry-run", action="store_true", help="only tell what would come")
    come.set_defaults(door=_take_in)


def _move(at: At, args: argparse.Namespace) -> Answer:
    if args.out.exists():
        raise FileTrouble("file_exists", file=str(args.out))
    seal = leaving.new_seal()
    with at.write("learners.move") as tx:
        who = register.named(tx, args.learner)
        done = leaving.leave(tx, who.id, args.out, args.to, _consent(tx, args), seal)
    data: dict[str, object] = {
        "learner": _known(done.learner),
        "file": str(done.file),
        "code": done.code,
        "to": done.to,
        "lines": done.lines,
        "minutes": done.minutes,
        "certificates": done.certificates,
    }
    return Answer(data, said.left(done, at.language))


def _consent(tx: Tx, args: argparse.Namespace) -> Given | None:
    if args.consent is None:
        return None
    day: date | None = activities.read_day(args.on, "on", tx.today) if args.on else None
    return Given("move", how=args.consent, given_on=day, paper=args.paper, given_by=args.given_by)


def _take_in(at: At, args: argparse.Namespace) -> Answer:
    opened = leaving.opened(args.file, args.code)
    if args.dry_run:
        with at.read() as tx:
            seen = leaving.look(tx, opened)
        return Answer({**_seen(seen), "taken": None}, _lines(seen, at.language))
    with at.write("learners.take_in") as tx:
        seen = leaving.look(tx, opened)
        into = register.named(tx, args.into).id if args.into else None
        done = leaving.take_in(tx, opened, Way(into, args.new))
    taken: dict[str, object] = {
        "learner": _known(done.learner),
        "new": done.new,
        "written": done.written,
        "lines": done.lines,
    }
    return Answer({**_seen(seen), "taken": taken}, [said.taken(done, at.language)])


def _seen(seen: Seen) -> dict[str, object]:
    return {
        "name": seen.name,
        "from": seen.centre,
        "known_by": seen.known.hub if seen.known else None,
        "already": _known(seen.already) if seen.already else None,
        "alike": [_alike(one) for one in seen.alike],
        "minutes": seen.book.minutes,
        "certificates": [{"verdict": verdict, "count": count} for verdict, count in seen.verdicts],
        "outside": [
            {
                "title": line.title,
                "held_at": line.held_at,
                "since": line.since,
                "until": line.until,
                "minutes": line.minutes,
                "certificate": line.evidence_note if line.token else None,
                "years": [{"year": year, "minutes": some} for year, some in line.years],
            }
            for line in seen.book.lines
        ],
    }


def _known(one: Known) -> dict[str, object]:
    return {"id": show_id(one.id), "code": one.code, "name": one.name}


def _alike(one: LookAlike) -> dict[str, object]:
    return {
        "id": show_id(one.learner),
        "code": one.code,
        "name": one.name,
        "same": one.same,
        "agrees": list(one.agrees),
        "differs": list(one.differs),
    }


def _lines(seen: Seen, language: str) -> list[str]:
    book = seen.book
    told = [
        f"{seen.name}  ← {seen.centre}",
        said.goes(len(book.lines), book.minutes, book.certificates, language),
        said.trust(seen, language),
        *said.certificates(seen, language),
        *said.comes(book, language),
    ]
    return [*told, *(f"≈ {one.code}  {one.name}" for one in seen.alike)]
