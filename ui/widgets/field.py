"""A field: its label above, what is typed, and one line below that helps, agrees or says what to do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets import ink
from ui.widgets.label import Label, plain

_TONES = {
    "help": ("info", "ink2"),
    "fine": ("check-circle", "leaf"),
    "wrong": ("warning-circle", "brick"),
}


class Note(QWidget):
    """The line below a field: an icon and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty, and then without height."""
        super().__init__(parent)
        self._icon: tuple[str, str] | None = None
        self._words = Label("", "note", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.current().scaled(26), 0, 0, 0)
        row.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def sizeHint(self) -> QSize:
        """As high as the sentence needs in the width that is here; Qt would reckon with none at all."""
        wide = self.width() if self.isVisible() else theme.current().scaled(320)
        return QSize(theme.current().scaled(120), self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """It may shrink in width only."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        self.updateGeometry()

    def say(self, tone: str, words: str) -> None:
        """Show a sentence of a tone: help, fine or wrong; no words hide the line."""
        icon, colour = _TONES[tone]
        self._icon = (icon, colour)
        self._words.paint_in(colour)
        self._words.say(plain(words))
        self.setVisible(bool(words))
        self.update()

    def words(self) -> str:
        """What it says."""
        return self._words.words() if not self.isHidden() else ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon at the first line."""
        if self._icon is None:
            return
        now = theme.current()
        side = now.scaled(18)
        box = QRectF(0, now.scaled(7), side, side)
        icon, colour = self._icon
        icons.paint(QPainter(self), box, icon, "regular" if icon == "info" else "fill", now.hex(colour))


class Field(QWidget):
    """An editor with its label and its line."""

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        optional: str = "",
        help_: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Put a label over an editor.

        Args:
            label: what is asked for.
            editor: what takes it; gets the label as its name.
            optional: the word beside the label (`ไม่บังคับ`), when leaving it empty is fine.
            help_: the line below while there is nothing else to say.
            parent: owner.
        """
        super().__init__(parent)
        self.editor, self._help, self._label_words = editor, help_, label
        self._label = Label(plain(label), weight="medium")
        self._note = Note()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._label)
        if optional:
            head.addWidget(Label(plain(optional), "note", colour="ink2"))
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(editor)
        column.addWidget(self._note)
        editor.setAccessibleName(label)
        self.setFocusProxy(editor)
        hinted = getattr(editor, "hinted", None)
        if hinted is not None:  # an editor that says itself what it makes of what is typed
            hinted.connect(self._tell)
        self.calm()

    def ask(self, label: str, help_: str = "") -> None:
        """Ask for something else."""
        self._label_words, self._help = label, help_
        self._label.say(plain(label))
        self.editor.setAccessibleName(label)
        self.calm()

    @property
    def label(self) -> str:
        """What is asked for."""
        return self._label_words

    def note(self) -> str:
        """What the line below says."""
        return self._note.words()

    def wrong(self, what_to_do: str) -> None:
        """Say in red what to do; only on leaving the field or saving, never while typing."""
        self._tell("wrong", what_to_do)

    def fine(self, words: str) -> None:
        """Say that it is right."""
        self._tell("fine", words)

    def help(self, words: str) -> None:
        """Say something helpful."""
        self._tell("help", words)

    def calm(self) -> None:
        """Nothing to say but the help."""
        self._tell("help", self._help)

    def _tell(self, tone: str, words: str) -> None:
        self._note.say(tone, words or self._help)
        mark_wrong = getattr(self.editor, "mark_wrong", None)
        if mark_wrong is not None:
            mark_wrong(tone == "wrong")
        self.editor.setAccessibleDescription(words)


class Locked(QWidget):
    """A value that is shown like a field and cannot be typed over: dashed, with a lock."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        """Show a value."""
        super().__init__(parent)
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a row."""
        return QSize(120, theme.current().row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, dashed edge, words and lock."""
        now = theme.current()
        painter = QPainter(self)
        box = QRectF(self.rect())
        ink.rounded(painter, box, 8, now.colour("inset"), now.colour("edge"), dashed=True)
        side = now.scaled(22)
        room = box.adjusted(12, 0, -side - 20, 0)
        ink.text(painter, room, self._words, now.font(), now.colour("ink"), may_cut=True)
        place = QRectF(box.right() - side - 12, (box.height() - side) / 2, side, side)
        icons.paint(painter, place, "lock", "regular", now.hex("ink2"))
