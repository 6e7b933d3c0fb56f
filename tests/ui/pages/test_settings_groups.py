"""กลุ่มเป้าหมาย in the settings: added, renamed, taken out of use, each with undo; not by the desk role."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import volunteers
from desktop.learners import groups, profile
from desktop.learners.profile import Changed
from desktop.store.store import Store
from tests.ui.pages.learners_open import CTRL, Sitting, learners, sitting
from ui.pages.settings.groups import GroupsCard
from ui.pages.settings.page import SettingsPage

K = Qt.Key


@pytest.fixture
def desk(store: Store, qapp: QApplication) -> Iterator[Sitting]:
    with sitting(store) as made:
        made.go("settings", "groups")
        yield made


def card(desk: Sitting) -> GroupsCard:
    assert isinstance(desk.frame.page, SettingsPage)
    return desk.frame.page.groups


def names(store: Store) -> list[str]:
    with store.read() as tx:
        return [one.name for one in groups.every(tx)]


def test_the_list_shows_groups_with_their_people(store: Store, desk: Sitting) -> None:
    (who,) = learners(store, "นางบุญมี ศรีวิชัย")
    with store.write("learners.amend") as tx:
        profile.save(tx, who, Changed(groups=("elderly",)))
    desk.settle()
    assert [row.group.people for row in card(desk).rows if row.group.code == "elderly"] == [1]
    assert len(card(desk).rows) == len(groups.STANDARD)


def test_a_group_is_added_by_enter_and_taken_back(store: Store, desk: Sitting) -> None:
    before = names(store)
    desk.write("ช่างทอผ้า", card(desk).new)
    desk.press(K.Key_Return)
    assert names(store) == [*before, "ช่างทอผ้า"]
    assert "ช่างทอผ้า" in desk.said
    assert card(desk).new.text() == ""
    desk.press(K.Key_Z, CTRL)
    assert names(store) == before


def test_a_name_that_stands_already_is_told_at_the_line_and_kept_there(
    store: Store, desk: Sitting
) -> None:
    desk.write("ผู้สูงอายุ", card(desk).new)
    desk.press(K.Key_S, CTRL)
    assert "มีกลุ่ม" in card(desk).field.note()
    assert card(desk).new.text() == "ผู้สูงอายุ"


def test_a_group_is_renamed_and_esc_leaves_it(store: Store, desk: Sitting) -> None:
    card(desk).rows[0].change.click()
    assert card(desk).form is not None
    desk.press(K.Key_Escape)
    assert card(desk).form is None
    assert desk.focus is card(desk).rows[0].change
    card(desk).rows[0].change.click()
    assert card(desk).form is not None
    desk.write("ผู้สูงวัย", card(desk).form.line)
    desk.press(K.Key_Return)
    assert names(store)[0] == "ผู้สูงวัย"
    assert card(desk).form is None


def test_a_group_goes_out_of_use_and_the_usual_ones_come_back_only_by_name(
    store: Store, desk: Sitting
) -> None:
    card(desk).rows[0].retire.click()
    desk.settle()
    assert "ผู้สูงอายุ" not in names(store)
    assert "เลิกใช้" in desk.said
    desk.write("ผู้สูงอายุ", card(desk).new)
    card(desk).add.click()
    desk.settle()
    assert "ผู้สูงอายุ" in names(store)


def test_half_typed_names_outlive_another_page(store: Store, desk: Sitting) -> None:
    desk.write("ช่างทอ", card(desk).new)
    desk.frame.page.write_draft()
    desk.settle()
    desk.go("today")
    desk.go("settings")
    assert card(desk).new.text() == "ช่างทอ"


def test_the_desk_role_is_told_whom_to_ask(store: Store, qapp: QApplication) -> None:
    with store.write("volunteers.amend") as tx:
        first = volunteers.listed(tx)[0].id
        volunteers.add(tx, "ครูใหญ่", role="keeper")
        volunteers.amend(tx, first, role="desk")
    with sitting(store) as desk:
        desk.go("settings", "groups")
        assert desk.frame.room.who.role == "desk"
        card(desk).rows[0].retire.click_or_say()
        desk.settle()
        assert "ผู้ดูแล" in desk.said
        assert len(names(store)) == len(groups.STANDARD)
