"""One volunteer's form: name, picture, role, and a PIN struck twice; it opens where they stand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import BadValue, DeskError
from desktop.volunteers import LONGEST_NAME, PICTURES, Tile
from ui import theme, words
from ui.pages.settings.card import Stack, buttons
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.flow import Flow
from ui.widgets.label import Label
from ui.widgets.line_edit import LineEdit
from ui.widgets.pin import LONGEST, SHORTEST, PinDots
from ui.widgets.ticks import RadioRow
from ui.widgets.tile import PictureChoice
from ui.words import settings as said

NAME, ROLE, PICTURE = "person.name", "person.role", "person.picture"


class TwicePin(QWidget):
    """A PIN struck twice."""

    entered = Signal()

    def __init__(self, words_: str, parent: QWidget | None = None) -> None:
        """Empty; called so."""
        super().__init__(parent)
        self.first, self.again = PinDots(words_), PinDots(self.tr("กดเลขเดิมอีกครั้ง"))
        self.field = Field(words_, self.first)
        self.again_field = Field(self.tr("กดเลขเดิมอีกครั้ง"), self.again)
        row = Flow(self, across=theme.current().scaled(36), down=8)
        row.addWidget(self.field)
        row.addWidget(self.again_field)
        self.first.entered.connect(lambda _pin: self.again.setFocus())
        self.again.entered.connect(lambda _pin: self.entered.emit())
        for dots in (self.first, self.again):
            dots.changed.connect(self._calm)
            dots.short.connect(lambda: self.field.wrong(self._short()))

    def pin(self) -> str:
        """What was struck."""
        return self.first.pin()

    def is_empty(self) -> bool:
        """Whether nothing was struck."""
        return not self.first.pin() and not self.again.pin()

    def check(self) -> bool:
        """Whether it can be a PIN and was struck twice alike; says what to do where not."""
        if len(self.first.pin()) < SHORTEST:
            self.field.wrong(self._short())
            self.first.setFocus()
            return False
        if self.first.pin() != self.again.pin():
            self.again_field.wrong(self.tr("สองช่องไม่เหมือนกัน กดใหม่"))
            self.again.clear()
            self.again.setFocus()
            return False
        return True

    def _short(self) -> str:
        return self.tr("เลขต้องมี {least}–{most} ตัว").format(least=SHORTEST, most=LONGEST)

    def _calm(self) -> None:
        if self.first.pin() or self.again.pin():
            self.field.calm()
            if self.again.pin():
                self.again_field.calm()


class PersonForm(Stack):
    """Somebody new, or somebody who is changed."""

    changed = Signal()
    kept = Signal()
    closed = Signal()
    removed = Signal()

    def __init__(self, language: str, who: Tile | None, parent: QWidget | None = None) -> None:
        """A form.

        Args:
            language: `th` or `en`.
            who: whom it is about; somebody new when left out.
            parent: owner.
        """
        super().__init__(parent)
        self.who, self._language = who, language
        self.name = LineEdit(who.name if who else "")
        self.name.setMaxLength(LONGEST_NAME)
        self.name_field = Field(self.tr("ชื่อที่เรียกกัน"), self.name)
        self.roles = RadioRow([(code, said.role(code, language)) for code in said.ROLES])
        self.roles.set_value(who.role if who else "desk")
        self.role_field = Field(self.tr("หน้าที่"), self.roles)
        self.pins = TwicePin(self.tr("เลขที่ใช้เข้า"))
        self._pictures: dict[str, PictureChoice] = {}
        self.column.addWidget(self.name_field)
        self.column.addWidget(Label(self.tr("ภาพประจำตัว"), weight="medium"))
        self.column.addWidget(self._choices(who.tile if who else None))
        self.column.addWidget(self.role_field)
        if who is None:
            self.column.addWidget(self.pins)
        self._foot()
        self._say_role()
        self.name.textEdited.connect(self._typed)
        self.roles.changed.connect(self._chosen_role)
        self.pins.entered.connect(self.kept)

    def _choices(self, chosen: str | None) -> QWidget:
        holder = QWidget()
        row = Flow(holder, across=6, down=6)
        for code in PICTURES:
            one = PictureChoice(words.picture(code, self._language), code, holder)
            one.setChecked(code == chosen)
            one.clicked.connect(self.changed)
            self._pictures[code] = one
            row.addWidget(one)
        return holder

    def _foot(self) -> None:
        self.keep = Button(self.tr("บันทึก") if self.who else self.tr("เพิ่มคนนี้"), icon="floppy-disk")
        self.cancel = Button(self.tr("ยกเลิก"), key="Esc")
        self.remove = Button(self.tr("เอาออก"), "danger", icon="user-minus", parent=self)
        self.keep.clicked.connect(self.kept)
        self.cancel.clicked.connect(self.closed)
        self.remove.clicked.connect(self.removed)
        self.remove.setVisible(self.who is not None)
        shown = (self.keep, self.cancel, self.remove) if self.who else (self.keep, self.cancel)
        self.column.addLayout(buttons(*shown))

    # --- what is typed --------------------------------------------------------------------------------

    def picture(self) -> str | None:
        """The picture that is chosen."""
        return next((code for code, one in self._pictures.items() if one.isChecked()), None)

    def role(self) -> str:
        """The role that is chosen."""
        return self.roles.value() or "desk"

    def texts(self) -> dict[str, str]:
        """What stands otherwise than at first; a PIN is never kept half typed."""
        before = (self.who.name, self.who.role, self.who.tile) if self.who else ("", "desk", None)
        now = (self.name.text(), self.role(), self.picture())
        return {
            key: value or ""
            for key, value, old in zip((NAME, ROLE, PICTURE), now, before, strict=True)
            if value != old
        }

    def put(self, texts: Mapping[str, str]) -> None:
        """Bring back what was half typed."""
        self.name.setText(texts.get(NAME, self.name.text()))
        self.roles.set_value(texts.get(ROLE, self.role()))
        picture = self._pictures.get(texts.get(PICTURE, ""))
        if picture is not None:
            picture.setChecked(True)
        self._say_role()

    def _typed(self, _text: str) -> None:
        self.name_field.calm()
        self.changed.emit()

    def _chosen_role(self, _role: str) -> None:
        self._say_role()
        self.changed.emit()

    def _say_role(self) -> None:
        self.role_field.help(said.may(self.role(), self._language))

    def check(self) -> bool:
        """Whether it can be saved; says what to do where not."""
        if not self.name.text().strip():
            self.name_field.wrong(self.tr("พิมพ์ชื่อก่อน"))
            self.name.setFocus()
            return False
        return self.who is not None or self.pins.is_empty() or self.pins.check()

    def refuse(self, error: DeskError) -> bool:
        """Say at its field what the world said; false when it belongs to none."""
        fields = {"volunteer": self.name_field, "pin": self.pins.field}
        field = fields.get(str(error.fields.get("field", ""))) if isinstance(error, BadValue) else None
        if error.code == "last_keeper":
            field = self.role_field
        if field is None:
            return False
        field.wrong(words.sentence(error, self._language))
        field.setFocus()
        return True


class PinForm(Stack):
    """A new PIN for somebody."""

    kept = Signal()
    closed = Signal()
    dropped = Signal()

    def __init__(self, who: Tile, parent: QWidget | None = None) -> None:
        """Empty dots for somebody."""
        super().__init__(parent)
        self.who = who
        self.pins = TwicePin(self.tr("เลขใหม่ {least}–{most} ตัว").format(least=SHORTEST, most=LONGEST))
        self.keep = Button(self.tr("ตั้งเลขนี้"), icon="key")
        self.cancel = Button(self.tr("ยกเลิก"), key="Esc")
        self.drop = Button(self.tr("เข้าโดยไม่ใช้เลข"), "quiet", icon="lock-key-open", parent=self)
        self.keep.clicked.connect(self.kept)
        self.cancel.clicked.connect(self.closed)
        self.drop.clicked.connect(self.dropped)
        self.pins.entered.connect(self.kept)
        self.column.addWidget(self.pins)
        shown = (self.keep, self.cancel, self.drop) if who.has_pin else (self.keep, self.cancel)
        self.column.addLayout(buttons(*shown))
        self.drop.setVisible(who.has_pin)
