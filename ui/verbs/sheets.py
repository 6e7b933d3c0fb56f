"""Verbs of paper sign-in sheets: printed, and typed in by the numbers of their lines."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop import activities, clock, sheets
from desktop.errors import BadValue
from desktop.models import show_id
from desktop.sheets import reading
from desktop.sheets.layout import Layout
from desktop.thai.digits import arabic
from ui import words
from ui.verbs.at import Answer, At

if TYPE_CHECKING:
    from desktop.sheets import pictures
    from desktop.store.store import Tx


def add_to(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to the parser."""
    made = verbs.add_parser("sheets", parents=[common], help="paper sign-in sheets")
    doors = made.add_subparsers(dest="what", metavar="print|reprint|type|keep|read", required=True)
    printed = doors.add_parser("print", parents=[common], help="several dates a page, lines frozen")
    printed.add_argument("activity", metavar="ACTIVITY")
    printed.add_argument("--sessions", metavar="3-6", help="which; else those to come")
    printed.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    printed.set_defaults(door=_print)
    again = doors.add_parser("reprint", parents=[common], help="a sheet with its own numbers again")
    again.add_argument("sheet", metavar="SHEET")
    again.add_argument("--out", type=Path, required=True, metavar="FILE.pdf")
    again.set_defaults(door=_reprint)
    typed = doors.add_parser("type", parents=[common], help="marks by the numbers of the lines")
    typed.add_argument("column", metavar="SHEET#COLUMN")
    typed.add_argument("text", metavar="TEXT", help="1-12 มา, 13 ขาด, 14 สาย 20, 15=ชื่อคนใหม่")
    typed.add_argument("--over", type=int, nargs="+", default=[], metavar="LINE", help="correct these")
    typed.add_argument("--dry-run", action="store_true", help="say what it means, change nothing")
    typed.set_defaults(door=_type)
    kept = doors.add_parser("keep", parents=[common], help="pictures of the signed sheet")
    kept.add_argument("session", metavar="SESSION")
    kept.add_argument("files", nargs="+", type=Path, metavar="FILE", help="jpg, png or pdf")
    kept.set_defaults(door=_keep)
    seen = doors.add_parser("read", parents=[common], help="what boxes and signatures say, where sure")
    seen.add_argument("files", nargs="+", type=Path, metavar="FILE", help="jpg, png or pdf")
    seen.add_argument("--write", action="store_true", help="mark what is sure; else only say it")
    seen.add_argument("--over", nargs="+", default=[], metavar="COLUMN:LINE", help="correct these")
    seen.add_argument("--cuts", type=Path, metavar="FOLDER", help="pictures of what is not sure")
    seen.set_defaults(door=_read)


def _print(at: At, args: argparse.Namespace) -> Answer:
    from desktop.papers import tick_sheet  # noqa: PLC0415  (ReportLab, only for paper)

    numbers, out = _numbers(args.sessions or ""), args.out.absolute()
    with at.write("sheets.print") as tx:
        made = sheets.prepare(tx, activities.named(tx, args.activity).id, numbers)
        pages = tick_sheet.write(tx, made, out)  # a full disk keeps no sheet that nobody can hold
    return _drawn(at, made, pages, out)


def _reprint(at: At, args: argparse.Namespace) -> Answer:
    from desktop.papers import tick_sheet  # noqa: PLC0415

    out = args.out.absolute()
    with at.read() as tx:
        made = (sheets.named(tx, args.sheet),)
        pages = tick_sheet.write(tx, made, out)
    return _drawn(at, made, pages, out)


def _drawn(at: At, made: tuple[sheets.Known, ...], pages: int, out: Path) -> Answer:
    told = [
        {
            "id": show_id(one.id),
            "code": one.code,
            "lines": len(one.lines),
            "dates": [column.day.isoformat() for column in one.columns],
        }
        for one in made
    ]
    line = at.say("sheets_printed", code=" ".join(one.code for one in made), pages=pages, file=out)
    return Answer({"file": str(out), "pages": pages, "sheets": told}, [line])


def _numbers(text: str) -> tuple[int, ...]:
    """`3-6,8` as numbers."""
    found: list[int] = []
    for part in arabic(text).replace(",", " ").split():
        told = re.fullmatch(r"(\d{1,3})(?:-(\d{1,3}))?", part)
        if told is None or int(told[2] or told[1]) < int(told[1]):
            raise BadValue("usage", field="command", value=text, why="--sessions 3-6")
        found += range(int(told[1]), int(told[2] or told[1]) + 1)
    return tuple(found)


def _type(at: At, args: argparse.Namespace) -> Answer:
    code, mark, column = arabic(args.column).partition("#")
    if mark and not re.fullmatch(r"\d{1,2}", column):
        raise BadValue("usage", field="command", value=args.column, why="SHEET#COLUMN")
    place = int(column or 1)
    if args.dry_run:
        with at.read() as tx:
            said = sheets.plan(tx, sheets.named(tx, code), place, args.text)
        steps = [one for one in said if not one.stands]
        questions = tuple(one for one in steps if one.was and one.line.number not in args.over)
        told = sheets.Typed(tuple(one for one in steps if one not in questions), questions)
    else:
        with at.write("sheets.type") as tx:
            told = sheets.type_in(tx, sheets.named(tx, code), place, args.text, over=args.over)
    lines = [_said(at, one, "sheet_typed") for one in told.marked]
    lines += [_said(at, one, "sheet_question") for one in told.questions]
    data: dict[str, object] = {
        "marked": len(told.marked),
        "lines": [_step(one) for one in told.marked],
        "questions": [_step(one) for one in told.questions],
    }
    return Answer(data, lines or [at.say("sheet_nothing_new")])


