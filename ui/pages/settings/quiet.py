"""เวลาที่เว้นไว้: the hours of the Friday prayer and of Ramadan that a centre leaves free."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop import quiet_hours
from desktop.errors import DeskError
from desktop.learners.numbers import MAY_SEE
from desktop.quiet_hours import KINDS, USUAL
from desktop.store.store import Tx
from ui import words
from ui.pages.page import Go, Page
from ui.pages.settings.card import SettingsCard, Stack, Stands, buttons
from ui.widgets.button import Button
from ui.widgets.card import Line
from ui.widgets.label import Label
from ui.widgets.ticks import Switch
from ui.widgets.time_edit import TimeEdit
from ui.words import quiet as said

OF = "quiet."


class HoursRow(Stack):
    """A switch, and from when to when."""

    changed = Signal()

    def __init__(self, kind: str, language: str) -> None:
        """Nothing is left free."""
        super().__init__(spacing=2)
        self.kind, self.stands = kind, ""
        what = words.say(said.LONG, kind, language)
        self.switch = Switch(what, note=words.say(said.NOTES, kind, language))
        self.starts, self.ends = TimeEdit(), TimeEdit()
        self.starts.setAccessibleName(self.tr("{what} ตั้งแต่").format(what=what))
        self.ends.setAccessibleName(self.tr("{what} ถึง").format(what=what))
        self._hours = QWidget()
        row = QHBoxLayout(self._hours)
        row.setContentsMargins(0, 0, 0, 4)
        row.setSpacing(8)
        for widget in (self.starts, Label("–"), self.ends):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.column.addWidget(self.switch)
        self.column.addWidget(self._hours)
        self.put("")
        self.switch.toggled.connect(self._toggled)
        for line in (self.starts, self.ends):
            line.textEdited.connect(lambda _text: self.changed.emit())

    def put(self, hours: str) -> None:
        """Show hours, `11:45-13:45`; an empty text is off."""
        starts, _, ends = hours.partition("-")
        self.switch.blockSignals(True)
        self.switch.setChecked(bool(hours))
        self.switch.blockSignals(False)
        self.starts.setText(starts.replace(":", "."))
        self.ends.setText(ends.replace(":", "."))
        self._hours.setVisible(bool(hours))

    def _toggled(self, on: bool) -> None:
        if on and not self.starts.text():
            self.put(USUAL[self.kind])
        self._hours.setVisible(on)
        self.changed.emit()

    def typed(self) -> str:
        """The hours as typed, `11:45-13:45` where they can be read; empty when off."""
        if not self.switch.isChecked():
            return ""
        starts, ends = (line.value() or line.text().strip() for line in (self.starts, self.ends))
        return f"{starts}-{ends}"


class QuietCard(SettingsCard):
    """Both kinds of hours."""

    def __init__(self, page: Page, title: str, parent: QWidget) -> None:
        """Nothing known yet."""
        super().__init__(page, title, parent)
        self.rows = {kind: HoursRow(kind, self.language) for kind in KINDS}
        for place, row in enumerate(self.rows.values()):
            if place:
                self.column.addWidget(Line())
            self.column.addWidget(row)
            row.changed.connect(self._typed)
        self.to_days = Button(self.tr("ดูวันของเดือนรอมฎอน"), "quiet", icon="calendar-x")
        self.column.addLayout(buttons(self.offer_save(), self.to_days))
        self.to_days.clicked.connect(self._to_days)
        if self.keep is not None:
            self.keep.refused.connect(lambda why: self.say("look", why))

    def show_stands(self, stands: Stands) -> None:
        """Show the hours; half-typed ones stay."""
        for kind, row in self.rows.items():
            now, typed = stands.quiet.get(kind) or "", row.typed() != row.stands
            row.stands = now
            if not typed:
                row.put(now)
            for widget in (row.switch, row.starts, row.ends):
                widget.setEnabled(self._why() is None)
        self.look_typed()

    def _why(self) -> str | None:
        may = self.page.room.who.role in MAY_SEE
        return None if may else self.tr("ให้ผู้ดูแลหรือผู้ประสานงานเป็นคนตั้งเวลา")

    def look_typed(self) -> None:
        """Say by the button whether there is anything to save, and by whom."""
        if self.keep is not None:
            nothing = None if self.texts() else self.tr("ยังไม่มีอะไรเปลี่ยน")
            self.keep.why_not(self._why() or nothing)

    def texts(self) -> dict[str, str]:
        """The hours that differ from what stands; off is `-`."""
        return {
            OF + kind: row.typed() or "-" for kind, row in self.rows.items() if row.typed() != row.stands
        }

    def put(self, texts: Mapping[str, str]) -> None:
        """Bring half-typed hours back."""
        for kind, row in self.rows.items():
            if self._why() is None and (text := texts.get(OF + kind)):
                row.put("" if text == "-" else text)
        self.look_typed()

    def forget(self) -> None:
        """The hours as they stand."""
        for row in self.rows.values():
            row.put(row.stands)
        self.look_typed()

    def _typed(self) -> None:
        self.look_typed()
        self.touched.emit()

    def save(self) -> None:
        """Keep both."""
        values = {kind: row.typed() for kind, row in self.rows.items()}
        if self._why():
            self.say("look", self._why() or "")
        elif self.texts():
            self._write(values)
        else:
            self.say("info", self.tr("ไม่มีอะไรเปลี่ยน"))

    def _write(self, values: Mapping[str, str]) -> None:
        def deed(tx: Tx) -> dict[str, str | None]:
            return quiet_hours.change(tx, values)

        def done(told: dict[str, str | None]) -> None:
            for kind, row in self.rows.items():
                row.stands = told[kind] or ""
                row.put(row.stands)
            self.look_typed()
            self.touched.emit()
            free = sum(hours is not None for hours in told.values())
            self.say("ok", said.changed(free, self.language), undo=True)

        self.page.room.work.write(self, "quiet_hours.change", deed, done, self._refused)

    def _refused(self, error: DeskError) -> None:
        """Say what the world said; the hours stay as typed."""
        self.refuse(error)
        bad = next((row for row in self.rows.values() if row.switch.isChecked()), None)
        if bad is not None:
            bad.starts.setFocus()

    def _to_days(self) -> None:
        self.page.go.emit(Go("holidays"))
