"""ใส่ผลประเมิน: one item, one list of names, one key a name; every result is kept as it is struck."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop import activities
from desktop.certificates import earned
from desktop.certificates.earned import Item, Standing
from desktop.errors import DeskError, NotFound
from desktop.learners import register
from desktop.models import Activity, Learner, show_id
from ui import keys, words
from ui.pages.page import Go, Page, Room
from ui.rows import Column, Rows
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.empty import Empty
from ui.widgets.label import Label, plain, strong
from ui.widgets.lines import Lines
from ui.widgets.minutes_line import MinutesLine
from ui.widgets.table import Index, Table, TableDelegate, TableView
from ui.widgets.tabs import Tab, Tabs
from ui.words import offers as said

if TYPE_CHECKING:
    from desktop.store.store import Tx

PASSED, FAILED = 1, 2
"""The keys."""
RESULT = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One learner and what they reached in every item."""

    standing: Standing
    name: str
    nickname: str | None
    reached: dict[bytes, tuple[bool | None, int | None]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """An activity's assessments with everybody's results."""

    title: str
    items: tuple[Item, ...]
    lines: tuple[Line, ...]


def read(tx: Tx, activity: bytes) -> Sheet:
    """Everybody's results.

    Raises:
        NotFound: `no_such`.
    """
    row = tx.row(Activity, activity)
    if row is None:
        raise NotFound("no_such", kind="activity", text=show_id(activity))
    reached, lines = earned.results_of(tx, activity), []
    for one in earned.standings(tx, row):
        learner = tx.row(Learner, one.learner)
        if learner is not None:
            known = register.known(learner)
            lines.append(Line(one, known.name, known.nickname, dict(reached.get(one.learner, {}))))
    return Sheet(row.title, earned.items_of(tx, activity), tuple(lines))


class ResultRows(Rows[Line]):
    """Names, and what each reached in the item that stands."""

    def __init__(self, language: str, parent: QWidget) -> None:
        """Nobody yet."""
        self.item: Item | None = None
        self._language = language
        columns: tuple[Column[Line], ...] = (
            Column(self.tr("ชื่อ นามสกุล"), lambda line: line.name, name=True),
            Column(self.tr("ชื่อเล่น"), lambda line: line.nickname or "", width=110, second=True),
            Column(self.tr("ผล"), self.result, width=150),
            Column(self.tr("รวมแล้ว"), self._verdict, width=150, second=True),
        )
        super().__init__(columns, lambda line: f"{line.name} {self.result(line)}", parent)

    def _verdict(self, line: Line) -> str:
        return words.say(said.STANDINGS, line.standing.verdict, self._language)

    def result(self, line: Line) -> str:
        """What somebody reached: `ผ่าน`, `ไม่ผ่าน`, `25 จาก 30`, or nothing yet."""
        passed, points = self.reached(line)
        if self.item is not None and self.item.points:
            return (
                self.tr("{n} จาก {of}").format(n=points, of=self.item.points)
                if points is not None
                else "–"
            )
        if passed is None:
            return "–"
        return self.tr("ผ่าน") if passed else self.tr("ไม่ผ่าน")

    def reached(self, line: Line) -> tuple[bool | None, int | None]:
        """The same as it is kept."""
        return line.reached.get(self.item.id, (None, None)) if self.item is not None else (None, None)


class ResultDelegate(TableDelegate):
    """Paints a result as a chip."""

    def paint_cell(self, painter: QPainter, rect: QRectF, index: Index, row: Any) -> None:
        """One cell."""
        rows = index.model()
        if index.column() != RESULT or not isinstance(rows, ResultRows):
            super().paint_cell(painter, rect, index, row)
            return
        text, (passed, points) = rows.result(row), rows.reached(row)
        if passed is None and points is None:
            super().paint_cell(painter, rect, index, row)
            return
        tone, icon = ("brick", "x") if passed is False else ("leaf", "check")
        size = chip_size(text, icon)
        top = rect.center().y() - size.height() / 2
        paint_chip(painter, QRectF(rect.left(), top, size.width(), size.height()), text, tone, icon)


class ResultTable(TableView):
    """The list; digits and Del are results."""

    digit = Signal(int)
    cleared = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits by their key, in any layout."""
        digit = keys.digit(event)
        if digit is not None:
            if not event.isAutoRepeat():
                self.digit.emit(digit)
        elif event.key() == Qt.Key.Key_Delete:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)


class ResultsPage(Page):
    """Who passed what."""

    place = "results"
    kinds = frozenset(
        {"result", "assessment", "attendance", "enrolment", "activity", "session", "learner"}
    )

    def __init__(self, room: Room) -> None:
        """Nothing before an activity is named."""
        super().__init__(room)
        self._activity: bytes | None = None
        self._sheet: Sheet | None = None
        self.tabs = Tabs((Tab("0", "–"),), self.tr("สิ่งที่ประเมิน"))
        self._tools = QHBoxLayout()
        self.how = Label("", "note", colour="ink2")
        self.passed = Button(self.tr("ผ่าน"), icon="check", key="1")
        self.failed = Button(self.tr("ไม่ผ่าน"), icon="x", key="2")
        self.rows = ResultRows(room.language, self)
        self.table = ResultTable(self.rows, self.tr("ผลของทุกคน"))
        self.table.setItemDelegate(ResultDelegate(self.table))
        self.points = MinutesLine(self.tr("คะแนน"))
        self.why = Lines("", "note", colour="ink2", icon="info")
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._explain())
        self.nobody = Empty(
            self.tr("ยังไม่มีสิ่งที่ประเมินหรือยังไม่มีคนในกิจกรรม"), self.tr("เติมสิ่งที่ประเมินในข้อมูลและเกณฑ์ แล้วกลับมาที่นี่")
        )
        terms = Button(self.tr("ข้อมูลและเกณฑ์"), "primary", icon="list-checks")
        terms.clicked.connect(lambda: self.go.emit(Go("terms", self._activity)))
        self.nobody.offer(terms)
        self._lay_out()
        self.table.digit.connect(self._digit)
        self.table.cleared.connect(lambda: self._enter(None, None))
        self.passed.clicked.connect(lambda: self._digit(PASSED))
        self.failed.clicked.connect(lambda: self._digit(FAILED))
        self.points.told.connect(lambda _who, points: self._pointed(points))

    def _lay_out(self) -> None:
        self._tools.setSpacing(10)
        self._tools.addWidget(self.tabs)
        self._tools.addWidget(self.how, 1)
        self._tools.addWidget(self.passed)
        self._tools.addWidget(self.failed)
        self._stack = QStackedWidget()
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Table(self.table), 1)
        column.addWidget(self.why)
        card = Card()
        foot = QVBoxLayout(card)
        foot.setContentsMargins(1, 1, 1, 1)
        foot.addWidget(self.points)
        self._foot = card
        card.hide()
        column.addWidget(card)
        self._stack.addWidget(sheet)
        self._stack.addWidget(self.nobody)
        self.body.addLayout(self._tools)
        self.body.addWidget(self._stack, 1)

    # --- what is shown --------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show an activity by its id; the one shown last when none is named."""
        if isinstance(key, bytes) and key != self._activity:
            self._activity, self._sheet = key, None
        if self._activity is None:
            self.go.emit(Go("activities", "list"))
            return
        self.ask()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """Read all results."""
        activity = self._activity
        if activity is not None:
            self.room.work.read(self, lambda tx: read(tx, activity), self._show)

    def _show(self, sheet: Sheet) -> None:
        fresh = self._sheet is None or self._sheet.items != sheet.items
        self._sheet = sheet
        self.head.say(self.tr("ใส่ผลประเมิน"), sheet.title)
        if fresh:
            self._make_tabs(sheet.items)
        there = bool(sheet.items and sheet.lines)
        self._stack.setCurrentIndex(0 if there else 1)
        for part in (self.tabs, self.how, self.passed, self.failed):
            part.setVisible(there)
        self._refresh()

    def _make_tabs(self, items: tuple[Item, ...]) -> None:
        old, shown = self.tabs, items or (Item(b"", "–", None, must=False),)
        self.tabs = Tabs([Tab(str(n), one.title) for n, one in enumerate(shown)], self.tr("สิ่งที่ประเมิน"))
        self.tabs.chosen.connect(lambda _key: self._refresh())
        self._tools.replaceWidget(old, self.tabs)
        old.hide()
        old.deleteLater()

    def _refresh(self) -> None:
        sheet = self._sheet
        if sheet is None or not sheet.items:
            return
        self.rows.item = sheet.items[int(self.tabs.key)]
        self.rows.set(sheet.lines)
        if sheet.lines and not self.table.currentIndex().isValid():
            self.table.stand(0)
        scored = bool(self.rows.item.points)
        told = self.tr("พิมพ์คะแนนแล้วกด Enter") if scored else self.tr("กด 1 หรือ 2 แล้วลงบรรทัด")
        self.how.say(told)
        self.passed.setVisible(not scored)
        self.failed.setVisible(not scored)
        self._explain()
        self.hints_changed.emit()

    def _explain(self) -> None:
        """Say in full why the verdict of the current one is so."""
        line = self._line()
        self.why.say(said.why(line.standing, self.room.language) if line is not None else "")

    def _line(self) -> Line | None:
        return self.rows.row(self.table.currentIndex().row())

    # --- results --------------------------------------------------------------------------------------

    def _digit(self, digit: int) -> None:
        item, line = self.rows.item, self._line()
        if item is None or line is None:
            return
        if item.points:
            self._foot.show()
            self.points.open(line.standing.learner, line.name, plain(item.title), 0, item.points)
            self.points.begin_with(digit)
        elif digit in {PASSED, FAILED}:
            self._enter(digit == PASSED, None)

    def _pointed(self, points: int) -> None:
        self._foot.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._enter(None, points)

    def _enter(self, passed: bool | None, points: int | None) -> None:
        item, line = self.rows.item, self._line()
        if item is None or line is None:
            return
        learner, assessment, place = line.standing.learner, item.id, self.table.currentIndex().row()
        line.reached[assessment] = (passed, points)  # shown now; the desk's own answer follows
        self.rows.put(place, line)
        told = self.tr("{name} {item} {result}").format(
            name=strong(line.name), item=plain(item.title), result=plain(self.rows.result(line))
        )
        if place + 1 < self.rows.rowCount():
            self.table.stand(place + 1)
        self.room.work.write(
            self,
            "activities.assess",
            lambda tx: activities.enter(tx, assessment, learner, passed=passed, points=points),
            lambda _none: self.say("ok", told, self.undoable()),
            self._refused,
        )

    def _refused(self, error: DeskError) -> None:
        self.say("error", plain(words.sentence(error, self.room.language)))
        self.ask()

    # --- the keys of the house ------------------------------------------------------------------------

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keys of the item that stands."""
        back, clear = ("Esc", self.tr("กลับ")), ("Del", self.tr("ลบ"))
        if self.rows.item is not None and self.rows.item.points:
            return (("0–9", self.tr("คะแนน")), clear, back)
        return (("1 2", self.tr("ผ่าน ไม่ผ่าน")), clear, back)

    def first_focus(self) -> QWidget:
        """The list."""
        return self.table

    def step_back(self) -> bool:
        """Esc: from the points; then back to the activity."""
        if self.points.is_open:
            self.points.close_line()
            self._foot.hide()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.go.emit(Go("activity", self._activity))
        return True
