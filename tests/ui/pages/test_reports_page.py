"""รายงาน: turned, looked at as pictures and as a table, copied, and put into Excel."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import centre
from desktop.reports import Asked
from desktop.store.store import Store, Tx
from tests.desktop.class_of import class_of, roll
from tests.ui.pages.conftest import tell
from tests.ui.proof import faults
from tests.ui.standing import TIGHT, WIDE, dressed, settle, standing
from ui.main_window import Frame
from ui.pages.page import Go
from ui.pages.reports import page as reports_page
from ui.pages.reports.page import ReportsPage

K = Qt.Key
JUNE = Asked("month", date(2026, 6, 1))


@pytest.fixture
def marked(store: Store) -> Store:
    """Four people came twice in June; today's roll, of 1 July, is not begun."""
    with store.write("test") as tx:
        made, _who = class_of(tx, 4, first="2026-06-17", last="2026-07-01", weekly="wed")
        for meeting in made.sessions[:2]:
            roll(tx, meeting.id)
    return store


@pytest.fixture
def frame(marked: Store, qapp: QApplication) -> Iterator[Frame]:
    dressed()
    with standing(marked, WIDE) as made:
        made.go_to("reports", JUNE)
        settle(made)
        yield made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def page(frame: Frame) -> ReportsPage:
    assert isinstance(frame.page, ReportsPage)
    return frame.page


def press(frame: Frame, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or frame, key)
        settle(frame)


def said(frame: Frame) -> str:
    message = frame.line.message
    return message.text if message else ""


def numbers(frame: Frame) -> list[str]:
    return [card._said.number for card in page(frame).numbers._cards]


def view(frame: Frame) -> int:
    return page(frame)._views.currentIndex()


def write(frame: Frame, where: Path) -> None:
    """As the question where to answers."""
    made = page(frame)
    made._deeds.write_to(where, made.turner.words(), made.table.lines.rows)


def title_of(paper: Path) -> str:
    """What a paper says it is; centre and span stand at its head in the same words."""
    document = pypdfium2.PdfDocument(paper)
    told = document.get_metadata_value("Title")
    document.close()
    return str(told)


PICTURES, TABLE, NOTHING = range(3)


def test_a_month_is_shown_in_numbers_and_its_gaps_are_said(frame: Frame) -> None:
    assert page(frame).turner.words() == "มิถุนายน 2569"
    assert numbers(frame) == ["4", "8", "24", "0"]
    assert said(frame).startswith("<b>4</b> คนยังไม่มีวันเกิด")
    assert page(frame).charts.ages.accessibleName().endswith("ไม่ทราบ หญิง 2 ชาย 1")


def test_arrows_turn_and_the_month_that_is_to_come_is_closed(frame: Frame) -> None:
    press(frame, K.Key_Right)
    assert page(frame).turner.words() == "กรกฎาคม 2569"
    press(frame, K.Key_Right)
    assert page(frame).turner.words() == "กรกฎาคม 2569"
    assert said(frame) == "เดือนถัดไปยังมาไม่ถึง"
    press(frame, K.Key_Left, K.Key_Left)
    assert page(frame).turner.words() == "พฤษภาคม 2569"


def test_arrows_turn_from_a_button_too_and_choose_where_tabs_have_the_keyboard(frame: Frame) -> None:
    page(frame).excel.setFocus()
    press(frame, K.Key_Left)
    assert page(frame).turner.words() == "พฤษภาคม 2569"
    page(frame).tabs.standing().setFocus()
    press(frame, K.Key_Right)
    assert page(frame).tabs.key == "quarter"
    assert page(frame).turner.words() == "ไตรมาส 3 ปี 2569"
    assert numbers(frame)[:2] == ["4", "8"]


def test_an_empty_month_says_why_and_offers_the_last_that_has_something(frame: Frame) -> None:
    frame.go_to("reports", Asked("month", date(2026, 3, 1)))
    settle(frame)
    assert view(frame) == NOTHING
    assert said(frame) == "มีนาคม 2569 ไม่มีกิจกรรม"
    assert not page(frame).excel.is_usable
    page(frame)._last.click()
    settle(frame)
    assert page(frame).turner.words() == "มิถุนายน 2569"
    assert view(frame) == PICTURES
    assert page(frame).turner.hasFocus()


def test_where_nothing_is_marked_yet_the_roll_is_the_way_on(frame: Frame) -> None:
    press(frame, K.Key_Right)
    assert view(frame) == NOTHING
    assert page(frame)._on.text() == "ไปเช็กชื่อ"
    page(frame)._on.click()
    assert frame.at == Go("roll")


