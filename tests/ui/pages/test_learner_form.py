"""ประวัติ: half-typed text is kept, look-alikes are told, only what was touched is saved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import drafts, volunteers
from desktop.learners import groups as target_groups
from desktop.learners import profile, register
from desktop.learners.profile import Changed, Given, Numbered
from desktop.store.store import Store
from tests.ui.pages.learners_open import CTRL, Sitting, learners, sitting
from tests.ui.standing import TIGHT
from ui.pages.page import Go

K = Qt.Key
VALID, MISTYPED = "1000000000017", "1000000000019"


@pytest.fixture
def who(store: Store) -> bytes:
    """Somebody of whom only a name, a birth and a telephone are known."""
    (key,) = learners(store, "นางบุญมี ศรีวิชัย", birth="3/2488", phone="0811235512", nickname="แม่มี")
    return key


@pytest.fixture
def desk(store: Store, who: bytes, qapp: QApplication) -> Iterator[Sitting]:
    """Her form, open."""
    with sitting(store) as made:
        made.go("learner_form", who)
        yield made


def line(desk: Sitting, name: str) -> object:
    """The line of text of a field."""
    editor = desk.form.parts.fields[name].editor
    return getattr(editor, "line", editor)


def kept(desk: Sitting) -> list[drafts.Draft]:
    desk.form.write_draft()
    desk.settle()
    with desk.store.read() as tx:
        return drafts.listed(tx)


# --- saving -----------------------------------------------------------------------------------------


def test_the_form_shows_who_it_is_about(desk: Sitting) -> None:
    texts = desk.form.parts.texts()
    assert [texts[name] for name in ("title", "given_name", "family_name", "nickname", "sex")] == [
        "นาง",
        "บุญมี",
        "ศรีวิชัย",
        "แม่มี",
        "female",
    ]
    assert desk.form.head._title.words() == "นางบุญมี ศรีวิชัย"
    assert desk.focus is line(desk, "given_name")


def test_only_what_was_touched_is_told_to_the_desk(desk: Sitting, who: bytes) -> None:
    desk.write("45 ม.3", line(desk, "address"))
    desk.press(K.Key_S, CTRL)
    assert desk.one("SELECT address FROM learner WHERE id = ?", who) == "45 ม.3"
    with desk.store.read() as tx:
        assert profile.history(tx, who)[0].fields == ("address",)


def test_after_saving_the_list_stands_with_that_person_lit_and_undo_is_offered(
    desk: Sitting, who: bytes
) -> None:
    desk.write("แม่บุญ", line(desk, "nickname"))
    desk.press(K.Key_S, CTRL)
    assert desk.frame.at == Go("learners", who)
    assert desk.list.list.current().learner == who
    assert desk.said == "บันทึก <b>นางบุญมี ศรีวิชัย</b> แล้ว"
    desk.press(K.Key_Z, CTRL)
    assert desk.one("SELECT nickname FROM learner WHERE id = ?", who) == "แม่มี"


def test_nothing_touched_is_said_and_not_written(desk: Sitting) -> None:
    desk.press(K.Key_S, CTRL)
    assert desk.said == "ไม่มีอะไรเปลี่ยน"
    assert desk.frame.at.place == "learner_form"


def test_a_whole_name_typed_in_one_field_falls_into_its_parts(desk: Sitting) -> None:
    desk.go("learner_form", ("new", ""))
    desk.write("น.ส.ดาว ณ นคร", line(desk, "given_name"))
    desk.press(K.Key_Return)
    texts = desk.form.parts.texts()
    assert (texts["title"], texts["given_name"], texts["family_name"]) == ("นางสาว", "ดาว", "ณ นคร")
    assert texts["sex"] == "female"
    desk.press(K.Key_S, CTRL)
    assert desk.said == "บันทึก <b>นางสาวดาว ณ นคร</b> แล้ว"
    assert desk.one("SELECT sex FROM learner WHERE given_name = 'ดาว'") == "female"


def test_a_title_that_stands_is_never_split_off_anew(desk: Sitting) -> None:
    desk.write("นายิกา", line(desk, "given_name"))
    desk.press(K.Key_Return)
    assert desk.form.parts.texts()["given_name"] == "นายิกา"


def test_only_a_missing_name_stops_saving(desk: Sitting) -> None:
    desk.go("learner_form", ("new", ""))
    desk.write("0899999999", line(desk, "phone"))
    desk.press(K.Key_S, CTRL)
    assert desk.form.parts.fields["given_name"].note() == "ต้องมีชื่ออย่างน้อยหนึ่งคำ"
    assert desk.focus is line(desk, "given_name")
    assert desk.one("SELECT count(*) FROM learner") == 1


def test_every_wrong_field_says_what_to_do_and_the_first_gets_the_keyboard(desk: Sitting) -> None:
    desk.write("โทรไม่ได้", line(desk, "phone"))
    desk.write("ไม่มี", line(desk, "emergency_phone"))
    desk.press(K.Key_S, CTRL)
    fields = desk.form.parts.fields
    assert fields["phone"].note()
    assert fields["emergency_phone"].note()
    assert desk.focus is line(desk, "phone")
    assert "2 ช่อง" in desk.said


def test_a_birth_that_cannot_be_is_pointed_out_before_the_desk_is_asked(desk: Sitting) -> None:
    desk.form.parts.birth.set_value("31/2/2500")
    desk.form.parts.changed.emit()
    desk.press(K.Key_S, CTRL)
    assert "ไม่มีวันนี้ในปฏิทิน" in desk.form.parts.fields["birth"].note()


def test_enter_goes_to_the_next_field(desk: Sitting) -> None:
    desk.press(K.Key_Return)
    assert desk.focus is line(desk, "family_name")


def test_tab_goes_as_one_reads_and_out_at_the_end(desk: Sitting) -> None:
    inside = desk.form.inside
    order = [one.accessibleName() for one in inside.places(inside.parts.contact)]
    assert order[:4] == ["บ้านเลขที่ หมู่", "โทรศัพท์", "ไลน์", "ตำบล"]
    line(desk, "line_id").setFocus()
    desk.press(K.Key_Backtab)
    assert desk.focus is line(desk, "phone")
    inside.save.setFocus()
    desk.press(K.Key_Tab)
    assert not inside.isAncestorOf(desk.focus)


# --- half typed -------------------------------------------------------------------------------------


def test_what_is_half_typed_is_kept_and_comes_back(desk: Sitting, who: bytes) -> None:
    desk.write("แม่บุญ", line(desk, "nickname"))
    assert [draft.content for draft in kept(desk)] == [{"nickname": "แม่บุญ"}]
    assert desk.said == "เก็บที่พิมพ์ไว้ให้แล้ว ไฟดับก็ไม่หาย"
    desk.press(K.Key_Escape)
    assert desk.frame.at == Go("learners", who)
    assert desk.said.startswith("ยังไม่บันทึก")
    desk.go("learner_form", who)
    assert desk.form.parts.texts()["nickname"] == "แม่บุญ"
    assert desk.said == "เอาที่พิมพ์ค้างไว้กลับมาให้แล้ว"
    assert desk.one("SELECT nickname FROM learner WHERE id = ?", who) == "แม่มี"


def test_a_draft_can_be_thrown_away(desk: Sitting, who: bytes) -> None:
    desk.write("แม่บุญ", line(desk, "nickname"))
    kept(desk)
    desk.go("learner_form", who)
    desk.frame.line.message.deed.do()
    desk.settle()
    assert desk.form.parts.texts()["nickname"] == "แม่มี"
    assert kept(desk) == []


def test_a_saved_form_leaves_no_draft(desk: Sitting) -> None:
    desk.write("แม่บุญ", line(desk, "nickname"))
    kept(desk)
    desk.press(K.Key_S, CTRL)
    with desk.store.read() as tx:
        assert drafts.listed(tx) == []


def test_typing_back_what_stood_there_leaves_no_draft(desk: Sitting) -> None:
    desk.write("แม่บุญ", line(desk, "nickname"))
    kept(desk)
    desk.write("แม่มี", line(desk, "nickname"))
    assert kept(desk) == []


def test_somebody_new_who_was_begun_comes_back_with_f9(desk: Sitting) -> None:
    desk.go("learner_form", ("new", "สมพร"))
    assert kept(desk) == [], "a name that came along is no draft yet"
    desk.write("ใจงาม", line(desk, "family_name"))
    kept(desk)
    desk.press(K.Key_Escape)
    desk.press(K.Key_F9)
    texts = desk.form.parts.texts()
    assert (texts["given_name"], texts["family_name"]) == ("สมพร", "ใจงาม")
    desk.press(K.Key_S, CTRL)
    assert kept_anywhere(desk) == []


def kept_anywhere(desk: Sitting) -> list[drafts.Draft]:
    desk.settle()
    with desk.store.read() as tx:
        return drafts.listed(tx)


# --- look-alikes ------------------------------------------------------------------------------------


def test_a_look_alike_is_one_row_above_the_form(desk: Sitting, who: bytes, qtbot: QtBot) -> None:
    desk.go("learner_form", ("new", ""))
    desk.write("นางบุญมี ศรีวิชัย", line(desk, "given_name"))
    row = desk.form.inside.alike
    qtbot.waitUntil(row.isVisible)
    assert "นางบุญมี ศรีวิชัย" in row._words.words()
    row.other.click()
    assert not row.isVisible()


def test_looking_at_who_it_may_be_keeps_what_was_typed(desk: Sitting, who: bytes, qtbot: QtBot) -> None:
    desk.go("learner_form", ("new", "นางบุญมี ศรีวิชัย"))
    row = desk.form.inside.alike
    qtbot.waitUntil(row.isVisible)
    row.open.click()
    desk.settle()
    assert desk.frame.at == Go("learner_form", who)
    assert not row.isVisible(), "nobody is like themselves"


# --- the number -------------------------------------------------------------------------------------


def test_a_number_that_fits_is_said_at_once_and_tells_its_kind(desk: Sitting) -> None:
    desk.write(VALID, line(desk, "id_number"))
    assert desk.form.parts.fields["id_number"].note() == "เลขถูกต้อง"
    assert desk.form.parts.texts()["id_kind"] == "thai"


def test_a_number_that_does_not_fit_may_be_saved(desk: Sitting, who: bytes) -> None:
    desk.write(MISTYPED, line(desk, "id_number"))
    desk.press(K.Key_Return)
    assert desk.form.parts.fields["id_number"].note() == "ตัวสุดท้ายไม่ตรง ดูบัตรอีกครั้ง"
    desk.press(K.Key_S, CTRL)
    assert desk.one("SELECT number FROM document_number WHERE learner = ?", who) == MISTYPED


def numbered(desk: Sitting, who: bytes) -> None:
    desk.elsewhere(lambda tx: profile.save(tx, who, Changed(numbers=(Numbered(number=VALID),))))
    desk.go("learner_form", who)


def test_a_kept_number_is_masked_until_it_is_asked_for_and_that_is_written_down(
    desk: Sitting, who: bytes
) -> None:
    numbered(desk, who)
    number = desk.form.parts.number.number
    assert number.line.text() == "1-0000-xxxxx-xx-7"
    number.ask.click()
    desk.settle()
    assert number.line.text() == VALID
    assert desk.one("SELECT count(*) FROM number_shown") == 1
    assert desk.form.parts.texts()["id_number"] == "", "seen is not typed"
    number.ask.click()
    assert number.line.text() == "1-0000-xxxxx-xx-7"


def test_typing_over_a_mask_begins_anew(desk: Sitting, who: bytes) -> None:
    numbered(desk, who)
    number = desk.form.parts.number.number
    number.line.setFocus()
    QTest.keyClick(number.line, K.Key_End)
    desk.type("8")
    assert number.typed() == "8"


def test_who_has_no_card_says_why(desk: Sitting, who: bytes) -> None:
    part = desk.form.parts.number
    part.kind.choose("none")
    part.kind.activated.emit(part.kind.currentIndex())
    desk.write("ไม่เคยทำบัตร", part.why)
    desk.press(K.Key_S, CTRL)
    assert desk.one("SELECT why FROM document_number WHERE learner = ?", who) == "ไม่เคยทำบัตร"


# --- what stands beside -----------------------------------------------------------------------------


def test_a_title_is_suggested_by_age_and_never_forced(desk: Sitting) -> None:
    desk.go("learner_form", ("new", "เด็กชายก้อง ใจดี"))
    name = desk.form.parts.name
    assert name.suggestion.isHidden()
    desk.form.parts.birth.set_value("2550")
    desk.form.parts.changed.emit()
    assert name.suggestion.text() == "อายุ 18 ปี ใช้ “นาย”"
    assert desk.form.parts.texts()["title"] == "เด็กชาย"
    name.suggestion.click()
    assert desk.form.parts.texts()["title"] == "นาย"
    assert name.suggestion.isHidden()


def test_what_is_lacking_is_told_while_it_is_filled_in(desk: Sitting) -> None:
    inside = desk.form.inside
    assert inside.lacks._head.words() == "ยังขาดอีก 5 เรื่อง"
    desk.write("45 ม.3", line(desk, "address"))
    assert inside.lacks._head.words() == "ยังขาดอีก 4 เรื่อง"
    desk.write("นายดี ใจงาม", line(desk, "emergency_name"))
    assert inside.nav._rows["contact"].end == "fine"


def test_a_click_on_what_is_lacking_jumps_there(desk: Sitting) -> None:
    inside = desk.form.inside
    inside.lacks._rows["emergency_contact"][1].click()
    desk.settle()
    assert desk.focus is line(desk, "emergency_name")
    assert inside.area.verticalScrollBar().value() > 0
    assert inside.nav._rows["contact"]._here


def test_a_tick_beside_the_form_is_consent_of_today(desk: Sitting, who: bytes) -> None:
    desk.form.inside.consents._ticks["photo"].click()
    desk.settle()
    assert desk.form.inside.consents._ticks["photo"].accessibleDescription() == "เซ็นแล้ว 1 ก.ค. 2569"
    desk.form.parts.consents.rows["photo"].paper.setFocus()
    desk.type("31")
    desk.press(K.Key_S, CTRL)
    found = "SELECT basis || ' ' || given_on || ' ' || paper FROM consent WHERE learner = ? AND purpose = 'photo'"
    assert desk.one(found, who) == "consent 2026-07-01 31"


def test_a_tick_that_is_taken_away_takes_the_consent_back(desk: Sitting, who: bytes) -> None:
    desk.elsewhere(lambda tx: profile.save(tx, who, Changed(consents=(Given("photo"),))))
    tick = desk.form.inside.consents._ticks["photo"]
    assert tick.isChecked()
    tick.click()
    desk.settle()
    desk.press(K.Key_S, CTRL)
    assert desk.one("SELECT withdrawn_on FROM consent WHERE purpose = 'photo'") == "2026-07-01"


def test_groups_are_ticked(desk: Sitting, who: bytes) -> None:
    desk.form.parts.groups._ticks["elderly"].click()
    desk.press(K.Key_S, CTRL)
    assert desk.one("SELECT since FROM learner_group WHERE learner = ?", who) == "2026-07-01"
    desk.go("learner_form", who)
    assert desk.form.parts.groups._ticks["elderly"].accessibleDescription() == "ตั้งแต่ 1 ก.ค. 2569"


def test_a_tambon_is_kept_by_its_code(desk: Sitting, who: bytes) -> None:
    picker = desk.form.parts.contact.tambon
    picker.search.line.setFocus()
    desk.type("แม่กา")
    desk.press(K.Key_Return)
    desk.press(K.Key_S, CTRL)
    assert desk.one("SELECT tambon FROM learner WHERE id = ?", who) == "560110"
    assert desk.list.list.current().place == "ต.แม่กา"
    desk.go("learner_form", who)
    assert desk.form.parts.contact.tambon.text() == "แม่กา"


# --- other hands ------------------------------------------------------------------------------------


def test_what_somebody_else_changed_comes_in_where_nothing_was_typed(desk: Sitting, who: bytes) -> None:
    desk.write("แม่บุญ", line(desk, "nickname"))
    desk.elsewhere(
        lambda tx: profile.save(tx, who, Changed(nickname="ป้ามี", occupation="ทอผ้า", phone="0899999999"))
    )
    texts = desk.form.parts.texts()
    assert (texts["nickname"], texts["occupation"]) == ("แม่บุญ", "ทอผ้า")
    assert "มีคนแก้ประวัตินี้จากที่อื่น" in desk.said
    desk.press(K.Key_S, CTRL)
    with desk.store.read() as tx:
        assert profile.history(tx, who)[0].fields == ("nickname",)


def test_what_is_written_of_others_does_not_stir_the_form(desk: Sitting) -> None:
    desk.elsewhere(lambda tx: register.add(tx, "นายดี ใจงาม"))
    assert desk.said == ""


def test_somebody_who_is_no_more_is_told_of(desk: Sitting) -> None:
    desk.go("learner_form", b"0" * 16)
    assert desk.frame.at.place == "learners"
    assert "ไม่พบคนนี้แล้ว" in desk.said


# --- tight ------------------------------------------------------------------------------------------


def test_when_it_is_tight_the_parts_are_a_list_and_the_rest_stands_below(
    store: Store, who: bytes, qapp: QApplication
) -> None:
    with sitting(store, TIGHT) as desk:
        desk.go("learner_form", who)
        inside = desk.form.inside
        assert not inside.nav.isVisible()
        assert inside.nav.folded.isVisible()
        assert inside.save.isVisible()
        assert inside._whole.isAncestorOf(inside.lacks)
        inside.nav.folded.choose("contact")
        inside.nav.folded.activated.emit(inside.nav.folded.currentIndex())
        desk.settle()
        assert desk.focus is line(desk, "address")
        desk.frame.resize(1366, 697)
        desk.settle()
        assert inside.nav.isVisible()
        assert not inside._whole.isAncestorOf(inside.lacks)


# --- what few people need ---------------------------------------------------------------------------


@pytest.fixture
def child(store: Store) -> bytes:
    (key,) = learners(store, "ด.ช.ก้อง ใจดี", birth="2558")
    return key


def opened(store: Store, learner: bytes, role: str = "keeper") -> profile.Profile:
    with store.read() as tx:
        return profile.read(tx, learner, role)


def test_rare_parts_are_folded_and_say_what_stands_inside(desk: Sitting, child: bytes) -> None:
    parts = desk.form.parts
    assert [part.is_open for part in parts.folded] == [False] * 6
    assert parts.sections["guardians"].isHidden(), "she is 81"
    assert parts.schooling.isHidden()
    with desk.store.write("learners.amend") as tx:
        profile.save(tx, child, Changed(background={"nationality": "ไทย", "income": "none"}))
    desk.go("learner_form", child)
    assert desk.form.parts.background.head.text().endswith("ไทย · ไม่มีรายได้")
    assert not desk.form.parts.sections["guardians"].isHidden()
    assert not desk.form.parts.schooling.isHidden()


def test_one_save_keeps_everything_and_one_undo_takes_it_back(desk: Sitting, child: bytes) -> None:
    desk.go("learner_form", child)
    parts, before = desk.form.parts, opened(desk.store, child)
    parts.background.turn(open_=True)
    desk.write("ไทย", parts.background.fields["nationality"].editor.line)
    parts.guardians.rows.add.click()
    desk.type("นางแม่ ใจดี")
    row = parts.guardians.rows.rows[0]
    desk.write("081-123-5512", row.fields["phone"].editor)
    desk.write("1101700230708", row.fields["number"].editor.line)
    desk.press(K.Key_S, CTRL)
    told = opened(desk.store, child)
    assert told.background["nationality"] == "ไทย"
    assert [(g.name, g.phone, g.number, g.may_sign) for g in told.guardians] == [
        ("นางแม่ ใจดี", "0811235512", "1-1017-xxxxx-xx-8", True)
    ]
    desk.press(K.Key_Z, CTRL)
    assert opened(desk.store, child) == before


def test_what_stands_opened_and_untouched_is_not_changed(desk: Sitting, child: bytes) -> None:
    around = (
        profile.Guardian(name="นางแม่ ใจดี", number="1101700230708"),
        profile.FormerName(name="ด.ช.กล้า", until="3/2566"),
    )
    with desk.store.write("learners.amend") as tx:
        profile.save(tx, child, Changed(around=(*around, profile.Schooling(since="2567", why="work"))))
    desk.go("learner_form", child)
    for part in desk.form.parts.folded:
        part.turn(open_=True)
    desk.settle()
    assert desk.form._changes() == {}
    desk.form.parts.guardians.rows.rows[0].remove.click()
    desk.press(K.Key_S, CTRL)
    told = opened(desk.store, child)
    assert (told.guardians, told.former_names[0].until) == ((), "2023-03")


def test_half_typed_rare_parts_outlive_another_page(desk: Sitting, child: bytes) -> None:
    desk.go("learner_form", child)
    parts = desk.form.parts
    parts.more_name.turn(open_=True)
    desk.write("เพศอื่น", parts.more_name.fields["sex_told"].editor)
    parts.guardians.rows.add.click()
    desk.type("นางแม่")
    kept(desk)
    desk.go("today")
    desk.go("learner_form", child)
    assert desk.form.parts.texts()["sex_told"] == "เพศอื่น"
    assert desk.form.parts.guardians.rows.rows[0].texts()["name"] == "นางแม่"


def test_a_wrong_field_in_a_folded_row_is_opened_and_pointed_out(desk: Sitting, child: bytes) -> None:
    desk.go("learner_form", child)
    parts = desk.form.parts
    parts.guardians.rows.add.click()
    desk.write("abc", parts.guardians.rows.rows[0].fields["phone"].editor)
    parts.schooling.turn(open_=True)
    parts.schooling.rows.add.click()
    desk.write("2569", parts.schooling.rows.rows[0].fields["referred_on"].editor)
    parts.schooling.turn(open_=False)
    desk.press(K.Key_S, CTRL)
    assert parts.guardians.rows.rows[0].fields["name"].note()
    desk.write("นางแม่", parts.guardians.rows.rows[0].fields["name"].editor)
    desk.press(K.Key_S, CTRL)
    assert "เบอร์โทรศัพท์" in parts.guardians.rows.rows[0].fields["phone"].note()
    assert parts.schooling.is_open
    assert "วัน เดือน ปี" in parts.schooling.rows.rows[0].fields["referred_on"].note()


def test_the_registered_address_is_copied_by_one_press(desk: Sitting, who: bytes) -> None:
    parts = desk.form.parts
    desk.write("45 ม.3", line(desk, "address"))
    parts.contact.tambon.put_code("560110")
    parts.look()
    parts.registered.turn(open_=True)
    parts.registered.same.click()
    desk.press(K.Key_S, CTRL)
    told = opened(desk.store, who).background
    assert (told["registered_address"], told["registered_tambon"]) == ("45 ม.3", "560110")


def test_an_abolished_tambon_shows_what_took_its_place(desk: Sitting) -> None:
    parts = desk.form.parts
    parts.contact.tambon.put_code("100205")
    assert parts.contact.tambon.value() == "102901"
    assert "ยกเลิกแล้ว" in parts.fields["tambon"].note()


def test_sensitive_data_wait_for_consent(desk: Sitting, who: bytes) -> None:
    parts = desk.form.parts
    assert parts.sensitive.isHidden()
    assert "ความยินยอม" in parts._guarded.words()
    parts.consents.rows["sensitive"].tick(True)
    assert not parts.sensitive.isHidden()
    parts.sensitive.turn(open_=True)
    desk.write("อิสลาม", parts.sensitive.fields["religion"].editor.line)
    assert parts.sensitive.head.text().endswith("กรอกแล้ว 1 ช่อง")
    desk.press(K.Key_S, CTRL)
    assert (opened(desk.store, who).sensitive or {})["religion"] == "อิสลาม"
    assert opened(desk.store, who, "desk").sensitive is None


def test_a_portrait_comes_from_a_file_and_a_broken_one_is_told(
    desk: Sitting, who: bytes, tmp_path: Path
) -> None:
    Image.new("RGB", (90, 120), "red").save(tmp_path / "a.png")
    (tmp_path / "b.jpg").write_text("no picture")
    part = desk.form.parts.portrait
    part.wanted.emit(str(tmp_path / "b.jpg"))
    desk.settle()
    assert "b.jpg" in desk.said
    assert not part.face.has_picture
    part.wanted.emit(str(tmp_path / "a.png"))
    desk.settle()
    assert part.face.has_picture
    assert "portrait" in kept(desk)[0].content, "a draft holds it"
    desk.press(K.Key_S, CTRL)
    assert opened(desk.store, who).portrait
    assert desk.list.side.panel._face.has_picture
    desk.go("learner_form", who)
    desk.form.parts.portrait.drop.click()
    desk.press(K.Key_S, CTRL)
    assert opened(desk.store, who).portrait is None
    desk.press(K.Key_Z, CTRL)
    assert opened(desk.store, who).portrait


# --- numbers with their history ---------------------------------------------------------------------


def test_a_gcode_gives_way_to_thirteen_digits_by_one_press(desk: Sitting, who: bytes) -> None:
    with desk.store.write("learners.amend") as tx:
        profile.save(tx, who, Changed(numbers=(Numbered("gcode", "G123456789012"),)))
    desk.go("today")
    desk.go("learner_form", who)
    part = desk.form.parts.number
    assert not part.thirteen.isHidden()
    part.thirteen.click()
    assert desk.focus is part.number.line
    desk.type("1101700230708")
    desk.press(K.Key_S, CTRL)
    told = opened(desk.store, who).documents
    assert [(one.kind, one.until is None) for one in told] == [("thai", True), ("gcode", False)]
    desk.go("learner_form", who)
    earlier = part._earlier.itemAt(0).widget()
    assert "รหัส G" in earlier.words()
    assert part.thirteen.isHidden()


def test_a_number_that_does_not_check_is_saved_with_a_reason(desk: Sitting, who: bytes) -> None:
    part = desk.form.parts.number
    desk.write(MISTYPED, part.number.line)
    assert part.reason_field.isHidden()
    desk.press(K.Key_Tab)
    assert not part.reason_field.isHidden()
    desk.write("บัตรพิมพ์อย่างนี้", part.reason)
    desk.press(K.Key_S, CTRL)
    (one,) = opened(desk.store, who).documents
    assert (one.why, "id_checksum" in one.notes) == ("บัตรพิมพ์อย่างนี้", True)
    desk.go("learner_form", who)
    assert part.reason.text() == "บัตรพิมพ์อย่างนี้"
    assert desk.form._changes() == {}


def test_a_number_that_somebody_else_has_names_them(desk: Sitting, who: bytes) -> None:
    learners(desk.store, "นายก้อง ใจดี", id_number=VALID)
    with desk.store.write("learners.amend") as tx:
        profile.save(tx, who, Changed(numbers=(Numbered(None, VALID),)))
    desk.go("today")
    desk.go("learner_form", who)
    assert "นายก้อง ใจดี" in desk.form.parts.number._also.words()


def test_a_pink_card_stays_one(desk: Sitting, who: bytes) -> None:
    part = desk.form.parts.number
    part.put_kind("pink")
    desk.write("0000000000001", part.number.line)
    assert part.kind.value() == "pink"
    desk.press(K.Key_S, CTRL)
    assert opened(desk.store, who).documents[0].kind == "pink"


def test_the_desk_role_sees_a_guardians_telephone_masked_and_may_type_another(
    store: Store, child: bytes, qapp: QApplication
) -> None:
    with store.write("learners.amend") as tx:
        profile.save(tx, child, Changed(around=(profile.Guardian(name="นางแม่", phone="0811235512"),)))
        first = volunteers.listed(tx)[0].id
        volunteers.add(tx, "ครูใหญ่", role="keeper")
        volunteers.amend(tx, first, role="desk")
    with sitting(store) as made:
        made.go("learner_form", child)
        (row,) = made.form.parts.guardians.rows.rows
        line = row.fields["phone"].editor.line
        assert line.text() == "08x-xxx-5512"
        assert made.form._changes() == {}
        made.write("นางแม่ ใจดี", row.fields["name"].editor)
        made.press(K.Key_S, CTRL)
        assert opened(store, child).guardians[0].phone == "0811235512", "an untyped one stays"
        made.go("learner_form", child)
        (row,) = made.form.parts.guardians.rows.rows
        line = row.fields["phone"].editor.line
        line.setFocus(Qt.FocusReason.TabFocusReason)
        made.type("0899998888")
        made.press(K.Key_S, CTRL)
        assert opened(store, child).guardians[0].phone == "0899998888"


def test_the_desk_role_sees_that_there_is_a_part_and_no_more(
    store: Store, who: bytes, qapp: QApplication
) -> None:
    with store.write("learners.amend") as tx:
        profile.save(tx, who, Changed(sensitive={"religion": "พุทธ"}, consents=(Given("sensitive"),)))
        first = volunteers.listed(tx)[0].id
        volunteers.add(tx, "ครูใหญ่", role="keeper")
        volunteers.amend(tx, first, role="desk")
    with sitting(store) as made:
        made.go("learner_form", who)
        parts = made.form.parts
        assert parts.sensitive.isHidden()
        assert "ผู้ดูแล" in parts._guarded.words()
        assert parts.texts()["religion"] == ""


def test_a_group_has_its_day_and_source_in_the_form(desk: Sitting, who: bytes) -> None:
    groups = desk.form.parts.groups
    assert groups.days.isHidden(), "she is in none"
    groups.put("elderly,farmer")
    groups.days.turn(open_=True)
    desk.write("1 ม.ค. 2569", groups.days.fields["farmer:since"].editor)
    desk.write("บัตรเกษตรกร", groups.days.fields["farmer:source"].editor)
    desk.press(K.Key_S, CTRL)
    told = {one.code: (one.since, one.source) for one in opened(desk.store, who).groups}
    assert told["farmer"] == ("2026-01-01", "บัตรเกษตรกร")
    assert told["elderly"][1] == "form"
    desk.go("learner_form", who)
    groups.days.turn(open_=True)
    assert desk.form._changes() == {}
    desk.write("2569", groups.days.fields["farmer:since"].editor)
    groups.days.turn(open_=False)
    desk.press(K.Key_S, CTRL)
    assert "วัน เดือน ปี" in groups.days.fields["farmer:since"].note()


def test_groups_that_were_left_or_are_out_of_use_stay_to_be_seen(desk: Sitting, who: bytes) -> None:
    with desk.store.write("learners.amend") as tx:
        profile.save(tx, who, Changed(groups=("elderly", "farmer", "ethnic")))
        profile.save(tx, who, Changed(groups=("elderly", "farmer")))
        target_groups.retire(tx, "farmer")
    desk.go("today")
    desk.go("learner_form", who)
    groups = desk.form.parts.groups
    told = [groups._earlier.itemAt(place).widget().words() for place in range(groups._earlier.count())]
    assert sorted(text.split(" · ")[0] for text in told) == ["อยู่ในกลุ่มที่เลิกใช้ เกษตรกร", "เคยอยู่ กลุ่มชาติพันธุ์"]
    groups.put("elderly,disabled")
    groups.changed.emit()
    desk.press(K.Key_S, CTRL)
    standing = {one.code for one in opened(desk.store, who).groups if one.until is None}
    assert standing == {"elderly", "farmer", "disabled"}


def test_a_fold_is_opened_and_walked_into_by_keys(desk: Sitting) -> None:
    part = desk.form.parts.background
    part.head.setFocus(Qt.FocusReason.TabFocusReason)
    assert part.head.accessibleName().endswith("พับอยู่")
    desk.press(K.Key_Return)
    assert part.is_open
    assert part.head.accessibleName().endswith("เปิดอยู่")
    desk.press(K.Key_Tab)
    assert part.isAncestorOf(desk.focus)
    part.head.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(K.Key_Space)
    assert not part.is_open


def test_the_drop_down_offers_only_parts_that_are_there(desk: Sitting, child: bytes) -> None:
    def offered() -> list[object]:
        folded = desk.form.inside.nav.folded
        return [folded.itemData(place) for place in range(folded.count())]

    assert "guardians" not in offered()
    desk.go("learner_form", child)
    assert "guardians" in offered()
