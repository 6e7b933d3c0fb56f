"""One sheet of an office's list as plain rows, from xlsx, xls, ods, csv or txt.

The kind of file is told by its bytes, never by its name: offices save web pages and csv under
`.xls`. Whatever is wrong with the file comes out as a `FileTrouble`.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from operator import itemgetter
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetVisibleEnum,
)

from desktop.errors import DeskError, FileTrouble, from_os
from desktop.learners.office_list import container, text_table
from desktop.learners.office_list.cells import Cell, Rows, Score, clean

_MOST_SHEETS = 60  # a workbook with a sheet per day of two months still fits


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of one sheet. `rows[i]` is row `first_row + i` in Excel; column 0 is `first_column`."""

    file: str
    name: str
    rows: list[list[Cell]]
    first_row: int  # counted from 1, as Excel shows it
    first_column: int  # counted from 0: 0 is column A
    others: tuple[str, ...] = ()  # further sheets that look like lists of people: not in `rows`


def read_sheet(path: Path, *, score: Score | None = None, only: str | None = None) -> Sheet:
    """Read the sheet that looks most like a list of people.

    Args:
        path: xlsx, xls, ods, csv or txt.
        score: how much rows look like a list of people (higher is better); without it the sheet
            with most filled cells is taken.
        only: the sheet of this name, whatever the others look like.

    Raises:
        FileTrouble: `file_missing file_is_folder file_empty file_foreign file_broken file_locked
            file_too_large`, or `no_such_sheet` with the names there are.
        DiskTrouble: the file may not be read.
    """
    raw = _read_bytes(path)
    kind = container.looks_like(raw, str(path))
    if kind == "text":
        sheets = [_text_sheet(raw, path)]
    elif kind in {"xlsx", "ods", "xls"}:
        if kind != "xls":
            container.guard_zip(raw, str(path))
        sheets = _workbook(raw, path)
    else:
        raise FileTrouble("file_foreign", file=str(path), looks_like=kind)
    sheets = [sheet for sheet in sheets if sheet.rows]
    if not sheets:
        raise FileTrouble("file_empty", file=str(path))
    if only is not None:
        named = [sheet for sheet in sheets if sheet.name == only]
        if not named:
            names = ", ".join(sheet.name for sheet in sheets)
            raise FileTrouble("no_such_sheet", file=str(path), sheet=only, sheets=names)
        return named[0]
    return _best(sheets, score or _cells_filled) if len(sheets) > 1 else sheets[0]


def _best(sheets: list[Sheet], rate: Score) -> Sheet:
    """The sheet that is most like a list, which also names the others that are like one."""
    rated = [(rate(sheet.rows), sheet) for sheet in sheets]
    best = max(rated, key=itemgetter(0))[1]
    others = tuple(sheet.name for rating, sheet in rated if rating > _A_LIST and sheet is not best)
    return replace(best, others=others)


_A_LIST = 1.0  # a score above this has names and something beside them


def _cells_filled(rows: Rows) -> float:
    return sum(cell is not None for row in rows for cell in row)


def _read_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise FileTrouble("file_is_folder", file=str(path))
        if path.exists() and not path.is_file():
            raise FileTrouble("file_foreign", file=str(path), looks_like="device")
        size = path.stat().st_size
        if size > container.MOST_BYTES:
            raise FileTrouble(
                "file_too_large", file=str(path), bytes=size, most_bytes=container.MOST_BYTES
            )
        raw = path.read_bytes()
    except OSError as error:
        raise from_os(error, path) from error
    except ValueError as error:  # a NUL in the name
        raise FileTrouble("file_missing", file=str(path)) from error
    if not raw:
        raise FileTrouble("file_empty", file=str(path))
    return raw


def _text_sheet(raw: bytes, path: Path) -> Sheet:
    table = text_table.read_text_table(raw)
    if table is None:
        what = container.kind_by_name(path.name)
        raise FileTrouble("file_foreign", file=str(path), looks_like=what)
    if len(table) > container.MOST_ROWS:
        container.guard_size(len(table), 1, str(path))
    return _sheet(path, path.stem, table, (0, 0))


def _workbook(raw: bytes, path: Path) -> list[Sheet]:
    """Read all sheets; the reader's own errors, and its panics, say that the file is broken."""
    try:
        return _sheets(raw, path)
    except (DeskError, KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except PasswordError as error:
        raise FileTrouble("file_locked", file=str(path)) from error
    except CalamineError as error:
        raise FileTrouble("file_broken", file=str(path)) from error
    except BaseException as error:
        # A panic of the Rust reader is no Exception: it is known by its name only.
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            raise FileTrouble("file_broken", file=str(path)) from error
        raise


def _sheets(raw: bytes, path: Path) -> list[Sheet]:
    with CalamineWorkbook.from_filelike(io.BytesIO(raw)) as book:
        if not book.sheet_names:
            raise FileTrouble("file_broken", file=str(path))
        shown = [
            number
            for number, sheet in enumerate(book.sheets_metadata)
            if sheet.visible == SheetVisibleEnum.Visible
        ]
        picked = shown or range(len(book.sheet_names))
        return [_grid(book.get_sheet_by_index(n), path) for n in picked[:_MOST_SHEETS]]


def _grid(found: CalamineSheet, path: Path) -> Sheet:
    start = found.start or (0, 0)
    container.guard_size(found.height, found.width, str(path))
    table = [[clean(cell) for cell in row] for row in found.to_python()]
    return _sheet(path, found.name, table, start)


def _sheet(path: Path, name: str, table: list[list[Cell]], start: tuple[int, int]) -> Sheet:
    """Drop blank rows at both ends, remembering where the first one stood."""
    top, end = 0, len(table)
    while end and not any(cell is not None for cell in table[end - 1]):
        end -= 1
    while top < end and not any(cell is not None for cell in table[top]):
        top += 1
    return Sheet(
        file=str(path),
        name=name,
        rows=table[top:end],
        first_row=start[0] + top + 1,
        first_column=start[1],
    )
