"""ตามคนขาด: whom to call, one key for why, the warning before it is too late, the list on paper."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import absences, attendance, needs
from desktop.store.store import Store
from tests.ui.pages.conftest import OpenRoll, people
from tests.ui.standing import TIGHT, WIDE, standing
from ui.pages.absences.page import AbsencesPage

K = Qt.Key


class Opened(OpenRoll):
    """The page with the hands of who sits before it."""

    @property
    def calls(self) -> AbsencesPage:
        page = self.frame.page
        assert isinstance(page, AbsencesPage)
        return page

    def names(self) -> list[str]:
        return [one.name for one in self.calls.rows.rows]


@pytest.fixture
def opened(store: Store, qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Opened]:
    """Two of four stayed away just now, one of them the last time as well."""
    today, known = people(store, 4)
    with store.write("test") as tx:
        tx.sql.execute(
            "UPDATE session SET starts = '06:00', ends = '07:00', minutes = 60 WHERE id = ?", (today,)
        )
        tx.sql.execute("UPDATE learner SET phone = '0810000001' WHERE id = ?", (known[0].id,))
        (before,) = tx.sql.execute(
            "SELECT id FROM session WHERE day < (SELECT day FROM session WHERE id = ?) ORDER BY day DESC LIMIT 1",
            (today,),
        ).fetchone()
        for session, who in ((before, known[:1]), (today, known[:2])):
            for one in who:
                attendance.mark(tx, session, one.id, "absent")
            attendance.mark_rest(tx, session, "present")
    window = getattr(request, "param", WIDE)
    with standing(store, window) as frame:
        frame.go_to("absences")
        made = Opened(frame, store, today)
        made.settle()
        yield made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_who_is_absent_longest_stands_first_with_telephone_and_warning(opened: Opened) -> None:
    first, second = opened.calls.rows.rows
    assert (first.in_a_row, second.in_a_row) == (2, 1)
    assert [tab.count for tab in opened.calls._tabs()] == ["2", "1", "2"]
    assert first.phones[0].number == "0810000001"
    assert opened.calls.side.one == first
    assert opened.frame.focusWidget() is opened.calls.table


def test_one_key_notes_why_and_one_undo_takes_it_back(opened: Opened) -> None:
    first = opened.calls.rows.rows[0]
    opened.press("1")
    opened.settle()
    assert "ไม่สบาย" in opened.said
    with opened.store.read() as tx:
        (kept,) = absences.followed_up(tx, first.learner)
    assert (kept.reason, kept.how, kept.note) == ("ill", "phone", None)
    assert opened.calls.rows.rows[-1].learner == first.learner, "who was asked after goes to the end"
    opened.calls.undo_wanted.emit()
    opened.settle()
    with opened.store.read() as tx:
        assert absences.followed_up(tx, first.learner) == ()


def test_the_key_works_on_a_thai_layout(opened: Opened) -> None:
    first = opened.calls.rows.rows[0]
    opened.press("/")  # the key of 2
    opened.settle()
    with opened.store.read() as tx:
        assert [one.reason for one in absences.followed_up(tx, first.learner)] == ["work"]


def test_what_was_written_first_is_kept_with_the_reason(opened: Opened) -> None:
    side, first = opened.calls.side, opened.calls.rows.rows[0]
    side.note.setText("ปวดเข่า")
    side.next.setText("8 ก.ค. 2569")
    side.how.choose("visit")
    side.reasons["ill"].click()
    opened.settle()
    with opened.store.read() as tx:
        (kept,) = absences.followed_up(tx, first.learner)
    assert (kept.how, kept.note, str(kept.next_on)) == ("visit", "ปวดเข่า", "2026-07-08")
    assert (side.note.text(), side.next.text()) == ("", "")


def test_a_day_that_cannot_be_read_keeps_nothing_and_loses_nothing(opened: Opened) -> None:
    side, first = opened.calls.side, opened.calls.rows.rows[0]
    side.note.setText("ปวดเข่า")
    side.next.setText("สักวัน")
    side.reasons["ill"].click()
    opened.settle()
    with opened.store.read() as tx:
        assert absences.followed_up(tx, first.learner) == ()
    assert (side.note.text(), side.next.text()) == ("ปวดเข่า", "สักวัน")
    assert opened.frame.focusWidget() is side.next


def test_tabs_show_the_three_groups_and_an_empty_one_says_why(opened: Opened) -> None:
    opened.calls.tabs.choose("in_a_row")
    assert len(opened.names()) == 1
    with opened.store.write("test") as tx:
        tx.sql.execute("UPDATE activity SET rule_percent = 1")
    opened.calls.ask()
    opened.settle()
    opened.calls.tabs.choose("at_risk")
    assert opened.names() == []
    assert not opened.calls.nobody.isHidden()
    assert opened.calls.side.isHidden()


def test_the_list_goes_to_excel_as_text(opened: Opened) -> None:
    QTest.keyClick(opened.calls.table, K.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    QApplication.clipboard().clear()  # the next test's clipboard is the same one
    assert len(lines) == 3
    assert lines[1].split("\t")[-1] == "0810000001"
    assert "คัดลอก" in opened.said


def test_the_call_list_is_printed_with_room_to_write(opened: Opened) -> None:
    printed: list[object] = []
    object.__setattr__(
        opened.calls.room, "print_file", lambda file, _title, _first=1: printed.append(file.read_bytes())
    )
    opened.calls.paper()
    opened.settle()
    assert printed
    assert printed[0].startswith(b"%PDF")


@pytest.mark.parametrize("opened", [TIGHT], indirect=True)
def test_folded_enter_opens_the_panel_and_esc_goes_back(opened: Opened) -> None:
    assert opened.calls.side.isHidden()
    opened.press(K.Key_Return)
    assert not opened.calls.side.isHidden()
    assert opened.frame.focusWidget() is opened.calls.side.reasons["ill"]
    assert opened.calls.step_back()
    assert opened.calls.side.isHidden()
    assert opened.frame.focusWidget() is opened.calls.table


def test_a_need_of_the_first_page_leads_here(opened: Opened) -> None:
    with opened.store.read() as tx:
        told = {one.code: one.target for one in needs.read(tx, tx.moment)}
    assert told["dropping_out"] == ("absences", "in_a_row")
    opened.frame.go_to("absences", "in_a_row")
    opened.settle()
    assert opened.calls.tabs.key == "in_a_row"
