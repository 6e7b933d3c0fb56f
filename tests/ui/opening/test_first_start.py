"""The first start, played by keys: nothing is founded before its time, nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from desktop import tambons
from desktop.founding import found
from desktop.paths import Home
from desktop.store import doorstep
from desktop.store.keys import CHEAP, SHORTEST_PASSPHRASE
from tests.ui.opening.conftest import CODE, DOORSTEP, MADE, MAEKA, PEOPLE, Open, Played
from ui.opening.answers import Answers, Kept
from ui.widgets.secret_line import SHORTEST, strength

KEYS = Qt.Key
DONE = Answers(
    step=4,
    centre="ศาลาแม่กา",
    volunteer="ป้าจันทร์ดี",
    pin="1234",
    pin_again="1234",
    passphrase="ข้าวเหนียวมะม่วง",
    passphrase_again="ข้าวเหนียวมะม่วง",
)


def at(step: int, **typed: str) -> Kept:
    return Kept("first", replace(DONE, step=step, **typed))


def step_of(played: Played) -> int:
    return played.question.number


def test_played_by_keys_from_language_to_founding(opened: Open):
    played = opened()
    played.opening.show_first_start()

    played.press(KEYS.Key_Return)  # content with language and size
    played.type("ศาลาแม่กา")
    played.press(KEYS.Key_Return)
    played.type("แม่กา")
    played.press(KEYS.Key_Return, KEYS.Key_Return)  # takes the lit tambon, goes on
    assert step_of(played) == 3
    played.type("ป้าจันทร์ดี")
    played.press(KEYS.Key_Return)
    played.type("1234")
    played.press(KEYS.Key_Return)
    played.type("ๅ/-ภ")  # the same keys on a Thai layout
    played.press(KEYS.Key_Return)
    assert step_of(played) == 4
    played.type("ข้าวเหนียวมะม่วง")
    played.press(KEYS.Key_Return)
    played.type("ข้าวเหนียวมะม่วง")
    with played.qtbot.waitSignal(played.opening.wanted_found) as told:
        played.press(KEYS.Key_Return)

    answers: Answers = told.args[0]
    assert tambons.of_code(answers.tambon).changwat == "พะเยา"
    assert (answers.centre, answers.volunteer, answers.pin) == ("ศาลาแม่กา", "ป้าจันทร์ดี", "1234")
    assert answers.passphrase == "ข้าวเหนียวมะม่วง"


def test_the_answers_found_a_real_centre(opened: Open, tmp_path, at_the_desk: None):
    answers = replace(DONE, tambon=MAEKA, desk="โต๊ะหน้าบ้าน", sheet=str(tmp_path / "ใบกู้คืน.txt"))

    made = found(Home(tmp_path / "home"), replace(answers.founding(), cost=CHEAP))

    keys = doorstep.keys_of(Home(tmp_path / "home"), passphrase=DONE.passphrase)
    shown = doorstep.read(Home(tmp_path / "home"), keys)
    assert (shown.centre_name, shown.desk_name, shown.tambon) == ("ศาลาแม่กา", "โต๊ะหน้าบ้าน", MAEKA)
    assert [(who.name, who.tile, who.has_pin) for who in shown.volunteers] == [
        ("ป้าจันทร์ดี", "lotus", True)
    ]
    assert made.recovery_code in (tmp_path / "ใบกู้คืน.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("โต๊ะ A", ("A", None)),
        ("โต๊ะ b", ("B", None)),
        ("Desk C", ("C", None)),
        ("", ("A", None)),
        ("หน้าบ้าน", ("A", "หน้าบ้าน")),
    ],
)
def test_a_desk_is_named_by_its_letter_or_its_own_name(typed: str, wanted: tuple[str, str | None]):
    assert Answers(desk=typed).desk_letter() == wanted


@pytest.mark.parametrize(
    ("step", "typed", "why"),
    [
        (2, {"centre": " "}, "พิมพ์ชื่อศูนย์ก่อน"),
        (2, {"place": "แม่"}, "เลือกตำบลจากรายการ หรือลบให้ว่างไว้"),
        (3, {"volunteer": ""}, "พิมพ์ชื่อก่อน"),
        (3, {"pin": "123"}, "ตั้งเลข 4–6 ตัวก่อน"),
        (3, {"pin_again": "1235"}, "เลขสองช่องไม่เหมือนกัน กดช่องที่สองใหม่"),
        (4, {"passphrase": "กข"}, "ตั้งรหัสอย่างน้อย 4 ตัวก่อน"),
        (4, {"passphrase_again": ""}, "พิมพ์รหัสเดิมอีกครั้งในช่องที่สอง"),
        (4, {"passphrase_again": "ข้าวเหนียว"}, "รหัสสองช่องไม่เหมือนกัน พิมพ์ช่องที่สองใหม่"),
    ],
)
def test_what_is_missing_is_said_and_nothing_goes_on(opened: Open, step: int, typed: dict, why: str):
    played = opened(at(step, **typed))

    with played.qtbot.assertNotEmitted(played.opening.wanted_found):
        played.question.primary.click_or_say()

    assert step_of(played) == step
    assert played.question.said() == why


def test_a_tambon_may_be_left_out_and_a_wrong_name_is_answered_calmly(opened: Open):
    played = opened(at(2))
    played.question._tambon.search.line.setFocus()
    played.type("กกกกขขขข")

    played.press(KEYS.Key_Return)
    assert step_of(played) == 2

    played.question._tambon.search.clear()
    played.question._desk.setFocus()
    played.press(KEYS.Key_Return)
    assert step_of(played) == 3


def test_arrows_choose_among_the_tambons_and_sound_alikes_say_so(opened: Open):
    played = opened(at(2))
    played.question._tambon.search.line.setFocus()
    played.type("แม่กา")
    hits = played.question._tambon._hits
    assert hits[-1].accessibleName().endswith("ออกเสียงคล้ายกัน")

    played.press(KEYS.Key_Down, KEYS.Key_Return)

    assert tambons.of_code(played.opening.kept().answers.tambon).changwat == "ตาก"


def test_going_back_keeps_what_was_typed(opened: Open):
    played = opened(at(3, volunteer=""))
    played.type("ป้าจันทร์ดี")

    played.question.back_wanted.emit()
    assert step_of(played) == 2
    assert played.question._name.text() == "ศาลาแม่กา"
    played.question.go()

    assert played.question._name.text() == "ป้าจันทร์ดี"
    assert (played.question._first.pin(), played.question._again.pin()) == ("1234", "1234")


@pytest.mark.parametrize("step", [1, 2, 3, 4])
def test_another_language_or_size_finds_everything_again(opened: Open, step: int):
    first = opened(at(step, place="แม่กา", tambon=MAEKA))

    again = opened(first.opening.kept(), language="en", text_size="large")

    assert step_of(again) == step
    assert again.opening.kept().answers == first.opening.kept().answers


def test_language_and_size_are_told_at_once(opened: Open):
    played = opened(at(1))
    letters = {letter.code: letter for letter in played.question._letters}

    with played.qtbot.waitSignal(played.opening.wanted_language) as language:
        letters["en"].click()
    with played.qtbot.waitSignal(played.opening.wanted_size) as size:
        letters["larger"].click()

    assert (language.args, size.args) == (["en"], ["larger"])
    assert letters["th"].isChecked()


def test_a_picture_is_taken(opened: Open):
    played = opened(at(3))

    played.question._take_picture("cat")

    assert opened(played.opening.kept()).opening.kept().answers.founding().tile == "cat"


def test_practice_is_offered_until_the_centre_stands(opened: Open):
    played = opened(at(2))
    with played.qtbot.waitSignal(played.opening.wanted_practice):
        played.question.practice_wanted.emit()


def test_trouble_while_founding_is_one_line_and_the_way_on_stays(opened: Open):
    played = opened(at(4))
    played.opening.show_busy("กำลังตั้งศูนย์")
    with played.qtbot.assertNotEmitted(played.opening.wanted_found):
        played.question.primary.click_or_say()
    assert played.question.said() == "กำลังตั้งศูนย์"

    played.opening.show_trouble("ดิสก์เต็ม โปรดลบไฟล์ที่ไม่ใช้แล้วลองใหม่")

    assert played.question.said().startswith("ดิสก์เต็ม")
    with played.qtbot.waitSignal(played.opening.wanted_found):
        played.question.primary.click_or_say()


def test_where_the_sheet_goes_is_chosen_by_the_user(opened: Open, monkeypatch: pytest.MonkeyPatch):
    asked = []

    def choose(_parent: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        asked.append(name)
        return "/stick/ใบกู้คืน.txt", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    played = opened(at(4))

    played.question._choose.click()

    assert asked == ["ใบกู้คืน ศาลาแม่กา.txt"]
    assert played.opening.kept().answers.sheet == "/stick/ใบกู้คืน.txt"


def test_the_code_must_be_put_away_before_it_goes_on(opened: Open):
    played = opened(at(4))
    played.opening.show_founded(MADE)
    played.question.primary.click_or_say()
    assert played.question.said().startswith("จดหรือพิมพ์รหัสนี้ก่อน")

    played.press(KEYS.Key_Space, KEYS.Key_Return)

    assert step_of(played) == 5


def test_the_sheet_bears_centre_desk_and_code(opened: Open):
    played = opened(Kept("sheet", DONE, founded=MADE))

    paper = played.question.paper().toPlainText()

    assert CODE in paper
    assert "ศาลาแม่กา" in paper
    assert "โต๊ะ A" in paper


def test_no_printer_is_said_calmly(opened: Open):
    played = opened(Kept("sheet", DONE, founded=MADE))

    played.question._print()

    assert played.question.said().startswith("ไม่พบเครื่องพิมพ์")


def test_the_tiles_wait_until_the_first_start_is_through_and_the_pin_is_not_asked_twice(opened: Open):
    played = opened(Kept("sheet", DONE, founded=MADE))
    played.opening.show_tiles(DOORSTEP, None)
    played.press(KEYS.Key_Space, KEYS.Key_Return)

    with played.qtbot.waitSignal(played.opening.wanted_sign_in) as told:
        played.press(KEYS.Key_Return)

    assert told.args == [PEOPLE[0], "1234"]
    assert played.opening.first_place == "import"


def test_who_is_faster_than_the_disk_is_let_in_as_soon_as_it_is_open(opened: Open):
    played = opened(Kept("import", DONE, founded=MADE))
    with played.qtbot.assertNotEmitted(played.opening.wanted_sign_in):
        played.question.on_wanted.emit()

    with played.qtbot.waitSignal(played.opening.wanted_sign_in):
        played.opening.show_tiles(DOORSTEP, None)

    assert played.opening.first_place == "today"


@pytest.mark.parametrize(
    ("secret", "wanted"),
    [
        ("กข", "short"),
        ("12345678", "digits"),
        ("กขคง", "weak"),
        ("ข้าวเหนียว", "fair"),
        ("ข้าวเหนียวมะม่วง", "good"),
    ],
)
def test_a_passphrase_gets_calm_advice(secret: str, wanted: str):
    assert strength(secret) == wanted


def test_the_shortest_passphrase_is_the_desks():
    assert SHORTEST == SHORTEST_PASSPHRASE
