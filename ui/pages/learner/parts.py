"""The middle of a learner's form: all parts in one scroll, and every field as text by its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import clock
from desktop.learners.profile import Document, Edit, Profile
from desktop.thai.dates import age_on
from ui import theme, words
from ui.pages.learner.changes import Slot, consent_field, standing_document
from ui.pages.learner.consents import ConsentPart
from ui.pages.learner.contact import ContactPart
from ui.pages.learner.extras import (
    BackgroundPart,
    GuardianPart,
    NameMorePart,
    RegisteredPart,
    SchoolingPart,
    SensitivePart,
)
from ui.pages.learner.folded import FoldedPart
from ui.pages.learner.groups import GroupPart
from ui.pages.learner.name import NamePart
from ui.pages.learner.number import NumberPart
from ui.pages.learner.portrait import PortraitPart
from ui.pages.learner.rows import Rows
from ui.widgets.card import Line
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.field_row import FieldRow
from ui.widgets.label import Label, plain
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines
from ui.widgets.typed_choice import TypedChoice
from ui.words import learners as learner_words

OF_AGE: Final = 20
"""Years: who is younger has a guardian who signs."""
PUPIL: Final = (3, 19)
"""Years at which a child may be out of school."""
CHILDREN: Final = frozenset({"เด็กชาย", "เด็กหญิง"})
OUT_OF_SCHOOL: Final = frozenset({"out_of_school", "at_risk"})


class LearnerParts(QWidget):
    """All parts, one below the other."""

    changed = Signal()
    number_wanted = Signal(object)
    """Show the number of this Document."""
    section_shown = Signal(str, bool)
    """A part came or went."""

    def __init__(self, language: str, *, masked: bool, parent: QWidget | None = None) -> None:
        """Empty fields.

        Args:
            language: of what it says.
            masked: whether who sits here sees telephones with their middle hidden.
            parent: owner.
        """
        super().__init__(parent)
        self._language = language
        self.document: Document | None = None
        self.name, self.number = NamePart(language, self), NumberPart(language, self)
        self.contact, self.groups = ContactPart(masked=masked, parent=self), GroupPart(language, self)
        self.consents = ConsentPart(language, self)
        self.portrait, self.guardians = (
            PortraitPart(self),
            GuardianPart(language, masked=masked, parent=self),
        )
        self.background, self.registered = BackgroundPart(language, self), RegisteredPart(language, self)
        self.more_name, self.schooling = NameMorePart(language, self), SchoolingPart(language, self)
        self.sensitive = SensitivePart(language, self)
        self.folded: tuple[FoldedPart, ...] = (
            self.more_name, self.registered, self.background, self.schooling, self.groups.days,
            self.sensitive,
        )  # fmt: skip
        self._guarded = Lines("", colour="ink2", icon="lock-key")
        self._may_see = not masked
        self.birth = DateField(language=language, birth=True)
        schools = [
            words.say(learner_words.EDUCATION, code, language) for code in learner_words.EDUCATION
        ]
        self.education = TypedChoice(schools)
        self.lines = {"occupation": LineEdit(), "remark": LineEdit()}
        self._history = QVBoxLayout()
        self.fields = self._all_fields()
        self._slots = self._all_slots()
        self.sections: dict[str, QWidget] = {}
        self._lay_out()
        self._connect()

    # --- fields ---------------------------------------------------------------------------------------

    def _all_fields(self) -> dict[str, Field]:
        optional = self.tr("ไม่บังคับ")
        born = self.tr("วันเกิด (พ.ศ.)") if self._language == "th" else self.tr("วันเกิด")
        return {
            **self.name.fields,
            "id_kind": self.number.kind_field,
            "id_number": self.number.number_field,
            "birth": Field(born, self.birth, help_=self.tr("ไม่รู้วัน เว้นว่างได้ ไม่ต้องเดา")),
            **self.contact.fields,
            "education": Field(self.tr("จบชั้น"), self.education, optional=optional),
            "occupation": Field(self.tr("อาชีพ"), self.lines["occupation"], optional=optional),
            "remark": Field(self.tr("หมายเหตุ"), self.lines["remark"], optional=optional),
            **{consent_field(key): row.field for key, row in self.consents.rows.items()},
        }

    def _all_slots(self) -> dict[str, Slot]:
        number = self.number
        return {
            **self.name.slots,
            "id_kind": Slot(lambda: str(number.kind.value() or ""), number.put_kind),
            "id_number": Slot(number.number.typed, number.put_number),
            "id_why": Slot(number.why_told, number.put_why),
            "birth": Slot(self.birth.text, self.birth.set_value),
            **self.contact.slots,
            "education": Slot(self.education.text, self.education.put),
            **{name: Slot(line.text, line.put) for name, line in self.lines.items()},
            "groups": Slot(self.groups.text, self.groups.put),
            **{consent_field(key): Slot(row.text, row.put) for key, row in self.consents.rows.items()},
            **self.portrait.slots,
            **self.guardians.slots,
            **{name: slot for part in self.folded for name, slot in part.slots.items()},
        }

    def _lay_out(self) -> None:
        now, pick = theme.current(), self.fields
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(now.scaled(20), now.scaled(12), now.scaled(20), now.scaled(16))
        self._column.setSpacing(4)
        self._section("name", self.tr("ชื่อและเพศ"), self.name, self.more_name)
        self._section("identity", self.tr("บัตรและวันเกิด"), self.number, pick["birth"])
        self._section("contact", self.tr("ที่อยู่ โทรศัพท์"), self.contact, self.registered)
        self._section("guardians", self.tr("ผู้ปกครอง"), self.guardians)
        work = FieldRow((pick["education"], 200, 1), (pick["occupation"], 200, 1))
        self._section(
            "education", self.tr("การศึกษา อาชีพ"), work, pick["remark"], self.background, self.schooling
        )
        self._section("groups", self.tr("กลุ่มเป้าหมาย"), self.groups)
        self._section("consents", self.tr("ความยินยอม"), self.consents)
        self._section("sensitive", self.tr("ข้อมูลอ่อนไหว"), self._guarded, self.sensitive)
        self._section("portrait", self.tr("รูปถ่าย"), self.portrait)
        past = QWidget()
        past.setLayout(self._history)
        self._history.setContentsMargins(0, 0, 0, 0)
        self._history.setSpacing(0)
        self._section("history", self.tr("ใครแก้อะไร"), past)
        self._column.addStretch(1)

    def _section(self, code: str, title: str, *rows: QWidget) -> None:
        """A part under its name, parted from the one before by a hairline."""
        part = QWidget(self)
        self._column.addWidget(part)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(2)
        if self.sections:
            column.addWidget(Line())
        column.addWidget(Label(plain(title), weight="semibold", colour="indigo"))
        for row in rows:
            column.addWidget(row)
        self.sections[code] = part

    def _connect(self) -> None:
        for line in self.lines.values():
            line.textEdited.connect(lambda _text: self.changed.emit())
        for part in (self.name, self.number, self.contact, self.groups, self.consents):
            part.changed.connect(self.changed)
        for signal in (self.portrait.changed, self.guardians.rows.changed):
            signal.connect(self.changed)
        for folded in self.folded:
            if folded is not self.groups.days:  # it tells by the groups
                folded.changed.connect(self.changed)
        self.more_name.opened.connect(lambda: self.name.show_middle(True))
        for typed in (self.birth, self.education):
            typed.changed.connect(self.changed)
        self.number.number.wanted.connect(lambda: self.number_wanted.emit(self.document))
        self.changed.connect(self.look)

    # --- what stands there ----------------------------------------------------------------------------

    def show_profile(
        self, profile: Profile | None, groups: Sequence[tuple[str, str]], texts: Mapping[str, str]
    ) -> dict[str, str]:
        """Show a profile as the desk has it.

        Args:
            profile: none for somebody new.
            groups: (code, name) of all target groups.
            texts: the profile as texts.

        Returns:
            The texts as the fields have them.
        """
        for field in (
            *self.fields.values(),
            *(one for part in self.folded for one in part.fields.values()),
        ):
            field.calm()
        for part in self.folded:
            part.turn(open_=False)
        self.portrait.keep(profile.portrait if profile else None)
        self.document = standing_document(profile)
        self.number.show_documents(profile.documents if profile else ())
        self.groups.offer(groups, profile.groups if profile else ())
        self.contact.keep_phone((profile.phone or "") if profile else "")
        self.name.show_middle(bool(profile and profile.middle_name))
        for key, row in self.consents.rows.items():
            row.show_before(texts[consent_field(key)])
        for name, text in texts.items():
            self._slots[name].put(text)
        self.birth.set_value(profile.birth if profile else None)
        self.look()
        return self.texts()

    def put(self, texts: Mapping[str, str]) -> None:
        """Put texts into fields; those that are not named stay."""
        for name, text in texts.items():
            if name in self._slots and text != self._slots[name].read():
                self._slots[name].put(text)
        self.look()

    def look(self) -> None:
        """Show what this learner's age and answers ask for."""
        age, title = self.age(), self.name.title.text().strip()
        child = (age is not None and age < OF_AGE) or (age is None and title in CHILDREN)
        pupil = (age is not None and PUPIL[0] <= age < PUPIL[1]) or (age is None and title in CHILDREN)
        slots = self._slots
        groups = set(slots["groups"].read().split(","))
        self.name.suggest_for(age)
        self.show_section("guardians", shown=child or bool(slots["guardians"].read()))
        self.schooling.setVisible(pupil or bool(groups & OUT_OF_SCHOOL or slots["schooling"].read()))
        self.registered.lives = slots["address"].read(), slots["tambon"].read()
        stands = self.consents.rows["sensitive"].stands()
        self.sensitive.setVisible(self._may_see and stands)
        self._guarded.say(self._why_guarded(stands=stands))

    def _why_guarded(self, *, stands: bool) -> str:
        """Why what section 26 guards is not shown; nothing when it is."""
        if not self._may_see:
            return self.tr("ส่วนนี้ผู้ดูแลหรือผู้ประสานงานเป็นคนกรอกและดู")
        return "" if stands else self.tr("ถามและบันทึกความยินยอมเรื่องข้อมูลอ่อนไหวก่อน จึงกรอกส่วนนี้ได้")

    def show_section(self, code: str, *, shown: bool) -> None:
        """Show a part, or leave it out for who does not need it."""
        if self.sections[code].isHidden() == shown:
            self.sections[code].setVisible(shown)
            self.section_shown.emit(code, shown)

    def field_of(self, name: str) -> Field | None:
        """A field by its name, wherever it stands; `guardians:#0:phone` is one of a row.

        What is folded is opened.
        """
        part, _, rest = name.partition(":")
        for folded in self.folded:
            field = folded.field_of(part)
            rows = getattr(folded, "rows", None)
            if rest and part in folded.slots and isinstance(rows, Rows):
                return rows.field_of(*rest.split(":", 1))
            if field is not None:
                return field
        if part == "joined":
            return self.groups.days.line_of(*rest.split(":", 1)) if rest else None
        if part == "guardians":
            return self.guardians.rows.field_of(*rest.split(":", 1)) if rest else None
        return self.fields.get(name)

    def texts(self) -> dict[str, str]:
        """What stands in every field."""
        return {name: slot.read().strip() for name, slot in self._slots.items()}

    def age(self) -> int | None:
        """Full years, by what the date field reads."""
        written = self.birth.value()
        return age_on(written, clock.today())[0] if written is not None and written.earliest else None

    def show_history(self, edits: Sequence[Edit]) -> None:
        """Who changed what, the newest first."""
        while (item := self._history.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for edit in edits:
            when, what = learner_words.edit(edit, self._language)
            self._history.addWidget(Lines(what))
            self._history.addWidget(Lines(when, "note", colour="ink2"))
        self.sections["history"].setVisible(bool(edits))
