"""What the chosen piece is like: its words, its size and place; and what is so on the whole page."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.certificates.editing import Piece
from desktop.certificates.slots import FIELDS
from desktop.certificates.template import KINDS, Template
from ui import theme
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.label import Label, plain
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines
from ui.widgets.scroll_card import ScrollCard
from ui.widgets.stepper import Stepper
from ui.widgets.ticks import Switch
from ui.words import templates as said

END = "↵"
"""How a line end shows in the one line that one types in."""


class TemplatePanel(ScrollCard):
    """The right side of the template page."""

    changed = Signal(str, object)
    """A value of the chosen piece: `x y width size floor align bold text`."""
    whole_changed = Signal(str, object)
    """A value of the whole page: `digits kind title`."""
    break_wanted = Signal()

    def __init__(self, language: str) -> None:
        """Nothing chosen yet."""
        super().__init__()
        self._language = language
        self._shown: Piece | None = None
        self.title = Label("", weight="semibold", colour="indigo")
        self.text = LineEdit()
        self.text_field = Field(self.tr("ข้อความ"), self.text)
        self.insert = Choice()
        self.insert.setAccessibleName(self.tr("ใส่ช่องในข้อความ"))
        self.insert.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.insert.setMinimumContentsLength(5)
        offered = [("", self.tr("ใส่ช่อง")), *((key, self._word(key)) for key in FIELDS)]
        self.insert.offer(offered)
        self.breaks = Button(self.tr("แบ่งสองบรรทัด"), "quiet", icon="rows")
        self.sizes = {
            "size": Stepper(6, 96, 12),
            "floor": Stepper(5, 96, 12),
            "x": Stepper(0, 450, 0),
            "y": Stepper(0, 450, 0),
            "width": Stepper(5, 450, 5),
        }
        self.align = Choice(
            (("left", self.tr("ชิดซ้าย")), ("centre", self.tr("กึ่งกลาง")), ("right", self.tr("ชิดขวา")))
        )
        self.bold = Switch(self.tr("ตัวหนา"))
        self.name = LineEdit()
        self.kind = Choice([(key, said.word(key, language)) for key in KINDS])
        self.means = Lines("", "note", colour="ink2")
        self.thai = Switch(self.tr("ใช้เลขไทย ๑๒๓"))
        self._lay_out()
        self._connect()

    def _word(self, field: str) -> str:
        pair = said.FIELD_WORDS.get(field, (field, field))
        return pair[0] if self._language == "th" else pair[1]

    def _lay_out(self) -> None:
        words = (
            self.tr("ขนาด (พอยต์)"),
            self.tr("ถ้ายาว ย่อได้ถึง"),
            self.tr("ห่างซ้าย (มม.)"),
            self.tr("ห่างบน (มม.)"),
            self.tr("กว้าง (มม.)"),
        )
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        self._labels = []
        for row, (label, stepper) in enumerate(zip(words, self.sizes.values(), strict=True)):
            shown = Label(plain(label))
            self._labels.append(shown)
            stepper.setAccessibleName(label)
            grid.addWidget(shown, row, 0)
            grid.addWidget(stepper, row, 1, Qt.AlignmentFlag.AlignRight)
        self._align_label = Label(plain(self.tr("จัดวาง")))
        self.align.setAccessibleName(self.tr("จัดวาง"))
        grid.addWidget(self._align_label, len(words), 0)
        grid.addWidget(self.align, len(words), 1)
        tools = QHBoxLayout()
        tools.addWidget(self.insert, 1)
        tools.addWidget(self.breaks)
        self._tools = QWidget()
        self._tools.setLayout(tools)
        tools.setContentsMargins(0, 0, 0, 0)
        head = Label(plain(self.tr("ทั้งใบ")), weight="semibold", colour="indigo")
        self.column.addWidget(self.title)
        self.column.addLayout(grid)
        for part in (self.bold, self.text_field, self._tools, head):
            self.column.addWidget(part)
        self.column.addWidget(self.thai)
        self.column.addWidget(Field(self.tr("ชื่อแบบ"), self.name))
        self.column.addWidget(Field(self.tr("เป็นใบแบบไหน"), self.kind))
        self.column.addWidget(self.means)
        self.column.addStretch(1)
        self.setMinimumWidth(theme.current().scaled(320))

    def _connect(self) -> None:
        for key, stepper in self.sizes.items():
            stepper.changed.connect(lambda value, key=key: self._sized(key, value))
        self.align.activated.connect(lambda _at: self.changed.emit("align", self.align.value()))
        self.bold.toggled.connect(lambda on: self.changed.emit("bold", on))
        self.thai.toggled.connect(
            lambda on: self.whole_changed.emit("digits", "thai" if on else "arabic")
        )
        self.kind.activated.connect(lambda _at: self.whole_changed.emit("kind", self.kind.value()))
        self.name.editingFinished.connect(
            lambda: self.whole_changed.emit("title", self.name.text().strip())
        )
        self.text.editingFinished.connect(self._worded)
        self.insert.activated.connect(lambda _at: self._insert())
        self.breaks.clicked.connect(self.break_wanted)

    # --- shown ----------------------------------------------------------------------------------------

    def show_piece(self, one: Piece) -> None:
        """Show a piece as it stands."""
        self._shown = one
        self.title.say(plain(said.piece(one.name, self._language)))
        least = -60 if one.name.startswith("signature") else 0
        values = {"size": one.size, "floor": one.floor, "x": one.x, "y": one.y, "width": one.width}
        for (key, stepper), label in zip(self.sizes.items(), self._labels, strict=True):
            if key in {"x", "y"}:
                stepper.number.blockSignals(True)
                stepper.number.setMinimum(least)
                stepper.number.blockSignals(False)
            stepper.set_value(round(values[key]))
            there = key in {"x", "y", "width"} or one.size > 0
            stepper.setVisible(there)
            label.setVisible(there)
        is_text = one.kind == "text"
        for part in (self._align_label, self.align, self.bold, self.text_field, self._tools):
            part.setVisible(is_text)
        self.align.choose(one.align)
        self._put(self.bold, one.face == "bold")
        if not self.text.hasFocus() or self.text.text() == "":
            self.text.put(self._in_words(one.text))

    def show_whole(self, template: Template) -> None:
        """Show what is so on the whole page."""
        self._put(self.thai, template.digits == "thai")
        if not self.name.hasFocus():
            self.name.put(template.title)
        self.kind.choose(template.kind)
        self.means.say(said.means(template.kind, self._language))

    def _put(self, switch: Switch, on: bool) -> None:
        switch.blockSignals(True)
        switch.setChecked(on)
        switch.blockSignals(False)
        switch.update()

    # --- typed ----------------------------------------------------------------------------------------

    def _sized(self, key: str, value: int) -> None:
        self.changed.emit(key, float(value))

    def _worded(self) -> None:
        if self._shown is not None and self.text.text() != self._in_words(self._shown.text):
            self.changed.emit("text", self._in_fields(self.text.text()))

    def _insert(self) -> None:
        field = self.insert.value()
        self.insert.choose("")
        if isinstance(field, str) and field:
            self.text.insert("{" + self._word(field) + "}")
            self._worded()

    def _in_words(self, text: str) -> str:
        told = re.sub(r"\{(\w+)\}", lambda found: "{" + self._word(found[1]) + "}", text)
        return told.replace("\n", END)

    def _in_fields(self, shown: str) -> str:
        back = {self._word(field): field for field in FIELDS}
        told = re.sub(r"\{(.*?)\}", lambda found: "{" + back.get(found[1], found[1]) + "}", shown)
        return told.replace(END, "\n")
