"""ศูนย์และวุฒิบัตร: the centre's name and tambon, who signs its certificates, where their codes point."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from PySide6.QtWidgets import QWidget

from desktop import centre, clock, tambons
from desktop.centre import LONGEST_NAME, MOST_SIGNERS, Told
from desktop.errors import BadValue, DeskError
from desktop.thai import dates
from ui import words
from ui.pages.page import Page
from ui.pages.settings.card import SettingsCard, Stands, buttons
from ui.widgets.card import Line
from ui.widgets.date_field import DateField
from ui.widgets.field import Field
from ui.widgets.field_row import FieldRow
from ui.widgets.label import Label, plain
from ui.widgets.line_edit import LineEdit
from ui.widgets.tambon_picker import TambonPicker
from ui.words import settings as said

LEAST = 250
"""Width of a field in pixels at a body of 18, below which it takes a line of its own."""
URL: Final = "centre.verify_url"
NAME, TAMBON, TAMBON_CODE = "centre.name", "centre.tambon", "centre.tambon_code"


def signer(place: int) -> tuple[str, str]:
    """What the two lines of a signer are called."""
    return f"signer.{place}.name", f"signer.{place}.position"


def term(place: int) -> str:
    """What the line of a signer's last day in office is called."""
    return f"signer.{place}.until"


