"""The import with a list: tabs, columns, the table, and beside it the row in the lamp and the totals."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.learners.import_rows import LEFT_OUT, MAYBE, MENDED, Totals
from ui import theme
from ui.pages.importing.listing import NO_TOTALS, Listing
from ui.pages.importing.pairs import Pairs
from ui.pages.importing.row import ImportRowPanel
from ui.pages.importing.table import ImportView
from ui.pages.importing.totals import WIDE, TotalsCard, TotalsStrip
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.table import Table
from ui.widgets.tabs import Tab, Tabs
from ui.words import importing as said

ALL: Final = "all"
GAP: Final = 16
SHEET: Final = 200
"""Pixels of the choice of sheets at a body of 18."""
MOST: Final = 16777215
"""As wide as Qt lets a widget be."""


class ImportParts(QWidget):
    """All that is shown of a list."""

    choose_wanted = Signal()
    sheet_wanted = Signal(str)
    tab_chosen = Signal(str)
    take_wanted = Signal()

    def __init__(self, language: str, *, masked: bool) -> None:
        """Empty.

        Args:
            language: `th` or `en`.
            masked: whether who sits here sees telephones with their middle hidden.
        """
        super().__init__()
        self._language, self._compact, self._alone = language, False, False
        self._totals = NO_TOTALS
        self.tabs = Tabs(self._tabs(NO_TOTALS), self.tr("แถวที่แสดง"))
        self.other = Button(self.tr("เลือกไฟล์อื่น"), icon="file-xls")
        self.pairs = Pairs()
        self.sheet = Choice()
        """Stands in the page's head."""
        self.sheet.setAccessibleName(self.tr("แผ่นงาน"))
        self.sheet.setFixedWidth(theme.current().scaled(SHEET))
        self.view = ImportView(language, masked=masked)
        self.table = Table(self.view)
        self.panel = ImportRowPanel(language)
        self.card, self.strip = TotalsCard(language), TotalsStrip(language)
        self._lay_out()
        self.tabs.chosen.connect(self.tab_chosen)
        self.other.clicked.connect(self.choose_wanted)
        self.sheet.activated.connect(lambda _place: self.sheet_wanted.emit(str(self.sheet.value())))
        for totals in (self.card, self.strip):
            totals.primary.clicked.connect(self.take_wanted)

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(12)
        tools.addWidget(self.tabs)
        tools.addStretch(1)
        tools.addWidget(self.other)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        left.addLayout(tools)
        left.addWidget(self.pairs)
        left.addWidget(self.table, 1)
        left.addWidget(self.strip)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        side.addWidget(self.panel, 1)
        side.addWidget(self.card)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._left, 1)
        row.addWidget(self._side)

    # --- what is shown --------------------------------------------------------------------------------

    def _tabs(self, totals: Totals) -> tuple[Tab, ...]:
        return (
            Tab(ALL, self.tr("ทั้งหมด"), self._icon("rows"), f"{totals.rows:,}"),
            Tab(MENDED, self.tr("แก้ให้แล้ว"), self._icon("magic-wand"), f"{totals.mended:,}"),
            Tab(MAYBE, self.tr("อาจซ้ำ"), self._icon("users"), f"{totals.maybe:,}"),
            Tab(LEFT_OUT, self.tr("เว้นไว้"), self._icon("minus-circle"), f"{totals.left_out:,}"),
        )

    def _icon(self, name: str) -> str | None:
        return None if self._compact else name

    def show_listing(self, listing: Listing) -> None:
        """Show which columns were found, and offer the other sheets of the workbook."""
        self.pairs.put(said.pairs(listing.reading, self._language))
        self.sheet.offer([(name, said.sheet(name, self._language)) for name in listing.sheets])
        self.sheet.choose(listing.reading.sheet)
        self.sheet.setVisible(len(listing.sheets) > 1)

    def show_totals(self, totals: Totals) -> None:
        """Show the counts on tabs, card and strip; the rows of the tab that stands are counted anew."""
        self._totals = totals
        self.tabs.put(self._tabs(totals))
        self.card.say(totals)
        self.strip.say(totals)
        counts = {
            ALL: totals.rows,
            MENDED: totals.mended,
            MAYBE: totals.maybe,
            LEFT_OUT: totals.left_out,
        }
        self.view.count(counts[self.tabs.key])

    @property
    def primary(self) -> Button:
        """The one button, where it stands now."""
        return self.strip.primary if self._compact else self.card.primary

    # --- form -----------------------------------------------------------------------------------------

    def fold(self, compact: bool) -> None:
        """Where it is tight the panel stands alone, on Enter, and the totals are one strip."""
        self._compact = compact
        self.tabs.put(self._tabs(self._totals))
        wide = theme.current().scaled(WIDE)
        self._side.setMinimumWidth(0 if compact else wide)
        self._side.setMaximumWidth(MOST if compact else wide)
        self.stand_alone(self.panel.is_editing)

    def stand_alone(self, alone: bool) -> None:
        """Show the panel alone, or beside the table if there is room."""
        self._alone = alone and self._compact
        self._left.setVisible(not self._alone)
        self._side.setVisible(self._alone or not self._compact)
        self.strip.setVisible(self._compact)
        self.pairs.setVisible(not self._compact)
        self._show_card()

    @property
    def is_alone(self) -> bool:
        """Whether the panel stands alone."""
        return self._alone

    def edit(self, editing: bool) -> None:
        """Show the fields of a row, or its facts; the fields need the room of the totals."""
        if editing:
            self.panel.open_form()
        else:
            self.panel.close_form()
        self._show_card()

    def _show_card(self) -> None:
        self.card.setVisible(not self._compact)
        self.card.card.setVisible(not self.panel.is_editing)
