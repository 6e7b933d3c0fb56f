"""How the application is dressed: our fonts, our sheet, our palette, in the look that is wanted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.paths import RESOURCES
from desktop.settings import Settings
from ui import languages, theme

FONTS: Final = ("Regular", "Medium", "SemiBold", "Bold")


def load_fonts() -> None:
    """Have Sarabun at hand, whatever fonts the computer has."""
    if "Sarabun" not in QFontDatabase.families():
        for weight in FONTS:
            QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / f"Sarabun-{weight}.ttf"))


def dress(app: QApplication, settings: Settings, *, practice: bool) -> None:
    """Put language, colours, text size and fonts on the application; what stands is built again."""
    load_fonts()
    languages.install(app, settings.language)
    dark = settings.light == "dark" or (
        settings.light == "system" and QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    )
    now = theme.Theme(dark, settings.text_size, practice)
    theme.use(now)
    app.setStyle("Fusion")
    app.setPalette(now.palette())
    app.setFont(now.font())
    app.setStyleSheet(now.sheet())
