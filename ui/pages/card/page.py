"""อ่านบัตร: put the card in, see what it says beside what is known, press Enter once.

While it is shown it waits for a card by itself; after Enter for the next one, so that a queue goes by
with one key a person. On a roll, who is known and of whom the card tells nothing new is marked without
any key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop import clock
from desktop.devices import taking_in
from desktop.devices.id_card import IdCard
from desktop.devices.taking_in import Compared
from desktop.errors import DeskError
from desktop.learners.numbers import MAY_SEE
from ui import words
from ui.pages.page import Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.empty import Empty
from ui.widgets.label import Label, plain, strong
from ui.widgets.lines import Lines
from ui.widgets.ticks import Check
from ui.words import cards as said
from ui.words import learners as learner_words
from ui.work import DEVICES

if TYPE_CHECKING:
    from desktop.learners.register import Known
    from desktop.store.store import Tx
    from ui.work import Steps

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardPage(Page):
    """An identity card."""

    place = "card"
    kinds = frozenset({"learner"})

    def __init__(self, room: Room) -> None:
        """Nothing read."""
        super().__init__(room)
        self._session: bytes | None = None
        self._told: Compared | None = None
        self._busy = False
        self._waiting: Steps | None = None
        """For a card to be put in."""
        self._read_before = False
        """Whether the card that lies in the reader was read already."""
        self._ticks: dict[str, Check] = {}
        self.head.say(self.tr("อ่านบัตรประชาชน"))
        self._reads = self.tr("อ่านเฉพาะชื่อ เลข วันเกิด เพศ และที่อยู่ ไม่อ่านศาสนา ยังไม่บันทึกจนกว่าจะกด")
        self.asking = Empty(self.tr("เสียบบัตรประชาชน โดยให้ชิปเข้าก่อน"), self._reads)
        self.read = Button(self.tr("อ่านบัตร"), "primary", icon="identification-card", key="Enter")
        self.hand = Button(self.tr("พิมพ์เอง"), icon="user-plus", key="F9")
        self.asking.offer(self.read, self.hand)
        self.keep = Button("", "primary", icon="check", key="Enter")
        self.again = Button(self.tr("อ่านใบใหม่"), icon="identification-card")
        self._facts = QVBoxLayout()
        self._alike = QVBoxLayout()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.asking)
        self._stack.addWidget(self._shown())
        self.body.addWidget(self._stack, 1)
        self.read.clicked.connect(self.read_now)
        self.hand.clicked.connect(self.new)
        self.again.clicked.connect(self._ask_again)
        self.keep.clicked.connect(self._keep)

    def _shown(self) -> QWidget:
        card = Card()
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(8)
        self._who = Label("", "section", weight="semibold")
        self._number = Label("", colour="ink2")
        column.addWidget(self._who)
        column.addWidget(self._number)
        inner = QWidget()
        within = QVBoxLayout(inner)
        within.setContentsMargins(0, 0, 6, 0)
        within.addLayout(self._alike)
        within.addLayout(self._facts)
        within.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        column.addWidget(area, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.again)
        foot.addStretch(1)
        foot.addWidget(self.keep)
        column.addLayout(foot)
        return card

    # --- the page -------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Ask for a card; a session's id: who comes is marked as here on its roll."""
        self._session = key if isinstance(key, bytes) else None
        self._read_before = False
        self._ask_again()

    def ask(self) -> None:
        """Come back, from the lock or to what was read: go on waiting where there is nothing shown."""
        if self._told is None and self._waiting is None:
            self._wait()

    def _ask_again(self) -> None:
        self._told = None
        self._wait()
        self._stack.setCurrentIndex(0)
        self.read.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def _wait(self) -> None:
        """Wait for a card to be put in; for another than the one that was read."""
        self._stop_waiting()
        another = self._read_before
        first, next_ = self.tr("เสียบบัตรประชาชน โดยให้ชิปเข้าก่อน"), self.tr("ดึงบัตรออก แล้วเสียบใบต่อไป")
        self.asking.say(next_ if another else first, self._reads)

        def job(steps: Steps) -> Compared | None:
            from desktop.devices import readers  # noqa: PLC0415  (pyscard, only for cards)

            if not readers.wait_for_card(lambda: steps.goes_on(0, 0), another=another):
                return None
            return self._read()

        def came(told: Compared | None) -> None:
            if told is not None and self._waiting is steps:
                self._waiting, self._read_before = None, True
                self.show_card(told)

        def failed(error: DeskError) -> None:
            if self._waiting is not steps:
                return
            self._waiting = None
            if error.code != "card_program_missing":  # without it Enter says what is missing
                self._not_read(error)
                self._read_before = error.code != "card_pulled"
                self._wait()

        steps = self._waiting = self.room.work.beside(DEVICES, self, job, came, failed)

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None

    def _read(self) -> Compared:
        """Read the card and lay it beside what is known; not on the main thread."""
        from desktop.devices import readers  # noqa: PLC0415  (pyscard, only for cards)

        card = readers.read_card(clock.today())
        with self.room.work.store.read() as tx:
            return taking_in.compare(tx, card)

    def read_now(self) -> None:
        """Read the card that lies in the reader."""
        if self._busy:
            return
        self._stop_waiting()
        self._busy = self._read_before = True

        def failed(error: DeskError) -> None:
            self._not_read(error)
            self._read_before = error.code not in {"no_card", "no_reader", "card_pulled"}
            self._wait()

        self.room.work.run(self, lambda _steps: self._read(), self.show_card, failed)

    def _not_read(self, error: DeskError) -> None:
        self._busy = False
        self.say("look", plain(words.sentence(error, self.room.language)))

    def show_card(self, told: Compared) -> None:
        """Show a card beside what is known; nothing is kept yet.

        Only on a roll, who is known and of whom the card tells nothing new is marked at once: their card
        does what a learner's card does.
        """
        self._busy, self._told = False, told
        if self._session is not None and told.known is not None and not told.differs:
            self._ticks = {}
            self._keep()
            return
        language = self.room.language
        whole = self.room.who.role in MAY_SEE
        self._who.say(plain(told.card.name if told.known is None else told.known.name))
        standing = self.tr("คนใหม่") if told.known is None else f"{told.known.code}"
        number = said.number_masked(told.card, whole=whole)
        self._number.say(plain(f"{standing} · {number}"))
        _empty(self._alike)
        for one in told.alike:
            row = QHBoxLayout()
            row.addWidget(Label(learner_words.look_alike(one, language), wrap=True), 1)
            button = Button(self.tr("คนนี้"))
            button.setAccessibleName(f"{button.text()} {one.name}")
            button.clicked.connect(lambda _on=False, who=one.learner: self._is(who))
            row.addWidget(button)
            holder = QWidget()
            holder.setLayout(row)
            self._alike.addWidget(holder)
        self._show_facts(told)
        here = self._session is not None
        if told.known is None:
            keep = self.tr("ลงทะเบียนและเช็กว่า มา") if here else self.tr("ลงทะเบียนคนใหม่")
        else:
            keep = self.tr("ใช้ตามนี้และเช็กว่า มา") if here else self.tr("ใช้ข้อมูลที่เลือก")
        self.keep.say(keep)
        self._stack.setCurrentIndex(1)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hints_changed.emit()

    def _show_facts(self, told: Compared) -> None:
        _empty(self._facts)
        self._ticks = {}
        language = self.room.language
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        for row, one in enumerate(told.differs):
            tick = Check(words.say(said.FIELDS, one.field, language))
            tick.setChecked(True)
            self._ticks[one.field] = tick
            grid.addWidget(tick, row, 0)
            grid.addWidget(
                Lines(said.field_shown(one.field, one.card, language), weight="semibold"), row, 1
            )
            if told.known is not None:
                before = said.field_shown(one.field, one.ours, language)
                grid.addWidget(
                    Lines(self.tr("เดิม {text}").format(text=before), "note", colour="ink2"), row, 2
                )
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self._facts.addWidget(holder)
        if not told.differs:
            self._facts.addWidget(Lines(self.tr("ข้อมูลตรงกับบัตรแล้ว"), icon="check", tone="leaf"))
        for note in told.card.notes:
            line = Lines(words.say(said.NOTES, note, language), icon="warning", tone="amber")
            self._facts.addWidget(line)

    def _is(self, learner: bytes) -> None:
        """It is one of those who look alike: lay the card beside them."""
        if self._told is not None:
            card: IdCard = self._told.card
            self.room.work.read(self, lambda tx: taking_in.beside(tx, card, learner), self.show_card)

    # --- keeping --------------------------------------------------------------------------------------

    def _keep(self) -> None:
        told, session = self._told, self._session
        if told is None or self._busy:
            return
        fields = {field for field, tick in self._ticks.items() if tick.isChecked()}
        learner = told.known.id if told.known is not None else None

        def deed(tx: Tx) -> Known:
            return taking_in.keep(tx, told.card, learner, fields, session)

        def done(known: Known) -> None:
            self._busy = False
            if session is not None:
                self.toned.emit("known")
            what = ("new" if learner is None else "known") + ("_here" if session is not None else "")
            self._ask_again()
            self.say(
                "ok",
                words.say(said.CARD, what, self.room.language, name=strong(known.name)),
                self.undoable(),
            )

        self._busy = True
        self.room.work.write(self, "learners.card", deed, done, self._refused)

    def _refused(self, error: DeskError) -> None:
        self._busy = False
        self.say("error", plain(words.sentence(error, self.room.language)))

    # --- the keys of the house ------------------------------------------------------------------------

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for a card behind another page or the lock."""
        self._stop_waiting()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the page is about, wherever on it the keyboard is."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            if self._told is None:
                self.read_now()
            else:
                self._keep()
        else:
            super().keyPressEvent(event)

    def new(self) -> None:
        """F9: somebody without a card, typed by hand."""
        self.go.emit(Go("learner_form"))

    def hints(self) -> tuple[tuple[str, str], ...]:
        """What Enter does now."""
        does = self.tr("อ่านบัตร") if self._told is None else self.tr("บันทึก")
        return (("Enter", does), ("F9", self.tr("พิมพ์เอง")), ("Esc", self.tr("กลับ")))

    def first_focus(self) -> QWidget:
        """The button that reads."""
        return self.read

    def step_back(self) -> bool:
        """Esc: from what was read to the next card; then back to where one came from."""
        if self._told is not None:
            self._ask_again()
        elif self._session is not None:
            self.go.emit(Go("roll", self._session))
        else:
            self.go.emit(Go("learners"))
        return True


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (gone := item.widget()) is not None:
            gone.hide()
            gone.deleteLater()
