"""From the key to the chair: the opening's questions answered by the desk, until somebody is let in.

The heavy parts load while somebody types, the desk's on a thread; a key pressed meanwhile is not lost.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from desktop import clock
from desktop.errors import DeskError, WrongKey
from ui.opening import behind
from ui.opening.opening import Opening

if TYPE_CHECKING:
    import sqlite3
    from datetime import date
    from pathlib import Path

    from desktop.clock import Doubt
    from desktop.founding import Founded
    from desktop.paths import Home
    from desktop.settings import Settings
    from desktop.store.backup import Restored
    from desktop.store.backups import Kept as Backup
    from desktop.store.doorstep import Doorstep, Tile
    from desktop.store.keys import Keys
    from desktop.store.store import Store
    from ui.opening.answers import Answers
    from ui.work import Steps, Work

PRACTICE_SECRET: Final = "ฝึกใช้"  # noqa: S105  (made-up people: there is nothing to keep secret)


class Entrance(QObject):
    """Who stands at the door of one home, and how they are let in."""

    let_in = Signal(object, str)
    """(who, the place to go to): somebody signed in."""
    language_wanted = Signal(str)
    size_wanted = Signal(str)

    def __init__(self, window: QStackedWidget, work: Work, home: Home) -> None:
        """Ask in this window; work on this home."""
        super().__init__(window)
        self._window, self._work, self._home = window, work, home
        self._settings: Settings | None = None
        self._opening: Opening | None = None
        self._waits: list[Callable[[], object]] = []
        self._keys: Keys | None = None
        self._opens = False
        self._use: sqlite3.Connection | None = None
        self._came: Store | None = None
        self._doubt: Doubt | None = None
        self.doorstep: Doorstep | None = None

    # --- what stands in the window --------------------------------------------------------------------

    def begin(self, settings: Settings) -> None:
        """Show the first question."""
        self._settings = settings
        if self._home.is_practice:
            self.put().show_preparing(self.tr("กำลังเตรียมคนสมมุติให้ฝึก"))
        else:
            self._ask_first()

    def load(self) -> None:
        """Load everything heavy, now that the first question is painted."""
        if self._home.is_practice:
            self._begin_practice()
        self._work.run(self, behind.load_words, lambda _done: behind.break_lines())
        self._work.run(self, behind.load_desk, lambda _done: self._load_window(behind.WINDOW))

    def _load_window(self, names: tuple[str, ...]) -> None:
        """One after the other, and a key that comes between them is heard."""
        if names:
            behind.load(names[0])
            QTimer.singleShot(0, self, lambda: self._load_window(names[1:]))

    def _ask_first(self) -> None:
        opening = self.put()
        if self._home.exists() or self._home.is_practice:
            opening.show_passphrase()
        else:
            opening.show_first_start()

    def put(self, kept: object = None) -> Opening:
        """Put the questions into the window; `kept` is what was typed into the ones before."""
        if self._settings is None:
            raise RuntimeError("the entrance has not begun")
        old = self._opening
        made = self._opening = Opening(self._settings, kept, self.doorstep)
        made.wanted_found.connect(self._found)
        made.wanted_unlock.connect(self._unlock)
        made.wanted_sign_in.connect(self._sign_in)
        made.wanted_new_pin.connect(self._new_pin)
        made.wanted_day.connect(self._set_day)
        made.wanted_practice.connect(self._practise)
        made.wanted_backups.connect(self._list_backups)
        made.wanted_bring_back.connect(self._bring_back)
        made.wanted_invitation.connect(self._read_invitation)
        made.titled.connect(self._window.setWindowTitle)
        made.wanted_language.connect(self.language_wanted)
        made.wanted_size.connect(self.size_wanted)
        self._window.addWidget(made)
        self._window.setCurrentWidget(made)
        made.focus_first()
        self._take_away(old)
        return made

    @property
    def stands(self) -> bool:
        """Whether the questions are what the window shows."""
        return self._opening is not None and self._window.currentWidget() is self._opening

    def build_again(self, settings: Settings) -> None:
        """Stand again in another language or size, with what was typed."""
        self._settings = settings
        if self._opening is not None and self.stands:
            self.put(self._opening.kept())

    def lock(self, who: Tile) -> None:
        """Show the tiles again, the one who sat here lit."""
        from desktop import volunteers  # noqa: PLC0415  (after the first paint)

        opening = self.put()

        def shown(tiles: list[Tile]) -> None:
            if self.doorstep is not None:
                self.renew(replace(self.doorstep, volunteers=tuple(tiles)))

        if self.doorstep is not None:
            opening.show_tiles(self.doorstep, who.id)
        self._work.read(opening, volunteers.listed, shown, about="tiles")

    def renew(self, doorstep: Doorstep) -> None:
        """The centre, the desk or who may sit down is called otherwise now."""
        self.doorstep = doorstep
        if self._opening is not None:
            self._opening.renew(doorstep)

    def close(self) -> None:
        """Let go of what was held or opened for nobody: the window was closed meanwhile."""
        for held in (self._came, self._use):
            if held is not None:
                held.close()
        self._came = self._use = None

    def leave(self) -> None:
        """Somebody is in: the questions go."""
        old, self._opening = self._opening, None
        self._take_away(old)

    def _take_away(self, old: Opening | None) -> None:
        if old is not None:
            self._window.removeWidget(old)
            old.deleteLater()

    def _busy(self, words_: str) -> None:
        if self._opening is not None:
            self._opening.show_busy(words_)

    def _refuse(self, error: DeskError) -> None:
        """Say at the question what the world said."""
        from ui import words  # noqa: PLC0415  (after the first paint)

        if self._opening is not None and self._settings is not None:
            told = words.sentence(error, self._settings.language)
            self._opening.show_trouble(told, lost=error.code in behind.LOST)

    # --- the home is opened ---------------------------------------------------------------------------

    def _unlock(self, secret: str, kind: str) -> None:
        """A passphrase or a recovery code was typed."""
        self._busy(self.tr("กำลังเปิดข้อมูลของศูนย์"))
        self._work.run(
            self, lambda _steps: behind.knock(self._home, secret, kind), self._shown_in, self._refuse
        )

    def _shown_in(self, came: tuple[sqlite3.Connection, Keys, Doorstep]) -> None:
        """The key fits: show the tiles, and open the store behind them."""
        self._use, self._keys, self.doorstep = came
        if self._opening is not None:
            self._opening.show_tiles(self.doorstep, None)
        self._open_store(self._keys)

    def _open_store(self, keys: Keys) -> None:
        self._opens = True

        def job(_steps: Steps) -> Doubt | None:
            use, self._use = self._use, None
            try:
                self._came, doubt = behind.open_store(self._home, keys, use)
                return doubt
            finally:
                self._opens = False

        self._work.run(self, job, self._opened, self._not_opened)

    def _not_opened(self, error: DeskError) -> None:
        """A full disk, say: the next who strikes a PIN tries it anew."""
        self._waits.clear()
        if error.code in behind.LOST and self._opening is not None:
            self._opening.show_passphrase()  # where a backup is offered
        self._refuse(error)

    def _opened(self, doubt: Doubt | None) -> None:
        """The store is open; its journal may not believe the clock."""
        self._keys, self._doubt = None, doubt
        store, self._came = self._came, None
        if store is not None:
            self._work.serve(store)
        if self._waits or (self._opening is not None and self._opening.is_at_tiles):
            self._go_in()

    def _when_open(self, deed: Callable[[], object]) -> None:
        """Do something once the store is open; the key was pressed, it is not lost."""
        if not self._work.is_serving:
            self._busy(self.tr("กำลังเปิดข้อมูลของศูนย์"))
            if self._keys is not None and not self._opens and self._came is None:
                self._open_store(self._keys)
        self._waits.append(deed)
        if self._work.is_serving:
            self._go_in()

    def _go_in(self) -> None:
        """What waited is done now; where the clock cannot be right, the day is asked first."""
        if self._doubt is not None:
            if self._opening is not None:
                self._opening.show_clock(self._doubt)
            return
        waits, self._waits = self._waits, []
        for deed in waits:
            deed()

    def _set_day(self, day: date) -> None:
        """Somebody said what day it is."""
        try:
            clock.set_today(day)
        except DeskError as error:
            self._refuse(error)
            return
        self._doubt = None
        if self._opening is not None:
            self._opening.leave_clock()
        self._go_in()

    def _found(self, answers: Answers) -> None:
        """The first start's answers are complete: found the centre, then open it with them."""
        self._busy(self.tr("กำลังตั้งศูนย์"))

        def job(_steps: Steps) -> Founded:
            from desktop import founding  # noqa: PLC0415  (after the first paint)

            return founding.found(self._home, answers.founding())

        def founded(made: Founded) -> None:
            if self._opening is not None:
                self._opening.show_founded(made)
            self._unlock(answers.passphrase, "passphrase")

        self._work.run(self, job, founded, self._refuse)

    def _read_invitation(self, file: Path) -> None:
        """What an invitation of the first desk says."""

        def shown(said: tuple[str, str, str, str]) -> None:
            if self._opening is not None:
                self._opening.show_invited(said)

        self._work.run(self, lambda _steps: behind.read_invitation(file), shown, self._refuse)

    # --- a backup comes back --------------------------------------------------------------------------

    def _list_backups(self) -> None:
        def shown(backups: tuple[Backup, ...]) -> None:
            if self._opening is not None:
                self._opening.show_backups(backups)

        self._work.run(self, lambda _steps: behind.kept_backups(self._home), shown, self._refuse)

    def _bring_back(self, file: Path, secret: str, kind: str) -> None:
        """A backup takes the place of the home's files; then its own key opens it."""
        self._busy(self.tr("กำลังนำข้อมูลกลับมา อย่าเพิ่งปิดเครื่อง"))

        def job(_steps: Steps) -> Restored:
            return behind.bring_back(self._home, file, secret, kind)

        def done(restored: Restored) -> None:
            if self._opening is not None:
                self._opening.show_brought_back(restored)
            self._unlock(secret, kind)

        self._work.run(self, job, done, self._refuse)

    # --- somebody sits down ---------------------------------------------------------------------------

    def _sign_in(self, tile: Tile, pin: str) -> None:
        from desktop import volunteers  # noqa: PLC0415  (after the first paint)

        def deed() -> None:
            self._work.local(
                self,
                lambda tx: volunteers.sign_in(tx, tile.id, pin),
                lambda _done: self._let_in(tile),
                self._refuse,
            )

        self._when_open(deed)

    def _new_pin(self, tile: Tile, secret: str, pin: str) -> None:
        """A PIN was forgotten: the recovery code stands in for it."""
        from desktop import volunteers  # noqa: PLC0415  (after the first paint)

        def proven(_done: object) -> None:
            self._work.local(
                self,
                lambda tx: volunteers.reset_pin(tx, tile.id, pin),
                lambda _done: self._let_in(tile),
                self._refuse,
            )

        def deed() -> None:
            self._work.run(self, lambda _steps: behind.prove(self._home, secret), proven, self._refuse)

        self._busy(self.tr("กำลังตรวจใบกู้คืน"))
        self._when_open(deed)

    def _let_in(self, tile: Tile) -> None:
        place = self._opening.first_place if self._opening is not None else "today"
        self.let_in.emit(tile, place)

    # --- practice -------------------------------------------------------------------------------------

    def _practise(self) -> None:
        """Practice has a home and a window of its own."""
        command = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, sys.argv[0]]
        rest = [*command[1:], "--home", str(self._home.folder), "--practice"]
        QProcess.startDetached(command[0], rest)

    def _begin_practice(self) -> None:
        """Made-up people, and nothing to keep secret: straight in."""

        def job(_steps: Steps) -> tuple[sqlite3.Connection, Keys, Doorstep]:
            from desktop.practice import demo  # noqa: PLC0415  (after the first paint)

            if not self._home.exists():
                demo.fill(self._home, PRACTICE_SECRET)
            return behind.knock(self._home, PRACTICE_SECRET, "passphrase")

        def came(in_: tuple[sqlite3.Connection, Keys, Doorstep]) -> None:
            self._shown_in(in_)
            self._when_open(lambda: self.let_in.emit(in_[2].volunteers[0], "today"))

        def ask(error: DeskError) -> None:
            self._ask_first()
            if not isinstance(
                error, WrongKey
            ):  # a practice home that a verb made has its own passphrase
                self._refuse(error)

        self._work.run(self, job, came, ask)
