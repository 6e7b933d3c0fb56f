"""A time of day: 9, 900, 9.00, 09:00 and ๙ โมง are all understood; on leaving it stands as 09.00."""

from __future__ import annotations

import re

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from desktop.thai.digits import arabic
from ui import theme
from ui.widgets.line_edit import LineEdit

WIDTH = 96
"""In pixels at a body of 18."""
_BEHIND = re.compile(r"\s*(นาฬิกา|โมง|น\.?)\s*$")
_WRITTEN = re.compile(r"(\d{1,2})(?:\s*[:.\-,;]\s*(\d{1,2}))?|(\d{1,2})(\d{2})")


def read_clock(text: str) -> str | None:
    """A time as somebody types it, as `09:00`; none when it cannot be meant.

    Args:
        text: `9`, `900`, `0900`, `9.00`, `9.3` (half past: 9.30), `09:00 น.`, `๙.๐๐`.
    """
    found = _WRITTEN.fullmatch(_BEHIND.sub("", arabic(text)).strip())
    if found is None:
        return None
    hour = int(found[1] or found[3])
    minute = (found[2] or found[4] or "0").ljust(2, "0") if found[2] or found[4] else "00"
    if hour > 23 or int(minute) > 59:
        return None
    return f"{hour:02}:{int(minute):02}"


class TimeEdit(LineEdit):
    """A line for one time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty time."""
        super().__init__(parent=parent)
        self.setMaxLength(12)
        self.setFixedWidth(theme.current().scaled(WIDTH))

    def value(self) -> str | None:
        """The time as `09:00`, when there is one that can be read."""
        return read_clock(self.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put in order what was typed."""
        value = self.value()
        if value is not None:
            self.setText(value.replace(":", "."))
        super().focusOutEvent(event)
