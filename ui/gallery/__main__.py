"""The page itself, with switches for light, text size and practice.

    python -m ui.gallery [--dark] [--size large] [--practice] [--picture FILE]

`--picture` draws the whole page into a file; it needs no screen.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.settings import Settings
from ui import dress, icons, theme
from ui.gallery import controls, dates, lists, states
from ui.widgets.card import EAVE, draw_eave
from ui.widgets.focus_ring import FocusRing
from ui.widgets.label import Label, plain
from ui.widgets.tabs import Tab, Tabs

LEFT: tuple[Callable[[], QWidget], ...] = (
    controls.buttons,
    controls.fields,
    controls.ticks,
    controls.tabs,
    lists.table,
    lists.roll,
    lists.empty,
    lists.tiles,
    controls.pins,
    lists.charts,
    dates.week,
    dates.boxes,
)
RIGHT: tuple[Callable[[], QWidget], ...] = (
    dates.fields,
    dates.calendar,
    states.chips,
    states.pills,
    states.rail,
    states.colours,
    states.letters,
    states.messages,
    states.helpers,
    states.drawings,
)
WIDE, TALL = 1366, 900
TWO_FROM = 70
"""So many bodies wide, it stands in two columns."""
SIZE_WORDS = {"normal": "ปกติ", "large": "ใหญ่", "larger": "ใหญ่มาก"}


class Gallery(QWidget):
    """The page: switches above, everything else scrolls."""

    def __init__(self, settings: Settings, *, practice: bool) -> None:
        """Stand in a look, which can be changed."""
        super().__init__()
        self._settings, self._practice = settings, practice
        self.setWindowTitle("ชิ้นส่วนของศาลา")
        self.resize(WIDE, TALL)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(28, 22, 8, 0)
        self._head: QWidget | None = None
        self._scroll: QScrollArea | None = None
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.build()
        self.ring = FocusRing(self)

    def build(self) -> None:
        """Put everything in place, in the look that is wanted."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            dress.dress(app, self._settings, practice=self._practice)
        at = self._scroll.verticalScrollBar().value() if self._scroll is not None else 0
        for old in (self._head, self._scroll):
            if old is not None:
                self._column.removeWidget(old)
                old.deleteLater()
        self._head, self._scroll = self._top(), QScrollArea()
        self._scroll.setWidget(self._inside())
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column.addWidget(self._head)
        self._column.addWidget(self._scroll, 1)
        self._fold()
        bar = self._scroll.verticalScrollBar()
        QTimer.singleShot(0, bar, lambda: bar.setValue(at))

    def _top(self) -> QWidget:
        now = theme.current()
        held, emblem = QWidget(), QLabel()
        side = QSize(now.scaled(40), now.scaled(40))
        emblem.setPixmap(QPixmap(icons.art("emblem", side, {"gold": now.hex("gold_ink")})))
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 20, 0)
        row.setSpacing(14)
        row.addWidget(emblem)
        row.addWidget(Label("ชิ้นส่วนของศาลา", "title"))
        row.addWidget(Label(plain(f"{now.px('body')} px"), colour="ink2"))
        row.addStretch(1)
        light = "dark" if now.dark else "light"
        for tabs, name, stands, change in (
            ({"light": "สว่าง", "dark": "มืด"}, "แสง", light, self._light),
            (SIZE_WORDS, "ขนาดตัวหนังสือ", now.size, self._size),
            (
                {"": "งานจริง", "practice": "ฝึกใช้"},
                "โหมด",
                "practice" if now.practice else "",
                self._frame,
            ),
        ):
            switch = Tabs([Tab(key, words) for key, words in tabs.items()], name)
            switch.stand(stands)
            switch.chosen.connect(change)
            row.addWidget(switch)
        return held

    def _light(self, light: str) -> None:
        self._settings = replace(self._settings, light=light)
        QTimer.singleShot(0, self, self.build)

    def _size(self, size: str) -> None:
        self._settings = replace(self._settings, text_size=size)
        QTimer.singleShot(0, self, self.build)

    def _frame(self, mode: str) -> None:
        self._practice = bool(mode)
        QTimer.singleShot(0, self, self.build)

    def _inside(self) -> QWidget:
        held = QWidget()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, held)
        self._sides.setContentsMargins(6, 6, 20, 20)
        self._sides.setSpacing(theme.current().scaled(28))
        for parts in (LEFT, RIGHT):
            side = QVBoxLayout()
            for part in parts:
                side.addWidget(part())
            side.addStretch(1)
            self._sides.addLayout(side, 1)
        return held

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In one column where two have no room."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        wide = self.width() >= TWO_FROM * theme.current().px("body")
        way = QBoxLayout.Direction
        self._sides.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the canvas and its eave."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().colour("canvas"))
        draw_eave(painter, QRectF(0, 0, self.width(), EAVE.height()), "eave")

    def whole(self) -> QPixmap:
        """A picture of all of it, however long it is."""
        if self._scroll is None:
            return self.grab()
        inside = self._scroll.widget()
        tall = max(inside.sizeHint().height(), inside.height()) if inside is not None else 0
        self.resize(self.width(), self._scroll.mapTo(self, QPoint(0, 0)).y() + tall + 20)
        QApplication.processEvents()
        return self.grab()


def main(arguments: Sequence[str]) -> int:
    """Show the page, or draw it into a file."""
    reader = argparse.ArgumentParser(prog="python -m ui.gallery")
    reader.add_argument("--dark", action="store_true")
    reader.add_argument("--size", choices=theme.SIZES, default="normal")
    reader.add_argument("--practice", action="store_true")
    reader.add_argument("--picture", type=Path, help="draw the whole page into this file")
    wanted = reader.parse_args(arguments)
    if wanted.picture is not None and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    made = QApplication.instance()
    app = made if isinstance(made, QApplication) else QApplication(sys.argv[:1])
    settings = Settings(text_size=wanted.size, light="dark" if wanted.dark else "light")
    page = Gallery(settings, practice=wanted.practice)
    page.show()
    if wanted.picture is None:
        return app.exec()
    QApplication.processEvents()
    return 0 if page.whole().save(str(wanted.picture)) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
