"""Settings at the real window: they hold at once, on the rail, at the door, and after a new look."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop import settings
from desktop.paths import Home
from tests.conftest import FIRST
from tests.flow.sitting import KEYS, Sitting, sitting
from ui.pages.settings.page import SettingsPage


@pytest.fixture
def at_settings(home: Home, qapp: QApplication) -> Iterator[Sitting]:
    with sitting(home) as made:
        made.unlock()
        made.sit_down()
        made.go("settings")
        yield made


def page(at: Sitting) -> SettingsPage:
    assert isinstance(at.page, SettingsPage)
    return at.page


def test_other_names_stand_on_the_rail_and_at_the_door(at_settings: Sitting) -> None:
    # When the centre, the desk and who sits here are called otherwise
    page(at_settings).parts.jump("centre")
    at_settings.type_over("ศาลาบ้านใหม่")
    page(at_settings).save()
    page(at_settings).desk.name.setFocus()
    at_settings.type_over("โต๊ะริมน้ำ")
    page(at_settings).save()
    at_settings.settle()
    page(at_settings).people.rows[0].change.click()
    at_settings.type_over("ครูใจ")
    page(at_settings).save()
    at_settings.settle()
    # Then the rail says so
    rail = at_settings.frame.rail
    at_settings.until(lambda: rail._name.accessibleName() == "ศาลาบ้านใหม่ โต๊ะริมน้ำ")
    at_settings.until(lambda: rail.tile.accessibleName().startswith("ครูใจ"))
    # And the door
    at_settings.press(KEYS.Key_F12)
    at_settings.until(lambda: at_settings.asks("SignIn"))
    at_settings.settle()
    doorstep = at_settings.window.entrance.doorstep
    assert doorstep is not None
    assert (doorstep.centre_name, doorstep.desk_name) == ("ศาลาบ้านใหม่", "โต๊ะริมน้ำ")
    assert doorstep.volunteers[0].name == "ครูใจ"


@pytest.mark.parametrize(
    ("key", "choose", "wanted"),
    [
        ("light", lambda p: p.look.light_tabs._buttons[1], ("th", "normal", "dark")),
        ("text_size", lambda p: p.look._letters["large"], ("th", "large", "system")),
        ("language", lambda p: p.look.language_tabs._buttons[1], ("en", "normal", "system")),
    ],
)
def test_a_new_look_comes_back_to_the_same_control(
    at_settings: Sitting, home: Home, key: str, choose, wanted: tuple[str, str, str]
) -> None:
    before = at_settings.frame
    choose(page(at_settings)).click()
    at_settings.until(lambda: at_settings.frame is not before)
    at_settings.settle()
    assert at_settings.frame.at.place == "settings"
    at_settings.until(lambda: QApplication.focusWidget() is choose(page(at_settings)))
    kept = settings.load(home)
    assert (kept.language, kept.text_size, kept.light) == wanted


def test_what_is_half_typed_survives_a_new_look(at_settings: Sitting) -> None:
    before = at_settings.frame
    page(at_settings).parts.jump("centre")
    at_settings.type_over("ศาลาครึ่งทาง")
    page(at_settings).look.light_tabs._buttons[1].click()
    at_settings.until(lambda: at_settings.frame is not before)
    at_settings.until(lambda: page(at_settings).centre.name.text() == "ศาลาครึ่งทาง")
    assert at_settings.window._who is not None
    assert at_settings.window._who.name == FIRST


def test_the_lock_waits_as_long_as_was_said(at_settings: Sitting) -> None:
    page(at_settings).desk.lock.number.setFocus()
    page(at_settings).desk.lock.number.setValue(0)
    assert not at_settings.window._idle.isActive()
    page(at_settings).desk.lock.number.setValue(3)
    assert at_settings.window._idle.interval() == 3 * 60_000
    assert at_settings.window._idle.isActive()
