"""A list on its way in: chosen, looked at row by row, decided about, taken in and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from desktop.learners import register
from desktop.learners.import_rows import LEFT_OUT, MAYBE, MENDED, TAKE, Totals
from desktop.paths import Home
from desktop.practice.messy_list import write_messy_list
from tests.conftest import Desk
from tests.desktop.learners.made_files import write_csv, write_xlsx
from tests.ui.pages.at_import import CTRL, HEADS, ROWS, K, Opener, copied, write_list
from tests.ui.standing import TIGHT
from ui.pages.importing.page import ImportPage

# --- from the first key to the store -----------------------------------------------------------------


def test_a_messy_list_goes_in_by_keys_and_counts_as_the_verb_counts(
    home: Home, verb: Desk, open_import: Opener, tmp_path: Path
) -> None:
    file = tmp_path / "ยุ่ง.xlsx"
    made = write_messy_list(file, people=60)
    told = verb("learners", "import", file, "--dry-run")
    desk = open_import()

    desk.choose(file)
    assert desk.totals == Totals(
        told["rows"], told["imported"], desk.totals.mended, len(told["duplicates"]), len(told["skipped"])
    )
    assert desk.totals.rows == made["rows"]
    assert desk.learners() == [], "nothing is written before the button"
    desk.press(K.Key_Return, with_=CTRL)
    desk.settle()

    assert len(desk.learners()) == told["imported"] == 60
    assert desk.said == "รับเข้า <b>60 คน</b> แล้ว"
    assert desk.frame.at.place == "learners"


def test_the_whole_import_is_undone_by_one_key(open_import: Opener, tmp_path: Path) -> None:
    desk = open_import(write_list(tmp_path))
    desk.press(K.Key_Return, with_=CTRL)
    assert len(desk.learners()) == 3
    desk.press(K.Key_Z, with_=CTRL)
    assert desk.learners() == []
    desk.open()
    assert desk.page.listing is None, "what was taken in is no longer in work"


def test_the_head_says_what_was_read(open_import: Opener, tmp_path: Path) -> None:
    file = write_xlsx(tmp_path / "ก.xlsx", [["ศาลา"], [], HEADS, *ROWS], names=("รวม",))
    desk = open_import(file)
    assert desk.page.head._sub.words() == "ก.xlsx · แผ่น “รวม” · หัวตารางอยู่แถวที่ 3"
    assert desk.page.parts.pairs.accessibleName().startswith("ชื่อ-สกุล → คำนำหน้า ชื่อ สกุล, วันเกิด → วันเกิด")
    assert "ยังไม่ได้เขียนอะไรลงเครื่อง" in desk.said


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
def test_a_text_file_of_any_thai_encoding_is_read(
    open_import: Opener, tmp_path: Path, encoding: str
) -> None:
    desk = open_import(write_csv(tmp_path / "ก.csv", [HEADS, *ROWS], encoding))
    assert desk.totals == Totals(rows=5, take=3, mended=2, maybe=1, left_out=1)


def test_rows_are_pasted_from_excel_and_no_copy_of_them_stays(
    open_import: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    text = "\n".join(
        "\t".join("" if cell is None else str(cell) for cell in row) for row in [HEADS, *ROWS]
    )
    copied(text)
    desk = open_import()
    desk.press(K.Key_V, with_=CTRL)
    assert (desk.totals.take, desk.totals.maybe, desk.totals.left_out) == (3, 1, 1)
    assert "รายชื่อที่วางมา" in desk.page.head._sub.words()
    assert list(tmp_path.glob("sala-*")) == []


def test_a_copied_file_is_pasted_and_nothing_copied_is_said(open_import: Opener, tmp_path: Path) -> None:
    desk = open_import()
    QApplication.clipboard().clear()
    desk.press(K.Key_V, with_=CTRL)
    assert "ยังไม่ได้คัดลอก" in desk.said
    copied(file=write_list(tmp_path))
    desk.press(K.Key_V, with_=CTRL)
    assert desk.totals.take == 3


def test_a_file_is_dropped(open_import: Opener, tmp_path: Path) -> None:
    desk = open_import()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(write_list(tmp_path)))])
    none = Qt.KeyboardModifier.NoModifier
    hand = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(desk.page, QDragEnterEvent(QPoint(50, 50), *hand))
    assert desk.page.first._hot
    QApplication.sendEvent(desk.page, QDropEvent(QPointF(50, 50), *hand))
    assert not desk.page.first._hot
    assert desk.totals.take == 3


def test_another_sheet_is_chosen_and_what_was_decided_waits(open_import: Opener, tmp_path: Path) -> None:
    file = write_xlsx(
        tmp_path / "ก.xlsx", [HEADS, *ROWS], [HEADS, ROWS[1], ROWS[2]], names=("รวม", "ปี 68")
    )
    desk = open_import(file)
    desk.stand(2)
    desk.press(K.Key_Space)
    sheet = desk.page.parts.sheet
    assert [sheet.itemData(n) for n in range(sheet.count())] == ["รวม", "ปี 68"]
    for name, take in (("ปี 68", 2), ("รวม", 3)):  # row 5 is taken in the place of its twin
        desk.page.parts.sheet_wanted.emit(name)
        desk.settle()
        assert (desk.listing.reading.sheet, desk.totals.take) == (name, take)
        assert desk.listing.sheets == ("รวม", "ปี 68")
    assert desk.kind(2) == LEFT_OUT


def test_a_second_list_beside_the_first_is_pointed_at(open_import: Opener, tmp_path: Path) -> None:
    rows = [["ชื่อ-สกุล", "โทร", "ชื่อ-สกุล", "โทร"], ["นางก ข", "0812344471", "นางค ง", "0812344472"]]
    desk = open_import(write_xlsx(tmp_path / "ก.xlsx", rows))
    assert "มีรายชื่ออีกชุดที่คอลัมน์ <b>C</b>" in desk.said


# --- decisions ---------------------------------------------------------------------------------------


def test_space_leaves_a_row_out_and_takes_it_again(open_import: Opener, tmp_path: Path) -> None:
    desk = open_import(write_list(tmp_path))
    desk.stand(2)
    desk.press(K.Key_Space)
    assert desk.view.current().kind == LEFT_OUT, "shown in the same event"
    assert desk.said == "เว้น แถว <b>2</b> <b>นางปรินดา สะนิ</b>"
    desk.settle()
    # its twin below is nobody's twin any more, and is taken in its place
    assert (desk.kind(2), desk.kind(5), desk.totals.left_out) == (LEFT_OUT, TAKE, 2)
    assert desk.view.current().name == "นางปรินดา สะนิ"
    desk.press(K.Key_Space)
    assert (desk.kind(2), desk.kind(5)) == (TAKE, MAYBE)


def test_a_row_that_is_no_person_says_so(open_import: Opener, tmp_path: Path) -> None:
    desk = open_import(write_list(tmp_path))
    desk.stand(6)
    desk.press(K.Key_Space)
    assert desk.said == "แถวนี้รับเข้าไม่ได้: แถวรวม"
    assert desk.offered() == []
    assert desk.kind(6) == LEFT_OUT


def test_who_is_listed_twice_is_shown_with_what_agrees_and_may_be_taken(
    open_import: Opener, tmp_path: Path
) -> None:
    desk = open_import(write_list(tmp_path))
    desk.stand(5)
    assert ("นางปรินดา สะนิ", "แถว 2 ของไฟล์นี้ · ชื่อ วันเกิด เลขบัตร ตรงกัน") in desk.facts()
    assert desk.offered() == ["คนเดียวกัน เว้นไว้", "คนละคน รับเข้า"]
    desk.page.parts.panel.is_apart.click()
    assert (desk.kind(5), desk.totals.take) == (TAKE, 4)
    desk.press(K.Key_Return, with_=CTRL)
    assert desk.names().count("ปรินดา") == 2


def test_who_is_known_here_is_named_by_code_and_may_be_left_out(
    open_import: Opener, store, tmp_path: Path
) -> None:
    with store.write("test") as tx:
        known = register.add(tx, "นางปรินดา สะนิ", phone="0812344471")
    desk = open_import(write_list(tmp_path))
    desk.stand(2)
    (head, more), *_ = desk.facts()
    assert (head, known.code in more, "ชื่อ โทรศัพท์ ตรงกัน" in more) == ("นางปรินดา สะนิ", True, True)
    desk.page.parts.panel.is_same.click()
    assert (desk.kind(2), desk.kind(5)) == (LEFT_OUT, TAKE)
    desk.stand(5)
    assert any("คนชื่อเดียวกันนี้แล้ว" in more for _, more in desk.facts()), "its twin is told of her"


def test_what_was_mended_is_told_and_kept_as_the_file_has_it(
    open_import: Opener, tmp_path: Path
) -> None:
    desk = open_import(write_list(tmp_path))
    desk.stand(3)
    assert desk.facts() == [
        ("12 มีนาคม 2488", "ในไฟล์เขียน 12/3/3031 บวก 543 มาแล้วสองครั้ง จึงลบคืนให้"),
        ("081-234-2210", "Excel ทำเลข 0 ตัวหน้าหาย จึงเติมให้"),
    ]
    desk.page.parts.panel.keep.click()
    assert desk.kind(3) == TAKE
    assert desk.facts()[0] == ("ใช้ตามไฟล์", "วันเกิด โทรศัพท์")
    desk.page.parts.panel.forget.click()
    assert desk.kind(3) == MENDED
    desk.page.parts.panel.keep.click()
    desk.settle()
    desk.press(K.Key_Return, with_=CTRL)
    assert ("รูกัยเย๊าะห์", "12/3/3031", "812342210") in desk.learners()


def test_a_row_is_changed_by_hand_and_what_cannot_be_read_stands_at_its_field(
    open_import: Opener, tmp_path: Path
) -> None:
    desk = open_import(write_list(tmp_path))
    desk.stand(4)
    desk.press(K.Key_Return)  # to the first decision
    desk.page.parts.panel.edit.click()
    form = desk.page.parts.panel.form
    assert (form.name.text(), form.birth.text(), form.phone.text()) == (
        "นางสาวบัว บานเย็น",
        "31/2/2500",
        "",
    )
    assert desk.focus is form.name
    form.birth.setText("วันสงกรานต์")
    form.phone.setText("081 234 5678")
    desk.press(K.Key_Return, K.Key_Return)
    assert "อ่านไม่ได้" in form.fields["birth"].note(), "said on leaving the field"
    desk.press(K.Key_S, with_=CTRL)
    assert desk.page.parts.panel.is_editing
    assert desk.focus is form.birth
    form.birth.setText("13 เมย 00")
    desk.press(K.Key_S, with_=CTRL)
    desk.settle()
    assert not desk.page.parts.panel.is_editing
    assert ("แก้เองแล้ว", "วันเกิด โทรศัพท์") in desk.facts()
    desk.press(K.Key_Return, with_=CTRL)
    assert ("บัว", "13 เมย 00", "0812345678") in desk.learners()


def test_ctrl_z_takes_decisions_back_one_by_one_and_then_what_was_written(
    open_import: Opener, store, tmp_path: Path
) -> None:
    desk = open_import(write_list(tmp_path))
    with store.write("learners.add", desk.frame.room.work.by) as tx:
        register.add(tx, "นางก่อน หน้า")
    for row in (2, 3):
        desk.stand(row)
        desk.press(K.Key_Space)
    for left in ({2}, set()):
        desk.press(K.Key_Z, with_=CTRL)
        assert set(desk.listing.choices) == left
    assert desk.totals == Totals(rows=5, take=3, mended=2, maybe=1, left_out=1)
    assert desk.names() == ["ก่อน"]
    desk.press(K.Key_Z, with_=CTRL)
    assert desk.names() == []


def test_half_made_choices_wait_while_the_program_runs(open_import: Opener, tmp_path: Path) -> None:
    file = write_list(tmp_path)
    desk = open_import(file)
    desk.stand(2)
    desk.press(K.Key_Space, K.Key_Escape)
    assert desk.frame.at.place == "learners"
    desk.open()
    assert desk.kind(2) == LEFT_OUT
    again = ImportPage(desk.frame.room)  # as when the window is built again, about the same file
    again.enter(file)
    desk.settle()
    assert again.listing is desk.listing
    assert desk.listing.choice(2).leave
    again.deleteLater()


def test_somebody_elses_write_is_compared_and_the_choices_stay(
    open_import: Opener, store, tmp_path: Path
) -> None:
    desk = open_import(write_list(tmp_path))
    desk.stand(3)
    desk.press(K.Key_Space)
    assert desk.totals.maybe == 1
    with store.write("test") as tx:
        register.add(tx, "นางปรินดา สะนิ", phone="0812344471")
    assert (desk.kind(2), desk.kind(3)) == (MAYBE, LEFT_OUT)
    assert desk.totals.maybe == 2


# --- what is shown -----------------------------------------------------------------------------------


def test_tabs_show_one_kind_with_its_count(open_import: Opener, tmp_path: Path) -> None:
    desk = open_import(write_list(tmp_path))
    for key, rows in ((MENDED, [3, 4]), (MAYBE, [5]), (LEFT_OUT, [6]), ("all", [2, 3, 4, 5, 6])):
        desk.page.parts.tabs.choose(key)
        desk.settle()
        assert desk.view.rows.rowCount() == len(rows)
        assert [desk.view.rows.row(n).row.row for n in range(len(rows))] == rows
        assert desk.page.deciding.lit.row == rows[0]


def test_ten_thousand_rows_are_there_as_they_are_looked_at(open_import: Opener, tmp_path: Path) -> None:
    file = tmp_path / "มาก.csv"
    write_messy_list(file, people=10_000)
    desk = open_import(file)
    patience = QDeadlineTimer(60_000)
    while desk.view.rows.rowCount() == 0 and not patience.hasExpired():
        desk.settle()
    assert desk.view.rows.rowCount() == desk.totals.rows > 10_000
    assert len(desk.view.rows._held) <= 400
    desk.press(K.Key_End)
    desk.settle()
    assert "ดอกไม้ ทุ่งกว้าง" in desk.view.current().name
    assert len(desk.view.rows._held) <= 800


def test_with_nobody_to_take_the_button_says_why(open_import: Opener, tmp_path: Path) -> None:
    desk = open_import(write_list(tmp_path, ROWS[1:2]))
    desk.stand(2)
    desk.press(K.Key_Space)
    desk.settle()
    assert not desk.page.parts.primary.is_usable
    desk.press(K.Key_Return, with_=CTRL)
    assert "ไม่มีใครให้รับเข้า" in desk.said
    assert desk.learners() == []


def test_where_it_is_tight_the_row_stands_alone_on_enter(open_import: Opener, tmp_path: Path) -> None:
    desk = open_import(write_list(tmp_path), TIGHT)
    desk.stand(5)
    assert not desk.page.parts.panel.isVisible()
    desk.press(K.Key_Return)
    assert desk.page.parts.panel.isVisible()
    assert not desk.view.isVisible()
    desk.press(K.Key_Escape)
    assert desk.view.isVisible()
    desk.press(K.Key_Return, K.Key_Space)  # the first answer: the same person
    assert desk.view.isVisible()
    assert desk.kind(5) == LEFT_OUT
    desk.press(K.Key_Return, with_=CTRL)
    assert len(desk.learners()) == 3


def test_a_row_tells_a_screen_reader_all_of_it(open_import: Opener, tmp_path: Path) -> None:
    desk = open_import(write_list(tmp_path))
    index = desk.view.rows.index(1, 0)
    assert desk.view.rows.data(index, Qt.ItemDataRole.AccessibleTextRole) == (
        "แถว 3 แก้ให้ นางรูกัยเย๊าะห์ นามวิชา, วันเกิด 12 มี.ค. 2488 เดิม 12/3/3031,"
        " โทรศัพท์ 081-234-2210 เดิม 812342210"
    )
    desk.stand(4)
    index = desk.view.rows.index(2, 0)
    told = desk.view.rows.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert "วันเกิด 31/2/2500 อ่านไม่ได้" in told
