"""วิทยากร: who teaches, what is known of them, and the hour sheet of a month to be paid by."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop import clock, teachers
from desktop.errors import BadValue, DeskError
from desktop.reports import teaching_hours
from desktop.store.store import Tx
from desktop.teachers import Teacher
from ui import paper_folder, theme, words
from ui.outside import look_at
from ui.pages.page import Go, Page, Room
from ui.pages.teachers.rows import Line, TeacherRows
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.field import Field
from ui.widgets.label import Label, plain, strong
from ui.widgets.line_edit import LineEdit
from ui.widgets.message_line import Deed
from ui.widgets.scroll_card import ScrollCard
from ui.widgets.table import Table, TableView
from ui.widgets.turner import Turner
from ui.widgets.views import Views
from ui.words import schedule as said

if TYPE_CHECKING:
    from desktop.papers.hour_sheet import HourSheet
    from ui.work import Steps

SIDE = 340
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TeachersPage(Page):
    """The list at the left, who is current at the right."""

    place = "teachers"
    kinds = frozenset({"facilitator", "session", "activity", "activity_facilitator", "attendance"})

    def __init__(self, room: Room) -> None:
        """Lay out the month, the list and the form."""
        super().__init__(room)
        self._month = clock.today().replace(day=1)
        self._shown: bytes | None = None
        self.turner = Turner(self.tr("ชั่วโมงของเดือน"))
        self.rows = TeacherRows(room.language, self)
        self.table = TableView(self.rows, self.tr("วิทยากร"))
        self.sheet = Button(self.tr("ใบลงชั่วโมง"), "primary", icon="printer", key="Ctrl+P")
        self.excel = Button(self.tr("ลง Excel"), icon="file-xls", key="Ctrl+E")
        self.keep = Button(self.tr("บันทึก"), icon="check", key="Ctrl+S")
        self.phone, self.skills, self.paid = LineEdit(), LineEdit(), LineEdit()
        self.fields = {
            "phone": Field(self.tr("โทรศัพท์"), self.phone, optional=self.tr("ไม่บังคับ")),
            "skills": Field(self.tr("ถนัดสอนอะไร"), self.skills, optional=self.tr("ไม่บังคับ")),
            "per_hour": Field(
                self.tr("ค่าสอนชั่วโมงละ (บาท)"), self.paid, help_=self.tr("เว้นว่าง = ตามที่กิจกรรมกำหนด")
            ),
        }
        self.head.say(self.tr("วิทยากร"))
        self.head.put(self.excel, self.sheet)
        self._lay_out()
        self._connect()
        self.fold(compact=False)

    def _lay_out(self) -> None:
        nobody = Empty(self.tr("ยังไม่มีวิทยากร"), self.tr("ใส่ชื่อวิทยากรในกิจกรรม แล้วชื่อจะขึ้นที่นี่"))
        to_plan = Button(self.tr("กิจกรรมใหม่"), "primary", icon="plus")
        to_plan.clicked.connect(lambda: self.go.emit(Go("activity_form")))
        nobody.offer(to_plan)
        self._views = Views()
        self._views.addWidget(Table(self.table))
        self._views.addWidget(nobody)
        left = QVBoxLayout()
        left.setSpacing(8)
        tools = QHBoxLayout()
        tools.addWidget(self.turner)
        tools.addStretch(1)
        left.addLayout(tools)
        left.addWidget(self._views, 1)
        self.side = ScrollCard()
        column = self.side.column
        self._name = Label("", "section", wrap=True)
        column.addWidget(self._name)
        for field in self.fields.values():
            column.addWidget(field)
        column.addWidget(self.keep)
        column.addStretch(1)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addLayout(left, 1)
        sides.addWidget(self.side)
        self.body.addLayout(sides, 1)

    def _connect(self) -> None:
        self.turner.turned.connect(self._turn)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._dress())
        self.table.opened.connect(lambda _row: self.phone.setFocus())
        self.keep.clicked.connect(self.save)
        self.sheet.clicked.connect(self.paper)
        self.excel.clicked.connect(self.to_excel)
        for name, line in self._lines().items():
            line.textEdited.connect(lambda _text, name=name: self.fields[name].calm())

    def _lines(self) -> dict[str, LineEdit]:
        return {"phone": self.phone, "skills": self.skills, "per_hour": self.paid}

    # --- the page -------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Read who teaches and what they taught in the month."""
        month = self._month

        def read(tx: Tx) -> tuple[Line, ...]:
            hours = teaching_hours.minutes_in(tx, month)
            return tuple(Line(who, hours.get(who.id, 0)) for who in teachers.listed(tx))

        self.room.work.read(self, read, self._show)

    def fold(self, compact: bool) -> None:
        """In a small window the panel is narrower."""
        super().fold(compact)
        self.side.setFixedWidth(theme.current().scaled(SIDE - 60 if compact else SIDE))

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys of the list."""
        return (
            ("Ctrl+P", self.tr("ใบลงชั่วโมง")),
            ("Enter", self.tr("แก้")),
            ("Esc", self.tr("กลับไปกิจกรรม")),
        )

    def first_focus(self) -> QWidget:
        """The list."""
        return self.table

    def step_back(self) -> bool:
        """Out of the fields, then back to the activities."""
        if any(line.hasFocus() for line in self._lines().values()):
            self._dress(fresh=True)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.go.emit(Go("activities", "list"))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes from field to field and saves behind the last."""
        if event.key() in _ENTER and self.paid.hasFocus():
            self.save()
        elif event.key() in _ENTER and (self.phone.hasFocus() or self.skills.hasFocus()):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    # --- what is shown --------------------------------------------------------------------------------

    def _show(self, lines: tuple[Line, ...]) -> None:
        self.turner.say(words.month_and_year(self._month, self.room.language))
        self.rows.set(lines)
        self._views.setCurrentIndex(0 if lines else 1)
        self.side.setVisible(bool(lines))
        if lines and not self.table.currentIndex().isValid():
            self.table.stand(0)
        self._dress()

    def _here(self) -> Line | None:
        return self.rows.row(self.table.currentIndex().row())

    def _dress(self, *, fresh: bool = False) -> None:
        """Show who is current; what somebody types meanwhile stands."""
        here = self._here()
        none = None if here is not None else self.tr("เลือกวิทยากรก่อน")
        taught = none or (None if here and here.minutes else self.tr("เดือนนี้ยังไม่มีวันเรียนที่เช็กชื่อแล้ว"))
        self.keep.why_not(none)
        self.sheet.why_not(taught)
        self.excel.why_not(taught)
        if here is None or (here.who.id == self._shown and not fresh):
            return
        self._shown = here.who.id
        self._name.say(plain(here.who.name))
        paid = here.who.per_hour
        texts = (here.who.phone or "", here.who.skills or "", "" if paid is None else str(paid))
        for line, text in zip(self._lines().values(), texts, strict=True):
            line.setText(text)
        for field in self.fields.values():
            field.calm()

    def _turn(self, by: int) -> None:
        year, month = divmod(self._month.year * 12 + self._month.month - 1 + by, 12)
        self._month = date(year, month + 1, 1)
        self.ask()

    # --- deeds ----------------------------------------------------------------------------------------

    def save(self) -> None:
        """Keep what was typed about who is current."""
        here = self._here()
        if here is None:
            return
        phone, skills, paid = (line.text() for line in self._lines().values())

        def done(who: Teacher) -> None:
            self.say("ok", said.teacher_saved(who.name, self.room.language), self.undoable())
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

        self.room.work.write(
            self,
            "facilitators.amend",
            lambda tx: teachers.amend(tx, here.who.id, phone=phone, skills=skills, per_hour=paid),
            done,
            self._refused,
        )

    def _refused(self, error: DeskError) -> None:
        field = self.fields.get(str(error.fields.get("field"))) if isinstance(error, BadValue) else None
        if field is not None:
            field.wrong(words.sentence(error, self.room.language))
            field.setFocus()
        self.say("error", words.sentence(error, self.room.language))

    def paper(self) -> None:
        """Ctrl+P: the hour sheet of who is current."""
        here = self._here()
        if here is None or not self.sheet.is_usable:
            self.sheet.click_or_say()
            return
        room, who = self.room, here.who

        def job(_steps: Steps) -> Path:
            from desktop.papers import hour_sheet  # noqa: PLC0415  (only for paper)

            out = paper_folder.fresh(room.home)
            hour_sheet.write(self._read_sheet(who), out)
            return out

        title = self.tr("ใบลงชั่วโมง {name}").format(name=who.name)
        room.work.run(self, job, lambda file: room.print_file(file, title))

    def _read_sheet(self, who: Teacher) -> HourSheet:
        with self.room.work.store.read() as tx:
            return teaching_hours.read(tx, who, self._month)

    def to_excel(self) -> None:
        """Ctrl+E: the same as a workbook, where somebody says."""
        here = self._here()
        if here is None or not self.excel.is_usable:
            self.excel.click_or_say()
            return
        name = self.tr("ใบลงชั่วโมง {name}").format(name=here.who.name)
        where, _kind = QFileDialog.getSaveFileName(
            self, self.tr("ลง Excel"), f"{name} {self._month:%Y-%m}.xlsx", "Excel (*.xlsx)"
        )
        if where:
            path = Path(where)
            self.write_to(path if path.suffix else path.with_suffix(".xlsx"), here.who)

    def write_to(self, where: Path, who: Teacher) -> None:
        """Write the workbook at a place that was chosen."""

        def done(file: Path) -> None:
            show = Deed(self.tr("เปิดดู"), lambda: look_at(file), "eye")
            self.say("ok", self.tr("ลง {file} แล้ว").format(file=strong(file.name)), show)

        self.room.work.run(
            self, lambda _steps: teaching_hours.workbook(self._read_sheet(who), where), done
        )
