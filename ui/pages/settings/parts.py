"""The parts of the settings at the left, which only jump, and one scroll of cards."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.pages.settings.card import SettingsCard
from ui.widgets.choice import Choice
from ui.widgets.jump import Jump
from ui.widgets.scrolled import Scrolled

NAV, GAP, WIDEST = 236, 16, 1060
"""Widths in pixels at a body of 18."""


class SettingsParts(QWidget):
    """All parts."""

    def __init__(
        self, titles: Mapping[str, str], icons: Mapping[str, str], name: str, parent: QWidget
    ) -> None:
        """Lay out the frame; the cards come into `whole`, then to `put`.

        Args:
            titles: of the parts by code, in their order.
            icons: of each part.
            name: of the list of parts, for screen readers.
            parent: owner.
        """
        super().__init__(parent)
        # from outside in: whatever is moved into another widget is dressed anew with all that is in it
        self.cards: dict[str, SettingsCard] = {}
        self.nav, self.area = QWidget(self), QScrollArea(self)
        self.whole = Scrolled(self.area)
        self._rows = {code: Jump(title, icons[code], parent=self.nav) for code, title in titles.items()}
        self.folded = Choice(list(titles.items()), self)
        self.folded.setAccessibleName(name)
        self._inside = QVBoxLayout(self.whole)
        self._lay_out()
        self.folded.activated.connect(lambda _place: self.jump(str(self.folded.value())))
        for code, row in self._rows.items():
            row.clicked.connect(lambda _on=False, code=code: self.jump(code))
        self._jumped: str | None = None
        self._sought: QWidget | None = None
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(lambda _at: self._look_where())
        bar.rangeChanged.connect(lambda _least, _most: self._bring())
        bar.actionTriggered.connect(self._scrolled)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
        self.stand(next(iter(titles)))

    def put(self, cards: Mapping[str, SettingsCard]) -> None:
        """Lay the cards out below each other."""
        self.cards = dict(cards)
        for card in cards.values():
            card.setMaximumWidth(theme.current().scaled(WIDEST))
            self._inside.addWidget(card)
        self._inside.addStretch(1)

    def _lay_out(self) -> None:
        self.nav.setFixedWidth(theme.current().scaled(NAV))
        beside = QVBoxLayout(self.nav)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(2)
        for jump in self._rows.values():
            beside.addWidget(jump)
        beside.addStretch(1)
        self._inside.setContentsMargins(0, 0, 8, 0)
        self._inside.setSpacing(14)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self.whole)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.folded)
        right.addWidget(self.area, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.nav)
        row.addLayout(right, 1)
        self.fold(compact=False)

    def fold(self, *, compact: bool) -> None:
        """The parts become a drop-down when it is tight."""
        self.folded.setVisible(compact)
        self.nav.setVisible(not compact)

    # --- where we are ---------------------------------------------------------------------------------

    def jump(self, code: str) -> None:
        """Bring a part to the top, and the keyboard to its first control."""
        first = _first_place(self.cards[code])
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
        self._jumped, self._sought = code, None
        self._bring()

    def _bring(self) -> None:
        """The part that was jumped to, at the top; again while what lies above it finds its height."""
        if self._sought is not None:
            self._show(self._sought)
            holder = self.of(self._sought)
            self.stand(next(code for code, card in self.cards.items() if card is holder))
        if self._jumped is None:
            return
        card = self.cards[self._jumped]
        self.area.verticalScrollBar().setValue(card.mapTo(self.whole, QPoint(0, 0)).y())
        first = _first_place(card)
        if first is not None:
            self._show(first)
        self.stand(self._jumped)

    def _scrolled(self, _action: int) -> None:
        """Somebody scrolls: what was jumped to is left alone."""
        self._jumped = self._sought = None

    def go_to(self, control: QWidget) -> None:
        """The keyboard to one control, in view."""
        control.setFocus(Qt.FocusReason.TabFocusReason)
        self._jumped, self._sought = None, control
        self._bring()

    def stand(self, code: str) -> None:
        """Say which part is in view."""
        for name, row in self._rows.items():
            row.be_here(here=name == code)
        self.folded.choose(code)

    def first_place(self) -> QWidget | None:
        """The first control of the first part."""
        return _first_place(next(iter(self.cards.values())))

    def of(self, widget: QWidget | None) -> SettingsCard | None:
        """The card that a widget stands in."""
        if widget is None:
            return None
        return next((card for card in self.cards.values() if card.isAncestorOf(widget)), None)

    def _look_where(self) -> None:
        """Say at the left which part is in view."""
        bar = self.area.verticalScrollBar()
        at = bar.value() + (self.area.viewport().height() // 3 if bar.value() else 0)
        if bar.value() == bar.maximum() and bar.maximum():
            at = self.whole.height()
        tops = {code: card.mapTo(self.whole, QPoint(0, 0)).y() for code, card in self.cards.items()}
        self.stand(next((code for code in reversed(tops) if tops[code] <= at), next(iter(tops))))

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Keep the place of the next key in view, with its label and the line below."""
        if now is not None and self.whole.isAncestorOf(now):
            if self._jumped is not None and now is not _first_place(self.cards[self._jumped]):
                self._jumped = None
            if (
                self._sought is not None
                and not self._sought.isAncestorOf(now)
                and now is not self._sought
            ):
                self._sought = None
            self._show(now)
            self._bring()

    def _show(self, control: QWidget) -> None:
        self.area.ensureWidgetVisible(control, 0, theme.current().scaled(56))


def _first_place(part: QWidget) -> QWidget | None:
    """The first widget of a part that takes the keyboard."""
    one = part.nextInFocusChain()
    while one is not None and part.isAncestorOf(one):
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisibleTo(part):
            return one
        one = one.nextInFocusChain()
    return None
