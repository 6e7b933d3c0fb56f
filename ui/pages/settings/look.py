"""หน้าตา: language, text size, light; each holds at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop import settings as choices
from desktop.settings import Settings
from ui import theme
from ui.pages.page import Go, Page
from ui.pages.settings.card import SettingsCard
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.letters import LANGUAGES, Letter
from ui.widgets.tabs import Tab, Tabs


def chosen_now(page: Page) -> Settings:
    """This computer's choices as they stand on the disk, in the look that is shown.

    Another part of the window may have kept one since this page was built.
    """
    room = page.room
    size, light = room.settings.text_size, room.settings.light
    return replace(choices.load(room.home), language=room.language, text_size=size, light=light)


class LookCard(SettingsCard):
    """How the window looks."""

    def __init__(self, page: Page, title: str, parent: QWidget) -> None:
        """Show what stands."""
        super().__init__(page, title, parent)
        settings = page.room.settings
        self.language_tabs = Tabs([Tab(code, name) for code, name in LANGUAGES], self.tr("ภาษา"))
        self.language_tabs.stand(page.room.language)
        self.light_tabs = Tabs(
            (
                Tab("light", self.tr("สว่าง"), "sun"),
                Tab("dark", self.tr("มืด"), "moon"),
                Tab("system", self.tr("ตามเครื่อง"), "desktop"),
            ),
            self.tr("แสง"),
        )
        self.light_tabs.stand(settings.light)
        self.sizes = self._sizes(settings.text_size)
        holder = QWidget()
        row = Flow(holder, across=theme.current().scaled(36), down=8)
        row.addWidget(Field(self.tr("ภาษา"), self.language_tabs))
        row.addWidget(Field(self.tr("ขนาดตัวหนังสือ"), self.sizes))
        row.addWidget(Field(self.tr("แสง"), self.light_tabs))
        self.column.addWidget(holder)
        self.language_tabs.chosen.connect(lambda code: self._choose("language", code))
        self.light_tabs.chosen.connect(lambda code: self._choose("light", code))

    def _sizes(self, size: str) -> QWidget:
        named = {"normal": self.tr("ตัวหนังสือปกติ"), "large": self.tr("ตัวหนังสือใหญ่")}
        named["larger"] = self.tr("ตัวหนังสือใหญ่มาก")
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._letters = {code: Letter(code, "ก", code, parent=holder) for code in theme.SIZES}
        for code, letter in self._letters.items():
            letter.setAccessibleName(named[code])
            letter.setToolTip(named[code])
            letter.setChecked(code == size)
            letter.clicked.connect(lambda _on=False, code=code: self._choose("text_size", code))
            row.addWidget(letter)
        row.addStretch(1)
        return holder

    def _choose(self, what: str, code: str) -> None:
        """Keep a choice; the window comes back to this very control in its new look."""
        now = chosen_now(self.page)
        wanted = {
            "language": replace(now, language=code),
            "text_size": replace(now, text_size=code),
            "light": replace(now, light=code),
        }[what]
        if wanted != now:
            self.page.go.emit(Go(self.page.place, what))
            self.page.room.change_settings(wanted)

    def place_of(self, key: str) -> QWidget | None:
        """The control of a choice."""
        if key == "text_size":
            return self._letters[self.page.room.settings.text_size]
        tabs = {"language": self.language_tabs, "light": self.light_tabs}.get(key)
        return tabs.standing() if tabs is not None else None
