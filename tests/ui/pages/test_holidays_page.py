"""วันหยุด: days are added, renamed, turned and taken out by keyboard; kinds filled in; each taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import activities, holidays
from desktop.activities import Plan
from desktop.store.store import Store
from tests.ui.standing import TIGHT, WIDE, dressed, settle, standing
from ui.main_window import Frame
from ui.pages.activities.page import ActivitiesPage
from ui.pages.holidays.page import HolidaysPage

K = Qt.Key
YEAR = date(2026, 1, 1), date(2026, 12, 31)


@pytest.fixture
def planned(store: Store) -> activities.Planned:
    with store.write("test") as tx:
        return activities.plan(tx, Plan("สานตะกร้า", "2026-07-02", "2026-07-23", "thu", "13:00-16:00"))


@pytest.fixture
def frame(store: Store, planned: activities.Planned, qapp: QApplication) -> Iterator[Frame]:
    dressed()
    with standing(store, WIDE) as made:
        made.go_to("holidays", date(2026, 7, 1))
        settle(made)
        yield made


def page(frame: Frame) -> HolidaysPage:
    assert isinstance(frame.page, HolidaysPage)
    return frame.page


def press(frame: Frame, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or frame, key)
        settle(frame)


def named(store: Store, kind: str) -> list[tuple[str, str, bool]]:
    with store.read() as tx:
        return [
            (f"{d.day:%m-%d}", d.name, d.meets) for d in holidays.listed(tx, *YEAR) if d.kind == kind
        ]


def stand_on(frame: Frame, name: str) -> None:
    rows = page(frame).rows
    place = next(n for n in range(rows.rowCount()) if rows.row(n).name == name)
    page(frame).table.stand(place)
    page(frame).table.setFocus()
    settle(frame)


def add(frame: Frame, name: str, first: str, last: str = "") -> None:
    page(frame).new()
    form = page(frame).form
    form.first.set_value(first)
    form.last.set_value(last)
    form.name.setText(name)
    form.save()
    settle(frame)


def test_a_late_holiday_is_added_and_its_sessions_wait(
    frame: Frame, store: Store, planned: activities.Planned
) -> None:
    add(frame, "วันหยุดพิเศษ", "2026-07-16", "2026-07-17")
    assert named(store, "own") == [("07-16", "วันหยุดพิเศษ", False), ("07-17", "วันหยุดพิเศษ", False)]
    assert "1 ครั้งเรียน" in frame.line.message.text
    frame.go_to("activities", date(2026, 7, 16))
    settle(frame)
    assert isinstance(frame.page, ActivitiesPage)
    assert frame.page.questions.is_asking
    frame.undo()
    settle(frame)
    assert named(store, "own") == []


def test_what_is_missing_is_said_at_its_field_and_nothing_is_lost(frame: Frame, store: Store) -> None:
    page(frame).new()
    form = page(frame).form
    form.name.setText("งานบุญ")
    form.save()
    assert form.fields["first"].note()
    assert form.name.text() == "งานบุญ"
    form.first.set_value("2026-07-16")
    form.last.set_value("2026-07-01")
    form.save()
    settle(frame)
    assert form.fields["until"].note()
    assert form.name.text() == "งานบุญ"
    assert named(store, "own") == []


def test_a_day_is_renamed_turned_and_taken_out_by_keys(frame: Frame, store: Store) -> None:
    add(frame, "งานบุญ", "2026-07-16")
    stand_on(frame, "งานบุญ")
    press(frame, K.Key_Return)
    form = page(frame).form
    assert form.is_renaming
    form.name.setText("งานบุญประจำปี")
    press(frame, K.Key_Return)
    assert named(store, "own") == [("07-16", "งานบุญประจำปี", False)]
    stand_on(frame, "งานบุญประจำปี")
    press(frame, K.Key_Space)
    assert named(store, "own") == [("07-16", "งานบุญประจำปี", True)]
    stand_on(frame, "งานบุญประจำปี")
    press(frame, K.Key_Delete)
    assert named(store, "own") == []


@pytest.mark.parametrize("kind", holidays.NAMED)
def test_a_kind_is_filled_in_with_one_press(frame: Frame, store: Store, kind: str) -> None:
    button = page(frame).form.seeds[kind]
    assert button.isVisible()
    button.click()
    settle(frame)
    assert named(store, kind)
    assert not button.isVisible()
    frame.undo()
    settle(frame)
    assert named(store, kind) == []


def test_years_are_turned_and_escape_leads_back(frame: Frame) -> None:
    page(frame).turner.turned.emit(1)
    settle(frame)
    assert "2570" in page(frame).turner.accessibleName()
    assert page(frame).rows.rowCount() > 10
    press(frame, K.Key_Escape)
    assert isinstance(frame.page, ActivitiesPage)


def test_in_a_small_window_the_form_is_a_tab(store: Store, qapp: QApplication) -> None:
    dressed()
    with standing(store, TIGHT) as frame:
        frame.go_to("holidays")
        settle(frame)
        assert not page(frame).form.isVisible()
        page(frame).new()
        settle(frame)
        assert page(frame).form.isVisible()
        assert page(frame).form.first.isAncestorOf(QApplication.focusWidget())
        press(frame, K.Key_Escape)
        assert page(frame).table.isVisible()
