"""The panel beside the people list: who is lit, what they take part in, what their profile lacks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.learners.profile import Card as Sum
from desktop.learners.profile import TakingPart
from ui import theme, words
from ui.widgets.button import Button
from ui.widgets.card import Card, Line
from ui.widgets.chip import Chip
from ui.widgets.face import Face
from ui.widgets.label import Label, plain
from ui.widgets.lacking import LACK_ICONS
from ui.widgets.lines import Lines
from ui.widgets.progress import Bar
from ui.words import activities as activity_words
from ui.words import learners as learner_words

WIDTH = 372
"""Pixels at a body of 18."""
QWIDGETSIZE_MAX = 16777215


class LearnerPanel(Card):
    """One learner, summed up."""

    opened = Signal()
    """Open the profile of who is shown."""
    enrol_wanted = Signal()
    hours_wanted = Signal()
    """Open the passbook."""

    def __init__(self, language: str, *, masked: bool, parent: QWidget | None = None) -> None:
        """Nobody yet.

        Args:
            language: of what it says.
            masked: whether who sits here sees telephones with their middle hidden.
            parent: owner.
        """
        super().__init__(parent)
        self._language, self._masked = language, masked
        self.learner: bytes | None = None
        self._face = Face()
        self._name = Lines("", "section")
        self._who = Lines("", colour="ink2")
        self._code = Lines(icon="identification-card")
        self._address = Lines(icon="map-pin")
        self._phone = Lines(icon="phone")
        self._moved = Lines(icon="buildings", tone="amber")
        self._taking, self._lacking = QVBoxLayout(), QVBoxLayout()
        self._lack_chip = Chip("")
        self._numbers = [
            (Label("", "title", weight="semibold"), Lines("", "note", colour="ink2")) for _ in "123"
        ]
        self.open = Button(self.tr("เปิดประวัติ"), icon="user-list")
        self.enrol = Button(self.tr("สมัครกิจกรรม"), icon="plus")
        self.hours = Button(self.tr("สมุดชั่วโมงเรียน"), icon="notebook", key="Ctrl+Enter")
        self.hours.clicked.connect(self.hours_wanted)
        self.open.clicked.connect(self.opened)
        self.enrol.clicked.connect(self.enrol_wanted)
        self._lay_out()

    # --- places ---------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        now = theme.current()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(now.scaled(18), now.scaled(14), now.scaled(18), 4)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(6)
        for fact in (self._moved, self._code, self._address, self._phone):
            column.addWidget(fact)
        self._part_taking = self._part(column, self._heading(self.tr("กำลังเรียน")), self._taking)
        lacking = self._heading(self.tr("ยังขาด"), self._lack_chip)
        self._part_lacking = self._part(column, lacking, self._lacking)
        self._part(column, self._three_numbers())
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 4, 1, now.scaled(14))
        whole.setSpacing(8)
        whole.addWidget(self._scroll, 1)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setContentsMargins(now.scaled(17), 0, now.scaled(17), 0)
        self._buttons.setSpacing(10)
        for button in (self.open, self.enrol):
            self._buttons.addWidget(button, 1)
        self._above = QHBoxLayout()
        self._above.setContentsMargins(now.scaled(17), 0, now.scaled(17), 0)
        self._above.addWidget(self.hours)
        whole.addLayout(self._above)
        whole.addLayout(self._buttons)

    def _head(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self._face, 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._who)
        row.addLayout(names, 1)
        return row

    def _heading(self, title: str, *beside: QWidget) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Label(plain(title), weight="semibold"))
        for widget in beside:
            row.addWidget(widget)
        row.addStretch(1)
        return row

    def _three_numbers(self) -> QLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for number, told in self._numbers:
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(number)
            column.addWidget(told)
            column.addStretch(1)
            row.addLayout(column, 1)
        return row

    def _part(self, column: QVBoxLayout, *layouts: QLayout) -> QWidget:
        """A part of the panel under a hairline."""
        part = QWidget()
        inside = QVBoxLayout(part)
        inside.setContentsMargins(0, 8, 0, 0)
        inside.setSpacing(2)
        inside.addWidget(Line())
        for layout in layouts:
            inside.addLayout(layout)
        column.addWidget(part)
        return part

    # --- what is shown --------------------------------------------------------------------------------

    def show_learner(self, one: Sum, moved: str = "") -> None:
        """Show somebody.

        Args:
            one: who.
            moved: where they moved to or came from; nothing for who stayed.
        """
        if one.id != self.learner:
            self._scroll.verticalScrollBar().setValue(0)
        self.learner = one.id
        self._face.show_picture(one.portrait)
        self._name.say(one.name)
        self._who.say(learner_words.who(one.nickname, one.sex, one.age, self._language))
        self._moved.say(moved)
        self._code.say(one.code)
        self._address.say(learner_words.address(one.address, one.tambon, self._language))
        self._phone.say(learner_words.phone(one.phone, masked=self._masked))
        _refill(self._taking, [self._taking_part(part) for part in one.taking_part])
        self._part_taking.setVisible(bool(one.taking_part))
        _refill(self._lacking, [self._lack(code) for code in one.missing])
        self._lack_chip.say(learner_words.things(len(one.missing), self._language), "amber", "warning")
        self._part_lacking.setVisible(bool(one.missing))
        totals = learner_words.totals(one.minutes, one.certificates, one.years, self._language)
        for (number, told), (shown, what) in zip(self._numbers, totals, strict=True):
            number.say(plain(shown))
            told.say(what)

    def _taking_part(self, part: TakingPart) -> QWidget:
        told = activity_words.progress(part.sessions, part.of_sessions, self._language)
        bar = Bar(f"{part.title} {told}")
        bar.put(part.sessions, part.of_sessions)
        count = Label(plain(told), "note", colour="ink2")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Lines(part.title), 1)
        head.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(bar)
        return made

    def _lack(self, code: str) -> QWidget:
        told = words.say(words.LACKING, code, self._language)
        return Lines(told, icon=LACK_ICONS[code], tone="amber")

    def fold(self, compact: bool) -> None:
        """As a page of its own it takes all the room there is."""
        wide = theme.current().scaled(WIDTH)
        self.setMinimumWidth(0 if compact else wide)
        self.setMaximumWidth(QWIDGETSIZE_MAX if compact else wide)
        self.hours.say_key(None if compact else "Ctrl+Enter")
        if compact:  # all of them in one row: what stands above is what one came for
            self._buttons.addWidget(self.hours, 1)
        else:
            self._above.addWidget(self.hours)


def _refill(layout: QVBoxLayout, parts: Sequence[QWidget]) -> None:
    """Put these into a layout in the place of what stood there."""
    while (item := layout.takeAt(0)) is not None:
        if (gone := item.widget()) is not None:
            gone.hide()
            gone.deleteLater()
    for part in parts:
        layout.addWidget(part)
