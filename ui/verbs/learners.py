"""Verbs of learners: import, find, add, list."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop import clock
from desktop.learners import profile, register
from desktop.learners.office_list.people import Person, read_people
from desktop.learners.take_in import Taken, compare, take_in
from desktop.models import show_id
from desktop.thai import dates
from ui import words
from ui.verbs import hours, moves, outside, profiles, rights
from ui.verbs.at import Answer, At


def add_to(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to the parser."""
    made = verbs.add_parser("learners", parents=[common], help="people who learn")
    doors = made.add_subparsers(
        dest="what",
        metavar="import|find|add|amend|show|hours|passbook|outside|groups|list|merge|unmerge|duplicates|export|erase|move|take-in",
        required=True,
    )

    taken = doors.add_parser("import", parents=[common], help="an office's list: xlsx, xls, ods, csv")
    taken.add_argument("file", type=Path, metavar="FILE")
    taken.add_argument("--sheet", metavar="NAME", help="that sheet of the workbook")
    taken.add_argument("--dry-run", action="store_true", help="only tell what would happen")
    taken.set_defaults(door=_import)

    found = doors.add_parser("find", parents=[common], help="as the search box does")
    found.add_argument("text", metavar="TEXT")
    found.set_defaults(door=_find)

    added = doors.add_parser("add", parents=[common], help="one learner")
    added.add_argument("--name", required=True, metavar="TEXT")
    _profile_options(added)
    profiles.add_options(added)
    added.set_defaults(door=_add)

    changed = doors.add_parser("amend", parents=[common], help="correct a learner's profile")
    changed.add_argument("learner", metavar="LEARNER")
    changed.add_argument("--name", metavar="TEXT")
    _profile_options(changed)
    profiles.add_options(changed)
    changed.set_defaults(door=_amend)

    profiles.add_to(doors, common)
    hours.add_to(doors, common)
    outside.add_to(doors, common)
    rights.add_to(doors, common)
    moves.add_to(doors, common)
    listed = doors.add_parser("list", parents=[common], help="all, by name")
    listed.add_argument(
        "--lacking", nargs="?", const="", metavar="WHAT", help="whose profile lacks something, or that"
    )
    listed.set_defaults(door=_list)


def _profile_options(verb: argparse.ArgumentParser) -> None:
    """What may be said of a learner beside the name, at first and when it is corrected."""
    for option, shown in (("birth", "D"), ("sex", "S"), ("nickname", "T"), ("phone", "N")):
        verb.add_argument(f"--{option}", metavar=shown)


def _import(at: At, args: argparse.Namespace) -> Answer:
    with at.store() as store:
        reading = read_people(args.file, today=clock.today(), only=args.sheet)
        if args.dry_run:
            with store.read() as tx:
                taken = compare(tx, reading)
        else:
            with store.write("learners.import", at.who(store)) as tx:
                taken = take_in(tx, reading)
    counts = {
        "imported": len(taken.people),
        "duplicates": len(taken.duplicates) + len(taken.known),
        "skipped": len(taken.skipped),
        "rows": taken.rows,
    }
    lines = [at.say("import_dry" if args.dry_run else "import", **counts)]
    if taken.reading.other_sheets:
        sheets = ", ".join(taken.reading.other_sheets)
        lines.append(at.say("other_sheets", sheet=taken.reading.sheet, sheets=sheets))
    doubtful = {problem.row for problem in taken.problems}
    told = _row_lines(at, taken)
    lines += [line for row, line in told.items() if args.dry_run or row in doubtful]
    return Answer(_import_data(taken, dry_run=args.dry_run), lines)


def _import_data(taken: Taken, *, dry_run: bool) -> dict[str, object]:
    reading = taken.reading
    ids = taken.ids or (None,) * len(taken.people)
    inside: list[dict[str, object]] = [{"row": row, "of_row": of} for row, of in taken.duplicates]
    known: list[dict[str, object]] = [{"row": row, "of": show_id(of)} for row, of in taken.known]
    return {
        "imported": len(taken.people),
        "rows": taken.rows,
        "dry_run": dry_run,
        "sheet": reading.sheet,
        "other_sheets": list(reading.other_sheets),
        "header_row": reading.header_row,
        "columns": dict(reading.columns),
        "people": [_person(p, key) for p, key in zip(taken.people, ids, strict=True)],
        "duplicates": sorted(inside + known, key=lambda d: int(str(d["row"]))),
        "skipped": [{"row": row, "reason": reason} for row, reason in taken.skipped],
        "problems": [
            {"row": p.row, "field": p.field, "code": p.code, "value": p.value} for p in taken.problems
        ],
    }


