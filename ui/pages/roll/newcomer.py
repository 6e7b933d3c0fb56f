"""The line for somebody new, kept like a form: neither power cut nor full disk costs a name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.widgets.label import strong
from ui.widgets.message_line import Deed

if TYPE_CHECKING:
    from ui.pages.page import Page
    from ui.widgets.walk_in import WalkIn

DRAFT = "walk_in"


class Newcomer(QObject):
    """What stands in the line of one roll after another."""

    def __init__(self, page: Page, line: WalkIn) -> None:
        """No roll yet.

        Args:
            page: keeps the drafts, says what came back.
            line: where a name is typed.
        """
        super().__init__(page)
        self._page, self._line = page, line
        self._session: bytes | None = None
        line.typed.connect(self._keep)

    def follow(self, session: bytes | None) -> None:
        """Another roll is open: its own half-typed name comes back, and no other's."""
        if session == self._session:
            return
        self._session = session
        self._line.put("")
        if session is not None:
            self._page.read_draft(DRAFT, session.hex(), self._found)

    def taken(self) -> None:
        """The name in the line goes to the desk; the line is free for the next one."""
        self._line.put("")
        if self._session is not None:
            self._page.drop_draft(DRAFT, self._session.hex())

    def give_back(self, name: str) -> None:
        """The desk could not keep somebody: the name need not be typed again."""
        if not self._line.text():
            self._line.put(name)
            self._keep(name)

    def _keep(self, name: str) -> None:
        if self._session is None:
            return
        if name.strip():
            self._page.keep_draft(DRAFT, self._session.hex(), {"name": name})
        else:
            self._page.drop_draft(DRAFT, self._session.hex())

    def _found(self, content: Mapping[str, str] | None) -> None:
        name = (content or {}).get("name", "")
        if name and not self._line.text():
            self._line.put(name)
            told = self.tr("ชื่อ {name} ยังพิมพ์ค้างอยู่ในช่องคนมาใหม่").format(name=strong(name))
            self._page.say("info", told, Deed(self.tr("พิมพ์ต่อ"), self._page.new, "user-plus", "F9"))