@pytest.mark.parametrize("letter", ["t", "T", "ะ"])
def test_t_shows_the_same_as_a_table_on_every_layout(frame: Frame, letter: str) -> None:
    tell(page(frame).turner, letter)
    settle(frame)
    assert view(frame) == TABLE
    rows = page(frame).table.lines
    assert (
        rows.data(rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
        == "รวม คน หญิง 2 ชาย 1 ไม่ระบุ 1 รวม 4"
    )
    assert page(frame).table.hasFocus()
    tell(page(frame).table, letter)
    assert view(frame) == PICTURES


def test_escape_comes_back_from_the_table(frame: Frame) -> None:
    tell(page(frame).turner, "t")
    settle(frame)
    press(frame, K.Key_Escape)
    assert view(frame) == PICTURES


def test_the_table_is_copied_for_excel(frame: Frame) -> None:
    QTest.keyClick(page(frame).turner, K.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0] == "เรื่อง\tรายการ\tหญิง\tชาย\tไม่ระบุ\tรวม"
    assert lines[1] == "รวม\tคน\t2\t1\t1\t4"
    assert said(frame) == "คัดลอกตารางแล้ว วางใน Excel ได้เลย"


def test_the_table_goes_into_a_workbook(frame: Frame, tmp_path: Path) -> None:
    write(frame, tmp_path / "report.xlsx")
    settle(frame)
    sheet = openpyxl.load_workbook(tmp_path / "report.xlsx").active
    assert sheet.title == "มิถุนายน 2569"
    assert [cell.value for cell in sheet[4]] == ["รวม", "คน", 2, 1, 1, 4]
    assert said(frame) == "ลง <b>report.xlsx</b> แล้ว"


def test_the_table_goes_to_the_printer(frame: Frame) -> None:
    printed: list[tuple[Path, str]] = []
    object.__setattr__(
        frame.room, "print_file", lambda file, title, _first=1: printed.append((file, title))
    )
    page(frame).on_paper.click()
    settle(frame)
    [(file, title)] = printed
    assert title == "รายงาน มิถุนายน 2569"
    assert file.read_bytes().startswith(b"%PDF")


def test_paper_and_workbook_bear_the_name_that_the_centre_has_now(
    frame: Frame, marked: Store, tmp_path: Path
) -> None:
    """It was called otherwise when who sits here signed in."""
    with marked.write("test") as tx:
        centre.amend(tx, name="ศาลาบ้านใหม่")
    printed: list[Path] = []
    object.__setattr__(frame.room, "print_file", lambda file, _title, _first=1: printed.append(file))
    write(frame, tmp_path / "report.xlsx")
    page(frame).on_paper.click()
    settle(frame)
    sheet = openpyxl.load_workbook(tmp_path / "report.xlsx").active
    assert sheet["A1"].value == "รายงาน มิถุนายน 2569 ศาลาบ้านใหม่"
    assert title_of(printed[0]) == "ศาลาบ้านใหม่ รายงาน มิถุนายน 2569"


def test_an_empty_month_has_nothing_to_copy_print_or_write(frame: Frame) -> None:
    press(frame, K.Key_Right)
    for key in (K.Key_C, K.Key_P, K.Key_E):
        frame.line.quiet()
        QTest.keyClick(page(frame).turner, key, Qt.KeyboardModifier.ControlModifier)
        assert said(frame) == "ช่วงนี้ยังไม่มีตัวเลข"


def test_a_place_that_cannot_be_written_is_said_calmly(frame: Frame, tmp_path: Path) -> None:
    write(frame, tmp_path / "nowhere" / "report.xlsx")
    settle(frame)
    assert frame.line.message is not None
    assert frame.line.message.kind == "error"


def test_what_somebody_else_writes_is_counted_at_once(frame: Frame, marked: Store) -> None:
    with marked.write("test") as tx:
        session = tx.sql.execute("SELECT id FROM session ORDER BY day LIMIT 1").fetchone()[0]
        who = tx.sql.execute("SELECT learner FROM attendance LIMIT 1").fetchone()[0]
        tx.sql.execute(
            "UPDATE attendance SET status = 'absent', minutes = NULL WHERE session = ? AND learner = ?",
            (session, who),
        )
    before = said(frame)
    settle(frame)
    assert numbers(frame)[1] == "7"
    assert said(frame) == before, "what somebody else does says nothing here"


@pytest.mark.parametrize("size", ["normal", "larger"])
def test_the_small_form_has_no_fault_with_long_groups(
    marked: Store, qapp: QApplication, size: str
) -> None:
    with marked.write("test") as tx:
        group = tx.sql.execute("SELECT id FROM target_group LIMIT 1").fetchone()[0]
        tx.sql.execute(
            "UPDATE target_group SET name = ? WHERE id = ?", ("เด็กและเยาวชนนอกระบบ" * 4, group)
        )
    dressed(size=size)
    with standing(marked, TIGHT) as made:
        made.go_to("reports", JUNE)
        settle(made)
        assert faults(made) == []
        tell(page(made).turner, "t")
        settle(made)
        assert faults(made) == []


def test_while_a_year_is_counted_no_other_figures_stand_under_its_name(
    frame: Frame, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    may_go_on, count = threading.Event(), reports_page.read

    def slow(tx: Tx, about: Asked) -> reports_page.Report:
        assert may_go_on.wait(20)
        return count(tx, about)

    monkeypatch.setattr(reports_page, "read", slow)
    frame.go_to("reports", Asked("year", date(2026, 6, 1)))
    try:
        qtbot.waitUntil(page(frame).counting.isVisible)
        assert not page(frame).excel.is_usable
        assert not page(frame).on_paper.is_usable
        read: list[int] = []
        frame.room.work.read(frame, lambda _tx: 1, read.append)
        qtbot.waitUntil(lambda: read == [1])
    finally:
        may_go_on.set()
    settle(frame)
    assert not page(frame).counting.isVisible()
    assert page(frame).excel.is_usable
