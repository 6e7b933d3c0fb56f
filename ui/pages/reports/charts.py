"""A report as pictures: people by sex and age, visits over time, target groups."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.reports import Asked, Counts
from ui import theme, words
from ui.widgets.card import Card
from ui.widgets.chart_paint import Legend
from ui.widgets.charts import Bar, BarChart, LineBars, Pair, SexAgeChart
from ui.widgets.label import Label, plain
from ui.words import reports as said

GAP = 14
MANY = 8
"""From so many bars on the chart over time gets more of the width."""


class ChartCard(Card):
    """A chart under its title, with a word or the legend at the right."""

    def __init__(self, chart: QWidget, aside: QWidget, instead: QWidget | None = None) -> None:
        """Put a chart into a card.

        Args:
            chart: the picture.
            aside: at the right of the title.
            instead: what stands there while there is nothing to draw.
        """
        super().__init__()
        self._title = Label("", "section", weight="semibold")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(aside)
        side = theme.current().scaled(18)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, 6, side, 12)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(chart, 1)
        if instead is not None:
            column.addWidget(instead, 1, Qt.AlignmentFlag.AlignTop)

    def say(self, title: str) -> None:
        """Name it."""
        self._title.say(plain(title))


class ReportCharts(QWidget):
    """The three charts."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Without numbers."""
        super().__init__(parent)
        self._language = language
        title, care = said.groups_title(language)
        women, men = (words.say(said.SEXES, sex, language) for sex in ("female", "male"))
        self.ages = SexAgeChart(self.tr("เพศและอายุ"), (women, men))
        self.over = BarChart("")
        self.groups = LineBars(title, lambda left: said.more_groups(left, language))
        self._legend = Legend()
        self._when = Label("", "note", colour="ink2")
        self._ages = ChartCard(self.ages, self._legend)
        self._over = ChartCard(self.over, self._when)
        self._nobody = Label(self.tr("ยังไม่มีใครอยู่ในกลุ่มใด"), colour="ink2", wrap=True)
        care_label = Label(plain(care), "note", colour="ink2")
        self._groups = ChartCard(self.groups, care_label, self._nobody)
        self._ages.say(self.tr("เพศและอายุ"))
        self._groups.say(title)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self.fold(compact=False)

    def show_counts(self, told: Counts, asked: Asked) -> None:
        """Show a report."""
        language = self._language
        by_sex = said.sexes(told)
        shown = [sex for sex in said.SEXES if sex != "not_stated" or by_sex[sex]]
        self._legend.say([said.sex_counted(sex, by_sex[sex], language) for sex in shown])
        self.ages.show_pairs(
            [Pair(said.band(one.band, language), one.female, one.male) for one in told.by_sex_age]
        )
        over = said.over_time_title(asked.kind, language)
        self._over.say(over)
        self._when.say(plain(said.over_time_note(asked, language)))
        self.over.show_bars(
            [
                Bar(said.tick(one.first, one.last, asked.kind, language), one.visits)
                for one in told.over_time
            ],
            over,
        )
        self.groups.show_bars([Bar(name, people) for name, people in told.by_group])
        self.groups.setVisible(bool(told.by_group))
        self._nobody.setVisible(not told.by_group)
        self._share(len(told.over_time))

    def fold(self, *, compact: bool) -> None:
        """One below the other, or the tall one at the left of the two."""
        self._compact = compact
        for card in (self._ages, self._over, self._groups):
            self._grid.removeWidget(card)
        if compact:
            for row, card in enumerate((self._ages, self._over, self._groups)):
                self._grid.addWidget(card, row, 0)
        else:
            self._grid.addWidget(self._ages, 0, 0, 2, 1)
            self._grid.addWidget(self._over, 0, 1)
            self._grid.addWidget(self._groups, 1, 1)
        self._share(0)

    def _share(self, bars: int) -> None:
        """Many bars need more of the width than a few."""
        self._grid.setColumnStretch(0, 4 if bars >= MANY else 15)
        self._grid.setColumnStretch(1, 0 if self._compact else 5 if bars >= MANY else 14)
        for row in range(3):
            self._grid.setRowStretch(row, 0 if row == 2 and not self._compact else 5 + row)
