"""Frozen wordings become one PDF, a page each.

What all pages share, the drawing and the words of the course, is in the file once; a page of its
own holds little more than a number and a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from desktop.certificates import art, code, sample
from desktop.certificates.document import MM, Document
from desktop.certificates.layout import Placed, abreast, block, stack
from desktop.certificates.slots import Rule
from desktop.certificates.template import Template
from desktop.certificates.wording import Wording, clean, signer_lines, signers, slot_lines
from desktop.errors import BadValue

_DOT_STEP = 1.05  # mm from dot to dot of a signature rule
_DOT = 0.4  # mm across
_SAMPLE_FACE = "bold"


def draw(  # noqa: PLR0913  (which pages, where to, and how they look)
    template: Template,
    wordings: Iterable[Wording],
    out: BinaryIO,
    *,
    title: str,
    practice: bool = False,
    overlay: bool = False,
    mark: str = "",
) -> int:
    """Write a PDF with one page for each wording, and say how many there are.

    The same template and wordings give the same bytes. Wordings are taken one at a time.

    Args:
        template: the one they were frozen with.
        wordings: as `freeze` gave them.
        out: where the PDF goes.
        title: the document's title, shown by readers.
        practice: made-up people's: ตัวอย่าง stands across every page.
        overlay: the paper bears its drawing already: texts, rules and code only.
        mark: words that stand framed at the upper left of every page, such as ฉบับแทน.

    Raises:
        BadValue: there is no wording at all, or one is not of the form `freeze` gives.
    """
    document = Document(title=clean(title), width=template.width, height=template.height)
    under = ground(template, document, practice=practice, overlay=overlay)
    if mark:
        under += document.form(sample.framed(document, template.face(_SAMPLE_FACE), mark))
    press = Press(template, document)
    for wording in wordings:
        shared, own = press.parts(wording)
        document.page(under + shared + own + press.code(wording))
    if not document.pages:
        raise BadValue("empty", field="wordings", value="")
    document.save(out)
    return document.pages


def ground(
    template: Template, document: Document, *, practice: bool = False, overlay: bool = False
) -> bytes:
    """The code of what lies under the words: the drawing, the page's own pictures and lines, ตัวอย่าง."""
    under = b""
    if not overlay:
        under = document.form(art.operators(template.art, template.width * MM, template.height * MM))
        under += b"".join(_pictures(template, document, 0))
        under += b"".join(_line(template, one) for one in template.rules)
    if practice:
        under += document.form(sample.across(document, template.face(_SAMPLE_FACE)))
    return under


def _line(template: Template, one: Rule) -> bytes:
    """The code of a straight line."""
    x, y, wide = one.x * MM, (template.height - one.y) * MM, one.width * MM
    pen = f"{art.colour(one.colour, 'RG')} {one.thick:.2f} w"
    return f"q {pen} {x:.2f} {y:.2f} m {x + wide:.2f} {y:.2f} l S Q\n".encode()


def place(template: Template, wording: Wording) -> list[Placed]:
    """Every line of a wording at its place on the paper, the signers' last.

    Raises:
        BadValue: the wording is not of the form `freeze` gives.
    """
    column, fixed = [], []
    for slot, lines in slot_lines(template, wording):
        made = block(template.face(slot.face), slot, tuple(lines))
        if slot.column:
            column.append(made)
        else:
            fixed += made.at(slot.y * MM)
    fixed += stack(column, template.top * MM, template.bottom * MM)
    signing = template.signing
    top, bottom = (signing.rule + signing.name.gap) * MM, signing.bottom * MM
    signed = [
        [
            block(template.face(slot.face), slot, tuple(lines))
            for slot, lines in signer_lines(template, one)
        ]
        for one in signers(wording)
    ]
    fixed += abreast(signed, top, bottom, places(template, wording))
    return fixed


def places(template: Template, wording: Wording) -> tuple[float, ...]:
    """The middles in points of the rules that the signers of a wording sign on."""
    count = len(signers(wording))
    return tuple(x * MM for x in template.signing.places[count - 1]) if count else ()


def _pictures(template: Template, document: Document, signer: int, middle: float = 0) -> Iterator[bytes]:
    """The code of a template's pictures: the page's own, or those over one signer's rule."""
    images, rule = dict(template.images), template.signing.rule if signer else 0
    for one in template.pictures:
        if one.signer == signer:
            left = middle + (one.x - one.width / 2 if signer else one.x) * MM
            low = (template.height - rule - one.y - one.height) * MM
            box = (left, low, one.width * MM, one.height * MM)
            if one.file.endswith(".svg"):
                yield _drawing(document, images[one.file].decode(), box)
            else:
                yield document.image(images[one.file], box)


def _drawing(document: Document, svg: str, box: tuple[float, float, float, float]) -> bytes:
    """The code of a picture that is a drawing: fitted whole into a box and in its middle."""
    wide, high = art.size(svg)
    left, low, width, height = box
    scale = min(width / wide, height / high)
    x, y = left + (width - wide * scale) / 2, low + (height - high * scale) / 2
    code = document.form(art.operators(svg, wide * scale, high * scale))
    return f"q 4 M 1 0 0 1 {x:.2f} {y:.2f} cm\n".encode() + code + b"Q\n"  # SVG cuts long corners


class Press:
    """Sets wordings in one document, and sees what consecutive pages share."""

    def __init__(self, template: Template, document: Document) -> None:
        """Nothing set yet."""
        self._template = template
        self._document = document
        self._last: tuple[list[Placed], tuple[float, ...]] | None = None
        self._shared = b""

    def parts(self, wording: Wording) -> tuple[bytes, bytes]:
        """The code that shows what other pages show too, and the code of this page's own words."""
        placed = place(self._template, wording)
        shared = [one for one in placed if not one.slot.own]
        rules = places(self._template, wording)
        if (shared, rules) != self._last:
            self._last = (shared, rules)
            code = b"".join([self.rule(x) for x in rules] + [self.text(one) for one in shared])
            self._shared = self._document.form(code) + self.hands(rules)
        return self._shared, b"".join(self.text(one) for one in placed if one.slot.own)

    def code(self, wording: Wording) -> bytes:
        """The code that proves this page, in its square; nothing where the wording has none."""
        told = wording.get("code")
        if told is None:
            return b""
        if not isinstance(told, str):
            raise BadValue("wording_broken", field="code", value=str(told))
        x, y, side = self._template.qr
        low = self._template.height - y - side
        return code.paint(code.encode(told), x * MM, low * MM, side * MM)

    def hands(self, rules: Sequence[float]) -> bytes:
        """The pictures over the signers' rules, whose middles are given in points."""
        return b"".join(
            code
            for signer, x in enumerate(rules, 1)
            for code in _pictures(self._template, self._document, signer, x)
        )

    def text(self, one: Placed) -> bytes:
        """One line at its place."""
        face = self._template.face(one.slot.face)
        y = self._template.height * MM - one.y
        code = self._document.text(face, one.line, one.size, one.x, y)
        return f"{art.colour(one.slot.colour)}\n".encode() + code

    def rule(self, x: float) -> bytes:
        """A dotted rule to sign on: round dots, centred at `x` points."""
        signing = self._template.signing
        y = (self._template.height - signing.rule) * MM
        count = int(signing.length / _DOT_STEP)
        half = count * _DOT_STEP * MM / 2
        return (
            f"q {art.colour(signing.name.colour, 'RG')} 1 J {_DOT * MM:.2f} w "
            f"[0 {_DOT_STEP * MM:.2f}] 0 d {x - half:.2f} {y:.2f} m {x + half:.2f} {y:.2f} l S Q\n"
        ).encode()