class CentreCard(SettingsCard):
    """What the centre says of itself."""

    def __init__(self, page: Page, title: str, parent: QWidget) -> None:
        """Empty fields; they are filled with what the desk knows."""
        super().__init__(page, title, parent)
        self._before: dict[str, str] = {}
        self._saving = False
        self.name, self.tambon, self.url = LineEdit(), TambonPicker(), LineEdit(hint="https://")
        self.name.setMaxLength(LONGEST_NAME)
        self.signers = [(LineEdit(), LineEdit()) for _ in range(MOST_SIGNERS)]
        self.terms = [DateField(language=self.language, whole=True) for _ in range(MOST_SIGNERS)]
        self._fields = self._labelled()
        self._lay_out()
        for line in self._lines().values():
            line.textEdited.connect(self._typed)
        for day in self.terms:
            day.changed.connect(self._typed)
        self.tambon.changed.connect(self._typed)
        self.tambon.search.entered.connect(lambda _text: self._take_tambon())

    def _labelled(self) -> dict[str, Field]:
        optional = self.tr("ไม่บังคับ")
        fields = {
            NAME: Field(self.tr("ชื่อศูนย์"), self.name, help_=self.tr("พิมพ์ลงวุฒิบัตรตามนี้")),
            TAMBON: Field(self.tr("ตำบล"), self.tambon, optional=optional),
            URL: Field(
                self.tr("รหัสบนวุฒิบัตรเปิดไปที่"),
                self.url,
                optional=optional,
                help_=self.tr("เว็บที่ตรวจวุฒิบัตร เว้นว่างถ้ายังไม่มี"),
            ),
        }
        for place, (name, position) in enumerate(self.signers):
            keys = signer(place)
            number = place + 1
            fields[keys[0]] = Field(self.tr("ผู้ลงนามคนที่ {n}").format(n=number), name)
            fields[keys[1]] = Field(self.tr("ตำแหน่ง"), position)
            position.setAccessibleName(self.tr("ตำแหน่งของผู้ลงนามคนที่ {n}").format(n=number))
            day = self.terms[place]
            optional_term = Field(self.tr("อยู่ในตำแหน่งถึงวันที่"), day, optional=optional)
            fields[term(place)] = optional_term
            day.setAccessibleName(self.tr("วันสุดท้ายในตำแหน่งของผู้ลงนามคนที่ {n}").format(n=number))
        return fields

    def _lay_out(self) -> None:
        at = self._fields
        self.column.addWidget(FieldRow((at[NAME], LEAST, 1), (at[TAMBON], LEAST, 1)))
        self.column.addWidget(Line())
        told = self.tr("ผู้ลงนามพิมพ์ท้ายวุฒิบัตร ไม่เกินสามคน เว้นว่างได้")
        self.column.addWidget(Label(plain(told), "note", colour="ink2", wrap=True))
        for place in range(MOST_SIGNERS):
            name, position = signer(place)
            self.column.addWidget(FieldRow((at[name], LEAST, 1), (at[position], LEAST, 1)))
            self.column.addWidget(at[term(place)])
        self.column.addWidget(Line())
        self.column.addWidget(at[URL])
        self.column.addLayout(buttons(self.offer_save()))

    def place_of(self, key: str) -> QWidget | None:
        """The first line of who signs, or the centre's name."""
        return {"signers": self.signers[0][0], "centre": self.name, "verify_url": self.url}.get(key)

    # --- what stands, what is typed -------------------------------------------------------------------

    def _lines(self) -> dict[str, LineEdit]:
        lines = {NAME: self.name, URL: self.url}
        for place, pair in enumerate(self.signers):
            lines |= dict(zip(signer(place), pair, strict=True))
        return lines

    def _all(self) -> dict[str, str]:
        """Every field as it stands now."""
        typed = {key: line.text().strip() for key, line in self._lines().items()}
        typed |= {term(place): day.text().strip() for place, day in enumerate(self.terms)}
        return typed | {TAMBON: self.tambon.text().strip(), TAMBON_CODE: self.tambon.value() or ""}

    def show_stands(self, stands: Stands) -> None:
        """Show what the desk knows; what was typed here stays."""
        if self._saving:
            return
        mine = self.texts()
        self._fill(stands.centre)
        self.put(mine)
        self.look_typed()

    def _fill(self, told: Told) -> None:
        texts = {NAME: told.name, URL: told.verify_url or ""}
        for place in range(MOST_SIGNERS):
            pair = told.signers[place] if place < len(told.signers) else ("", "")
            texts |= dict(zip(signer(place), pair, strict=True))
        for key, line in self._lines().items():
            line.setText(texts[key])
        for place, day in enumerate(self.terms):
            until = told.terms[place] if place < len(told.terms) else None
            day.set_value(_written(until))
        tambon = tambons.of_code(told.tambon) if told.tambon else None
        self.tambon.put(tambon.name if tambon else "", tambon.code if tambon else None)
        self._before = self._all()

    def texts(self) -> dict[str, str]:
        """What differs; a tambon with its code."""
        if not self._before:
            return {}
        now = self._all()
        mine = {key: text for key, text in now.items() if text != self._before[key]}
        if TAMBON in mine or TAMBON_CODE in mine:
            mine |= {TAMBON: now[TAMBON], TAMBON_CODE: now[TAMBON_CODE]}
        return mine

    def put(self, texts: Mapping[str, str]) -> None:
        """Bring back what was half typed."""
        for key, line in self._lines().items():
            if key in texts:
                line.setText(texts[key])
        for place, day in enumerate(self.terms):
            if term(place) in texts:
                day.set_value(texts[term(place)])
        if TAMBON in texts:
            self.tambon.put(texts[TAMBON], texts.get(TAMBON_CODE) or None)
        self.look_typed()

    def forget(self) -> None:
        """All as it stands."""
        if self._before:
            self.put(self._before)

    def _typed(self, *_what: object) -> None:
        for field in self._fields.values():
            if field.editor is not self.tambon:  # the picker says itself what it makes of a text
                field.calm()
        self.look_typed()
        self.touched.emit()

    def _take_tambon(self) -> None:
        """Enter takes the lit tambon, and goes on."""
        self.tambon.take()
        self.focusNextChild()

    # --- saving ---------------------------------------------------------------------------------------

    def save(self) -> None:
        """Keep all of it as one deed."""
        mine = self.texts()
        if not mine:
            self.say("info", self.tr("ไม่มีอะไรเปลี่ยน"))
            return
        if self._saving or not self._check():
            return
        now = self._all()
        signers = None
        if any(key.startswith("signer.") for key in mine):
            signers = [told for n in range(MOST_SIGNERS) if (told := self._signer(n, now))]
        name, url, tambon = mine.get(NAME), mine.get(URL), mine.get(TAMBON_CODE)
        self._saving = True
        self.page.room.work.write(
            self,
            "centre.set",
            lambda tx: centre.amend(tx, name=name, signers=signers, verify_url=url, tambon=tambon),
            self._saved,
            self._refused,
        )

    def _signer(self, place: int, now: Mapping[str, str]) -> str:
        """A signer as the desk reads it, with the last day in office; nothing where nobody is named."""
        name, position = (now[key].replace("|", "/") for key in signer(place))
        until = self.terms[place].value()
        return f"{name}|{position}|{until.iso if until and until.iso else ''}" if name else ""

    def _check(self) -> bool:
        """Whether it can be meant; each field says what to do where not."""
        now, wrong = self._all(), {}
        if not now[NAME]:
            wrong[NAME] = self.tr("พิมพ์ชื่อศูนย์ก่อน")
        if now[TAMBON] and not now[TAMBON_CODE]:
            wrong[TAMBON] = self.tr("เลือกตำบลจากรายชื่อที่ขึ้น หรือลบทิ้งไว้ก่อน")
        for place in range(MOST_SIGNERS):
            name, position = signer(place)
            if now[name] and not now[position]:
                wrong[position] = self.tr("ใส่ตำแหน่งด้วย")
            elif now[position] and not now[name]:
                wrong[name] = self.tr("ใส่ชื่อผู้ลงนามด้วย")
            if now[term(place)] and not now[name]:
                wrong[name] = self.tr("ใส่ชื่อผู้ลงนามด้วย")
            if trouble := self.terms[place].trouble_words():
                wrong[term(place)] = trouble
        self._point_out(wrong)
        return not wrong

    def _point_out(self, wrong: Mapping[str, str]) -> None:
        for key, text in wrong.items():
            self._fields[key].wrong(text)
        first = next((key for key in self._fields if key in wrong), None)
        if first is not None:
            self._fields[first].setFocus()
            self.say("look", self.tr("ยังมีช่องที่ต้องแก้ ดูช่องที่มีเครื่องหมาย !"))

    def _saved(self, told: Told) -> None:
        self._saving = False
        self._fill(told)
        self.look_typed()
        self.touched.emit()
        self.say("ok", said.done("centre", self.language, told.name), undo=True)

    def _refused(self, error: DeskError) -> None:
        self._saving = False
        names = {"centre": NAME, "verify_url": URL, "tambon": TAMBON, "signer": signer(0)[0]}
        key = names.get(str(error.fields.get("field", ""))) if isinstance(error, BadValue) else None
        if key is None:
            self.refuse(error)
        else:
            self._point_out({key: words.sentence(error, self.language)})


def _written(iso: str | None) -> dates.WrittenDate | None:
    """A day that is kept, as the field shows it."""
    if iso is None:
        return None
    return dates.read_date(date.fromisoformat(iso), today=clock.today(), birth=False)
