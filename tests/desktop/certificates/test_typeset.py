"""Thai is shaped as HarfBuzz shapes it, and what is drawn can be copied out letter by letter."""

from __future__ import annotations

import io
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from desktop.certificates.art import operators
from desktop.certificates.document import MM, Document
from desktop.certificates.template import RESOURCES
from desktop.certificates.typeset import Face, face, itemise, share_out

BOLD = RESOURCES / "fonts" / "Sarabun-Bold.ttf"
WORDS = [
    "ปิ่น", "ญู", "ฐิ", "ฎุ", "ฏู", "น้ำ", "หนี้", "ที่", "กี๋", "ป้า", "ฝี่", "ฟ้า", "ณัฏฐ์", "ฤๅษี", "เปี๊ยก",
    "ก้ำกึ่ง", "กตัญญู", "ฤทธิ์ศักดิ์ไพบูลย์",
]  # fmt: skip
MIXED = ["A ที่นี้", "กำ office ๆ", "เลขที่ B ๗/๒๕๖๙", "“คำ” (fi) ฿๑๐๐"]
EM = 64  # pixels


@pytest.fixture(scope="module")
def bold() -> Face:
    return face(BOLD.read_bytes())


def pdf_of(lines: list[str], face: Face, size: float = 20.0, *, plain: bool = False) -> bytes:
    document = Document(title="ลอง", width=297, height=210)
    code = b"".join(
        document.text(face, face.shape(line), size, 40, 590 - size * (1.3 * i + 1.5))
        for i, line in enumerate(lines)
    )
    document.page(code.replace(b"/ActualText", b"/X") if plain else code)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_text_comes_back_line_by_line(bold: Face, poppler: Callable[..., str]) -> None:
    told = poppler("pdftotext", pdf_of(WORDS + MIXED, bold)).rstrip("\n\f").split("\n")
    assert told == WORDS + MIXED


def test_chrome_reads_the_same_text(bold: Face) -> None:
    page = pypdfium2.PdfDocument(pdf_of(WORDS + MIXED, bold))[0]
    assert page.get_textpage().get_text_range().split("\r\n") == WORDS + MIXED


def test_readers_without_actualtext_get_the_letters_from_the_font(
    bold: Face, poppler: Callable[..., str]
) -> None:
    # Such readers guess at spaces; and a ำ without a tone mark comes back as the two letters it is
    # compatible with. Every other letter is exact and in order.
    told = poppler("pdftotext", pdf_of([*WORDS, "กำfi"], bold, plain=True), "-raw")
    assert told.replace(" ", "").rstrip("\n\f").split("\n") == [*WORDS, "กํา" + "fi"]


@pytest.mark.parametrize("word", WORDS)
def test_looks_as_hb_view_draws_it(word: str, bold: Face, tmp_path: Path) -> None:
    ours = ink(pdf_of([word], bold, EM))
    theirs = hb_view(word, tmp_path)
    assert unlike(ours, theirs) < 0.02


def test_the_eye_of_these_tests_sees_a_lost_mark(bold: Face, tmp_path: Path) -> None:
    assert unlike(ink(pdf_of(["ที"], bold, EM)), hb_view("ที่", tmp_path)) == 1
    # The same letters with a tone mark where an unshaped line would have it.
    assert unlike(ink(pdf_of(["ป้า"], bold, EM)), hb_view("บ้า", tmp_path)) > 0.03


def hb_view(word: str, folder: Path) -> Image.Image:
    """What hb-view draws, by its SVG: its pictures and PDFs cut the marks off at the line box."""
    made = folder / "hb.svg"
    command = ["hb-view", f"--font-file={BOLD}", f"--font-size={EM}", f"--output-file={made}"]
    command += ["--output-format=svg", "--language=th", "--script=thai", f"--text={word}"]
    subprocess.run(command, check=True)
    drawn = made.read_text("utf-8")
    glyphs = re.findall(r'id="(glyph[0-9-]+)">\s*<path style="[^"]*" d="([^"]*)"', drawn)
    uses = re.findall(r'<use xlink:href="(#glyph[0-9-]+)" x="([0-9.-]+)" y="([0-9.-]+)"', drawn)
    parts = [f'<path id="{name}" d="{d}"/>' for name, d in glyphs]
    placed = [f'<use href="{n}" transform="translate({x} {y})"/>' for n, x, y in uses]
    page = f"<defs>{''.join(parts)}</defs>{''.join(placed)}"
    document = Document(title="hb-view", width=297, height=210)
    box = f"-40 -80 {297 * MM:.2f} {210 * MM:.2f}"
    svg = f'<svg viewBox="{box}">{page}</svg>'
    document.page(operators(svg, 297 * MM, 210 * MM))
    out = io.BytesIO()
    document.save(out)
    return ink(out.getvalue())


