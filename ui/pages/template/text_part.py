"""The words of a piece: typed in lines, fields put in by name, line ends proposed between words."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.certificates import editing
from desktop.certificates.slots import FIELDS
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.lines import Lines
from ui.widgets.text_box import TextBox
from ui.words import templates as said

MOST = 3
"""Lines that are proposed at most; then it is one line again."""


class TextPart(QWidget):
    """A box of lines, what may be put in, and where lines may end."""

    worded = Signal(str)
    """The text as a slot has it."""
    break_wanted = Signal(int)
    """In so many lines."""

    def __init__(self, language: str) -> None:
        """Nothing to word yet."""
        super().__init__()
        self._language, self._shown = language, ""
        self.box = TextBox()
        self.insert = Choice()
        self.insert.setAccessibleName(self.tr("ใส่ช่องในข้อความ"))
        self.insert.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.insert.setMinimumContentsLength(5)
        offered = [("", self.tr("ใส่ช่อง")), *((key, self._word(key)) for key in FIELDS)]
        self.insert.offer(offered)
        self.breaks = Button("", "quiet", icon="rows")
        self.ends = Lines("", "note", colour="ink2", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Field(self.tr("ข้อความ (Enter ขึ้นบรรทัดใหม่)"), self.box))
        tools = QHBoxLayout()
        tools.addWidget(self.insert, 1)
        tools.addWidget(self.breaks)
        column.addLayout(tools)
        column.addWidget(self.ends)
        self.box.edited.connect(self.mean)
        self.insert.activated.connect(lambda _at: self._insert())
        self.breaks.clicked.connect(lambda: self.break_wanted.emit(self._next()))

    def show_text(self, text: str) -> None:
        """Show a slot's text."""
        if text != self._shown or self.box.text() == "":
            self.box.put(self._in_words(text))
        self._shown = text
        more = {1: self.tr("รวมเป็นบรรทัดเดียว"), 2: self.tr("แบ่งสองบรรทัด"), 3: self.tr("แบ่งสามบรรทัด")}
        self.breaks.say(more[self._next()])
        cut = editing.cut_words(text)
        if cut:
            told = self.tr("บรรทัดตัดกลางคำ “{word}” เลื่อนให้ลงตรงขีด").format(word=self._in_words(cut[0]))
            self.ends.say(f"{told}  {self._proposed(text)}")
        else:
            self.ends.say(self.tr("ตัดบรรทัดได้ตรงขีด  {text}").format(text=self._proposed(text)))

    def _proposed(self, text: str) -> str:
        return "│".join(self._in_words(part) for part in editing.word_ends(text))

    def _next(self) -> int:
        return self._shown.count("\n") % MOST + 2 if self._shown.count("\n") < MOST - 1 else 1

    def mean(self) -> None:
        """What stands in the box is meant."""
        told = self._in_fields(self.box.text())
        if told != self._shown:
            self.worded.emit(told)

    def _insert(self) -> None:
        field = self.insert.value()
        self.insert.choose("")
        if isinstance(field, str) and field:
            self.box.insertPlainText("{" + self._word(field) + "}")
            self.mean()

    # --- fields by the names people know ----------------------------------------------------------

    def _word(self, field: str) -> str:
        pair = said.FIELD_WORDS.get(field, (field, field))
        return pair[0] if self._language == "th" else pair[1]

    def _in_words(self, text: str) -> str:
        return re.sub(r"\{(\w+)\}", lambda found: "{" + self._word(found[1]) + "}", text)

    def _in_fields(self, shown: str) -> str:
        back = {self._word(field): field for field in FIELDS}
        return re.sub(r"\{(.*?)\}", lambda found: "{" + back.get(found[1], found[1]) + "}", shown)
