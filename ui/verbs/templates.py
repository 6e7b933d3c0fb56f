"""Verbs of certificate templates: list, copy, picture, export, import, check, show, remove."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop.certificates import packing, pictures, shelf, trial
from desktop.certificates.template import Template, shipped_names
from desktop.models import show_id
from desktop.paths import write_whole
from desktop.store.store import Tx
from ui import words
from ui.verbs.at import Answer, At
from ui.words import templates as said


def add_to(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to the parser."""
    made = verbs.add_parser("templates", parents=[common], help="what certificates look like")
    doors = made.add_subparsers(
        dest="what", metavar="list|copy|picture|export|import|check|show|remove", required=True
    )
    listed = doors.add_parser("list", parents=[common], help="all that can be chosen")
    listed.set_defaults(door=_list)

    copied = doors.add_parser("copy", parents=[common], help="make an own one out of another")
    copied.add_argument("source", metavar="NAME")
    copied.add_argument("name", metavar="NEW-NAME", help="small letters, digits, hyphens")
    copied.add_argument("--title", default="", metavar="TEXT", help="shown to people")
    copied.set_defaults(door=_copy)

    picture = doors.add_parser("picture", parents=[common], help="put a picture on an own one")
    picture.add_argument("name", metavar="NAME")
    picture.add_argument("place", choices=pictures.PLACES, metavar="|".join(pictures.PLACES))
    picture.add_argument("file", type=Path, metavar="FILE", help="PNG, JPEG, SVG or PDF")
    picture.set_defaults(door=_picture)

    out = doors.add_parser("export", parents=[common], help="into one file, or a folder")
    out.add_argument("name", metavar="NAME")
    out.add_argument("--out", required=True, type=Path, metavar="FILE.sala-template|FOLDER")
    out.set_defaults(door=_export)

    brought = doors.add_parser("import", parents=[common], help="from a file or folder")
    brought.add_argument("file", type=Path, metavar="FILE.sala-template|FOLDER")
    brought.set_defaults(door=_import)

    checked = doors.add_parser("check", parents=[common], help="try it with hard names")
    checked.add_argument("template", metavar="NAME|FILE")
    checked.set_defaults(door=_check)

    shown = doors.add_parser("show", parents=[common], help="its page with a made-up name")
    shown.add_argument("template", metavar="NAME|FILE")
    shown.add_argument("--out", required=True, type=Path, metavar="FILE.pdf")
    shown.set_defaults(door=_show)

    away = doors.add_parser("remove", parents=[common], help="offer an own one no more")
    away.add_argument("name", metavar="NAME")
    away.set_defaults(door=_remove)


def _told(template: Template) -> dict[str, object]:
    return {
        "id": show_id(template.digest),
        "name": template.name,
        "title": template.title,
        "kind": template.kind,
        "digits": template.digits,
        "width": template.width,
        "height": template.height,
        "own": template.name not in shipped_names(),
    }


def _list(at: At, _args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        found = shelf.offered(tx)
    told = [
        {
            "id": show_id(one.id), "name": one.name, "title": one.title, "kind": one.kind,
            "means": said.means(one.kind, at.language), "digits": one.digits, "width": one.width,
            "height": one.height, "own": one.own,
        }
        for one in found
    ]  # fmt: skip
    return Answer(
        {"templates": told}, [f"{one.name:20} {said.offer(one, at.language)}" for one in found]
    )


def _kept(at: At, template: Template) -> Answer:
    return Answer(
        {"template": _told(template)},
        [words.say(said.TOLD, "kept", at.language, title=template.title)],
    )


def _copy(at: At, args: argparse.Namespace) -> Answer:
    with at.write("templates.copy") as tx:
        made = shelf.copy(tx, args.source, args.name, args.title)
    return _kept(at, made)


def _picture(at: At, args: argparse.Namespace) -> Answer:
    with at.write("templates.picture") as tx:
        made = shelf.keep(tx, pictures.put_on(shelf.named(tx, args.name), args.file, args.place))
    return _kept(at, made)


def _export(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        template = shelf.named(tx, args.name)
    out = packing.write(template, args.out.absolute())
    return Answer({"template": _told(template), "file": str(out)}, [at.say("file", file=out)])


def _import(at: At, args: argparse.Namespace) -> Answer:
    with at.write("templates.import") as tx:
        made = shelf.bring(tx, args.file.absolute())
    return _kept(at, made)


def _named(tx: Tx, text: str) -> Template:
    """A template by its name, or from a file that is not on the shelf."""
    path = Path(text)
    if path.suffix == packing.SUFFIX or path.is_dir():
        return packing.read(path.absolute())
    return shelf.named(tx, text)


def _check(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        template = _named(tx, args.template)
    found = trial.check(template)
    lines = [said.trouble(one, at.language) for one in found]
    told = [
        {"code": one.code, "slots": list(one.slots), "value": one.value, "message": line}
        for one, line in zip(found, lines, strict=True)
    ]
    data: dict[str, object] = {"template": _told(template), "ok": not found, "findings": told}
    return Answer(data, lines or [words.say(said.TOLD, "all_well", at.language)])


def _show(at: At, args: argparse.Namespace) -> Answer:
    with at.read() as tx:
        template, practice = _named(tx, args.template), tx.about.practice
    out = args.out.absolute()
    write_whole(out, trial.page(template, trial.NAMES[1][1], practice=practice))
    return Answer({"template": _told(template), "file": str(out)}, [at.say("file", file=out)])


def _remove(at: At, args: argparse.Namespace) -> Answer:
    with at.write("templates.remove") as tx:
        template = shelf.named(tx, args.name)
        shelf.put_away(tx, args.name)
    line = words.say(said.TOLD, "put_away", at.language, name=template.title)
    return Answer({"template": _told(template)}, [line])
