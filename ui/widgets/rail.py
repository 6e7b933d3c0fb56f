"""The rail: teak at the left, the centre's name, seven places, help and settings, who sits here."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ui import icons, theme
from ui.widgets import ink

WIDTH, COMPACT_BODIES = 208, 4.5
EDGE = 2
"""Pixels left of the chosen tab while the rail is tight."""
DIGITS, MORE = 2, "99+"
"""A badge has so many; a longer number would hide the icon."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place on the rail."""

    name: str
    words: str
    icon: str
    key: str
    below: bool = False
    """Help and settings stand at the foot, and go into the tile's menu when it is tight."""


class RailButton(QAbstractButton):
    """One place: icon, word and F-key; the chosen one is a tab of the page's own ground."""

    ring_on = "teak"

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        """A place to go."""
        super().__init__(parent)
        self.place = place
        self.badge = self.lit = ""
        self.compact = False
        self.setText(place.words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.tell("")

    def tell(self, badge: str) -> None:
        """Put a number on it."""
        self.badge = badge
        self._name()

    def light(self, why: str) -> None:
        """Light its icon, for what somebody who does not see it is told; dark when that is empty."""
        self.lit = why
        self._name()

    def _name(self) -> None:
        told = (self.place.words, self.badge, self.lit, self.place.key)
        self.setAccessibleName(" ".join(part for part in told if part))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there; ↑ ↓ go along the rail."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """50 high beside the word; two lines high when the word stands under the icon."""
        now = theme.current()
        tall = now.scaled(66) if self.compact else now.scaled(44 if self.place.below else 50)
        return QSize(now.scaled(120), tall)

    def minimumSizeHint(self) -> QSize:
        """A low window lets it shrink to a target's least height."""
        now = theme.current()
        return QSize(60, 54 if self.compact else now.row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tab, its bar, icon, word and key."""
        now = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        self._paint_ground(painter, chosen=chosen)
        ground = "ink" if chosen and not now.dark else "rail_ink"
        if self.compact:
            self._paint_compact(painter, ground, chosen=chosen)
            return
        side, left, middle = now.scaled(24), float(now.scaled(22)), self.height() / 2
        box = QRectF(left, middle - side / 2, side, side)
        self._paint_icon(painter, box, chosen=chosen)
        left += side + now.scaled(12)
        words = now.font("body", "semibold" if chosen else "regular")
        colour = ground if not self.place.below or chosen else "rail_ink2"
        key_font = now.font("key")
        key_width = QFontMetricsF(key_font).horizontalAdvance(self.place.key) if self.place.key else 0
        right = self.width() - now.scaled(12) - key_width
        ink.text(
            painter,
            QRectF(left, 0, right - left - 4, self.height()),
            self.text(),
            words,
            now.colour(colour),
        )
        quiet = "ink2" if chosen and not now.dark else "rail_ink2"
        if self.place.key:
            room = QRectF(right, 0, key_width + 1, self.height())
            ink.text(painter, room, self.place.key, key_font, now.colour(quiet))

    def _paint_ground(self, painter: QPainter, *, chosen: bool) -> None:
        now = theme.current()
        left = EDGE if self.compact else now.scaled(10)
        if chosen:
            tab = QPainterPath()
            tab.addRoundedRect(QRectF(left, 0, self.width() + 20, self.height()), 8, 8)
            painter.fillPath(tab, now.colour("canvas"))
            bar = QRectF(left, self.height() * 0.22, 4, self.height() * 0.56)
            if self.compact:  # beside the icon: a long word takes the whole width below it
                bar = QRectF(left, self.height() * 0.12, 4, self.height() * 0.4)
            ink.rounded(painter, bar, 2, now.colour("gold"))
        elif self.underMouse():
            box = QRectF(self.rect()).adjusted(left, 0, -left, 0)
            ink.rounded(painter, box, 8, now.colour("teak2"))

    def _paint_icon(self, painter: QPainter, box: QRectF, *, chosen: bool) -> None:
        now = theme.current()
        colour = "indigo" if chosen else "rail_ink2" if self.place.below else "rail_ink"
        if self.lit and not chosen and not (self.compact and self.badge):  # gold on gold is one blot
            colour = "gold"
        filled = chosen or bool(self.lit)
        icons.paint(painter, box, self.place.icon, "fill" if filled else "regular", now.hex(colour))

    def _paint_compact(self, painter: QPainter, ground: str, *, chosen: bool) -> None:
        now = theme.current()
        side = min(now.scaled(26), self.height() - now.scaled(26) - 6)
        top = max(3.0, (self.height() - side - now.scaled(26)) / 2)
        aside = now.scaled(10) if self.badge else 0
        box = QRectF((self.width() - side) / 2 - aside, top, side, side)
        self._paint_icon(painter, box, chosen=chosen)
        font = now.font("key", "medium" if chosen else "regular")
        room = QRectF(1, top + side, self.width() - 2, now.scaled(26))
        ink.text(painter, room, self.text(), font, now.colour(ground), ink.CENTRE)
        if self.badge:
            self._paint_badge(painter, box)

    def _paint_badge(self, painter: QPainter, box: QRectF) -> None:
        now = theme.current()
        font = now.font("key", "semibold")
        told = self.badge if len(self.badge) <= DIGITS else MORE
        wide = max(ink.width(told, font) + 12, now.scaled(22))
        left = min(box.right() - 6, self.width() - wide - 2)
        pill = QRectF(left, max(0.0, box.top() - 6), wide, now.scaled(22))
        ink.rounded(painter, pill, pill.height() / 2, now.colour("gold"))
        ink.text(painter, pill, told, font, now.colour("on_gold"), ink.CENTRE)


class _Name(QWidget):
    """The emblem, the centre and the desk."""

    def __init__(self, centre: str, desk: str) -> None:
        super().__init__()
        self.setFixedHeight(theme.current().scaled(78))
        self.say(centre, desk)

    def say(self, centre: str, desk: str) -> None:
        self._centre, self._desk = centre, desk
        self.setAccessibleName(f"{centre} {desk}".strip())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = theme.current()
        painter = QPainter(self)
        side = now.scaled(44)
        left, middle = now.scaled(18), self.height() / 2 + now.scaled(4)
        colours = {"gold": now.hex("gold")}
        emblem = icons.art("emblem", QSize(side, side), colours, self.devicePixelRatioF())
        painter.drawPixmap(left, round(middle - side / 2), emblem)
        left += side + now.scaled(12)
        room = self.width() - left - 8
        top = QRectF(left, middle - now.scaled(24), room, now.scaled(26))
        ink.text(
            painter,
            top,
            self._centre,
            now.font("body", "semibold"),
            now.colour("rail_ink"),
            may_cut=True,
        )
        below = QRectF(left, middle + now.scaled(2), room, now.scaled(22))
        ink.text(painter, below, self._desk, now.font("note"), now.colour("rail_ink2"), may_cut=True)


class VolunteerTile(QAbstractButton):
    """Who sits here; pressing it locks, or opens the menu when the rail is tight."""

    ring_on = "teak"

    def __init__(self, name: str, icon: str, colours: tuple[str, str], lock: str) -> None:
        """A tile.

        Args:
            name: of the volunteer.
            icon: their picture's name.
            colours: its ground and figure.
            lock: the words below the name.
        """
        super().__init__()
        self._lock = lock
        self.compact = False
        self.say(name, icon, colours)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, name: str, icon: str, colours: tuple[str, str]) -> None:
        """Show another name or picture."""
        self._name, self._icon, self._colours = name, icon, colours
        self.setAccessibleName(f"{name} {self._lock} F12")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """High enough for the picture."""
        return QSize(120, theme.current().scaled(62))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, picture, name and key."""
        now = theme.current()
        painter = QPainter(self)
        side = now.scaled(44)
        if self.compact:
            self._paint_picture(
                painter, QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
            )
            return
        box = QRectF(self.rect()).adjusted(10, 0, -10, 0)
        ink.rounded(painter, box, 10, now.colour("teak2"))
        self._paint_picture(painter, QRectF(box.left() + 8, (self.height() - side) / 2, side, side))
        left = box.left() + 8 + side + now.scaled(12)
        key = ink.width("F12", now.font("key"))
        right = box.right() - now.scaled(10) - key
        room = right - left - 6
        middle = self.height() / 2
        top = QRectF(left, middle - now.scaled(23), room, now.scaled(24))
        ink.text(
            painter, top, self._name, now.font("note", "semibold"), now.colour("rail_ink"), may_cut=True
        )
        below = QRectF(left, middle, room, now.scaled(22))
        ink.text(painter, below, self._lock, now.font("key"), now.colour("rail_ink2"), may_cut=True)
        last = QRectF(right, 0, key + 1, self.height())
        ink.text(painter, last, "F12", now.font("key"), now.colour("rail_ink2"))

    def _paint_picture(self, painter: QPainter, box: QRectF) -> None:
        ground, figure = self._colours
        ink.rounded(painter, box, 8, QColor(ground))
        inset = box.width() * 0.18
        icons.paint(painter, box.adjusted(inset, inset, -inset, -inset), self._icon, "fill", figure)


class Rail(QWidget):
    """The whole rail; it says where to go and knows nothing of what is there."""

    gone = Signal(str)
    """The name of the place that was chosen."""
    locked = Signal()
    menu_wanted = Signal()
    """The tile was pressed while the rail is tight."""

    def __init__(self, places: tuple[Place, ...], centre: str, desk: str, tile: VolunteerTile) -> None:
        """Lay the places out from top to bottom."""
        super().__init__()
        self._compact = False
        self._name = _Name(centre, desk)
        self._tile = tile
        self._buttons = {place.name: RailButton(place) for place in places}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 10)
        self._column.setSpacing(4)
        self._column.addWidget(self._name)
        for place in places:
            if not place.below:
                self._column.addWidget(self._buttons[place.name])
        self._column.addStretch(1)
        for place in places:
            if place.below:
                self._column.addWidget(self._buttons[place.name])
        self._column.addWidget(tile)
        for button in self._buttons.values():
            button.clicked.connect(lambda _on=False, b=button: self._go(b))
        tile.clicked.connect(self._pressed_tile)
        self.fold(compact=False)

    def _go(self, button: RailButton) -> None:
        self.gone.emit(button.place.name)

    def _pressed_tile(self) -> None:
        (self.menu_wanted if self._compact else self.locked).emit()

    def say(self, centre: str, desk: str) -> None:
        """The centre or the desk is called otherwise now."""
        self._name.say(centre, desk)

    @property
    def tile(self) -> VolunteerTile:
        """Who sits here."""
        return self._tile

    def stand(self, name: str) -> None:
        """Show which place is open."""
        for place, button in self._buttons.items():
            button.setChecked(place == name)

    def badge(self, name: str, words: str) -> None:
        """Put a number on a place, shown when the rail is tight."""
        self._buttons[name].tell(words)

    def light(self, name: str, why: str) -> None:
        """Light a place: something is there that can be used now."""
        self._buttons[name].light(why)

    def fold(self, *, compact: bool) -> None:
        """Take the compact or the full form."""
        now = theme.current()
        self._compact = compact
        self.setFixedWidth(round(COMPACT_BODIES * now.px("body")) if compact else now.scaled(WIDTH))
        self._name.setVisible(not compact)
        self._tile.compact = compact
        self._column.setSpacing(0 if compact else 4)
        for button in self._buttons.values():
            button.compact = compact
            button.setVisible(not (compact and button.place.below))
            button.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the teak."""
        QPainter(self).fillRect(self.rect(), theme.current().colour("teak"))
