"""The teak side of the opening: emblem and name, the stages of the first start, the sala below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets import ink
from ui.widgets.tile import name_lines

if TYPE_CHECKING:
    from desktop.store.doorstep import Doorstep

WIDE, SHARE = 452, 0.33
"""Its width at most, at a body of 18, and its share of the window."""
LEAST = 220
"""Below this width at a body of 18 it goes."""
DOT, PITCH = 30, 44


class Stage(QWidget):
    """One stage: done, now or still to come."""

    def __init__(self, number: int, words: str, parent: QWidget) -> None:
        """A stage that is still to come."""
        super().__init__(parent)
        self._number, self._words, self._now = number, words, 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.stand(0)

    def stand(self, now: int) -> None:
        """Show where the way has come to: stage `now`."""
        self._now = now
        state = ""
        if self._number < now:
            state = self.tr("เสร็จแล้ว")
        elif self._number == now:
            state = self.tr("กำลังทำ")
        self.setAccessibleName(f"{self._number} {self._words} {state}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the pitch of the list."""
        return QSize(100, theme.current().scaled(PITCH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint dot and words."""
        now = theme.current()
        painter = QPainter(self)
        side = now.scaled(DOT)
        dot = QRectF(0, (self.height() - side) / 2, side, side)
        done, here = self._number < self._now, self._number == self._now
        ground = "gold" if done else "lamp" if here else None
        colour = now.colour("rail_ink2")
        if ground is None:
            ink.rounded(painter, dot, side / 2, None, colour)
        else:
            # the lamp of the day is also the light on teak by night
            lit = theme.LIGHT["lamp"] if here else now.hex("gold")
            ink.rounded(painter, dot, side / 2, QColor(lit))
        if done:
            inset = dot.adjusted(7, 7, -7, -7)
            icons.paint(painter, inset, "check", "bold", now.hex("on_gold"))
        else:
            number = now.colour("on_gold") if here else colour
            font = now.font("key", "semibold")
            ink.text(painter, dot, str(self._number), font, number, ink.CENTRE)
        room = QRectF(side + now.scaled(14), 0, self.width() - side - now.scaled(14), self.height())
        words = now.font("body", "semibold" if here else "regular")
        token = "rail_ink" if here or done else "rail_ink2"
        ink.text(painter, room, self._words, words, now.colour(token), may_cut=True)


class SalaSide(QWidget):
    """The whole side."""

    def __init__(self, name: str, below: str, parent: QWidget | None = None) -> None:
        """A side without stages.

        Args:
            name: the centre's, or the program's.
            below: the desk and its place, or what is being done.
            parent: owner.
        """
        super().__init__(parent)
        self._stages: list[Stage] = []
        now = theme.current()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(now.scaled(36), now.scaled(108), now.scaled(16), 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.say(name, below)

    def say(self, name: str, below: str) -> None:
        """Show another name, without stages."""
        self._put_stages(())
        self._name, self._below = name, below
        self.setAccessibleName(f"{name} {below}")
        self.update()

    def show_stage(self, now: int) -> None:
        """Show the stages of the first start, and where it has come to."""
        self.say(self.tr("ศาลา"), self.tr("เริ่มใช้ครั้งแรก"))
        self._put_stages(
            (
                self.tr("ภาษาและขนาดตัวหนังสือ"),
                self.tr("ศูนย์ของเรา"),
                self.tr("คนนั่งโต๊ะคนแรก"),
                self.tr("รหัสและใบกู้คืน"),
                self.tr("เอารายชื่อเดิมเข้า"),
            )
        )
        for stage in self._stages:
            stage.stand(now)

    def show_desk(self, doorstep: Doorstep) -> None:
        """Show whose home this is: the centre, the desk, its tambon."""
        desk = doorstep.desk_name or self.tr("โต๊ะ {letter}").format(letter=doorstep.desk_letter)
        if doorstep.practice:
            self.say(doorstep.centre_name, self.tr("ฝึกใช้ · {desk}").format(desk=desk))
            return
        from desktop import tambons  # noqa: PLC0415  (the table of all tambons is read only here)
        from ui.widgets.tambon_picker import full  # noqa: PLC0415  (as above)

        tambon = tambons.of_code(doorstep.tambon) if doorstep.tambon else None
        self.say(doorstep.centre_name, f"{desk} · {full(tambon)}" if tambon is not None else desk)

    def _put_stages(self, words: Sequence[str]) -> None:
        while self._stages:
            gone = self._stages.pop()
            self._column.removeWidget(gone)
            gone.deleteLater()
        for place, said in enumerate(words):
            stage = Stage(place + 1, said, self)
            self._stages.append(stage)
            self._column.insertWidget(place, stage)

    @staticmethod
    def width_in(window: int, needed: int) -> int:
        """How wide it may be in a window, beside what needs so much; 0 when there is no room for it."""
        now = theme.current()
        wide = min(now.scaled(WIDE), round(window * SHARE), window - needed)
        return wide if wide >= now.scaled(LEAST) else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint teak, hills, sala, emblem and name."""
        now = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), now.colour("teak"))
        self._paint_sala(painter)
        side = now.scaled(56)
        left, top = now.scaled(36), now.scaled(34)
        ratio = painter.device().devicePixelRatioF()
        emblem = icons.art("emblem", QSize(side, side), {"gold": now.hex("gold")}, ratio)
        painter.drawPixmap(left, top, emblem)
        text_left = left + side + now.scaled(14)
        self._paint_name(painter, QRectF(text_left, top, self.width() - text_left - 12, side))

    def _paint_name(self, painter: QPainter, room: QRectF) -> None:
        """Paint the name over as many lines as it needs, and what is below it."""
        now = theme.current()
        font, tall = now.font("title", "semibold"), now.scaled(32)
        if ink.width(self._name, font) > room.width():
            font, tall = now.font("body", "semibold"), now.scaled(25)
        line = QRectF(room.left(), room.top(), room.width(), tall)
        for words in name_lines(self._name, font, room.width()):
            ink.text(painter, line, words, font, now.colour("rail_ink"))
            line.translate(0, tall)
        note = now.font("note")
        ink.text(painter, line, self._below, note, now.colour("rail_ink2"), may_cut=True)

    def _paint_sala(self, painter: QPainter) -> None:
        now = theme.current()
        taken = now.scaled(118) + len(self._stages) * now.scaled(PITCH)
        tall = min(self.height() - taken, round(self.width() * 1.1))
        if tall < now.scaled(120):
            return
        colours = {"gold": now.hex("gold"), "teak": now.hex("teak"), "hill": now.hex("hill")}
        colours |= {"roof": now.hex("teak2"), "water": now.hex("rail_ink2")}
        ratio = painter.device().devicePixelRatioF()
        art = icons.art("sala", QSize(self.width(), tall), colours, ratio)
        painter.drawPixmap(0, self.height() - tall, art)
