"""What is said: chips, the stick's pill, the rail, colours with their contrast, letters, messages."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.paths import RESOURCES
from ui import icons, theme
from ui.gallery.posed import Ringed, Section, across, hovered
from ui.widgets import ink
from ui.widgets.card import Card, Line
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.icon_tile import IconTile
from ui.widgets.jump import Jump
from ui.widgets.key_row import KeyRow
from ui.widgets.label import Label, plain
from ui.widgets.message_line import Deed, Message, MessageLine
from ui.widgets.offer_line import OfferLine
from ui.widgets.rail import Place, Rail, RailButton, VolunteerTile
from ui.widgets.stick_pill import StickPill, Waiting

CHIPS = (
    ("มา", "leaf", "check"), ("สาย 15 นาที", "amber", "clock"), ("กลับก่อน 45 นาที", "cyan", "sign-out"),
    ("ลา", "plum", "envelope-simple"), ("ขาด", "brick", "x"), ("เช็กครบแล้ว", "leaf", "check"),
    ("อาจซ้ำ", "amber", "users"), ("แก้ให้", "indigo", "pencil-simple"), ("ใกล้ถึง", "gold", "clock"),
    ("5 เรื่อง", "quiet", None),
)  # fmt: skip
PILLS = (
    Waiting("waiting", "ยังไม่ส่ง", "42", "รายการ"),
    Waiting("plugged", "เสียบอยู่ · รอส่ง", "42"),
    Waiting("sending", "กำลังส่ง อย่าเพิ่งถอด"),
    Waiting("look", "ต้องเลือก", "2", "เรื่อง"),
    Waiting("sent", "ส่งครบแล้ว ถอดได้"),
)
PLACES = (
    Place("learners", "ผู้เรียน", "users-three", "F4"),
    Place("activities", "กิจกรรม", "calendar-dots", "F5"),
    Place("certificates", "วุฒิบัตร", "certificate", "F6"),
    Place("reports", "รายงาน", "chart-bar", "F7"),
    Place("send", "ส่งข้อมูล", "stick", "F8"),
    Place("help", "ช่วยเหลือ", "question", "F1", below=True),
)
SWATCHES = (
    ("ink", "canvas"), ("ink", "surface"), ("ink", "inset"), ("ink", "lamp"), ("ink2", "surface"),
    ("indigo", "surface"), ("on_indigo", "indigo"), ("indigo", "indigo_t"), ("gold_ink", "gold_t"),
    ("on_gold", "gold"), ("leaf", "leaf_t"), ("amber", "amber_t"), ("cyan", "cyan_t"),
    ("plum", "plum_t"), ("brick", "brick_t"), ("rail_ink", "teak"), ("rail_ink2", "teak2"),
    ("edge", "surface"),
)  # fmt: skip
"""Text and the ground it stands on."""


def _flow(*parts: QWidget) -> QWidget:
    held = QWidget()
    row = Flow(held, across=theme.current().scaled(10), down=theme.current().scaled(10))
    for part in parts:
        row.addWidget(part)
    return held


def chips() -> QWidget:
    """States that are no buttons."""
    return Section("ป้าย", _flow(*(Chip(words, tone, icon) for words, tone, icon in CHIPS)))


def pills() -> QWidget:
    """What the stick is doing."""
    shown = []
    for says in PILLS:
        pill = StickPill()
        pill.say(says)
        pill.show()
        shown.append(pill)
    return Section("แฟลชไดรฟ์", _flow(*shown))


def rail() -> QWidget:
    """The rail beside itself in compact form, and a place under the hand and with the keyboard."""
    shown = []
    for compact in (False, True):
        tile = VolunteerTile("ป้าบัว", "flower-lotus", theme.TILES[0], "ล็อกหน้าจอ")
        made = Rail(PLACES, "ศาลาแม่กา", "โต๊ะ A", tile)
        made.stand("certificates")
        made.badge("send", "42")
        made.fold(compact=compact)
        made.setFixedHeight(theme.current().scaled(500))
        shown.append(made)
    return Section("เมนูข้าง เต็ม พับ ชี้อยู่ คีย์บอร์ดอยู่", across(*shown, _OnTeak()))


class _OnTeak(QWidget):
    """Two places held in a state, on the rail's ground."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.addWidget(hovered(RailButton(PLACES[1])))
        column.addWidget(Ringed(RailButton(PLACES[3]), on_teak=True))
        self.setFixedWidth(theme.current().scaled(208))

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().colour("teak"))


