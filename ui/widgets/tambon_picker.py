"""Which tambon: typed, found as it is typed, told apart by amphoe and changwat."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop import tambons
from desktop.tambons import Match, Tambon
from ui import theme
from ui.widgets import ink
from ui.widgets.card import Card
from ui.widgets.hover_button import HoverButton
from ui.widgets.search_field import SearchField

MOST = 4
_LEVELS = {"amphoe": "อ.", "changwat": "จ.", "khet": "เขต", "city": ""}


def around(tambon: Tambon) -> str:
    """What a tambon lies in: `อ.เมืองพะเยา จ.พะเยา`."""
    parts = (f"{_LEVELS[kind]}{name}" for kind, name in tambons.line(tambon) if kind in _LEVELS)
    return " ".join(parts)


def full(tambon: Tambon) -> str:
    """A tambon with what it lies in: `ต.แม่กา อ.เมืองพะเยา`, `แขวงบางรัก เขตบางรัก`."""
    level = "แขวง" if tambons.line(tambon)[0][0] == "khwaeng" else "ต."
    return f"{level}{tambon.name} {around(tambon)}"


def with_post(tambon: Tambon) -> str:
    """The same with its postcode; where parts of it have different ones, with all of them."""
    return f"{full(tambon)} {' / '.join(tambon.postcodes)}"


class _Hit(HoverButton):
    """One tambon that was found."""

    def __init__(self, match: Match, parent: QWidget) -> None:
        super().__init__(parent)
        self.match, self.lit, self.last = match, False, False
        self._alike = self.tr("ออกเสียงคล้ายกัน") if match.alike else ""
        name = " ".join((match.tambon.name, around(match.tambon), self._alike)).strip()
        self.setText(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps the keyboard
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def light(self, *, lit: bool) -> None:
        """Be the one that Enter takes, or not."""
        self.lit = lit
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a row."""
        return QSize(200, theme.current().row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the name with its hits, what it lies in, and why it is here."""
        now = theme.current()
        painter = QPainter(self)
        box = QRectF(self.rect())
        if self.lit or self._hover:
            painter.fillRect(box, now.colour("lamp" if self.lit else "inset"))
        if self.lit:
            painter.fillRect(QRectF(0, 0, 4, box.height()), now.colour("indigo"))
        if not self.last:
            painter.fillRect(QRectF(0, box.bottom() - 1, box.width(), 1), now.colour("line"))
        right = self._paint_end(painter, box)
        wide = max(now.scaled(130), ink.width(self.match.tambon.name, now.font()) + 2)
        name = QRectF(16, 0, wide, box.height())
        self._paint_name(painter, name)
        room = QRectF(name.right() + 12, 0, right - name.right() - 20, box.height())
        ink.text(painter, room, around(self.match.tambon), now.font(), now.colour("ink2"), may_cut=True)

    def _paint_end(self, painter: QPainter, box: QRectF) -> float:
        """Paint the key or the reason at the right; returns where it begins."""
        now = theme.current()
        right = box.right() - 16
        if self.lit:
            wide = ink.keycap_width("Enter")
            ink.keycap(painter, right - wide, box.center().y(), "Enter", now.colour("ink"))
            right -= wide + 12
        if self._alike:
            wide = ink.width(self._alike, now.font("note")) + 2
            room = QRectF(right - wide, 0, wide, box.height())
            ink.text(painter, room, self._alike, now.font("note"), now.colour("ink2"), ink.RIGHT)
            right -= wide
        return right

    def _paint_name(self, painter: QPainter, room: QRectF) -> None:
        now = theme.current()
        name, font = self.match.tambon.name, now.font()
        tall = now.scaled(30)
        for start, end in self.match.spans:
            left = room.left() + ink.width(name[:start], font)
            wide = ink.width(name[start:end], font)
            hit = QRectF(left, (room.height() - tall) / 2, wide, tall)
            painter.fillRect(hit, now.colour("gold_t"))
            painter.fillRect(QRectF(left, hit.bottom() - 2, wide, 2), now.colour("gold"))
        ink.text(painter, room, name, font, now.colour("ink"))


class TambonPicker(QWidget):
    """A search field with what it found below; one is chosen, or none."""

    changed = Signal()
    hinted = Signal(str, str)
    """(tone, words) for the line below the field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is chosen yet."""
        super().__init__(parent)
        self._chosen: Tambon | None = None
        self._hits: list[_Hit] = []
        self.search = SearchField(self.tr("พิมพ์ชื่อตำบล"), self.tr("ตำบล"))
        self._list = Card()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.search)
        column.addWidget(self._list)
        self._list.hide()
        self.setFocusProxy(self.search)
        self.search.typed.connect(self._find)
        self.search.moved.connect(self._move)

    def value(self) -> str | None:
        """The code of the chosen one."""
        return self._chosen.code if self._chosen is not None else None

    def text(self) -> str:
        """What stands in the field."""
        return self.search.text()

    def put(self, text: str, code: str | None) -> None:
        """Show what was typed, and what was chosen."""
        self._chosen = tambons.of_code(code) if code else None
        self.search.line.setText(text)
        if self._chosen is None and text:
            self._find(text)
        self._say()

    def put_code(self, text: str) -> None:
        """Show a tambon by its code, or any text; of a code no longer in force what took its place."""
        old = tambons.old_code(text)
        known = tambons.current(text)
        name = known.name if known else old.name if old else text
        self.put(name, known.code if known else None)
        if old is not None and known is not None:
            self.hinted.emit("help", self.tr("ตำบลเดิมยกเลิกแล้ว ตอนนี้คือ {now}").format(now=full(known)))
        elif old is not None:
            self.hinted.emit("help", self.tr("ตำบลเดิมยกเลิกแล้ว เลือกตำบลที่ใช้ตอนนี้"))

    def take(self) -> bool:
        """Choose the lit one; false when there is none."""
        lit = next((hit for hit in self._hits if hit.lit), None)
        if lit is None:
            return False
        self._choose(lit.match.tambon)
        return True

    @property
    def is_open(self) -> bool:
        """Whether there is one to choose."""
        return bool(self._hits)

    def setAccessibleName(self, name: str) -> None:
        """The line is what a reader stops at."""
        super().setAccessibleName(name)
        self.search.line.setAccessibleName(name)

    # --- finding --------------------------------------------------------------------------------------

    def _find(self, text: str) -> None:
        self._chosen = None
        self._show(tambons.find(text, MOST) if text.strip() else ())
        self._say()
        self.changed.emit()

    def _show(self, found: tuple[Match, ...]) -> None:
        for old in self._hits:
            self._rows.removeWidget(old)
            old.deleteLater()
        self._hits = [_Hit(match, self._list) for match in found]
        for place, hit in enumerate(self._hits):
            hit.light(lit=place == 0)
            hit.last = place == len(found) - 1
            hit.clicked.connect(lambda _on=False, hit=hit: self._choose(hit.match.tambon))
            self._rows.addWidget(hit)
        self._list.setVisible(bool(found))

    def _move(self, by: int) -> None:
        if not self._hits:
            return
        lit = next(place for place, hit in enumerate(self._hits) if hit.lit)
        wanted = min(max(lit + by, 0), len(self._hits) - 1)
        for place, hit in enumerate(self._hits):
            hit.light(lit=place == wanted)
        self.search.line.setAccessibleDescription(self._hits[wanted].text())

    def _choose(self, tambon: Tambon) -> None:
        self._chosen = tambon
        self.search.line.setText(tambon.name)
        self._show(())
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        if self._chosen is not None:
            self.hinted.emit("fine", with_post(self._chosen))
        elif self.text().strip() and not self._hits:
            self.hinted.emit("help", self.tr("ไม่พบชื่อนี้ ลองพิมพ์แค่ต้นชื่อ หรือเว้นว่างไว้ก่อน"))
        else:
            self.hinted.emit("help", "")
