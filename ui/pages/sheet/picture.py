"""The kept pictures of a signed sheet, beside the names: PgUp and PgDn turn, + and − enlarge."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.sheets.pictures import Shown
from ui import theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label, plain
from ui.widgets.paper_view import STEP, PaperView
from ui.words import sheets as said


class PicturePart(Card):
    """One picture at a time, with what one does to it."""

    read_wanted = Signal()

    def __init__(self, language: str) -> None:
        """No picture.

        Args:
            language: of what is said.
        """
        super().__init__()
        self._language = language
        self._pictures: tuple[Shown, ...] = ()
        self._at = 0
        self.view = PaperView()
        self._which = Label("", "note", colour="ink2")
        self.before, self.after = Button("", icon="caret-left"), Button("", icon="caret-right")
        self.larger = Button("", icon="magnifying-glass-plus")
        self.smaller = Button("", icon="magnifying-glass-minus")
        self.read = Button(self.tr("อ่านช่องจากภาพ"), icon="scan")
        for button, name in (
            (self.before, self.tr("ภาพก่อน")),
            (self.after, self.tr("ภาพถัดไป")),
            (self.larger, self.tr("ขยาย")),
            (self.smaller, self.tr("ย่อ")),
        ):
            button.setAccessibleName(name)
        self._lay_out()
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))
        self.view.turned.connect(self.turn)
        self.larger.clicked.connect(lambda: self.view.zoom_by(STEP))
        self.smaller.clicked.connect(lambda: self.view.zoom_by(1 / STEP))
        self.read.clicked.connect(self.read_wanted)

    def _lay_out(self) -> None:
        tools = self._tools = QHBoxLayout()
        tools.setSpacing(theme.current().scaled(6))
        for part in (self.before, self._which, self.after):
            tools.addWidget(part)
        tools.addStretch(1)
        tools.addWidget(self.smaller)
        tools.addWidget(self.larger)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.read)
        column.addWidget(self.view, 1)
        column.addLayout(tools)

    def fold(self, *, compact: bool) -> None:
        """All buttons in one row, where the picture needs the height."""
        if compact:
            self._tools.insertWidget(self._tools.count() - 2, self.read)
        else:
            self._column.insertWidget(0, self.read)

    @property
    def pictures(self) -> tuple[Shown, ...]:
        """What is kept."""
        return self._pictures

    @property
    def shown(self) -> Shown | None:
        """The picture that is seen."""
        return self._pictures[self._at] if self._pictures else None

    def show_pictures(self, pictures: Sequence[Shown]) -> None:
        """Show what is kept; the picture that was seen stays, while it is still there."""
        standing = self.shown
        self._pictures = tuple(pictures)
        keys = [one.id for one in pictures]
        self._at = keys.index(standing.id) if standing is not None and standing.id in keys else 0
        self._show()

    def turn(self, by: int) -> None:
        """To another picture; at the ends it stays."""
        to = min(max(self._at + by, 0), len(self._pictures) - 1)
        if to != self._at:
            self._at = to
            self._show()

    def look_at(self, page: int, part: QRectF | None) -> None:
        """Bring a part of a page large into view."""
        for place, one in enumerate(self._pictures):
            if one.number == page:
                if place != self._at:
                    self._at = place
                    self._show()
                break
        self.view.look_at(part)

    def _show(self) -> None:
        one, many = self.shown, len(self._pictures)
        for button in (self.before, self.after):
            button.setVisible(many > 1)
        if one is None:
            self._which.say("")
            self.view.say_why_none("")
            return
        told = said.picture_of(one.number, self._at + 1, many, self._language)
        self._which.say(plain(told))
        image = QImage.fromData(one.jpeg) if one.jpeg else QImage()
        if image.isNull():
            self.view.say_why_none(self.tr("ภาพนี้ยังอยู่ที่โต๊ะอื่น"))
        else:
            self.view.show_page(image, told)
