"""What is listed: a table's rows in each state, the roll's sheet, seats, charts, tiles, nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.attendance import Line as OnRoll
from ui import theme
from ui.gallery.posed import Section, across
from ui.rows import Column, Rows
from ui.widgets import ink
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.charts import Bar, BarChart, LineBars, Pair, SexAgeChart
from ui.widgets.counts import Counts, HowFar
from ui.widgets.empty import Empty
from ui.widgets.progress import Bar as Progress
from ui.widgets.roll_card import RollCard
from ui.widgets.roll_table import RollTable
from ui.widgets.seats import Seats
from ui.widgets.table import Table, TableDelegate, TableView
from ui.widgets.tile import PictureChoice, Tile
from ui.widgets.walk_in import WalkIn

STATUSES = ("present", "late", "left_early", "excused", "absent", None)
PEOPLE = (
    ("นางญาณี ฐิติกุล", "ป้าญา", 71), ("นายคำปัน แสงทอง", "ลุงปัน", 68), ("นางสาวมาลี ใจดี", "มาลี", 66),
    ("นางบัวลอย น้ำทิพย์", "บัว", 74), ("นายปุ๊ด กันธิยะ", "ตาปุ๊ด", 81), ("นางฟั่น ต๊ะวิชัย", "แม่ฟั่น", 79),
)  # fmt: skip
"""Nobody: made-up people."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row, and the state it is shown in."""

    number: int
    name: str
    nickname: str
    age: str
    state: str


ROWS = (
    Row(1, "นายแก้ว มูลเมือง", "ตาแก้ว", "73 ปี", ""),
    Row(2, "นางวันดี ก๋าคำ", "ป้าดี", "66 ปี", "ชี้อยู่"),
    Row(3, "นางเกี๋ยงคำ หมื่นแก้ว", "แม่เกี๋ยง", "81 ปี", "อยู่ที่นี่"),
    Row(4, "นายปุ๊ด กันธิยะ", "ตาปุ๊ด", "81 ปี", "เลือกไว้"),
    Row(5, "นางฟั่น ต๊ะวิชัย", "ออกแล้ว", "–", "ของเก่า"),
)
HOVERED, CURRENT, CHOSEN, PAST = 1, 2, 3, 4
COLUMNS: tuple[Column[Row], ...] = (
    Column("ที่", lambda row: str(row.number), 44, right=True),
    Column("ชื่อ นามสกุล", lambda row: row.name, name=True),
    Column("ชื่อเล่น", lambda row: row.nickname, 104, second=True),
    Column("อายุ", lambda row: row.age, 76),
    Column("", lambda row: row.state, 100, right=True, second=True),
)


