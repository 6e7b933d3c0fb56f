"""Whether a certificate is genuine: a token's text, a URL, a picture or PDF with its code, a credential.

Five verdicts, each named for what it is: genuine, altered, revoked, unknown_issuer, unreadable.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlmodel import col

from desktop.certificates import credential, elsewhere, token
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
SECURED = "eyJ"
"""What a VC-JWT begins with: an opening brace and a quotation mark in base64url."""
FILES = frozenset({".pdf", ".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp", ".txt", ".jwt"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found, and what the certificate says of itself where it could be read."""

    verdict: str
    claims: token.Claims | None = None
    void_on: str | None = None
    void_why: str | None = None
    replaced_by: str | None = None
    """The number that was issued in the place of a void one."""
    elsewhere: elsewhere.Issuer | None = None
    """The desk of another centre that issued it, by a hub's list."""


def verify_text(tx: Tx, text: str) -> Verdict:
    """Judge a token's text, a URL with one, what a scanner typed under the Thai layout, or a VC-JWT."""
    if text.lstrip().startswith(SECURED) and text.count(".") == 2:
        return _judge_credential(tx, text)
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
        other = elsewhere.issuer(tx.sql, claims.kid)
        if other is not None:
            return _judge_elsewhere(tx, data, claims, other)
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
        return _revoked(tx, row, claims)
    return Verdict(GENUINE, claims)


def verify_foreign(tx: Tx, data: bytes) -> Verdict:
    """Judge the token of another centre's certificate, by a hub's list alone.

    Raises:
        token.NoToken: it is none.
    """
    claims, _signature = token.read(data)
    other = elsewhere.issuer(tx.sql, claims.kid)
    return _judge_elsewhere(tx, data, claims, other) if other else Verdict(UNKNOWN_ISSUER, claims)


def _judge_elsewhere(tx: Tx, data: bytes, claims: token.Claims, issuer: elsewhere.Issuer) -> Verdict:
    """Judge a certificate of another centre: its register is not here, a hub's list is."""
    if not token.holds(data, issuer.public):
        return Verdict(ALTERED, claims, elsewhere=issuer)
    day = elsewhere.void_on(tx.sql, claims.kid, claims.index)
    return Verdict(REVOKED if day else GENUINE, claims, void_on=day, elsewhere=issuer)


def _revoked(tx: Tx, row: Certificate, claims: token.Claims | None) -> Verdict:
    later = tx.all(Certificate, col(Certificate.replaces) == row.id)
    return Verdict(REVOKED, claims, row.void_on, row.void_why, later[0].number if later else None)


def _judge_credential(tx: Tx, text: str) -> Verdict:
    """Judge an Open Badges credential: whose key signed it, and whether its certificate stands."""
    try:
        opened = credential.read(text)
    except credential.NoCredential as error:
        return Verdict(ALTERED if error.began else UNREADABLE)
    row = tx.row(Certificate, opened.certificate) if opened.certificate else None
    claims = _claims_of(opened.proof) or _claims_of(row.token if row else b"")
    if all(desk.public_key != opened.key for desk in tx.all(Desk)):
        return Verdict(UNKNOWN_ISSUER, claims)
    if row is not None and row.void_on is not None:
        return _revoked(tx, row, claims)
    return Verdict(GENUINE, claims)


def _claims_of(told: str | bytes) -> token.Claims | None:
    try:
        return token.read(token.from_text(told) if isinstance(told, str) else told)[0]
    except token.NoToken:
        return None


def as_file(text: str) -> Path | None:
    """The file that a text names, if it names one; a token's text never does."""
    looks_so = len(text) < 1000 and "#1" not in text and not text.lower().startswith("http")
    path = Path(text)
    try:
        return path if looks_so and (path.is_file() or path.suffix.lower() in FILES) else None
    except OSError:
        return None


def verify_file(tx: Tx, path: Path) -> list[Verdict]:
    """Judge every code in a picture or PDF, the credentials that hang on it, or the text in a text file.

    Returns:
        One verdict per code, page by page, and one for each credential that says anything else than the
        codes do; a single UNREADABLE when there is nothing.

    Raises:
        FileTrouble: `file_missing`, `file_too_large`, `picture_unreadable`.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise FileTrouble("file_too_large", file=str(path))
        head = path.read_bytes()[:2048]
    except OSError as error:
        raise from_os(error, path) from error
    texts = {".txt", ".url", ".jwt"}
    if path.suffix.lower() in texts or head.lstrip()[:4] in {b"http", b"HTTP"}:
        return [verify_text(tx, path.read_text(encoding="utf-8-sig", errors="replace"))]
    pdf = head.startswith(b"%PDF")
    found = [verify_text(tx, text) for text in _codes(path, pdf=pdf)]
    for text in _attached(path) if pdf else ():
        found += _beside(found, _judge_credential(tx, text))
    return found or [Verdict(UNREADABLE)]


def _beside(found: list[Verdict], own: Verdict) -> list[Verdict]:
    """What a credential adds to the codes of its file: nothing where one of them says the very same."""
    if any((one.verdict, one.claims) == (own.verdict, own.claims) for one in found):
        return []
    foreign = bool(found) and own.verdict == GENUINE  # a genuine one of somebody else's
    return [Verdict(ALTERED, own.claims) if foreign else own]


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


def _attached(path: Path) -> Iterator[str]:
    """The credentials that hang on a PDF."""
    import pypdfium2  # noqa: PLC0415

    document = pypdfium2.PdfDocument(path)
    try:
        for place in range(min(document.count_attachments(), MOST_PAGES)):
            attached = document.get_attachment(place)
            if attached.get_name().lower().endswith(".jwt"):
                yield bytes(attached.get_data())[: credential.LONGEST].decode("ascii", "replace")
    except pypdfium2.PdfiumError:
        return  # a torn attachment proves nothing, and the page's own code speaks for itself
    finally:
        document.close()


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
