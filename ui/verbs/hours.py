"""The verb of one learner's passbook: every activity, its hours, its verdict and each session."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop import centre, credit_account, passbook
from desktop.credit_account import Towards
from desktop.learners import register
from desktop.models import show_id
from desktop.passbook import Day, Entry
from ui.verbs.at import Answer, At
from ui.verbs.outside import line_of
from ui.words import offers
from ui.words import outside as outside_words
from ui.words import passbook as said
from ui.words import programmes as credit_words


def add_to(doors: Any, common: argparse.ArgumentParser) -> None:
    """Add this verb below `learners`."""
    asked = doors.add_parser("hours", parents=[common], help="hours over all activities, each explained")
    asked.add_argument("learner", metavar="LEARNER")
    asked.set_defaults(door=_hours)
    book = doors.add_parser("passbook", parents=[common], help="the same as a book of A5 pages: PDF")
    book.add_argument("learner", metavar="LEARNER")
    book.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    book.add_argument(
        "--booklet", action="store_true", help="two pages a side on A4, to print, fold and staple"
    )
    book.set_defaults(door=_passbook)


def _passbook(at: At, args: argparse.Namespace) -> Answer:
    from desktop.papers import booklet  # noqa: PLC0415  (only for paper)
    from ui.words import booklet as book_words  # noqa: PLC0415

    with at.read() as tx:
        ledger = passbook.read(tx, register.named(tx, args.learner).id)
        found = credit_account.towards(tx, ledger)
        told = book_words.book(ledger, found, centre.told(tx).name, tx.today)
        pages = booklet.write(args.out, told, folded=args.booklet, practice=tx.about.practice)
    lines = [at.say("file", file=args.out)]
    if args.booklet:
        lines.append(said.how_to_fold(pages, at.language))
    return Answer({"file": str(args.out), "pages": pages, "booklet": args.booklet}, lines)


def _hours(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        ledger = passbook.read(tx, register.named(tx, args.learner).id)
        found = credit_account.towards(tx, ledger)
    told = {
        "learner": {
            "id": show_id(ledger.learner.id),
            "code": ledger.learner.code,
            "name": ledger.learner.name,
        },
        "minutes": ledger.minutes,
        "visits": ledger.visits,
        "certificates": ledger.certificates,
        "years": [{"year": year, "minutes": minutes} for year, minutes in ledger.by_year],
        "themes": [{"theme": theme, "minutes": minutes} for theme, minutes in ledger.by_theme],
        "activities": [_entry(at, one) for one in ledger.entries],
        "outside": [line_of(line) for line in ledger.outside],
        "outside_minutes": ledger.outside_minutes,
        "programmes": [_towards(at, one) for one in found],
    }
    lines = [f"{ledger.learner.code}  {ledger.learner.name}"]
    for one in ledger.entries:
        lines.append(f"{one.title}  {said.span_of(one, at.language)}  {said.hours_of(one, at.language)}")
        lines.append(f"  {said.state_of(one, at.language)}: {offers.why(one.standing, at.language)}")
    for line in ledger.outside:
        where, hours = outside_words.where_and_when(line, at.language), outside_words.hours_of(line)
        lines.append(f"{line.title}  {where}  {hours}")
        lines.append(f"  {outside_words.checked(line, at.language)}")
    lines += [f"{one.programme.title}: {credit_words.towards(one, at.language)}" for one in found]
    return Answer(told, [*lines, said.sum_of(ledger, at.language)])


def _entry(at: At, one: Entry) -> dict[str, object]:
    return {
        "id": show_id(one.activity),
        "code": one.code,
        "title": one.title,
        "centre": one.centre,
        "first": one.first.isoformat(),
        "last": one.last.isoformat(),
        "enrolment": one.enrolment,
        "verdict": one.standing.verdict,
        "why": offers.why(one.standing, at.language),
        "attended": one.standing.attended,
        "planned": one.standing.planned,
        "certificates": [
            {
                "number": held.number,
                "issued_on": held.issued_on.isoformat(),
                "void_on": held.void_on.isoformat() if held.void_on else None,
            }
            for held in one.certificates
        ],
        "sessions": [_day(day) for day in one.days],
    }


def _day(day: Day) -> dict[str, object]:
    return {
        "id": show_id(day.session),
        "number": day.number,
        "date": day.day.isoformat(),
        "status": day.status,
        "attended": day.attended,
        "planned": day.minutes,
    }


def _towards(at: At, one: Towards) -> dict[str, object]:
    remaining = one.remaining
    return {
        "id": show_id(one.programme.id),
        "code": one.programme.code,
        "title": one.programme.title,
        "credits": one.credits / 100,
        "remaining": None if remaining is None else remaining / 100,
        "complete": one.complete,
        "minutes": one.minutes,
        "outside_minutes": one.outside_minutes,
        "hours_a_credit": one.hours,
        "credits_by_hours": one.by_hours / 100,
        "why": credit_words.towards(one, at.language),
        "parts": [
            {
                "id": show_id(done.part.activity),
                "code": done.part.code,
                "title": done.part.title,
                "attended": done.attended,
                "planned": done.planned,
                "verdict": done.verdict,
                "credits": done.credits / 100,
                "centre": done.centre,
            }
            for done in one.parts
        ],
    }
