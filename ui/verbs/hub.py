"""Verbs of a hub: setup, invite, revoke, stick, serve, status."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from desktop.errors import FileTrouble, Refused, StoreTrouble
from desktop.hub import above, totals
from desktop.hub import opening as hubs
from desktop.hub.hub import CentreStands, Hub, Visit
from desktop.hub.totals import Totals
from desktop.models import show_id
from desktop.reports import workbook
from ui import words
from ui.verbs.at import Answer, At, fresh_secret, secret
from ui.words import exchange as said
from ui.words import hub_sheet


def add_to(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to the parser."""
    made = verbs.add_parser("hub", parents=[common], help="the place above the centres")
    doors = made.add_subparsers(
        dest="what", metavar="setup|invite|revoke|stick|serve|totals|page|status", required=True
    )
    begun = doors.add_parser("setup", parents=[common], help="begin a hub in an empty home")
    begun.add_argument("--name", required=True, metavar="NAME")
    begun.set_defaults(door=_setup)
    invited = doors.add_parser("invite", parents=[common], help="an invitation for a centre")
    whom = invited.add_mutually_exclusive_group(required=True)
    whom.add_argument("--centre", metavar="NAME")
    whom.add_argument("--hub", dest="centre", metavar="NAME", help="a hub below, which tells its totals")
    invited.add_argument("--address", metavar="URL", help="where desks reach this hub")
    invited.add_argument("--out", required=True, type=Path, metavar="FILE")
    invited.set_defaults(door=_invite)
    revoked = doors.add_parser("revoke", parents=[common], help="take nothing from a desk any more")
    revoked.add_argument("desk", metavar="ID")
    revoked.set_defaults(door=_revoke)
    stuck = doors.add_parser("stick", parents=[common], help="both ways on a stick or folder")
    stuck.add_argument("folder", type=Path, metavar="DIR")
    stuck.set_defaults(door=_stick)
    served = doors.add_parser("serve", parents=[common], help="for desks over the network")
    served.add_argument("--listen", default="127.0.0.1:8710", metavar="ADDRESS:PORT")
    served.add_argument(
        "--announce", action="store_true", help="say on the local network that it is here"
    )
    served.add_argument(
        "--passphrase-file", type=Path, metavar="FILE", help="for a service: systemd's credential"
    )
    served.set_defaults(door=_serve)
    counted = doors.add_parser(
        "totals", parents=[common], help="the centres, and hubs below, in numbers"
    )
    counted.add_argument("--year", type=int, metavar="2569", help="the fiscal year, พ.ศ.")
    counted.add_argument("--out", type=Path, metavar="FILE.xlsx", help="the same as a workbook")
    counted.set_defaults(door=_totals)
    looked = doors.add_parser("page", parents=[common], help="the password of the page in the browser")
    looked.set_defaults(door=_page)
    told = doors.add_parser("status", parents=[common], help="centres and desks")
    told.set_defaults(door=_status)
    for door in (invited, revoked, stuck, served, counted, told):
        door.add_argument("--database", metavar="URL", help="postgresql://… where the centres are")


def opened(at: At, args: argparse.Namespace) -> Hub:
    """The home's hub, opened by what the environment or the terminal gives."""
    return hubs.open_hub(at.home.folder, **secret(at.home), database=_database(args))


def _database(args: argparse.Namespace) -> str | None:
    return args.database or hubs.database_told()


def _setup(at: At, args: argparse.Namespace) -> Answer:
    made = hubs.set_up(
        at.home.folder, args.name, fresh_secret("SALA_PASSPHRASE"), practice=at.home.is_practice
    )
    data: dict[str, object] = {"hub": made.name, "recovery_code": made.recovery_code}
    lines = [at.say("hub_set_up", name=made.name), at.say("recovery", code=made.recovery_code)]
    return Answer(data, lines)


