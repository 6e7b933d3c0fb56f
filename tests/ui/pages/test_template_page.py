"""แบบ on the screen: pieces by keyboard and mouse, the very page, steps back, kept as the centre's own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

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
    page.panel.text.setText("ขอแสดงความยินดีกับ {ชื่อผู้เรียน}")
    page.panel._worded()
    assert editing.piece(now(frame), "blessing").text == "ขอแสดงความยินดีกับ {name}"
    page.panel.breaks.click()
    assert "\n" in editing.piece(now(frame), "blessing").text
    assert "↵" in page.panel.text.text()
    kept = now(frame)
    page.panel.text.setText("{รหัสลับ}")
    page.panel._worded()
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
    page.picture.click()
    settle(frame)
    assert [one.name for one in now(frame).pictures] == ["logo"]
    page.where.choose("signature1")
    page.picture.click()
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
