"""อ่านบัตร: shown before it is kept; new, known, alike; on a roll marked as here; every trouble said."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import attendance
from desktop.devices import id_card, readers, taking_in
from desktop.devices.id_card import IdCard
from desktop.errors import DeskError
from desktop.learners import profile, register
from desktop.learners.profile import Changed
from desktop.store.store import Store
from desktop.store.undo import undo
from tests.desktop.devices.thai_card import ThaiCard
from tests.ui.pages.conftest import OpenRoll, people
from tests.ui.standing import standing
from ui.pages.card.page import CardPage

K = Qt.Key


def card() -> IdCard:
    made = ThaiCard()
    return id_card.read(made.send, made.atr, date(2026, 7, 3))


@pytest.fixture
def here(store: Store, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenRoll]:
    session, _known = people(store, 2)
    monkeypatch.setattr(readers, "read_card", lambda _today: card())
    with standing(store) as frame:
        yield OpenRoll(frame, store, session)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def page(here: OpenRoll) -> CardPage:
    made = here.frame.page
    assert isinstance(made, CardPage)
    return made


def named(here: OpenRoll) -> list[register.Known]:
    with here.store.read() as tx:
        return [one for one in register.listed(tx) if "กัญญาณัฐ" in one.name]


def test_two_keys_register_a_newcomer_and_mark_them_on_the_roll(here: OpenRoll) -> None:
    here.frame.go_to("roll", here.session)
    here.settle()
    here.frame.go_to("card", here.frame.page.roll_open())
    here.press(K.Key_Return)
    here.settle()
    assert named(here) == [], "it is shown before anything is kept"
    assert page(here)._who.words() == "นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์"
    here.press(K.Key_Return)
    here.settle()
    (one,) = named(here)
    with here.store.read() as tx:
        told = profile.read(tx, one.id, "keeper")
        line = next(line for line in attendance.read(tx, here.session).lines if line.learner == one.id)
    assert (told.title, told.given_name, told.family_name) == ("นางสาว", "กัญญาณัฐ", "ฤทธิ์ศักดิ์ไพบูลย์")
    assert (told.sex, told.name_english, told.tambon) == (
        "female",
        "Miss Kanyanat Ritsakphaibun",
        card().tambon,
    )
    assert [document.kind for document in told.documents] == ["thai"]
    assert line.status == "present"
    assert "มา" in here.said
    with here.store.write("undo") as tx:
        undo(tx)
    assert named(here) == [], "registering and marking are one deed"


def test_who_is_known_by_the_number_is_amended_by_choice(here: OpenRoll) -> None:
    with here.store.write("test") as tx:
        known = register.add(tx, "นางสาวกัญญานัด ริดสักไพบูน", id_number=card().number)
    here.frame.go_to("card")
    here.press(K.Key_Return)
    here.settle()
    made = page(here)
    assert made._told is not None
    assert made._told.known is not None
    assert made._told.known.id == known.id
    made._ticks["address"].setChecked(False)
    made.keep.click()
    here.settle()
    with here.store.read() as tx:
        told = profile.read(tx, known.id, "keeper")
    assert told.given_name == "กัญญาณัฐ"
    assert told.address is None
    assert len(named(here)) == 1


def test_somebody_alike_is_offered_and_chosen(here: OpenRoll) -> None:
    with here.store.write("test") as tx:
        known = profile.save(tx, None, Changed(given_name="นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์"))
    here.frame.go_to("card")
    here.press(K.Key_Return)
    here.settle()
    made = page(here)
    assert [one.learner for one in made._told.alike] == [known.id]
    made._is(known.id)
    here.settle()
    made.keep.click()
    here.settle()
    assert [one.id for one in named(here)] == [known.id]


@pytest.mark.parametrize(
    "code",
    ["card_program_missing", "no_reader", "no_card", "card_pulled", "card_foreign", "card_unreadable"],
)
def test_every_trouble_is_said_and_changes_nothing(
    here: OpenRoll, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    def fails(_today: date) -> IdCard:
        raise DeskError(code)

    monkeypatch.setattr(readers, "read_card", fails)
    here.frame.go_to("card")
    here.press(K.Key_Return)
    here.settle()
    assert here.said
    assert page(here)._told is None
    here.press(K.Key_Return)  # and it can be tried again
    here.settle()
    assert named(here) == []


def test_the_number_is_masked_for_the_desk_role(here: OpenRoll) -> None:
    here.frame.go_to("card")
    here.press(K.Key_Return)
    here.settle()
    shown = page(here)._number.words()
    whole = page(here).room.who.role in {"keeper", "coordinator"}
    assert ("xxxxx" in shown) != whole


def test_esc_goes_back_to_the_roll_one_came_from(here: OpenRoll) -> None:
    here.frame.go_to("card", here.session)
    assert page(here).step_back()
    here.settle()
    assert here.frame.page.place == "roll"


# --- a card that is put in without a key -------------------------------------------------------------


class Slot:
    """A reader's slot, as the page waits at it."""

    def __init__(self) -> None:
        self._there = threading.Event()
        self.waits = 0
        self.another: list[bool] = []

    def put(self) -> None:
        self._there.set()

    def wait(self, goes_on: Callable[[], bool], *, another: bool = False) -> bool:
        self.another.append(another)
        self.waits += 1
        try:
            while goes_on():
                if self._there.wait(0.01):
                    self._there.clear()
                    return True
            return False
        finally:
            self.waits -= 1


