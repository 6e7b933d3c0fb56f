"""Consent in a learner's form: purpose by purpose its answer, its day and the number of the sheet."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import clock
from desktop.learners.consents import BASES
from ui import words
from ui.pages.learner.changes import PURPOSES, WITHDRAWN, consent_parts
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.field_row import FieldRow
from ui.widgets.line_edit import LineEdit
from ui.words import learners as learner_words

_STANDS = frozenset({"consent", "public_task", "contract"})


class ConsentRow(QWidget):
    """One purpose. Day and sheet are asked for only once there is an answer that has them."""

    changed = Signal()

    def __init__(self, purpose: str, language: str, parent: QWidget | None = None) -> None:
        """Not asked yet.

        Args:
            purpose: one of `PURPOSES`.
            language: of what it says.
            parent: owner.
        """
        super().__init__(parent)
        self.purpose, self._language = purpose, language
        self._before = "pending||"
        self._day = ""
        self.basis, self.paper = Choice(), LineEdit()
        name = words.say(words.PURPOSES, purpose, language)
        self.field = Field(name, self.basis)
        self._paper_field = Field(self.tr("ใบที่"), self.paper, optional=self.tr("ไม่บังคับ"))
        self._date: DateField | None = None
        self._date_place = QWidget()
        QVBoxLayout(self._date_place).setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = ((self.field, 250, 2), (self._date_place, 354, 0), (self._paper_field, 120, 1))
        column.addWidget(FieldRow(*row))
        self.basis.activated.connect(lambda _place: self._choose())
        self.paper.textEdited.connect(lambda _text: self.changed.emit())
        self.show_before(self._before)

    def show_before(self, text: str) -> None:
        """Show the answer that the desk has."""
        self._before = text
        gave = consent_parts(text)[0] in {*_STANDS, WITHDRAWN}
        answers = [(basis, words.say(words.BASES, basis, self._language)) for basis in BASES]
        self.basis.offer([*answers, (WITHDRAWN, self.tr("ถอนแล้ว"))] if gave else answers)
        self.put(text)

    def put(self, text: str) -> None:
        """Show an answer."""
        basis, self._day, paper = consent_parts(text)
        self.basis.choose(basis)
        self.paper.setText(paper)
        if self._date is not None:
            self._date.set_value(self._shown_day())
        self._fold()

    def text(self) -> str:
        """The answer in one line."""
        basis = str(self.basis.value() or "pending")
        if basis not in _STANDS:
            before = consent_parts(self._before)
            return self._before if before[0] == basis else f"{basis}||"
        return "|".join((basis, self._told_day(), self.paper.text().strip()))

    def tick(self, on: bool) -> None:
        """The short way: agreed today, or not any more."""
        stood = consent_parts(self._before)[0] in _STANDS
        if on:
            self.put(
                self._before if stood else f"consent|{clock.today().isoformat()}|{self.paper.text()}"
            )
        else:
            self.put(f"{WITHDRAWN if stood else 'pending'}||")
        self.changed.emit()

    def stands(self) -> bool:
        """Whether it may be done."""
        return self.basis.value() in _STANDS

    def trouble(self) -> str:
        """What to do about the day; empty when all is well."""
        return self._date.trouble_words() if self._date is not None and self.stands() else ""

    # --- day and sheet --------------------------------------------------------------------------------

    def _choose(self) -> None:
        if self.stands() and not self._day:
            self._day = clock.today().isoformat()
        self._fold()
        self.changed.emit()

    def _fold(self) -> None:
        shown = self.stands()
        if shown and self._date is None:
            self._make_date()
        self._date_place.setVisible(shown)
        self._paper_field.setVisible(shown)

    def _make_date(self) -> None:
        """Dates are built when they are wanted: five of them would delay the form."""
        self._date = DateField(language=self._language, whole=True)
        field = Field(self.tr("ให้ไว้เมื่อ"), self._date)
        layout = self._date_place.layout()
        assert layout is not None  # noqa: S101  (given above)
        layout.addWidget(field)
        self._date.set_value(self._shown_day())
        self._date.changed.connect(self.changed)

    def _shown_day(self) -> str:
        """The ISO day as the date field takes it."""
        if not self._day:
            return ""
        day = date.fromisoformat(self._day)
        return f"{day.day}/{day.month}/{words.year_shown(day, self._language)}"

    def _told_day(self) -> str:
        written = self._date.value() if self._date is not None else None
        if written is not None and written.precision == "day" and written.earliest is not None:
            return written.earliest.isoformat()
        return self._day


class ConsentPart(QWidget):
    """All purposes."""

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nobody was asked yet."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.rows = {purpose: ConsentRow(purpose, language) for purpose in PURPOSES}
        for row in self.rows.values():
            column.addWidget(row)
            row.changed.connect(self.changed)


def told(text: str, language: str) -> str:
    """An answer in the form's own line, as people say it: `เซ็นแล้ว 20 พ.ค. 2569 ใบที่ 31`."""
    basis, day, paper = consent_parts(text)
    return learner_words.consent(basis, date.fromisoformat(day) if day else None, paper, language)
