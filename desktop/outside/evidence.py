"""Pictures of evidence: a certificate of elsewhere, a letter, a thing somebody made.

As with every picture that comes in, what is kept is drawn anew: upright, small enough for the stick, and
without what a telephone writes into its files.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.errors import BadValue, Refused
from desktop.learners import portraits
from desktop.models import Picture, new_id
from desktop.outside.lines import one
from desktop.store.store import Tx

if TYPE_CHECKING:
    from PIL import Image

SIDE: Final = 1600
"""Pixels of the longer side: small print on a certificate can still be read."""
LARGEST: Final = 250_000
"""Bytes of a picture."""
MOST_PICTURES: Final = 6
"""Of one line."""
_JPEG: Final = b"\xff\xd8\xff"


def made(file: Path) -> bytes:
    """A picture of what a file shows: turned upright, a JPEG of at most `LARGEST` bytes.

    Raises:
        FileTrouble: `portrait_unreadable`, `portrait_too_large`, or what the disk says.
    """
    return portraits.drawn(file, _upright)


def _upright(picture: Image.Image) -> bytes:
    from PIL import Image, ImageOps  # noqa: PLC0415  (only who keeps a picture pays for it)

    picture.draft("RGB", (SIDE, SIDE))
    upright = ImageOps.exif_transpose(picture).convert("RGBA")
    upright.thumbnail((SIDE, SIDE))
    white = Image.new("RGBA", upright.size, "white")
    return portraits.small(Image.alpha_composite(white, upright).convert("RGB"), LARGEST)


def attach(tx: Tx, key: bytes, jpeg: bytes) -> bytes:
    """Keep a picture as evidence of a line; the same one is kept once. Returns the picture's id.

    Args:
        tx: a write transaction.
        key: of the line.
        jpeg: as `made` makes it.

    Raises:
        BadValue: `portrait_unfit`.
        NotFound: `no_such`.
        Refused: `pictures_many`.
    """
    one(tx, key)
    if len(jpeg) > LARGEST or not jpeg.startswith(_JPEG):
        raise BadValue("portrait_unfit", field="evidence", value="")
    digest = hashlib.sha256(jpeg).digest()
    kept = tx.sql.execute(
        "SELECT id, digest FROM picture WHERE outside = ? AND gone = 0", (key,)
    ).fetchall()
    for picture, known in kept:
        if known == digest:
            return bytes(picture)
    if len(kept) >= MOST_PICTURES:
        raise Refused("pictures_many", longest=MOST_PICTURES)
    tx.sql.execute("INSERT OR IGNORE INTO content (digest, bytes) VALUES (?, ?)", (digest, jpeg))
    whose = tx.sql.execute("SELECT learner FROM outside_learning WHERE id = ?", (key,)).fetchone()[0]
    made_id = new_id()
    row: dict[str, object] = {
        "id": made_id,
        "learner": whose,
        "outside": key,
        "shows": "evidence",
        "digest": digest,
        "size": len(jpeg),
        "media": "image/jpeg",
        "taken_on": tx.today.isoformat(),
    }
    tx.insert(Picture, [row])
    return made_id


def take_off(tx: Tx, picture: bytes) -> None:
    """Take a picture of evidence away."""
    tx.sql.execute(
        "UPDATE picture SET gone = 1 WHERE id = ? AND shows = 'evidence' AND gone = 0", (picture,)
    )


def pictures(tx: Tx, key: bytes) -> tuple[bytes, ...]:
    """The ids of a line's pictures, in the order they came."""
    rows = tx.sql.execute("SELECT id FROM picture WHERE outside = ? AND gone = 0 ORDER BY id", (key,))
    return tuple(row[0] for row in rows)


def read(tx: Tx, picture: bytes) -> bytes | None:
    """The bytes of a picture of evidence; none where they have not come yet."""
    row = tx.sql.execute(
        "SELECT c.bytes FROM picture p JOIN content c ON c.digest = p.digest"
        " WHERE p.id = ? AND p.shows = 'evidence' AND p.gone = 0",
        (picture,),
    ).fetchone()
    return row[0] if row else None
