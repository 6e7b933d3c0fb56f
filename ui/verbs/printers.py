"""Verbs of this computer's printers: which there are, the measuring sheet, how they miss the paper."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop.devices import printers, queues
from desktop.devices.printers import Kept, Memory
from desktop.errors import BadValue, NotFound, StoreTrouble
from desktop.papers import test_grid
from ui.verbs.at import Answer, At
from ui.words import printers as said


def add_to(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to the parser."""
    made = verbs.add_parser("printers", parents=[common], help="this computer's printers")
    doors = made.add_subparsers(dest="what", metavar="list|grid|profile", required=True)
    doors.add_parser("list", parents=[common], help="the printers and their profiles").set_defaults(
        door=_list
    )
    grid = doors.add_parser("grid", parents=[common], help="the measuring sheet as a PDF")
    grid.add_argument("--paper", choices=sorted(printers.PAPERS), default="a4_lying")
    grid.add_argument("--printer", default="", help="its name, printed on the sheet")
    grid.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    grid.set_defaults(door=_grid)
    profile = doors.add_parser(
        "profile", parents=[common], help="keep, show or forget how a printer misses a paper"
    )
    profile.add_argument("printer", metavar="PRINTER")
    profile.add_argument("--paper", choices=sorted(printers.PAPERS), default="a4_lying")
    profile.add_argument(
        "--read", metavar="8 NUMBERS", help="read off the sheet, with commas: 20,20.5,19.5,…"
    )
    profile.add_argument(
        "--again", action="store_true", help="they were read off a sheet printed as put right"
    )
    profile.add_argument("--forget", action="store_true", help="put nothing right any more")
    profile.set_defaults(door=_profile)


def _list(at: At, _args: argparse.Namespace) -> Answer:
    memory = printers.load(at.home)
    names = dict.fromkeys((*queues.names(), *(one.printer for one in memory.kept)))
    told, lines = [], []
    for name in names:
        stands = queues.standing(name)
        mine = [_told(one) for one in memory.kept if one.printer == name]
        told.append({"name": name, "state": stands, "profiles": mine})
        lines.append(f"{name}  {said.stands(stands, at.language)}")
        lines += [f"  {_line(at, one)}" for one in memory.kept if one.printer == name]
    return Answer({"printers": told}, lines or [at.say("printers_none")])


def _grid(at: At, args: argparse.Namespace) -> Answer:
    out = args.out.absolute()
    width, height = printers.PAPERS[args.paper]
    test_grid.write(out, width, height, printer=args.printer, practice=at.home.is_practice)
    rulers = [one.letter for one in test_grid.spots(width, height)]
    data: dict[str, object] = {"file": str(out), "paper": args.paper, "rulers": rulers}
    return Answer(data, [at.say("printers_grid", file=out)])


def _profile(at: At, args: argparse.Namespace) -> Answer:
    if not at.home.folder.is_dir():
        raise StoreTrouble("not_set_up", folder=str(at.home.folder))
    memory = printers.load(at.home)
    size = printers.PAPERS[args.paper]
    if args.read is not None:
        memory = memory.with_profile(_measured(memory, args, size))
        printers.save(at.home, memory)
    elif args.forget:
        printers.save(at.home, memory.without(args.printer, *size))
    kept = next(
        (one for one in memory.kept if (one.printer, one.width, one.height) == (args.printer, *size)),
        None,
    )
    if kept is None:
        raise NotFound("no_profile", printer=args.printer)
    return Answer({"profile": _told(kept)}, [_line(at, kept)])


def _measured(memory: Memory, args: argparse.Namespace, size: tuple[int, int]) -> Kept:
    if not args.printer.strip() or len(args.printer) > printers.LONGEST_NAME:
        raise BadValue("empty", field="printer", value=args.printer)
    found = printers.measure(printers.read(args.read.split(",")), *size)
    before = memory.of(args.printer, *size) if args.again else None
    profile = found.profile.after(before) if before else found.profile
    return Kept(args.printer, *size, profile, found.error)


def _told(one: Kept) -> dict[str, object]:
    profile = one.profile
    return {
        "printer": one.printer,
        "width": one.width,
        "height": one.height,
        "dx": round(profile.dx, 2),
        "dy": round(profile.dy, 2),
        "scale": round(profile.scale, 2),
        "tilt": round(profile.tilt, 3),
        "error": round(one.error, 2),
    }


def _line(at: At, one: Kept) -> str:
    paper = said.paper(one.width, one.height, at.language)
    return f"{paper}: {' · '.join(said.parts(one.profile, at.language))}"
