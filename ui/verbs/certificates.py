"""Verbs of certificates: earned, issue, reprint, void, page, verify; of their numbers: `numbers`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop import activities
from desktop.certificates import preflight, proof_page, register, verify
from desktop.certificates.earned import EARNED, LOST, POSSIBLE, Standing, standings
from desktop.certificates.issue import Order, issue
from desktop.certificates.publish import files
from desktop.certificates.reprint import reprint
from desktop.learners.register import known, standing
from desktop.models import show_id
from ui import words
from ui.verbs import copies, numbers
from ui.verbs.at import Answer, At
from ui.verbs.issued import OVERLAY, certificate, keep_out
from ui.words import certificates as said
from ui.words import offers


def add_to(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to the parser."""
    made = verbs.add_parser("certificates", parents=[common], help="earned, issued, proven")
    doors = made.add_subparsers(
        dest="what",
        metavar="earned|issue|thank|reprint|void|reissue|substitute|copy|credential|register|gaps|explain"
        "|page|verify",
        required=True,
    )
    earned = doors.add_parser("earned", parents=[common], help="who has, still can, no longer can")
    earned.add_argument("activity", metavar="ACTIVITY")
    earned.set_defaults(door=_earned)

    issued = doors.add_parser("issue", parents=[common], help="number, freeze, sign and draw")
    issued.add_argument("activity", metavar="ACTIVITY")
    issued.add_argument("--out", required=True, type=Path, metavar="FILE.pdf")
    issued.add_argument("--template", default="formal-gold", metavar="NAME")
    issued.add_argument("--date", metavar="D")
    issued.add_argument("--overlay", action="store_true", help=OVERLAY)
    issued.set_defaults(door=_issue)

    again = doors.add_parser("reprint", parents=[common], help="the very same paper again")
    again.add_argument("number", metavar="NUMBER", help="or an ACTIVITY, for all of its certificates")
    again.add_argument("--out", required=True, type=Path, metavar="FILE.pdf")
    again.add_argument("--from", dest="first", metavar="NUMBER", help="of an activity's: from it on")
    again.add_argument("--to", dest="last", metavar="NUMBER", help="of an activity's: to it")
    again.add_argument("--overlay", action="store_true", help=OVERLAY)
    again.set_defaults(door=_reprint)

    voided = doors.add_parser("void", parents=[common], help="with the reason; the number stays")
    voided.add_argument("number", metavar="NUMBER")
    voided.add_argument("--why", required=True, metavar="TEXT")
    voided.set_defaults(door=_void)

    copies.add_to(doors, common)
    numbers.add_to(doors, common)

    page = doors.add_parser("page", parents=[common], help="one file that proves them in any browser")
    page.add_argument("--out", required=True, type=Path, metavar="FILE.html")
    page.set_defaults(door=_page)

    proven = doors.add_parser("verify", parents=[common], help="a token, a URL, a picture or a PDF")
    proven.add_argument("what_to_verify", metavar="TEXT-or-FILE")
    proven.set_defaults(door=_verify)


