"""Verbs of exchange: invite, join, hub, stick, status, history, conflicts, settle, revoke, twin."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop import clock
from desktop.errors import BadValue, Refused
from desktop.hub import above, opening
from desktop.models import show_id
from desktop.store import apart
from desktop.store.doorstep import keys_of
from desktop.store.store import Tx, first_volunteer
from desktop.sync import conflicts, history, hubs, invitation, known, line, outgoing, stick, twins
from desktop.sync.conflicts import Conflict, Side
from desktop.sync.statement import is_fresh, logs
from desktop.sync.twins import Twin
from ui import words
from ui.verbs.at import Answer, At, secret
from ui.words import exchange as said
from ui.words.days import day_full


def add_to(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to the parser."""
    made = verbs.add_parser("sync", parents=[common], help="exchange with other desks")
    doors = made.add_subparsers(
        dest="what",
        metavar="invite|join|hub|stick|status|history|conflicts|settle|revoke|twin",
        required=True,
    )
    invited = doors.add_parser("invite", parents=[common], help="a further desk of this centre")
    invited.add_argument("--desk", required=True, metavar="NAME", help="a letter, or what it is called")
    invited.add_argument("--out", required=True, type=Path, metavar="FILE")
    invited.set_defaults(door=_invite)
    joined = doors.add_parser("join", parents=[common], help="take an invitation of a hub")
    joined.add_argument("file", metavar="FILE-or-CODE")
    joined.add_argument("--at", metavar="URL", help="where the hub is, for a code")
    joined.set_defaults(door=_join)
    lined = doors.add_parser("hub", parents=[common], help="both ways over the network")
    lined.add_argument("address", nargs="?", metavar="URL", help="where the hub is now, if it moved")
    lined.set_defaults(door=_line)
    stuck = doors.add_parser("stick", parents=[common], help="both ways on a stick or folder")
    stuck.add_argument("folder", type=Path, metavar="DIR")
    stuck.set_defaults(door=_stick)
    doors.add_parser("status", parents=[common], help="who has what").set_defaults(door=_status)
    past = doors.add_parser(
        "history", parents=[common], help="what was written over before this desk began"
    )
    past.add_argument("wish", nargs="?", choices=("ask", "leave"), help="ask for it, or no longer")
    past.set_defaults(door=_history)
    doors.add_parser(
        "conflicts", parents=[common], help="what two desks wrote differently"
    ).set_defaults(door=_conflicts)
    settled = doors.add_parser("settle", parents=[common], help="say which of two holds")
    settled.add_argument("conflict", metavar="CONFLICT")
    settled.add_argument("side", metavar="current|other")
    settled.set_defaults(door=_settle)
    revoked = doors.add_parser("revoke", parents=[common], help="take nothing from a desk any more")
    revoked.add_argument("desk", metavar="LETTER|ID")
    revoked.set_defaults(door=_revoke)
    twin = doors.add_parser("twin", parents=[common], help="a desk that exists twice")
    twin.add_argument("--join", type=Path, metavar="FILE", help="take the letter of this invitation")
    twin.set_defaults(door=_twin)


def _invite(at: At, args: argparse.Namespace) -> Answer:
    with at.store() as store:
        made = invitation.invite(store, args.desk, args.out)
    data: dict[str, object] = {
        "file": str(made.file),
        "desk": {"letter": made.letter, "name": made.name},
    }
    return Answer(data, [at.say("sync_invited", letter=made.letter, file=made.file)])


def _join(at: At, args: argparse.Namespace) -> Answer:
    if args.at:
        apart.keep_off_line(practice=at.home.is_practice)
        invited = line.fetch_invitation(args.at, args.file)
    elif hubs.read_code(args.file) and not Path(args.file).exists():
        raise BadValue("hub_code_where", field="at", value=args.file)
    else:
        invited = hubs.read(Path(args.file))
    if opening.is_hub(at.home.folder):
        return _join_above(at, invited)
    with at.store() as store:
        if not args.at:
            apart.keep_inside(store.home, Path(args.file), practice=store.about.practice)
        done = hubs.join(store, invited)
    data: dict[str, object] = {
        "hub": {"name": done.hub, "address": done.address},
        "centres": [done.centre],
    }
    return Answer(data, [at.say("hub_joined_now", hub=done.hub)])


