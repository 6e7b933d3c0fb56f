"""Verbs of certificates' numbers: the register on paper and as a workbook, and what was left out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop import centre as centres
from desktop.certificates import gaps, listing, remarks, thanks
from desktop.certificates.batch import Order
from desktop.certificates.gaps import Gap
from desktop.certificates.listing import Year
from desktop.certificates.reissue import reissue
from desktop.certificates.reprint import substitute
from desktop.certificates.workbook import write_register
from desktop.models import show_id
from desktop.papers import register_book
from desktop.thai import eras
from ui.verbs.at import Answer, At
from ui.verbs.issued import OVERLAY, certificate, keep_out
from ui.words import numbers as said

_PDF = ".pdf"


def add_to(doors: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs below `certificates`."""
    book = doors.add_parser("register", parents=[common], help="every number, on paper or as a workbook")
    book.add_argument("--out", required=True, type=Path, metavar="FILE.pdf-or-.xlsx")
    book.add_argument("--year", type=int, metavar="Y", help="in พ.ศ.; all when none is named")
    book.add_argument("--fiscal", action="store_true", help="the office's year, October to September")
    book.set_defaults(door=_register)

    left = doors.add_parser("gaps", parents=[common], help="numbers left out, and why")
    left.set_defaults(door=_gaps)

    why = doors.add_parser("explain", parents=[common], help="say why numbers were left out")
    why.add_argument("numbers", metavar="NUMBERS", help="5/2569, or a span 5-7/2569")
    why.add_argument("--why", required=True, metavar="TEXT")
    why.set_defaults(door=_explain)
    _add_papers(doors, common)


def _add_papers(doors: Any, common: argparse.ArgumentParser) -> None:
    """What gives one number, or one paper, its place in the register."""
    anew = doors.add_parser("reissue", parents=[common], help="void one and issue it anew, in one go")
    lost = doors.add_parser("substitute", parents=[common], help="the same again, marked ฉบับแทน")
    for door, verb in ((anew, _reissue), (lost, _substitute)):
        door.add_argument("number", metavar="NUMBER")
        door.add_argument("--why", required=True, metavar="TEXT")
        door.add_argument("--out", required=True, type=Path, metavar="FILE.pdf")
        door.add_argument("--overlay", action="store_true", help=OVERLAY)
        door.set_defaults(door=verb)
    anew.add_argument("--date", metavar="D")

    thanked = doors.add_parser(
        "thank", parents=[common], help="thanks for who taught, in the same register"
    )
    thanked.add_argument("activity", metavar="ACTIVITY")
    thanked.add_argument("--out", required=True, type=Path, metavar="FILE.pdf")
    thanked.add_argument("--template", default=thanks.TEMPLATE, metavar="NAME")
    thanked.add_argument("--date", metavar="D")
    thanked.add_argument("--overlay", action="store_true", help=OVERLAY)
    thanked.set_defaults(door=_thank)


def _register(at: At, args: argparse.Namespace) -> Answer:
    out: Path = args.out
    with at.read() as tx:
        year = _year(args.year, fiscal=args.fiscal, now=eras.fiscal_year(tx.today))
        told = listing.book(tx, year)
        found = [one.gap for one in told if one.gap]
        data: dict[str, object] = {"file": str(out), "numbers": len(told) - len(found)}
        data["waiting"] = [one.number for one in told if one.waits and one.void_on is None]
        if out.suffix.lower() == _PDF:
            data["pages"] = register_book.write(tx, year, out)
        else:
            write_register(told, out, centres.told(tx).name, remarks.of_year(year))
    lines = [said.gap(one, at.language) for one in found]
    return Answer(data | {"gaps": [_gap(one) for one in found]}, [*lines, at.say("file", file=out)])


def _year(year: int | None, *, fiscal: bool, now: int) -> Year | None:
    """Which year is meant: a ค.ศ. one is turned; the office's of today when only that is said."""
    if year is None:
        return Year(now, fiscal=True) if fiscal else None
    return Year(year if year >= eras.BE_FROM else year + 543, fiscal=fiscal)


def _gap(one: Gap) -> dict[str, object]:
    return {
        "numbers": one.numbers,
        "year": one.year,
        "first": one.first,
        "last": one.last,
        "cause": one.cause,
        "why": one.why,
    }


def _gaps(at: At, _args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        found = gaps.gaps(tx)
    lines = [said.gap(one, at.language) for one in found] or [said.done("no_gap", at.language)]
    return Answer({"gaps": [_gap(one) for one in found]}, lines)


def _explain(at: At, args: argparse.Namespace) -> Answer:
    with at.write("certificates.explain") as tx:
        found = gaps.explain(tx, args.numbers, args.why)
    lines = [said.gap(one, at.language) for one in found]
    return Answer({"gaps": [_gap(one) for one in found]}, lines)


def _reissue(at: At, args: argparse.Namespace) -> Answer:
    with at.store() as store:
        made = reissue(
            store, args.number, args.why, args.out, at.who(store), day=args.date, overlay=args.overlay
        )
        keep_out(store, at.who(store), [made.new])
    data = {"voided": certificate(made.old), "certificate": certificate(made.new), "file": str(args.out)}
    told = said.done("reissued", at.language, old=made.old.number, number=made.new.number)
    return Answer(dict(data), [told, at.say("file", file=args.out)])


def _substitute(at: At, args: argparse.Namespace) -> Answer:
    with at.store() as store:
        made = substitute(store, args.number, args.why, args.out, at.who(store), overlay=args.overlay)
    one = made.certificate
    data = {"certificate": certificate(one), "nth": made.nth, "mark": made.mark, "file": str(args.out)}
    told = said.done("substitute", at.language, number=one.number, nth=made.nth)
    return Answer(dict(data), [told, at.say("file", file=args.out)])


def _thank(at: At, args: argparse.Namespace) -> Answer:
    with at.store() as store:
        order = Order(args.activity, args.template, args.date)
        issued = thanks.thank(store, order, args.out, at.who(store), overlay=args.overlay)
        keep_out(store, at.who(store), issued)
    lines = [at.say("certificate", number=one.number, name=one.name) for one in issued]
    told = [
        {"id": show_id(one.id), "number": one.number, "name": one.name, "token": one.token}
        for one in issued
    ]
    return Answer({"issued": told, "file": str(args.out)}, [*lines, at.say("file", file=args.out)])
