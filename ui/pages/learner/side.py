"""Left and right of a learner's form: its parts with how they stand, what is lacking, the consents."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.learners.profile import PARTS
from ui import theme, words
from ui.pages.learner.changes import consent_field, consent_parts
from ui.pages.learner.consents import told
from ui.widgets.card import Card, Line
from ui.widgets.choice import Choice
from ui.widgets.jump import Jump
from ui.widgets.label import Label, plain
from ui.widgets.lacking import LACK_ICONS
from ui.widgets.lines import Lines
from ui.widgets.progress import Bar
from ui.widgets.ticks import Check
from ui.words import learners as learner_words

ICONS: Final = {
    "name": "user",
    "identity": "identification-card",
    "contact": "map-pin",
    "guardians": "users",
    "education": "graduation-cap",
    "groups": "users-three",
    "consents": "signature",
    "sensitive": "lock-key",
    "portrait": "camera",
    "history": "clock-counter-clockwise",
}
"""The parts in their order, and their icons."""
LACKS: Final = {code: part for part, codes in PARTS.items() for code in codes}
"""What may be lacking, and the part it stands in."""
TICKED: Final = ("enrol_report", "photo", "share_province")
"""Purposes that have a tick beside the form; all of them stand in it."""
MOST = 4
"""So many things that are lacking are shown; as they are filled in, the next ones come."""
_STANDS: Final = frozenset({"consent", "public_task", "contract"})


class PartsNav(QWidget):
    """The parts of the form; they only jump."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """All parts."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        titles = self.titles()
        self._rows = {code: Jump(titles[code], icon) for code, icon in ICONS.items()}
        self._lacking: frozenset[str] = frozenset()
        self._offered: list[tuple[str, str]] = []
        self.folded = Choice([(code, titles[code]) for code in ICONS])
        self.folded.setAccessibleName(self.tr("ส่วนของประวัติ"))
        self.folded.activated.connect(lambda _place: self.chosen.emit(str(self.folded.value())))
        for code, row in self._rows.items():
            row.clicked.connect(lambda _on=False, code=code: self.chosen.emit(code))
            column.addWidget(row)
        column.addStretch(1)

    def titles(self) -> dict[str, str]:
        """What the parts are called."""
        return {
            "name": self.tr("ชื่อและเพศ"),
            "identity": self.tr("บัตรและวันเกิด"),
            "contact": self.tr("ที่อยู่ โทรศัพท์"),
            "guardians": self.tr("ผู้ปกครอง"),
            "education": self.tr("การศึกษา อาชีพ"),
            "groups": self.tr("กลุ่มเป้าหมาย"),
            "consents": self.tr("ความยินยอม"),
            "sensitive": self.tr("ข้อมูลอ่อนไหว"),
            "portrait": self.tr("รูปถ่าย"),
            "history": self.tr("ใครแก้อะไร"),
        }

    def show_lacking(self, codes: Collection[str]) -> None:
        """Mark each part as whole or not."""
        lacking = self._lacking = frozenset(LACKS[code] for code in codes)
        for code, row in self._rows.items():
            if code in PARTS:
                lacks = code in lacking
                row.stand("lacks" if lacks else "fine", self.tr("ยังขาด") if lacks else self.tr("ครบ"))
        self._offer()

    def _offer(self) -> None:
        """Have the drop-down show the parts that this learner has, each with how it stands."""
        titles, lacks = self.titles(), self.tr("ยังขาด")
        marks = {code: (lacks,) if code in self._lacking else () for code in ICONS}
        told = [(code, " · ".join((titles[code], *marks[code]))) for code in ICONS]
        told = [one for one in told if not self._rows[one[0]].isHidden()]
        if told != self._offered:  # an open list is left alone
            self._offered = told
            self.folded.offer(told)

    def show_history(self, *, shown: bool) -> None:
        """Somebody new has no history."""
        self.show_part("history", shown=shown)

    def show_part(self, code: str, *, shown: bool) -> None:
        """A part that this learner has, or has not."""
        self._rows[code].setVisible(shown)
        self._offer()

    def stand(self, code: str) -> None:
        """Say which part is in view."""
        for name, row in self._rows.items():
            row.be_here(here=name == code)
        self.folded.choose(code)


