"""Whole groups at once: last term's people by one choice, a pasted list line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from desktop import activities, enrolments
from desktop.enrolments import Enrolled, Meant
from ui.pages.page import Page
from ui.widgets.label import plain, strong
from ui.words import activities as activity_words

if TYPE_CHECKING:
    from desktop.activities import Entry
    from desktop.store.store import Tx
    from ui.pages.activities.enrol_panel import EnrolPanel

MOST_NAMED = 3


class OneActivity(Protocol):
    """What is asked of the page of one activity."""

    people: EnrolPanel

    @property
    def activity(self) -> bytes | None:
        """Which is shown."""

    def put_in(self, made: Enrolled) -> None:
        """Say what a whole group came to."""


class GroupsPutIn(QObject):
    """Puts groups into the activity that is shown."""

    def __init__(self, page: Page) -> None:
        """For a page of one activity."""
        super().__init__(page)
        self._page = page
        self._doubtful: list[str] = []
        """Lines of a list that could mean several people, or nobody; each is sought by hand."""

    @property
    def _one(self) -> OneActivity:
        return self._page  # type: ignore[return-value]

    # --- last term's group ----------------------------------------------------------------------------

    def offer(self) -> None:
        """The activities there were, to choose one."""
        self._page.room.work.read(self._page, activities.catalogue, self._offered, about="groups")

    def _offered(self, found: tuple[Entry, ...]) -> None:
        others = [one for one in found if one.enrolled and one.id != self._one.activity]
        if others:
            self._one.people.offer_groups(others)
        else:
            self._page.say("look", self.tr("ยังไม่มีกิจกรรมอื่นที่มีคน"))

    def copy(self, source: bytes) -> None:
        """Put the group of another activity into this one."""
        target = self._one.activity
        if target is not None:
            self._page.room.work.write(
                self._page,
                "enrolments.copy",
                lambda tx: enrolments.copy_group(tx, source, target),
                self._one.put_in,
            )

    # --- a pasted list --------------------------------------------------------------------------------

    def paste(self, text: str) -> None:
        """Put in whoever is meant for sure; what is doubtful is sought one after the other."""
        target = self._one.activity
        if target is None:
            return

        def deed(tx: Tx) -> tuple[tuple[Meant, ...], Enrolled | None]:
            meant = enrolments.read_list(tx, text)
            sure = [one.sure.id for one in meant if one.sure is not None]
            return meant, enrolments.enrol(tx, target, sure) if sure else None

        self._page.room.work.write(self._page, "enrolments.list", deed, self._pasted)

    def _pasted(self, done: tuple[tuple[Meant, ...], Enrolled | None]) -> None:
        meant, made = done
        self._doubtful = [one.text.replace("\t", " ") for one in meant if one.sure is None]
        if self._doubtful:
            taken = len(made.enrolled) + len(made.waiting) if made is not None else 0
            self._say_doubtful(taken)
            self.go_on()
        elif made is not None:
            self._one.put_in(made)

    def _say_doubtful(self, taken: int) -> None:
        language = self._page.room.language
        some = ", ".join(strong(text) for text in self._doubtful[:MOST_NAMED])
        told = activity_words.list_doubtful(taken, len(self._doubtful), some, language)
        self._page.say("look", told, self._page.undoable() if taken else None)

    def go_on(self) -> bool:
        """The next doubtful line stands in the search, to be chosen by hand; whether there was one."""
        if not self._doubtful:
            return False
        search = self._one.people.search
        search.setFocus()
        search.line.setText(plain(self._doubtful.pop(0)))
        search.typed.emit(search.text())
        return True
