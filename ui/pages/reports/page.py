"""รายงาน: a month, a quarter or a fiscal year in numbers and charts, or all of it as a table."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import clock
from desktop.reports import Asked, Counts, asked, gaps
from desktop.reports.gaps import Gaps
from desktop.store.store import Tx
from desktop.thai import eras
from desktop.thai.keyboard import kedmanee_to_us
from ui.pages.page import Go, Page, Room
from ui.pages.reports.charts import ReportCharts
from ui.pages.reports.deeds import ReportDeeds
from ui.pages.reports.numbers import NumbersRow
from ui.pages.reports.table import ReportTable
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.label import plain
from ui.widgets.table import Table
from ui.widgets.tabs import Tab, Tabs
from ui.widgets.turner import Turner
from ui.widgets.views import Views
from ui.words import reports as said

MOST_GAPS = 3
PATIENCE_MS = 150
"""So long what was there may stand under another title, while a year is counted."""


@dataclass(frozen=True, slots=True)
class Report:
    """What the page shows."""

    asked: Asked
    counts: Counts
    gaps: Gaps


def read(tx: Tx, about: Asked) -> Report:
    """A report, and what it does not hold."""
    told = asked.read(tx, about)
    return Report(about, told, gaps.read(tx, told.first, told.last))


class ReportsPage(Page):
    """The page of numbers."""

    place = "reports"
    kinds = frozenset(
        {"attendance", "session", "learner", "learner_group", "activity", "enrolment", "target_group"}
    )

    def __init__(self, room: Room) -> None:
        """Lay out tools, numbers, charts and the table."""
        super().__init__(room)
        self._asked = Asked("month", clock.today())
        self._report: Report | None = None
        self._fresh, self._is_table = True, False
        self._waits = QTimer(self)
        self._waits.setSingleShot(True)
        self._waits.setInterval(PATIENCE_MS)
        self._waits.timeout.connect(self._say_counting)
        self.tabs = Tabs(
            (
                Tab("month", self.tr("เดือน")),
                Tab("quarter", self.tr("ไตรมาส")),
                Tab("year", self.tr("ปีงบประมาณ")),
            ),
            self.tr("ช่วงของรายงาน"),
        )
        self.turner = Turner(self.tr("รายงานของ"))
        self.as_table = Button(self.tr("ดูเป็นตาราง"), icon="table", key="T")
        self.bank = Button(self.tr("ธนาคารหน่วยกิต"), icon="graduation-cap", key="B")
        self.on_paper = Button(self.tr("พิมพ์"), icon="printer", key="Ctrl+P")
        self.excel = Button(self.tr("ลง Excel"), "primary", icon="file-xls", key="Ctrl+E")
        self.numbers, self.charts = NumbersRow(), ReportCharts(room.language)
        self.table = ReportTable(room.language, self.tr("รายงานเป็นตาราง"))
        self.nothing = Empty("")
        self.counting = Empty(self.tr("กำลังนับ"), self.tr("ตัวเลขจะขึ้นที่นี่ในครู่เดียว"))
        self._deeds = ReportDeeds(self)
        self._lay_out()
        self._connect()
        self._dress()

    # --- layout ---------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.head.say(self.tr("รายงาน"))
        self.head.put(self.bank, self.as_table)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(16)
        self._tools.addWidget(self.tabs)
        self._tools.addWidget(self.turner)
        self._tools.addStretch(1)
        self._tools.addWidget(self.on_paper)
        self._tools.addWidget(self.excel)
        self.body.addLayout(self._tools)
        self._last = Button("", "primary", icon="chart-bar")
        self._on = Button("")
        self.nothing.offer(self._last, self._on)
        self._views = Views()
        self._views.addWidget(self._pictures())
        self._views.addWidget(Table(self.table))
        self._views.addWidget(self.nothing)
        self._views.addWidget(self.counting)
        self.body.addWidget(self._views, 1)

    def _pictures(self) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.numbers)
        column.addWidget(self.charts, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self.area = area
        return area

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._other_kind)
        self.turner.turned.connect(self._turn)
        self.turner.after.refused.connect(lambda why: self.say("look", plain(why)))
        self.as_table.clicked.connect(self._turn_over)
        self.bank.clicked.connect(self._to_bank)
        self.on_paper.clicked.connect(self.paper)
        self.excel.clicked.connect(self.to_excel)
        self._last.clicked.connect(self._to_last)
        self._on.clicked.connect(self._way_on)
        for button in (self.bank, self.as_table, self.on_paper, self.excel):
            button.installEventFilter(self)

    def fold(self, compact: bool) -> None:
        """In a small window the button stands in the head and the charts stand below each other."""
        super().fold(compact)
        self.charts.fold(compact=compact)
        self.on_paper.setVisible(not compact)
        for button, key in ((self.bank, "B"), (self.excel, "Ctrl+E")):
            button.say_key(None if compact else key)
        if compact:
            self.head.put(self.excel)
        else:
            self._tools.addWidget(self.excel)
        self._dress()

    # --- what is shown --------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show a span, or a day's month, or what was shown last."""
        if isinstance(key, Asked):
            self._asked = key
        self._fresh = True
        self._dress()
        self.ask()

    def ask(self) -> None:
        """Read the report; what was there stays until it comes. A year is counted beside other reads."""
        about, shown = self._asked, self._report
        long = about.kind != "month"
        if long and (shown is None or shown.asked != about):
            self._waits.start()
            for button in (self.excel, self.on_paper):
                button.why_not(self.tr("กำลังนับ"))
        self.room.work.read(self, lambda tx: read(tx, about), self._show, long=long)

    def _dress(self) -> None:
        """Say in head and tools which span is asked about."""
        about, language = self._asked, self.room.language
        self.tabs.stand(about.kind)
        self.turner.say(said.span_title(about, language))
        over = about.turned(1).span.first > clock.today() or about.turned(1) == about
        self.turner.after.why_not(said.not_yet(about.kind, language) if over else None)
        place = plain(said.span_place(about, language))
        sub = said.span_place(about, language) if self.compact else ""
        self.head.say(self.tr("รายงาน"), sub, "" if self.compact else place)

    def _say_counting(self) -> None:
        self._views.setCurrentWidget(self.counting)

    def _show(self, report: Report) -> None:
        self._report = report
        self._waits.stop()
        told, language = report.counts, self.room.language
        self.numbers.show_numbers(said.numbers(told, report.asked.kind, language))
        self.charts.show_counts(told, report.asked)
        self.table.show_lines(said.table(told, report.asked.kind, language))
        self._show_view()
        if self._fresh:
            self._fresh = False
            self._say_gaps(report)

    def _show_view(self) -> None:
        """Pictures, the table, or why there is nothing."""
        report = self._report
        if report is None:
            return
        empty = not report.counts.visits
        if empty:
            self._show_nothing(report)
        self._views.setCurrentIndex(2 if empty else int(self._is_table))
        why = self.tr("ช่วงนี้ยังไม่มีตัวเลข") if empty else None
        for button in (self.excel, self.on_paper, self.as_table):
            button.why_not(why)

    def _show_nothing(self, report: Report) -> None:
        why, more = said.why_empty(report.asked, report.gaps, self.room.language)
        self.nothing.say(why, more)
        last = report.gaps.last_day
        self._last.setVisible(last is not None)
        if last is not None:
            there = said.span_title(Asked(report.asked.kind, last), self.room.language)
            self._last.say(self.tr("ดู {span}").format(span=there))
        meets = bool(report.gaps.meetings)
        self._on.say(self.tr("ไปเช็กชื่อ") if meets else self.tr("เพิ่มกิจกรรม"))

    def _say_gaps(self, report: Report) -> None:
        """What is lacking goes into the message line, when one comes here or turns."""
        if not report.counts.visits:
            self.say("info", plain(said.why_empty(report.asked, report.gaps, self.room.language)[0]))
            return
        most = 1 if self.compact else MOST_GAPS
        lacks = said.gaps(report.counts, report.gaps, most, self.room.language)
        self.say("look", lacks) if lacks else self.say("ok", self.tr("ไม่มีอะไรขาด ทุกคนมีเพศและวันเกิด"))

    # --- deeds ----------------------------------------------------------------------------------------

    def _other_kind(self, kind: str) -> None:
        """The span of another kind that holds the day; today's where today lies in both."""
        day = self._asked.day
        today = clock.today()
        self._look_at(Asked(kind, today if self._asked.holds(today) else day))

    def _turn(self, by: int) -> None:
        self._look_at(self._asked.turned(by))

    def _to_last(self) -> None:
        if self._report is not None and self._report.gaps.last_day is not None:
            self._look_at(Asked(self._asked.kind, self._report.gaps.last_day))
            self.turner.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_at(self, about: Asked) -> None:
        self._asked = about
        self._fresh = True
        self._dress()
        self.ask()

    def _way_on(self) -> None:
        meets = self._report is not None and self._report.gaps.meetings
        self.go.emit(Go("roll") if meets else Go("activity_form"))

    def _to_bank(self) -> None:
        """B: who has hours enough for a credit, in the fiscal year that is looked at."""
        self.go.emit(Go("credit_bank", eras.fiscal_year(self._asked.day)))

    def _turn_over(self) -> None:
        """T: the same as a table, and back."""
        table = self._is_table = not self._is_table
        self.as_table.say(self.tr("ดูเป็นภาพ") if table else self.tr("ดูเป็นตาราง"))
        self.as_table.wear("chart-bar" if table else "table", "T")
        self._show_view()
        (self.table if table else self.turner).setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def paper(self) -> None:
        """Ctrl+P: the table on paper."""
        if self.on_paper.is_usable:
            self._deeds.print_it(self.turner.words(), self.table.lines.rows)
        else:
            self.on_paper.click_or_say()

    def to_excel(self) -> None:
        """Ctrl+E: the table as a workbook, where somebody says."""
        if self.excel.is_usable:
            self._deeds.ask_workbook(self.turner.words(), self.table.lines.rows)
        else:
            self.excel.click_or_say()

    def _copy(self) -> None:
        """Ctrl+C: the table as text, for Excel."""
        if self.excel.is_usable:
            self._deeds.copy(self.table.lines.rows)
        else:
            self.excel.click_or_say()

    # --- keys -----------------------------------------------------------------------------------------

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys that help."""
        if self._is_table:
            return ("T", self.tr("ภาพ")), ("Ctrl+C", self.tr("คัดลอก")), ("← →", self.tr("ช่วง"))
        return ("← →", self.tr("ช่วง")), ("Ctrl+E", "Excel"), ("Ctrl+P", self.tr("พิมพ์"))

    def first_focus(self) -> QWidget:
        """Turning is one key away."""
        return self.turner

    def step_back(self) -> bool:
        """Esc: from the table to the pictures."""
        if self._is_table:
            self._turn_over()
            return True
        return False

    def eventFilter(self, _button: QObject, event: QEvent) -> bool:
        """← → turn the span from a button too; Qt would walk on to the next one."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._turns(event)
        return False

    def _turns(self, event: QKeyEvent) -> bool:
        if Qt.Key(event.key()) not in {Qt.Key.Key_Left, Qt.Key.Key_Right} or event.modifiers():
            return False
        self.turner.keyPressEvent(event)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """T turns the page over, B leads on, also on a Thai layout; ← → turn the span; Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif (letter := kedmanee_to_us(event.text()).lower()) in {"t", "b"} and not (
            event.modifiers() & _COMMANDS
        ):
            (self.as_table if letter == "t" else self.bank).click_or_say()
        elif not self._turns(event):
            super().keyPressEvent(event)


_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
