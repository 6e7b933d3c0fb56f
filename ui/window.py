"""The window of one home: the entrance until somebody is let in, then the frame; F12 and idleness lock.

Locking puts the tiles over the frame, which keeps its half-typed form. Language, text size and light
build the inside again, at the same place.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLayout, QStackedWidget

from desktop import settings as choices
from desktop.errors import DeskError
from desktop.paths import Home
from ui import dress, icons, theme
from ui.entrance import Entrance
from ui.widgets.focus_ring import FocusRing
from ui.work import Work

if TYPE_CHECKING:
    from desktop.centre import Told
    from desktop.devices.scanner import Scan
    from desktop.settings import Settings
    from desktop.store.backups import Kept as Backup
    from desktop.store.doorstep import Doorstep, Tile
    from desktop.waiting import Unsent
    from ui.carriers import Carriers
    from ui.main_window import Frame
    from ui.pages.page import How
    from ui.scanned import Scanned
    from ui.scanner import Scanner
    from ui.sounds import Sounds
    from ui.work import Steps

VERSION: Final = "0.2.0"
LEAST: Final = QSize(900, 560)
USUAL: Final = QSize(1366, 697)
ASK_MS: Final = 2000
"""So long after the last write it is counted what two desks wrote differently."""


class Window(QStackedWidget):
    """The one window of a home."""

    painted = Signal()
    """Once, behind the first paint: now what is heavy may be loaded."""
    entered = Signal()
    """Somebody came in; after a first start there is a home to write a log into."""

    def __init__(self, home: Home, language: str | None = None) -> None:
        """Look as this computer's choices say; `language` overrides for this start."""
        super().__init__()
        self.home = home
        self.work = Work(self)
        self.settings = choices.load(home)
        if language is not None:
            self.settings = replace(self.settings, language=language)
        self._was_painted = False
        self._frame: Frame | None = None
        self._scanner: Scanner | None = None
        self._scans: Scanned | None = None
        self._sounds: Sounds | None = None
        self._carriers: Carriers | None = None
        self._who: Tile | None = None
        self._unsent: Unsent | None = None
        self._conflicts = 0
        self._asks = QTimer(self)
        self._asks.setSingleShot(True)
        self._asks.setInterval(ASK_MS)
        self._asks.timeout.connect(self._count_conflicts)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)
        inside = self.layout()
        if inside is not None:  # the inside folds; it never pushes the window wider than the screen
            inside.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        room = QGuiApplication.primaryScreen().availableSize()
        self.setMinimumSize(LEAST.boundedTo(room))
        self.resize(USUAL.boundedTo(room))
        if room.width() <= USUAL.width() or room.height() <= USUAL.height():
            self.setWindowState(Qt.WindowState.WindowMaximized)  # all of a small screen
        self._app = self._dress()
        self.ring = FocusRing(self)
        self.entrance = Entrance(self, self.work, home)
        self.entrance.let_in.connect(self._come_in)
        self.entrance.language_wanted.connect(
            lambda code: self.change(replace(self.settings, language=code))
        )
        self.entrance.size_wanted.connect(
            lambda code: self.change(replace(self.settings, text_size=code))
        )
        self.work.changed.connect(self._count_waiting)
        self.work.changed.connect(self._look_who)

    def begin(self) -> None:
        """Show the first question."""
        self.painted.connect(self.entrance.load)
        self.entrance.begin(self.settings)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say once that it was painted."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    # --- how it looks ---------------------------------------------------------------------------------

    def _dress(self) -> QApplication:
        """Put language and look on the application."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise TypeError("a window needs an application")
        dress.dress(app, self.settings, practice=self.home.is_practice)
        self.setWindowTitle(self.tr("ศาลา"))
        emblem = icons.art("emblem", QSize(64, 64), {"gold": theme.current().hex("gold")})
        self.setWindowIcon(QIcon(QPixmap(emblem)))
        return app

    def change(self, wanted: Settings) -> None:
        """Keep other choices, and build the inside again when they concern its look."""
        old, self.settings = self.settings, wanted
        if self._carriers is not None:
            self._carriers.soon()
        self._keep_choices()
        if (old.language, old.text_size, old.light) != (wanted.language, wanted.text_size, wanted.light):
            QTimer.singleShot(0, self._keep_then_build)
        self._rest()

    def _keep_choices(self) -> None:
        """Before the first start there is no folder yet: then the choice holds, and is kept later."""
        with suppress(DeskError):
            choices.save(self.home, self.settings)

    def _keep_then_build(self) -> None:
        """What is half typed is on the disk before the page that reads it again is built."""
        if self._frame is None:
            self._build_again()
            return
        self._frame.page.write_draft()
        self.work.local(self, lambda _tx: None, lambda _done: self._build_again(), self._build_anyway)

    def _build_anyway(self, error: DeskError) -> None:
        self._build_again()
        if self._frame is not None:
            self._frame.refuse(error)

    def _build_again(self) -> None:
        self._dress()
        locked = self.entrance.stands
        self.entrance.build_again(self.settings)
        if self._frame is not None and self._who is not None:
            at = self._frame.at
            self._put_frame(self._who, at.place, at.key, shown=not locked)

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

    # --- who works ------------------------------------------------------------------------------------

    def _come_in(self, tile: Tile, place: str) -> None:
        """Somebody signed in: to the frame, as it was left when it is the same person."""
        same = self._who is not None and self._who.id == tile.id
        self._who = tile
        self.work.by = tile.id
        if same and self._frame is not None:
            self.setCurrentWidget(self._frame)
            self._frame.come_back()
        else:
            self._put_frame(tile, place, None, shown=True)
            self._keep_choices()
            self._back_up()
            self._app.installEventFilter(self)  # from now on there is something to lock
        self.entrance.leave()
        self.entered.emit()
        self._rest()

    def _put_frame(self, tile: Tile, place: str, key: object, *, shown: bool) -> None:
        from ui.carriers import Carriers  # noqa: PLC0415  (after the first paint, as all below)
        from ui.main_window import Frame  # noqa: PLC0415
        from ui.pages.page import Room  # noqa: PLC0415
        from ui.paper import Paper  # noqa: PLC0415
        from ui.scanned import Scanned  # noqa: PLC0415
        from ui.widgets.tile import picture_of  # noqa: PLC0415

        doorstep = self.entrance.doorstep
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
        self._hear()
        self.paper, self._scans = Paper(made), Scanned(made)
        self._scans.toned.connect(self._sound)
        self.addWidget(made)
        if shown:
            self.setCurrentWidget(made)
        made.go_to(place, key)
        if self._carriers is None:
            self._carriers = Carriers(self.home.folder, self.work, lambda: self.settings, self)
        self._carriers.serve(made)
        if old is not None:
            self.removeWidget(old)
            old.deleteLater()
        self._count_waiting(frozenset())

    def _hear(self) -> None:
        """From the first frame on a scanner is heard in any focus, and told to the frame that stands."""
        from ui.scanner import Scanner  # noqa: PLC0415  (after the first paint)

        if self._scanner is None:
            self._scanner = Scanner(self, self._works)
            self._app.installEventFilter(self._scanner)
            self._scanner.scanned.connect(self._scanned)

    def _works(self) -> bool:
        """Whether somebody works here; at the lock every key is a hand's."""
        return self._frame is not None and self.currentWidget() is self._frame

    def _scanned(self, scan: Scan) -> None:
        if self._scans is not None:
            self._scans.take(scan)

    def _sound(self, tone: str) -> None:
        """A card's tone, unless this desk is to be quiet."""
        from ui.sounds import Sounds  # noqa: PLC0415  (after the first paint)

        if self.settings.sounds:
            self._sounds = self._sounds or Sounds(self.work)
            self._sounds.play(tone)

    def _desk_name(self, doorstep: Doorstep) -> str:
        name = doorstep.desk_name or self.tr("โต๊ะ {letter}").format(letter=doorstep.desk_letter)
        return self.tr("ฝึกใช้ · {desk}").format(desk=name) if self.home.is_practice else name

    # --- while somebody works -------------------------------------------------------------------------

    def lock(self) -> None:
        """Back to the tiles; the frame stays as it is."""
        if self._frame is None or self._who is None or self.currentWidget() is not self._frame:
            return
        self._frame.page.write_draft()
        self.entrance.lock(self._who)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody is here: the lock waits anew."""
        here = QEvent.Type
        if event.type() in {here.KeyPress, here.MouseButtonPress, here.Wheel, here.TouchBegin}:
            self._rest()
            if self._frame is not None:
                self._frame.ahead.touched()
            if self._carriers is not None:
                self._carriers.touched()
        return super().eventFilter(watched, event)

    def _rest(self) -> None:
        if self.settings.lock_minutes and self._frame is not None:
            self._idle.start(self.settings.lock_minutes * 60_000)
        else:
            self._idle.stop()

    def _back_up(self) -> None:
        """The day's own backup, without anybody asking; it is told in the message line."""
        store = self.work.store

        def job(_steps: Steps) -> Backup | None:
            from desktop.store import backups  # noqa: PLC0415  (after the first paint)

            return backups.of_today(store)

        def told(kept: Backup | None) -> None:
            if kept is not None and self._frame is not None:
                self._frame.tell_backup(kept.made_at)

        self.work.run(self, job, told)

    def _look_who(self, kinds: frozenset[str]) -> None:
        """The centre, the desk or somebody is called otherwise: so on the rail and at the door too."""
        if kinds & {"centre", "desk", "volunteer"} and self._frame is not None:
            from desktop import centre, volunteers  # noqa: PLC0415  (after the first paint)

            self.work.read(
                self, lambda tx: (centre.told(tx), volunteers.listed(tx)), self._rename, about="who"
            )

    def _rename(self, shown: tuple[Told, list[Tile]]) -> None:
        from ui.widgets.tile import picture_of  # noqa: PLC0415  (after the first paint)

        told, tiles = shown
        doorstep, frame, who = self.entrance.doorstep, self._frame, self._who
        if doorstep is None or frame is None or who is None:
            return
        doorstep = replace(
            doorstep,
            centre_name=told.name,
            desk_name=told.desk_name,
            tambon=told.tambon,
            volunteers=tuple(tiles),
        )
        self.entrance.renew(doorstep)
        frame.rail.say(told.name, self._desk_name(doorstep))
        me = self._who = next((tile for tile in tiles if tile.id == who.id), who)
        frame.rail.tile.say(me.name, *picture_of(me))

    def _count_waiting(self, _kinds: frozenset[str]) -> None:
        if self._frame is None or not self.work.is_serving:
            return
        from desktop import waiting  # noqa: PLC0415  (after the first paint)

        self.work.read(self, waiting.unsent, self._show_waiting, about="waiting")

    def _show_waiting(self, told: Unsent) -> None:
        self._unsent = told
        if told.has_others:
            self._asks.start()
        else:
            self._conflicts = 0
        self._tell_waiting()

    def _count_conflicts(self) -> None:
        """Once nobody has written for a moment: all heads of all rows are looked through."""
        if not self.work.is_serving:
            return
        from desktop.sync import conflicts  # noqa: PLC0415  (after the first paint)

        self.work.read(
            self,
            lambda tx: conflicts.count(tx.sql),
            self._show_conflicts,
            about="conflicts",
            long=True,
        )

    def _show_conflicts(self, count: int) -> None:
        self._conflicts = count
        self._tell_waiting()

    def _tell_waiting(self) -> None:
        if self._frame is not None and self._unsent is not None:
            self._frame.wait_for(self._unsent.changes, self._unsent.days, self._conflicts)

    def _print(self, file: Path, title: str, first: int = 1, how: How | None = None) -> None:
        self.paper.print_file(file, title, first, how)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is half typed, finish what was begun, let the home go."""
        if self._frame is not None:
            self._frame.page.write_draft()
        self._app.removeEventFilter(self)
        self.work.close()
        self.entrance.close()
        from ui import paper_folder  # noqa: PLC0415  (after the first paint)

        paper_folder.sweep(self.home)
        super().closeEvent(event)
