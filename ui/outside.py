"""What the computer's own programs are asked to show."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def look_at(file: Path) -> None:
    """Show a file in whatever the computer shows such files with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
