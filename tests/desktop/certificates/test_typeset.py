"""Thai is shaped as HarfBuzz shapes it, and what is drawn can be copied out letter by letter."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from desktop.certificates.document import Document
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


def test_text_comes_back_line_by_line(bold, poppler):
    told = poppler("pdftotext", pdf_of(WORDS + MIXED, bold)).rstrip("\n\f").split("\n")
    assert told == WORDS + MIXED


def test_chrome_reads_the_same_text(bold):
    page = pypdfium2.PdfDocument(pdf_of(WORDS + MIXED, bold))[0]
    assert page.get_textpage().get_text_range().split("\r\n") == WORDS + MIXED


def test_readers_without_actualtext_get_the_letters_from_the_font(bold, poppler):
    # Only a ำ without a tone mark comes back as the two letters it is compatible with.
    told = poppler("pdftotext", pdf_of([*WORDS, "กำ fi"], bold, plain=True))
    assert told.rstrip("\n\f").split("\n") == [*WORDS, "กํา fi"]


@pytest.mark.parametrize("word", WORDS)
def test_looks_as_hb_view_draws_it(word, bold, tmp_path):
    ours = ink(pdf_of([word], bold, EM))
    theirs = hb_view(word, tmp_path)
    assert unlike(ours, theirs) < 0.012


def test_the_eye_of_these_tests_sees_a_lost_mark(bold, tmp_path):
    assert unlike(ink(pdf_of(["ที"], bold, EM)), hb_view("ที่", tmp_path)) > 0.03


def hb_view(word: str, folder: Path) -> Image.Image:
    made = folder / "hb.pdf"
    command = ["hb-view", f"--font-file={BOLD}", f"--font-size={EM}", f"--output-file={made}"]
    command += ["--output-format=pdf", "--language=th", "--script=thai", f"--text={word}"]
    subprocess.run([*command, "--margin=40"], check=True)
    return ink(made.read_bytes())


def ink(pdf: bytes) -> Image.Image:
    """The first page's ink, cut to its bounds, black on white."""
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=2).to_pil().convert("L")
    return page.crop(ImageChops.invert(page).getbbox())


def unlike(one: Image.Image, other: Image.Image) -> float:
    """How different two pictures are: 0 the same, 1 the opposite; far apart in size is 1."""
    if abs(one.width - other.width) > 2 or abs(one.height - other.height) > 2:
        return 1.0
    difference = ImageChops.difference(one, other.resize(one.size))
    return float(ImageStat.Stat(difference).mean[0]) / 255


def test_runs_of_one_script():
    assert list(itemise("A ที่ (นี้) ok")) == [
        ("A ", "Latn"),
        ("ที่ (นี้) ", "Thai"),
        ("ok", "Latn"),
    ]
    assert list(itemise("123")) == [("123", "Thai")]
    assert list(itemise("")) == []


def test_the_ring_of_am_is_read_after_its_tone():
    assert share_out("น้ำ", [0, 1, 1, 1]) == (["น", "ํ", "้", "า"], [0, 2, 1, 3])
    assert share_out("น้ำ", [0, 1, 1]) == (["น", "้", "ำ"], None)
    assert share_out("กำ", [0, 1, 1]) == (["ก", "ํ", "า"], None)
    assert share_out("fin", [0, 2]) == (["fi", "n"], None)
    assert share_out("ab", [0, 0, 0]) == (["ab", "", ""], None)


def test_three_glyphs_for_am_are_emitted_in_reading_order(bold, monkeypatch):
    monkeypatch.setattr(
        "desktop.certificates.typeset.share_out", lambda _run, clusters: (["x", "y"], [1, 0])
    )
    assert [glyph.text for glyph in bold._shape("กข").glyphs] == ["y", "x"]


def test_letters_the_font_lacks_are_named_once(bold):
    assert bold.shape("😀 ก😀سلام").missing == ("😀", "س", "ل", "ا", "م")
    assert bold.shape("กขค").missing == ()


def test_ink_goes_beyond_the_line_box(bold):
    line = bold.shape("ปี๊ ฎุ")
    ascent, descent = bold.line_box
    assert line.top * bold.upem > ascent
    assert line.bottom * bold.upem < descent
    assert bold.shape(" ").reach == pytest.approx(bold.shape(" ").width)
    assert bold.shape("").glyphs == ()


def test_a_subset_is_small_and_always_the_same(bold):
    gids = {glyph.gid for glyph in bold.shape("กตัญญู").glyphs}
    one, moved = bold.subset(gids)
    other, _ = Face(bold.data).subset(set(sorted(gids, reverse=True)))
    assert one == other
    assert len(one) < 4000
    assert set(moved) == gids | {0}


def test_a_glyph_below_the_line_is_drawn_there(bold):
    # ปิ่น: the tone mark is moved down by the font, so the line needs a text rise.
    assert b" Ts" in pdf_ops("ปิ่น", bold)
    assert pdf_ops("ปิ่", bold).endswith(b"0 Ts\nET EMC\n")


def pdf_ops(text: str, face: Face) -> bytes:
    return Document(title="x", width=10, height=10).text(face, face.shape(text), 10, 0, 0)


def test_only_our_own_embedded_fonts(bold, poppler):
    fonts = poppler("pdffonts", pdf_of(["ก"], bold)).splitlines()[2:]
    assert len(fonts) == 1
    assert "Sarabun-Bold" in fonts[0]
    assert "Helvetica" not in fonts[0]
    assert fonts[0].split()[-5:-2] == ["yes", "yes", "yes"]
