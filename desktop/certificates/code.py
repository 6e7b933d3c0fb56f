"""The QR code of a certificate's token, as the picture that a PDF paints: one bit a module.

Encoding is zxing-cpp's. The mask is always the same one: most of a token is a signature, random by
nature, so that no mask is better on average, and trying all eight costs seven times the encoding.
"""

from __future__ import annotations

from typing import Any, NamedTuple

MASK = 3
QUIET = 4
"""Modules of white round a code, as its standard asks."""
SPECIMEN = "0" * 531
"""In place of a token on a page that only shows what would be printed: it proves nothing."""


class Code(NamedTuple):
    """A code with its quiet zone: `side` modules each way, a row `(side + 7) // 8` bytes, 1 is dark."""

    side: int
    rows: bytes


def encode(text: str) -> Code:
    """The QR code of a text at error correction M, with its quiet zone."""
    import zxingcpp  # noqa: PLC0415  (only a print needs it, and the window must paint first)

    made: Any = zxingcpp.create_barcode(
        text, zxingcpp.BarcodeFormat.QRCode, options=f"ecLevel=M,dataMask={MASK}"
    ).to_image()  # a buffer, though its stub does not say so
    side = made.shape[0]
    light = bytes(memoryview(made).cast("B"))
    whole = side + 2 * QUIET
    step = (whole + 7) // 8
    left, right = b"\xff" * QUIET, b"\xff" * (8 * step - side - QUIET)
    margin = bytes(step * QUIET)
    rows = b"".join(
        _packed(left + light[start : start + side] + right) for start in range(0, side * side, side)
    )
    return Code(whole, margin + rows + margin)


def paint(code: Code, x: float, y: float, side: float) -> bytes:
    """PDF operators for a code on a white square; lengths in points, (x, y) its lower left corner."""
    square, corner = f"{side:.2f}", f"{x:.2f} {y:.2f}"
    head = (
        f"q 1 g {corner} {square} {square} re f 0 g {square} 0 0 {square} {corner} cm\n"
        f"BI/W {code.side}/H {code.side}/IM true/BPC 1/D[1 0]/L {len(code.rows)} ID "
    )
    return head.encode() + code.rows + b"\nEI Q\n"


_BITS = bytes(ord("0") if value >= 128 else ord("1") for value in range(256))


def _packed(row: bytes) -> bytes:
    """Eight grey values to a byte, the dark ones as 1."""
    return int(row.translate(_BITS), 2).to_bytes(len(row) // 8, "big")
