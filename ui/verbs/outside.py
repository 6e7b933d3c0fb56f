"""The verb of what a learner learned elsewhere: told, corrected, checked, taken out."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop import outside, programmes
from desktop.certificates import token
from desktop.certificates.register import VERIFY_URL
from desktop.errors import BadValue, NotFound
from desktop.learners import register
from desktop.models import read_id, show_id
from desktop.outside import Line, Told
from desktop.store.store import Tx
from desktop.thai.digits import arabic
from ui.verbs.at import Answer, At
from ui.words import outside as said

_TEXTS = {
    "title": "T", "held_at": "T", "since": "D", "until": "D", "hours": "N", "learned": "T",
    "evidence_note": "T",
}  # fmt: skip


def add_to(doors: Any, common: argparse.ArgumentParser) -> None:
    """Add this verb below `learners`."""
    made = doors.add_parser("outside", parents=[common], help="what somebody learned elsewhere")
    made.add_argument("learner", metavar="LEARNER")
    made.add_argument("--line", metavar="N-or-ID", help="which line; a title without it is new")
    for name, shown in _TEXTS.items():
        made.add_argument(f"--{name.replace('_', '-')}", metavar=shown)
    made.add_argument("--way", choices=outside.WAYS, help="how it was learned")
    made.add_argument("--evidence", choices=outside.EVIDENCES)
    made.add_argument("--programme", metavar="PROGRAMME", help="towards which its hours count")
    made.add_argument("--picture", type=Path, action="append", default=[], metavar="FILE")
    what = made.add_mutually_exclusive_group()
    what.add_argument("--check", nargs="?", const="", metavar="NAME|POSITION|DAY")
    what.add_argument("--uncheck", action="store_true")
    what.add_argument("--remove", action="store_true")
    made.set_defaults(door=_outside)


def _outside(at: At, args: argparse.Namespace) -> Answer:
    jpegs = [outside.made(file) for file in args.picture]
    deed = _deed(args)
    with at.read() if deed is None else at.write(deed) as tx:
        who = register.named(tx, args.learner)
        if deed is not None:
            _write(tx, who.id, args, jpegs)
        lines, known = outside.listed(tx, who.id), register.known(who)
        titles = {one.id: one.title for one in programmes.listed(tx)}
    told: dict[str, object] = {
        "learner": {"id": show_id(known.id), "code": known.code, "name": known.name},
        "minutes_checked": sum(line.counted for line in lines),
        "outside": [line_of(line) for line in lines],
    }
    text = [f"{known.code}  {known.name}"]
    for place, line in enumerate(lines, 1):
        text.append(f"{place}. {line.title}  {said.where_and_when(line, at.language)}")
        towards = f" → {titles[line.programme]}" if line.programme in titles else ""
        told_so = (said.hours_of(line, at.language) + towards, said.evidence_of(line, at.language))
        text.append(f"  {' · '.join((*told_so, said.checked(line, at.language)))}")
    return Answer(told, [*text, said.sum_of(lines, at.language)])


def _deed(args: argparse.Namespace) -> str | None:
    if args.remove:
        return "outside.remove"
    if args.check is not None or args.uncheck:
        return "outside.check"
    said_something = any(getattr(args, name) is not None for name in (*_TEXTS, "way", "evidence"))
    if said_something or args.programme is not None:
        return "outside.save"
    return "outside.evidence" if args.picture else None


def _write(tx: Tx, learner: bytes, args: argparse.Namespace, jpegs: list[bytes]) -> None:
    key = _named(tx, learner, args.line) if args.line else None
    if key is not None or args.title is not None:
        before = outside.one(tx, key) if key is not None else None
        told = _told(tx, args, before)
        if before is None or told != _as_told(before):
            key = outside.put(tx, learner, key, told).id
    if key is None:
        raise BadValue("outside_which", field="line", value="")
    for jpeg in jpegs:
        outside.attach(tx, key, jpeg)
    if args.check is not None:
        parts = [part.strip() for part in args.check.split("|", 2)]
        outside.check(tx, key, *parts)
    if args.uncheck:
        outside.uncheck(tx, key)
    if args.remove:
        outside.remove(tx, key)


def _named(tx: Tx, learner: bytes, text: str) -> bytes:
    """A line by its place in the list of its person, or by its id."""
    place = arabic(text.strip())
    if not place.isdecimal() or len(place) > 3:
        return read_id(text)
    lines = outside.listed(tx, learner)
    if not 1 <= int(place) <= len(lines):
        raise NotFound("no_such", kind="outside", text=text)
    return lines[int(place) - 1].id


def _as_told(line: Line) -> Told:
    return Told(
        line.title,
        line.learned_by,
        line.held_at or "",
        line.since or "",
        line.until or "",
        "" if line.minutes is None else f"{line.minutes // 60}:{line.minutes % 60:02}",
        line.learned or "",
        line.evidence or "",
        line.evidence_note or "",
        line.programme,
    )


def _told(tx: Tx, args: argparse.Namespace, before: Line | None) -> Told:
    """What stands, with what was said anew."""
    now = _as_told(before) if before is not None else Told("")
    texts = {name: _or_what_stands(getattr(args, name), getattr(now, name)) for name in _TEXTS}
    programme = now.programme
    if args.programme is not None:
        programme = programmes.named(tx, args.programme).id if args.programme else None
    return Told(
        **texts,
        learned_by=args.way or now.learned_by,
        evidence=args.evidence or now.evidence,
        programme=programme,
    )


def _or_what_stands(said_: str | None, stands: str) -> str:
    return stands if said_ is None else said_


def line_of(line: Line) -> dict[str, object]:
    """A line as plain data."""
    return {
        "id": show_id(line.id),
        "title": line.title,
        "held_at": line.held_at,
        "since": line.since,
        "until": line.until,
        "minutes": line.minutes,
        "way": line.learned_by,
        "learned": line.learned,
        "evidence": line.evidence,
        "evidence_note": line.evidence_note,
        "programme": show_id(line.programme),
        "pictures": line.pictures,
        "checked_by": line.checked_by,
        "checked_as": line.checked_as,
        "checked_on": line.checked_on.isoformat() if line.checked_on else None,
        "counts": line.is_checked,
        "from_centre": line.from_centre,
        "signed": line.signed is not None and line.is_checked,
        "proof": line.proof.verdict if line.proof else None,
        "certificate": token.to_text(line.token, VERIFY_URL) if line.token else None,
    }
