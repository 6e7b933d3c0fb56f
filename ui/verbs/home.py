"""Verbs of the home itself: setup, demo, centre, passphrase, backup, restore, check, journal, undo."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

from desktop import centre as centres
from desktop import clock
from desktop.errors import BadValue
from desktop.founding import Founding, found, write_recovery_sheet
from desktop.models import Volunteer, read_id, show_id
from desktop.store import apart, backup, check, journal, undo
from desktop.store.file import told as told_of
from desktop.store.keys import KeyFile, new_recovery_code
from desktop.store.verify import verify
from desktop.sync import invitation
from ui import words
from ui.verbs.at import Answer, At, fresh_secret, secret


def add_to(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to the parser."""
    made = verbs.add_parser("setup", parents=[common], help="first start: centre, keys, volunteer")
    made.add_argument("--centre", metavar="NAME")
    made.add_argument(
        "--join", metavar="FILE", type=Path, help="an invitation: a further desk of a centre"
    )
    made.add_argument("--desk", default="A", metavar="A")
    made.add_argument("--volunteer", default="ผู้ดูแล", metavar="NAME")
    made.add_argument("--pin", metavar="N")
    made.add_argument("--tambon", metavar="CODE")
    made.add_argument("--recovery", metavar="FILE", type=Path, help="where the recovery sheet goes")
    made.set_defaults(door=_setup)

    made = verbs.add_parser("demo", parents=[common], help="fill an empty home with made-up people")
    made.add_argument("--learners", type=int, default=60, metavar="60")
    made.set_defaults(door=_demo)

    made = verbs.add_parser("centre", parents=[common], help="show or set what the centre says")
    made.add_argument("--name", metavar="NAME")
    made.add_argument("--signer", action="append", metavar="NAME|POSITION[|UNTIL]", help="up to three")
    made.add_argument("--verify-url", metavar="URL")
    made.set_defaults(door=_centre)

    made = verbs.add_parser(
        "passphrase", parents=[common], help="set a new passphrase, or recovery code"
    )
    made.add_argument("--recovery", metavar="FILE", type=Path, help="a new recovery sheet instead")
    made.set_defaults(door=_passphrase)

    made = verbs.add_parser("backup", parents=[common], help="one checked file with its wrapped key")
    made.add_argument("folder", nargs="?", type=Path, metavar="DIR")
    made.set_defaults(door=_backup)

    made = verbs.add_parser("restore", parents=[common], help="bring a backup back")
    made.add_argument("file", type=Path, metavar="FILE")
    made.set_defaults(door=_restore)

    made = verbs.add_parser("check", parents=[common], help="is everything sound?")
    made.set_defaults(door=_check)

    made = verbs.add_parser("undo", parents=[common], help="take back this volunteer's last deed")
    made.set_defaults(door=_undo)

    made = verbs.add_parser("journal", parents=[common], help="who changed what")
    doors = made.add_subparsers(dest="what", metavar="list|verify", required=True)
    listed = doors.add_parser("list", parents=[common])
    listed.add_argument("--row", metavar="ID")
    listed.set_defaults(door=_journal_list)
    doors.add_parser("verify", parents=[common]).set_defaults(door=_journal_verify)


def _setup(at: At, args: argparse.Namespace) -> Answer:
    sheet: Path | None = args.recovery
    invited = invitation.read(args.join) if args.join else None
    if invited is None and not args.centre:
        raise BadValue("usage", field="command", value="", why="--centre NAME or --join FILE")
    if invited is not None:
        apart.keep_inside(at.home, args.join, practice=at.home.is_practice)
    made = found(
        at.home,
        Founding(
            invited.centre if invited else args.centre,
            fresh_secret("SALA_PASSPHRASE"),
            letter=args.desk,
            volunteer=args.volunteer,
            pin=args.pin,
            tambon=args.tambon,
            practice=at.home.is_practice,
            sheet=sheet,
            joining=invited.joining() if invited else None,
        ),
    )
    data: dict[str, object] = {
        "centre": {"id": show_id(made.centre), "name": made.name},
        "desk": {"id": show_id(made.desk), "letter": made.letter},
        "volunteer": {"id": show_id(made.volunteer), "name": args.volunteer},
    }
    lines = [at.say("setup", centre=made.name, desk=made.letter)]
    if sheet is not None:
        data["recovery"] = str(sheet)
        lines.append(at.say("file", file=sheet))
    else:
        data["recovery_code"] = made.recovery_code
        lines.append(at.say("recovery", code=made.recovery_code))
    return Answer(data, lines)


def _demo(at: At, args: argparse.Namespace) -> Answer:
    from desktop.practice import demo  # noqa: PLC0415  (made-up people are loaded for this verb only)

    filled = demo.fill(at.home, fresh_secret("SALA_PASSPHRASE"), args.learners)
    counts = {
        "learners": filled.learners,
        "activities": filled.activities,
        "sessions": filled.sessions,
    }
    return Answer(dict(counts), [at.say("demo", **counts)])


def _centre(at: At, args: argparse.Namespace) -> Answer:
    if args.name or args.signer or args.verify_url:
        with at.write("centre.set") as tx:
            told = centres.amend(tx, name=args.name, signers=args.signer, verify_url=args.verify_url)
    else:
        with at.read() as tx:
            told = centres.told(tx)
    signers = [{"name": name, "position": position} for name, position in told.signers]
    data = {
        "id": show_id(told.id),
        "name": told.name,
        "signers": signers,
        "verify_url": told.verify_url,
    }
    return Answer({"centre": data}, [told.name, *(f"  {n} ({p})" for n, p in told.signers)])