class Swatch(QWidget):
    """A colour on its ground: names, and how far they stand apart."""

    def __init__(self, text: str, ground: str) -> None:
        """Two tokens."""
        super().__init__()
        self._text, self._ground = text, ground
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for both names."""
        now = theme.current()
        return QSize(now.scaled(144), now.scaled(58))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, names and the ratio of contrast."""
        now = theme.current()
        painter = QPainter(self)
        box = QRectF(self.rect())
        ink.rounded(painter, box, 8, now.colour(self._ground), now.colour("line"))
        colour, half = now.colour(self._text), box.height() / 2
        inner = box.adjusted(12, 0, -12, 0)
        ratio = f"{contrast(now.hex(self._text), now.hex(self._ground)):.1f}"
        top = QRectF(inner.left(), 2, inner.width(), half)
        ink.text(painter, top, self._text, now.font("note", "semibold"), colour)
        ink.text(painter, top, ratio, now.font("note", "semibold"), colour, ink.RIGHT)
        below = top.translated(0, half - 4)
        ink.text(painter, below, self._ground, now.font("key"), colour, may_cut=True)


def contrast(one: str, other: str) -> float:
    """The ratio of contrast of two hexes, as WCAG reckons it."""

    def light(hex_: str) -> float:
        parts = (int(hex_[n : n + 2], 16) / 255 for n in (1, 3, 5))
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((light(one), light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def colours() -> QWidget:
    """Every pair, with its contrast."""
    return Section("สี และความต่าง", _flow(*(Swatch(*pair) for pair in SWATCHES)))


def letters() -> QWidget:
    """Every role of text, with the marks that reach highest and lowest."""
    shown = []
    for role, (normal, large, larger) in theme.ROLES.items():
        sizes = Label(plain(f"{role} {normal} {large} {larger}"), "key", colour="ink2")
        shown.append(across(Label("ป้าปุ๊ญาณี ฐิติญูฐู ๖๙", role), sizes))
    return Section("ตัวหนังสือ", *shown)


def messages() -> QWidget:
    """The line along the bottom, in each of its tones, and long work."""
    said = (
        Message(
            "ok", "เช็ก <b>นางญาณี ฐิติกุล</b> ว่า สาย 15 นาที", _deed("เลิกทำ", "arrow-u-up-left", "Ctrl+Z")
        ),
        Message("info", "พบ <b>7</b> คน"),
        Message("look", "<b>5</b> คนยังไม่มีวันเกิด"),
        Message("error", "เครื่องพิมพ์ไม่มีกระดาษ ใส่กระดาษแล้วกด “พิมพ์ต่อจากใบที่ 9”"),
    )
    card = Card()
    column = QVBoxLayout(card)
    column.setContentsMargins(1, 1, 1, 1)
    column.setSpacing(0)
    for message in said:
        line = MessageLine()
        line.say(message)
        column.addWidget(line)
    work = MessageLine()
    work.long_work("พิมพ์", 8, 18, "8 จาก 18", _deed("หยุด", "x", "Esc"))
    column.addWidget(work)
    return Section("บรรทัดบอกเหตุ", card)


def _deed(words: str, icon: str, key: str) -> Deed:
    return Deed(words, lambda: None, icon, key)


def helpers() -> QWidget:
    """Rows that lead somewhere, keys and what they do."""
    offer = OfferLine("F9")
    offer.say("ไม่พบ? กด", "ลงชื่อ “บัวลอย” เป็นคนใหม่")
    jump = Jump("ข้อมูลติดต่อ", "phone", end="fine")
    ended = Jump("วันเกิดที่ยังขาด", "warning", tone="amber", end="lacks")
    ended.be_here(here=True)
    keys = Card()
    column = QVBoxLayout(keys)
    for key, does in (("1–5", "เช็กแล้วลงบรรทัด"), ("F12", "ล็อกหน้าจอ"), ("Ctrl+Z", "เลิกทำ")):
        column.addWidget(KeyRow(key, does))
    icon = across(IconTile("warning", "amber"), IconTile("check", "leaf"), IconTile("stick", "indigo"))
    return Section("แถวที่พาไป และปุ่มลัด", jump, ended, Line(), offer, keys, icon)


def drawings() -> QWidget:
    """Every icon of the set beside itself filled; the hand over one is told its name."""
    names = sorted({file.stem for file in (RESOURCES / "icons").glob("*.svg")})
    plain_names = [name for name in names if not name.endswith(("-fill", "-bold"))]
    return Section("ไอคอน", _flow(*(_Drawing(name) for name in plain_names)))


class _Drawing(QWidget):
    """One icon, regular and filled."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setToolTip(name)
        self.setFixedSize(theme.current().scaled(62), theme.current().scaled(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        painter, side = QPainter(self), now.scaled(24)
        top = (self.height() - side) / 2
        icons.paint(painter, QRectF(2, top, side, side), self._name, "regular", now.hex("ink"))
        beside = QRectF(side + now.scaled(8), top, side, side)
        icons.paint(painter, beside, self._name, "fill", now.hex("indigo"))
