"""Photographs and scans of a signed sheet: told by its corners' codes, upright, small, kept once."""

from __future__ import annotations

import hashlib
import io
import math
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.errors import FileTrouble, Refused, from_os
from desktop.models import new_id
from desktop.sheets.geometry import Marks, flattened, marks_of
from desktop.sheets.printed import named
from desktop.store.store import Tx

if TYPE_CHECKING:
    from PIL import Image

FORMATS: Final = ("JPEG", "PNG")
LARGEST: Final = 200_000
"""Bytes of a kept page."""
LARGEST_FILE, MOST_PIXELS, MOST_PAGES = 40_000_000, 80_000_000, 30
_SIDE, _DPI = 1800, 200
_QUALITIES: Final = (75, 60, 45, 30)
_QUARTER = 90.0


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it will be kept, and which one it is."""

    file: str
    code: str
    number: int
    jpeg: bytes


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept with a session."""

    new: int
    again: int
    """Pages that had been kept before."""
    have: tuple[int, ...]
    """The numbers of the pages that are kept now."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A kept page as it is looked at again."""

    id: bytes
    number: int
    jpeg: bytes | None
    """None until the desk that keeps it has sent its bytes."""


def kept_of(tx: Tx, session: bytes) -> tuple[Shown, ...]:
    """The pages that are kept with a session, in their order; of each the newest picture first."""
    rows = tx.sql.execute(
        "SELECT p.id, p.page, c.bytes FROM picture p LEFT JOIN content c ON c.digest = p.digest"
        " WHERE p.session = ? AND p.shows = 'sheet' AND p.gone = 0 ORDER BY p.page, p.id DESC",
        (session,),
    )
    return tuple(Shown(key, page or 1, jpeg) for key, page, jpeg in rows)


def how_many(tx: Tx, session: bytes) -> int:
    """How many pictures are kept with a session."""
    row = tx.sql.execute(
        "SELECT count(*) FROM picture WHERE session = ? AND shows = 'sheet' AND gone = 0", (session,)
    ).fetchone()
    return int(row[0])


def pages_of(file: Path) -> tuple[Page, ...]:
    """The pages that a picture or PDF shows; slow, and asks no store.

    Raises:
        FileTrouble: `sheet_picture_unreadable`, `sheet_picture_too_large`, `sheet_without_marks`,
            `sheet_two_in_picture`, or what the disk says.
    """
    from PIL import Image  # noqa: PLC0415  (only who keeps a picture pays for it)

    name = file.name
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise FileTrouble("sheet_picture_too_large", file=name)
        content = file.read_bytes()
    except OSError as error:
        raise from_os(error, name) from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            drawn = _of_pdf(content, name) if content.startswith(b"%PDF") else [_drawn(content, name)]
    except Image.DecompressionBombError as error:
        raise FileTrouble("sheet_picture_too_large", file=name) from error
    except (OSError, ValueError, SyntaxError, TypeError, IndexError, KeyError, EOFError) as error:
        # the libraries' own words for a broken file
        raise FileTrouble("sheet_picture_unreadable", file=name) from error
    return tuple(_page(one, name) for one in drawn)


def _drawn(content: bytes, name: str) -> Image.Image:
    from PIL import Image, ImageOps  # noqa: PLC0415

    with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise FileTrouble("sheet_picture_too_large", file=name)
        return ImageOps.exif_transpose(picture).convert("L")


def _of_pdf(content: bytes, name: str) -> list[Image.Image]:
    import pypdfium2  # noqa: PLC0415

    try:
        with pypdfium2.PdfDocument(content) as document:
            if len(document) > MOST_PAGES:
                raise FileTrouble("sheet_picture_too_large", file=name)
            found = []
            for page in document:
                scale = min(_DPI / 72, 3600 / max(page.get_size()))
                found.append(page.render(scale=scale).to_pil().convert("L"))
            return found
    except pypdfium2.PdfiumError as error:
        raise FileTrouble("sheet_picture_unreadable", file=name) from error


def _page(picture: Image.Image, name: str) -> Page:
    marks = marks_of(picture)
    if not marks.told:
        raise FileTrouble("sheet_without_marks", file=name)
    if len(marks.told) > 1:  # nobody guesses which of them is meant
        raise FileTrouble("sheet_two_in_picture", file=name)
    ((code, number),) = marks.told
    upright = flattened(picture, marks) or _upright(picture, _angle(marks))
    return Page(name, code, number, _small(upright))


def _angle(marks: Marks) -> float:
    """By how many degrees the sheet lies turned to the right; one mark alone tells it less exactly."""
    at = {mark: (around[0], around[2]) for mark, around in marks.corners.items()}
    middle = {mark: ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for mark, (a, b) in at.items()}
    for first, second, straight in ((0, 1, 0.0), (2, 3, 0.0), (0, 2, _QUARTER), (1, 3, _QUARTER)):
        if first in middle and second in middle:
            (x, y), (to_x, to_y) = middle[first], middle[second]
            return math.degrees(math.atan2(to_y - y, to_x - x)) - straight
    return marks.turn


def _upright(picture: Image.Image, angle: float) -> Image.Image:
    from PIL import Image  # noqa: PLC0415

    return picture.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def _small(picture: Image.Image) -> bytes:
    picture.thumbnail((_SIDE, _SIDE))
    for quality in _QUALITIES:
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True)
        if out.tell() <= LARGEST:
            return out.getvalue()
    return _small(picture.resize((picture.width * 3 // 4, picture.height * 3 // 4)))


def keep(tx: Tx, session: bytes, pages: tuple[Page, ...]) -> Kept:
    """Keep pages with a session; a page that is the same to the byte is kept once.

    Args:
        tx: a write transaction.
        session: which; it must be a column of the sheet.
        pages: as `pages_of` made them.

    Raises:
        BadValue, NotFound: no sheet bears that code here.
        Refused: `sheet_of_other_session`; nothing is kept then.
    """
    new = 0
    for page in pages:
        sheet = named(tx, page.code)
        if session not in {one.id for one in sheet.columns}:
            raise Refused("sheet_of_other_session", file=page.file, sheet=page.code, title=sheet.title)
        new += _put(tx, session, page)
    rows = tx.sql.execute(
        "SELECT DISTINCT page FROM picture WHERE session = ? AND shows = 'sheet' AND gone = 0"
        " ORDER BY page",
        (session,),
    )
    return Kept(new, len(pages) - new, tuple(row[0] for row in rows))


def _put(tx: Tx, session: bytes, page: Page) -> bool:
    digest = hashlib.sha256(page.jpeg).digest()
    standing = tx.sql.execute(
        "SELECT 1 FROM picture WHERE session = ? AND digest = ? AND gone = 0", (session, digest)
    ).fetchone()
    if standing is not None:
        return False
    tx.sql.execute("INSERT OR IGNORE INTO content (digest, bytes) VALUES (?, ?)", (digest, page.jpeg))
    tx.sql.execute(
        "INSERT INTO picture (id, session, shows, page, digest, size, media, taken_on)"
        " VALUES (?, ?, 'sheet', ?, ?, ?, 'image/jpeg', ?)",
        (new_id(), session, page.number, digest, len(page.jpeg), tx.today.isoformat()),
    )
    return True
