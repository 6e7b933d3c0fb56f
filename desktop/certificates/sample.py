"""What stands on a page because of this paper alone: ตัวอย่าง across it, ฉบับแทน in its corner.

What is printed in a practice home must never pass for the real thing, nor a substitute for the first
paper.
"""

from __future__ import annotations

from math import atan2, cos, hypot, sin

from desktop.certificates.document import MM, Document
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


CORNER, SIZE, PAD = 12.0, 12.0, 2.0
"""Of a mark: millimetres from both edges, points of its type, millimetres round it."""


def framed(document: Document, face: Face, words: str) -> bytes:
    """The code that writes words into a white frame in the upper left corner, over the drawing."""
    line = face.shape(words)
    left, width, height = CORNER * MM, line.width * SIZE + 2 * PAD * MM, SIZE * 1.2 + 2 * PAD * MM
    low = document.height - CORNER * MM - height
    box = f"{left:.2f} {low:.2f} {width:.2f} {height:.2f} re"
    code = document.text(face, line, SIZE, left + PAD * MM, low + PAD * MM + SIZE * 0.3)
    return f"q 1 1 1 rg 0 0 0 RG 0.8 w {box} B 0 0 0 rg\n".encode() + code + b"Q\n"
