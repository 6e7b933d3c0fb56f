"""Why there is no certificate to issue, and where to go on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import words
from ui.pages.page import Go
from ui.widgets.button import Button
from ui.widgets.empty import Empty

if TYPE_CHECKING:
    from desktop.certificates.board import Choice


class CertificatesEmpty(QWidget):
    """The empty page, whichever way it is empty."""

    wanted = Signal(object)
    """Go: another page, or `certificates` with an activity that is still going on."""

    def __init__(self) -> None:
        """Nothing to say yet."""
        super().__init__()
        self._says = Empty("")
        self.first, self.second = Button("", "primary"), Button("")
        self._says.offer(self.first, self.second)
        self._goes = [Go("activity_form"), Go("activities")]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._says, 1)
        self.first.clicked.connect(lambda: self.wanted.emit(self._goes[0]))
        self.second.clicked.connect(lambda: self.wanted.emit(self._goes[1]))

    def say_why(self, soonest: Choice | None, language: str) -> None:
        """No activity has ended yet.

        Args:
            soonest: the one that ends first; None where there is none at all.
            language: of its last day.
        """
        if soonest is None:
            self._says.say(
                self.tr("ยังไม่มีกิจกรรม จึงยังไม่มีวุฒิบัตร"), self.tr("ตั้งกิจกรรม เช็กชื่อ แล้วคนที่เรียนครบจะขึ้นที่นี่เอง")
            )
            self._offer(
                (self.tr("กิจกรรมใหม่"), Go("activity_form")), (self.tr("ดูกิจกรรม"), Go("activities"))
            )
            return
        told = self.tr("{title} จบก่อนเพื่อน วันที่ {day}")
        day = words.day_year(soonest.last, language)
        self._says.say(self.tr("ยังไม่มีกิจกรรมที่เรียนจบ"), told.format(title=soonest.title, day=day))
        self._offer(
            (self.tr("ดูว่าใครเรียนถึงไหน"), Go("certificates", soonest.id)),
            (self.tr("ดูกิจกรรม"), Go("activities")),
        )

    def say_nobody(self, activity: bytes) -> None:
        """Nobody takes part in this activity."""
        self._says.say(self.tr("ยังไม่มีใครในกิจกรรมนี้"), self.tr("ใส่รายชื่อก่อน แล้วคนที่เรียนครบจะขึ้นที่นี่เอง"))
        self._offer(
            (self.tr("ใส่รายชื่อ"), Go("activity", activity)), (self.tr("ดูกิจกรรม"), Go("activities"))
        )

    def _offer(self, first: tuple[str, Go], second: tuple[str, Go]) -> None:
        for button, (told, _go) in zip((self.first, self.second), (first, second), strict=True):
            button.say(told)
        self._goes = [first[1], second[1]]