@pytest.fixture
def slot(monkeypatch: pytest.MonkeyPatch, here: OpenRoll) -> Slot:
    made = Slot()
    monkeypatch.setattr(readers, "wait_for_card", made.wait)
    return made


def shown(here: OpenRoll, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page(here)._told is not None)


def test_a_card_put_in_is_shown_by_itself_and_one_key_registers(
    here: OpenRoll, slot: Slot, qtbot: QtBot
) -> None:
    here.frame.go_to("card", here.session)
    here.settle()
    slot.put()
    shown(here, qtbot)
    assert named(here) == [], "it is shown before anything is kept"
    here.press(K.Key_Return)
    here.settle()
    assert len(named(here)) == 1
    qtbot.waitUntil(lambda: slot.another == [False, True])
    assert "ใบต่อไป" in page(here).asking._why.words()


def test_on_a_roll_a_known_card_with_nothing_new_marks_without_any_key(
    here: OpenRoll, slot: Slot, qtbot: QtBot
) -> None:
    with here.store.write("test") as tx:
        known = taking_in.keep(tx, card(), None, taking_in.FIELDS)
    here.frame.go_to("card", here.session)
    slot.put()
    qtbot.waitUntil(lambda: "มา" in here.said)
    here.settle()
    assert {line.learner: line.status for line in here.lines()}[known.id] == "present"
    slot.put()  # the same person once more
    qtbot.waitUntil(lambda: slot.another == [False, True, True])


def test_who_was_marked_late_stays_so(here: OpenRoll, slot: Slot, qtbot: QtBot) -> None:
    with here.store.write("test") as tx:
        known = taking_in.keep(tx, card(), None, taking_in.FIELDS)
        attendance.mark(tx, here.session, known.id, "late", 10)
    here.frame.go_to("card", here.session)
    slot.put()
    qtbot.waitUntil(lambda: bool(here.said))
    here.settle()
    assert {line.learner: line.status for line in here.lines()}[known.id] == "late"


def test_elsewhere_a_known_card_is_shown_and_nothing_is_kept(
    here: OpenRoll, slot: Slot, qtbot: QtBot
) -> None:
    with here.store.write("test") as tx:
        taking_in.keep(tx, card(), None, taking_in.FIELDS)
    here.frame.go_to("card")
    slot.put()
    shown(here, qtbot)


def test_behind_another_page_nobody_waits(here: OpenRoll, slot: Slot, qtbot: QtBot) -> None:
    here.frame.go_to("card")
    qtbot.waitUntil(lambda: slot.waits == 1)
    here.frame.go_to("today")
    qtbot.waitUntil(lambda: slot.waits == 0)
    here.frame.go_to("card")
    qtbot.waitUntil(lambda: slot.waits == 1)
    here.frame.hide()  # the lock
    qtbot.waitUntil(lambda: slot.waits == 0)
    here.frame.show()
    here.frame.come_back()
    qtbot.waitUntil(lambda: slot.waits == 1)


def test_a_card_that_cannot_be_read_is_said_and_the_next_is_waited_for(
    here: OpenRoll, slot: Slot, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_today: date) -> IdCard:
        raise DeskError("card_foreign")

    monkeypatch.setattr(readers, "read_card", fails)
    here.frame.go_to("card")
    slot.put()
    qtbot.waitUntil(lambda: slot.another == [False, True])
    assert here.said
    monkeypatch.setattr(readers, "read_card", lambda _today: card())
    slot.put()
    shown(here, qtbot)
