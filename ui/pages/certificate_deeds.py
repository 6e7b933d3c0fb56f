"""What is done about certificates: numbers and printing, printing once more, lists, learners' copies.

All paper is drawn off the main thread into a file that only waits for the printer. Numbers are given
when the whole of it is drawn: who stops before gives nobody a number.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from desktop.certificates import own_copy, preview, printing, thanks
from desktop.certificates.issue import Order, issue
from desktop.certificates.publish import PART, files
from desktop.certificates.reissue import Reissued, reissue
from desktop.certificates.reprint import Substituted, reprint, substitute
from desktop.models import show_id
from desktop.papers import check_list, signing_list
from desktop.paths import write_whole
from ui import paper_folder, sticks
from ui.outside import look_at
from ui.pages.page import How
from ui.widgets.label import strong
from ui.widgets.message_line import Deed
from ui.words import certificates as said
from ui.words import numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import TypeAlias

    from desktop.certificates.register import Issued
    from desktop.errors import DeskError
    from desktop.store.store import Tx
    from ui.pages.page import Page
    from ui.work import Steps

    Drawn: TypeAlias = tuple[Path, list[Issued]]
    """A file (or the name of several), and what is on its sheets."""


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
        self._stopped = "stopped"
        """What is said when the deed under way is stopped."""
        self._folder: Path | None = None
        """Where copies were kept last."""

    @property
    def is_at_work(self) -> bool:
        """Whether something is being drawn."""
        return self._steps is not None

    # --- numbers --------------------------------------------------------------------------------------

    def issue(self, order: Order, learners: tuple[bytes, ...], *, overlay: bool = False) -> None:
        """Give numbers, draw, and hand the paper to the printer.

        Args:
            order: activity and day.
            learners: to whom.
            overlay: the paper bears its drawing already.
        """

        def job(steps: Steps) -> Drawn:
            out = paper_folder.fresh(self._room.home)
            work = self._room.work
            return out, issue(work.store, order, out, work.by, learners, steps.goes_on, overlay=overlay)

        self._start(job, self._issued)

    def thank(self, order: Order, facilitators: tuple[bytes, ...]) -> None:
        """Give numbers to thanks for who taught, draw them, and hand them to the printer.

        Args:
            order: activity, day and template.
            facilitators: whom.
        """

        def job(steps: Steps) -> Drawn:
            out, work = paper_folder.fresh(self._room.home), self._room.work
            return out, thanks.thank(work.store, order, out, work.by, facilitators, steps.goes_on)

        self._start(job, self._issued)

    def _issued(self, made: Drawn) -> None:
        out, issued = made
        self._end()
        first, last = issued[0].number, issued[-1].number
        self._page.say("ok", said.issued(len(issued), first, last, self._language))
        self.issued.emit(tuple(issued))
        self._hand_over(out, issued, 1, len(issued))

    def reissue(self, certificate: bytes, why: str) -> None:
        """Void a number, issue it anew in the same deed, and hand the new paper to the printer.

        Args:
            certificate: which.
            why: it is voided.
        """

        def job(_steps: Steps) -> tuple[Path, Reissued]:
            out, work = paper_folder.fresh(self._room.home), self._room.work
            return out, reissue(work.store, str(show_id(certificate)), why, out, work.by)

        def done(made: tuple[Path, Reissued]) -> None:
            out, both = made
            self._end()
            old, new = strong(both.old.number), strong(both.new.number)
            self._page.say("ok", numbers.done("reissued", self._language, old=old, number=new))
            self.issued.emit((both.new,))
            self._hand_over(out, [both.new], 1, 1)

        self._start(job, done)

    # --- paper ----------------------------------------------------------------------------------------

    def substitute(self, certificate: bytes, why: str) -> None:
        """Print a certificate once more, marked ฉบับแทน; the register keeps that and why.

        Args:
            certificate: which.
            why: the first paper is gone.
        """

        def job(_steps: Steps) -> tuple[Path, Substituted]:
            out, work = paper_folder.fresh(self._room.home), self._room.work
            return out, substitute(work.store, str(show_id(certificate)), why, out, work.by)

        def done(made: tuple[Path, Substituted]) -> None:
            out, one = made
            self._end()
            fields = {"number": one.certificate.number, "nth": one.nth}
            title = numbers.done("substitute", self._language, **fields)
            self._page.say("ok", title)
            self._room.print_file(out, title.replace("/", "-"))

        self._start(job, done)

    def print_again(self, activity: bytes, wanted: tuple[bytes, ...], *, overlay: bool = False) -> None:
        """Print some of an activity's certificates once more; the numbers stay.

        Args:
            activity: whose.
            wanted: the certificates, in the order of their numbers.
            overlay: the paper bears its drawing already.
        """

        def job(steps: Steps) -> Drawn:
            return self._drawn(str(show_id(activity)), steps, overlay=overlay)

        self._start(job, partial(self._drawn_some, wanted, overlay))

    def print_one(self, certificate: bytes, *, overlay: bool = False) -> None:
        """Print one certificate once more."""

        def job(steps: Steps) -> Drawn:
            return self._drawn(str(show_id(certificate)), steps, overlay=overlay)

        self._start(job, partial(self._drawn_some, (certificate,), overlay))

    def _drawn(self, what: str, steps: Steps, *, overlay: bool) -> Drawn:
        out = paper_folder.fresh(self._room.home)
        with self._room.work.store.read() as tx:
            return out, reprint(tx, what, out, overlay=overlay, step=steps.goes_on)

    def _drawn_some(self, wanted: tuple[bytes, ...], overlay: bool, made: Drawn) -> None:
        out, drawn = made
        self._end()
        places = [n for n, one in enumerate(drawn, 1) if one.id in wanted]
        if not places or drawn[places[0] - 1].id != wanted[0]:
            # it was drawn by another design, and so stands in no file with the others
            self.print_one(wanted[0], overlay=overlay)
            return
        self._hand_over(out, drawn, places[0], places[-1])

    def _hand_over(self, out: Path, drawn: Sequence[Issued], first: int, last: int) -> None:
        """Print from one sheet to another, file after file where there are several.

        Args:
            out: as it was named when it was drawn.
            drawn: all that was drawn, in the order of the sheets.
            first: sheet, counted from 1.
            last: sheet that is wanted too.
        """
        part = (first - 1) // PART
        file, before = files(out, len(drawn))[part], part * PART
        here = drawn[before : before + PART]
        until = min(last - before, len(here))

        def told(begun: int, ended: int) -> None:
            self._keep_out([one.id for one in here[begun - 1 : ended]])
            if ended == len(here) and last > before + ended:
                self._hand_over(out, drawn, before + ended + 1, last)

        title = self._title(here[first - before - 1].number, here[until - 1].number)
        how = How(last=None if until == len(here) else until, told=told)
        self._room.print_file(file, title, first - before, how)

    def _keep_out(self, certificates: list[bytes]) -> None:
        """These came out of the printer: the register says of none of them that it waits."""
        self._room.work.write(
            self, "certificates.printed", lambda tx: printing.out(tx, certificates), lambda _count: None
        )

    def try_one(
        self, order: Order, learner: bytes, together: tuple[bytes, ...], *, overlay: bool = False
    ) -> None:
        """Print one page to see how it lies on the paper; it is a sample, and nobody gets a number.

        Args:
            order: activity and day.
            learner: whose page.
            together: who would be issued to together.
            overlay: the paper bears its drawing already.
        """

        def job(_steps: Steps) -> Path:
            out = paper_folder.fresh(self._room.home)
            with self._room.work.store.read() as tx:
                pdf = preview.page(tx, order, learner, together, overlay=overlay, sample=True)
            write_whole(out, pdf)
            return out

        def done(out: Path) -> None:
            self._end()
            self._room.print_file(out, said.done("trial", self._language))

        self._start(job, done)

    def check_list(self, activity: bytes, title: str) -> None:
        """Print the list of names to be checked before numbers are given."""
        self._list(check_list.write, activity, said.done("check_list", self._language, title=title))

    def signing_list(self, activity: bytes, title: str) -> None:
        """Print the list that goes with the stack to who signs."""
        self._list(signing_list.write, activity, said.done("signing_list", self._language, title=title))

    def _list(self, write: Callable[[Tx, bytes, Path], int], activity: bytes, title: str) -> None:
        def job(_steps: Steps) -> Path:
            out = paper_folder.fresh(self._room.home)
            with self._room.work.store.read() as tx:
                write(tx, activity, out)
            return out

        def done(out: Path) -> None:
            self._end()
            self._room.print_file(out, title)

        self._start(job, done)

    # --- the learner's own copy -----------------------------------------------------------------------

    def keep_copies(self, certificates: tuple[bytes, ...]) -> None:
        """Ask for a folder and put a copy for each learner there, with its credential.

        Args:
            certificates: of which; those that are void or erased have none.
        """
        if self._steps is not None:
            self._page.say("look", said.not_yet("at_work", self._language))
            return
        stick = sticks.plugged_in(self._room.home.folder)
        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        start = stick or self._folder or Path(usual)
        title = said.done("copies_where", self._language)
        where = QFileDialog.getExistingDirectory(self._page, title, str(start))
        if where:
            self.keep_copies_in(certificates, Path(where))

    def keep_copies_in(self, certificates: tuple[bytes, ...], folder: Path) -> None:
        """Put the copies into a folder that was chosen."""

        def job(steps: Steps) -> tuple[Path, ...]:
            with self._room.work.store.read() as tx:
                copies = own_copy.of_ids(tx, certificates)
            return own_copy.write(copies, folder, steps.tell)

        def done(files: tuple[Path, ...]) -> None:
            self._end()
            self._folder = folder
            told = said.copies_kept(len(files), strong(folder.name or str(folder)), self._language)
            show = Deed(said.done("copies_show", self._language), lambda: look_at(folder), "eye")
            self._page.say("ok", told, show)

        self._start(job, done, doing="copying", stopped="copies_stopped")

    def _title(self, first: str, last: str) -> str:
        numbers = said.span(first, last).replace("/", "-")  # it may become a file's name
        return f"{said.done('certificates', self._language)} {numbers}"

    # --- long work ------------------------------------------------------------------------------------

    def _start(
        self,
        job: Callable[[Steps], object],
        then: Callable[..., None],
        *,
        doing: str = "drawing",
        stopped: str = "stopped",
    ) -> None:
        if self._steps is not None:
            self._page.say("look", said.not_yet("at_work", self._language))
            return
        self._stopped = stopped
        self._steps = self._room.work.run(self, job, then, self._refused)
        words = said.done(doing, self._language)
        self._page.working.emit(self._steps, words, partial(said.counted, language=self._language))
        self.began.emit()

    def _end(self) -> None:
        self._steps = None
        self._page.working.emit(None, "", said.counted)
        self.ended.emit()

    def _refused(self, error: DeskError) -> None:
        self._end()
        if error.code == "stopped":
            self._page.say("look", said.done(self._stopped, self._language))
        else:
            self._room.work.refused.emit(error)
