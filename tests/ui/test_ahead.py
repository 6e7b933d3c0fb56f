"""Pages are made ready one step at a time while nobody touches a key and nothing is asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QDeadlineTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.store.store import Store
from tests.ui.standing import dressed, settle, standing
from ui import ahead
from ui.ahead import Ahead
from ui.places import PAGES
from ui.work import Work


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    made.show()
    yield made
    made.close()


@pytest.fixture
def work() -> Iterator[Work]:
    made = Work()
    yield made
    made.rest()


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits in a test."""
    monkeypatch.setattr(ahead, "QUIET_MS", 0)
    monkeypatch.setattr(ahead, "BETWEEN_MS", 0)


def soon(so: Callable[[], bool]) -> bool:
    """Whether it comes to be so; the limit is for a program that hangs."""
    until = QDeadlineTimer(20_000)
    while not so() and not until.hasExpired():
        QApplication.processEvents()
    return so()


def test_the_steps_are_taken_in_their_order(window: QWidget, work: Work, at_once: None) -> None:
    taken: list[int] = []
    steps = Ahead(window, work)

    steps.begin([lambda n=n: taken.append(n) for n in range(3)])  # type: ignore[misc]

    assert not taken, "none within the call"
    assert soon(lambda: steps.is_done)
    assert taken == [0, 1, 2]


def test_a_hand_at_work_puts_them_off(
    window: QWidget, work: Work, at_once: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = Ahead(window, work)
    steps.begin([lambda: None])

    monkeypatch.setattr(ahead, "QUIET_MS", 3_600_000)
    steps.touched()

    QApplication.processEvents()
    assert not steps.is_done
    monkeypatch.setattr(ahead, "QUIET_MS", 0)
    steps.touched()
    assert soon(lambda: steps.is_done)


def test_what_somebody_asked_comes_first(window: QWidget, work: Work, at_once: None) -> None:
    answers = threading.Event()
    taken: list[str] = []
    steps = Ahead(window, work)
    work.run(window, lambda _steps: answers.wait(20), lambda _done: taken.append("the answer"))

    steps.begin([lambda: taken.append("a step")])
    for _ in range(20):
        QApplication.processEvents()
    answers.set()

    assert soon(lambda: steps.is_done)
    assert taken == ["the answer", "a step"]


def test_a_hidden_window_makes_nothing_ready(window: QWidget, work: Work, at_once: None) -> None:
    window.hide()
    steps = Ahead(window, work)
    steps.begin([lambda: None])

    for _ in range(20):
        QApplication.processEvents()
    assert not steps.is_done

    window.show()
    assert soon(lambda: steps.is_done)


def test_the_frame_makes_every_page_ready_and_stays_where_it_is(store: Store, at_once: None) -> None:
    dressed()
    with standing(store) as frame:
        frame.go_to("today")
        settle(frame)
        keyboard = QApplication.focusWidget()
        said = frame.line.message

        assert soon(lambda: frame.ahead.is_done and frame.room.work.is_idle)

        assert set(frame._pages) == set(PAGES)
        assert frame.stack.currentWidget() is frame.page is frame._pages["today"]
        assert QApplication.focusWidget() is keyboard
        assert frame.line.message is said, "a page that nobody sees says nothing"