def _join_above(at: At, invited: hubs.Invitation) -> Answer:
    """A hub joins the hub above it."""
    with opening.open_hub(at.home.folder, **secret(at.home), database=opening.database_told()) as here:
        made = above.join(here, invited)
        centres = [bound.centre for bound in here.centres()]
    data: dict[str, object] = {"hub": {"name": made.name, "address": made.address}, "centres": centres}
    return Answer(data, [at.say("hub_joined_above", hub=made.name)])


def _line_above(at: At, args: argparse.Namespace) -> Answer:
    """A hub tells its totals to the hub above it."""
    with opening.open_hub(at.home.folder, **secret(at.home), database=opening.database_told()) as here:
        apart.keep_off_line(practice=here.practice)
        made, told = above.told(here)
    where = hubs.read_address(args.address) if args.address else made.address
    line.send_totals(made.name, where, told)
    data: dict[str, object] = dict.fromkeys(
        ("sent", "received", "pictures", "conflicts", "waiting", "for_others"), 0
    )
    data |= {name: [] for name in ("heard", "lacks", "not_taken")}
    data |= {"hub": made.name, "hub_now": None}
    return Answer(data, [at.say("hub_sent_totals", hub=made.name)])


def _line(at: At, args: argparse.Namespace) -> Answer:
    if opening.is_hub(at.home.folder):
        return _line_above(at, args)
    with at.store() as store:
        with store.read() as tx:
            found = hubs.of_centre(tx.sql)
        if not found:
            raise Refused("hub_unknown")
        if args.address:
            hubs.move(store, found[0].desk, args.address)
            with store.read() as tx:
                found = hubs.of_centre(tx.sql)
        with line.Line(store, found[0]) as opened:
            done = opened.exchange()
    data = _counts(at, done.exchanged)
    del data["file"]
    data["hub"] = done.hub
    data["hub_now"] = done.hub_now.isoformat() if done.hub_now else None
    lines = [at.say("hub_lined", hub=done.hub), *said.of_line(done.exchanged, at.language)]
    if done.hub_now is not None:
        lines.append(at.say("hub_clock", hub=done.hub, now=done.hub_now.date().isoformat()))
    return Answer(data, lines)


def _stick(at: At, args: argparse.Namespace) -> Answer:
    with at.store() as store:
        done = stick.exchange_with(store, args.folder)
    return Answer(_counts(at, done), said.of_stick(done, at.language))


def _counts(at: At, done: stick.Exchanged) -> dict[str, object]:
    return {
        "sent": done.sent,
        "received": done.received,
        "pictures": done.pictures,
        "conflicts": done.conflicts,
        "waiting": done.waiting,
        "heard": list(done.heard),
        "lacks": list(done.lacks),
        "for_others": done.for_others,
        "not_taken": [
            {
                "file": one.file,
                "code": one.trouble.code,
                "message": words.sentence(one.trouble, at.language),
            }
            for one in done.not_taken
        ],
        "file": str(done.file) if done.file else None,
    }


def _status(at: At, _args: argparse.Namespace) -> Answer:
    with at.store() as store, store.read() as tx:
        me = known.own(tx.sql, store.about.desk, store.about.centre, store.keys.public)
        peers, waits = known.peers(tx.sql), outgoing.waiting_for(tx.sql, me)
        open_ones = conflicts.count(tx.sql)
    data: dict[str, object] = {
        "peers": [
            {
                "id": peer.desk.hex(),
                "letter": peer.letter,
                "name": peer.name,
                "first": peer.root,
                "hub": peer.hub,
                "heard_on": peer.heard_on,
                "written_on": peer.written_on,
                "waiting": waits[peer.desk],
                "revoked": peer.revoked,
            }
            for peer in peers
        ],
        "conflicts": open_ones,
    }
    return Answer(data, [said.of_peer(peer, waits[peer.desk], at.language) for peer in peers])


def _side(told: Side, letters: dict[bytes, str], names: dict[bytes, str]) -> dict[str, object]:
    value = show_id(told.value) if isinstance(told.value, bytes) else told.value
    return {
        "value": value,
        "at": clock.moment_of(told.at).isoformat(timespec="seconds"),
        "volunteer": names.get(told.by or b""),
        "desk": letters.get(told.desk),
    }


