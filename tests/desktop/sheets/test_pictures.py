"""Pictures of signed sheets: turned as they may be, broken as they may be, of whatever sheet."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from desktop import sheets
from desktop.errors import FileTrouble, NotFound, Refused
from desktop.papers import tick_sheet
from desktop.sheets import pictures
from desktop.store.store import Store
from tests.desktop.class_of import class_of


@pytest.fixture
def sheet(store: Store, tmp_path: Path) -> sheets.Known:
    with store.write("test") as tx:
        made, _ = class_of(tx, 6)
        told = sheets.prepare(tx, made.activity.id, (1, 2))[0]
        tick_sheet.write(tx, [told], tmp_path / "sheet.pdf")
    return told


def photographed(folder: Path, angle: float) -> Path:
    with pypdfium2.PdfDocument(folder / "sheet.pdf") as document:
        picture = document[0].render(scale=200 / 72).to_pil().convert("L")
    out = folder / "photo.jpg"
    picture.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=255).save(out, quality=85)
    return out


@pytest.mark.parametrize("angle", [0, 3, -8, 90, 180, 270, 94])
def test_however_it_was_turned_it_is_kept_upright_and_small(
    sheet: sheets.Known, tmp_path: Path, angle: float
) -> None:
    (page,) = pictures.pages_of(photographed(tmp_path, angle))
    assert (page.code, page.number) == (sheet.code, 1)
    assert len(page.jpeg) <= pictures.LARGEST
    kept = Image.open(io.BytesIO(page.jpeg))
    assert kept.mode == "L"
    marks = {one.text[-1]: one.position.top_left for one in zxingcpp.read_barcodes(kept)}
    assert abs(marks["0"].y - marks["1"].y) < 12  # the upper edge lies level
    assert marks["0"].x < marks["1"].x
    assert marks["0"].y < marks["2"].y


def test_a_scan_is_taken_from_its_pdf_and_the_same_page_is_kept_once(
    store: Store, sheet: sheets.Known, tmp_path: Path
) -> None:
    pages = pictures.pages_of(tmp_path / "sheet.pdf")
    for new, again in ((1, 0), (0, 1)):
        with store.write("sheets.keep") as tx:
            told = pictures.keep(tx, sheet.columns[0].id, pages)
        assert told == pictures.Kept(new, again, (1,))


def test_a_sheet_of_another_session_is_refused(
    store: Store, sheet: sheets.Known, tmp_path: Path
) -> None:
    pages = pictures.pages_of(tmp_path / "sheet.pdf")
    with store.write("test") as tx:
        other, _ = class_of(tx, 1, title="ทอผ้า")
    with pytest.raises(Refused, match="sheet_of_other_session"), store.write("sheets.keep") as tx:
        pictures.keep(tx, other.sessions[0].id, pages)
    with store.write("test") as tx:
        tx.sql.execute("UPDATE printed_sheet SET gone = 1")
    with pytest.raises(NotFound), store.write("sheets.keep") as tx:
        pictures.keep(tx, sheet.columns[0].id, pages)


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7 broken", b"\xff\xd8\xff broken", b"nothing of the kind"]
)
def test_what_is_no_picture_is_said(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.jpg"
    file.write_bytes(content)
    with pytest.raises(FileTrouble, match="sheet_picture_unreadable"):
        pictures.pages_of(file)
    with pytest.raises(FileTrouble, match="file_missing"):
        pictures.pages_of(tmp_path / "none.jpg")


def test_two_sheets_on_one_picture_are_said(sheet: sheets.Known, store: Store, tmp_path: Path) -> None:
    with store.write("test") as tx:
        other = sheets.prepare(tx, sheet.activity, (3,))[0]
        tick_sheet.write(tx, [other], tmp_path / "other.pdf")
    drawn = []
    for name in ("sheet.pdf", "other.pdf"):
        with pypdfium2.PdfDocument(tmp_path / name) as document:
            drawn.append(document[0].render(scale=150 / 72).to_pil().convert("L"))
    both = Image.new("L", (drawn[0].width * 2, drawn[0].height), 255)
    for place, one in enumerate(drawn):
        both.paste(one, (place * one.width, 0))
    both.save(tmp_path / "both.png")
    with pytest.raises(FileTrouble, match="sheet_two_in_picture"):
        pictures.pages_of(tmp_path / "both.png")


def test_half_a_photograph_and_one_without_marks_are_said(sheet: sheets.Known, tmp_path: Path) -> None:
    file = photographed(tmp_path, 0)
    file.write_bytes(file.read_bytes()[:20_000])
    with pytest.raises(FileTrouble, match="sheet_picture_unreadable"):
        pictures.pages_of(file)
    Image.new("L", (600, 800), 255).save(file)
    with pytest.raises(FileTrouble, match="sheet_without_marks"):
        pictures.pages_of(file)
