"""What kind of file was handed in, told by its bytes, and whether a workbook is safe to open.

The workbook reader (calamine, Rust) builds a full grid from the outermost cells and unpacks
whatever a zip holds, so a hostile or merely silly file could take all memory and end the program.
Everything here looks first, with bounds.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import PurePath

from desktop.errors import FileTrouble

MOST_BYTES = 100_000_000  # of the file as it lies on the disk
MOST_UNPACKED = 400_000_000  # of all parts of a workbook together
MOST_ROWS = 200_000
MOST_CELLS = 6_000_000  # of the grid that the outermost cells span

_CFB = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"RIFF", "media"),
    (b"SQLite format 3", "database"),
    (b"{\\rtf", "document"),
    (b"PK\x05\x06", "archive"),
    (b"\x1f\x8b\x08", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"SALA", "sala"),
)
# Old Office files name their parts in UTF-16 inside the container.
_CFB_PARTS = (
    ("EncryptedPackage", "locked"),
    ("WordDocument", "document"),
    ("PowerPoint Document", "slides"),
    ("Workbook", "xls"),
    ("Book", "xls"),
)
_ZIP_PARTS = (
    ("xl/workbook.bin", "xlsb"),
    ("xl/", "xlsx"),
    ("word/", "document"),
    ("ppt/", "slides"),
)
_ODF_KINDS = (("spreadsheet", "ods"), ("text", "document"), ("presentation", "slides"))
_MARKUP = re.compile(rb"(?i)\s*<(?:\?xml|!doctype|html|table|head|body|meta|div|svg|script)\b")
_HTML = re.compile(rb"(?i)<(?:html|table|body)\b")

# A cell with something in it: an empty formatted cell closes itself and does not count.
_XLSX_CELL = re.compile(rb'[<:]c\s(?:[^<>/]*?\s)?r="([A-Za-z]{1,3})([0-9]{1,7})"[^<>/]*>')
# Cells may go without their place; then they are counted along their rows.
_BARE_CELL = re.compile(rb"[<:]c(?:\s(?![^<>]*?\br=)[^<>/]*)?>")
_XLSX_ROW = re.compile(rb"[<:]row\b")
_ROW_NUMBER = re.compile(rb'^[^>]*?\sr="([0-9]{1,9})"')
_ODS_ROW = re.compile(rb"<table:table-row\b")
_ODS_REPEAT = re.compile(rb'number-(rows|columns)-repeated="([0-9]+)"')
_ODS_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b")


def looks_like(raw: bytes, name: str) -> str:
    """Name the kind of file: xlsx, xls, ods, text, or what else it seems to be.

    Args:
        raw: the whole file.
        name: its name, for the sentence of an error.

    Raises:
        FileTrouble: `file_broken` for a zip or an old Office file that cannot be listed,
            `file_locked` for a workbook with a password.
    """
    if raw.startswith(b"PK\x03\x04"):
        return _kind_of_zip(raw, name)
    if raw.startswith(_CFB):
        return _kind_of_cfb(raw, name)
    for magic, kind in _MAGIC:
        # Two letters alone may start an honest text: such a magic needs binary bytes behind it.
        if raw.startswith(magic) and (len(magic) > 2 or b"\0" in raw[:64]):
            return kind
    # Without its NULs, UTF-16 markup reads like any other.
    if _MARKUP.match(raw[:400].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")):
        return "html" if _HTML.search(raw[:4_000].replace(b"\0", b"")) else "xml"
    return "text"


def kind_by_name(name: str) -> str:
    """Guess from the file's name alone what unreadable bytes may be."""
    known = {".db": "database", ".sala": "sala", ".key": "sala", ".exe": "program"}
    return known.get(PurePath(name).suffix.lower(), "unknown")


