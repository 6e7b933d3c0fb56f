"""กิจกรรมใหม่: a weekly pattern typed once; beside it, live, the sessions it becomes.

What is half typed is a draft at this desk: a lock, a power cut or another page loses nothing of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop import activities, clashes, office_rules, quiet_hours
from desktop.activities.planning import holidays
from desktop.clashes import Clash, Wanted
from desktop.errors import DeskError
from desktop.quiet_hours import Quiet
from desktop.schedule import Hours
from desktop.store.store import Tx
from ui import theme, words
from ui.pages.activities.plan_fields import PlanFields
from ui.pages.activities.plan_preview import PlanPreview
from ui.pages.page import Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label, plain
from ui.widgets.message_line import Deed
from ui.words import activities as activity_words

FORM, KEY = "activity", ""
SIDE = 300
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}

_Known = tuple[tuple[str, ...], tuple[str, ...], dict[date, str], int]


class ActivityForm(Page):
    """Plans a new activity."""

    place = "activity_form"
    kinds = frozenset({"holiday", "place", "facilitator"})

    def __init__(self, room: Room) -> None:
        """Empty fields and nothing to preview."""
        super().__init__(room)
        self._holidays: dict[date, str] = {}
        self._content: dict[str, str] = {}
        self._kept = self._saving = False
        self.fields = PlanFields(room.language, self._holidays_of)
        self.preview = PlanPreview(room.language)
        self.clear = Button(self.tr("ล้างทั้งหมด"), "quiet")
        self.cancel = Button(self.tr("ยกเลิก"), key="Esc")
        self.keep = Button(self.tr("บันทึก"), "primary", key="Ctrl+S")
        self.head.say(self.tr("กิจกรรมใหม่"))
        self.head.put(self.clear)
        self.clear.hide()
        self._sides = QHBoxLayout()
        self._sides.setSpacing(16)
        self._sides.addWidget(self._sheet(), 1)
        self._sides.addWidget(self._panel())
        self._foot = QHBoxLayout()
        self._foot.setSpacing(12)
        self._sum = Label("", weight="semibold", colour="indigo")
        self.body.addLayout(self._sides, 1)
        self.body.addLayout(self._foot)
        self.fields.changed.connect(self._changed)
        self.keep.clicked.connect(self.save)
        self.cancel.clicked.connect(self._leave)
        self.clear.clicked.connect(self._clear)
        self.fold(compact=False)

    def _sheet(self) -> Card:
        now = theme.current()
        inside = QWidget()
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(now.scaled(16), 0, now.scaled(16), 0)
        self._inside.addWidget(self.fields)
        self._inside.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        card = Card()
        whole = QVBoxLayout(card)
        whole.setContentsMargins(1, 8, 1, 8)
        whole.addWidget(self._scroll)
        return card

    def _panel(self) -> QWidget:
        self._side = QWidget()
        self._side.setFixedWidth(theme.current().scaled(SIDE))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(12)
        self._beside = QVBoxLayout(self._side)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(12)
        self._beside.addWidget(self.preview, 1)
        self._beside.addLayout(self._buttons)
        self._buttons.addWidget(self.cancel)
        self._buttons.addWidget(self.keep, 1)
        return self._side

    # --- the page -------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Come back to what was half typed."""
        del key
        self.ask()
        # drafts are written on another thread than this reads: wait for the last one
        self.room.work.local(
            self, lambda _tx: None, lambda _none: self.read_draft(FORM, KEY, self._found)
        )

    def ask(self) -> None:
        """Read what places, people and holidays are known."""

        def known(tx: Tx) -> _Known:
            percent = office_rules.read(tx)[office_rules.PERCENT]
            return activities.places(tx), activities.facilitators(tx), holidays(tx), percent

        self.room.work.read(self, known, self._know)
        self._look_ahead()

    def _know(self, known: _Known) -> None:
        places, people, self._holidays, percent = known
        self.fields.usual_rule(percent)
        self.fields.place.offer(places)
        self.fields.facilitator.offer(people)

    def _holidays_of(self, year: int, month: int) -> Mapping[date, str]:
        return {d: n for d, n in self._holidays.items() if (d.year, d.month) == (year, month)}

    def fold(self, compact: bool) -> None:
        """In a small window the preview goes below the fields, its sum to the buttons."""
        super().fold(compact)
        if compact:
            self._inside.insertWidget(1, self.preview)
            self._foot.addWidget(self._sum, 1)
            self._foot.addWidget(self.cancel)
            self._foot.addWidget(self.keep)
        else:
            self._beside.insertWidget(0, self.preview, 1)
            self._buttons.addWidget(self.cancel)
            self._buttons.addWidget(self.keep, 1)
        self._sum.setVisible(compact)
        self._side.setVisible(not compact)
        self.setTabOrder(self.fields.capacity, self.keep)  # Enter behind the last field saves
        self.setTabOrder(self.keep, self.cancel)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys of a form."""
        return (
            ("Enter", self.tr("ช่องถัดไป")),
            ("Ctrl+S", self.tr("บันทึก")),
            ("Esc", self.tr("ยกเลิก")),
        )

    def first_focus(self) -> QWidget:
        """The title."""
        return self.fields.title

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field."""
        if event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    # --- what is half typed ---------------------------------------------------------------------------

    def _found(self, content: Mapping[str, str] | None) -> None:
        """A draft was left here; what somebody typed meanwhile stands."""
        if content and not self.fields.content():
            self._kept, self._content = True, dict(content)
            self.fields.put(content)
            self.say("info", self.tr("นำที่พิมพ์ค้างไว้กลับมาให้แล้ว"))
            self._look_ahead()
        self._dress()

    def _changed(self) -> None:
        """Keep what was typed, and look ahead."""
        content = self.fields.content()
        if self._saving or content == self._content:
            return
        self._content = content
        if content:
            self.keep_draft(FORM, KEY, content)
            if not self._kept:
                self._kept = True
                self.say("info", self.tr("เก็บที่พิมพ์ไว้ให้แล้ว ไฟดับก็ไม่หาย"))
        elif self._kept:
            self._kept = False
            self.drop_draft(FORM, KEY)
        self._dress()
        self._look_ahead()

    def _dress(self) -> None:
        self.clear.setVisible(bool(self.fields.content()))

    def _clear(self) -> None:
        """Empty all fields; what stood there can be brought back."""
        content = self.fields.content()
        self.fields.put({})
        self.fields.title.setFocus()
        back = Deed(self.tr("นำกลับมา"), lambda: self.fields.put(content), "arrow-u-up-left")
        self.say("ok", self.tr("ล้างช่องทั้งหมดแล้ว"), back)

    def _leave(self) -> None:
        """Go back; the draft stays."""
        self.go.emit(Go("activities"))

    # --- looking ahead, saving ------------------------------------------------------------------------

    def _look_ahead(self) -> None:
        plan = self.fields.plan()
        if plan is None:
            self._wait()
            return
        self.room.work.read(
            self,
            lambda tx: _ahead_of(tx, plan),
            self._ahead,
            lambda error: self._wait(words.sentence(error, self.room.language)),
            about="preview",
        )

    def _ahead(self, told_: tuple[activities.Preview, tuple[Clash, ...], tuple[Quiet, ...]]) -> None:
        ahead, clashing, free = told_
        self.preview.show_preview(ahead)
        self.preview.show_clashes(clashing)
        self.preview.show_quiet(free)
        told = activity_words.will_meet(len(ahead.sessions), ahead.minutes, self.room.language)
        self._sum.say(plain(told))

    def _wait(self, why: str = "") -> None:
        self.preview.wait(why)
        self._sum.say("")

    def save(self) -> None:
        """Lay the activity out, and go where people are enrolled."""
        wrong = self.fields.check()
        plan = self.fields.plan()
        if wrong is not None or plan is None:
            self.say("look", self.tr("ยังมีช่องที่ต้องแก้ ดูช่องที่มีเครื่องหมาย !"))
            if wrong is not None:
                self._show(wrong)
            return
        if not self._saving:
            self._saving = True
            self.room.work.write(
                self, "activities.add", lambda tx: activities.plan(tx, plan), self._saved, self._refused
            )

    def _saved(self, made: activities.Planned) -> None:
        self._content = {}
        self.fields.put({})
        self.drop_draft(FORM, KEY)
        self._kept = self._saving = False
        self._wait()
        self._dress()
        self.go.emit(Go("activity", made.activity.id))
        told = activity_words.added(
            made.activity.title, len(made.sessions), len(made.left_out), self.room.language
        )
        self.say("ok", told, self.undoable())

    def _refused(self, error: DeskError) -> None:
        self._saving = False
        field = self.fields.refuse(error)
        self.say("error", words.sentence(error, self.room.language))
        if field is not None:
            self._show(field)

    def _show(self, field: QWidget) -> None:
        field.setFocus()
        self._scroll.ensureWidgetVisible(field)


def _ahead_of(
    tx: Tx, plan: activities.Plan
) -> tuple[activities.Preview, tuple[Clash, ...], tuple[Quiet, ...]]:
    """What a plan becomes, what it clashes with, and which hours left free it meets."""
    ahead = activities.preview(tx, plan)
    times = [(one.day, Hours(_minutes(one.starts), _minutes(one.ends))) for one in ahead.sessions]
    clashing = clashes.of_plan(tx, Wanted(times, plan.place, plan.facilitator))
    return ahead, clashing, quiet_hours.met(tx, times)


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])
