"""The frame: the rail, one page, the message line, and the keys that are the same on every page.

It knows pages by their names only; a page is loaded when somebody first goes there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from ui import theme, words
from ui.ahead import Ahead
from ui.news import News
from ui.opening.behind import load
from ui.pages.page import SEEK, Go, Page, Room
from ui.places import PAGES, STANDS_UNDER, WayBack
from ui.widgets.button import Button
from ui.widgets.label import plain
from ui.widgets.message_line import Deed, Message, MessageLine
from ui.widgets.rail import Place, Rail, VolunteerTile

if TYPE_CHECKING:
    from desktop.errors import DeskError
    from desktop.store.undo import Undone
    from ui.work import Steps


class Frame(QWidget):
    """The whole inside of the window while somebody works."""

    locked = Signal()
    size_wanted = Signal(int)
    """Text one step larger (1) or smaller (−1)."""
    toned = Signal(str)
    """A card was scanned: `known`, `already`, `unknown`."""
    titled = Signal(str)
    """What the window is called now: the place on the rail."""

    def __init__(self, room: Room, desk: str, picture: tuple[str, tuple[str, str]]) -> None:
        """Build the frame for who sits here.

        Args:
            room: what every page is given.
            desk: the desk's name below the centre's.
            picture: the volunteer's icon, and its ground and figure.
        """
        super().__init__()
        self.room = room
        self.compact = False
        self._pages: dict[str, Page] = {}
        self._at = Go("")
        self._way = WayBack()
        self._place_words = ""
        self._just_said = False
        self._steps: Steps | None = None
        self._work_words: tuple[str, Callable[[int, int], str]] = ("", lambda _done, _of: "")
        tile = VolunteerTile(room.who.name, *picture, self.tr("ล็อกหน้าจอ"))
        self.rail = Rail(self._places(), room.centre, desk, tile)
        self.stack = QStackedWidget()
        self.line = MessageLine()
        self.news = News(self)
        self._lay_out()
        self._keys()
        self.rail.gone.connect(self.go_to)
        self.rail.locked.connect(self.locked)
        self.rail.menu_wanted.connect(self._tile_menu)
        QApplication.instance().focusChanged.connect(self._guard_keyboard)  # type: ignore[union-attr]
        self.ahead = Ahead(self, room.work)
        room.work.changed.connect(self._changed)
        room.work.refused.connect(self.refuse)
        room.work.progress.connect(self._progressed)

    def _places(self) -> tuple[Place, ...]:
        return (
            Place("today", self.tr("วันนี้"), "sun-horizon", "F2"),
            Place("roll", self.tr("เช็กชื่อ"), "list-checks", "F3"),
            Place("learners", self.tr("ผู้เรียน"), "users-three", "F4"),
            Place("activities", self.tr("กิจกรรม"), "calendar-dots", "F5"),
            Place("certificates", self.tr("วุฒิบัตร"), "certificate", "F6"),
            Place("reports", self.tr("รายงาน"), "chart-bar", "F7"),
            Place("send", self.tr("ส่งข้อมูล"), "stick", "F8"),
            Place("help", self.tr("ช่วยเหลือ"), "question", "F1", below=True),
            Place("settings", self.tr("ตั้งค่า"), "gear", "", below=True),
        )

    def _lay_out(self) -> None:
        work = QVBoxLayout()
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        work.addWidget(self.stack, 1)
        work.addWidget(self.line)
        row = QHBoxLayout(self)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)  # it folds, it never pushes
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(work, 1)

    # --- keys -----------------------------------------------------------------------------------------

    def _keys(self) -> None:
        """The keys of the house; a page says what its own deeds are."""

        def on_page(deed: str) -> Callable[[], object]:
            def press() -> None:
                getattr(self.page, deed)()

            return press

        keys: dict[str, Callable[[], object]] = {
            f"F{n + 2}": lambda name=place.name: self.go_to(name)  # type: ignore[misc]
            for n, place in enumerate(self._places()[:7])
        }
        keys |= {
            "F1": lambda: self.go_to("help", self._at.place),
            "F9": on_page("new"),
            "F10": lambda: self.go_to("card", self.page.roll_open()),
            "F12": self.locked.emit,
            "Ctrl+N": on_page("new"),
            "Ctrl+F": on_page("seek"),
            "Ctrl+S": on_page("save"),
            "Ctrl+P": on_page("paper"),
            "Ctrl+E": on_page("to_excel"),
            "Ctrl+Z": self.undo,
            "Ctrl++": lambda: self.size_wanted.emit(1),
            "Ctrl+=": lambda: self.size_wanted.emit(1),
            "Ctrl+-": lambda: self.size_wanted.emit(-1),
        }
        for key, deed in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc stops long work, or goes one step back; nothing typed is lost."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._steps is not None:
            self._steps.stop()
        elif not self.page.step_back() and (back := self._way.back(self._at.place)):
            there, as_left = back
            self.go_to(there.place, there.key, as_left=as_left)

    def come_back(self) -> None:
        """Shown again after the lock: the same page, read again, the keyboard where it was."""
        self.page.ask()
        focus = self.page.focusWidget() or self.page.first_focus()
        (focus or self.page).setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_title()

    # --- pages ----------------------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self._pages[self._at.place]

    @property
    def pages(self) -> tuple[Page, ...]:
        """Those that were built."""
        return tuple(self._pages.values())

    @property
    def is_working(self) -> bool:
        """Whether the line shows how far long work is."""
        return self._steps is not None

    @property
    def at(self) -> Go:
        """Where we are, and about what: to come back there when the window is built again."""
        return self._at

    def go_to(self, place: str, key: object = None, *, as_left: bool = False) -> None:
        """Open a page.

        Args:
            place: its name.
            key: what about.
            as_left: it still shows that, with all that was typed into it.
        """
        if self._at.place:
            self.page.write_draft()
        self._way.went(self._at, Go(place, key))
        page = self._page(place)
        told = self.line.message
        if place != self._at.place and told and told.kind in {"info", "look"} and not self._just_said:
            self.line.quiet()  # it was about the page that is left
        self._at = Go(place, key)
        under = STANDS_UNDER.get(place, place)
        self.rail.stand(under)
        self._place_words = next(p.words for p in self._places() if p.name == under)
        self._tell_title()
        page.fold(self.compact)
        self.news.show_on(page)
        self.stack.setCurrentWidget(page)
        self._show_hints()
        focus = (page.focusWidget() if as_left else None) or page.first_focus()
        (focus or page).setFocus(Qt.FocusReason.OtherFocusReason)
        if as_left:
            page.ask()
        else:
            page.enter(key)
        if key == SEEK:
            self.say(Message("info", self.tr("พิมพ์ชื่อคนที่หา กด Esc กลับไปหน้าเดิม")))
        if len(self._pages) == 1:
            self.ahead.begin(self._ready_steps())
        self.ahead.touched()

    def _ready_steps(self) -> Iterator[Callable[[], object]]:
        """What makes the other pages ready: load one, build it, lay it out."""
        for place, named in PAGES.items():
            module = named.rpartition(".")[0]
            yield partial(load, f"ui.pages.{module}")
            yield partial(self._page, place)
            yield partial(self._lay_out_ahead, place)

    def _lay_out_ahead(self, place: str) -> None:
        """Give a page that was never shown its form and its size: that is half of the first time."""
        page = self._page(place)
        if page is not self.page:
            page.fold(self.compact)
            page.resize(self.stack.size())
            page.grab(QRect(0, 0, 1, 1))
            page.rehearse()

    def _page(self, place: str) -> Page:
        if place not in self._pages:
            module, _, name = PAGES[place].rpartition(".")
            made: Page = getattr(load(f"ui.pages.{module}"), name)(self.room)
            made.said.connect(self.say)
            made.go.connect(lambda go: self.go_to(go.place, go.key))
            made.hints_changed.connect(self._show_hints)
            made.undo_wanted.connect(self.undo)
            made.working.connect(self.show_work)
            made.toned.connect(self.toned)
            self.news.tell(made)
            made.head.titled.connect(self._tell_title)
            made.head.pill.clicked.connect(lambda: self.go_to("send"))
            self._pages[place] = made
            self.stack.addWidget(made)
            for button in made.findChildren(Button):
                button.refused.connect(lambda why: self.say(Message("look", why)))
        return self._pages[place]

    def _guard_keyboard(self, _old: QWidget | None, new: QWidget | None) -> None:
        """A late answer to a page that is gone must not take the keyboard from the one that is open."""
        if new is None or not self._at.place or not self.stack.isAncestorOf(new):
            return
        if not self.page.isAncestorOf(new) and new is not self.page:
            back = self.page.focusWidget() or self.page.first_focus() or self.page
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_title(self) -> None:
        """What the window is called: the place, and what the page is about."""
        about = self.page.head.title
        words_ = (self._place_words, about if about != self._place_words else "")
        self.titled.emit(" · ".join(part for part in words_ if part))

    def _changed(self, kinds: frozenset[str]) -> None:
        if self._at.place:
            self.page.changed(kinds)

    def _show_hints(self) -> None:
        if self._at.place:
            self.line.hints.put(self.page.hints(), 1 if self.compact else 3)

    # --- the message line -----------------------------------------------------------------------------

    def say(self, message: Message) -> None:
        """Say one sentence."""
        self.line.say(message)
        self._just_said = True  # a page that speaks and leaves in one breath speaks of where it goes
        QTimer.singleShot(0, self, self._was_said)

    def _was_said(self) -> None:
        self._just_said = False

    def refuse(self, error: DeskError) -> None:
        """The world said no: one calm sentence with what to do."""
        self.say(Message("error", plain(words.sentence(error, self.room.language))))

    def undo(self) -> None:
        """Take back the last deed of who sits here."""
        from desktop.store import undo  # noqa: PLC0415  (after the first paint)

        if self.page.take_back():
            return
        self.room.work.write(self, "undo", undo.undo_what_can_be, self._undone)

    def _undone(self, what: Undone) -> None:
        told = words.undone(what.verb, len(what.kept), self.room.language)
        self.say(Message("look" if what.kept else "ok", plain(told)))

    def undo_deed(self) -> Deed:
        """The deed that stands beside what was just done."""
        return Deed(self.tr("เลิกทำ"), self.undo, "arrow-u-up-left", "Ctrl+Z")

    def tell_backup(self, made_at: datetime) -> None:
        """The day's own backup stands; said only while there is nothing else to say."""
        if self.line.message is None:
            said = self.tr("สำรองข้อมูลไว้แล้วเมื่อ {time} น.")
            self.say(Message("ok", plain(said.format(time=words.at_hour(f"{made_at:%H:%M}")))))

    def wait_for(self, changes: int, days: int | None = None, conflicts: int = 0) -> None:
        """Show what waits: in the pill, or on the rail when it is tight.

        Args:
            changes: Changes that some desk has not said it holds.
            days: since a receipt came; none where there is no other desk.
            conflicts: fields that somebody must choose for; they come before what waits.
        """
        self.news.wait_for(changes, days, conflicts)

    def show_work(self, steps: Steps | None, words_: str, counted: Callable[[int, int], str]) -> None:
        """Long work began, or ended (none): its words, its bar and how to stop it."""
        self._steps = steps
        if steps is None:
            return
        self._work_words = (words_, counted)
        self._progressed(steps, 0, 0)

    def _progressed(self, steps: Steps, done: int, of: int) -> None:
        if steps is not self._steps:
            return
        told, counted = self._work_words
        stop = Deed(self.tr("หยุด"), steps.stop, "x", "Esc")
        self.line.long_work(told, done, of, counted(done, of) if of else "", stop)

    # --- size and form --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold when it is tight, in the body's own measure."""
        super().resizeEvent(event)
        compact = theme.current().is_compact(self.width(), self.height())
        if compact != self.compact:
            self.compact = compact
            self.rail.fold(compact=compact)
            if self._at.place:
                self.page.fold(compact)
                self.news.show_on(self.page)
                self._show_hints()

    def _tile_menu(self) -> None:
        """What stands at the foot of the rail when there is room."""
        menu = QMenu(self)
        menu.addAction(self.tr("ล็อกหน้าจอ"), self.locked.emit)
        menu.addAction(self.tr("ช่วยเหลือ"), lambda: self.go_to("help"))
        menu.addAction(self.tr("ตั้งค่า"), lambda: self.go_to("settings"))
        tile = self.rail.tile
        menu.popup(tile.mapToGlobal(QPoint(tile.width(), tile.height() - menu.sizeHint().height())))
