"""Verbs of what a learner keeps: the copy of a certificate for one person, and its credential."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop.certificates import credential, own_copy
from desktop.errors import BadValue
from desktop.models import show_id
from desktop.paths import write_whole
from ui.verbs.at import Answer, At

SECURED, READABLE = ".jwt", ".json"


def add_to(doors: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs below `certificates`."""
    copied = doors.add_parser("copy", parents=[common], help="one PDF a person, with its credential")
    copied.add_argument("whose", metavar="NUMBER", help="or an ACTIVITY or a LEARNER, for all of theirs")
    copied.add_argument("--out", required=True, type=Path, metavar="FOLDER")
    copied.set_defaults(door=_copy)

    proven = doors.add_parser("credential", parents=[common], help="Open Badges 3.0, signed or to read")
    proven.add_argument("number", metavar="NUMBER")
    proven.add_argument("--out", required=True, type=Path, metavar="FILE.jwt|.json")
    proven.add_argument("--hashed", action="store_true", help="the name only as a salted hash")
    proven.set_defaults(door=_credential)


def _copy(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        copies = own_copy.of(tx, args.whose)
    files = own_copy.write(copies, args.out)
    told = [
        {
            "id": show_id(one.certificate),
            "number": one.number,
            "name": one.name,
            "course": one.course,
            "file": str(file),
        }
        for one, file in zip(copies, files, strict=True)
    ]
    lines = [at.say("file", file=file) for file in files]
    return Answer({"copies": told, "folder": str(args.out)}, lines)


def _credential(at: At, args: argparse.Namespace) -> Answer:
    out: Path = args.out if args.out.suffix else args.out.with_suffix(SECURED)
    if out.suffix.lower() not in {SECURED, READABLE}:
        raise BadValue("credential_ending", field="out", value=out.name)
    with at.read() as tx:
        made, secured = own_copy.credential_of(tx, args.number, hashed=args.hashed)
    signed = out.suffix.lower() == SECURED
    write_whole(out, secured.encode() if signed else credential.readable(made))
    told = {
        "id": str(made["id"]),
        "issuer": credential.issuer_of(made),
        "signed": signed,
        "file": str(out),
    }
    return Answer(told, [at.say("file", file=out)])
