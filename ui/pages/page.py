"""What a page is: it has a head and a body, asks the desk when shown and when its kinds change.

A page knows no other page and no threads. It asks by `room.work`, speaks by `said`, leaves by `go`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.widgets.card import EAVE, draw_eave
from ui.widgets.head_line import HeadLine
from ui.widgets.label import Label
from ui.widgets.message_line import Deed, Message
from ui.widgets.stick_pill import StickPill

if TYPE_CHECKING:
    from desktop.paths import Home
    from desktop.settings import Settings
    from desktop.volunteers import Tile
    from ui.work import Work

MARGIN, COMPACT_MARGIN = 28, 18
SEEK = "seek"
"""To the people page with the keyboard in its search field."""
DRAFT_EVERY_MS = 400
"""How long after the last letter a half-typed form is on the disk."""


@dataclass(frozen=True, slots=True)
class Go:
    """Where to go, and about what."""

    place: str
    key: object = None


@dataclass(frozen=True, slots=True)
class How:
    """How a file is printed, where it is not whole and as always."""

    last: int | None = None
    """The last page, counted from 1; None: to the end."""
    printer: str | None = None
    """On this one, unasked."""
    as_it_is: bool = False
    """Nothing is put right: the sheet that tells how the printer misses the paper."""
    told: Callable[[int, int], None] | None = field(default=None, compare=False)
    """Told which pages came out, from the first to the last, counted from 1; once for each printing."""


class PrintFile(Protocol):
    """Hands a file to the printer, with a question which one."""

    def __call__(self, file: Path, title: str, first: int = 1, how: How | None = None) -> None:
        """Print a PDF from page `first` (counted from 1) on; the job is called `title`."""


@dataclass(frozen=True, slots=True)
class Room:
    """What every page is given: who works here, by what, and the services of the window."""

    work: Work
    who: Tile
    home: Home
    settings: Settings
    language: str
    centre: str
    change_settings: Callable[[Settings], None]
    """Keep other choices; the window is built again when its look or language changes."""
    print_file: PrintFile


class Head(QWidget):
    """A page's head: title and second line at the left, at most two buttons, the pill far right."""

    titled = Signal(str)
    """The title is another one now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """An empty head."""
        super().__init__(parent)
        self.title = ""
        self._title = HeadLine(("title", "section"), "ink", lines=2)
        self._sub = HeadLine(("note",), "ink2")
        self._aside = Label("", colour="ink2")
        self._sub.hide()
        self._aside.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._sub)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(14)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._aside)
        self.pill = StickPill()
        self._row.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, title: str, sub: str = "", aside: str = "") -> None:
        """Put words into the head; `aside` may hold `<b>`, the others are taken as they are."""
        self._title.say(title)
        self._sub.say(sub)
        self._sub.setVisible(bool(sub))
        self._aside.say(aside)
        self._aside.setVisible(bool(aside))
        if title != self.title:
            self.title = title
            self.titled.emit(title)

    def put(self, *buttons: QWidget) -> None:
        """Put buttons (or tabs) before the pill."""
        for button in buttons:
            self._row.insertWidget(self._row.count() - 1, button, 0, Qt.AlignmentFlag.AlignVCenter)


class Page(QWidget):
    """The base of every page."""

    place: ClassVar[str] = ""
    kinds: ClassVar[frozenset[str]] = frozenset()
    """The tables it shows."""

    said = Signal(object)
    go = Signal(object)
    hints_changed = Signal()
    undo_wanted = Signal()
    toned = Signal(str)
    """What a scanner's card came to: `known`, `already` or `unknown`; the desk sounds it."""
    carried = Signal(str, object)
    """(the name of the stage, "" when it ended; Path | None: the stick that may be pulled out now)."""
    working = Signal(object, str, object)
    """(Steps, words, counted: (done, of) -> str) of long work that began; (None, …) when it ended."""

    def __init__(self, room: Room) -> None:
        """Lay out head and body; a page fills `self.body`."""
        super().__init__()
        self.room = room
        self.compact = False
        self.head = Head()
        self.body = QVBoxLayout()
        self.body.setSpacing(14)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(14)
        self._column.addWidget(self.head)
        self._column.addLayout(self.body, 1)
        self._margins()
        self._draft: tuple[str, str, dict[str, str]] | None = None
        self._drafts = QTimer(self)
        self._drafts.setSingleShot(True)
        self._drafts.setInterval(DRAFT_EVERY_MS)
        self._drafts.timeout.connect(self.write_draft)

    # --- what a page overrides ------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """It is shown, about `key`; reads by default."""
        del key
        self.ask()

    def ask(self) -> None:
        """Read again what it shows."""

    def rehearse(self) -> None:
        """Before it is shown for the first time, while nobody waits: what would make that slow."""

    def fold(self, compact: bool) -> None:
        """Take the compact or the full form."""
        self.compact = compact
        self._margins()

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Up to three keys that help here."""
        return ()

    def step_back(self) -> bool:
        """Esc: one step back within the page; false when there is none."""
        return False

    def new(self) -> None:
        """F9 and Ctrl+N."""

    def seek(self) -> None:
        """Ctrl+F: to the search field; from a page without one to where anybody is found."""
        self.go.emit(Go("learners", SEEK))

    def roll_open(self) -> bytes | None:
        """The session whose roll is open here, if any: who comes by a card is marked on it."""
        return None

    def scanned(self, code: str) -> bool:
        """A learner's card was scanned; whether this page made something of it."""
        del code
        return False

    def stick_is(self, place: Path | None) -> None:
        """A stick was plugged in, or is gone; whether the page is shown or not."""
        del place

    def line_is(self, state: object) -> None:
        """The exchange by itself stands otherwise (`ui.by_itself.State`); none: it has not begun."""
        del state

    def take_back_key(self, sign: str) -> None:
        """A scanner's first sign came here before it was known to be a scanner's: what it did is undone.

        Fields are put right already; this is for keys that do something by themselves.
        """

    def save(self) -> None:
        """Ctrl+S."""

    def take_back(self) -> bool:
        """Ctrl+Z: one step back in what is not kept yet; false when there is none."""
        return False

    def paper(self) -> None:
        """Ctrl+P: print this page's paper."""

    def to_excel(self) -> None:
        """Ctrl+E."""

    def first_focus(self) -> QWidget | None:
        """Where the keyboard begins."""
        return None

    # --- what a page uses -----------------------------------------------------------------------------

    def changed(self, kinds: frozenset[str]) -> None:
        """Somebody wrote; read again when it concerns this page."""
        if kinds & self.kinds and self.isVisible():
            self.ask()

    def say(self, kind: str, text: str, deed: Deed | None = None) -> None:
        """Say one sentence in the message line; names and numbers in `<b>`, values escaped."""
        self.said.emit(Message(kind, text, deed))

    def undoable(self) -> Deed:
        """The deed that stands beside what was just done: take it back."""
        return Deed(self.tr("เลิกทำ"), self.undo_wanted.emit, "arrow-u-up-left", "Ctrl+Z")

    def keep_draft(self, form: str, key: str, content: Mapping[str, str]) -> None:
        """Keep a half-typed form at this desk, shortly after the last letter."""
        self._draft = (form, self.own(key), dict(content))
        self._drafts.start()

    def write_draft(self) -> None:
        """Write a waiting draft now: before a lock, a change of language or the end."""
        from desktop import drafts  # noqa: PLC0415  (after the first paint)

        if self._draft is None:
            return
        form, key, content = self._draft
        self._draft = None
        self._drafts.stop()
        self.room.work.local(self, lambda tx: drafts.keep(tx, form, key, content))

    def read_draft(self, form: str, key: str, then: Callable[[Mapping[str, str] | None], None]) -> None:
        """Ask for a half-typed form that was kept."""
        from desktop import drafts  # noqa: PLC0415  (after the first paint)

        def content(kept: drafts.Draft | None) -> None:
            then(kept.content if kept is not None else None)

        own = self.own(key)
        self.room.work.read(self, lambda tx: drafts.read(tx, form, own), content, about=("draft", form))

    def drop_draft(self, form: str, key: str) -> None:
        """A form was saved or given up."""
        from desktop import drafts  # noqa: PLC0415  (after the first paint)

        self._draft = None
        self._drafts.stop()
        own = self.own(key)
        self.room.work.local(self, lambda tx: drafts.drop(tx, form, own))

    def own(self, key: str) -> str:
        """A draft belongs to who typed it: nobody finds or writes over another's half-typed words."""
        return f"{self.room.who.id.hex()} {key}"

    def _margins(self) -> None:
        side = COMPACT_MARGIN if self.compact else MARGIN
        top = 12 if self.compact else 22
        self._column.setContentsMargins(side, top, side, 10 if self.compact else 14)
        self._column.setSpacing(8 if self.compact else 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the canvas, and the eave along its top when there is room."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().colour("canvas"))
        if not self.compact:
            draw_eave(painter, QRectF(0, 0, self.width(), EAVE.height()), "eave")
