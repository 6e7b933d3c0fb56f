"""The form of one thing that was learned elsewhere: what is told, its pictures, and who checked it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop import clock, outside
from desktop.errors import BadValue
from desktop.learners.days import day
from desktop.outside import EVIDENCES, WAYS, Line, Told
from ui import words
from ui.widgets.button import Button
from ui.widgets.card import Line as Rule
from ui.widgets.choice import Choice
from ui.widgets.field import Field
from ui.widgets.field_row import FieldRow
from ui.widgets.label import Label, plain
from ui.widgets.line_edit import LineEdit
from ui.widgets.lines import Lines
from ui.widgets.scroll_card import ScrollCard
from ui.words import hours, hours_long
from ui.words import outside as said
from ui.words.saying import say

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
CHECKS: Final = ("by", "position")
"""The texts that belong to the check and not to the line."""


class OutsideForm(ScrollCard):
    """Texts by name, and signals for what is done with them."""

    kept, closed, removed, checked, unchecked = Signal(), Signal(), Signal(), Signal(), Signal()
    picture_wanted, picture_shown, picture_dropped, typed = Signal(), Signal(), Signal(), Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nobody's."""
        super().__init__(parent)
        self._language = language
        self.line: Line | None = None
        self._head = Label("", "section", wrap=True)
        self._state = Lines("", icon="info")
        names = ("title", "held_at", "since", "until", "hours", "learned", "evidence_note", *CHECKS)
        self.lines = {name: LineEdit() for name in names}
        self.choices = {
            "learned_by": Choice([(one, say(said.WAYS, one, language)) for one in WAYS]),
            "evidence": Choice(
                [
                    ("", self.tr("ยังไม่มี")),
                    *((one, say(said.EVIDENCES, one, language)) for one in EVIDENCES),
                ]
            ),
            "programme": Choice(),
        }
        self.fields = self._fields()
        self.to_check = Button(self.tr("ตรวจหลักฐานรายการนี้"), icon="seal-check")
        self.keep = Button(self.tr("บันทึก"), "primary", icon="floppy-disk", key="Ctrl+S")
        self.leave = Button(self.tr("ไม่บันทึก"), "quiet", key="Esc")
        self.away = Button(self.tr("เอารายการนี้ออก"), "quiet", icon="trash", key="Del")
        self.add_picture = Button(self.tr("ใส่รูปหลักฐาน"), icon="camera")
        self.show_pictures = Button(self.tr("ดูรูป"), icon="eye")
        self.drop_picture = Button(self.tr("เอารูปล่าสุดออก"), "quiet")
        self.check = Button(self.tr("ตรวจแล้ว ให้นับชั่วโมง"), icon="check")
        self.uncheck = Button(self.tr("ยกเลิกการตรวจ"), "quiet")
        self._check_parts: list[QWidget] = []
        self._lay_out()
        self._connect()

    def _fields(self) -> dict[str, Field]:
        line, choice, optional = self.lines, self.choices, self.tr("ไม่บังคับ")
        part = self.tr("วัน เดือน หรือปี")
        return {
            "title": Field(self.tr("เรียนอะไรมา"), line["title"]),
            "learned_by": Field(self.tr("เรียนแบบไหน"), choice["learned_by"]),
            "held_at": Field(self.tr("ที่ไหน"), line["held_at"], optional=optional),
            "since": Field(self.tr("ตั้งแต่"), line["since"], help_=part),
            "until": Field(self.tr("ถึง"), line["until"], help_=part),
            "hours": Field(self.tr("กี่ชั่วโมง"), line["hours"], help_=self.tr("เช่น 6 หรือ 6.5")),
            "learned": Field(self.tr("ทำอะไรได้แล้ว"), line["learned"], optional=optional),
            "evidence": Field(self.tr("มีหลักฐานอะไร"), choice["evidence"]),
            "evidence_note": Field(
                self.tr("เลขที่ หรือรายละเอียดหลักฐาน"), line["evidence_note"], optional=optional
            ),
            "programme": Field(self.tr("นับเข้าหลักสูตร"), choice["programme"]),
            "by": Field(self.tr("ใครตรวจ"), line["by"]),
            "position": Field(self.tr("ตำแหน่ง"), line["position"], optional=optional),
        }

    def _lay_out(self) -> None:
        field, column = self.fields, self.column
        column.addWidget(self._head)
        column.addWidget(self._state)
        column.addWidget(self.to_check)
        for name in ("title", "learned_by", "held_at"):
            column.addWidget(field[name])
        column.addWidget(FieldRow((field["since"], 130, 1), (field["until"], 130, 1)))
        for name in ("hours", "evidence", "evidence_note", "programme", "learned"):
            column.addWidget(field[name])
        column.addWidget(self.keep)
        column.addWidget(self.leave)
        self._check_parts += [
            *(Rule(), self.add_picture, self.show_pictures, self.drop_picture, Rule()),
            *(field["by"], field["position"], self.check, self.uncheck, Rule(), self.away),
        ]
        for part in self._check_parts:
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        for button, signal in (
            (self.keep, self.kept),
            (self.leave, self.closed),
            (self.away, self.removed),
            (self.check, self.checked),
            (self.uncheck, self.unchecked),
            (self.add_picture, self.picture_wanted),
            (self.show_pictures, self.picture_shown),
            (self.drop_picture, self.picture_dropped),
        ):
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit())
        self.to_check.clicked.connect(lambda _on=False: self.lines["by"].setFocus())
        for name, line in self.lines.items():
            line.textEdited.connect(lambda _text, name=name: self._was_typed(name))
        for name in ("since", "until", "hours"):
            self.lines[name].editingFinished.connect(lambda name=name: self._was_left(name))
        for name, choice in self.choices.items():
            choice.activated.connect(lambda _place, name=name: self._was_typed(name))

    def _was_typed(self, name: str) -> None:
        self.fields[name].calm()
        self._dress()
        if name not in CHECKS:
            self.typed.emit()

    def _was_left(self, name: str) -> None:
        """Say what a date or the hours were read as, or what to do, as soon as the field is left."""
        text, field = self.lines[name].text().strip(), self.fields[name]
        if not text:
            field.calm()
            return
        try:
            if name == "hours":
                field.fine(hours_long(outside.read_hours(text) or 0, self._language))
            else:
                iso = day(name, text, clock.today(), whole=False)
                field.fine(said.day_of(iso, self._language))
        except BadValue as error:
            field.wrong(words.sentence(error, self._language))

    # --- texts ----------------------------------------------------------------------------------------

    def offer(self, programmes: Sequence[tuple[bytes, str]]) -> None:
        """Offer the programmes that hours may count towards."""
        none: list[tuple[bytes | None, str]] = [(None, self.tr("ไม่นับเข้าหลักสูตร"))]
        self.choices["programme"].offer([*none, *programmes])

    def texts(self) -> dict[str, str]:
        """What stands in it, as drafts keep it."""
        told = {name: line.text() for name, line in self.lines.items() if name not in CHECKS}
        for name, choice in self.choices.items():
            value = choice.value()
            told[name] = value.hex() if isinstance(value, bytes) else str(value or "")
        return told

    def put(self, texts: Mapping[str, str]) -> None:
        """Have these texts stand in it."""
        for name, line in self.lines.items():
            line.put(texts.get(name, ""))
        for name in ("learned_by", "evidence"):
            self.choices[name].choose(texts.get(name, ""))
        programme = texts.get("programme", "")
        self.choices["programme"].choose(bytes.fromhex(programme) if programme else None)
        for field in self.fields.values():
            field.calm()
        self._dress()

    def told(self) -> Told:
        """What stands in it, as the verb takes it."""
        texts = self.texts()
        programme = texts.pop("programme")
        return Told(**texts, programme=bytes.fromhex(programme) if programme else None)

    @property
    def is_changed(self) -> bool:
        """Whether it says something else than what is kept."""
        return self.texts() != texts_of(self.line)

    # --- what is shown --------------------------------------------------------------------------------

    def show_line(self, line: Line | None, texts: Mapping[str, str], checker: str) -> None:
        """Show a line, or empty fields for a new one.

        Args:
            line: as it stands; none for a new one.
            texts: what stands in the fields: the line's own, or half-typed ones.
            checker: the name of who would have checked it, if nobody else is named.
        """
        self.line = line
        self.put({**texts, "by": checker})
        for part in self._check_parts:
            part.setVisible(line is not None)
        if line is not None:
            self.show_pictures.setVisible(line.pictures > 0)
            self.drop_picture.setVisible(line.pictures > 0)
            for widget in (self.fields["by"], self.fields["position"], self.check):
                widget.setVisible(not line.is_checked)
            self.uncheck.setVisible(line.is_checked)
            pictures = f" ({line.pictures})" if line.pictures else ""
            self.show_pictures.say(self.tr("ดูรูป") + pictures)
        self._dress()

    def _dress(self) -> None:
        line = self.line
        self._head.say(plain(line.title) if line is not None else self.tr("จดการเรียนรู้จากที่อื่น"))
        self._state.say(said.looked_at(line, self._language) if line is not None else "")
        changed = self.is_changed
        self.leave.setVisible(changed or line is None)
        first = self.tr("บันทึกสิ่งที่แก้ก่อน แล้วจึงตรวจ") if changed else None
        self.check.why_not(first)
        self.to_check.setVisible(line is not None and not line.is_checked and not changed)

    def wrong(self, name: str, what_to_do: str) -> bool:
        """Point at a field that cannot be meant so; false when it is none of these."""
        field = self.fields.get(name)
        if field is None:
            return False
        field.wrong(what_to_do)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def has_keyboard(self) -> bool:
        """Whether somebody types in it."""
        here = self.focusWidget()
        return here is not None and here.hasFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes from field to field; behind the last it saves, in the check's it checks."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif self.lines["learned"].hasFocus():
            self.kept.emit()
        elif self.lines["position"].hasFocus():
            self.check.click_or_say()
        else:
            self.focusNextChild()


def texts_of(line: Line | None) -> dict[str, str]:
    """What a line says, as the form's texts; of a new one nothing but the usual way."""
    texts = dict.fromkeys(
        ("title", "held_at", "since", "until", "hours", "learned", "evidence_note", "evidence"), ""
    )
    if line is None:
        return {**texts, "learned_by": WAYS[0], "programme": ""}
    return {
        "title": line.title,
        "held_at": line.held_at or "",
        "since": said.day_typed(line.since),
        "until": said.day_typed(line.until),
        "hours": "" if line.minutes is None else hours(line.minutes),
        "learned": line.learned or "",
        "evidence_note": line.evidence_note or "",
        "evidence": line.evidence or "",
        "learned_by": line.learned_by,
        "programme": line.programme.hex() if line.programme else "",
    }
