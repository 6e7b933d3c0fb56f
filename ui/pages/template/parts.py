"""The parts of the template page and how they stand: three columns, or folded into two tabs."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.pages.template import changes
from ui.pages.template.middle import TemplateMiddle
from ui.pages.template.panel import TemplatePanel
from ui.rows import Rows
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.table import Table, TableView
from ui.widgets.tabs import Tab, Tabs
from ui.words import templates as said

LEFT, RIGHT = 184, 396
"""How wide the sides are, pixels at a body of 18."""


class TemplateParts(QWidget):
    """All that stands below the page's head."""

    def __init__(self, rows: Rows, language: str) -> None:  # type: ignore[type-arg]  # any rows
        """Nothing to see yet.

        Args:
            rows: the pieces.
            language: of the words.
        """
        super().__init__()
        self.which = Choice()
        self.which.setAccessibleName(self.tr("แบบอื่น"))
        self.pieces = TableView(rows, self.tr("ชิ้นบนใบ"))
        self.middle = TemplateMiddle()
        self.panel = TemplatePanel(language)
        self.add = Button(self.tr("เพิ่ม"), icon="plus")
        self.what = Choice([(what, said.addable(what, language)) for what in changes.ADDED])
        self.what.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.what.setAccessibleName(self.tr("เพิ่มอะไร"))
        self.trial = Button(self.tr("ลองพิมพ์"), icon="printer", key="Ctrl+P")
        self.trial.setAccessibleDescription(self.tr("หนึ่งแผ่น มีคำว่าตัวอย่างพาดหน้า"))
        self.pdf = Button(self.tr("เก็บ PDF"), icon="file-pdf")
        self.keep = Button(self.tr("บันทึกแบบ"), "primary", icon="floppy-disk", key="Ctrl+S")
        self.views = Tabs((Tab("edit", self.tr("แก้")), Tab("page", self.tr("ดูใบ"))), self.tr("ดู"))
        self._compact = False
        self._lay_out()
        self.views.chosen.connect(lambda _key: self.show_view())

    def _lay_out(self) -> None:
        self._left, self._right = QWidget(), QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Table(self.pieces), 1)
        self._adding = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._adding.addWidget(self.what, 1)
        self._adding.addWidget(self.add)
        column.addLayout(self._adding)
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.panel, 1)
        column.addWidget(self.keep)
        tools = QHBoxLayout()
        tools.setSpacing(12)
        tools.addWidget(self.views)
        tools.addWidget(self.which, 1)
        tools.addWidget(self.trial)
        tools.addWidget(self.pdf)
        columns = QHBoxLayout()
        columns.setSpacing(14)
        columns.addWidget(self._left, 1)
        columns.addWidget(self.middle, 100)
        columns.addWidget(self._right, 2)
        self._left.setMinimumWidth(theme.current().scaled(LEFT))
        self._right.setMinimumWidth(theme.current().scaled(RIGHT))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(tools)
        whole.addLayout(columns, 1)
        self.views.hide()

    def fold(self, *, compact: bool) -> None:
        """Folded, list and preview are two tabs."""
        self._compact = compact
        self.views.setVisible(compact)
        self.trial.say_key(None if compact else "Ctrl+P")
        self.add.wear(None if compact else "plus")
        self.middle.fold(compact=compact)
        ways = QBoxLayout.Direction
        self._adding.setDirection(ways.LeftToRight if compact else ways.TopToBottom)
        self.show_view()

    def show_view(self) -> None:
        """Show the tab that is chosen; unfolded, everything."""
        page = self.views.key == "page"
        self.middle.setVisible(page or not self._compact)
        for part in (self._left, self._right):
            part.setVisible(not (page and self._compact))
