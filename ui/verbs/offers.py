"""Verbs of what is offered: an activity's terms, results, programmes, the office's numbers."""

from __future__ import annotations

import argparse
from dataclasses import asdict, fields
from typing import Any

from desktop import activities, office_rules, programmes, quiet_hours
from desktop.activities import Amended, Asked, Terms
from desktop.certificates import earned
from desktop.errors import BadValue, NotFound
from desktop.learners import register
from desktop.models import Activity, show_id
from ui.verbs.at import Answer, At
from ui.words import offers as said
from ui.words import quiet as quiet_words
from ui.words.saying import say

_LISTS = {"facilitators", "equipment"}


def add_to(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to the parser."""
    made = verbs.add_parser("offer", parents=[common], help="what an activity is and asks for")
    doors = made.add_subparsers(dest="what", metavar="show|amend|ask|result", required=True)
    shown = doors.add_parser("show", parents=[common], help="all of it, and the office's cautions")
    shown.add_argument("activity", metavar="ACTIVITY")
    shown.set_defaults(door=_show)
    amended = doors.add_parser("amend", parents=[common], help="change it; an empty text takes away")
    amended.add_argument("activity", metavar="ACTIVITY")
    for field in fields(Amended):
        how: dict[str, Any] = {"nargs": "*"} if field.name in _LISTS else {}
        amended.add_argument(f"--{field.name.replace('_', '-')}", metavar="T", **how)
    amended.set_defaults(door=_amend)
    asked = doors.add_parser("ask", parents=[common], help="what is to be passed or scored")
    asked.add_argument("activity", metavar="ACTIVITY")
    asked.add_argument("items", nargs="*", metavar="TITLE[=POINTS]")
    asked.set_defaults(door=_ask)
    reached = doors.add_parser("result", parents=[common], help="what somebody reached")
    reached.add_argument("activity", metavar="ACTIVITY")
    reached.add_argument("item", metavar="TITLE-or-NUMBER")
    reached.add_argument("learner", metavar="LEARNER")
    reached.add_argument("result", metavar="passed|failed|none|POINTS")
    reached.set_defaults(door=_result)

    made = verbs.add_parser("programmes", parents=[common], help="activities that count together")
    doors = made.add_subparsers(dest="what", metavar="add|list|show", required=True)
    added = doors.add_parser("add", parents=[common], help="a new one")
    added.add_argument("--title", required=True, metavar="T")
    added.add_argument("--credits", type=float, metavar="N")
    added.add_argument("--credit-hours", metavar="N", help="that make one credit")
    added.add_argument("parts", nargs="*", metavar="ACTIVITY[=CREDITS][?]", help="? is optional")
    added.set_defaults(door=_add_programme)
    doors.add_parser("list", parents=[common], help="all").set_defaults(door=_programmes)
    one = doors.add_parser("show", parents=[common], help="how far everybody has come")
    one.add_argument("programme", metavar="PROGRAMME")
    one.set_defaults(door=_programme)

    made = verbs.add_parser("rules", parents=[common], help="the office's numbers, shown or changed")
    made.add_argument("changes", nargs="*", metavar="NAME=N")
    made.set_defaults(door=_rules)

    made = verbs.add_parser("quiet", parents=[common], help="hours left free, shown or changed")
    made.add_argument("changes", nargs="*", metavar="friday|ramadan=11:45-13:45|none")
    made.set_defaults(door=_quiet)


def _quiet(at: At, args: argparse.Namespace) -> Answer:
    if args.changes:
        with at.write("quiet_hours.change") as tx:
            told = dict(text.partition("=")[::2] for text in args.changes)
            quiet_hours.change(
                tx, {kind: None if hours == "none" else hours for kind, hours in told.items()}
            )
    with at.read() as tx:
        free = quiet_hours.told(tx)
    lines = [
        f"  {say(quiet_words.KINDS, kind, at.language)}: {hours or '–'}" for kind, hours in free.items()
    ]
    return Answer({"quiet": dict(free)}, lines)


def _show(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        key = activities.named(tx, args.activity).id
        return _told(at, activities.terms(tx, key), activities.cautions(tx, key))


def _told(at: At, told: Terms, found: tuple[activities.Caution, ...]) -> Answer:
    data: dict[str, object] = {**asdict(told), "id": show_id(told.id)}
    data["equipment"] = [{"name": name, "needed": needed} for name, needed in told.equipment]
    cautions = [{"code": c.code, "have": c.have, "asked": c.asked} for c in found]
    lines = [f"{told.code}  {told.title}", *(f"  {said.caution(c, at.language)}" for c in found)]
    return Answer({"offer": data, "cautions": cautions}, lines)


def _amend(at: At, args: argparse.Namespace) -> Answer:
    told = {field.name: getattr(args, field.name) for field in fields(Amended)}
    if told["facilitators"] is not None:
        told["facilitators"] = tuple(told["facilitators"])
    if told["equipment"] is not None:
        told["equipment"] = tuple(_thing(text) for text in told["equipment"])
    with at.write("activities.amend") as tx:
        key = activities.named(tx, args.activity).id
        terms = activities.amend(tx, key, Amended(**told))
        return _told(at, terms, activities.cautions(tx, key))


def _thing(text: str) -> tuple[str, int]:
    name, _, many = text.rpartition("=") if "=" in text else (text, "", "1")
    return name, _whole(many, "equipment")


def _whole(text: str, field: str) -> int:
    if not text.strip().isdecimal():
        raise BadValue("number_unfit", field=field, value=text, longest=1000)
    return int(text)


def _ask(at: At, args: argparse.Namespace) -> Answer:
    items = []
    for text in args.items:
        title, equals, points = text.partition("=")
        scored = _whole(points, "assessments") if equals else None
        items.append(Asked(title, scored, must=not equals))
    with at.write("activities.amend") as tx:
        key = activities.named(tx, args.activity).id
        activities.ask_for(tx, key, items)
        found = earned.items_of(tx, key)
    data = [
        {"id": show_id(one.id), "title": one.title, "points": one.points, "must": one.must}
        for one in found
    ]
    return Answer({"assessments": data}, [f"  {n}. {one.title}" for n, one in enumerate(found, 1)])


def _result(at: At, args: argparse.Namespace) -> Answer:
    with at.write("activities.assess") as tx:
        activity = activities.named(tx, args.activity)
        items = earned.items_of(tx, activity.id)
        places = {str(n): one for n, one in enumerate(items, 1)}
        item = next((one for one in items if one.title == args.item), places.get(args.item))
        if item is None:
            raise NotFound("no_such", kind="assessment", text=args.item)
        learner = register.known(register.named(tx, args.learner))
        word = args.result.lower()
        passed = {"passed": True, "failed": False}.get(word)
        points = None if word in {"passed", "failed", "none"} else _whole(args.result, "points")
        activities.enter(tx, item.id, learner.id, passed=passed, points=points)
        row = tx.row(Activity, activity.id)
        standings = earned.standings(tx, row) if row is not None else []
    one = next((one for one in standings if one.learner == learner.id), None)
    why = said.why(one, at.language) if one is not None else ""
    data = {"learner": show_id(learner.id), "verdict": one.verdict if one else None, "why": why}
    return Answer(dict(data), [f"  {learner.name}: {why}"])


def _add_programme(at: At, args: argparse.Namespace) -> Answer:
    with at.write("programmes.save") as tx:
        worth = None if args.credits is None else round(args.credits * 100)
        made = programmes.save(tx, None, args.title, worth)
        if args.credit_hours is not None:
            hours = programmes.read_credit_hours(args.credit_hours)
            made = programmes.put_credit_hours(tx, made.id, hours)
        parts = []
        for text in args.parts:
            required = not text.endswith("?")
            code, _, number = text.rstrip("?").partition("=")
            try:
                hundredths = round(float(number or 0) * 100)
            except ValueError as error:
                raise BadValue("credits_unfit", field="credits", value=number, longest=1000) from error
            parts.append((activities.named(tx, code).id, hundredths, required))
        made = programmes.put_parts(tx, made.id, parts)
    return Answer({"programme": _of(made)}, [f"{made.code}  {made.title}"])


def _of(told: programmes.Told) -> dict[str, object]:
    return {
        "id": show_id(told.id),
        "code": told.code,
        "title": told.title,
        "credits": None if told.credits_needed is None else told.credits_needed / 100,
        "credit_hours": told.credit_hours,
        "parts": [
            {
                "id": show_id(part.activity),
                "code": part.code,
                "title": part.title,
                "credits": part.credits / 100,
                "required": part.required,
            }
            for part in told.parts
        ],
    }


def _programmes(at: At, _args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        found = programmes.listed(tx)
    return Answer(
        {"programmes": [_of(one) for one in found]}, [f"{one.code}  {one.title}" for one in found]
    )


def _programme(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        told = programmes.named(tx, args.programme)
        found = programmes.progress(tx, told.id)
    learners = [
        {
            "id": show_id(one.learner),
            "code": one.code,
            "name": one.name,
            "credits": one.credits / 100,
            "outside": one.outside / 100,
            "complete": one.complete,
            "lacks": [show_id(key) for key in one.lacks],
        }
        for one in found
    ]
    lines = [f"  {one.name}: {said.credits_said(one.credits, at.language)}" for one in found]
    return Answer({"programme": _of(told), "learners": learners}, [f"{told.code}  {told.title}", *lines])


def _rules(at: At, args: argparse.Namespace) -> Answer:
    if args.changes:
        with at.write("office_rules.change") as tx:
            for text in args.changes:
                name, _, number = text.partition("=")
                office_rules.change(tx, name, _whole(number, "rule"))
    with at.read() as tx:
        told = office_rules.read(tx)
    return Answer({"rules": told}, [f"  {name} = {number:,}" for name, number in told.items()])
