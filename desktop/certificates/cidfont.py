"""The fonts of one PDF: a CID for each pair of glyph and source text, so that text copies out.

A font object of our own, because shaped text read back through a plain font is garbage: the drawn
forms of Thai marks have no character code. Two CIDs may show one glyph and mean different letters.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from reportlab.pdfbase import pdfdoc

from desktop.certificates.typeset import Face, Glyph, Line

_CMAP_BLOCK = 100  # PDF allows at most this many entries between beginbfchar and endbfchar


class Stream(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """A PDF stream, compressed when it is made, so that long documents hold little in memory."""

    __RefOnly__ = 1

    def __init__(self, content: bytes, head: bytes = b"", *, again: bool = False) -> None:
        """Keep `content` compressed; `head` is what the dictionary says besides its length.

        Args:
            content: what is compressed.
            head: code for the dictionary.
            again: the same content comes in the next document too, as a drawing in everybody's copy.
        """
        self._head = head
        self._data = _compressed(content) if again else zlib.compress(content, 6)

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        """The object as it stands in the file."""
        head = b"<<%b/Filter/FlateDecode/Length %d>>\nstream\n" % (self._head, len(self._data))
        return head + self._data + b"\nendstream\n"


@lru_cache(maxsize=8)
def _compressed(content: bytes) -> bytes:
    return zlib.compress(content, 6)


class Raw(pdfdoc.PDFObject):  # type: ignore[misc]
    """A PDF object written as it shall stand."""

    __RefOnly__ = 1

    def __init__(self, code: bytes) -> None:
        """Keep the code."""
        self.code = code

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        """The object as it stands in the file."""
        return self.code


class CidFont:
    """One face inside one document; ReportLab calls `addObjects` when it saves.

    Attributes:
        name: what page streams call it, such as `F1`.
    """

    def __init__(self, name: str, face: Face) -> None:
        """Start with no glyphs: CIDs go by order of use, so equal documents get equal ones."""
        self.name = name
        self.face = face
        self._cids: dict[tuple[int, str], int] = {(0, ""): 0}
        self._widths: list[int] = [0]

    def encode(self, line: Line) -> bytes:
        """The operators that show a line, for a text matrix whose unit is one em at the start."""
        return self._operators(line.glyphs)

    def _operators(self, glyphs: Iterable[Glyph]) -> bytes:
        out: list[str] = []
        shown: list[str] = []
        pen = rise = 0
        for gid, text, x, y, advance in glyphs:
            if y != rise:
                out += [_show(shown), f"{_num(y / self.face.upem)} Ts"]
                shown, rise = [], y
            if x != pen:
                shown.append(f">{_num((pen - x) * 1000 / self.face.upem)}<")
            shown.append(f"{self._cid(gid, text, advance):04x}")
            pen = x + advance
        out.append(_show(shown))
        if rise:
            out.append("0 Ts")
        return " ".join(filter(None, out)).encode("ascii")

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:  # noqa: N802  # ReportLab's name
        """Put the subset font and its maps into the document's fonts."""
        data, moved = self._subset({gid for gid, _ in self._cids})
        name = f"{_subset_tag(data)}+{self.face.name}"
        gids = b"".join(moved[gid].to_bytes(2, "big") for gid, _ in self._cids)
        refer = _Referrer(document)
        file = refer(Stream(data, b"/Length1 %d" % len(data)))
        descriptor = refer(Raw(self._descriptor(name, file)))
        cid_to_gid = refer(Stream(gids))
        widths = " ".join(str(round(w * 1000 / self.face.upem)) for w in self._widths)
        descendant = refer(
            Raw(
                f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}"
                "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                f"/FontDescriptor {descriptor}/CIDToGIDMap {cid_to_gid}/W[0[{widths}]]>>".encode()
            )
        )
        unicode = refer(Stream(self._to_unicode()))
        font = Raw(
            f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H"
            f"/DescendantFonts[{descendant}]/ToUnicode {unicode}>>".encode()
        )
        document.idToObject[pdfdoc.BasicFonts].dict[self.name] = document.Reference(font)

    def _subset(self, gids: set[int]) -> tuple[bytes, Mapping[int, int]]:
        """The font cut down to what is shown, and where each glyph stands in it."""
        return self.face.subset(gids)

    def _cid(self, gid: int, text: str, advance: int) -> int:
        cid = self._cids.get((gid, text))
        if cid is None:
            cid = self._cids[gid, text] = len(self._cids)
            self._widths.append(advance)
        return cid

    def _descriptor(self, name: str, file: str) -> bytes:
        ascent, descent = (round(n * 1000 / self.face.upem) for n in self.face.line_box)
        return (
            f"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[-600 -600 2000 1400]"
            f"/ItalicAngle 0/Ascent {ascent}/Descent {descent}/CapHeight 700/StemV 80"
            f"/FontFile2 {file}>>"
        ).encode()

    def _to_unicode(self) -> bytes:
        pairs = [
            f"<{cid:04x}><{text.encode('utf-16-be').hex()}>"
            for (_, text), cid in self._cids.items()
            if text
        ]
        blocks = [pairs[i : i + _CMAP_BLOCK] for i in range(0, len(pairs), _CMAP_BLOCK)]
        body = "\n".join(
            f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
        )
        return (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
            "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
            "1 begincodespacerange<0000><ffff>endcodespacerange\n"
            f"{body}\nendcmap CMapName currentdict/CMap defineresource pop end end"
        ).encode()


class _Referrer:
    """Registers objects and says how others point at them."""

    def __init__(self, document: pdfdoc.PDFDocument) -> None:
        self._document: Any = document

    def __call__(self, thing: pdfdoc.PDFObject) -> str:
        reference: bytes = self._document.Reference(thing).format(self._document)
        return reference.decode("ascii")


def _show(shown: list[str]) -> str:
    return f"[<{''.join(shown)}>]TJ".replace("<>", "") if shown else ""


def _num(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")


def _subset_tag(data: bytes) -> str:
    """Six capitals, as PDF asks of subset fonts; from the content, so that they repeat."""
    return "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(data).digest()[:6])
