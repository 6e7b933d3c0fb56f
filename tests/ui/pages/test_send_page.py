"""ส่งข้อมูล: exchange with a folder, receipts, what two desks wrote differently, inviting and revoking."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import activities, attendance, enrolments, volunteers
from desktop.activities import Plan
from desktop.errors import Refused
from desktop.models import TABLES
from desktop.sync import named_rows, stick
from desktop.sync.named_rows import About, Question, Written
from tests.desktop.sync.conftest import _founded_pair, desks  # noqa: F401
from tests.desktop.sync.desks import Desks, add, edit, value
from tests.ui.pages.conftest import tell
from tests.ui.standing import TIGHT, settle, standing
from ui import sticks
from ui.main_window import Frame
from ui.pages.send.desks import TwicePressed
from ui.pages.send.page import SendPage
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.lines import Lines
from ui.widgets.message_line import Message
from ui.words import written
from ui.words.codes import FIELDS


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALA_NOW", "2026-05-20T10:00")


@pytest.fixture
def at_a(desks: Desks, qapp: QApplication) -> Iterator[Frame]:  # noqa: F811
    with standing(desks["A"]) as frame:
        frame.go_to("send")
        settle(frame)
        yield frame
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def page(frame: Frame) -> SendPage:
    shown = frame.page
    assert isinstance(shown, SendPage)
    return shown


def message(frame: Frame) -> str:
    told = frame.line.message
    return told.text if told else ""


def texts(frame: Frame) -> list[str]:
    return [one.words() for one in page(frame).findChildren(Lines) if one.isVisible()]


def chips(frame: Frame) -> list[str]:
    return [one.accessibleName() for one in page(frame).desks.findChildren(Chip) if one.isVisible()]


def clash(desks: Desks) -> bytes:  # noqa: F811
    """One telephone written at both desks; known at A."""
    who = add(desks["A"], "นายคำปัน อินต๊ะ")
    desks.visit("A", "B", "A")
    edit(desks["A"], who, phone="0810000140")
    edit(desks["B"], who, phone="0620000781")
    desks.visit("B", "A")
    return who


def test_every_field_of_every_table_has_words() -> None:
    lacking = [
        (table.table_name(), name)
        for table in TABLES
        for name in table.fields()
        if name not in FIELDS and name not in written.MORE
    ]
    assert lacking == []


def test_the_stick_may_go_only_when_all_was_read_back(
    at_a: Frame,
    desks: Desks,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add(desks["A"], "มาลี ใจดี")
    settle(at_a)
    assert page(at_a).carry.sentence.words() == "ยังรอคำตอบรับ 1 รายการ"
    assert chips(at_a) == ["รอ 1"]
    monkeypatch.setattr(sticks, "plugged_in", lambda _home: desks.stick)
    passed: list[str] = []
    whole = stick.exchange_with

    def watched(store: object, folder: Path, told: object = lambda *_told: None) -> object:
        def tell_on(stage: str, done: int, of: int) -> None:
            passed.append(stage)
            told(stage, done, of)  # type: ignore[operator]

        return whole(store, folder, tell_on)  # type: ignore[arg-type]

    monkeypatch.setattr(stick, "exchange_with", watched)
    QTest.keyClick(at_a.page.first_focus(), Qt.Key.Key_Return)
    assert page(at_a).carry.sentence.words() == "กำลังแลกข้อมูล อย่าเพิ่งถอดแฟลชไดรฟ์"
    settle(at_a)
    assert page(at_a).carry.sentence.words() == "ดึงแฟลชไดรฟ์ออกได้"
    assert passed.index("gather") < passed.index("prove") < passed.index("seal")
    assert "เขียน 1 รายการลงแฟลชไดรฟ์และอ่านทวนแล้ว ดึงออกได้" in page(at_a).carry.told()
    assert chips(at_a) == ["รอ 1"]  # written is not arrived: no green without a receipt
    desks.visit("B")
    page(at_a).exchange_at(desks.stick)
    settle(at_a)
    assert chips(at_a) == ["ตรงกัน"]


def test_the_frame_says_what_is_done_with_a_stick(at_a: Frame, desks: Desks) -> None:  # noqa: F811
    add(desks["A"], "มาลี ใจดี")
    at_a.wait_for(1)
    at_a.go_to("today")
    settle(at_a)
    said: list[str] = []
    at_a.news.stick_is(desks.stick)
    assert "เห็นแฟลชไดรฟ์ “stick” แล้ว" in message(at_a)
    assert at_a.page.head.pill.accessibleName() == "เสียบอยู่ · รอส่ง 1"
    at_a.page.head.pill.click()
    settle(at_a)
    assert "แฟลชไดรฟ์ “stick” · เหลือที่ว่าง" in page(at_a).carry.place.words()
    page(at_a).carried.connect(lambda stage, _place: said.append(stage))
    QTest.keyClick(at_a.page.first_focus(), Qt.Key.Key_Return)  # the stick is chosen
    assert at_a.page.head.pill.accessibleName() == "กำลังแลก รับ อย่าเพิ่งถอด"
    settle(at_a)
    assert said[0] == "รับ"
    assert "อ่านทวน" in said
    assert at_a.page.head.pill.accessibleName() == "ดึงแฟลชไดรฟ์ออกได้"
    at_a.news.stick_is(None)
    assert at_a.page.head.pill.accessibleName() == "ยังไม่ส่ง 1 รายการ"


def test_a_stick_lights_the_rail_where_there_is_no_pill(desks: Desks, qapp: QApplication) -> None:  # noqa: F811
    with standing(desks["A"], TIGHT) as frame:
        frame.go_to("today")
        settle(frame)
        button = frame.rail._buttons["send"]
        frame.news.stick_is(desks.stick)
        assert "มีแฟลชไดรฟ์เสียบอยู่" in button.accessibleName()
        assert "F8" in [deed.key for deed in [frame.line.message.deed] if deed]  # type: ignore[union-attr]
        frame.news.stick_is(None)
        assert "แฟลชไดรฟ์" not in button.accessibleName()
        assert frame.line.message is None


def test_a_stick_that_comes_does_not_talk_over_trouble(at_a: Frame, desks: Desks) -> None:  # noqa: F811
    at_a.go_to("today")
    settle(at_a)
    at_a.say(Message("error", "เครื่องพิมพ์ไม่มีกระดาษ"))
    at_a.news.stick_is(desks.stick)
    assert message(at_a) == "เครื่องพิมพ์ไม่มีกระดาษ"
    assert at_a.page.head.pill.isVisible()


def test_where_the_stick_has_all_already_it_is_not_said_that_the_others_have(
    at_a: Frame,
    desks: Desks,  # noqa: F811
) -> None:
    add(desks["A"], "มาลี ใจดี")
    for _ in range(2):
        page(at_a).exchange_at(desks.stick)
        settle(at_a)
    assert "บนแฟลชไดรฟ์มีครบอยู่แล้ว ดึงออกได้" in page(at_a).carry.told()
    assert chips(at_a) == ["รอ 1"]


def test_no_stick_says_what_to_do(at_a: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sticks, "plugged_in", lambda _home: None)
    page(at_a).carry.button.click()
    assert "เสียบให้แน่น" in message(at_a)
    assert page(at_a).carry.choose.hasFocus()


def test_a_stick_that_is_gone_loses_nothing_and_can_be_tried_again(
    at_a: Frame,
    desks: Desks,  # noqa: F811
    tmp_path: Path,
) -> None:
    page(at_a).exchange_at(tmp_path / "gone")
    settle(at_a)
    assert page(at_a).carry.sentence.words() == "ยังแลกข้อมูลไม่ครบ"
    assert "เสียบแฟลชไดรฟ์" in page(at_a).carry.told()[0]
    assert page(at_a).carry.button.is_usable
    page(at_a).exchange_at(desks.stick)
    settle(at_a)
    assert page(at_a).carry.sentence.words() == "ดึงแฟลชไดรฟ์ออกได้"


def test_a_torn_bundle_is_named_in_red_and_the_stick_may_go(
    at_a: Frame,
    desks: Desks,  # noqa: F811
) -> None:
    add(desks["B"], "คำปัน ศรีวงศ์")
    desks.visit("B")
    (torn,) = (desks.stick / "Sala").glob("B-*.sala")
    torn.write_bytes(torn.read_bytes()[:-20])
    page(at_a).exchange_at(desks.stick)
    settle(at_a)
    assert page(at_a).carry.sentence.words() == "ดึงแฟลชไดรฟ์ออกได้ แต่มีถุงที่รับไม่ได้"
    (why,) = [line for line in page(at_a).carry.told() if torn.name in line]
    assert "ให้โต๊ะนั้นเขียนลงแฟลชไดรฟ์อีกครั้ง" in why


def test_esc_stops_it_and_says_so(at_a: Frame, desks: Desks, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    def slow(_store: object, _folder: Path, told: object) -> object:
        for n in range(1000):
            told("merge", n, 1000)  # type: ignore[operator]
            QTest.qSleep(2)
        raise AssertionError("it was not stopped")

    monkeypatch.setattr(stick, "exchange_with", slow)
    page(at_a).exchange_at(desks.stick)
    QTest.keyClick(at_a, Qt.Key.Key_Escape)
    settle(at_a)
    assert "หยุดแล้ว" in page(at_a).carry.told()[0]
    assert page(at_a).carry.button.is_usable


def test_a_stop_in_the_middle_of_a_bundle_ends_the_whole_visit(desks: Desks) -> None:  # noqa: F811
    add(desks["B"], "คำปัน ศรีวงศ์")
    desks.visit("B")

    def stop(stage: str, _done: int, _of: int) -> None:
        if stage == "open":
            raise Refused("stopped", done=0, of=0)

    with pytest.raises(Refused, match="stopped"):
        stick.exchange_with(desks["A"], desks.stick, stop)
    (again,) = desks.visit("A")
    assert again.received == 1


def test_a_conflict_is_told_in_plain_words_and_settled_by_one_key(
    at_a: Frame,
    desks: Desks,  # noqa: F811
) -> None:
    who = clash(desks)
    page(at_a).ask()
    settle(at_a)
    card = page(at_a).question
    assert card.isVisible()
    assert card.title.words() == "โทรศัพท์ของ นายคำปัน อินต๊ะ"
    shown = {one.value.words() for one in card.choices}
    assert shown == {"081-000-0140", "062-000-0781"}
    before = value(desks["A"], who, "phone")
    other = next(
        n for n, one in enumerate(card.choices, 1) if one.value.words().replace("-", "") != before
    )
    tell(page(at_a), str(other))
    settle(at_a)
    assert value(desks["A"], who, "phone") != before
    assert not card.isVisible()
    assert "โทรศัพท์ของ นายคำปัน อินต๊ะ" in message(at_a)
    at_a.undo()
    settle(at_a)
    assert value(desks["A"], who, "phone") == before
    assert "เลือกค่าที่ใช้" in message(at_a)


def test_what_cannot_be_seen_is_not_settled_by_a_key(desks: Desks, qapp: QApplication) -> None:  # noqa: F811
    who = clash(desks)
    before = value(desks["A"], who, "phone")
    with standing(desks["A"], TIGHT) as frame:
        frame.go_to("send")
        settle(frame)
        page(frame).area.verticalScrollBar().setValue(0)
        other = 2
        if page(frame).area.verticalScrollBar().maximum():
            tell(page(frame), str(other))
            settle(frame)
            assert value(desks["A"], who, "phone") == before
            assert "กดเลขอีกครั้ง" in message(frame)
        tell(page(frame), str(other))
        settle(frame)
        assert value(desks["A"], who, "phone") != before


def test_a_mark_is_named_by_person_activity_and_day(desks: Desks) -> None:  # noqa: F811
    who = add(desks["A"], "นายคำปัน อินต๊ะ")
    with desks["A"].write("plan") as tx:
        made = activities.plan(tx, Plan("สานตะกร้า", "2026-05-20", "2026-06-10", "wed", "09:00-12:00"))
        enrolments.enrol(tx, made.activity.id, [who])
    desks.visit("A", "B", "A")
    for letter, status in (("A", "present"), ("B", "absent")):
        with desks[letter].write("mark") as tx:
            attendance.mark(tx, made.sessions[0].id, who, status)
    desks.visit("B", "A")
    with desks["A"].read() as tx:
        found = {one.field: one for one in named_rows.questions(tx, "keeper")}
    asked = found["status"]
    assert asked.about == About("นายคำปัน อินต๊ะ", "สานตะกร้า", made.sessions[0].day.isoformat())
    assert written.asked(asked) == "การเช็กชื่อของ นายคำปัน อินต๊ะ"
    assert "สานตะกร้า" in written.more_about(asked)
    assert "พ.ค. 2569" in written.more_about(asked)
    assert {written.value(asked, one) for one in asked.written} == {"มา", "ขาด"}
    assert {one.desk for one in asked.written} == {"A", "B"}


def test_what_the_desk_role_may_not_see_it_does_not_see_here(desks: Desks) -> None:  # noqa: F811
    who = add(desks["A"], "นายคำปัน อินต๊ะ")
    with desks["A"].write("s") as tx:
        tx.sql.execute("INSERT INTO sensitive (learner, health) VALUES (?, 'x')", (who,))
    desks.visit("A", "B", "A")
    for letter, health in (("A", "หัวใจ"), ("B", "เบาหวาน")):
        with desks[letter].write("s") as tx:
            tx.sql.execute("UPDATE sensitive SET health = ? WHERE learner = ?", (health, who))
    desks.visit("B", "A")
    with desks["A"].read() as tx:
        (hidden,) = named_rows.questions(tx, "desk")
        (open_,) = named_rows.questions(tx, "keeper")
    assert hidden.guarded
    assert {one.value for one in hidden.written} == {None}
    assert {written.value(hidden, one) for one in hidden.written} == {"ปิดไว้"}
    assert {one.value for one in open_.written} == {"หัวใจ", "เบาหวาน"}


def test_a_guarded_question_says_who_may_choose(desks: Desks, qapp: QApplication) -> None:  # noqa: F811
    with desks["A"].write("v") as tx:
        (first, *_) = volunteers.listed(tx)
        volunteers.add(tx, "ครูใหม่", role="keeper")
        volunteers.amend(tx, first.id, role="desk")
    who = add(desks["A"], "นายคำปัน อินต๊ะ")
    with desks["A"].write("s") as tx:
        tx.sql.execute("INSERT INTO sensitive (learner, health) VALUES (?, 'x')", (who,))
    desks.visit("A", "B", "A")
    for letter, health in (("A", "หัวใจ"), ("B", "เบาหวาน")):
        with desks[letter].write("s") as tx:
            tx.sql.execute("UPDATE sensitive SET health = ? WHERE learner = ?", (health, who))
    desks.visit("B", "A")
    with standing(desks["A"]) as frame:
        assert frame.room.who.role == "desk"
        frame.go_to("send")
        settle(frame)
        assert "หัวใจ" not in " ".join(texts(frame))
        page(frame).question.choices[0].button.click_or_say()
        assert "ผู้ประสานงาน" in message(frame)
        # and such a role neither invites nor revokes a desk
        assert not page(frame).desks.findChildren(TwicePressed)
        page(frame).new()
        assert "เฉพาะผู้ดูแล" in message(frame)
        assert not page(frame).invite.is_open


def one_written(value_: object, name: str | None = None) -> Written:
    return Written("current", value_, name, datetime(2026, 6, 3, 10, 15), "ครูสมใจ", "A")  # type: ignore[arg-type]  # noqa: DTZ001


@pytest.mark.parametrize(
    ("table", "field", "told", "shown"),
    [
        ("learner", "gone", 1, "ลบออก"),
        ("learner", "gone", 0, "ยังอยู่"),
        ("learner", "nickname", None, "(ว่าง)"),
        ("learner", "birth", "1947-03-02", "อาทิตย์ 2 มี.ค. 2490"),
        ("attendance", "minutes", 90, "1 ชั่วโมง 30 นาที"),
        ("session", "starts", "09:00", "09.00"),
        ("session", "status", "cancelled", "ยกเลิก"),
        ("enrolment", "status", "withdrawn", "ออกแล้ว"),
        ("guardian", "may_sign", 1, "ใช่"),
        ("activity", "capacity", 1200, "1,200"),
        ("centre", "signers", '[["นางบัว", "ครู"]]', "นางบัว ครู"),
        ("centre", "signers", "not json", "not json"),
        ("template", "content", b"x", "ฉบับของโต๊ะ A"),
        ("learner", "birth", "2026-02-31", "2026-02-31"),
        ("learner", "remark", "ก" * 200, "ก" * 79 + "…"),
    ],
)
def test_values_are_shown_as_people_read_them(table: str, field: str, told: object, shown: str) -> None:
    one = one_written(told)
    asked = Question("x", table, field, About(), points=False, guarded=False, written=(one,))
    assert written.value(asked, one) == shown


def test_rows_that_are_pointed_at_have_names_or_say_that_they_are_not_here() -> None:
    here, away = one_written(b"k" * 16, "ศาลาวัด"), one_written(b"z" * 16)
    asked = Question("x", "session", "place", About(day="2026-06-03"), True, False, (here, away))
    assert written.value(asked, here) == "ศาลาวัด"
    assert written.value(asked, away) == "รายการที่ยังมาไม่ถึงโต๊ะนี้"
    assert written.by(here) == ("ครูสมใจ · โต๊ะ A", "พุธ 3 มิ.ย. 2569 10.15 น.")


def test_inviting_writes_a_file_and_says_how_it_is_used(
    at_a: Frame,
    desks: Desks,  # noqa: F811
    tmp_path: Path,
) -> None:
    QTest.keyClick(at_a, Qt.Key.Key_F9)
    assert page(at_a).invite.name.hasFocus()
    page(at_a).invite_into("หน้าบ้าน", tmp_path)
    settle(at_a)
    (file,) = tmp_path.glob("*.sala-invitation")
    assert "โต๊ะ C" in message(at_a)
    assert sum(file.name in words for words in texts(at_a)) == 2
    assert "เชิญไว้" in " ".join(texts(at_a))
    page(at_a).invite_into("หลังบ้าน", tmp_path)
    settle(at_a)
    assert len(list(tmp_path.glob("*.sala-invitation"))) == 2


def test_the_way_on_of_an_invitation_is_seen_in_a_small_window(
    desks: Desks,  # noqa: F811
    qapp: QApplication,
) -> None:
    with standing(desks["A"], TIGHT) as frame:
        frame.go_to("send")
        settle(frame)
        QTest.keyClick(frame, Qt.Key.Key_F9)
        settle(frame)
        make, view = page(frame).invite.make, page(frame).area.viewport()
        assert view.rect().contains(make.mapTo(view, make.rect().center()))


def test_revoking_takes_two_presses_and_another_desk_may_not(at_a: Frame, desks: Desks) -> None:  # noqa: F811
    (press,) = page(at_a).desks.findChildren(TwicePressed)
    press.click()
    settle(at_a)
    assert "เลิกทำไม่ได้" in press.text()
    assert chips(at_a) == ["ตรงกัน"]
    press.click()
    settle(at_a)
    assert chips(at_a) == ["ยกเลิกแล้ว"]
    assert "โต๊ะ B" in message(at_a)
    with standing(desks["B"]) as other:
        other.go_to("send")
        settle(other)
        assert not page(other).desks.findChildren(TwicePressed)
        page(other).new()
        assert "โต๊ะ A" in message(other)


def test_a_desk_that_began_with_what_stood_asks_for_the_history(
    desks: Desks,  # noqa: F811
    qapp: QApplication,
) -> None:
    with standing(desks["B"]) as frame:
        frame.go_to("send")
        settle(frame)
        card = page(frame).desks
        assert any("เริ่มจากข้อมูลที่เป็นอยู่" in words for words in texts(frame))
        press = next(one for one in card.findChildren(Button) if "ขอประวัติ" in one.text())
        QTest.mouseClick(press, Qt.MouseButton.LeftButton)
        settle(frame)
        assert any("ขอประวัติไว้แล้ว" in words for words in texts(frame))
    desks.visit("B", "A", "B")
    with standing(desks["B"]) as frame:
        frame.go_to("send")
        settle(frame)
        assert not any("ประวัติ" in words for words in texts(frame))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_centre_of_one_desk_says_so(store: object, qapp: QApplication) -> None:
    with standing(store) as frame:  # type: ignore[arg-type]
        frame.go_to("send")
        settle(frame)
        assert page(frame).carry.sentence.words() == "ศูนย์นี้มีโต๊ะเดียว"
        assert not page(frame).desks.isVisible()
