"""What a plan becomes, while it is typed: how often, how long, the first days, the holidays left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui import theme, words
from ui.widgets.card import Card
from ui.widgets.label import Label, plain, strong
from ui.words import activities as activity_words
from ui.words import quiet as quiet_words
from ui.words import schedule as said

if TYPE_CHECKING:
    from desktop.activities import Preview
    from desktop.clashes import Clash
    from desktop.quiet_hours import Quiet

FIRST_CLASHES = 3
FIRST = 5
"""Days that are listed."""


class PlanPreview(Card):
    """The card beside the form."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nothing is known yet."""
        super().__init__(parent)
        self._language = language
        now = theme.current()
        self._title = Label(self.tr("วันเรียนที่จะได้"), "section")
        self._sum = Label("", weight="semibold", colour="indigo", wrap=True)
        self._days = Label("", wrap=True)
        self._closed = Label("", "note", colour="plum", wrap=True)
        self._clashes = Label("", "note", colour="brick", wrap=True)
        self._quiet = Label("", "note", colour="plum", wrap=True)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._sum, self._clashes, self._quiet, self._days, self._closed):
            column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setMinimumHeight(now.scaled(160))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(now.scaled(16), 8, now.scaled(12), 8)
        whole.setSpacing(0)
        whole.addWidget(self._title)
        whole.addWidget(scroll, 1)
        self.wait()

    def wait(self, why: str = "") -> None:
        """Say what is needed before there is something to show, or why there is nothing."""
        self._sum.say("")
        self._sum.hide()
        self._days.paint_in("ink2")
        self._days.say(plain(why or self.tr("บอกวันแรก วันสุดท้าย เรียนวันไหน และเวลา แล้ววันเรียนจะขึ้นตรงนี้")))
        self._closed.say("")
        self._closed.hide()
        self.show_clashes(())
        self.show_quiet(())

    def show_preview(self, preview: Preview) -> None:
        """Show what the plan becomes."""
        language, sessions = self._language, preview.sessions
        self._sum.say(plain(activity_words.will_meet(len(sessions), preview.minutes, language)))
        self._sum.show()
        uneven = len({(m.starts, m.ends) for m in sessions}) > 1
        lines = [
            f"{n}. {words.day_near(m.day, language)}"
            + (f" {words.hours_between(m.starts, m.ends, language)}" if uneven else "")
            for n, m in enumerate(sessions[:FIRST], 1)
        ]
        if len(sessions) > FIRST:
            rest = len(sessions) - FIRST
            lines.append(activity_words.further_times(rest, sessions[-1].day, language))
        self._days.paint_in("ink")
        self._days.say("<br>".join(plain(line) for line in lines))
        left_out = [
            f"{words.day_near(day, language)} {words.holiday_short(name)}"
            for day, name in preview.left_out
        ]
        head = strong(activity_words.leaves_out(len(left_out), language))
        self._closed.say("<br>".join([head, *map(plain, left_out)]) if left_out else "")
        self._closed.setVisible(bool(left_out))

    def show_clashes(self, found: Sequence[Clash]) -> None:
        """Say what cannot be beside what is planned: the first ones, and how many there are."""
        lines = [said.clash_said(clash, self._language) for clash in found[:FIRST_CLASHES]]
        head = strong(said.clashes_in_week(len(found), self._language))
        self._clashes.say("<br>".join([head, *map(plain, lines)]) if lines else "")
        self._clashes.setVisible(bool(lines))

    def show_quiet(self, found: Sequence[Quiet]) -> None:
        """Say which hours that the centre leaves free it meets."""
        self._quiet.say("<br>".join(map(plain, quiet_words.warned(found, self._language))))
        self._quiet.setVisible(bool(found))

    def told(self) -> str:
        """What stands there, in one line."""
        return " ".join(part.words() for part in self._parts() if part.words())

    def _parts(self) -> tuple[Label, ...]:
        return self._sum, self._clashes, self._quiet, self._days, self._closed
