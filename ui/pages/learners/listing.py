"""The people page's list: everybody by name, or who answers to what is typed, in two groups.

It has no keyboard of its own while the search field does: it is told to step, and tells who is lit.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop.learners.hits import Hit
from desktop.learners.search import Hits
from desktop.thai.breaks import plain as unbroken
from ui import words
from ui.rows import Column, LongRows
from ui.widgets.card import Card
from ui.widgets.empty import Empty
from ui.widgets.found_delegate import EverybodyView, FoundRows, Group, PeopleView
from ui.widgets.offer_line import OfferLine
from ui.widgets.table import Table
from ui.words import learners as learner_words

NICKNAME, AGE, PLACE, REASON, CODE = 104, 76, 150, 112, 116
"""Widths in pixels at a body of 18."""


class LearnersList(QWidget):
    """Two lists, of which one is shown."""

    lit = Signal(object)
    """The Hit that stands in the lamp, or none."""
    opened = Signal(object)
    """Enter on a row: the Hit."""
    wanted = Signal(int, int)
    """(first, count) of everybody that is looked at and not here yet."""
    offered = Signal()
    """Somebody new is meant."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """An empty list.

        Args:
            language: of what it says.
            parent: owner.
        """
        super().__init__(parent)
        self._language = language
        long = LongRows[Hit]([*self._columns(), self._code()], self._spoken, self)
        found = FoundRows([*self._columns(), self._reason()], self._said, self)
        self.everybody = EverybodyView(long, self.tr("ผู้เรียนทั้งหมด"))
        self.everybody.note = lambda hit: learner_words.lacking(hit.lacks, language)
        self.found = PeopleView(found, self.tr("ผู้เรียนที่พบ"))
        self.offer = OfferLine("F9")
        self._nobody = Empty("")
        self._lay_out()
        long.wanted.connect(self.wanted)
        self.offer.clicked.connect(self.offered)
        for view in (self.everybody, self.found):
            view.opened.connect(lambda row, view=view: self._open(view.hit(row)))
            view.selectionModel().currentRowChanged.connect(lambda *_rows: self._tell())
        long.dataChanged.connect(lambda *_rows: self._tell())

    def _lay_out(self) -> None:
        self._found_card = Card()
        column = self._found_column = QVBoxLayout(self._found_card)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addWidget(self.found, 1)
        column.addWidget(self._nobody, 1)
        column.addWidget(self.offer)
        self._none_card = Card()
        self._none = Empty("")
        QVBoxLayout(self._none_card).addWidget(self._none)
        self._stack = QStackedLayout(self)
        self._everybody_card = Table(self.everybody)
        for card in (self._everybody_card, self._found_card, self._none_card):
            self._stack.addWidget(card)

    # --- columns --------------------------------------------------------------------------------------

    def _columns(self) -> list[Column[Hit]]:
        return [
            Column(self.tr("ชื่อ นามสกุล"), lambda hit: hit.name, name=True),
            Column(self.tr("ชื่อเล่น"), lambda hit: hit.nickname or "", NICKNAME, second=True),
            Column(self.tr("อายุ"), self._age, AGE),
            Column(self.tr("อยู่ที่"), lambda hit: hit.place, PLACE, second=True),
        ]

    def _code(self) -> Column[Hit]:
        return Column(self.tr("รหัส"), lambda hit: hit.code, CODE, second=True)

    def _reason(self) -> Column[Hit]:
        return Column("", self._why, REASON)

    def _age(self, hit: Hit) -> str:
        if hit.age is None:
            return "–"
        return words.years_old(hit.age) if self._language == "th" else str(hit.age)

    def _spoken(self, hit: Hit) -> str:
        return learner_words.spoken(
            hit.name, hit.nickname, hit.age, hit.place, self._heard(hit), self._language
        )

    def _heard(self, hit: Hit) -> str:
        lacks = learner_words.lacking(hit.lacks, self._language)
        return " ".join(filter(None, (self._why(hit), hit.former, lacks)))

    def _why(self, hit: Hit) -> str:
        return learner_words.reason(hit.reason, hit.former, self._language)

    def _said(self, line: Hit | Group) -> str:
        return f"{line.words} {line.count}" if isinstance(line, Group) else self._spoken(line)

    def fold(self, compact: bool) -> None:
        """When it is tight, hits need no head."""
        self.found.horizontalHeader().setVisible(not compact)
        self._found_column.setContentsMargins(1, 8 if compact else 1, 1, 8)
        self.offer.fold(compact)

    # --- what is shown --------------------------------------------------------------------------------

    def show_everybody(self, count: int, *, lacking: bool = False) -> None:
        """Show the whole list, or those who lack something; rows are asked for when looked at."""
        self.everybody.count(count)
        if lacking:
            self._none.say(self.tr("ไม่มีใครขาดข้อมูล"), self.tr("ข้อมูลของทุกคนครบแล้ว กด F11 กลับไปดูทุกคน"))
        elif not count:
            self._none.say(self.tr("ยังไม่มีผู้เรียน"), self.tr("นำเข้ารายชื่อจาก Excel หรือกด F9 ลงชื่อทีละคน"))
        self._stack.setCurrentWidget(self._everybody_card if count else self._none_card)
        if count and not self.everybody.currentIndex().isValid():
            self.everybody.stand(0)
        self._tell()

    def fill(self, first: int, hits: tuple[Hit, ...]) -> None:
        """A window of the whole list has come."""
        self.everybody.fill(first, hits)

    def show_found(self, hits: Hits, typed: str) -> None:
        """Show who was found, the best lit."""
        was = self.current() if self._stack.currentWidget() is self._found_card else None
        self.found.show_found(self._grouped(hits))
        self._nobody.say(
            self.tr("ไม่พบใครที่ตรงกับ “{typed}”").format(typed=typed), self.tr("ลองพิมพ์ให้สั้นลง หรือพิมพ์ชื่อเล่น")
        )
        anybody = bool(hits.exact or hits.alike)
        self.found.setVisible(anybody)
        self._nobody.setVisible(not anybody)
        self.offer.say(
            self.tr("ไม่พบคนที่หา? กด"), self.tr("ลงชื่อคนใหม่ โดยใช้คำว่า “{typed}” เป็นชื่อ").format(typed=typed)
        )
        self._stack.setCurrentWidget(self._found_card)
        self._light_first(was.learner if was else None)
        self._tell()

    def _grouped(self, hits: Hits) -> list[Hit | Group]:
        lines: list[Hit | Group] = []
        if hits.exact:
            count = words.people(len(hits.exact), self._language)
            lines += [Group(self.tr("ตรงกับที่พิมพ์"), count), *hits.exact]
        if hits.alike:
            count = words.people(len(hits.alike), self._language)
            why = self.tr("เผื่อสะกดต่างจากที่ได้ยิน")
            lines += [Group(self.tr("ออกเสียงคล้ายกัน"), count, why), *hits.alike]
        return lines

    def _light_first(self, learner: bytes | None) -> None:
        """Who was lit stays lit; else the best hit is."""
        rows = range(self.found.model().rowCount())
        people = [row for row in rows if self.found.hit(row) is not None]
        same = [row for row in people if (hit := self.found.hit(row)) and hit.learner == learner]
        for row in (same or people)[:1]:
            self.found.stand(row)
            if row == people[0]:
                self.found.scrollToTop()

    # --- who is lit -----------------------------------------------------------------------------------

    @property
    def view(self) -> PeopleView:
        """The list that is shown."""
        return self.everybody if self._stack.currentWidget() is self._everybody_card else self.found

    def current(self) -> Hit | None:
        """Who stands in the lamp."""
        return self.view.hit(self.view.currentIndex().row())

    def shown(self) -> list[Hit]:
        """Who was found; of the whole list, who is lit."""
        if self.view is self.found:
            rows = range(self.found.model().rowCount())
            return [hit for row in rows if (hit := self.found.hit(row)) is not None]
        lit = self.current()
        return [lit] if lit is not None else []

    def as_rows(self, hits: Sequence[Hit]) -> str:
        """Rows for Excel: cells with tabs between, a head above, no marks for breaking."""
        heads = (self.tr("รหัส"), self.tr("ชื่อ นามสกุล"), self.tr("ชื่อเล่น"), self.tr("อายุ"), self.tr("อยู่ที่"))
        cells = [
            (hit.code, hit.name, hit.nickname or "", "" if hit.age is None else str(hit.age), hit.place)
            for hit in hits
        ]
        return "\n".join("\t".join(map(unbroken, row)) for row in (heads, *cells))

    def step(self, rows: int) -> None:
        """Move the lamp so many rows, over the heads, not beyond the ends."""
        view, way = self.view, 1 if rows > 0 else -1
        last = view.model().rowCount() - 1
        place = min(max(view.currentIndex().row() + rows, 0), last)
        while 0 <= place <= last and self._is_head(place):
            place += way
        if place < 0:  # above the first head there is nobody
            place = next((row for row in range(last + 1) if not self._is_head(row)), -1)
        if 0 <= place <= last:
            view.stand(place)
            if place <= 1:
                view.scrollToTop()
            self._read_out()

    def _is_head(self, row: int) -> bool:
        index = self.view.model().index(row, 0)
        return not self.view.model().flags(index)

    def stand_on(self, place: int) -> None:
        """Light a row of the whole list."""
        if 0 <= place < self.everybody.model().rowCount():
            self.everybody.stand(place)
            self.everybody.scrollTo(
                self.everybody.currentIndex(), PeopleView.ScrollHint.PositionAtCenter
            )

    def _read_out(self) -> None:
        """The keyboard is in the search field, so a screen reader is told who is lit."""
        lit = self.current()
        if lit is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, self._spoken(lit)))

    def _tell(self) -> None:
        self.lit.emit(self.current())

    def _open(self, hit: Hit | None) -> None:
        if hit is not None:
            self.opened.emit(hit)
