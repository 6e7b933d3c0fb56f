"""What lies inside a scroll area: as high as its width makes it, and no higher."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class Scrolled(QWidget):
    """The inside of a scroll area that holds words which go on below.

    Qt's own area keeps room for such words as narrow as they could ever be, and scrolls over nothing.
    """

    def minimumSizeHint(self) -> QSize:
        """Its layout says how high it is at its width; the area asks for that by itself."""
        least, layout = super().minimumSizeHint(), self.layout()
        if layout is not None and layout.hasHeightForWidth():
            least.setHeight(0)
        return least
