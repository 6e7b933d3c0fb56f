"""The page one works on, the same page with three hard names, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.certificates import trial
from ui import theme
from ui.pages.template.sheet import TemplateSheet
from ui.widgets.card import Card
from ui.widgets.label import Label
from ui.widgets.preview import Preview

PEOPLE, LEAST, NO_LIMIT = 150, 120, 16_777_215
"""How high a name's card is where they stand below, how narrow it may be, and Qt's word for no limit."""


class TemplateMiddle(QWidget):
    """The middle of the template page."""

    def __init__(self) -> None:
        """Nothing to see yet."""
        super().__init__()
        self.sheet = TemplateSheet()
        self.names = tuple(Preview() for _ in trial.NAMES)
        self.said_names = tuple(Label("", "note", colour="ink2") for _ in trial.NAMES)
        self.trouble = Label("", colour="amber", wrap=True)
        self.trouble.hide()
        ground = Card(ground="inset")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.sheet)
        self._names = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._names.setSpacing(10)
        self._cards = tuple(self._card(*pair) for pair in zip(self.names, self.said_names, strict=True))
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside.setSpacing(10)
        self._beside.addWidget(ground, 4)
        self._beside.addLayout(self._names, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._beside, 1)
        column.addWidget(self.trouble)
        self._upright = self._compact = False
        self.stand(upright=False)

    def _card(self, preview: Preview, label: Label) -> Card:
        card = Card()
        card.setMinimumWidth(theme.current().scaled(LEAST))
        column = QVBoxLayout(card)
        column.setContentsMargins(8, 6, 8, 2)
        column.setSpacing(0)
        column.addWidget(preview, 1)
        column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        self._names.addWidget(card, 1)
        return card

    def fold(self, *, compact: bool) -> None:
        """In the compact form height is what there is least of."""
        self._compact = compact
        self.stand(upright=self._upright)

    def stand(self, *, upright: bool) -> None:
        """The names stand below a page that lies, beside one that is upright or has little height."""
        self._upright = upright
        beside, ways = upright or self._compact, QBoxLayout.Direction
        self._beside.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._names.setDirection(ways.TopToBottom if beside else ways.LeftToRight)
        for card in self._cards:
            card.setMaximumHeight(NO_LIMIT if beside else theme.current().scaled(PEOPLE))
