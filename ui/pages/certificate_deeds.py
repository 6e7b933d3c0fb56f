"""What is done about certificates: giving numbers and printing, printing once more, the list to check.

All of it is drawn off the main thread into a file that only waits for the printer. Numbers are given
when the whole of it is drawn: who stops before gives nobody a number.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.certificates import register
from desktop.certificates.issue import Order, issue
from desktop.models import show_id
from desktop.papers import check_list
from ui import paper_folder
from ui.words import certificates as said

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.certificates.register import Issued
    from desktop.errors import DeskError
    from ui.pages.page import Page
    from ui.work import Steps


class Deeds(QObject):
    """The deeds of one page."""

    began = Signal()
    ended = Signal()
    issued = Signal(object)
    """The certificates that have just got their numbers; their paper is on its way."""

    def __init__(self, page: Page) -> None:
        """For one page, whose room and voice are used."""
        super().__init__(page)
        self._page, self._room = page, page.room
        self._language = page.room.language
        self._steps: Steps | None = None

    @property
    def is_at_work(self) -> bool:
        """Whether something is being drawn."""
        return self._steps is not None

    # --- numbers --------------------------------------------------------------------------------------

    def issue(self, order: Order, learners: tuple[bytes, ...]) -> None:
        """Give numbers, draw, and hand the paper to the printer.

        Args:
            order: activity and day.
            learners: to whom.
        """

        def job(steps: Steps) -> tuple[Path, list[Issued]]:
            out = paper_folder.fresh(self._room.home)
            work = self._room.work
            return out, issue(work.store, order, out, work.by, learners, steps.goes_on)

        self._start(job, self._issued)

    def _issued(self, made: tuple[Path, list[Issued]]) -> None:
        out, issued = made
        self._end()
        first, last = issued[0].number, issued[-1].number
        self._page.say("ok", said.issued(len(issued), first, last, self._language))
        self.issued.emit(tuple(issued))
        self._room.print_file(out, self._title(first, last))

    # --- paper ----------------------------------------------------------------------------------------

    def print_again(self, activity: bytes, first: bytes) -> None:
        """Print an activity's certificates once more, from one on; the numbers stay.

        Args:
            activity: whose.
            first: the certificate to begin with.
        """

        def job(_steps: Steps) -> tuple[Path, list[Issued]]:
            return self._drawn(str(show_id(activity)))

        self._start(job, partial(self._drawn_from, first))

    def print_one(self, certificate: bytes) -> None:
        """Print one certificate once more."""

        def job(_steps: Steps) -> tuple[Path, list[Issued]]:
            return self._drawn(str(show_id(certificate)))

        self._start(job, partial(self._drawn_from, certificate))

    def _drawn(self, what: str) -> tuple[Path, list[Issued]]:
        out = paper_folder.fresh(self._room.home)
        with self._room.work.store.read() as tx:
            return out, register.reprint(tx, what, out)

    def _drawn_from(self, first: bytes, made: tuple[Path, list[Issued]]) -> None:
        out, drawn = made
        self._end()
        place = next((n for n, one in enumerate(drawn, 1) if one.id == first), None)
        if place is None:  # it was drawn by another design, and so stands in no file with the others
            self.print_one(first)
            return
        title = self._title(drawn[place - 1].number, drawn[-1].number)
        self._room.print_file(out, title, place)

    def check_list(self, activity: bytes, title: str) -> None:
        """Print the list of names to be checked before numbers are given."""

        def job(_steps: Steps) -> Path:
            out = paper_folder.fresh(self._room.home)
            with self._room.work.store.read() as tx:
                check_list.write(tx, activity, out)
            return out

        def done(out: Path) -> None:
            self._end()
            self._room.print_file(out, said.done("check_list", self._language, title=title))

        self._start(job, done)

    def _title(self, first: str, last: str) -> str:
        numbers = said.span(first, last).replace("/", "-")  # it may become a file's name
        return f"{said.done('certificates', self._language)} {numbers}"

    # --- long work ------------------------------------------------------------------------------------

    def _start(self, job: Callable[[Steps], object], then: Callable[..., None]) -> None:
        if self._steps is not None:
            self._page.say("look", said.not_yet("at_work", self._language))
            return
        self._steps = self._room.work.run(self, job, then, self._refused)
        words = said.done("drawing", self._language)
        self._page.working.emit(self._steps, words, partial(said.counted, language=self._language))
        self.began.emit()

    def _end(self) -> None:
        self._steps = None
        self._page.working.emit(None, "", said.counted)
        self.ended.emit()

    def _refused(self, error: DeskError) -> None:
        self._end()
        if error.code == "stopped":
            self._page.say("look", said.done("stopped", self._language))
        else:
            self._room.work.refused.emit(error)
