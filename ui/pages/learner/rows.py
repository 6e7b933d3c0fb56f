"""Several of a kind in a learner's form: guardians, former names, times out of school.

A kind says what stands in a row; the text of all rows is one JSON list, as drafts keep it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.learner.changes import Slot, rows_of, rows_text
from ui.widgets.button import Button
from ui.widgets.card import Line
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.field_row import FieldRow
from ui.widgets.line_edit import LineEdit
from ui.widgets.masked_edit import MaskedEdit
from ui.widgets.ticks import Check
from ui.widgets.typed_choice import TypedChoice
from ui.words import learners as learner_words


class Asked(NamedTuple):
    """One thing that a row asks for."""

    name: str
    label: str
    kind: str = "text"
    """text, typed (any of the answers or another), choice, check, masked; telephone: only its ends are
    shown until another is typed."""
    answers: tuple[tuple[str, str], ...] = ()
    """(code, words)."""
    wide: int = 180
    share: int = 1
    help: str = ""


class Row(QWidget):
    """One row: its fields in lines, and the button that takes it out."""

    changed = Signal()
    removed = Signal()

    def __init__(self, asked: Sequence[Sequence[Asked]], remove: str, start: Mapping[str, str]) -> None:
        """A row.

        Args:
            asked: lines of what is asked for.
            remove: the words of the button that takes it out.
            start: its texts.
        """
        super().__init__()
        self.key = start.get("id", "")
        self._mask = start.get("mask", "")
        self.fields: dict[str, Field] = {}
        self._slots: dict[str, Slot] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(Line())
        for line in asked:
            fields = [(self._field(one), one.wide, one.share) for one in line]
            column.addWidget(FieldRow(*fields))
        self.remove = Button(remove, "quiet", icon="trash")
        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(self.remove)
        column.addLayout(end)
        self.remove.clicked.connect(lambda _on=False: self.removed.emit())
        for name, slot in self._slots.items():
            slot.put(start.get(name, ""))

    def texts(self) -> dict[str, str]:
        """What stands in it; empty for a row in which nothing does."""
        told = {name: slot.read().strip() for name, slot in self._slots.items()}
        written = any(text for name, text in told.items() if name not in {"may_sign", "may_fetch"})
        if not self.key and not written:
            return {}
        return {"id": self.key, "mask": self._mask, **told}

    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return next(iter(self.fields.values()))

    def _field(self, one: Asked) -> QWidget:
        make: dict[str, Callable[[Asked], QWidget]] = {
            "text": self._line, "typed": self._typed, "choice": self._choice, "check": self._check,
            "masked": self._masked, "telephone": self._telephone,
        }  # fmt: skip
        editor = make[one.kind](one)
        if one.kind == "check":
            return editor
        self.fields[one.name] = Field(one.label, editor, help_=one.help)
        return self.fields[one.name]

    def _tell(self, *_told: Any) -> None:
        self.changed.emit()

    def _line(self, one: Asked) -> QWidget:
        made = LineEdit()
        made.textEdited.connect(self._tell)
        self._slots[one.name] = Slot(made.text, made.put)
        return made

    def _typed(self, one: Asked) -> QWidget:
        made = TypedChoice([words for _code, words in one.answers])
        by_code, by_words = dict(one.answers), {words: code for code, words in one.answers}
        made.changed.connect(self._tell)
        self._slots[one.name] = Slot(
            lambda: by_words.get(made.text().strip(), made.text()),
            lambda text: made.put(by_code.get(text, text)),
        )
        return made

    def _choice(self, one: Asked) -> QWidget:
        made = Choice([("", "–"), *one.answers])
        made.activated.connect(self._tell)
        self._slots[one.name] = Slot(lambda: str(made.value() or ""), made.choose)
        return made

    def _check(self, one: Asked) -> QWidget:
        made = Check(one.label)
        made.toggled.connect(self._tell)
        self._slots[one.name] = Slot(
            lambda: "1" if made.isChecked() else "", lambda text: made.setChecked(bool(text))
        )
        return made

    def _telephone(self, one: Asked) -> QWidget:
        made, kept = MaskedEdit(may_ask=False), [""]
        made.changed.connect(self._tell)

        def put(text: str) -> None:
            kept[0] = text
            made.conceal(learner_words.phone(text, masked=True))

        self._slots[one.name] = Slot(lambda: made.typed() or (kept[0] if made.holds else ""), put)
        return made

    def _masked(self, one: Asked) -> QWidget:
        made = MaskedEdit(may_ask=False)
        made.changed.connect(self._tell)

        def put(text: str) -> None:
            if text:
                made.put(text)
            else:
                made.conceal(self._mask)

        self._slots[one.name] = Slot(made.typed, put)
        return made


class Rows(QWidget):
    """Rows of one kind and the button that adds one."""

    changed = Signal()

    def __init__(
        self,
        asked: Sequence[Sequence[Asked]],
        add: str,
        remove: str,
        start: Mapping[str, str],
    ) -> None:
        """No rows yet.

        Args:
            asked: what a row asks for, line by line.
            add: the words of the button that adds a row.
            remove: the words of the button that takes one out.
            start: the texts a new row begins with.
        """
        super().__init__()
        self._asked, self._remove, self._start = asked, remove, dict(start)
        self.rows: list[Row] = []
        self._inside = QVBoxLayout()
        self._inside.setSpacing(2)
        self.add = Button(add, icon="plus")
        end = QHBoxLayout()
        end.addWidget(self.add)
        end.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addLayout(self._inside)
        column.addLayout(end)
        self.add.clicked.connect(lambda _on=False: self._more())

    def text(self) -> str:
        """All rows in one text."""
        return rows_text([told for row in self.rows if (told := row.texts())])

    def put(self, text: str) -> None:
        """Show these rows in the place of those that stand; the same ones are left alone."""
        if text == self.text() and self.rows:
            return
        for row in self.rows:
            self._drop(row)
        self.rows = []
        for told in rows_of(text):
            self._put(told)

    def field_of(self, key: str, name: str) -> Field | None:
        """A field of the row with that id, or of the nth new one (`#0`)."""
        new = [row for row in self.rows if not row.key]
        if key.startswith("#"):
            place = int(key[1:])
            row = new[place] if place < len(new) else None
        else:
            row = next((row for row in self.rows if row.key == key), None)
        return row.fields.get(name) if row is not None else None

    def calm(self) -> None:
        """Nothing is wrong any more."""
        for row in self.rows:
            for field in row.fields.values():
                field.calm()

    def _more(self) -> None:
        row = self._put(self._start)
        row.first().setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def _put(self, told: Mapping[str, str]) -> Row:
        row = Row(self._asked, self._remove, told)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._take_out(row))
        self.rows.append(row)
        self._inside.addWidget(row)
        return row

    def _take_out(self, row: Row) -> None:
        self.rows.remove(row)
        self._drop(row)
        self.add.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def _drop(self, row: Row) -> None:
        self._inside.removeWidget(row)
        row.hide()
        row.deleteLater()


def shown(text: str, name: str = "name") -> str:
    """Rows in the folded line: their names."""
    try:
        return " · ".join(filter(None, (row.get(name, "") for row in rows_of(text))))
    except json.JSONDecodeError:
        return ""
