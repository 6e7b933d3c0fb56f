"""เวลาที่เว้นไว้ in the settings: proposed, kept, undone; what cannot be meant is said and stays typed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import quiet_hours, volunteers
from desktop.store.store import Store
from tests.ui.pages.learners_open import CTRL, Sitting, sitting
from ui.pages.settings.page import SettingsPage
from ui.pages.settings.quiet import QuietCard

K = Qt.Key


@pytest.fixture
def desk(store: Store, qapp: QApplication) -> Iterator[Sitting]:
    with sitting(store) as made:
        made.go("settings", "quiet")
        yield made


def card(desk: Sitting) -> QuietCard:
    assert isinstance(desk.frame.page, SettingsPage)
    return desk.frame.page.quiet


def stands(store: Store) -> dict[str, str | None]:
    with store.read() as tx:
        return quiet_hours.told(tx)


def test_the_usual_hours_are_proposed_kept_by_a_key_and_undone(store: Store, desk: Sitting) -> None:
    row = card(desk).rows["friday"]
    assert desk.focus is row.switch
    desk.press(K.Key_Space)
    assert (row.starts.text(), row.ends.text()) == ("11.45", "13.45")
    assert stands(store)["friday"] is None
    desk.press(K.Key_S, CTRL)
    assert stands(store) == {"friday": "11:45-13:45", "ramadan": None}
    assert "1" in desk.said
    desk.press(K.Key_Z, CTRL)
    assert stands(store)["friday"] is None
    assert not row.switch.isChecked()


def test_hours_that_cannot_be_meant_are_said_and_stay_typed(store: Store, desk: Sitting) -> None:
    row = card(desk).rows["friday"]
    row.switch.click()
    row.starts.setText("เที่ยง")
    desk.press(K.Key_S, CTRL)
    assert stands(store)["friday"] is None
    assert row.starts.text() == "เที่ยง"
    assert desk.said


def test_half_typed_hours_outlive_another_page(desk: Sitting) -> None:
    card(desk).rows["ramadan"].switch.click()
    desk.frame.page.write_draft()
    desk.settle()
    desk.go("today")
    desk.go("settings")
    assert card(desk).rows["ramadan"].typed() == "17:45-20:30"


def test_the_desk_role_is_told_whom_to_ask(store: Store, qapp: QApplication) -> None:
    with store.write("volunteers.amend") as tx:
        first = volunteers.listed(tx)[0].id
        volunteers.add(tx, "ครูใหญ่", role="keeper")
        volunteers.amend(tx, first, role="desk")
    with sitting(store) as desk:
        desk.go("settings", "quiet")
        assert not card(desk).rows["friday"].switch.isEnabled()
        assert card(desk).keep is not None
        card(desk).keep.click_or_say()  # type: ignore[union-attr]
        assert "ผู้ดูแล" in desk.said
