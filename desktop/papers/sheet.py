"""A sheet of paper under way: text, rules and boxes at millimetres, in our own Thai typesetting."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import lru_cache
from typing import BinaryIO, Literal, TypeAlias

from desktop.certificates import art, sample
from desktop.certificates.document import MM, Document
from desktop.certificates.linebreak import Piece, at_letters, at_spaces, at_words, balanced
from desktop.certificates.typeset import Face, face
from desktop.certificates.wording import clean
from desktop.paths import RESOURCES

Align: TypeAlias = Literal["left", "centre", "right"]
_SHARE: dict[str, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}
INK, SOFT = "#1c1712", "#6b5d50"
FLOOR = 11.0
"""Points; what would be smaller is set in two lines."""
LEADING = 1.45
"""From baseline to baseline in em: Thai marks of two lines do not touch."""
CLOSE = 1.2
"""The same inside a row of a table, where two lines must stand over each other."""
HALF = 0.34
"""From a line's middle down to its baseline, in em."""


@lru_cache(maxsize=4)
def _face(weight: str) -> Face:
    return face((RESOURCES / "fonts" / f"Sarabun-{weight}.ttf").read_bytes())


class Sheet:
    """A PDF of equal pages. Lengths are millimetres from the upper left corner, type is in points."""

    def __init__(
        self, title: str, *, width: float = 210, height: float = 297, practice: bool = False
    ) -> None:
        """Begin the first page.

        Args:
            title: of the document, shown by readers.
            width: of the paper.
            height: of the paper.
            practice: whether ตัวอย่าง stands across every page.
        """
        self.width, self.height = width, height
        self._document = Document(title=clean(title), width=width, height=height)
        self._ground = b""
        if practice:
            self._ground = self._document.form(sample.across(self._document, _face("Bold")))
        self._code: list[bytes] = []

    def text(  # noqa: PLR0913  (what is written, where, and how)
        self,
        x: float,
        y: float,
        text: str,
        size: float = 14,
        *,
        weight: str = "Regular",
        align: Align = "left",
        colour: str = INK,
    ) -> None:
        """Write one line whose baseline is at `y`.

        Args:
            x: of the edge or middle that `align` names.
            y: of the baseline.
            text: what is written; nothing at all is allowed.
            size: in points.
            weight: of Sarabun's files: Regular, SemiBold, Bold.
            align: which part of the line is at `x`.
            colour: `#rrggbb`.
        """
        if not (told := clean(text)):
            return
        line = _face(weight).shape(told)
        pen = x * MM - _SHARE[align] * line.width * size
        code = self._document.text(_face(weight), line, size, pen, (self.height - y) * MM)
        self._code.append(f"{art.colour(colour)}\n".encode() + code)

    def name(self, x: float, y: float, room: tuple[float, float], text: str, size: float = 14) -> None:
        """Write a name into a box: smaller, then in two lines, so that it fits and is never cut.

        Args:
            x: the left edge of the box.
            y: its upper edge.
            room: its width and height.
            text: the name.
            size: in points, when there is room.
        """
        width, height = room
        lines, fitting = _fitted(clean(text), width, size, at_spaces)
        if len(lines) > 1:
            fitting = min(fitting, height * MM / (2 * CLOSE))
        step = fitting * CLOSE / MM
        first = y + height / 2 + fitting * HALF / MM - step * (len(lines) - 1) / 2
        for place, line in enumerate(lines):
            self.text(x, first + place * step, line, fitting)

    def heading(self, x: float, y: float, width: float, text: str, size: float) -> float:
        """Write a title about `x` in one line or two; returns the height of the next baseline.

        Args:
            x: the middle.
            y: the first baseline.
            width: of the room.
            text: the title.
            size: in points, when there is room.
        """
        lines, fitting = _fitted(clean(text), width, size, at_words, weight="SemiBold")
        for line in lines:
            self.text(x, y, line, fitting, weight="SemiBold", align="centre")
            y += fitting * LEADING / MM
        return y

    def rule(self, x: float, y: float, to_x: float, to_y: float, *, dotted: bool = False) -> None:
        """Draw a line from one point to another."""
        ends = f"{x * MM:.2f} {self._up(y)} m {to_x * MM:.2f} {self._up(to_y)} l S"
        look = "1 J 0.9 w [0 2.6] 0 d" if dotted else "0.5 w"
        self._code.append(f"q {art.colour(SOFT, 'RG')} {look} {ends} Q\n".encode())

    def box(self, x: float, y: float, width: float, height: float) -> None:
        """Draw the frame of a box whose upper left corner is at (x, y)."""
        frame = f"{x * MM:.2f} {self._up(y + height)} {width * MM:.2f} {height * MM:.2f} re S"
        self._code.append(f"q {art.colour(SOFT, 'RG')} 0.7 w {frame} Q\n".encode())

    def band(self, x: float, y: float, width: float, height: float, colour: str = "#f1ebe0") -> None:
        """Fill a box, with the pale ground of a table's head unless another colour is named."""
        area = f"{x * MM:.2f} {self._up(y + height)} {width * MM:.2f} {height * MM:.2f} re f"
        self._code.append(f"q {art.colour(colour)} {area} Q\n".encode())

    def photograph(self, x: float, y: float, side: float, jpeg: bytes) -> bool:
        """Show a square picture in a square; false, and nothing is shown, when it cannot be read.

        Args:
            x: the left edge of the square.
            y: its upper edge.
            side: of the square.
            jpeg: what somebody's desk kept as a portrait.
        """
        from PIL import Image  # noqa: PLC0415  (only papers with faces need it)

        try:
            with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as picture:
                size, mode = picture.size, picture.mode
        except (OSError, ValueError, SyntaxError):
            return False
        if mode not in {"RGB", "L"}:
            return False
        shown = self._document.picture(jpeg, size, grey=mode == "L")
        at = f"{side * MM:.2f} 0 0 {side * MM:.2f} {x * MM:.2f} {self._up(y + side)} cm"
        self._code.append(f"q {at} ".encode() + shown + b"Q\n")
        self.box(x, y, side, side)
        return True

    def end_page(self) -> None:
        """Put the page away; what follows stands on a new one."""
        self._document.page(self._ground + b"".join(self._code))
        self._code = []

    def save(self, out: BinaryIO) -> int:
        """Write all pages that were ended, and say how many there are."""
        self._document.save(out)
        return self._document.pages

    def _up(self, y: float) -> str:
        return f"{(self.height - y) * MM:.2f}"


def width_of(text: str, size: float, weight: str = "Regular") -> float:
    """How wide a text is in millimetres."""
    return _face(weight).shape(clean(text)).width * size / MM


def _fitted(
    text: str, width: float, size: float, cut: Callable[[str], list[Piece]], weight: str = "Regular"
) -> tuple[list[str], float]:
    """The lines of a text and the size at which they fit a width: one line, else two."""
    if not text:
        return [], size
    if (one := _size_for([text], width, size, weight)) >= min(FLOOR, size):
        return [text], one
    best: tuple[list[str], float] = [text], one
    for pieces in (cut(text), at_words(text), at_letters(text)):
        lines = balanced(pieces, 2, lambda part: width_of(part, 1, weight))
        fitting = _size_for(lines, width, size, weight)
        best = max(best, (lines, fitting), key=lambda told: told[1])
        if fitting >= FLOOR * 0.8:
            break
    return best


def _size_for(lines: list[str], width: float, size: float, weight: str) -> float:
    widest = max(width_of(line, 1, weight) for line in lines)
    return min(size, width / widest) if widest else size
