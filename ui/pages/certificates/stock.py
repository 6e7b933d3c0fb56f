"""The paper in the printer: whether it bears its drawing already, a page to try, putting it right."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.widgets.button import Button
from ui.widgets.flow import Flow
from ui.widgets.ticks import Check


class Stock(QWidget):
    """What is asked of the paper before a stack of it is spent: one line, the page needs its room."""

    def __init__(self) -> None:
        """Plain paper."""
        super().__init__()
        self.overlay = Check(self.tr("กระดาษมีลายแล้ว"))
        self.overlay.setAccessibleDescription(self.tr("พิมพ์เฉพาะตัวหนังสือและรหัส"))
        self.trial = Button(self.tr("ลอง 1 แผ่น"), "quiet")
        self.trial.setAccessibleDescription(self.tr("มีคำว่าตัวอย่างพาดหน้า ยังไม่ออกเลข"))
        self.one = Button(self.tr("พิมพ์ใบเดียว"), "quiet")
        self._whose, self._again = "", False
        self.adjust = Button(self.tr("ปรับเครื่องพิมพ์"), "quiet")
        row = Flow(self, across=4, down=0)
        for part in (self.overlay, self.trial, self.one, self.adjust):
            row.addWidget(part)
        self._show()

    def turn_to(self, *, again: bool) -> None:
        """A page to try before numbers are given; one sheet alone afterwards."""
        self._again = again
        self._show()

    def offer_one(self, name: str) -> None:
        """Offer the sheet that is looked at; no name, no offer."""
        self._whose = name
        self.one.setAccessibleDescription(name)
        self._show()

    def _show(self) -> None:
        self.trial.setVisible(not self._again)
        self.one.setVisible(self._again and bool(self._whose))
