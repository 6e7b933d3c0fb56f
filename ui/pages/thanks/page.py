"""ขอบคุณวิทยากร: who taught an activity, the real page beside them, and one button that thanks them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.certificates import preflight, shelf, thanks
from desktop.certificates.batch import Order
from desktop.certificates.thanks import Seen, Thanked
from desktop.models import show_id
from desktop.thai import dates
from ui import printing, theme, words
from ui.pages.certificate_deeds import Deeds
from ui.pages.page import Go, Page, Room
from ui.rows import Column, Rows
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.empty import Empty
from ui.widgets.field import Field
from ui.widgets.label import plain
from ui.widgets.lines import Lines
from ui.widgets.preview import Preview
from ui.widgets.table import Table, TableView
from ui.widgets.views import Views
from ui.words import certificates
from ui.words import thanks as said

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from desktop.certificates.preflight import Finding
    from desktop.certificates.shelf import Offered
    from desktop.errors import DeskError
    from desktop.store.store import Tx
    from ui.work import Steps

WIDE = 494


class ThanksPage(Page):
    """Who taught one activity."""

    place = "thanks"
    kinds = frozenset({
        "certificate", "facilitator", "activity", "activity_facilitator", "session", "centre",
        "template", "print_run",
    })  # fmt: skip

    def __init__(self, room: Room) -> None:
        """Lay out the list, the page and the button."""
        super().__init__(room)
        language = room.language
        self._activity: bytes | None = None
        self._seen: Seen | None = None
        self._turn = 0
        self._deeds = Deeds(self)
        columns: tuple[Column[Thanked], ...] = (
            Column(self.tr("ชื่อ"), lambda one: one.name, name=True),
            Column(self.tr("หน้าที่"), lambda one: said.part(one, language), width=140, second=True),
            Column(self.tr("สอน (ชม.)"), lambda one: words.hours(one.minutes), width=96, right=True),
            Column(self.tr("เลขที่"), lambda one: said.number(one, language), width=120),
        )
        self.rows = Rows(columns, partial(said.spoken, language=language), self)
        self.table = TableView(self.rows, self.tr("ผู้สอนกิจกรรมนี้"))
        self.preview = Preview()
        self.template = Choice()
        self.template.setAccessibleName(self.tr("แบบ"))
        self.date = DateField(language=language, whole=True)
        self.found = Lines("", "note", icon="warning", tone="amber", parent=self)
        self.found.hide()
        self.primary = Button("", "primary", icon="printer", key="Ctrl+P")
        self.again = Button(self.tr("พิมพ์ซ้ำคนนี้"), icon="printer")
        self.nobody = Empty(
            self.tr("กิจกรรมนี้ยังไม่มีวิทยากร"), self.tr("ใส่ชื่อวิทยากรและผู้ช่วยในกิจกรรม แล้วชื่อจะขึ้นที่นี่")
        )
        self._to_activity = Button(self.tr("ใส่ชื่อวิทยากร"), "primary", icon="chalkboard-teacher")
        self.nobody.offer(self._to_activity)
        self.head.say(self.tr("ขอบคุณวิทยากร"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        thai = self.room.language == "th"
        picture = Card(ground="inset")
        inside = QVBoxLayout(picture)
        inside.setContentsMargins(12, 12, 12, 12)
        inside.addWidget(self.preview, 1)
        form = self._form = Card()
        column = QVBoxLayout(form)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addWidget(Field(self.tr("ลงวันที่ (พ.ศ.)") if thai else self.tr("ลงวันที่"), self.date))
        column.addWidget(self.template)
        column.addWidget(self.found)
        deeds = QWidget()
        lower = QVBoxLayout(deeds)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(10)
        for part in (form, self.again, self.primary):
            lower.addWidget(part)
        lower.addStretch(1)
        self.side = QWidget()
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self.side)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(12)
        self._parts.addWidget(picture, 1)
        self._parts.addWidget(deeds)
        whole = QWidget()
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, whole)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(20)
        self._whole.addWidget(Table(self.table), 6)
        self._whole.addWidget(self.side, 5)
        self._views = Views()
        self._views.addWidget(whole)
        self._views.addWidget(self.nobody)
        self.body.addWidget(self._views, 1)

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._light())
        self.table.opened.connect(lambda _row: self.again.click_or_say())
        self.template.activated.connect(lambda _place: self._light())
        self.date.changed.connect(self._light)
        self.preview.sized.connect(self._light)
        self.primary.clicked.connect(self._thank)
        self.again.clicked.connect(self._print_again)
        self._to_activity.clicked.connect(lambda: self.go.emit(Go("activity", self._activity)))
        self._deeds.began.connect(self._dress)
        self._deeds.ended.connect(self._dress)

    # --- what is shown --------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Show who taught an activity."""
        if isinstance(key, bytes) and key != self._activity:
            self._activity, self._seen = key, None
        self.ask()

    def ask(self) -> None:
        """Read who taught, who was thanked, and the designs."""
        activity = self._activity
        if activity is None:
            self._views.setCurrentIndex(1)
            return

        def read(tx: Tx) -> tuple[Seen, tuple[Offered, ...]]:
            return thanks.seen(tx, activity), shelf.offered(tx)

        self.room.work.read(self, read, self._show)

    def _show(self, read: tuple[Seen, tuple[Offered, ...]]) -> None:
        seen, offered = read
        if self._seen is None:
            self.date.set_value(
                dates.read_date(max(seen.today, seen.last), today=seen.today, birth=False)
            )
        self._seen = seen
        designs = [one for one in offered if one.kind == "thanks"]
        self.template.offer([(one.name, one.title) for one in designs])
        self.template.setVisible(len(designs) > 1)
        self.head.say(self.tr("ขอบคุณวิทยากร"), sub=seen.title)
        self.rows.set(seen.people)
        self._views.setCurrentIndex(0 if seen.people else 1)
        if seen.people and not self.table.currentIndex().isValid():
            self.table.stand(0)
        self._light()

    def _here(self) -> Thanked | None:
        return self.rows.row(self.table.currentIndex().row())

    def _waiting(self) -> tuple[bytes, ...]:
        people = self._seen.people if self._seen else ()
        return tuple(one.facilitator for one in people if one.minutes and one.number is None)

    def _order(self) -> Order | None:
        day = self.date.value()
        if self._activity is None or day is None or day.iso is None:
            return None
        name = self.template.value()
        return Order(
            str(show_id(self._activity)), name if isinstance(name, str) else thanks.TEMPLATE, day.iso
        )

    def _dress(self) -> None:
        """Say on the buttons what they do, or why not yet."""
        language, waiting, here = self.room.language, self._waiting(), self._here()
        self.primary.say(said.button(len(waiting), language))
        people = self._seen.people if self._seen else ()
        why = None
        if not waiting:
            thanked = any(one.number for one in people)
            why = said.not_yet("all_thanked" if thanked else "nobody_taught", language)
        elif self._order() is None:
            why = said.not_yet("day_needed", language)
        busy = certificates.not_yet("at_work", language) if self._deeds.is_at_work else None
        self.primary.why_not(busy or why)
        none = None if here and here.number else said.not_yet("no_number", language)
        self.again.why_not(busy or none)
        # where it is tight only one of both stands there: Enter on a line prints it again as well
        self._form.setVisible(bool(waiting))
        self.again.setVisible(none is None and not (self.compact and waiting))

    def _light(self) -> None:
        """The page of who has the lamp, drawn off the main thread."""
        self._dress()
        here, order, seen = self._here(), self._order(), self._seen
        if here is None or seen is None:
            return
        if order is None or not here.minutes:
            code = "day_needed" if order is None else "not_taught"
            self.preview.say_why_none(said.not_yet(code, self.room.language))
            return
        self._turn += 1
        turn, together = self._turn, self._waiting()
        wide, ratio = self.preview.wide, self.preview.devicePixelRatioF()

        def job(_steps: Steps) -> tuple[QImage, tuple[Finding, ...]] | None:
            if turn != self._turn:
                return None
            with self.room.work.store.read() as tx:
                pdf = thanks.page(tx, order, here.facilitator, together)
                found = preflight.shared(tx, order)
            return printing.first_page(pdf, wide, ratio), found

        def done(drawn: tuple[QImage, tuple[Finding, ...]] | None) -> None:
            if drawn is not None and turn == self._turn:
                told = said.page_said(here, seen.title, self.room.language)
                self.preview.show_page(drawn[0], told)
                self._say_found(drawn[1])

        self.room.work.run(self, job, done, self._no_page)

    def _say_found(self, found: tuple[Finding, ...]) -> None:
        """What is to be known before it is printed: no two lines, the page needs its room."""
        language = self.room.language
        told = certificates.DOT.join(certificates.finding(one, language) for one in found[:2])
        news = told != self.found.words()
        self.found.say(told)
        self.found.setVisible(bool(told) and not self.compact)
        if self.compact and told and news:  # where it is tight the message line has the room
            self.say("look", plain(told))

    def _no_page(self, error: DeskError) -> None:
        self.preview.say_why_none(words.sentence(error, self.room.language))

    # --- deeds ----------------------------------------------------------------------------------------

    def _thank(self) -> None:
        order, waiting = self._order(), self._waiting()
        if order is not None and waiting:
            self._deeds.thank(order, waiting)

    def _print_again(self) -> None:
        here = self._here()
        if here is not None and here.certificate is not None:
            self._deeds.print_one(here.certificate)

    # --- the keys of the house ------------------------------------------------------------------------

    def fold(self, compact: bool) -> None:
        """Folded, the list stands above; the page left of what can be done."""
        super().fold(compact)
        ways = QBoxLayout.Direction
        self._whole.setDirection(ways.TopToBottom if compact else ways.LeftToRight)
        self._parts.setDirection(ways.LeftToRight if compact else ways.TopToBottom)
        self._whole.setSpacing(10 if compact else 20)
        self._dress()
        self.side.setMinimumWidth(0 if compact else theme.current().scaled(WIDE))

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keys of the list."""
        return (
            ("↑ ↓", self.tr("เลือก")),
            ("Ctrl+P", self.tr("พิมพ์")),
            ("Esc", self.tr("กลับไปวุฒิบัตร")),
        )

    def first_focus(self) -> QWidget:
        """The list."""
        return self.table

    def step_back(self) -> bool:
        """Back to the certificates of the same activity."""
        self.go.emit(Go("certificates", self._activity))
        return True

    def paper(self) -> None:
        """Ctrl+P: what the button says; of who was thanked, their paper once more."""
        here = self._here()
        if not self.primary.is_usable and here is not None and here.number:
            self.again.click_or_say()
        else:
            self.primary.click_or_say()
