"""Where there is no sheet: a day on which nothing meets, or an activity that nobody is in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.attendance import COUNTING, Roll
from ui import words
from ui.widgets.button import Button
from ui.widgets.empty import Empty


class NoRoll(Empty):
    """Says why, and what can be done."""

    activity_wanted = Signal()
    """The activity is to be looked at, or people put into it."""
    newcomer_wanted = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nothing to say yet.

        Args:
            language: of what is said.
            parent: owner.
        """
        super().__init__("", parent=parent)
        self._language = language
        self._look = Button(self.tr("เปิดดู"))
        self._enrol = Button(self.tr("ใส่รายชื่อ"), "primary", icon="users-three")
        self._someone = Button(self.tr("คนมาใหม่"), icon="user-plus", key="F9")
        self.offer(self._enrol, self._someone, self._look)
        for button in (self._look, self._enrol):
            button.clicked.connect(self.activity_wanted)
        self._someone.clicked.connect(self.newcomer_wanted)

    def about(self, roll: Roll) -> None:
        """Say it of this roll."""
        meets = roll.status in COUNTING
        self._look.setVisible(not meets)
        self._enrol.setVisible(meets)
        self._someone.setVisible(meets)
        self.setFocusProxy(self._enrol if meets else self._look)
        if meets:
            more = self.tr("ใส่รายชื่อของกิจกรรมก่อน หรือพิมพ์ชื่อคนที่มาทีละคน")
            self.say(self.tr("ยังไม่มีใครในกิจกรรมนี้"), more)
        else:
            why = words.not_meeting(roll.day, roll.status, self._language)
            self.say(why, self.tr("ครั้งนี้ไม่ต้องเช็กชื่อ และไม่มีใครถูกนับว่าขาด"))
