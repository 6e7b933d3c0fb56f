"""Who has what: the hub and the other desks, inviting one more, taking nothing from a lost one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.sync.standing import Invitee, Other, Standing
from ui.widgets.button import Button
from ui.widgets.card import Card, Line
from ui.widgets.chip import Chip
from ui.widgets.field import Field
from ui.widgets.icon_tile import IconTile
from ui.widgets.label import Label
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines
from ui.words import exchange as said
from ui.words import hubs

THINK_MS = 8000
"""So long the second press of a deed that stands is waited for."""


class TwicePressed(Button):
    """A deed that cannot be undone: the first press says so, the second does it."""

    meant = Signal()

    def __init__(self, words: str, sure: str, icon: str = "x", *, big: bool = False) -> None:
        """A button that asks once more.

        Args:
            words: what it does.
            sure: what the second press does, for good.
            icon: beside them.
            big: as high as the big button it stands beside.
        """
        super().__init__(words, "quiet", icon=icon, big=big)
        self._words, self._sure, self._asked = words, sure, False
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(THINK_MS)
        self._calm.timeout.connect(self._forget)
        self.clicked.connect(self._press)

    def _press(self) -> None:
        if self._asked:
            self._forget()
            self.meant.emit()
            return
        self._asked = True
        self.say(self._sure)
        self._calm.start()

    def _forget(self) -> None:
        self._asked = False
        self._calm.stop()
        self.say(self._words)


class DesksCard(Card):
    """The other desks, each with its receipt."""

    revoked = Signal(object)
    """(Other): take nothing from it any more."""
    history = Signal(bool)
    """Ask for the history before this desk began, or no longer."""

    def __init__(self, language: str, *, keeper: bool) -> None:
        """Nobody yet.

        Args:
            language: of the words.
            keeper: whether who sits here may revoke a desk.
        """
        super().__init__()
        self._language, self._keeper = language, keeper
        self.rows: list[QWidget] = []
        self._shown: Standing | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 10, 1, 12)
        self._column.setSpacing(0)
        head = Label(self.tr("ใครมีข้อมูลถึงไหน"), "section")
        head.setContentsMargins(17, 0, 17, 6)
        self._column.addWidget(head)

    def show_standing(self, told: Standing) -> None:
        """Show how it stands; the same again leaves a half-pressed button alone."""
        if told == self._shown:
            return
        self._shown = told
        for old in self.rows:
            old.hide()
            old.deleteLater()
        self.rows = []
        for other in told.others:
            may = self._keeper and told.first and not other.revoked
            self._add(self._hub(other, may) if other.hub else self._desk(other, may))
        for invitee in told.invited:
            self._add(self._invitee(invitee))
        self.setVisible(bool(self.rows))
        if not told.first:
            self._add(self._note(said.page("only_first", self._language, letter=told.first_letter)))
        if told.begun:
            self._add(self._begun(asked=told.asked))

    def _add(self, row: QWidget) -> None:
        line = Line()
        self._column.addWidget(line)
        self._column.addWidget(row)
        self.rows += [line, row]

    def _note(self, words: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(17, 8, 17, 6)
        column.setSpacing(8)
        column.addWidget(Lines(words, "note", colour="ink2"))
        return holder

    def _begun(self, *, asked: bool) -> QWidget:
        holder = self._note(said.page("history_asked" if asked else "begun", self._language))
        press = Button(said.page("history_leave" if asked else "history_ask", self._language))
        press.clicked.connect(partial(self.history.emit, not asked))
        column = holder.layout()
        if isinstance(column, QVBoxLayout):
            column.addWidget(press, 0, Qt.AlignmentFlag.AlignLeft)
        return holder

    def _desk(self, other: Other, may_revoke: bool) -> QWidget:
        language, letter = self._language, other.letter
        named = said.desk(letter, other.name, language)
        row, column = self._row("desktop", named, (said.heard(other, language),), other)
        if may_revoke:
            words = (said.page(code, language, letter=letter) for code in ("revoke", "revoke_sure"))
            self._offer_revoking(column, other, *words)
        return row

    def _hub(self, other: Other, may_revoke: bool) -> QWidget:
        language, named = self._language, hubs.name(other, self._language)
        notes = (hubs.heard(other, language), hubs.way(other, language))
        row, column = self._row("buildings", named, notes, other)
        if may_revoke:
            words = (hubs.line(code, language) for code in ("revoke", "revoke_sure"))
            self._offer_revoking(column, other, *words)
        return row

    def _offer_revoking(self, column: QVBoxLayout, other: Other, words: str, sure: str) -> None:
        press = TwicePressed(words, sure)
        press.meant.connect(partial(self.revoked.emit, other))
        column.addWidget(press, 0, Qt.AlignmentFlag.AlignLeft)

    def _invitee(self, one: Invitee) -> QWidget:
        day = said.page("invited", self._language, day=said.on_day(one.on_day, self._language))
        return self._row("desktop", said.desk(one.letter, one.name, self._language), (day,), None)[0]

    def _row(
        self, icon: str, named: str, notes: tuple[str, ...], other: Other | None
    ) -> tuple[QWidget, QVBoxLayout]:
        row = QWidget()
        outer = QVBoxLayout(row)
        outer.setContentsMargins(17, 10, 17, 8)
        outer.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(IconTile(icon, "quiet", side=38), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Lines(named, weight="medium"))
        for note in notes:
            column.addWidget(Lines(note, "note", colour="ink2"))
        line.addLayout(column, 1)
        if other is not None:
            words, tone, drawn = said.receipt(other, self._language)
            row.setAccessibleName(f"{named} {words}")
            chip = Chip(words, tone, drawn)
            if other.hub:  # its name is an office's, and takes the whole width
                column.addSpacing(4)
                column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                line.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(line)
        return row, outer


class InviteCard(Card):
    """A further desk is invited: its name, then a file; how it is used on the new computer."""

    wanted = Signal(str)

    def __init__(self, language: str) -> None:
        """Closed."""
        super().__init__()
        self._language = language
        column = QVBoxLayout(self)
        column.setContentsMargins(17, 12, 17, 14)
        column.setSpacing(6)
        self.open = Button(self.tr("เชิญโต๊ะใหม่"), icon="plus", key="F9")
        self.name = LineEdit()
        self.name.setMaxLength(40)
        self.field = Field(self.tr("โต๊ะใหม่ชื่อ"), self.name, optional=self.tr("เช่น หน้าบ้าน"))
        self.make = Button(self.tr("ทำคำเชิญ"), "plain", icon="file", key="Enter")
        self.how = [Lines("", "note" if n else "body", parent=self) for n in range(4)]
        for part in (self.open, self.field, self.make, *self.how):
            column.addWidget(part)
        self.open.clicked.connect(self.begin)
        self.make.clicked.connect(lambda: self.wanted.emit(self.name.text()))
        self.close_up()

    def put_above(self, button: Button) -> None:
        """Put a button above the one that invites."""
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(0, button)

    def close_up(self) -> None:
        """Only the button."""
        self.open.show()
        self.field.hide()
        self.make.hide()

    def begin(self) -> None:
        """Ask for the new desk's name."""
        self.open.hide()
        self.field.show()
        self.make.show()
        for line in self.how:
            line.say("")
        self.name.setFocus()

    @property
    def is_open(self) -> bool:
        """Whether a name is asked for."""
        return not self.field.isHidden()

    def show_made(self, letter: str, file: str, name: str) -> None:
        """Say where the file is, and in three sentences what to do with it."""
        self.close_up()
        self.name.clear()
        told = [said.page("made", self._language, letter=letter, file=file)]
        told += [said.page(f"how_{n}", self._language, file=name) for n in (1, 2, 3)]
        for line, words in zip(self.how, told, strict=True):
            line.say(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter makes the invitation; Esc leaves it."""
        if self.is_open and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.make.click()
        elif self.is_open and event.key() == Qt.Key.Key_Escape:
            self.close_up()
            self.open.setFocus()
        else:
            super().keyPressEvent(event)
