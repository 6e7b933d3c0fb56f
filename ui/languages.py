"""The window's languages: Thai stands in the source, English and Qt's own Thai in `resources/languages`.

A page says `self.tr("บันทึก")`; what has a count or a name in it is said by `ui.words`. How the files are
made is in `ui.translations`.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop.paths import RESOURCES

FOLDER = RESOURCES / "languages"

_FILES = {"th": ("qt_th",), "en": ("sala_en",)}  # Qt's own words are English by themselves
_LOCALES = {
    "th": QLocale(QLocale.Language.Thai, QLocale.Country.Thailand),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),  # day first, A4
}
_OURS = "sala language"  # the name our translators bear among the application's children


def install(app: QCoreApplication, language: str) -> None:
    """Have the application speak one language from now on; the window is rebuilt by its owner.

    Args:
        app: the running application.
        language: `th` or `en`.
    """
    _take_out(app)
    _renew()
    for name in _FILES[language]:
        translator = QTranslator(app)
        translator.setObjectName(_OURS)
        if translator.load(str(FOLDER / f"{name}.qm")):
            app.installTranslator(translator)
    QLocale.setDefault(_LOCALES[language])


def _take_out(app: QCoreApplication) -> None:
    for old in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(old)
        old.setParent(None)


def _renew() -> None:
    """At a developer's: build what is missing or old. A frozen program has it all."""
    if not getattr(sys, "frozen", False) and any(map(_is_stale, FOLDER.glob("*.ts"))):
        from ui import translations  # noqa: PLC0415  (only while there is something to build)

        with suppress(OSError):  # no tool, or a folder that is not ours: what is there must do
            translations.build(FOLDER)


def _is_stale(source: Path) -> bool:
    made = source.with_suffix(".qm")
    return not made.exists() or made.stat().st_mtime < source.stat().st_mtime
