"""Joining a hub: its invitation from a stick, a file or a code; whose hub it is is asked once."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.sync.hubs import Invitation
from desktop.sync.nearby import Nearby
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.field_row import FieldRow
from ui.widgets.flow import Flow
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines
from ui.words import hubs as said

LEAST = 250
"""Width of a field in pixels at a body of 18, below which it takes a line of its own."""


class JoinCard(Card):
    """Hidden until `open`, which stands elsewhere, is pressed; asks for an invitation, then about it."""

    opened = Signal()
    turned = Signal()
    """It shows something else, or went away."""
    file_wanted = Signal(object)
    """(Path | None): read this invitation; none: one that is to be chosen."""
    code_wanted = Signal(str, str)
    """(code, address) as typed."""
    look_wanted = Signal()
    meant = Signal(object)
    """(Invitation): yes, this is the one."""

    def __init__(self, language: str) -> None:
        """Closed."""
        super().__init__()
        self._language = language
        self._invitation: Invitation | None = None
        self.open = Button(self._line("join"), icon="buildings", key="Ctrl+J")
        self.ask, self.sure = QWidget(self), QWidget(self)
        self.title = Lines(
            self._line("join"), "section", weight="semibold", icon="buildings", tone="indigo"
        )
        self.how = Lines(self._line("join_how"), colour="ink2")
        self._file: Path | None = None
        self.on_stick = Button(self._line("on_stick"), "primary", icon="stick")
        self.file_name = Lines("", "note", colour="ink2")
        self.choose = Button(self._line("choose"), icon="folder-open")
        self.code, self.address = LineEdit(), LineEdit()
        self.code.setMaxLength(40)
        self.address.setMaxLength(200)
        self.code_field = Field(
            self._line("code"), self.code, help_=self._line("code_help"), parent=self.ask
        )
        self.address_field = Field(
            self._line("address"), self.address, help_=self._line("address_help"), parent=self.ask
        )
        self.around = Button(self._line("look"), "quiet", icon="magnifying-glass")
        self.looked = Lines("", "note", colour="ink2")
        self._found = QVBoxLayout()
        self.fetch = Button(self._line("open"), icon="file", key="Enter")
        self.close_ = Button(self._line("close"), "quiet", key="Esc")
        self.question = Lines("", "section", weight="semibold", icon="buildings", tone="indigo")
        self.more = [Lines("", "note", colour="ink2", parent=self) for _ in range(2)]
        self.yes = Button(self._line("yes"), "primary", icon="check", key="Enter")
        self.no = Button(self._line("no"), "quiet", key="Esc")
        self._lay_out()
        self._connect()
        self.close_up()

    def _line(self, code: str) -> str:
        return said.line(code, self._language)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(6)
        for part in (self.ask, self.sure):
            column.addWidget(part)
        asks = QVBoxLayout(self.ask)
        asks.setContentsMargins(0, 0, 0, 0)
        asks.setSpacing(8)
        asks.addWidget(self.title)
        asks.addWidget(self.how)
        asks.addWidget(self.file_name)
        asks.addWidget(_in_a_row(self.on_stick, self.choose))
        asks.addWidget(FieldRow((self.code_field, LEAST, 1), (self.address_field, LEAST, 1)))
        asks.addWidget(self.looked)
        asks.addLayout(self._found)
        asks.addWidget(_in_a_row(self.fetch, self.around, self.close_))
        sure = QVBoxLayout(self.sure)
        sure.setContentsMargins(0, 0, 0, 0)
        sure.setSpacing(6)
        for line in (self.question, *self.more):
            sure.addWidget(line)
        sure.addWidget(_in_a_row(self.yes, self.no))

    def _connect(self) -> None:
        self.open.clicked.connect(self.begin)
        self.choose.clicked.connect(lambda: self.file_wanted.emit(None))
        self.on_stick.clicked.connect(lambda: self.file_wanted.emit(self._file))
        self.around.clicked.connect(self.look_wanted)
        self.fetch.clicked.connect(lambda: self.code_wanted.emit(self.code.text(), self.address.text()))
        self.close_.clicked.connect(self.leave)
        self.no.clicked.connect(self.begin)
        self.yes.clicked.connect(self._say_yes)
        for edit, field in ((self.code, self.code_field), (self.address, self.address_field)):
            edit.textEdited.connect(lambda _text, field=field: field.calm())

    # --- its three states -----------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether something is asked."""
        return not self.isHidden()

    def close_up(self) -> None:
        """Away with it."""
        self.hide()
        self.turned.emit()
        self.code.clear()
        self.looked.say("")
        self.show_found(())

    def begin(self) -> None:
        """Ask for the invitation."""
        self._show(self.ask)
        self.opened.emit()
        (self.code if self.on_stick.isHidden() else self.on_stick).setFocus()

    def leave(self) -> None:
        """Esc: one step back."""
        if not self.sure.isHidden():
            self.begin()
        else:
            self.close_up()
            self.open.setFocus()

    def ask_whether(self, invitation: Invitation) -> None:
        """Show whose hub it is, and ask once."""
        self._invitation = invitation
        question, more = said.asked(invitation, self._language)
        self.question.say(question)
        for line, words in zip(self.more, more, strict=True):
            line.say(words)
        self._show(self.sure)
        self.yes.setFocus()

    def _say_yes(self) -> None:
        if self._invitation is not None:
            self.meant.emit(self._invitation)

    def _show(self, state: QWidget) -> None:
        for one in (self.ask, self.sure):
            one.setVisible(one is state)
        self.show()
        self.turned.emit()

    # --- what was found -------------------------------------------------------------------------------

    def offer_file(self, file: Path | None) -> None:
        """An invitation lies on the stick that is plugged in; or none."""
        self._file = file
        self.on_stick.setVisible(file is not None)
        self.file_name.say(file.name if file is not None else "")

    def show_looking(self) -> None:
        """It is being looked around."""
        self.show_found(())
        self.looked.say(self._line("looking"))

    def show_found(self, found: tuple[Nearby, ...], *, looked: bool = False) -> None:
        """Offer the hubs that were heard on the network."""
        while (item := self._found.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if len(found) == 1 and not self.address.text():  # nothing to choose
            self.address.setText(said.bare(found[0].address))
        if len(found) == 1 and self.address.text() == said.bare(found[0].address):
            self.looked.say(said.line("found_one", self._language, name=found[0].name))
            return
        for one in found:
            told = said.found(one, self._language)
            press = Button(self._line("take"), icon="check")
            press.setAccessibleName(f"{press.text()} {told}")
            press.clicked.connect(partial(self._take_address, one))
            self._found.addWidget(Lines(told, "note"))
            self._found.addWidget(press, 0, Qt.AlignmentFlag.AlignLeft)
        self.looked.say(self._line("found_none") if looked and not found else "")

    def _take_address(self, one: Nearby) -> None:
        self.address.setText(said.bare(one.address))
        self.address_field.calm()
        self.code.setFocus()

    def go_on(self) -> None:
        """Enter: see the invitation, or yes."""
        (self.fetch if self.sure.isHidden() else self.yes).click_or_say()


def _in_a_row(*some: QWidget) -> QWidget:
    holder = QWidget()
    row = Flow(holder, across=10, down=8)
    for one in some:
        row.addWidget(one)
    return holder
