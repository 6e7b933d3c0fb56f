"""A backup is asked for: from the first start, from lost files, from this computer or from a stick."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop import clock
from desktop.store.backup import Restored
from desktop.store.backups import Kept as Backup
from tests.ui.opening.conftest import CODE, DOORSTEP, Open, Played
from ui.opening.answers import Answers, Kept
from ui.widgets.button import Button

KEYS = Qt.Key
HERE = tuple(
    Backup(
        Path(f"/home/sala/backups/sala-2026-07-{day:02}-090000.sala-backup"),
        datetime(2026, 7, day, 9, tzinfo=clock.THAILAND),
        2_500_000,
    )
    for day in (3, 2, 1)
)
STICK = "/media/STICK/sala-2026-06-30-160000.sala-backup"


def button(played: Played, words: str) -> Button:
    return next(b for b in played.question.findChildren(Button) if b.text() == words)


def choose_stick(played: Played, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (STICK, ""))
    played.question.choose.click()


def test_a_new_computer_is_offered_a_backup_quietly_at_the_first_step(opened: Open):
    played = opened(Kept("first", Answers()))

    with played.qtbot.waitSignal(played.opening.wanted_backups):
        button(played, "มีไฟล์สำรองอยู่แล้ว").click()

    assert played.question.title == "นำไฟล์สำรองกลับมา"
    assert played.question.choose.hasFocus()


def test_a_file_from_a_stick_and_the_passphrase_are_enough(
    opened: Open, monkeypatch: pytest.MonkeyPatch
):
    played = opened(Kept("backup"))
    played.question.primary.click_or_say()
    assert played.question.said().startswith("เลือกไฟล์สำรองก่อน")
    choose_stick(played, monkeypatch)
    played.question.primary.click_or_say()
    assert played.question.said() == "พิมพ์รหัสของศูนย์ก่อน"

    played.type("ข้าวเหนียว")  # the keyboard went there by itself
    with played.qtbot.waitSignal(played.opening.wanted_bring_back) as told:
        played.press(KEYS.Key_Return)

    assert told.args == [Path(STICK), "ข้าวเหนียว", "passphrase"]


def test_the_code_of_the_recovery_sheet_opens_it_too(opened: Open):
    played = opened(Kept("backup", backups=HERE))
    played.question.asked.other.click()
    played.type(CODE.replace("-", "").lower())

    with played.qtbot.waitSignal(played.opening.wanted_bring_back) as told:
        played.press(KEYS.Key_Return)

    assert told.args == [HERE[0].file, CODE, "recovery"]


def test_this_computers_backups_are_offered_newest_first_and_the_stick_before_them(
    opened: Open, monkeypatch: pytest.MonkeyPatch
):
    played = opened(Kept("backup"))
    played.opening.show_backups(HERE)
    files = played.question.files
    assert [files.itemText(n) for n in range(files.count())] == [
        "ศุกร์ 3 ก.ค. 2569 · 09.00 น. · 2.4 MB",
        "พฤหัสบดี 2 ก.ค. 2569 · 09.00 น. · 2.4 MB",
        "พุธ 1 ก.ค. 2569 · 09.00 น. · 2.4 MB",
    ]

    choose_stick(played, monkeypatch)

    assert files.itemText(0) == "sala-2026-06-30-160000.sala-backup"
    assert played.question.file() == Path(STICK)


def test_no_file_chosen_leaves_the_one_that_stood(opened: Open, monkeypatch: pytest.MonkeyPatch):
    played = opened(Kept("backup", backups=HERE))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: ("", ""))

    played.question.choose.click()

    assert played.question.file() == HERE[0].file


def test_lost_files_offer_a_backup_and_the_passphrase_that_was_typed_stays(opened: Open):
    played = opened(Kept("passphrase"))
    played.type("ข้าวเหนียว")
    assert not played.question.bring_back.isVisible()

    played.opening.show_trouble("ข้อมูลของศูนย์เสีย นำไฟล์สำรองกลับมาได้", lost=True)
    assert played.question.said().startswith("ข้อมูลของศูนย์เสีย")
    with played.qtbot.waitSignal(played.opening.wanted_backups):
        played.question.bring_back.click()

    assert played.question.asked.secret() == "ข้าวเหนียว"
    played.opening.show_backups(HERE)
    assert played.question.asked.line().hasFocus()


def test_a_passphrase_that_is_wrong_offers_no_backup(opened: Open):
    played = opened(Kept("passphrase"))
    played.opening.show_trouble("รหัสของศูนย์ไม่ตรง")
    assert not played.question.bring_back.isVisible()


@pytest.mark.parametrize(
    ("before", "title"), [("first", "อ่านแบบไหนสบายตา"), ("passphrase", "เปิดข้อมูลของศูนย์")]
)
def test_back_goes_where_it_was_asked_for(opened: Open, before: str, title: str):
    played = opened(Kept("backup", before_backup=before))

    button(played, "ย้อนกลับ").click()

    assert played.question.title == title


def test_file_and_passphrase_stay_in_another_language(opened: Open, monkeypatch: pytest.MonkeyPatch):
    first = opened(Kept("backup", backups=HERE))
    choose_stick(first, monkeypatch)
    first.type("ข้าว")

    again = opened(first.opening.kept(), language="en", text_size="large")

    assert again.question.file() == Path(STICK)
    assert again.question.asked.secret() == "ข้าว"
    assert again.question.files.itemText(1) == "Friday 3 Jul 2026 · 09:00 · 2.4 MB"


def test_trouble_is_one_line_and_the_secret_can_be_typed_over(opened: Open):
    played = opened(Kept("backup", backups=HERE, secret="มะม่วง"))
    played.opening.show_busy("กำลังนำข้อมูลกลับมา อย่าเพิ่งปิดเครื่อง")
    with played.qtbot.assertNotEmitted(played.opening.wanted_bring_back):
        played.press(KEYS.Key_Return)

    played.opening.show_trouble("รหัสของศูนย์ไม่ตรง")
    assert played.question.said() == "รหัสของศูนย์ไม่ตรง"
    played.type("ข้าว")

    assert played.question.asked.secret() == "ข้าว"
    assert played.question.said() == ""


def test_what_came_back_is_said_beside_the_tiles_in_any_language(opened: Open):
    played = opened(Kept("backup", backups=HERE))
    aside = Path("/home/sala/backups/replaced-2026-07-03-101500")
    played.opening.show_brought_back(Restored("2026-07-03T09:00:00+07:00", 40, aside, 0))

    played.opening.show_tiles(DOORSTEP, None)
    said = played.question._trouble.words()
    again = opened(played.opening.kept(), DOORSTEP, language="en")

    assert "ศุกร์ 3 ก.ค. 2569 · 09.00 น." in said
    assert said.endswith("ของเดิมเก็บแยกไว้ ไม่ได้ลบ")
    assert again.question._trouble.words().startswith("The data as of Friday 3 Jul 2026")
