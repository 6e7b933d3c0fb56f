"""What is shown beside the roll itself: heads, chances, pictures of the sheet, who marked whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from desktop import absences, attendance, clock
from desktop.absences import LOST, Outlook
from desktop.attendance import Heads, Marked
from desktop.sheets.pictures import how_many
from ui import words
from ui.words import absences as said

if TYPE_CHECKING:
    from desktop.attendance import Line, Roll
    from desktop.store.store import Tx
    from ui.pages.page import Page
    from ui.pages.roll.heads import HeadsPanel
    from ui.pages.roll.parts import RollParts

REST_MS = 250
"""So long the lit row rests before it is asked who marked it: nobody reads while keys are struck."""


class _Told(NamedTuple):
    heads: tuple[Heads, ...]
    outlooks: Mapping[bytes, Outlook]
    pictures: int


class Beside(QObject):
    """Asks after the roll was shown, so that no mark waits for it."""

    def __init__(self, page: Page, parts: RollParts, heads: HeadsPanel) -> None:
        """Nothing asked yet.

        Args:
            page: whose room is asked in.
            parts: where chances and marks are shown.
            heads: where heads are.
        """
        super().__init__(page)
        self._page, self._parts, self._heads = page, parts, heads
        self._work, self._language = page.room.work, page.room.language
        self._session: bytes | None = None
        self._outlooks: Mapping[bytes, Outlook] = {}
        self._line: Line | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask_past)
        heads.counted.connect(parts.say_heads)

    def ask(self, roll: Roll) -> None:
        """Read heads and chances of a roll."""
        session, activity = roll.session, roll.activity
        if session != self._session:
            self._outlooks = {}
            self._session = session
            self._parts.table.show_chances({})
        self._heads.follow(session)

        def read(tx: Tx) -> _Told:
            return _Told(
                attendance.heads(tx, session),
                absences.outlooks(tx, activity),
                how_many(tx, session),
            )

        self._work.read(self._page, read, self._show, lambda _error: None, about=("roll", "beside"))
        if self._page.isVisible():
            self._rest.start()

    def light(self, line: Line | None) -> None:
        """Another person is the current one, or another mark stands there."""
        self._line = line
        self._show_chance()
        self._rest.start()

    def _show(self, told: _Told) -> None:
        self._outlooks = told.outlooks
        self._heads.show_heads(told.heads)
        self._parts.say_pictures(told.pictures)
        self._parts.table.show_chances(
            {
                who: (said.outlook(one, self._language), *_look(one))
                for who, one in told.outlooks.items()
                if one.code
            }
        )
        self._show_chance()

    def _show_chance(self) -> None:
        one = self._outlooks.get(self._line.learner) if self._line is not None else None
        why = said.outlook_why(one, self._language) if one is not None else ""
        tone = _look(one)[0] if one is not None else "amber"
        self._parts.side.who.show_chance(why, tone)
        self._parts.side.share()

    def _ask_past(self) -> None:
        """Read who marked the current person, and as what."""
        line, session = self._line, self._session
        if line is None or session is None or not self._page.isVisible():
            return
        learner = line.learner

        def read(tx: Tx) -> tuple[Marked, ...]:
            return attendance.marks_of(tx, session, learner)

        self._work.read(
            self._page,
            read,
            lambda told: self._show_past(learner, told),
            lambda _error: None,
            about=("roll", "past"),
        )

    def _show_past(self, learner: bytes, told: tuple[Marked, ...]) -> None:
        who = self._parts.side.who
        if who.learner != learner:
            return
        stands = told[0] if told and told[0].status is not None else None
        language = self._language
        today = clock.today()
        who.show_past(
            words.marked_by(stands.who, stands.at, len(told), today, language) if stands else ""
        )


def _look(one: Outlook) -> tuple[str, str]:
    """Tone and icon of a chance."""
    return ("brick", "x-circle") if one.code == LOST else ("amber", "warning")
