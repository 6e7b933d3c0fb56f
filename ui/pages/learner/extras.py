"""The folded parts of a learner's form: what few people need, under a line that says what is inside."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import tambons
from desktop.learners.profile.beside import SENSITIVE
from ui import words
from ui.pages.learner.changes import Slot
from ui.pages.learner.folded import FoldedPart, column
from ui.pages.learner.rows import Asked, Rows, shown
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.field_row import FieldRow
from ui.widgets.line_edit import LineEdit
from ui.widgets.tambon_picker import TambonPicker
from ui.widgets.typed_choice import TypedChoice
from ui.words import learners as learner_words
from ui.words import profiles as said

_MORE = ("nationality", "mother_tongue", "studying_at", "income", "interests", "can_teach")


class _Lines(FoldedPart):
    """A folded part whose fields are lines, choices and typed choices."""

    def _line(self, name: str, label: str, help_: str = "") -> tuple[Field, Slot]:
        made = LineEdit()
        made.textEdited.connect(lambda _text: self.changed.emit())
        self.fields[name] = Field(label, made, help_=help_)
        return self.fields[name], Slot(made.text, made.put)

    def _typed(self, name: str, label: str, table: dict[str, tuple[str, str]]) -> tuple[Field, Slot]:
        made = TypedChoice([told for _code, told in said.answers(table, self.language)])
        made.changed.connect(self.changed)
        self.fields[name] = Field(label, made)
        return self.fields[name], Slot(made.text, made.put)

    def _choice(self, name: str, label: str, table: dict[str, tuple[str, str]]) -> tuple[Field, Slot]:
        answers = [(code, words.say(table, code, self.language)) for code in table]
        made = Choice([("", "–"), *answers])
        made.activated.connect(lambda _place: self.changed.emit())
        self.fields[name] = Field(label, made)
        return self.fields[name], Slot(lambda: str(made.value() or ""), made.choose)

    language = "th"


class BackgroundPart(_Lines):
    """Nationality, languages, school, income, what interests and what could be taught."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Folded.

        Args:
            language: of what it says.
            parent: owner.
        """
        self.language = language
        super().__init__("", _MORE, parent)
        self.head.name(self.tr("สัญชาติ ภาษา รายได้ ความสนใจ สอนอะไรได้"))

    def build(self) -> tuple[QWidget, dict[str, Slot]]:
        """Two lines of three fields."""
        made = {
            "nationality": self._typed("nationality", self.tr("สัญชาติ"), said.NATIONALITIES),
            "mother_tongue": self._typed("mother_tongue", self.tr("ภาษาแม่"), said.TONGUES),
            "studying_at": self._line("studying_at", self.tr("กำลังเรียนที่")),
            "income": self._choice("income", self.tr("รายได้ต่อเดือน"), said.INCOMES),
            "interests": self._line("interests", self.tr("ความสนใจ")),
            "can_teach": self._line("can_teach", self.tr("สอนอะไรได้"), self.tr("เช่น เย็บผ้า ทำขนม ภาษา")),
        }
        fields = {name: field for name, (field, _slot) in made.items()}
        first = [(fields[name], 150, 1) for name in ("nationality", "mother_tongue", "income")]
        second = [(fields[name], 170, 1) for name in ("studying_at", "interests", "can_teach")]
        return column(FieldRow(*first), FieldRow(*second)), {
            name: slot for name, (_field, slot) in made.items()
        }

    def shown(self, name: str, text: str) -> str:
        """An income in words."""
        return words.say(said.INCOMES, text, self.language) if name == "income" and text else text


class RegisteredPart(_Lines):
    """The address of the house registration; one press takes the one where they live."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Folded.

        Args:
            language: of what it says.
            parent: owner.
        """
        self.language = language
        super().__init__("", ("registered_address", "registered_tambon"), parent)
        self.head.name(self.tr("ที่อยู่ตามทะเบียนบ้าน"))
        self.same: Button | None = None
        self.lives: tuple[str, str] = ("", "")
        """Address and tambon where they live now, as they stand in the form."""

    def build(self) -> tuple[QWidget, dict[str, Slot]]:
        """House, tambon, and the button that copies."""
        field, line = self._line("registered_address", self.tr("บ้านเลขที่ หมู่ ตามทะเบียนบ้าน"))
        picker = TambonPicker()
        picker.changed.connect(self.changed)
        picker.search.entered.connect(lambda _text: (picker.take(), self.focusNextChild()))
        self.fields["registered_tambon"] = Field(self.tr("ตำบลตามทะเบียนบ้าน"), picker)
        self.same = Button(self.tr("เหมือนที่อยู่ปัจจุบัน"), icon="copy")
        self.same.clicked.connect(lambda _on=False: self._copy())
        row = QHBoxLayout()
        row.addWidget(self.same)
        row.addStretch(1)
        buttons = QWidget()
        buttons.setLayout(row)
        row.setContentsMargins(0, 4, 0, 0)
        slots = {
            "registered_address": line,
            "registered_tambon": Slot(lambda: picker.value() or picker.text(), picker.put_code),
        }
        return column(buttons, field, self.fields["registered_tambon"]), slots

    def _copy(self) -> None:
        for name, text in zip(("registered_address", "registered_tambon"), self.lives, strict=True):
            self.slots[name].put(text)
        self.changed.emit()

    def shown(self, name: str, text: str) -> str:
        """A tambon by its name."""
        known = tambons.current(text) if name == "registered_tambon" and text.isdecimal() else None
        return learner_words.address(None, known.code, self.language) if known else text


class NameMorePart(_Lines):
    """Names borne before, and sex in the learner's own words."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Folded.

        Args:
            language: of what it says.
            parent: owner.
        """
        self.language = language
        super().__init__("", ("former_names", "sex_told"), parent)
        self.head.name(self.tr("ชื่อเดิม ชื่อกลาง เพศตามที่ผู้เรียนบอก"))
        self.rows: Rows | None = None

    def build(self) -> tuple[QWidget, dict[str, Slot]]:
        """The line and the rows."""
        field, line = self._line("sex_told", self.tr("เพศตามที่ผู้เรียนบอก"))
        asked = (
            Asked("name", self.tr("ชื่อเดิมเต็ม ๆ"), wide=230, share=2),
            Asked("until", self.tr("ใช้ถึง"), wide=140, help=self.tr("แค่ปีก็ได้")),
            Asked("source", self.tr("รู้จาก"), wide=150),
        )
        self.rows = Rows((asked,), self.tr("เพิ่มชื่อเดิม"), self.tr("เอาออก"), {})
        self.rows.changed.connect(self.changed)
        return column(self.rows, field), {
            "former_names": Slot(self.rows.text, self.rows.put),
            "sex_told": line,
        }

    def shown(self, name: str, text: str) -> str:
        """Former names as names."""
        return shown(text) if name == "former_names" else text


class SchoolingPart(_Lines):
    """Why a child is out of school, and what is done about it."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Folded.

        Args:
            language: of what it says.
            parent: owner.
        """
        self.language = language
        super().__init__("", ("schooling",), parent)
        self.head.name(self.tr("เด็กหลุดจากโรงเรียน: สาเหตุ การช่วยเหลือ การติดตาม"))
        self.rows: Rows | None = None

    def build(self) -> tuple[QWidget, dict[str, Slot]]:
        """One row for each time out of school."""
        day = self.tr("เช่น 3 มิ.ย. 2569")
        asked = (
            (
                Asked("since", self.tr("หลุดตั้งแต่"), wide=130, help=self.tr("แค่ปีก็ได้")),
                Asked("why", self.tr("สาเหตุ"), "typed", said.answers(said.WHYS, self.language), 210, 2),
                Asked(
                    "wishes_to_return",
                    self.tr("อยากกลับไปเรียน"),
                    "choice",
                    said.answers(said.WISHES, self.language),
                    160,
                ),
            ),
            (
                Asked("works", self.tr("ทำงานอะไร"), wide=170),
                Asked("looked_after_by", self.tr("ใครดูแล"), wide=170),
                Asked("referred_to", self.tr("ส่งต่อให้"), wide=190),
            ),
            (
                Asked("referred_on", self.tr("ส่งต่อเมื่อ"), wide=150, help=day),
                Asked("follow_up_on", self.tr("ติดตามวันที่"), wide=150, help=day),
                Asked("outcome", self.tr("ผล"), wide=190, share=2),
                Asked("until", self.tr("กลับเข้าเรียนเมื่อ"), wide=150),
            ),
        )
        self.rows = Rows(asked, self.tr("เพิ่มเรื่องหลุดจากโรงเรียน"), self.tr("เอาออก"), {})
        self.rows.changed.connect(self.changed)
        return column(self.rows), {"schooling": Slot(self.rows.text, self.rows.put)}

    def shown(self, name: str, text: str) -> str:
        """Why, in words."""
        del name
        why = shown(text, "why")
        return words.say(said.WHYS, why, self.language) if why in said.WHYS else why


class GuardianPart(QWidget):
    """Who looks after a minor; it is there when the age asks for it."""

    def __init__(self, language: str, *, masked: bool, parent: QWidget | None = None) -> None:
        """Nobody yet.

        Args:
            language: of what it says.
            masked: whether who sits here sees telephones with their middle hidden.
            parent: owner.
        """
        super().__init__(parent)
        kinds = [(kind, words.say(words.NUMBER_KINDS, kind, language)) for kind in said.GUARDIAN_PAPERS]
        asked = (
            (
                Asked("name", self.tr("ชื่อผู้ปกครอง"), wide=220, share=2),
                Asked(
                    "relation",
                    self.tr("เป็นอะไรกับผู้เรียน"),
                    "typed",
                    said.answers(said.RELATIONS, language),
                    170,
                ),
                Asked("phone", self.tr("โทรศัพท์"), "telephone" if masked else "text", wide=150),
            ),
            (
                Asked("number_kind", self.tr("บัตร"), "choice", tuple(kinds), 200),
                Asked("number", self.tr("เลขบนบัตร"), "masked", wide=190),
                Asked("until", self.tr("ดูแลถึง"), wide=130, help=self.tr("ว่างไว้ถ้ายังดูแลอยู่")),
            ),
            (
                Asked("may_sign", self.tr("เซ็นแทนได้"), "check", wide=170, share=0),
                Asked("may_fetch", self.tr("มารับกลับได้"), "check", wide=170, share=0),
            ),
        )
        start = {"may_sign": "1", "may_fetch": "1"}
        self.rows = Rows(asked, self.tr("เพิ่มผู้ปกครอง"), self.tr("เอาออก"), start)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.rows)
        self.slots = {"guardians": Slot(self.rows.text, self.rows.put)}


class SensitivePart(_Lines):
    """What PDPA section 26 guards."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Folded.

        Args:
            language: of what it says.
            parent: owner.
        """
        self.language = language
        super().__init__("", SENSITIVE, parent)
        self.head.name(self.tr("ชาติพันธุ์ ศาสนา อาหาร ความพิการ สุขภาพ"))

    def build(self) -> tuple[QWidget, dict[str, Slot]]:
        """Two lines of three."""
        made = {
            "ethnicity": self._line("ethnicity", self.tr("ชาติพันธุ์")),
            "religion": self._typed("religion", self.tr("ศาสนา"), said.RELIGIONS),
            "food": self._typed("food", self.tr("อาหาร"), said.FOODS),
            "disability": self._choice("disability", self.tr("ความพิการตามบัตร"), said.DISABILITIES),
            "help_needed": self._line(
                "help_needed", self.tr("ต้องการให้ช่วยอะไร"), self.tr("บอกสิ่งที่ช่วยได้ ไม่ต้องบอกโรค")
            ),
            "health": self._line("health", self.tr("สุขภาพที่ต้องระวัง")),
        }
        fields = {name: field for name, (field, _slot) in made.items()}
        first = [(fields[name], 150, 1) for name in ("ethnicity", "religion", "food")]
        second = [(fields[name], 180, 1) for name in ("disability", "help_needed", "health")]
        return column(FieldRow(*first), FieldRow(*second)), {
            name: slot for name, (_field, slot) in made.items()
        }

    def look(self) -> None:
        """The folded line tells only that something stands inside, not what."""
        filled = sum(1 for slot in self.slots.values() if slot.read().strip())
        self.head.tell(said.filled(filled, self.language) if filled else "")
