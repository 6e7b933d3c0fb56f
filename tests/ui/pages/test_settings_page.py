"""ตั้งค่า: each card keeps its own; what is half typed stays; only a keeper changes people and secrets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop import centre, drafts, settings, volunteers
from desktop.errors import WrongKey
from desktop.settings import Settings
from desktop.store.keys import KeyFile
from desktop.store.store import Store
from desktop.thai.text import normalise
from tests.conftest import PASSPHRASE
from tests.ui.proof import faults
from tests.ui.standing import TIGHT, WIDE, dressed, settle, standing
from ui.main_window import Frame
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.person import PersonForm, PinForm
from ui.widgets.button import Button

K = Qt.Key
LONG = normalise("ว่าที่ร้อยตรีหญิงณัฏฐ์ฐิญาปิ่นญูฐิ ป๊ี่ญูฐูฏุฎุวิจิตรพิพัฒน์")
Opener = Callable[..., Frame]


@pytest.fixture
def opened(store: Store, qapp: QApplication) -> Iterator[Opener]:
    """Opens the settings, as who sits there and at a size."""
    with ExitStack() as stack:

        def opener(
            key: object = None, *, who: int = 0, window: object = WIDE, size: str = "normal"
        ) -> Frame:
            dressed(size=size)
            chosen = replace(Settings(), text_size=size)
            frame = stack.enter_context(standing(store, window, chosen))  # type: ignore[arg-type]
            with store.read() as tx:
                sits = volunteers.listed(tx)[who]
            frame.room.work.by = sits.id
            object.__setattr__(frame.room, "who", sits)  # the frame is built for the first one
            frame.go_to("settings", key)
            settle(frame)
            return frame

        yield opener
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def page(frame: Frame) -> SettingsPage:
    assert isinstance(frame.page, SettingsPage)
    return frame.page


def said(frame: Frame) -> str:
    return frame.line.message.text if frame.line.message else ""


def save(frame: Frame) -> None:
    """Ctrl+S."""
    QTest.keyClick(frame, K.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(frame)


def type_into(line: QWidget, text: str) -> None:
    """Type a text, as an input method brings Thai."""
    line.setFocus()
    line.selectAll()  # type: ignore[attr-defined]
    line.insert(text)  # type: ignore[attr-defined]
    line.textEdited.emit(text)  # type: ignore[attr-defined]


def told(store: Store) -> centre.Told:
    with store.read() as tx:
        return centre.told(tx)


def people(store: Store) -> dict[str, volunteers.Tile]:
    with store.read() as tx:
        return {one.name: one for one in volunteers.listed(tx)}


# --- finding one's way ----------------------------------------------------------------------------


def test_a_part_jumps_and_is_lit(opened: Opener) -> None:
    frame = opened()
    page(frame).parts.jump("centre")
    settle(frame)
    assert page(frame).parts._rows["centre"]._here
    assert QApplication.focusWidget() is page(frame).centre.name


def test_the_certificates_page_comes_to_who_signs(opened: Opener) -> None:
    frame = opened("signers")
    assert QApplication.focusWidget() is page(frame).centre.signers[0][0]
    assert page(frame).parts._rows["centre"]._here


def test_in_a_small_window_the_parts_are_a_list(opened: Opener) -> None:
    frame = opened(window=TIGHT)
    assert page(frame).parts.folded.isVisible()
    assert not page(frame).parts.nav.isVisible()
    place = list(page(frame).cards).index("secrets")
    page(frame).parts.folded.setCurrentIndex(place)
    page(frame).parts.folded.activated.emit(place)
    assert QApplication.focusWidget() is page(frame).secrets.old.line


@pytest.mark.parametrize("size", ["normal", "larger"])
def test_every_part_is_without_fault_with_long_names(opened: Opener, store: Store, size: str) -> None:
    with store.write("test") as tx:
        volunteers.add(tx, LONG, role="coordinator")
        centre.amend(tx, name=f"ศูนย์การเรียนรู้ชุมชน {LONG}", signers=[f"{LONG}|{LONG}"] * 3, tambon="560116")
    frame = opened(window=TIGHT, size=size)
    page(frame).people.open_form(people(store)[LONG])
    for code in page(frame).cards:
        page(frame).parts.jump(code)
        settle(frame)
        assert faults(frame) == [], code


# --- how it looks, this desk ----------------------------------------------------------------------


def test_a_choice_of_the_look_is_kept_and_comes_back_to_its_control(opened: Opener) -> None:
    frame = opened()
    wanted: list[Settings] = []
    object.__setattr__(frame.room, "change_settings", wanted.append)
    dark = page(frame).look.light_tabs._buttons[1]
    dark.click()
    assert [one.light for one in wanted] == ["dark"]
    assert (frame.at.place, frame.at.key) == ("settings", "light")
    settle(frame)
    assert QApplication.focusWidget() is dark


def test_one_choice_never_takes_another_back(opened: Opener, store: Store) -> None:
    frame = opened()
    object.__setattr__(frame.room, "change_settings", lambda wanted: settings.save(store.home, wanted))
    page(frame).desk.lock.number.setValue(25)
    settings.save(store.home, replace(settings.load(store.home), printer="ห้องหน้า"))
    page(frame).desk.sounds.click()
    kept = settings.load(store.home)
    assert (kept.lock_minutes, kept.printer, kept.sounds) == (25, "ห้องหน้า", False)
    assert said(frame) == "ปิดเสียงยิงบัตรแล้ว"
    page(frame).desk.lock.number.setValue(0)
    assert said(frame) == "ไม่ล็อกเอง กด F12 เมื่อลุกจากโต๊ะ"


def test_the_desk_is_named_by_ctrl_s(opened: Opener, store: Store) -> None:
    frame = opened()
    type_into(page(frame).desk.name, "โต๊ะหน้าบ้าน")
    assert page(frame).desk.keep.is_usable
    save(frame)
    assert told(store).desk_name == "โต๊ะหน้าบ้าน"
    assert said(frame) == "เรียกโต๊ะนี้ว่า <b>โต๊ะหน้าบ้าน</b> แล้ว"
    assert not page(frame).desk.keep.is_usable


# --- the centre -----------------------------------------------------------------------------------


def test_a_signer_is_kept_and_taken_back(opened: Opener, store: Store) -> None:
    frame = opened("signers")
    name, position = page(frame).centre.signers[0]
    type_into(name, "นางสมศรี ใจงาม")
    save(frame)
    assert page(frame).centre._fields["signer.0.position"].note() == "ใส่ตำแหน่งด้วย"
    assert told(store).signers == ()
    type_into(position, "ผู้อำนวยการ")
    save(frame)
    assert told(store).signers == (("นางสมศรี ใจงาม", "ผู้อำนวยการ"),)
    frame.undo()
    settle(frame)
    assert told(store).signers == ()
    assert name.text() == ""


def test_the_last_day_in_office_is_kept_shown_and_taken_away(opened: Opener, store: Store) -> None:
    with store.write("test") as tx:
        centre.amend(tx, signers=["นางสมศรี ใจงาม|ผู้อำนวยการ"])
    frame = opened("signers")
    card = page(frame).centre
    day = card.terms[0]
    day.set_value("30/9/69")
    day.changed.emit()
    save(frame)
    assert told(store).terms == ("2026-09-30",)
    assert told(store).signers == (("นางสมศรี ใจงาม", "ผู้อำนวยการ"),)

    frame = opened("signers")
    card = page(frame).centre
    value = card.terms[0].value()
    assert value is not None
    assert value.iso == "2026-09-30"
    assert card.texts() == {}, "what only was read is not taken for typed"
    card.terms[0].set_value("")
    card.terms[0].changed.emit()
    save(frame)
    assert told(store).terms == (None,)


def test_a_last_day_that_cannot_be_read_or_is_nobodys_is_said_at_its_place(
    opened: Opener, store: Store
) -> None:
    frame = opened("signers")
    card = page(frame).centre
    card.terms[1].set_value("31/2/69")
    card.terms[1].changed.emit()
    save(frame)
    assert card._fields["signer.1.name"].note() == "ใส่ชื่อผู้ลงนามด้วย"
    assert card._fields["signer.1.until"].note()
    assert told(store).terms == ()


def test_a_tambon_is_found_and_chosen(opened: Opener, store: Store) -> None:
    frame = opened("centre")
    picker = page(frame).centre.tambon
    picker.search.setFocus()
    picker.search.put("แม่กา")
    save(frame)
    assert "เลือกตำบลจากรายชื่อ" in page(frame).centre._fields["centre.tambon"].note()
    QTest.keyClick(picker.search.line, K.Key_Return)
    save(frame)
    assert told(store).tambon == picker.value() is not None
    assert said(frame).startswith("บันทึกเรื่องของ")


def test_what_the_desk_refuses_stands_at_its_field(opened: Opener, store: Store) -> None:
    frame = opened("verify_url")
    type_into(page(frame).centre.url, "ไม่ใช่เว็บ")
    save(frame)
    note = page(frame).centre._fields["centre.verify_url"].note()
    assert note.startswith("ที่อยู่เว็บ “ไม่ใช่เว็บ” ใช้ไม่ได้")
    assert QApplication.focusWidget() is page(frame).centre.url
    assert told(store).verify_url is None


def test_somebody_elses_change_comes_in_and_what_is_typed_here_stays(
    opened: Opener, store: Store
) -> None:
    frame = opened("signers")
    type_into(page(frame).centre.signers[1][0], "ครูคำปัน")
    with store.write("test") as tx:
        centre.amend(tx, name="ศาลาใหม่", signers=["นางสมศรี|ครู"])
    settle(frame)
    assert page(frame).centre.name.text() == "ศาลาใหม่"
    assert page(frame).centre.signers[0][0].text() == "นางสมศรี"
    assert page(frame).centre.signers[1][0].text() == "ครูคำปัน"


# --- half typed -----------------------------------------------------------------------------------


def test_what_is_half_typed_comes_back_in_another_window(opened: Opener, store: Store) -> None:
    first = opened()
    type_into(page(first).centre.name, "ศาลาครึ่งทาง")
    type_into(page(first).desk.name, "โต๊ะ ก")
    page(first).people.open_form(None)
    type_into(page(first).people.form.name, "ป้าใหม่")
    first.go_to("today")
    settle(first)
    second = opened()
    assert page(second).centre.name.text() == "ศาลาครึ่งทาง"
    assert page(second).desk.name.text() == "โต๊ะ ก"
    assert page(second).people.form.name.text() == "ป้าใหม่"
    assert said(second) == "นำที่พิมพ์ค้างไว้กลับมาให้แล้ว"
    assert told(store).name == "ศาลาแม่กา", "nothing is saved by that"


def test_a_draft_is_thrown_away_by_its_deed(opened: Opener, store: Store) -> None:
    first = opened()
    type_into(page(first).centre.name, "ศาลาครึ่งทาง")
    first.go_to("today")
    settle(first)
    second = opened()
    second.line._do()
    settle(second)
    assert page(second).centre.name.text() == "ศาลาแม่กา"
    with store.read() as tx:
        assert drafts.listed(tx) == []


def test_no_secret_and_no_pin_is_ever_kept_half_typed(opened: Opener, store: Store) -> None:
    frame = opened("secrets")
    type_into(page(frame).secrets.old.line, PASSPHRASE)
    page(frame).people.open_form(None)
    form = page(frame).people.form
    type_into(form.name, "ป้าใหม่")
    form.pins.first.put("1234")
    frame.go_to("today")
    settle(frame)
    with store.read() as tx:
        kept = drafts.listed(tx)
    assert [dict(one.content) for one in kept] == [{"person.of": "new", "person.name": "ป้าใหม่"}]


# --- people ---------------------------------------------------------------------------------------


def person(frame: Frame) -> PersonForm:
    form = page(frame).people.form
    assert isinstance(form, PersonForm)
    return form


def test_a_keeper_adds_somebody_who_can_then_sign_in(opened: Opener, store: Store) -> None:
    frame = opened()
    page(frame).people.add.click()
    form = person(frame)
    type_into(form.name, "ป้าจันทร์ดี")
    form.roles.set_value("coordinator")
    form._pictures["cat"].click()
    form.pins.first.put("2580")
    form.pins.again.put("2581")
    form.keep.click()
    assert form.pins.again_field.note() == "สองช่องไม่เหมือนกัน กดใหม่"
    form.pins.again.put("2580")
    form.keep.click()
    settle(frame)
    made = people(store)["ป้าจันทร์ดี"]
    assert (made.role, made.tile, made.has_pin) == ("coordinator", "cat", True)
    with store.local() as tx:
        volunteers.sign_in(tx, made.id, "2580")
    assert said(frame).startswith("เพิ่ม <b>ป้าจันทร์ดี</b> แล้ว")
    frame.undo()
    settle(frame)
    assert "ป้าจันทร์ดี" not in people(store)


def test_somebody_without_a_name_is_not_added(opened: Opener, store: Store) -> None:
    frame = opened()
    page(frame).people.add.click()
    person(frame).keep.click()
    settle(frame)
    assert person(frame).name_field.note() == "พิมพ์ชื่อก่อน"
    assert len(people(store)) == 2


def test_somebody_is_changed_and_removed(opened: Opener, store: Store) -> None:
    frame = opened()
    page(frame).people.rows[1].change.click()
    type_into(person(frame).name, "ลุงคำปัน")
    save(frame)
    assert "ลุงคำปัน" in people(store)
    page(frame).people.rows[1].change.click()
    person(frame).remove.click()
    settle(frame)
    assert "ลุงคำปัน" not in people(store)
    frame.undo()
    settle(frame)
    assert "ลุงคำปัน" in people(store)


def test_the_last_keeper_stays(opened: Opener, store: Store) -> None:
    frame = opened()
    page(frame).people.rows[0].change.click()
    assert not person(frame).remove.is_usable, "nobody takes themselves out"
    person(frame).roles.set_value("desk")
    person(frame).keep.click()
    settle(frame)
    assert "เป็นผู้ดูแลคนเดียวของศูนย์" in person(frame).role_field.note()
    assert people(store)["ครูสมใจ"].role == "keeper"


def test_a_new_pin_is_struck_twice(opened: Opener, store: Store) -> None:
    frame = opened()
    page(frame).people.rows[1].pin.click()
    form = page(frame).people.form
    assert isinstance(form, PinForm)
    for dots in (form.pins.first, form.pins.again):
        for key in (K.Key_9, K.Key_8, K.Key_7, K.Key_6):
            QTest.keyClick(dots, key)
    QTest.keyClick(form.pins.again, K.Key_Return)
    settle(frame)
    who = people(store)["ลุงคำ"]
    with store.local() as tx:
        volunteers.sign_in(tx, who.id, "9876")
    assert said(frame) == "ตั้งเลขใหม่ของ <b>ลุงคำ</b> แล้ว"
    page(frame).people.rows[1].pin.click()
    page(frame).people.form.drop.click()
    settle(frame)
    assert not people(store)["ลุงคำ"].has_pin


def test_escape_closes_a_form_and_gives_the_keyboard_back(opened: Opener) -> None:
    frame = opened()
    page(frame).people.rows[1].change.click()
    QTest.keyClick(frame, K.Key_Escape)
    assert page(frame).people.form is None
    assert QApplication.focusWidget() is page(frame).people.rows[1].change


def test_who_is_no_keeper_sees_why(opened: Opener) -> None:
    frame = opened(who=1)
    rows = page(frame).people.rows
    closed: list[Button] = [
        page(frame).people.add,
        page(frame).secrets.change,
        page(frame).secrets.new_sheet,
    ]
    closed += [button for row in rows for button in (row.pin, row.change)]
    assert [button.is_usable for button in closed] == [False] * len(closed)
    rows[0].change.setFocus()
    QTest.keyClick(rows[0].change, K.Key_Return)
    assert said(frame) == "ผู้ดูแลเท่านั้นที่ทำได้ ขอให้ ครูสมใจ ช่วย"


# --- secrets --------------------------------------------------------------------------------------


def opens(store: Store, **secret: str) -> bool:
    try:
        KeyFile.load(store.home.key).open(**secret)
    except WrongKey:
        return False
    return True


def test_a_new_passphrase_is_set_for_the_old_one(opened: Opener, store: Store) -> None:
    frame = opened("secrets")
    card = page(frame).secrets
    type_into(card.old.line, "ไม่ใช่รหัสนี้")
    type_into(card.first.line, "ลำไยกับต้นสัก")
    type_into(card.again.line, "ลำไยกับต้นสัก")
    card.change.click()
    settle(frame)
    assert card._old.note() == "รหัสนี้ไม่ตรง พิมพ์ใหม่"
    assert opens(store, passphrase=PASSPHRASE)
    type_into(card.old.line, PASSPHRASE)
    save(frame)
    assert opens(store, passphrase="ลำไยกับต้นสัก")
    assert not opens(store, passphrase=PASSPHRASE)
    assert [one.text() for one in (card.old, card.first, card.again)] == ["", "", ""]
    assert said(frame).startswith("เปลี่ยนรหัสของศูนย์แล้ว")


def test_the_button_says_what_is_lacking(opened: Opener) -> None:
    frame = opened("secrets")
    card = page(frame).secrets
    seen = []
    for line, text in (
        (card.old, "เก่า"),
        (card.first, "กขคง"),
        (card.again, "กขค"),
        (card.again, "กขคง"),
    ):
        seen.append(card.change.accessibleDescription())
        type_into(line.line, text)
    assert seen == [
        "พิมพ์รหัสที่ใช้อยู่ก่อน",
        "ตั้งรหัสใหม่อย่างน้อย 4 ตัว",
        "รหัสใหม่สองช่องไม่เหมือนกัน พิมพ์ช่องที่สองใหม่",
        "รหัสใหม่สองช่องไม่เหมือนกัน พิมพ์ช่องที่สองใหม่",
    ]
    assert card.change.is_usable


def test_a_new_sheet_counts_only_when_it_was_put_away(
    opened: Opener, store: Store, recovery_code: str, tmp_path: Path
) -> None:
    frame = opened("secrets")
    card = page(frame).secrets
    type_into(card.proof.line, PASSPHRASE)
    card.new_sheet.click()
    settle(frame)
    assert card.sheet is not None
    code = card.sheet.code
    assert opens(store, recovery=recovery_code)
    card.sheet.use.click_or_say()
    assert said(frame).startswith("จดหรือเก็บรหัสนี้ก่อน")
    card.keep_sheet_at(tmp_path / "sheet.txt")
    settle(frame)
    assert code in (tmp_path / "sheet.txt").read_text("utf-8")
    assert card.sheet.put_away.isChecked()
    card.sheet.use.click()
    settle(frame)
    assert card.sheet is None
    assert opens(store, recovery=code)
    assert not opens(store, recovery=recovery_code)


def test_a_sheet_that_was_given_up_opens_nothing(
    opened: Opener, store: Store, recovery_code: str
) -> None:
    frame = opened("secrets")
    card = page(frame).secrets
    type_into(card.proof.line, PASSPHRASE)
    card.new_sheet.click()
    settle(frame)
    code = card.sheet.code
    QTest.keyClick(frame, K.Key_Escape)
    settle(frame)
    assert card.sheet is None
    assert opens(store, recovery=recovery_code)
    assert not opens(store, recovery=code)
    assert said(frame) == "ยังใช้ใบกู้คืนเดิม"


# --- backups, checks, about -----------------------------------------------------------------------


def test_a_backup_goes_to_a_folder(opened: Opener, tmp_path: Path) -> None:
    frame = opened("keep")
    (tmp_path / "stick").mkdir()
    page(frame).keep.back_up_to(tmp_path / "stick")
    settle(frame)
    [file] = (tmp_path / "stick").iterdir()
    assert file.name in said(frame)
    assert "ถอดแฟลชไดรฟ์ได้" not in said(
        frame
    )  # the folder lies beside the home: nothing can be taken out
    assert frame.line.message.kind == "ok"


def test_a_check_says_in_plain_words_what_it_found(opened: Opener, store: Store) -> None:
    frame = opened("keep")
    page(frame).keep.check.click()
    settle(frame)
    assert said(frame) == "ตรวจครบแล้ว ทุกอย่างเรียบร้อย"
    sql = store.driver()
    sql.execute("UPDATE writer SET deed = x'00', applying = 1")
    sql.execute("UPDATE volunteer SET name = 'ใครไม่รู้'")
    sql.execute("UPDATE writer SET deed = NULL, applying = 0")
    sql.close()
    page(frame).keep.check.click()
    settle(frame)
    assert frame.line.message.kind == "error"
    assert [one.code for one in page(frame).keep.found][:1] == ["journal_row_altered"]


def test_what_to_tell_a_helper_is_copied(opened: Opener, store: Store) -> None:
    frame = opened("about")
    page(frame).about.copy.click()
    assert str(store.home.folder) in QApplication.clipboard().text()
    page(frame).about.show_log.click()
    assert said(frame) == "ยังไม่มีบันทึก เพราะยังไม่มีอะไรสะดุด"
