"""What is decided about single rows of an import: by the panel's buttons, the space bar, or by hand.

Nothing is written; each decision is shown at once, held against the centre again, and can be taken back.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop import clock
from desktop.learners.choices import Choice
from desktop.learners.import_like import Like, like
from desktop.learners.import_rows import ImportRow
from ui import words
from ui.pages.importing import listing as lists
from ui.pages.importing.listing import Listing
from ui.pages.importing.parts import ImportParts
from ui.pages.page import Room
from ui.widgets.label import plain
from ui.widgets.message_line import Deed, Message
from ui.words import importing as said
from ui.words.importing_facts import facts


class ImportDeciding(QObject):
    """The row in the lamp, who it is like, and the hands that decide about it."""

    said = Signal(object)
    """A Message."""
    decided = Signal()
    """All is to be compared again, and the keyboard goes back to the table."""
    form_turned = Signal()
    """The fields were opened or closed."""

    def __init__(self, room: Room, parts: ImportParts, *, masked: bool) -> None:
        """Listen to the panel.

        Args:
            room: of the page.
            parts: of the page.
            masked: whether numbers are shown with their middle hidden.
        """
        super().__init__(parts)
        self._room, self._parts, self._masked = room, parts, masked
        self._like: Like | None = None
        self.listing: Listing | None = None
        self.lit: ImportRow | None = None
        self.resting = False
        """Nothing is decided while the list is taken in."""
        panel = parts.panel
        parts.view.lit.connect(self._light)
        panel.turned.connect(self.turn)
        panel.as_written.connect(self._keep_as_written)
        panel.same.connect(lambda: self._decide_twin(Choice(leave=True), "same"))
        panel.apart.connect(lambda: self._decide_twin(Choice(take=True), "apart"))
        panel.back.connect(lambda: self._decide_twin(Choice(), "back"))
        panel.edit_wanted.connect(self.edit)
        panel.form.done.connect(self._given)
        panel.form.given_up.connect(self.close_form)

    def begin(self, listing: Listing | None) -> None:
        """Another list, or none."""
        self.listing, self.lit, self._like = listing, None, None
        if self._parts.panel.is_editing:
            self._parts.edit(False)

    # --- the row in the lamp --------------------------------------------------------------------------

    def _light(self, row: ImportRow | None) -> None:
        """The lamp stands on a row: the panel says why it is as it is."""
        if row is None or self.listing is None or self.listing.taken is None or row == self.lit:
            return
        fresh = self.lit is None or self.lit.row != row.row
        self.lit = row
        if fresh:
            self._like = None
            self.close_form()
        if row.of_row is not None or row.of is not None:
            taken = self.listing.taken
            self._room.work.read(
                self, lambda tx: like(tx, taken, row.row), partial(self._liken, row), about="like"
            )
        self._show()

    def _liken(self, row: ImportRow, found: Like | None) -> None:
        if self.lit is not None and self.lit.row == row.row:
            self._like = found
            self._show()

    def _show(self) -> None:
        if self.lit is not None and self.listing is not None:
            choice = self.listing.choice(self.lit.row)
            told = facts(self.lit, choice, self._like, self._room.language, masked=self._masked)
            self._parts.panel.show_row(self.lit, choice, told)

    # --- deciding -------------------------------------------------------------------------------------

    def turn(self) -> None:
        """Space: take the row, or leave it out."""
        if self.lit is None or self.listing is None:
            return
        found = lists.turned(self.lit, self.listing.choice(self.lit.row))
        if found is None:
            reason = words.say(words.REASONS, self.lit.why or "", self._room.language)
            told = self.tr("แถวนี้รับเข้าไม่ได้: {why}").format(why=reason)
            self.said.emit(Message("look", plain(told)))
        else:
            self._decide(self.lit, found[1], found[0])

    def _keep_as_written(self) -> None:
        if self.lit is not None and self.listing is not None:
            choice = lists.kept_as_written(self.lit, self.listing.choice(self.lit.row))
            self._decide(self.lit, choice, "as_written")

    def _decide_twin(self, choice: Choice, what: str) -> None:
        if self.lit is not None:
            self._decide(self.lit, choice, what)

    def _decide(self, row: ImportRow, choice: Choice, what: str) -> None:
        if self.listing is None or self.resting:
            return
        self.listing.decide(row.row, choice)
        self._parts.view.put_current(lists.shown_at_once(row, choice))
        back = Deed(self.tr("เลิกทำ"), self.take_back, "arrow-u-up-left", "Ctrl+Z")
        told = said.decided(what, row.row, row.name, self._room.language)
        self.said.emit(Message("info", told, back))
        self.decided.emit()

    @property
    def may_take_back(self) -> bool:
        """Whether a decision can be taken back."""
        return self.listing is not None and bool(self.listing.before) and not self.resting

    def take_back(self) -> None:
        """Take the last decision back."""
        row = self.listing.take_back() if self.listing is not None and not self.resting else None
        if row is not None:
            self.said.emit(Message("info", said.decided("undone", row, "", self._room.language)))
            self.decided.emit()

    # --- by hand --------------------------------------------------------------------------------------

    def edit(self) -> None:
        """Open the fields of the row in the lamp."""
        row = self.lit
        person = (
            self.listing.people.get(row.row) if row is not None and self.listing is not None else None
        )
        if row is not None and person is not None and not self.resting:
            self._parts.panel.form.fill(row, person, clock.today())
            self._parts.edit(True)
            self.form_turned.emit()

    def _given(self, texts: Mapping[str, str]) -> None:
        row, listing = self.lit, self.listing
        self.close_form()
        if row is not None and listing is not None and texts:
            self._decide(row, lists.given_by_hand(listing.choice(row.row), texts), "given")

    def close_form(self) -> None:
        """Close the fields; what was typed and not used is gone."""
        if self._parts.panel.is_editing:
            self._parts.edit(False)
            self._show()
            self.form_turned.emit()
