"""Heads: people who came and give no name, counted by sex and by the age one sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import attendance
from desktop.attendance import HEAD_BANDS, HEAD_SEXES, Heads
from ui import words
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label, plain, strong
from ui.widgets.stepper import Stepper
from ui.words import roll as said

if TYPE_CHECKING:
    from desktop.store.store import Tx
    from ui.pages.page import Page

MOST = 9999
KEEP_AFTER_MS = 250
"""So long after the last turn a number is kept: who holds + down makes one deed of it."""


class HeadsPanel(Card):
    """Four ages, two sexes and not stated, a total, and the way back."""

    left = Signal()
    counted = Signal(int)
    """So many in all, as far as is shown."""

    def __init__(self, page: Page) -> None:
        """Nobody counted.

        Args:
            page: asks and keeps, says what was done.
        """
        super().__init__()
        self._page, self._language = page, page.room.language
        self._session: bytes | None = None
        self._steppers: dict[tuple[str, str], Stepper] = {}
        self._waiting: dict[tuple[str, str], int] = {}
        self._keeper = QTimer(self)
        self._keeper.setSingleShot(True)
        self._keeper.setInterval(KEEP_AFTER_MS)
        self._keeper.timeout.connect(self.keep)
        self._total = Label("", "section", weight="semibold")
        back = Button(self.tr("กลับไปใบเช็กชื่อ"), "primary", icon="arrow-left", key="Esc")
        back.clicked.connect(self.left)
        foot = QHBoxLayout()
        foot.addWidget(self._total, 1)
        foot.addWidget(back)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(8)
        told = self.tr("คนที่มาแต่ไม่ลงชื่อ นับเป็นคน-ครั้งในรายงาน ไม่นับเป็นรายคน กด + หรือพิมพ์จำนวน")
        self._title = Label(self.tr("นับหัว"), "section", weight="semibold")
        self._note = Label(told, "note", colour="ink2", wrap=True)
        column.addWidget(self._title)
        column.addWidget(self._note)
        column.addWidget(self._grid(), 1)
        column.addLayout(foot)

    def fold(self, *, compact: bool) -> None:
        """The numbers have all the room."""
        self._title.setVisible(not compact)
        self._note.setVisible(not compact)

    def _grid(self) -> QWidget:
        within = QWidget()
        column = QVBoxLayout(within)
        column.setContentsMargins(4, 4, 4, 4)
        grid = QGridLayout()
        column.addLayout(grid)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(within)
        area.viewport().setAutoFillBackground(False)
        within.setAutoFillBackground(False)
        grid.setVerticalSpacing(10)
        grid.setHorizontalSpacing(14)
        for place, sex in enumerate(HEAD_SEXES, 1):
            head = Label(said.head_sex(sex, self._language), "note", weight="medium")
            grid.addWidget(head, 0, place, Qt.AlignmentFlag.AlignHCenter)
        for row, band in enumerate(HEAD_BANDS, 1):
            grid.addWidget(Label(said.head_band(band, self._language)), row, 0)
            for place, sex in enumerate(HEAD_SEXES, 1):
                grid.addWidget(self._stepper(sex, band), row, place, Qt.AlignmentFlag.AlignHCenter)
        grid.setColumnStretch(0, 1)
        for place in range(1, len(HEAD_SEXES) + 1):
            grid.setColumnStretch(place, 1)
        return area

    def _stepper(self, sex: str, band: str) -> Stepper:
        made = Stepper(0, MOST, 0)
        made.setAccessibleName(
            f"{said.head_sex(sex, self._language)} {said.head_band(band, self._language)}"
        )
        made.changed.connect(lambda people: self._change((sex, band), people))
        self._steppers[sex, band] = made
        return made

    def begin(self) -> None:
        """The keyboard begins at the first number; what is typed takes its place."""
        first = next(iter(self._steppers.values())).number
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        first.selectAll()

    def follow(self, session: bytes | None) -> None:
        """Count at this session from now on."""
        if session != self._session:
            self.keep()
            self._session = session
            self.show_heads(())

    def show_heads(self, told: tuple[Heads, ...]) -> None:
        """Show what was counted; what is being turned just now stays as it is."""
        people = {(one.sex, one.band): one.people for one in told}
        for kind, stepper in self._steppers.items():
            if kind not in self._waiting:
                stepper.set_value(people.get(kind, 0))
        self._say_total()

    def total(self) -> int:
        """So many in all."""
        return sum(stepper.value() for stepper in self._steppers.values())

    def _say_total(self) -> None:
        told = self.tr("รวม {people}")
        self._total.say(told.format(people=strong(words.people(self.total(), self._language))))
        self.counted.emit(self.total())

    def _change(self, kind: tuple[str, str], people: int) -> None:
        self._waiting[kind] = people
        self._keeper.start()
        self._say_total()

    def keep(self) -> None:
        """Write what was turned, each kind by itself."""
        self._keeper.stop()
        waiting, self._waiting, session = self._waiting, {}, self._session
        if session is None:
            return
        for (sex, band), people in waiting.items():
            self._write(session, sex, band, people)

    def _write(self, session: bytes, sex: str, band: str, people: int) -> None:
        def deed(tx: Tx) -> int:
            return attendance.count_heads(tx, session, sex, band, people)

        kind = f"{said.head_sex(sex, self._language)} {said.head_band(band, self._language)}"
        told = said.heads_kept(plain(kind), strong(words.people(people, self._language)), self._language)
        self._page.room.work.write(
            self._page,
            "attendance.count_heads",
            deed,
            lambda _total: self._page.say("ok", told, self._page.undoable()),
            lambda error: self._page.say("error", plain(words.sentence(error, self._language))),
        )
