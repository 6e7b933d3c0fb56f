"""Rows out of csv and txt, in whichever encoding and with whichever separator an office used."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from desktop.learners.office_list.cells import Cell, clean

_SEPARATORS = ",;\t|"
_LOOKED_AT = 60  # rows that choose the separator
_MOST_LINES_IN_A_CELL = 20  # more: a stray quote has swallowed the rows behind it
_LINE = re.compile(r"\r\n|\r|\n")


def read_text_table(raw: bytes) -> list[list[Cell]] | None:
    """Return the rows of a text file, or None when its bytes are no text.

    Args:
        raw: UTF-8 with or without BOM, UTF-16 with BOM, or TIS-620/CP874.

    Returns:
        One list per record, as Excel would number them: blank lines are rows, and a record with
        a line break inside quotes is one row. Blank cells are None.
    """
    text = _decode(raw)
    if text is None or _is_binary(text):
        return None
    separator, text = _told_separator(text)
    return _records(text, separator or _separator(text))


def _decode(raw: bytes) -> str | None:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "cp874")
    for encoding in encodings:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _is_binary(text: str) -> bool:
    """Tell text from bytes that merely decode: more than a trace of control characters."""
    head = text[:20_000]
    odd = sum(ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 for sign in head)
    lines = sum(map(head.count, "\t\r\n"))
    return "\0" in head or odd - lines > len(head) // 100


def _told_separator(text: str) -> tuple[str, str]:
    """Take off the line `sep=;` that Excel writes, hides and does not count as a row."""
    first, _, rest = text.partition("\n")
    told = first.rstrip("\r")
    if len(told) == 5 and told.lower().startswith("sep="):
        return told[4], rest
    return "", text


def _separator(text: str) -> str:
    """Return the separator under which most rows have the same number of cells above one."""
    head = text[:100_000]  # below the longest field the csv module takes: it cannot fail
    best, best_score = ",", 0.0
    for separator in _SEPARATORS:
        if separator not in head:
            continue
        widths = [len(row) for row in islice(_parse(head, separator), _LOOKED_AT)]
        counted = Counter(width for width in widths if width > 1)
        if not counted:
            continue
        width, times = counted.most_common(1)[0]
        score = times + min(width, 30) / 100
        if score > best_score:
            best, best_score = separator, score
    return best


def _records(text: str, separator: str) -> list[list[Cell]]:
    try:
        rows = [[clean(cell) for cell in row] for row in _parse(text, separator)]
    except csv.Error:
        return _without_quotes(text, separator)
    if any(_swallowed(cell) for row in rows for cell in row):
        return _without_quotes(text, separator)
    return rows


def _swallowed(cell: Cell) -> bool:
    return (
        isinstance(cell, str)
        and len(cell) > _MOST_LINES_IN_A_CELL
        and cell.count("\n") > _MOST_LINES_IN_A_CELL
    )


def _parse(text: str, separator: str) -> Iterator[list[str]]:
    # io.StringIO with newline="" leaves \r and \r\n for the csv module, which knows them all.
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _without_quotes(text: str, separator: str) -> list[list[Cell]]:
    """Split line by line when the quotes of the file do not pair up."""
    return [
        [clean(cell.strip().strip('"')) for cell in line.split(separator)] if line else []
        for line in _LINE.split(text)
    ]
