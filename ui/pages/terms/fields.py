"""The fields of an activity's terms, in five parts; what is typed is told as the desk reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.activities import RULES_OF, WAITING_RULES, Amended, Asked, Terms
from desktop.certificates.earned import Item
from desktop.errors import BadValue
from desktop.office_rules import SHAPES
from desktop.thai.digits import arabic
from ui import words
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.line_edit import LineEdit
from ui.widgets.suggest import Suggest
from ui.widgets.two_columns import TwoColumns
from ui.words import offers as said
from ui.words.amounts import hours

ENOUGH = 640
"""From this width on (pixels at a body of 18) two fields stand beside each other."""


class TermsFields(QWidget):
    """All that is asked for."""

    changed = Signal()

    def __init__(self, language: str) -> None:
        """Empty."""
        super().__init__()
        self._language = language
        self._terms: Terms | None = None
        self._items: tuple[Item, ...] = ()
        unknown = self.tr("ยังไม่ระบุ")
        self.shape = Choice(
            [("", unknown), *((one, words.say(said.SHAPES, one, language)) for one in SHAPES)]
        )
        self.rule_of = Choice([(one, words.say(said.RULES_OF, one, language)) for one in RULES_OF])
        self.waiting = Choice(
            [(one, words.say(said.WAITING_RULES, one, language)) for one in WAITING_RULES]
        )
        self.place = Suggest()
        self.lines = {
            name: LineEdit()
            for name in (
                "title", "theme", "objectives", "theory_hours", "practice_hours", "capacity", "fewest",
                "facilitators", "equipment", "budget_line", "per_hour", "material_cost", "rule_percent",
                "rule_hours", "rule_score", "assessments",
            )
        }  # fmt: skip
        self.fields = self._labelled()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for title, rows in self._parts():
            column.addWidget(Label(title, "section"))
            part = TwoColumns(ENOUGH)
            part.put_rows(tuple(tuple(self.fields[name] for name in row) for row in rows))
            column.addWidget(part)
        self._listen()

    def _parts(self) -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
        yield self.tr("เรียนอะไร"), (("title",), ("shape", "theme"), ("objectives",))
        yield (
            self.tr("ใคร ที่ไหน ใช้อะไร"),
            (("facilitators",), ("place", "equipment"), ("capacity", "fewest"), ("waiting_rule",)),
        )
        yield (
            self.tr("จบเมื่อ"),
            (("rule_percent", "rule_of"), ("rule_hours", "rule_score"), ("assessments",)),
        )
        yield (
            self.tr("ชั่วโมงและเงิน"),
            (("theory_hours", "practice_hours"), ("per_hour", "material_cost"), ("budget_line",)),
        )

    def _labelled(self) -> dict[str, Field]:
        optional, line = self.tr("ไม่บังคับ"), self.lines
        told: dict[str, tuple[str, QWidget, str]] = {
            "title": (self.tr("ชื่อกิจกรรม"), line["title"], ""),
            "shape": (self.tr("รูปแบบ"), self.shape, self.tr("ใช้เตือนตามเกณฑ์ของสำนักงาน")),
            "theme": (self.tr("สาระ"), line["theme"], self.tr("เช่น อาชีพ สุขภาพ ดิจิทัล")),
            "objectives": (self.tr("เรียนแล้วทำอะไรได้"), line["objectives"], ""),
            "facilitators": (
                self.tr("วิทยากร"),
                line["facilitators"],
                self.tr("หลายคนคั่นด้วยจุลภาค คนแรกเป็นหลัก"),
            ),
            "place": (self.tr("สถานที่"), self.place, ""),
            "equipment": (self.tr("ของที่ใช้"), line["equipment"], self.tr("เช่น โต๊ะยาว=4, โปรเจกเตอร์")),
            "capacity": (self.tr("รับกี่คน"), line["capacity"], self.tr("เว้นว่าง = ไม่จำกัด")),
            "fewest": (self.tr("อย่างน้อยกี่คน"), line["fewest"], self.tr("เว้นว่าง = ตามเกณฑ์สำนักงาน")),
            "waiting_rule": (self.tr("เมื่อเต็ม ใครได้ก่อน"), self.waiting, ""),
            "rule_percent": (self.tr("มาเรียนร้อยละ"), line["rule_percent"], ""),
            "rule_of": (self.tr("คิดจาก"), self.rule_of, ""),
            "rule_hours": (self.tr("อย่างน้อยกี่ชั่วโมง"), line["rule_hours"], ""),
            "rule_score": (self.tr("ได้คะแนนร้อยละ"), line["rule_score"], self.tr("ของคะแนนรวมทุกรายการ")),
            "assessments": (
                self.tr("สิ่งที่ประเมิน"),
                line["assessments"],
                self.tr("ชื่ออย่างเดียว = ต้องผ่าน · ชื่อ=คะแนนเต็ม · คั่นด้วยจุลภาค"),
            ),
            "theory_hours": (self.tr("ชั่วโมงทฤษฎี"), line["theory_hours"], ""),
            "practice_hours": (self.tr("ชั่วโมงปฏิบัติ"), line["practice_hours"], ""),
            "per_hour": (self.tr("ค่าวิทยากรต่อชั่วโมง (บาท)"), line["per_hour"], ""),
            "material_cost": (self.tr("ค่าวัสดุทั้งกลุ่ม (บาท)"), line["material_cost"], ""),
            "budget_line": (self.tr("หมวดงบประมาณ"), line["budget_line"], ""),
        }
        needed = {"title", "rule_percent", "rule_of", "waiting_rule"}
        return {
            name: Field(label, editor, optional="" if name in needed else optional, help_=help_)
            for name, (label, editor, help_) in told.items()
        }

    def _listen(self) -> None:
        for name, line in self.lines.items():
            line.textEdited.connect(lambda _text, name=name: self._typed(name))
        self.place.textEdited.connect(lambda _text: self._typed("place"))
        self.place.completer().activated.connect(lambda _text: self.changed.emit())
        for choice in (self.shape, self.rule_of, self.waiting):
            choice.activated.connect(lambda _place: self.changed.emit())

    def _typed(self, name: str) -> None:
        self.fields[name].calm()
        self.changed.emit()

    # --- what stands there ----------------------------------------------------------------------------

    def show_terms(self, told: Terms, items: tuple[Item, ...]) -> None:
        """Show what is kept."""
        self._terms, self._items = told, items
        for name, text in self._kept().items():
            self.put(name, text)
        for field in self.fields.values():
            field.calm()

    def _kept(self) -> dict[str, str]:
        """What is kept, as it would be typed."""
        told = self._terms
        if told is None:
            return {}
        numbers = {
            name: _shown(getattr(told, name))
            for name in ("capacity", "fewest", "per_hour", "material_cost", "rule_percent", "rule_score")
        }
        hours_ = {
            name: "" if (value := getattr(told, name)) is None else hours(round(value * 60))
            for name in ("theory_hours", "practice_hours", "rule_hours")
        }
        texts = {
            name: getattr(told, name) or ""
            for name in (
                "title",
                "shape",
                "theme",
                "objectives",
                "place",
                "budget_line",
                "waiting_rule",
                "rule_of",
            )
        }
        things = ", ".join(name if many == 1 else f"{name}={many}" for name, many in told.equipment)
        asked = ", ".join(
            f"{one.title}={one.points}" if one.points else one.title for one in self._items
        )
        return {
            **numbers,
            **hours_,
            **texts,
            "facilitators": ", ".join(told.facilitators),
            "equipment": things,
            "assessments": asked,
        }

    def put(self, name: str, text: str) -> None:
        """Have a text stand in a field."""
        choices = {"shape": self.shape, "rule_of": self.rule_of, "waiting_rule": self.waiting}
        if name in choices:
            choices[name].choose(text)
        elif name == "place":
            self.place.put(text)
        elif name in self.lines:
            self.lines[name].put(text)

    def content(self) -> dict[str, str]:
        """What stands there and is not kept yet, for a draft."""
        kept = self._kept()
        return {name: text for name, text in self._typed_in().items() if text != kept.get(name, "")}

    def _typed_in(self) -> dict[str, str]:
        told = {name: line.text().strip() for name, line in self.lines.items()}
        told["place"] = self.place.text().strip()
        told["shape"] = str(self.shape.value() or "")
        told["rule_of"] = str(self.rule_of.value() or "minutes")
        told["waiting_rule"] = str(self.waiting.value() or "first_come")
        return told

    def amended(self) -> Amended:
        """What is to be changed.

        Raises:
            BadValue: of a list that cannot be read.
        """
        told: dict[str, object] = dict(self.content())
        told.pop("assessments", None)
        if "facilitators" in told:
            told["facilitators"] = tuple(_list(str(told["facilitators"])))
        if "equipment" in told:
            things = (_numbered(one, "equipment") for one in _list(str(told["equipment"])))
            told["equipment"] = tuple((name, many or 1) for name, many in things)
        return Amended(**told)  # type: ignore[arg-type]

    def asked(self) -> tuple[Asked, ...] | None:
        """What is to be assessed; none where that was not touched.

        Raises:
            BadValue: of points that cannot be read.
        """
        if "assessments" not in self.content():
            return None
        known = {one.title: one.id for one in self._items}
        told = (_numbered(one, "assessments") for one in _list(self.lines["assessments"].text()))
        return tuple(
            Asked(title, points, must=points is None, id=known.get(title)) for title, points in told
        )

    def refuse(self, errors: Mapping[str, BadValue]) -> QWidget | None:
        """Say at each field what cannot be meant so; the first of them."""
        wrong = [name for name in self.fields if name in errors]
        for name in wrong:
            self.fields[name].wrong(words.sentence(errors[name], self._language))
        return self.fields[wrong[0]].editor if wrong else None


def _shown(number: int | None) -> str:
    return "" if number is None else str(number)


def _list(text: str) -> list[str]:
    return [part.strip() for part in text.replace("、", ",").split(",") if part.strip()]


def _numbered(text: str, field: str) -> tuple[str, int | None]:
    name, equals, number = (part.strip() for part in text.partition("="))
    if not equals:
        return name, None
    digits = arabic(number)
    if not name or not digits.isdecimal() or len(digits) > 6:
        raise BadValue("number_unfit", field=field, value=text[:40], longest=1000)
    return name, int(digits)
