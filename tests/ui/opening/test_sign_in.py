"""Passphrase, tiles and PIN, the lock, a forgotten PIN."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.clock import THAILAND, Doubt
from desktop.store.backup import Restored
from desktop.store.backups import Kept as Backup
from desktop.store.doorstep import Tile
from tests.ui.opening.conftest import CODE, DOORSTEP, MADE, PEOPLE, Open
from tests.ui.proof import faults
from ui import theme
from ui.opening.answers import Answers, Kept
from ui.widgets.button import Button
from ui.widgets.letters import Letter, LookRow

KEYS = Qt.Key


def test_the_opening_paints_without_the_store():
    """The window stands before the heavy parts load."""
    heavy = "{'sqlmodel', 'sqlalchemy', 'reportlab', 'cryptography', 'pydantic'}"
    code = f"import sys, ui.opening.opening; print(sorted({heavy} & {{m.split('.')[0] for m in sys.modules}}))"

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "[]"


# --- the passphrase -------------------------------------------------------------------------------


def test_the_passphrase_is_typed_hidden_and_opens(opened: Open):
    played = opened(Kept("passphrase"))
    played.type("ข้าวเหนียว")
    assert played.question.asked.secret_line.is_hidden

    with played.qtbot.waitSignal(played.opening.wanted_unlock) as told:
        played.press(KEYS.Key_Return)

    assert told.args == ["ข้าวเหนียว", "passphrase"]


def test_an_empty_passphrase_says_what_to_do(opened: Open):
    played = opened(Kept("passphrase"))

    with played.qtbot.assertNotEmitted(played.opening.wanted_unlock):
        played.press(KEYS.Key_Return)

    assert played.question.said() == "พิมพ์รหัสของศูนย์ก่อน"


def test_a_wrong_one_is_said_below_it_and_can_be_typed_over(opened: Open):
    played = opened(Kept("passphrase"))
    played.type("มะม่วง")
    played.press(KEYS.Key_Return)
    played.opening.show_busy("กำลังเปิดข้อมูลของศูนย์")

    played.opening.show_trouble("รหัสของศูนย์ไม่ตรง ลองอีกครั้ง")
    assert played.question.said() == "รหัสของศูนย์ไม่ตรง ลองอีกครั้ง"
    played.type("ข้าว")

    assert played.question.secret() == "ข้าว"
    assert played.question.said() == ""


def test_while_it_is_opened_enter_asks_only_once(opened: Open):
    played = opened(Kept("passphrase"))
    played.type("ข้าว")
    played.opening.show_busy("กำลังเปิดข้อมูลของศูนย์")

    with played.qtbot.assertNotEmitted(played.opening.wanted_unlock):
        played.press(KEYS.Key_Return)


def test_the_recovery_code_is_grouped_as_it_is_typed(opened: Open):
    played = opened(Kept("passphrase"))
    played.question.asked.other.click()
    played.type("7k3m9qxr2v4t8hnc5wpz1jdg6yeb")
    assert played.question.secret() == CODE

    with played.qtbot.waitSignal(played.opening.wanted_unlock) as told:
        played.press(KEYS.Key_Return)

    assert told.args == [CODE, "recovery"]


def test_letters_of_a_secret_can_be_seen(opened: Open):
    played = opened(Kept("passphrase", secret="ข้าว"))
    secret = played.question.asked.secret_line

    secret._button.click()

    assert not secret.is_hidden
    assert secret._button.accessibleName() == "ซ่อนตัวอักษร"


def test_what_was_typed_stays_in_another_language(opened: Open):
    first = opened(Kept("passphrase", secret="7K3M-9", secret_kind="recovery"))

    again = opened(first.opening.kept(), language="en")

    assert (again.question.secret(), again.question.asked.kind) == ("7K3M-9", "recovery")


# --- tiles and PIN --------------------------------------------------------------------------------


def test_a_pin_by_keys_lets_the_lit_one_in(opened: Open):
    played = opened(None, DOORSTEP)
    played.type("1234")

    with played.qtbot.waitSignal(played.opening.wanted_sign_in) as told:
        played.press(KEYS.Key_Return)

    assert told.args == [PEOPLE[0], "1234"]


def test_arrows_go_over_the_tiles_and_digits_find_the_dots(opened: Open):
    played = opened(None, DOORSTEP)

    played.press(KEYS.Key_Right, KEYS.Key_Down)
    assert played.question.who == PEOPLE[4]
    played.press(KEYS.Key_Up, KEYS.Key_Left)
    assert played.question.who == PEOPLE[0]
    played.question._tiles[0].setFocus()
    played.qtbot.keyClick(QApplication.focusWidget(), KEYS.Key_7)

    assert played.question.card.dots.pin() == "7"
    assert played.question.card.dots.hasFocus()


def test_a_click_on_a_tile_asks_for_that_pin(opened: Open):
    played = opened(None, DOORSTEP)
    played.type("12")

    played.qtbot.mouseClick(played.question._tiles[2], Qt.MouseButton.LeftButton)

    assert played.question.who == PEOPLE[2]
    assert played.question.card.dots.pin() == ""
    assert played.question.card.dots.hasFocus()


def test_who_has_no_pin_just_comes_in(opened: Open):
    played = opened(Kept("tiles", chosen=PEOPLE[4].id), DOORSTEP)

    with played.qtbot.waitSignal(played.opening.wanted_sign_in) as told:
        played.press(KEYS.Key_Return)

    assert told.args == [PEOPLE[4], ""]


def test_a_wrong_pin_is_said_in_the_card_and_begins_anew(opened: Open):
    played = opened(None, DOORSTEP)
    played.type("1111")

    played.opening.show_trouble("เลขไม่ตรง ลองได้อีก 4 ครั้ง")

    assert played.question.said() == "เลขไม่ตรง ลองได้อีก 4 ครั้ง"
    assert played.question.card.dots.pin() == ""
    played.type("2")
    assert played.question.said() == ""


def test_the_lock_lights_who_sat_here(opened: Open):
    played = opened(None, DOORSTEP)

    played.opening.show_tiles(DOORSTEP, PEOPLE[2].id)

    assert played.question.who == PEOPLE[2]
    assert played.question._tiles[2].isChecked()


def test_news_of_the_same_tiles_do_not_disturb_a_pin_being_struck(opened: Open):
    played = opened(None, DOORSTEP)
    played.opening.show_tiles(DOORSTEP, PEOPLE[2].id)
    played.type("12")

    played.opening.show_tiles(DOORSTEP, PEOPLE[2].id)

    assert played.question.card.dots.pin() == "12"


def test_every_tile_can_be_reached_and_the_keyboard_lies_where_the_next_key_goes(opened: Open):
    played = opened(None, DOORSTEP)

    for _ in range(4):
        played.press(KEYS.Key_Right)

    assert played.question.who == PEOPLE[4]
    assert QApplication.focusWidget().text() == "เข้าเลย"


def test_a_chosen_tile_and_struck_digits_stay_in_another_size(opened: Open):
    first = opened(None, DOORSTEP)
    first.press(KEYS.Key_Right)
    first.type("12")

    again = opened(first.opening.kept(), DOORSTEP, text_size="large")

    assert again.question.who == PEOPLE[1]
    assert again.question.card.dots.pin() == "12"


def test_the_side_says_where_we_are(opened: Open):
    assert (
        opened(None, DOORSTEP).opening.side.accessibleName()
        == "ศาลาแม่กา โต๊ะ A · ต.แม่กา อ.เมืองพะเยา จ.พะเยา"
    )


def test_size_and_language_are_at_hand_before_anybody_signs_in(opened: Open):
    played = opened(None, DOORSTEP)
    look = played.question.findChild(LookRow)
    larger = next(letter for letter in look.findChildren(Letter) if letter.code == "larger")

    with played.qtbot.waitSignal(played.opening.wanted_size) as told:
        played.qtbot.mouseClick(larger, Qt.MouseButton.LeftButton)

    assert told.args == ["larger"]
    assert [letter.isChecked() for letter in look.findChildren(Letter)] == [True, False, False]


# --- a forgotten PIN ------------------------------------------------------------------------------


def test_the_recovery_code_sets_a_new_pin(opened: Open):
    played = opened(None, DOORSTEP)
    played.press(KEYS.Key_Right)
    forgot = next(b for b in played.question.findChildren(Button) if b.text() == "ลืมเลข")
    forgot.click()

    played.type("7k3m9qxr2v4t8hnc5wpz1jdg6yeb")
    played.press(KEYS.Key_Return)
    played.type("4321")
    played.press(KEYS.Key_Return)
    played.type("4321")
    with played.qtbot.waitSignal(played.opening.wanted_new_pin) as told:
        played.press(KEYS.Key_Return)

    assert told.args == [PEOPLE[1], CODE, "4321"]


def test_half_a_code_says_what_is_missing(opened: Open):
    played = opened(Kept("forgot", chosen=PEOPLE[1].id, secret="7K3M"), DOORSTEP)

    played.question.primary.click_or_say()

    assert played.question.said() == "พิมพ์รหัสกู้คืนให้ครบ 28 ตัว"


def test_back_from_there_to_the_tiles(opened: Open):
    played = opened(Kept("forgot", chosen=PEOPLE[1].id), DOORSTEP)

    played.question.back_wanted.emit()

    assert played.question.who == PEOPLE[1]


# --- folding --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("window", "size", "columns", "side"),
    [
        ((1366, 697), "normal", 3, True),
        ((1093, 582), "normal", 3, True),
        ((1366, 697), "larger", 3, False),
        ((1093, 582), "larger", 2, False),
    ],
)
def test_the_side_goes_before_the_tiles_fold(opened: Open, window, size: str, columns: int, side: bool):
    theme.use(theme.Theme(size=size))
    played = opened(None, DOORSTEP, window, text_size=size)

    assert played.question._columns == columns
    assert played.opening.side.isVisible() == side


HARD = replace(
    DOORSTEP,
    centre_name="ศูนย์เรียนรู้ตลอดชีวิตชุมชนบ้านแม่กาห้วยเคียนหลวง",
    desk_name="โต๊ะหน้าศาลาการเปรียญวัดศรีโคมคำ",
    volunteers=(
        Tile(b"1" * 16, "นางสาวประกายเพชร วงศ์สุวรรณรัตนกุล", "keeper", "lotus", has_pin=True),
        Tile(b"2" * 16, "ว่าที่ร้อยตรีหญิงกัญญ์ญาณัฐ ฐิติวัฒน์ธำรงกุลชัย", "desk", None, has_pin=False),
        *PEOPLE,
    ),
)
BACKUPS = tuple(
    Backup(
        Path(f"sala-2026-12-{day:02}.sala-backup"), datetime(2026, 12, day, 9, tzinfo=THAILAND), 1 << 30
    )
    for day in (31, 30, 29)
)
RESTORED = Restored("2026-12-30T09:00:00+07:00", 9, Path("backups/replaced-2026-12-31-101500"), 3)
SCREENS = (
    *(Kept("first", Answers(step=step, centre=HARD.centre_name, place="แม่")) for step in (1, 2, 3, 4)),
    Kept("sheet", Answers(sheet="/media/sala/STICK/ใบกู้คืนของศูนย์เรียนรู้.txt"), founded=MADE),
    Kept("import", founded=MADE),
    Kept("passphrase"),
    Kept("passphrase", secret_kind="recovery"),
    Kept("backup"),
    Kept("backup", backups=BACKUPS, before_backup="passphrase", secret_kind="recovery"),
    Kept("backup", backups=BACKUPS, file=f"/media/{'ศูนย์เรียนรู้ตลอดชีวิต' * 4}.sala-backup"),
    Kept("preparing", secret="กำลังเตรียมคนสมมุติให้ฝึก"),
    Kept("tiles", chosen=b"1" * 16),
    Kept("tiles", chosen=b"2" * 16),
    Kept("tiles", chosen=b"1" * 16, restored=RESTORED),
    Kept("forgot", chosen=b"1" * 16),
    Kept("clock", doubt=Doubt(date(2009, 1, 1), date(2026, 12, 30), date(2026, 12, 30))),
    Kept("clock", doubt=Doubt(date(2569, 12, 30), date(2026, 12, 29), date(2026, 12, 30))),
)
TROUBLE = "ดิสก์เต็ม เขียนใบกู้คืนไม่ได้ ไม่มีอะไรเปลี่ยน โปรดลบไฟล์ที่ไม่ใช้แล้วลองใหม่"


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("size", theme.SIZES)
@pytest.mark.parametrize("window", [(1366, 697), (1093, 582)])
@pytest.mark.parametrize("kept", SCREENS, ids=lambda kept: f"{kept.screen}{kept.answers.step}")
def test_every_screen_stands_in_every_form(opened: Open, kept: Kept, window, size: str, language: str):
    """Nothing is cut, small, nameless or beyond the edge, and no sentence makes the window grow."""
    theme.use(theme.Theme(size=size))
    played = opened(kept, HARD, window, text_size=size, language=language)
    found = faults(played.window)

    played.opening.show_trouble(TROUBLE, lost=True)
    QApplication.processEvents()
    found += faults(played.window)

    assert found == []
    assert played.window.size().toTuple() == window