class LackCard(Card):
    """What is lacking; a click jumps there. Nothing of it stops saving."""

    chosen = Signal(str)
    """The code of what is lacking."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nothing is lacking yet."""
        super().__init__(parent)
        self._language = language
        side = theme.current().scaled(16)
        self._head = Lines("", "section")
        self._bar = Bar(self.tr("ข้อมูลที่มีแล้ว"))
        self._more = Lines("", "note", colour="ink2")
        self._note = Lines(self.tr("บันทึกได้เลย ที่ขาดเติมวันหลังได้"), "note", colour="ink2")
        self._rows: dict[str, tuple[Line, Jump]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side - 6, side, side - 4)
        column.setSpacing(2)
        column.addWidget(self._head)
        column.addWidget(self._bar)
        column.addSpacing(6)
        for code in LACKS:
            told_ = words.say(words.LACKING, code, language)
            line, row = Line(), Jump(told_, LACK_ICONS[code], tone="amber", end="on")
            row.clicked.connect(lambda _on=False, code=code: self.chosen.emit(code))
            self._rows[code] = (line, row)
            column.addWidget(line)
            column.addWidget(row)
        column.addWidget(self._more)
        column.addWidget(self._note)

    def show_lacking(self, codes: Collection[str]) -> None:
        """Show what is lacking."""
        self._head.say(learner_words.lacks(len(codes), self._language))
        self._bar.put(len(LACKS) - len(codes), len(LACKS))
        shown = [code for code in LACKS if code in codes][:MOST]
        for code, parts in self._rows.items():
            for part in parts:
                part.setVisible(code in shown)
        left = len(codes) - len(shown)
        self._more.say(learner_words.and_more(left, self._language) if left else "")
        self._note.setVisible(bool(codes))


class ConsentCard(Card):
    """Consent by purpose, each with its day and sheet; a tick answers for today."""

    ticked = Signal(str, bool)
    rights_wanted = Signal()
    hours_wanted = Signal()
    move_wanted = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nobody was asked yet."""
        super().__init__(parent)
        self._language = language
        side = theme.current().scaled(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, side - 6, side, side - 4)
        column.setSpacing(2)
        column.addWidget(Label(plain(self.tr("ความยินยอม")), "section"))
        self._ticks: dict[str, Check] = {}
        for purpose in TICKED:
            tick = Check(words.say(words.PURPOSES, purpose, language), note=" ")
            tick.clicked.connect(lambda on=False, purpose=purpose: self.ticked.emit(purpose, on))
            self._ticks[purpose] = tick
            column.addWidget(tick)
        self.rights = Jump(self.tr("ข้อมูลและสิทธิ์ของคนนี้"), "lock-key", end="on")
        self.rights.clicked.connect(self.rights_wanted)
        column.addWidget(self.rights)
        self.hours = Jump(self.tr("สมุดชั่วโมงเรียน"), "notebook", end="on")
        self.hours.clicked.connect(self.hours_wanted)
        column.addWidget(self.hours)
        self.move_away = Jump(self.tr("ย้ายไปศูนย์อื่น"), "buildings", end="on")
        self.move_away.clicked.connect(self.move_wanted)
        column.addWidget(self.move_away)

    def of_somebody(self, *, known: bool) -> None:
        """Whether the form is about somebody who is registered."""
        self.rights.setVisible(known)
        self.hours.setVisible(known)
        self.move_away.setVisible(known)

    def show_texts(self, texts: Mapping[str, str]) -> None:
        """Show how it stands with each."""
        for purpose, tick in self._ticks.items():
            text = texts[consent_field(purpose)]
            tick.setChecked(consent_parts(text)[0] in _STANDS)
            tick.say(tick.text(), told(text, self._language))
