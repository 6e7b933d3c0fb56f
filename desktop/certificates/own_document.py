"""The PDF of one person's own page: what it says is told to every reader, and a credential hangs on it.

Beside what a `Document` has: text that any program copies out exactly, tags in reading order for whoever
listens instead of looking, language, title and XMP, and attached files (ISO 32000-2 §14.13).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from desktop.certificates.cidfont import CidFont, Raw, Stream
from desktop.certificates.clusters import ClusterFont
from desktop.certificates.document import Document

LANGUAGE = "th-TH"


@dataclass(frozen=True, slots=True)
class About:
    """What a reader shows of a file besides its page."""

    title: str
    author: str
    subject: str
    made_on: date


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that hangs on the PDF; `means` says to people what it is."""

    name: str
    media_type: str
    means: str
    data: bytes


@dataclass(slots=True)
class _Element:
    tag: str
    alt: str
    places: list[int]


class OwnDocument(Document):
    """One PDF of one page. Codes are PDF operators, as in `Document`."""

    font: type[CidFont] = ClusterFont

    def __init__(self, about: About, *, width: float, height: float) -> None:
        """Start an empty page of `width` by `height` millimetres."""
        super().__init__(title=about.title, width=width, height=height, lang=LANGUAGE)
        self._about = about
        info = self._doc.info
        info.author, info.subject = about.author, about.subject
        day = about.made_on
        # the day of issue, so that the same copy is the same bytes whenever it is made
        info._dateFormatter = lambda *_now: f"D:{day:%Y%m%d}000000+07'00'"
        self._elements: list[_Element] = []
        self._marked = 0

    def tagged(self, tag: str, code: bytes, *, alt: str = "", goes_on: bool = False) -> bytes:
        """Code that a reader tells as one paragraph, heading or figure.

        Args:
            tag: `P`, `H1`, `Figure`.
            code: what is drawn.
            alt: what a figure shows, in words.
            goes_on: it belongs to the element before it, as a further line.
        """
        if not goes_on or not self._elements:
            self._elements.append(_Element(tag, alt, []))
        self._elements[-1].places.append(self._marked)
        made = b"/%b<</MCID %d>>BDC\n%bEMC\n" % (tag.encode(), self._marked, code)
        self._marked += 1
        return made

    @staticmethod
    def ornament(code: bytes) -> bytes:
        """Code that says nothing to who does not see it."""
        return b"/Artifact BMC\n%bEMC\n" % code if code else b""

    def page(self, code: bytes) -> None:
        """Draw the page; there is one."""
        head = b"<</Type/Page/StructParents 0/Tabs/S/Parent %b/Contents %b>>"
        self._tree.kids.append(self._refer(Raw(head % (self._parent, self._refer(Stream(code))))))

    def attach(self, file: Attached) -> None:
        """Hang one file on the document, as another form of what its page says."""
        day = f"D:{self._about.made_on:%Y%m%d}000000+07'00'"
        head = "/Type/EmbeddedFile/Subtype/{}/Params<</Size {}/ModDate({})/CheckSum<{}>>>".format(
            file.media_type.replace("/", "#2F"),
            len(file.data),
            day,
            hashlib.md5(file.data, usedforsecurity=False).hexdigest(),  # the format asks for it
        )
        kept = self._refer(Stream(file.data, head.encode()))
        spec = (
            b"<</Type/Filespec/F(%b)/UF(%b)/Desc<%b>/AFRelationship/Alternative/EF<</F %b/UF %b>>>>"
        ) % (file.name.encode(), file.name.encode(), _text(file.means), kept, kept)
        told = self._refer(Raw(spec))
        catalog = self._doc.Catalog
        catalog.Names = Raw(b"<</EmbeddedFiles<</Names[(%b)%b]>>>>" % (file.name.encode(), told))
        catalog.AF = Raw(b"[%b]" % told)
        catalog.__NoDefault__ = [*type(catalog).__NoDefault__, "AF"]

    def save(self, out: BinaryIO) -> None:
        """Write the whole file; the document is spent afterwards."""
        self._tell_structure()
        self._doc.Catalog.Metadata = _Plain(_xmp(self._about))
        super().save(out)

    def _tell_structure(self) -> None:
        """Put the tree of tags into the document; its parts know one another, so numbers come first."""
        root, whole = Raw(b""), Raw(b"")
        top, all_ = self._refer(root), self._refer(whole)
        page, kids, parents = self._tree.kids[0], list[bytes](), list[bytes]()
        for one in self._elements:
            alt = b"/Alt<%b>" % _text(one.alt) if one.alt else b""
            places = b" ".join(b"%d" % place for place in one.places)
            code = b"<</Type/StructElem/S/%b/P %b/Pg %b%b/K[%b]>>"
            kids.append(self._refer(Raw(code % (one.tag.encode(), all_, page, alt, places))))
            parents += [kids[-1]] * len(one.places)
        whole.code = b"<</Type/StructElem/S/Document/P %b/K[%b]>>" % (top, b" ".join(kids))
        tree = b"<</Nums[0[%b]]>>" % b" ".join(parents)
        root.code = b"<</Type/StructTreeRoot/K %b/ParentTree %b/ParentTreeNextKey 1>>" % (all_, tree)
        self._doc.Catalog.StructTreeRoot = root
        self._doc.Catalog.MarkInfo = Raw(b"<</Marked true>>")

    def _refer(self, thing: pdfdoc.PDFObject) -> bytes:
        told: bytes = self._doc.Reference(thing).format(self._doc)
        return told


class _Plain(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """XMP, not compressed: programs that know nothing of PDF look for it."""

    __RefOnly__ = 1

    def __init__(self, content: bytes) -> None:
        self._content = content

    def format(self, _document: pdfdoc.PDFDocument) -> bytes:
        head = b"<</Type/Metadata/Subtype/XML/Length %d>>\nstream\n" % len(self._content)
        return head + self._content + b"\nendstream\n"


def _text(text: str) -> bytes:
    """A text as a PDF holds it, in hex."""
    return f"feff{text.encode('utf-16-be').hex()}".encode()


def _xmp(about: About) -> bytes:
    title, author, subject = (escape(one) for one in (about.title, about.author, about.subject))
    day = f"{about.made_on.isoformat()}T00:00:00+07:00"
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{LANGUAGE}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Sala</xmp:CreatorTool><xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>""".encode()