def _kind_of_zip(raw: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as box:
            names = box.namelist()
            kind = box.read("mimetype").decode() if "mimetype" in names else ""
            locked = kind and b"encryption-data" in box.read("META-INF/manifest.xml")
    except (zipfile.BadZipFile, zlib.error, ValueError, KeyError, OSError, EOFError) as error:
        raise FileTrouble("file_broken", file=name) from error
    except (RuntimeError, NotImplementedError) as error:  # a part with a password, or odd packing
        raise FileTrouble("file_locked", file=name) from error
    if locked:
        raise FileTrouble("file_locked", file=name)
    for ending, what in _ODF_KINDS:
        if "opendocument" in kind and kind.rstrip().endswith(ending):
            return what
    for part, what in _ZIP_PARTS:
        if any(entry.startswith(part) for entry in names):
            return what
    return "archive"


def _kind_of_cfb(raw: bytes, name: str) -> str:
    for part, kind in _CFB_PARTS:
        if part.encode("utf-16-le") in raw:
            if kind == "locked":
                raise FileTrouble("file_locked", file=name)
            return kind
    raise FileTrouble("file_broken", file=name)


def guard_zip(raw: bytes, name: str) -> None:
    """Refuse a workbook that would unpack or spread out beyond all sense.

    Raises:
        FileTrouble: `file_too_large`, `file_locked`, or `file_broken` when a part is damaged.
    """
    left = MOST_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as box:
            for part in box.infolist():
                body = _unpack(raw, part, left, name)
                left -= len(body)
                _guard_grid(part.filename, body, name)
    except (zipfile.BadZipFile, zlib.error, ValueError, IndexError, OSError) as error:
        raise FileTrouble("file_broken", file=name) from error


def _unpack(raw: bytes, part: zipfile.ZipInfo, most: int, name: str) -> bytes:
    """Unpack one part, at most `most` bytes, whatever size the zip claims for it."""
    if part.flag_bits & 1:
        raise FileTrouble("file_locked", file=name)
    start = part.header_offset + 30
    start += int.from_bytes(raw[start - 4 : start - 2], "little")
    start += int.from_bytes(raw[part.header_offset + 28 : part.header_offset + 30], "little")
    packed = raw[start : start + part.compress_size]
    if part.compress_type == zipfile.ZIP_STORED:
        body = packed
    elif part.compress_type == zipfile.ZIP_DEFLATED:
        body = zlib.decompressobj(-15).decompress(packed, most + 1)
    else:
        raise FileTrouble("file_broken", file=name)
    if len(body) > most:
        raise FileTrouble("file_too_large", file=name, most_bytes=MOST_UNPACKED)
    if zlib.crc32(body) != part.CRC:
        raise FileTrouble("file_broken", file=name)
    return body


def _guard_grid(part: str, body: bytes, name: str) -> None:
    """Refuse a sheet whose outermost filled cells span too large a grid."""
    if part == "content.xml":
        for sheet in body.split(b"<table:table ")[1:]:
            guard_size(*_ods_span(sheet), name)
    elif b"sheetData" in body:  # a workbook may keep its sheets under any name
        guard_size(*_xlsx_span(body), name)


def guard_size(rows: int, columns: int, name: str) -> None:
    """Refuse a grid of more rows or cells than a list of people can have."""
    if rows > MOST_ROWS or rows * columns > MOST_CELLS:
        raise FileTrouble("file_too_large", file=name, rows=rows, most_rows=MOST_ROWS)


def _xlsx_span(body: bytes) -> tuple[int, int]:
    """Return rows and columns from A1 to the outermost filled cell of a worksheet."""
    found = _XLSX_CELL.findall(body)
    high = max((int(row) for _, row in found), default=0)
    wide = max(map(_place, {column for column, _ in found}), default=0)
    if _BARE_CELL.search(body):
        rows = _XLSX_ROW.split(body)[1:]
        told = [int(number[1]) for row in rows if (number := _ROW_NUMBER.match(row))]
        high = max(high, len(rows), *told)
        wide = max(wide, *(len(_BARE_CELL.findall(row)) for row in rows), 0)
    return high, wide


def _place(letters: bytes) -> int:
    place = 0
    for code in letters.upper():
        place = place * 26 + code - 64
    return place


def _ods_span(sheet: bytes) -> tuple[int, int]:
    """Return rows and columns up to the last filled cell; repeats count as often as they say."""
    rows = high = wide = 0
    for row in _ODS_ROW.split(sheet)[1:]:
        times = _repeat(row.partition(b">")[0], b"rows")
        rows += times
        if b"office:value" not in row and b"<text:p" not in row:
            continue
        high = rows
        wide = max(wide, _ods_width(row))
    return high, wide


def _ods_width(row: bytes) -> int:
    columns = width = 0
    for cell in _ODS_CELL.split(row)[1:]:
        columns += _repeat(cell.partition(b">")[0], b"columns")
        if b"office:value" in cell or b"<text:p" in cell:
            width = columns
    return width


def _repeat(tag: bytes, what: bytes) -> int:
    return max((int(times[:9]) for kind, times in _ODS_REPEAT.findall(tag) if kind == what), default=1)
