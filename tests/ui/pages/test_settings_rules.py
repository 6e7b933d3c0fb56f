"""เกณฑ์ของสำนักงาน in the settings: kept together, one press back to as shipped, undone, not by the desk role."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from desktop import office_rules, volunteers
from desktop.store.store import Store
from tests.ui.pages.learners_open import CTRL, Sitting, sitting
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.rules import NumberRow, RulesCard

K = Qt.Key
FEWEST, HOUR = "interest_group.fewest", "interest_group.per_hour"


@pytest.fixture
def desk(store: Store, qapp: QApplication) -> Iterator[Sitting]:
    with sitting(store) as made:
        made.go("settings", "rules")
        yield made


def card(desk: Sitting) -> RulesCard:
    assert isinstance(desk.frame.page, SettingsPage)
    return desk.frame.page.rules


def row(desk: Sitting, name: str) -> NumberRow:
    return card(desk).rows[name]


def stands(store: Store, name: str) -> int:
    with store.read() as tx:
        return office_rules.read(tx)[name]


def test_every_number_is_there_with_its_name_and_source(desk: Sitting) -> None:
    assert card(desk).rows.keys() == office_rules.SHIPPED.keys()
    for one in card(desk).rows.values():
        assert one.stepper.number.accessibleName()
        assert one.stepper.accessibleDescription()
        assert not one.back.isVisibleTo(one)


def test_numbers_are_changed_by_keys_and_kept_in_one_deed_that_is_undone(
    store: Store, desk: Sitting
) -> None:
    row(desk, FEWEST).stepper.setFocus()
    desk.press(K.Key_Down)
    row(desk, HOUR).stepper.setFocus()
    desk.press(K.Key_PageUp)
    assert stands(store, FEWEST) == 6
    desk.press(K.Key_S, CTRL)
    assert (stands(store, FEWEST), stands(store, HOUR)) == (5, 210)
    assert "บันทึกเกณฑ์" in desk.said
    assert card(desk).texts() == {}
    desk.press(K.Key_Z, CTRL)
    desk.settle()
    assert (stands(store, FEWEST), stands(store, HOUR)) == (6, 200)
    assert row(desk, FEWEST).stepper.value() == 6


def test_one_press_brings_a_number_back_and_leaves_others_half_typed(
    store: Store, desk: Sitting
) -> None:
    with store.write("office_rules.change") as tx:
        office_rules.change(tx, FEWEST, 4)
    desk.frame.page.ask()
    desk.settle()
    assert row(desk, FEWEST).back.isVisibleTo(card(desk))
    row(desk, HOUR).stepper.number.setValue(250)
    row(desk, FEWEST).back.click()
    desk.settle()
    assert stands(store, FEWEST) == 6
    assert not row(desk, FEWEST).back.isVisibleTo(card(desk))
    assert row(desk, HOUR).stepper.value() == 250
    assert stands(store, HOUR) == 200


def test_a_new_activity_begins_with_the_percent_of_the_office(store: Store, desk: Sitting) -> None:
    percent = row(desk, "all.percent").stepper
    assert (percent.number.minimum(), percent.number.maximum(), percent.value()) == (1, 100, 80)
    percent.number.setValue(75)
    desk.press(K.Key_S, CTRL)
    desk.go("activity_form")
    assert desk.frame.page.fields.rule.value() == 75  # type: ignore[attr-defined]
    assert desk.frame.page.fields.content() == {}  # type: ignore[attr-defined]


def test_half_typed_numbers_outlive_another_page(desk: Sitting) -> None:
    row(desk, HOUR).stepper.number.setValue(250)
    desk.frame.page.write_draft()
    desk.settle()
    desk.go("today")
    desk.go("settings")
    assert row(desk, HOUR).stepper.value() == 250


def test_the_desk_role_is_told_whom_to_ask(store: Store, qapp: QApplication) -> None:
    with store.write("volunteers.amend") as tx:
        first = volunteers.listed(tx)[0].id
        volunteers.add(tx, "ครูใหญ่", role="keeper")
        volunteers.amend(tx, first, role="desk")
    with sitting(store) as desk:
        desk.go("settings", "rules")
        assert not row(desk, FEWEST).stepper.isEnabled()
        assert card(desk).keep is not None
        card(desk).keep.click_or_say()  # type: ignore[union-attr]
        assert "ผู้ดูแล" in desk.said


def test_one_number_that_was_asked_for_is_in_view(desk: Sitting) -> None:
    desk.go("settings", "all.percent")
    desk.settle()
    parts = desk.frame.page.parts  # type: ignore[attr-defined]
    place = row(desk, "all.percent").mapTo(parts.area.viewport(), QPoint(0, 0)).y()
    assert 0 <= place < parts.area.viewport().height()


def test_the_part_that_was_asked_for_stands_at_the_top(desk: Sitting) -> None:
    parts = desk.frame.page.parts  # type: ignore[attr-defined]
    desk.settle()
    assert card(desk).mapTo(parts.area.viewport(), QPoint(0, 0)).y() in range(8)
