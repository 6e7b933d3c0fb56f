"""Whether a certificate is genuine: a token's text, a URL, or a picture or PDF with its QR code.

Five verdicts, each named for what it is: genuine, altered, revoked, unknown_issuer, unreadable.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlmodel import col

from desktop.certificates import token
from desktop.errors import FileTrouble, from_os
from desktop.models import Certificate, Desk
from desktop.store.store import Tx
from desktop.thai import keyboard

if TYPE_CHECKING:
    from PIL.Image import Image

GENUINE, ALTERED, REVOKED = "genuine", "altered", "revoked"
UNKNOWN_ISSUER, UNREADABLE = "unknown_issuer", "unreadable"
LARGEST_FILE = 64 << 20
MOST_PAGES = 200
DPI = 300
LARGER = (1, 2, 4, 3)
"""A code of 25 mm has two pixels a module at 150 dpi: as it is one in four is read, four times as
large all of 240 were, askew and saved as JPEG."""
MOST_PIXELS = 80_000_000
FILES = frozenset({".pdf", ".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp", ".txt"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found, and what the certificate says of itself where it could be read."""

    verdict: str
    claims: token.Claims | None = None
    void_on: str | None = None
    void_why: str | None = None


def verify_text(tx: Tx, text: str) -> Verdict:
    """Judge a token's text, a URL with one, or what a scanner typed under the Thai layout."""
    spoiled = False
    for tried in (text, keyboard.kedmanee_to_us(text)):
        try:
            return _judge(tx, token.from_text(tried))
        except token.NoToken as error:
            spoiled = spoiled or error.began
    return Verdict(ALTERED if spoiled else UNREADABLE)


def _judge(tx: Tx, data: bytes) -> Verdict:
    claims, signature = token.read(data)
    desks = tx.all(Desk)
    issuer = next((d for d in desks if token.kid_of(d.public_key) == claims.kid), None)
    if issuer is None:
        # a letter changed inside the issuer's name itself: the signature is still one of ours
        ours = any(token.read(row.token)[1] == signature for row in tx.all(Certificate))
        return Verdict(ALTERED if ours else UNKNOWN_ISSUER, claims)
    if not token.holds(data, issuer.public_key):
        return Verdict(ALTERED, claims)
    # by the very token: a desk that exists twice can have given one number to two people
    row = next(iter(tx.all(Certificate, col(Certificate.token) == data)), None)
    if row is None:  # of who was erased the register keeps the number, and whether it was voided
        same = (col(Certificate.desk) == issuer.id, col(Certificate.desk_index) == claims.index)
        row = next(iter(tx.all(Certificate, *same, col(Certificate.token) == b"")), None)
    if row is not None and row.void_on is not None:
        return Verdict(REVOKED, claims, row.void_on, row.void_why)
    return Verdict(GENUINE, claims)


def as_file(text: str) -> Path | None:
    """The file that a text names, if it names one; a token's text never does."""
    looks_so = len(text) < 1000 and "#1" not in text and not text.lower().startswith("http")
    path = Path(text)
    try:
        return path if looks_so and (path.is_file() or path.suffix.lower() in FILES) else None
    except OSError:
        return None


def verify_file(tx: Tx, path: Path) -> list[Verdict]:
    """Judge every code in a picture or PDF, or the text in a text file.

    Returns:
        One verdict per code, page by page; a single UNREADABLE when there is none.

    Raises:
        FileTrouble: `file_missing`, `file_too_large`, `picture_unreadable`.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise FileTrouble("file_too_large", file=str(path))
        head = path.read_bytes()[:2048]
    except OSError as error:
        raise from_os(error, path) from error
    if path.suffix.lower() in {".txt", ".url"} or head.lstrip()[:4] in {b"http", b"HTTP"}:
        return [verify_text(tx, path.read_text(encoding="utf-8-sig", errors="replace"))]
    found = [verify_text(tx, text) for text in _codes(path, pdf=head.startswith(b"%PDF"))]
    return found or [Verdict(UNREADABLE)]


def _codes(path: Path, *, pdf: bool) -> list[str]:
    """The text of every QR code, page by page."""
    pictures = _pages(path) if pdf else iter([_picture(path)])
    return [text for picture in pictures for text in _codes_in(picture)]


def _codes_in(picture: Image) -> list[str]:
    """The codes of one picture; what a poor scanner gave is looked at larger too."""
    import zxingcpp  # noqa: PLC0415  (only a check needs it, and the window must paint first)

    for times in LARGER:
        if picture.width * picture.height * times**2 > MOST_PIXELS:
            break
        large = (
            picture if times == 1 else picture.resize((picture.width * times, picture.height * times))
        )
        if found := [code.text for code in zxingcpp.read_barcodes(large)]:
            return found
    return _sharpened(picture)


def _sharpened(picture: Image) -> list[str]:
    """The codes of a blurred picture, with their edges brought back."""
    import zxingcpp  # noqa: PLC0415
    from PIL import ImageFilter  # noqa: PLC0415

    if picture.width * picture.height * 4 > MOST_PIXELS:
        return []
    large = picture.resize((picture.width * 2, picture.height * 2))
    sharp = large.filter(ImageFilter.UnsharpMask(3, 200, 0))
    return [code.text for code in zxingcpp.read_barcodes(sharp)]


def _picture(path: Path) -> Image:
    import PIL.Image  # noqa: PLC0415

    try:
        with PIL.Image.open(path) as image:
            return image.convert("L")
    except (OSError, ValueError, PIL.Image.DecompressionBombError) as error:
        raise FileTrouble("picture_unreadable", file=str(path)) from error


def _pages(path: Path) -> Iterator[Image]:
    import pypdfium2  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise FileTrouble("picture_unreadable", file=str(path)) from error
    try:
        for number in range(min(len(document), MOST_PAGES)):
            yield document[number].render(scale=DPI / 72, grayscale=True).to_pil()
    finally:
        document.close()
