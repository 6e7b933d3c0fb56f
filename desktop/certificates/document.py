"""A PDF made page by page on ReportLab's document: fonts, drawings used again, pages.

ReportLab's canvas is left out: it brings an unembedded Helvetica and keeps every page as open text.
Pages are compressed as they come and inherit paper and resources from the page tree.
"""

from __future__ import annotations

import hashlib
import io
import zlib
from functools import lru_cache
from typing import BinaryIO

from reportlab.pdfbase import pdfdoc

from desktop.certificates.cidfont import CidFont, Raw, Stream
from desktop.certificates.typeset import Face, Line

MM = 72 / 25.4
"""Points in a millimetre."""


class Document:
    """One PDF under way. Codes are PDF operators; lengths are points from the lower left corner."""

    font: type[CidFont] = CidFont
    """How a face stands in this document."""

    def __init__(self, *, title: str, width: float, height: float, lang: str = "th") -> None:
        """Start an empty PDF whose pages are all `width` by `height` millimetres."""
        # invariant: no clock and no random id, so that a reprint is the same file again.
        self._doc = _Streamed(invariant=1, pdfVersion=(1, 7), lang=lang)
        self._doc.info.title = title
        self._doc.info.author = self._doc.info.subject = ""
        self._doc.info.creator = "Sala"
        self._doc.Catalog.ViewerPreferences = Raw(b"<</DisplayDocTitle true/PrintScaling/None>>")
        self.width, self.height = width * MM, height * MM
        self._box = b"[0 0 %.2f %.2f]" % (self.width, self.height)
        self._fonts: dict[bytes, CidFont] = {}
        self._forms: dict[bytes, str] = {}
        self._tree = self._doc.Pages = self._doc.Catalog.Pages = _Pages(self._box, self._forms)
        self._parent = self._doc.Reference(self._tree).format(self._doc)
        self._font_list = self._doc.Reference(
            self._doc.idToObject[pdfdoc.BasicFonts], pdfdoc.BasicFonts
        ).format(self._doc)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._tree.kids)

    def text(self, face: Face, line: Line, size: float, x: float, y: float) -> bytes:
        """The code for one line whose pen starts at (x, y), `size` in points.

        ActualText carries the source text for readers that know it, the font's own map for others.
        """
        font = self._fonts.get(face.digest)
        if font is None:
            font = self._fonts[face.digest] = self.font(f"F{len(self._fonts) + 1}", face)
            self._doc.delayedFonts.append(font)
        source = line.text.encode("utf-16-be").hex()
        return (
            f"/Span<</ActualText<feff{source}>>>BDC\n"
            f"BT/{font.name} 1 Tf {size:.2f} 0 0 {size:.2f} {x:.2f} {y:.2f} Tm\n"
        ).encode() + b"%b\nET EMC\n" % font.encode(line)

    def form(self, code: bytes) -> bytes:
        """Keep a drawing, and get the code that shows it; an equal drawing is kept only once."""
        key = hashlib.blake2b(code, digest_size=16).digest()
        name = self._forms.get(key)
        if name is None:
            name = self._forms[key] = f"X{len(self._forms) + 1}"
            head = b"/Type/XObject/Subtype/Form/BBox%b/Resources<</Font %b>>"
            self._doc.Reference(Stream(code, head % (self._box, self._font_list), again=True), name)
        return f"/{name} Do\n".encode()

    def image(self, data: bytes, box: tuple[float, float, float, float]) -> bytes:
        """The code that shows a PNG or JPEG, kept once: fitted whole into a box and in its middle.

        Args:
            data: the file.
            box: left, bottom, width and height in points.
        """
        from PIL import Image  # noqa: PLC0415  (few templates have pictures)

        with Image.open(io.BytesIO(data)) as image:
            (wide, high), kind, mode = image.size, image.format, str(image.mode)
        if kind == "JPEG" and mode in {"RGB", "L"}:  # readers unfold it themselves
            shown = self.picture(data, (wide, high), grey=mode == "L")
        else:
            shown = self._flat_picture(data, (wide, high))
        left, low, width, height = box
        scale = min(width / wide, height / high)
        x, y = left + (width - wide * scale) / 2, low + (height - high * scale) / 2
        return (
            f"q {wide * scale:.2f} 0 0 {high * scale:.2f} {x:.2f} {y:.2f} cm".encode()
            + shown[:-1]
            + b" Q\n"
        )

    def _flat_picture(self, data: bytes, size: tuple[int, int]) -> bytes:
        """Keep the pixels of a picture, and what one sees through; its code, as of `picture`."""
        key = hashlib.blake2b(data, digest_size=16).digest()
        name = self._forms.get(key)
        if name is None:
            name = self._forms[key] = f"X{len(self._forms) + 1}"
            pixels, alpha = _flat(data)
            head = b"<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8" % size
            mask = b""
            if alpha:
                soft = self._doc.Reference(_packed(head + b"/ColorSpace/DeviceGray", alpha))
                mask = b"/SMask " + soft.format(self._doc)
            self._doc.Reference(_packed(head + b"/ColorSpace/DeviceRGB" + mask, pixels), name)
        return f"/{name} Do\n".encode()

    def picture(self, jpeg: bytes, size: tuple[int, int], *, grey: bool = False) -> bytes:
        """Keep a JPEG as it is, and get the code that paints it into the unit square; kept only once.

        Args:
            jpeg: in RGB or greys.
            size: its pixels, across and down.
            grey: whether it has greys only.
        """
        key = hashlib.blake2b(jpeg, digest_size=16).digest()
        name = self._forms.get(key)
        if name is None:
            name = self._forms[key] = f"X{len(self._forms) + 1}"
            head = b"<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8" % size
            space = b"/ColorSpace/%b/Filter/DCTDecode/Length %d>>" % (
                b"DeviceGray" if grey else b"DeviceRGB",
                len(jpeg),
            )
            stream = head + space + b"\nstream\n" + jpeg + b"\nendstream\n"
            self._doc.Reference(Raw(stream), name)
        return f"/{name} Do\n".encode()

    def page(self, code: bytes) -> None:
        """Add a page."""
        content = self._doc.Reference(Stream(code)).format(self._doc)
        page = Raw(b"<</Type/Page/Parent %b/Contents %b>>" % (self._parent, content))
        self._tree.kids.append(self._doc.Reference(page).format(self._doc))

    def save(self, out: BinaryIO) -> None:
        """Write the whole file; the document is spent afterwards."""
        self._doc.out = out
        out.write(self._doc.GetPDFData(None))  # what is left: all else went out as it was formatted


