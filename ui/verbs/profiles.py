"""Verbs of one profile: all of it shown and corrected, its target groups; the list of groups."""

from __future__ import annotations

import argparse
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from desktop.errors import BadValue
from desktop.learners import groups, numbers, portraits, profile, register
from desktop.learners.profile import Changed, FormerName, Guardian, Numbered, Profile, Schooling
from desktop.learners.profile.beside import BACKGROUND, SENSITIVE
from desktop.models import show_id
from desktop.store.store import Tx, first_volunteer
from ui import words
from ui.verbs.at import Answer, At
from ui.words import learners as learner_words

FORM = (
    "name_english", "address", "tambon", "education", "occupation", "line_id", "emergency_name",
    "emergency_phone", "remark",
)  # fmt: skip
"""What more the form knows of a learner."""
_SHOWN = ("title", "given_name", "middle_name", "family_name", "nickname", "sex", "phone", *FORM)


def add_to(doors: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs below `learners`."""
    shown = doors.add_parser("show", parents=[common], help="all that is known of a learner")
    shown.add_argument("learner", metavar="LEARNER")
    shown.set_defaults(door=_show)

    counted = doors.add_parser(
        "groups", parents=[common], help="target groups: the list, or those of a learner"
    )
    counted.add_argument("learner", nargs="?", metavar="LEARNER")
    counted.add_argument("--join", metavar="CODE", help="count the learner to a group")
    counted.add_argument("--leave", metavar="CODE", help="no longer")
    counted.add_argument("--on", metavar="D", help="the day it began or ended")
    counted.add_argument("--source", metavar="T", help="who says so")
    counted.add_argument("--add", metavar="NAME", help="a new group in the list")
    counted.add_argument("--rename", nargs=2, metavar=("CODE", "NAME"))
    counted.add_argument("--retire", metavar="CODE", help="take a group out of use")
    counted.add_argument("--standard", action="store_true", help="add what the list lacks of the usual")
    counted.set_defaults(door=_groups)


def add_options(verb: argparse.ArgumentParser) -> None:
    """What may be corrected of a profile beside its first fields."""
    for option in (*FORM, *BACKGROUND, *SENSITIVE):
        verb.add_argument(f"--{option.replace('_', '-')}", metavar="T")
    verb.add_argument("--id-number", metavar="N", help="the one that stands becomes history")
    verb.add_argument("--id-kind", metavar="K", choices=numbers.KINDS)
    verb.add_argument("--id-why", metavar="T", help="why there is none, or why it is right as it is")
    verb.add_argument("--photo", type=Path, metavar="FILE")
    verb.add_argument("--no-photo", action="store_true")
    verb.add_argument("--guardian", action="append", metavar="NAME|RELATION|PHONE", default=[])
    verb.add_argument("--former-name", action="append", metavar="NAME|UNTIL|SOURCE", default=[])
    verb.add_argument("--out-of-school", metavar="WHY|SINCE|REFERRED_TO")


def amend_rest(
    tx: Tx, learner: register.Known, args: argparse.Namespace, *, number: bool = True
) -> register.Known:
    """Correct what more a form knows; of several values that cannot be meant the first is told.

    Args:
        tx: a write transaction.
        learner: who.
        args: of a verb with these options.
        number: whether the document's number is still to be kept.
    """
    told = _changed(tx, learner.id, args)
    told = told if number else replace(told, numbers=())
    if told == Changed():
        return learner
    try:
        return profile.save(tx, learner.id, told)
    except BadValue as unfit:
        raise unfit.fields["errors"][0] from unfit  # type: ignore[index]


def _changed(tx: Tx, learner: bytes, args: argparse.Namespace) -> Changed:
    def said(names: tuple[str, ...]) -> dict[str, Any]:
        found = {name: getattr(args, name) for name in names}
        return {name: text for name, text in found.items() if text is not None}

    around: list[profile.Around] = [Guardian(None, *_parts(text, 3)) for text in args.guardian]
    around += [FormerName(None, *_parts(text, 3)) for text in args.former_name]
    if args.out_of_school:
        why, since, to = _parts(args.out_of_school, 3)
        around.append(Schooling(None, why=why, since=since, referred_to=to))
    return Changed(
        **said(FORM),
        background=said(BACKGROUND) or None,
        sensitive=said(SENSITIVE) or None,
        numbers=_numbers(tx, learner, args),
        around=tuple(around),
        portrait=b"" if args.no_photo else portraits.made(args.photo) if args.photo else None,
    )


def _parts(text: str, count: int) -> list[Any]:
    parts = [part.strip() for part in text.split("|", count - 1)]
    return parts + [None] * (count - len(parts))


def _numbers(tx: Tx, learner: bytes, args: argparse.Namespace) -> tuple[Numbered, ...]:
    if args.id_number is None and args.id_kind != "none":
        return ()
    standing = (one.id for one in numbers.documents(tx, learner) if one.until is None)
    return (Numbered(args.id_kind, args.id_number or "", args.id_why, next(standing, None)),)


# --- shown ------------------------------------------------------------------------------------------


def _show(at: At, args: argparse.Namespace) -> Answer:
    with at.store() as store:
        by = at.who(store)
        with store.read() as tx:
            who = by or first_volunteer(tx.sql)
            row = tx.sql.execute("SELECT role FROM volunteer WHERE id = ?", (who,)).fetchone()
            one = profile.read(tx, register.named(tx, args.learner).id, row[0] if row else "desk")
    return Answer({"learner": _told(one)}, list(_lines(one, at.language)))


def _told(one: Profile) -> dict[str, object]:
    return {
        "id": show_id(one.id),
        "code": one.code,
        "name": one.name,
        **{name: getattr(one, name) for name in _SHOWN},
        "birth": one.birth.iso if one.birth else None,
        "birth_as_written": one.birth.text if one.birth else None,
        "age": one.age,
        "documents": [
            {"kind": d.kind, "number": d.number, "why": d.why, "since": d.since, "until": d.until,
             "notes": list(d.notes), "also": list(d.also)}
            for d in one.documents
        ],
        **one.background,
        "sensitive": dict(one.sensitive) if one.sensitive is not None else None,
        "former_names": [_row(row) for row in one.former_names],
        "guardians": [_row(row) for row in one.guardians],
        "out_of_school": [_row(row) for row in one.schooling],
        "groups": [asdict(group) for group in one.groups],
        "consents": [
            {"purpose": c.purpose, "basis": c.basis, "stands": c.stands,
             "given_on": c.given_on.isoformat() if c.given_on else None}
            for c in one.consents
        ],
        "photo": len(one.portrait) if one.portrait else None,
        "missing": list(one.missing),
    }  # fmt: skip


def _row(row: profile.Around) -> dict[str, object]:
    told = asdict(row)
    return {**{name: told[name] for name in told if name not in {"id", "gone"}}, "id": show_id(row.id)}


def _lines(one: Profile, language: str) -> list[str]:
    """For people: what is known, a line each; then what is lacking."""
    told = _told(one)
    plain = {
        **{name: told[name] for name in (*_SHOWN, *BACKGROUND)},
        **(one.sensitive or {}),
        "birth": one.birth.text if one.birth else None,
        "sex": words.say(learner_words.SEXES, one.sex, language),
        "phone": learner_words.phone(one.phone, masked=True),
    }
    lines = [f"{one.code}  {one.name}"]
    lines += [
        f"{words.say(words.FIELDS, name, language)}: {said}" for name, said in plain.items() if said
    ]
    for document in one.documents:
        kind = words.say(words.NUMBER_KINDS, document.kind, language)
        lines.append(" ".join(filter(None, (f"{kind}:", document.number, document.why, document.until))))
    lines += [f"{words.say(words.FIELDS, 'guardian', language)}: {row.name}" for row in one.guardians]
    lines += [f"{group.name} {group.since or ''}–{group.until or ''}" for group in one.groups]
    lacking = ", ".join(words.say(words.LACKING, code, language) for code in one.missing)
    return [
        *lines,
        learner_words.lacks(len(one.missing), language) + (f": {lacking}" if lacking else ""),
    ]


# --- groups -----------------------------------------------------------------------------------------


def _groups(at: At, args: argparse.Namespace) -> Answer:
    if args.join or args.leave:
        return _of_a_learner(at, args)
    if args.learner:
        with at.read() as tx:
            found = profile.read(tx, register.named(tx, args.learner).id).groups
        lines = [f"{one.code}  {one.name}  {one.since or ''}–{one.until or ''}" for one in found]
        return Answer({"groups": [asdict(one) for one in found]}, lines)
    _change_list(at, args)
    with at.read() as tx:
        every = groups.every(tx)
    lines = [f"{one.code}  {one.name}  {words.people(one.people, at.language)}" for one in every]
    return Answer({"groups": [asdict(one) for one in every]}, lines)


def _of_a_learner(at: At, args: argparse.Namespace) -> Answer:
    with at.write("learners.groups") as tx:
        key = register.named(tx, args.learner or "").id
        if args.leave:
            groups.leave(tx, key, args.leave, args.on)
        if args.join:
            groups.join(tx, key, args.join, args.on, args.source)
        found = profile.read(tx, key).groups
    lines = [f"{one.code}  {one.name}  {one.since or ''}–{one.until or ''}" for one in found]
    return Answer({"groups": [asdict(one) for one in found]}, lines)


def _change_list(at: At, args: argparse.Namespace) -> None:
    if args.add or args.standard:
        with at.write("groups.add") as tx:
            if args.standard:
                groups.add_standard(tx)
            if args.add:
                groups.add(tx, args.add)
    if args.rename:
        with at.write("groups.rename") as tx:
            groups.rename(tx, *args.rename)
    if args.retire:
        with at.write("groups.retire") as tx:
            groups.retire(tx, args.retire)
