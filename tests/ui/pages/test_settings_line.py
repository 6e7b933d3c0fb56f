"""ส่งข้อมูลทางเน็ต in the settings: what is chosen holds at once, and says where it goes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from desktop import settings
from desktop.settings import LINE_BATTERY, LINE_MINUTES, Settings
from desktop.store.store import Store
from desktop.sync import hubs
from tests.desktop.hub.hubs import MUNICIPALITY, Town
from tests.ui.pages.learners_open import Sitting, sitting
from tests.ui.standing import settle, standing
from ui.pages.settings.line import LineCard
from ui.pages.settings.page import SettingsPage
from ui.widgets.message_line import spoken
from ui.words import hubs as said

K = Qt.Key


@pytest.fixture
def desk(store: Store, qapp: QApplication) -> Iterator[Sitting]:
    with sitting(store) as made:
        made.go("settings", "line")
        yield made
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def card(desk: Sitting) -> LineCard:
    assert isinstance(desk.frame.page, SettingsPage)
    return desk.frame.page.line


def choices(desk: Sitting) -> list[Settings]:
    """What was kept, in its order; a window keeps them on the disk."""
    told: list[Settings] = []
    home = desk.frame.room.home

    def keep(wanted: Settings) -> None:
        told.append(wanted)
        settings.save(home, wanted)

    object.__setattr__(desk.frame.room, "change_settings", keep)
    return told


def test_off_by_one_key_and_what_it_spared_goes_with_it(desk: Sitting) -> None:
    told = choices(desk)
    assert desk.focus is card(desk).on
    desk.press(K.Key_Space)
    assert told[-1] == Settings(line=False)
    assert not card(desk).often.isVisible()
    assert "จะไม่ส่งเอง" in desk.said
    desk.press(K.Key_Space)
    assert told[-1] == Settings()
    assert card(desk).often.isVisible()


def test_each_choice_holds_at_once_beside_the_others(desk: Sitting) -> None:
    told = choices(desk)
    card(desk).often.chosen.emit("15")
    card(desk).battery.chosen.emit("50")
    card(desk).metered.click()
    assert told[-1] == Settings(line_minutes=15, line_battery=50, line_metered=True)


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_choice_has_words(language: str) -> None:
    words = [said.every(one, language) for one in LINE_MINUTES]
    words += [said.percent(one, language) for one in LINE_BATTERY]
    assert len(set(words)) == len(words)
    assert not any("_" in one for one in words)


def test_without_a_hub_it_says_where_to_join_one(desk: Sitting) -> None:
    assert "ยังไม่มีเทศบาลที่ส่งถึงทางเน็ต" in card(desk).how.words()
    card(desk).go.click()
    assert desk.frame.at.place == "send"


def test_with_one_it_is_named(tmp_path: Path, qapp: QApplication) -> None:
    town = Town(tmp_path / "town")
    store = town.centre("ศาลาแม่กา")["A"]
    file = tmp_path / "x.sala-hub"
    town.hub.invite("ศาลาแม่กา", file, "https://sala.example.go.th")
    hubs.join(store, hubs.read(file))
    with standing(store) as frame:
        frame.go_to("settings", "line")
        settle(frame)
        assert isinstance(frame.page, SettingsPage)
        assert spoken(frame.page.line.how.words()) == f"ส่งถึง {MUNICIPALITY}"
    town.close()
