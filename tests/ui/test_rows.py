"""Long lists: rows are asked for in windows as they are looked at, and let go again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.rows import ROW_ROLE, Column, LongRows

WINDOW, KEPT = LongRows.WINDOW, LongRows.KEPT
EVERYTHING = 100 * WINDOW


class Asked:
    """A list of numbers, and which windows of it were asked for."""

    def __init__(self) -> None:
        self.rows = LongRows[int]([Column("n", str)])
        self.windows: list[int] = []
        self.rows.wanted.connect(lambda first, _count: self.windows.append(first))
        self.rows.reset(EVERYTHING)

    def look(self, place: int) -> object:
        return self.rows.index(place, 0).data(ROW_ROLE)

    def answer(self, add: int = 0) -> None:
        """The desk answers all that was asked."""
        windows, self.windows = self.windows, []
        for first in windows:
            self.rows.fill(first, range(first + add, first + add + WINDOW))


@pytest.fixture
def at(qapp: QApplication) -> Asked:
    return Asked()


def test_a_window_is_asked_for_once_when_it_is_looked_at(at: Asked) -> None:
    assert at.look(50) is None
    assert at.look(60) is None

    assert at.windows == [0]
    at.answer()
    assert at.look(60) == 60
    assert at.windows == []


def test_near_its_end_the_next_one_is_asked_for_ahead(at: Asked) -> None:
    at.look(WINDOW - LongRows.AHEAD)

    assert at.windows == [0, WINDOW]
    at.look(EVERYTHING - 1)
    assert at.windows == [0, WINDOW, EVERYTHING - WINDOW], "there is nothing behind the last"


def test_who_walks_through_everything_holds_only_some_windows_and_finds_the_others_again(
    at: Asked,
) -> None:
    for place in range(WINDOW // 2, EVERYTHING, WINDOW):
        at.look(place)
        at.answer()

    assert len(at.rows.held) == KEPT * WINDOW
    assert at.look(EVERYTHING - 1) == EVERYTHING - 1
    assert at.look(50) is None
    at.answer()
    assert at.look(50) == 50


def test_as_many_rows_as_before_stay_until_they_have_been_read_again(at: Asked) -> None:
    at.look(50)
    at.answer()

    at.rows.reset(EVERYTHING)

    assert at.look(50) == 50
    assert at.windows == [0], "it may be another by now"
    at.answer(add=7)
    assert at.look(50) == 57


def test_another_list_keeps_nothing_of_the_one_before(at: Asked) -> None:
    at.look(50)
    at.answer()

    at.rows.begin(EVERYTHING, WINDOW, range(-WINDOW, 0))

    assert at.look(WINDOW + 50) == -WINDOW + 50
    assert at.windows == [], "its window came along"
    assert at.look(50) is None
    assert at.windows == [0]
    at.rows.begin(3, 0, (7, 8, 9))
    assert [at.look(place) for place in range(4)] == [7, 8, 9, None]
