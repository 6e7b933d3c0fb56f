"""The window of one home: who may come in, who works, who has gone for tea.

From the key to the frame: passphrase (or first start) → tiles and PIN → frame. F12 and idleness bring
the tiles back over the frame, which keeps its half-typed form. Language, text size and light build the
inside again, at the same place.
"""

from __future__ import annotations

import importlib
import sys
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QProcess, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QLayout, QStackedWidget

from desktop import settings as choices
from desktop.errors import DeskError, WrongKey
from ui import dress, icons, theme, words
from ui.main_window import Frame
from ui.opening.opening import Opening
from ui.pages.page import Go, Room
from ui.paper import Paper
from ui.widgets.focus_ring import FocusRing
from ui.widgets.label import plain
from ui.widgets.message_line import Message
from ui.widgets.stick_pill import Waiting
from ui.widgets.tile import picture_of
from ui.work import Work

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from desktop.founding import Founded
    from desktop.paths import Home
    from desktop.settings import Settings
    from desktop.store.backups import Kept as Backup
    from desktop.store.doorstep import Doorstep, Tile
    from desktop.store.keys import Keys
    from desktop.store.store import Store
    from desktop.waiting import Waiting as WaitingToSend
    from ui.opening.answers import Answers
    from ui.work import Steps

LEAST: Final = QSize(900, 560)
USUAL: Final = QSize(1366, 697)
HEAVY: Final = ("desktop.store.store", "desktop.store.news", "desktop.store.undo", "desktop.day")
"""What is loaded behind the first paint."""
PRACTICE_SECRET: Final = "ฝึกใช้"  # noqa: S105  (made-up people: there is nothing to keep secret)