def ink(pdf: bytes) -> Image.Image:
    """The first page's ink, cut to its bounds, black on white."""
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=4).to_pil().convert("L")
    return page.crop(ImageChops.invert(page).getbbox())


def unlike(one: Image.Image, other: Image.Image) -> float:
    """How different two pictures are: 0 the same, 1 the opposite; far apart in size is 1."""
    if abs(one.width - other.width) > 3 or abs(one.height - other.height) > 3:
        return 1.0
    difference = ImageChops.difference(one, other.resize(one.size))
    return float(ImageStat.Stat(difference).mean[0]) / 255


def test_runs_of_one_script() -> None:
    assert list(itemise("A ที่ (นี้) ok")) == [
        ("A ", "Latn"),
        ("ที่ (นี้) ", "Thai"),
        ("ok", "Latn"),
    ]
    assert list(itemise("123")) == [("123", "Thai")]
    assert list(itemise("")) == []


def test_the_ring_of_am_is_read_after_its_tone() -> None:
    assert share_out("น้ำ", [0, 1, 1, 1]) == (["น", "ํ", "้", "า"], [0, 2, 1, 3])
    assert share_out("น้ำ", [0, 1, 1]) == (["น", "้", "ำ"], None)
    assert share_out("กำ", [0, 1, 1]) == (["ก", "ํ", "า"], None)
    assert share_out("fin", [0, 2]) == (["fi", "n"], None)
    assert share_out("ab", [0, 0, 0]) == (["ab", "", ""], None)


def test_three_glyphs_for_am_are_emitted_in_reading_order(
    bold: Face, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "desktop.certificates.typeset.share_out", lambda _run, clusters: (["x", "y"], [1, 0])
    )
    assert [glyph.text for glyph in bold._shape("กข").glyphs] == ["y", "x"]


def test_letters_the_font_lacks_are_named_once(bold: Face) -> None:
    assert bold.shape("😀 ก😀سلام").missing == ("😀", "س", "ل", "ا", "م")
    assert bold.shape("กขค").missing == ()


def test_ink_goes_beyond_the_line_box(bold: Face) -> None:
    line = bold.shape("ปี๊ ฎุ")
    ascent, descent = bold.line_box
    assert line.top * bold.upem > ascent
    assert line.bottom * bold.upem < descent
    assert bold.shape(" ").reach == pytest.approx(bold.shape(" ").width)
    assert bold.shape("").glyphs == ()


def test_a_subset_is_small_and_always_the_same(bold: Face) -> None:
    gids = {glyph.gid for glyph in bold.shape("กตัญญู").glyphs}
    one, moved = bold.subset(gids)
    other, _ = Face(bold.data).subset(set(gids))
    assert one == other
    assert len(one) < 4000
    assert set(moved) == gids | {0}


def test_a_glyph_below_the_line_is_drawn_there(bold: Face) -> None:
    # ปิ่น: the tone mark is moved down by the font, so the line needs a text rise.
    assert b" Ts" in pdf_ops("ปิ่น", bold)
    assert pdf_ops("ปิ่", bold).endswith(b"0 Ts\nET EMC\n")


def pdf_ops(text: str, face: Face) -> bytes:
    return Document(title="x", width=10, height=10).text(face, face.shape(text), 10, 0, 0)


def test_only_our_own_embedded_fonts(bold: Face, poppler: Callable[..., str]) -> None:
    fonts = poppler("pdffonts", pdf_of(["ก"], bold)).splitlines()[2:]
    assert len(fonts) == 1
    assert "Sarabun-Bold" in fonts[0]
    assert "Helvetica" not in fonts[0]
    assert fonts[0].split()[-5:-2] == ["yes", "yes", "yes"]
