"""ตัวอย่าง across a page: what is printed in a practice home must never pass for the real thing."""

from __future__ import annotations

from math import atan2, cos, hypot, sin

from desktop.certificates.document import Document
from desktop.certificates.typeset import Face

WORD = "ตัวอย่าง"
TINT = "0.96 0.80 0.75"
"""Pale brick: read at once, and what stands over it stays legible."""
_SHARE = 0.62  # of the diagonal


def across(document: Document, face: Face) -> bytes:
    """The code that writes the word from corner to corner, to be drawn under a page's own words."""
    line = face.shape(WORD)
    size = _SHARE * hypot(document.width, document.height) / line.width
    angle = atan2(document.height, document.width)
    turn = f"{cos(angle):.4f} {sin(angle):.4f} {-sin(angle):.4f} {cos(angle):.4f}"
    middle = f"{document.width / 2:.2f} {document.height / 2:.2f}"
    low = -(line.top + line.bottom) * size / 2
    code = document.text(face, line, size, -line.width * size / 2, low)
    return f"q {turn} {middle} cm {TINT} rg\n".encode() + code + b"Q\n"
