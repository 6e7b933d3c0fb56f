"""ส่งข้อมูล with a hub: joining by keys, whose hub it is asked once, how it stands, leaving it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop import clock, waiting
from desktop.errors import Refused
from desktop.settings import Settings
from desktop.sync import hubs, line, nearby, reach
from desktop.sync.line import Lined
from desktop.sync.nearby import Nearby
from desktop.sync.stick import Exchanged
from tests.desktop.hub.hubs import MUNICIPALITY, Town
from tests.desktop.sync.desks import add
from tests.ui.proof import faults
from tests.ui.standing import TIGHT, WIDE, dressed, settle, standing
from ui.by_itself import State
from ui.main_window import Frame
from ui.pages.send.desks import TwicePressed
from ui.pages.send.page import SendPage
from ui.theme import SIZES
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.lines import Lines
from ui.widgets.message_line import spoken
from ui.words import hubs as hub_words

ADDRESS = "https://sala.phayao.example.go.th"


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SALA_NOW", "2026-05-20T10:00")
    monkeypatch.setattr(nearby, "look_around", lambda **_how: ())


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path / "town")
    made.centre("ศาลาแม่กา")
    yield made
    made.close()


@pytest.fixture
def at_a(town: Town, qapp: QApplication) -> Iterator[Frame]:
    with standing(town.centres["ศาลาแม่กา"]["A"]) as frame:
        frame.go_to("send")
        settle(frame)
        yield frame
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def page(frame: Frame) -> SendPage:
    shown = frame.page
    assert isinstance(shown, SendPage)
    return shown


def message(frame: Frame) -> str:
    return spoken(frame.line.message.text) if frame.line.message else ""


def texts(frame: Frame) -> list[str]:
    return [one.words() for one in page(frame).findChildren(Lines) if one.isVisible()]


def chips(frame: Frame) -> list[str]:
    return [one.accessibleName() for one in page(frame).desks.findChildren(Chip) if one.isVisible()]


def press(frame: Frame, key: Qt.Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(frame.focusWidget() or frame, key, how)
    settle(frame)


def invite(town: Town, address: str | None = None) -> Path:
    file = town.stick / "เทศบาล.sala-hub"
    town.hub.invite("ศูนย์แม่กา", file, address)
    return file


def test_an_invitation_on_the_stick_is_taken_by_three_keys(at_a: Frame, town: Town) -> None:
    invite(town)
    at_a.news.stick_is(town.stick)
    settle(at_a)
    press(at_a, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert page(at_a).join.on_stick.hasFocus()
    assert "เทศบาล.sala-hub" in texts(at_a)
    press(at_a, Qt.Key.Key_Return)
    assert f"เข้าร่วมกับ “{MUNICIPALITY}” ใช่ไหม" in texts(at_a)
    assert any("เขาเรียกศูนย์นี้ว่า “ศูนย์แม่กา”" in one for one in texts(at_a))
    assert any("จึงไปด้วยแฟลชไดรฟ์" in one for one in texts(at_a))
    press(at_a, Qt.Key.Key_Return)
    assert message(at_a) == "เข้าร่วมแล้ว"
    assert page(at_a).carry.sentence.words() == f"เข้าร่วมกับ {MUNICIPALITY} แล้ว"
    assert "แล้วนำแฟลชไดรฟ์ไปให้เทศบาล" in page(at_a).carry.more.words()
    assert not page(at_a).join.is_open
    assert MUNICIPALITY in texts(at_a)
    assert "ยังไม่เคยติดต่อ แลกข้อมูลครั้งหนึ่งก่อน" in texts(at_a)
    assert chips(at_a) == ["ยังไม่ตอบรับ"]
    assert page(at_a).join.open.isHidden()


def test_the_hub_stands_first_as_its_own_kind_and_its_receipt_is_what_counts(
    at_a: Frame, town: Town
) -> None:
    store = at_a.room.work.store
    hubs.join(store, hubs.read(invite(town, ADDRESS)))
    page(at_a).exchange_at(town.stick)
    settle(at_a)
    assert chips(at_a) == ["ยังไม่ตอบรับ"]
    town.hub.stick(town.stick)
    page(at_a).exchange_at(town.stick)
    settle(at_a)
    assert "ไม่มีอะไรใหม่จากศูนย์กลาง" in page(at_a).carry.told()
    assert chips(at_a) == ["ตรงกัน"]
    add(store, "มาลี ใจดี")
    settle(at_a)
    assert chips(at_a) == ["รอ 1"]
    assert "ติดต่อล่าสุดวันนี้ 10.00 น." in texts(at_a)
    assert "ไปทางเน็ต หรือแฟลชไดรฟ์" in texts(at_a)
    assert not any("โต๊ะ 0" in one for one in texts(at_a))


def test_desks_that_meet_only_at_the_hub_wait_for_no_receipt_of_each_other(
    town: Town, qapp: QApplication
) -> None:
    desks = town.join("ศาลาดอกคำใต้", desks=2)
    desks.visit("A", "B", "A", "B", "A")
    add(desks["A"], "มาลี ใจดี")
    add(desks["B"], "คำปัน ศรีวงศ์")
    for letter in ("A", "B", "A"):  # each carries a stick of its own there and back
        for old in (town.stick / "Sala").glob("[AB]-*.sala"):
            old.unlink()
        desks.visit(letter)
        town.hub.stick(town.stick)
        for old in (town.stick / "Sala").glob(f"{letter}-*.sala"):
            old.unlink()
        desks.visit(letter)
    for letter in ("A", "B"):
        with desks[letter].read() as tx:
            assert waiting.unsent(tx).changes == 0
    with standing(desks["A"]) as frame:
        frame.go_to("send")
        settle(frame)
        assert chips(frame) == ["ตรงกัน", "ผ่านศูนย์กลาง"]
        assert page(frame).carry.sentence.words() == f"{MUNICIPALITY} มีครบแล้ว"
        add(desks["A"], "บัวลอย น้ำทิพย์")
        settle(frame)
        assert chips(frame) == ["รอ 1", "ผ่านศูนย์กลาง"]


def test_no_is_an_answer_too(at_a: Frame, town: Town) -> None:
    file = invite(town, ADDRESS)
    page(at_a).join.begin()
    page(at_a).joining.read(file)
    settle(at_a)
    assert "ส่งทางเน็ตถึง sala.phayao.example.go.th" in texts(at_a)
    press(at_a, Qt.Key.Key_Escape)
    assert page(at_a).join.is_open
    press(at_a, Qt.Key.Key_Escape)
    assert not page(at_a).join.is_open
    assert page(at_a).carry.isVisible()
    with at_a.room.work.store.read() as tx:
        assert hubs.of_centre(tx.sql) == ()


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"no invitation", "ไม่ใช่คำเชิญ"), (hubs.MAGIC + b"\xa0", "เสียหรือถูกแก้")],
)
def test_a_file_that_is_no_invitation_is_told_and_nothing_is_joined(
    at_a: Frame, tmp_path: Path, content: bytes, said: str
) -> None:
    file = tmp_path / "x.sala-hub"
    file.write_bytes(content)
    page(at_a).join.begin()
    page(at_a).joining.read(file)
    settle(at_a)
    assert said in message(at_a)
    assert page(at_a).join.is_open  # and the next one can be chosen


def test_leaving_a_hub_takes_two_presses(at_a: Frame, town: Town) -> None:
    hubs.join(at_a.room.work.store, hubs.read(invite(town)))
    page(at_a).ask()
    settle(at_a)
    (leave,) = page(at_a).desks.findChildren(TwicePressed)
    assert leave.text() == "เลิกแลกกับที่นี่"
    leave.click()
    assert "เลิกทำไม่ได้" in leave.text()
    leave.click()
    settle(at_a)
    assert chips(at_a) == ["ยกเลิกแล้ว"]
    assert "เลิกแลกข้อมูลกับที่นั่นแล้ว" in message(at_a)
    assert not page(at_a).join.open.isHidden()  # another may be joined


def test_another_desk_sees_the_hub_but_does_not_join_one(town: Town, qapp: QApplication) -> None:
    desks = town.join("ศาลาดอกคำใต้", desks=2)
    desks.visit("A", "B", "A", "B")
    with standing(desks["B"]) as frame:
        frame.go_to("send")
        settle(frame)
        assert MUNICIPALITY in texts(frame)
        assert page(frame).join.open.isHidden()
        press(frame, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
        assert "เข้าร่วมกับเทศบาลแล้ว" in message(frame)
        assert not page(frame).join.is_open


def test_all_that_is_asked_is_seen_in_a_small_window(town: Town, qapp: QApplication) -> None:
    file = invite(town, ADDRESS)
    with standing(town.centres["ศาลาแม่กา"]["A"], TIGHT) as frame:
        frame.go_to("send")
        settle(frame)
        page(frame).join.begin()
        page(frame).joining.read(file)
        settle(frame)
        yes, view = page(frame).join.yes, page(frame).area.viewport()
        assert view.rect().contains(yes.mapTo(view, yes.rect().center()))
        assert yes.hasFocus()


# --- over the network -----------------------------------------------------------------------------


def lined(sent: int = 34, received: int = 0, conflicts: int = 0, now: datetime | None = None) -> Lined:
    done = Exchanged(sent, received, 0, conflicts, 0, (), 0, (), (), None, 0)
    return Lined(MUNICIPALITY, done, now)


def on_line(
    frame: Frame, town: Town, monkeypatch: pytest.MonkeyPatch, deed: Callable[..., object]
) -> None:
    """The centre has joined; what goes over the line is `deed`."""
    hubs.join(frame.room.work.store, hubs.read(invite(town, ADDRESS)))
    monkeypatch.setattr(reach, "exchange", deed)
    page(frame).ask()
    settle(frame)


def test_the_big_button_does_what_is_there(
    at_a: Frame, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    button, by_line = page(at_a).carry.button, page(at_a).carry.line
    assert button.text() == "แลกข้อมูลกับแฟลชไดรฟ์"
    on_line(at_a, town, monkeypatch, lambda _store, _told: lined())
    assert button.text() == "แลกข้อมูลทางเน็ต"
    assert page(at_a).carry.place.words() == f"ถึง {MUNICIPALITY}"
    assert by_line.isHidden()
    at_a.news.stick_is(town.stick)
    settle(at_a)
    assert button.text() == "แลกข้อมูลกับแฟลชไดรฟ์"
    assert not by_line.isHidden()
    press(at_a, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert page(at_a).carry.told()[0] == f"ส่งถึง {MUNICIPALITY} แล้ว 34 รายการ"


def test_stages_pass_and_what_was_done_is_told(
    at_a: Frame, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed: list[str] = []

    def deed(_store: object, told: Callable[[str, int, int], None]) -> Lined:
        for stage in ("reach", "gather", "seal", "carry", "merge", "fetch", "open", "merge"):
            told(stage, 1, 2)
            passed.append(stage)
        return lined(34, 5, 1, datetime(2026, 11, 2, tzinfo=UTC))

    on_line(at_a, town, monkeypatch, deed)
    QTest.keyClick(page(at_a).first_focus(), Qt.Key.Key_Return)
    assert page(at_a).carry.sentence.words() == f"กำลังแลกข้อมูลกับ {MUNICIPALITY}"
    assert "แฟลชไดรฟ์" not in message(at_a)  # nothing to pull out
    settle(at_a)
    assert passed[-1] == "merge"
    assert page(at_a).carry.sentence.words() == f"แลกข้อมูลกับ {MUNICIPALITY} แล้ว"
    told = page(at_a).carry.told()
    assert told[:2] == (f"ส่งถึง {MUNICIPALITY} แล้ว 34 รายการ", f"รับจาก {MUNICIPALITY} 5 รายการ")
    assert "ต้องเลือก" in told[2]
    assert "2 พ.ย. 2569" in told[3]


def test_a_line_that_breaks_says_what_to_do_and_can_be_pressed_again(
    at_a: Frame, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[object] = [Refused("hub_unreachable", hub=MUNICIPALITY), lined(0)]

    def deed(_store: object, _told: object) -> object:
        answer = answers.pop(0)
        if isinstance(answer, Refused):
            raise answer
        return answer

    on_line(at_a, town, monkeypatch, deed)
    press(at_a, Qt.Key.Key_Return)
    assert page(at_a).carry.sentence.words() == f"ยังแลกข้อมูลกับ {MUNICIPALITY} ไม่ครบ"
    assert "ไม่มีอะไรหาย" in page(at_a).carry.more.words()
    assert page(at_a).carry.button.hasFocus()
    press(at_a, Qt.Key.Key_Return)
    assert page(at_a).carry.told()[0] == f"{MUNICIPALITY} มีครบอยู่แล้ว"


def test_esc_hangs_up(at_a: Frame, town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    def deed(_store: object, told: Callable[[str, int, int], None]) -> Lined:
        for _ in range(5000):
            told("reach", 0, 0)
            QTest.qSleep(1)
        raise AssertionError("it was not stopped")

    on_line(at_a, town, monkeypatch, deed)
    QTest.keyClick(page(at_a).first_focus(), Qt.Key.Key_Return)
    QTest.keyClick(at_a, Qt.Key.Key_Escape)
    settle(at_a)
    assert "หยุดแล้ว" in page(at_a).carry.told()[0]


def test_without_a_hub_ctrl_l_says_where_to_join_one(at_a: Frame) -> None:
    press(at_a, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert "ยังไม่มีเทศบาลที่ส่งถึงทางเน็ต" in message(at_a)


def test_the_one_hub_of_this_network_is_filled_in(at_a: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    one = Nearby(MUNICIPALITY, "http://192.168.1.20:8443", "ab")
    monkeypatch.setattr(nearby, "look_around", lambda **_how: (one,))
    page(at_a).join.begin()
    page(at_a).join.address.clear()
    page(at_a).joining.look_around()
    hear(at_a, page(at_a).join.looked.words)
    assert page(at_a).join.address.text() == one.address
    assert page(at_a).join.looked.words() == f"พบ {MUNICIPALITY} ในวงเน็ตนี้แล้ว"


def test_of_several_one_is_chosen(at_a: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    some = (Nearby("เทศบาล ก", "http://10.0.0.1:80", "a"), Nearby("เทศบาล ข", "http://10.0.0.2:80", "b"))
    monkeypatch.setattr(nearby, "look_around", lambda **_how: some)
    page(at_a).join.begin()
    hear(at_a, page(at_a).join._found.count)
    buttons = [
        one for one in page(at_a).join.findChildren(Button) if one.text() == "ใช้ที่อยู่นี้" and one.isVisible()
    ]
    assert len(buttons) == 2
    buttons[1].click()
    assert page(at_a).join.address.text() == "http://10.0.0.2:80"
    assert page(at_a).join.code.hasFocus()


def hear(frame: Frame, so: Callable[[], object]) -> None:
    """What goes on beside the work does not keep the frame from being settled: wait for it."""
    for _ in range(500):
        settle(frame)
        if so() and page(frame).join.looked.words() != "กำลังหาในวงเน็ตนี้…":
            return
        QTest.qWait(5)
    raise AssertionError("nothing was heard")


def test_a_code_is_fetched_and_what_lacks_is_said_below_it(
    at_a: Frame, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    invitation = hubs.read(invite(town, ADDRESS))
    asked: list[tuple[str, str]] = []

    def fetch(address: str, code: str) -> hubs.Invitation:
        asked.append((address, code))
        return invitation

    monkeypatch.setattr(line, "fetch_invitation", fetch)
    card = page(at_a).join
    card.begin()
    settle(at_a)
    card.code.setText("ABCD")
    press(at_a, Qt.Key.Key_Return)
    assert "16 ตัว ดูในกระดาษ" in card.code_field.note()
    card.code.setText("abcd-efgh-jkmn-pqrs")
    press(at_a, Qt.Key.Key_Return)
    assert "พิมพ์ที่อยู่" in card.address_field.note()
    assert asked == []
    card.address.setText("sala.phayao.example.go.th")
    press(at_a, Qt.Key.Key_Return)
    assert asked == [("sala.phayao.example.go.th", "abcd-efgh-jkmn-pqrs")]
    assert f"เข้าร่วมกับ “{MUNICIPALITY}” ใช่ไหม" in texts(at_a)
    press(at_a, Qt.Key.Key_Return)
    assert "ส่งข้อมูลทางเน็ตได้เลย" in page(at_a).carry.more.words()
    assert page(at_a).carry.button.text() == "แลกข้อมูลทางเน็ต"


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (State(datetime(2026, 5, 20, 9, 12)), "ส่งเองครั้งล่าสุด 09.12 น."),  # noqa: DTZ001
        (State(why_not="battery"), "แบตเตอรี่เหลือน้อย"),
        (State(why_not="metered"), "คิดตามปริมาณ"),
        (State(why_not="offline"), "ยังไม่มีเน็ต"),
        (State(why_not="off"), ""),
        (
            State(None, Refused("hub_unknown_centre"), None, datetime(2026, 5, 20, 10, 20)),  # noqa: DTZ001
            "จะลองเองอีกครั้ง 10.20 น.",
        ),
    ],
)
def test_how_the_exchange_by_itself_stands(
    at_a: Frame, town: Town, monkeypatch: pytest.MonkeyPatch, state: State, said: str
) -> None:
    on_line(at_a, town, monkeypatch, lambda _store, _told: None)
    at_a.news.line_is(state)
    told = page(at_a).carry.itself.words()
    assert said in told
    assert bool(told) == bool(said)


@pytest.mark.parametrize(
    ("window", "size", "language"),
    [
        *((window, size, "th") for window in (WIDE, TIGHT) for size in SIZES),
        (WIDE, "normal", "en"),
        (TIGHT, "larger", "en"),
    ],
    ids=str,
)
def test_every_state_stands_in_every_form(
    window: QSize, size: str, language: str, tmp_path: Path, qapp: QApplication
) -> None:
    town = Town(tmp_path / "town")
    desks = town.centre("ศูนย์การเรียนรู้ชุมชนบ้านหนองหญ้าไซเหนือ", 2)
    desks.visit("A", "B", "A")
    dressed(size=size, language=language)
    wrong: dict[str, list[str]] = {}
    town.hub.name = "องค์การบริหารส่วนตำบลหนองหญ้าไซเหนือและเทศบาลเมืองพะเยา"
    file = invite(town, ADDRESS)
    with standing(desks["A"], window, Settings(language=language, text_size=size)) as frame:

        def look(state: str) -> None:
            settle(frame)
            wrong[state] = faults(frame)

        frame.go_to("send")
        look("alone")
        frame.news.stick_is(town.stick)
        page(frame).join.begin()
        look("asked")
        page(frame).join.show_found((Nearby(town.hub.name, "http://192.168.1.20:8443", "ab"),))
        page(frame).joining.read(file)
        look("sure")
        hubs.join(desks["A"], hubs.read(file))
        page(frame).join.close_up()
        page(frame).ask()
        frame.news.line_is(
            State(trouble=Refused("hub_unreachable", hub=town.hub.name), next=clock.now())
        )
        look("both")
        frame.news.stick_is(None)
        look("line")
        page(frame).visits._hub = town.hub.name
        page(frame).visits._names = hub_words.stages(language)
        page(frame).visits._lined(lined(34, 5, 1, datetime(2026, 11, 2, tzinfo=UTC)))
        look("done")
    town.close()
    dressed()
    assert {state: found for state, found in wrong.items() if found} == {}