class _States(TableDelegate):
    """Rows of many that are chosen, and rows of what is past, as pages paint them."""

    def paint_ground(
        self, painter: QPainter, rect: QRectF, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint_ground(painter, rect, index)
        if index.row() == CHOSEN:
            painter.fillRect(rect.adjusted(0, 0, 0, -1), theme.current().colour("indigo_t"))

    def paint_cell(
        self,
        painter: QPainter,
        rect: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        row: Any,
    ) -> None:
        if index.row() != PAST:
            super().paint_cell(painter, rect, index, row)
            return
        column, now = COLUMNS[index.column()], theme.current()
        align = ink.RIGHT if column.right else ink.LEFT
        ink.text(painter, rect, column.text(row), now.font(), now.colour("ink2"), align, may_cut=True)


def table() -> QWidget:
    """Rows: ordinary, under the hand, current, chosen, past."""
    rows = Rows(COLUMNS, lambda row: row.name)
    rows.set(ROWS)
    view = TableView(rows, "แถวตัวอย่าง")
    view.setItemDelegate(_States(view))
    view.stand(CURRENT)
    view.hovered = HOVERED
    held = Table(view)
    held.setFixedHeight(theme.current().scaled(42) + len(ROWS) * theme.current().row + 10)
    return Section("แถวในตาราง", held)


def _on_roll(count: int) -> tuple[OnRoll, ...]:
    """So many made-up people, every status among them."""

    def one(number: int) -> OnRoll:
        name, nickname, age = PEOPLE[number % len(PEOPLE)]
        status = STATUSES[number % len(STATUSES)]
        return OnRoll(
            learner=number.to_bytes(16),
            code=f"A{number:04}0",
            name=name,
            nickname=nickname,
            age=age,
            place="บ้านแม่กา",
            status=status,
            minutes={"late": 15, "left_early": 45}.get(status or ""),
            enrolment="learning",
            came=7,
            of=8,
        )

    return tuple(one(number) for number in range(count))


def roll() -> QWidget:
    """The sheet with every mark, its foot, and what stands beside it."""
    lines = _on_roll(40)
    numbers = {line.learner: place for place, line in enumerate(lines, 1)}
    sheet = RollTable("th")
    sheet.show_lines(lines[:6], numbers, len(lines))
    sheet.go_to(4)
    sheet.searching = True  # the lamp is on its row, wherever the keyboard is
    held = RollCard(sheet)
    held.setFixedHeight(theme.current().scaled(44) + 6 * theme.current().row + 10)
    counts, far, seats = Counts("th"), HowFar("th", short=False), Seats("th")
    counts.say({"present": 31, "late": 2, "left_early": 1, "excused": 1, "absent": 3})
    far.say(38, 40)
    far.setMinimumWidth(theme.current().scaled(250))
    seats.show_lines(lines, numbers, len(lines))
    seats.light(lines[5].learner)
    told = QWidget()
    column = QVBoxLayout(told)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(far)
    column.addWidget(counts)
    return Section("ใบเช็กชื่อ", held, WalkIn(), across(told, seats, gap=40))


def charts() -> QWidget:
    """Series, the number on every bar."""
    ages = SexAgeChart("ผู้เรียนตามเพศและอายุ", ("หญิง", "ชาย"))
    ages.show_pairs([Pair("60–69", 14, 6), Pair("70–79", 11, 5), Pair("80+", 3, 1)])
    months = BarChart("คน-ครั้งรายเดือน")
    months.show_bars([Bar("เม.ย.", 212), Bar("พ.ค.", 268), Bar("มิ.ย.", 240)], "คน-ครั้งรายเดือน")
    villages = LineBars("ตามหมู่บ้าน", lambda more: f"อีก {more} หมู่บ้าน")
    villages.show_bars([Bar("แม่กา", 24), Bar("ห้วยเคียน", 11), Bar("แม่ต๋ำ", 5)])
    far = Progress("เรียนแล้ว")
    far.put(24, 30)
    for chart in (ages, months, villages):
        chart.setFixedHeight(max(chart.sizeHint().height(), theme.current().scaled(110)))
    return Section("กราฟ และแถบ", ages, months, villages, far)


def tiles() -> QWidget:
    """Who may sit down, the pictures they may take."""
    people = [Tile(name, code) for name, code in (("ป้าบัว", "lotus"), ("ลุงคำ", "fish"))]
    people.append(Tile("ว่าที่ร้อยตรีหญิงกัญญ์ญาณัฐ ฐิติวัฒน์ธำรงกุลชัย", "butterfly"))
    people[0].setChecked(True)
    pictures = [PictureChoice(code, code) for code in ("lotus", "cat", "boat", "moon", "egg")]
    pictures[1].setChecked(True)
    return Section("ภาพประจำตัว", across(*people), across(*pictures))


def empty() -> QWidget:
    """Where a list would be."""
    told = Empty("ยังไม่มีใครในกิจกรรมนี้", "รับรายชื่อจากรุ่นก่อนได้ หรือพิมพ์ชื่อทีละคน")
    told.offer(Button("ใช้รายชื่อรุ่นก่อน", "primary", icon="copy"), Button("เพิ่มทีละคน", icon="user-plus"))
    card = Card()
    QVBoxLayout(card).addWidget(told)
    return Section("เมื่อยังว่าง", card)