def _keep(at: At, args: argparse.Namespace) -> Answer:
    from desktop.sheets import pictures  # noqa: PLC0415  (Pillow and the reader of codes)

    pages = tuple(page for file in args.files for page in pictures.pages_of(file))
    with at.write("sheets.keep") as tx:
        told = pictures.keep(tx, activities.session_named(tx, args.session).id, pages)
        of = {code: Layout.of(sheets.named(tx, code)).pages for code in {one.code for one in pages}}
    missing = {
        code: [page for page in range(1, many + 1) if page not in told.have] for code, many in of.items()
    }
    lines = [at.say("sheet_kept", new=told.new, again=told.again)]
    lines += [
        at.say("sheet_page_missing", sheet=code, pages=", ".join(map(str, lacking)))
        for code, lacking in missing.items()
        if lacking
    ]
    left = [{"sheet": code, "page": page} for code, lacking in missing.items() for page in lacking]
    return Answer({"kept": told.new, "again": told.again, "missing": left}, lines)


def _read(at: At, args: argparse.Namespace) -> Answer:
    from desktop.sheets import pictures  # noqa: PLC0415  (Pillow and the reader of codes)

    over = _over(args.over)
    pages = tuple(page for file in args.files for page in pictures.pages_of(file))
    if len({one.code for one in pages}) > 1:
        raise BadValue("sheets_mixed", field="files", value=" ".join(sorted({p.code for p in pages})))
    with at.read() as tx:
        sheet = sheets.named(tx, pages[0].code)
    layout = Layout.of(sheet)
    cells = [
        cell for page in pages for cell in reading.cells_of(page.jpeg, layout, page.code, page.file)
    ]
    proposals = reading.propose(sheet, cells, clock.today())
    if args.cuts is not None:
        _cut(args.cuts, pages, proposals)
    if args.write:
        with at.write("sheets.read") as tx:
            told = reading.write(tx, sheets.read(tx, sheet.id), proposals, over)
    else:
        with at.read() as tx:
            told = {one.column: _looked_at(tx, sheet, one, over) for one in proposals}
    nothing = sheets.Typed((), ())
    data = [_column(sheet, one, told.get(one.column, nothing)) for one in proposals]
    lines: list[str] = []
    for one in proposals:
        lines += _lines(at, sheet, one, told.get(one.column, nothing))
    answer: dict[str, object] = {"sheet": sheet.code, "written": args.write, "columns": data}
    return Answer(answer, lines or [at.say("sheet_nothing_seen")])


def _over(told: list[str]) -> dict[int, list[int]]:
    """`2:14` as line 14 of the second date."""
    over: dict[int, list[int]] = {}
    for one in told:
        found = re.fullmatch(r"(\d{1,2}):(\d{1,3})", arabic(one))
        if found is None:
            raise BadValue("usage", field="command", value=one, why="--over COLUMN:LINE")
        over.setdefault(int(found[1]), []).append(int(found[2]))
    return over


def _looked_at(
    tx: Tx, sheet: sheets.Known, one: reading.Proposal, over: dict[int, list[int]]
) -> sheets.Typed:
    """What writing would do."""
    steps = [step for step in reading.steps_of(tx, sheet, one) if not step.stands]
    asked = tuple(s for s in steps if s.was and s.line.number not in over.get(one.column, ()))
    return sheets.Typed(tuple(step for step in steps if step not in asked), asked)


def _cut(
    folder: Path, pages: tuple[pictures.Page, ...], proposals: tuple[reading.Proposal, ...]
) -> None:
    """The cells that are not sure, each as a picture of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for page in pages:
        flat = reading.flat_page(page.jpeg, page.file)
        for cell in (cell for one in proposals for cell in one.unsure if cell.page == page.number):
            reading.cut_out(flat, cell).save(folder / f"{page.code}-{cell.column}-{cell.line}.png")


def _column(sheet: sheets.Known, one: reading.Proposal, told: sheets.Typed) -> dict[str, object]:
    return {
        "column": one.column,
        "date": sheet.columns[one.column - 1].day.isoformat(),
        "sure": len(one.said),
        "marked": [_step(step) for step in told.marked],
        "questions": [_step(step) for step in told.questions],
        "unsure": [{"line": cell.line, "seen": list(cell.seen)} for cell in one.unsure],
    }


def _lines(at: At, sheet: sheets.Known, one: reading.Proposal, told: sheets.Typed) -> list[str]:
    day = words.day_near(sheet.columns[one.column - 1].day, at.language)
    lines = [
        at.say("sheet_read", column=one.column, day=day, sure=len(one.said), unsure=len(one.unsure))
    ]
    lines += [_said(at, step, "sheet_typed") for step in told.marked]
    lines += [_said(at, step, "sheet_question_read") for step in told.questions]
    for cell in one.unsure:
        name = sheet.lines[cell.line - 1].name
        lines.append(at.say("sheet_unsure", number=cell.line, name=name))
    return lines


def _said(at: At, one: sheets.Step, code: str) -> str:
    return at.say(
        code,
        number=one.line.number,
        name=one.new_name or one.line.name,
        status=words.say(words.STATUSES, one.status, at.language),
        minutes=f" {one.minutes}" if one.minutes else "",
        was=words.say(words.STATUSES, one.was or "", at.language),
    )


def _step(one: sheets.Step) -> dict[str, object]:
    return {
        "line": one.line.number,
        "id": show_id(one.line.learner) if one.line.learner else None,
        "name": one.new_name or one.line.name,
        "status": one.status,
        "minutes": one.minutes,
        "was": one.was,
    }
