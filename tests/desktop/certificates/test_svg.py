"""A drawing from elsewhere looks the same as it does elsewhere, or is refused by the name of what is in it."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop.certificates import art, svg, svg_path
from desktop.certificates.document import Document
from desktop.errors import BadValue

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '


def drawing(inside: str, view: str = 'viewBox="0 0 100 60"') -> bytes:
    return f"{HEAD}{view}>{inside}</svg>".encode()


ALIKE = {
    "shapes": '<rect x="5" y="5" width="40" height="20" rx="6" fill="#06c"/><circle cx="70" cy="20" r="14" fill="rgb(200,30,30)"/>'
    '<ellipse cx="30" cy="45" rx="20" ry="9" fill="green"/><polygon points="60,40 95,40 77 58" fill="#fc0"/>'
    '<polyline points="5,55 20,35 35,55" fill="none" stroke="navy" stroke-width="2"/>'
    '<line x1="50" y1="2" x2="50" y2="58" stroke="#000" stroke-width="1.5"/>',
    "arcs": '<path d="M10 30a12 12 0 0110 9 M20 30A20 12 25 1 1 60 34L60 20" fill="none" stroke="#123456" stroke-width="3"/>'
    '<path d="M70 10q10 20 20 0t5 30h-20v-9z" fill="#9a3"/>',
    "smooth": '<path d="M5 30c5-30 20-30 25 0s20 30 25 0S75 0 80 30Q85 60 90 30" fill="none" stroke="#a0f" stroke-width="2"/>',
    "styles": "<style>/* x */ .a{fill:#d33;stroke:#000;stroke-width:2px} #b,rect.c{fill:#33d}</style>"
    '<g transform="translate(10) rotate(20 30 30) scale(.8)"><rect class="a" width="30" height="30"/>'
    '<path id="b" d="M40 0h20v20h-20z"/><rect class="c" x="40" y="30" width="30" height="20" style="opacity:.5"/></g>',
    "copies": '<defs><g id="leaf"><path d="M0 0C5-10 15-10 20 0C15 10 5 10 0 0z"/></g></defs><g fill="#284">'
    '<use xlink:href="#leaf" x="20" y="20"/><use href="#leaf" transform="matrix(1 .2 -.2 1 50 40)"/></g>'
    '<g display="none"><rect width="90" height="50"/></g><title>x</title><desc>y</desc>'
    '<metadata><x xmlns="urn:x" resource="http://example.org/"/></metadata>',
}  # fmt: skip


def ours(data: bytes) -> Image.Image:
    plain = svg.plain(data, "logo.svg")
    document = Document(title="", width=100, height=60)
    document.page(b"4 M " + art.operators(plain, document.width, document.height))
    out = io.BytesIO()
    document.save(out)
    page = pypdfium2.PdfDocument(out.getvalue())[0]
    return page.render(scale=600 / page.get_size()[0]).to_pil().convert("RGB").resize((600, 360))


def theirs(data: bytes) -> Image.Image:
    image = QImage(600, 360, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(data)).render(painter, QRectF(0, 0, 600, 360))
    painter.end()
    raw = bytes(image.constBits())[: 600 * 360 * 4]
    return Image.frombytes("RGB", (600, 360), raw, "raw", "BGRX")


@pytest.mark.parametrize("inside", ALIKE.values(), ids=list(ALIKE))
def test_it_looks_as_it_does_elsewhere(inside: str) -> None:
    data = drawing(inside)
    soft = ImageFilter.GaussianBlur(3)  # edges lie half a pixel apart
    apart = ImageChops.difference(ours(data).filter(soft), theirs(data).filter(soft))
    assert max(ImageStat.Stat(apart).mean) < 1.6
    assert max(high for _, high in apart.getextrema()) < 90
    assert min(ImageStat.Stat(ours(data)).mean) < 254


def test_a_size_without_a_view_box_will_do() -> None:
    plain = svg.plain(drawing('<rect width="9" height="9"/>', 'width="40mm" height="20mm"'), "x.svg")
    assert art.size(plain) == (40, 20)


ACTS = {
    "script": "<script>alert(1)</script>",
    "script in defs": "<defs><g><script/></g></defs>",
    "event": '<rect width="9" height="9" onclick="x()"/>',
    "link": '<a href="https://example.org"><rect width="9" height="9"/></a>',
    "foreign": '<foreignObject width="9" height="9"/>',
    "image elsewhere": '<image href="https://example.org/x.png" width="9" height="9"/>',
    "copy of elsewhere": '<use xlink:href="file:///etc/passwd#x"/>',
    "style elsewhere": '<rect style="fill:url(http://example.org/#a)" width="9" height="9"/>',
    "import": "<style>@import 'https://example.org/x.css';</style>",
    "moves": '<rect width="9" height="9"><animate attributeName="x" to="9"/></rect>',
}


@pytest.mark.parametrize("inside", ACTS.values(), ids=list(ACTS))
def test_what_acts_or_reaches_out_is_refused(inside: str) -> None:
    with pytest.raises(BadValue, match="picture_acts") as caught:
        svg.plain(drawing(inside), "logo.svg")
    assert caught.value.fields["field"] == "logo.svg"


def test_entities_and_sheets_are_refused() -> None:
    for head in ('<!DOCTYPE svg [<!ENTITY a "b">]>', '<?xml-stylesheet href="x.css"?>'):
        with pytest.raises(BadValue, match="picture_acts"):
            svg.plain(head.encode() + drawing(""), "logo.svg")


PARTS = {
    "text": ("<text>ศาลา</text>", "text"),
    "gradient": (
        '<defs><linearGradient id="g"/></defs><rect width="9" height="9" fill="url(#g)"/>',
        "gradient",
    ),
    "image": ('<image href="data:image/png;base64,AAAA"/>', "image"),
    "mask": ('<g mask="url(#m)"/>', "mask"),
    "dashes": ('<path d="M0 0h9" stroke-dasharray="1 2"/>', "stroke-dasharray"),
    "selector": ("<style>g > rect{fill:red}</style>", "style"),
    "colour": ('<path d="M0 0h9" fill="hsl(1,2%,3%)"/>', "colour"),
    "symbol": ('<symbol id="s"/><use href="#s"/>', "use"),
    "round and round": ('<g id="a"><use href="#a"/></g>', "copies"),
}


@pytest.mark.parametrize(("inside", "part"), PARTS.values(), ids=list(PARTS))
def test_what_cannot_be_drawn_is_named(inside: str, part: str) -> None:
    with pytest.raises(BadValue, match="picture_part") as caught:
        svg.plain(drawing(inside), "logo.svg")
    assert caught.value.fields["value"] == part


@pytest.mark.parametrize(
    "data",
    [
        b"<svg",
        b"\xff\xfe<svg/>",
        b"<html/>",
        drawing("", ""),
        drawing("", 'viewBox="0 0 nan 9"'),
        drawing("", 'viewBox="0 0 0 9"'),
        drawing('<path d="M0 0X"/>'),
        drawing('<path d="M0"/>'),
        drawing('<path d="9 9"/>'),
        drawing('<path d="M0 0" transform="twist(3)"/>'),
        drawing('<circle r="many"/>'),
        drawing('<path d="M1e999 0L1 1"/>'),
    ],
)
def test_what_is_no_drawing_is_refused(data: bytes) -> None:
    with pytest.raises(BadValue, match=r"picture_unfit|art_unknown"):
        art.operators(svg.plain(data, "logo.svg"), 10, 10)


def test_shapes_without_extent_draw_nothing() -> None:
    assert (
        svg_path.shape("rect", dict.fromkeys(("x", "y", "width", "height", "rx", "ry"), 0.0), []) == []
    )
    assert svg_path.shape("circle", {"cx": 1, "cy": 1, "r": 0}, []) == []
    assert svg_path.steps("M1 1A2 2 0 0 1 1 1") == [("M", ((1, 1),))]
    assert svg_path.steps("M1 1A0 2 0 0 1 3 3")[1] == ("L", ((3, 3),))
