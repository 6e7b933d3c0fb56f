"""What is pressed and typed into: buttons, fields, ticks, tabs, the PIN."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.gallery.posed import Ringed, Section, across, grid, hovered, lit, pressed
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.day_toggles import DayToggles
from ui.widgets.field import Field, Locked
from ui.widgets.fold import FoldHead
from ui.widgets.line_edit import LineEdit
from ui.widgets.masked_edit import MaskedEdit
from ui.widgets.pin import PinDots, PinPad
from ui.widgets.search_field import SearchField
from ui.widgets.stepper import Stepper
from ui.widgets.tabs import Tab, Tabs
from ui.widgets.ticks import Check, Radio, RadioRow, Switch
from ui.widgets.time_edit import TimeEdit
from ui.widgets.typed_choice import TypedChoice

STATES = ("ปกติ", "ชี้อยู่", "กดลง", "คีย์บอร์ดอยู่ที่นี่", "ยังใช้ไม่ได้")
DAYS = (
    ("จ", "จันทร์"),
    ("อ", "อังคาร"),
    ("พ", "พุธ"),
    ("พฤ", "พฤหัสบดี"),
    ("ศ", "ศุกร์"),
    ("ส", "เสาร์"),
    ("อา", "อาทิตย์"),
)


def buttons() -> QWidget:
    """Four kinds in five states; the big one, one with a key, one with an icon alone."""
    kinds: dict[str, Callable[[], Button]] = {
        "หลัก": lambda: Button("บันทึก", "primary"),
        "รอง": lambda: Button("เปิดดู"),
        "เบา": lambda: Button("เลิกทำ", "quiet", icon="arrow-u-up-left"),
        "ลบ": lambda: Button("ลบ", "danger", icon="trash"),
    }
    rows = tuple((name, _in_states(make)) for name, make in kinds.items())
    big = Button("เช็กชื่อ", "primary", icon="list-checks", key="Enter", big=True)
    before = Button("", icon="caret-left")
    before.setAccessibleName("ก่อนหน้า")
    more = across(big, Button("พิมพ์", icon="printer", key="Ctrl+P"), before)
    return Section("ปุ่ม", grid(STATES, rows), more)


def _in_states(make: Callable[[], Button]) -> tuple[QWidget, ...]:
    unusable = make()
    unusable.why_not("ยังไม่ได้เลือกคน")
    return make(), hovered(make()), pressed(make()), Ringed(make()), unusable


def fields() -> QWidget:
    """A field in each of its states, and the editors it may hold."""
    wrong = Field("เลขบัตร", LineEdit("1-5601-xxxxx-xx-3"))
    wrong.wrong("ตัวสุดท้ายไม่ตรง ดูบัตรอีกครั้ง")
    fine = Field("โทรศัพท์", LineEdit("08x-xxx-4471"))
    fine.fine("ครบ 10 ตัว")
    hint = LineEdit(hint="ยังไม่ได้ถาม")
    masked = MaskedEdit()
    masked.conceal("x-xxxx-xxxxx-x1-9")
    titles = Choice([("mrs", "นาง"), ("miss", "นางสาว"), ("mr", "นาย")])
    made = (
        (Field("ชื่อ", LineEdit("บุญมี")), Field("นามสกุล", lit(LineEdit("ศรีวิชัย")))),
        (wrong, fine),
        (Field("LINE", hint, optional="ไม่บังคับ", help_="เว้นว่างได้"), Field("เลขที่ถูกบัง", masked)),
        (Field("คำนำหน้า", titles), Field("รหัส แก้ไม่ได้", Locked("MK-00031-2"))),
        (Field("สถานที่ พิมพ์เองได้", TypedChoice(["ศาลาแม่กา", "วัดศรีโคมคำ"])), Field("เวลา", _time())),
    )
    folded, opened = FoldHead("ที่อยู่ตามทะเบียนบ้าน"), FoldHead("สัญชาติ ภาษา รายได้")
    opened.tell("ไทย · คำเมือง")
    opened.turn(open_=True)
    return Section(
        "ช่องกรอก",
        *(across(*pair, gap=16, rest=False) for pair in made),
        *_searches(),
        across(folded, opened, gap=16, rest=False),
    )


def _time() -> TimeEdit:
    made = TimeEdit()
    made.setText("09.00")
    return made


def _searches() -> tuple[QWidget, ...]:
    empty = SearchField("ชื่อ ชื่อเล่น เบอร์โทร หรือรหัส", "ค้นหาที่ยังว่าง")
    typed = SearchField("", "ค้นหาที่พิมพ์แล้ว", big=True)
    typed.put("บัว")
    return empty, typed


def ticks() -> QWidget:
    """What is ticked, chosen, turned on and stepped."""
    sex = RadioRow([("female", "หญิง"), ("male", "ชาย"), ("unsaid", "ไม่ระบุ")])
    sex.set_value("female")
    checks = across(
        Check("ยินยอม", checked=True), Check("รูปถ่าย"), Switch("เลขไทย", checked=True), Switch("เสียง")
    )
    noted = Check("เก็บไว้แล้ว", note="ในที่ปลอดภัย นอกเครื่องนี้", checked=True)
    days = DayToggles(DAYS, ("ใช่", "ไม่"))
    days.put(["wed", "fri"])
    states = across(Ringed(Check("คีย์บอร์ดอยู่ที่นี่")), hovered(Check("ชี้อยู่")), Radio("ตัวเลือก"))
    meetings = Stepper(1, 99, 12, unit="ครั้ง")
    meetings.setAccessibleName("จำนวนครั้ง")
    return Section("ติ๊ก เลือก นับ", sex, checks, states, across(noted, meetings), days)


def tabs() -> QWidget:
    """One of a few, with counts."""
    every = Tabs(
        [
            Tab("all", "ทุกแถว", count="48"),
            Tab("take", "รับเข้า", "check", "40"),
            Tab("doubt", "อาจซ้ำ", count="4"),
            Tab("left", "ข้าม", count="4"),
        ],
        "แถวของรายชื่อ",
    )
    every.choose("take")
    return Section("แท็บ", across(every))


def pins() -> QWidget:
    """The PIN: nothing struck, half struck, six digits, and the pad."""
    empty, half, six = PinDots("ว่าง"), PinDots("ครึ่งหนึ่ง"), PinDots("หกตัว")
    half.put("25")
    six.put("256900")
    pad = PinPad(half)
    return Section("เลขที่ใช้เข้า", across(empty, half, gap=40), across(six, pad, gap=40))