class Window(QStackedWidget):
    """The one window of a home."""

    def __init__(self, home: Home, language: str | None = None) -> None:
        """Look as this computer's choices say; `language` overrides for this start."""
        super().__init__()
        self.home = home
        self.work = Work(self)
        self.settings = choices.load(home)
        if language is not None:
            self.settings = replace(self.settings, language=language)
        self._doorstep: Doorstep | None = None
        self._opening: Opening | None = None
        self._frame: Frame | None = None
        self._who: Tile | None = None
        self._wait_for_store: list[Callable[[], object]] = []
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)
        inside = self.layout()
        if inside is not None:  # the inside folds; it never pushes the window wider than the screen
            inside.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(LEAST)
        self.resize(USUAL)
        self.work.changed.connect(self._count_waiting)
        self._dress()
        self.ring = FocusRing(self)

    # --- how it looks ---------------------------------------------------------------------------------

    def _dress(self) -> None:
        """Put language and look on the application."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise TypeError("a window needs an application")
        dress.dress(app, self.settings, practice=self.home.is_practice)
        self.setWindowTitle(self.tr("ศาลา"))
        emblem = icons.art("emblem", QSize(64, 64), {"gold": theme.current().hex("gold")})
        self.setWindowIcon(QIcon(QPixmap(emblem)))

    def change(self, wanted: Settings) -> None:
        """Keep other choices, and build the inside again when they concern its look."""
        old, self.settings = self.settings, wanted
        with suppress(DeskError):  # a folder that cannot be written: the choice holds for this start
            choices.save(self.home, wanted)
        if (old.language, old.text_size, old.light) != (wanted.language, wanted.text_size, wanted.light):
            QTimer.singleShot(0, self._build_again)
        self._rest()

    def _build_again(self) -> None:
        self._dress()
        opening, frame = self._opening, self._frame
        locked = opening is not None and self.currentWidget() is opening
        if opening is not None and locked:
            self._put_opening(opening.kept())
        if frame is not None and self._who is not None:
            at = frame.at
            frame.page.write_draft()
            self._put_frame(self._who, at, shown=not locked)

    def resize_text(self, step: int) -> None:
        """One size larger or smaller."""
        place = theme.SIZES.index(self.settings.text_size) + step
        if 0 <= place < len(theme.SIZES):
            self.change(replace(self.settings, text_size=theme.SIZES[place]))

    def come_forward(self) -> None:
        """A second start of this home was asked for: show this one."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # --- from the key to the tiles --------------------------------------------------------------------

    def begin(self) -> None:
        """Show the first question; everything heavy is loaded behind it."""
        self._opening_for(exists=self.home.exists() or self.home.is_practice)
        self.show()
        if self.home.is_practice:
            QTimer.singleShot(0, self._begin_practice)
        else:
            QTimer.singleShot(0, lambda: self.work.run(self, _load))

    def _opening_for(self, *, exists: bool) -> None:
        self._put_opening(None)
        if self._opening is None:
            return
        if exists:
            self._opening.show_passphrase()
        else:
            self._opening.show_first_start()

    def _put_opening(self, kept: object) -> None:
        """The questions before anybody works; `kept` is what was typed in the ones before."""
        old, self._opening = self._opening, Opening(self.settings, kept, self._doorstep)
        made = self._opening
        made.wanted_found.connect(self._found)
        made.wanted_unlock.connect(self._unlock)
        made.wanted_sign_in.connect(self._sign_in)
        made.wanted_new_pin.connect(self._new_pin)
        made.wanted_practice.connect(self._practise)
        made.wanted_language.connect(lambda code: self.change(replace(self.settings, language=code)))
        made.wanted_size.connect(lambda code: self.change(replace(self.settings, text_size=code)))
        self.addWidget(made)
        self.setCurrentWidget(made)
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()

    def _busy(self, words_: str) -> None:
        if self._opening is not None:
            self._opening.show_busy(words_)

    def _refuse(self, error: DeskError) -> None:
        """Say on the opening what the world said."""
        if self._opening is not None:
            self._opening.show_trouble(words.sentence(error, self.settings.language))

    def _unlock(self, secret: str, kind: str) -> None:
        """A passphrase or a recovery code was typed."""
        self._busy(self.tr("กำลังเปิดข้อมูลของศูนย์"))
        self.work.run(self, lambda _steps: _knock(self.home, secret, kind), self._shown_in, self._refuse)

    def _shown_in(self, came: tuple[sqlite3.Connection, Keys, Doorstep]) -> None:
        """The key fits: show the tiles, and open the store behind them."""
        use, keys, self._doorstep = came
        if self._opening is not None:
            self._opening.show_tiles(self._doorstep, None)
        self.work.run(self, lambda _steps: _open(self.home, keys, use), self._opened, self._refuse)

    def _opened(self, store: Store) -> None:
        self.work.serve(store)
        for deed in self._wait_for_store:
            deed()
        self._wait_for_store = []

    def _found(self, answers: Answers) -> None:
        """The first start's answers are complete: found the centre, then open it with them."""
        self._busy(self.tr("กำลังตั้งศูนย์"))

        def job(_steps: Steps) -> Founded:
            from desktop import founding  # noqa: PLC0415  (after the first paint)

            return founding.found(self.home, answers.founding())

        def founded(made: Founded) -> None:
            if self._opening is not None:
                self._opening.show_founded(made)
            self._unlock(answers.passphrase, "passphrase")

        self.work.run(self, job, founded, self._refuse)

    # --- from the tiles to the frame ------------------------------------------------------------------

    def _sign_in(self, tile: Tile, pin: str) -> None:
        from desktop import volunteers  # noqa: PLC0415  (after the first paint)

        def in_(_result: object) -> None:
            self._come_in(tile)

        self._when_open(
            lambda: self.work.local(
                self, lambda tx: volunteers.sign_in(tx, tile.id, pin), in_, self._refuse
            )
        )

    def _new_pin(self, tile: Tile, secret: str, pin: str) -> None:
        """A PIN was forgotten: the recovery code stands in for it."""
        from desktop import volunteers  # noqa: PLC0415  (after the first paint)

        def proven(_keys: object) -> None:
            self.work.local(
                self,
                lambda tx: volunteers.reset_pin(tx, tile.id, pin),
                lambda _done: self._come_in(tile),
                self._refuse,
            )

        self._busy(self.tr("กำลังตรวจใบกู้คืน"))
        self._when_open(
            lambda: self.work.run(self, lambda _s: _prove(self.home, secret), proven, self._refuse)
        )

    def _when_open(self, deed: Callable[[], object]) -> None:
        """Do something once the store is open; the key was pressed, it is not lost."""
        if self.work.is_serving:
            deed()
        else:
            self._busy(self.tr("กำลังเปิดข้อมูลของศูนย์"))
            self._wait_for_store.append(deed)

    def _come_in(self, tile: Tile) -> None:
        """Somebody signed in: to the frame, as it was left when it is the same person."""
        same = self._who is not None and self._who.id == tile.id and self._frame is not None
        self._who = tile
        self.work.by = tile.id
        if not same:
            place = self._opening.first_place if self._opening is not None else "today"
            self._put_frame(tile, Go(place), shown=True)
            self._back_up()
        elif self._frame is not None:
            self.setCurrentWidget(self._frame)
            self._frame.page.ask()
        old, self._opening = self._opening, None
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()
        self._rest()

    def _put_frame(self, tile: Tile, at: Go, *, shown: bool) -> None:
        doorstep = self._doorstep
        if doorstep is None:
            raise RuntimeError("nobody was let in")
        room = Room(
            work=self.work,
            who=tile,
            home=self.home,
            settings=self.settings,
            language=self.settings.language,
            centre=doorstep.centre_name,
            change_settings=self.change,
            print_file=self._print,
        )
        old = self._frame
        made = self._frame = Frame(room, self._desk_name(doorstep), picture_of(tile))
        made.locked.connect(self.lock)
        made.size_wanted.connect(self.resize_text)
        made.titled.connect(self.setWindowTitle)
        self.paper = Paper(made)
        self.addWidget(made)
        if shown:
            self.setCurrentWidget(made)
        made.go_to(at.place, at.key)
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()
        self._count_waiting(frozenset())

    def _desk_name(self, doorstep: Doorstep) -> str:
        name = doorstep.desk_name or self.tr("โต๊ะ {letter}").format(letter=doorstep.desk_letter)
        return self.tr("ฝึกใช้ · {desk}").format(desk=name) if self.home.is_practice else name

    # --- while somebody works -------------------------------------------------------------------------

    def lock(self) -> None:
        """Back to the tiles; the frame stays as it is."""
        if self._frame is None or self._who is None or self._doorstep is None:
            return
        if self.currentWidget() is not self._frame:
            return
        self._frame.page.write_draft()
        self._put_opening(None)
        who = self._who
        from desktop import volunteers  # noqa: PLC0415  (after the first paint)

        def shown(tiles: list[Tile]) -> None:
            if self._opening is not None and self._doorstep is not None:
                self._doorstep = replace(self._doorstep, volunteers=tuple(tiles))
                self._opening.show_tiles(self._doorstep, who.id)

        self.work.read(self, volunteers.listed, shown, about="tiles")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody is here: the lock waits anew."""
        if event.type() in {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}:
            self._rest()
        return super().eventFilter(watched, event)

    def _rest(self) -> None:
        minutes = self.settings.lock_minutes
        if minutes and self._frame is not None:
            self._idle.start(minutes * 60_000)
        else:
            self._idle.stop()

    def _count_waiting(self, _kinds: frozenset[str]) -> None:
        if self._frame is None or not self.work.is_serving:
            return
        from desktop import waiting  # noqa: PLC0415  (after the first paint)

        self.work.read(self, waiting.read, self._show_waiting, about="waiting")

    def _show_waiting(self, told: WaitingToSend) -> None:
        if self._frame is not None:
            number = words.count(told.changes)
            before, after = self.tr("ยังไม่ส่ง"), self.tr("รายการ")
            shown = Waiting("waiting", before, number, after) if told.changes else Waiting()
            self._frame.wait_for(shown, number if told.changes else "")

    def _print(self, file: Path, title: str, first: int = 1) -> None:
        self.paper.print_file(file, title, first)

    def _back_up(self) -> None:
        """The day's own backup, without anybody asking; it is told in the message line."""
        store = self.work.store

        def job(_steps: Steps) -> Backup | None:
            from desktop.store import backups  # noqa: PLC0415  (after the first paint)

            return backups.of_today(store)

        def told(kept: Backup | None) -> None:
            frame = self._frame
            if kept is not None and frame is not None and frame.line.message is None:
                said = self.tr("สำรองข้อมูลไว้แล้วเมื่อ {time} น.")
                time = words.at_hour(f"{kept.made_at:%H:%M}")
                frame.say(Message("ok", plain(said.format(time=time))))

        self.work.run(self, job, told)

    def _practise(self) -> None:
        """Practice has a home and a window of its own."""
        command = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, sys.argv[0]]
        rest = [*command[1:], "--home", str(self.home.folder), "--practice"]
        QProcess.startDetached(command[0], rest)

    def _begin_practice(self) -> None:
        """Made-up people, and nothing to keep secret: straight in."""
        self._busy(self.tr("กำลังเตรียมคนสมมุติให้ฝึก"))

        def job(_steps: Steps) -> tuple[sqlite3.Connection, Keys, Doorstep]:
            from desktop.practice import demo  # noqa: PLC0415  (after the first paint)

            if not self.home.exists():
                demo.fill(self.home, PRACTICE_SECRET)
            return _knock(self.home, PRACTICE_SECRET, "passphrase")

        def came(in_: tuple[sqlite3.Connection, Keys, Doorstep]) -> None:
            self._shown_in(in_)
            self._when_open(lambda: self._come_in(in_[2].volunteers[0]))

        def ask(error: DeskError) -> None:
            self._opening_for(exists=True)
            if not isinstance(error, WrongKey):
                self._refuse(error)

        self.work.run(self, job, came, ask)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is half typed, finish what was begun, let the home go."""
        if self._frame is not None:
            self._frame.page.write_draft()
        self.work.close()
        super().closeEvent(event)


# --- jobs of the opening, on a thread ---------------------------------------------------------------


def _load(_steps: Steps) -> None:
    """Load what pages need, while somebody is still typing."""
    for name in HEAVY:
        importlib.import_module(name)


def _knock(home: Home, secret: str, kind: str) -> tuple[sqlite3.Connection, Keys, Doorstep]:
    """Unwrap the keys and look who may sit down."""
    from desktop.store import doorstep  # noqa: PLC0415  (after the first paint)

    use = doorstep.hold(home)
    try:
        keys = doorstep.keys_of(home, **{kind: secret})
        return use, keys, doorstep.read(home, keys)
    except BaseException:
        use.close()
        raise


def _open(home: Home, keys: Keys, use: sqlite3.Connection) -> Store:
    from desktop.store.store import open_with  # noqa: PLC0415  (after the first paint)

    try:
        return open_with(home, keys, use)
    except BaseException:
        use.close()
        raise


def _prove(home: Home, secret: str) -> None:
    from desktop.store import doorstep  # noqa: PLC0415  (after the first paint)

    doorstep.keys_of(home, recovery=secret)