def _person(person: Person, key: bytes | None) -> dict[str, object]:
    return {
        "id": show_id(key),
        "row": person.row,
        "title": person.title,
        "given_name": person.given_name,
        "family_name": person.family_name,
        "nickname": person.nickname,
        "id_number": person.id_number,
        "id_kind": person.id_kind,
        "sex": person.sex,
        "birth": person.birth,
        "birth_as_written": person.birth_as_written,
        "phone": person.phone,
        "address": person.address,
        "remark": person.remark,
        "notes": list(person.notes),
    }


def _row_lines(at: At, taken: Taken) -> dict[int, str]:
    """What happens to each row, in the order of the sheet."""
    told: dict[int, list[str]] = {}
    for person in taken.people:
        told.setdefault(person.row, []).append(at.say("taken", name=_shown(person)))
    for row, of in taken.duplicates:
        told.setdefault(row, []).append(at.say("duplicate_row", of_row=of))
    for row, _ in taken.known:
        told.setdefault(row, []).append(at.say("duplicate_known"))
    for row, reason in taken.skipped:
        why = words.say(words.REASONS, reason, at.language)
        told.setdefault(row, []).append(at.say("skipped_row", reason=why))
    for problem in taken.problems:
        why = words.say(words.PROBLEMS, problem.code, at.language)
        told.setdefault(problem.row, []).append(f"{why} “{problem.value}”")
    return {row: at.say("row", row=row, words=" · ".join(told[row])) for row in sorted(told)}


def _shown(person: Person) -> str:
    """What was read of a person, to hold against the paper."""
    name = register.shown_name(person.title, person.given_name, None, person.family_name)
    birth = dates.show(person.birth_date) if person.birth_date else None
    return " ".join(part for part in (name, birth, person.id_number, person.phone) if part)


def _find(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        found = register.find(tx, args.text)
    told = [{**_known(hit.learner), "score": hit.score, "why": hit.why} for hit in found]
    lines = [at.say("learner", code=one["code"], name=one["name"]) for one in told]
    return Answer({"learners": told}, lines or [at.say("nobody_found")])


def _known(learner: register.Known) -> dict[str, object]:
    return {
        "id": show_id(learner.id),
        "code": learner.code,
        "name": learner.name,
        "nickname": learner.nickname,
    }


def _add(at: At, args: argparse.Namespace) -> Answer:
    plain = not (args.id_kind or args.id_why)
    with at.write("learners.add") as tx:
        alike = profile.look_alikes(tx, args.name, args.birth, args.id_number, args.phone)
        learner = register.add(
            tx,
            args.name,
            birth=args.birth,
            sex=args.sex,
            nickname=args.nickname,
            id_number=args.id_number if plain else None,
            phone=args.phone,
        )
        learner = profiles.amend_rest(tx, learner, args, number=not plain)
    told = [
        {
            "id": show_id(one.learner),
            "code": one.code,
            "name": one.name,
            "agrees": list(one.agrees),
            "differs": list(one.differs),
        }
        for one in alike
    ]
    lines = [at.say("learner", code=learner.code, name=learner.name)]
    lines += [at.say("alike", code=one.code, name=one.name) for one in alike]
    return Answer({"learner": _known(learner), "alike": told}, lines)


def _amend(at: At, args: argparse.Namespace) -> Answer:
    with at.write("learners.amend") as tx:
        learner = register.amend(
            tx,
            register.named(tx, args.learner),
            name=args.name,
            birth=args.birth,
            sex=args.sex,
            nickname=args.nickname,
            phone=args.phone,
        )
        learner = profiles.amend_rest(tx, learner, args)
    return Answer(
        {"learner": _known(learner)}, [at.say("learner", code=learner.code, name=learner.name)]
    )


def _list(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        learners = register.listed(tx)
        if args.lacking is not None:
            wanted = profile.incomplete(tx, args.lacking or None)
            learners = [one for one in learners if one.id in wanted]
    lines = [at.say("learner", code=one.code, name=one.name) for one in learners]
    return Answer({"learners": [_known(one) for one in learners]}, lines or [at.say("nobody_found")])