def _invite(at: At, args: argparse.Namespace) -> Answer:
    with opened(at, args) as hub:
        made = hub.invite(args.centre, args.out, args.address)
    data: dict[str, object] = {"file": str(made.file), "centre": made.centre, "code": made.code}
    return Answer(data, [at.say("hub_invited", centre=made.centre, file=made.file, code=made.code)])


def _revoke(at: At, args: argparse.Namespace) -> Answer:
    try:
        desk = bytes.fromhex(args.desk)
    except ValueError as error:
        raise Refused("no_such_desk", desk=args.desk[:40]) from error
    with opened(at, args) as hub:
        bound = hub.revoke(desk)
    data: dict[str, object] = {"revoked": {"id": desk.hex(), "centre": show_id(bound.scope)}}
    return Answer(data, [at.say("hub_revoked", desk=desk.hex(), centre=bound.centre)])


def _stick(at: At, args: argparse.Namespace) -> Answer:
    with opened(at, args) as hub:
        done = hub.stick(args.folder)
        below, not_told, told_to = above.on_stick(hub, args.folder)
    data: dict[str, object] = {
        "sent": done.sent,
        "received": done.received,
        "conflicts": sum(each.conflicts for _bound, each in done.exchanged),
        "waiting": sum(each.waiting for _bound, each in done.exchanged),
        "bound": list(done.bound),
        "centres": [
            {
                "id": show_id(bound.scope),
                "name": bound.centre,
                "sent": each.sent,
                "received": each.received,
                "heard": list(each.heard),
            }
            for bound, each in done.exchanged
        ],
        "not_taken": [
            {
                "file": one.file,
                "code": one.trouble.code,
                "message": words.sentence(one.trouble, at.language),
            }
            for one in [*_refused(done), *not_told]
        ],
        "below": list(below),
        "told": told_to,
    }
    lines = [at.say("hub_below", hub=name) for name in below]
    if told_to is not None:
        lines.append(at.say("hub_told", hub=told_to))
    lines += [f"{no.file}: {words.sentence(no.trouble, at.language)}" for no in not_told]
    own = _lines_of(at, done)
    return Answer(data, [*own, *lines] if own else lines or [at.say("hub_stick_nothing")])


def _totals(at: At, args: argparse.Namespace) -> Answer:
    with opened(at, args) as hub:
        own = totals.of_hub(hub, args.year)
        below = above.below(hub)
    data: dict[str, object] = {
        **_numbers(own),
        "below": [_numbers(one.totals) for one in below],
    }
    every = (own, *(one.totals for one in below))
    lines = [line for told in every for line in _told(at, told)]
    if args.out is not None:
        workbook.write(hub_sheet.of(every, at.language), args.out)
        data["file"] = str(args.out)
        lines.append(at.say("hub_totals_file", file=args.out))
    return Answer(data, lines)


def _numbers(told: Totals) -> dict[str, object]:
    return {
        "hub": told.hub,
        "as_of": told.as_of,
        "fiscal_year": told.fiscal_year,
        "centres": [
            {
                "id": show_id(one.scope),
                "name": one.name,
                "desks": one.desks,
                "heard_on": one.heard_on,
                "silent_days": one.silent,
                "people": one.people,
                "came": one.came,
                "visits": one.visits,
                "minutes": one.minutes,
                "activities": one.activities,
                "certificates": one.certificates,
                "conflicts": one.conflicts,
                "tambons": [{"code": code or None, "people": n} for code, n in one.tambons],
                "sessions": one.sessions,
                "taught_minutes": one.taught,
                "bands": [
                    {"band": band, "female": female, "male": male, "not_stated": other}
                    for band, female, male, other in one.bands
                ],
                "groups": [{"name": name, "people": n} for name, n in one.groups],
            }
            for one in told.centres
        ],
    }


def _told(at: At, told: Totals) -> list[str]:
    head = at.say("hub_totals", hub=told.hub, year=told.fiscal_year, day=told.as_of)
    return [
        head,
        *(
            at.say(
                "hub_totals_centre",
                centre=one.name,
                people=f"{one.people:,}",
                came=f"{one.came:,}",
                hours=f"{one.minutes // 60:,}",
                certificates=f"{one.certificates:,}",
            )
            for one in told.centres
        ),
    ]


