"""Verbs of reports: who has hours enough for a credit, as the office's table."""

from __future__ import annotations

import argparse
from contextlib import suppress
from pathlib import Path
from typing import Any

from desktop import centre
from desktop.errors import BadValue, Refused
from desktop.models import show_id
from desktop.reports import credit_bank, workbook
from desktop.reports.credit_bank import Candidate
from desktop.store.store import first_volunteer
from desktop.thai.digits import arabic
from ui.verbs.at import Answer, At
from ui.words import credit_bank as said


def add_to(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to the parser."""
    made = verbs.add_parser("report", parents=[common], help="what the office asks for")
    doors = made.add_subparsers(dest="what", metavar="credits", required=True)
    asked = doors.add_parser("credits", parents=[common], help="candidates for the credit bank")
    asked.add_argument("year", metavar="YEAR", help="fiscal year, พ.ศ.: 2569")
    asked.add_argument("--out", type=Path, metavar="FILE.xlsx|FILE.pdf")
    asked.set_defaults(door=_credits)


def _credits(at: At, args: argparse.Namespace) -> Answer:
    year = _year(args.year)
    numbers: dict[bytes, str] = {}
    with at.store() as store:
        by = at.who(store)
        with store.read() as tx:
            found = credit_bank.candidates(tx, year)
            home, practice = centre.told(tx).name, tx.about.practice
            who = by or first_volunteer(tx.sql)
        if args.out is not None:
            with suppress(Refused), store.local(who) as tx:  # who may not see them gets them masked
                numbers = credit_bank.whole_numbers(tx, found)
    if args.out is not None:
        _write(args.out, found, numbers, (year, home), (at.language, practice))
    told: dict[str, object] = {
        "year": year,
        "file": str(args.out) if args.out else None,
        "rows": len(found),
        "candidates": [_told(one) for one in found],
    }
    lines = [said.title(year, at.language)]
    lines += [f"  {said.spoken(one, at.language)}" for one in found]
    lines.append(said.summary(found, at.language))
    return Answer(told, lines + ([at.say("file", file=args.out)] if args.out else []))


def _year(text: str) -> int:
    word = arabic(text.strip())
    if not word.isdecimal():
        raise BadValue("period_unfit", field="year", value=text[:20])
    return int(word)


def _write(
    out: Path,
    found: tuple[Candidate, ...],
    numbers: dict[bytes, str],
    about: tuple[int, str],
    how: tuple[str, bool],
) -> None:
    if out.suffix.lower() != ".pdf":
        workbook.write(said.sheet(found, numbers, about, how[0]), out)
        return
    from desktop.papers import credit_list  # noqa: PLC0415  (only for paper)

    headings, rows = said.on_paper(found, numbers, how[0])
    head = (about[1], said.title(about[0], how[0]))
    credit_list.write(out, head, headings, rows, practice=how[1])


def _told(one: Candidate) -> dict[str, object]:
    return {
        "id": show_id(one.learner),
        "code": one.code,
        "name": one.name,
        "number": one.number,
        "under": show_id(one.under),
        "title": one.title,
        "programme": one.is_programme,
        "centres": list(one.centres),
        "minutes_in_year": one.minutes_in_year,
        "minutes": one.minutes,
        "outside_minutes": one.outside_minutes,
        "hours_a_credit": one.hours,
        "credits": one.credits,
        "confirmed": one.confirmed / 100,
        "certificates": list(one.certificates),
        "lacks": list(one.lacks),
    }
