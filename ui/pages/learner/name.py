"""Name and sex in a learner's form: a whole name falls into its parts, a title is suggested by age."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.thai import names
from ui import words
from ui.pages.learner.changes import Slot
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.field_row import FieldRow
from ui.widgets.line_edit import LineEdit
from ui.widgets.ticks import RadioRow
from ui.widgets.typed_choice import TypedChoice
from ui.words import learners as learner_words

TITLES: Final = ("นาย", "นาง", "นางสาว", "เด็กชาย", "เด็กหญิง", "พระ", "สามเณร", "แม่ชี", "ดร.")
"""The titles that are offered; any other is typed."""
_LINES: Final = ("given_name", "middle_name", "family_name", "nickname", "name_english")


class NamePart(QWidget):
    """Title, names, nickname, sex."""

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nobody.

        Args:
            language: of what it says.
            parent: owner.
        """
        super().__init__(parent)
        self._language, self._suggested = language, ""
        self.title, self.lines = TypedChoice(TITLES), {name: LineEdit() for name in _LINES}
        self.sex = RadioRow(
            [(key, words.say(learner_words.SEXES, key, language)) for key in learner_words.SEXES]
        )
        self.suggestion = Button("", "quiet", icon="magic-wand")
        self.fields = self._labelled()
        self.slots = {name: Slot(line.text, line.put) for name, line in self.lines.items()}
        self.slots |= {
            "title": Slot(self.title.text, self.title.put),
            "sex": Slot(self._sex, self._put_sex),
        }
        self._lay_out()
        self._connect()

    def _labelled(self) -> dict[str, Field]:
        lines = self.lines
        return {
            "title": Field(self.tr("คำนำหน้า"), self.title),
            "given_name": Field(self.tr("ชื่อ"), lines["given_name"]),
            "middle_name": Field(self.tr("ชื่อกลาง"), lines["middle_name"]),
            "family_name": Field(self.tr("นามสกุล"), lines["family_name"]),
            "nickname": Field(self.tr("ชื่อเล่น"), lines["nickname"]),
            "sex": Field(self.tr("เพศ"), self.sex),
            "name_english": Field(self.tr("ชื่ออังกฤษ"), lines["name_english"], optional=self.tr("ไม่บังคับ")),
        }

    def _lay_out(self) -> None:
        pick = self.fields
        offer = QHBoxLayout()
        offer.addWidget(self.suggestion)
        offer.addStretch(1)
        self.suggestion.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        row = [("title", 124, 0), ("given_name", 120, 2), ("middle_name", 110, 1)]
        row += [("family_name", 120, 3), ("nickname", 96, 1)]
        column.addWidget(FieldRow(*((pick[name], least, share) for name, least, share in row)))
        column.addLayout(offer)
        column.addWidget(FieldRow((pick["sex"], 290, 1), (pick["name_english"], 170, 1)))

    def _connect(self) -> None:
        for line in self.lines.values():
            line.textEdited.connect(lambda _text: self.changed.emit())
        self.title.changed.connect(self.changed)
        self.sex.changed.connect(lambda _key: self.changed.emit())
        self.title.left.connect(self._title_left)
        self.lines["given_name"].editingFinished.connect(self.split)
        self.suggestion.clicked.connect(self._take_suggestion)

    def show_middle(self, shown: bool) -> None:
        """Few people have a middle name: its field stands there for them alone."""
        self.fields["middle_name"].setVisible(shown)

    def full_name(self) -> str:
        """The name as it stands, in one piece."""
        told = {name: line.text().strip() for name, line in self.lines.items()}
        first = " ".join(filter(None, (told["given_name"], told["middle_name"])))
        return names.full_name(self.title.text().strip() or None, first, told["family_name"] or None)

    # --- sex and title --------------------------------------------------------------------------------

    def _sex(self) -> str:
        value = self.sex.value() or ""
        return "" if value == "not_stated" else value

    def _put_sex(self, sex: str) -> None:
        self.sex.set_value(sex or "not_stated")

    def _title_left(self) -> None:
        """A short form is written out: น.ส. is นางสาว; a title tells the sex that was not said."""
        text = self.title.text().strip()
        title = names.read_title(text)
        if title and title != text:
            self.title.put(title)
            self.changed.emit()
        self._sex_by_title()

    def _sex_by_title(self) -> None:
        told = names.sex_of_title(self.title.text().strip())
        if told and not self._sex():
            self._put_sex(told)
            self.changed.emit()

    def split(self) -> None:
        """A whole name typed into the given name's field falls into its parts."""
        given, family = self.lines["given_name"], self.lines["family_name"]
        if self.title.text().strip() or family.text().strip():
            return
        split = names.split_name(given.text())
        if split.given and (split.title or split.family):
            given.setText(split.given)
            family.put(split.family or "")
            self.title.put(split.title or "")
            self._sex_by_title()
            self.changed.emit()

    def suggest_for(self, age: int | None) -> None:
        """Offer the title that fits an age; nobody has to take it."""
        title = self.title.text().strip() or None
        wanted = names.title_by_age(title, self._sex() or None, age)
        self.suggestion.setVisible(wanted is not None)
        if wanted is not None and age is not None:
            self._suggested = wanted
            self.suggestion.say(learner_words.title_fits(wanted, age, self._language))

    def _take_suggestion(self) -> None:
        self.title.put(self._suggested)
        self.title.setFocus()
        self.changed.emit()
