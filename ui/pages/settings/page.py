"""ตั้งค่า: parts at the left that jump, one scroll of cards; each card keeps its own.

What is half typed in any card is one draft at this desk; secrets and PINs never are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop import centre, office_rules, quiet_hours, volunteers
from desktop.learners import groups
from desktop.store import backups
from desktop.store.store import Tx
from desktop.sync import hubs
from ui.pages.page import Page, Room
from ui.pages.settings.about import AboutCard
from ui.pages.settings.card import Stands
from ui.pages.settings.centre import CentreCard
from ui.pages.settings.desk import DeskCard
from ui.pages.settings.groups import GroupsCard
from ui.pages.settings.keep import KeepCard
from ui.pages.settings.line import LineCard
from ui.pages.settings.look import LookCard
from ui.pages.settings.parts import SettingsParts
from ui.pages.settings.people import PeopleCard
from ui.pages.settings.quiet import QuietCard
from ui.pages.settings.rules import RulesCard
from ui.pages.settings.secrets import SecretsCard
from ui.widgets.message_line import Deed
from ui.widgets.secret_line import SecretLine

FORM, KEY = "settings", ""
ICONS: Final = {
    "look": "text-aa",
    "desk": "desktop",
    "people": "users",
    "centre": "certificate",
    "groups": "users-three",
    "rules": "ruler",
    "quiet": "clock",
    "line": "plugs-connected",
    "secrets": "lock-key",
    "keep": "floppy-disk",
    "about": "info",
}
"""The parts in their order, and their icons."""
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SettingsPage(Page):
    """All settings."""

    place = "settings"
    kinds = frozenset({"centre", "desk", "volunteer", "target_group", "learner_group"})

    def __init__(self, room: Room) -> None:
        """Lay the cards out; they are filled with what the desk knows."""
        super().__init__(room)
        self._wanted: object = None
        self._kept = self._said_kept = self._found = False
        titles = self.titles()
        self.head.say(self.tr("ตั้งค่า"))
        self.parts = SettingsParts(titles, ICONS, self.tr("ส่วนของการตั้งค่า"), self)
        self.body.addWidget(self.parts, 1)
        whole = self.parts.whole
        self.look = LookCard(self, titles["look"], whole)
        self.desk = DeskCard(self, titles["desk"], whole)
        self.people = PeopleCard(self, titles["people"], whole)
        self.centre = CentreCard(self, titles["centre"], whole)
        self.groups = GroupsCard(self, titles["groups"], whole)
        self.rules = RulesCard(self, titles["rules"], whole)
        self.quiet = QuietCard(self, titles["quiet"], whole)
        self.line = LineCard(self, titles["line"], whole)
        self.secrets = SecretsCard(self, titles["secrets"], whole)
        self.keep = KeepCard(self, titles["keep"], whole)
        self.about = AboutCard(self, titles["about"], whole)
        cards = (
            self.look, self.desk, self.people, self.centre, self.groups, self.rules, self.quiet,
            self.line, self.secrets, self.keep, self.about,
        )  # fmt: skip
        self.cards = dict(zip(ICONS, cards, strict=True))
        self.parts.put(self.cards)
        for card in cards:
            card.touched.connect(self._touched)

    def titles(self) -> dict[str, str]:
        """What the parts are called."""
        return {
            "look": self.tr("หน้าตา"),
            "desk": self.tr("โต๊ะนี้"),
            "people": self.tr("คนนั่งโต๊ะ"),
            "centre": self.tr("ศูนย์และวุฒิบัตร"),
            "groups": self.tr("กลุ่มเป้าหมาย"),
            "rules": self.tr("เกณฑ์ของสำนักงาน"),
            "quiet": self.tr("เวลาที่เว้นไว้"),
            "line": self.tr("ส่งข้อมูลทางเน็ต"),
            "secrets": self.tr("รหัสผ่านและใบกู้คืน"),
            "keep": self.tr("สำรองและตรวจ"),
            "about": self.tr("เกี่ยวกับ"),
        }

    # --- the page -------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show the settings; a key names a part or one control of them."""
        self._wanted = key
        self.ask()
        if not self._found:
            # drafts are written on another thread than this reads: wait for the last one
            self.room.work.local(
                self, lambda _tx: None, lambda _none: self.read_draft(FORM, KEY, self._bring_back)
            )

    def ask(self) -> None:
        """Read what the desk knows."""
        home = self.room.home

        def read(tx: Tx) -> Stands:
            return Stands(
                centre.told(tx),
                tuple(volunteers.listed(tx)),
                backups.listed(home),
                groups.every(tx),
                office_rules.read(tx),
                quiet_hours.told(tx),
                hubs.on_line(tx.sql),
            )

        self.room.work.read(self, read, self._show)

    def _show(self, stands: Stands) -> None:
        for card in self.cards.values():
            card.show_stands(stands)
        wanted, self._wanted = self._wanted, None
        if isinstance(wanted, str):
            self._go_to(wanted)

    def _go_to(self, key: str) -> None:
        """To the part or the control that somebody asked for."""
        if key in self.cards:
            self.parts.jump(key)
            return
        for code, card in self.cards.items():
            control = card.place_of(key)
            if control is not None:
                self.parts.go_to(control)
                self.parts.stand(code)

    def fold(self, compact: bool) -> None:
        """The parts become a drop-down when it is tight."""
        super().fold(compact)
        self.parts.fold(compact=compact)

    def first_focus(self) -> QWidget | None:
        """The first control of the first part, or where one was."""
        return self.parts.first_place()

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys that help."""
        return ("Ctrl+S", self.tr("บันทึกส่วนนี้")), ("Tab", self.tr("ช่องถัดไป"))

    def step_back(self) -> bool:
        """Esc closes what was opened in a card."""
        return any(card.step_back() for card in self.cards.values())

    def save(self) -> None:
        """Ctrl+S keeps the card one is in, or the first one with something half typed."""
        here = self.parts.of(self.focusWidget())
        if here is None or not (here.texts() or here in {self.secrets, self.people}):
            typed = (card for card in self.cards.values() if card.texts())
            here = next(typed, here)
        if here is None:
            self.say("info", self.tr("ไม่มีอะไรเปลี่ยน"))
        else:
            here.save()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.focusNextChild()
            now = self.focusWidget()
            beside = None if now is None else now.parentWidget()
            if isinstance(beside, SecretLine) and now is not beside.line:
                self.focusNextChild()  # past the eye that shows the letters
        else:
            super().keyPressEvent(event)

    # --- what is half typed ---------------------------------------------------------------------------

    def _texts(self) -> dict[str, str]:
        return {key: text for card in self.cards.values() for key, text in card.texts().items()}

    def _touched(self) -> None:
        texts = self._texts()
        if texts:
            self._kept = True
            self.keep_draft(FORM, KEY, texts)
        elif self._kept:
            self._kept = False
            self.drop_draft(FORM, KEY)

    def write_draft(self) -> None:
        """A draft goes to the disk; the first time it is said."""
        waits = self._draft is not None
        super().write_draft()
        if waits and not self._said_kept:
            self._said_kept = True
            self.say("info", self.tr("เก็บที่พิมพ์ไว้ให้แล้ว ไฟดับก็ไม่หาย กดบันทึกเมื่อครบ"))

    def _bring_back(self, content: Mapping[str, str] | None) -> None:
        """A draft was left here."""
        self._found = True
        if not content or self._texts():
            return
        self._kept = self._said_kept = True
        for card in self.cards.values():
            card.put(content)
        back = Deed(self.tr("ทิ้งที่พิมพ์ค้าง"), self._discard, "trash")
        self.say("info", self.tr("นำที่พิมพ์ค้างไว้กลับมาให้แล้ว"), back)

    def _discard(self) -> None:
        """Begin from what the desk knows."""
        self.step_back()
        for card in self.cards.values():
            card.forget()
        self._kept = False
        self.drop_draft(FORM, KEY)
        self.ask()
        self.say("info", self.tr("ทิ้งที่พิมพ์ค้างแล้ว"))
