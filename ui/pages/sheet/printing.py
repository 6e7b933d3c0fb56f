"""Which dates stand on a new sheet: ticked by key or finger, the next ones that fit ticked before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.sheets import Shelf
from ui.widgets.button import Button
from ui.widgets.label import Label, plain
from ui.widgets.scroll_card import ScrollCard
from ui.widgets.ticks import Check
from ui.words import sheets as said


class PrintPart(QWidget):
    """Stands in the page while a sheet is to be printed."""

    wanted = Signal(tuple)
    """The numbers of the sessions of a new sheet."""
    again = Signal()
    """The sheet that is open, once more."""

    def __init__(self, language: str) -> None:
        """No dates yet.

        Args:
            language: of what is said.
        """
        super().__init__()
        self._language = language
        self.checks: dict[int, Check] = {}
        self._title = Label(plain(self.tr("วันไหนอยู่ในใบ")), "section")
        self._card = ScrollCard()
        self._told = Label("", "note", colour="ink2")
        self.print = Button("", "primary", icon="printer", key="Enter")
        self.reprint = Button("", icon="printer")
        foot = QHBoxLayout()
        foot.setSpacing(14)
        foot.addWidget(self.print)
        foot.addWidget(self.reprint)
        foot.addWidget(self._told, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._card, 1)
        column.addLayout(foot)
        self.print.clicked.connect(self._print)
        self.reprint.clicked.connect(self.again)

    def open(self, shelf: Shelf, standing: str | None) -> None:
        """Offer an activity's dates.

        Args:
            shelf: its sessions.
            standing: the code of the sheet that is open, which may be printed again.
        """
        for check in self.checks.values():
            self._card.column.removeWidget(check)
            check.deleteLater()
        self.checks = {}
        first = min(shelf.next, default=0)
        to_come = [one for one in shelf.meetings if one.number >= first]
        for one in (*to_come, *(one for one in shelf.meetings if one.number < first)):
            check = Check(said.date_of(one, self._language), checked=one.number in shelf.next)
            check.toggled.connect(lambda _on: self._tell())
            self._card.column.addWidget(check)
            check.show()  # now, and not with the next event: it is to take the keyboard
            self.checks[one.number] = check
        self.reprint.setVisible(standing is not None)
        self.reprint.say(self.tr("พิมพ์ใบ {code} อีกครั้ง").format(code=standing or ""))
        self._tell()
        place = next((one for one in self.checks.values() if one.isChecked()), self.print)
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> tuple[int, ...]:
        """The numbers that are ticked."""
        return tuple(sorted(number for number, check in self.checks.items() if check.isChecked()))

    def _tell(self) -> None:
        count = len(self.chosen())
        self.print.say(said.print_dates(count, self._language))
        self.print.why_not(None if count else self.tr("เลือกวันก่อน แล้วค่อยพิมพ์"))
        self._told.say(plain(said.papers_of(count, self._language)))

    def _print(self) -> None:
        if chosen := self.chosen():
            self.wanted.emit(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter prints from wherever the keyboard is."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.print.click_or_say()
        else:
            super().keyPressEvent(event)
