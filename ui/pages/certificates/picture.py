"""From a certificate to its picture: the very PDF that would be printed, drawn and painted off-thread.

However fast somebody walks through the list, only the newest wanted picture is made and shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from desktop.certificates import preview
from ui import printing

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QImage

    from desktop.certificates.issue import Order
    from desktop.errors import DeskError
    from desktop.store.store import Tx
    from ui.widgets.preview import Preview
    from ui.work import Steps, Work


Sheets: TypeAlias = tuple[bytes, bytes]
"""The whole page as a PDF; and only its texts, where the drawing is not printed."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose page is wanted, and what it says beside its name."""

    learner: bytes
    order: Order
    together: tuple[bytes, ...]
    """Who would be issued to with this one: the number depends on it."""
    said: str
    overlay: bool = False
    """The paper bears its drawing already: it is shown pale, and not printed."""


@dataclass(frozen=True, slots=True)
class _Page:
    """What was drawn, and for how long it is the same: until somebody writes, or another day."""

    wanted: Wanted
    today: date
    version: int
    sheets: Sheets


class Pictures(QObject):
    """The pictures for one place at a time."""

    failed = Signal(object)
    """A DeskError: this page cannot be drawn."""

    def __init__(self, work: Work, parent: QObject) -> None:
        """Draw with this window's threads.

        Args:
            work: the threads.
            parent: owner.
        """
        super().__init__(parent)
        self._work = work
        self._wanted: Wanted | None = None
        self._sheets: Sheets = (b"", b"")
        self._page: _Page | None = None
        self._drawn: tuple[Sheets, int, float] | None = None
        self._place: Preview | None = None
        self._turn = 0

    def show_in(self, place: Preview) -> None:
        """From now on the pictures are for this place."""
        self._place, self._drawn = place, None
        self.again()

    def want(self, wanted: Wanted | None) -> None:
        """Somebody else's page, or nobody's."""
        self._turn += 1
        self._wanted = wanted
        if wanted is None:
            self._drawn = None
            return
        self._work.read(
            self,
            lambda tx: self._page_of(tx, wanted),
            partial(self._read_page, wanted),
            self._refused,
        )

    def _page_of(self, tx: Tx, wanted: Wanted) -> _Page:
        """On the thread: the page as it would be printed, drawn anew when it may be another."""
        page = self._page
        if page is not None and (page.wanted, page.today, page.version) == (
            wanted,
            tx.today,
            tx.version,
        ):
            return page
        what = wanted.order, wanted.learner, wanted.together
        texts = preview.page(tx, *what, overlay=True) if wanted.overlay else b""
        return _Page(wanted, tx.today, tx.version, (preview.page(tx, *what), texts))

    def _read_page(self, wanted: Wanted, page: _Page) -> None:
        self._page = page
        self._read(wanted, page.sheets)

    def again(self) -> None:
        """Paint what is wanted in the size of its place now."""
        if self._wanted is not None and self._sheets[0]:
            self._read(self._wanted, self._sheets)

    def _refused(self, error: DeskError) -> None:
        self._sheets, self._drawn = (b"", b""), None
        self.failed.emit(error)

    def _read(self, wanted: Wanted, sheets: Sheets) -> None:
        place = self._place
        if wanted is not self._wanted or place is None:
            return
        self._sheets = sheets
        size = (sheets, place.wide, place.devicePixelRatioF())
        if size == self._drawn and place.has_page:
            place.setAccessibleName(wanted.said)
            return
        self._turn += 1
        turn = self._turn
        self._work.run(
            self, partial(self._paint, turn, size), partial(self._painted, turn, wanted, size)
        )

    def _paint(self, turn: int, size: tuple[Sheets, int, float], _steps: Steps) -> QImage | None:
        """On the thread: nothing at all when a newer one is wanted by now."""
        (whole, texts), wide, ratio = size
        if turn != self._turn:
            return None
        if texts:
            return printing.over_pale(whole, texts, wide, ratio)
        return printing.first_page(whole, wide, ratio)

    def _painted(
        self, turn: int, wanted: Wanted, size: tuple[Sheets, int, float], image: QImage | None
    ) -> None:
        if turn != self._turn or image is None or self._place is None:
            return
        self._drawn = size
        self._place.show_page(image, wanted.said)
