"""Verbs of what is held before a device: learner cards."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop import activities, clock, enrolments
from desktop.devices import readers, taking_in
from desktop.errors import BadValue
from desktop.learners import register
from desktop.learners.numbers import MAY_SEE
from desktop.learners.register import Known
from desktop.models import show_id
from desktop.papers import learner_cards
from desktop.store.store import Tx
from desktop.volunteers import listed
from ui.verbs.at import Answer, At


def add_to(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to the parser."""
    made = verbs.add_parser("cards", parents=[common], help="learner cards")
    doors = made.add_subparsers(dest="what", metavar="print", required=True)
    printed = doors.add_parser(
        "print", parents=[common], help="ten on a sheet, in the order of the roll"
    )
    printed.add_argument("learners", nargs="*", metavar="LEARNER")
    printed.add_argument("--activity", metavar="ACTIVITY", help="everybody in it")
    printed.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    printed.set_defaults(door=_print)

    made = verbs.add_parser("card", parents=[common], help="an identity card in the reader")
    doors = made.add_subparsers(dest="what", metavar="read", required=True)
    doors.add_parser("read", parents=[common], help="show what it says; nothing is kept").set_defaults(
        door=_read
    )


def _read(at: At, _args: argparse.Namespace) -> Answer:
    told = readers.read_card(clock.today())
    with at.store() as store, store.read() as tx:
        found = taking_in.compare(tx, told)
        who = at.who(store) or next(iter(listed(tx))).id
        role = next((one.role for one in listed(tx) if one.id == who), "desk")
    number = told.number if role in MAY_SEE else f"{told.number[:5]}xxxxxxx{told.number[12:]}"
    known = found.known
    data: dict[str, object] = {
        "number": number,
        "name": told.name,
        "name_english": told.name_english,
        "birth": told.birth,
        "sex": told.sex,
        "address": told.address,
        "tambon": told.tambon,
        "notes": list(told.notes),
        "known": None
        if known is None
        else {"id": show_id(known.id), "code": known.code, "name": known.name},
    }
    lines = [f"{told.name}  {number}", *([f"= {known.code}  {known.name}"] if known else [])]
    return Answer({"card": data}, lines)


def _print(at: At, args: argparse.Namespace) -> Answer:
    if not args.learners and args.activity is None:
        raise BadValue("nobody_named", field="learners", value="")
    with at.read() as tx:
        people = _asked(tx, args.learners, args.activity)
        cards = learner_cards.of(tx, [one.id for one in people])
    out = args.out.absolute()
    pages = learner_cards.write(out, cards, practice=at.home.is_practice)
    data: dict[str, object] = {"file": str(out), "cards": len(cards), "pages": pages}
    return Answer(data, [at.say("cards", count=len(cards), pages=pages, file=out)])


def _asked(tx: Tx, named: list[str], activity: str | None) -> list[Known]:
    """Those who are meant, each once, in the order of the roll."""
    wanted = {register.named(tx, text).id for text in named}
    if activity is not None:
        wanted |= set(enrolments.expected(tx, activities.named(tx, activity).id))
    return [one for one in register.listed(tx) if one.id in wanted]
