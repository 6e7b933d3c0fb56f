"""ผู้เรียน: everybody by name, found as one types, who is lit beside the list."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import activities
from desktop.activities import Plan
from desktop.learners import consents, profile, register
from desktop.learners.consents import Given
from desktop.models import DocumentNumber, new_id
from desktop.store.store import Store, Tx
from tests.ui.pages.learners_open import CTRL, Sitting, learners, sitting
from tests.ui.standing import TIGHT
from ui.pages.learners.panel import LearnerPanel
from ui.pages.page import Go
from ui.widgets import ink
from ui.widgets.found_delegate import Group

K = Qt.Key
NAMES = ("นางสีจันทร์ ใจคำ", "นายสีจันทร์แก้ว วงค์คำ", "นางศรีจันทร์ ปันทะ", "นายอ้าย ใจดี")
LONG = "นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์กิตติศาลโชติไพบูลย์"


@pytest.fixture
def desk(store: Store, qapp: QApplication) -> Iterator[Sitting]:
    """The page, open over four people."""
    learners(store, *NAMES, phone="0811235512")
    with sitting(store) as made:
        made.go("learners")
        yield made


def names_shown(desk: Sitting) -> list[str]:
    """The list as it stands, heads in brackets."""
    view = desk.list.list.view
    lines = [view.model().row(row) for row in range(view.model().rowCount())]
    return [f"[{one.words} {one.count}]" if isinstance(one, Group) else one.name for one in lines]


def lit(desk: Sitting) -> str:
    hit = desk.list.list.current()
    return hit.name if hit else ""


# --- everybody --------------------------------------------------------------------------------------


def test_without_a_search_everybody_stands_there_by_name(desk: Sitting) -> None:
    assert names_shown(desk) == ["นางศรีจันทร์ ปันทะ", "นางสีจันทร์ ใจคำ", "นายสีจันทร์แก้ว วงค์คำ", "นายอ้าย ใจดี"]
    assert lit(desk) == "นางศรีจันทร์ ปันทะ"
    assert desk.focus is desk.list.search.line


def test_rows_of_a_long_list_come_when_they_are_looked_at(store: Store, qapp: QApplication) -> None:
    learners(store, *(f"นายก{number:03} ใจดี" for number in range(450)))
    with sitting(store) as desk:
        desk.go("learners")
        view = desk.list.list.everybody
        assert view.model().rowCount() == 450
        assert view.hit(449) is None, "nobody looked there yet"
        desk.settle()
        view.stand(449)
        desk.settle()
        assert lit(desk) == "นายก449 ใจดี"
        assert desk.list.side.panel.learner == desk.list.list.current().learner


def test_coming_from_a_form_its_person_is_lit(desk: Sitting) -> None:
    desk.list.search.put("ศรี")
    desk.settle()
    who = desk.one("SELECT id FROM learner WHERE given_name = 'อ้าย'")
    desk.go("learners", who)
    assert desk.list.search.text() == ""
    assert lit(desk) == "นายอ้าย ใจดี"


def test_a_centre_without_learners_says_what_to_do(store: Store, qapp: QApplication) -> None:
    with sitting(store) as desk:
        desk.go("learners")
        assert lit(desk) == ""
        assert desk.list.side.panel.isHidden() or not desk.list.side.panel.isVisible()
        assert desk.list.list._none_card.isVisible()


# --- found ------------------------------------------------------------------------------------------


def test_hits_stand_in_two_groups_and_the_field_keeps_the_keyboard(desk: Sitting) -> None:
    desk.type("สีจัน")
    assert names_shown(desk) == [
        "[ตรงกับที่พิมพ์ 2 คน]",
        "นางสีจันทร์ ใจคำ",
        "นายสีจันทร์แก้ว วงค์คำ",
        "[ออกเสียงคล้ายกัน 1 คน]",
        "นางศรีจันทร์ ปันทะ",
    ]
    assert desk.said == "พบ <b>3 คน</b>"
    assert desk.focus is desk.list.search.line
    assert lit(desk) == "นางสีจันทร์ ใจคำ"


def test_arrows_step_over_the_heads_and_the_panel_follows(desk: Sitting) -> None:
    desk.type("สีจัน")
    desk.press(K.Key_Down)
    desk.press(K.Key_Down)
    assert lit(desk) == "นางศรีจันทร์ ปันทะ"
    assert desk.list.side.panel.learner == desk.list.list.current().learner
    desk.press(K.Key_Down)
    assert lit(desk) == "นางศรีจันทร์ ปันทะ", "the end"
    desk.press(K.Key_PageUp)
    assert lit(desk) == "นางสีจันทร์ ใจคำ"


def test_a_screen_reader_may_ask_every_cell_of_a_head(desk: Sitting) -> None:
    desk.type("สีจัน")
    rows = desk.list.list.view.model()
    told = Qt.ItemDataRole.AccessibleTextRole

    assert [rows.index(0, column).data(told) or "" for column in range(rows.columnCount())] == [
        "ตรงกับที่พิมพ์ 2 คน",
        *[""] * (rows.columnCount() - 1),
    ]


def test_a_click_on_a_head_lights_nobody(desk: Sitting) -> None:
    desk.type("สีจัน")
    head = desk.list.list.found.model().index(3, 0)
    assert not desk.list.list.found.model().flags(head)


def test_enter_opens_who_is_lit(desk: Sitting) -> None:
    desk.type("อ้าย")
    who = desk.list.list.current().learner
    desk.press(K.Key_Return)
    assert desk.frame.at == Go("learner_form", who)


def test_escape_empties_the_search(desk: Sitting) -> None:
    desk.type("สีจัน")
    desk.press(K.Key_Escape)
    assert desk.list.search.text() == ""
    assert len(names_shown(desk)) == 4


def test_nobody_found_says_so_and_offers_somebody_new(desk: Sitting) -> None:
    desk.type("ฮฮฮ")
    assert desk.said == "พบ <b>0 คน</b>"
    assert not desk.list.side.panel.isVisible()
    assert desk.list.list.offer.isVisible()
    desk.list.list.offer.click()
    desk.settle()
    assert desk.frame.at == Go("learner_form", ("new", "ฮฮฮ"))


def test_f9_takes_the_typed_name_along(desk: Sitting) -> None:
    desk.type("สีจัน")
    desk.press(K.Key_F9)
    assert desk.frame.at == Go("learner_form", ("new", "สีจัน"))
    assert desk.form.parts.texts()["given_name"] == "สีจัน"


def test_a_letter_typed_in_the_list_goes_to_the_search(desk: Sitting) -> None:
    desk.list.list.everybody.setFocus()
    desk.type("อ้าย")
    assert desk.list.search.text() == "อ้าย"
    assert desk.focus is desk.list.search.line


def test_what_others_write_shows(desk: Sitting) -> None:
    desk.elsewhere(lambda tx: register.add(tx, "นางกก ใจงาม"))
    assert names_shown(desk)[0] == "นางกก ใจงาม"


def test_long_names_take_lines_and_are_never_cut(store: Store, qapp: QApplication) -> None:
    learners(store, LONG)
    with sitting(store) as desk:
        desk.go("learners")
        drawn: list[ink.Drawn] = []
        with ink.watch(drawn.append):
            desk.list.list.everybody.grab()
        parts = [one for one in drawn if one.text and one.text in LONG]
        assert "".join(one.text for one in parts).replace(" ", "") == LONG.replace(" ", "")
        assert not any(one.cut for one in parts)
        assert desk.list.list.everybody.rowHeight(0) > desk.list.list.everybody.row_height


# --- rows to and from Excel -------------------------------------------------------------------------


def test_copied_rows_are_what_was_found(desk: Sitting) -> None:
    desk.type("สีจัน")
    desk.press(K.Key_C, CTRL)
    rows = [row.split("\t") for row in QApplication.clipboard().text().split("\n")]
    assert [row[1] for row in rows] == ["ชื่อ นามสกุล", NAMES[0], NAMES[1], NAMES[2]]
    assert "\u200b" not in QApplication.clipboard().text()
    assert "3 แถว" in desk.said


def test_letters_that_are_selected_are_copied_as_letters(desk: Sitting) -> None:
    desk.type("สีจัน")
    desk.list.search.line.selectAll()
    desk.press(K.Key_C, CTRL)
    assert QApplication.clipboard().text() == "สีจัน"


def test_pasted_rows_go_to_be_taken_in(desk: Sitting) -> None:
    gone: list[Go] = []
    desk.list.go.disconnect()
    desk.list.go.connect(gone.append)
    QApplication.clipboard().setText("ชื่อ\tเบอร์\nนายดี ใจงาม\t0812345678")
    desk.press(K.Key_V, CTRL)
    assert gone == [Go("import", "ชื่อ\tเบอร์\nนายดี ใจงาม\t0812345678")]
    QApplication.clipboard().setText("สีจัน")
    desk.press(K.Key_V, CTRL)
    assert desk.list.search.text() == "สีจัน"


# --- enrolling --------------------------------------------------------------------------------------


def planned(tx: Tx, title: str, capacity: int | None = None) -> None:
    activities.plan(tx, Plan(title, "2026-06-17", "2026-07-29", "wed", "08:45-12:00", capacity=capacity))


def test_somebody_is_enrolled_by_arrows_and_enter(desk: Sitting) -> None:
    desk.elsewhere(lambda tx: planned(tx, "สานตะกร้า"))
    desk.elsewhere(lambda tx: planned(tx, "ทำขนมไทย"))
    desk.type("อ้าย")
    desk.list.side.panel.enrol.click()
    desk.settle()
    assert desk.focus is desk.list.side.choice.view
    desk.press(K.Key_Down)
    desk.press(K.Key_Return)
    title = desk.one(
        "SELECT title FROM activity a JOIN enrolment e ON e.activity = a.id WHERE e.gone = 0"
    )
    assert title == "สานตะกร้า"
    assert desk.said == "สมัคร <b>นายอ้าย ใจดี</b> เข้า <b>สานตะกร้า</b> แล้ว"
    assert desk.focus is desk.list.search.line
    desk.press(K.Key_Z, CTRL)
    assert desk.one("SELECT count(*) FROM enrolment WHERE gone = 0") == 0


def test_a_full_activity_lets_wait_and_who_is_in_stays_in(desk: Sitting) -> None:
    desk.elsewhere(lambda tx: planned(tx, "สานตะกร้า", 1))
    for typed, told in (("อ้าย", "แล้ว"), ("ศรี", "รอคิว"), ("อ้าย", "อยู่แล้ว")):
        desk.list.search.put(typed)
        desk.settle()
        desk.list.side.panel.enrol.click()
        desk.settle()
        desk.press(K.Key_Return)
        assert desk.said.endswith(told)


def test_escape_leaves_the_choice_without_a_deed(desk: Sitting) -> None:
    desk.elsewhere(lambda tx: planned(tx, "สานตะกร้า"))
    desk.list.side.panel.enrol.click()
    desk.settle()
    desk.press(K.Key_Escape)
    assert desk.list.side.panel.isVisible()
    assert desk.one("SELECT count(*) FROM enrolment") == 0


# --- tight ------------------------------------------------------------------------------------------


def test_when_it_is_tight_the_panel_is_a_page_of_its_own(store: Store, qapp: QApplication) -> None:
    learners(store, *NAMES)
    with sitting(store, TIGHT) as desk:
        desk.go("learners")
        assert not desk.list.side.panel.isVisible()
        desk.press(K.Key_Return)
        assert desk.list.side.panel.isVisible()
        assert not desk.list.list.isVisible()
        desk.press(K.Key_Escape)
        assert desk.list.list.isVisible()
        desk.press(K.Key_Return)
        desk.press(K.Key_Return)
        assert desk.frame.at.place == "learner_form"


def test_a_telephone_is_masked_for_who_may_not_see_it(store: Store, qapp: QApplication) -> None:
    (who,) = learners(store, NAMES[0], phone="0811235512")
    with store.read() as tx:
        card = profile.card(tx, who)
    for masked, shown in ((True, "08x-xxx-5512"), (False, "081-123-5512")):
        panel = LearnerPanel("th", masked=masked)
        panel.show_learner(card)
        assert panel._phone.words() == shown
        panel.deleteLater()


def test_f11_lists_who_lacks_something_and_what(desk: Sitting) -> None:
    with desk.store.write("test") as tx:
        whole = desk.one("SELECT id FROM learner WHERE given_name = 'อ้าย'")
        tx.sql.execute(
            "UPDATE learner SET sex = 'male', birth_as_written = '2500', address = 'ม.3',"
            " emergency_phone = '0811235512' WHERE id = ?",
            (whole,),
        )
        tx.insert(DocumentNumber, [{"id": new_id(), "learner": whole, "number_kind": "none"}])
        for purpose in ("enrol_report", "photo"):
            consents.give(tx, whole, Given(purpose, "consent"))
    desk.settle()
    desk.press(K.Key_F11)
    desk.settle()
    assert names_shown(desk) == ["นางศรีจันทร์ ปันทะ", "นางสีจันทร์ ใจคำ", "นายสีจันทร์แก้ว วงค์คำ"]
    view = desk.list.list.everybody
    first = view.hit(0)
    assert first is not None
    assert view.note(first) == "ขาด วันเกิด เลขบัตร +4"
    assert desk.focus is desk.list.search.line
    desk.type("อ้าย")  # a search is of everybody
    assert names_shown(desk)[1] == "นายอ้าย ใจดี"
    desk.press(K.Key_Escape)
    desk.press(K.Key_F11)
    desk.settle()
    assert "นายอ้าย ใจดี" in names_shown(desk)


def test_when_nobody_lacks_anything_the_list_says_so(desk: Sitting) -> None:
    with desk.store.write("test") as tx:
        tx.sql.execute("UPDATE learner SET gone = 1")
    desk.press(K.Key_F11)
    desk.settle()
    assert desk.list.list._none.isVisible()