def _told(sql: Any, found: list[Conflict], who: bytes | None) -> list[dict[str, object]]:
    row = sql.execute("SELECT role FROM volunteer WHERE id = ?", (who,)).fetchone()
    role = row[0] if row else "desk"
    letters = dict(sql.execute("SELECT id, letter FROM desk"))
    names = dict(sql.execute("SELECT id, name FROM volunteer"))
    return [
        {
            "id": one.id,
            "table": one.table,
            "row": show_id(one.row),
            "field": one.field,
            "current": _side(one.current, letters, names) | _masked(one, role),
            "others": [_side(side, letters, names) | _masked(one, role) for side in one.others],
        }
        for one in found
    ]


def _masked(one: Conflict, role: str) -> dict[str, object]:
    """What the role may not see is left empty."""
    return {"value": None} if conflicts.is_guarded(one, role) else {}


def _conflicts(at: At, _args: argparse.Namespace) -> Answer:
    with at.store() as store:
        who = at.who(store)
        with store.read() as tx:
            by = who if who is not None else first_volunteer(tx.sql)
            told = _told(tx.sql, conflicts.listed(tx.sql), by)
    return Answer({"conflicts": told}, [said.of_conflict(one, at.language) for one in told])


def _settle(at: At, args: argparse.Namespace) -> Answer:
    with at.write("sync.settle") as tx:
        done = conflicts.settle(tx, args.conflict, args.side)
    value = show_id(done.value) if isinstance(done.value, bytes) else done.value
    data: dict[str, object] = {
        "settled": {"id": done.conflict, "table": done.table, "row": show_id(done.row), "value": value}
    }
    return Answer(data, [at.say("sync_settled", value=value)])


def _revoke(at: At, args: argparse.Namespace) -> Answer:
    with at.store() as store, store.local() as tx:
        asked = args.desk.strip()
        found = [p for p in known.peers(tx.sql) if asked in {p.letter, p.desk.hex()}]
        if len(found) != 1:
            raise Refused("no_such_desk", desk=asked)
        me = known.own(tx.sql, store.about.desk, store.about.centre, store.keys.public)
        known.revoke(tx.sql, me, store.keys.signing, found[0].desk)
    data: dict[str, object] = {"revoked": {"id": found[0].desk.hex(), "letter": found[0].letter}}
    return Answer(data, [at.say("sync_revoked", letter=found[0].letter)])


def _history(at: At, args: argparse.Namespace) -> Answer:
    with at.store() as store:
        if args.wish is not None:
            with store.local() as tx:
                history.ask(tx.sql, whole=args.wish == "ask")
        with store.read() as tx:
            lacking, asked = history.begun(tx.sql), history.asked(tx.sql)
            nothing = _holds_nothing_of_others(tx)
    code = "sync_history_whole"
    if lacking or nothing:
        code = (
            "sync_history_asked" if asked else "sync_history_lacks" if lacking else "sync_history_none"
        )
    return Answer({"lacking": lacking, "asked": asked}, [at.say(code)])


def _holds_nothing_of_others(tx: Tx) -> bool:
    """Whether this desk was invited and has heard of nobody yet."""
    me = known.own(tx.sql, tx.about.desk, tx.about.centre, b"")
    return me.voucher is not None and is_fresh(logs(tx.sql, me.scope), me.desk)


def _twin(at: At, args: argparse.Namespace) -> Answer:
    if args.join is not None:
        invited = invitation.read(args.join)
        taken = twins.take(at.home, keys_of(at.home, **secret(at.home)), invited)
        desk = {"id": taken.desk.hex(), "letter": taken.letter, "before": taken.before}
        return Answer({"twins": [], "desk": desk}, [at.say("sync_twin_taken", letter=taken.letter)])
    with at.read() as tx:
        found = twins.listed(tx.sql)
    data: dict[str, object] = {
        "twins": [
            {
                "id": one.desk.hex(),
                "letter": one.letter,
                "name": one.name,
                "first": one.first,
                "here": one.here,
                "since": one.since.isoformat(timespec="minutes"),
                "certain": one.certain,
            }
            for one in found
        ],
        "desk": None,
    }
    return Answer(data, [_told_of_twin(at, one) for one in found] or [at.say("sync_no_twins")])


def _told_of_twin(at: At, one: Twin) -> str:
    code = "sync_twin_here" if one.here else "sync_twin"
    since = day_full(one.since.date(), at.language)
    return at.say(code if one.certain else "sync_twin_perhaps", letter=one.letter, since=since)
