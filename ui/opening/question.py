"""One question of the opening: what it is about, what is typed, one line of trouble, the way on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.opening.answers import Kept
from ui.widgets.button import Button
from ui.widgets.card import EAVE, draw_eave
from ui.widgets.field import Note
from ui.widgets.label import Label, plain

WIDE, MARGIN = 696, 88
"""The width of what is asked, and the space beside it, at a body of 18."""
RING, BAR = 6, 16
"""Room in pixels for the ring round what has the keyboard, and for the scroll bar."""
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class _Sheet(QScrollArea):
    """What scrolls under the question; its keys are the question's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt would scroll by the arrows that choose a tile."""
        event.ignore()


class Question(QWidget):
    """A page with one question; what it holds scrolls, its head and foot stand."""

    practice_wanted = Signal()

    def __init__(self, above: str, title: str, below: str = "", parent: QWidget | None = None) -> None:
        """An empty page.

        Args:
            above: a small line over the question.
            title: the question.
            below: a small line under it.
            parent: owner.
        """
        super().__init__(parent)
        self._busy = False
        self.title = title
        self._title = Label(plain(title), "big" if theme.current().size == "normal" else "title")
        self._above: Label | None = None
        self._below: Label | None = None
        self._trouble = Note()
        self.body = QVBoxLayout()
        self.foot = QHBoxLayout()
        self.primary: Button | None = None
        self._scroll = _Sheet()
        self._inside = QWidget()
        self._lay_out(above, below)

    def _lay_out(self, above: str, below: str) -> None:
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head(above, below))
        column.addWidget(self._scrolled(), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(RING, 0, BAR, 0)
        foot.setSpacing(8)
        foot.addWidget(self._trouble)
        foot.addLayout(self.foot)
        self.foot.setSpacing(16)
        column.addLayout(foot)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addWidget(self._inside, 1000)
        self._row.addStretch(1)  # what is asked stays narrow enough to read

    def _head(self, above: str, below: str) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(RING, 0, BAR, theme.current().scaled(8))
        head.setSpacing(0)
        if above:
            self._above = Label(plain(above), colour="ink2")
            head.addWidget(self._above)
        head.addWidget(self._title)
        if below:
            self._below = Label(plain(below), colour="ink2", wrap=True)
            head.addWidget(self._below)
        return head

    def _scrolled(self) -> QScrollArea:
        held = QWidget()
        held.setLayout(self.body)
        self.body.setContentsMargins(RING, RING, BAR, RING)
        self.body.setSpacing(theme.current().scaled(8))
        self._scroll.setWidget(held)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self._scroll

    def keep(self, kept: Kept) -> None:
        """Put what is typed where the question that is built after this one finds it."""

    def wanted_width(self) -> int:
        """The pixels it would like to have beside the teak side."""
        return theme.current().scaled(WIDE + MARGIN // 2)

    # --- the way on -----------------------------------------------------------------------------------

    def put_foot(
        self,
        back: Callable[[], None] | None,
        on: str,
        deed: Callable[[], None],
        *,
        practice: bool = False,
        other: Button | None = None,
    ) -> Button:
        """Lay out the foot: ย้อนกลับ, ลองโหมดฝึกก่อน, and the one way on.

        Args:
            back: goes one step back, where there is one.
            on: the words of the way on.
            deed: goes on.
            practice: whether practice is offered.
            other: one more quiet way, beside practice.

        Returns:
            The button of the way on.
        """
        if back is not None:
            button = Button(self.tr("ย้อนกลับ"), big=True)
            button.clicked.connect(back)
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        if other is not None:
            self.foot.addWidget(other)
        if practice:
            quiet = Button(self.tr("ลองโหมดฝึกก่อน"), "quiet")
            quiet.clicked.connect(self.practice_wanted)
            self.foot.addWidget(quiet)
        self.primary = Button(on, "primary", key="Enter", big=True)
        self.primary.clicked.connect(deed)
        self.primary.refused.connect(self.say_trouble)
        self.foot.addWidget(self.primary)
        return self.primary

    def go_on(self) -> None:
        """Enter: to the next field that is still empty, else the way on."""
        at = QApplication.focusWidget()
        lines = [line for line in self.fields() if line.isVisibleTo(self)]
        if at in lines:
            for line in lines[lines.index(at) + 1 :]:
                if isinstance(line, QLineEdit) and not line.text():
                    line.setFocus(Qt.FocusReason.TabFocusReason)
                    return
        if self.primary is not None and not self._busy:
            self.primary.click_or_say()

    def fields(self) -> list[QWidget]:
        """What is typed in, from top to bottom."""
        return []

    def first_focus(self) -> QWidget | None:
        """Where the keyboard goes when the page comes."""
        lines = self.fields()
        empty = (line for line in lines if isinstance(line, QLineEdit) and not line.text())
        return next(empty, lines[0] if lines else self.primary)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.go_on()
            return
        super().keyPressEvent(event)

    def show_part(self, part: QWidget) -> None:
        """Scroll so that a part is seen."""
        self._scroll.ensureWidgetVisible(part, 0, theme.current().scaled(20))

    # --- what is said ---------------------------------------------------------------------------------

    def say_trouble(self, sentence: str) -> None:
        """Say what happened and what to do, in one calm line; read out at once."""
        self._busy = False
        self._tell("wrong", sentence)
        self._read_out(sentence, urgent=True)

    def say_lost(self, sentence: str) -> None:
        """Say that the centre's files are lost or damaged; who asks for the key offers a backup."""
        self.say_trouble(sentence)

    def say_done(self, words: str) -> None:
        """Say above the foot what was done, until the question goes."""
        self._trouble.say("fine", words)
        self._read_out(words, urgent=False)

    def say_busy(self, words: str) -> None:
        """Say what is being done."""
        self._busy = bool(words)
        self._tell("help", words)
        self._read_out(words, urgent=False)

    def calm(self) -> None:
        """Nothing to say any more."""
        if not self._busy:
            self._tell("help", "")

    @property
    def is_busy(self) -> bool:
        """Whether something asked for is still being done."""
        return self._busy

    def _tell(self, tone: str, words: str) -> None:
        """Where it is said; a question with its own place for it says it there."""
        self._trouble.say(tone, words)

    def said(self) -> str:
        """What the line says."""
        return self._trouble.words()

    def _read_out(self, words: str, *, urgent: bool) -> None:
        if not words:
            return
        event = QAccessibleAnnouncementEvent(self, words)
        politeness = QAccessible.AnnouncementPoliteness
        event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
        QAccessible.updateAccessibility(event)

    # --- size and paint -------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A part that gets the keyboard is scrolled into view."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.show_part(watched)
        return False

    def content_width(self) -> int:
        """How wide what is asked may be."""
        return theme.current().scaled(WIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is asked narrow enough to read, and fold the margins first."""
        super().resizeEvent(event)
        now = theme.current()
        wide = self.content_width() + RING + BAR
        left = min(now.scaled(MARGIN), max(18, (self.width() - wide) // 2))
        above, under = (10, 12) if self.is_low else (now.scaled(36), now.scaled(28))
        self._inside.setMaximumWidth(wide)
        if self._below is not None:
            self._below.setVisible(not self.is_low)
        self._row.setContentsMargins(left - RING, above, 8, under)

    @property
    def is_low(self) -> bool:
        """Whether height is scarce."""
        return self.height() < 34 * theme.current().px("body")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the eave along the top, where there is room for it."""
        now = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour("canvas"))
        if not self.is_low:
            draw_eave(painter, QRectF(0, 0, self.width(), EAVE.height()), "eave")
