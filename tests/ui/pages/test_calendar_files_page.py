"""ปฏิทินจากไฟล์: what a file holds is shown first, taken as chosen, taken back by one undo."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop import activities
from desktop.store.store import Store
from tests.ui.standing import WIDE, dressed, settle, standing
from tests.ui.verbs.plays_schedule import ICS
from ui.main_window import Frame
from ui.pages.activities.page import ActivitiesPage
from ui.pages.calendar_files.page import CalendarFilesPage

K = Qt.Key


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "ปฏิทิน.ics"
    made.write_text(ICS, encoding="utf-8")
    return made


@pytest.fixture
def frame(store: Store, qapp: QApplication) -> Iterator[Frame]:
    dressed()
    with standing(store, WIDE) as made:
        made.go_to("activities", "list")
        settle(made)
        yield made


def press(frame: Frame, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or frame, key)
        settle(frame)


def titles(store: Store) -> list[str]:
    with store.read() as tx:
        return [one.title for one in activities.listed(tx)]


def open_file(frame: Frame, file: Path, monkeypatch: pytest.MonkeyPatch) -> CalendarFilesPage:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    frame.page.take_in.click()
    settle(frame)
    assert isinstance(frame.page, CalendarFilesPage)
    return frame.page


def test_a_file_is_shown_and_taken_only_by_enter(
    frame: Frame, store: Store, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_file(frame, file, monkeypatch)
    assert [entry.title for entry in page.rows.rows] == ["เต้นแอโรบิก", "วันเกิด"]
    assert titles(store) == []
    press(frame, K.Key_Space)
    assert not page.take.is_usable
    press(frame, K.Key_Return)
    assert titles(store) == []
    press(frame, K.Key_Space, K.Key_Return)
    assert titles(store) == ["เต้นแอโรบิก"]
    assert isinstance(frame.page, ActivitiesPage)
    frame.undo()
    settle(frame)
    assert titles(store) == []


def test_what_is_there_already_is_not_chosen(
    frame: Frame, store: Store, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(frame, file, monkeypatch)
    press(frame, K.Key_Return)
    page = open_file(frame, file, monkeypatch)
    assert page.rows.chosen() == []
    press(frame, K.Key_Escape)
    assert titles(store) == ["เต้นแอโรบิก"]


def test_a_broken_file_is_said(frame: Frame, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_bytes(b"\x00\x01 no calendar")
    open_file(frame, file, monkeypatch)
    assert "ชำรุด" in frame.line.message.text


def test_all_sessions_go_into_a_file(
    frame: Frame, file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    open_file(frame, file, monkeypatch)
    press(frame, K.Key_Return)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out"), ""))
    frame.page.to_excel()
    settle(frame)
    assert (tmp_path / "out.ics").read_bytes().count(b"BEGIN:VEVENT") == 4
    assert "4 ครั้ง" in frame.line.message.text
