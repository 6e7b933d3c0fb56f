"""What stands in the place of a list while there is no sheet to type from."""

from __future__ import annotations

from ui.widgets.button import Button
from ui.widgets.empty import Empty


class NoSheet(Empty):
    """Why there is none, and the ways on."""

    def __init__(self) -> None:
        """Nothing said yet."""
        super().__init__("")
        self.first = Button(self.tr("พิมพ์ใบแรก"), "primary", icon="printer")
        self.others = Button(self.tr("ดูใบของวันอื่น"))
        self.offer(self.first, self.others)

    def about(self, *, others: bool) -> None:
        """Say why.

        Args:
            others: whether there are sheets of other days.
        """
        why = self.tr("ครั้งนี้ยังไม่มีใบเซ็นชื่อ") if others else self.tr("ยังไม่มีใบเซ็นชื่อของกิจกรรมนี้")
        self.say(why, self.tr("พิมพ์ใบให้เซ็นก่อน แล้วกลับมาพิมพ์เลขที่ลงที่นี่"))
        self.first.say(self.tr("พิมพ์ใบให้เซ็น") if others else self.tr("พิมพ์ใบแรก"))
        self.others.setVisible(others)
