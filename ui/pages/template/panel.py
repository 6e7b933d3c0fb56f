"""What the chosen piece is like: its words, font, size and place; and what is so on the whole page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.certificates import adding, faces
from desktop.certificates.editing import Piece
from desktop.certificates.template import KINDS, Template
from ui import theme
from ui.pages.template.text_part import TextPart
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

FILE = "file"
"""The answer that asks for a font's file."""
OTHER = "other"
"""Paper of no usual size."""


class TemplatePanel(ScrollCard):
    """The right side of the template page."""

    changed = Signal(str, object)
    """A value of the chosen piece: `x y width size floor lines align face digits text`."""
    whole_changed = Signal(str, object)
    """A value of the whole page: `paper digits kind title`."""
    break_wanted = Signal(int)
    font_wanted = Signal()
    off_wanted = Signal()
    """The chosen piece off the page; a hidden one back on it."""

    def __init__(self, language: str) -> None:
        """Nothing chosen yet."""
        super().__init__()
        self._language = language
        self._shown: Piece | None = None
        self.title = Label("", weight="semibold", colour="indigo")
        self.off = Button(self.tr("เอาออก"), key="Del")
        self.text_part = TextPart(language)
        self.text, self.breaks = self.text_part.box, self.text_part.breaks
        self.sizes = {
            "size": Stepper(6, 96, 12),
            "floor": Stepper(5, 96, 12),
            "lines": Stepper(1, 12, 1),
            "x": Stepper(0, 450, 0),
            "y": Stepper(0, 450, 0),
            "width": Stepper(5, 450, 5),
        }
        self.face = Choice()
        self.align = Choice(
            (("left", self.tr("ชิดซ้าย")), ("centre", self.tr("กึ่งกลาง")), ("right", self.tr("ชิดขวา")))
        )
        self.digits = Choice(
            (("", self.tr("ตามทั้งใบ")), ("thai", "๑๒๓"), ("arabic", "123"))
        )  # digits are said by themselves
        self.name = LineEdit()
        self.kind = Choice([(key, said.word(key, language)) for key in KINDS])
        self.means = Lines("", "note", colour="ink2")
        self.paper = Choice()
        self.thai = Switch(self.tr("ใช้เลขไทย ๑๒๓"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        words = {
            "face": self.tr("ตัวหนังสือ"), "size": self.tr("ขนาด (พอยต์)"), "floor": self.tr("ถ้ายาว ย่อได้ถึง"),
            "lines": self.tr("ไม่เกินกี่บรรทัด"), "align": self.tr("จัดวาง"), "digits": self.tr("ตัวเลข"),
            "x": self.tr("ห่างซ้าย (มม.)"), "y": self.tr("ห่างบน (มม.)"), "width": self.tr("กว้าง (มม.)"),
        }  # fmt: skip
        self._parts: dict[str, QWidget] = {
            "face": self.face, "align": self.align, "digits": self.digits, **self.sizes
        }  # fmt: skip
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        self._labels: dict[str, Label] = {}
        for row, (key, label) in enumerate(words.items()):
            part = self._parts[key]
            part.setAccessibleName(label)
            self._labels[key] = Label(plain(label))
            grid.addWidget(self._labels[key], row, 0)
            if isinstance(part, Choice):
                part.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                grid.addWidget(part, row, 1)
            else:
                grid.addWidget(part, row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setColumnStretch(1, 1)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.off)
        self.column.addLayout(top)
        self.column.addWidget(self.text_part)
        self.column.addLayout(grid)
        self.column.addWidget(Label(plain(self.tr("ทั้งใบ")), weight="semibold", colour="indigo"))
        self.column.addWidget(Field(self.tr("ชื่อแบบ"), self.name))
        self.column.addWidget(Field(self.tr("เป็นใบแบบไหน"), self.kind))
        self.column.addWidget(self.means)
        self.column.addWidget(Field(self.tr("กระดาษ"), self.paper))
        self.column.addWidget(self.thai)
        self.column.addStretch(1)
        self.setMinimumWidth(theme.current().scaled(320))

    def _connect(self) -> None:
        for key, stepper in self.sizes.items():
            stepper.changed.connect(lambda value, key=key: self.changed.emit(key, float(value)))
        for key, choice in (("align", self.align), ("digits", self.digits)):
            choice.activated.connect(partial(self._answered, key, choice))
        self.face.activated.connect(lambda _at: self._faced())
        self.off.clicked.connect(self.off_wanted)
        self.thai.toggled.connect(
            lambda on: self.whole_changed.emit("digits", "thai" if on else "arabic")
        )
        self.kind.activated.connect(lambda _at: self.whole_changed.emit("kind", self.kind.value()))
        self.paper.activated.connect(lambda _at: self.whole_changed.emit("paper", self.paper.value()))
        self.name.editingFinished.connect(
            lambda: self.whole_changed.emit("title", self.name.text().strip())
        )
        self.text_part.worded.connect(lambda text: self.changed.emit("text", text))
        self.text_part.break_wanted.connect(self.break_wanted)

    # --- shown ----------------------------------------------------------------------------------------

    def show_piece(self, one: Piece, template: Template) -> None:
        """Show a piece as it stands on a template."""
        self._shown = one
        self.title.say(plain(said.piece(one.name, self._language)))
        self.off.say(self.tr("เอากลับ") if one.hidden else self.tr("เอาออก"))
        is_text, is_line = one.kind == "text", one.kind == "line"
        self._bounds(one)
        there = {"face": is_text, "align": is_text, "digits": is_text, "lines": is_text}
        there |= {"size": one.size > 0, "floor": one.floor > 0, "x": True, "y": True, "width": True}
        for key, shown in there.items():
            self._parts[key].setVisible(shown)
            self._labels[key].setVisible(shown)
        self._labels["size"].say(plain(self.tr("หนา (พอยต์)") if is_line else self.tr("ขนาด (พอยต์)")))
        for key, stepper in self.sizes.items():
            stepper.set_value(round(getattr(one, key)))
        self.text_part.setVisible(is_text)
        if is_text:
            self.text_part.show_text(one.text)
            self.align.choose(one.align)
            self.digits.choose(one.digits)
            named = [
                (key, name or said.weight(key, self._language)) for key, name in faces.offered(template)
            ]
            self.face.offer([*named, (FILE, self.tr("จากไฟล์ฟอนต์…"))])
            self.face.choose(one.face)

    def _bounds(self, one: Piece) -> None:
        """What a number may be depends on what is chosen; setting bounds is no change by hand."""
        least = -60 if one.name.startswith("signature") else 0
        for key, low in (("x", least), ("y", least), ("size", 1 if one.kind == "line" else 6)):
            number = self.sizes[key].number
            number.blockSignals(True)
            number.setMinimum(low)
            number.blockSignals(False)

    def show_whole(self, template: Template) -> None:
        """Show what is so on the whole page."""
        self._put(self.thai, template.digits == "thai")
        if not self.name.hasFocus():
            self.name.put(template.title)
        self.kind.choose(template.kind)
        self.means.say(said.means(template.kind, self._language))
        lies = template.width > template.height
        stands = self.tr("แนวนอน") if lies else self.tr("แนวตั้ง")
        here = adding.paper_of(template)
        papers = [(name, f"{name} {stands}") for name in adding.PAPERS]
        if not here:
            papers.insert(0, (OTHER, f"{template.width:g} × {template.height:g} มม."))
        self.paper.offer(papers)
        self.paper.choose(here or OTHER)

    def mean(self) -> None:
        """What is typed and not yet left counts: a key of the page is about what one sees."""
        if self.text_part.isVisibleTo(self):
            self.text_part.mean()
        title = self.name.text().strip()
        if self.name.hasFocus() and title:
            self.whole_changed.emit("title", title)

    def _put(self, switch: Switch, on: bool) -> None:
        switch.blockSignals(True)
        switch.setChecked(on)
        switch.blockSignals(False)
        switch.update()

    def _answered(self, key: str, choice: Choice, _at: int) -> None:
        self.changed.emit(key, choice.value())

    def _faced(self) -> None:
        """Another font; its own file is asked for elsewhere, and until then this one stands."""
        key = self.face.value()
        if key != FILE:
            self.changed.emit("face", key)
            return
        self.face.choose(self._shown.face if self._shown else None)
        self.font_wanted.emit()