class _Streamed(pdfdoc.PDFDocument):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's document, whose objects go to the file one by one: many pages stand there only once.

    ReportLab gathers them in `__accum__` and joins them at the end, which takes their room twice more.
    """

    out: BinaryIO | None = None

    @property
    def __accum__(self) -> pdfdoc.PDFFile:
        return self._gathering

    @__accum__.setter
    def __accum__(self, file: pdfdoc.PDFFile) -> None:
        self._gathering = file
        if self.out is not None:
            self.out.write(b"".join(file.strings))
            file.strings.clear()
            file.write = self.out.write

    @__accum__.deleter
    def __accum__(self) -> None:
        del self._gathering


@lru_cache(maxsize=6)
def _flat(data: bytes) -> tuple[bytes, bytes]:
    """The pixels of a picture and what one sees through, compressed; the latter empty where it is whole.

    Remembered, because an editor draws the same picture again and again.
    """
    from PIL import Image  # noqa: PLC0415  (few templates have pictures)

    with Image.open(io.BytesIO(data)) as opened:
        image = opened.convert("RGBA")
    alpha = image.getchannel("A")
    seen = b"" if alpha.getextrema() == (255, 255) else zlib.compress(alpha.tobytes(), 6)
    return zlib.compress(image.convert("RGB").tobytes(), 6), seen


def _packed(head: bytes, data: bytes) -> Raw:
    told = b"%b/Filter/FlateDecode/Length %d>>\nstream\n" % (head, len(data))
    return Raw(told + data + b"\nendstream\n")


class _Pages(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """The page tree, which also says once what every page would: paper, fonts and forms."""

    __RefOnly__ = 1

    def __init__(self, box: bytes, forms: dict[bytes, str]) -> None:
        self.kids: list[bytes] = []
        self._box = box
        self._forms = forms

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """The object as it stands in the file."""
        fonts = document.Reference(document.idToObject[pdfdoc.BasicFonts]).format(document)
        forms = b" ".join(
            b"/%b %b" % (name.encode(), pdfdoc.PDFObjectReference(name).format(document))
            for name in self._forms.values()
        )
        return b"<</Type/Pages/Count %d/MediaBox%b/Resources<</Font %b/XObject<<%b>>>>/Kids[%b]>>" % (
            len(self.kids),
            self._box,
            fonts,
            forms,
            b" ".join(self.kids),
        )
