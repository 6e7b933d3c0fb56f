"""Letters with their marks as one glyph: cut where the letters are, and a font that other programs take."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from desktop.certificates.clusters import ClusterFont, clusters, with_composites
from desktop.certificates.template import Template
from desktop.certificates.typeset import Face, Glyph, Line


@pytest.fixture(params=["regular", "bold"])
def sarabun(request: pytest.FixtureRequest, template: Template) -> Face:
    return template.face(request.param)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("น้ำคำ", ["น้", "ำ", "คำ"]),
        ("ก้ำกึ่ง", ["ก้", "ำ", "กึ่", "ง"]),
        ("เปี๊ยะ", ["เ", "ปี๊", "ย", "ะ"]),
        ("ฏูญู ฐุ", ["ฏู", "ญู", " ", "ฐุ"]),
        ("เเก้ว", ["เ", "เ", "ก้", "ว"]),
        ("ํา", ["ํ", "า"]),  # typed apart: told apart
        ("กํา", ["กํ", "า"]),
        ("ำ", ["ำ"]),
        ("Müo\u0301 A", ["M", "ü", "ó", " ", "A"]),
        ("", []),
    ],
)
def test_a_line_is_cut_between_letters_and_says_the_same(
    sarabun: Face, text: str, cut: list[str]
) -> None:
    found = list(clusters(sarabun.shape(text)))
    told = [letters for letters, _ in found]
    assert "".join(told) == text
    if "\u0301" not in text:
        assert told == cut
    assert sum(len(glyphs) for _, glyphs in found) == len(sarabun.shape(text).glyphs)


def loaded(data: bytes) -> Any:
    return TTFont(io.BytesIO(data), checkChecksums=2)


def test_another_program_takes_the_font(sarabun: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is fontTools: it opens every table, draws every glyph, and adds the sums up itself."""
    kept: list[bytes] = []

    def spy(data: bytes, composites: Any) -> tuple[bytes, int]:
        made = with_composites(data, composites)
        kept.append(made[0])
        return made

    monkeypatch.setattr("desktop.certificates.clusters.with_composites", spy)
    font = ClusterFont("F1", sarabun)
    lines = [sarabun.shape(text) for text in ("น้ำคำ ก้ำกึ่ง เปี๊ยะ", "ฏูญู ฟ้า ปิ่น Müller")]
    for line in lines:
        font.encode(line)
    _, moved = font._subset({gid for gid, _ in font._cids})
    read = loaded(kept[0])
    glyphs, names = read["glyf"], read.getGlyphOrder()
    assert read["maxp"].numGlyphs == len(names) == len(read["hmtx"].metrics)
    assert read["maxp"].maxComponentElements == 3  # a letter with two marks, or with the ring and aa
    for line in lines:
        for letters, parts in clusters(line):
            if len(parts) == 1:
                continue
            key = tuple((one.gid, one.x - parts[0].x, one.y - parts[0].y) for one in parts)
            number, advance = font._joined[key]
            name = names[moved[number]]
            assert glyphs[name].isComposite()
            pen = BoundsPen(read.getGlyphSet())
            read.getGlyphSet()[name].draw(pen)
            told = glyphs[name]
            assert pen.bounds == (told.xMin, told.yMin, told.xMax, told.yMax), letters
            assert read["hmtx"][name] == (advance, told.xMin)
    again = io.BytesIO()
    read.save(again)  # it recomputes maxp and the boxes
    for field in ("maxPoints", "maxContours", "maxCompositePoints", "maxComponentElements"):
        assert getattr(read["maxp"], field) <= getattr(loaded(kept[0])["maxp"], field), field


def test_nothing_joined_is_the_same_font(sarabun: Face) -> None:
    data, _ = sarabun.subset({sarabun.shape("ก").glyphs[0].gid})
    made, first = with_composites(data, [])
    before, after = loaded(data), loaded(made)
    assert first == before["maxp"].numGlyphs == after["maxp"].numGlyphs
    assert before["glyf"].glyphs.keys() == after["glyf"].glyphs.keys()
    assert before["hmtx"].metrics == after["hmtx"].metrics


def test_a_blank_with_a_mark_has_no_ink(sarabun: Face) -> None:
    blank = sarabun.shape(" ").glyphs[0].gid
    data, moved = sarabun.subset({blank})
    made, first = with_composites(data, [([(moved[blank], 0, 0), (moved[blank], 9, 9)], 500)])
    read = loaded(made)
    assert read["hmtx"][read.getGlyphOrder()[first]] == (500, 0)


def test_a_line_that_cannot_be_cut_is_shown_as_before(
    sarabun: Face, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = sarabun.shape("คำ")
    whole: Callable[..., object] = lambda _line: iter([("อื่น", list(line.glyphs))])  # noqa: E731
    monkeypatch.setattr("desktop.certificates.clusters.clusters", whole)
    font = ClusterFont("F1", sarabun)
    font.encode(line)
    assert [text for gid, text in font._cids if gid] == ["ค", "ํ", "า"]


def test_am_that_was_drawn_as_ring_and_aa_is_am_again() -> None:
    """Some fonts tell it apart behind a tone too, and the ring then stands before its aa."""
    drawn = tuple(Glyph(n, text, 100 * n, 0, 100) for n, text in enumerate("ก้ํา", 1))
    told = Line("ก้ำ", drawn, 1, 0, 1, 0, 1, ())
    assert [(text, len(glyphs)) for text, glyphs in clusters(told)] == [("ก้ำ", 4)]
