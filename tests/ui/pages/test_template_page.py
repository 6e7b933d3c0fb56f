"""แบบ on the screen: pieces by keyboard and mouse, the very page, steps back, kept as the centre's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import reportlab
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.certificates import editing, packing, shelf
from desktop.certificates.template import Template, shipped
from desktop.store.store import Store
from tests.ui.pages.at_certificates import activity
from tests.ui.standing import TIGHT, WIDE, dressed, settle, standing
from ui.main_window import Frame
from ui.pages.certificates.page import CertificatesPage
from ui.pages.template.page import TemplatePage


@pytest.fixture
def frame(store: Store, monkeypatch: pytest.MonkeyPatch) -> Iterator[Frame]:
    monkeypatch.setenv("SALA_NOW", "2026-07-10T15:00")
    dressed()
    with standing(store, WIDE) as made:
        made.go_to("template")
        settle(made)
        yield made


def page_of(frame: Frame) -> TemplatePage:
    page = frame.page
    assert isinstance(page, TemplatePage)
    return page


def now(frame: Frame) -> Template:
    draft = page_of(frame)._editing
    assert draft is not None
    return draft.template


def said(frame: Frame) -> str:
    return frame.line.message.text if frame.line.message else ""


def test_arrows_move_by_one_and_by_five_and_steps_go_back(frame: Frame) -> None:
    page = page_of(frame)
    page._choose("name")
    page.sheet.setFocus()
    before = editing.piece(now(frame), "name")
    QTest.keyClick(page.sheet, Qt.Key.Key_Down)
    QTest.keyClick(page.sheet, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    settle(frame)
    after = editing.piece(now(frame), "name")
    assert (after.x, after.y) == pytest.approx((before.x + 5, before.y + 1))
    assert page.panel.sizes["y"].value() == round(after.y)
    frame.undo()
    frame.undo()
    assert now(frame) == shipped()
    QTest.keyClick(page.sheet, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert editing.piece(now(frame), "name").y == pytest.approx(before.y + 1)


def test_tab_goes_through_the_pieces_and_leaves_after_the_last(frame: Frame) -> None:
    page = page_of(frame)
    page.sheet.setFocus()
    page._choose("number")
    names = list(page.sheet._boxes)
    told = []
    for _ in names[1:]:
        QTest.keyClick(page.sheet, Qt.Key.Key_Tab)
        told.append(page._name)
        assert page.sheet.accessibleName()
    assert told == names[1:]
    QTest.keyClick(page.sheet, Qt.Key.Key_Tab)
    assert frame.focusWidget() is not page.sheet


def test_a_mouse_chooses_and_drags(frame: Frame) -> None:
    page = page_of(frame)
    spot = page.sheet._on_screen(page.sheet._boxes["given"]).center().toPoint()
    QTest.mousePress(page.sheet, Qt.MouseButton.LeftButton, pos=spot)
    assert page._name == "given"
    QTest.mouseMove(page.sheet, spot + QPoint(0, 24))
    QTest.mouseRelease(page.sheet, Qt.MouseButton.LeftButton, pos=spot + QPoint(0, 24))
    settle(frame)
    assert editing.piece(now(frame), "given").y != editing.piece(shipped(), "given").y


def test_the_pictures_are_the_very_page(frame: Frame) -> None:
    page = page_of(frame)
    assert all(one.has_page for one in page.names)
    before = page.sheet._image
    assert before is not None
    page._put_whole("digits", "arabic")
    settle(frame)
    assert page.sheet._image != before
    QTest.keyClick(page.sheet, Qt.Key.Key_PageDown)
    assert page._person == 2


def test_words_are_typed_with_fields_by_their_names(frame: Frame) -> None:
    page = page_of(frame)
    page._choose("blessing")
    page.panel.text.setPlainText("ขอแสดงความยินดีกับ {ชื่อผู้เรียน}")
    page.panel.text_part.mean()
    assert editing.piece(now(frame), "blessing").text == "ขอแสดงความยินดีกับ {name}"
    page.panel.breaks.click()
    assert "\n" in editing.piece(now(frame), "blessing").text
    assert page.panel.text.text().count("\n") == 1
    kept = now(frame)
    page.panel.text.setPlainText("{รหัสลับ}")
    page.panel.text_part.mean()
    assert now(frame) == kept
    assert said(frame)


def test_saving_a_shipped_one_makes_the_centres_own(frame: Frame, store: Store) -> None:
    page = page_of(frame)
    page._choose("word")
    page._put("size", 30.0)
    page.save()
    settle(frame)
    with store.read() as tx:
        own = [one for one in shelf.offered(tx) if one.own]
        assert [(one.name, one.title) for one in own] == [("formal-gold-1", "ลายชายคา (สำเนา)")]
        assert editing.piece(shelf.named(tx, "formal-gold-1"), "word").size == 30
    page._put("size", 31.0)
    page.save()
    settle(frame)
    with store.read() as tx:
        assert len([one for one in shelf.offered(tx) if one.own]) == 1
        assert editing.piece(shelf.named(tx, "formal-gold-1"), "word").size == 31
    assert page.which.value() == "formal-gold-1"


def test_another_template_waits_until_this_one_is_kept(frame: Frame) -> None:
    page = page_of(frame)
    page._put("size", 30.0)
    page.which.choose("star-malay")
    page._change_template()
    assert now(frame).name == "formal-gold"
    frame.undo()
    page.which.choose("star-malay")
    page._change_template()
    settle(frame)
    assert now(frame).name == "star-malay"
    assert page.sheet._paper == (210, 297)


def test_trouble_is_said_while_one_works(frame: Frame) -> None:
    page = page_of(frame)
    assert page.trouble.isHidden()
    page._choose("number")
    page._put("x", 297.0)
    settle(frame)
    assert "เลขที่" in page.trouble.words()


def test_a_logo_and_a_file_to_carry(
    frame: Frame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(frame)
    Image.new("RGB", (90, 60), (30, 60, 120)).save(tmp_path / "logo.png")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(tmp_path / "logo.png"), ""))
    page.what.choose("logo")
    page.parts.add.click()
    settle(frame)
    assert [one.name for one in now(frame).pictures] == ["logo"]
    page.what.choose("signature1")
    page.parts.add.click()
    settle(frame)
    assert [(one.name, one.signer) for one in now(frame).pictures] == [("logo", 0), ("signature1", 1)]
    assert page._name == "signature1"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "mine"), ""))
    page.give.click()
    settle(frame)
    assert packing.read(tmp_path / "mine.sala-template") == now(frame)
    (tmp_path / "bad.sala-template").write_bytes(b"PK\x03\x04")
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *_a: (str(tmp_path / "bad.sala-template"), "")
    )
    kept = now(frame)
    page.bring.click()
    settle(frame)
    assert now(frame) == kept
    assert frame.line.message is not None
    assert frame.line.message.kind == "error"


def test_folded_list_and_page_are_two_tabs(store: Store) -> None:
    dressed()
    with standing(store, TIGHT) as frame:
        frame.go_to("template")
        settle(frame)
        page = page_of(frame)
        assert page.pieces.isVisible()
        assert not page.sheet.isVisible()
        page.views.choose("page")
        settle(frame)
        assert page.sheet.isVisible()
        assert not page.pieces.isVisible()
        assert page.sheet._image is not None


def test_the_certificates_page_draws_by_the_chosen_one(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALA_NOW", "2026-07-10T15:00")
    key = activity(store)
    dressed()
    with standing(store, WIDE) as frame:
        frame.go_to("certificates", key)
        settle(frame)
        page = frame.page
        assert isinstance(page, CertificatesPage)
        card = page.side.new
        assert card.template.count() == 6
        card.template.choose("lotus-honour")
        page.looks._choose()
        settle(frame)
        order = page.plan.order()
        assert order is not None
        assert order.template == "lotus-honour"
        assert "เกียรติบัตร" in card.means.words()
        assert page.side.page.preview._shape == pytest.approx(210 / 297, abs=0.01)
        card.design.click()
        settle(frame)
        assert now(frame).name == "lotus-honour"


def test_pieces_are_put_on_hidden_and_brought_back_by_keys(frame: Frame) -> None:
    page = page_of(frame)
    page._choose("blessing")
    page.pieces.setFocus()
    QTest.keyClick(page.pieces, Qt.Key.Key_Delete)
    settle(frame)
    assert editing.piece(now(frame), "blessing").hidden
    assert "blessing" not in page.sheet._boxes
    assert "ซ่อน" in page._called(editing.piece(now(frame), "blessing"))
    assert "เอากลับ" in page.panel.off.text()
    page.panel.off.click()
    assert now(frame) == shipped()
    frame.undo()
    frame.undo()
    assert now(frame) == shipped()
    page.what.choose("text_en")
    page.parts.add.click()
    settle(frame)
    assert page._name == "text1_en"
    assert page.panel.text.hasFocus()
    QTest.keyClicks(page.panel.text, "Well done")
    QTest.keyClick(page.panel.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editing.piece(now(frame), "text1_en").text == "Well done"
    page.what.choose("line")
    page.parts.add.click()
    assert page._name == "line1"
    assert page.panel.text_part.isHidden()
    page.panel.sizes["size"].set_value(3)
    page._put("size", 3.0)
    assert editing.piece(now(frame), "line1").size == 3
    page.take_off()
    assert not now(frame).rules


def test_what_must_stay_says_why(frame: Frame) -> None:
    page = page_of(frame)
    for name, word in (("qr", "คิวอาร์"), ("signer", "ตั้งค่า")):
        page._choose(name)
        page.take_off()
        assert word in said(frame)
    assert now(frame) == shipped()


def test_font_digits_lines_and_paper_are_chosen(
    frame: Frame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(frame)
    page._choose("name")
    page.panel.face.choose("semibold")
    page.panel._faced()
    page.panel.digits.choose("arabic")
    page.panel.digits.activated.emit(2)
    page.panel.sizes["lines"].number.setValue(1)
    one = editing.piece(now(frame), "name")
    assert (one.face, one.digits, one.lines) == ("semibold", "arabic", 1)
    latin = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
    kept = now(frame)
    for file, word in ((latin, "ไม่มีอักษร"), (tmp_path / "none.ttf", "none.ttf")):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, file=file: (str(file), ""))
        page.panel.face.choose("file")
        page.panel._faced()
        settle(frame)
        assert word in said(frame)
        assert now(frame) == kept
        assert page.panel.face.value() == "semibold"
    page.panel.paper.choose("A5")
    page.panel.paper.activated.emit(1)
    settle(frame)
    assert (now(frame).width, now(frame).height) == (210, 148)
    assert page.sheet._paper == (210, 148)


def test_line_ends_are_shown_and_cut_words_named(frame: Frame) -> None:
    page = page_of(frame)
    page._choose("blessing")
    part = page.panel.text_part
    assert "│" in part.ends.words()
    for lines in (2, 3, 1):
        part.breaks.click()
        assert editing.piece(now(frame), "blessing").text.count("\n") == lines - 1
    page.panel.text.setPlainText("ขอให้มีความ\nสุข")
    part.mean()
    assert "กลางคำ" in part.ends.words()


def test_a_page_to_try_goes_to_the_printer_or_into_a_file(
    frame: Frame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, sent = page_of(frame), []
    room = replace(
        page.room, print_file=lambda file, title, _first=1, _how=None: sent.append((file, title))
    )
    page.room = room
    page.paper()
    settle(frame)
    (file, title) = sent[0]
    assert title == "ลายชายคา"
    assert pypdfium2.PdfDocument(file)[0].get_textpage().get_text_range().count("ตัวอย่าง") == 1
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "ดู"), ""))
    page.parts.pdf.click()
    settle(frame)
    assert (tmp_path / "ดู.pdf").read_bytes() == file.read_bytes()
    assert "ดู.pdf" in said(frame)


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("x.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>', "x.svg"),
        ("x.png", b"\x89PNG\r\n\x1a\ntorn", "x.png"),
        ("x.pdf", b"%PDF-1.7 torn", "x.pdf"),
    ],
)
def test_a_bad_picture_is_named_and_nothing_changes(
    frame: Frame, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, data: bytes, word: str
) -> None:
    page = page_of(frame)
    (tmp_path / name).write_bytes(data)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(tmp_path / name), ""))
    page.what.choose("picture")
    page.parts.add.click()
    settle(frame)
    assert word in said(frame)
    assert frame.line.message is not None
    assert frame.line.message.kind == "error"
    assert now(frame) == shipped()


def test_everything_has_a_name_for_a_screen_reader(frame: Frame) -> None:
    page = page_of(frame)
    for name in ("name", "qr", "signer"):
        page._choose(name)
        settle(frame)
        for part in page.findChildren(QWidget):
            if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
                assert part.accessibleName() or part.inherits("QLineEdit"), part


def test_what_is_typed_counts_for_the_keys_of_the_page(frame: Frame, store: Store) -> None:
    page = page_of(frame)
    page._choose("blessing")
    page.panel.text.setFocus()
    page.panel.text.selectAll()
    QTest.keyClicks(page.panel.text, "Well")
    QTest.keyClick(page.panel.text, Qt.Key.Key_Return)
    QTest.keyClicks(page.panel.text, "done")
    QTest.keyClick(page.panel.text, Qt.Key.Key_Delete)  # at the end there is nothing to take away
    assert not editing.piece(now(frame), "blessing").hidden
    page.save()
    settle(frame)
    with store.read() as tx:
        kept = shelf.named(tx, "formal-gold-1")
    assert editing.piece(kept, "blessing").text == "Well\ndone"
    page.panel.name.setFocus()
    page.panel.name.setText("ของเรา")
    page.save()
    settle(frame)
    with store.read() as tx:
        assert shelf.named(tx, "formal-gold-1").title == "ของเรา"
