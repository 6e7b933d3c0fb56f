"""The three columns of a learner's form, and how they fold."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.pages.learner.changes import consent_field
from ui.pages.learner.look_alike import LookAlikeRow
from ui.pages.learner.parts import LearnerParts
from ui.pages.learner.side import LACKS, ConsentCard, LackCard, PartsNav
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.reading_order import ReadingOrder
from ui.widgets.scrolled import Scrolled

NAV, SIDE, GAP = 212, 296, 16
"""Widths in pixels at a body of 18."""
_AT = {
    "sex": "sex", "birth": "birth", "id_number": "id_number", "phone": "phone", "address": "address",
    "emergency_contact": "emergency_name", "consent_enrol_report": consent_field("enrol_report"),
    "consent_photo": consent_field("photo"),
}  # fmt: skip
"""Where what is lacking is filled in."""


class FormParts(ReadingOrder):
    """Parts at the left, the form in the middle, what is lacking at the right."""

    def __init__(self, language: str, *, masked: bool, parent: QWidget | None = None) -> None:
        """Build all three.

        Args:
            language: of what they say.
            masked: whether who sits here sees telephones with their middle hidden.
            parent: owner.
        """
        super().__init__(parent)
        # from outside in: whatever is moved into another widget is dressed anew with all that is in it
        self._compact: bool | None = None
        self.nav = PartsNav(self)
        self.alike = LookAlikeRow(language, self)
        self.save = Button(self.tr("บันทึก"), "primary", key="Ctrl+S", parent=self)
        self.cancel = Button(self.tr("ยกเลิก"), key="Esc", parent=self)
        self._lay_out()
        self.parts = LearnerParts(language, masked=masked, parent=self._whole)
        self._inside.addWidget(self.parts)
        self.lacks, self.consents = LackCard(language, self._cards), ConsentCard(language, self._cards)
        for card in (self.lacks, self.consents):
            self._cards_column.addWidget(card)
        self._cards_column.addStretch(1)
        self.fold(False)
        self.nav.chosen.connect(self.jump)
        self.lacks.chosen.connect(self._fill_in)
        self.parts.section_shown.connect(lambda code, on: self.nav.show_part(code, shown=on))
        self.consents.ticked.connect(lambda purpose, on: self.parts.consents.rows[purpose].tick(on))
        self.area.verticalScrollBar().valueChanged.connect(lambda _at: self._look_where())
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.nav)
        column = QVBoxLayout()
        column.setSpacing(10)
        row.addLayout(column, 1)
        self._side = QWidget(self)
        row.addWidget(self._side)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(12)
        column.addLayout(self._tools)
        column.addWidget(self.alike)
        column.addWidget(self._middle(), 1)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(12)
        self._side_area = _scrolled(self._side)
        self._cards = QWidget(self._side_area)
        self._cards_column = QVBoxLayout(self._cards)
        self._cards_column.setContentsMargins(0, 0, 0, 0)
        self._cards_column.setSpacing(12)
        side.addWidget(self._side_area, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(12)
        side.addLayout(self._buttons)

    def _middle(self) -> Card:
        """The card with the scroll, still without the form."""
        card = Card(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 4, 1, 4)
        self.area = _scrolled(card)
        column.addWidget(self.area)
        self._whole = Scrolled(self.area)
        self._inside = QVBoxLayout(self._whole)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(12)
        self.area.setWidget(self._whole)
        return card

    def fold(self, compact: bool) -> None:
        """Left as a drop-down and right below, or three columns."""
        if compact == self._compact:
            return
        self._compact = compact
        now = theme.current()
        self.nav.setFixedWidth(now.scaled(NAV))
        self._side.setFixedWidth(now.scaled(SIDE))
        for button in (self.cancel, self.save):
            (self._tools if compact else self._buttons).addWidget(button, 0 if compact else 1)
        if compact:
            self._tools.insertWidget(0, self.nav.folded, 1)
            self._side_area.takeWidget()
            self._inside.addWidget(self._cards)
        else:
            self.nav.folded.setParent(None)
            self._inside.removeWidget(self._cards)
            self._side_area.setWidget(self._cards)
        self.nav.folded.setVisible(compact)
        self.nav.setVisible(not compact)
        self._side.setVisible(not compact)
        self._cards.show()

    def groups(self) -> tuple[QWidget, ...]:
        """Left, middle, right; the buttons last, wherever they stand."""
        left = self.nav.folded if self._compact else self.nav
        return (left, self.alike, self.parts, self._cards, self.cancel, self.save)

    # --- how it stands --------------------------------------------------------------------------------

    def show_state(self, lacking: Collection[str], texts: Mapping[str, str]) -> None:
        """Show what is lacking and how it stands with the consents."""
        self.nav.show_lacking(lacking)
        self.lacks.show_lacking(lacking)
        self.consents.show_texts(texts)

    def troubles(self) -> dict[str, str]:
        """What cannot be meant so and is known before the desk is asked, by field."""
        found = {"birth": self.parts.birth.trouble_words()}
        found |= {consent_field(key): row.trouble() for key, row in self.parts.consents.rows.items()}
        return {name: words for name, words in found.items() if words}

    # --- where we are ---------------------------------------------------------------------------------

    def jump(self, code: str) -> None:
        """Bring a part to the top, and the keyboard to its first field."""
        part = self.parts.sections[code]
        top = part.mapTo(self._whole, QPoint(0, 0)).y()
        self.area.verticalScrollBar().setValue(top)
        self.nav.stand(code)
        for first in self.places(part)[:1]:
            first.setFocus(Qt.FocusReason.TabFocusReason)
            self.area.verticalScrollBar().setValue(top)

    def jump_to_top(self) -> None:
        """The beginning of the form."""
        self.area.verticalScrollBar().setValue(0)
        self.nav.stand("name")

    def _fill_in(self, code: str) -> None:
        """Go where something lacking is filled in."""
        self.jump(LACKS[code])
        self.parts.fields[_AT[code]].setFocus(Qt.FocusReason.TabFocusReason)

    def _look_where(self) -> None:
        """Say at the left which part is in view."""
        at = self.area.verticalScrollBar().value() + self.area.viewport().height() // 3
        if self.area.verticalScrollBar().value() == 0:
            at = 0
        tops = {
            code: part.mapTo(self._whole, QPoint(0, 0)).y()
            for code, part in self.parts.sections.items()
            if not part.isHidden()
        }
        self.nav.stand(next((code for code in reversed(tops) if tops[code] <= at), "name"))

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Keep the place of the next key in view, with its label and the line below."""
        if now is not None and self._whole.isAncestorOf(now):
            self.area.ensureWidgetVisible(now, 0, theme.current().scaled(56))


def _scrolled(parent: QWidget) -> QScrollArea:
    made = QScrollArea(parent)
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made
