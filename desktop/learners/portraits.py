"""A learner's portrait: made small and square from a file, kept once by its digest.

What comes in may be anything that calls itself a picture: it is read by its content, never by its name,
and what is kept is a picture drawn anew, without what a telephone writes into its files (where it was
taken, by what).
"""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.errors import BadValue, FileTrouble, from_os
from desktop.models import new_id
from desktop.store.store import Tx

if TYPE_CHECKING:
    from PIL import Image

FORMATS: Final = ("JPEG", "PNG", "WEBP", "BMP")
"""What is read, whatever the file is called."""
SIDE: Final = 320
"""Pixels of a side."""
LARGEST: Final = 30_000
"""Bytes of a portrait."""
LARGEST_FILE, MOST_PIXELS = 40_000_000, 80_000_000
_QUALITIES: Final = (85, 75, 65, 55, 45, 35)
_CENTRE: Final = (0.5, 0.35)
"""What of a picture that is no square stays: the middle, and rather its head than its feet."""
_JPEG: Final = b"\xff\xd8\xff"


def made(file: Path) -> bytes:
    """A portrait of what a file shows: turned upright, square, a JPEG of at most `LARGEST` bytes.

    Raises:
        FileTrouble: `portrait_unreadable`, `portrait_too_large`, or what the disk says.
    """
    return drawn(file, _square)


def drawn(file: Path, draw: Callable[[Image.Image], bytes]) -> bytes:
    """A picture drawn anew from a file that somebody handed in.

    Args:
        file: whatever it is called.
        draw: from the opened picture to the bytes that are kept.

    Raises:
        FileTrouble: `portrait_unreadable`, `portrait_too_large`, or what the disk says.
    """
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415  (only who takes a picture pays for it)

    name = file.name
    try:
        size = file.stat().st_size
    except OSError as error:
        raise from_os(error, name) from error
    if size > LARGEST_FILE:
        raise FileTrouble("portrait_too_large", file=name)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what a telephone wrote wrongly is thrown away anyway
            return _opened(file, name, draw)
    except (FileTrouble, MemoryError):
        raise
    except Image.DecompressionBombError as error:
        raise FileTrouble("portrait_too_large", file=name) from error
    except OSError as error:
        if isinstance(error, UnidentifiedImageError) or error.errno is None:
            raise FileTrouble("portrait_unreadable", file=name) from error
        raise from_os(error, name) from error
    except (ValueError, SyntaxError, TypeError, IndexError, KeyError, EOFError) as error:
        # the library's own words for a broken picture
        raise FileTrouble("portrait_unreadable", file=name) from error


def _opened(file: Path, name: str, draw: Callable[[Image.Image], bytes]) -> bytes:
    from PIL import Image  # noqa: PLC0415

    with Image.open(file, formats=FORMATS) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise FileTrouble("portrait_too_large", file=name)
        if min(picture.size) < 1:
            raise FileTrouble("portrait_unreadable", file=name)
        return draw(picture)


def _square(picture: Image.Image) -> bytes:
    from PIL import Image, ImageOps  # noqa: PLC0415

    picture.draft("RGB", (SIDE * 2, SIDE * 2))  # a JPEG need not be drawn larger than is wanted
    upright = ImageOps.exif_transpose(picture)
    square = ImageOps.fit(upright.convert("RGBA"), (SIDE, SIDE), centering=_CENTRE)
    white = Image.new("RGBA", square.size, "white")
    return small(Image.alpha_composite(white, square).convert("RGB"), LARGEST)


def small(picture: Image.Image, largest: int) -> bytes:
    """A picture as a JPEG of at most so many bytes."""
    for quality in _QUALITIES:
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True)
        if out.tell() <= largest:
            break
    else:  # noise alone is larger than that
        return small(picture.resize((picture.width // 2, picture.height // 2)), largest)
    return out.getvalue()


def check(jpeg: bytes) -> None:
    """Whether these bytes can be a portrait.

    Raises:
        BadValue: `portrait_unfit`.
    """
    if len(jpeg) > LARGEST or not jpeg.startswith(_JPEG):
        raise BadValue("portrait_unfit", field="portrait", value="")


def put(tx: Tx, learner: bytes, jpeg: bytes) -> None:
    """Keep a portrait in the place of the one that stood; empty bytes only take that away.

    Args:
        tx: a write transaction.
        learner: of whom.
        jpeg: as `made` makes it.

    Raises:
        BadValue: `portrait_unfit`.
    """
    digest = hashlib.sha256(jpeg).digest()
    standing = tx.sql.execute(
        "SELECT id, digest FROM picture WHERE learner IN"
        " (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)"
        " AND shows = 'portrait' AND gone = 0",
        (learner,),
    ).fetchall()
    if jpeg and any(row[1] == digest for row in standing):
        return
    tx.sql.executemany("UPDATE picture SET gone = 1 WHERE id = ?", [(row[0],) for row in standing])
    if not jpeg:
        return
    check(jpeg)
    tx.sql.execute("INSERT OR IGNORE INTO content (digest, bytes) VALUES (?, ?)", (digest, jpeg))
    tx.sql.execute(
        "INSERT INTO picture (id, learner, shows, digest, size, media, taken_on)"
        " VALUES (?, ?, 'portrait', ?, ?, 'image/jpeg', ?)",
        (new_id(), learner, digest, len(jpeg), tx.today.isoformat()),
    )


def read(tx: Tx, learner: bytes) -> bytes | None:
    """A learner's portrait; none where there is none, or where its bytes have not come yet."""
    return many(tx, (learner,)).get(learner)


def many(tx: Tx, learners: Iterable[bytes]) -> dict[bytes, bytes]:
    """The portraits of those who have one."""
    found: dict[bytes, bytes] = {}
    for learner in learners:
        row = tx.sql.execute(
            "SELECT c.bytes FROM picture p JOIN content c ON c.digest = p.digest"
            " WHERE p.learner IN (SELECT ?1 UNION ALL SELECT other FROM kin WHERE learner = ?1)"
            " AND p.shows = 'portrait' AND p.gone = 0 ORDER BY p.learner = ?1 DESC, p.id DESC LIMIT 1",
            (learner,),
        ).fetchone()
        if row is not None:
            found[learner] = row[0]
    return found
