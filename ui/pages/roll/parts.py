"""The roll's page laid out: tools, sheet and panel; folded, a strip of numbers over the sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.attendance import Line, Roll
from ui import theme, words
from ui.pages.roll.sheet import Sheet
from ui.pages.roll.side import RollSide, RollStrip
from ui.widgets.button import Button
from ui.widgets.card import Line as Hairline
from ui.widgets.label import plain
from ui.widgets.minutes_line import MinutesLine
from ui.widgets.roll_card import RollCard
from ui.widgets.roll_table import RollTable
from ui.widgets.search_field import SearchField
from ui.widgets.walk_in import WalkIn

SEARCH_WIDE, SEARCH_LEAST = 330, 108


class RollParts(QWidget):
    """Everything that stands on the page while a roll is open."""

    def __init__(self, language: str) -> None:
        """Nobody yet.

        Args:
            language: of what is said.
        """
        super().__init__()
        now = theme.current()
        self._language, self._compact = language, False
        self._hints = (self.tr("พิมพ์ชื่อเล่นแล้วกด Enter = มา"), self.tr("ชื่อเล่น"))
        self.search = SearchField(self._hints[0], self.tr("ค้นชื่อในใบนี้"))
        self.search.setMinimumWidth(now.scaled(SEARCH_LEAST))
        self.search.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.table = RollTable(language)
        self.walk_in = WalkIn()
        self.minutes = MinutesLine()
        self.heads = Button(words.heads_button(0, language), icon="users-four", key="7")
        self.finish = Button("", icon="check-circle")
        self.finish_folded = Button("", icon="check-circle")
        self.paper = Button(words.roll_sheet_button(0, language), icon="signature", key="F11")
        self.paper_folded = Button("", icon="signature")
        self.paper_folded.setAccessibleName(self.paper.text())
        self.new = Button(self.tr("คนมาใหม่"), icon="user-plus", key="F9")
        self.side, self.strip = RollSide(language, self.finish), RollStrip(language)
        self._foot_line = Hairline()
        self._lay_out()
        self.walk_in.currentChanged.connect(self._show_foot)
        self.fold(compact=False)

    def _lay_out(self) -> None:
        now = theme.current()
        tools = QHBoxLayout()
        tools.setSpacing(now.scaled(10))
        tools.addWidget(self.strip)
        tools.addWidget(self.search, 1000)
        tools.addStretch(1)
        tools.addWidget(self.heads)
        tools.addWidget(self.new)
        tools.addWidget(self.paper)
        self._card = RollCard(self.table)
        self._card.column.addWidget(self._foot_line)
        self._card.column.addWidget(self.minutes)
        self._card.column.addWidget(self.walk_in)
        self._work = QVBoxLayout()
        self._work.addLayout(tools)
        self._work.addWidget(self._card, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addLayout(self._work, 1)
        row.addWidget(self.side)

    def fold(self, *, compact: bool) -> None:
        """The counts become one strip; seats and panel go."""
        self._compact = compact
        self.search.line.setPlaceholderText(self._hints[compact])
        self.search.setMaximumWidth(16777215 if compact else theme.current().scaled(SEARCH_WIDE))
        self.strip.setVisible(compact)
        self.new.setVisible(compact)
        self.new.say_key(None if compact else "F9")
        self.heads.say_key(None if compact else "7")
        self.side.setVisible(not compact)
        self.paper.setVisible(not compact)
        self._work.setSpacing(8 if compact else 12)
        self.table.fold(compact=compact)
        self._show_foot()

    def _show_foot(self) -> None:
        shown = (not self._compact or self.walk_in.is_open) and not self.minutes.is_open
        self.walk_in.setVisible(shown)
        shown = shown or self.minutes.is_open
        self._foot_line.setVisible(shown)
        # rows must not square the card's round corners
        self._card.column.setContentsMargins(1, 1, 1, 1 if shown else 8)

    def ask_minutes(self, line: Line, most: int) -> None:
        """Ask at the foot how many minutes somebody missed."""
        word = plain(words.mark_word(line.status, self._language))
        self.minutes.open(line.learner, line.name, word, line.minutes or 0, most)
        self._show_foot()

    def close_minutes(self) -> None:
        """The foot is the newcomers' again."""
        self.minutes.close_line()
        self._show_foot()

    def say_heads(self, people: int) -> None:
        """So many heads were counted."""
        self.heads.say(words.heads_button(people, self._language))

    def say_pictures(self, count: int) -> None:
        """So many pictures of the signed sheet are kept."""
        told = words.roll_sheet_button(count, self._language)
        self.paper.say(told)
        self.paper_folded.setAccessibleName(told)

    def head(self, roll: Roll) -> tuple[str, str, str]:
        """Title, second line and what stands aside, for the page's head."""
        language = self._language
        title = words.session_title(roll.title, roll.number, language)
        if self._compact:
            hours = words.hours_between(roll.starts, roll.ends, "en")
            return title, "", plain(f"{words.day_near(roll.day, language)} · {hours}")
        hours = words.hours_between(roll.starts, roll.ends, language)
        length = words.hours_long(roll.minutes, language)
        facts = (words.day_year(roll.day, language), f"{hours} ({length})", roll.place)
        return title, " · ".join(fact for fact in facts if fact), ""

    def show_sheet(self, sheet: Sheet, shown: Sequence[Line]) -> None:
        """Show the sheet, or those of it who answer to the search.

        Args:
            sheet: the whole.
            shown: of these.
        """
        self.table.show_lines(shown, sheet.numbers, len(sheet.lines))
        self.side.show_sheet(sheet)
        self.side.light(self.table.current())
        self.strip.show_sheet(sheet)
        self._say_finish(len(sheet.left))

    def _say_finish(self, left: int) -> None:
        told = words.rest_absent(left, self._language) if left else self.tr("เช็กครบแล้ว กลับไปวันนี้")
        self.finish.say(told)
        self.finish_folded.say(self.tr("เช็กเสร็จ") if left else self.tr("เช็กครบ"))
        self.finish_folded.setAccessibleName(told)
