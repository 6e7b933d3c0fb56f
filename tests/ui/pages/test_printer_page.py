"""ปรับเครื่องพิมพ์: the sheet, eight numbers, what they tell, and a second sheet to check."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.devices import printers, queues
from desktop.devices.printers import Kept, Memory, Profile
from desktop.papers.test_grid import LETTERS
from desktop.store.store import Store
from tests.desktop.devices.test_printers import read_off
from tests.ui.pages.at_certificates import pages
from tests.ui.standing import dressed, settle, standing
from ui import printing
from ui.main_window import Frame
from ui.pages.page import How
from ui.pages.printer.page import PrinterPage

Key = Qt.Key
NAME = "เลเซอร์ห้องหน้า"
FAULT = Profile(1.5, -1.0, 100.4, 0.2)
SIZE = (297, 210)


@dataclass
class AtPrinter:
    """The page, open, with the hands of who sits before it."""

    frame: Frame
    store: Store
    printed: list[tuple[Path, str, How | None]] = field(default_factory=list)

    @property
    def page(self) -> PrinterPage:
        page = self.frame.page
        assert isinstance(page, PrinterPage)
        return page

    @property
    def said(self) -> str:
        message = self.frame.line.message
        return message.text.replace("\u200b", "") if message else ""

    def settle(self) -> None:
        settle(self.frame)

    def type(self, fault: Profile) -> None:
        """Read the sheet of a printer with that fault, to a tenth of a millimetre."""
        for letter, value in zip(LETTERS, read_off(fault, *self.page.paper_size), strict=True):
            line = self.page.readings.fields[letter]
            line.setFocus()
            line.clear()
            QTest.keyClicks(line, f"{value:.1f}")

    def ctrl(self, key: Qt.Key) -> None:
        QTest.keyClick(self.frame, key, Qt.KeyboardModifier.ControlModifier)
        self.settle()

    def known(self) -> Profile | None:
        return printers.load(self.store.home).of(NAME, *SIZE)


@pytest.fixture
def at(store: Store, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[AtPrinter]:
    monkeypatch.setattr(printing, "printers", lambda: [NAME, "อีกเครื่อง"])
    monkeypatch.setattr(queues, "standing", lambda _name: "ready")
    dressed()
    with standing(store) as frame:
        made = AtPrinter(frame, store)

        def print_file(file: Path, title: str, _first: int = 1, how: How | None = None) -> None:
            made.printed.append((file, title, how))

        object.__setattr__(frame.room, "print_file", print_file)
        frame.go_to("printer", SIZE)
        made.settle()
        yield made


def test_the_measuring_sheet_goes_to_this_printer_as_it_is(at: AtPrinter):
    at.ctrl(Key.Key_P)

    paper, title, how = at.printed[-1]
    assert (pages(paper), title) == (1, "แผ่นวัดเครื่องพิมพ์")
    assert how == How(printer=NAME, as_it_is=True)
    assert at.page.readings.fields["ก"].hasFocus()


def test_eight_numbers_become_a_profile_and_a_second_sheet_is_offered(at: AtPrinter):
    at.type(FAULT)
    assert "เลื่อนไปทางขวา 1.5 มม." in at.page._parts.words()
    assert "เข้ากันดี" in at.page._sure.words()

    at.ctrl(Key.Key_S)

    known = at.known()
    assert known is not None
    for x, y in ((0, 0), (297, 0), (297, 210), (0, 210)):
        assert known.lands(x, y, *SIZE) == pytest.approx(FAULT.lands(x, y, *SIZE), abs=0.3)
    assert at.page.readings.content() == {}
    at.ctrl(Key.Key_P)
    assert at.printed[-1][1:] == ("แผ่นตรวจเครื่องพิมพ์", How(printer=NAME))


def test_the_second_sheet_says_how_much_is_left_and_makes_it_finer(at: AtPrinter):
    at.type(FAULT)
    at.ctrl(Key.Key_S)
    first = at.known()
    at.type(Profile(0.8, 0, 100, 0))
    at.ctrl(Key.Key_S)

    assert "ยังคลาด 0.8 มม." in at.said
    finer = at.known()
    assert first is not None
    assert finer is not None
    assert finer.dx == pytest.approx(first.dx + 0.8, abs=0.1)

    at.type(Profile())
    at.ctrl(Key.Key_S)
    assert "ตรงดีแล้ว" in at.said
    assert at.known() == finer


def test_a_missing_or_impossible_number_is_named_and_nothing_is_lost(at: AtPrinter):
    at.type(FAULT)
    fields = at.page.readings.fields
    fields["ค"].clear()
    at.ctrl(Key.Key_S)
    assert "ช่อง ค" in at.said
    assert fields["ค"].hasFocus()

    QTest.keyClicks(fields["ค"], "200")
    at.ctrl(Key.Key_S)
    assert "14 ถึง 26" in at.said
    assert at.known() is None
    assert len(at.page.readings.content()) == 8


def test_a_number_that_contradicts_the_others_is_asked_again(at: AtPrinter):
    at.type(FAULT)
    at.page.readings.fields["จ"].setText("25")

    at.ctrl(Key.Key_S)

    assert "ช่อง จ" in at.said
    assert at.page.readings.fields["จ"].hasFocus()
    assert at.known() is None


def test_half_typed_numbers_come_back(at: AtPrinter, store: Store):
    line = at.page.readings.fields["ก"]
    QTest.keyClicks(line, "21.5")
    at.page.write_draft()
    at.settle()

    with standing(store) as frame:
        frame.go_to("printer")
        settle(frame)
        assert frame.page.readings.content() == {"ก": "21.5"}


def test_putting_right_ends_when_told(at: AtPrinter):
    at.type(FAULT)
    at.ctrl(Key.Key_S)
    assert at.page.forget.isVisible()

    at.page.forget.click()
    at.settle()

    assert at.known() is None
    assert at.page.forget.isHidden()


def test_each_paper_has_its_own_numbers(at: AtPrinter):
    at.type(FAULT)
    at.ctrl(Key.Key_S)

    at.page.paper_choice.choose("a5_lying")

    assert at.page._now.words() == "เครื่องนี้ยังไม่เคยวัด"
    at.page.paper_choice.choose("a4_lying")
    assert at.page._now.words() == "เครื่องนี้ปรับไว้แล้ว"


def test_nothing_to_check_before_anything_was_measured(at: AtPrinter):
    at.page.sheets.choose("again")
    at.ctrl(Key.Key_P)

    assert not at.printed
    assert "ยังไม่มีอะไรให้ตรวจ" in at.said


def test_enter_and_tab_go_round_the_paper(at: AtPrinter):
    fields = at.page.readings.fields
    fields["ก"].setFocus()
    for letter in LETTERS[1:]:
        QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
        assert fields[letter].hasFocus(), letter
    assert all(one.accessibleName() for one in fields.values())


def test_without_a_printer_the_sheet_can_still_be_kept(
    store: Store, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(printing, "printers", list)
    dressed()
    with standing(store) as frame:
        told: list[How | None] = []
        object.__setattr__(
            frame.room, "print_file", lambda _file, _title, _first=1, how=None: told.append(how)
        )
        frame.go_to("printer")
        settle(frame)
        page = frame.page
        assert isinstance(page, PrinterPage)
        assert not page.keep.is_usable
        assert "ไม่พบเครื่องพิมพ์" in page._state.words()
        page.paper()
        settle(frame)
        assert told == [How(printer=None, as_it_is=True)]


def test_a_printer_that_is_unplugged_keeps_its_numbers(
    store: Store, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
):
    printers.save(store.home, Memory().with_profile(Kept("ที่ถอดไป", *SIZE, FAULT, 0.1)))
    monkeypatch.setattr(printing, "printers", list)
    dressed()
    with standing(store) as frame:
        frame.go_to("printer", SIZE)
        settle(frame)
        page = frame.page
        assert isinstance(page, PrinterPage)
        assert page.name == "ที่ถอดไป"
        assert page.forget.isVisible()