def _serve(at: At, args: argparse.Namespace) -> Answer:
    from desktop.hub import service  # noqa: PLC0415  (the server loads only for this verb)
    from ui import hub_page  # noqa: PLC0415  (as above)

    where = service.Listen.read(args.listen)
    given = args.passphrase_file
    key = _from_file(given) if given else secret(at.home)
    with hubs.open_hub(at.home.folder, **key, database=_database(args)) as hub:

        def began(port: int) -> None:
            address = service.Listen(where.host, port).address
            print(at.say("hub_serves", name=hub.name, address=address), file=sys.stderr, flush=True)

        page = hub_page.routes(hub, at.language)
        service.serve(hub, where, announce=args.announce, began=began, more=page)
    return Answer({"hub": hub.name, "listened": where.address}, [at.say("hub_ended", name=hub.name)])


def _from_file(path: Path) -> dict[str, str]:
    try:
        return {"passphrase": path.read_text("utf-8").strip()}
    except (OSError, UnicodeDecodeError) as error:
        raise FileTrouble("file_missing", file=str(path)) from error


def _page(at: At, _args: argparse.Namespace) -> Answer:
    from ui import hub_page  # noqa: PLC0415  (as above)

    if not hubs.is_hub(at.home.folder):
        raise StoreTrouble("hub_not_set_up", folder=str(at.home.folder))
    hub_page.Password.new(fresh_secret("SALA_PAGE_PASSWORD")).save(at.home.folder)
    return Answer({"page": True}, [at.say("hub_page_set")])


def _refused(done: Visit) -> list[Any]:
    return [*done.not_taken, *(no for _bound, each in done.exchanged for no in each.not_taken)]


def _lines_of(at: At, done: Visit) -> list[str]:
    lines = [at.say("hub_bound", centre=centre) for centre in done.bound]
    lines += [
        at.say("hub_stick", centre=bound.centre, received=each.received, sent=each.sent)
        for bound, each in done.exchanged
    ]
    lines += [f"{no.file}: {words.sentence(no.trouble, at.language)}" for no in _refused(done)]
    return lines


def _status(at: At, args: argparse.Namespace) -> Answer:
    with opened(at, args) as hub:
        name, stand = hub.name, [hub.stands(bound.scope) for bound in hub.centres()]
        waiting = [one for one in hub.shelf.invitees() if one.scope is None]
    desks = [desk for one in stand for desk in one.desks]
    data: dict[str, object] = {
        "hub": name,
        "centres": [_stands(one) for one in stand],
        "desks": len(desks),
        "changes": sum(one.changes for one in stand),
        "invited": [{"centre": one.centre, "on_day": one.on_day} for one in waiting],
    }
    lines = [_line_of(at, one) for one in stand]
    lines += [at.say("hub_waits", centre=one.centre, day=one.on_day) for one in waiting]
    return Answer(data, [name, *lines] if lines else [name, at.say("hub_empty")])


def _stands(one: CentreStands) -> dict[str, object]:
    return {
        "id": show_id(one.bound.scope),
        "name": one.bound.centre,
        "since": one.bound.since,
        "changes": one.changes,
        "conflicts": one.conflicts,
        "desks": [
            {
                "id": desk.desk.hex(),
                "letter": desk.letter,
                "name": desk.name,
                "first": desk.root,
                "heard_on": desk.heard_on,
                "revoked": desk.revoked,
            }
            for desk in one.desks
        ],
    }


def _line_of(at: At, one: CentreStands) -> str:
    heard = max((desk.heard_on for desk in one.desks if desk.heard_on), default=None)
    return at.say(
        "hub_centre",
        centre=one.bound.centre,
        desks=len(one.desks),
        changes=f"{one.changes:,}",
        heard=heard or words.say(said.LINES, "never", at.language),
    )
