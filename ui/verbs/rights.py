"""Verbs of one person's records: join, take apart, likely pairs, hand over, print, erase."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop.learners import duplicates, erasing, merging, register, rights
from desktop.models import Learner, read_id, show_id
from desktop.store.store import Tx
from ui import words
from ui.verbs.at import Answer, At


def add_to(doors: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to those of learners."""
    joined = doors.add_parser("merge", parents=[common], help="join two records of one person")
    joined.add_argument("keep", metavar="KEEP")
    joined.add_argument("other", metavar="OTHER")
    for side in merging.SIDES:
        joined.add_argument(
            f"--from-{side}",
            action="append",
            default=[],
            choices=sorted(merging.GROUPS),
            metavar="FIELD",
        )
    joined.set_defaults(door=_merge)

    parted = doors.add_parser("unmerge", parents=[common], help="take two joined records apart again")
    parted.add_argument("learner", metavar="OTHER")
    parted.set_defaults(door=_unmerge)

    likely = doors.add_parser("duplicates", parents=[common], help="who may stand here twice")
    likely.set_defaults(door=_duplicates)

    handed = doors.add_parser("export", parents=[common], help="everything held of one person, as a zip")
    handed.add_argument("learner", metavar="LEARNER")
    handed.add_argument("--out", type=Path, required=True, metavar="FILE.zip")
    handed.set_defaults(door=_export)

    erased = doors.add_parser("erase", parents=[common], help="erase a person; it cannot be undone")
    erased.add_argument("learner", metavar="ID")
    erased.add_argument("--why", required=True, metavar="T")
    erased.set_defaults(door=_erase)


def _merge(at: At, args: argparse.Namespace) -> Answer:
    chosen = {group: side for side in merging.SIDES for group in getattr(args, f"from_{side}")}
    with at.write("learners.merge") as tx:
        keep, other = register.named(tx, args.keep).id, register.named(tx, args.other).id
        learner = merging.merge(tx, keep, other, chosen)
        asked = merging.questions(tx, learner=learner.id)
    told = _known(learner)
    lines = [at.say("merged", code=learner.code, name=learner.name)]
    if asked:
        lines.append(at.say("merge_questions", count=len(asked)))
    questions = [{"session": show_id(one.session), "date": one.day} for one in asked]
    return Answer({"learner": told, "questions": questions}, lines)


def _unmerge(at: At, args: argparse.Namespace) -> Answer:
    with at.write("learners.unmerge") as tx:
        apart = merging.unmerge(tx, _own(tx, args.learner))
    kept = [
        {"table": one.table, "row": show_id(one.row), "field": one.field, "why": one.why}
        for one in apart.kept
    ]
    data: dict[str, object] = {
        "learner": _known(apart.keep),
        "other": _known(apart.other),
        "kept": kept,
    }
    lines = [at.say("learner", code=one.code, name=one.name) for one in (apart.keep, apart.other)]
    return Answer(data, lines)


def _own(tx: Tx, text: str) -> bytes:
    """The very record that is named, also one that is read as another."""
    code = text.strip().upper()
    row = tx.sql.execute("SELECT id FROM learner WHERE code = ? AND gone = 0", (code,)).fetchone()
    if row is not None:
        return bytes(row[0])
    if len(text) >= 32 and (found := tx.row(Learner, read_id(text))) is not None:
        return found.id
    return register.named(tx, text).id


def _duplicates(at: At, _args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        found = duplicates.pairs(tx)
    told = [
        {
            "id": show_id(pair.first),
            "other": show_id(pair.second),
            "codes": list(pair.codes),
            "names": list(pair.names),
            "same": pair.same,
            "agrees": list(pair.agrees),
            "differs": list(pair.differs),
        }
        for pair in found
    ]
    lines = [
        at.say(
            "likely_pair",
            one=f"{pair.codes[0]} {pair.names[0]}",
            other=f"{pair.codes[1]} {pair.names[1]}",
        )
        for pair in found
    ]
    return Answer({"duplicates": told}, lines or [at.say("no_pairs")])


def _export(at: At, args: argparse.Namespace) -> Answer:
    with at.write("rights.export") as tx:
        done = rights.export(tx, register.named(tx, args.learner).id, args.out.absolute())
    data: dict[str, object] = {"file": str(done.file), "rows": done.rows, "pictures": done.pictures}
    return Answer(data, [at.say("exported", file=done.file)])


def _erase(at: At, args: argparse.Namespace) -> Answer:
    with at.store() as store:
        with store.write("learners.erase", at.who(store)) as tx:
            done = erasing.erase(tx, register.named(tx, args.learner).id, args.why)
        swept = erasing.sweep(store)
    data: dict[str, object] = {
        "erased": show_id(done.learner),
        "changes": done.changes,
        "marks": done.marks,
        "certificates": list(done.certificates),
        "swept": swept,
        "backups_until": done.backups_until.isoformat(),
    }
    until = words.day_year(done.backups_until, at.language)
    return Answer(data, [at.say("erased", changes=done.changes, until=until)])


def _known(learner: register.Known) -> dict[str, object]:
    return {
        "id": show_id(learner.id),
        "code": learner.code,
        "name": learner.name,
        "nickname": learner.nickname,
    }
