"""ส่งข้อมูลทางเน็ต: whether this desk sends by itself, how often, and what it spares; each holds at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from desktop.settings import LINE_BATTERY, LINE_MINUTES, Settings
from ui import theme
from ui.pages.page import Go, Page
from ui.pages.settings.card import SettingsCard, Stands, buttons
from ui.pages.settings.look import chosen_now
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.lines import Lines
from ui.widgets.tabs import Tab, Tabs
from ui.widgets.ticks import Switch
from ui.words import hubs as said


class LineCard(SettingsCard):
    """The exchange over the network."""

    def __init__(self, page: Page, title: str, parent: QWidget) -> None:
        """Show what stands on this computer."""
        super().__init__(page, title, parent)
        now = chosen_now(page)
        self.how = Lines("", colour="ink2")
        self.on = Switch(self._line("by_itself"), note=self._line("by_itself_note"), checked=now.line)
        self.often = Tabs(
            [Tab(str(one), said.every(one, self.language)) for one in LINE_MINUTES], self._line("often")
        )
        self.battery = Tabs(
            [Tab(str(one), said.percent(one, self.language)) for one in LINE_BATTERY],
            self._line("battery"),
        )
        self.metered = Switch(
            self._line("metered"), note=self._line("metered_note"), checked=now.line_metered
        )
        self.go = Button(self._line("to_send"), "quiet", icon="stick", key="F8")
        self.often.stand(str(now.line_minutes))
        self.battery.stand(str(now.line_battery))
        self._lay_out()
        self.on.toggled.connect(lambda on: self._keep(replace(chosen_now(page), line=on)))
        self.metered.toggled.connect(lambda on: self._keep(replace(chosen_now(page), line_metered=on)))
        self.often.chosen.connect(
            lambda code: self._keep(replace(chosen_now(page), line_minutes=int(code)))
        )
        self.battery.chosen.connect(
            lambda code: self._keep(replace(chosen_now(page), line_battery=int(code)))
        )
        self.go.clicked.connect(lambda: page.go.emit(Go("send")))

    def _line(self, code: str) -> str:
        return said.line(code, self.language)

    def _lay_out(self) -> None:
        self._more = QWidget()
        row = Flow(self._more, across=theme.current().scaled(36), down=8)
        row.addWidget(Field(self._line("often"), self.often))
        row.addWidget(Field(self._line("battery"), self.battery, help_=self._line("battery_note")))
        for part in (self.how, self.on, self._more, self.metered):
            self.column.addWidget(part)
        self.column.addLayout(buttons(self.go))
        self._fold()

    def _fold(self) -> None:
        on = self.on.isChecked()
        self._more.setVisible(on)
        self.metered.setVisible(on)

    def _keep(self, wanted: Settings) -> None:
        self._fold()
        self.page.room.change_settings(wanted)
        self.say("ok", self._line("kept" if wanted.line else "kept_off"))

    def show_stands(self, stands: Stands) -> None:
        """Say whether there is a hub that is reached over the network."""
        hub = stands.hub
        self.how.say(
            said.line("goes_to", self.language, name=hub) if hub else self._line("goes_nowhere")
        )
