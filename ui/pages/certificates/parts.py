"""The parts of the certificates' page and how they stand: side by side, or folded into two tabs."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import words
from ui.pages.certificates.choice import ActivityChoice
from ui.pages.certificates.list import CertificatesList
from ui.pages.certificates.rows import GROUPS
from ui.pages.certificates.side import CertificatesSide
from ui.widgets.button import Button
from ui.widgets.table import Table
from ui.widgets.tabs import Tab, Tabs
from ui.words import certificates as said

ICONS = {"earned": "seal-check", "possible": "hourglass-medium", "lost": "x-circle"}


class CertificatesParts(QWidget):
    """Activity, groups and people; beside them the page and what will be done."""

    def __init__(self, language: str) -> None:
        """Nothing known yet."""
        super().__init__()
        self._language = language
        self._compact = False
        self.choice = ActivityChoice()
        self.choice.setAccessibleName(self.tr("กิจกรรม"))
        self.thanks = Button(self.tr("ขอบคุณวิทยากร"), icon="hand-heart")
        views = (Tab("list", self.tr("รายชื่อ")), Tab("page", self.tr("ใบจริงและพิมพ์")))
        self.views = Tabs(views, self.tr("ดู"))
        self.tabs = Tabs(self._tabs({}), self.tr("กลุ่ม"))
        self.list = CertificatesList(self.tr("รายชื่อวุฒิบัตร"))
        self.side = CertificatesSide(language)
        self._people = QWidget()
        column = QVBoxLayout(self._people)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.tabs)
        column.addWidget(Table(self.list), 1)
        self._list_side = column
        tools = QHBoxLayout()
        tools.setSpacing(12)
        tools.addWidget(self.views)
        tools.addWidget(self.choice, 1)
        tools.addWidget(self.thanks)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(tools)
        column.addWidget(self._people, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(left, 6)
        self._row.addWidget(self.side, 5)
        self.views.chosen.connect(lambda _key: self._lay())
        self._lay()

    def _tabs(self, many: Mapping[str, int]) -> tuple[Tab, ...]:
        language = self._language
        return tuple(
            Tab(code, said.group(code, language), ICONS[code], words.count(many.get(code, 0)))
            for code in GROUPS
        )

    def count(self, many: Mapping[str, int]) -> None:
        """Say how many stand in each group."""
        self.tabs.put(self._tabs(many))

    def fold(self, compact: bool) -> None:
        """Folded, list and page are two tabs."""
        self._compact = compact
        self.side.fold(compact)
        self._lay()

    def back_to_list(self) -> bool:
        """From the page's tab to the list's; false when that is shown."""
        if not self._compact or self.views.key == "list":
            return False
        self.views.choose("list")
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _lay(self) -> None:
        page = self._compact and self.views.key == "page"
        self.views.setVisible(self._compact)
        self._people.setVisible(not page)
        self.side.setVisible(page or not self._compact)
        ways = QHBoxLayout.Direction
        if self._compact:
            self.side.hold(self.side.stock)
        else:
            self._list_side.addWidget(self.side.stock)
        self._row.setDirection(ways.TopToBottom if self._compact else ways.LeftToRight)
        self._row.setSpacing(8 if self._compact else 20)
        self._row.setStretch(0, 0 if page else 6)
