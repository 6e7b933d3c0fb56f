"""The document of a learner's form: its kind, its number masked, told while it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.learners.numbers import KINDS
from desktop.learners.profile import Document
from desktop.thai import identity
from ui import words
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.field_row import FieldRow
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines
from ui.widgets.masked_edit import MaskedEdit
from ui.words import learners as learner_words

WHOLE = 13
"""Digits of a number whose last one checks the others."""
_THIRTEEN = frozenset({"thai", "foreigner"})
_KEPT = _THIRTEEN | {"pink"}


class NumberPart(QWidget):
    """Kind and number; why there is none, when there is none."""

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Empty.

        Args:
            language: of what it says.
            parent: owner.
        """
        super().__init__(parent)
        self._document: Document | None = None
        self._chosen = False
        kinds = [("", "–"), *((kind, words.say(words.NUMBER_KINDS, kind, language)) for kind in KINDS)]
        self.kind, self.number, self.why = Choice(kinds), MaskedEdit(), LineEdit()
        self.kind_field = Field(self.tr("บัตรที่มี"), self.kind)
        self.number_field = Field(self.tr("เลขบนบัตร"), self.number)
        self.why_field = Field(self.tr("ทำไมจึงไม่มีบัตร"), self.why, optional=self.tr("ไม่บังคับ"))
        self.reason = LineEdit()
        self.reason_field = Field(self.tr("เหตุผลที่เลขเป็นอย่างนี้"), self.reason)
        self.thirteen = Button(self.tr("ได้เลข 13 หลักแล้ว"), icon="identification-card")
        self._also = Lines("", colour="amber", icon="warning")
        self._earlier = QVBoxLayout()
        self._earlier.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        fields = ((self.kind_field, 230, 1), (self.number_field, 250, 2), (self.why_field, 250, 2))
        column.addWidget(FieldRow(*fields))
        came = QHBoxLayout()
        came.addWidget(self.thirteen)
        came.addStretch(1)
        column.addWidget(self.reason_field)
        column.addLayout(came)
        column.addWidget(self._also)
        column.addLayout(self._earlier)
        self._language = language
        self.why_field.hide()
        self.reason_field.hide()
        self.thirteen.hide()
        self.thirteen.clicked.connect(lambda _on=False: self._thirteen_came())
        self.reason.textEdited.connect(lambda _text: self.changed.emit())
        self.kind.activated.connect(lambda _place: self._choose())
        self.number.changed.connect(self._typed)
        self.number.left.connect(self._left)
        self.why.textEdited.connect(lambda _text: self.changed.emit())

    @property
    def has_number(self) -> bool:
        """Whether a number stands here, masked or typed."""
        return self.number.holds and self.kind.value() != "none"

    def why_told(self) -> str:
        """Why there is no number, or why it is right although it looks wrong."""
        if self.kind.value() == "none":
            return self.why.text()
        return self.reason.text() if not self.reason_field.isHidden() else ""

    def put_why(self, text: str) -> None:
        """Show a reason; which of the two it is, the kind tells."""
        self.why.put(text)
        self.reason.put(text)

    def show_documents(self, documents: Sequence[Document]) -> None:
        """Show the document that stands, masked, and below it the earlier ones with their days."""
        self.show_document(next((one for one in documents if one.until is None), None))
        while (item := self._earlier.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for one in documents:
            if one is not self._document:
                told = learner_words.earlier_document(one, self._language)
                self._earlier.addWidget(Lines(told, "note", colour="ink2"))

    def _thirteen_came(self) -> None:
        """A G-code gives way to thirteen digits: only they are asked for."""
        self.kind.choose("thai")
        self._chosen = False  # the number itself tells whether it is a Thai's
        self.number.conceal("")
        self._fold()
        self.number.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def show_document(self, document: Document | None) -> None:
        """Show the document that the desk has, masked."""
        self._document, self._chosen = document, document is not None
        self.kind.choose(document.kind if document else "")
        self.number.conceal((document.number or "") if document else "")
        self.put_why((document.why or "") if document else "")
        also = document.also if document else ()
        self._also.say(learner_words.also(also, self._language) if also else "")
        self._fold()
        self._judge_kept()

    def put_kind(self, kind: str) -> None:
        """Show a draft's kind."""
        self.kind.choose(kind)
        self._chosen = bool(kind)
        self._fold()

    def put_number(self, text: str) -> None:
        """Show a draft's number; none leaves what the desk has."""
        if text:
            self.number.put(text)
            self._judge(leaving=True)
            self._ask_reason()

    def _choose(self) -> None:
        """Another kind asks for another number."""
        self._chosen = bool(self.kind.value())
        same = self._document is not None and self.kind.value() == self._document.kind
        if not self.number.typed():
            self.number.conceal((self._document.number or "") if same and self._document else "")
        self._fold()
        self._judge(leaving=True)
        self.changed.emit()

    def _fold(self) -> None:
        none = self.kind.value() == "none"
        self.number_field.setVisible(not none)
        self.why_field.setVisible(none)
        self.thirteen.setVisible(self.kind.value() == "gcode" and self._document is not None)
        self._ask_reason()

    def _ask_reason(self) -> None:
        """Ask about a check digit that does not fit, once it is typed; show a reason that stands."""
        _number, kind, notes = identity.read_id(self.number.typed())
        typed = kind in _THIRTEEN and "id_checksum" in notes
        kept = self._document is not None and bool(self._document.why)
        asked = typed or (kept and not self.number.typed())
        self.reason_field.setVisible(self.kind.value() != "none" and asked)

    def _typed(self) -> None:
        number, kind, _notes = identity.read_id(self.number.typed())
        if kind is not None and number is not None and not self._chosen and self.kind.value() != "pink":
            self.kind.choose(kind)
        self._judge(leaving=False)
        if not self.reason_field.isHidden():
            self._ask_reason()
        self.changed.emit()

    def _left(self) -> None:
        self._judge(leaving=True)
        self._ask_reason()

    def _judge(self, *, leaving: bool) -> None:
        """Say what can be told: that it fits at once, that it does not only on leaving."""
        number, kind, notes = identity.read_id(self.number.typed())
        if not self.number.typed():
            self._judge_kept()
        elif kind in _THIRTEEN and number and len(number) == WHOLE:
            if "id_checksum" in notes:
                self._wrong(leaving=leaving)
            else:
                self.number_field.fine(self.tr("เลขถูกต้อง"))
        elif leaving and number is None:
            self.number_field.wrong(self.tr("อ่านเลขไม่ออก ดูบัตรอีกครั้ง"))
        elif leaving and "id_length" in notes and self.kind.value() in {*_KEPT, ""}:
            self.number_field.wrong(self.tr("ต้องมี 13 ตัว ดูบัตรอีกครั้ง"))
        else:
            self.number_field.calm()

    def _wrong(self, *, leaving: bool) -> None:
        told = self.tr("ตัวสุดท้ายไม่ตรง ดูบัตรอีกครั้ง")
        if leaving:
            self.number_field.wrong(told)
        else:
            self.number_field.help(told)

    def _judge_kept(self) -> None:
        """What is known of the number that the desk has."""
        document = self._document
        thirteen = document is not None and document.kind in _KEPT
        if document is None or not document.number or not thirteen:
            self.number_field.calm()
        elif "id_checksum" in document.notes:
            self.number_field.help(self.tr("ตัวสุดท้ายไม่ตรง ดูบัตรอีกครั้ง"))
        elif "id_length" not in document.notes:
            self.number_field.fine(self.tr("เลขถูกต้อง"))
