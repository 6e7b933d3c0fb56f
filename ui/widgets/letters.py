"""Language and text size, to be chosen before anybody signs in."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui import theme
from ui.widgets import ink
from ui.widgets.button import Button
from ui.widgets.hover_button import HoverButton

LANGUAGES = (("th", "ไทย"), ("en", "English"))
"""Each in its own words."""


class Letter(HoverButton):
    """One of a few words in their own size, of which one is chosen; only its owner chooses."""

    def __init__(
        self, code: str, words: str, size: str, *, wide: int = 0, parent: QWidget | None = None
    ) -> None:
        """A choice.

        Args:
            code: what it stands for.
            words: what is painted.
            size: the text size it is painted in.
            wide: pixels at a body of 18; a square when 0.
            parent: owner.
        """
        super().__init__(parent)
        self.code, self._size, self._wide = code, size, wide
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def nextCheckState(self) -> None:
        """Only its owner chooses."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as space does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def _font(self) -> QFont:
        made = QFont(theme.current().font("body", "semibold"))  # its own: the theme's is shared
        made.setPixelSize(theme.ROLES["body"][theme.SIZES.index(self._size)])
        return made

    def sizeHint(self) -> QSize:
        """A square, or as wide as asked."""
        now = theme.current()
        return QSize(max(now.row, now.scaled(self._wide)), now.row if not self._wide else now.scaled(64))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and words."""
        now = theme.current()
        painter = QPainter(self)
        on = self.isChecked()
        ground = "indigo_t" if on else "inset" if self._hover else "surface"
        box = QRectF(self.rect())
        edge = now.colour("indigo" if on else "edge")
        ink.rounded(painter, box, 8, now.colour(ground), edge, thick=2 if on else 1)
        colour = now.colour("indigo" if on else "ink")
        ink.text(painter, box.adjusted(4, 0, -4, 0), self.text(), self._font(), colour, ink.CENTRE)


class LookRow(QWidget):
    """ก ก ก and the language: small, at the foot of the tiles."""

    size_wanted = Signal(str)
    language_wanted = Signal(str)

    def __init__(self, size: str, language: str, parent: QWidget | None = None) -> None:
        """Show what stands."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        named = {"normal": self.tr("ตัวหนังสือปกติ"), "large": self.tr("ตัวหนังสือใหญ่")}
        named["larger"] = self.tr("ตัวหนังสือใหญ่มาก")
        for code in theme.SIZES:
            letter = Letter(code, "ก", code, parent=self)
            letter.setAccessibleName(named[code])
            letter.setToolTip(named[code])
            letter.setChecked(code == size)
            letter.clicked.connect(lambda _on=False, code=code: self.size_wanted.emit(code))
            row.addWidget(letter)
        shown = dict(LANGUAGES)[language]
        self._language = Button(shown, icon="globe", parent=self)
        self._language.setAccessibleName(self.tr("ภาษา {name}").format(name=shown))
        self._language.clicked.connect(self._offer)
        row.addWidget(self._language)

    def _offer(self) -> None:
        menu = QMenu(self)
        for code, words in LANGUAGES:
            menu.addAction(words).triggered.connect(
                lambda _on=False, code=code: self.language_wanted.emit(code)
            )
        corner = self._language.mapToGlobal(self._language.rect().topLeft())
        corner.setY(corner.y() - menu.sizeHint().height())
        menu.popup(corner)