def _passphrase(at: At, args: argparse.Namespace) -> Answer:
    with at.store() as store:  # nobody restores meanwhile, and what is opened is whole
        with store.read() as tx:
            name, letter = centres.told(tx).name, tx.desk.letter
        key_file = KeyFile.load(at.home.key)
        if args.recovery:
            code = new_recovery_code()
            write_recovery_sheet(args.recovery, name, letter, code)
            key_file.with_recovery(store.keys, code).save(at.home.key)
            return Answer(
                {"changed": True, "recovery": str(args.recovery)}, [at.say("file", file=args.recovery)]
            )
        key_file.with_passphrase(store.keys, fresh_secret("SALA_NEW_PASSPHRASE")).save(at.home.key)
    return Answer({"changed": True}, [at.say("passphrase")])


def _backup(at: At, args: argparse.Namespace) -> Answer:
    with at.store() as store:
        store.sign_ends()
        sql = store.driver()
        try:
            file = backup.save(at.home, store.keys.data, sql, args.folder)
        finally:
            sql.close()
    return Answer({"file": str(file)}, [at.say("backup", file=file)])


def _restore(at: At, args: argparse.Namespace) -> Answer:
    done = backup.restore(at.home, args.file, **secret(at.home))
    aside = str(done.set_aside) if done.set_aside else None
    data = {
        "restored": {
            "made_at": done.made_at,
            "changes": done.changes,
            "set_aside": aside,
            "broken": done.broken,
        }
    }
    lines = [at.say("restored", made_at=done.made_at)]
    if done.broken:
        lines.append(at.say("restored_broken", broken=done.broken))
    return Answer(dict(data), lines)


def _check(at: At, _args: argparse.Namespace) -> Answer:
    with at.store() as store:
        sql = store.driver()
        try:
            with told_of(at.home.database):
                found = check.check(sql)
        finally:
            sql.close()
    told = [
        {
            "code": f.code,
            "where": f.where,
            "grave": f.grave,
            "mend": words.say(words.FINDINGS, f.code, at.language),
        }
        for f in found
    ]
    ok = not any(f.grave for f in found)
    lines = [at.say("finding", words=f["mend"], where=f["where"]) for f in told]
    return Answer({"ok": ok, "findings": told}, lines or [at.say("sound")], 0 if ok else 2)


def _undo(at: At, _args: argparse.Namespace) -> Answer:
    with at.write("undo") as tx:
        done = undo.undo(tx)
    kept = [
        {
            "table": k.table,
            "row": show_id(k.row),
            "field": k.field,
            "why": words.say(words.REASONS, k.why, at.language),
            "code": k.why,
        }
        for k in done.kept
    ]
    data = {"undone": done.changes, "verb": done.verb, "deed": show_id(done.deed), "kept": kept}
    counted = Counter((k.table, k.why) for k in done.kept)
    lines = [
        at.say(
            "kept",
            table=words.say(words.TABLES, table, at.language),
            count=count,
            why=words.say(words.REASONS, why, at.language),
        )
        for (table, why), count in counted.items()
    ]
    deed = words.deed(done.verb, at.language)
    return Answer(dict(data), [at.say("undone", undone=done.changes, deed=deed), *lines])


def _journal_list(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        names = {v.id: v.name for v in tx.all(Volunteer)}
        found = list(journal.listed(tx.sql, read_id(args.row) if args.row else None))
    changes = [_change(told, names) for told in found]
    return Answer({"changes": changes}, _deed_lines(at, changes))


def _deed_lines(at: At, changes: list[dict[str, object]]) -> list[str]:
    """One line a deed: when, who, what, and how many entries of which kind."""
    deeds: dict[tuple[object, ...], Counter[str]] = {}
    for one in changes:
        key = (one["at"], one["by"], one["verb"], one["deed"])
        deeds.setdefault(key, Counter())[str(one["table"])] += 1
    return [
        at.say(
            "change",
            when=when,
            who=who or "–",
            verb=verb,
            tables=" ".join(f"{words.say(words.TABLES, t, at.language)} {n}" for t, n in counts.items()),
        )
        for (when, who, verb, _), counts in deeds.items()
    ]


def _change(told: journal.Told, names: dict[bytes, str]) -> dict[str, object]:
    fields = told.fields
    return {
        "id": f"{told.log.hex()}:{told.n}",
        "log": told.log.hex(),
        "n": told.n,
        "stamp": told.at,
        "at": clock.moment_of(told.at).isoformat(timespec="seconds"),
        "by": names.get(told.by) if told.by else None,
        "deed": show_id(told.deed),
        "verb": told.verb,
        "table": told.table,
        "row": show_id(told.row),
        "op": ("new", "set", "settle", "erase")[told.op - 1],
        "fields": {k: _value(v) for k, v in fields.items()} if fields is not None else None,
    }


def _value(value: object) -> object:
    """Bytes as people and JSON read them; contents of files only by their size."""
    if isinstance(value, bytes):
        return show_id(value) if len(value) <= 64 else f"{len(value)} bytes"
    return value


def _journal_verify(at: At, _args: argparse.Namespace) -> Answer:
    with at.store() as store:
        sql = store.driver()
        try:
            with told_of(at.home.database):
                broken = verify(sql)
        finally:
            sql.close()
    told = [
        {
            "code": b.code,
            "where": b.where,
            "n": b.n,
            "message": words.say(words.FINDINGS, f"journal_{b.code}", at.language),
        }
        for b in broken
    ]
    lines = [at.say("finding", words=b["message"], where=b["where"]) for b in told]
    return Answer({"ok": not told, "broken": told}, lines or [at.say("sound")], 2 if told else 0)