def _earned(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        activity = activities.named(tx, args.activity)
        found = standings(tx, activity)
        people = {one.learner: known(standing(tx, one.learner)) for one in found}
    data: dict[str, list[dict[str, object]]] = {EARNED: [], POSSIBLE: [], LOST: []}
    lines = []
    for one in found:
        person = people[one.learner]
        why = _why(at, one)
        data[one.verdict].append(
            {"id": show_id(person.id), "learner": show_id(person.id), "code": person.code}
            | {"name": person.name, "why": why, **_figures(one)}
        )
        lines.append(at.say("standing", name=person.name, why=why))
    return Answer(dict(data), lines)


def _figures(one: Standing) -> dict[str, object]:
    """What the verdict rests on, in minutes."""
    return {
        "planned": one.planned,
        "attended": one.attended,
        "missed": one.missed,
        "excused": one.excused,
        "open": one.open,
        "open_past": one.open_past,
        "needed": one.needed,
        "percent": one.percent,
    }


def _why(at: At, one: Standing) -> str:
    told = {
        "attended": words.hours(one.attended),
        "planned": words.hours(one.planned),
        "needed": words.hours(one.needed),
        "open": words.hours(one.open),
        "open_past": words.hours(one.open_past),
        "missed": words.hours(one.missed),
        "excused": words.hours(one.excused),
        "lacking": words.hours(max(0, one.needed - one.attended)),
        "percent": one.percent,
    }
    parts = [words.say(words.WHY, one.verdict, at.language, **told)]
    parts += [
        words.say(words.WHY, name, at.language, **told)
        for name, minutes in (("excused", one.excused), ("open_past", one.open_past))
        if minutes
    ]
    more = offers.more_reasons(one, at.language)
    return "".join((*parts, f" · {more}" if more else ""))


def _issue(at: At, args: argparse.Namespace) -> Answer:
    with at.store() as store:
        order = Order(args.activity, args.template, args.date)
        with store.read() as tx:
            found = preflight.preflight(tx, order)
        issued = issue(store, order, args.out, at.who(store), overlay=args.overlay)
        keep_out(store, at.who(store), issued)
    told = [
        {
            "id": show_id(one.id),
            "number": one.number,
            "learner": show_id(one.learner),
            "name": one.name,
            "token": one.token,
        }
        for one in issued
    ]
    lines = [at.say("certificate", number=one.number, name=one.name) for one in issued]
    warned = [said.finding(one, at.language) for one in found]
    warnings = [
        {"code": one.code, "value": one.value, "says": says}
        for one, says in zip(found, warned, strict=True)
    ]
    made = files(args.out, len(issued))
    data: dict[str, object] = {"issued": told, "file": str(made[0]), "warnings": warnings}
    data["files"] = [str(file) for file in made]
    return Answer(data, [*warned, *lines, *(at.say("file", file=file) for file in made)])


def _reprint(at: At, args: argparse.Namespace) -> Answer:
    with at.store() as store:
        with store.read() as tx:
            span = (args.first, args.last)
            drawn = reprint(tx, args.number, args.out, span, overlay=args.overlay)
        keep_out(store, at.who(store), drawn)
    again = [certificate(one) for one in drawn]
    made = files(args.out, len(drawn))
    data = {"certificate": again[0], "certificates": again, "file": str(made[0])}
    data["files"] = [str(file) for file in made]
    return Answer(dict(data), [at.say("file", file=file) for file in made])


def _void(at: At, args: argparse.Namespace) -> Answer:
    with at.write("certificates.void") as tx:
        one = register.void(tx, args.number, args.why)
    return Answer({"certificate": certificate(one)}, [at.say("voided", number=one.number)])


def _page(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        trusted = proof_page.trust(tx)
    file = proof_page.write(trusted, args.out)
    told = {
        "as_of": trusted.as_of.isoformat(),
        "desks": len(trusted.issuers),
        "revoked": len(trusted.revoked),
    }
    return Answer({"file": str(file), **told}, [at.say("file", file=file)])


def _verify(at: At, args: argparse.Namespace) -> Answer:
    text: str = args.what_to_verify
    with at.read() as tx:
        file = verify.as_file(text)
        found = verify.verify_file(tx, file) if file else [verify.verify_text(tx, text)]
    told = [
        {"verdict": one.verdict, "certificate": _claims(one), "listed": _listed(one)} for one in found
    ]
    worst = min(told, key=lambda one: _TRUST.index(str(one["verdict"])))
    lines = [words.say(words.VERDICTS, one.verdict, at.language) + _claimed(one) for one in found]
    return Answer({**worst, "certificates": told}, lines)


_TRUST = ("altered", "unknown_issuer", "revoked", "unreadable", "genuine")
"""The least to be trusted first: a file of many is as good as its worst page."""


def _claims(one: verify.Verdict) -> dict[str, object] | None:
    if one.claims is None:
        return None
    return {
        "number": one.claims.number,
        "name": one.claims.name,
        "course": one.claims.course,
        "centre": one.claims.centre,
        "issued_on": one.claims.issued.isoformat(),
        "minutes": one.claims.minutes,
        "void_on": one.void_on,
        "void_why": one.void_why,
        "replaced_by": one.replaced_by,
    }


def _listed(one: verify.Verdict) -> dict[str, object] | None:
    """By whose list a desk of another centre is known."""
    other = one.elsewhere
    if other is None:
        return None
    return {"centre": other.centre, "hub": other.hub, "as_of": other.as_of.isoformat()}


def _claimed(one: verify.Verdict) -> str:
    claims = one.claims
    told = f"\n  {claims.number}  {claims.name}  {claims.course}" if claims else ""
    later = f" → {one.replaced_by}" if one.replaced_by else ""
    if one.elsewhere is not None:
        told += f"\n  {one.elsewhere.centre} · {one.elsewhere.hub} · {one.elsewhere.as_of.isoformat()}"
    return told + (f"\n  {one.void_on}: {one.void_why or ''}{later}" if one.void_on else "")
